//! Objects of Python whose class the stubs shall name where a signature cannot.

use std::convert::Infallible;

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::{type_hint_identifier as name, type_hint_subscript as of, type_hint_union};

macro_rules! typed {
    ($($class:ident: $hint:expr;)+) => { $(
        pub(crate) struct $class(pub(crate) Py<PyAny>);

        impl<'py> IntoPyObject<'py> for $class {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = Infallible;

            const OUTPUT_TYPE: PyStaticExpr = $hint;

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(self.0.into_bound(py))
            }
        }
    )+ };
}

typed! {
    KindName: name!("pingpair._names", "Kind");
    MaybeOutcome: type_hint_union!(name!("pingpair._results", "Outcome"), name!("builtins", "None"));
    Members: of!(name!("builtins", "dict"), name!("builtins", "str"), name!("typing", "Any"));
    Never: name!("typing", "NoReturn");
    NextEvent: of!(
        name!("collections.abc", "Coroutine"),
        name!("typing", "Any"),
        name!("typing", "Any"),
        VIEW
    );
    View: VIEW;
}

const VIEW: PyStaticExpr = name!("pingpair._view", "PairingView");
