//! Secrets in the content of tokens, taken out before it is shown.

use pingpair::describe::{Field, Kind, RecordInfo};
use pingpair::pingid;
use serde_json::{Map, Value};

/// Puts `[redacted]` in the place of every secret, at every depth.
///
/// A member is secret if it is declared so; one that is not declared is secret if its name speaks
/// of codes, keys, tokens and the like.
pub(crate) fn redact(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(redact),
        Value::Object(members) => {
            for (name, value) in members {
                if is_secret(name) {
                    hide(value);
                } else {
                    redact(value);
                }
            }
        }
        _ => {}
    }
}

fn hide(value: &mut Value) {
    let nothing = value.is_null() || value.as_str() == Some("");
    if !nothing {
        *value = Value::from(REDACTED);
    }
}

/// Hides the secrets of a record whose members are known, in the names that `name` gives them.
pub(crate) fn members(
    info: &RecordInfo,
    members: &mut Map<String, Value>,
    name: fn(&Field) -> &'static str,
) {
    for field in info.fields {
        if let Some(value) = members.get_mut(name(field)) {
            hide_in(&field.kind, value, name);
        }
    }
}

/// Hides the secrets in the parts of a reply, in callers' names. Its own are what the command exists
/// to show, such as an activation code.
pub(crate) fn parts(info: &RecordInfo, members: &mut Map<String, Value>) {
    for field in info.fields {
        if matches!(field.kind.inner(), Kind::Secret) {
            continue;
        }
        if let Some(value) = members.get_mut(field.name) {
            hide_in(&field.kind, value, |field| field.name);
        }
    }
}

fn hide_in(kind: &Kind, value: &mut Value, name: fn(&Field) -> &'static str) {
    match (kind, value) {
        (Kind::Secret, value) => hide(value),
        (Kind::Optional(inner), value) => hide_in(inner, value, name),
        (Kind::List(inner), Value::Array(values)) => {
            values
                .iter_mut()
                .for_each(|value| hide_in(inner, value, name));
        }
        (Kind::Map(inner), Value::Object(values)) => {
            values
                .values_mut()
                .for_each(|value| hide_in(inner, value, name));
        }
        (Kind::Record(info), Value::Object(members)) => self::members(info, members, name),
        _ => {}
    }
}

/// A name that several declarations have is that of a secret if one of them says so.
fn is_secret(wire: &str) -> bool {
    let declared: Vec<_> = pingid::operations()
        .map(|declared| declared.info())
        .flat_map(|info| {
            [
                Some(info.request),
                Some(info.reply),
                info.next.map(|next| next.reply),
            ]
        })
        .flatten()
        .flat_map(|record| declared_secrets(record, wire))
        .collect();
    if !declared.is_empty() {
        return declared.contains(&true);
    }
    let name = wire.to_ascii_lowercase();
    SECRETS.iter().any(|part| name.contains(part))
}

/// What the declarations of a record and its parts say of a name.
fn declared_secrets(record: &RecordInfo, wire: &str) -> Vec<bool> {
    let mut declared = Vec::new();
    for field in record.fields {
        if field.wire == wire || field.legacy_wire == Some(wire) {
            declared.push(is_secret_kind(&field.kind));
        }
        if let Some(part) = part(&field.kind) {
            declared.extend(declared_secrets(part, wire));
        }
    }
    declared
}

fn part(kind: &Kind) -> Option<&'static RecordInfo> {
    match kind {
        Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => part(inner),
        Kind::Record(info) => Some(info),
        _ => None,
    }
}

fn is_secret_kind(kind: &Kind) -> bool {
    match kind.inner() {
        Kind::Secret => true,
        Kind::List(inner) => is_secret_kind(inner),
        _ => false,
    }
}

const REDACTED: &str = "[redacted]";

/// What the names of secrets contain that the vendor's pages have.
const SECRETS: &[&str] = &[
    "activationcode",
    "credential",
    "key",
    "otp",
    "password",
    "secret",
    "session",
    "token",
];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_hidden_at_every_depth() {
        let mut value = json!({
            "alg": "HS256", "token": "1a2b", "org_alias": "a",
            "reqHeader": { "secretKey": "1a2b", "timestamp": "t" },
            "reqBody": {
                "activationCode": 12, "otps": ["1", "2"], "pairingKeyUri": "otpauth://x",
                "tokens": [{ "secretKey": "x", "serialNumber": "1" }], "sessionId": "s",
                "userName": "jdoe", "pairingData": "JBSWY3DP",
            },
        });
        redact(&mut value);
        assert_eq!(
            value,
            json!({
                "alg": "HS256", "token": REDACTED, "org_alias": "a",
                "reqHeader": { "secretKey": REDACTED, "timestamp": "t" },
                "reqBody": {
                    "activationCode": REDACTED, "otps": REDACTED, "pairingKeyUri": REDACTED,
                    "tokens": [{ "secretKey": REDACTED, "serialNumber": "1" }],
                    "sessionId": REDACTED, "userName": "jdoe", "pairingData": REDACTED,
                },
            })
        );
    }

    #[test]
    fn a_body_is_redacted_by_its_own_declaration() {
        let redacted = |name, body: Value| {
            let info = pingid::operation(name).unwrap().info();
            let mut body = body.as_object().unwrap().clone();
            members(info.request, &mut body, |field| field.wire);
            Value::Object(body)
        };
        let number = json!({ "username": "m", "pairingData": "+12025550123" });
        assert_eq!(redacted("StartOfflinePairing", number.clone()), number);
        let hidden = json!({ "username": "m", "pairingData": REDACTED });
        assert_eq!(redacted("OfflinePairing", number), hidden);
        assert_eq!(
            redacted(
                "CreateOrgTokens",
                json!({ "tokens": [{ "secretKey": "x" }] })
            ),
            json!({ "tokens": [{ "secretKey": REDACTED }] })
        );
        assert_eq!(
            redacted("ResyncOathToken", json!({ "otps": ["1", "2"] })),
            json!({ "otps": [REDACTED, REDACTED] })
        );
    }

    #[test]
    fn replies_show_their_own_secrets_and_not_those_of_their_parts() {
        let info = pingid::operation("GetBulkJobStatus").unwrap().info();
        let reply = json!({ "results": { "job": { "duplicates": [
            { "row": 1, "password": "x" },
        ] } } });
        let mut reply = reply.as_object().unwrap().clone();
        parts(info.reply, &mut reply);
        assert_eq!(
            reply["results"]["job"]["duplicates"][0]["password"],
            REDACTED
        );
        let info = pingid::operation("AddUser").unwrap().info();
        let mut reply = Map::from_iter([("activation_code".to_owned(), "12".into())]);
        parts(info.reply, &mut reply);
        assert_eq!(reply["activation_code"], "12");
    }

    #[test]
    fn what_is_absent_is_shown_as_absent() {
        let mut value = json!({ "activationCode": "", "otp": null });
        redact(&mut value);
        assert_eq!(value, json!({ "activationCode": "", "otp": null }));
    }

    #[test]
    fn what_is_declared_as_no_secret_is_shown_whatever_its_name() {
        let mut value = json!({ "oathTokenType": "TOTP", "devicesDetails": [{ "type": "SMS" }] });
        redact(&mut value);
        assert_eq!(value["oathTokenType"], "TOTP");
    }
}
