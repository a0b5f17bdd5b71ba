//! Twelve faults that a client can have, planted to see that the explorer finds each.
//!
//! None of them is in the core. Those that are about what a client believes stand on the wire and sign
//! what the client would otherwise refuse; those about what it says stand where its outcome is read;
//! those about what it sends stand where it sends.

use pingpair::exchange::{Delivery, Response};
use pingpair::pairing::{Evidence, Outcome, Reason};
use pingpair::pingid::GetPairingStatus;
use pingpair::wire::RequestToken;
use serde_json::{Map, Value, json};

use super::flow::USER;
use super::replies;
use super::scene::Scene;
use crate::virtual_world::arrived;

/// A fault of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Planted {
    /// A StartOfflinePairing whose reply was lost is sent again by itself.
    ResentStart,
    /// `PAIRED` is taken for success.
    PairedIsSuccess,
    /// `NOT_EXIST` after a lost poll is taken for failure.
    GoneIsFailure,
    /// Devices that were there before are taken for new ones.
    NoBaseline,
    /// Two pollers ask for the status of one code.
    TwoPollers,
    /// A signed reply is taken for the reply to whatever was asked last.
    UncheckedCorrelation,
    /// An unsigned 10564 counts like a signed one.
    UnsignedCounts,
    /// A signed success without `clientData` counts as the reply to a finish.
    BareSuccessCounts,
    /// The details of another user are taken for this user's.
    AnotherUser,
    /// An old snapshot is gone on with.
    StaleSnapshot,
    /// A device that is new and of the right type counts as this pairing's.
    TypeIsProof,
    /// An origin whose host ends like the relying party's name is taken for one of its pages.
    SuffixOrigin,
}

impl Planted {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::ResentStart,
        Self::PairedIsSuccess,
        Self::GoneIsFailure,
        Self::NoBaseline,
        Self::TwoPollers,
        Self::UncheckedCorrelation,
        Self::UnsignedCounts,
        Self::BareSuccessCounts,
        Self::AnotherUser,
        Self::StaleSnapshot,
        Self::TypeIsProof,
        Self::SuffixOrigin,
    ];
}

impl Planted {
    /// What a client with this fault makes of what came.
    pub(super) fn tamper(
        self,
        scene: &mut Scene,
        path: &str,
        token: &[u8],
        delivery: Delivery,
    ) -> Delivery {
        match self {
            Self::ResentStart => {
                let is_lost = matches!(delivery, Delivery::Lost(_));
                if is_lost && path == "startofflinepairing" {
                    return arrived(scene.deliver(path, token, None));
                }
                delivery
            }
            Self::TwoPollers => {
                if path == "pairingstatus" {
                    scene.poll_beside(token);
                }
                delivery
            }
            Self::GoneIsFailure => {
                if path == "pairingstatus" {
                    let status = status(&delivery);
                    scene.was_lost |= matches!(delivery, Delivery::Lost(_));
                    scene.was_gone |= scene.was_lost && status.as_deref() == Some("NOT_EXIST");
                }
                delivery
            }
            Self::PairedIsSuccess if status(&delivery).as_deref() == Some("PAIRED") => {
                changed(scene, delivery, |body| {
                    body.insert("pairingStatus".into(), json!("SUCCESS"));
                })
            }
            Self::NoBaseline if path == "getuserdetails" && !scene.was_lost => {
                changed(scene, delivery, |body| {
                    if let Some(details) = body.get_mut("userDetails") {
                        details["devicesDetails"] = json!([]);
                        details["deviceDetails"] = Value::Null;
                    }
                })
            }
            Self::NoBaseline => {
                scene.was_lost |= path == "finalizeofflinepairing";
                delivery
            }
            Self::UncheckedCorrelation => echoing(scene, token, delivery),
            Self::BareSuccessCounts if FINISHES.contains(&path) => {
                match body(&delivery).and_then(|body| body.get("errorId").cloned()) {
                    Some(id) if id == json!(200) => echoing(scene, token, delivery),
                    _ => delivery,
                }
            }
            Self::UnsignedCounts => {
                let Delivery::Answered(response) = &delivery else {
                    return delivery;
                };
                let unsigned: Option<Value> = serde_json::from_slice(&response.body).ok();
                let unsigned = unsigned
                    .as_ref()
                    .map(|it| it.get("responseBody").unwrap_or(it));
                match unsigned.and_then(Value::as_object) {
                    Some(body) if body.get("errorId") == Some(&json!(10564)) => {
                        let signed = replies::signed(&scene.credentials, body);
                        echoing(scene, token, signed)
                    }
                    _ => delivery,
                }
            }
            Self::AnotherUser if path == "getuserdetails" => changed(scene, delivery, |body| {
                if let Some(details) = body.get_mut("userDetails") {
                    details["userName"] = json!(USER);
                }
            }),
            _ => delivery,
        }
    }

    /// What a client with this fault says in the end.
    pub(super) fn says(self, scene: &mut Scene, outcome: Outcome) -> Outcome {
        match (self, outcome) {
            (Self::TypeIsProof, Outcome::Paired { device, .. }) => Outcome::Paired {
                device,
                evidence: Evidence::Matched,
            },
            (Self::GoneIsFailure, _) if scene.was_gone => Outcome::NotPaired {
                reason: Reason::CodeExpired,
                code: None,
                error_id: None,
                authenticated: true,
            },
            (_, outcome) => outcome,
        }
    }
}

impl Scene {
    /// Another poller of the same code asks too, and keeps what it is told.
    fn poll_beside(&mut self, token: &[u8]) {
        let body = replies::request_body(token).unwrap_or_default();
        let Some(Value::String(code)) = body.get("activationCode") else {
            return;
        };
        let request = GetPairingStatus::new(code.as_str());
        let options = pingpair::Options::default();
        let now = self.engine.now();
        if let Ok(token) = RequestToken::build(&self.credentials, &options, &request, now) {
            self.record.asked_after_success |= self.record.success_told;
            self.deliver("pairingstatus", token.as_bytes(), None);
            self.record.success_told |= self.record.is_finished;
        }
    }
}

/// The same reply with the `clientData` of the request, if the service signed it.
fn echoing(scene: &Scene, token: &[u8], delivery: Delivery) -> Delivery {
    let sent = replies::request_body(token).unwrap_or_default();
    let sent = sent.get("clientData").cloned().unwrap_or_default();
    changed(scene, delivery, |body| {
        body.insert("clientData".into(), sent);
    })
}

/// A reply that the service signed, changed and signed again.
fn changed(
    scene: &Scene,
    delivery: Delivery,
    change: impl FnOnce(&mut Map<String, Value>),
) -> Delivery {
    let Some(mut body) = body(&delivery) else {
        return delivery;
    };
    body.remove("uniqueMsgId");
    change(&mut body);
    replies::signed(&scene.credentials, &body)
}

/// The members of a reply that the service signed.
fn body(delivery: &Delivery) -> Option<Map<String, Value>> {
    let Delivery::Answered(Response { body, .. }) = delivery else {
        return None;
    };
    replies::reply_body(body)
}

fn status(delivery: &Delivery) -> Option<String> {
    let body = body(delivery)?;
    body.get("pairingStatus")?.as_str().map(str::to_owned)
}

const FINISHES: [&str; 6] = [
    "authenticatorappfinishpairing",
    "finalizeofflinepairing",
    "offlinepairing",
    "pairyubikey",
    "resyncoathtoken",
    "webauthnfinishpairing",
];
