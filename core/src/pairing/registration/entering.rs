//! From the flow's first state to the account.

use std::time::Duration;

use super::{Asking, Cause, Registering, RegistrationData, Settling, Stage, Step};
use crate::pairing::call::Reply;
use crate::pairing::outcome::{Evidence, Outcome, Reason};
use crate::pairing::prompt::{MOST_ANSWERS, Problem};
use crate::pairing::script::{Event, Situation, before_reading_again, not_registered};
use crate::pingone::{Flow, FlowStatus, PingOneRefusal};

impl Registering {
    pub(super) fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        use crate::pairing::script::Script;
        self.finish(outcome);
        Some(Duration::ZERO)
    }

    pub(super) fn started(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::StartFlow(flow),
                ..
            } => self.first(&flow, at),
            Event::Denied { refusal, .. } => self.end(not_registered(
                Reason::of_refusal(&refusal),
                Some(refusal.code.clone()),
                true,
            )),
            // Another flow is started: the one before ends by itself.
            _ => {
                self.stage = Stage::Starting;
                Some(before_reading_again(1, at))
            }
        }
    }

    pub(super) fn read(&mut self, tries: u32, event: Event, at: &Situation) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::ReadFlow(flow),
                ..
            } => self.first(&flow, at),
            Event::Denied { refusal, .. } => {
                let reason = flow_reason(&refusal);
                self.end(not_registered(reason, Some(refusal.code.clone()), true))
            }
            _ => {
                let tries = tries.saturating_add(1);
                self.stage = Stage::Reading { tries };
                Some(before_reading_again(tries, at))
            }
        }
    }

    /// What a flow wants before anybody has registered in it.
    fn first(&mut self, flow: &Flow, at: &Situation) -> Option<Duration> {
        self.keep(flow);
        if !flow.offers("user.register") {
            return match flow.state.status {
                // Somebody has registered in it, from another page of this browser.
                FlowStatus::VerificationCodeRequired if flow.offers("user.verify") => {
                    self.stage = Stage::AskingCode(Asking::default());
                    Some(Duration::ZERO)
                }
                _ => self.end(not_registered(Reason::RegistrationOff, None, true)),
            };
        }
        match self.given.take() {
            Some(user) => self.enter(Asking::default(), &user),
            None => {
                let _ = at;
                self.stage = Stage::AskingUser(Asking::default());
                Some(Duration::ZERO)
            }
        }
    }

    pub(super) fn enter(&mut self, asking: Asking, user: &RegistrationData) -> Option<Duration> {
        let asking = Asking {
            answers: asking.answers.saturating_add(1),
            ..asking
        };
        self.pending = self.session().map(|session| user.register(session).into());
        self.username = Some(user.username.clone());
        self.email = Some(user.email.clone());
        self.stage = Stage::Registering(asking);
        Some(Duration::ZERO)
    }

    pub(super) fn registered(
        &mut self,
        asking: Asking,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        self.pending = None;
        match event {
            Event::Replied {
                reply: Reply::RegisterUser(flow),
                ..
            } if has_account(&flow.state.status) => self.after_register(&flow, Evidence::Told),
            Event::Replied {
                reply: Reply::RegisterUser(flow),
                ..
            } => {
                // What it wants is no part of a registration, or nobody knows it: reading tells more.
                self.keep(&flow);
                self.unresolved = true;
                self.settle(Step::Register, asking, Cause::Lost, at)
            }
            Event::Denied {
                refusal,
                lost: false,
                ..
            } => {
                let reason = flow_reason(&refusal);
                let asking = Asking {
                    problem: Some(problem(&refusal)),
                    ..asking
                };
                let code = Some(refusal.code.clone());
                self.settle(Step::Register, asking, Cause::Refused { reason, code }, at)
            }
            _ => {
                self.unresolved = true;
                let asking = Asking {
                    problem: Some(Problem::AnswerLost),
                    ..asking
                };
                self.settle(Step::Register, asking, Cause::Lost, at)
            }
        }
    }

    /// What the flow wants once there is an account.
    pub(super) fn after_register(&mut self, flow: &Flow, evidence: Evidence) -> Option<Duration> {
        self.keep(flow);
        match flow.state.status {
            FlowStatus::VerificationCodeRequired => {
                self.unresolved = false;
                self.stage = Stage::AskingCode(Asking::default());
                Some(Duration::ZERO)
            }
            FlowStatus::Completed => self.completed(flow, evidence),
            // It wants what is no part of a registration: whether it is one nobody tells.
            _ => self.end(Outcome::RegistrationUnknown),
        }
    }

    pub(super) fn settle(
        &mut self,
        step: Step,
        asking: Asking,
        cause: Cause,
        at: &Situation,
    ) -> Option<Duration> {
        self.stage = Stage::Settling(Settling::new(step, asking, cause));
        Some(at.jittered(PAUSE))
    }

    pub(super) fn settled(
        &mut self,
        mut settling: Settling,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        let flow = match event {
            Event::Replied {
                reply: Reply::ReadFlow(flow),
                ..
            } => flow,
            Event::Denied { refusal, .. } => return self.flow_gone(&settling, &refusal),
            Event::Cancelled => return self.open_end(&settling, Reason::Cancelled),
            Event::Lost(_) | Event::Replied { .. } => {
                settling.failures += 1;
                if settling.failures >= FAILURES {
                    return self.unreadable(settling);
                }
                let pause = settling.pause(at);
                self.stage = Stage::Settling(settling);
                return Some(pause);
            }
            // It ends soon by itself.
            _ => {
                self.stage = Stage::Settling(settling);
                return None;
            }
        };
        let state = &flow.state;
        let has_account = has_account(&state.status);
        if has_account && !self.is_our_user(&flow) {
            return self.end(Outcome::RegistrationUnknown);
        }
        match (settling.step, &state.status) {
            (Step::Register, _) if has_account => self.after_register(&flow, Evidence::Matched),
            (_, FlowStatus::Completed) => {
                self.keep(&flow);
                self.completed(&flow, Evidence::Matched)
            }
            (step, status) => {
                self.keep(&flow);
                let waits = match step {
                    Step::Register => waits_for_data(status),
                    Step::Verify => *status == FlowStatus::VerificationCodeRequired,
                };
                self.still_waits(settling, waits, at)
            }
        }
    }

    /// The flow `waits` for what it waited for before, or wants what is no part of a registration.
    fn still_waits(
        &mut self,
        mut settling: Settling,
        waits: bool,
        at: &Situation,
    ) -> Option<Duration> {
        settling.readings += 1;
        let wanted = match settling.cause {
            Cause::Refused { .. } if !self.unresolved => 1,
            _ => READINGS,
        };
        if settling.readings < wanted {
            let pause = settling.pause(at);
            self.stage = Stage::Settling(settling);
            return Some(pause);
        }
        if waits {
            self.ask_again(settling)
        } else {
            self.end(Outcome::RegistrationUnknown)
        }
    }

    fn ask_again(&mut self, settling: Settling) -> Option<Duration> {
        let Settling {
            step,
            asking,
            cause,
            ..
        } = settling;
        let may_ask = asking.answers < MOST_ANSWERS;
        let (reason, code) = match cause {
            Cause::Ended => return self.end(Outcome::RegistrationUnknown),
            Cause::Refused { reason, .. } if reason == Reason::SessionEnded => {
                return self.open_or(not_registered(reason, None, true));
            }
            _ if may_ask => {
                self.stage = match step {
                    Step::Register => Stage::AskingUser(asking),
                    Step::Verify => Stage::AskingCode(asking),
                };
                return Some(Duration::ZERO);
            }
            Cause::Refused { reason, code } => (reason, code),
            Cause::Lost => return self.end(Outcome::RegistrationUnknown),
        };
        self.open_or(not_registered(reason, code, true))
    }

    /// Ends it so, unless a registration or verification is open.
    pub(super) fn open_or(&mut self, outcome: Outcome) -> Option<Duration> {
        if self.unresolved {
            return self.end(Outcome::RegistrationUnknown);
        }
        self.end(outcome)
    }

    /// The flow cannot be read any more. A network that delivers twice can have passed on the refusal of what
    /// was carried out: what became of a verification nobody tells then.
    fn flow_gone(&mut self, settling: &Settling, refusal: &PingOneRefusal) -> Option<Duration> {
        if settling.step == Step::Verify {
            return self.end(Outcome::RegistrationUnknown);
        }
        let (reason, code) = match &settling.cause {
            Cause::Refused { reason, code } => (*reason, code.clone()),
            Cause::Lost | Cause::Ended => (flow_reason(refusal), Some(refusal.code.clone())),
        };
        self.open_or(not_registered(reason, code, false))
    }

    fn open_end(&mut self, settling: &Settling, reason: Reason) -> Option<Duration> {
        match settling.cause {
            Cause::Refused { .. } => self.open_or(not_registered(reason, None, false)),
            Cause::Lost | Cause::Ended => self.end(Outcome::RegistrationUnknown),
        }
    }

    fn unreadable(&mut self, settling: Settling) -> Option<Duration> {
        match settling.cause {
            Cause::Refused { .. } => self.ask_again(settling),
            Cause::Lost | Cause::Ended => self.end(Outcome::RegistrationUnknown),
        }
    }

    /// Whether the flow's user is who was sent; where it does not tell, nobody else has its cookies.
    fn is_our_user(&self, flow: &Flow) -> bool {
        let told = flow.state.user.as_ref();
        let told = told.and_then(|user| user.username.as_deref());
        match (told, &self.username) {
            (Some(told), Some(sent)) => told.eq_ignore_ascii_case(sent),
            _ => true,
        }
    }

    /// Ends it without a user, for a reason of the caller's or the clock's.
    pub(super) fn give_up(
        &mut self,
        stage: &Stage,
        reason: Reason,
        at_once: bool,
        at: &Situation,
    ) -> Option<Duration> {
        self.pending = None;
        match stage {
            _ if self.unresolved && at_once => self.end(Outcome::RegistrationUnknown),
            _ if self.unresolved => {
                self.settle(Step::Register, Asking::default(), Cause::Ended, at)
            }
            _ => self.end(not_registered(reason, None, true)),
        }
    }
}

impl Settling {
    pub(super) fn new(step: Step, asking: Asking, cause: Cause) -> Self {
        Self {
            step,
            asking,
            cause,
            readings: 0,
            failures: 0,
        }
    }

    fn pause(&self, at: &Situation) -> Duration {
        at.jittered(PAUSE.saturating_mul(1 << (self.readings + self.failures).min(4)))
    }
}

/// Whether the flow says that there is an account.
fn has_account(status: &FlowStatus) -> bool {
    matches!(
        status,
        FlowStatus::VerificationCodeRequired | FlowStatus::Completed
    )
}

/// Whether somebody can register.
fn waits_for_data(status: &FlowStatus) -> bool {
    matches!(
        status,
        FlowStatus::UsernamePasswordRequired | FlowStatus::AccountLinkingRequired
    )
}

/// What a refusal of a flow's action means. Which one says that a flow is over nobody has documented.
pub(super) fn flow_reason(refusal: &PingOneRefusal) -> Reason {
    if refusal.is_not_found() || refusal.has_failed_access() {
        Reason::SessionEnded
    } else if refusal.has("UNIQUENESS_VIOLATION") {
        Reason::UserExists
    } else if refusal.has("QUOTA_EXCEEDED") {
        Reason::OtpNotSent
    } else {
        Reason::Refused
    }
}

/// Why the user is asked again.
fn problem(refusal: &PingOneRefusal) -> Problem {
    let taken = |target: &str| {
        refusal.details.iter().any(|detail| {
            detail.code == "UNIQUENESS_VIOLATION" && detail.target.as_deref() == Some(target)
        })
    };
    if taken("username") {
        Problem::UsernameTaken
    } else if taken("email") {
        Problem::EmailTaken
    } else if refusal
        .details
        .iter()
        .any(|it| it.target.as_deref() == Some("password"))
    {
        Problem::PasswordRefused
    } else {
        Problem::RegistrationRefused
    }
}

const PAUSE: Duration = Duration::from_secs(1);
const READINGS: u32 = 3;
const FAILURES: u32 = 6;
