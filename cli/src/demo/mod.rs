//! The registration example: add a user, show the code, poll until a phone is paired.
//!
//! ```text
//!   AddUser ──▶ poll ──┬─ SUCCESS ────────────────▶ read the details ──▶ paired
//!     │          ▲     ├─ NOT_EXIST ──▶ read the details ──▶ paired, or unknown
//!     ▼          └─────┤ any other status, or no answer
//!   refused            └─ the deadline is over ──▶ unavailable, or unknown
//! ```
//!
//! This is an example to look at, not the way to pair: it forgets everything when it ends.

#[cfg(test)]
mod tests;

use std::time::Duration;

use pingpair::client::{Cancellation, Clock};
use pingpair::pingid::{
    AddUser, Device, DeviceId, GetPairingStatus, GetUserDetails, PairingProgress, PairingStatus,
    UserDetails,
};
use pingpair::{Client, Code, Error, Group, Provenance, Result, Secret, Verified};

use crate::schedule::Schedule;

/// What there is to show on the way.
pub(crate) enum Event<'a> {
    /// The user was added, and this code pairs a phone.
    Added {
        user: &'a UserDetails,
        activation_code: &'a Secret,
    },
    /// The pairing has come to another status.
    Status(&'a PairingStatus),
    /// A poll was not answered; it is repeated.
    Unanswered(&'a Error),
}

/// The device that was paired.
#[derive(Debug)]
pub(crate) struct Paired {
    /// Its details; absent when they could not be read although the service told `SUCCESS`.
    pub(crate) device: Option<Device>,
    /// Whether the service told `SUCCESS`, or the user's details show the device.
    pub(crate) told: bool,
}

/// What the example goes by.
pub(crate) struct Demonstration<'a> {
    pub(crate) client: &'a Client,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) cancellation: &'a Cancellation,
    /// How long it may take, from the beginning.
    pub(crate) deadline: Duration,
}

impl Demonstration<'_> {
    /// Adds the user and waits until a phone is paired. What `show` fails with ends it.
    ///
    /// # Errors
    /// Those of AddUser, and of a poll that the service refuses; `UnknownOutcome` when a phone may
    /// have been paired; `Unavailable` when none was before the deadline; `Cancelled`.
    pub(crate) fn run<E: From<Error>>(
        &self,
        user: AddUser,
        mut show: impl FnMut(Event<'_>) -> Result<(), E>,
    ) -> Result<Paired, E> {
        let end = self.now().saturating_add(self.deadline);
        let username = user.username.clone();
        let added = correlated(self.client.send(user.activate_user(true))?)?;
        let Some(activation_code) = &added.activation_code else {
            return Err(Error::new(Code::ReplyUnreadable)
                .detail("activationCode")
                .into());
        };
        show(Event::Added {
            user: &added.user,
            activation_code,
        })?;
        let mut schedule = Schedule::new(self.now());
        let mut seen = Seen::default();
        loop {
            let wait = match self.poll(activation_code, end) {
                Ok(progress) => {
                    if seen.note(&progress) {
                        show(Event::Status(&progress.status))?;
                    }
                    match progress.status {
                        PairingStatus::Success => return Ok(self.told(&username, &seen)?),
                        PairingStatus::NotExist => return Ok(self.settled(&username, &seen)?),
                        _ => schedule.after_answer(self.now()),
                    }
                }
                Err(error) if is_no_answer(&error) => {
                    seen.unanswered = true;
                    show(Event::Unanswered(&error))?;
                    schedule.after_failure(self.now(), &error)
                }
                Err(error) => return Err(error.into()),
            };
            let left = end.saturating_sub(self.now());
            if left.is_zero() {
                return Err(seen.at_the_end(self.deadline).into());
            }
            self.clock.wait(wait.min(left), self.cancellation);
            if self.cancellation.is_cancelled() {
                return Err(Error::from(Code::Cancelled).into());
            }
        }
    }

    /// One poll. It may outlast the end: one that is cut off could have taken `SUCCESS` with it.
    fn poll(&self, activation_code: &Secret, end: Duration) -> Result<PairingProgress> {
        let left = end.saturating_sub(self.now()).max(SHORTEST_POLL);
        let client = self.client.clone().with_deadline(left);
        correlated(client.send(GetPairingStatus::new(activation_code.clone()))?)
    }

    /// The service told that a device is paired, which stands whatever the details say.
    fn told(&self, username: &str, seen: &Seen) -> Result<Paired> {
        let device = match self.device(username, seen) {
            Err(error) if error.group() == Group::Cancelled => return Err(error),
            result => result.ok().flatten(),
        };
        Ok(Paired { device, told: true })
    }

    /// `SUCCESS` is told once and may have been told to nobody: only the details can show it.
    fn settled(&self, username: &str, seen: &Seen) -> Result<Paired> {
        match self.device(username, seen) {
            Ok(Some(device)) => Ok(Paired {
                device: Some(device),
                told: false,
            }),
            Err(error) if error.group() == Group::Cancelled => Err(error),
            Ok(None) | Err(_) => Err(unknown(
                "the activation code is used up or expired, and \
                the user's details do not show the device",
            )),
        }
    }

    /// The device of this pairing in the user's details: the one that was told, or the only one of
    /// the user, who had none.
    fn device(&self, username: &str, seen: &Seen) -> Result<Option<Device>> {
        let found = correlated(self.client.send(GetUserDetails::new(username))?)?.user;
        let mut devices = found.devices;
        if let Some(device) = found.device
            && devices.iter().all(|other| other.id != device.id)
        {
            devices.push(device);
        }
        match seen.device_id {
            Some(id) => devices.retain(|device| device.id == id),
            None if devices.len() != 1 => devices.clear(),
            None => {}
        }
        Ok(devices.pop())
    }

    fn now(&self) -> Duration {
        self.clock.now().monotonic
    }
}

/// What the polls have told so far.
#[derive(Default)]
struct Seen {
    status: Option<PairingStatus>,
    device_id: Option<DeviceId>,
    /// Whether the last poll was not answered.
    unanswered: bool,
}

impl Seen {
    /// Keeps what a poll told; whether the status is another one than before.
    fn note(&mut self, progress: &PairingProgress) -> bool {
        self.unanswered = false;
        self.device_id = progress.device_id.or(self.device_id);
        let changed = self.status.as_ref() != Some(&progress.status);
        self.status = Some(progress.status.clone());
        changed
    }

    fn at_the_end(&self, deadline: Duration) -> Error {
        if self.unanswered {
            return unknown("the last poll was not answered, and a phone may have been paired");
        }
        let begun = matches!(
            self.status,
            Some(PairingStatus::Verified | PairingStatus::Paired)
        );
        let what = if begun {
            "a phone used the activation code and did not finish"
        } else {
            "no phone used the activation code"
        };
        let seconds = deadline.as_secs();
        Error::new(Code::DeadlineExceeded).detail(format!("{what} within {seconds} s"))
    }
}

/// Only a reply that echoes its request moves the example.
fn correlated<T>(reply: Verified<T>) -> Result<T> {
    if reply.provenance() == Provenance::Correlated {
        Ok(reply.into_value())
    } else {
        Err(Code::ReplyUncorrelated.into())
    }
}

/// Whether an error leaves open what the service would have answered.
fn is_no_answer(error: &Error) -> bool {
    matches!(
        error.group(),
        Group::Unavailable | Group::UnknownOutcome | Group::UntrustedReply
    )
}

fn unknown(detail: &str) -> Error {
    Error::new(Code::OutcomeUnknown)
        .detail(detail)
        .after_sending()
}

const SHORTEST_POLL: Duration = Duration::from_secs(15);
