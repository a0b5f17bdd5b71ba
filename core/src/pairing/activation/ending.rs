//! Reading what an activation did, and the ends.

use std::time::Duration;

use super::{Activation, Cause, Looking, Method, Stage};
use crate::pairing::listing::Seen;
use crate::pairing::outcome::{Evidence, Outcome, PairedDevice, Reason};
use crate::pairing::prompt::{MOST_ANSWERS, MOST_STARTS};
use crate::pairing::script::{Event, Script, Situation, denied_by, not_paired, undetermined};

impl<M: Method> Activation<M> {
    pub(super) fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.finish(outcome);
        Some(Duration::ZERO)
    }

    /// Ends it, unless an activation is open: then the device is read, for it may have been carried out.
    pub(super) fn end_unless_open(&mut self, outcome: Outcome, at: &Situation) -> Option<Duration> {
        if self.unresolved {
            return self.settle(Cause::Ended, at);
        }
        self.end(outcome)
    }

    /// Ends it without a device, for a reason of the caller's or the clock's.
    pub(super) fn give_up(
        &mut self,
        reason: Reason,
        at_once: bool,
        at: &Situation,
    ) -> Option<Duration> {
        if !self.unresolved {
            // A device that waits for its activation pairs nothing.
            return self.end(not_paired(reason, None, true));
        }
        if at_once {
            return self.end(undetermined());
        }
        self.settle(Cause::Ended, at)
    }

    pub(super) fn on_settling(
        &mut self,
        looking: Looking,
        cause: Cause,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        match event {
            Event::Cancelled => self.end(undetermined()),
            // It ends soon by itself, and the deadline would only hide what it finds.
            Event::Deadline | Event::Unsendable | Event::Answered(_) => {
                self.stage = Stage::Settling { looking, cause };
                None
            }
            event => {
                let seen = Seen::of(event, &self.created);
                self.take_seen(looking, cause, seen, at)
            }
        }
    }

    fn take_seen(
        &mut self,
        mut looking: Looking,
        cause: Cause,
        seen: Seen,
        at: &Situation,
    ) -> Option<Duration> {
        match seen {
            Seen::Active(device) => {
                return self.end(Outcome::Paired {
                    device: PairedDevice::of_mfa(*device),
                    evidence: Evidence::Matched,
                });
            }
            Seen::Gone => {
                // What is held back cannot activate it any more.
                return self.end(match cause {
                    Cause::Refused { reason, code } => denied_by(reason, code),
                    Cause::Lost(_) | Cause::Ended => not_paired(Reason::SessionEnded, None, true),
                });
            }
            Seen::Waits { locked } => {
                if let Cause::Refused { reason, code } = cause {
                    // The refusal says so, and one reading does not say otherwise.
                    let reason = if locked { Reason::DeviceLocked } else { reason };
                    return self.end(denied_by(reason, code));
                }
                looking.readings += 1;
            }
            Seen::Unknown => looking.failures += 1,
        }
        if !looking.is_over() {
            self.stage = Stage::Settling { looking, cause };
            return Some(looking.pause(at));
        }
        match cause {
            Cause::Lost(asking)
                if self.method.takes_more_answers() && asking.answers < MOST_ANSWERS =>
            {
                self.stage = Stage::Asking(asking);
                Some(Duration::ZERO)
            }
            Cause::Lost(_) if !self.method.takes_more_answers() && self.starts < MOST_STARTS => {
                self.stage = Stage::StartLost;
                Some(Duration::ZERO)
            }
            Cause::Refused { reason, code } => {
                let mut outcome = denied_by(reason, code);
                if let Outcome::NotPaired { authenticated, .. } = &mut outcome {
                    *authenticated = false;
                }
                self.end(outcome)
            }
            Cause::Lost(_) | Cause::Ended => self.end(undetermined()),
        }
    }
}
