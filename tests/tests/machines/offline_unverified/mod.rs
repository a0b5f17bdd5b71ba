//! Pairing at once, without a proof that the device is the user's.

mod detailing;
mod finished;
mod finishing;
mod reading_again;
mod settling;

use pingpair::pingid::{DirectDeviceType, OfflinePairing};
use pingpair_sandbox::FaultKind;

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
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

fn reading_again() -> Walk {
    Walk::new(
        Setting::new(),
        "offline_unverified",
        "ReadingAgain",
        |client| {
            let request = OfflinePairing::new("meredith", DirectDeviceType::Sms, NUMBER);
            client.pair_offline_unverified(request).unwrap()
        },
    )
}

fn finishing() -> Walk {
    let mut walk = reading_again();
    walk.goes("found", "Finishing");
    walk
}

fn after(fault: FaultKind) -> Walk {
    let mut walk = finishing();
    walk.setting.fault("OfflinePairing", fault);
    walk.goes("lost", "Settling");
    walk
}

/// A request that was lost and carried out.
fn settling() -> Walk {
    after(FaultKind::Lost)
}

fn detailing() -> Walk {
    let mut walk = finishing();
    walk.goes("told", "Detailing");
    walk
}
