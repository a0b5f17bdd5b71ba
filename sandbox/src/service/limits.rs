//! The limits of the vendor's page, read from the descriptions of the operations.
//!
//! The core's own check is not used: it also refuses names that the page allows.

use pingpair::describe::{Field, Form, Kind, RecordInfo};
use serde_json::{Map, Value};

use super::ServiceError;

/// Refuses members that are unknown, missing, or out of their limits. Types are left to the reader.
pub(super) fn check(body: &Map<String, Value>, info: &RecordInfo) -> Result<(), ServiceError> {
    check_members(body, info, "reqBody")
}

fn check_members(
    members: &Map<String, Value>,
    info: &RecordInfo,
    place: &str,
) -> Result<(), ServiceError> {
    for (name, value) in members {
        let place = format!("{place}.{name}");
        let field = info.fields.iter().find(|field| is_called(field, name));
        let field = field.ok_or_else(|| refused(&place, "is not a member of this request"))?;
        check_value(value, &field.kind, field, &place)?;
    }
    let missing = |field: &&Field| field.is_required() && !is_given(field, members);
    match info.fields.iter().find(missing) {
        Some(field) => Err(refused(&format!("{place}.{}", field.wire), "is missing")),
        None => Ok(()),
    }
}

fn is_called(field: &Field, name: &str) -> bool {
    field.wire == name || field.legacy_wire == Some(name)
}

/// Null is as good as absent, but where it is what has to be sent.
fn is_given(field: &Field, members: &Map<String, Value>) -> bool {
    members.iter().any(|(name, value)| {
        is_called(field, name) && (!value.is_null() || matches!(field.kind, Kind::Null))
    })
}

fn check_value(value: &Value, kind: &Kind, field: &Field, place: &str) -> Result<(), ServiceError> {
    match (kind, value) {
        (Kind::Null, Value::Null) => Ok(()),
        (Kind::Null, _) => Err(refused(place, "must be null")),
        (_, Value::Null) => Ok(()),
        (Kind::Optional(inner), value) => check_value(value, inner, field, place),
        (Kind::Text | Kind::Secret, Value::String(text)) => check_text(text, field, place),
        // Codes and OTPs may come as numbers, which have lost their leading zeros.
        (Kind::Secret, Value::Number(number)) => check_text(&number.to_string(), field, place),
        (Kind::Integer, value) => {
            let text = value.as_str().and_then(|text| text.parse().ok());
            match value.as_i64().or(text) {
                Some(number) if !is_within(number, field) => {
                    Err(refused(place, "is out of its range"))
                }
                _ => Ok(()),
            }
        }
        (Kind::Bool, Value::String(text)) if !matches!(text.as_str(), "true" | "false") => {
            Err(refused(place, "must be true or false"))
        }
        (Kind::Values(known), Value::String(text))
            if !known.values.iter().any(|value| value.wire == text) =>
        {
            Err(refused(place, "is not one of the documented values"))
        }
        (Kind::Record(info), Value::Object(members)) => check_members(members, info, place),
        (Kind::List(inner), Value::Array(values)) => {
            check_count(values.len(), field, place)?;
            check_each(values, inner, field, place)
        }
        (Kind::Map(inner), Value::Object(values)) => {
            check_count(values.len(), field, place)?;
            check_each(values.values(), inner, field, place)
        }
        _ => Ok(()),
    }
}

/// The limit of a list is that of its length; its form is that of each of its values, none of which
/// is empty.
fn check_each<'a>(
    values: impl IntoIterator<Item = &'a Value>,
    kind: &Kind,
    field: &Field,
    place: &str,
) -> Result<(), ServiceError> {
    let mut field = *field;
    field.limit = None;
    let mut values = values.into_iter();
    values.try_for_each(|value| match value {
        Value::Null => Err(refused(place, "holds null")),
        Value::String(text) if text.is_empty() => Err(refused(place, "holds an empty text")),
        value => check_value(value, kind, &field, place),
    })
}

fn check_count(count: usize, field: &Field, place: &str) -> Result<(), ServiceError> {
    if is_within(i64::try_from(count).unwrap_or(i64::MAX), field) {
        Ok(())
    } else {
        Err(refused(place, "has too many or too few entries"))
    }
}

fn check_text(text: &str, field: &Field, place: &str) -> Result<(), ServiceError> {
    if !is_within(
        i64::try_from(text.chars().count()).unwrap_or(i64::MAX),
        field,
    ) {
        return Err(refused(place, "is too long or too short"));
    }
    let fits = match field.form {
        // The page allows any character in a name.
        None | Some(Form::Name) => true,
        Some(form) => form.accepts(text),
    };
    if fits {
        Ok(())
    } else {
        let expected = field.form.map_or("", |form| form.expectation());
        Err(refused(place, &format!("must be {expected}")))
    }
}

fn is_within(measure: i64, field: &Field) -> bool {
    let limit = field.limit;
    limit.is_none_or(|limit| (limit.least..=limit.greatest).contains(&measure))
}

fn refused(place: &str, problem: &str) -> ServiceError {
    ServiceError::invalid(format!("{place} {problem}"))
}

#[cfg(test)]
mod tests {
    use pingpair::operation::Record;
    use pingpair::pingid::{
        CreateOrgTokens, EndUserBypass, PairYubiKey, ResyncOathToken, StartOfflinePairing,
        ToggleUserBypass,
    };
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn taken<T: Record>(body: Value) {
        assert_eq!(check(body.as_object().unwrap(), T::INFO), Ok(()), "{body}");
    }

    #[track_caller]
    fn refused_for<T: Record>(body: Value, place: &str) {
        let refusal = check(body.as_object().unwrap(), T::INFO).unwrap_err();
        assert_eq!(refusal.error_id, 400, "{body}");
        let start = format!("reqBody.{place} ");
        assert!(refusal.message.starts_with(&start), "{}", refusal.message);
    }

    #[test]
    fn booleans_may_be_spelt_as_text() {
        let body = |unique: Value| {
            json!({
                "username": "a", "type": "SMS", "pairingData": "13035551234",
                "validateUniqueDevice": unique,
            })
        };
        for unique in [json!("true"), json!("false"), json!(true), json!(null)] {
            taken::<StartOfflinePairing>(body(unique));
        }
        for unique in ["TRUE", "", "1"] {
            refused_for::<StartOfflinePairing>(body(json!(unique)), "validateUniqueDevice");
        }
    }

    #[test]
    fn lists_have_a_length_and_each_value_its_form() {
        let body = |otps: Value| json!({ "serialNumber": "1", "otps": otps });
        taken::<ResyncOathToken>(body(json!(["123456"])));
        taken::<ResyncOathToken>(body(json!(["12345678", "00000000"])));
        for otps in [
            json!([]),
            json!(["123456", "234567", "345678"]),
            json!(["1234567"]),
            json!(["123456", "12345a"]),
            json!(["123456", null]),
            json!([12345]),
        ] {
            refused_for::<ResyncOathToken>(body(otps), "otps");
        }
        let services =
            |services: Value| json!({ "userName": "a", "bypassUntil": 1, "spAliases": services });
        taken::<ToggleUserBypass>(services(json!(null)));
        taken::<ToggleUserBypass>(services(json!(["web"])));
        for none in [json!([]), json!([""]), json!(["web", ""])] {
            refused_for::<ToggleUserBypass>(services(none), "spAliases");
        }
    }

    #[test]
    fn parts_are_checked_like_requests() {
        let token = |changed: &[(&str, Value)]| {
            let mut token = json!({
                "serialNumber": "1", "tokenType": "TOTP", "secretKey": "ab",
                "otpLength": "6", "timeStep": "30",
            });
            for (name, value) in changed {
                token[*name] = value.clone();
            }
            json!({ "orgAlias": "a", "tokens": [token] })
        };
        taken::<CreateOrgTokens>(token(&[]));
        taken::<CreateOrgTokens>(token(&[("timeStep", json!(null))]));
        for (name, value) in [
            ("otpLength", json!("9")),
            ("timeStep", json!("29")),
            ("serialNumber", json!("")),
            ("secretKey", json!(null)),
            ("tokenType", json!("SOTP")),
            ("colour", json!("red")),
        ] {
            refused_for::<CreateOrgTokens>(token(&[(name, value)]), &format!("tokens.{name}"));
        }
        refused_for::<CreateOrgTokens>(json!({ "tokens": [] }), "tokens");
    }

    #[test]
    fn null_is_sent_where_it_is_the_one_value() {
        taken::<EndUserBypass>(json!({ "userName": "a", "bypassUntil": null }));
        refused_for::<EndUserBypass>(json!({ "userName": "a" }), "bypassUntil");
        refused_for::<EndUserBypass>(json!({ "userName": "a", "bypassUntil": 1 }), "bypassUntil");
        refused_for::<ToggleUserBypass>(
            json!({ "userName": "a", "bypassUntil": null }),
            "bypassUntil",
        );
    }

    #[test]
    fn otps_of_yubikeys_are_44_letters_of_modhex_in_lower_case() {
        let body = |otp: String| json!({ "username": "a", "otp": otp });
        taken::<PairYubiKey>(body("cbdefghijklnrtuv".repeat(3)[..44].into()));
        for otp in [
            "c".repeat(43),
            "c".repeat(45),
            "C".repeat(44),
            "a".repeat(44),
        ] {
            refused_for::<PairYubiKey>(body(otp), "otp");
        }
    }
}
