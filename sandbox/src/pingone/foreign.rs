//! Somebody else at work: another administrator or an attacker, who does not come through the client.

use std::fmt;

use pingpair::Timestamp;

use super::Service;
use super::devices::{Device, Kind};
use super::problem::Problem;
use crate::error::{Error, Result};
use crate::random;

/// A device that somebody else makes for a user.
///
/// What is not given is made up. `Debug` shows its type only.
#[derive(Clone)]
#[must_use]
pub struct ForeignMfaDevice {
    device_type: String,
    pub(crate) active: bool,
    pub(crate) destination: Option<String>,
    pub(crate) nickname: Option<String>,
}

impl ForeignMfaDevice {
    /// An active device of this type: `EMAIL`, `SMS`, `VOICE`, `WHATSAPP`, `TOTP`, `FIDO2`, `OATH_TOKEN`,
    /// `PINGID_DESKTOP_GEN2` or `MOBILE`.
    pub fn new(device_type: impl Into<String>) -> Self {
        Self {
            device_type: device_type.into(),
            active: true,
            destination: None,
            nickname: None,
        }
    }

    /// Lets it wait for its activation.
    pub fn waiting(mut self) -> Self {
        self.active = false;
        self
    }

    /// Sets the phone number of `SMS` and `VOICE`, or the e-mail address of `EMAIL`.
    pub fn destination(mut self, destination: impl Into<String>) -> Self {
        self.destination = Some(destination.into());
        self
    }

    /// Sets what the user calls it.
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }
}

impl fmt::Debug for ForeignMfaDevice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ForeignMfaDevice({})", self.device_type)
    }
}

impl Service {
    /// Somebody else makes a device for a user; limits do not hold for them.
    pub(crate) fn add_foreign_device(
        &mut self,
        user: &str,
        foreign: &ForeignMfaDevice,
        now: Timestamp,
    ) -> Result<String> {
        let kind = Kind::named(&foreign.device_type);
        let kind = kind.ok_or(Error::DeviceRefused(
            "type must be one of the documented ones",
        ))?;
        let user = self.users.find(user).map_err(unknown_user)?;
        let mut device = Device::new(kind, now)?;
        device.foreign = true;
        match (kind.destination(), &foreign.destination) {
            (Some(name), Some(destination)) => device.set(name, destination.as_str()),
            (Some(name), None) => device.set(name, made_up(name)?),
            (None, Some(_)) => {
                return Err(Error::DeviceRefused(
                    "destination is for SMS, VOICE, WHATSAPP and EMAIL",
                ));
            }
            (None, None) => {}
        }
        if let Some(nickname) = &foreign.nickname {
            device.nickname.clone_from(nickname);
        }
        if foreign.active {
            device.activate(now);
        }
        let id = device.id.clone();
        user.devices.push(device);
        Ok(id)
    }

    /// Somebody else makes a device active that waits.
    pub(crate) fn activate_by_hand(
        &mut self,
        user: &str,
        device: &str,
        now: Timestamp,
    ) -> Result<()> {
        let user = self.users.find(user).map_err(unknown_user)?;
        let device = user.device(device).ok_or(Error::DeviceNotFound)?;
        device.foreign = true;
        device.activate(now);
        Ok(())
    }

    /// Somebody else deletes a device.
    pub(crate) fn delete_by_hand(&mut self, user: &str, device: &str) -> Result<()> {
        let user = self.users.find(user).map_err(unknown_user)?;
        let place = user.devices.iter().position(|known| known.id == device);
        user.devices.remove(place.ok_or(Error::DeviceNotFound)?);
        self.credentials.remove(device);
        Ok(())
    }
}

/// A path that names nobody has one reason.
fn unknown_user(_: Problem) -> Error {
    Error::UserNotFound
}

fn made_up(name: &str) -> Result<String> {
    let number = random::below(10_000_000)?;
    Ok(if name == "email" {
        format!("{number}@example.com")
    } else {
        format!("+1555{number:07}")
    })
}
