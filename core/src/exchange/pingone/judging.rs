//! What an answer of PingOne's means.

use super::{PingOneExchange, Sent, host};
use crate::describe::{Host, RetryClass, Verb};
use crate::error::{Code, Error};
use crate::exchange::attempts::{Attempts, Verdict, Wait};
use crate::exchange::{Attempt, Delivery, Response};
use crate::operation::Record;
use crate::pingone::{Answer, FlowSession, PingOneRefusal, Request};
use crate::text::safe_id;
use crate::time::Now;
use crate::wire::Verified;

/// What an answer means, for the call and for the worker's token.
pub(super) enum Judged<T> {
    /// What it means for the call.
    Told(Verdict<T>),
    /// The worker's token is not taken: the call goes on with another.
    Renew(Error),
}

impl<T> Judged<T> {
    /// Whether the service refused before it acted.
    pub(super) fn is_refused_unread(&self) -> bool {
        match self {
            Self::Renew(_) => true,
            Self::Told(verdict) => verdict_error(verdict)
                .is_some_and(|error| error.code() == Code::RateLimited && !error.request_sent()),
        }
    }

    /// Whether nobody answered the attempt, although a further one follows.
    pub(super) fn is_unanswered(&self) -> bool {
        matches!(self, Self::Told(Verdict::Again { .. }))
    }

    fn error_mut(&mut self) -> Option<&mut Error> {
        match self {
            Self::Told(Verdict::Done(_)) => None,
            Self::Renew(error)
            | Self::Told(Verdict::Failed(error) | Verdict::Again { error, .. }) => Some(error),
        }
    }

    fn error(&self) -> Option<&Error> {
        match self {
            Self::Renew(error) => Some(error),
            Self::Told(verdict) => verdict_error(verdict),
        }
    }
}

impl<R: Request> PingOneExchange<R> {
    /// Each answer sets a flow's cookies anew, a refusal too, and only the latest are taken.
    pub(super) fn take_cookies(&mut self, delivery: &Delivery) {
        let (Delivery::Answered(response), Host::Auth) = (delivery, host(&self.request)) else {
            return;
        };
        for header in &response.set_cookies {
            self.cookies.absorb(header.expose());
        }
    }

    pub(super) fn judge(&self, delivery: Delivery, sent: &Sent, now: Now) -> Judged<R::Reply> {
        let answered = matches!(delivery, Delivery::Answered(_));
        let mut judged = self.judge_delivery(delivery, sent, now);
        if let (true, Some(error), Some(flow)) = (answered, judged.error_mut(), self.request.flow())
        {
            let session = FlowSession {
                cookies: self.cookies.clone(),
                ..flow.clone()
            };
            let cause = std::mem::replace(error, Code::Internal.into());
            *error = cause.with_flow_session(session);
        }
        judged
    }

    fn judge_delivery(&self, delivery: Delivery, sent: &Sent, now: Now) -> Judged<R::Reply> {
        match delivery {
            Delivery::NotSent(cause) => Judged::Told(Attempts::unsent(cause)),
            Delivery::Lost(cause) => Judged::Told(self.attempts.unanswered(cause)),
            Delivery::Answered(response) => self.judge_response(&response, sent, now),
        }
    }

    fn judge_response(&self, response: &Response, sent: &Sent, now: Now) -> Judged<R::Reply> {
        if response.is_encoded() {
            let error = Error::from(Code::ReplyEncoded).with_http_status(response.status);
            return Judged::Told(Verdict::Failed(error.after_sending()));
        }
        if response.status < 400 {
            return Judged::Told(self.accept(response, sent));
        }
        match PingOneRefusal::read(&response.body) {
            Some(refusal) => self.refused(refusal, response, sent, now),
            None => Judged::Told(self.unreadable_refusal(response, now)),
        }
    }

    fn accept(&self, response: &Response, sent: &Sent) -> Verdict<R::Reply> {
        let environment = self.environment();
        let answer = Answer {
            status: response.status,
            media_type: response.media_type(),
            location: response.location.as_ref(),
            cookies: &self.cookies,
            body: &response.body,
            hosts: &self.context.hosts,
            environment,
            application: self.context.application.as_ref(),
            fresh: sent.fresh.as_ref(),
        };
        let reply = self.request.receive(&answer).and_then(|reply| {
            self.request.confirm(&reply, environment)?;
            Ok(reply)
        });
        match reply {
            Ok(reply) => Verdict::Done(Verified::by_channel(reply, plain_id(response))),
            Err(error) => {
                let error = error.with_http_status(response.status);
                Verdict::Failed(error.after_sending())
            }
        }
    }

    fn refused(
        &self,
        refusal: PingOneRefusal,
        response: &Response,
        sent: &Sent,
        now: Now,
    ) -> Judged<R::Reply> {
        let status = response.status;
        let error = |code: Code| {
            Error::from(code)
                .with_http_status(status)
                .with_pingone_refusal(refusal.clone())
        };
        let failed = |error: Error| Judged::Told(Verdict::Failed(error));
        match status {
            401 if sent.token.is_some() && !self.renewed && refusal.has(INVALID_TOKEN) => {
                Judged::Renew(error(Code::Refused))
            }
            400 if self.asks_for_next(&refusal) => Judged::Told(self.next_step(response)),
            404 if self.is_gone() => Judged::Told(self.done_before(response)),
            429 if refusal.is_limit() => failed(error(Code::LimitReached).after_sending()),
            429 => Judged::Told(self.throttled(told(error(Code::RateLimited), response, now))),
            408 | 500.. => {
                let error = told(error(Code::ServiceFailed), response, now);
                Judged::Told(self.attempts.overloaded_or_unknown(error, status))
            }
            400 | 401 if self.request.is_for_worker() => failed(error(Code::WorkerRefused)),
            _ => failed(error(Code::Refused).after_sending()),
        }
    }

    /// An answer of somebody on the way, or of a service that is failing.
    fn unreadable_refusal(&self, response: &Response, now: Now) -> Verdict<R::Reply> {
        let status = response.status;
        let error = |code: Code| Error::from(code).with_http_status(status);
        match status {
            429 => {
                let error = told(error(Code::RateLimited), response, now);
                self.attempts.overloaded_or_unknown(error, status)
            }
            408 | 500.. => {
                let error = told(error(Code::ServiceFailed), response, now);
                self.attempts.overloaded_or_unknown(error, status)
            }
            _ => Verdict::Failed(error(Code::ReplyMalformed).after_sending()),
        }
    }

    /// The service asked to be called less often, and did nothing. What reaches a person is left to the
    /// caller all the same, who may not want it any more.
    fn throttled(&self, error: Error) -> Verdict<R::Reply> {
        if self.attempts.class() == RetryClass::Human {
            return Verdict::Failed(error);
        }
        let wait = Wait::of(true, error.retry_after());
        Verdict::Again { error, wait }
    }

    fn asks_for_next(&self, refusal: &PingOneRefusal) -> bool {
        let next = self.request.info().next.and_then(|next| next.code);
        next.is_some_and(|code| refusal.has(code))
    }

    fn next_step(&self, response: &Response) -> Verdict<R::Reply> {
        let next = self.request.info().next;
        let error_id = next.map_or(0, |next| next.error_id);
        match R::Reply::finish_as(Default::default(), error_id) {
            Ok(reply) => Verdict::Done(Verified::by_channel(reply, plain_id(response))),
            Err(_) => Verdict::Failed(Error::from(Code::Internal).after_sending()),
        }
    }

    /// Whether what was to be removed may have been removed by an attempt before.
    fn is_gone(&self) -> bool {
        let removes = self.request.info().web.map(|web| web.verb) == Some(Verb::Delete);
        removes && self.attempts.lost()
    }

    fn done_before(&self, response: &Response) -> Verdict<R::Reply> {
        match R::Reply::finish(Default::default()) {
            Ok(reply) => Verdict::Done(Verified::by_channel(reply, plain_id(response))),
            Err(_) => Verdict::Failed(Error::from(Code::Internal).after_sending()),
        }
    }

    pub(super) fn describe(&self, judged: &Judged<R::Reply>) -> Attempt {
        let error = judged.error();
        let refusal = error.and_then(Error::pingone_refusal);
        let (id, provenance) = match judged {
            Judged::Told(Verdict::Done(reply)) => (reply.unique_msg_id(), Some(reply.provenance())),
            _ => (refusal.and_then(|refusal| refusal.id.as_deref()), None),
        };
        let reason = refusal.map(|refusal| {
            let detail = refusal.details.first().map(|detail| &detail.code);
            detail.unwrap_or(&refusal.code)
        });
        let plain = |text: &&str| safe_id(text) == *text;
        Attempt {
            operation: self.request.info().name.to_owned(),
            number: self.attempts.number(),
            class: self.attempts.class(),
            failure: error.map(Error::code),
            repeated: false,
            error_id: None,
            reason: reason.map(String::as_str).filter(plain).map(str::to_owned),
            unique_msg_id: id.filter(plain).map(str::to_owned),
            provenance,
        }
    }
}

fn verdict_error<T>(verdict: &Verdict<T>) -> Option<&Error> {
    match verdict {
        Verdict::Done(_) => None,
        Verdict::Failed(error) | Verdict::Again { error, .. } => Some(error),
    }
}

/// Adds how long the service asked to be left alone.
fn told(error: Error, response: &Response, now: Now) -> Error {
    match response.retry_after(now.wall) {
        Some(wait) => error.with_retry_after(wait),
        None => error,
    }
}

/// The id that the vendor's support asks for, if it is plain.
fn plain_id(response: &Response) -> Option<&str> {
    let id = response.correlation_id.as_deref();
    id.filter(|id| safe_id(id) == *id)
}

const INVALID_TOKEN: &str = "INVALID_TOKEN";
