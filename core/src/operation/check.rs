//! The documented limits, checked before anything is sent.

use crate::describe::{Field, Form, Limit};
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
        Some(form) if !form.accepts(value) => {
            let reason = reason(value, form);
            let expected = format!("{}: {}{reason}", field.name, form.expectation());
            Err(Error::new(Code::ValueMalformed).detail(expected))
        }
        _ => Ok(()),
    }
}

/// Checks the length of a list, and each of its values by the rest of the declaration; an empty text
/// is none.
pub(super) fn list<T: super::Member>(values: &[T], field: &Field) -> Result<()> {
    if let Some(Limit { least, greatest }) = field.limit {
        let given = i64::try_from(values.len()).unwrap_or(i64::MAX);
        if given < least || given > greatest {
            let expected = format!("{}: {least} to {greatest} entries, not {given}", field.name);
            return Err(Error::new(Code::ValueOutOfRange).detail(expected));
        }
    }
    let of_each = Field {
        limit: None,
        ..*field
    };
    values.iter().try_for_each(|value| {
        if value.is_blank() {
            let expected = format!("{}: no empty entries", field.name);
            return Err(Error::new(Code::ValueMalformed).detail(expected));
        }
        value.check(&of_each)
    })
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

/// Why a text that looks right is refused all the same.
fn reason(value: &str, form: Form) -> &'static str {
    let upper = form == Form::Modhex && form.accepts(&value.to_ascii_lowercase());
    if upper {
        ". It is in upper case: with Caps Lock on a YubiKey types letters that no server accepts"
    } else {
        ""
    }
}
