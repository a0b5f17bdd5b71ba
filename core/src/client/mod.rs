//! The blocking client: drives calls with a transport and a clock.
//!
//! Every declared operation is a method that takes its request and returns its reply.
//! [`Client::send`] returns the reply with its provenance, and [`Client::call`] reaches operations
//! that are not declared.

mod builder;
mod cancellation;
mod check;
mod clock;
mod connection;
#[cfg(feature = "ureq")]
mod desktop_agent;
mod driving;
mod ensure;
mod observer;
mod pairing;
mod pingone;
mod raw_call;
mod report;

pub use builder::ClientBuilder;
pub use cancellation::Cancellation;
pub use check::Check;
pub use clock::{Clock, SystemClock};
#[cfg(feature = "ureq")]
pub use desktop_agent::DesktopAgent;
pub use ensure::Ensured;
pub use observer::{CallReport, Observer};
pub use pairing::{Advance, Events, IntoAnswer, Offered, Pairing, Step, Waiting};
pub use pingone::{FlowHandle, PingOne, PingOneBuilder};

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::credentials::Credentials;
use crate::error::Result;
use crate::exchange::{Context, Exchange, Limits};
use crate::operation::Request;
use crate::pingid;
use crate::transport::{Transport, Watch};
use crate::wire::Verified;
use driving::{Driven, Driver, Observing};
use pairing::Persistence;

/// Calls the service for one organisation. Clones share connections, budget and memory of replies.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    limits: Limits,
    cancellation: Cancellation,
    /// Whether the cancellation is the caller's own.
    is_cancellable: bool,
    pairing_deadline: Duration,
}

impl Client {
    /// A client with the settings of a properties file, as the vendor's console downloads it.
    ///
    /// # Errors
    /// An error of the group `Configuration`.
    #[cfg(feature = "ureq")]
    pub fn from_properties(path: impl AsRef<std::path::Path>) -> Result<Self> {
        Self::builder(Credentials::from_properties_file(path)?).build()
    }

    /// A client with the settings that the environment names: `PINGPAIR_PROPERTIES`, or
    /// `PINGPAIR_ORG_ALIAS`, `PINGPAIR_TOKEN`, `PINGPAIR_KEY` and `PINGPAIR_BASE_URL`.
    ///
    /// Prefer a file: children inherit the environment, and other processes of the same user can
    /// read it.
    ///
    /// # Errors
    /// An error of the group `Configuration`.
    #[cfg(feature = "ureq")]
    pub fn from_env() -> Result<Self> {
        Self::builder(Credentials::from_env()?).build()
    }

    /// Begins to set up a client. Credentials behind an [`Arc`] can serve more than one.
    pub fn builder(credentials: impl Into<Arc<Credentials>>) -> ClientBuilder {
        ClientBuilder::new(credentials.into())
    }

    /// The same client with another bound on all attempts of a call and the waits between them.
    pub fn with_deadline(mut self, deadline: Duration) -> Self {
        (self.limits.call, self.limits.download) = (deadline, deadline);
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

    /// The organisation that calls.
    pub fn credentials(&self) -> &Credentials {
        self.shared.context.credentials()
    }

    /// How often an observer failed.
    pub fn observer_failures(&self) -> u64 {
        self.shared.observing.failures()
    }

    /// Sends a request and returns its reply with how much it proves.
    ///
    /// A request of class R or I is sent up to three times; any other only if it provably did not
    /// leave the time before.
    ///
    /// # Errors
    /// `Input` before anything is sent; `Refused` when the service said no; `UntrustedReply` for an
    /// answer that proves nothing; `UnknownOutcome` when a change may have been made; `Unavailable`
    /// when nothing was changed; `Cancelled`; `Internal`.
    pub fn send<R: Request>(&self, request: R) -> Result<Verified<R::Reply>> {
        self.drive(request).result
    }

    /// Sends an operation by its name, with arguments and reply as JSON in callers' names, such as
    /// `{"username": "meredith"}` for `GetUserDetails`.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), and
    /// [`Code::UnknownOperation`](crate::Code::UnknownOperation).
    pub fn send_named(
        &self,
        name: &str,
        arguments: &Map<String, Value>,
    ) -> Result<Verified<Map<String, Value>>> {
        let operation = pingid::operation(name)?.parse(arguments)?;
        self.drive(&*operation)
            .result?
            .try_map(|members| operation.finish(members))
    }

    /// Drives one call to its end.
    fn drive<R: Request>(&self, request: R) -> Driven<R::Reply> {
        let Shared {
            context,
            transport,
            clock,
            observing,
            ..
        } = &*self.shared;
        let exchange = Exchange::new(Arc::clone(context), request, self.limits, clock.now());
        let driver = Driver {
            transport: &**transport,
            clock: &**clock,
            cancellation: &self.cancellation,
            observing,
        };
        driver.drive(exchange)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("base_url", self.credentials().base_url())
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

struct Shared {
    context: Arc<Context>,
    transport: Box<dyn Transport>,
    clock: Arc<dyn Clock>,
    observing: Observing,
    persistence: Persistence,
}

#[cfg(test)]
mod tests;
