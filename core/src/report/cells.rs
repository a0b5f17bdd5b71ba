//! Cells of either form, made into a row.

use std::borrow::Cow;

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde_json::{Map, Value};

use super::Fault;
use crate::describe::{Field, Kind};
use crate::operation::{Member, Record, read_record};
use crate::pingid::{REPORT_COLUMNS, ReportRow};
use crate::time::{Timestamp, report_time};

/// The form that cells come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    Json,
}

/// What a column is.
pub(super) enum Column<'a> {
    /// One that is documented.
    Known(&'static Field),
    /// Any other one, by its name.
    Unknown(Cow<'a, str>),
}

impl<'a> Column<'a> {
    /// The column of this name, whatever the case of a documented one.
    pub(super) fn new(name: Cow<'a, str>) -> Self {
        let mut known = ReportRow::INFO.fields.iter().take(REPORT_COLUMNS.len());
        match known.find(|field| field.wire.eq_ignore_ascii_case(&name)) {
            Some(field) => Self::Known(field),
            None => Self::Unknown(name),
        }
    }

    /// The same one, without a name of its own.
    pub(super) fn borrowed(&self) -> Column<'_> {
        match self {
            Self::Known(field) => Column::Known(field),
            Self::Unknown(name) => Column::Unknown(Cow::Borrowed(name)),
        }
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Known(field) => field.wire,
            Self::Unknown(name) => name,
        }
    }
}

/// The cells of one row.
pub(super) struct Cells<'a> {
    form: Form,
    members: Vec<(Cow<'a, str>, Value)>,
    unreadable: Map<String, Value>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(form: Form) -> Self {
        Self {
            form,
            members: Vec::with_capacity(ReportRow::INFO.fields.len()),
            unreadable: Map::new(),
        }
    }

    /// Adds what stands in a column. Each column is given at most once.
    pub(super) fn add(&mut self, column: Column<'a>, cell: Value) {
        let is_absent = cell.is_null() || cell.as_str() == Some("");
        match column {
            Column::Known(field) => {
                let value = match read(field, cell, self.form) {
                    _ if is_absent => Value::Null,
                    Ok(value) => value,
                    Err(cell) => {
                        self.keep(field.wire, cell);
                        Value::Null
                    }
                };
                // What must be there is empty in the place of absent.
                let is_empty = value.is_null() && field.is_required();
                let value = if is_empty { "".into() } else { value };
                self.members.push((field.wire.into(), value));
            }
            Column::Unknown(_) if is_absent => {}
            // A column that is called as our own member is can stand nowhere else.
            Column::Unknown(name) if name == UNREADABLE => self.keep(&name, cell),
            Column::Unknown(name) => self.members.push((name, cell)),
        }
    }

    /// The row, once all cells were added.
    pub(super) fn row(self) -> Result<ReportRow, Fault> {
        let Self {
            members,
            unreadable,
            ..
        } = self;
        let (names, values): (Vec<_>, Vec<_>) = members.into_iter().unzip();
        let own = (!unreadable.is_empty()).then_some((UNREADABLE, Value::Object(unreadable)));
        let members = names.iter().map(|name| &**name).zip(values).chain(own);
        let members = members.map(|(name, value)| (BorrowedStrDeserializer::new(name), value));
        let row = read_record(MapDeserializer::<_, serde_json::Error>::new(members));
        // All cells were read before: what can be missing is the user's name.
        row.map_err(|_| Fault::Malformed("a member username"))
    }

    fn keep(&mut self, name: &str, cell: Value) {
        let text = match cell {
            Value::String(text) => text,
            other => other.to_string(),
        };
        self.unreadable.insert(name.to_owned(), text.into());
    }
}

/// A cell as its column's kind is read, or the cell itself.
fn read(field: &Field, cell: Value, form: Form) -> Result<Value, Value> {
    match (field.kind.inner(), cell) {
        (Kind::Text | Kind::Values(_), Value::Number(number)) if !number.is_f64() => {
            Ok(number.to_string().into())
        }
        (Kind::Text | Kind::Values(_), Value::String(text)) => Ok(text.into()),
        (Kind::Integer | Kind::DeviceId, cell) if i64::read(&cell).is_ok() => Ok(cell),
        (Kind::Time, cell) => match time(&cell, form) {
            Some(time) => Ok(time.milliseconds().into()),
            None => Err(cell),
        },
        (_, cell) => Err(cell),
    }
}

fn time(cell: &Value, form: Form) -> Option<Timestamp> {
    let documented = cell.as_str().and_then(report_time);
    documented.or_else(|| match form {
        // A number there is what a spreadsheet made of a date.
        Form::Csv => None,
        Form::Json => Timestamp::read(cell).ok(),
    })
}

/// The member that is no column.
const UNREADABLE: &str = "unreadable";
