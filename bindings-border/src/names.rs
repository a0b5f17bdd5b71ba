//! Requests and replies between the names and kinds of the core and those of the layers: camelCase.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, camel_case};
use pingpair::{Code, Error, InternetTime, MountainTime, Result, Timestamp, pingid, pingone};
use serde_json::{Map, Value, json};

/// The arguments in the core's names.
pub fn arguments(given: Map<String, Value>, info: &RecordInfo) -> Result<Map<String, Value>> {
    let mut arguments = Map::new();
    for (name, value) in given {
        let named = |field: &&Field| camel_case(field.name) == name;
        let Some(field) = info.callers_fields().find(named) else {
            let known: Vec<_> = info
                .callers_fields()
                .map(|field| camel_case(field.name))
                .collect();
            let known = format!("{} has {}", info.name, known.join(", "));
            return Err(Error::new(Code::UnknownMember).detail(known));
        };
        let value = argument(value, &name, &field.kind)?;
        arguments.insert(field.name.to_owned(), value);
    }
    Ok(arguments)
}

/// What an operation returned: its reply or, where it may ask for a further step, that below
/// `done` and what to go on with below `nextOtp`.
pub fn outcome(
    mut members: Map<String, Value>,
    info: &OperationInfo,
) -> Result<Map<String, Value>> {
    let Some(next) = info.next else {
        return reply(members, info.reply);
    };
    let (name, members) = match members.remove(NEXT_OTP) {
        Some(Value::Object(members)) => (NEXT_OTP, reply(members, next.reply)?),
        _ => (DONE, reply(members, info.reply)?),
    };
    Ok(Map::from_iter([(camel_case(name), members.into())]))
}

/// A reply in camelCase: absent members are left out, and those that are not
/// documented stand in `extra`.
pub fn reply(members: Map<String, Value>, info: &RecordInfo) -> Result<Map<String, Value>> {
    let (mut reply, mut extra) = (Map::new(), Map::new());
    for (name, value) in members {
        match info.by_name(&name) {
            Some(field) => {
                let name = camel_case(field.name);
                if let Some(value) = member(value, &name, &field.kind)? {
                    reply.insert(name, value);
                }
            }
            None => {
                extra.insert(name, exact(value));
            }
        }
    }
    reply.insert(EXTRA.to_owned(), extra.into());
    Ok(reply)
}

fn argument(value: Value, name: &str, kind: &Kind) -> Result<Value> {
    match (kind, value) {
        (Kind::Optional(inner), value) if !value.is_null() => argument(value, name, inner),
        (Kind::Record(info), Value::Object(members)) => arguments(members, info).map(Value::Object),
        (Kind::List(inner), Value::Array(values)) => values
            .into_iter()
            .map(|value| argument(value, name, inner))
            .collect(),
        (Kind::Map(inner), Value::Object(values)) => {
            let argument = |(key, value)| Ok((key, argument(value, name, inner)?));
            values
                .into_iter()
                .map(argument)
                .collect::<Result<Map<_, _>>>()
                .map(Value::Object)
        }
        // A number has lost digits, or leading zeros, before it comes here.
        (Kind::DeviceId | Kind::Secret, Value::Number(_)) => {
            let expected = format!("{name}: a string, not a number");
            Err(Error::new(Code::ValueMalformed).detail(expected))
        }
        (_, value) => Ok(value),
    }
}

/// A member of a reply, unless it is absent.
fn member(value: Value, name: &str, kind: &Kind) -> Result<Option<Value>> {
    Ok(Some(match (kind, value) {
        (Kind::Optional(_), Value::Null) => return Ok(None),
        (Kind::Optional(inner), value) => return member(value, name, inner),
        (Kind::Record(info), Value::Object(members)) => reply(members, info)?.into(),
        (Kind::List(inner), Value::Array(values)) => {
            let members = values.into_iter();
            let members = members.filter_map(|value| member(value, name, inner).transpose());
            members.collect::<Result<_>>()?
        }
        (Kind::Map(inner), Value::Object(values)) => {
            let mut members = Map::new();
            for (key, value) in values {
                members.extend(member(value, name, inner)?.map(|value| (key, value)));
            }
            members.into()
        }
        (Kind::DeviceId, value) => value.to_string().into(),
        (Kind::MountainTime, Value::String(text)) => {
            let time = MountainTime::new(text);
            written(&time.text, time.timestamp)
        }
        (Kind::InternetTime, Value::String(text)) => {
            let time = InternetTime::new(text);
            written(&time.text, time.timestamp)
        }
        (Kind::Json, value) => exact(value),
        (Kind::Integer, value) if !is_exact(&value) => {
            return Err(Error::new(Code::ReplyUnreadable).detail(name));
        }
        (_, value) => value,
    }))
}

/// A text, and the instant that it means.
fn written(text: &str, timestamp: Option<Timestamp>) -> Value {
    json!({ "text": text, "timestamp": timestamp.map(|time| time.milliseconds()) })
}

/// A text of the core's, in which members of requests have their names in camelCase.
pub fn spelt(text: &str) -> String {
    let is_of_names = |character: char| character == '_' || character.is_ascii_alphanumeric();
    let mut spelt = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.find(|character| !is_of_names(character));
        let (word, others) = rest.split_at(length.unwrap_or(rest.len()));
        // A code stands in brackets, and is the same in every language.
        match SPELT.contains(word) && !spelt.ends_with('[') {
            true => spelt.push_str(&camel_case(word)),
            false => spelt.push_str(word),
        }
        let length = others.find(is_of_names).unwrap_or(others.len());
        let (between, after) = others.split_at(length);
        spelt.push_str(between);
        rest = after;
    }
    spelt
}

/// The names of members of requests, at every depth, that camelCase spells otherwise.
static SPELT: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let mut names = BTreeSet::new();
    let of_pingid = pingid::operations().map(|declared| declared.info());
    let of_pingone = pingone::operations().map(|declared| declared.info());
    for info in of_pingid.chain(of_pingone) {
        collect(info.request, &mut names);
    }
    names
});

fn collect(record: &'static RecordInfo, names: &mut BTreeSet<&'static str>) {
    for field in record.callers_fields() {
        if field.name.contains('_') {
            names.insert(field.name);
        }
        let mut kind = &field.kind;
        while let Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) = kind {
            kind = inner;
        }
        if let Kind::Record(part) = kind {
            collect(part, names);
        }
    }
}

/// Members in the wire's names, in which integers that a number of JavaScript cannot hold are texts.
pub fn exact_members(members: Map<String, Value>) -> Map<String, Value> {
    members
        .into_iter()
        .map(|(name, value)| (name, exact(value)))
        .collect()
}

/// JSON in which integers that a number of JavaScript cannot hold are texts.
pub fn exact(value: Value) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(exact).collect(),
        Value::Object(members) => {
            let members = members
                .into_iter()
                .map(|(name, value)| (name, exact(value)));
            members.collect::<Map<_, _>>().into()
        }
        value if !is_exact(&value) => value.to_string().into(),
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

const DONE: &str = "done";
const EXTRA: &str = "extra";
/// What the core calls the members of a reply that asks for the next OTP.
const NEXT_OTP: &str = "next_otp";
/// The greatest integer that a number of JavaScript holds exactly, like all below.
pub const GREATEST: u64 = (1 << 53) - 1;

#[cfg(test)]
mod tests {
    use pingpair::operation::Record;
    use pingpair::pingid::{FoundUser, ResyncOathToken};

    use super::*;

    fn object(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(members) => members,
            other => panic!("{other}"),
        }
    }

    #[test]
    fn replies_have_names_ids_and_times_of_typescript() {
        let members = object(json!({
            "user": {
                "username": "meredith", "status": "ACTIVE", "email": null, "user_id": 17457,
                "devices": [{ "id": 284159158921096001_i64, "kind": "SMS",
                              "enrolled": "2026-02-11 09:15:42.000", "newMember": u64::MAX }],
                "last_transactions": [{ "id": i64::MIN, "small": 7 }],
            },
            "same_device_users": [],
        }));
        let expected = json!({
            "user": {
                "username": "meredith", "status": "ACTIVE", "userId": 17457,
                "devices": [{ "id": "284159158921096001", "kind": "SMS",
                              "enrolled": { "text": "2026-02-11 09:15:42.000",
                                            "timestamp": 1_770_826_542_000_i64 },
                              "extra": { "newMember": "18446744073709551615" } }],
                "lastTransactions": [{ "id": "-9223372036854775808", "small": 7 }],
                "extra": {},
            },
            "sameDeviceUsers": [],
            "extra": {},
        });
        assert_eq!(
            Value::Object(reply(members, FoundUser::INFO).unwrap()),
            expected
        );
    }

    #[test]
    fn integers_of_the_wire_that_a_number_cannot_hold_are_texts_at_every_depth() {
        let members =
            object(json!({ "id": 1_i64 << 53, "list": [{ "id": i64::MIN }], "small": -7 }));
        let expected = json!({
            "id": "9007199254740992", "list": [{ "id": "-9223372036854775808" }], "small": -7,
        });
        assert_eq!(Value::Object(exact_members(members)), expected);
    }

    #[test]
    fn a_declared_integer_that_a_number_cannot_hold_is_refused() {
        let user = json!({ "username": "m", "status": "ACTIVE", "user_id": 1_i64 << 53 });
        let refused = reply(object(json!({ "user": user })), FoundUser::INFO).unwrap_err();
        assert_eq!(refused.code(), Code::ReplyUnreadable);
        assert!(refused.to_string().contains("userId"), "{refused}");
    }

    #[test]
    fn secrets_and_ids_are_texts_at_every_depth() {
        for (operation, given) in [
            (
                "unpair_device",
                json!({ "deviceId": 284159158921096001_i64 }),
            ),
            ("resync_oath_token", json!({ "otps": ["012345", 12345] })),
            (
                "create_org_tokens",
                json!({ "tokens": [{ "secretKey": 1 }] }),
            ),
        ] {
            let info = pingid::operation(operation).unwrap().info();
            let refused = arguments(object(given), info.request).unwrap_err();
            assert_eq!(refused.code(), Code::ValueMalformed, "{operation}");
        }
    }

    #[test]
    fn members_are_named_as_callers_write_them() {
        for (text, expected) in [
            (
                "a needed value is missing: session_id [value_missing]",
                "a needed value is missing: sessionId [value_missing]",
            ),
            (
                "secret_key (user_id): für_immer [device_id]",
                "secretKey (userId): für_immer [device_id]",
            ),
            ("", ""),
        ] {
            assert_eq!(spelt(text), expected);
        }
    }

    #[test]
    fn names_of_the_core_are_unknown() {
        let given = object(json!({ "same_device_users": true }));
        let info = pingid::operation("get_user_details").unwrap().info();
        let refused = arguments(given, info.request).unwrap_err();
        assert_eq!(refused.code(), Code::UnknownMember);
        assert!(refused.to_string().contains("sameDeviceUsers"), "{refused}");
    }

    #[test]
    fn a_further_step_stands_below_a_name_of_its_own() {
        let info = <ResyncOathToken as pingpair::operation::Operation>::OPERATION;
        let done = outcome(Map::new(), info).unwrap();
        assert_eq!(Value::Object(done), json!({ "done": { "extra": {} } }));
        let next = object(json!({ "next_otp": { "session_id": "s" } }));
        let expected = json!({ "nextOtp": { "sessionId": "s", "extra": {} } });
        assert_eq!(Value::Object(outcome(next, info).unwrap()), expected);
    }
}
