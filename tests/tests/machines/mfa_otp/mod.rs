//! Pairing a phone number, an e-mail address or an authenticator app with a user of PingOne.

mod activating;
mod asking;
mod creating;
mod finding;
mod finished;
mod listing;
mod resending;
mod settling;
mod start_lost;
mod totp;

use pingpair::Secret;
use pingpair::pairing::Answer;
use pingpair_sandbox::FaultKind;

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Listing", "found", "Creating"),
    ("Listing", "shown", "Finished"),
    ("Listing", "absent", "Finished"),
    ("Listing", "refused", "Finished"),
    ("Listing", "unknown", "Listing"),
    ("Listing", "cancelled", "Finished"),
    ("Listing", "deadline", "Finished"),
    ("Creating", "told", "Asking"),
    ("Creating", "refused", "Finished"),
    ("Creating", "unfit", "Finished"),
    ("Creating", "lost", "Finding"),
    ("Creating", "lost", "StartLost"),
    ("Creating", "not sent", "Creating"),
    ("Creating", "cancelled", "Finished"),
    ("Creating", "deadline", "Finished"),
    ("Finding", "found", "Asking"),
    ("Finding", "not found", "Finding"),
    ("Finding", "not found", "StartLost"),
    ("Finding", "lost at last", "Finished"),
    ("Finding", "unknown", "Finding"),
    ("Finding", "unreadable", "StartLost"),
    ("Finding", "absent", "Finished"),
    ("Finding", "cancelled", "Finished"),
    ("Finding", "deadline", "Finished"),
    ("StartLost", "start again", "Listing"),
    ("StartLost", "cancelled", "Finished"),
    ("StartLost", "deadline", "Finished"),
    ("Asking", "answered", "Activating"),
    ("Asking", "start again", "Resending"),
    ("Asking", "start again", "Listing"),
    ("Asking", "cancelled", "Finished"),
    ("Asking", "deadline", "Finished"),
    ("Asking", "deadline", "Settling"),
    ("Resending", "told", "Asking"),
    ("Resending", "lost", "Asking"),
    ("Resending", "quota", "Asking"),
    ("Resending", "refused", "Finished"),
    ("Resending", "not sent", "Resending"),
    ("Resending", "cancelled", "Finished"),
    ("Resending", "deadline", "Finished"),
    ("Activating", "told", "Finished"),
    ("Activating", "wrong", "Asking"),
    ("Activating", "wrong at last", "Settling"),
    ("Activating", "refused", "Settling"),
    ("Activating", "lost", "Settling"),
    ("Activating", "not sent", "Activating"),
    ("Activating", "cancelled", "Finished"),
    ("Activating", "deadline", "Finished"),
    ("Settling", "shown", "Finished"),
    ("Settling", "waits", "Settling"),
    ("Settling", "waits", "Asking"),
    ("Settling", "waits", "Finished"),
    ("Settling", "gone", "Finished"),
    ("Settling", "unknown", "Settling"),
    ("Settling", "unreadable", "Finished"),
    ("Settling", "unreadable", "Asking"),
    ("Settling", "cancelled", "Finished"),
    ("Settling", "deadline", "Settling"),
    ("Finished", "reconciled", "Settling"),
];

pub(crate) const NUMBER: &str = "+13035551234";

fn listing() -> Walk {
    let setting = Setting::pingone();
    let pairing = setting
        .mfa_client()
        .pair_mfa_sms(setting.mfa_user(), NUMBER);
    Walk::of(setting, "mfa_otp", "Listing", pairing.unwrap())
}

fn creating() -> Walk {
    let mut walk = listing();
    walk.goes("found", "Creating");
    walk
}

fn asking() -> Walk {
    let mut walk = creating();
    walk.goes("told", "Asking");
    walk
}

/// A creation that was lost and carried out.
fn finding() -> Walk {
    let mut walk = creating();
    walk.setting.fault("CreateDevice", FaultKind::Lost);
    walk.goes("lost", "Finding");
    walk
}

/// A creation that was lost and not carried out.
fn start_lost() -> Walk {
    let mut walk = creating();
    walk.setting.fault("CreateDevice", FaultKind::Dropped);
    walk.goes("lost", "Finding")
        .goes("not found", "Finding")
        .goes("not found", "Finding")
        .goes("not found", "StartLost");
    walk
}

fn resending() -> Walk {
    let mut walk = asking();
    walk.starts_again("Resending");
    walk
}

fn activating() -> Walk {
    let mut walk = asking();
    walk.says_otp("Activating");
    walk
}

fn after(fault: FaultKind) -> Walk {
    let mut walk = activating();
    walk.setting.fault("ActivateDevice", fault);
    walk.goes("lost", "Settling");
    walk
}

/// An activation that was lost and carried out.
fn settling() -> Walk {
    after(FaultKind::Lost)
}

/// An activation that was lost and not carried out.
fn open() -> Walk {
    after(FaultKind::Dropped)
}

/// Another OTP than the one that was sent.
fn wrong(walk: &Walk) -> Answer {
    let right = walk.message();
    let other = if right.expose().starts_with('1') {
        "222222"
    } else {
        "111111"
    };
    Answer::Otp(Secret::from(other))
}
