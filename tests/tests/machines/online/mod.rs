//! Pairing the PingID app by an activation code.

mod detailing;
mod finished;
mod looking;
mod looking_after;
mod mint_lost;
mod minting;
mod not_exist;
mod polling;
mod reading;
mod schedule;
mod settling;

use pingpair::pingid::{AddUser, DeviceId, GetActivationCode};
use pingpair_sandbox::Phone;

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Looking", "absent", "Adding"),
    ("Looking", "found", "Finished"),
    ("Looking", "found after a loss", "Reading"),
    ("Looking", "refused", "Finished"),
    ("Looking", "unknown", "Looking"),
    ("Looking", "cancelled", "Finished"),
    ("Looking", "deadline", "Finished"),
    ("Adding", "added", "Polling"),
    ("Adding", "refused", "Finished"),
    ("Adding", "taken", "LookingAfter"),
    ("Adding", "lost", "LookingAfter"),
    ("Adding", "not sent", "Adding"),
    ("LookingAfter", "new", "Reading"),
    ("LookingAfter", "another", "Finished"),
    ("LookingAfter", "absent", "LookingAfter"),
    ("LookingAfter", "unknown", "LookingAfter"),
    ("LookingAfter", "absent thrice", "AddLost"),
    ("LookingAfter", "absent at last", "Finished"),
    ("LookingAfter", "refused", "Finished"),
    ("LookingAfter", "cancelled", "Finished"),
    ("LookingAfter", "deadline", "Finished"),
    ("AddLost", "start again", "Looking"),
    ("AddLost", "cancelled", "Finished"),
    ("AddLost", "deadline", "Finished"),
    ("Reading", "found", "Minting"),
    ("Reading", "found, with a code", "Polling"),
    ("Reading", "suspended", "Finished"),
    ("Reading", "absent", "Finished"),
    ("Reading", "refused", "Finished"),
    ("Reading", "unknown", "Reading"),
    ("Reading", "not sent", "Reading"),
    ("Reading", "cancelled", "Finished"),
    ("Reading", "deadline", "Finished"),
    ("Minting", "minted", "Polling"),
    ("Minting", "refused", "Finished"),
    ("Minting", "unfit", "Finished"),
    ("Minting", "lost", "MintLost"),
    ("Minting", "lost at last", "Finished"),
    ("Minting", "not sent", "Minting"),
    ("Minting", "cancelled", "Finished"),
    ("MintLost", "start again", "Reading"),
    ("MintLost", "cancelled", "Finished"),
    ("MintLost", "deadline", "Finished"),
    ("Polling", "not claimed", "Polling"),
    ("Polling", "verified", "Polling"),
    ("Polling", "paired", "Polling"),
    ("Polling", "told", "Detailing"),
    ("Polling", "told, unproven", "Settling"),
    ("Polling", "not there", "Settling"),
    ("Polling", "lost", "Polling"),
    ("Polling", "not sent", "Polling"),
    ("Polling", "failed", "Polling"),
    ("Polling", "refused", "Settling"),
    ("Polling", "refused while open", "Settling"),
    ("Polling", "expired", "Settling"),
    ("Polling", "cancelled", "Finished"),
    ("Polling", "deadline", "Settling"),
    ("Settling", "shown", "Finished"),
    ("Settling", "not shown", "Settling"),
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

/// A user who exists.
fn existing() -> Walk {
    existing_in(Setting::new())
}

fn existing_in(setting: Setting) -> Walk {
    Walk::new(setting, "online", "Reading", |client| {
        client.pair_online("meredith", None).unwrap()
    })
}

/// A user who is added.
fn new_user() -> Walk {
    let user = AddUser::new("meredith").email("meredith@example.com");
    Walk::new(Setting::empty(), "online", "Looking", |client| {
        client.pair_new_user(user).unwrap()
    })
}

/// A code that is valid for so many hours.
fn valid_for(hours: i64) -> Walk {
    let mint = GetActivationCode::new("meredith").hours_until_expiration(hours);
    Walk::new(Setting::new(), "online", "Reading", |client| {
        client.pair_online_with(mint, None).unwrap()
    })
}

/// A walk that polls the status of its code.
fn polling() -> Walk {
    let mut walk = existing();
    walk.goes("found", "Minting").goes("minted", "Polling");
    walk
}

impl Walk {
    /// The phone scans the code.
    fn scan(&self) {
        let code = self.setting.code();
        let mut engine = self.setting.world.engine();
        engine.scan(code.expose(), Phone::mobile()).unwrap();
    }

    /// The phone is paired.
    fn pair(&self) -> DeviceId {
        let code = self.setting.code();
        self.setting.world.engine().pair(code.expose()).unwrap()
    }

    /// The user is done with the phone.
    fn finish(&self) {
        let code = self.setting.code();
        self.setting.world.engine().finish(code.expose()).unwrap();
    }

    /// All three, without a poll in between.
    fn use_phone(&self) -> DeviceId {
        self.scan();
        let device = self.pair();
        self.finish();
        device
    }
}
