//! Secrets in the content of tokens, taken out before it is shown.

use pingpair::describe::{Kind, RecordInfo};
use pingpair::pingid;
use serde_json::Value;

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

fn is_secret(wire: &str) -> bool {
    let declared = pingid::operations()
        .map(|declared| declared.info())
        .flat_map(|info| [info.request, info.reply])
        .find_map(|record| declared_secret(record, wire));
    declared.unwrap_or_else(|| {
        let name = wire.to_ascii_lowercase();
        SECRETS.iter().any(|part| name.contains(part))
    })
}

fn declared_secret(record: &RecordInfo, wire: &str) -> Option<bool> {
    if let Some(field) = record.by_wire_name(wire) {
        return Some(is_secret_kind(&field.kind));
    }
    record
        .fields
        .iter()
        .find_map(|field| match field.kind.inner() {
            Kind::Record(inner) | Kind::List(Kind::Record(inner)) => declared_secret(inner, wire),
            _ => None,
        })
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
                "tokens": [{ "secretKey": "x" }], "sessionId": "s", "userName": "jdoe",
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
                    "tokens": REDACTED, "sessionId": REDACTED, "userName": "jdoe",
                },
            })
        );
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
