//! The limits of the vendor's page, read from the descriptions of the operations.
//!
//! The core's own check is not used: it also refuses names that the page allows.

use pingpair::describe::{Field, Form, Kind, RecordInfo};
use serde_json::{Map, Value};

use super::ServiceError;

/// Refuses members that are unknown, missing, or out of their limits. Types are left to the reader.
pub(super) fn check(body: &Map<String, Value>, info: &RecordInfo) -> Result<(), ServiceError> {
    for (name, value) in body {
        let field = info.fields.iter().find(|field| is_called(field, name));
        let field = field.ok_or_else(|| refused(name, "is not a member of this request"))?;
        if !value.is_null() {
            check_value(value, field)?;
        }
    }
    let given = |field: &Field| {
        let mut members = body.iter();
        members.any(|(name, value)| is_called(field, name) && !value.is_null())
    };
    match info
        .fields
        .iter()
        .find(|field| field.is_required() && !given(field))
    {
        Some(field) => Err(refused(field.wire, "is missing")),
        None => Ok(()),
    }
}

fn is_called(field: &Field, name: &str) -> bool {
    field.wire == name || field.legacy_wire == Some(name)
}

fn check_value(value: &Value, field: &Field) -> Result<(), ServiceError> {
    let within = |measure: i64| {
        let limit = field.limit;
        limit.is_none_or(|limit| (limit.least..=limit.greatest).contains(&measure))
    };
    match (field.kind.inner(), value) {
        (Kind::Text | Kind::Secret, Value::String(text)) => {
            if !within(i64::try_from(text.chars().count()).unwrap_or(i64::MAX)) {
                return Err(refused(field.wire, "is too long or too short"));
            }
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            if field.form == Some(Form::Digits) && !digits {
                return Err(refused(field.wire, "must be digits"));
            }
        }
        (Kind::Integer, value) => {
            let text = value.as_str().and_then(|text| text.parse().ok());
            if value
                .as_i64()
                .or(text)
                .is_some_and(|number| !within(number))
            {
                return Err(refused(field.wire, "is out of its range"));
            }
        }
        (Kind::Values(known), Value::String(text))
            if !known.values.iter().any(|value| value.wire == text) =>
        {
            return Err(refused(field.wire, "is not one of the documented values"));
        }
        _ => {}
    }
    Ok(())
}

fn refused(name: &str, problem: &str) -> ServiceError {
    ServiceError::invalid(format!("reqBody.{name} {problem}"))
}
