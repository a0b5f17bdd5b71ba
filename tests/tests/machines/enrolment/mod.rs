//! Enrolling a user: the user is made sure of, chooses a way to pair, and pairs.

mod adding;
mod checking;
mod choosing;
mod chosen;
mod finished;
mod looking;
mod looking_after;

use pingpair::pairing::{EnrolmentRules, IfExists, MethodKind};
use pingpair::pingid::AddUser;
use pingpair::webauthn::RelyingParty;

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Looking", "absent", "Adding"),
    ("Looking", "allowed", "Choosing"),
    ("Looking", "found", "Finished"),
    ("Looking", "found after a loss", "Choosing"),
    ("Looking", "refused", "Finished"),
    ("Looking", "unknown", "Looking"),
    ("Looking", "cancelled", "Finished"),
    ("Looking", "deadline", "Finished"),
    ("Adding", "added", "Choosing"),
    ("Adding", "refused", "Finished"),
    ("Adding", "taken", "LookingAfter"),
    ("Adding", "lost", "LookingAfter"),
    ("Adding", "not sent", "Adding"),
    ("LookingAfter", "new", "Choosing"),
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
    ("Choosing", "answered", "Checking"),
    ("Choosing", "cancelled", "Finished"),
    ("Choosing", "deadline", "Finished"),
    ("Checking", "allowed", "Chosen"),
    ("Checking", "allowed", "Asking"),
    ("Checking", "paired meanwhile", "Finished"),
    ("Checking", "absent", "Finished"),
    ("Checking", "refused", "Finished"),
    ("Checking", "unknown", "Checking"),
    ("Checking", "cancelled", "Finished"),
    ("Checking", "deadline", "Finished"),
    ("Chosen", "ended", "Finished"),
    ("Asking", "ended", "Finished"),
    ("Chosen", "cancelled", "Finished"),
    ("Chosen", "deadline", "Finished"),
    ("Finished", "reconciled", "Settling"),
    ("Settling", "shown", "Finished"),
];

const ORIGIN: &str = "https://login.example.com";

/// All ways are allowed.
fn rules() -> EnrolmentRules {
    let party = RelyingParty::new("example.com", [ORIGIN]).unwrap();
    let user = AddUser::new("meredith").email("meredith@example.com");
    EnrolmentRules::new(user, MethodKind::ALL).relying_party(party, "Example")
}

fn enrolling(setting: Setting, rules: EnrolmentRules) -> Walk {
    Walk::new(setting, "enrolment", "Looking", |client| {
        client.enrol(rules).unwrap()
    })
}

/// A user who does not exist.
fn looking() -> Walk {
    enrolling(Setting::empty(), rules())
}

/// A user who exists.
fn existing(if_exists: IfExists) -> Walk {
    enrolling(Setting::new(), rules().if_exists(if_exists))
}

fn adding() -> Walk {
    let mut walk = looking();
    walk.goes("absent", "Adding");
    walk
}

fn choosing() -> Walk {
    let mut walk = adding();
    walk.goes("added", "Choosing");
    walk
}
