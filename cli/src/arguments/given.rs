//! The members that were given, as the JSON that the core takes.

use std::path::PathBuf;
use std::time::Duration;

use clap::ArgMatches;
use pingpair::Timestamp;
use pingpair::describe::{Field, Kind, RecordInfo, ValuesInfo};
use serde_json::{Map, Value};

use super::shape::{Shape, maximum_secret};
use super::{flag_id, id, option_id};
use crate::csv;
use crate::failure::Failure;
use crate::files::{self, Input, MAXIMUM_JSON, MAXIMUM_RECORDS, MAXIMUM_SECRET};
use crate::places::{Instead, Place, Sets, Spot};

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
