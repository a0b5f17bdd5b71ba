//! What all calls of one client of PingOne share.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::tokens::TokenCache;
use crate::entropy::Entropy;
use crate::error::{Code, Error, Result};
use crate::exchange::{Destinations, RetryBudget};
use crate::pingone::{Application, Hosts, Id, OAuthClient, Setting, Worker};

/// What all calls of one client share: hosts, who asks, the worker's token, and the retry budget.
pub struct PingOneContext {
    pub(super) hosts: Hosts,
    pub(super) environment: Id,
    pub(super) worker: Option<Worker>,
    pub(super) application: Option<Application>,
    pub(super) entropy: Arc<dyn Entropy>,
    pub(super) destinations: Destinations,
    pub(super) budget: RetryBudget,
    pub(super) tokens: Arc<TokenCache>,
    pub(super) session_id: Option<String>,
}

impl PingOneContext {
    /// Prepares calls for one environment.
    pub fn new(hosts: Hosts, environment: Id, entropy: Arc<dyn Entropy>) -> Self {
        Self {
            hosts,
            environment,
            worker: None,
            application: None,
            entropy,
            destinations: Destinations::default(),
            budget: RetryBudget::default(),
            tokens: Arc::default(),
            session_id: None,
        }
    }

    /// The same with the worker that acts on users and devices.
    pub fn with_worker(mut self, worker: Worker) -> Self {
        self.worker = Some(worker);
        self
    }

    /// The same with the application that users register in.
    pub fn with_application(mut self, application: Application) -> Self {
        self.application = Some(application);
        self
    }

    /// The same with bounds to whom the service may be made to reach.
    pub fn with_destinations(mut self, destinations: Destinations) -> Self {
        self.destinations = destinations;
        self
    }

    /// The same with a text that every request carries in `X-Ping-External-Session-Id`, for audits.
    pub fn with_session_id(mut self, session_id: String) -> Self {
        self.session_id = Some(session_id);
        self
    }

    /// Refuses credentials that do not go into requests as they are.
    ///
    /// # Errors
    /// [`Code::OptionRefused`].
    pub fn check(&self) -> Result<()> {
        let session_id = self.session_id.as_deref().unwrap_or("audit");
        if !is_header_text(session_id, 100) {
            let expected = "session_id: 1 to 100 visible ASCII characters";
            return Err(Error::new(Code::OptionRefused).detail(expected));
        }
        if let Some(application) = &self.application {
            let uri = application.redirect_uri();
            if !is_header_text(uri, 2048) || uri.contains('#') || !uri.contains(':') {
                let expected = "redirect_uri: an absolute URI without a fragment";
                return Err(Error::new(Code::OptionRefused).detail(expected));
            }
        }
        self.clients().try_for_each(OAuthClient::check)
    }

    /// Whether the environment, the worker or the application is marked as the sandbox's.
    pub fn is_sandbox(&self) -> bool {
        self.environment.is_sandbox() || self.clients().any(OAuthClient::is_sandbox)
    }

    /// Where PingOne is.
    pub fn hosts(&self) -> &Hosts {
        &self.hosts
    }

    /// The environment of the users.
    pub fn environment(&self) -> Id {
        self.environment
    }

    /// The worker that acts on users and devices.
    pub fn worker(&self) -> Option<&Worker> {
        self.worker.as_ref()
    }

    /// The application that users register in.
    pub fn application(&self) -> Option<&Application> {
        self.application.as_ref()
    }

    pub(crate) fn entropy(&self) -> &dyn Entropy {
        &*self.entropy
    }

    fn clients(&self) -> impl Iterator<Item = &OAuthClient> {
        let worker = self.worker.as_ref().map(|worker| &worker.client);
        let application = self.application.as_ref();
        worker
            .into_iter()
            .chain(application.map(|application| &application.client))
    }

    pub(super) fn setting(&self) -> Setting<'_> {
        Setting {
            application: self.application.as_ref(),
            entropy: &*self.entropy,
        }
    }

    /// The environment that the worker's token comes from.
    pub(super) fn token_environment(&self) -> Id {
        let own = self.worker.as_ref().and_then(|worker| worker.environment);
        own.unwrap_or(self.environment)
    }
}

impl fmt::Debug for PingOneContext {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PingOneContext")
            .field("hosts", &self.hosts)
            .field("environment", &self.environment)
            .field("budget", &self.budget)
            .finish_non_exhaustive()
    }
}

/// Visible ASCII characters, from one to so many.
fn is_header_text(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// How often a call looks whether another one has got the worker's token.
pub(super) const LOOK_AGAIN: Duration = Duration::from_millis(20);
