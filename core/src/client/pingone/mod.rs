//! The blocking client of PingOne.

mod builder;
mod flow;
mod routes;

#[cfg(test)]
mod tests;

pub use builder::PingOneBuilder;
pub use flow::FlowHandle;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};

use super::cancellation::Cancellation;
use super::clock::Clock;
use super::driving::{Driven, Driver, Observing};
use super::pairing::Persistence;
use crate::error::Result;
use crate::exchange::{Limits, PingOneContext, PingOneExchange};
use crate::pingone::{self, Hosts, Id, PingOneSettings, Request};
use crate::transport::{Transport, Watch};
use crate::wire::Verified;

/// Calls PingOne for one environment. Clones share connections, the worker's token and the retry budget.
///
/// Every declared operation of the API's host is a method; they need a worker. Flows need an application:
/// [`start_flow`](Self::start_flow).
#[derive(Clone)]
pub struct PingOne {
    pub(in crate::client) shared: Arc<Shared>,
    limits: Limits,
    pub(in crate::client) cancellation: Cancellation,
    /// Whether the cancellation is the caller's own.
    pub(in crate::client) is_cancellable: bool,
    pub(in crate::client) pairing_deadline: Duration,
}

/// What the clones of a client share.
pub(in crate::client) struct Shared {
    pub(in crate::client) context: Arc<PingOneContext>,
    transport: Box<dyn Transport>,
    pub(in crate::client) clock: Arc<dyn Clock>,
    observing: Observing,
    pub(in crate::client) persistence: Persistence,
}

impl PingOne {
    /// A client with the settings of a properties file, such as `pingone.properties`.
    ///
    /// # Errors
    /// An error of the group `Configuration`.
    #[cfg(feature = "ureq")]
    pub fn from_properties(path: impl AsRef<std::path::Path>) -> Result<Self> {
        Self::with_settings(PingOneSettings::from_properties_file(path)?).build()
    }

    /// A client with the settings that the environment names: `PINGPAIR_PINGONE_PROPERTIES`, or
    /// `PINGPAIR_PINGONE_REGION`, `PINGPAIR_PINGONE_ENVIRONMENT_ID` and the others.
    ///
    /// Prefer a file: children inherit the environment, and other processes of the same user can
    /// read it.
    ///
    /// # Errors
    /// An error of the group `Configuration`.
    #[cfg(feature = "ureq")]
    pub fn from_env() -> Result<Self> {
        Self::with_settings(PingOneSettings::from_env()?).build()
    }

    /// Begins to set up a client for the environment of the users.
    pub fn builder(hosts: Hosts, environment: Id) -> PingOneBuilder {
        PingOneBuilder::new(hosts, environment)
    }

    /// Begins to set up a client with these settings.
    pub fn with_settings(settings: PingOneSettings) -> PingOneBuilder {
        let mut builder = Self::builder(settings.hosts, settings.environment);
        if let Some(worker) = settings.worker {
            builder = builder.worker(worker);
        }
        if let Some(application) = settings.application {
            builder = builder.application(application);
        }
        builder
    }

    /// The same client with another bound on all attempts of a call and the waits between them.
    pub fn with_deadline(mut self, deadline: Duration) -> Self {
        self.limits.call = deadline;
        self
    }

    /// The same client with another bound on pairings, from their first step on; default 10 minutes.
    pub fn with_pairing_deadline(mut self, deadline: Duration) -> Self {
        self.pairing_deadline = deadline;
        self
    }

    /// The same client, whose calls end when `cancellation` is cancelled: waits at once, a request
    /// in flight when its answer is there.
    pub fn with_cancellation(mut self, cancellation: Cancellation) -> Self {
        self.cancellation = cancellation;
        self.is_cancellable = true;
        self
    }

    /// The same client, whose waits also end when `watch` says so: see [`Cancellation::watched`].
    pub fn watched(mut self, watch: Watch) -> Self {
        self.cancellation = self.cancellation.watched(watch);
        self
    }

    /// The environment of the users.
    pub fn environment(&self) -> Id {
        self.shared.context.environment()
    }

    /// Where PingOne is.
    pub fn hosts(&self) -> &Hosts {
        self.shared.context.hosts()
    }

    /// How often an observer failed.
    pub fn observer_failures(&self) -> u64 {
        self.shared.observing.failures()
    }

    /// Sends a request and returns its reply. Nobody signs it: its provenance is `Channel`.
    ///
    /// A request of class R or I is sent up to three times; any other only if it provably did not leave
    /// the time before, or the service refused it before it acted.
    ///
    /// # Errors
    /// `Input` before anything is sent; `Configuration` when the worker or application is missing or not
    /// taken; `Refused` when the service said no; `UntrustedReply` for an answer that is not about what was
    /// asked; `UnknownOutcome` when a change may have been made; `Unavailable` when nothing was changed;
    /// `Cancelled`; `Internal`.
    pub fn send<R: Request>(&self, request: R) -> Result<Verified<R::Reply>> {
        self.drive(request).result
    }

    /// Sends an operation of the API's host by its name, with arguments and reply as JSON in callers' names.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), and
    /// [`Code::UnknownOperation`](crate::Code::UnknownOperation).
    pub fn send_named(
        &self,
        name: &str,
        arguments: &Map<String, Value>,
    ) -> Result<Verified<Map<String, Value>>> {
        let operation = pingone::operation(name)?.parse(arguments)?;
        self.drive(&*operation)
            .result?
            .try_map(|members| operation.finish(members))
    }

    /// Tells whether hosts, environment and worker go together, by asking for the devices of a user that
    /// nobody has.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), other than a refusal.
    pub fn check(&self) -> Result<()> {
        let nobody = Id::parse(NOBODY)?;
        let found = self.send(pingone::ListDevices::new(nobody));
        match found {
            Ok(_) => Ok(()),
            Err(error) => match error.pingone_refusal() {
                Some(refusal) if refusal.is_not_found() => Ok(()),
                _ => Err(error),
            },
        }
    }

    /// Drives one call to its end.
    pub(in crate::client) fn drive<R: Request>(&self, request: R) -> Driven<R::Reply> {
        let Shared {
            context,
            transport,
            clock,
            observing,
            ..
        } = &*self.shared;
        let exchange = PingOneExchange::new(Arc::clone(context), request, self.limits, clock.now());
        let driver = Driver {
            transport: &**transport,
            clock: &**clock,
            cancellation: &self.cancellation,
            observing,
        };
        driver.drive(exchange)
    }
}

impl fmt::Debug for PingOne {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PingOne")
            .field("hosts", self.hosts())
            .field("environment", &self.environment())
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// A user that nobody has: the highest UUID.
const NOBODY: &str = "ffffffff-ffff-4fff-bfff-ffffffffffff";
