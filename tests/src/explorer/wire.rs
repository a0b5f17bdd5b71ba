//! The wire between client and engine, on which the schedule's event befalls each request.

use std::time::Duration;

use pingpair::exchange::{Delivery, LossCause, Outgoing, Response, UnsentCause};
use pingpair::pingid::GetUserDetails;
use pingpair::transport::Transport;
use pingpair::wire::RequestToken;
use pingpair_sandbox::FaultKind;
use serde_json::{Value, json};

use super::alphabet::Place;
use super::event::Event;
use super::flow::{COLLEAGUE, RELYING_PARTY};
use super::mode::correlating;
use super::replies;
use super::scene::{Scene, Shared, locked};
use crate::virtual_world::{arrived, operation};

/// The wire.
pub(super) struct Wire(pub(super) Shared);

impl Transport for Wire {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let mut scene = locked(&self.0);
        if scene.killed.is_some() {
            return Delivery::Lost(LossCause::Closed);
        }
        let path = operation(outgoing);
        let token = outgoing.body.as_bytes();
        let event = scene.choose(Place::Delivery(path));
        if scene.planner.is_known() {
            scene.killed = Some(scene.hands.elapsed());
            return Delivery::Lost(LossCause::Closed);
        }
        scene.attempt += 1;
        scene.is_call_lost |= event != Event::Unsent;
        scene.note_request(path, token, event);
        let delivery = scene.carry(event, path, token, outgoing.timeout);
        scene.pass(ROUND_TRIP);
        match delivery {
            Some(delivery) => match scene.planted {
                Some(planted) => planted.tamper(&mut scene, path, token, delivery),
                None => delivery,
            },
            None => {
                // What this process does from here on reaches nobody: its wire and its store are dead.
                scene.killed = Some(scene.hands.elapsed());
                Delivery::Lost(LossCause::Closed)
            }
        }
    }
}

impl Scene {
    /// Notes what the client sends.
    fn note_request(&mut self, path: &str, token: &[u8], event: Event) {
        if path == "pairingstatus" {
            self.record.asked_after_success |= self.record.success_told;
        }
        let finishes = [
            "finalizeofflinepairing",
            "authenticatorappfinishpairing",
            "pairyubikey",
            "resyncoathtoken",
            "webauthnfinishpairing",
        ];
        if !finishes.contains(&path) {
            return;
        }
        self.answered_right = None;
        if event == Event::Unsent {
            return;
        }
        let body = replies::request_body(token).unwrap_or_default();
        for value in ["otp", "otps"].iter().filter_map(|name| body.get(*name)) {
            let texts = match value {
                Value::Array(texts) => texts.as_slice(),
                text => std::slice::from_ref(text),
            };
            let texts = texts.iter().filter_map(Value::as_str);
            self.record.sent.extend(texts.map(str::to_owned));
        }
        if let Some(Value::String(origin)) = body.get("origin") {
            self.record.origins.push(origin.clone());
        }
    }

    /// Lets the event befall a request; nothing comes of it where the process ends.
    fn carry(
        &mut self,
        event: Event,
        path: &str,
        token: &[u8],
        timeout: Duration,
    ) -> Option<Delivery> {
        let lost = Delivery::Lost(LossCause::Closed);
        Some(match event {
            Event::Unsent => Delivery::NotSent(UnsentCause::ConnectionFailed),
            Event::Dropped => self.without(path, token, FaultKind::Dropped),
            Event::Held => self.without(path, token, held(3)),
            Event::HeldLong => self.without(path, token, held(90)),
            Event::Lost => {
                self.deliver(path, token, None);
                lost
            }
            Event::Late => {
                self.deliver(path, token, None);
                self.pass(timeout);
                Delivery::Lost(LossCause::TimedOut)
            }
            Event::Twice => {
                let first = self.deliver(path, token, None);
                self.deliver_copy(path, token);
                self.came(path, arrived(first))
            }
            Event::TwiceSecond => {
                self.deliver(path, token, None);
                let second = self.deliver_copy(path, token);
                self.record.refused_twice = true;
                self.came(path, arrived(second))
            }
            Event::Replayed => {
                self.without(path, token, FaultKind::Dropped);
                self.older(path)
            }
            Event::ReplayedAfter => {
                self.deliver(path, token, None);
                self.older(path)
            }
            Event::OtherReply => {
                self.without(path, token, FaultKind::Dropped);
                let other = self.setup.older.iter().find(|(known, _)| **known != path);
                answered(other.map(|(_, token)| token.clone()))
            }
            Event::OtherUser => {
                self.without(path, token, FaultKind::Dropped);
                self.of_the_colleague(token).unwrap_or(lost)
            }
            Event::Forged => arrived(self.deliver(path, token, Some(FaultKind::Forged))),
            Event::Reflected => self.without(path, token, FaultKind::Reflected),
            Event::Unechoed => arrived(self.deliver(path, token, Some(FaultKind::NoEcho))),
            Event::UnsignedReply => arrived(self.deliver(path, token, Some(FaultKind::Unsigned))),
            Event::BadOptions => {
                let answer = arrived(self.deliver(path, token, None));
                self.spoiled(answer)
            }
            Event::Throttled => self.without(path, token, status(429)),
            Event::Unavailable => self.without(path, token, status(503)),
            Event::Gateway => {
                self.deliver(path, token, None);
                Delivery::Answered(Response::new(504, b"gateway".to_vec()))
            }
            Event::Denied(error_id) => {
                let echo = !self.setup.silent.contains(path);
                self.record.denied.insert(error_id);
                self.without(path, token, FaultKind::SignedError { error_id, echo })
            }
            Event::Refused(error_id) => {
                let echo = false;
                self.without(path, token, FaultKind::SignedError { error_id, echo })
            }
            Event::RefusedAfter(error_id) => {
                self.deliver(path, token, None);
                replies::signed_refusal(&self.credentials, error_id)
            }
            Event::Unsigned(error_id) => {
                self.without(path, token, FaultKind::PlainError { error_id })
            }
            Event::UnsignedAfter(error_id) => {
                self.deliver(path, token, None);
                replies::unsigned_refusal(error_id)
            }
            Event::KilledBefore => {
                self.without(path, token, FaultKind::Dropped);
                return None;
            }
            Event::KilledAfter => {
                self.deliver(path, token, None);
                return None;
            }
            event => {
                self.act(event);
                let answer = self.deliver(path, token, None);
                self.came(path, arrived(answer))
            }
        })
    }

    /// The service does not carry it out.
    fn without(&mut self, path: &str, token: &[u8], fault: FaultKind) -> Delivery {
        arrived(self.deliver(path, token, Some(fault)))
    }

    /// A reply of the service to this request comes.
    fn came(&mut self, path: &str, delivery: Delivery) -> Delivery {
        if path == "getuserdetails" {
            self.note_reading();
        }
        if path == "pairingstatus" {
            self.record.success_told |= self.record.is_finished;
        }
        if path == "webauthnstartpairing"
            && let Delivery::Answered(response) = &delivery
            && let Some(body) = replies::reply_body(&response.body)
        {
            let session = body.get("sessionId").and_then(Value::as_str);
            self.session = session.map(str::to_owned);
        }
        if self.setup.older.is_empty()
            && let Delivery::Answered(response) = &delivery
            && response.status == 200
            && let Some(info) = pingpair::pingid::operations().find(|it| it.info().path == path)
        {
            let replies = &mut self.record.replies;
            replies.insert(info.info().path, response.body.to_vec());
        }
        delivery
    }

    fn older(&mut self, path: &str) -> Delivery {
        self.record.older_replies += 1;
        answered(self.setup.older.get(path).cloned())
    }

    /// Somebody on the way asks about another user with our `clientData`, and passes the reply on.
    fn of_the_colleague(&mut self, token: &[u8]) -> Option<Delivery> {
        let body = replies::request_body(token)?;
        let client_data = body.get("clientData").and_then(Value::as_str);
        let mut request = GetUserDetails::new(COLLEAGUE);
        request.client_data = client_data.map(str::to_owned);
        let options = correlating(false);
        let now = self.engine.now();
        let token = RequestToken::build(&self.credentials, &options, &request, now).ok()?;
        Some(arrived(
            self.deliver_copy("getuserdetails", token.as_bytes()),
        ))
    }

    /// The service's own reply with a link or options that nobody can use.
    fn spoiled(&self, delivery: Delivery) -> Delivery {
        let Delivery::Answered(response) = &delivery else {
            return delivery;
        };
        let Some(mut body) = replies::reply_body(&response.body) else {
            return delivery;
        };
        for (_, value) in &mut body {
            if let Value::String(text) = value {
                let spoiled = text
                    .replace("otpauth://", "https://")
                    .replace(RELYING_PARTY, "evil.test");
                *value = json!(spoiled);
            }
        }
        replies::signed(&self.credentials, &body)
    }
}

fn answered(token: Option<Vec<u8>>) -> Delivery {
    match token {
        Some(token) => Delivery::Answered(Response::new(200, token)),
        None => Delivery::Lost(LossCause::Closed),
    }
}

fn held(seconds: u64) -> FaultKind {
    FaultKind::Held {
        delay: Duration::from_secs(seconds),
    }
}

fn status(http_status: u16) -> FaultKind {
    FaultKind::Status {
        http_status,
        retry_after: Some("7".into()),
        body: None,
    }
}

const ROUND_TRIP: Duration = Duration::from_millis(50);
