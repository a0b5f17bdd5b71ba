//! What is set about connections, for the transport that ships.

use crate::credentials::BaseUrl;
use crate::error::{Code, Result};
use crate::transport::Transport;
#[cfg(feature = "ureq")]
use crate::transport::UreqTransport;

/// What is set about connections.
#[derive(Default)]
pub(super) struct Connection {
    /// The `host:port` for which plain http is allowed.
    pub(super) danger_allow_http: Vec<String>,
    #[cfg(feature = "ureq")]
    pub(super) ureq: UreqSettings,
}

/// What only the transport that ships needs to know.
#[cfg(feature = "ureq")]
#[derive(Default)]
pub(super) struct UreqSettings {
    pub(super) root_certificates: Vec<String>,
    pub(super) proxy: Option<Proxy>,
    pub(super) user_agent: Option<String>,
    pub(super) max_concurrency: Option<usize>,
}

#[cfg(feature = "ureq")]
pub(super) enum Proxy {
    FromEnvironment,
    Given(String),
}

impl Connection {
    /// Refuses plain http, and the credentials of a sandbox, for hosts that are not meant for them.
    pub(super) fn check(&self, base_url: &BaseUrl, is_sandbox: bool) -> Result<()> {
        if base_url.is_loopback() || self.allows_http(base_url) {
            return Ok(());
        }
        if is_sandbox {
            return Err(Code::SandboxCredentialsRefused.into());
        }
        if base_url.is_secure() {
            Ok(())
        } else {
            Err(Code::PlainHttpRefused.into())
        }
    }

    #[cfg(feature = "ureq")]
    pub(super) fn transport(&self, base_url: &BaseUrl) -> Result<Box<dyn Transport>> {
        let settings = &self.ureq;
        let mut builder = UreqTransport::builder(base_url);
        for pem in &settings.root_certificates {
            builder = builder.root_certificates(pem)?;
        }
        builder = match &settings.proxy {
            Some(Proxy::Given(url)) => builder.proxy(url)?,
            Some(Proxy::FromEnvironment) => builder.proxy_from_environment(),
            None => builder,
        };
        if let Some(user_agent) = &settings.user_agent {
            builder = builder.user_agent(user_agent)?;
        }
        if let Some(calls) = settings.max_concurrency {
            builder = builder.max_concurrency(calls)?;
        }
        if self.allows_http(base_url) {
            builder = builder.danger_allow_http(&base_url.authority());
        }
        Ok(Box::new(builder.build()?))
    }

    #[cfg(not(feature = "ureq"))]
    pub(super) fn transport(&self, _base_url: &BaseUrl) -> Result<Box<dyn Transport>> {
        Err(crate::error::Error::new(Code::OptionRefused).detail("a transport must be given"))
    }

    fn allows_http(&self, base_url: &BaseUrl) -> bool {
        self.danger_allow_http.contains(&base_url.authority())
    }
}
