//! How a walk ended.

use pingpair::pairing::{Evidence, Outcome, Reason};
use pingpair::pingid::DeviceId;

use super::Walk;

impl Walk {
    /// How it ended.
    #[track_caller]
    pub(crate) fn outcome(&self) -> Outcome {
        assert_eq!(self.state, "Finished");
        self.pairing.outcome().unwrap()
    }

    /// It ended by a device with this evidence.
    #[track_caller]
    pub(crate) fn paired(&self, evidence: Evidence) -> DeviceId {
        match self.outcome() {
            Outcome::Paired {
                device,
                evidence: found,
            } => {
                assert_eq!(found, evidence);
                device.id.unwrap()
            }
            other => panic!("{other:?}"),
        }
    }

    /// It ended without a device, for this reason; `authenticated` as in the outcome.
    #[track_caller]
    pub(crate) fn not_paired(&self, reason: Reason, authenticated: bool) -> Option<i64> {
        match self.outcome() {
            Outcome::NotPaired {
                reason: found,
                error_id,
                authenticated: proven,
                ..
            } => {
                assert_eq!((found, proven), (reason, authenticated));
                error_id
            }
            other => panic!("{other:?}"),
        }
    }

    /// It ended open, with so many candidates.
    #[track_caller]
    pub(crate) fn undetermined(&self, candidates: usize) -> Vec<DeviceId> {
        match self.outcome() {
            Outcome::Undetermined {
                candidates: found, ..
            } => {
                assert_eq!(found.len(), candidates);
                found.iter().map(|device| device.id).collect()
            }
            other => panic!("{other:?}"),
        }
    }
}
