//! Making sure of the user before a device is paired.
//!
//! ```text
//!   read ─▶ no such user ─▶ AddUser (C, once) ─┬─ added ─▶ new
//!    │                        ▲                └─ lost, or taken ─▶ read ─▶ new, or existing
//!    │                        └── begin again, when a person says so ◀─ still no such user
//!    └─▶ there is one ─▶ what the caller allows: refuse, if unpaired, proceed
//! ```
//!
//! After a lost reply a user counts as new only because a correlated answer said before that there was
//! none, and because the details are those that were sent, without a device: whoever types a colleague's
//! name is otherwise taken for the colleague.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::call::Reply;
use super::outcome::{Outcome, Reason};
use super::prompt::{MOST_STARTS, Problem, Prompt, Wanted};
use super::script::{Details, Event, Plan, Situation, before_reading_again, not_paired, refused};
use super::sealed;
use super::values::names;
use crate::error::Result;
use crate::operation::Operation;
use crate::pingid::{AddUser, GetUserDetails, UserDetails, UserStatus, error_id};
use crate::secret::Secret;

names! {
    /// What becomes of a user who exists already.
    pub enum IfExists {
        /// Nothing is paired, and nothing is sent after the reading.
        Refuse = "refuse",
        /// A device is paired if the user has none and is neither active nor suspended.
        IfUnpaired = "if_unpaired",
        /// A device is paired. The user name must come from a login session of this very user.
        Proceed = "proceed",
    }
}

/// How far it has come.
#[derive(Serialize, Deserialize)]
pub(super) struct UserCreation {
    #[serde(with = "sealed::operation")]
    pub(super) request: AddUser,
    if_exists: IfExists,
    stage: Stage,
    starts: u32,
    /// Whether an AddUser may have been carried out that nobody answered provably.
    lost: bool,
    /// Whether a correlated answer said that there was no such user before it left.
    was_absent: bool,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum Stage {
    Reading { tries: u32 },
    Adding,
    ReadingAfter { tries: u32, absent: u32 },
    Lost,
}

/// What it has come to.
pub(super) enum Created {
    /// Go on by the plan after this wait; nothing where a wait goes on.
    NotYet(Option<Duration>),
    /// The user is new, with this activation code.
    New(Option<Secret>),
    /// The user was there, and may be paired.
    Existing,
    /// It is over.
    End(Outcome),
}

impl UserCreation {
    pub(super) fn new(request: AddUser, if_exists: IfExists) -> Result<Self> {
        request.check()?;
        Ok(Self {
            request,
            if_exists,
            stage: Stage::Reading { tries: 0 },
            starts: 0,
            lost: false,
            was_absent: false,
        })
    }

    /// Whether an AddUser may have been carried out that nobody answered provably.
    pub(super) fn is_lost(&self) -> bool {
        self.lost
    }

    pub(super) fn plan(&self) -> Plan {
        match self.stage {
            Stage::Reading { .. } | Stage::ReadingAfter { .. } => {
                Plan::Send(GetUserDetails::new(self.request.username.as_str()).into())
            }
            Stage::Adding => Plan::Send(self.request.clone().into()),
            Stage::Lost => Plan::Ask(start_again(self.starts)),
        }
    }

    pub(super) fn on(&mut self, event: Event, at: &Situation) -> Created {
        match event {
            Event::Unsendable => return self.give_up(Reason::NotSendable),
            Event::Deadline => return self.give_up(Reason::DeadlinePassed),
            Event::Cancelled => return self.give_up(Reason::Cancelled),
            _ => {}
        }
        match self.stage {
            Stage::Reading { tries } => self.read(
                tries,
                Details::of(event, at).unwrap_or(Details::Unknown),
                at,
            ),
            Stage::Adding => self.added(event, at),
            Stage::ReadingAfter { tries, absent } => {
                let details = Details::of(event, at).unwrap_or(Details::Unknown);
                self.read_after(tries, absent, details, at)
            }
            Stage::Lost => {
                if let Event::Answered(_) = event {
                    self.stage = Stage::Reading { tries: 0 };
                    return Created::NotYet(Some(Duration::ZERO));
                }
                Created::NotYet(None)
            }
        }
    }

    fn read(&mut self, tries: u32, details: Details, at: &Situation) -> Created {
        match details {
            Details::Found(user) if self.lost => self.found_after(&user),
            Details::Found(user) => self.existing(&user),
            Details::Absent { correlated } => {
                self.was_absent = correlated;
                self.starts = self.starts.saturating_add(1);
                self.stage = Stage::Adding;
                Created::NotYet(Some(Duration::ZERO))
            }
            Details::Refused(refusal) => Created::End(refused(&refusal)),
            Details::Unknown => {
                let tries = tries.saturating_add(1);
                self.stage = Stage::Reading { tries };
                Created::NotYet(Some(before_reading_again(tries, at)))
            }
        }
    }

    fn added(&mut self, event: Event, at: &Situation) -> Created {
        match event {
            Event::Replied {
                reply: Reply::AddUser(added),
                provenance,
                ..
            } if at.moves(provenance) => Created::New(added.activation_code),
            Event::Refused { refusal, .. } if at.moves(refusal.provenance) => {
                if refusal.error_id != error_id::USER_EXISTS {
                    return Created::End(refused(&refusal));
                }
                self.read_now()
            }
            _ => {
                self.lost = true;
                self.read_now()
            }
        }
    }

    fn read_now(&mut self) -> Created {
        self.stage = Stage::ReadingAfter {
            tries: 0,
            absent: 0,
        };
        Created::NotYet(Some(Duration::ZERO))
    }

    fn read_after(
        &mut self,
        mut tries: u32,
        mut absent: u32,
        details: Details,
        at: &Situation,
    ) -> Created {
        match details {
            Details::Found(user) => return self.found_after(&user),
            Details::Refused(refusal) => return Created::End(refused(&refusal)),
            Details::Absent { .. } => absent = absent.saturating_add(1),
            Details::Unknown => tries = tries.saturating_add(1),
        }
        if absent < READINGS {
            self.stage = Stage::ReadingAfter { tries, absent };
            return Created::NotYet(Some(before_reading_again(tries + absent, at)));
        }
        if self.starts < MOST_STARTS {
            self.stage = Stage::Lost;
            return Created::NotYet(Some(Duration::ZERO));
        }
        // A request that was held back can still be carried out.
        self.give_up(Reason::UserNotFound)
    }

    /// The user who is there after an AddUser that was not told to have succeeded.
    fn found_after(&self, user: &UserDetails) -> Created {
        if self.lost && self.was_absent && self.request.describes(user) {
            return Created::New(None);
        }
        self.existing(user)
    }

    fn existing(&self, user: &UserDetails) -> Created {
        let allowed = match self.if_exists {
            IfExists::Refuse => false,
            IfExists::IfUnpaired => is_unpaired(user),
            IfExists::Proceed => true,
        };
        if allowed {
            Created::Existing
        } else {
            Created::End(not_paired(Reason::UserExists, None, !self.lost))
        }
    }

    /// Whether the user may still be paired, after a person took the time to choose how.
    pub(super) fn still_allows(&self, user: &UserDetails) -> bool {
        self.if_exists == IfExists::Proceed || is_unpaired(user)
    }

    /// Adding a user pairs nothing by itself, also where its reply was lost.
    fn give_up(&self, reason: Reason) -> Created {
        Created::End(not_paired(reason, None, !self.lost))
    }
}

/// Whether a user has no device and is neither active nor suspended.
fn is_unpaired(user: &UserDetails) -> bool {
    let bare = user.devices.is_empty() && user.device.is_none();
    bare && user.status != UserStatus::Active && user.status != UserStatus::Suspended
}

/// The question whether to begin again after a lost reply.
pub(super) fn start_again(starts: u32) -> Prompt {
    let mut prompt = Prompt::new(Wanted::StartAgain, MOST_STARTS.saturating_sub(starts));
    prompt.problem = Some(Problem::AnswerLost);
    prompt.start_again_from = Some(Duration::ZERO);
    prompt
}

const READINGS: u32 = 3;
