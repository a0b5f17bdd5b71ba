//! One request at the service's door: the fault that befalls it, what it does, and its answer.

use pingpair::Timestamp;
use pingpair::describe::OperationInfo;
use pingpair::pingid::{self, error_id};
use serde_json::{Value, json};

use crate::answer::{Answer, Chunks, JSON, Sending};
use crate::envelope::{self, Opened, Rejection, Reply};
use crate::fault_kind::{CAPTIVE_PORTAL, FaultKind, Swap};
use crate::identity::Identity;
use crate::log;
use crate::random;
use crate::service::{Product, Service, handler};
use crate::state::{Held, HeldRequest, State};

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

    fn altered(
        &self,
        delivery: &Delivery<'_>,
        alteration: Alteration,
        mut reply: Reply,
        answer: Answer,
    ) -> Answer {
        match alteration {
            Alteration::None => answer,
            Alteration::Forged => {
                let Delivery { identity, .. } = delivery;
                let body = envelope::sign(
                    identity.credentials(),
                    identity.forger(),
                    self.options().header_spelling,
                    &reply.payload(self.options()),
                );
                Answer::new(answer.status, JSON, body)
            }
            Alteration::Swapped(Swap::ClientData) => {
                reply.client_data = Some(random::foreign_client_data());
                reply.unique_msg_id = random::message_id();
                self.signed(delivery, &reply)
            }
            Alteration::Swapped(Swap::Operation) => self.of_another_operation(delivery),
            Alteration::NoEcho => {
                reply.client_data = None;
                self.signed(delivery, &reply)
            }
            Alteration::AnotherUser => {
                let details = reply.members.get_mut("userDetails");
                if let Some(Value::String(name)) =
                    details.and_then(|details| details.get_mut("userName"))
                {
                    name.push_str(" the other");
                }
                self.signed(delivery, &reply)
            }
            Alteration::Unsigned => Answer::new(answer.status, JSON, reply.payload(self.options())),
            Alteration::Oversized => {
                let padding = "x".repeat(OVERSIZE);
                reply.members.insert("padding".into(), padding.into());
                self.signed(delivery, &reply)
            }
            Alteration::Compressed => answer.compressed(),
        }
    }

    fn signed(&self, delivery: &Delivery<'_>, reply: &Reply) -> Answer {
        Answer::new(reply.http_status(), JSON, self.token(delivery, reply))
    }

    fn token(&self, delivery: &Delivery<'_>, reply: &Reply) -> Vec<u8> {
        let own = delivery.identity.credentials();
        let payload = reply.payload(self.options());
        envelope::sign(own, own, self.options().header_spelling, &payload)
    }

    fn remember(&mut self, path: &'static str, token: &[u8]) {
        self.successes.retain(|(known, _)| *known != path);
        self.successes.push((path, token.to_vec()));
    }

    fn replayed(&self, mut delivery: Delivery<'_>) -> Answer {
        let path = delivery.operation.path;
        if let Some((_, token)) = self.successes.iter().find(|(known, _)| *known == path) {
            return Answer::new(200, JSON, token.clone());
        }
        // What the service would say, without saying it: nothing of this copy is kept.
        match process(&mut self.service.clone(), &mut delivery) {
            Outcome::Replied(mut reply) => {
                reply.client_data = Some(random::foreign_client_data());
                self.signed(&delivery, &reply)
            }
            Outcome::Streamed(chunks) => Answer::stream(OCTET_STREAM, chunks),
            Outcome::Rejected(_) | Outcome::NotImitated => self.of_another_operation(&delivery),
        }
    }

    /// The newest success of another operation, or one that is made if there was none.
    fn of_another_operation(&self, delivery: &Delivery<'_>) -> Answer {
        let path = delivery.operation.path;
        let newest = self.successes.iter().rfind(|(known, _)| *known != path);
        if let Some((_, token)) = newest {
            return Answer::new(200, JSON, token.clone());
        }
        let members = if path == "pairingstatus" {
            json!({ "activationCode": "000000000000" })
        } else {
            json!({ "pairingStatus": "NOT_EXIST", "deviceId": null })
        };
        let members = members.as_object().cloned().unwrap_or_default();
        let client_data = Some(random::foreign_client_data());
        let reply = Reply::success(error_id::SUCCESS, members, client_data);
        self.signed(delivery, &reply)
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

enum Outcome {
    Replied(Reply),
    /// A raw stream that nobody signs.
    Streamed(Chunks),
    Rejected(Rejection),
    NotImitated,
}

/// How a reply to a processed request is changed.
enum Alteration {
    None,
    Forged,
    Swapped(Swap),
    NoEcho,
    AnotherUser,
    Unsigned,
    Oversized,
    Compressed,
}

/// Carries the request out, which takes its body.
fn process(service: &mut Service, delivery: &mut Delivery<'_>) -> Outcome {
    let operation = delivery.operation;
    if handler(operation).is_none() {
        return Outcome::NotImitated;
    }
    let opened = match &mut delivery.opened {
        Ok(opened) => opened,
        Err(rejection) => return Outcome::Rejected(*rejection),
    };
    let (body, client_data) = (std::mem::take(&mut opened.body), opened.client_data.clone());
    // Several operations can lie at one path: the members tell which one is meant.
    let meant = pingid::operation_at(operation.path, &body);
    let meant = meant.map_or(operation, |declared| declared.info());
    let Some(handler) = handler(meant) else {
        return Outcome::NotImitated;
    };
    if meant.request.by_wire_name(ORG_ALIAS).is_some()
        && body.get(ORG_ALIAS).and_then(Value::as_str)
            != Some(delivery.identity.credentials().org_alias())
    {
        let message = "reqBody.orgAlias must be ours";
        let refusal = Reply::refusal(error_id::INVALID_INPUT, message, client_data);
        return Outcome::Replied(refusal);
    }
    Outcome::Replied(match handler(service, body, delivery.now) {
        Ok(Product::Reply(error_id, members)) => Reply::success(error_id, members, client_data),
        Ok(Product::Stream(chunks)) => return Outcome::Streamed(chunks),
        Err(refusal) => Reply::refusal(refusal.error_id, refusal.message, client_data),
    })
}

const OCTET_STREAM: &str = "application/octet-stream";
const ORG_ALIAS: &str = "orgAlias";
const PLANNED: &str = "planned by a test";
/// As base64url in a token this makes 2 MiB.
const OVERSIZE: usize = 3 << 19;

#[cfg(test)]
mod tests {
    use pingpair::describe::{ClientData, OperationInfo, RetryClass, make};
    use pingpair::operation::Record;
    use pingpair::pingid::{AddUser, AddedUser};

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
