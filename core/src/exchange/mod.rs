//! One call as a state machine without clock, socket or randomness of its own.
//!
//! ```text
//!             poll: Send                    handle: answered, signed
//!   Ready ───────────────────▶ InFlight ─────────────────────────────▶ Finished
//!     ▲                           │  │                                    ▲
//!     │  handle: not sent         │  │  handle: refused, untrusted,       │
//!     │  (any class), or lost     │  │  or lost and not to be repeated    │
//!     └── and to be repeated ─────┘  └────────────────────────────────────┘
//! ```
//!
//! A driver calls [`Exchange::poll`], does what it says, hands the result to
//! [`Exchange::handle`], and polls again until it is finished.
//!
//! What is sent twice: a request that provably did not leave, whatever its class; and a request of
//! class R or I, whatever happened. Nothing else is, whatever the service says.
//!
//! A repetition can be refused because the first request was carried out and its reply was lost. Where
//! the refusal's `errorId` says so, that is a success; where it may mean something else too, the
//! user's details are read, as a further exchange inside this one, and tell.

mod attempts;
mod backoff;
mod budget;
mod delivery;
mod destinations;
mod download;
mod outgoing;
mod pingone;
mod replay;
mod settling;

pub use budget::RetryBudget;
pub use delivery::{Delivery, LossCause, Response, UnsentCause};
pub use destinations::Destinations;
pub use download::{Download, DownloadOutput, Downloaded};
pub use outgoing::{Body, Headers, Outgoing};
pub use pingone::{PingOneContext, PingOneExchange};

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::credentials::Credentials;
use crate::describe::{ClientData, RetryClass};
use crate::entropy::{Correlation, Entropy};
use crate::error::{Code, Error, Refusal, Result};
use crate::operation::Request;
use crate::pingid::GetUserDetails;
use crate::provenance::Provenance;
use crate::time::Now;
use crate::wire::error_id;
use crate::wire::{Expected, Options, Received, ReplyReader, RequestSigner, Verified};
use attempts::{Attempts, Verdict, Wait};
use replay::SeenReplies;

/// What all calls of one client share: its signer, its reader, its budget and its memory of replies.
pub struct Context {
    credentials: Arc<Credentials>,
    signer: RequestSigner,
    reader: ReplyReader,
    correlation: bool,
    entropy: Arc<dyn Entropy>,
    destinations: Destinations,
    budget: RetryBudget,
    seen: SeenReplies,
}

impl Context {
    /// Prepares calls for one organisation.
    ///
    /// # Errors
    /// [`Code::OptionRefused`] for options of another form than documented.
    pub fn new(
        credentials: Arc<Credentials>,
        options: &Options,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self> {
        Ok(Self {
            signer: RequestSigner::new(&credentials, options)?,
            reader: ReplyReader::new(Arc::clone(&credentials)),
            correlation: options.correlation,
            entropy,
            destinations: Destinations::default(),
            budget: RetryBudget::default(),
            seen: SeenReplies::default(),
            credentials,
        })
    }

    /// The same with bounds to whom the service may be made to reach.
    pub fn with_destinations(mut self, destinations: Destinations) -> Self {
        self.destinations = destinations;
        self
    }

    /// The organisation that calls.
    pub fn credentials(&self) -> &Arc<Credentials> {
        &self.credentials
    }

    pub(crate) fn entropy(&self) -> &dyn Entropy {
        &*self.entropy
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Context")
            .field("budget", &self.budget)
            .finish_non_exhaustive()
    }
}

/// How long a call may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The longest that one attempt may take; default 15 seconds.
    pub attempt: Duration,
    /// The longest that all attempts and the waits between them may take; default 60 seconds.
    pub call: Duration,
    /// The longest that a download may take; default an hour.
    pub download: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            attempt: Duration::from_secs(15),
            call: Duration::from_secs(60),
            download: Duration::from_secs(3600),
        }
    }
}

/// One call: a request, its attempts, and what came of them.
pub struct Exchange<R: Request> {
    context: Arc<Context>,
    request: R,
    attempts: Attempts,
    state: State<R::Reply>,
}

/// What a driver has to do next.
#[must_use]
#[derive(Debug)]
pub enum Output<T> {
    /// Send this once, and hand over what became of it.
    Send(Outgoing),
    /// Poll again at this time of the monotonic clock.
    Wait(Duration),
    /// Hand over what became of the request that was sent.
    InFlight,
    /// The call is over. Told once.
    Finished(Result<Verified<T>>),
}

/// One attempt, as an observer sees it. It holds nothing about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// PingID: the part of the path that names the operation. PingOne: the operation's name.
    pub operation: String,
    /// Which attempt of the call it was; the first is 1.
    pub number: u32,
    /// What may be done when an answer is missing.
    pub class: RetryClass,
    /// Why it failed, or nothing when it was done.
    pub failure: Option<Code>,
    /// Whether another attempt follows.
    pub repeated: bool,
    /// PingID's `errorId`, when it refused.
    pub error_id: Option<i64>,
    /// PingOne's code, when it refused: the first one of its details; only if it is plain.
    pub reason: Option<String>,
    /// The id that the vendor's support asks for; only if it is plain.
    pub unique_msg_id: Option<String>,
    /// How much the reply proves, when there was one.
    pub provenance: Option<Provenance>,
}

impl<R: Request> Exchange<R> {
    /// Begins a call. Nothing is sent before the first poll.
    ///
    /// # Errors
    /// An error of the group `Input` for a request that the service would refuse, and
    /// [`Code::EntropyUnavailable`].
    pub fn new(context: Arc<Context>, request: R, limits: Limits, now: Now) -> Result<Self> {
        if request.streams() {
            return Err(Code::StreamNeeded.into());
        }
        Self::of_any(context, request, limits, now)
    }

    fn of_any(context: Arc<Context>, request: R, limits: Limits, now: Now) -> Result<Self> {
        request.check()?;
        context.destinations.admit(request.destination())?;
        let attempts = Attempts::new(&*context.entropy, request.class(), limits, now)?;
        Ok(Self {
            context,
            request,
            attempts,
            state: State::Ready {
                at: now.monotonic,
                last: None,
            },
        })
    }

    /// Says what to do next. Call it at first, when a wait is over, and after each `handle`.
    pub fn poll(&mut self, now: Now) -> Output<R::Reply> {
        match std::mem::replace(&mut self.state, State::Finished) {
            State::Ready { at, last } => self.poll_ready(at, last, now),
            State::InFlight(sent) => {
                self.state = State::InFlight(sent);
                Output::InFlight
            }
            State::Settling { reading, refusal } => self.poll_settling(reading, refusal, now),
            State::Answered(result) => Output::Finished(result),
            State::Finished => Output::Finished(Err(Code::Internal.into())),
        }
    }

    /// Takes what became of the request that was sent last.
    ///
    /// # Errors
    /// [`Code::Internal`] when no request is in flight; nothing is changed then.
    pub fn handle(&mut self, delivery: Delivery, now: Now) -> Result<Attempt> {
        let sent = match std::mem::replace(&mut self.state, State::Finished) {
            State::InFlight(sent) => sent,
            mut other => {
                let result = match &mut other {
                    State::Settling { reading, .. } => reading.handle(delivery, now),
                    _ => Err(Code::Internal.into()),
                };
                self.state = other;
                return result;
            }
        };
        let left = !matches!(delivery, Delivery::NotSent(_));
        if left {
            self.attempts.left(false);
        }
        let verdict = self.judge(delivery, &sent, now);
        let mut attempt = self.describe(&verdict);
        if left {
            let unanswered =
                matches!(&verdict, Verdict::Again { error, .. } if error.code() != Code::Refused);
            self.attempts.left(unanswered);
        }
        self.state = match verdict {
            Verdict::Done(reply) => {
                self.attempts.refund(&self.context.budget);
                State::Answered(Ok(reply))
            }
            Verdict::Failed(error) => self.settle(error, now),
            Verdict::Again { error, wait } => self.again(error, wait, now),
        };
        attempt.repeated = matches!(self.state, State::Ready { .. });
        Ok(attempt)
    }

    /// Whether an attempt may have been carried out that nobody answered provably. A reply to a later
    /// attempt does not change that.
    pub fn lost(&self) -> bool {
        self.attempts.lost()
    }

    /// Whether any attempt may have left.
    pub fn sent(&self) -> bool {
        self.attempts.sent()
    }

    /// Ends the call between two attempts. What may have been carried out is said to be unknown.
    #[must_use]
    pub fn cancel(&mut self) -> Error {
        self.state = State::Finished;
        self.attempts.cancelled()
    }

    fn poll_ready(&mut self, at: Duration, last: Option<Error>, now: Now) -> Output<R::Reply> {
        if now.monotonic >= self.attempts.deadline() {
            let error = last.unwrap_or_else(|| Code::DeadlineExceeded.into());
            return Output::Finished(Err(self.attempts.exhausted(error)));
        }
        if now.monotonic < at {
            self.state = State::Ready { at, last };
            return Output::Wait(at.min(self.attempts.deadline()));
        }
        match self.prepare(now) {
            Ok(outgoing) => Output::Send(outgoing),
            Err(error) => Output::Finished(Err(error)),
        }
    }

    fn prepare(&mut self, now: Now) -> Result<Outgoing> {
        let own = self.request.own_client_data();
        let client_data = if self.context.correlation {
            let correlation = Correlation::new(&*self.context.entropy)?;
            Some(correlation.with(own))
        } else {
            own.map(str::to_owned)
        };
        let body = self
            .context
            .signer
            .sign(&self.request, client_data.as_deref(), now.wall)?;
        let base_url = self.context.credentials.base_url();
        let url = format!("{base_url}/rest/4/{}/do", self.request.path());
        let timeout = self.attempts.begin(now);
        self.state = State::InFlight(Sent { client_data });
        Ok(Outgoing::signed(url, body, timeout))
    }

    fn judge(&self, delivery: Delivery, sent: &Sent, now: Now) -> Verdict<R::Reply> {
        match delivery {
            Delivery::NotSent(cause) => Attempts::unsent(cause),
            Delivery::Lost(cause) => self.attempts.unanswered(cause),
            Delivery::Answered(response) => self.judge_response(&response, sent, now),
        }
    }

    fn judge_response(&self, response: &Response, sent: &Sent, now: Now) -> Verdict<R::Reply> {
        let status = response.status;
        let untrusted = |code: Code| {
            Verdict::Failed(Error::from(code).with_http_status(status).after_sending())
        };
        if (300..400).contains(&status) {
            return untrusted(Code::ReplyRedirected);
        }
        if response.is_encoded() {
            return untrusted(Code::ReplyEncoded);
        }
        let expected = Expected {
            sent: sent.client_data.as_deref(),
            own: self.request.own_client_data(),
            correlated: self.context.correlation,
            echo: self.request.client_data(),
            next: self.request.next(),
        };
        match self.context.reader.read(&response.body, &expected) {
            Ok(Received::Done(reply)) => self.accept(reply),
            Ok(Received::Refused(refusal)) if refusal.is_authenticated() => {
                self.refused(refusal, status)
            }
            // Whoever wrote it: it proves only that something answered.
            Ok(Received::Refused(refusal)) => {
                let error = self.unavailable(response, now).with_refusal(refusal);
                self.attempts.overloaded_or_unknown(error, status)
            }
            Err(_) if status == 429 || status >= 500 => {
                let error = self.unavailable(response, now);
                self.attempts.overloaded_or_unknown(error, status)
            }
            Err(error) => Verdict::Failed(error.with_http_status(status).after_sending()),
        }
    }

    fn accept(&self, reply: Verified<R::Reply>) -> Verdict<R::Reply> {
        let replayable = reply.provenance() == Provenance::Signed;
        let seen = self.context.seen.note(reply.unique_msg_id());
        if seen && replayable {
            return Verdict::Failed(Error::from(Code::ReplyReplayed).after_sending());
        }
        match self.request.confirm(reply.value()) {
            Ok(()) => Verdict::Done(reply),
            Err(error) => Verdict::Failed(error.after_sending()),
        }
    }

    fn refused(&self, refusal: Refusal, status: u16) -> Verdict<R::Reply> {
        let replayable = refusal.provenance == Provenance::Signed;
        let seen = self.context.seen.note(refusal.unique_msg_id.as_deref());
        if seen && replayable {
            return Verdict::Failed(Error::from(Code::ReplyReplayed).after_sending());
        }
        if let Some(value) = self.done_before(&refusal) {
            let own = self.request.own_client_data();
            return Verdict::Done(Verified::<R::Reply>::proving(value, &refusal, own));
        }
        let harmless = self.request.class().may_repeat();
        let must_echo =
            self.context.correlation && self.request.client_data() == ClientData::Echoed;
        // It may refuse an older request of the same kind, while this one was carried out.
        if replayable && must_echo && !harmless {
            let error = Error::from(Code::OutcomeUnknown).with_refusal(refusal);
            return Verdict::Failed(error.with_http_status(status).after_sending());
        }
        let failed = refusal.error_id == error_id::TRANSACTION_FAILED;
        let error = Error::from(Code::Refused)
            .with_refusal(refusal)
            .with_http_status(status);
        let error = error.after_sending();
        if failed && harmless {
            return Verdict::Again {
                error,
                wait: Wait::Transient,
            };
        }
        Verdict::Failed(error)
    }

    /// The error for an answer that is no answer: too many calls, or a failing service.
    fn unavailable(&self, response: &Response, now: Now) -> Error {
        let code = if response.status == 429 {
            Code::RateLimited
        } else {
            Code::ServiceFailed
        };
        let error = Error::from(code).with_http_status(response.status);
        match response.retry_after(now.wall) {
            Some(wait) => error.with_retry_after(wait),
            None => error,
        }
    }

    fn again(&mut self, error: Error, wait: Wait, now: Now) -> State<R::Reply> {
        match self.attempts.again(error, wait, now, &self.context.budget) {
            Ok((at, error)) => State::Ready {
                at,
                last: Some(error),
            },
            Err(error) => State::Answered(Err(error)),
        }
    }

    fn describe(&self, verdict: &Verdict<R::Reply>) -> Attempt {
        let (failure, refusal, id, provenance) = match verdict {
            Verdict::Done(reply) => (None, None, reply.unique_msg_id(), Some(reply.provenance())),
            Verdict::Failed(error) | Verdict::Again { error, .. } => {
                let refusal = error.refusal();
                let id = refusal.and_then(|refusal| refusal.unique_msg_id.as_deref());
                (
                    Some(error.code()),
                    refusal,
                    id,
                    refusal.map(|refusal| refusal.provenance),
                )
            }
        };
        Attempt {
            operation: self.request.path().to_owned(),
            number: self.attempts.number(),
            class: self.request.class(),
            failure,
            repeated: false,
            error_id: refusal.map(|refusal| refusal.error_id),
            reason: None,
            unique_msg_id: id
                .filter(|id| crate::text::safe_id(id) == *id)
                .map(str::to_owned),
            provenance,
        }
    }
}

impl<R: Request> fmt::Debug for Exchange<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Exchange")
            .field("path", &self.request.path())
            .field("attempt", &self.attempts.number())
            .finish_non_exhaustive()
    }
}

enum State<T> {
    Ready {
        at: Duration,
        last: Option<Error>,
    },
    InFlight(Sent),
    /// A repetition was refused, and a reading tells what the first request did.
    Settling {
        reading: Box<Exchange<GetUserDetails>>,
        refusal: Error,
    },
    Answered(Result<Verified<T>>),
    Finished,
}

/// What the reply to the request in flight is held against.
struct Sent {
    client_data: Option<String>,
}

#[cfg(test)]
mod tests;
