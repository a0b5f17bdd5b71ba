//! Arguments made of descriptions, and the JSON that the core takes made of arguments.
//!
//! Only the form of an argument is looked at here. Limits are shown in the help and checked by the
//! core, so that the command line refuses what every other language refuses.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use pingpair::describe::{Field, Kind, OperationInfo};
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::files::{self, Input, MAXIMUM_JSON, MAXIMUM_SECRET};
use crate::places::Place;
use crate::prose;

/// The command of an operation, under any name.
pub(crate) fn command(name: impl Into<String>, info: &'static OperationInfo) -> Command {
    let positions = Place::of(info).positions;
    let arguments = info
        .request
        .fields
        .iter()
        .map(|field| argument(field, info, positions.contains(&field.name)));
    Command::new(name.into())
        .about(prose::summary(info.doc()))
        .long_about(documentation(info.doc(), info))
        .args(arguments)
}

/// The members that were given, in callers' names.
pub(crate) fn members(
    info: &'static OperationInfo,
    matches: &ArgMatches,
    input: &Input,
) -> Result<Map<String, Value>, Failure> {
    let mut members = Map::new();
    for field in info.request.fields {
        if let Some(value) = member(field, matches, input)? {
            members.insert(field.name.to_owned(), value);
        }
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
            Kind::List(Kind::Json | Kind::List(_) | Kind::Record(_)) => Self::JsonFile,
            Kind::List(Kind::Secret) => Self::SecretLines,
            Kind::List(inner) => Self::Several(inner),
            Kind::Json | Kind::Record(_) => Self::JsonFile,
            Kind::Secret => Self::SecretFile,
            other => Self::Single(other),
        }
    }

    fn is_file(self) -> bool {
        matches!(self, Self::JsonFile | Self::SecretFile | Self::SecretLines)
    }
}

fn argument(field: &'static Field, info: &OperationInfo, position: bool) -> Arg {
    let shape = Shape::of(field);
    let argument = Arg::new(id(field))
        .help(help(field, shape, info))
        .required(field.is_required());
    let argument = match shape {
        Shape::Flag => argument.action(ArgAction::SetTrue),
        Shape::JsonFile | Shape::SecretFile | Shape::SecretLines => argument
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf)),
        Shape::Several(kind) => valued(argument, kind, field).action(ArgAction::Append),
        Shape::Single(kind) => valued(argument, kind, field),
    };
    if position {
        argument
    } else {
        argument.long(long(field))
    }
}

fn valued(argument: Arg, kind: &Kind, field: &Field) -> Arg {
    match kind {
        Kind::Bool => argument.value_parser(["true", "false"]),
        Kind::Integer | Kind::DeviceId | Kind::Time => argument
            .value_name("NUMBER")
            .value_parser(value_parser!(i64))
            .allow_negative_numbers(true),
        Kind::Values(values) => {
            let known = values.values.iter().map(|value| {
                PossibleValue::new(value.wire).help(prose::plain(value.doc).replace('\n', " "))
            });
            argument
                .value_name(field.name.to_uppercase())
                .value_parser(known.collect::<Vec<_>>())
        }
        _ => argument.value_name(field.name.to_uppercase()),
    }
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
                let message = || format!("--{}: the file must hold JSON", long(field));
                Some(value.ok_or_else(|| Failure::usage("json_malformed", message()))?)
            }
            None => None,
        },
        Shape::SecretFile => match path() {
            Some(path) => Some(input.text(path, MAXIMUM_SECRET)?.expose().into()),
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
                _ => Value::from(text.as_str()),
            };
            given.map(value).collect()
        }
    }
}

/// Members have ids of their own, so that none is taken for another argument of the command.
fn id(field: &Field) -> String {
    format!("member {}", field.name)
}

fn long(field: &'static Field) -> String {
    let mut name = field.name.replace('_', "-");
    if RESERVED.contains(&name.as_str()) {
        name.insert_str(0, "member-");
    }
    if Shape::of(field).is_file() {
        name.push_str("-file");
    }
    name
}

fn help(field: &'static Field, shape: Shape, info: &OperationInfo) -> String {
    let mut help = documentation(field.doc, info);
    if let Some(limit) = field.limit {
        let bounds = format!("{} to {}", limit.least, limit.greatest);
        if !help.contains(&bounds) {
            let unit = match field.kind.inner() {
                Kind::Text | Kind::Secret => " characters",
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
        Shape::SecretFile => " [a file, or - for standard input]",
        Shape::SecretLines => " [a file with one on each line, or - for standard input]",
        Shape::Single(Kind::Time) => " [milliseconds since 1970 UTC]",
        _ => "",
    });
    match (shape, field.default) {
        (Shape::Single(_), Some(default)) if !default.is_empty() => {
            help.push_str(&format!(" [default: {default}]"));
        }
        _ => {}
    }
    help
}

/// Plain text in which members have the names of their options.
fn documentation(doc: &str, info: &OperationInfo) -> String {
    prose::with_names(doc, |name| match info.request.by_name(name) {
        Some(field) if Place::of(info).positions.contains(&name) => field.name.to_uppercase(),
        Some(field) => format!("--{}", long(field)),
        None => name.to_owned(),
    })
}

/// Options that stand beside those of members.
const RESERVED: &[&str] = &[
    "background",
    "ca",
    "danger-allow-http",
    "deadline",
    "help",
    "json",
    "out",
    "properties",
    "proxy",
    "qr",
    "show",
    "version",
];

#[cfg(test)]
mod tests {
    use pingpair::describe::{ClientData, RecordInfo, RetryClass, make};
    use pingpair::pingid::{self, DeviceType};
    use serde_json::json;

    use super::*;
    use crate::places::command_name;

    #[test]
    fn the_help_of_every_operation_shows_every_member_with_its_limits_values_and_default() {
        for declared in pingid::operations() {
            let info = declared.info();
            let words = Place::of(info).words;
            for path in [
                words,
                vec!["token".into(), "build".into(), command_name(info)],
            ] {
                let help = rendered(&path);
                for field in info.request.fields {
                    let shown = match Place::of(info).positions.contains(&field.name) {
                        true => format!("<{}>", field.name.to_uppercase()),
                        false => format!("--{}", long(field)),
                    };
                    assert!(help.contains(&shown), "{path:?}: {shown}\n{help}");
                    if let Some(limit) = field.limit {
                        let bounds = format!("{} to {}", limit.least, limit.greatest);
                        assert!(help.contains(&bounds), "{path:?}: {bounds}\n{help}");
                    }
                    if let Kind::Values(values) = field.kind.inner() {
                        for value in values.values {
                            assert!(help.contains(value.wire), "{path:?}: {}", value.wire);
                        }
                        if let Some(default) = field.default {
                            assert!(help.contains(&format!("[default: {default}]")), "{help}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn no_secret_is_an_argument() {
        for declared in pingid::operations() {
            for field in declared.info().request.fields {
                if matches!(field.kind.inner(), Kind::Secret) {
                    assert!(long(field).ends_with("-file"), "{}", field.name);
                    assert!(!Place::of(declared.info()).positions.contains(&field.name));
                }
            }
        }
    }

    #[test]
    fn every_other_option_is_reserved() {
        let members: Vec<_> = pingid::operations()
            .flat_map(|declared| declared.info().request.fields)
            .map(long)
            .collect();
        for words in pingid::operations().map(|declared| Place::of(declared.info()).words) {
            let mut tree = crate::commands::tree();
            tree.build();
            for option in leaf(&tree, &words).get_opts() {
                let name = option.get_long().unwrap();
                let known = RESERVED.contains(&name) || members.iter().any(|long| long == name);
                assert!(known, "{name}");
            }
        }
    }

    #[test]
    fn the_whole_tree_holds_together() {
        crate::commands::tree().debug_assert();
    }

    #[test]
    fn help_fits_80_columns() {
        for declared in pingid::operations() {
            let help = rendered(&Place::of(declared.info()).words);
            for line in help.lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }

    /// No declared operation has members of all these kinds yet.
    #[test]
    fn members_of_every_kind_are_given_in_its_own_way() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let (secret, secrets) = (file("secret", "12\r\n"), file("secrets", "1\n2\n"));
        let json = file("json", r#"[{"a":1}]"#);
        let given = [
            "test",
            "--flag",
            "--choice",
            "false",
            "--count",
            "-3",
            "--device",
            "284159158921096001",
            "--names",
            "a",
            "--names",
            "b",
            "--numbers",
            "1",
            "--kinds",
            "SMS",
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
        ];
        let matches = command("test", &EVERY_KIND).get_matches_from(given);
        let members = members(&EVERY_KIND, &matches, &Input::default()).unwrap();
        assert_eq!(
            Value::Object(members),
            json!({
                "flag": true, "choice": false, "count": -3, "device": 284159158921096001_i64,
                "names": ["a", "b"], "numbers": [1], "kinds": ["SMS"], "until": 5, "json": "text",
                "secret": "12", "secrets": ["1", "2"], "records": [{ "a": 1 }],
            })
        );
        let none = command("test", &EVERY_KIND).get_matches_from(["test"]);
        let none = super::members(&EVERY_KIND, &none, &Input::default()).unwrap();
        assert!(none.is_empty());
        command("test", &EVERY_KIND).debug_assert();
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
        field("json", Kind::Optional(&Kind::Text)),
        field("secret", Kind::Optional(&Kind::Secret)),
        defaulting(field("secrets", Kind::List(&Kind::Secret)), "[]"),
        defaulting(field("records", Kind::List(&RECORDS)), "[]"),
    ];
    const RECORDS: Kind = Kind::Record(&make::record("Part", "A part.", &[]));
    const DEVICE_TYPE: Kind = Kind::Values(DeviceType::INFO);

    const fn field(name: &'static str, kind: Kind) -> Field {
        make::field(name, name, "A member.", kind)
    }

    const fn defaulting(mut field: Field, default: &'static str) -> Field {
        field.default = Some(default);
        field
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
