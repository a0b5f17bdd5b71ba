//! From reading the baseline to the question.

use std::time::Duration;

use super::{Asking, Method, Proof, Stage, Started};
use crate::pairing::evidence::{Baseline, Finding, find};
use crate::pairing::outcome::{Outcome, Reason};
use crate::pairing::prompt::MOST_STARTS;
use crate::pairing::script::{
    Details, Event, Situation, before_reading_again, not_paired, refused,
};
use crate::pingid::{UserDetails, UserStatus, error_id};

impl<M: Method> Proof<M> {
    /// The user's details before a start or a finish.
    pub(super) fn read(
        &mut self,
        tries: u32,
        asking: Option<Asking>,
        details: Details,
        at: &Situation,
    ) -> Option<Duration> {
        let user = match details {
            Details::Found(user) => user,
            Details::Absent { correlated } => {
                let id = Some(error_id::USER_NOT_FOUND);
                return self.end(not_paired(Reason::UserNotFound, id, correlated));
            }
            Details::Refused(refusal) => return self.end_unless_open(refused(&refusal), at),
            Details::Unknown => {
                let tries = tries.saturating_add(1);
                self.stage = match asking {
                    Some(asking) => Stage::ReadingAgain { tries, asking },
                    None => Stage::Reading { tries },
                };
                return Some(before_reading_again(tries, at));
            }
        };
        if let Some(found) = self.found_already(&user, at) {
            return self.end(found);
        }
        if user.status == UserStatus::Suspended {
            let suspended = not_paired(Reason::UserSuspended, None, at.correlation);
            return self.end_unless_open(suspended, at);
        }
        self.renew_baseline(&user, at);
        match asking {
            Some(asking) => {
                if self.pending.is_none() {
                    self.pending = self.method.finish(None).ok();
                }
                self.stage = Stage::Finishing(asking);
            }
            None => {
                self.starts = self.starts.saturating_add(1);
                self.stage = Stage::Starting;
            }
        }
        Some(Duration::ZERO)
    }

    pub(super) fn take_start(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        match event {
            Event::Replied {
                reply, provenance, ..
            } if self.counts(provenance, at) => match self.method.started(reply) {
                Started::Waits(id, uuid) => {
                    self.named.note(id, uuid);
                    self.stage = self.asking(false, None);
                    Some(Duration::ZERO)
                }
                Started::Refused(reason) => {
                    self.end_unless_open(not_paired(reason, None, false), at)
                }
                Started::Foreign => self.start_lost(at),
            },
            Event::Refused { refusal, .. } if self.counts(refusal.provenance, at) => {
                self.end_unless_open(refused(&refusal), at)
            }
            _ => self.start_lost(at),
        }
    }

    fn start_lost(&mut self, at: &Situation) -> Option<Duration> {
        if self.starts < MOST_STARTS {
            self.stage = Stage::StartLost;
            return Some(Duration::ZERO);
        }
        self.end_unless_open(not_paired(Reason::SessionEnded, None, false), at)
    }

    /// The device of a finish that was lost before, if the details show it now.
    fn found_already(&self, user: &UserDetails, at: &Situation) -> Option<Outcome> {
        if !self.unresolved {
            return None;
        }
        match find(&self.method.target(), &self.named, &self.baseline, user, at) {
            Finding::Shown(device, evidence) => Some(Outcome::Paired { device, evidence }),
            Finding::Candidates(_) => None,
        }
    }

    /// While a finish is open, its baseline stays: the device that it pairs late is new to that one.
    fn renew_baseline(&mut self, user: &UserDetails, at: &Situation) {
        if !self.unresolved {
            self.baseline = Baseline::of(user, at);
        }
    }
}
