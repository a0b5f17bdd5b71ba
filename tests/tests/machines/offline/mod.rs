//! Pairing a phone number, an e-mail address or an OATH token, by an OTP.

mod asking;
mod detailing;
mod finished;
mod finishing;
mod reading;
mod reading_again;
mod settling;
mod start_lost;
mod starting;
mod token;

use pingpair::Secret;
use pingpair::pairing::Answer;
use pingpair_sandbox::FaultKind;
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};

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
    ("Asking", "deadline", "Settling"),
    ("ReadingAgain", "found", "Finishing"),
    ("ReadingAgain", "shown", "Finished"),
    ("ReadingAgain", "suspended", "Finished"),
    ("ReadingAgain", "absent", "Finished"),
    ("ReadingAgain", "refused", "Finished"),
    ("ReadingAgain", "unknown", "ReadingAgain"),
    ("ReadingAgain", "cancelled", "Finished"),
    ("ReadingAgain", "deadline", "Finished"),
    ("Finishing", "told", "Detailing"),
    ("Finishing", "wrong", "Asking"),
    ("Finishing", "wrong at last", "Finished"),
    ("Finishing", "next", "Asking"),
    ("Finishing", "refused", "Settling"),
    ("Finishing", "refused after a loss", "Settling"),
    ("Finishing", "lost", "Settling"),
    ("Finishing", "told, unproven", "Settling"),
    ("Finishing", "not sent", "Finishing"),
    ("Finishing", "cancelled", "Finished"),
    ("Finishing", "deadline", "Finished"),
    ("Settling", "shown", "Finished"),
    ("Settling", "not shown", "Settling"),
    ("Settling", "not shown", "Asking"),
    ("Settling", "not shown", "Finished"),
    ("Settling", "candidates", "Finished"),
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
    ("Finished", "confirmed", "Finished"),
];

const NUMBER: &str = "+12025550123";

fn sms() -> Walk {
    sms_in(Setting::new())
}

fn sms_in(setting: Setting) -> Walk {
    Walk::new(setting, "offline", "Reading", |client| {
        client.pair_sms("meredith", NUMBER).unwrap()
    })
}

fn email() -> Walk {
    Walk::new(Setting::new(), "offline", "Reading", |client| {
        client
            .pair_email("meredith", "meredith@example.com")
            .unwrap()
    })
}

fn voice() -> Walk {
    Walk::new(Setting::new(), "offline", "Reading", |client| {
        client.pair_voice("meredith", NUMBER).unwrap()
    })
}

/// An OATH token with the serial number 123, this many presses ahead of the service.
fn token(ahead: i64) -> Walk {
    let setting = Setting::new();
    let credential = OathCredential::new(
        OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap(),
        OathTokenType::Hotp,
        OtpLength::Six,
    );
    let mut engine = setting.world.engine();
    engine.add_oath_token("123", credential);
    engine.drift_oath_token("123", ahead).unwrap();
    drop(engine);
    Walk::new(setting, "offline", "Reading", |client| {
        client.pair_token("meredith", "123").unwrap()
    })
}

/// The OTP that the token shows next.
fn press(walk: &Walk) -> Answer {
    Answer::Otp(walk.setting.world.engine().press_oath_token("123").unwrap())
}

/// A walk of an SMS that asks for the OTP.
fn asking() -> Walk {
    let mut walk = sms();
    walk.goes("found", "Starting").goes("told", "Asking");
    walk
}

/// A walk of an SMS that is about to send the right OTP.
fn finishing() -> Walk {
    let mut walk = asking();
    walk.says_otp("ReadingAgain").goes("found", "Finishing");
    walk
}

/// A walk whose finish met this fault, by which nothing is known.
fn after(fault: FaultKind) -> Walk {
    let mut walk = finishing();
    walk.setting.fault("FinalizeOfflinePairing", fault);
    walk.goes("lost", "Settling");
    walk
}

/// A walk that asks again, because a finish was lost that was not carried out.
fn asking_again() -> Walk {
    let mut walk = after(FaultKind::Dropped);
    walk.shows_nothing("Asking");
    walk
}

/// An OTP that is wrong.
fn wrong(walk: &Walk) -> Answer {
    let right = walk.setting.otp();
    let other = if right.expose() == "111111" {
        "222222"
    } else {
        "111111"
    };
    Answer::Otp(Secret::from(other))
}
