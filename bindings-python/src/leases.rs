//! Leases and stores that the application wrote in Python.

use std::time::Duration;

use pingpair::snapshot::{Fence, Generation, Lease, Store, Stored, SubjectKey};
use pingpair::{Code, Error, Result};
use pyo3::Borrowed;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::{caller, ending, raised};

/// An object with the methods of `pingpair.Lease`.
pub(crate) struct ForeignLease(pub(crate) Py<PyAny>);

/// An object with the methods of `pingpair.Store`.
pub(crate) struct ForeignStore(pub(crate) Py<PyAny>);

/// Takes an object that has all that is needed, so that a missing method is not found out by a pairing.
macro_rules! duck {
    ($class:ident, $expected:literal, $($method:literal),+) => {
        impl FromPyObject<'_, '_> for $class {
            type Error = PyErr;

            fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
                for method in [$($method),+] {
                    if !object.hasattr(method)? {
                        return Err(PyTypeError::new_err($expected));
                    }
                }
                Ok(Self(object.to_owned().unbind()))
            }
        }
    };
}

duck!(
    ForeignLease,
    "expected an object with the methods of Lease",
    "acquire",
    "renew",
    "take_over",
    "release"
);
duck!(
    ForeignStore,
    "expected an object with the methods of Store",
    "put",
    "get",
    "remove"
);

impl Lease for ForeignLease {
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> Result<Option<Fence>> {
        asked(|py| {
            let arguments = (key.as_str(), duration.as_secs_f64());
            let fence = caller::call_method(self.0.bind(py), "acquire", arguments)?;
            fence.extract::<Option<u64>>().map(|fence| fence.map(Fence))
        })
    }

    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> Result<bool> {
        asked(|py| {
            let arguments = (key.as_str(), fence.0, duration.as_secs_f64());
            boolean(&caller::call_method(self.0.bind(py), "renew", arguments)?)
        })
    }

    fn take_over(
        &self,
        key: &SubjectKey,
        from: Fence,
        duration: Duration,
    ) -> Result<Option<Fence>> {
        asked(|py| {
            let arguments = (key.as_str(), from.0, duration.as_secs_f64());
            let fence = caller::call_method(self.0.bind(py), "take_over", arguments)?;
            fence.extract::<Option<u64>>().map(|fence| fence.map(Fence))
        })
    }

    fn release(&self, key: &SubjectKey, fence: Fence) -> Result<()> {
        asked(|py| {
            let arguments = (key.as_str(), fence.0);
            caller::call_method(self.0.bind(py), "release", arguments).map(drop)
        })
    }
}

impl Store for ForeignStore {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool> {
        asked(|py| {
            let arguments = (key.as_str(), fence.0, generation.0, text);
            boolean(&caller::call_method(self.0.bind(py), "put", arguments)?)
        })
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        asked(|py| {
            let stored = caller::call_method(self.0.bind(py), "get", (key.as_str(),))?;
            let stored = stored.extract::<Option<(u64, String)>>()?;
            Ok(stored.map(|(generation, text)| Stored::new(Generation(generation), text)))
        })
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        asked(|py| {
            let arguments = (key.as_str(), fence.0);
            boolean(&caller::call_method(self.0.bind(py), "remove", arguments)?)
        })
    }
}

/// Asks the application; whatever it raises is a failure of the store, and kept as its cause.
fn asked<T>(ask: impl FnOnce(Python<'_>) -> PyResult<T>) -> Result<T> {
    match ending::attach(ask) {
        Some(Ok(answer)) => Ok(answer),
        Some(Err(error)) => {
            raised::keep(error);
            Err(Error::new(Code::StoreFailed).detail("it raised an exception"))
        }
        None => Err(Code::StoreFailed.into()),
    }
}

/// `None` from a method that forgot to answer is not taken for a no.
fn boolean(answer: &Bound<'_, PyAny>) -> PyResult<bool> {
    answer
        .extract()
        .map_err(|_| PyTypeError::new_err("expected True or False"))
}
