//! Eight faults that a client can have, planted to see that the explorer finds each.
//!
//! None of them is in the core. Those about what a client sends and believes stand on the wire; those about
//! what it says stand where its outcome is read.

use pingpair::exchange::{Delivery, Outgoing};
use pingpair::pairing::{Outcome, Reason};
use serde_json::{Value, json};

use super::event::Event;
use super::flow::Flow;
use super::scene::Scene;
use crate::virtual_world::arrived;

/// A fault of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Planted {
    /// A CreateDevice whose reply was lost is sent again by itself.
    ResentCreate,
    /// An ActivateDevice whose reply was lost is sent again by itself.
    ResentActivation,
    /// A RegisterUser whose reply was lost is sent again by itself.
    ResentRegistration,
    /// A device that waits for its activation is taken for an active one.
    WaitsIsActive,
    /// Any active device of the right type is taken for this pairing's.
    TypeIsEnough,
    /// That a device waits after a lost activation is taken for a proof.
    AbsenceIsProof,
    /// A flow that waits for the code is taken for a completed one.
    UnverifiedIsRegistered,
    /// An old snapshot is gone on with.
    StaleSnapshot,
}

impl Planted {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::ResentCreate,
        Self::ResentActivation,
        Self::ResentRegistration,
        Self::WaitsIsActive,
        Self::TypeIsEnough,
        Self::AbsenceIsProof,
        Self::UnverifiedIsRegistered,
        Self::StaleSnapshot,
    ];

    /// A machine in which a client with the fault goes wrong.
    pub(super) const fn habitat(self) -> Flow {
        match self {
            Self::ResentRegistration | Self::UnverifiedIsRegistered => Flow::Register,
            _ => Flow::Sms,
        }
    }

    /// What a client with this fault makes of what came.
    pub(super) fn tamper(
        self,
        scene: &mut Scene,
        operation: &str,
        outgoing: &Outgoing,
        delivery: Delivery,
    ) -> Delivery {
        let is_lost = matches!(delivery, Delivery::Lost(_));
        let resends = match self {
            Self::ResentCreate => operation == "CreateDevice",
            Self::ResentActivation => operation == "ActivateDevice",
            Self::ResentRegistration => operation == "RegisterUser",
            _ => false,
        };
        if resends && is_lost {
            scene.note_request(operation, outgoing, Event::Well);
            return arrived(scene.deliver(operation, outgoing, None));
        }
        scene.was_lost |= is_lost && operation == "ActivateDevice";
        match self {
            Self::WaitsIsActive if operation == "ReadDevice" => changed(delivery, |body| {
                body["status"] = json!("ACTIVE");
            }),
            Self::TypeIsEnough if operation == "ReadDevice" => {
                let devices = scene.user().map(|user| user.devices).unwrap_or_default();
                let active = devices.into_iter().find(|it| it.status == "ACTIVE");
                changed(delivery, |body| {
                    if active.is_some() {
                        body["status"] = json!("ACTIVE");
                    }
                })
            }
            Self::UnverifiedIsRegistered if operation == "ReadFlow" => changed(delivery, |body| {
                if body["status"] == json!("VERIFICATION_CODE_REQUIRED") {
                    body["status"] = json!("COMPLETED");
                }
            }),
            _ => delivery,
        }
    }

    /// What a client with this fault says in the end.
    pub(super) fn says(self, scene: &Scene, outcome: Outcome) -> Outcome {
        match (self, outcome) {
            (Self::AbsenceIsProof, Outcome::Undetermined { .. }) if scene.was_lost => {
                Outcome::NotPaired {
                    reason: Reason::SessionEnded,
                    error_id: None,
                    code: None,
                    authenticated: true,
                }
            }
            (_, outcome) => outcome,
        }
    }
}

/// A reply that came, changed.
fn changed(delivery: Delivery, change: impl FnOnce(&mut Value)) -> Delivery {
    match delivery {
        Delivery::Answered(mut response) if response.status == 200 => {
            if let Ok(mut body) = serde_json::from_slice::<Value>(&response.body) {
                change(&mut body);
                *response.body = body.to_string().into_bytes();
            }
            Delivery::Answered(response)
        }
        other => other,
    }
}
