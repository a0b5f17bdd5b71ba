//! Every operation as a command: its help, its options, and what is read of them.

use std::collections::BTreeSet;

use pingpair::Timestamp;
use pingpair::describe::{ClientData, RecordInfo, RetryClass, Service, make};
use pingpair::pingid::{self, DeviceType};
use serde_json::{Value, json};

use super::shape::RESERVED;
use super::*;
use crate::files::Input;
use crate::places::{command_name, operations, spots};

#[test]
fn the_help_of_every_operation_shows_every_member_with_its_limits_values_and_default() {
    for spot in spots() {
        let help = rendered(&spot.place.words);
        for place in [&spot.place].into_iter().chain(&spot.flagged) {
            assert_shows(&help, place);
            if place.info.service() == Service::PingOne {
                continue;
            }
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
    for info in operations() {
        let place = Place::of(info);
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
    let members: Vec<_> = operations()
        .flat_map(|info| info.request.callers_fields())
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
    for info in operations() {
        let mut seen = BTreeSet::new();
        for field in info.request.callers_fields() {
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
    let (name, given) = read(&["--until", "5", "--service", "web", "--service", "ssh"]).unwrap();
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
    let matches = command("add", place.clone()).get_matches_from(["add", "m", "--role", "admin"]);
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
