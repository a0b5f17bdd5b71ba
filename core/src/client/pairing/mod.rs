//! Drives a machine: one exchange at a time, guarded by a lease, stored before it must not be repeated.
//!
//! [`Pairing::step`] does at most one exchange and says when to come back: for task queues and cron.
//! Iterating gives an event whenever there is something to see, and waits in between.
//! [`Pairing::run`] does all of it.

mod begin;
mod begin_pingone;
mod caller;
mod events;
mod flight;
mod guard;
mod resuming;

pub(crate) use caller::Caller;
pub use events::{Advance, Events, IntoAnswer, Offered, Waiting};
pub(crate) use guard::Persistence;

use std::fmt;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use crate::describe::OperationInfo;
use crate::device_id::DeviceId;
use crate::error::{Code, Error, Result};
use crate::operation::Operation;
use crate::pairing::{
    Answer, Call, CallId, CallResult, Input, Kind, Machine, Outcome, Output, PairingView, Prompt,
};
use crate::pingid::GetOrganizationReport;
use crate::pingone::Id;
use crate::secret::Secret;
use crate::snapshot::Generation;
use crate::time::Now;
use flight::Flight;
use guard::Guard;

/// A machine and what drives it.
///
/// Making one sends nothing. While it is held, no other pairing of the same user can be begun by clients
/// that share its lease; 120 seconds after its last step they can. Dropping it gives the lease up, unless
/// it has a context: then another process goes on from its snapshot.
pub struct Pairing {
    client: Arc<dyn Caller>,
    machine: Machine,
    guard: Guard,
    flight: Option<Flight>,
    /// Makes what a report is written to, anew for each attempt.
    out: Option<MakeOut>,
    /// The last text that was sealed.
    sealed: Option<String>,
    /// The view that was last shown.
    shown: Option<Secret>,
    /// Whether the end was shown.
    is_told: bool,
    /// Is told how waits go on.
    tell: Option<Tell>,
    /// Whether the end was stored, where it has to be.
    is_end_stored: bool,
}

/// Makes what a report is written to.
type MakeOut = Box<dyn FnMut() -> std::io::Result<Box<dyn Write + Send>> + Send>;

/// Is told how waits go on.
type Tell = Box<dyn FnMut(Waiting) + Send>;

/// What [`Pairing::step`] leaves to do.
#[derive(Debug)]
#[must_use]
pub enum Step {
    /// Call it again.
    Again,
    /// Ask a person, hand over the answer, and call it again; also at this time from now, when the
    /// deadline has passed.
    Ask(Prompt, Option<Duration>),
    /// Call it again after this time.
    Wait(Duration),
    /// It is over.
    Finished(Outcome),
}

impl Pairing {
    /// Binds the pairing to what it belongs to, such as the id of the login session. It is needed for
    /// snapshots, and must be given again to resume one.
    ///
    /// With a store ([`ClientBuilder::store`](super::ClientBuilder::store)) each step is stored then: under
    /// the user, or for a job, which is no user's, under the context, which must be the job's own.
    #[must_use]
    pub fn context(mut self, context: impl Into<Vec<u8>>) -> Self {
        self.guard.set_context(context.into());
        self
    }

    /// Says where the report goes that the machine downloads: `out` makes what it is written to, anew for
    /// each attempt, and what an attempt wrote that failed is to be thrown away.
    ///
    /// Needed for one that was resumed from a snapshot; others have got it from
    /// [`Client::make_report`](super::Client::make_report).
    #[must_use]
    pub fn report_to<W: Write + Send + 'static>(
        mut self,
        mut out: impl FnMut() -> std::io::Result<W> + Send + 'static,
    ) -> Self {
        self.out = Some(Box::new(move || Ok(Box::new(out()?))));
        self
    }

    /// Does at most one exchange, and says when to come back.
    ///
    /// An error leaves the pairing as it was, and calling again goes on. After [`Code::LeaseLost`] and
    /// [`Code::SnapshotRefused`] it sends nothing any more: go on from what the store holds, or without a
    /// store [`cancel`](Self::cancel) and [`reconcile`](Self::reconcile).
    ///
    /// # Errors
    /// [`Code::LeaseTaken`] while somebody else pairs this user; [`Code::LeaseLost`] when somebody else
    /// went on in the meantime; [`Code::SnapshotRefused`] for one that was resumed from a text that is not
    /// the last one; [`Code::StoreFailed`]; [`Code::Cancelled`] when the caller cancelled while a request
    /// was in flight, whose result lands in the machine; [`Code::ValueMissing`] for a resumed report that
    /// goes nowhere yet; an error of the group `Input` for what the client's own rules refuse, which ends
    /// the pairing.
    pub fn step(&mut self) -> Result<Step> {
        if let Some(flight) = self.flight.take() {
            return self.land(flight);
        }
        if self.is_cancelled() && self.machine.outcome().is_none() {
            let now = self.now();
            // Nothing is in flight, and it is not over.
            let _ = self.guarded(|machine| machine.handle(Input::Cancel, now));
        }
        if self.machine.outcome().is_none() {
            self.guard.hold(&*self.client, &mut self.machine)?;
            if !self.guard.knows_fences(&self.machine) {
                self.save()?;
            }
        }
        let now = self.now();
        match self.guarded(|machine| machine.poll(now)) {
            Some(Output::Send(id, operation)) => self.send(id, operation, now),
            Some(Output::InFlight(id)) => {
                // It left, and whoever sent it is gone.
                let lost = Input::Result(id, CallResult::lost());
                self.guarded(|machine| machine.handle(lost, now));
                self.save()?;
                Ok(Step::Again)
            }
            output => self.next(output, now),
        }
    }

    /// Hands over what a person answered.
    ///
    /// # Errors
    /// [`Code::AnswerUnexpected`], [`Code::StartTooSoon`], and those of the group `Input` for an answer
    /// that cannot be right. Nothing is changed by them.
    pub fn answer(&mut self, answer: Answer) -> Result<()> {
        let now = self.now();
        let handled = self.guarded(|machine| machine.handle(Input::Answer(answer), now));
        handled.unwrap_or_else(|| Err(Code::Internal.into()))?;
        // The same question can be asked anew, which is to be seen.
        self.shown = None;
        Ok(())
    }

    /// Ends the pairing. A request in flight still lands; [`outcome`](Self::outcome) tells after the next
    /// step, which stores it.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when it is over.
    pub fn cancel(&mut self) -> Result<()> {
        let now = self.now();
        self.guarded(|machine| machine.handle(Input::Cancel, now))
            .unwrap_or_else(|| Err(Code::Internal.into()))
    }

    /// Reads the user's details once more, after an outcome that left it open.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`.
    pub fn reconcile(&mut self) -> Result<()> {
        let now = self.now();
        self.machine.reconcile(now)?;
        self.guard.reads_again(&*self.client, &mut self.machine);
        self.is_end_stored = false;
        Ok(())
    }

    /// Settles an undetermined outcome: the user says that this candidate is the device. The next step
    /// stores it.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`, or has no such candidate.
    pub fn confirm(&mut self, device_id: DeviceId) -> Result<()> {
        self.machine.confirm(device_id)?;
        self.is_end_stored = false;
        Ok(())
    }

    /// The same for a candidate of PingOne.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`, or has no such candidate.
    pub fn confirm_mfa(&mut self, device_id: Id) -> Result<()> {
        self.machine.confirm_mfa(device_id)?;
        self.is_end_stored = false;
        Ok(())
    }

    /// Seals the pairing into a text that anyone may carry and nobody can read or change. Another process
    /// goes on with it by the client's `resume`. Where there is a store, the text is stored too.
    ///
    /// # Errors
    /// [`Code::ValueMissing`] without a context, [`Code::EntropyUnavailable`], and those of
    /// [`step`](Self::step) for leases and stores: who seals it holds it.
    pub fn snapshot(&mut self) -> Result<String> {
        if let (true, Some(text)) = (self.is_end_stored, &self.sealed) {
            return Ok(text.clone());
        }
        let text = self.guard.snapshot(&*self.client, &mut self.machine)?;
        self.sealed = Some(text.clone());
        Ok(text)
    }

    /// The snapshot that was sealed last: what is left after a fault of ours.
    pub fn last_snapshot(&self) -> Option<&str> {
        self.sealed.as_deref()
    }

    /// What a page or phone may see. While it holds a link or a code it is a bearer secret.
    pub fn view(&mut self) -> PairingView {
        let now = self.now();
        self.client.view(&mut self.machine, now)
    }

    /// How it ended, once it has.
    pub fn outcome(&self) -> Option<Outcome> {
        self.machine.outcome()
    }

    /// Allows it so long from the next step on, whatever is left of what was allowed before: for one
    /// that is gone on with late.
    #[must_use]
    pub fn allow(mut self, deadline: Duration) -> Self {
        self.machine.allow(deadline);
        self
    }

    /// Whose device is paired, where it is one user's.
    pub fn username(&self) -> Option<&str> {
        self.machine.username()
    }

    /// Which machine it is.
    pub fn kind(&self) -> Kind {
        self.machine.kind()
    }

    /// How often it was sealed.
    pub fn generation(&self) -> Generation {
        self.machine.generation()
    }

    /// A pairing that this client drives.
    pub(crate) fn of(client: impl Caller + 'static, machine: Machine) -> Self {
        Self {
            client: Arc::new(client),
            machine,
            guard: Guard::default(),
            flight: None,
            out: None,
            sealed: None,
            shown: None,
            is_told: false,
            tell: None,
            is_end_stored: false,
        }
    }

    fn is_cancelled(&self) -> bool {
        self.client.is_cancellable() && self.client.cancellation().is_cancelled()
    }

    fn send(&mut self, id: CallId, operation: &OperationInfo, now: Now) -> Result<Step> {
        if operation.name == GetOrganizationReport::OPERATION.name && self.out.is_none() {
            return Err(Error::new(Code::ValueMissing).detail("what the report is written to"));
        }
        let call = self.machine.take(id, now)?;
        if call.leaves_traces()
            && let Err(error) = self.save()
        {
            // Not stored, not sent: the machine sends the same later.
            self.give_back(id)?;
            return Err(error);
        }
        let flight = match call {
            Call::GetOrganizationReport(request) => {
                let out = self.out.as_mut().map(|make| make());
                Flight::download(id, &self.client, request, out)
            }
            call if self.client.is_cancellable() => Flight::start(id, &self.client, call),
            call => Flight::inline(id, &self.client, call),
        };
        self.land(flight)
    }

    /// Waits until a request has landed, or until the caller cancels.
    fn land(&mut self, flight: Flight) -> Result<Step> {
        let id = flight.id();
        let landed = match flight.wait(self.client.cancellation()) {
            Ok(landed) => landed,
            Err(flight) => {
                let now = self.now();
                self.flight = Some(flight);
                // It may be cancelled already.
                let _ = self.guarded(|machine| machine.handle(Input::Cancel, now));
                return Err(Code::Cancelled.into());
            }
        };
        let now = self.now();
        let handled = self.guarded(|machine| machine.handle(Input::Result(id, landed.result), now));
        handled.unwrap_or(Ok(()))?;
        self.save()?;
        if let Some(error) = landed.error {
            return Err(error);
        }
        let output = self.guarded(|machine| machine.poll(now));
        self.next(output, now)
    }

    fn next(&mut self, output: Option<Output>, now: Now) -> Result<Step> {
        Ok(match output {
            Some(Output::Wait(until)) => Step::Wait(until.saturating_sub(now.monotonic)),
            Some(Output::Ask(prompt, until)) => {
                let left = until.map(|until| until.saturating_sub(now.monotonic));
                Step::Ask(prompt, left)
            }
            Some(Output::Send(..) | Output::InFlight(_)) => Step::Again,
            Some(Output::Finished(outcome)) => {
                self.store_end()?;
                Step::Finished(outcome)
            }
            None => Step::Finished(self.machine.outcome().ok_or(Code::Internal)?),
        })
    }

    /// Stores how it ended, once, and gives the leases up.
    fn store_end(&mut self) -> Result<()> {
        if !self.is_end_stored && self.guard.has_begun() && !self.machine.is_poisoned() {
            self.guard.hold(&*self.client, &mut self.machine)?;
            self.save()?;
        }
        self.is_end_stored = true;
        self.guard.release(&*self.client, &mut self.machine);
        Ok(())
    }

    fn give_back(&mut self, id: CallId) -> Result<()> {
        let now = self.now();
        self.machine
            .handle(Input::Result(id, CallResult::not_sent()), now)
    }

    /// Seals and stores, where there is a store and a context.
    fn save(&mut self) -> Result<()> {
        if self.machine.is_poisoned() {
            // What was sealed before is worth more.
            return Ok(());
        }
        match self.guard.save(&*self.client, &mut self.machine)? {
            Some(text) => {
                self.sealed = Some(text);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Runs a part of the machine. A panic inside is our fault: the machine ends as not known then.
    fn guarded<T>(&mut self, run: impl FnOnce(&mut Machine) -> T) -> Option<T> {
        let machine = &mut self.machine;
        let result = catch_unwind(AssertUnwindSafe(|| run(machine)));
        if result.is_err() {
            self.machine.poison();
        }
        result.ok()
    }

    fn now(&self) -> Now {
        self.client.clock().now()
    }
}

impl Drop for Pairing {
    fn drop(&mut self) {
        if !self.guard.has_context() {
            self.guard.release(&*self.client, &mut self.machine);
        }
    }
}

impl fmt::Debug for Pairing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pairing")
            .field("machine", &self.machine)
            .finish_non_exhaustive()
    }
}
