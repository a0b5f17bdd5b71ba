//! What a client of PingOne needs to know: hosts, environment, worker and application.

use std::path::PathBuf;

use pingpair::Secret;
use pingpair::pingone::PingOneSettings as Core;
use pyo3::prelude::*;

use crate::error::exception;
use crate::pickling;

/// Where PingOne is, the environment of the users, the worker that acts on them, and the application that they
/// register in.
///
/// Whoever holds them can act on every user: they belong on a server. `repr` shows no secret, none comes out
/// again, and they are not pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PingOneSettings(Core);

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl PingOneSettings {
    /// Takes the settings as texts.
    ///
    /// Args:
    ///     environment_id: The environment of the users.
    ///     region: `north_america`, `canada`, `europe`, `australia`, `singapore` or `asia_pacific`.
    ///     custom_domain: The host for flows and tokens, if it is your own: it stands for one environment.
    ///     auth_url: The host for flows and tokens; with `api_url`, in the place of a region.
    ///     api_url: The host for users and devices.
    ///     worker_client_id: The worker that acts on users and devices; flows need none.
    ///     worker_client_secret: Its secret.
    ///     worker_environment_id: Its own environment, where that is not the users'.
    ///     worker_authentication: How it proves who it is: `basic` (default) or `post`.
    ///     application_client_id: The application that users register in; devices need none.
    ///     application_client_secret: Its secret, if it has one.
    ///     redirect_uri: The redirect URI that is registered for it.
    ///     scope: What the users' tokens allow. Default: `openid`.
    ///
    /// Raises:
    ///     ConfigurationError: one of them is missing or has another form.
    #[new]
    #[pyo3(signature = (
        *,
        environment_id: "str",
        region: "str | None" = None,
        custom_domain: "str | None" = None,
        auth_url: "str | None" = None,
        api_url: "str | None" = None,
        worker_client_id: "str | None" = None,
        worker_client_secret: "str | None" = None,
        worker_environment_id: "str | None" = None,
        worker_authentication: "str | None" = None,
        application_client_id: "str | None" = None,
        application_client_secret: "str | None" = None,
        redirect_uri: "str | None" = None,
        scope: "str | None" = None,
    ))]
    fn new(
        environment_id: String,
        region: Option<String>,
        custom_domain: Option<String>,
        auth_url: Option<String>,
        api_url: Option<String>,
        worker_client_id: Option<String>,
        worker_client_secret: Option<String>,
        worker_environment_id: Option<String>,
        worker_authentication: Option<String>,
        application_client_id: Option<String>,
        application_client_secret: Option<String>,
        redirect_uri: Option<String>,
        scope: Option<String>,
    ) -> PyResult<Self> {
        let values = [
            ("environment_id", Some(environment_id)),
            ("region", region),
            ("custom_domain", custom_domain),
            ("auth_url", auth_url),
            ("api_url", api_url),
            ("worker_client_id", worker_client_id),
            ("worker_client_secret", worker_client_secret),
            ("worker_environment_id", worker_environment_id),
            ("worker_authentication", worker_authentication),
            ("application_client_id", application_client_id),
            ("application_client_secret", application_client_secret),
            ("redirect_uri", redirect_uri),
            ("scope", scope),
        ]
        .map(|(name, value)| (name, value.map(Secret::from)));
        made(Core::from_values(|wanted| {
            let mut values = values.iter();
            let (_, value) = values.find(|(name, _)| *name == wanted)?;
            value.clone()
        }))
    }

    /// Reads a properties file, such as `pingone.properties`: a regular file of at most 64 KiB.
    #[staticmethod]
    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "PingOneSettings")]
    fn from_properties(path: PathBuf) -> PyResult<Self> {
        made(Core::from_properties_file(path))
    }

    /// Reads the text of a properties file.
    #[staticmethod]
    fn from_properties_text(text: &str) -> PyResult<Self> {
        made(Core::from_properties(text))
    }

    /// Reads `PINGPAIR_PINGONE_PROPERTIES`, or `PINGPAIR_PINGONE_REGION`, `PINGPAIR_PINGONE_ENVIRONMENT_ID` and
    /// the others. Prefer a file: children inherit the environment.
    #[staticmethod]
    fn from_env() -> PyResult<Self> {
        made(Core::from_env())
    }

    /// The environment of the users.
    #[getter]
    fn environment_id(&self) -> String {
        self.0.environment.to_string()
    }

    /// The address of the host for flows and tokens.
    #[getter]
    fn auth_url(&self) -> &str {
        self.0.hosts.auth().as_str()
    }

    /// The address of the host for users and devices.
    #[getter]
    fn api_url(&self) -> &str {
        self.0.hosts.api().as_str()
    }

    /// What can be used but should be looked at, in plain words.
    #[getter]
    fn warnings(&self) -> Vec<String> {
        self.0.warnings.iter().map(ToString::to_string).collect()
    }

    fn __repr__(&self) -> String {
        format!("PingOneSettings('{}')", self.0.environment)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl PingOneSettings {
    pub(crate) fn core(&self) -> &Core {
        &self.0
    }
}

fn made(settings: pingpair::Result<Core>) -> PyResult<PingOneSettings> {
    match settings {
        Ok(settings) => Ok(PingOneSettings(settings)),
        Err(error) => Err(exception(&error)),
    }
}
