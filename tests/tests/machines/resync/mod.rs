//! Bringing an OATH token and the service into step.

mod asking;
mod finished;
mod sending;

use pingpair::Secret;
use pingpair::pairing::{Answer, Outcome, Reason, ResyncRules};
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Asking", "answered", "Sending"),
    ("Asking", "cancelled", "Finished"),
    ("Asking", "deadline", "Finished"),
    ("Sending", "done", "Finished"),
    ("Sending", "next", "Asking"),
    ("Sending", "wrong", "Asking"),
    ("Sending", "wrong at last", "Finished"),
    ("Sending", "refused", "Finished"),
    ("Sending", "lost", "Asking"),
    ("Sending", "lost at last", "Finished"),
    ("Sending", "not sent", "Sending"),
    ("Sending", "cancelled", "Finished"),
    ("Sending", "deadline", "Finished"),
];

/// A token with the serial number 123 that is 40 presses ahead of the service.
fn asking_by(rules: ResyncRules) -> Walk {
    let setting = Setting::new();
    let credential = OathCredential::new(
        OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap(),
        OathTokenType::Hotp,
        OtpLength::Six,
    );
    let mut engine = setting.world.engine();
    engine.add_oath_token("123", credential);
    engine.drift_oath_token("123", 40).unwrap();
    drop(engine);
    Walk::new(setting, "resync", "Asking", |client| {
        client.resync(rules).unwrap()
    })
}

/// In two steps.
fn asking() -> Walk {
    asking_by(ResyncRules::new("123"))
}

/// Both OTPs at once.
fn asking_at_once() -> Walk {
    asking_by(ResyncRules::new("123").at_once())
}

fn pressed(walk: &Walk) -> Secret {
    walk.setting.world.engine().press_oath_token("123").unwrap()
}

/// The OTP that the token shows next.
fn press(walk: &Walk) -> Answer {
    Answer::Otp(pressed(walk))
}

/// The two OTPs that it shows next.
fn press_twice(walk: &Walk) -> Answer {
    Answer::Otps(pressed(walk), pressed(walk))
}

fn wrong(walk: &Walk) -> Answer {
    let other = if pressed(walk).expose() == "111111" {
        "222222"
    } else {
        "111111"
    };
    Answer::Otp(Secret::from(other))
}

fn sending() -> Walk {
    let mut walk = asking();
    let otp = press(&walk);
    walk.says(otp, "Sending");
    walk
}

#[track_caller]
fn not_resynced(walk: &Walk, reason: Reason, authenticated: bool) {
    match walk.outcome() {
        Outcome::NotResynced {
            reason: found,
            authenticated: proven,
            ..
        } => assert_eq!((found, proven), (reason, authenticated)),
        other => panic!("{other:?}"),
    }
}
