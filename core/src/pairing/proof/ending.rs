//! Reading what a finish did, and the ends.

use std::time::Duration;

use super::{Asking, Cause, Method, Proof, Stage};
use crate::pairing::detailing::{Detailed, Detailing};
use crate::pairing::outcome::{Evidence, Outcome, Reason};
use crate::pairing::prompt::{MOST_ANSWERS, MOST_STARTS};
use crate::pairing::script::{Details, Event, Script, Situation, not_paired, undetermined};
use crate::pairing::settling::{Settled, Settling};
use crate::pingid::error_id;

impl<M: Method> Proof<M> {
    pub(super) fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.finish(outcome);
        Some(Duration::ZERO)
    }

    /// Ends it, unless a finish is open: then the details are read, for it may have been carried out.
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
            // A start alone pairs nothing.
            return self.end(not_paired(reason, None, true));
        }
        if at_once {
            return self.end(undetermined());
        }
        self.settle(Cause::Ended, at)
    }

    pub(super) fn settle(&mut self, cause: Cause, at: &Situation) -> Option<Duration> {
        self.pending = None;
        self.stage = Stage::Settling {
            settling: Settling::default(),
            cause,
        };
        Some(Settling::first_pause(at))
    }

    pub(super) fn on_settling(
        &mut self,
        settling: Settling,
        cause: Cause,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        match Details::of(event, at) {
            Ok(details) => self.take_settling(settling, cause, details, at),
            Err(Event::Cancelled) => self.end(Outcome::Undetermined {
                candidates: settling.candidates,
                mfa_candidates: Vec::new(),
            }),
            // It ends soon by itself, and the deadline would only hide what it finds.
            Err(_) => {
                self.stage = Stage::Settling { settling, cause };
                None
            }
        }
    }

    fn take_settling(
        &mut self,
        mut settling: Settling,
        cause: Cause,
        details: Details,
        at: &Situation,
    ) -> Option<Duration> {
        let target = self.method.target();
        let settled = settling.take(details, (&target, &self.named, &self.baseline), at);
        match settled {
            Settled::NotYet(pause) => {
                self.stage = Stage::Settling { settling, cause };
                Some(pause)
            }
            // The refusal says otherwise: that the type is right is not enough.
            Settled::Shown(device, Evidence::Inferred)
                if matches!(
                    cause,
                    Cause::Refused {
                        authenticated: true,
                        ..
                    }
                ) =>
            {
                let candidates = device.details.into_iter().map(|details| *details);
                self.end(Outcome::Undetermined {
                    candidates: candidates.collect(),
                    mfa_candidates: Vec::new(),
                })
            }
            Settled::Shown(device, evidence) => self.end(Outcome::Paired { device, evidence }),
            Settled::NoUser => {
                let id = Some(error_id::USER_NOT_FOUND);
                self.end(not_paired(Reason::UserNotFound, id, at.correlation))
            }
            Settled::Unreadable => match cause {
                Cause::Refused {
                    reason, error_id, ..
                } if settling.candidates.is_empty() && !self.unresolved => {
                    self.end(not_paired(reason, Some(error_id), false))
                }
                _ => self.end(Outcome::Undetermined {
                    candidates: settling.candidates,
                    mfa_candidates: Vec::new(),
                }),
            },
            Settled::Hidden => self.hidden(settling, cause),
        }
    }

    /// The readings did not show the device.
    fn hidden(&mut self, settling: Settling, cause: Cause) -> Option<Duration> {
        let candidates = settling.candidates;
        match cause {
            Cause::Lost(asking) if candidates.is_empty() && self.may_ask_again(&asking) => {
                self.stage = if self.method.takes_more_answers() {
                    Stage::Asking(asking)
                } else {
                    Stage::StartLost
                };
                Some(Duration::ZERO)
            }
            Cause::Refused {
                reason,
                error_id,
                authenticated,
            } if candidates.is_empty() && (authenticated || reason != Reason::OtpWrong) => {
                self.end(not_paired(reason, Some(error_id), authenticated))
            }
            _ => self.end(Outcome::Undetermined {
                candidates,
                mfa_candidates: Vec::new(),
            }),
        }
    }

    fn may_ask_again(&self, asking: &Asking) -> bool {
        if self.method.takes_more_answers() {
            asking.answers < MOST_ANSWERS && self.method.wanted(asking.next).is_some()
        } else {
            self.starts < MOST_STARTS
        }
    }

    pub(super) fn on_detailing(
        &mut self,
        detailing: Detailing,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        let target = self.method.target();
        match detailing.take(event, (&target, &self.named, &self.baseline), at) {
            Detailed::NotYet(detailing, pause) => {
                self.stage = Stage::Detailing(detailing);
                Some(pause)
            }
            Detailed::Done(outcome) => self.end(outcome),
        }
    }
}
