//! One request at PingOne's doors: the fault that befalls it, what it does, and its reply.

use pingpair::Timestamp;
use serde_json::{Value, json};

use super::operation::{Operation, Routed, route};
use super::problem::Problem;
use super::reply::{Content, Reply};
use super::request::Request;
use super::{Service, alteration};
use crate::answer::{Answer, JSON, Sending};
use crate::fault_kind::{CAPTIVE_PORTAL, FaultKind, Swap};
use crate::log::{self, PingOneDelivery};
use crate::random;
use crate::state::{Held, HeldRequest, State};

impl State {
    /// Takes in a request; what is due has happened.
    pub(crate) fn deliver_pingone(&mut self, request: &Request) -> Answer {
        let now = self.clock.now();
        let routed = self.pingone.route(request);
        let operation = operation(&routed);
        let fault = match operation {
            Operation::Unrecognized => None,
            known => self.faults.take_for_pingone(known.name()),
        };
        let name = fault.as_ref().map(FaultKind::as_str);
        let (answer, told) = self.befallen_pingone(request, &routed, now, fault);
        self.log.add(log::Delivery {
            fault: name,
            processed: told.as_ref().is_some_and(|told| told.processed),
            pingone: Some(entry(request, told.as_ref())),
            ..log::Delivery::of_pingone(operation.name(), now, &request.body)
        });
        answer
    }

    /// Takes in a request that was held back: nobody waits for its answer any more.
    pub(crate) fn deliver_held_pingone(&mut self, request: &Request, due: Timestamp, came: u64) {
        let routed = self.pingone.route(request);
        let told = self.processed(request, &routed, due, false);
        self.log.add(log::Delivery {
            fault: Some("held"),
            processed: told.processed,
            held_from: Some(came),
            pingone: Some(entry(request, Some(&told))),
            ..log::Delivery::of_pingone(operation(&routed).name(), due, &request.body)
        });
    }

    /// The answer, and what the service said, if it was asked.
    fn befallen_pingone(
        &mut self,
        request: &Request,
        routed: &Result<Routed, Problem>,
        now: Timestamp,
        fault: Option<FaultKind>,
    ) -> (Answer, Option<Reply>) {
        let Some(fault) = fault else {
            let reply = self.processed(request, routed, now, true);
            return (reply.clone().into_answer(), Some(reply));
        };
        match &fault {
            FaultKind::Dropped => return (Answer::nothing(), None),
            FaultKind::Held { delay } => {
                self.hold(HeldRequest {
                    what: Held::PingOne(request.clone()),
                    due: now.saturating_add(*delay),
                    came: self.log.next(),
                });
                return (Answer::nothing(), None);
            }
            FaultKind::Reflected => {
                return (Answer::new(200, JSON, request.body.clone()), None);
            }
            FaultKind::Status {
                http_status,
                retry_after,
                body,
            } => {
                let body = body.clone().unwrap_or_default().into_bytes();
                let mut answer = Answer::new(*http_status, "text/plain", body);
                if let Some(text) = retry_after {
                    answer = answer.header("retry-after", text.as_str());
                }
                return (answer, None);
            }
            FaultKind::Refusal { .. } => {
                let reply = alteration::refusal(&fault);
                let mut unasked = reply.clone();
                unasked.processed = false;
                return (reply.into_answer(), Some(unasked));
            }
            FaultKind::Html => {
                let page = CAPTIVE_PORTAL.into();
                return (Answer::new(200, "text/html; charset=utf-8", page), None);
            }
            FaultKind::Redirect { location } => {
                let answer = Answer::new(307, "text/plain", Vec::new());
                return (answer.header("location", location.as_str()), None);
            }
            FaultKind::Replayed => return (self.replayed_pingone(request, routed, now), None),
            _ => {}
        }
        let is_seen = fault == FaultKind::Duplicated;
        let reply = self.processed(request, routed, now, is_seen);
        let altered = match &fault {
            FaultKind::Swapped {
                with: Swap::Operation,
            } => self.pingone.of_another(routed),
            _ => alteration::altered(reply.clone(), &fault),
        };
        let answer = altered.into_answer();
        let answer = match fault {
            FaultKind::Late { delay } => answer.sending(Sending::Late(delay)),
            FaultKind::Lost => answer.sending(Sending::Nothing),
            FaultKind::CloseDelimited => answer.sending(Sending::CloseDelimited),
            FaultKind::Cut => answer.sending(Sending::Cut),
            FaultKind::Duplicated => answer.sending(Sending::Twice),
            FaultKind::Compressed => answer.compressed(),
            _ => answer,
        };
        (answer, Some(reply))
    }

    /// Carries a request out, and gives its reply the next cookies.
    fn processed(
        &mut self,
        request: &Request,
        routed: &Result<Routed, Problem>,
        now: Timestamp,
        is_seen: bool,
    ) -> Reply {
        let Self {
            pingone, service, ..
        } = self;
        let mut reply = match routed {
            Ok(routed) => pingone.carry_out(routed, request, now, service.outbox()),
            Err(problem) => Reply {
                processed: false,
                ..problem.reply()
            },
        };
        if let Ok(routed) = routed
            && (200..400).contains(&reply.status)
        {
            pingone.remember(routed.operation, &reply);
        }
        pingone.dress(&mut reply, is_seen);
        reply
    }

    /// The last success of this operation; without one what the service would say, without saying
    /// it.
    fn replayed_pingone(
        &self,
        request: &Request,
        routed: &Result<Routed, Problem>,
        now: Timestamp,
    ) -> Answer {
        let asked = operation(routed);
        let mut successes = self.pingone.successes.iter();
        if let Some((_, reply)) = successes.find(|(known, _)| *known == asked) {
            return reply.clone().into_answer();
        }
        let mut copy = self.clone();
        copy.processed(request, routed, now, true).into_answer()
    }
}

impl Service {
    fn route(&self, request: &Request) -> Result<Routed, Problem> {
        route(request, &self.identity, &self.options)
    }

    /// The cookies of the reply's session, and the ids that every reply has.
    fn dress(&mut self, reply: &mut Reply, is_seen: bool) {
        // Nothing rests on the id, which is for logs alone.
        if let Ok(id) = random::uuid() {
            reply.headers.push(("correlation-id", id));
        }
        if let Some(session) = reply.session {
            let path = self.cookie_path();
            let cookies = self
                .sessions
                .renew(session, self.options.cookies, is_seen, &path);
            match cookies {
                Ok(cookies) => reply.headers.extend(cookies),
                Err(error) => *reply = Problem::from(error).reply(),
            }
        }
    }

    fn remember(&mut self, operation: Operation, reply: &Reply) {
        self.successes.retain(|(known, _)| *known != operation);
        self.successes.push((operation, reply.clone()));
    }

    /// The newest success of another operation, or one that is made if there was none.
    fn of_another(&self, routed: &Result<Routed, Problem>) -> Reply {
        let asked = operation(routed);
        let newest = self.successes.iter().rfind(|(known, _)| *known != asked);
        match newest {
            Some((_, reply)) => reply.clone(),
            None => Reply::json(200, json!({ "mfaEnabled": true })),
        }
    }
}

fn operation(routed: &Result<Routed, Problem>) -> Operation {
    routed
        .as_ref()
        .map_or(Operation::Unrecognized, |routed| routed.operation)
}

fn entry(request: &Request, told: Option<&Reply>) -> PingOneDelivery {
    let header = |name: &str| request.header(name).map(str::to_owned);
    PingOneDelivery {
        method: request.method.clone(),
        path: request.path.clone(),
        content_type: header("content-type"),
        accept: header("accept"),
        transaction_id: header("x-ping-external-transaction-id"),
        session_id: header("x-ping-external-session-id"),
        http_status: told.map(|told| told.status),
        code: told.and_then(|told| told.code.clone()),
        detail: told.and_then(|told| told.detail.clone()),
        object: told.and_then(object),
    }
}

/// The id that the reply is about.
fn object(told: &Reply) -> Option<String> {
    match &told.body {
        Content::Json(body) if told.code.is_none() => {
            Some(body.get("id").and_then(Value::as_str)?.to_owned())
        }
        _ => None,
    }
}
