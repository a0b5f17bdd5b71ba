//! Pairings in which a person proves to have the device: start, ask, finish.
//!
//! ```text
//!            read the     start          ask              read the       finish
//!            baseline     (C or H)       the person       baseline       (O)
//!   Reading ─────────▶ Starting ─────▶ Asking ────────▶ ReadingAgain ──▶ Finishing
//!      ▲                  │              ▲  ▲               │              │ │ │
//!      │ begin again      │ lost         │  └── wrong OTP,  │ the device   │ │ │ told
//!      └──── StartLost ◀──┘              │      next OTP ───│──────────────┘ │ └────▶ Detailing
//!                                        │                  │ of a lost      │              │
//!                                        │                  │ finish shows   │ lost, or     │
//!                                        │                  │                │ unproven     ▼
//!                                        │                  └──▶ Finished ◀──│───────── Finished
//!                                        │                          ▲        ▼
//!                                        └── not shown, ask again ──┴── Settling
//! ```
//!
//! A pairing without a start begins with the question, and one without a question with the finish.
//! Neither start nor finish is sent twice: a start only when a person said so, a finish only with
//! another answer. After a finish that was refused the details are read once: a network that delivers a
//! request twice can pass on the refusal of what was carried out.

mod ending;
mod finishing;
mod method;
mod starting;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub(super) use self::method::{Finished, Method, Started};
use super::call::Call;
use super::detailing::Detailing;
use super::evidence::{Baseline, Named};
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, MOST_ANSWERS, MOST_STARTS, Problem, Prompt, Wanted};
use super::script::{Details, Event, Plan, Script, Situation};
use super::sealed_outcome;
use super::settling::Settling;
use super::user_creation::start_again;
use crate::error::Result;
use crate::pingid::GetUserDetails;
use crate::provenance::Provenance;

/// A pairing with a proof.
#[derive(Serialize, Deserialize)]
#[serde(bound = "M: Method")]
pub(super) struct Proof<M> {
    pub(super) method: M,
    stage: Stage,
    named: Named,
    baseline: Baseline,
    starts: u32,
    /// Whether a finish may have been carried out that nobody answered provably.
    unresolved: bool,
    /// Whether such a finish belongs to a session before this one.
    is_earlier_open: bool,
    /// The finish with the answer in it, until it has left; never sealed.
    #[serde(skip)]
    pending: Option<Call>,
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Reading { tries: u32 },
    Starting,
    StartLost,
    Asking(Asking),
    ReadingAgain { tries: u32, asking: Asking },
    Finishing(Asking),
    Settling { settling: Settling, cause: Cause },
    Detailing(Detailing),
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Asking {
    answers: u32,
    next: bool,
    problem: Option<Problem>,
}

/// Why the details are read, and so what it means when they do not show the device.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Cause {
    /// The reply was lost.
    Lost(Asking),
    /// A refusal came that does not end it by itself.
    Refused {
        reason: Reason,
        error_id: i64,
        authenticated: bool,
    },
    /// A success came that may be an older one.
    Unproven,
    /// The caller wants no more.
    Ended,
}

impl<M: Method> Proof<M> {
    pub(super) fn new(method: M) -> Self {
        let mut proof = Self {
            method,
            stage: Stage::Starting,
            named: Named::default(),
            baseline: Baseline::default(),
            starts: 0,
            unresolved: false,
            is_earlier_open: false,
            pending: None,
        };
        proof.stage = match proof.method.start() {
            Some(_) => Stage::Reading { tries: 0 },
            None => proof.asking(false, None),
        };
        proof
    }

    /// The question, or where there is none the way to the finish.
    fn asking(&self, next: bool, problem: Option<Problem>) -> Stage {
        let asking = Asking {
            answers: 0,
            next,
            problem,
        };
        match self.method.wanted(next) {
            Some(_) => Stage::Asking(asking),
            None => Stage::ReadingAgain { tries: 0, asking },
        }
    }

    fn prompt(&self, asking: &Asking) -> Prompt {
        let wanted = self.method.wanted(asking.next);
        let mut prompt = Prompt::new(
            wanted.unwrap_or(Wanted::StartAgain),
            MOST_ANSWERS.saturating_sub(asking.answers),
        );
        prompt.problem = asking.problem;
        let again = self.method.start().is_some() && self.starts < MOST_STARTS;
        prompt.start_again_from = again.then_some(Duration::ZERO);
        prompt
    }

    /// Whether a reply of this provenance counts: where the declaration promises no echo, a signed one
    /// does, which was not seen before.
    fn counts(&self, provenance: Provenance, at: &Situation) -> bool {
        at.moves(provenance) || !self.method.is_correlated()
    }
}

impl<M: Method> Script for Proof<M> {
    fn plan(&self) -> Plan {
        let read = || Plan::Send(GetUserDetails::new(self.method.username()).into());
        match &self.stage {
            Stage::Reading { .. }
            | Stage::ReadingAgain { .. }
            | Stage::Settling { .. }
            | Stage::Detailing(_) => read(),
            Stage::Starting => match self.method.start() {
                Some(call) => Plan::Send(call),
                None => read(),
            },
            Stage::StartLost => Plan::Ask(start_again(self.starts)),
            Stage::Asking(asking) => Plan::Ask(self.prompt(asking)),
            Stage::Finishing(asking) => match &self.pending {
                Some(call) => Plan::Send(call.clone()),
                None => Plan::Ask(self.prompt(asking)),
            },
            Stage::Finished(outcome) => Plan::Finish(outcome.clone()),
        }
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        if let Event::Unsendable = &event {
            return self.give_up(Reason::NotSendable, false, at);
        }
        let details = |event| Details::of(event, at).unwrap_or(Details::Unknown);
        match (std::mem::replace(&mut self.stage, Stage::Starting), event) {
            (Stage::Settling { settling, cause }, event) => {
                self.on_settling(settling, cause, event, at)
            }
            (Stage::Detailing(detailing), event) => self.on_detailing(detailing, event, at),
            (Stage::Finished(outcome), _) => {
                self.stage = Stage::Finished(outcome);
                None
            }
            (_, Event::Deadline) => self.give_up(Reason::DeadlinePassed, false, at),
            (_, Event::Cancelled) => self.give_up(Reason::Cancelled, true, at),
            (Stage::Reading { tries }, event) => self.read(tries, None, details(event), at),
            (Stage::ReadingAgain { tries, asking }, event) => {
                self.read(tries, Some(asking), details(event), at)
            }
            (Stage::Starting, event) => self.take_start(event, at),
            (Stage::Finishing(asking), event) => self.take_finish(asking, event, at),
            (Stage::Asking(_) | Stage::StartLost, Event::Answered(Answer::StartAgain)) => {
                self.is_earlier_open |= self.unresolved;
                self.stage = Stage::Reading { tries: 0 };
                Some(Duration::ZERO)
            }
            (Stage::Asking(asking), Event::Answered(answer)) => self.answered(asking, &answer),
            (stage @ (Stage::Asking(_) | Stage::StartLost), _) => {
                self.stage = stage;
                None
            }
        }
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        match answer {
            Answer::StartAgain => Ok(()),
            answer => self.method.finish(Some(answer))?.check(),
        }
    }

    fn resumed(&mut self) {
        if self.pending.is_some() {
            return;
        }
        let asking = match &self.stage {
            Stage::ReadingAgain { asking, .. } | Stage::Finishing(asking) => asking.clone(),
            _ => return,
        };
        // The answer is not in a snapshot: the person is asked again.
        self.stage = match self.method.wanted(asking.next) {
            Some(_) => Stage::Asking(asking),
            None => Stage::ReadingAgain { tries: 0, asking },
        };
    }

    fn username(&self) -> Option<&str> {
        Some(self.method.username())
    }

    fn reconcile(&mut self) -> bool {
        if !matches!(self.stage, Stage::Finished(Outcome::Undetermined { .. })) {
            return false;
        }
        self.stage = Stage::Settling {
            settling: Settling::default(),
            cause: Cause::Ended,
        };
        true
    }

    fn finish(&mut self, outcome: Outcome) {
        self.pending = None;
        self.method.forget();
        self.stage = Stage::Finished(outcome);
    }
}
