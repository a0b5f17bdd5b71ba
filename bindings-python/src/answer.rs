//! What a person answered.

use pingpair::Secret;
use pingpair::pairing::{Answer as Core, Method, MethodKind, RegistrationData};
use pingpair::pingid::{PairingDeviceType, WebAuthnType};
use pyo3::Borrowed;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::given::Given;
use crate::pickling;

/// What a person answered to a prompt. `repr` tells of which kind it is, and nothing of it.
#[pyclass(frozen, module = "pingpair")]
#[derive(Clone)]
pub(crate) struct Answer(Core);

#[pymethods]
impl Answer {
    /// An OTP: digits, or what a YubiKey types.
    #[staticmethod]
    fn otp(otp: String) -> Self {
        Self(Core::Otp(Secret::from(otp)))
    }

    /// Two OTPs of a token, in the order in which it showed them.
    #[staticmethod]
    fn otps(first: String, second: String) -> Self {
        Self(Core::Otps(Secret::from(first), Secret::from(second)))
    }

    /// The credential that the browser or phone made: the JSON text of its `toJSON()`.
    #[staticmethod]
    fn credential(json: String) -> Self {
        Self(Core::Credential(Secret::from(json)))
    }

    /// The attestation that PingID Desktop made of the registration: a JWT.
    #[staticmethod]
    fn attestation(jwt: String) -> Self {
        Self(Core::Attestation(Secret::from(jwt)))
    }

    /// Who registers: name, e-mail address and password, as the user typed them.
    #[staticmethod]
    fn registration(username: String, email: String, password: String) -> Self {
        let data = RegistrationData::new(username, email, password);
        Self(Core::Registration(Box::new(data)))
    }

    /// The code that was sent to the e-mail address of a new user.
    #[staticmethod]
    fn verification_code(code: String) -> Self {
        Self(Core::VerificationCode(Secret::from(code)))
    }

    /// Begin again: send another message, or make another code.
    #[staticmethod]
    fn start_again() -> Self {
        Self(Core::StartAgain)
    }

    /// The way to pair.
    ///
    /// Args:
    ///     method: One of the prompt's methods.
    ///     value: What it needs: a phone number for `sms` and `voice`, an address for `email`, a serial
    ///         number for `token`, the kind of credential for `webauthn`; for `online` the type of device,
    ///         if only one will do.
    #[staticmethod]
    #[pyo3(signature = (method: "MethodKind | str", value: "str | None" = None))]
    fn method(method: Given<MethodKind>, value: Option<String>) -> PyResult<Self> {
        let kind = method.take();
        let needed = |value: Option<String>| {
            value.ok_or_else(|| PyValueError::new_err(format!("{kind} needs a value")))
        };
        let method = match kind {
            MethodKind::AuthenticatorApp if value.is_none() => Method::AuthenticatorApp,
            MethodKind::YubiKey if value.is_none() => Method::YubiKey,
            MethodKind::Email => Method::Email(needed(value)?),
            MethodKind::Online => {
                Method::Online(value.map(|text| PairingDeviceType::from(text.as_str())))
            }
            MethodKind::Sms => Method::Sms(needed(value)?),
            MethodKind::Token => Method::Token(needed(value)?),
            MethodKind::Voice => Method::Voice(needed(value)?),
            MethodKind::WebAuthn => Method::WebAuthn(WebAuthnType::from(needed(value)?.as_str())),
            _ => return Err(PyValueError::new_err(format!("{kind} takes no value"))),
        };
        Ok(Self(Core::Method(method)))
    }

    fn __repr__(&self) -> String {
        format!("Answer('{}')", self.0.as_str())
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl Answer {
    pub(crate) fn into_core(self) -> Core {
        self.0
    }
}

/// A text is an OTP.
impl FromPyObject<'_, '_> for Given<Answer> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(Self(Answer::otp(text.to_cow()?.into_owned())));
        }
        match object.cast::<Answer>() {
            Ok(answer) => Ok(Self(answer.get().clone())),
            Err(_) => Err(PyTypeError::new_err(
                "expected an Answer, or a str for an OTP",
            )),
        }
    }
}
