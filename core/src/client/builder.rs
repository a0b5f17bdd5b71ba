//! Setting up a client.

use std::sync::Arc;
use std::time::Duration;

use super::cancellation::Cancellation;
use super::clock::{Clock, SystemClock};
use super::connection::Connection;
#[cfg(feature = "ureq")]
use super::connection::Proxy;
use super::driving::Observing;
use super::observer::Observer;
use super::pairing::Persistence;
use super::{Client, Shared};
use crate::credentials::Credentials;
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::Result;
use crate::exchange::{Context, Destinations, Limits};
use crate::operation::Destination;
use crate::pairing::Settings;
use crate::snapshot::{InProcessLease, Lease, SnapshotKey, Store};
use crate::transport::Transport;
use crate::wire::Options;

/// Sets up a [`Client`]. Everything has a default but the credentials.
pub struct ClientBuilder {
    credentials: Arc<Credentials>,
    options: Options,
    limits: Limits,
    transport: Option<Box<dyn Transport>>,
    observer: Option<Box<dyn Observer>>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    destinations: Destinations,
    connection: Connection,
    snapshot_keys: Vec<SnapshotKey>,
    lease: Option<Arc<dyn Lease>>,
    store: Option<Arc<dyn Store>>,
}

impl ClientBuilder {
    pub(super) fn new(credentials: Arc<Credentials>) -> Self {
        Self {
            credentials,
            options: Options::default(),
            limits: Limits::default(),
            transport: None,
            observer: None,
            clock: Arc::new(SystemClock::default()),
            entropy: Arc::new(SystemEntropy),
            destinations: Destinations::default(),
            connection: Connection::default(),
            snapshot_keys: Vec::new(),
            lease: None,
            store: None,
        }
    }

    /// Sets the form of requests.
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Bounds all attempts of a call and the waits between them; default 60 seconds, and an hour for
    /// a download.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        (self.limits.call, self.limits.download) = (deadline, deadline);
        self
    }

    /// Bounds one attempt; default 15 seconds, which is also the most that the transport that ships
    /// allows.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt = timeout;
        self
    }

    /// Allows phone numbers with extensions, which are refused otherwise.
    ///
    /// Whoever chooses an extension chooses what a telephone system is told, and what it costs: take
    /// extensions from your directory, never from the form that asks to enrol.
    pub fn allow_extensions(mut self) -> Self {
        self.destinations = self.destinations.allow_extensions();
        self
    }

    /// Asks `accept` before anything is sent that makes the service call, text or write to somebody:
    /// StartOfflinePairing and OfflinePairing. One that panics has said no.
    pub fn destinations(
        mut self,
        accept: impl Fn(&Destination<'_>) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.destinations = self.destinations.only(accept);
        self
    }

    /// Lets `observer` see every attempt.
    pub fn observer(mut self, observer: impl Observer + 'static) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Trusts the certification authorities in this PEM text, besides the bundled ones.
    #[cfg(feature = "ureq")]
    pub fn root_certificates(mut self, pem: impl Into<String>) -> Self {
        self.connection.ureq.root_certificates.push(pem.into());
        self
    }

    /// Reaches the service through this proxy, `http://host:port`, by CONNECT. Loopback traffic
    /// never uses a proxy.
    #[cfg(feature = "ureq")]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.connection.ureq.proxy = Some(Proxy::Given(url.into()));
        self
    }

    /// Takes the proxy from the environment, which is otherwise not looked at.
    #[cfg(feature = "ureq")]
    pub fn proxy_from_environment(mut self) -> Self {
        self.connection.ureq.proxy = Some(Proxy::FromEnvironment);
        self
    }

    /// Names the application to the service; default `pingpair/` and the version.
    #[cfg(feature = "ureq")]
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.connection.ureq.user_agent = Some(user_agent.into());
        self
    }

    /// How many calls are expected at once, 1 to 256: so many idle connections are kept; default 16.
    #[cfg(feature = "ureq")]
    pub fn max_concurrency(mut self, calls: usize) -> Self {
        self.connection.ureq.max_concurrency = Some(calls);
        self
    }

    /// Allows plain http, and sandbox credentials, for this one `host:port`.
    ///
    /// Whoever sees the traffic can read the token and activation codes, and send requests of their
    /// own. It is for a sandbox on another machine, and comes from code or a flag only.
    pub fn danger_allow_http(mut self, authority: impl Into<String>) -> Self {
        self.connection.danger_allow_http = vec![authority.into()];
        self
    }

    /// Carries requests by a transport of your own, which keeps the contract of [`Transport`].
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Seals snapshots of pairings under the first of these keys and opens them under any; by default
    /// there is one, derived from the organisation's key.
    pub fn snapshot_keys(mut self, keys: impl Into<Vec<SnapshotKey>>) -> Self {
        self.snapshot_keys = keys.into();
        self
    }

    /// Lets one pairing of a user, and one poller of an activation code, go on at a time, by a lease
    /// that all replicas share; by default one within this process.
    pub fn lease(mut self, lease: impl Lease + 'static) -> Self {
        self.lease = Some(Arc::new(lease));
        self
    }

    /// Stores pairings that have a context after each step, and before each request that must not be
    /// sent twice. If it cannot be stored, nothing is sent.
    pub fn store(mut self, store: impl Store + 'static) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    /// Goes by clocks of your own, for tests.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Takes random bytes from a source of your own, for tests.
    pub fn entropy(mut self, entropy: impl Entropy + 'static) -> Self {
        self.entropy = Arc::new(entropy);
        self
    }

    /// Sets the client up. Nothing is sent.
    ///
    /// # Errors
    /// An error of the group `Configuration`.
    pub fn build(self) -> Result<Client> {
        let credentials = &self.credentials;
        self.connection
            .check(credentials.base_url(), credentials.is_sandbox())?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => self.connection.transport(self.credentials.base_url())?,
        };
        let persistence = Persistence {
            keys: if self.snapshot_keys.is_empty() {
                vec![SnapshotKey::from_credentials(&self.credentials)?]
            } else {
                self.snapshot_keys
            },
            lease: self
                .lease
                .unwrap_or_else(|| Arc::new(InProcessLease::of_the_process())),
            store: self.store,
            correlation: self.options.correlation,
        };
        let context = Context::new(self.credentials, &self.options, self.entropy)?
            .with_destinations(self.destinations);
        let shared = Shared {
            context: Arc::new(context),
            transport,
            clock: self.clock,
            observing: Observing::by(self.observer),
            persistence,
        };
        let cancellation = Cancellation::new();
        Ok(Client {
            shared: Arc::new(shared),
            limits: self.limits,
            cancellation,
            is_cancellable: false,
            pairing_deadline: Settings::default().deadline,
        })
    }
}
