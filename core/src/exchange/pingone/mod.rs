//! One call to PingOne as a state machine without clock, socket or randomness of its own.
//!
//! ```text
//!            no token            token
//!   Ready ───────────▶ Authorizing ──▶ Ready     (the API's host alone)
//!     │   poll: Send                handle: answered
//!     └─────────────▶ InFlight ───────────────────────▶ Finished
//!     ▲                  │  handle: not sent, or to be repeated; once, a token that is not taken
//!     └──────────────────┘
//! ```
//!
//! It is driven as an [`Exchange`](super::Exchange), and goes by the same rules of what is sent twice.
//! PingOne signs nothing: a success is the documented status over the connection of this very request,
//! with a JSON type and the ids that were asked for.

mod context;
mod judging;
mod sending;
mod tokens;

#[cfg(test)]
mod tests;

pub use context::PingOneContext;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::attempts::{Attempts, Verdict};
use super::{Attempt, Delivery, Limits, Output};
use crate::describe::Host;
use crate::error::{Code, Error, Result};
use crate::pingone::{Cookies, Fresh, Request};
use crate::secret::Secret;
use crate::time::Now;
use crate::wire::Verified;
use context::LOOK_AGAIN;
use judging::Judged;
use tokens::{ClientCredentials, Ticket, Turn};

/// One call: a request, its attempts, and what came of them.
pub struct PingOneExchange<R: Request> {
    context: Arc<PingOneContext>,
    request: R,
    attempts: Attempts,
    state: State<R::Reply>,
    /// Whether a token that was not taken has been renewed.
    renewed: bool,
    /// The cookies of the flow that an action belongs to, after the last answer.
    cookies: Cookies,
}

impl<R: Request> PingOneExchange<R> {
    /// Begins a call. Nothing is sent before the first poll.
    ///
    /// # Errors
    /// An error of the group `Input` for a request that the service would refuse,
    /// [`Code::CredentialsMissing`] without the worker that it needs, and
    /// [`Code::EntropyUnavailable`].
    pub fn new(context: Arc<PingOneContext>, request: R, limits: Limits, now: Now) -> Result<Self> {
        request.check()?;
        context.destinations.admit(request.destination())?;
        if host(&request) == Host::Api && context.worker.is_none() {
            return Err(Error::new(Code::CredentialsMissing).detail("a worker"));
        }
        let attempts = Attempts::new(&*context.entropy, request.class(), limits, now)?;
        let flow = request.flow();
        let cookies = flow.map(|flow| flow.cookies.clone()).unwrap_or_default();
        Ok(Self {
            cookies,
            context,
            request,
            attempts,
            state: State::Ready {
                at: now.monotonic,
                last: None,
            },
            renewed: false,
        })
    }

    /// Says what to do next. Call it at first, when a wait is over, and after each `handle`.
    pub fn poll(&mut self, now: Now) -> Output<R::Reply> {
        match std::mem::replace(&mut self.state, State::Finished) {
            State::Ready { at, last } => self.poll_ready(at, last, now),
            State::Authorizing(authorizing) => self.poll_authorizing(*authorizing, now),
            State::InFlight(sent) => {
                self.state = State::InFlight(sent);
                Output::InFlight
            }
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
                    State::Authorizing(authorizing) => authorizing.call.handle(delivery, now),
                    _ => Err(Code::Internal.into()),
                };
                self.state = other;
                return result;
            }
        };
        let left = !matches!(delivery, Delivery::NotSent(_));
        self.take_cookies(&delivery);
        let judged = self.judge(delivery, &sent, now);
        let mut attempt = self.describe(&judged);
        // A refusal before the service acted leaves no trace.
        if left && !judged.is_refused_unread() {
            self.attempts.left(judged.is_unanswered());
        }
        self.state = match judged {
            Judged::Renew(error) => {
                self.renewed = true;
                let number = sent.token.unwrap_or_default();
                self.context.tokens.forget(number);
                State::Ready {
                    at: now.monotonic,
                    last: Some(error),
                }
            }
            Judged::Told(Verdict::Done(reply)) => {
                self.attempts.refund(&self.context.budget);
                State::Answered(Ok(reply))
            }
            Judged::Told(Verdict::Failed(error)) => State::Answered(Err(error)),
            Judged::Told(Verdict::Again { error, wait }) => {
                match self.attempts.again(error, wait, now, &self.context.budget) {
                    Ok((at, error)) => State::Ready {
                        at,
                        last: Some(error),
                    },
                    Err(error) => State::Answered(Err(error)),
                }
            }
        };
        attempt.repeated = matches!(self.state, State::Ready { .. });
        Ok(attempt)
    }

    /// Whether an attempt may have been carried out that nobody answered. A reply to a later attempt does
    /// not change that.
    pub fn lost(&self) -> bool {
        self.attempts.lost()
    }

    /// Whether any attempt may have been carried out.
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
        let deadline = self.attempts.deadline();
        if now.monotonic >= deadline {
            let error = last.unwrap_or_else(|| Code::DeadlineExceeded.into());
            return Output::Finished(Err(self.attempts.exhausted(error)));
        }
        if now.monotonic < at {
            self.state = State::Ready { at, last };
            return Output::Wait(at.min(deadline));
        }
        let token = match self.token(now) {
            None => None,
            Some(Turn::Take(token, number)) => Some((token, number)),
            Some(Turn::Wait) => {
                let at = now.monotonic.saturating_add(LOOK_AGAIN);
                self.state = State::Ready { at, last };
                return Output::Wait(at.min(deadline));
            }
            Some(Turn::Fetch(ticket)) => {
                return match self.authorize(ticket, last, now) {
                    Ok(authorizing) => self.poll_authorizing(authorizing, now),
                    Err(error) => Output::Finished(Err(self.attempts.exhausted(error))),
                };
            }
        };
        match self.prepare(token, now) {
            Ok((outgoing, sent)) => {
                self.state = State::InFlight(sent);
                Output::Send(outgoing)
            }
            Err(error) => Output::Finished(Err(self.attempts.exhausted(error))),
        }
    }

    /// What the worker's token is; nothing where none is needed.
    fn token(&self, now: Now) -> Option<Turn> {
        let needed = host(&self.request) == Host::Api;
        let deadline = self.attempts.deadline();
        needed.then(|| self.context.tokens.turn(now.monotonic, deadline))
    }

    fn authorize(&self, ticket: Ticket, last: Option<Error>, now: Now) -> Result<Authorizing> {
        let worker = self.context.worker.as_ref();
        let client = worker.ok_or(Code::CredentialsMissing)?.client.clone();
        let context = Arc::clone(&self.context);
        let limits = self.attempts.rest(now);
        let call = PingOneExchange::new(context, ClientCredentials { client }, limits, now)?;
        Ok(Authorizing { call, ticket, last })
    }

    fn poll_authorizing(&mut self, mut authorizing: Authorizing, now: Now) -> Output<R::Reply> {
        let next = match authorizing.call.poll(now) {
            Output::Send(outgoing) => Output::Send(outgoing),
            Output::Wait(until) => Output::Wait(until),
            Output::InFlight => Output::InFlight,
            Output::Finished(Ok(tokens)) => {
                let Authorizing { ticket, last, .. } = authorizing;
                ticket.keep(tokens.into_value(), now.monotonic);
                return self.poll_ready(now.monotonic, last, now);
            }
            Output::Finished(Err(error)) => {
                // Nothing of the request itself has left by this.
                let error = match error.code() {
                    Code::OutcomeUnknown => error.with_code(Code::ServiceFailed),
                    _ => error,
                };
                return Output::Finished(Err(self.attempts.exhausted(error)));
            }
        };
        self.state = State::Authorizing(Box::new(authorizing));
        next
    }
}

impl<R: Request> fmt::Debug for PingOneExchange<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PingOneExchange")
            .field("operation", &self.request.info().name)
            .field("attempt", &self.attempts.number())
            .finish_non_exhaustive()
    }
}

enum State<T> {
    Ready {
        at: Duration,
        last: Option<Error>,
    },
    /// The worker's token is got, for all calls.
    Authorizing(Box<Authorizing>),
    InFlight(Sent),
    Answered(Result<Verified<T>>),
    Finished,
}

struct Authorizing {
    call: PingOneExchange<ClientCredentials>,
    ticket: Ticket,
    last: Option<Error>,
}

/// What the reply to the request in flight is held against.
struct Sent {
    fresh: Option<Fresh>,
    /// The number of the worker's token.
    token: Option<u64>,
}

/// A worker's token with its number.
type Token = (Secret, u64);

/// The host that a request goes to. What says nothing of it goes where no worker's token does.
fn host<R: Request + ?Sized>(request: &R) -> Host {
    request.info().web.map_or(Host::Auth, |web| web.host)
}
