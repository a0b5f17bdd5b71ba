//! Pairing a YubiKey, by one touch.

mod asking;
mod detailing;
mod finished;
mod finishing;
mod reading_again;
mod settling;

use pingpair::Secret;
use pingpair::pairing::Answer;
use pingpair_sandbox::FaultKind;

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Asking", "answered", "ReadingAgain"),
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
    ("Finishing", "wrong", "Asking"),
    ("Finishing", "wrong at last", "Finished"),
    ("Finishing", "refused", "Settling"),
    ("Finishing", "lost", "Settling"),
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

fn asking() -> Walk {
    let mut setting = Setting::new();
    setting.yubikey = setting.world.engine().make_yubikey().unwrap();
    Walk::new(setting, "yubikey", "Asking", |client| {
        client.pair_yubikey_by_touch("meredith").unwrap()
    })
}

fn touch(walk: &Walk) -> Answer {
    let mut engine = walk.setting.world.engine();
    Answer::Otp(engine.press_yubikey(&walk.setting.yubikey).unwrap())
}

/// What no YubiKey types.
fn wrong() -> Answer {
    Answer::Otp(Secret::from("c".repeat(44)))
}

fn reading_again() -> Walk {
    let mut walk = asking();
    let otp = touch(&walk);
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
    walk.setting.fault("PairYubiKey", fault);
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
