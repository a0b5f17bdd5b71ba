//! Arguments: what Python gives, as the core's types.

use std::collections::BTreeMap;

use pingpair::pingid::DeviceId;
use pingpair::pingone::Id;
use pingpair::{MountainTime as MountainText, Secret, Timestamp};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use pyo3::{Borrowed, PyClass};
use serde_json::{Map, Value};

use crate::error::exception;
use crate::{json, time};

/// An argument as the type of the core that it is for.
pub(crate) struct Given<T>(pub(crate) T);

impl<T> Given<T> {
    /// What was given.
    pub(crate) fn take(self) -> T {
        self.0
    }
}

/// A function of the application.
pub(crate) struct Function(pub(crate) Py<PyAny>);

impl FromPyObject<'_, '_> for Given<Function> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if !object.is_callable() {
            return Err(PyTypeError::new_err("expected a function"));
        }
        Ok(Self(Function(object.to_owned().unbind())))
    }
}

/// A type of the core that stands in a class of its own, which is taken as an argument.
pub(crate) trait Wrapped: Clone {
    /// The class.
    type Class: PyClass;

    /// What the class holds.
    fn of(class: &Self::Class) -> &Self;

    /// The value that a plain text stands for, if texts are taken too.
    fn from_text(text: &str) -> Option<Self> {
        let _ = text;
        None
    }
}

/// Takes an argument that Python and the core have in common.
macro_rules! plain {
    ($( $type:ty => $from:ty, $into:expr; )+) => { $(
        impl FromPyObject<'_, '_> for Given<$type> {
            type Error = PyErr;

            fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
                object.extract::<$from>().map($into).map(Self).map_err(Into::into)
            }
        }
    )+ };
}

plain! {
    String => String, |text| text;
    Secret => String, Secret::from;
    bool => bool, |value| value;
    i64 => i64, |value| value;
    DeviceId => i64, DeviceId::new;
    MountainText => String, MountainText::new;
}

impl FromPyObject<'_, '_> for Given<Id> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let text: String = object.extract()?;
        Id::parse(&text)
            .map(Self)
            .map_err(|error| exception(&error))
    }
}

impl FromPyObject<'_, '_> for Given<Timestamp> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        time::timestamp(&object).map(Self)
    }
}

impl FromPyObject<'_, '_> for Given<Value> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        json::value(&object).map(Self)
    }
}

impl FromPyObject<'_, '_> for Given<Map<String, Value>> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        match json::value(&object)? {
            Value::Object(members) => Ok(Self(members)),
            _ => Err(PyTypeError::new_err("expected a dict")),
        }
    }
}

impl<T: Wrapped> FromPyObject<'_, '_> for Given<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.cast::<PyString>()
            && let Some(value) = T::from_text(&text.to_cow()?)
        {
            return Ok(Self(value));
        }
        let class = object.cast::<T::Class>()?;
        Ok(Self(T::of(&class.borrow()).clone()))
    }
}

impl<T> FromPyObject<'_, '_> for Given<Vec<T>>
where
    for<'a, 'py> Given<T>: FromPyObject<'a, 'py, Error = PyErr>,
{
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("expected a list, not a str"));
        }
        let taken = object
            .try_iter()?
            .map(|item| Ok(item?.extract::<Given<T>>()?.take()));
        taken.collect::<PyResult<_>>().map(Self)
    }
}

impl<T> FromPyObject<'_, '_> for Given<BTreeMap<String, T>>
where
    for<'a, 'py> Given<T>: FromPyObject<'a, 'py, Error = PyErr>,
{
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let taken = object.cast::<PyDict>()?.iter().map(|(name, item)| {
            Ok((
                name.extract::<String>()?,
                item.extract::<Given<T>>()?.take(),
            ))
        });
        taken.collect::<PyResult<_>>().map(Self)
    }
}
