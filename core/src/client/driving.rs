//! The loop around one call, of either service.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};

use super::cancellation::Cancellation;
use super::clock::Clock;
use super::observer::{CallReport, Observer};
use crate::error::{Code, Error, Result};
use crate::exchange::{Attempt, Delivery, Exchange, Output, PingOneExchange};
use crate::operation::Request;
use crate::pingone;
use crate::time::{Now, Timestamp};
use crate::transport::Transport;
use crate::wire::Verified;

/// What a call is driven with.
pub(super) struct Driver<'a> {
    pub(super) transport: &'a dyn Transport,
    pub(super) clock: &'a dyn Clock,
    pub(super) cancellation: &'a Cancellation,
    pub(super) observing: &'a Observing,
}

impl Driver<'_> {
    /// Drives one call to its end.
    pub(super) fn drive<C: Call>(&self, call: Result<C>) -> Driven<C::Reply> {
        let mut call = match call {
            Ok(call) => call,
            Err(error) => return Driven::unsent(error),
        };
        let mut clock_ahead = None;
        let result = loop {
            match call.poll(self.clock.now()) {
                // What became of a request that left is told, cancelled or not.
                Output::Finished(result) => break result,
                _ if self.cancellation.is_cancelled() => break Err(call.cancel()),
                Output::Send(outgoing) => {
                    let before = self.clock.now();
                    let transport = self.transport;
                    let delivery = self.cancellation.during(|| transport.deliver(&outgoing));
                    if !matches!(delivery, Delivery::Answered(_)) {
                        self.cancellation.ask();
                    }
                    let after = self.clock.now();
                    clock_ahead = clock_difference(&delivery, after.wall);
                    match call.handle(delivery, after) {
                        Ok(attempt) => {
                            let duration = after.monotonic.saturating_sub(before.monotonic);
                            self.observing.tell(&CallReport { attempt, duration });
                        }
                        Err(error) => break Err(error),
                    }
                }
                Output::Wait(until) => {
                    let wait = until.saturating_sub(self.clock.now().monotonic);
                    self.clock.wait(wait, self.cancellation);
                }
                Output::InFlight => break Err(Code::Internal.into()),
            }
        };
        Driven {
            result,
            clock_ahead,
            lost: call.lost(),
            sent: call.sent(),
        }
    }
}

/// An exchange of either service.
pub(super) trait Call {
    type Reply;

    fn poll(&mut self, now: Now) -> Output<Self::Reply>;
    fn handle(&mut self, delivery: Delivery, now: Now) -> Result<Attempt>;
    fn cancel(&mut self) -> Error;
    fn lost(&self) -> bool;
    fn sent(&self) -> bool;
}

macro_rules! call {
    ($exchange:ident of $request:path) => {
        impl<R: $request> Call for $exchange<R> {
            type Reply = R::Reply;

            fn poll(&mut self, now: Now) -> Output<R::Reply> {
                self.poll(now)
            }

            fn handle(&mut self, delivery: Delivery, now: Now) -> Result<Attempt> {
                self.handle(delivery, now)
            }

            fn cancel(&mut self) -> Error {
                self.cancel()
            }

            fn lost(&self) -> bool {
                self.lost()
            }

            fn sent(&self) -> bool {
                self.sent()
            }
        }
    };
}

call!(Exchange of Request);
call!(PingOneExchange of pingone::Request);

/// What came of one call.
pub(super) struct Driven<T> {
    pub(super) result: Result<Verified<T>>,
    /// By how many milliseconds the service's clock is ahead.
    pub(super) clock_ahead: Option<i64>,
    /// Whether an attempt may have been carried out that nobody answered provably.
    pub(super) lost: bool,
    /// Whether any attempt may have left.
    pub(super) sent: bool,
}

impl<T> Driven<T> {
    fn unsent(error: Error) -> Self {
        Self {
            result: Err(error),
            clock_ahead: None,
            lost: false,
            sent: false,
        }
    }
}

/// The observer of a client, and how often it failed.
#[derive(Default)]
pub(super) struct Observing {
    pub(super) observer: Option<Box<dyn Observer>>,
    failures: AtomicU64,
}

impl Observing {
    pub(super) fn by(observer: Option<Box<dyn Observer>>) -> Self {
        Self {
            observer,
            failures: AtomicU64::new(0),
        }
    }

    pub(super) fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }

    /// An observer's panic is counted and goes no further.
    pub(super) fn tell(&self, report: &CallReport) {
        let Some(observer) = &self.observer else {
            return;
        };
        let observed = AssertUnwindSafe(|| observer.observe(report));
        if catch_unwind(observed).is_err() {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
    }
}

fn clock_difference(delivery: &Delivery, now: Timestamp) -> Option<i64> {
    let Delivery::Answered(response) = delivery else {
        return None;
    };
    let date = crate::time::http_date(response.date.as_deref()?)?;
    Some(date.milliseconds().saturating_sub(now.milliseconds()))
}
