//! Reading whether the device is paired, and the ends.

use std::time::Duration;

use super::{Cause, Online, Stage, TARGET};
use crate::pairing::detailing::{Detailed, Detailing};
use crate::pairing::outcome::{Outcome, Reason};
use crate::pairing::script::{Details, Event, Script, Situation, not_paired, undetermined};
use crate::pairing::settling::{Settled, Settling};
use crate::pingid::error_id;

impl Online {
    /// Ends it. After a code was lost nothing says that no device is paired but that there is no such user,
    /// or another one.
    pub(super) fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        let open = undetermined();
        self.finish(match outcome {
            Outcome::NotPaired { reason, .. }
                if self.mint_lost
                    && !matches!(reason, Reason::UserExists | Reason::UserNotFound) =>
            {
                open
            }
            outcome => outcome,
        });
        Some(Duration::ZERO)
    }

    pub(super) fn no_user(&mut self, at: &Situation) -> Option<Duration> {
        let id = Some(error_id::USER_NOT_FOUND);
        self.end(not_paired(Reason::UserNotFound, id, at.correlation))
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
                    mfa_candidates: Vec::new(),
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
            Settled::NoUser => self.no_user(at),
            Settled::Hidden if settling.candidates.is_empty() => match cause {
                Cause::CodeEnded(reason) => self.end(not_paired(reason, None, at.correlation)),
                Cause::Refused(reason, id) => {
                    self.end(not_paired(reason, Some(id), at.correlation))
                }
                Cause::Ended(reason) => self.end(not_paired(reason, None, false)),
                Cause::Open => self.end(undetermined()),
            },
            Settled::Hidden | Settled::Unreadable => self.end(Outcome::Undetermined {
                candidates: settling.candidates,
                mfa_candidates: Vec::new(),
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
        let undetermined = undetermined();
        match stage {
            Stage::Polling(polling) if polling.is_open() => match reason {
                Reason::Cancelled => self.end(undetermined),
                _ => self.settle(Settling::default(), Cause::Open, at),
            },
            Stage::Polling(_) if reason == Reason::DeadlinePassed => {
                self.settle(Settling::once(), Cause::Ended(reason), at)
            }
            // Whoever has the code may have used it since it was last asked for.
            Stage::Polling(_) => self.end(not_paired(reason, None, false)),
            Stage::Reading { .. } if self.code.is_some() => {
                self.end(not_paired(reason, None, false))
            }
            _ => self.end(not_paired(reason, None, true)),
        }
    }
}
