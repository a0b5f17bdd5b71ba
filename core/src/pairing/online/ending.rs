//! Reading whether the device is paired, and the ends.

use std::time::Duration;

use super::{Cause, Online, Stage, TARGET};
use crate::pairing::detailing::{Detailed, Detailing};
use crate::pairing::outcome::{Outcome, Reason};
use crate::pairing::script::{Details, Event, Script, Situation, not_paired};
use crate::pairing::settling::{Settled, Settling};
use crate::pingid::error_id;

impl Online {
    /// Ends it. After a code was lost nothing says that no device is paired but that the user is gone.
    pub(super) fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        let open = Outcome::Undetermined {
            candidates: Vec::new(),
        };
        self.finish(match outcome {
            Outcome::NotPaired { reason, .. }
                if self.mint_lost && reason != Reason::UserNotFound =>
            {
                open
            }
            outcome => outcome,
        });
        Some(Duration::ZERO)
    }

    pub(super) fn no_user(&mut self) -> Option<Duration> {
        let id = Some(error_id::USER_NOT_FOUND);
        self.end(not_paired(Reason::UserNotFound, id, true))
    }

    pub(super) fn settle(
        &mut self,
        settling: Settling,
        cause: Cause,
        at: &Situation,
    ) -> Option<Duration> {
        self.stage = Stage::Settling { settling, cause };
        Some(Settling::first_pause(at))
    }

    pub(super) fn on_settling(
        &mut self,
        mut settling: Settling,
        cause: Cause,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        let details = match Details::of(event, at) {
            Ok(details) => details,
            Err(Event::Cancelled) => {
                return self.end(Outcome::Undetermined {
                    candidates: settling.candidates,
                });
            }
            // It ends soon by itself, and the deadline would only hide what it finds.
            Err(_) => {
                self.stage = Stage::Settling { settling, cause };
                return None;
            }
        };
        match settling.take(details, (&TARGET, &self.named, &self.baseline), at) {
            Settled::NotYet(pause) => {
                self.stage = Stage::Settling { settling, cause };
                Some(pause)
            }
            Settled::Shown(device, evidence) => self.end(Outcome::Paired { device, evidence }),
            Settled::NoUser => self.no_user(),
            Settled::Hidden if settling.candidates.is_empty() => match cause {
                Cause::CodeEnded(reason) | Cause::Ended(reason) => {
                    self.end(not_paired(reason, None, true))
                }
                Cause::Unproven | Cause::EndedAfterLoss => self.end(Outcome::Undetermined {
                    candidates: Vec::new(),
                }),
            },
            Settled::Hidden | Settled::Unreadable => self.end(Outcome::Undetermined {
                candidates: settling.candidates,
            }),
        }
    }

    pub(super) fn on_detailing(
        &mut self,
        detailing: Detailing,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        match detailing.take(event, (&TARGET, &self.named, &self.baseline), at) {
            Detailed::NotYet(detailing, pause) => {
                self.stage = Stage::Detailing(detailing);
                Some(pause)
            }
            Detailed::Done(outcome) => self.end(outcome),
        }
    }

    /// Ends it for a reason of the caller's or the clock's.
    pub(super) fn give_up(
        &mut self,
        stage: Stage,
        reason: Reason,
        at: &Situation,
    ) -> Option<Duration> {
        let undetermined = Outcome::Undetermined {
            candidates: Vec::new(),
        };
        match stage {
            Stage::Polling(polling) if polling.is_open() => {
                if reason == Reason::Cancelled {
                    return self.end(undetermined);
                }
                let cause = if polling.lost {
                    Cause::EndedAfterLoss
                } else {
                    Cause::Ended(reason)
                };
                self.settle(Settling::default(), cause, at)
            }
            _ => self.end(not_paired(reason, None, true)),
        }
    }
}
