//! Pairings of PingOne in which a device is created and then activated by its proof.
//!
//! ```text
//!              list         create              ask            activate (O)
//!              devices      (C or H)            the person
//!   Listing ──────▶ Creating ──────▶ Asking ──────────▶ Activating ──▶ ACTIVE: told
//!      ▲               │ lost          ▲ ▲ │  ▲               │ │
//!      │               ▼               │ │ │  └── wrong OTP, ─┘ │ lost, refused
//!      │            Finding ── found ──┘ │ ▼       next OTP      ▼
//!      │               │                 │ Resending (H)      Settling ──▶ ACTIVE: matched
//!      │               ▼                 │                       │   └───▶ gone, refused: not paired
//!      └─ begin ── StartLost             └───── still waits ─────┘
//!         again
//! ```
//!
//! Nothing that creates, reaches a person or burns an OTP is sent twice: only a person's answer sends another
//! one. To begin again (`StartAgain`) sends the OTP of the same device again where the service sends
//! OTPs; otherwise it creates another device, and the one before pairs nothing any more: the service
//! removes it after a day.
//!
//! PingOne signs nothing. A reply counts that came on the connection of this very request, from the
//! configured host, about the ids that were asked for; where none came, reading the device tells.

mod activating;
mod creating;
mod ending;
mod method;

use std::collections::BTreeSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub(super) use self::method::Method;
use super::call::Call;
use super::listing::Listed;
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, MOST_ANSWERS, MOST_STARTS, Problem, Prompt, Wanted};
use super::script::{Event, Plan, Script, Situation};
use super::user_creation::start_again;
use super::{sealed, sealed_outcome};
use crate::error::{Code, Result};
use crate::pingone::{Id, ListDevices, ReadDevice, SendActivationCode};
use crate::secret::Secret;

/// A pairing in which a device is created and activated.
#[derive(Serialize, Deserialize)]
#[serde(bound = "M: Method")]
pub(super) struct Activation<M> {
    pub(super) method: M,
    /// The text of the user's id.
    user: String,
    stage: Stage,
    /// The devices that were there before.
    #[serde(with = "sealed::ids")]
    baseline: BTreeSet<Id>,
    /// The devices that this pairing has created, the latest last.
    #[serde(with = "sealed::id_list")]
    created: Vec<Id>,
    starts: u32,
    /// Whether an activation may have been carried out that nobody answered.
    unresolved: bool,
    /// The answer, until it has left; never sealed.
    #[serde(skip)]
    pending: Option<Call>,
    /// The OTP before the next one, so that it is not sent again; never sealed.
    #[serde(skip)]
    before: Option<Secret>,
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Listing { tries: u32 },
    Creating,
    Finding(Looking),
    StartLost,
    Asking(Asking),
    Resending(Asking),
    Activating(Asking),
    Settling { looking: Looking, cause: Cause },
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Asking {
    answers: u32,
    next: bool,
    problem: Option<Problem>,
}

/// How often was read without an end.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Looking {
    readings: u32,
    failures: u32,
}

/// Why the device is read, and so what it means that it still waits.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Cause {
    /// The answer to an activation was lost.
    Lost(Asking),
    /// A refusal came. A network that delivers twice can pass on that of what was carried out.
    Refused {
        reason: Reason,
        code: Option<String>,
    },
    /// The caller wants no more, or the time is over.
    Ended,
}

impl<M: Method> Activation<M> {
    pub(super) fn new(method: M) -> Self {
        Self {
            user: method.create().user_id.to_string(),
            method,
            stage: Stage::Listing { tries: 0 },
            baseline: BTreeSet::new(),
            created: Vec::new(),
            starts: 0,
            unresolved: false,
            pending: None,
            before: None,
        }
    }

    fn user(&self) -> Id {
        self.method.create().user_id
    }

    fn device(&self) -> Option<Id> {
        self.created.last().copied()
    }

    fn prompt(&self, asking: &Asking) -> Prompt {
        let wanted = self.method.wanted(asking.next);
        let mut prompt = Prompt::new(
            wanted.unwrap_or(Wanted::StartAgain),
            MOST_ANSWERS.saturating_sub(asking.answers),
        );
        prompt.problem = asking.problem;
        prompt.start_again_from = (self.starts < MOST_STARTS).then_some(Duration::ZERO);
        prompt
    }

    /// Reads what became of the devices that this pairing has created.
    fn look(&self) -> Call {
        match self.created.as_slice() {
            [device] => ReadDevice::new(self.user(), *device).into(),
            _ => self.list(),
        }
    }

    fn list(&self) -> Call {
        ListDevices::new(self.user()).into()
    }

    fn begin_again(&mut self, asking: Option<Asking>) -> Option<Duration> {
        self.before = None;
        self.stage = match asking {
            Some(asking) if self.method.can_resend() && self.device().is_some() => {
                self.starts = self.starts.saturating_add(1);
                Stage::Resending(asking)
            }
            _ => Stage::Listing { tries: 0 },
        };
        Some(Duration::ZERO)
    }
}

impl<M: Method> Script for Activation<M> {
    fn plan(&self) -> Plan {
        match &self.stage {
            Stage::Listing { .. } | Stage::Finding(_) => Plan::Send(self.list()),
            Stage::Creating => Plan::Send(self.method.create().clone().into()),
            Stage::StartLost => Plan::Ask(start_again(self.starts)),
            Stage::Asking(asking) => Plan::Ask(self.prompt(asking)),
            Stage::Resending(asking) => match self.device() {
                Some(device) => Plan::Send(SendActivationCode::new(self.user(), device).into()),
                None => Plan::Ask(self.prompt(asking)),
            },
            Stage::Activating(asking) => match &self.pending {
                Some(call) => Plan::Send(call.clone()),
                None => Plan::Ask(self.prompt(asking)),
            },
            Stage::Settling { .. } => Plan::Send(self.look()),
            Stage::Finished(outcome) => Plan::Finish(outcome.clone()),
        }
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        if let Event::Unsendable = &event {
            return self.give_up(Reason::NotSendable, false, at);
        }
        match (std::mem::replace(&mut self.stage, Stage::Creating), event) {
            (Stage::Settling { looking, cause }, event) => {
                self.on_settling(looking, cause, event, at)
            }
            (Stage::Finished(outcome), _) => {
                self.stage = Stage::Finished(outcome);
                None
            }
            (_, Event::Deadline) => self.give_up(Reason::DeadlinePassed, false, at),
            (_, Event::Cancelled) => self.give_up(Reason::Cancelled, true, at),
            (Stage::Listing { tries }, event) => self.listed(tries, Listed::of(event), at),
            (Stage::Creating, event) => self.take_created(event, at),
            (Stage::Finding(looking), event) => self.find(looking, Listed::of(event), at),
            (Stage::Resending(asking), event) => self.take_resent(asking, event, at),
            (Stage::Activating(asking), event) => self.take_activated(asking, event, at),
            (Stage::StartLost, Event::Answered(_)) => self.begin_again(None),
            (Stage::Asking(asking), Event::Answered(Answer::StartAgain)) => {
                self.begin_again(Some(asking))
            }
            (Stage::Asking(asking), Event::Answered(answer)) => self.answered(asking, answer),
            (stage @ (Stage::Asking(_) | Stage::StartLost), _) => {
                self.stage = stage;
                None
            }
        }
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        let device = match (answer, self.device()) {
            (Answer::StartAgain, _) => return Ok(()),
            (_, Some(device)) => device,
            (_, None) => return Err(Code::AnswerUnexpected.into()),
        };
        if let (Answer::Otp(otp), Some(before)) = (answer, &self.before)
            && otp.expose() == before.expose()
        {
            return Err(crate::Error::new(Code::ValueMalformed)
                .detail("the OTP that the token shows next, not the same one again"));
        }
        Call::from(self.method.activate(device, answer)?).check()
    }

    fn resumed(&mut self) {
        if let (Stage::Activating(asking), None) = (&self.stage, &self.pending) {
            // The answer is not in a snapshot: the person is asked again.
            self.stage = Stage::Asking(asking.clone());
        }
    }

    fn username(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn reconcile(&mut self) -> bool {
        if !matches!(self.stage, Stage::Finished(Outcome::Undetermined { .. })) {
            return false;
        }
        self.stage = Stage::Settling {
            looking: Looking::default(),
            cause: Cause::Ended,
        };
        true
    }

    fn finish(&mut self, outcome: Outcome) {
        (self.pending, self.before) = (None, None);
        self.method.forget();
        self.stage = Stage::Finished(outcome);
    }
}
