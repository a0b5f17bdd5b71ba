//! The engine around every script: ids, waits, the deadline, and what is in flight.

mod begin;
mod deadline;
mod kind;
mod seal;

use std::fmt;
use std::time::Duration;

use self::deadline::Deadline;
pub(super) use self::kind::AnyScript;
pub use self::kind::Kind;
pub use self::seal::Seal;
use super::call::{Call, CallId, CallResult, Loss};
use super::outcome::{Evidence, Outcome, PairedDevice, Reason};
use super::prompt::{Answer, BETWEEN_STARTS, Prompt};
use super::script::{Event, Plan, Script, Situation, before_reading_again, undetermined};
use super::view::{PairingView, Parts};
use crate::credentials::BaseUrl;
use crate::describe::{OperationInfo, RetryClass};
use crate::device_id::DeviceId;
use crate::error::{Code, Result};
use crate::pingone::Id;
use crate::secret::Secret;
use crate::snapshot::{Fence, Generation, Subject};
use crate::time::{Now, Timestamp};

/// A pairing, a resync or a job as a state machine without clock, socket or randomness.
///
/// A driver does what [`poll`](Self::poll) says, hands what came of it to [`handle`](Self::handle), and
/// polls again. Making a machine sends nothing.
pub struct Machine {
    script: AnyScript,
    settings: Settings,
    deadline: Deadline,
    /// Before this time of the monotonic clock nothing is sent.
    not_before: Duration,
    /// Before this time of the monotonic clock nothing begins again.
    cooled: Duration,
    /// The call that was taken and not answered yet.
    flight: Option<CallId>,
    /// When the last call was taken.
    taken: Option<Timestamp>,
    next_id: u64,
    /// How often in a row a request did not leave.
    unsent: u32,
    cancelled: bool,
    fence: Option<Fence>,
    /// The first number of the lease that was held without a gap, under whichever number since.
    held_since: Option<Fence>,
    code_fence: Option<Fence>,
    generation: u64,
    /// Whether a script was entered and not left: it panicked.
    poisoned: bool,
}

/// How a machine goes about it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Whether the service returns `clientData`; default yes. Where it does not, no reply can be tied to
    /// its request, and outcomes claim less.
    pub correlation: bool,
    /// How long it may take, from the first poll; default 10 minutes.
    pub deadline: Duration,
    /// Feeds the jitter of waits and nothing else; any number will do.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            correlation: true,
            deadline: Duration::from_secs(600),
            seed: 0,
        }
    }
}

/// What a driver has to do next.
#[must_use]
#[derive(Debug)]
pub enum Output {
    /// Take the call of this id with [`Machine::take`], send it once, and hand over what became of it.
    Send(CallId, &'static OperationInfo),
    /// Hand over what became of the call that was taken.
    InFlight(CallId),
    /// Poll again at this time of the monotonic clock.
    Wait(Duration),
    /// Ask a person, and hand over the answer; poll again at the deadline, if there is one.
    Ask(Prompt, Option<Duration>),
    /// It is over.
    Finished(Outcome),
}

/// What a driver hands over.
#[derive(Debug)]
pub enum Input {
    /// What became of a call.
    Result(CallId, CallResult),
    /// What a person answered.
    Answer(Answer),
    /// The caller wants no more. What is in flight still lands in the machine.
    Cancel,
}

impl Machine {
    /// Says what to do next. Asking again before anything is handed over changes nothing.
    pub fn poll(&mut self, now: Now) -> Output {
        if self.poisoned {
            return Output::Finished(self.unknown());
        }
        if let Deadline::Allowed(allowed) = self.deadline {
            self.deadline = Deadline::At(now.monotonic.saturating_add(allowed));
        }
        if let Some(id) = self.flight {
            return Output::InFlight(id);
        }
        if let Deadline::At(deadline) = self.deadline
            && now.monotonic >= deadline
        {
            self.deadline = Deadline::Over;
            self.deliver(Event::Deadline, now);
        }
        match self.script.plan() {
            Plan::Finish(outcome) => Output::Finished(outcome),
            Plan::Ask(mut prompt) => {
                prompt.start_again_from = prompt.start_again_from.map(|_| self.cooled);
                Output::Ask(prompt, self.deadline.at())
            }
            Plan::Send(_) if now.monotonic < self.not_before => Output::Wait(
                self.not_before
                    .min(self.deadline.at().unwrap_or(Duration::MAX)),
            ),
            Plan::Send(call) => Output::Send(CallId(self.next_id), call.operation()),
        }
    }

    /// Gives the call that [`poll`](Self::poll) wants sent. From here on it counts as sent: a snapshot
    /// that is sealed now says so. Before one of class C, H or O leaves, store such a snapshot.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when this is not the call that is to be sent now.
    pub fn take(&mut self, id: CallId, now: Now) -> Result<Call> {
        match (self.poll(now), self.script.plan()) {
            (Output::Send(wanted, _), Plan::Send(call)) if wanted == id => {
                let class = call.class();
                if matches!(class, RetryClass::Create | RetryClass::Human) {
                    self.cooled = now.monotonic.saturating_add(BETWEEN_STARTS);
                }
                self.flight = Some(id);
                self.taken = Some(now.wall);
                Ok(call)
            }
            _ => Err(Code::InputUnexpected.into()),
        }
    }

    /// Takes what happened.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] and [`Code::AnswerUnexpected`] for what makes no sense now,
    /// [`Code::StartTooSoon`], and those of the group `Input` for an answer that cannot be right. Nothing
    /// is changed by any of them.
    pub fn handle(&mut self, input: Input, now: Now) -> Result<()> {
        if self.poisoned {
            return Err(Code::Internal.into());
        }
        match input {
            Input::Result(id, CallResult(event)) => self.handle_result(id, event, now),
            Input::Answer(answer) => self.handle_answer(answer, now),
            Input::Cancel => self.handle_cancel(now),
        }
    }

    /// Reads the user's details once more, after an end that left it open whether a device is paired.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`.
    pub fn reconcile(&mut self, now: Now) -> Result<()> {
        if self.poisoned || !self.script.reconcile() {
            return Err(Code::InputUnexpected.into());
        }
        self.cancelled = false;
        self.deadline = Deadline::Over;
        self.not_before = now.monotonic;
        Ok(())
    }

    /// Settles an undetermined outcome: the user says that this candidate is the device.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`, or has no such candidate.
    pub fn confirm(&mut self, device_id: DeviceId) -> Result<()> {
        let Plan::Finish(Outcome::Undetermined { candidates, .. }) = self.script.plan() else {
            return Err(Code::InputUnexpected.into());
        };
        let mut candidates = candidates.into_iter();
        let device = candidates.find(|device| device.id == device_id);
        let device = PairedDevice::shown(device.ok_or(Code::InputUnexpected)?);
        self.script.finish(Outcome::Paired {
            device,
            evidence: Evidence::Confirmed,
        });
        Ok(())
    }

    /// The same for a candidate of PingOne.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`, or has no such candidate.
    pub fn confirm_mfa(&mut self, device_id: Id) -> Result<()> {
        let Plan::Finish(Outcome::Undetermined { mfa_candidates, .. }) = self.script.plan() else {
            return Err(Code::InputUnexpected.into());
        };
        let mut candidates = mfa_candidates.into_iter();
        let device = candidates.find(|device| device.id == device_id);
        let device = PairedDevice::of_mfa(device.ok_or(Code::InputUnexpected)?);
        self.script.finish(Outcome::Paired {
            device,
            evidence: Evidence::Confirmed,
        });
        Ok(())
    }

    /// Allows it so long from the next poll on, whatever is left of what was allowed before.
    pub fn allow(&mut self, deadline: Duration) {
        self.deadline = Deadline::Allowed(deadline);
    }

    /// Says which lease is held on the user, or that none is.
    pub fn hold(&mut self, fence: Option<Fence>) {
        if self.fence != fence {
            self.held_since = fence;
        }
        self.fence = fence;
    }

    /// Says that the lease was taken over under this number, and that nobody else held it in between.
    pub fn take_over(&mut self, fence: Fence) {
        self.held_since = self.held_since.or(Some(fence));
        self.fence = Some(fence);
    }

    /// Says which lease is held on the activation code or the flow, or that none is.
    pub fn hold_code(&mut self, fence: Option<Fence>) {
        self.code_fence = fence;
    }

    /// Ends it as not known, after a fault of ours inside it.
    pub fn poison(&mut self) {
        self.poisoned = true;
    }

    /// What a page or phone may see. While it holds a link or a code it is a bearer secret.
    ///
    /// Activation links are made of PingID's base URL; PingOne's machines need none.
    pub fn view(&mut self, base_url: Option<&BaseUrl>, now: Now) -> PairingView {
        let parts = self.parts();
        let output = self.poll(now);
        PairingView::new(self.kind(), parts, output, base_url, now)
    }

    /// How long it is until the deadline, while it has not passed.
    pub(crate) fn time_left(&self, now: Now) -> Option<Duration> {
        self.deadline.left(now.monotonic)
    }

    pub(crate) fn is_poisoned(&self) -> bool {
        self.poisoned
    }

    /// Which machine it is.
    pub fn kind(&self) -> Kind {
        self.script.kind()
    }

    /// How often it was sealed.
    pub fn generation(&self) -> Generation {
        Generation(self.generation)
    }

    /// The lease that is held on the user.
    pub fn fence(&self) -> Option<Fence> {
        self.fence
    }

    /// The lease that is held on the activation code or the flow.
    pub fn code_fence(&self) -> Option<Fence> {
        self.code_fence
    }

    /// Whose device is paired, where it is one user's: the user's name, or for PingOne the user's id.
    pub fn username(&self) -> Option<&str> {
        self.script.username()
    }

    /// The activation code, from when it is known until it is of no use any more.
    pub fn activation_code(&self) -> Option<&Secret> {
        self.script.activation_code()
    }

    /// What only one may go on with at a time, beside the user: the activation code, or the flow.
    pub fn polled(&self) -> Option<Subject<'_>> {
        self.script.polled()
    }

    /// The outcome, when it is over.
    pub fn outcome(&self) -> Option<Outcome> {
        if self.poisoned {
            return Some(self.unknown());
        }
        match self.script.plan() {
            Plan::Finish(outcome) => Some(outcome),
            _ => None,
        }
    }

    fn of(script: AnyScript, settings: Settings) -> Self {
        Self {
            script,
            settings,
            deadline: Deadline::Allowed(settings.deadline),
            not_before: Duration::ZERO,
            cooled: Duration::ZERO,
            flight: None,
            taken: None,
            next_id: 0,
            unsent: 0,
            cancelled: false,
            fence: None,
            held_since: None,
            code_fence: None,
            generation: 0,
            poisoned: false,
        }
    }

    fn handle_result(&mut self, id: CallId, event: Event, now: Now) -> Result<()> {
        if self.flight != Some(id) {
            return Err(Code::InputUnexpected.into());
        }
        self.flight = None;
        self.next_id = self.next_id.saturating_add(1);
        let class = match self.script.plan() {
            Plan::Send(call) => Some(call.class()),
            _ => None,
        };
        if let Event::Lost(Loss {
            sent: false,
            retry_after,
            ..
        }) = event
            && class != Some(RetryClass::Read)
        {
            // Nothing has happened: the same is to be sent, later.
            self.unsent = self.unsent.saturating_add(1);
            let pause = before_reading_again(self.unsent, &self.situation(now));
            let pause = pause.max(retry_after.unwrap_or_default());
            self.not_before = now.monotonic.saturating_add(pause);
        } else {
            self.unsent = 0;
            self.deliver(event, now);
        }
        if self.cancelled {
            self.deliver(Event::Cancelled, now);
        }
        Ok(())
    }

    fn handle_answer(&mut self, answer: Answer, now: Now) -> Result<()> {
        let Output::Ask(prompt, _) = self.poll(now) else {
            return Err(Code::AnswerUnexpected.into());
        };
        match (&answer, prompt.start_again_from) {
            (Answer::StartAgain, Some(from)) if now.monotonic < from => {
                return Err(Code::StartTooSoon.into());
            }
            (Answer::StartAgain, Some(_)) => {}
            _ => answer.fits(&prompt.wanted)?,
        }
        self.script.check(&answer)?;
        self.deliver(Event::Answered(answer), now);
        Ok(())
    }

    fn handle_cancel(&mut self, now: Now) -> Result<()> {
        if self.outcome().is_some() {
            return Err(Code::InputUnexpected.into());
        }
        self.cancelled = true;
        if self.flight.is_none() {
            self.deliver(Event::Cancelled, now);
        }
        Ok(())
    }

    fn deliver(&mut self, event: Event, now: Now) {
        let at = self.situation(now);
        self.poisoned = true;
        let pause = self.script.on(event, &at);
        self.poisoned = false;
        if let Some(pause) = pause {
            self.not_before = now.monotonic.saturating_add(pause);
        }
    }

    fn situation(&self, now: Now) -> Situation {
        Situation {
            now,
            sent: self.taken.unwrap_or(now.wall),
            correlation: self.settings.correlation,
            fence: self.held_since,
            jitter: fraction(self.settings.seed, self.next_id),
        }
    }

    fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        self.script.show(&mut parts);
        parts
    }

    fn unknown(&self) -> Outcome {
        match self.kind() {
            Kind::Job => Outcome::JobUnknown { job_token: None },
            Kind::Resync => Outcome::NotResynced {
                reason: Reason::SessionEnded,
                error_id: None,
                authenticated: false,
            },
            Kind::Registration => Outcome::RegistrationUnknown,
            _ => undetermined(),
        }
    }
}

impl fmt::Debug for Machine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Machine")
            .field("kind", &self.kind())
            .field("in_flight", &self.flight)
            .field("outcome", &self.outcome().as_ref().map(Outcome::as_str))
            .finish_non_exhaustive()
    }
}

/// A number from 0 to 1, by the seed and the id of the request (SplitMix64).
fn fraction(seed: u64, id: u64) -> f64 {
    let mut mixed = seed.wrapping_add(id.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    (mixed >> 11) as f64 / (1_u64 << 53) as f64
}
