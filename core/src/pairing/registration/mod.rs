//! Registering a user in a flow of PingOne.
//!
//! ```text
//!            start or read    ask name, e-mail       register      ask the          verify (O)
//!            the flow         and password           (H)           code
//!   Starting ──────▶ AskingUser ─────────▶ Registering ──▶ AskingCode ──▶ Verifying
//!   Reading     │       ▲                   │   │            ▲   ▲ │        │    │
//!               │       └── refused ────────┘   │            │   │ ▼        │    │
//!               ▼                        lost,  │            │ Resending   │    │ COMPLETED
//!        registration off               refused │            │   (H)       │    ▼
//!                                               ▼            │             │  Resuming (O)
//!                                            Settling ───────┴─────────────┘    │
//!                                       (read the flow) ── COMPLETED ──────────▶│
//!                                                                               ▼
//!                                                         Registered ◀── Exchanging (O)
//! ```
//!
//! What the flow says decides, and it is read whenever a reply was lost or refused: nothing that makes an
//! account, reaches a person or burns a code is sent twice but by a person's answer. The session of the
//! flow, its cookies and its PKCE verifier, goes from reply to reply and into snapshots, and nowhere
//! else; password and code leave the machine with their request. A user whose tokens could not be fetched
//! is registered all the same.

mod completing;
mod entering;
mod rules;
mod verifying;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use self::rules::{FlowStart, Registration, RegistrationData};
use super::call::Call;
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, MOST_ANSWERS, MOST_STARTS, Problem, Prompt, Wanted};
use super::script::{Event, Plan, Script, Situation};
use super::view::Parts;
use super::{sealed, sealed_outcome};
use crate::error::{Code, Result};
use crate::operation::{Channel, Destination};
use crate::pingone::{
    Flow, FlowSession, Operation, PasswordPolicy, ReadFlow, ResumeFlow, SendVerificationCode,
    StartFlow, VerifyUser,
};
use crate::snapshot::Subject;
use crate::time::Timestamp;

/// A registration, and how far it is.
#[derive(Serialize, Deserialize)]
pub(super) struct Registering {
    #[serde(with = "sealed::record")]
    start: StartFlow,
    wants_tokens: bool,
    flow: Option<Held>,
    /// The name that was sent last.
    username: Option<String>,
    /// The address that was sent last.
    email: Option<String>,
    stage: Stage,
    /// How often a code was sent again.
    resends: u32,
    /// Whether a registration may have been carried out that nobody answered.
    unresolved: bool,
    /// What was given to begin with; never sealed.
    #[serde(skip)]
    given: Option<RegistrationData>,
    /// The request with the password or code in it, until it has left; never sealed.
    #[serde(skip)]
    pending: Option<Call>,
}

/// The flow that is gone on with.
#[derive(Serialize, Deserialize)]
struct Held {
    /// The text of its id.
    id: String,
    #[serde(with = "sealed::record")]
    session: FlowSession,
    #[serde(with = "sealed::optional_timestamp")]
    expires: Option<Timestamp>,
    #[serde(with = "sealed::boxed_record")]
    password_policy: Option<Box<PasswordPolicy>>,
    /// Where the code went, masked by the service.
    masked_email: Option<String>,
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Starting,
    Reading { tries: u32 },
    AskingUser(Asking),
    Registering(Asking),
    AskingCode(Asking),
    Resending(Asking),
    Verifying(Asking),
    Settling(Settling),
    Resuming(#[serde(with = "sealed_outcome")] Outcome),
    Exchanging(#[serde(with = "sealed_outcome")] Outcome),
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Asking {
    answers: u32,
    problem: Option<Problem>,
}

/// Reading the flow after a reply that was lost or refused.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Settling {
    step: Step,
    asking: Asking,
    cause: Cause,
    readings: u32,
    failures: u32,
}

/// Which step the flow is read after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Step {
    Register,
    Verify,
}

/// Why the flow is read, and so what it means that it still waits for the same.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Cause {
    Lost,
    Refused {
        reason: Reason,
        code: Option<String>,
    },
    /// The caller wants no more, or the time is over.
    Ended,
}

impl Registering {
    pub(super) fn new(rules: Registration) -> Result<Self> {
        let mut start = StartFlow::new();
        start.acr_values = rules.acr_values;
        start.check()?;
        if let Some(user) = &rules.user {
            user.check()?;
        }
        Ok(Self {
            start,
            wants_tokens: !rules.without_tokens,
            flow: None,
            username: None,
            email: None,
            stage: Stage::Starting,
            resends: 0,
            unresolved: false,
            given: rules.user,
            pending: None,
        })
    }

    /// In a flow that was started elsewhere.
    pub(super) fn within(start: FlowStart, rules: Registration) -> Result<Self> {
        let session = start.session()?;
        let mut registering = Self::new(rules)?;
        registering.flow = Some(Held {
            id: session.flow_id.to_string(),
            session,
            expires: None,
            password_policy: None,
            masked_email: None,
        });
        registering.stage = Stage::Reading { tries: 0 };
        Ok(registering)
    }

    fn session(&self) -> Option<FlowSession> {
        self.flow.as_ref().map(|held| held.session.clone())
    }

    /// Keeps what a reply tells of the flow; it takes the place of what was known.
    fn keep(&mut self, flow: &Flow) {
        let state = &flow.state;
        let before = self.flow.take();
        let before = before.as_ref();
        let expires = state
            .expires_at
            .as_ref()
            .and_then(|expires| expires.timestamp);
        let policy = state.password_policy.clone().map(Box::new);
        self.flow = Some(Held {
            id: state.id.to_string(),
            session: flow.session.clone(),
            expires: expires.or_else(|| before.and_then(|held| held.expires)),
            password_policy: policy.or_else(|| before.and_then(|it| it.password_policy.clone())),
            masked_email: state
                .email
                .clone()
                .or_else(|| before.and_then(|held| held.masked_email.clone())),
        });
    }

    /// Keeps the cookies that came with an answer that is no success.
    fn keep_session(&mut self, event: &Event) {
        let session = match event {
            Event::Denied { session, .. } => session.as_deref(),
            Event::Lost(loss) => loss.session.as_deref(),
            _ => None,
        };
        if let (Some(session), Some(held)) = (session, &mut self.flow) {
            held.session = session.clone();
        }
    }

    fn user_prompt(&self, asking: Asking) -> Prompt {
        let policy = self.flow.as_ref();
        let policy = policy.and_then(|held| held.password_policy.clone());
        let left = MOST_ANSWERS.saturating_sub(asking.answers);
        let mut prompt = Prompt::new(Wanted::Registration { policy }, left);
        prompt.problem = asking.problem;
        prompt
    }

    fn code_prompt(&self, asking: Asking) -> Prompt {
        let told = self.flow.as_ref();
        let told = told.and_then(|held| held.masked_email.clone());
        let masked = self
            .email
            .as_deref()
            .map(|email| Destination::new(Channel::Email, email).to_string());
        let wanted = Wanted::VerificationCode {
            destination: masked.or(told),
        };
        let mut prompt = Prompt::new(wanted, MOST_ANSWERS.saturating_sub(asking.answers));
        prompt.problem = asking.problem;
        prompt.start_again_from = (self.resends < MOST_STARTS).then_some(Duration::ZERO);
        prompt
    }

    /// A request of the flow; what is next where there is none, which no stage comes to.
    fn send(&self, call: impl FnOnce(FlowSession) -> Call) -> Plan {
        match self.session() {
            Some(session) => Plan::Send(call(session)),
            None => Plan::Send(self.start.clone().into()),
        }
    }
}

impl Script for Registering {
    fn plan(&self) -> Plan {
        match &self.stage {
            Stage::Starting => Plan::Send(self.start.clone().into()),
            Stage::Reading { .. } | Stage::Settling(_) => {
                self.send(|session| ReadFlow::new(session).into())
            }
            Stage::AskingUser(asking) => Plan::Ask(self.user_prompt(*asking)),
            Stage::AskingCode(asking) => Plan::Ask(self.code_prompt(*asking)),
            Stage::Registering(asking) => match &self.pending {
                Some(call) => Plan::Send(call.clone()),
                None => Plan::Ask(self.user_prompt(*asking)),
            },
            Stage::Verifying(asking) => match &self.pending {
                Some(call) => Plan::Send(call.clone()),
                None => Plan::Ask(self.code_prompt(*asking)),
            },
            Stage::Resending(_) => self.send(|session| SendVerificationCode::new(session).into()),
            Stage::Resuming(_) => self.send(|session| ResumeFlow::new(session).into()),
            Stage::Exchanging(outcome) => match &self.pending {
                Some(call) => Plan::Send(call.clone()),
                None => Plan::Finish(outcome.clone()),
            },
            Stage::Finished(outcome) => Plan::Finish(outcome.clone()),
        }
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        self.keep_session(&event);
        match (std::mem::replace(&mut self.stage, Stage::Starting), event) {
            (Stage::Finished(outcome), _) => {
                self.stage = Stage::Finished(outcome);
                None
            }
            (Stage::Resuming(outcome), event) => self.resumed_flow(outcome, event),
            (Stage::Exchanging(outcome), event) => self.exchanged(outcome, event),
            (Stage::Settling(settling), event) => self.settled(settling, event, at),
            (stage, Event::Unsendable) => self.give_up(&stage, Reason::NotSendable, false, at),
            (stage, Event::Deadline) => self.give_up(&stage, Reason::DeadlinePassed, false, at),
            (stage, Event::Cancelled) => self.give_up(&stage, Reason::Cancelled, true, at),
            (Stage::Starting, event) => self.started(event, at),
            (Stage::Reading { tries }, event) => self.read(tries, event, at),
            (Stage::Registering(asking), event) => self.registered(asking, event, at),
            (Stage::Verifying(asking), event) => self.verified(asking, event, at),
            (Stage::Resending(asking), event) => self.resent(asking, event, at),
            (Stage::AskingUser(asking), Event::Answered(Answer::Registration(user))) => {
                self.enter(asking, &user)
            }
            (Stage::AskingCode(_), Event::Answered(Answer::StartAgain)) => {
                self.resends = self.resends.saturating_add(1);
                self.stage = Stage::Resending(Asking::default());
                Some(Duration::ZERO)
            }
            (Stage::AskingCode(asking), Event::Answered(Answer::VerificationCode(code))) => {
                self.verify(asking, &code)
            }
            (stage, _) => {
                self.stage = stage;
                None
            }
        }
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        let session = self.session().ok_or(Code::AnswerUnexpected)?;
        match answer {
            Answer::StartAgain => Ok(()),
            Answer::Registration(user) => user.check(),
            Answer::VerificationCode(code) => VerifyUser::new(session, code.clone()).check(),
            _ => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn resumed(&mut self) {
        if self.pending.is_some() {
            return;
        }
        // Neither password nor code is in a snapshot: the person is asked again.
        self.stage = match std::mem::replace(&mut self.stage, Stage::Starting) {
            Stage::Registering(asking) => Stage::AskingUser(asking),
            Stage::Verifying(asking) => Stage::AskingCode(asking),
            Stage::Exchanging(outcome) => Stage::Finished(outcome),
            stage => stage,
        };
    }

    fn username(&self) -> Option<&str> {
        None
    }

    fn polled(&self) -> Option<Subject<'_>> {
        self.flow.as_ref().map(|held| Subject::Flow(&held.id))
    }

    fn show(&self, parts: &mut Parts) {
        if !matches!(self.stage, Stage::Finished(_)) {
            parts.expires = self.flow.as_ref().and_then(|held| held.expires);
        }
    }

    fn reconcile(&mut self) -> bool {
        if !matches!(self.stage, Stage::Finished(Outcome::RegistrationUnknown))
            || self.flow.is_none()
        {
            return false;
        }
        self.stage = Stage::Settling(Settling::new(
            Step::Register,
            Asking::default(),
            Cause::Ended,
        ));
        true
    }

    fn finish(&mut self, outcome: Outcome) {
        (self.pending, self.given) = (None, None);
        if !outcome.is_unknown() {
            self.flow = None;
        }
        self.stage = Stage::Finished(outcome);
    }
}
