//! One request at the service's door: the fault that befalls it, what it does, and its answer.

mod alteration;
mod process;

use pingpair::Timestamp;
use pingpair::describe::OperationInfo;
use pingpair::pingid::error_id;

use crate::answer::{Answer, JSON, Sending};
use crate::envelope::{self, Opened, Rejection, Reply};
use crate::fault_kind::{CAPTIVE_PORTAL, FaultKind, Swap};
use crate::identity::Identity;
use crate::log;
use crate::state::{Held, HeldRequest, State};
use alteration::Alteration;
use process::{OCTET_STREAM, Outcome, process};

impl State {
    /// Takes in a request for a declared operation.
    pub(crate) fn deliver(
        &mut self,
        identity: &Identity,
        operation: &'static OperationInfo,
        token: &[u8],
    ) -> Answer {
        let delivery = Delivery {
            identity,
            operation,
            token,
            opened: envelope::open(identity.credentials(), token),
            now: self.clock.now(),
        };
        let entry = delivery.entry();
        let fault = self.faults.take_for_pingid(operation.path);
        let name = fault.as_ref().map(FaultKind::as_str);
        let (answer, (error_id, processed)) = match fault {
            None => self.answered(delivery, Alteration::None),
            Some(fault) => self.befallen(delivery, fault),
        };
        self.log.add(log::Delivery {
            fault: name,
            error_id,
            processed,
            ..entry
        });
        answer
    }

    /// Takes in a request that was held back: nobody waits for its answer any more.
    pub(crate) fn deliver_held(
        &mut self,
        identity: &Identity,
        operation: &'static OperationInfo,
        token: &[u8],
        due: Timestamp,
        came: u64,
    ) {
        let delivery = Delivery {
            identity,
            operation,
            token,
            opened: envelope::open(identity.credentials(), token),
            now: due,
        };
        let entry = delivery.entry();
        let (_, (error_id, processed)) = self.answered(delivery, Alteration::None);
        self.log.add(log::Delivery {
            fault: Some("held"),
            error_id,
            processed,
            held_from: Some(came),
            ..entry
        });
    }

    fn befallen(&mut self, delivery: Delivery<'_>, fault: FaultKind) -> (Answer, Logged) {
        match fault {
            FaultKind::Late { delay } => self.sent(delivery, Sending::Late(delay)),
            FaultKind::Lost => self.sent(delivery, Sending::Nothing),
            FaultKind::CloseDelimited => self.sent(delivery, Sending::CloseDelimited),
            FaultKind::Cut => self.sent(delivery, Sending::Cut),
            FaultKind::Duplicated => self.sent(delivery, Sending::Twice),
            FaultKind::Dropped => (Answer::nothing(), NOT_PROCESSED),
            FaultKind::Held { delay } => {
                self.hold(HeldRequest {
                    what: Held::PingId {
                        operation: delivery.operation,
                        token: delivery.token.to_vec(),
                    },
                    due: delivery.now.saturating_add(delay),
                    came: self.log.next(),
                });
                (Answer::nothing(), NOT_PROCESSED)
            }
            FaultKind::Forged => self.answered(delivery, Alteration::Forged),
            FaultKind::Swapped { with } => self.answered(delivery, Alteration::Swapped(with)),
            FaultKind::NoEcho => self.answered(delivery, Alteration::NoEcho),
            FaultKind::AboutAnotherUser => self.answered(delivery, Alteration::AnotherUser),
            FaultKind::Unsigned => self.answered(delivery, Alteration::Unsigned),
            FaultKind::Oversized => self.answered(delivery, Alteration::Oversized),
            FaultKind::Compressed => self.answered(delivery, Alteration::Compressed),
            FaultKind::Reflected => {
                let answer = Answer::new(200, JSON, delivery.token.to_vec());
                (answer, NOT_PROCESSED)
            }
            FaultKind::Replayed => (self.replayed(delivery), NOT_PROCESSED),
            FaultKind::PlainError { error_id } => {
                let reply = Reply::refusal(error_id, PLANNED, delivery.client_data());
                let body = reply.payload(self.options());
                let answer = Answer::new(reply.http_status(), JSON, body);
                (answer, (Some(error_id), false))
            }
            FaultKind::SignedError { error_id, echo } => {
                let client_data = delivery.client_data().filter(|_| echo);
                let reply = Reply::refusal(error_id, PLANNED, client_data);
                (self.signed(&delivery, &reply), (Some(error_id), false))
            }
            FaultKind::Status {
                http_status,
                retry_after,
                body,
            } => {
                let body = body.unwrap_or_default().into_bytes();
                let mut answer = Answer::new(http_status, "text/plain", body);
                if let Some(text) = retry_after {
                    answer = answer.header("retry-after", text);
                }
                (answer, NOT_PROCESSED)
            }
            FaultKind::Html => {
                let page = CAPTIVE_PORTAL.into();
                let answer = Answer::new(200, "text/html; charset=utf-8", page);
                (answer, NOT_PROCESSED)
            }
            FaultKind::Redirect { location } => {
                let answer = Answer::new(307, "text/plain", Vec::new());
                (answer.header("location", location), NOT_PROCESSED)
            }
            // Those of PingOne: none of them is taken here.
            FaultKind::Refusal { .. }
            | FaultKind::AboutAnotherId
            | FaultKind::ForeignLinks { .. }
            | FaultKind::UnknownStatus
            | FaultKind::WrongState
            | FaultKind::ContentType { .. }
            | FaultKind::CookieFlood => self.answered(delivery, Alteration::None),
        }
    }

    /// Processes the request and answers it, the reply sent in another way.
    fn sent(&mut self, delivery: Delivery<'_>, sending: Sending) -> (Answer, Logged) {
        let (answer, logged) = self.answered(delivery, Alteration::None);
        (answer.sending(sending), logged)
    }

    /// Processes the request and answers it, the reply changed on its way.
    fn answered(&mut self, mut delivery: Delivery<'_>, alteration: Alteration) -> (Answer, Logged) {
        let delivery = &mut delivery;
        let reply = match process(&mut self.service, delivery) {
            Outcome::Replied(reply) => reply,
            Outcome::Streamed(chunks) => {
                let answer = Answer::stream(OCTET_STREAM, chunks);
                let answer = match alteration {
                    Alteration::Compressed => answer.compressed(),
                    Alteration::Swapped(Swap::Operation) => self.of_another_operation(delivery),
                    // The others change what is signed, and nothing is.
                    _ => answer,
                };
                return (answer, (Some(error_id::SUCCESS), true));
            }
            Outcome::Rejected(rejection) => {
                let reply = Reply::refusal(error_id::INVALID_INPUT, rejection.message, None);
                let body = reply.payload(self.options());
                let answer = Answer::new(rejection.status, JSON, body);
                return (answer, (Some(reply.error_id), false));
            }
            Outcome::NotImitated => {
                let message = "this operation is not imitated";
                return (Answer::error(501, "not_imitated", message), NOT_PROCESSED);
            }
        };
        let logged = (Some(reply.error_id), true);
        let token = self.token(delivery, &reply);
        if reply.error_id == error_id::SUCCESS {
            self.remember(delivery.operation.path, &token);
        }
        let answer = Answer::new(reply.http_status(), JSON, token);
        (self.altered(delivery, alteration, reply, answer), logged)
    }

    fn remember(&mut self, path: &'static str, token: &[u8]) {
        self.successes.retain(|(known, _)| *known != path);
        self.successes.push((path, token.to_vec()));
    }
}

/// A request that came in.
struct Delivery<'a> {
    identity: &'a Identity,
    operation: &'static OperationInfo,
    token: &'a [u8],
    /// What is in it; its body is empty once the service has taken it.
    opened: Result<Opened, Rejection>,
    now: Timestamp,
}

impl Delivery<'_> {
    /// What anyone on the path can read.
    fn client_data(&self) -> Option<String> {
        self.opened.as_ref().ok()?.client_data.clone()
    }

    /// What the log says of it before anything happened to it.
    fn entry(&self) -> log::Delivery {
        log::Delivery {
            index: 0,
            operation: self.operation.path,
            at: self.now,
            body_sha256: log::digest(self.token),
            client_data: self.client_data(),
            fault: None,
            error_id: None,
            processed: false,
            held_from: None,
            pingone: None,
        }
    }
}

/// The errorId, and whether the request was processed.
type Logged = (Option<i64>, bool);

const NOT_PROCESSED: Logged = (None, false);

const PLANNED: &str = "planned by a test";

#[cfg(test)]
mod tests {
    use pingpair::describe::{ClientData, OperationInfo, RetryClass, make};
    use pingpair::operation::Record;
    use pingpair::pingid::{AddUser, AddedUser};

    use serde_json::Value;

    use super::*;
    use crate::answer::Body;
    use crate::options::Options;
    use crate::pingone;
    use crate::service::Clock;

    const UNKNOWN: OperationInfo = make::operation(
        "DeclaredLater",
        "declared_later",
        "declaredlater",
        RetryClass::Read,
        ClientData::Echoed,
        AddUser::INFO,
        AddedUser::INFO,
    );

    #[test]
    fn an_operation_without_a_handler_is_answered_as_not_imitated() {
        let identity = Identity::new("http://127.0.0.1:1/pingid").unwrap();
        let pingone = pingone::Identity::new(String::new(), String::new()).unwrap();
        let pingone = pingone::Service::new(pingone).unwrap();
        let mut state = State::new(Clock::running(), pingone, Options::default());
        let answer = state.deliver(&identity, &UNKNOWN, b"x");
        assert_eq!(answer.status, 501);
        let Body::Whole(body) = answer.body else {
            panic!("an error is no stream");
        };
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["error"], "not_imitated");
        assert!(!state.log.deliveries().next().unwrap().processed);
    }
}
