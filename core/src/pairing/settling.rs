//! Reading the user's details after a request whose reply was lost, or proves too little.
//!
//! ```text
//!   read ──▶ shown ───────────────────────────────▶ paired
//!    ▲  └──▶ not shown, by 1 or 3 readings ───────▶ hidden, with candidates
//!    └─ 1, 2, 4 s ─┘
//!       └──▶ no reading that counts, 6 times ─────▶ unreadable
//! ```
//!
//! Absence is no proof: what it means that a device is hidden, the script decides.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::evidence::{Baseline, Finding, Named, Target, find};
use super::outcome::{Evidence, PairedDevice};
use super::script::{Details, Situation};
use super::sealed;
use crate::pingid::Device;

/// How far the reading has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Settling {
    /// How many readings must not show the device.
    wanted: u32,
    readings: u32,
    failures: u32,
    #[serde(with = "sealed::records")]
    pub(super) candidates: Vec<Device>,
}

/// What the reading has come to.
pub(super) enum Settled {
    /// Read again after this wait.
    NotYet(Duration),
    /// The device is there.
    Shown(PairedDevice, Evidence),
    /// The readings did not show which device it is.
    Hidden,
    /// The details could not be read.
    Unreadable,
    /// There is no such user any more.
    NoUser,
}

impl Default for Settling {
    fn default() -> Self {
        Self {
            wanted: READINGS,
            readings: 0,
            failures: 0,
            candidates: Vec::new(),
        }
    }
}

impl Settling {
    /// For when nothing was lost: one reading is enough.
    pub(super) fn once() -> Self {
        Self {
            wanted: 1,
            ..Self::default()
        }
    }

    /// How long to wait before the first reading.
    pub(super) fn first_pause(at: &Situation) -> Duration {
        at.jittered(PAUSE)
    }

    pub(super) fn take(
        &mut self,
        details: Details,
        (target, named, baseline): (&Target, &Named, &Baseline),
        at: &Situation,
    ) -> Settled {
        match details {
            Details::Found(user) => match find(target, named, baseline, &user, at) {
                Finding::Shown(device, evidence) => return Settled::Shown(device, evidence),
                Finding::Candidates(candidates) => {
                    self.candidates = candidates;
                    self.readings += 1;
                }
            },
            Details::Absent { .. } => return Settled::NoUser,
            Details::Refused(_) | Details::Unknown => self.failures += 1,
        }
        if self.readings >= self.wanted {
            Settled::Hidden
        } else if self.failures >= FAILURES {
            Settled::Unreadable
        } else {
            let doubled = PAUSE.saturating_mul(1 << (self.readings + self.failures).min(4));
            Settled::NotYet(at.jittered(doubled))
        }
    }
}

/// The first wait; each further one is twice as long. With the shortest jitter three readings take
/// 5.6 seconds.
const PAUSE: Duration = Duration::from_secs(1);
const READINGS: u32 = 3;
const FAILURES: u32 = 6;
