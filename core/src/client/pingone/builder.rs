//! Setting up a client of PingOne.

use std::sync::Arc;
use std::time::Duration;

use super::routes::Routes;
use super::{PingOne, Shared};
use crate::client::cancellation::Cancellation;
use crate::client::clock::{Clock, SystemClock};
use crate::client::connection::Connection;
#[cfg(feature = "ureq")]
use crate::client::connection::Proxy;
use crate::client::driving::Observing;
use crate::client::observer::Observer;
use crate::client::pairing::Persistence;
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::Result;
use crate::exchange::{Destinations, Limits, PingOneContext};
use crate::operation::Destination;
use crate::pairing::Settings;
use crate::pingone::{Application, Hosts, Id, Worker};
use crate::snapshot::{InProcessLease, Lease, SnapshotKey, Store};
use crate::transport::Transport;

/// Sets up a [`PingOne`]. Everything has a default but hosts and environment.
pub struct PingOneBuilder {
    hosts: Hosts,
    environment: Id,
    worker: Option<Worker>,
    application: Option<Application>,
    session_id: Option<String>,
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

impl PingOneBuilder {
    pub(super) fn new(hosts: Hosts, environment: Id) -> Self {
        Self {
            hosts,
            environment,
            worker: None,
            application: None,
            session_id: None,
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

    /// Acts on users and devices as this worker.
    pub fn worker(mut self, worker: Worker) -> Self {
        self.worker = Some(worker);
        self
    }

    /// Lets users register in this application.
    pub fn application(mut self, application: Application) -> Self {
        self.application = Some(application);
        self
    }

    /// Sends this text, of at most 100 visible ASCII characters, with every request: PingOne's audit shows
    /// it as the external session.
    pub fn session_id(mut self, session_id: impl Into<String>) -> Self {
        self.session_id = Some(session_id.into());
        self
    }

    /// Bounds all attempts of a call and the waits between them; default 60 seconds.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.limits.call = deadline;
        self
    }

    /// Bounds one attempt; default 15 seconds, which is also the most that the transport that ships
    /// allows.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt = timeout;
        self
    }

    /// Allows extensions of VOICE devices, which are refused otherwise.
    ///
    /// Whoever chooses an extension chooses what a telephone system is told, and what it costs: take
    /// extensions from your directory, never from the form that asks to enrol.
    pub fn allow_extensions(mut self) -> Self {
        self.destinations = self.destinations.allow_extensions();
        self
    }

    /// Asks `accept` before a device is created that makes the service call, text or write to somebody. One
    /// that panics has said no.
    pub fn destinations(
        mut self,
        accept: impl Fn(&Destination<'_>) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.destinations = self.destinations.only(accept);
        self
    }

    /// Lets `observer` see every attempt, those for the worker's token included.
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

    /// Allows plain http, and the credentials of a sandbox, for this `host:port`; each of the two hosts is
    /// named by itself.
    ///
    /// Whoever sees the traffic can read passwords, the worker's secret and its token. It is for a sandbox on
    /// another machine, and comes from code or a flag only.
    pub fn danger_allow_http(mut self, authority: impl Into<String>) -> Self {
        self.connection.danger_allow_http.push(authority.into());
        self
    }

    /// Carries requests by a transport of your own, which keeps the contract of [`Transport`].
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Seals snapshots of pairings under the first of these keys and opens them under any. PingOne has no
    /// key to derive one from: without any, pairings cannot be sealed.
    pub fn snapshot_keys(mut self, keys: impl Into<Vec<SnapshotKey>>) -> Self {
        self.snapshot_keys = keys.into();
        self
    }

    /// Lets one pairing of a user, and one registration in a flow, go on at a time, by a lease that all
    /// replicas share; by default one within this process.
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
    pub fn build(self) -> Result<PingOne> {
        let mut context = PingOneContext::new(self.hosts, self.environment, self.entropy)
            .with_destinations(self.destinations);
        if let Some(worker) = self.worker {
            context = context.with_worker(worker);
        }
        if let Some(application) = self.application {
            context = context.with_application(application);
        }
        if let Some(session_id) = self.session_id {
            context = context.with_session_id(session_id);
        }
        context.check()?;
        let hosts = context.hosts().all();
        for host in &hosts {
            self.connection.check(host, context.is_sandbox())?;
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => {
                let routes = hosts
                    .into_iter()
                    .map(|host| Ok((host.clone(), self.connection.transport(host)?)));
                Box::new(Routes::new(routes.collect::<Result<_>>()?))
            }
        };
        let persistence = Persistence {
            keys: self.snapshot_keys,
            lease: self
                .lease
                .unwrap_or_else(|| Arc::new(InProcessLease::of_the_process())),
            store: self.store,
            correlation: true,
        };
        let shared = Shared {
            context: Arc::new(context),
            transport,
            clock: self.clock,
            observing: Observing::by(self.observer),
            persistence,
        };
        Ok(PingOne {
            shared: Arc::new(shared),
            limits: self.limits,
            cancellation: Cancellation::new(),
            is_cancellable: false,
            pairing_deadline: Settings::default().deadline,
        })
    }
}
