//! Pairing a phone with a user of PingOne, by a pairing key.

mod creating;
mod polling;
mod settling;

use pingpair_sandbox::FaultKind;

use crate::mfa::{ends_surely, reads_before_it_creates};
use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Listing", "found", "Creating"),
    ("Listing", "absent", "Finished"),
    ("Listing", "refused", "Finished"),
    ("Listing", "unknown", "Listing"),
    ("Listing", "cancelled", "Finished"),
    ("Listing", "deadline", "Finished"),
    ("Creating", "told", "Polling"),
    ("Creating", "refused", "Finished"),
    ("Creating", "unfit", "Finished"),
    ("Creating", "lost", "KeyLost"),
    ("Creating", "lost at last", "Finished"),
    ("Creating", "not sent", "Creating"),
    ("Creating", "cancelled", "Finished"),
    ("Creating", "deadline", "Finished"),
    ("KeyLost", "start again", "Listing"),
    ("KeyLost", "cancelled", "Finished"),
    ("KeyLost", "deadline", "Finished"),
    ("Polling", "unclaimed", "Polling"),
    ("Polling", "unknown", "Polling"),
    ("Polling", "claimed", "Settling"),
    ("Polling", "failed", "Settling"),
    ("Polling", "expired", "Settling"),
    ("Polling", "gone", "Settling"),
    ("Polling", "refused", "Settling"),
    ("Polling", "cancelled", "Finished"),
    ("Polling", "deadline", "Settling"),
    ("Settling", "shown", "Finished"),
    ("Settling", "candidates", "Finished"),
    ("Settling", "not shown", "Settling"),
    ("Settling", "not shown", "Finished"),
    ("Settling", "unknown", "Settling"),
    ("Settling", "unreadable", "Finished"),
    ("Settling", "absent", "Finished"),
    ("Settling", "cancelled", "Finished"),
    ("Settling", "deadline", "Settling"),
    ("Finished", "reconciled", "Settling"),
];

fn listing() -> Walk {
    let setting = Setting::pingone();
    let pairing = setting.mfa_client().pair_mfa_mobile(setting.mfa_user());
    Walk::of(setting, "mfa_mobile", "Listing", pairing.unwrap())
}

fn creating() -> Walk {
    let mut walk = listing();
    walk.goes("found", "Creating");
    walk
}

fn key_lost() -> Walk {
    let mut walk = creating();
    walk.setting.fault("CreatePairingKey", FaultKind::Lost);
    walk.goes("lost", "KeyLost");
    walk
}

fn polling() -> Walk {
    let mut walk = creating();
    walk.goes("told", "Polling");
    walk
}

/// The phone takes the key that the view shows.
fn claim(walk: &mut Walk) -> String {
    let code = walk.pairing.view().activation_code.unwrap();
    let mut engine = walk.setting.world.engine();
    let mut pingone = engine.pingone();
    let claimed = pingone.claim_pairing_key(code.expose(), Some("Pixel 9"), Some("My phone"));
    claimed.unwrap()
}

/// A key that a phone has taken.
fn claimed() -> Walk {
    let mut walk = polling();
    claim(&mut walk);
    walk.goes("claimed", "Settling");
    walk
}

#[test]
fn the_devices_are_read_before_a_key_is_made() {
    reads_before_it_creates(listing);
}

#[test]
fn it_ends_before_anything_was_sent() {
    for make in [listing, creating, key_lost] {
        ends_surely(make);
    }
}
