//! From a person's answer to what the activation tells.

use std::time::Duration;

use super::creating::PAUSE;
use super::{Activation, Asking, Cause, Looking, Method, Stage};
use crate::operation::Progress;
use crate::pairing::call::Reply;
use crate::pairing::outcome::{Evidence, Outcome, PairedDevice, Reason};
use crate::pairing::prompt::{Answer, MOST_ANSWERS, Problem};
use crate::pairing::script::{Event, Situation};
use crate::pingone::PingOneRefusal;

impl<M: Method> Activation<M> {
    pub(super) fn answered(&mut self, mut asking: Asking, answer: Answer) -> Option<Duration> {
        asking.answers = asking.answers.saturating_add(1);
        let device = self.device();
        // It was checked before.
        self.pending = device
            .and_then(|device| self.method.activate(device, &answer).ok())
            .map(Into::into);
        self.before = match answer {
            Answer::Otp(otp) if self.method.has_next() => Some(otp),
            _ => None,
        };
        self.stage = Stage::Activating(asking);
        Some(Duration::ZERO)
    }

    pub(super) fn take_activated(
        &mut self,
        asking: Asking,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        self.pending = None;
        match event {
            Event::Replied {
                reply: Reply::ActivateDevice(progress),
                ..
            } => match *progress {
                Progress::Done(device) if device.is_active() => self.end(Outcome::Paired {
                    device: PairedDevice::of_mfa(device),
                    evidence: Evidence::Told,
                }),
                Progress::NextOtp(_) if self.method.has_next() => {
                    self.stage = Stage::Asking(Asking {
                        next: true,
                        ..Asking::default()
                    });
                    Some(Duration::ZERO)
                }
                Progress::Done(_) | Progress::NextOtp(_) => self.activation_lost(asking, at),
            },
            Event::Denied {
                refusal,
                lost: false,
                ..
            } => self.activation_refused(asking, &refusal, at),
            _ => self.activation_lost(asking, at),
        }
    }

    fn activation_refused(
        &mut self,
        asking: Asking,
        refusal: &PingOneRefusal,
        at: &Situation,
    ) -> Option<Duration> {
        let reason = Reason::of_refusal(refusal);
        if reason == Reason::OtpWrong
            && self.method.takes_more_answers()
            && asking.answers < MOST_ANSWERS
        {
            // Two OTPs that follow each other begin anew.
            let asking = Asking {
                next: false,
                ..asking
            };
            self.before = None;
            return self.ask(asking, Problem::OtpWrong);
        }
        let cause = if self.unresolved {
            // It says nothing of the activation that was lost before.
            Cause::Ended
        } else {
            Cause::Refused {
                reason,
                code: Some(refusal.code.clone()),
            }
        };
        self.settle(cause, at)
    }

    fn activation_lost(&mut self, mut asking: Asking, at: &Situation) -> Option<Duration> {
        self.unresolved = true;
        self.before = None;
        asking.next = false;
        asking.problem = Some(Problem::AnswerLost);
        self.settle(Cause::Lost(asking), at)
    }

    pub(super) fn settle(&mut self, cause: Cause, at: &Situation) -> Option<Duration> {
        self.pending = None;
        self.stage = Stage::Settling {
            looking: Looking::default(),
            cause,
        };
        Some(at.jittered(PAUSE))
    }
}
