//! The blocking client: drives calls with a transport and a clock.
//!
//! Every declared operation is a method that takes its request and returns its reply.
//! [`Client::send`] returns the reply with its provenance, and [`Client::call`] reaches operations
//! that are not declared.

mod builder;
mod cancellation;
mod check;
mod clock;
mod ensure;
mod observer;
mod pairing;
mod raw_call;
mod report;

pub use builder::ClientBuilder;
pub use cancellation::Cancellation;
pub use check::Check;
pub use clock::{Clock, SystemClock};
pub use ensure::Ensured;
pub use observer::{CallReport, Observer};
pub use pairing::{Advance, Events, IntoAnswer, Offered, Pairing, Step, Waiting};

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Map, Value};

use crate::credentials::Credentials;
use crate::error::{Code, Result};
use crate::exchange::{Context, Delivery, Exchange, Limits, Output};
use crate::operation::Request;
use crate::pingid;
use crate::time::Timestamp;
use crate::transport::Transport;
use crate::wire::Verified;
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

    /// The organisation that calls.
    pub fn credentials(&self) -> &Credentials {
        self.shared.context.credentials()
    }

    /// How often an observer failed.
    pub fn observer_failures(&self) -> u64 {
        self.shared.observer_failures.load(Ordering::Relaxed)
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
    /// Those of [`send`](Self::send), and [`Code::UnknownOperation`].
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
            ..
        } = &*self.shared;
        let exchange = Exchange::new(Arc::clone(context), request, self.limits, clock.now());
        let mut exchange = match exchange {
            Ok(exchange) => exchange,
            Err(error) => return Driven::unsent(error),
        };
        let mut clock_ahead = None;
        let result = loop {
            match exchange.poll(clock.now()) {
                // What became of a request that left is told, cancelled or not.
                Output::Finished(result) => break result,
                _ if self.cancellation.is_cancelled() => break Err(exchange.cancel()),
                Output::Send(outgoing) => {
                    let before = clock.now();
                    let delivery = transport.deliver(&outgoing);
                    let after = clock.now();
                    clock_ahead = clock_difference(&delivery, after.wall);
                    match exchange.handle(delivery, after) {
                        Ok(attempt) => {
                            let duration = after.monotonic.saturating_sub(before.monotonic);
                            self.observe(CallReport { attempt, duration });
                        }
                        Err(error) => break Err(error),
                    }
                }
                Output::Wait(until) => {
                    let wait = until.saturating_sub(clock.now().monotonic);
                    clock.wait(wait, &self.cancellation);
                }
                Output::InFlight => break Err(Code::Internal.into()),
            }
        };
        Driven {
            result,
            clock_ahead,
            lost: exchange.lost(),
            sent: exchange.sent(),
        }
    }

    /// An observer's panic is counted and goes no further.
    fn observe(&self, report: CallReport) {
        let Some(observer) = &self.shared.observer else {
            return;
        };
        let observed = std::panic::AssertUnwindSafe(|| observer.observe(&report));
        if std::panic::catch_unwind(observed).is_err() {
            self.shared
                .observer_failures
                .fetch_add(1, Ordering::Relaxed);
        }
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

/// What came of one call.
struct Driven<T> {
    result: Result<Verified<T>>,
    /// By how many milliseconds the service's clock is ahead.
    clock_ahead: Option<i64>,
    /// Whether an attempt may have been carried out that nobody answered provably.
    lost: bool,
    /// Whether any attempt may have left.
    sent: bool,
}

impl<T> Driven<T> {
    fn unsent(error: crate::error::Error) -> Self {
        Self {
            result: Err(error),
            clock_ahead: None,
            lost: false,
            sent: false,
        }
    }
}

struct Shared {
    context: Arc<Context>,
    transport: Box<dyn Transport>,
    clock: Arc<dyn Clock>,
    observer: Option<Box<dyn Observer>>,
    observer_failures: AtomicU64,
    persistence: Persistence,
}

fn clock_difference(delivery: &Delivery, now: Timestamp) -> Option<i64> {
    let Delivery::Answered(response) = delivery else {
        return None;
    };
    let date = crate::time::http_date(response.date.as_deref()?)?;
    Some(date.milliseconds().saturating_sub(now.milliseconds()))
}

#[cfg(test)]
mod tests;
