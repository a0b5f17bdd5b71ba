//! Pairing an authenticator app, by its link or key and one OTP.

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
use pingpair::pairing::{Answer, Wanted};
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
    ("ReadingAgain", "shown", "Finished"),
    ("ReadingAgain", "suspended", "Finished"),
    ("ReadingAgain", "absent", "Finished"),
    ("ReadingAgain", "refused", "Finished"),
    ("ReadingAgain", "unknown", "ReadingAgain"),
    ("ReadingAgain", "cancelled", "Finished"),
    ("ReadingAgain", "deadline", "Finished"),
    ("Finishing", "told", "Detailing"),
    ("Finishing", "told, unproven", "Settling"),
    ("Finishing", "wrong", "Asking"),
    ("Finishing", "wrong at last", "Finished"),
    ("Finishing", "wrong, unproven", "Asking"),
    ("Finishing", "refused", "Settling"),
    ("Finishing", "refused, unproven", "Settling"),
    ("Finishing", "lost", "Settling"),
    ("Finishing", "not sent", "Finishing"),
    ("Finishing", "cancelled", "Finished"),
    ("Finishing", "deadline", "Finished"),
    ("Settling", "shown", "Finished"),
    ("Settling", "not shown", "Settling"),
    ("Settling", "not shown", "Asking"),
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

fn reading() -> Walk {
    Walk::new(Setting::new(), "authenticator_app", "Reading", |client| {
        client.pair_authenticator_app("meredith").unwrap()
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

/// What the app shows that was set up by the link in the question.
fn shown(walk: &Walk) -> Answer {
    let Some(Wanted::AuthenticatorOtp { link, .. }) = walk.prompt.as_ref().map(|it| &it.wanted)
    else {
        panic!("{:?}", walk.prompt)
    };
    let engine = walk.setting.world.engine();
    Answer::Otp(engine.authenticator_app_otp(link.expose()).unwrap())
}

/// Another OTP than the one that the app shows.
fn wrong(walk: &Walk) -> Answer {
    let Answer::Otp(right) = shown(walk) else {
        unreachable!()
    };
    let other = if right.expose().starts_with('1') {
        "222222"
    } else {
        "111111"
    };
    Answer::Otp(Secret::from(other))
}

fn reading_again() -> Walk {
    let mut walk = asking();
    let otp = shown(&walk);
    walk.says(otp, "ReadingAgain");
    walk
}

fn finishing() -> Walk {
    let mut walk = reading_again();
    walk.goes("found", "Finishing");
    walk
}

fn after(fault: FaultKind) -> Walk {
    let mut walk = finishing();
    walk.setting.fault("AuthenticatorAppFinishPairing", fault);
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
