//! Random bytes from a function of the application, for tests.

use pingpair::entropy::Entropy;
use pingpair::{Code, Error, Result};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::{caller, ending, raised};

/// A function that is given a number and returns so many bytes.
pub(crate) struct ForeignEntropy(pub(crate) Py<PyAny>);

impl Entropy for ForeignEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<()> {
        let filled = ending::attach(|py| {
            let bytes = caller::call(self.0.bind(py), (buffer.len(),))?;
            let bytes = bytes.cast::<PyBytes>()?.as_bytes();
            if bytes.len() != buffer.len() {
                return Err(PyValueError::new_err(
                    "expected as many bytes as were asked for",
                ));
            }
            buffer.copy_from_slice(bytes);
            PyResult::Ok(())
        });
        match filled {
            Some(Ok(())) => Ok(()),
            Some(Err(error)) => {
                raised::keep(error);
                Err(Error::new(Code::EntropyUnavailable).detail("the function of `entropy` failed"))
            }
            None => Err(Code::EntropyUnavailable.into()),
        }
    }
}
