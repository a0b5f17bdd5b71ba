//! WebAuthn: the service's credential options for browsers, and browsers' credentials for the service.

use pingpair::webauthn;
use pyo3::prelude::*;

use crate::error::exception;
use crate::pickling;

/// The domain that credentials belong to, and the pages that may ask for them.
///
/// This is configuration of your server. Never build one from a browser's request: an origin that came with
/// a request proves nothing.
#[pyclass(frozen, eq, module = "pingpair.webauthn")]
#[derive(PartialEq)]
pub(crate) struct RelyingParty(webauthn::RelyingParty);

#[pymethods]
impl RelyingParty {
    /// Takes an id, such as `example.com`, and at least one origin, such as `https://login.example.com`.
    ///
    /// Raises:
    ///     ConfigurationError: one of them has another form, or an origin is not below the id.
    #[new]
    fn new(id: String, origins: Vec<String>) -> PyResult<Self> {
        let party = webauthn::RelyingParty::new(id, origins);
        party.map(Self).map_err(|error| exception(&error))
    }

    /// The domain that credentials belong to.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// The pages that may ask for credentials.
    #[getter]
    fn origins(&self) -> Vec<String> {
        self.0.origins().to_vec()
    }

    fn __repr__(&self) -> String {
        format!("RelyingParty({:?}, {:?})", self.0.id(), self.0.origins())
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> (Bound<'py, pyo3::types::PyType>, (String, Vec<String>)) {
        let party = &slf.get().0;
        (
            slf.get_type(),
            (party.id().to_owned(), party.origins().to_vec()),
        )
    }
}

impl RelyingParty {
    pub(crate) fn core(&self) -> &webauthn::RelyingParty {
        &self.0
    }
}

macro_rules! options {
    ($(#[$outer:meta])* $class:ident) => {
        $(#[$outer])*
        #[pyclass(frozen, module = "pingpair.webauthn")]
        pub(crate) struct $class(webauthn::$class);

        #[pymethods]
        impl $class {
            /// Reads the service's `publicKeyCredentialOptions`.
            ///
            /// Raises:
            ///     UntrustedReplyError: they are for another relying party, or have another form.
            #[staticmethod]
            fn from_service(text: &str, relying_party: &RelyingParty) -> PyResult<Self> {
                let options = webauthn::$class::from_service(text, &relying_party.0);
                options.map(Self).map_err(|error| exception(&error))
            }

            /// The options as JSON text for the browser: bytes in base64url, algorithms as numbers.
            fn to_json(&self) -> &str {
                self.0.to_json().expose()
            }

            /// The challenge, which the browser's answer must carry. Keep it on the server.
            #[getter]
            fn challenge(&self) -> &[u8] {
                self.0.challenge()
            }

            fn __repr__(&self) -> &'static str {
                concat!(stringify!($class), "([redacted])")
            }

            fn __reduce__(&self) -> PyResult<crate::typed::Never> {
                Err(pickling::refused())
            }
        }
    };
}

macro_rules! credential {
    ($(#[$outer:meta])* $class:ident) => {
        $(#[$outer])*
        #[pyclass(frozen, module = "pingpair.webauthn")]
        pub(crate) struct $class(webauthn::$class);

        #[pymethods]
        impl $class {
            /// Reads what the browser's `toJSON()` gave, and checks that it answers the challenge on a page of
            /// the relying party's.
            ///
            /// Raises:
            ///     InputError: it does not, or has another form. Send nothing to the service then.
            #[staticmethod]
            fn from_browser(
                text: &str,
                relying_party: &RelyingParty,
                challenge: &[u8],
            ) -> PyResult<Self> {
                let credential = webauthn::$class::from_browser(text, &relying_party.0, challenge);
                credential.map(Self).map_err(|error| exception(&error))
            }

            /// The credential in the service's form.
            fn to_service(&self) -> &str {
                self.0.to_service().expose()
            }

            /// The origin of the page, one of the relying party's.
            #[getter]
            fn origin(&self) -> &str {
                self.0.origin()
            }

            fn __repr__(&self) -> String {
                format!(concat!(stringify!($class), "(origin={:?})"), self.0.origin())
            }

            fn __reduce__(&self) -> PyResult<crate::typed::Never> {
                Err(pickling::refused())
            }
        }
    };
}

options! {
    /// What a browser needs to make a credential, from `web_authn_start_pairing`.
    CreationOptions
}

options! {
    /// What a browser needs to use a credential.
    RequestOptions
}

credential! {
    /// A credential that a browser made on one of our pages.
    RegistrationCredential
}

credential! {
    /// An assertion that a browser made on one of our pages.
    AssertionCredential
}
