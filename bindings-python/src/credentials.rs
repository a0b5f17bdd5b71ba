//! Credentials: what a client needs to know of its organisation.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use pingpair::Secret;
use pingpair::wire::{Options, RequestSigner};
use pyo3::prelude::*;

use crate::error::exception;
use crate::pickling;

/// The organisation's alias, the client's token, the organisation's key and the base URL.
///
/// Whoever holds them can act on every user: they belong on a server. `repr` shows neither token nor key,
/// the key never comes out again, and they are not pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Credentials {
    core: Arc<pingpair::Credentials>,
    /// Signs request tokens that are built one by one; made when the first is.
    signer: OnceLock<RequestSigner>,
}

#[pymethods]
impl Credentials {
    /// Takes the four settings as texts.
    ///
    /// Args:
    ///     org_alias: The organisation's alias.
    ///     token: The client's token.
    ///     key: The organisation's key (`use_base64_key`): Base64 of at least 32 bytes.
    ///     base_url: The service's address, which ends in `/pingid`.
    ///
    /// Raises:
    ///     ConfigurationError: one of them has another form.
    #[new]
    #[pyo3(signature = (*, org_alias, token, key, base_url))]
    fn new(org_alias: String, token: String, key: String, base_url: &str) -> PyResult<Self> {
        let (token, key) = (Secret::from(token), Secret::from(key));
        made(pingpair::Credentials::new(org_alias, token, key, base_url))
    }

    /// Reads the service's properties file: a regular file of at most 64 KiB.
    #[staticmethod]
    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "Credentials")]
    fn from_properties(path: PathBuf) -> PyResult<Self> {
        made(pingpair::Credentials::from_properties_file(path))
    }

    /// Reads the text of a properties file.
    #[staticmethod]
    fn from_properties_text(text: &str) -> PyResult<Self> {
        made(pingpair::Credentials::from_properties(text))
    }

    /// Reads `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`, `PINGPAIR_TOKEN`, `PINGPAIR_KEY` and
    /// `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment.
    #[staticmethod]
    fn from_env() -> PyResult<Self> {
        made(pingpair::Credentials::from_env())
    }

    /// Makes new credentials of no organisation, with a random key, for tests.
    #[staticmethod]
    fn for_tests(base_url: &str) -> PyResult<Self> {
        made(pingpair::Credentials::for_tests(base_url))
    }

    /// The organisation's alias.
    #[getter]
    fn org_alias(&self) -> &str {
        self.core.org_alias()
    }

    /// The service's address.
    #[getter]
    fn base_url(&self) -> &str {
        self.core.base_url().as_str()
    }

    /// Whether they are marked as a sandbox's.
    #[getter]
    fn is_sandbox(&self) -> bool {
        self.core.is_sandbox()
    }

    /// What can be used but should be looked at, in plain words.
    #[getter]
    fn warnings(&self) -> Vec<String> {
        self.core
            .warnings()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    fn __repr__(&self) -> String {
        let alias = pingpair::text::visible(self.core.org_alias());
        format!(
            "Credentials(org_alias='{alias}', base_url='{}')",
            self.base_url()
        )
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl Credentials {
    pub(crate) fn core(&self) -> &Arc<pingpair::Credentials> {
        &self.core
    }

    pub(crate) fn signer(&self) -> pingpair::Result<&RequestSigner> {
        if let Some(signer) = self.signer.get() {
            return Ok(signer);
        }
        let signer = RequestSigner::new(&self.core, &Options::default())?;
        Ok(self.signer.get_or_init(|| signer))
    }

    pub(crate) fn of(credentials: pingpair::Credentials) -> Self {
        Self {
            core: Arc::new(credentials),
            signer: OnceLock::new(),
        }
    }
}

fn made(credentials: pingpair::Result<pingpair::Credentials>) -> PyResult<Credentials> {
    match credentials {
        Ok(credentials) => Ok(Credentials::of(credentials)),
        Err(error) => Err(exception(&error)),
    }
}
