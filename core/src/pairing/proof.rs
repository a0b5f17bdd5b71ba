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
//! another answer.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::call::{Call, Reply};
use super::detailing::{Detailed, Detailing};
use super::evidence::{Baseline, Finding, Named, Target, find};
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, MOST_ANSWERS, MOST_STARTS, Problem, Prompt, Wanted};
use super::script::{
    Details, Event, Plan, Script, Situation, before_reading_again, not_paired, refused,
};
use super::settling::{Settled, Settling};
use super::user_creation::start_again;
use crate::device_id::DeviceId;
use crate::error::{Refusal, Result};
use crate::pingid::{GetUserDetails, UserDetails, UserStatus, error_id};
use crate::provenance::Provenance;

/// What one way to pair does in the places that differ.
pub(super) trait Method: Serialize + DeserializeOwned {
    /// Whose device is paired.
    fn username(&self) -> &str;

    /// The request that begins, if there is one.
    fn start(&self) -> Option<Call> {
        None
    }

    /// Keeps what the beginning told, such as the session.
    fn started(&mut self, reply: Reply) -> Started {
        let _ = reply;
        Started::Foreign
    }

    /// The question; nothing where nobody is asked. `next` asks for the OTP after the one that was
    /// right.
    fn wanted(&self, next: bool) -> Option<Wanted>;

    /// The request that completes it. What it refuses is no answer to send.
    fn finish(&self, answer: Option<&Answer>) -> Result<Call>;

    /// What the last reply tells.
    fn finished(&mut self, reply: Reply) -> Finished;

    /// What the device looks like.
    fn target(&self) -> Target;

    /// Whether another answer can be sent in the same session after one was lost.
    fn takes_more_answers(&self) -> bool {
        true
    }

    /// Forgets what only the way to the end needed: session, links, keys.
    fn forget(&mut self) {}

    /// Whether a reply to the last request can be held against it: the declaration says that the
    /// service returns what tells.
    fn is_correlated(&self) -> bool;
}

/// What a beginning told.
pub(super) enum Started {
    /// The session waits for an answer, and the device will have these names.
    Waits(Option<DeviceId>, Option<String>),
    /// What came is not fit to go on with.
    Refused(Reason),
    /// It is no reply to this.
    Foreign,
}

/// What the last reply tells.
pub(super) enum Finished {
    /// The device is paired, and has these names.
    Done(Option<DeviceId>, Option<String>),
    /// The next OTP is wanted.
    Next,
    /// It is no reply to this.
    Foreign,
}

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
    Finished(Outcome),
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

    fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.finish(outcome);
        Some(Duration::ZERO)
    }

    /// Ends it without a device, for a reason of the caller's or the clock's.
    fn give_up(&mut self, reason: Reason, at_once: bool, at: &Situation) -> Option<Duration> {
        if !self.unresolved {
            // A start alone pairs nothing.
            return self.end(not_paired(reason, None, true));
        }
        if at_once {
            return self.end(Outcome::Undetermined {
                candidates: Vec::new(),
            });
        }
        self.settle(Cause::Ended, at)
    }

    fn settle(&mut self, cause: Cause, at: &Situation) -> Option<Duration> {
        self.pending = None;
        self.stage = Stage::Settling {
            settling: Settling::default(),
            cause,
        };
        Some(Settling::first_pause(at))
    }

    /// The user's details before a start or a finish.
    fn read(
        &mut self,
        tries: u32,
        asking: Option<Asking>,
        details: Details,
        at: &Situation,
    ) -> Option<Duration> {
        let user = match details {
            Details::Found(user) => user,
            Details::Absent => {
                return self.end(not_paired(
                    Reason::UserNotFound,
                    Some(error_id::USER_NOT_FOUND),
                    true,
                ));
            }
            Details::Refused(refusal) => return self.end(refused(&refusal, at)),
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
            return self.end(not_paired(Reason::UserSuspended, None, !self.unresolved));
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

    fn take_start(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        match event {
            Event::Replied {
                reply, provenance, ..
            } if self.counts(provenance, at) => match self.method.started(reply) {
                Started::Waits(id, uuid) => {
                    self.named.note(id, uuid);
                    self.stage = self.asking(false, None);
                    Some(Duration::ZERO)
                }
                Started::Refused(reason) => self.end(not_paired(reason, None, false)),
                Started::Foreign => self.start_lost(),
            },
            Event::Refused { refusal, .. } => {
                let authenticated = at.moves(refusal.provenance) && !self.unresolved;
                let reason = Reason::of(refusal.error_id);
                self.end(not_paired(reason, Some(refusal.error_id), authenticated))
            }
            _ => self.start_lost(),
        }
    }

    fn start_lost(&mut self) -> Option<Duration> {
        if self.starts < MOST_STARTS {
            self.stage = Stage::StartLost;
            return Some(Duration::ZERO);
        }
        self.end(not_paired(Reason::SessionEnded, None, false))
    }

    fn take_finish(&mut self, asking: Asking, event: Event, at: &Situation) -> Option<Duration> {
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
        let proven = at.moves(refusal.provenance);
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
        let ended = reason == Reason::SessionEnded;
        if lost_before && !ended {
            // It says nothing of the finish that was lost, which can still be carried out.
            return self.settle(Cause::Ended, at);
        }
        if self.unresolved {
            // A session ends also by a finish that was carried out and whose reply was lost.
            let cause = Cause::Refused {
                reason,
                error_id: refusal.error_id,
                authenticated: proven,
            };
            return self.settle(cause, at);
        }
        self.end(not_paired(reason, Some(refusal.error_id), true))
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

    fn on_settling(
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
            Settled::Shown(device, evidence) => self.end(Outcome::Paired { device, evidence }),
            Settled::NoUser => self.end(not_paired(
                Reason::UserNotFound,
                Some(error_id::USER_NOT_FOUND),
                true,
            )),
            Settled::Unreadable => self.end(Outcome::Undetermined {
                candidates: settling.candidates,
            }),
            Settled::Hidden => self.hidden(settling, cause),
        }
    }

    /// Three readings did not show the device.
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
            _ => self.end(Outcome::Undetermined { candidates }),
        }
    }

    fn may_ask_again(&self, asking: &Asking) -> bool {
        if self.method.takes_more_answers() {
            asking.answers < MOST_ANSWERS && self.method.wanted(asking.next).is_some()
        } else {
            self.starts < MOST_STARTS
        }
    }

    fn on_detailing(
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

    /// Whether a reply of this provenance counts: where the declaration promises no echo, a signed one
    /// does, which was not seen before.
    fn counts(&self, provenance: Provenance, at: &Situation) -> bool {
        at.moves(provenance) || !self.method.is_correlated()
    }

    fn answered(&mut self, mut asking: Asking, answer: &Answer) -> Option<Duration> {
        asking.answers = asking.answers.saturating_add(1);
        // It was checked before.
        self.pending = self.method.finish(Some(answer)).ok();
        self.stage = Stage::ReadingAgain { tries: 0, asking };
        Some(Duration::ZERO)
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
