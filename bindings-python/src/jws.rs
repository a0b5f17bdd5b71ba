//! HS256 compact JWS over any bytes.

use pingpair::jws::SigningKey;
use pyo3::Borrowed;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::error::exception;

/// Signs a payload under a header, the bytes of a JSON object whose `alg` is `HS256`.
///
/// Args:
///     payload: Any bytes, at least one.
///     key: At least 32 bytes.
///     header: The header, byte for byte.
#[pyfunction]
#[pyo3(signature = (payload: "bytes | str", key: "bytes", header: "bytes | str" = HEADER))]
pub(crate) fn jws_sign(payload: Octets<'_>, key: &[u8], header: Octets<'_>) -> PyResult<String> {
    let signed = SigningKey::new(key).and_then(|key| key.sign(header.0, payload.0));
    signed.map_err(|error| exception(&error))
}

/// Verifies a token, and returns its header and payload as bytes.
///
/// Raises:
///     UntrustedReplyError: it was not signed with this key, was changed, or has another form.
#[pyfunction]
#[pyo3(signature = (token: "bytes | str", key: "bytes") -> "tuple[bytes, bytes]")]
pub(crate) fn jws_verify<'py>(
    py: Python<'py>,
    token: Octets<'_>,
    key: &[u8],
) -> PyResult<(Bound<'py, PyBytes>, Bound<'py, PyBytes>)> {
    let verified = SigningKey::new(key).and_then(|key| key.verify(token.0));
    match verified {
        Ok(verified) => Ok((
            PyBytes::new(py, verified.header()),
            PyBytes::new(py, verified.payload()),
        )),
        Err(error) => Err(exception(&error)),
    }
}

/// Bytes, or a text as UTF-8: where they are, without a copy.
pub(crate) struct Octets<'a>(pub(crate) &'a [u8]);

impl<'a> FromPyObject<'a, '_> for Octets<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() {
            let text = <&str as FromPyObject<'a, '_>>::extract(object)?;
            return Ok(Self(text.as_bytes()));
        }
        match <&[u8] as FromPyObject<'a, '_>>::extract(object) {
            Ok(bytes) => Ok(Self(bytes)),
            Err(_) => Err(PyTypeError::new_err("expected bytes or a str")),
        }
    }
}

const HEADER: Octets<'static> = Octets(br#"{"alg":"HS256"}"#);
