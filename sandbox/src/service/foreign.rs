//! Somebody else who pairs devices: another administrator, or an attacker.

use std::collections::BTreeSet;
use std::fmt;

use pingpair::Timestamp;
use pingpair::pingid::{Device, DeviceId, DeviceType, WebAuthnType, error_id};

use super::device::describe;
use super::users::User;
use super::{Service, ServiceError};
use crate::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength, TimeStep};
use crate::error::{Error, Result};
use crate::random;

/// A device that somebody else pairs with a user, not through the client.
///
/// What is not given is made up, anew for each device. `Debug` shows its type only: the rest
/// describes a person's device.
#[derive(Clone)]
#[must_use]
pub struct ForeignDevice {
    device_type: DeviceType,
    pub(crate) destination: Option<String>,
    pub(crate) serial_number: Option<String>,
    pub(crate) nickname: Option<String>,
    pub(crate) model: Option<String>,
}

impl ForeignDevice {
    /// A device of this type, which must be one of the documented ones.
    pub fn new(device_type: DeviceType) -> Self {
        Self {
            device_type,
            destination: None,
            serial_number: None,
            nickname: None,
            model: None,
        }
    }

    /// Sets the phone number of `SMS` and `Voice`, or the e-mail address of `Email`; it is written as
    /// in StartOfflinePairing.
    pub fn destination(mut self, destination: impl Into<String>) -> Self {
        self.destination = Some(destination.into());
        self
    }

    /// Sets the serial number of a `HardwareToken` of the organisation, or of a `YubiKey` that was
    /// made. Without one, a new one is made and known by the number that its `displayID` shows.
    pub fn serial_number(mut self, serial_number: impl Into<String>) -> Self {
        self.serial_number = Some(serial_number.into());
        self
    }

    /// Sets what the user calls it; else it is called as the same device would be through the client.
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// Sets manufacturer and model of a device with the PingID app, which `Android`, `Desktop`,
    /// `IPhone` and `PcClient` are.
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    fn check(&self) -> Result<()> {
        let Self {
            device_type,
            destination,
            serial_number,
            nickname: _,
            model,
        } = self;
        let refused = |problem| Err(Error::DeviceRefused(problem));
        if matches!(device_type, DeviceType::Unknown(_)) {
            return refused("type must be one of the documented ones");
        }
        if destination.is_some() && !has_destination(device_type) {
            return refused("destination is for SMS, Voice and Email");
        }
        let has_serial = matches!(device_type, DeviceType::HardwareToken | DeviceType::YubiKey);
        if serial_number.is_some() && !has_serial {
            return refused("serialNumber is for Hardware Token and YubiKey");
        }
        if model.is_some() && !has_app(device_type) {
            return refused("model is for devices with the PingID app");
        }
        Ok(())
    }
}

impl fmt::Debug for ForeignDevice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            device_type,
            destination: _,
            serial_number: _,
            nickname: _,
            model: _,
        } = self;
        write!(formatter, "ForeignDevice({device_type:?})")
    }
}

impl Service {
    /// Somebody else pairs a device with a user.
    pub(crate) fn pair_foreign_device(
        &mut self,
        username: &str,
        foreign: ForeignDevice,
        now: Timestamp,
    ) -> Result<DeviceId> {
        foreign.check()?;
        self.refuse_pairing(username)?;
        let mut device = self.foreign_device(username, &foreign)?;
        if foreign.nickname.is_some() {
            device.nickname = foreign.nickname;
        }
        let id = device.id;
        self.pair_device(username, device, now)?;
        self.foreign_devices.insert(id);
        Ok(id)
    }

    /// Those of a user's devices that somebody else paired.
    pub(super) fn foreign_devices_of(&self, user: &User) -> BTreeSet<DeviceId> {
        let ids = user.devices.iter().map(|device| device.id);
        ids.filter(|id| self.foreign_devices.contains(id)).collect()
    }

    fn foreign_device(&mut self, username: &str, foreign: &ForeignDevice) -> Result<Device> {
        let destination = foreign.destination.clone();
        let serial_number = foreign.serial_number.clone();
        match foreign.device_type.clone() {
            DeviceType::Email => {
                let address = match destination {
                    Some(address) => address,
                    None => format!("{}@example.com", random::below(MADE_UP)?),
                };
                let problem = "destination must be an e-mail address";
                let device = self.mailbox(&address, false);
                device.map_err(refusal(Error::DeviceRefused(problem)))
            }
            kind @ (DeviceType::Sms | DeviceType::Voice) => {
                let number = match destination {
                    Some(number) => number,
                    None => format!("1555{:07}", random::below(MADE_UP)?),
                };
                let problem = "destination must be an international phone number";
                let device = self.telephone(kind, &number, false);
                device.map_err(refusal(Error::DeviceRefused(problem)))
            }
            DeviceType::HardwareToken => {
                let serial_number = match serial_number {
                    Some(serial_number) => serial_number,
                    None => self.make_oath_token()?,
                };
                if !self.oath_tokens.contains(&serial_number) {
                    return Err(Error::AuthenticatorNotFound);
                }
                let device = self.hardware_token(&serial_number);
                let device = device.map(|(device, _)| device);
                device.map_err(refusal(Error::DevicePaired))
            }
            DeviceType::YubiKey => {
                let serial_number = match serial_number {
                    Some(serial_number) => serial_number,
                    None => self.make_yubikey()?.0,
                };
                self.yubikey_device(username, serial_number)
            }
            DeviceType::AuthenticatorApp => self.authenticator_app_device(),
            DeviceType::SecurityKey => self.webauthn_device(&WebAuthnType::SecurityKey),
            DeviceType::Fido2Biometrics => self.webauthn_device(&WebAuthnType::Platform),
            kind => {
                let device = self.new_device(kind.clone())?;
                Ok(describe(device, kind, foreign.model.as_deref(), None))
            }
        }
    }

    /// Makes a token that the organisation owns, and gives its serial number.
    fn make_oath_token(&mut self) -> Result<String> {
        let totp = OathTokenType::Totp(TimeStep::ThirtySeconds);
        let credential = OathCredential::new(OathKey::generate()?, totp, OtpLength::Six);
        loop {
            let serial_number = format!("{:07}", random::below(MADE_UP)?);
            if self.add_oath_token(&serial_number, credential.clone()) {
                return Ok(serial_number);
            }
        }
    }
}

/// What the refusal of a pairing says of a foreign one, for which there is one reason.
fn refusal(reason: Error) -> impl FnOnce(ServiceError) -> Error {
    |refused| match refused.error_id {
        error_id::TRANSACTION_FAILED => Error::EntropyUnavailable,
        _ => reason,
    }
}

fn has_app(device_type: &DeviceType) -> bool {
    matches!(
        device_type,
        DeviceType::Android | DeviceType::Desktop | DeviceType::IPhone | DeviceType::PcClient
    )
}

fn has_destination(device_type: &DeviceType) -> bool {
    matches!(
        device_type,
        DeviceType::Email | DeviceType::Sms | DeviceType::Voice
    )
}

/// Numbers that are made up have seven digits.
const MADE_UP: u64 = 10_000_000;
