//! The wire between client and engine, on which the schedule's event befalls each request.

use std::time::Duration;

use pingpair::describe::RetryClass;
use pingpair::exchange::{Delivery, LossCause, Outgoing, Response, UnsentCause};
use pingpair::transport::Transport;
use pingpair_sandbox::FaultKind;
use serde_json::Value;

use super::alphabet::{Place, class};
use super::event::Event;
use super::scene::{Scene, Shared, locked};
use crate::virtual_world::{arrived, pingone_operation};

/// The wire.
pub(super) struct Wire(pub(super) Shared);

impl Transport for Wire {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let mut scene = locked(&self.0);
        if scene.killed.is_some() {
            return Delivery::Lost(LossCause::Closed);
        }
        let operation = pingone_operation(outgoing);
        let event = scene.choose(Place::Delivery(operation));
        if scene.planner.is_known() {
            scene.killed = Some(scene.hands.elapsed());
            return Delivery::Lost(LossCause::Closed);
        }
        scene.attempt += 1;
        scene.is_call_lost |= event != Event::Unsent;
        scene.note_request(operation, outgoing, event);
        let delivery = scene.carry(event, operation, outgoing);
        scene.pass(ROUND_TRIP);
        match delivery {
            Some(delivery) => match scene.planted {
                Some(planted) => planted.tamper(&mut scene, operation, outgoing, delivery),
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
    /// Notes what the client sends, and where to.
    pub(super) fn note_request(&mut self, operation: &str, outgoing: &Outgoing, event: Event) {
        let body: Value = serde_json::from_slice(outgoing.body.as_bytes()).unwrap_or_default();
        let is_api = outgoing.url.starts_with(&self.setup.api_url);
        let is_auth = outgoing.url.starts_with(&self.setup.auth_url);
        let mut leak = |what: &str| self.record.leaks.push(format!("{what}: {operation}"));
        if !is_api && !is_auth {
            leak("a request went to another host");
        }
        for (name, value) in outgoing.headers.iter() {
            match name {
                "Cookie" if !is_auth => leak("cookies left the auth host"),
                "Authorization" if is_auth && value.starts_with("Bearer") => {
                    leak("the worker's token left the api host");
                }
                _ => {}
            }
        }
        if body.get("password").is_some() && (operation != "RegisterUser" || !is_auth) {
            leak("a password went elsewhere");
        }
        if operation == "RequestWorkerToken" {
            self.has_renewed = true;
            self.has_token = event == Event::Well;
        } else if class(operation) != RetryClass::Read {
            self.answered = None;
        }
        if event == Event::Unsent {
            return;
        }
        self.record.sent.extend(secrets(outgoing));
        if let Some(Value::String(origin)) = body.get("origin") {
            self.record.origins.push(origin.clone());
        }
    }

    /// Lets the event befall a request; nothing comes of it where the process ends.
    fn carry(&mut self, event: Event, operation: &str, outgoing: &Outgoing) -> Option<Delivery> {
        let lost = Delivery::Lost(LossCause::Closed);
        Some(match event {
            Event::Unsent => Delivery::NotSent(UnsentCause::ConnectionFailed),
            Event::Dropped => self.with(operation, outgoing, FaultKind::Dropped),
            Event::Held => self.with(operation, outgoing, held(3)),
            Event::HeldLong => self.with(operation, outgoing, held(90)),
            Event::Lost => self.with(operation, outgoing, FaultKind::Lost),
            Event::Late => {
                self.with(operation, outgoing, FaultKind::Lost);
                self.pass(outgoing.timeout);
                Delivery::Lost(LossCause::TimedOut)
            }
            Event::Twice => {
                let first = self.deliver(operation, outgoing, None);
                self.deliver_copy(operation, outgoing);
                arrived(first)
            }
            Event::TwiceSecond => {
                self.deliver(operation, outgoing, None);
                self.record.twice_second = true;
                arrived(self.deliver_copy(operation, outgoing))
            }
            Event::OtherId => self.with(operation, outgoing, FaultKind::AboutAnotherId),
            Event::OtherUser => self.with(operation, outgoing, FaultKind::AboutAnotherUser),
            Event::UnknownStatus => self.with(operation, outgoing, FaultKind::UnknownStatus),
            Event::ForeignLinks => {
                let origin = "https://attacker.example".to_owned();
                self.with(operation, outgoing, FaultKind::ForeignLinks { origin })
            }
            Event::Html => self.with(operation, outgoing, FaultKind::Html),
            Event::Throttled => self.with(operation, outgoing, status(429)),
            Event::Unavailable => self.with(operation, outgoing, status(503)),
            Event::Gateway => {
                self.with(operation, outgoing, FaultKind::Lost);
                Delivery::Answered(Response::new(504, b"gateway".to_vec()))
            }
            Event::NotFound => self.denied(operation, outgoing, 404, "NOT_FOUND", None),
            Event::LimitExceeded => {
                let detail = Some("LIMIT_EXCEEDED");
                self.denied(operation, outgoing, 429, "REQUEST_LIMITED", detail)
            }
            Event::QuotaExceeded => {
                let detail = Some("QUOTA_EXCEEDED");
                self.denied(operation, outgoing, 429, "REQUEST_LIMITED", detail)
            }
            Event::InvalidValue => self.denied(
                operation,
                outgoing,
                400,
                "INVALID_DATA",
                Some("INVALID_VALUE"),
            ),
            Event::NotUnique => {
                let detail = Some("UNIQUENESS_VIOLATION");
                self.denied(operation, outgoing, 400, "INVALID_DATA", detail)
            }
            Event::Refused => self.denied(operation, outgoing, 400, "SOMETHING_NEW", None),
            Event::KilledBefore => {
                self.with(operation, outgoing, FaultKind::Dropped);
                return None;
            }
            Event::KilledAfter => {
                self.with(operation, outgoing, FaultKind::Lost);
                return None;
            }
            event => {
                self.act(event);
                let answer = self.deliver(operation, outgoing, None);
                if answer.status == 401 {
                    // The token was stale, and nobody has read the rest.
                    let sent = self
                        .record
                        .sent
                        .len()
                        .saturating_sub(secrets(outgoing).len());
                    self.record.sent.truncate(sent);
                }
                match answer.body {
                    Some(_) => arrived(answer),
                    None => lost,
                }
            }
        })
    }

    fn with(&mut self, operation: &str, outgoing: &Outgoing, fault: FaultKind) -> Delivery {
        arrived(self.deliver(operation, outgoing, Some(fault)))
    }

    /// The service refuses because a test says so.
    fn denied(
        &mut self,
        operation: &str,
        outgoing: &Outgoing,
        http_status: u16,
        code: &str,
        detail: Option<&str>,
    ) -> Delivery {
        self.record.denied = true;
        let fault = FaultKind::Refusal {
            http_status,
            code: code.to_owned(),
            detail: detail.map(str::to_owned),
            target: None,
            retry_after: None,
        };
        self.with(operation, outgoing, fault)
    }
}

/// The OTP, code or password in a request.
fn secrets(outgoing: &Outgoing) -> Vec<String> {
    let body: Value = serde_json::from_slice(outgoing.body.as_bytes()).unwrap_or_default();
    let names = ["otp", "verificationCode", "password"];
    let found = names.iter().filter_map(|name| body.get(*name)?.as_str());
    found.map(str::to_owned).collect()
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
