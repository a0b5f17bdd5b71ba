//! From the account to the verified e-mail address.

use std::time::Duration;

use super::entering::flow_reason;
use super::{Asking, Cause, Registering, Stage, Step};
use crate::pairing::call::Reply;
use crate::pairing::outcome::{Evidence, Reason};
use crate::pairing::prompt::Problem;
use crate::pairing::script::{Event, Situation, not_registered};
use crate::pingone::{FlowStatus, VerifyUser};
use crate::secret::Secret;

impl Registering {
    pub(super) fn verify(&mut self, asking: Asking, code: &Secret) -> Option<Duration> {
        let asking = Asking {
            answers: asking.answers.saturating_add(1),
            ..asking
        };
        let session = self.session();
        self.pending = session.map(|session| VerifyUser::new(session, code.clone()).into());
        self.stage = Stage::Verifying(asking);
        Some(Duration::ZERO)
    }

    pub(super) fn verified(
        &mut self,
        asking: Asking,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        self.pending = None;
        match event {
            Event::Replied {
                reply: Reply::VerifyUser(flow),
                ..
            } => {
                self.keep(&flow);
                match flow.state.status {
                    FlowStatus::Completed => self.completed(&flow, Evidence::Told),
                    FlowStatus::VerificationCodeRequired => {
                        self.ask_code(asking, Problem::VerificationCodeWrong)
                    }
                    // What it wants is no part of a registration, or nobody knows it: reading tells more.
                    _ => {
                        self.unresolved = true;
                        self.settle(Step::Verify, asking, Cause::Lost, at)
                    }
                }
            }
            Event::Denied {
                refusal,
                lost: false,
                ..
            } => {
                let reason = match flow_reason(&refusal) {
                    Reason::Refused => Reason::OtpWrong,
                    reason => reason,
                };
                let code = Some(refusal.code.clone());
                let asking = Asking {
                    problem: Some(Problem::VerificationCodeWrong),
                    ..asking
                };
                self.settle(Step::Verify, asking, Cause::Refused { reason, code }, at)
            }
            _ => {
                self.unresolved = true;
                let asking = Asking {
                    problem: Some(Problem::AnswerLost),
                    ..asking
                };
                self.settle(Step::Verify, asking, Cause::Lost, at)
            }
        }
    }

    pub(super) fn resent(
        &mut self,
        asking: Asking,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        let _ = at;
        match event {
            Event::Replied {
                reply: Reply::SendVerificationCode(flow),
                ..
            } => {
                self.keep(&flow);
                self.stage = Stage::AskingCode(Asking::default());
                Some(Duration::ZERO)
            }
            Event::Denied {
                refusal,
                lost: false,
                ..
            } => match flow_reason(&refusal) {
                Reason::SessionEnded => self.open_or(not_registered(
                    Reason::SessionEnded,
                    Some(refusal.code.clone()),
                    true,
                )),
                // The code that was sent before can still be typed.
                _ => self.ask_code(asking, Problem::OtpNotSent),
            },
            _ => self.ask_code(asking, Problem::AnswerLost),
        }
    }

    fn ask_code(&mut self, asking: Asking, problem: Problem) -> Option<Duration> {
        self.stage = Stage::AskingCode(Asking {
            problem: Some(problem),
            ..asking
        });
        Some(Duration::ZERO)
    }
}
