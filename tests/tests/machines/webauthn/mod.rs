//! Pairing a security key or the biometrics of a device, by a credential.

mod asking;
mod detailing;
mod finished;
mod finishing;
mod reading;
mod reading_again;
mod settling;
mod start_lost;
mod starting;

use pingpair::Secret;
use pingpair::pairing::Answer;
use pingpair::pingid::{WebAuthnStartPairing, WebAuthnType};
use pingpair::webauthn::RelyingParty;
use pingpair_sandbox::FaultKind;

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Reading", "found", "Starting"),
    ("Reading", "suspended", "Finished"),
    ("Reading", "absent", "Finished"),
    ("Reading", "refused", "Finished"),
    ("Reading", "unknown", "Reading"),
    ("Reading", "shown", "Finished"),
    ("Reading", "cancelled", "Finished"),
    ("Reading", "deadline", "Finished"),
    ("Starting", "told", "Asking"),
    ("Starting", "refused", "Finished"),
    ("Starting", "unfit", "Finished"),
    ("Starting", "lost", "StartLost"),
    ("Starting", "lost at last", "Finished"),
    ("Starting", "not sent", "Starting"),
    ("Starting", "cancelled", "Finished"),
    ("Starting", "deadline", "Finished"),
    ("StartLost", "start again", "Reading"),
    ("StartLost", "cancelled", "Finished"),
    ("StartLost", "deadline", "Finished"),
    ("Asking", "answered", "ReadingAgain"),
    ("Asking", "start again", "Reading"),
    ("Asking", "cancelled", "Finished"),
    ("Asking", "deadline", "Finished"),
    ("ReadingAgain", "found", "Finishing"),
    ("ReadingAgain", "suspended", "Finished"),
    ("ReadingAgain", "absent", "Finished"),
    ("ReadingAgain", "refused", "Finished"),
    ("ReadingAgain", "unknown", "ReadingAgain"),
    ("ReadingAgain", "cancelled", "Finished"),
    ("ReadingAgain", "deadline", "Finished"),
    ("Finishing", "told", "Detailing"),
    ("Finishing", "told, unproven", "Settling"),
    ("Finishing", "refused", "Settling"),
    ("Finishing", "refused, unproven", "Settling"),
    ("Finishing", "lost", "Settling"),
    ("Finishing", "not sent", "Finishing"),
    ("Finishing", "cancelled", "Finished"),
    ("Finishing", "deadline", "Finished"),
    ("Settling", "shown", "Finished"),
    ("Settling", "not shown", "Settling"),
    ("Settling", "not shown", "StartLost"),
    ("Settling", "not shown", "Finished"),
    ("Settling", "unknown", "Settling"),
    ("Settling", "unreadable", "Finished"),
    ("Settling", "absent", "Finished"),
    ("Settling", "cancelled", "Finished"),
    ("Settling", "deadline", "Settling"),
    ("Detailing", "found", "Finished"),
    ("Detailing", "unknown", "Detailing"),
    ("Detailing", "unknown thrice", "Finished"),
    ("Detailing", "cancelled", "Finished"),
    ("Detailing", "deadline", "Finished"),
    ("Finished", "reconciled", "Settling"),
];

const ORIGIN: &str = "https://login.example.com";

fn party() -> RelyingParty {
    RelyingParty::new("example.com", [ORIGIN]).unwrap()
}

fn request(kind: WebAuthnType) -> WebAuthnStartPairing {
    WebAuthnStartPairing::new("meredith", "example.com", "Example", kind)
}

fn reading() -> Walk {
    reading_of(WebAuthnType::SecurityKey)
}

fn reading_of(kind: WebAuthnType) -> Walk {
    Walk::new(Setting::new(), "webauthn", "Reading", |client| {
        client.pair_webauthn(request(kind), &party()).unwrap()
    })
}

fn starting() -> Walk {
    let mut walk = reading();
    walk.goes("found", "Starting");
    walk
}

fn asking() -> Walk {
    let mut walk = starting();
    walk.goes("told", "Asking");
    walk
}

/// The credential that a browser makes on a page of this origin.
fn credential(walk: &mut Walk, origin: &str) -> Answer {
    let prompt = walk.pairing.view().prompt.unwrap();
    let mut engine = walk.setting.world.engine();
    let made = engine.create_credential(&prompt.options.unwrap(), origin);
    Answer::Credential(Secret::from(made.unwrap()))
}

fn reading_again() -> Walk {
    let mut walk = asking();
    let answer = credential(&mut walk, ORIGIN);
    walk.says(answer, "ReadingAgain");
    walk
}

fn finishing() -> Walk {
    let mut walk = reading_again();
    walk.goes("found", "Finishing");
    walk
}

fn after(fault: FaultKind) -> Walk {
    let mut walk = finishing();
    walk.setting.fault("WebAuthnFinishPairing", fault);
    walk.goes("lost", "Settling");
    walk
}

/// A finish that was lost and carried out.
fn settling() -> Walk {
    after(FaultKind::Lost)
}

fn detailing() -> Walk {
    let mut walk = finishing();
    walk.goes("told", "Detailing");
    walk
}
