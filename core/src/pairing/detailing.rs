//! Reading the details of a device that a reply told to be paired.
//!
//! They are for people to look at. That the device is paired stands whatever the details say.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::evidence::{Baseline, Named, Target, details_of};
use super::outcome::{Evidence, Outcome, PairedDevice};
use super::script::{Details, Event, Situation, before_reading_again};
use super::sealed_outcome::SealedDevice;

/// How far the reading has come.
#[derive(Serialize, Deserialize)]
pub(super) struct Detailing {
    #[serde(with = "SealedDevice")]
    device: PairedDevice,
    tries: u32,
}

/// What it has come to.
pub(super) enum Detailed {
    /// Read again after this wait.
    NotYet(Detailing, Duration),
    /// It is over.
    Done(Outcome),
}

impl Detailing {
    /// Looks for the device that was named last.
    pub(super) fn of(named: &Named) -> Self {
        Self {
            device: named.device(),
            tries: 0,
        }
    }

    pub(super) fn take(
        self,
        event: Event,
        (target, named, baseline): (&Target, &Named, &Baseline),
        at: &Situation,
    ) -> Detailed {
        let Self { device, tries } = self;
        let tries = tries.saturating_add(1);
        let device = match Details::of(event, at) {
            Ok(Details::Found(user)) => {
                details_of(target, named, baseline, &user, at).unwrap_or(device)
            }
            Ok(Details::Unknown) if tries < TRIES => {
                return Detailed::NotYet(Self { device, tries }, before_reading_again(tries, at));
            }
            _ => device,
        };
        Detailed::Done(Outcome::Paired {
            device,
            evidence: Evidence::Told,
        })
    }
}

const TRIES: u32 = 3;
