//! What every machine is made of: a script that takes events and says what comes next.

use std::time::Duration;

use super::call::{Call, Loss, Reply};
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, Prompt};
use super::view::Parts;
use crate::error::{Refusal, Result};
use crate::pingid::{UserDetails, error_id};
use crate::pingone::{FlowSession, PingOneRefusal};
use crate::provenance::Provenance;
use crate::secret::Secret;
use crate::snapshot::{Fence, Subject};
use crate::time::{Now, Timestamp};

/// The rules of one machine, without ids, waits and deadlines, which the engine keeps.
///
/// What comes next is a function of the stage alone: asking for it twice gives the same, and a stage
/// that was sealed and opened goes on as it would have.
pub(super) trait Script {
    /// What to do in this stage.
    fn plan(&self) -> Plan;

    /// Takes what happened. Returns how long to wait before the next request, or nothing where a wait
    /// that has begun goes on.
    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration>;

    /// Refuses an answer that cannot be right, before anything is changed.
    fn check(&self, answer: &Answer) -> Result<()>;

    /// Goes on from a snapshot: what is never sealed is asked for again.
    fn resumed(&mut self) {}

    /// Whose device is paired, where it is one user's: the user's name, or for PingOne the user's id.
    fn username(&self) -> Option<&str>;

    /// What only one may go on with at a time, beside the user.
    fn polled(&self) -> Option<Subject<'_>> {
        self.activation_code().map(Subject::ActivationCode)
    }

    /// The activation code, from when it is known until it is of no use any more.
    fn activation_code(&self) -> Option<&Secret> {
        None
    }

    /// Adds what a page or phone may see.
    fn show(&self, parts: &mut Parts) {
        let _ = parts;
    }

    /// Reads the user's details once more, after an end that left it open.
    fn reconcile(&mut self) -> bool {
        false
    }

    /// Ends with this outcome.
    fn finish(&mut self, outcome: Outcome);
}

/// What a stage wants.
pub(super) enum Plan {
    /// Send this.
    Send(Call),
    /// Ask a person.
    Ask(Prompt),
    /// Nothing more.
    Finish(Outcome),
}

/// What happened.
pub(super) enum Event {
    /// A signed reply reports success, or a further step.
    Replied {
        reply: Reply,
        provenance: Provenance,
        lost: bool,
    },
    /// A signed reply refuses.
    Refused { refusal: Refusal, lost: bool },
    /// PingOne refuses, on the connection of this very request.
    Denied {
        refusal: Box<PingOneRefusal>,
        /// What its flow goes on with.
        session: Option<Box<FlowSession>>,
        /// Whether an earlier attempt may have been carried out.
        lost: bool,
    },
    /// The report came whole.
    Downloaded { bytes: u64 },
    /// What came of the report is no report, or could not be written.
    Undownloaded(Undownloaded),
    /// No reply came that counts.
    Lost(Loss),
    /// The client's own rules refuse the request.
    Unsendable,
    /// A person answered.
    Answered(Answer),
    /// The deadline passed while nothing was in flight.
    Deadline,
    /// The caller cancelled, and nothing is in flight.
    Cancelled,
}

/// Why a report was not downloaded although it came.
#[derive(Clone, Copy)]
pub(super) enum Undownloaded {
    /// It is no report, or too large.
    Untrusted,
    /// It could not be written.
    Unwritten,
}

/// What a script may look at besides its own stage.
pub(super) struct Situation {
    /// Both clocks.
    pub(super) now: Now,
    /// When the last request was sent.
    pub(super) sent: Timestamp,
    /// Whether the service returns `clientData`.
    pub(super) correlation: bool,
    /// The lease that is held now.
    pub(super) fence: Option<Fence>,
    /// A number from 0 to 1, another one for each request.
    pub(super) jitter: f64,
}

impl Situation {
    /// Whether a reply may move or end a machine.
    ///
    /// Only one that belongs to this very request may. Where a tenant returns nothing, a signed one
    /// has to do; the outcome claims less then.
    pub(super) fn moves(&self, provenance: Provenance) -> bool {
        provenance == Provenance::Correlated
            || (!self.correlation && provenance == Provenance::Signed)
    }

    /// A wait, up to a fifth longer or shorter.
    pub(super) fn jittered(&self, wait: Duration) -> Duration {
        wait.mul_f64(0.8 + 0.4 * self.jitter)
    }
}

/// What reading a user's details tells.
pub(super) enum Details {
    /// The user is there.
    Found(Box<UserDetails>),
    /// There is no such user; whether the reply belongs to this very request.
    Absent { correlated: bool },
    /// The service refused, for good.
    Refused(Refusal),
    /// Nothing that counts.
    Unknown,
}

impl Details {
    /// Reads an event that follows GetUserDetails; gives back any other.
    pub(super) fn of(event: Event, at: &Situation) -> Result<Self, Event> {
        Ok(match event {
            Event::Replied {
                reply: Reply::GetUserDetails(found),
                provenance,
                ..
            } if at.moves(provenance) => Self::Found(Box::new(found.user)),
            Event::Refused { refusal, .. } if at.moves(refusal.provenance) => {
                match refusal.error_id {
                    error_id::USER_NOT_FOUND => Self::Absent {
                        correlated: refusal.provenance == Provenance::Correlated,
                    },
                    error_id::TRANSACTION_FAILED => Self::Unknown,
                    _ => Self::Refused(refusal),
                }
            }
            Event::Replied { .. }
            | Event::Refused { .. }
            | Event::Denied { .. }
            | Event::Lost(_) => Self::Unknown,
            other => return Err(other),
        })
    }
}

/// How long to wait before a reading is tried again that told nothing `tries` times.
pub(super) fn before_reading_again(tries: u32, at: &Situation) -> Duration {
    let doubled = FIRST_PAUSE.saturating_mul(1 << tries.saturating_sub(1).min(8));
    at.jittered(doubled.min(LONGEST_PAUSE))
}

/// The outcome for a refusal by the service.
pub(super) fn refused(refusal: &Refusal) -> Outcome {
    not_paired(
        Reason::of(refusal.error_id),
        Some(refusal.error_id),
        refusal.provenance == Provenance::Correlated,
    )
}

/// The outcome for a pairing that ended without a device.
pub(super) fn not_paired(reason: Reason, error_id: Option<i64>, authenticated: bool) -> Outcome {
    Outcome::NotPaired {
        reason,
        error_id,
        code: None,
        authenticated,
    }
}

/// The outcome for a refusal by PingOne of what was sent once.
pub(super) fn denied(refusal: &PingOneRefusal) -> Outcome {
    denied_for(Reason::of_refusal(refusal), refusal)
}

/// The same for a reason that is known better.
pub(super) fn denied_for(reason: Reason, refusal: &PingOneRefusal) -> Outcome {
    denied_by(reason, Some(refusal.code.clone()))
}

/// The same by PingOne's code.
pub(super) fn denied_by(reason: Reason, code: Option<String>) -> Outcome {
    Outcome::NotPaired {
        reason,
        error_id: None,
        code,
        authenticated: true,
    }
}

/// The outcome for a registration that was not completed.
pub(super) fn not_registered(reason: Reason, code: Option<String>, authenticated: bool) -> Outcome {
    Outcome::NotRegistered {
        reason,
        code,
        authenticated,
    }
}

/// The outcome where nothing tells, and there are no candidates.
pub(super) fn undetermined() -> Outcome {
    Outcome::Undetermined {
        candidates: Vec::new(),
        mfa_candidates: Vec::new(),
    }
}

const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
