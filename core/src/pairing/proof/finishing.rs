//! From a person's answer to what the finish tells.

use std::time::Duration;

use super::{Asking, Cause, Finished, Method, Proof, Stage};
use crate::error::Refusal;
use crate::pairing::detailing::Detailing;
use crate::pairing::outcome::Reason;
use crate::pairing::prompt::{Answer, MOST_ANSWERS, Problem};
use crate::pairing::script::{Event, Situation, not_paired};
use crate::pairing::settling::Settling;
use crate::pingid::error_id;
use crate::provenance::Provenance;

impl<M: Method> Proof<M> {
    pub(super) fn answered(&mut self, mut asking: Asking, answer: &Answer) -> Option<Duration> {
        asking.answers = asking.answers.saturating_add(1);
        // It was checked before.
        self.pending = self.method.finish(Some(answer)).ok();
        self.stage = Stage::ReadingAgain { tries: 0, asking };
        Some(Duration::ZERO)
    }

    pub(super) fn take_finish(
        &mut self,
        asking: Asking,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        self.pending = None;
        match event {
            Event::Replied {
                reply, provenance, ..
            } => match self.method.finished(reply) {
                Finished::Done(id, uuid) => {
                    self.named.note(id, uuid);
                    self.done(provenance, at)
                }
                Finished::Next if self.counts(provenance, at) => {
                    // One that may be an older reply says nothing of this request.
                    self.unresolved |= provenance != Provenance::Correlated;
                    self.stage = self.asking(true, None);
                    Some(Duration::ZERO)
                }
                Finished::Next | Finished::Foreign => self.finish_lost(asking, None, at),
            },
            Event::Refused { refusal, .. } => self.finish_refused(asking, &refusal, at),
            Event::Lost(loss) => self.finish_lost(asking, loss.hint, at),
            _ => self.finish_lost(asking, None, at),
        }
    }

    /// Only a reply to this very request says that the device is paired; a signed one may be older.
    fn done(&mut self, provenance: Provenance, at: &Situation) -> Option<Duration> {
        if provenance == Provenance::Correlated {
            self.stage = Stage::Detailing(Detailing::of(&self.named));
            return Some(Duration::ZERO);
        }
        self.unresolved = true;
        self.settle(Cause::Unproven, at)
    }

    fn finish_refused(
        &mut self,
        mut asking: Asking,
        refusal: &Refusal,
        at: &Situation,
    ) -> Option<Duration> {
        let proven = refusal.provenance == Provenance::Correlated;
        let wrong = refusal.error_id == error_id::OTP_WRONG;
        let lost_before = self.unresolved;
        // A signed refusal that need not belong to this request: the request may have been carried out.
        self.unresolved |= !proven;
        if wrong && asking.answers < MOST_ANSWERS && self.method.wanted(asking.next).is_some() {
            asking.problem = Some(if proven {
                Problem::OtpWrong
            } else {
                Problem::OtpWrongUnproven
            });
            self.stage = Stage::Asking(asking);
            return Some(Duration::ZERO);
        }
        let reason = Reason::of(refusal.error_id);
        let ended = reason == Reason::SessionEnded && !self.is_earlier_open;
        if lost_before && !ended {
            // It says nothing of the finish that was lost, which can still be carried out.
            return self.settle(Cause::Ended, at);
        }
        let cause = Cause::Refused {
            reason,
            error_id: refusal.error_id,
            authenticated: proven,
        };
        if wrong && !self.unresolved {
            return self.end(not_paired(reason, Some(refusal.error_id), true));
        }
        if self.unresolved {
            // A session ends also by a finish that was carried out and whose reply was lost.
            return self.settle(cause, at);
        }
        // A network that delivers a request twice can pass on the reply to the second one: the refusal
        // of what was carried out. One reading tells.
        let settling = Settling::once();
        self.stage = Stage::Settling { settling, cause };
        Some(Settling::first_pause(at))
    }

    fn finish_lost(
        &mut self,
        mut asking: Asking,
        hint: Option<i64>,
        at: &Situation,
    ) -> Option<Duration> {
        self.unresolved = true;
        asking.problem = Some(match hint {
            Some(error_id::OTP_WRONG) => Problem::OtpWrongUnproven,
            _ => Problem::AnswerLost,
        });
        self.settle(Cause::Lost(asking), at)
    }
}
