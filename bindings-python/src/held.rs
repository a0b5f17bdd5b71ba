//! What replies hold, as Python sees it: getters, `repr` and `==`.

use std::collections::BTreeMap;

use pingpair::operation::{Extra, Member};
use pingpair::pingid::DeviceId;
use pingpair::pingone::Id;
use pingpair::text::visible;
use pingpair::{InternetTime as InternetText, MountainTime as MountainText, Secret, Timestamp};
use pyo3::IntoPyObject;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use serde_json::Value;
use subtle::ConstantTimeEq;

use crate::json::Json;
use crate::plain::PlainMembers;
use crate::time::{Instant, InternetTime, MountainTime};

/// A value that a reply holds.
pub(crate) trait Held {
    /// What a getter returns.
    type Python<'a>
    where
        Self: 'a;

    /// The value for Python.
    fn output(&self) -> Self::Python<'_>;

    /// Appends the value in Python's spelling: no secret, and no character that acts.
    fn show(&self, text: &mut String);

    /// Whether both are the same.
    fn same(&self, other: &Self) -> bool;

    /// The value as a plain object of Python, for `to_dict`.
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

/// The value in Python's spelling.
pub(crate) fn repr<T: Held>(value: &T) -> String {
    let mut text = String::new();
    value.show(&mut text);
    text
}

/// Members that are not documented, as a getter returns them.
pub(crate) fn extra(extra: &Extra) -> BTreeMap<&str, Json<'_>> {
    extra
        .iter()
        .map(|(name, value)| (name, Json(value)))
        .collect()
}

/// What came of an operation that may ask for a further step.
#[derive(IntoPyObject)]
pub(crate) enum Step<Done, Next> {
    /// It is done.
    Done(Done),
    /// What to go on with.
    Next(Next),
}

/// Spells a record as `Name(member=value, ..)`.
pub(crate) struct Spelling<'a> {
    text: &'a mut String,
    separator: &'static str,
}

impl<'a> Spelling<'a> {
    pub(crate) fn new(name: &str, text: &'a mut String) -> Self {
        text.push_str(name);
        text.push('(');
        Self {
            text,
            separator: "",
        }
    }

    pub(crate) fn member<T: Held>(mut self, name: &str, value: &T) -> Self {
        self.name(name);
        value.show(self.text);
        self
    }

    /// A member that names or reaches a person.
    pub(crate) fn personal<T: Member>(mut self, name: &str, value: &T) -> Self {
        self.name(name);
        let shown = if value.is_absent() {
            "None"
        } else {
            "[personal]"
        };
        self.text.push_str(shown);
        self
    }

    /// The names of members that are not documented: what they hold may be a secret.
    pub(crate) fn extra(mut self, extra: &Extra) -> Self {
        self.name("extra");
        let names: Vec<_> = extra.iter().map(|(name, _)| quoted(name)).collect();
        self.text.push_str(&format!("{{{}}}", names.join(", ")));
        self
    }

    pub(crate) fn finish(self) {
        self.text.push(')');
    }

    fn name(&mut self, name: &str) {
        self.text.push_str(self.separator);
        self.text.push_str(name);
        self.text.push('=');
        self.separator = ", ";
    }
}

impl Held for String {
    type Python<'a> = &'a str;

    fn output(&self) -> &str {
        self
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
}

impl Held for Secret {
    type Python<'a> = &'a str;

    fn output(&self) -> &str {
        self.expose()
    }

    fn show(&self, text: &mut String) {
        text.push_str("[redacted]");
    }

    fn same(&self, other: &Self) -> bool {
        self.expose()
            .as_bytes()
            .ct_eq(other.expose().as_bytes())
            .into()
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.expose()).into_any())
    }
}

impl Held for bool {
    type Python<'a> = bool;

    fn output(&self) -> bool {
        *self
    }

    fn show(&self, text: &mut String) {
        text.push_str(if *self { "True" } else { "False" });
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.into_pyobject(py)?.to_owned().into_any())
    }
}

impl Held for i64 {
    type Python<'a> = i64;

    fn output(&self) -> i64 {
        *self
    }

    fn show(&self, text: &mut String) {
        text.push_str(&self.to_string());
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.into_pyobject(py)?.into_any())
    }
}

impl Held for DeviceId {
    type Python<'a> = i64;

    fn output(&self) -> i64 {
        self.value()
    }

    fn show(&self, text: &mut String) {
        text.push_str(&self.to_string());
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.value().into_pyobject(py)?.into_any())
    }
}

impl Held for Id {
    type Python<'a> = String;

    fn output(&self) -> String {
        self.to_string()
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(&self.to_string()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, &self.to_string()).into_any())
    }
}

impl Held for Timestamp {
    type Python<'a> = Instant;

    fn output(&self) -> Instant {
        Instant(*self)
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(&self.to_string()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.output().into_pyobject(py)
    }
}

/// Times that the service wrote as texts.
macro_rules! times {
    ($($core:ty => $class:ident;)+) => { $(
        impl Held for $core {
            type Python<'a> = $class;

            fn output(&self) -> $class {
                $class(self.clone())
            }

            fn show(&self, text: &mut String) {
                Spelling::new(stringify!($class), text)
                    .member("text", &self.text)
                    .member("timestamp", &self.timestamp)
                    .finish();
            }

            fn same(&self, other: &Self) -> bool {
                self == other
            }

            fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let members = PlainMembers::new(py)
                    .member("text", &self.text)?
                    .member("timestamp", &self.timestamp)?;
                Ok(members.finish())
            }
        }
    )+ };
}

times! {
    MountainText => MountainTime;
    InternetText => InternetTime;
}

impl Held for Value {
    type Python<'a> = Json<'a>;

    fn output(&self) -> Json<'_> {
        Json(self)
    }

    /// What it holds is not declared, and may be a secret.
    fn show(&self, text: &mut String) {
        text.push_str("[json]");
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Json(self).into_pyobject(py)
    }
}

impl<T: Held> Held for Option<T> {
    type Python<'a>
        = Option<T::Python<'a>>
    where
        Self: 'a;

    fn output(&self) -> Self::Python<'_> {
        self.as_ref().map(T::output)
    }

    fn show(&self, text: &mut String) {
        match self {
            Some(value) => value.show(text),
            None => text.push_str("None"),
        }
    }

    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(value), Some(other)) => value.same(other),
            (None, None) => true,
            _ => false,
        }
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Some(value) => value.plain(py),
            None => Ok(py.None().into_bound(py)),
        }
    }
}

impl<T: Held> Held for Vec<T> {
    type Python<'a>
        = Vec<T::Python<'a>>
    where
        Self: 'a;

    fn output(&self) -> Self::Python<'_> {
        self.iter().map(T::output).collect()
    }

    fn show(&self, text: &mut String) {
        text.push('[');
        for (index, value) in self.iter().enumerate() {
            text.push_str(if index > 0 { ", " } else { "" });
            value.show(text);
        }
        text.push(']');
    }

    fn same(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self
                .iter()
                .zip(other)
                .all(|(value, other)| value.same(other))
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let plain = self.iter().map(|value| value.plain(py));
        let plain = plain.collect::<PyResult<Vec<_>>>()?;
        Ok(PyList::new(py, plain)?.into_any())
    }
}

impl<T: Held> Held for BTreeMap<String, T> {
    type Python<'a>
        = BTreeMap<&'a str, T::Python<'a>>
    where
        Self: 'a;

    fn output(&self) -> Self::Python<'_> {
        self.iter()
            .map(|(name, value)| (name.as_str(), value.output()))
            .collect()
    }

    fn show(&self, text: &mut String) {
        text.push('{');
        for (index, (name, value)) in self.iter().enumerate() {
            text.push_str(if index > 0 { ", " } else { "" });
            text.push_str(&quoted(name));
            text.push_str(": ");
            value.show(text);
        }
        text.push('}');
    }

    fn same(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self
                .iter()
                .zip(other)
                .all(|((name, value), (other_name, other))| name == other_name && value.same(other))
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let mut members = PlainMembers::new(py);
        for (name, value) in self {
            members = members.member(name, value)?;
        }
        Ok(members.finish())
    }
}

/// A text in quotes, in which no character acts.
pub(crate) fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('\'', "\\'");
    format!("'{}'", visible(&escaped))
}
