//! Replies that are changed on their way, and those that stand in for them.

use pingpair::pingid::error_id;
use serde_json::{Value, json};

use super::Delivery;
use super::process::{OCTET_STREAM, Outcome, process};
use crate::answer::{Answer, JSON};
use crate::envelope::{self, Reply};
use crate::fault_kind::Swap;
use crate::random;
use crate::state::State;

/// How a reply to a processed request is changed.
pub(super) enum Alteration {
    None,
    Forged,
    Swapped(Swap),
    NoEcho,
    AnotherUser,
    Unsigned,
    Oversized,
    Compressed,
}

impl State {
    pub(super) fn altered(
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

    pub(super) fn signed(&self, delivery: &Delivery<'_>, reply: &Reply) -> Answer {
        Answer::new(reply.http_status(), JSON, self.token(delivery, reply))
    }

    pub(super) fn token(&self, delivery: &Delivery<'_>, reply: &Reply) -> Vec<u8> {
        let own = delivery.identity.credentials();
        let payload = reply.payload(self.options());
        envelope::sign(own, own, self.options().header_spelling, &payload)
    }

    pub(super) fn replayed(&self, mut delivery: Delivery<'_>) -> Answer {
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
    pub(super) fn of_another_operation(&self, delivery: &Delivery<'_>) -> Answer {
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

/// As base64url in a token this makes 2 MiB.
const OVERSIZE: usize = 3 << 19;
