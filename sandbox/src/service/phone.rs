//! The phone at the other end: it scans a code, pairs, and finishes, by hand or by itself.

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use pingpair::Timestamp;
use pingpair::pingid::{DeviceId, PairingDeviceType, UserStatus};

use super::Service;
use super::codes::Stage;
use crate::error::{Error, Result};
use crate::options::PhoneMode;

/// The device that scans an activation code.
///
/// `Debug` shows its type only: model, nickname and name describe a person's device.
#[derive(Clone)]
#[non_exhaustive]
pub struct Phone {
    /// Whether it is a phone or a computer.
    pub device_type: PairingDeviceType,
    /// Manufacturer and model. A phone whose model does not begin with `iPhone` or `iPad` runs
    /// Android. Default: `iPhone 15`, or `Windows PC` for a computer.
    pub model: Option<String>,
    /// What the user calls it; the model if not given.
    pub nickname: Option<String>,
    /// A name of your own for the device. Scans with the same name come from the same device, which
    /// then has the same id; without one, every scan comes from a new device.
    pub device: Option<String>,
}

impl Phone {
    /// A phone.
    pub fn mobile() -> Self {
        Self::of(PairingDeviceType::Mobile)
    }

    /// A computer.
    pub fn desktop() -> Self {
        Self::of(PairingDeviceType::Desktop)
    }

    /// Sets manufacturer and model.
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// Sets what the user calls it.
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// Sets a name of your own, for a device that several users share.
    pub fn device(mut self, device: impl Into<String>) -> Self {
        self.device = Some(device.into());
        self
    }

    pub(crate) fn of(device_type: PairingDeviceType) -> Self {
        Self {
            device_type,
            model: None,
            nickname: None,
            device: None,
        }
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            device_type,
            model: _,
            nickname: _,
            device: _,
        } = self;
        write!(formatter, "Phone({})", device_type.as_str())
    }
}

/// What the phone does next by itself, and when.
#[derive(Clone, Default)]
pub(crate) struct Appointments {
    due: BTreeSet<(Timestamp, String, Step)>,
}

impl Appointments {
    pub(super) fn next(&self) -> Option<Timestamp> {
        self.due.first().map(|(due, _, _)| *due)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Scan,
    Pair,
    Finish,
}

impl Step {
    /// How long after the code's status was first asked for.
    const fn delay(self) -> Duration {
        Duration::from_secs(match self {
            Self::Scan => 1,
            Self::Pair => 3,
            Self::Finish => 5,
        })
    }
}

impl Service {
    /// The phone scans a code.
    pub(crate) fn scan(&mut self, code: &str, phone: Phone) -> Result<()> {
        let pairing = self.codes.get(code).ok_or(Error::CodeNotValid)?;
        if !matches!(pairing.stage, Stage::Unclaimed) {
            return Err(Error::CodeNotValid);
        }
        let bound = pairing.device_type.as_ref();
        if bound.is_some_and(|bound| *bound != phone.device_type) {
            return Err(Error::DeviceTypeRefused);
        }
        let user = self
            .users
            .get_mut(&pairing.username)
            .ok_or(Error::UserNotFound)?;
        match user.status {
            UserStatus::Suspended => return Err(Error::UserSuspended),
            // Paired already: another device changes nothing about that.
            UserStatus::Active => {}
            _ => user.status = UserStatus::Pending,
        }
        self.codes.move_to(code, Stage::Verified(phone));
        Ok(())
    }

    /// The phone that scanned the code is paired.
    pub(crate) fn pair(&mut self, code: &str, now: Timestamp) -> Result<DeviceId> {
        let pairing = self.codes.get(code).ok_or(Error::CodeNotValid)?;
        let Stage::Verified(phone) = &pairing.stage else {
            return Err(Error::StepOutOfOrder);
        };
        let (phone, username) = (phone.clone(), pairing.username.clone());
        let device = self.phone_device(&phone)?;
        let id = device.id;
        self.add_device(&username, device, now)?;
        self.codes.move_to(code, Stage::Paired(id));
        Ok(id)
    }

    /// The user has filled in the registration form.
    pub(crate) fn finish(&mut self, code: &str) -> Result<DeviceId> {
        let pairing = self.codes.get(code).ok_or(Error::CodeNotValid)?;
        let Stage::Paired(id) = pairing.stage else {
            return Err(Error::StepOutOfOrder);
        };
        let username = pairing.username.clone();
        self.refuse_suspended(&username)?;
        self.set_status(&username, UserStatus::Active)?;
        self.codes.move_to(code, Stage::Finished(id));
        Ok(id)
    }

    /// A phone that does not act by itself keeps no appointments.
    pub(super) fn drop_appointments(&mut self) {
        self.appointments.due.clear();
    }

    /// The status of a code was asked for: a phone that acts by itself begins, once.
    pub(super) fn make_appointment(&mut self, code: &str, now: Timestamp) {
        let Appointments { due } = &mut self.appointments;
        let acts = self.options.phone == PhoneMode::Auto;
        if acts && !due.iter().any(|(_, known, _)| known == code) {
            for step in [Step::Scan, Step::Pair, Step::Finish] {
                due.insert((now.saturating_add(step.delay()), code.to_owned(), step));
            }
        }
    }

    /// Takes the phone's next step. One that is refused is left out.
    pub(super) fn keep_next_appointment(&mut self) {
        let Some((due, code, step)) = self.appointments.due.pop_first() else {
            return;
        };
        match step {
            Step::Scan => {
                let bound = self
                    .codes
                    .get(&code)
                    .and_then(|pairing| pairing.device_type.clone());
                let phone = Phone::of(bound.unwrap_or(PairingDeviceType::Mobile));
                drop(self.scan(&code, phone));
            }
            Step::Pair => drop(self.pair(&code, due)),
            Step::Finish => drop(self.finish(&code)),
        }
    }

    fn refuse_suspended(&self, username: &str) -> Result<()> {
        let user = self.users.get(username);
        if user.is_some_and(|user| user.status == UserStatus::Suspended) {
            return Err(Error::UserSuspended);
        }
        Ok(())
    }
}
