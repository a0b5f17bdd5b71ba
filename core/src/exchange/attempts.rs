//! The attempts of one call: what may be sent again, when, and what is said when nothing may.
//!
//! Both services go by these rules, which stand nowhere else.

use std::time::Duration;

use super::Limits;
use super::backoff::Backoff;
use super::budget::RetryBudget;
use super::delivery::{LossCause, UnsentCause};
use crate::describe::RetryClass;
use crate::entropy::Entropy;
use crate::error::{Code, Error, Group, Result};
use crate::time::Now;
use crate::wire::Verified;

/// The attempts of one call.
pub(super) struct Attempts {
    class: RetryClass,
    limits: Limits,
    deadline: Duration,
    number: u32,
    backoff: Backoff,
    /// Whether any attempt may have been carried out.
    sent: bool,
    /// Whether an attempt may have been carried out that nobody answered provably.
    lost: bool,
    /// What the last repetition cost of the budget.
    paid: Option<u32>,
}

impl Attempts {
    pub(super) fn new(
        entropy: &dyn Entropy,
        class: RetryClass,
        limits: Limits,
        now: Now,
    ) -> Result<Self> {
        Ok(Self {
            class,
            limits,
            deadline: now.monotonic.saturating_add(limits.call),
            number: 0,
            backoff: Backoff::new(entropy)?,
            sent: false,
            lost: false,
            paid: None,
        })
    }

    pub(super) fn class(&self) -> RetryClass {
        self.class
    }

    pub(super) fn number(&self) -> u32 {
        self.number
    }

    pub(super) fn sent(&self) -> bool {
        self.sent
    }

    pub(super) fn lost(&self) -> bool {
        self.lost
    }

    pub(super) fn deadline(&self) -> Duration {
        self.deadline
    }

    /// The limits of a further call inside this one.
    pub(super) fn rest(&self, now: Now) -> Limits {
        Limits {
            call: self.deadline.saturating_sub(now.monotonic),
            ..self.limits
        }
    }

    /// Counts an attempt that is about to leave, and tells how long it may take.
    pub(super) fn begin(&mut self, now: Now) -> Duration {
        self.number += 1;
        self.rest(now).call.min(self.limits.attempt)
    }

    /// Notes that some of an attempt may have left, and whether nobody answered it provably.
    pub(super) fn left(&mut self, unanswered: bool) {
        self.sent = true;
        self.lost |= unanswered;
    }

    /// Gives back what the last repetition of a successful call cost.
    pub(super) fn refund(&self, budget: &RetryBudget) {
        budget.refund(self.paid);
    }

    /// When the next attempt may leave, if there may be one; otherwise what the call ends with.
    pub(super) fn again(
        &mut self,
        error: Error,
        wait: Wait,
        now: Now,
        budget: &RetryBudget,
    ) -> Result<(Duration, Error)> {
        let wait_time = self.backoff.next(wait);
        let at = now.monotonic.saturating_add(wait_time);
        let allowed = self.number < ATTEMPTS && at < self.deadline;
        if allowed && let Some(cost) = budget.take(wait) {
            self.paid = Some(cost);
            return Ok((at, error));
        }
        Err(self.exhausted(error))
    }

    /// A change that may have been made is never reported as one that was not.
    pub(super) fn exhausted(&self, error: Error) -> Error {
        let changes = self.class != RetryClass::Read;
        if self.sent && changes && error.group() == Group::Unavailable {
            error.with_code(Code::OutcomeUnknown).after_sending()
        } else {
            error
        }
    }

    /// The end of a call between two attempts. What may have been carried out is said to be unknown.
    pub(super) fn cancelled(&self) -> Error {
        if self.sent && self.class != RetryClass::Read {
            return Error::from(Code::OutcomeUnknown).after_sending();
        }
        Code::Cancelled.into()
    }

    /// Nothing of the attempt left: it may be made again, whatever the class.
    pub(super) fn unsent<T>(cause: UnsentCause) -> Verdict<T> {
        Verdict::Again {
            error: Error::new(Code::Unreachable).detail(cause.expectation()),
            wait: Wait::Transient,
        }
    }

    /// No whole answer came.
    pub(super) fn unanswered<T>(&self, cause: LossCause) -> Verdict<T> {
        match cause {
            LossCause::TooLarge => {
                Verdict::Failed(Error::from(Code::ReplyTooLarge).after_sending())
            }
            cause => self.unknown(Error::from(cause.unavailable()).detail(cause.expectation())),
        }
    }

    /// The attempt may have been carried out: repeat it if that is harmless, and otherwise say so.
    pub(super) fn unknown<T>(&self, error: Error) -> Verdict<T> {
        if self.class.may_repeat() {
            Verdict::Again {
                error: error.after_sending(),
                wait: Wait::Transient,
            }
        } else {
            Verdict::Failed(error.with_code(Code::OutcomeUnknown).after_sending())
        }
    }

    /// The service is failing, or asks to be called less often: it may have been carried out.
    pub(super) fn overloaded_or_unknown<T>(&self, error: Error, status: u16) -> Verdict<T> {
        let throttled = status == 429;
        match self.unknown(error) {
            Verdict::Again { error, .. } => {
                let wait = Wait::of(throttled, error.retry_after());
                Verdict::Again { error, wait }
            }
            other => other,
        }
    }
}

/// What an answer means for the call.
pub(super) enum Verdict<T> {
    Done(Verified<T>),
    Failed(Error),
    Again { error: Error, wait: Wait },
}

/// Why a repetition waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wait {
    /// Something failed for a moment.
    Transient,
    /// The service asked for fewer calls.
    Throttled,
    /// The service said how long.
    Told(Duration),
}

impl Wait {
    pub(super) fn of(throttled: bool, told: Option<Duration>) -> Self {
        match told {
            Some(wait) => Self::Told(wait),
            None if throttled => Self::Throttled,
            None => Self::Transient,
        }
    }
}

/// The most attempts that one call makes.
const ATTEMPTS: u32 = 3;
