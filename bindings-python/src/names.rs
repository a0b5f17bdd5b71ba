//! The core's closed sets of names as arguments: their texts.

use pingpair::describe::RetryClass;
use pingpair::pairing::{IfExists, Kind, MethodKind};
use pingpair::qr::Background;
use pyo3::Borrowed;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::given::Given;

macro_rules! named {
    ($($name:ident),+) => { $(
        impl FromPyObject<'_, '_> for Given<$name> {
            type Error = PyErr;

            fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
                let names = $name::ALL.iter().map(|name| (name.as_str(), *name));
                one_of(&object, names).map(Self)
            }
        }
    )+ };
}

named!(IfExists, Kind, MethodKind, RetryClass);

impl FromPyObject<'_, '_> for Given<Background> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let names = [("dark", Background::Dark), ("light", Background::Light)];
        one_of(&object, names).map(Self)
    }
}

fn one_of<T>(
    object: &Borrowed<'_, '_, PyAny>,
    names: impl IntoIterator<Item = (&'static str, T)>,
) -> PyResult<T> {
    let text: String = object.extract()?;
    let mut expected = Vec::new();
    for (name, value) in names {
        if name == text {
            return Ok(value);
        }
        expected.push(name);
    }
    let expected = expected.join(", ");
    Err(PyValueError::new_err(format!("expected one of {expected}")))
}
