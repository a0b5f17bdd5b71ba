//! Arguments made of descriptions, and the JSON that the core takes made of arguments.
//!
//! Only the form of an argument is looked at here. Limits are shown in the help and checked by the
//! core, so that the command line refuses what every other language refuses.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, value_parser};
use jiff::{Span, SpanRelativeTo};
use pingpair::Timestamp;
use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, ValuesInfo};
use serde_json::{Map, Value};

use crate::csv;
use crate::failure::Failure;
use crate::files::{self, Input, MAXIMUM_JSON, MAXIMUM_RECORDS, MAXIMUM_SECRET};
use crate::places::{self, Instead, Place, Sets, Spot};
use crate::prose;

/// The command of an operation, under any name.
pub(crate) fn command(name: impl Into<String>, place: Place) -> Command {
    let flagged = Vec::new();
    spot_command(name, &Spot { place, flagged })
}

/// The command of an operation, and of those that an option chooses instead.
pub(crate) fn spot_command(name: impl Into<String>, spot: &Spot) -> Command {
    let Spot { place, flagged } = spot;
    let info = place.info;
    let about = place.row.about.map(str::to_owned);
    let mut command = Command::new(name.into())
        .about(about.unwrap_or_else(|| prose::summary(info.doc())))
        .long_about(long_about(spot));
    let options = place
        .row
        .instead
        .iter()
        .map(|instead| option(instead, info));
    let mut flags: Vec<_> = flagged.iter().filter_map(flag).collect();
    let mut choice = Vec::new();
    for field in place.members() {
        let mut argument = argument(field, place);
        if is_chosen_among(field, spot) {
            let id = argument.get_id().clone();
            argument = argument.required(false);
            if place.has_position(field.name) {
                let others = flags.iter().map(Arg::get_id);
                argument = argument.required_unless_present_any(others);
                let conflicting = flags
                    .into_iter()
                    .map(|flag| flag.conflicts_with(id.clone()));
                flags = conflicting.collect();
            } else {
                choice.push(id);
            }
        }
        command = command.arg(argument);
    }
    let options: Vec<_> = options.collect();
    if !choice.is_empty() || !options.is_empty() {
        choice.extend(
            options
                .iter()
                .chain(&flags)
                .map(|option| option.get_id().clone()),
        );
        command = command.group(ArgGroup::new("choice").args(choice).required(true));
    }
    command.args(options).args(flags)
}

/// The place whose option was given, or the one without such an option.
pub(crate) fn chosen<'a>(spot: &'a Spot, matches: &ArgMatches) -> &'a Place {
    let mut flagged = spot.flagged.iter();
    let given = |place: &&Place| {
        let flag = place.row.flag.map(flag_id);
        flag.is_some_and(|id| matches.get_flag(&id))
    };
    flagged.find(given).unwrap_or(&spot.place)
}

/// The members that were given, in callers' names.
pub(crate) fn members(
    place: &Place,
    matches: &ArgMatches,
    input: &Input,
) -> Result<Map<String, Value>, Failure> {
    let mut members = Map::new();
    for field in place.members() {
        if let Some(value) = member(field, matches, input)? {
            members.insert(field.name.to_owned(), value);
        }
    }
    for instead in place.row.instead {
        set(&mut members, instead, matches);
    }
    Ok(members)
}

/// How a member is given.
#[derive(Clone, Copy)]
enum Shape {
    /// A flag: it is there or not.
    Flag,
    /// A file that holds JSON.
    JsonFile,
    /// A file that holds records, as JSON or CSV.
    RecordsFile(&'static RecordInfo),
    /// A file that holds a secret.
    SecretFile,
    /// A file that holds a secret on each line.
    SecretLines,
    /// A value, any number of times.
    Several(&'static Kind),
    /// A value.
    Single(&'static Kind),
}

impl Shape {
    fn of(field: &'static Field) -> Self {
        match (&field.kind, field.default) {
            (Kind::Bool, Some("false")) => Self::Flag,
            (kind, _) => Self::of_kind(kind),
        }
    }

    fn of_kind(kind: &'static Kind) -> Self {
        match kind {
            Kind::Optional(inner) => Self::of_kind(inner),
            Kind::List(Kind::Record(info)) => Self::RecordsFile(info),
            Kind::List(Kind::Json | Kind::List(_) | Kind::Map(_)) => Self::JsonFile,
            Kind::List(Kind::Secret) => Self::SecretLines,
            Kind::List(inner) => Self::Several(inner),
            Kind::Json | Kind::Map(_) | Kind::Record(_) => Self::JsonFile,
            Kind::Secret => Self::SecretFile,
            other => Self::Single(other),
        }
    }

    fn is_file(self) -> bool {
        match self {
            Self::JsonFile | Self::RecordsFile(_) | Self::SecretFile | Self::SecretLines => true,
            Self::Flag | Self::Several(_) | Self::Single(_) => false,
        }
    }
}

/// Whether a member is one of several things of which one is given: another option sets it, or an
/// option chooses an operation without it.
fn is_chosen_among(field: &Field, spot: &Spot) -> bool {
    let is_set = |instead: &Instead| match instead.sets {
        Sets::FromNow(member) => member == field.name,
        Sets::Attribute { .. } => false,
    };
    let lacks = |place: &Place| place.info.request.by_name(field.name).is_none();
    spot.place.row.instead.iter().any(is_set) || spot.flagged.iter().any(lacks)
}

fn argument(field: &'static Field, place: &Place) -> Arg {
    let shape = Shape::of(field);
    let default = place.default(field.name);
    let argument = Arg::new(id(field))
        .help(help(field, shape, place))
        .required(field.is_required() && default.is_none());
    let argument = match shape {
        Shape::Flag => argument.action(ArgAction::SetTrue),
        Shape::JsonFile | Shape::RecordsFile(_) | Shape::SecretFile | Shape::SecretLines => {
            argument
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
        }
        Shape::Several(kind) => valued(argument, kind, field).action(ArgAction::Append),
        Shape::Single(kind) => valued(argument, kind, field),
    };
    let argument = match default {
        Some(default) => argument.default_value(default),
        None => argument,
    };
    if !place.has_position(field.name) {
        return argument.long(long(field));
    }
    let argument = argument
        .value_name(value_name(field))
        .allow_hyphen_values(places::may_begin_with_hyphen(field.name));
    match shape {
        Shape::Several(_) => argument.num_args(1..),
        _ => argument,
    }
}

fn valued(argument: Arg, kind: &Kind, field: &'static Field) -> Arg {
    match kind {
        Kind::Bool => argument
            .value_name("BOOLEAN")
            .value_parser(["true", "false"]),
        Kind::Integer | Kind::DeviceId => argument
            .value_name("NUMBER")
            .value_parser(value_parser!(i64))
            .allow_negative_numbers(true),
        Kind::Time => argument
            .value_name("TIME")
            .value_parser(time)
            .allow_negative_numbers(true),
        Kind::Values(values) => {
            let known = values.values.iter().map(|value| {
                PossibleValue::new(value.wire).help(prose::plain(value.doc).replace('\n', " "))
            });
            argument
                .value_name(value_name(field))
                .value_parser(known.collect::<Vec<_>>())
                .ignore_case(true)
        }
        _ => argument.value_name(value_name(field)),
    }
}

/// An option that stands for members.
fn option(instead: &Instead, info: &'static OperationInfo) -> Arg {
    let argument = Arg::new(option_id(instead)).long(instead.option);
    match instead.sets {
        Sets::Attribute {
            choice,
            fixed: Some(_),
            ..
        } => argument
            .action(ArgAction::SetTrue)
            .help(known_doc(info, choice)),
        Sets::Attribute { choice, .. } => argument
            .value_name(instead.option.to_uppercase())
            .help(known_doc(info, choice)),
        Sets::FromNow(_) => argument
            .value_name("DURATION")
            .value_parser(duration)
            .help("So long from now, such as 90m, 2h or 1d"),
    }
}

/// The option that chooses an operation.
fn flag(place: &Place) -> Option<Arg> {
    let name = place.row.flag?;
    let argument = Arg::new(flag_id(name)).long(name);
    Some(
        argument
            .action(ArgAction::SetTrue)
            .help(prose::summary(place.info.doc())),
    )
}

fn member(
    field: &'static Field,
    matches: &ArgMatches,
    input: &Input,
) -> Result<Option<Value>, Failure> {
    let id = &id(field);
    let path = || matches.get_one::<PathBuf>(id);
    Ok(match Shape::of(field) {
        Shape::Flag => matches.get_flag(id).then_some(Value::Bool(true)),
        Shape::JsonFile => match path() {
            Some(path) => {
                let value = files::json(&input.read(path, MAXIMUM_JSON)?);
                Some(value.ok_or_else(|| not_json(field))?)
            }
            None => None,
        },
        Shape::RecordsFile(info) => match path() {
            Some(path) => Some(records(field, info, &input.read(path, MAXIMUM_RECORDS)?)?),
            None => None,
        },
        Shape::SecretFile => match path() {
            Some(path) => Some(input.text(path, maximum_secret(field))?.expose().into()),
            None => None,
        },
        Shape::SecretLines => match path() {
            Some(path) => {
                let text = input.text(path, MAXIMUM_SECRET)?;
                Some(text.expose().lines().map(Value::from).collect())
            }
            None => None,
        },
        Shape::Several(kind) => matches
            .try_contains_id(id)
            .unwrap_or_default()
            .then(|| values(kind, matches, id).into()),
        Shape::Single(kind) => values(kind, matches, id).pop(),
    })
}

/// What stands in a file with records: JSON begins with a bracket, and everything else is CSV.
fn records(field: &'static Field, info: &RecordInfo, text: &[u8]) -> Result<Value, Failure> {
    if text.trim_ascii_start().starts_with(b"[") {
        return files::json(text).ok_or_else(|| not_json(field));
    }
    let objects = csv::objects(info, text).map_err(|reason| {
        let name = field.name.replace('_', " ");
        Failure::usage(
            "csv_malformed",
            format!("the file of {name} must hold a JSON list or CSV: {reason}"),
        )
    });
    objects.map(Value::Array)
}

fn not_json(field: &Field) -> Failure {
    let name = field.name.replace('_', " ");
    Failure::usage(
        "json_malformed",
        format!("the file of {name} must hold JSON"),
    )
}

/// The values that were given, in their order.
fn values(kind: &Kind, matches: &ArgMatches, id: &str) -> Vec<Value> {
    match kind {
        Kind::Integer | Kind::DeviceId | Kind::Time => {
            let given = matches.get_many::<i64>(id);
            given
                .into_iter()
                .flatten()
                .copied()
                .map(Value::from)
                .collect()
        }
        kind => {
            let given = matches.get_many::<String>(id).into_iter().flatten();
            let value = |text: &String| match kind {
                Kind::Bool => Value::Bool(text == "true"),
                Kind::Values(values) => known(values, text).into(),
                _ => Value::from(text.as_str()),
            };
            given.map(value).collect()
        }
    }
}

/// The known value that was meant, as the wire spells it.
fn known<'a>(values: &'static ValuesInfo, text: &'a str) -> &'a str {
    let mut known = values.values.iter();
    let meant = known.find(|value| value.wire.eq_ignore_ascii_case(text));
    meant.map_or(text, |value| value.wire)
}

/// Sets the members that an option stands for, if it was given.
fn set(members: &mut Map<String, Value>, instead: &Instead, matches: &ArgMatches) {
    let id = &option_id(instead);
    match instead.sets {
        Sets::Attribute {
            choice,
            value,
            fixed,
        } => {
            let given = match fixed {
                Some(fixed) => matches.get_flag(id).then_some(fixed),
                None => matches.get_one::<String>(id).map(String::as_str),
            };
            if let Some(given) = given {
                members.insert(choice.0.to_owned(), choice.1.into());
                members.insert(value.to_owned(), given.into());
            }
        }
        Sets::FromNow(member) => {
            if let Some(duration) = matches.get_one::<Duration>(id) {
                let until = Timestamp::now().saturating_add(*duration);
                members.insert(member.to_owned(), until.milliseconds().into());
            }
        }
    }
}

/// Milliseconds since 1970, from what was given as them or by RFC 3339.
fn time(text: &str) -> Result<i64, String> {
    if let Ok(milliseconds) = text.parse() {
        return Ok(milliseconds);
    }
    let instant = text.parse::<jiff::Timestamp>().map_err(|_| TIME_EXPECTED)?;
    Ok(instant.as_millisecond())
}

fn duration(text: &str) -> Result<Duration, String> {
    let given = || -> Option<Duration> {
        let span: Span = text.parse().ok()?;
        let relative = SpanRelativeTo::days_are_24_hours();
        let duration = Duration::try_from(span.to_duration(relative).ok()?).ok()?;
        (!duration.is_zero()).then_some(duration)
    };
    given().ok_or_else(|| DURATION_EXPECTED.to_owned())
}

/// The most bytes of a file with a secret: more where more characters are allowed.
fn maximum_secret(field: &Field) -> usize {
    let characters = field.limit.map_or(0, |limit| limit.greatest);
    let bytes = usize::try_from(characters.saturating_mul(4)).unwrap_or_default();
    bytes.max(MAXIMUM_SECRET)
}

/// Members have ids of their own, so that none is taken for another argument of the command.
fn id(field: &Field) -> String {
    id_of(field.name)
}

/// The id of the argument for a member.
pub(crate) fn id_of(member: &str) -> String {
    format!("member {member}")
}

fn option_id(instead: &Instead) -> String {
    format!("instead {}", instead.option)
}

fn flag_id(flag: &str) -> String {
    format!("flag {flag}")
}

/// The name of a member's option; one that is given once for each value is named in the singular.
fn long(field: &'static Field) -> String {
    let mut name = field.name.replace('_', "-");
    if RESERVED.contains(&name.as_str()) {
        name.insert_str(0, "member-");
    }
    match Shape::of(field) {
        shape if shape.is_file() => name.push_str("-file"),
        Shape::Several(_) if name.ends_with('s') => {
            name.pop();
        }
        _ => {}
    }
    name
}

/// What the help shows in the place of a member.
fn value_name(field: &'static Field) -> String {
    let mut name = field.name.to_uppercase();
    match Shape::of(field) {
        shape if shape.is_file() => name.push_str("_FILE"),
        Shape::Several(_) if name.ends_with('S') => {
            name.pop();
        }
        _ => {}
    }
    name
}

fn help(field: &'static Field, shape: Shape, place: &Place) -> String {
    let mut help = documentation(field.doc, place);
    if let Some(limit) = field.limit {
        let bounds = format!("{} to {}", limit.least, limit.greatest);
        if !help.contains(&bounds) {
            let unit = match field.kind.inner() {
                Kind::Text | Kind::Secret => " characters",
                Kind::List(_) => " of them",
                _ => "",
            };
            help.push_str(&format!(" [{bounds}{unit}]"));
        }
    }
    if let Some(form) = field.form {
        help.push_str(&format!(" [{}]", form.expectation()));
    }
    help.push_str(match shape {
        Shape::JsonFile => " [a file with JSON, or - for standard input]",
        Shape::RecordsFile(_) => {
            " [a file with a JSON list, or with CSV whose first line has the names, or - for \
             standard input]"
        }
        Shape::SecretFile => " [a file, or - for standard input]",
        Shape::SecretLines => " [a file with one on each line, or - for standard input]",
        Shape::Several(_) if !place.has_position(field.name) => " [can be given several times]",
        Shape::Single(Kind::Time) => " [milliseconds since 1970 UTC, or RFC 3339]",
        _ => "",
    });
    if let Shape::RecordsFile(info) = shape {
        let members = info
            .callers_fields()
            .map(|field| match field.is_required() {
                true => field.name.to_owned(),
                false => format!("{} (may be absent)", field.name),
            });
        let members: Vec<_> = members.collect();
        help.push_str(&format!(" [each has {}]", members.join(", ")));
    }
    match (shape, field.default) {
        (Shape::Single(_), Some(default)) if !default.is_empty() => {
            help.push_str(&format!(" [default: {default}]"));
        }
        _ => {}
    }
    help
}

/// What the operation does, and those that an option chooses instead.
fn long_about(spot: &Spot) -> String {
    let Spot { place, flagged } = spot;
    let mut text = documentation(place.info.doc(), place);
    if let Some(about) = place.row.about {
        text = format!("{about}.\n\n{text}");
    }
    for place in flagged {
        let flag = place.row.flag.unwrap_or_default();
        let doc = documentation(place.info.doc(), place);
        text.push_str(&format!("\n\nWith --{flag}: {doc}"));
    }
    text
}

/// Plain text in which members have the names of their options.
fn documentation(doc: &str, place: &Place) -> String {
    prose::with_names(doc, |name| match place.info.request.by_name(name) {
        Some(field) if place.has_position(name) => value_name(field),
        Some(field) => format!("--{}", long(field)),
        None => name.to_owned(),
    })
}

/// What a known value of a member means.
fn known_doc(info: &'static OperationInfo, (member, wire): (&str, &str)) -> String {
    let known = match info.request.by_name(member).map(|field| &field.kind) {
        Some(Kind::Values(values)) => values.values.iter().find(|value| value.wire == wire),
        _ => None,
    };
    known.map_or_else(String::new, |value| prose::plain(value.doc))
}

/// Options that stand beside those of members.
const RESERVED: &[&str] = &[
    "all",
    "allow-extension",
    "background",
    "ca",
    "context",
    "danger-allow-http",
    "deadline",
    "dry-run",
    "end",
    "for",
    "force",
    "help",
    "json",
    "last",
    "nickname",
    "order",
    "out",
    "primary",
    "properties",
    "proxy",
    "qr",
    "resume",
    "show",
    "snapshot",
    "spreadsheet",
    "version",
    "wait",
    "yes",
];
const TIME_EXPECTED: &str =
    "milliseconds since 1970 UTC, or RFC 3339 such as 2026-07-31T18:00:00Z, are expected";
const DURATION_EXPECTED: &str = "a duration such as 90m, 2h or 1d is expected";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use pingpair::describe::{ClientData, RetryClass, make};
    use pingpair::pingid::{self, DeviceType};
    use serde_json::json;

    use super::*;
    use crate::places::{command_name, spots};

    #[test]
    fn the_help_of_every_operation_shows_every_member_with_its_limits_values_and_default() {
        for spot in spots() {
            let help = rendered(&spot.place.words);
            for place in [&spot.place].into_iter().chain(&spot.flagged) {
                assert_shows(&help, place);
                let own = vec!["token".into(), "build".into(), command_name(place.info)];
                assert_shows(&rendered(&own), &Place::of(place.info));
            }
        }
    }

    #[track_caller]
    fn assert_shows(help: &str, place: &Place) {
        // Lines break anywhere.
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        for field in place.members() {
            let shown = match place.has_position(field.name) {
                true => format!("<{}>", value_name(field)),
                false => format!("--{}", long(field)),
            };
            // One that another option can take the place of is not shown as mandatory.
            let shown = shown.trim_matches(['<', '>']);
            assert!(help.contains(shown), "{:?}: {shown}\n{help}", place.words);
            if let Some(limit) = field.limit {
                let bounds = format!("{} to {}", limit.least, limit.greatest);
                assert!(
                    help.contains(&bounds),
                    "{:?}: {bounds}\n{help}",
                    place.words
                );
            }
            if let Kind::Values(values) = field.kind.inner() {
                for value in values.values {
                    assert!(
                        help.contains(value.wire),
                        "{:?}: {}",
                        place.words,
                        value.wire
                    );
                }
                if let Some(default) = field.default {
                    assert!(help.contains(&format!("[default: {default}]")), "{help}");
                }
            }
        }
        for instead in place.row.instead {
            assert!(help.contains(&format!("--{}", instead.option)), "{help}");
        }
        if let Some(flag) = place.row.flag {
            assert!(help.contains(&format!("--{flag}")), "{help}");
        }
    }

    #[test]
    fn no_secret_is_an_argument() {
        for declared in pingid::operations() {
            let place = Place::of(declared.info());
            for field in place.members() {
                let shape = Shape::of(field);
                if has_secret(&field.kind) {
                    assert!(shape.is_file(), "{}", field.name);
                }
            }
            for instead in place.row.instead {
                if let Sets::Attribute { value, .. } = instead.sets {
                    let field = place.info.request.by_name(value).unwrap();
                    assert!(!has_secret(&field.kind), "{value}");
                }
            }
        }
    }

    #[test]
    fn every_other_option_is_reserved() {
        let members: Vec<_> = pingid::operations()
            .flat_map(|declared| declared.info().request.callers_fields())
            .map(long)
            .collect();
        let mut tree = crate::commands::tree();
        tree.build();
        for spot in spots() {
            for option in leaf(&tree, &spot.place.words).get_opts() {
                let name = option.get_long().unwrap();
                let known = RESERVED.contains(&name) || members.iter().any(|long| long == name);
                assert!(known, "{name}");
            }
        }
    }

    #[test]
    fn no_two_members_of_an_operation_share_an_option() {
        for declared in pingid::operations() {
            let mut seen = BTreeSet::new();
            for field in declared.info().request.callers_fields() {
                assert!(seen.insert(long(field)), "{}", field.name);
            }
        }
    }

    #[test]
    fn the_whole_tree_holds_together() {
        crate::commands::tree().debug_assert();
    }

    #[test]
    fn help_fits_80_columns() {
        for spot in spots() {
            let help = rendered(&spot.place.words);
            // A line of usage is one piece, for those who copy it.
            let lines = help.lines().filter(|line| !line.starts_with("Usage: "));
            for line in lines {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }

    #[test]
    fn times_are_milliseconds_or_texts() {
        for (text, expected) in [
            ("1577934245006", 1_577_934_245_006),
            ("-5", -5),
            ("2020-01-02T03:04:05.006Z", 1_577_934_245_006),
            ("2020-01-02T05:04:05.006+02:00", 1_577_934_245_006),
        ] {
            assert_eq!(time(text), Ok(expected), "{text}");
        }
        for text in ["", "soon", "2020-01-02", "2020-01-02T03:04:05", "1e3", "2h"] {
            assert!(time(text).is_err(), "{text}");
        }
    }

    #[test]
    fn durations_are_positive_and_of_known_length() {
        for (text, seconds) in [
            ("90m", 5400),
            ("2h", 7200),
            ("1d", 86_400),
            ("1h 30m", 5400),
        ] {
            assert_eq!(duration(text), Ok(Duration::from_secs(seconds)), "{text}");
        }
        for text in [
            "",
            "0s",
            "-2h",
            "2h ago",
            "1 month",
            "1y",
            "120",
            "soon",
            "9999999999d",
        ] {
            assert!(duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn one_of_the_options_that_stand_for_a_member_is_given() {
        let spot = spots()
            .into_iter()
            .find(|spot| spot.place.words == ["user", "bypass"]);
        let spot = spot.unwrap();
        let read = |options: &[&str]| {
            let given = [&["bypass", "meredith"], options].concat();
            let matches = spot_command("bypass", &spot)
                .try_get_matches_from(given)
                .ok()?;
            let place = chosen(&spot, &matches);
            let members = members(place, &matches, &Input::default()).unwrap();
            Some((place.info.name, members))
        };
        let (name, given) =
            read(&["--until", "5", "--service", "web", "--service", "ssh"]).unwrap();
        let expected = json!({ "username": "meredith", "until": 5, "services": ["web", "ssh"] });
        assert_eq!((name, Value::Object(given)), ("ToggleUserBypass", expected));

        let before = Timestamp::now().milliseconds();
        let (_, given) = read(&["--for", "2h"]).unwrap();
        let after = Timestamp::now().milliseconds();
        let until = given["until"].as_i64().unwrap() - 7_200_000;
        assert!((before..=after).contains(&until), "{until}");

        let (name, given) = read(&["--end"]).unwrap();
        let expected = json!({ "username": "meredith" });
        assert_eq!((name, Value::Object(given)), ("EndUserBypass", expected));

        for wrong in [
            &[][..],
            &["--end", "--until", "5"],
            &["--for", "2h", "--until", "5"],
        ] {
            assert!(read(wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn one_device_or_all_of_them_are_named() {
        let spot = spots()
            .into_iter()
            .find(|spot| spot.place.words == ["device", "unpair"]);
        let spot = spot.unwrap();
        let read = |given: &[&str]| {
            let given = [&["unpair"], given].concat();
            let matches = spot_command("unpair", &spot)
                .try_get_matches_from(given)
                .ok()?;
            let place = chosen(&spot, &matches);
            let members = members(place, &matches, &Input::default()).unwrap();
            Some((place.info.name, Value::Object(members)))
        };
        let one = json!({ "username": "m", "device_id": 284159158921096001_i64 });
        assert_eq!(
            read(&["m", "284159158921096001"]),
            Some(("UnpairDevice", one))
        );
        let all = json!({ "username": "m" });
        assert_eq!(read(&["m", "--all"]), Some(("UnpairAllDevices", all)));
        for wrong in [&["m"][..], &["m", "7", "--all"], &["--all"], &["m", "all"]] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn values_are_taken_in_any_case() {
        let place = Place::of(pingid::operation("AddUser").unwrap().info());
        let matches =
            command("add", place.clone()).get_matches_from(["add", "m", "--role", "admin"]);
        let members = members(&place, &matches, &Input::default()).unwrap();
        assert_eq!(members["role"], "ADMIN");
    }

    #[test]
    fn records_are_read_from_json_and_csv() {
        let place = Place::of(pingid::operation("CreateOrgTokens").unwrap().info());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tokens");
        let read = |text: &str| {
            std::fs::write(&path, text).unwrap();
            let given = ["create", path.to_str().unwrap()];
            let matches = command("create", place.clone()).get_matches_from(given);
            members(&place, &matches, &Input::default())
        };
        let expected = json!([{ "serial_number": "1", "secret_key": "ab" }]);
        for text in [
            " [{\"serial_number\":\"1\",\"secret_key\":\"ab\"}]\n",
            "secret_key,serial_number\nab,1\n",
        ] {
            assert_eq!(read(text).unwrap()["tokens"], expected);
        }
        for text in [
            "[{\"secret_key\":\"swordfish\"",
            "serial_number\n1,swordfish\n",
        ] {
            let failure = read(text).unwrap_err();
            assert_eq!(failure.exit_code(), 2);
            assert!(!format!("{failure:?}").contains("swordfish"));
        }
    }

    #[test]
    fn a_file_may_hold_as_much_as_a_secret_may_have() {
        let info = pingid::operation("WebAuthnFinishPairing").unwrap().info();
        let field = |name| info.request.by_name(name).unwrap();
        assert_eq!(maximum_secret(field("credential")), 2 << 20);
        assert_eq!(maximum_secret(field("session_id")), MAXIMUM_SECRET);
    }

    /// No declared operation has members of all these kinds.
    #[test]
    fn members_of_every_kind_are_given_in_its_own_way() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let (secret, secrets) = (file("secret", "12\r\n"), file("secrets", "1\n2\n"));
        let (json, part) = (file("json", r#"[{"a":1}]"#), file("part", r#"{"a":1}"#));
        let given = [
            "test",
            "--flag",
            "--choice",
            "false",
            "--count",
            "-3",
            "--device",
            "284159158921096001",
            "--name",
            "a",
            "--name",
            "b",
            "--number",
            "1",
            "--kind",
            "SMS",
            "--text",
            "true",
            "--until",
            "5",
            "--member-json",
            "text",
            "--secret-file",
            &secret,
            "--secrets-file",
            &secrets,
            "--records-file",
            &json,
            "--part-file",
            &part,
        ];
        let place = || Place::among_others(&EVERY_KIND);
        let matches = command("test", place()).get_matches_from(given);
        let members = members(&place(), &matches, &Input::default()).unwrap();
        assert_eq!(
            Value::Object(members),
            json!({
                "flag": true, "choice": false, "count": -3, "device": 284159158921096001_i64,
                "names": ["a", "b"], "numbers": [1], "kinds": ["SMS"], "until": 5, "text": true,
                "json": "text", "part": { "a": 1 }, "secret": "12", "secrets": ["1", "2"],
                "records": [{ "a": 1 }],
            })
        );
        let none = command("test", place()).get_matches_from(["test"]);
        let none = super::members(&place(), &none, &Input::default()).unwrap();
        assert!(none.is_empty());
        command("test", place()).debug_assert();
    }

    static EVERY_KIND: OperationInfo = make::operation(
        "EveryKind",
        "every_kind",
        "everykind",
        RetryClass::Read,
        ClientData::Echoed,
        &RECORD,
        &RECORD,
    );

    static RECORD: RecordInfo = make::record("EveryKind", "Takes every kind.", FIELDS);

    const FIELDS: &[Field] = &[
        defaulting(field("flag", Kind::Bool), "false"),
        field("choice", Kind::Optional(&Kind::Bool)),
        field("count", Kind::Optional(&Kind::Integer)),
        field("device", Kind::Optional(&Kind::DeviceId)),
        defaulting(field("names", Kind::List(&Kind::Text)), "[]"),
        defaulting(field("numbers", Kind::List(&Kind::Integer)), "[]"),
        defaulting(field("kinds", Kind::List(&DEVICE_TYPE)), "[]"),
        field("until", Kind::Optional(&Kind::Time)),
        in_text(field("text", Kind::Optional(&Kind::Bool))),
        field("nothing", Kind::Null),
        field("json", Kind::Optional(&Kind::Text)),
        field("part", Kind::Optional(&PART)),
        field("secret", Kind::Optional(&Kind::Secret)),
        defaulting(field("secrets", Kind::List(&Kind::Secret)), "[]"),
        defaulting(field("records", Kind::List(&RECORDS)), "[]"),
    ];
    const RECORDS: Kind = Kind::Record(&make::record("Part", "A part.", &[]));
    const PART: Kind = Kind::Record(&make::record("Part", "A part.", &[]));
    const DEVICE_TYPE: Kind = Kind::Values(DeviceType::INFO);

    const fn field(name: &'static str, kind: Kind) -> Field {
        make::field(name, name, "A member.", kind)
    }

    const fn defaulting(mut field: Field, default: &'static str) -> Field {
        field.default = Some(default);
        field
    }

    const fn in_text(mut field: Field) -> Field {
        field.as_text = true;
        field
    }

    /// Whether there is a secret anywhere in a value.
    fn has_secret(kind: &Kind) -> bool {
        match kind {
            Kind::Secret => true,
            Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => has_secret(inner),
            Kind::Record(info) => info.fields.iter().any(|field| has_secret(&field.kind)),
            _ => false,
        }
    }

    fn rendered(path: &[String]) -> String {
        let mut tree = crate::commands::tree();
        tree.build();
        leaf(&tree, path).clone().render_long_help().to_string()
    }

    fn leaf<'a>(tree: &'a Command, path: &[String]) -> &'a Command {
        path.iter()
            .fold(tree, |command, word| command.find_subcommand(word).unwrap())
    }
}
