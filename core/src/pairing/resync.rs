//! Bringing an OATH token and the service into step.
//!
//! ```text
//!   one step:   ask for two OTPs ─▶ ResyncOathToken (O, once) ─▶ in step
//!   two steps:  ask for an OTP ─▶ ResyncOathToken (O, once) ─▶ ask for the next OTP (30016)
//!                   ▲                                            └─▶ ResyncOathToken (O, once) ─▶ in step
//!                   └── wrong, or lost: begin again with fresh OTPs, up to 5 times
//! ```
//!
//! No reading shows whether a token is in step. After a lost reply fresh OTPs are asked for: the counter
//! may have moved.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::call::{Call, Reply};
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, MOST_ANSWERS, Problem, Prompt, Wanted};
use super::script::{Event, Plan, Script, Situation};
use super::sealed;
use super::sealed_outcome;
use crate::error::{Code, Refusal, Result};
use crate::operation::Operation;
use crate::pingid::{Progress, ResyncInitiator, ResyncOathToken, error_id};
use crate::provenance::Provenance;
use crate::secret::Secret;

/// Which token, and how.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResyncRules {
    /// The serial number of the token.
    pub serial_number: String,
    /// The user whose token it is, where the user asks for it; an administrator does otherwise.
    pub username: Option<String>,
    /// Whether both OTPs are asked for at once.
    pub at_once: bool,
}

impl ResyncRules {
    /// An administrator brings this token into step, in two steps.
    pub fn new(serial_number: impl Into<String>) -> Self {
        Self {
            serial_number: serial_number.into(),
            username: None,
            at_once: false,
        }
    }

    /// The user of this name asks for it.
    pub fn by_user(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Asks for two OTPs at once.
    pub fn at_once(mut self) -> Self {
        self.at_once = true;
        self
    }
}

impl fmt::Debug for ResyncRules {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let username = self
            .username
            .as_ref()
            .map(|_| format_args!("[personal]").to_string());
        formatter
            .debug_struct("ResyncRules")
            .field("serial_number", &self.serial_number)
            .field("username", &username)
            .field("at_once", &self.at_once)
            .finish()
    }
}

/// A token that is brought into step.
#[derive(Serialize, Deserialize)]
pub(super) struct Resync {
    serial_number: String,
    username: Option<String>,
    at_once: bool,
    stage: Stage,
    answers: u32,
    /// Whether a request may have been carried out that nobody answered provably.
    unresolved: bool,
    /// The session of the second step.
    #[serde(with = "sealed::optional_secret")]
    session_id: Option<Secret>,
    /// The request with the OTPs in it, until it has left; never sealed.
    #[serde(skip)]
    pending: Option<Call>,
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Asking(Option<Problem>),
    Sending,
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

impl Resync {
    pub(super) fn new(rules: ResyncRules) -> Result<Self> {
        let ResyncRules {
            serial_number,
            username,
            at_once,
        } = rules;
        let resync = Self {
            serial_number,
            username,
            at_once,
            stage: Stage::Asking(None),
            answers: 0,
            unresolved: false,
            session_id: None,
            pending: None,
        };
        // Everything but the OTPs can be looked at now.
        resync.request(vec![Secret::from("000000")]).check()?;
        Ok(resync)
    }

    fn request(&self, otps: Vec<Secret>) -> ResyncOathToken {
        let mut request = ResyncOathToken::new(self.serial_number.as_str(), otps);
        request.session_id = self.session_id.clone();
        if let Some(username) = &self.username {
            request = request
                .initiated_by(ResyncInitiator::User)
                .username(username.as_str());
        }
        request
    }

    fn call(&self, answer: &Answer) -> Result<Call> {
        let otps = match answer {
            Answer::Otp(otp) => vec![otp.clone()],
            Answer::Otps(first, second) => vec![first.clone(), second.clone()],
            _ => return Err(Code::AnswerUnexpected.into()),
        };
        Ok(self.request(otps).into())
    }

    fn prompt(&self, problem: Option<Problem>) -> Prompt {
        let serial_number = self.serial_number.clone();
        let wanted = if self.session_id.is_some() {
            Wanted::NextOtp { serial_number }
        } else if self.at_once {
            Wanted::TwoOtps { serial_number }
        } else {
            Wanted::TokenOtp { serial_number }
        };
        let mut prompt = Prompt::new(wanted, MOST_ANSWERS.saturating_sub(self.answers));
        prompt.problem = problem;
        prompt
    }

    fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.pending = None;
        self.stage = Stage::Finished(outcome);
        Some(Duration::ZERO)
    }

    fn not_resynced(
        &mut self,
        reason: Reason,
        error_id: Option<i64>,
        proven: bool,
    ) -> Option<Duration> {
        self.end(Outcome::NotResynced {
            reason,
            error_id,
            authenticated: proven && !self.unresolved,
        })
    }

    fn ask_again(&mut self, problem: Problem, error_id: Option<i64>) -> Option<Duration> {
        self.session_id = None;
        if self.answers < MOST_ANSWERS {
            self.stage = Stage::Asking(Some(problem));
            return Some(Duration::ZERO);
        }
        let reason = match problem {
            Problem::AnswerLost => Reason::SessionEnded,
            _ => Reason::OtpWrong,
        };
        self.not_resynced(reason, error_id, problem == Problem::OtpWrong)
    }

    fn replied(&mut self, reply: Reply, provenance: Provenance) -> Option<Duration> {
        let Reply::ResyncOathToken(progress) = reply else {
            return self.lost(None);
        };
        match *progress {
            Progress::Done(_) => self.end(Outcome::Resynced {
                correlated: provenance == Provenance::Correlated,
            }),
            Progress::NextOtp(next) if next.session_id.is_some() => {
                self.session_id = next.session_id;
                self.answers = 0;
                self.stage = Stage::Asking(None);
                Some(Duration::ZERO)
            }
            Progress::NextOtp(_) => self.lost(None),
        }
    }

    fn refused(&mut self, refusal: &Refusal) -> Option<Duration> {
        let proven = refusal.provenance == Provenance::Correlated;
        // One that need not belong to this request: the request may have been carried out.
        self.unresolved |= !proven;
        let id = refusal.error_id;
        if matches!(id, error_id::OTP_WRONG | error_id::SESSION_NOT_VALID) {
            let problem = if proven {
                Problem::OtpWrong
            } else {
                Problem::OtpWrongUnproven
            };
            return self.ask_again(problem, Some(id));
        }
        self.not_resynced(Reason::of(id), Some(id), proven)
    }

    fn lost(&mut self, hint: Option<i64>) -> Option<Duration> {
        self.unresolved = true;
        let problem = match hint {
            Some(error_id::OTP_WRONG) => Problem::OtpWrongUnproven,
            _ => Problem::AnswerLost,
        };
        self.ask_again(problem, hint)
    }
}

impl Script for Resync {
    fn plan(&self) -> Plan {
        match (&self.stage, &self.pending) {
            (Stage::Asking(problem), _) => Plan::Ask(self.prompt(*problem)),
            (Stage::Sending, Some(call)) => Plan::Send(call.clone()),
            (Stage::Sending, None) => Plan::Ask(self.prompt(None)),
            (Stage::Finished(outcome), _) => Plan::Finish(outcome.clone()),
        }
    }

    fn on(&mut self, event: Event, _: &Situation) -> Option<Duration> {
        if matches!(self.stage, Stage::Finished(_)) {
            return None;
        }
        match event {
            Event::Deadline => return self.not_resynced(Reason::DeadlinePassed, None, true),
            Event::Cancelled => return self.not_resynced(Reason::Cancelled, None, true),
            Event::Unsendable => return self.not_resynced(Reason::NotSendable, None, true),
            _ => {}
        }
        if let Stage::Asking(_) = self.stage {
            let Event::Answered(answer) = event else {
                return None;
            };
            self.answers = self.answers.saturating_add(1);
            // It was checked before.
            self.pending = self.call(&answer).ok();
            self.stage = Stage::Sending;
            return Some(Duration::ZERO);
        }
        self.pending = None;
        match event {
            Event::Replied {
                reply, provenance, ..
            } => self.replied(reply, provenance),
            Event::Refused { refusal, .. } => self.refused(&refusal),
            Event::Lost(loss) => self.lost(loss.hint),
            _ => self.lost(None),
        }
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        self.call(answer)?.check()
    }

    fn resumed(&mut self) {
        if matches!(self.stage, Stage::Sending) && self.pending.is_none() {
            // The OTPs are not in a snapshot: the person is asked again.
            self.stage = Stage::Asking(None);
        }
    }

    fn username(&self) -> Option<&str> {
        self.username.as_deref()
    }

    fn finish(&mut self, outcome: Outcome) {
        self.pending = None;
        self.stage = Stage::Finished(outcome);
    }
}
