//! JSON values as the plain objects of Python.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString};
use serde_json::{Map, Number, Value};

/// Any JSON value.
pub(crate) struct Json<'a>(pub(crate) &'a Value);

impl<'py> IntoPyObject<'py> for Json<'_> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("typing", "Any");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Ok(match self.0 {
            Value::Null => py.None().into_bound(py),
            Value::Bool(value) => PyBool::new(py, *value).to_owned().into_any(),
            Value::Number(number) => match (number.as_i64(), number.as_u64()) {
                (Some(value), _) => value.into_pyobject(py)?.into_any(),
                (None, Some(value)) => value.into_pyobject(py)?.into_any(),
                (None, None) => PyFloat::new(py, number.as_f64().unwrap_or(f64::NAN)).into_any(),
            },
            Value::String(text) => PyString::new(py, text).into_any(),
            Value::Array(values) => PyList::new(py, values.iter().map(Json))?.into_any(),
            Value::Object(members) => {
                let dict = PyDict::new(py);
                for (name, value) in members {
                    dict.set_item(name, Json(value))?;
                }
                dict.into_any()
            }
        })
    }
}

/// The JSON value of a plain object.
pub(crate) fn value(object: &Bound<'_, PyAny>) -> PyResult<Value> {
    value_at(object, 0)
}

fn value_at(object: &Bound<'_, PyAny>, depth: usize) -> PyResult<Value> {
    if depth > DEEPEST {
        return Err(PyValueError::new_err("the value is nested too deeply"));
    }
    if object.is_none() {
        Ok(Value::Null)
    } else if let Ok(value) = object.cast::<PyBool>() {
        Ok(Value::Bool(value.is_true()))
    } else if object.is_instance_of::<PyInt>() {
        Ok(Value::from(object.extract::<i64>()?))
    } else if let Ok(value) = object.cast::<PyFloat>() {
        let number = Number::from_f64(value.value());
        number
            .map(Value::Number)
            .ok_or_else(|| PyValueError::new_err("expected a finite number"))
    } else if object.is_instance_of::<PyString>() {
        Ok(Value::String(object.extract()?))
    } else if let Ok(list) = object.cast::<PyList>() {
        list.iter()
            .map(|value| value_at(&value, depth + 1))
            .collect()
    } else if let Ok(dict) = object.cast::<PyDict>() {
        let members = dict
            .iter()
            .map(|(name, value)| Ok((name.extract::<String>()?, value_at(&value, depth + 1)?)));
        members.collect::<PyResult<Map<_, _>>>().map(Value::Object)
    } else {
        Err(PyTypeError::new_err(
            "expected what JSON has: dict, list, str, int, float, bool, None",
        ))
    }
}

/// How deeply values may be nested.
const DEEPEST: usize = 64;
