//! How a client of PingOne is set up. It is kept, so that a process that was forked sets up a client of its own.

use pingpair::Result;
use pingpair::client::{PingOne, PingOneBuilder};
use pingpair::pingone::PingOneSettings as Core;
use pingpair::snapshot::SnapshotKey;
use pyo3::prelude::*;
use zeroize::Zeroizing;

use crate::clock::{CoreClock, VirtualClock};
use crate::entropy::ForeignEntropy;
use crate::error::exception;
use crate::given::{Function, Given};
use crate::leases::{ForeignLease, ForeignStore};
use crate::observing::{self, Watch};
use crate::pickling;
use crate::pingone_settings::PingOneSettings;
use crate::seconds::Seconds;

/// Everything that a client of PingOne is made of.
#[pyclass(frozen, module = "pingpair._core")]
pub(crate) struct PingOneOptions {
    settings: Py<PingOneSettings>,
    session_id: Option<String>,
    deadline: Option<Seconds>,
    attempt_timeout: Option<Seconds>,
    pairing_deadline: Option<Seconds>,
    allow_extensions: bool,
    destinations: Option<Py<PyAny>>,
    danger_allow_http: Vec<String>,
    root_certificates: Option<String>,
    proxy: Option<String>,
    proxy_from_environment: bool,
    user_agent: Option<String>,
    max_concurrency: Option<usize>,
    observer: Option<Py<PyAny>>,
    snapshot_keys: Vec<Zeroizing<Vec<u8>>>,
    lease: Option<Py<PyAny>>,
    store: Option<Py<PyAny>>,
    clock: Option<Py<VirtualClock>>,
    entropy: Option<Py<PyAny>>,
}

#[pymethods]
impl PingOneOptions {
    #[new]
    #[pyo3(signature = (
        settings,
        *,
        session_id: "str | None" = None,
        deadline: "float | datetime.timedelta | None" = None,
        attempt_timeout: "float | datetime.timedelta | None" = None,
        pairing_deadline: "float | datetime.timedelta | None" = None,
        allow_extensions = false,
        destinations: "collections.abc.Callable[[Destination], bool] | None" = None,
        danger_allow_http: "list[str] | None" = None,
        root_certificates: "str | None" = None,
        proxy: "str | None" = None,
        proxy_from_environment = false,
        user_agent: "str | None" = None,
        max_concurrency: "int | None" = None,
        observer: "collections.abc.Callable[[CallReport], object] | None" = None,
        snapshot_keys: "list[bytes] | None" = None,
        lease: "Lease | None" = None,
        store: "Store | None" = None,
        clock: "VirtualClock | None" = None,
        entropy: "collections.abc.Callable[[int], bytes] | None" = None,
    ))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        settings: Py<PingOneSettings>,
        session_id: Option<String>,
        deadline: Option<Seconds>,
        attempt_timeout: Option<Seconds>,
        pairing_deadline: Option<Seconds>,
        allow_extensions: bool,
        destinations: Option<Given<Function>>,
        danger_allow_http: Option<Given<Vec<String>>>,
        root_certificates: Option<String>,
        proxy: Option<String>,
        proxy_from_environment: bool,
        user_agent: Option<String>,
        max_concurrency: Option<usize>,
        observer: Option<Given<Function>>,
        snapshot_keys: Option<Vec<Vec<u8>>>,
        lease: Option<ForeignLease>,
        store: Option<ForeignStore>,
        clock: Option<Py<VirtualClock>>,
        entropy: Option<Given<Function>>,
    ) -> Self {
        let snapshot_keys = snapshot_keys.unwrap_or_default();
        Self {
            settings,
            session_id,
            deadline,
            attempt_timeout,
            pairing_deadline,
            allow_extensions,
            destinations: destinations.map(|it| it.take().0),
            danger_allow_http: danger_allow_http.map(Given::take).unwrap_or_default(),
            root_certificates,
            proxy,
            proxy_from_environment,
            user_agent,
            max_concurrency,
            observer: observer.map(|it| it.take().0),
            snapshot_keys: snapshot_keys.into_iter().map(Zeroizing::new).collect(),
            lease: lease.map(|it| it.0),
            store: store.map(|it| it.0),
            clock,
            entropy: entropy.map(|it| it.take().0),
        }
    }

    fn __repr__(&self) -> String {
        format!("PingOneOptions('{}')", self.core().environment)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl PingOneOptions {
    pub(crate) fn core(&self) -> &Core {
        self.settings.get().core()
    }

    /// The clock of a test.
    pub(crate) fn clock(&self, py: Python<'_>) -> Option<Py<VirtualClock>> {
        self.clock.as_ref().map(|clock| clock.clone_ref(py))
    }

    /// A client that shares nothing with one that was made before.
    pub(crate) fn client(&self, py: Python<'_>) -> PyResult<PingOne> {
        self.make(py).map_err(|error| exception(&error))
    }

    fn make(&self, py: Python<'_>) -> Result<PingOne> {
        let mut builder = PingOne::with_settings(self.core().clone()).observer(Watch::new(
            self.observer.as_ref().map(|it| it.clone_ref(py)),
        ));
        builder = self.with_limits(builder);
        builder = self.with_connection(builder);
        if let Some(accept) = &self.destinations {
            builder = builder.destinations(observing::accept(accept.clone_ref(py)));
        }
        if let Some(lease) = &self.lease {
            builder = builder.lease(ForeignLease(lease.clone_ref(py)));
        }
        if let Some(store) = &self.store {
            builder = builder.store(ForeignStore(store.clone_ref(py)));
        }
        if let Some(clock) = &self.clock {
            builder = builder.clock(CoreClock::new(py, clock));
        }
        if let Some(entropy) = &self.entropy {
            builder = builder.entropy(ForeignEntropy(entropy.clone_ref(py)));
        }
        if !self.snapshot_keys.is_empty() {
            let keys = self.snapshot_keys.iter().map(|key| SnapshotKey::new(key));
            builder = builder.snapshot_keys(keys.collect::<Result<Vec<_>>>()?);
        }
        let client = builder.build()?;
        Ok(match &self.pairing_deadline {
            Some(deadline) => client.with_pairing_deadline(deadline.0),
            None => client,
        })
    }

    fn with_limits(&self, mut builder: PingOneBuilder) -> PingOneBuilder {
        if let Some(session_id) = &self.session_id {
            builder = builder.session_id(session_id);
        }
        if let Some(deadline) = &self.deadline {
            builder = builder.deadline(deadline.0);
        }
        if let Some(timeout) = &self.attempt_timeout {
            builder = builder.attempt_timeout(timeout.0);
        }
        if self.allow_extensions {
            builder = builder.allow_extensions();
        }
        builder
    }

    fn with_connection(&self, mut builder: PingOneBuilder) -> PingOneBuilder {
        for authority in &self.danger_allow_http {
            builder = builder.danger_allow_http(authority);
        }
        if let Some(pem) = &self.root_certificates {
            builder = builder.root_certificates(pem);
        }
        if let Some(url) = &self.proxy {
            builder = builder.proxy(url);
        }
        if self.proxy_from_environment {
            builder = builder.proxy_from_environment();
        }
        if let Some(user_agent) = &self.user_agent {
            builder = builder.user_agent(user_agent);
        }
        if let Some(calls) = self.max_concurrency {
            builder = builder.max_concurrency(calls);
        }
        builder
    }
}
