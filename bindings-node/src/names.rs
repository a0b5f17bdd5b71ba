//! Requests and replies between the names and kinds of the core and those of TypeScript.

use pingpair::describe::{Kind, RecordInfo, camel_case};
use pingpair::{Code, Error, MountainTime, Result};
use serde_json::{Map, Value, json};

/// The arguments in the core's names.
pub(crate) fn arguments(
    given: Map<String, Value>,
    info: &RecordInfo,
) -> Result<Map<String, Value>> {
    let mut arguments = Map::new();
    for (name, value) in given {
        let field = info
            .fields
            .iter()
            .find(|field| camel_case(field.name) == name);
        let field = field.ok_or_else(|| {
            let known: Vec<_> = info
                .fields
                .iter()
                .map(|field| camel_case(field.name))
                .collect();
            let known = format!("{} has {}", info.name, known.join(", "));
            Error::new(Code::UnknownMember).detail(known)
        })?;
        let value =
            argument(value, &field.kind).map_err(|error| named(error, &camel_case(field.name)))?;
        arguments.insert(field.name.to_owned(), value);
    }
    Ok(arguments)
}

/// A reply in the names of TypeScript: absent members are left out, and those that are not
/// documented stand in `extra`.
pub(crate) fn reply(members: Map<String, Value>, info: &RecordInfo) -> Result<Map<String, Value>> {
    let (mut reply, mut extra) = (Map::new(), Map::new());
    for (name, value) in members {
        match info.by_name(&name) {
            Some(field) => {
                let value = member(value, &field.kind)
                    .map_err(|error| named(error, &camel_case(field.name)))?;
                if let Some(value) = value {
                    reply.insert(camel_case(field.name), value);
                }
            }
            None => {
                extra.insert(name, exact(value));
            }
        }
    }
    reply.insert("extra".to_owned(), Value::Object(extra));
    Ok(reply)
}

fn argument(value: Value, kind: &Kind) -> Result<Value> {
    match (kind, value) {
        (Kind::Optional(_), Value::Null) => Ok(Value::Null),
        (Kind::Optional(inner), value) => argument(value, inner),
        (Kind::Record(info), Value::Object(members)) => arguments(members, info).map(Value::Object),
        (Kind::List(inner), Value::Array(values)) => values
            .into_iter()
            .map(|value| argument(value, inner))
            .collect(),
        // A number has lost digits, or leading zeros, before it comes here.
        (Kind::DeviceId | Kind::Secret, Value::Number(_)) => {
            Err(Error::new(Code::ValueMalformed).detail("a text, not a number"))
        }
        (_, value) => Ok(value),
    }
}

fn member(value: Value, kind: &Kind) -> Result<Option<Value>> {
    Ok(match (kind, value) {
        (Kind::Optional(_), Value::Null) => None,
        (Kind::Optional(inner), value) => member(value, inner)?,
        (Kind::Record(info), Value::Object(members)) => Some(Value::Object(reply(members, info)?)),
        (Kind::List(inner), Value::Array(values)) => {
            let members = values
                .into_iter()
                .filter_map(|value| member(value, inner).transpose());
            Some(members.collect::<Result<_>>()?)
        }
        (Kind::DeviceId, value) => Some(Value::String(value.to_string())),
        (Kind::MountainTime, Value::String(text)) => {
            let time = MountainTime::new(text);
            let milliseconds = time.timestamp.map(|time| time.milliseconds());
            Some(json!({ "text": time.text, "timestamp": milliseconds }))
        }
        (Kind::Json, value) => Some(exact(value)),
        (Kind::Integer, value) if !is_exact(&value) => return Err(Code::ReplyUnreadable.into()),
        (_, value) => Some(value),
    })
}

/// JSON in which integers that a number of JavaScript cannot hold are texts.
fn exact(value: Value) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(exact).collect(),
        Value::Object(members) => {
            let members = members
                .into_iter()
                .map(|(name, value)| (name, exact(value)));
            Value::Object(members.collect())
        }
        value if !is_exact(&value) => Value::String(value.to_string()),
        value => value,
    }
}

fn is_exact(value: &Value) -> bool {
    match value {
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(value), _) => value.unsigned_abs() <= GREATEST,
            (None, Some(value)) => value <= GREATEST,
            (None, None) => true,
        },
        _ => true,
    }
}

/// The error with the name of the outermost member, unless it names one.
fn named(error: Error, member: &str) -> Error {
    match error.code() {
        Code::ReplyUnreadable => Error::new(Code::ReplyUnreadable).detail(member),
        Code::ValueMalformed => {
            Error::new(Code::ValueMalformed).detail(format!("{member}: a text, not a number"))
        }
        _ => error,
    }
}

/// The greatest integer that a number of JavaScript holds exactly, like all below.
const GREATEST: u64 = (1 << 53) - 1;
