//! The documented limits, checked before anything is sent.

use crate::describe::{Field, Form};
use crate::error::{Code, Error, Result};
use crate::text;

/// Checks a member of a request against its declaration.
pub fn check<T: super::Member>(value: &T, field: &Field) -> Result<()> {
    value.check(field)
}

#[inline]
pub(super) fn text(value: &str, field: &Field) -> Result<()> {
    if field.limit.is_none() && field.form.is_none() {
        return Ok(());
    }
    limited_text(value, field)
}

fn limited_text(value: &str, field: &Field) -> Result<()> {
    if let Some(limit) = field.limit {
        let length = text::length(value);
        let given = i64::try_from(length).unwrap_or(i64::MAX);
        if given < limit.least || given > limit.greatest {
            let (least, greatest) = (limit.least, limit.greatest);
            let expected = format!(
                "{}: {least} to {greatest} characters, not {given}",
                field.name
            );
            return Err(Error::new(Code::ValueOutOfRange).detail(expected));
        }
    }
    match field.form {
        Some(form) if !fits(value, form) => {
            let expected = format!("{}: {}", field.name, form.expectation());
            Err(Error::new(Code::ValueMalformed).detail(expected))
        }
        _ => Ok(()),
    }
}

pub(super) fn number(value: i64, field: &Field) -> Result<()> {
    match field.limit {
        Some(limit) if value < limit.least || value > limit.greatest => {
            let (least, greatest) = (limit.least, limit.greatest);
            let expected = format!("{}: {least} to {greatest}, not {value}", field.name);
            Err(Error::new(Code::ValueOutOfRange).detail(expected))
        }
        _ => Ok(()),
    }
}

pub(super) fn unknown_value(known: &[crate::describe::ValueInfo], field: &Field) -> Error {
    let known: Vec<_> = known.iter().map(|value| value.wire).collect();
    Error::new(Code::ValueMalformed).detail(format!("{}: {}", field.name, known.join(" or ")))
}

fn fits(value: &str, form: Form) -> bool {
    match form {
        Form::Digits => value.bytes().all(|byte| byte.is_ascii_digit()),
        Form::Name => !text::any_acts(value) && value.trim() == value,
    }
}
