//! PairYubiKey, and the YubiKeys that lie about.

use std::collections::BTreeMap;

use pingpair::pingid::{Device, DeviceType, PairYubiKey, PairedYubiKey};
use pingpair::{Secret, Timestamp};

use super::{Handle, Row, Service, ServiceError};
use crate::authenticators::{
    YubiKey, YubiKeyCredential, YubiKeyId, YubiKeyVerdict, YubiKeyVerifier,
};
use crate::error::{Error, Result};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[Row::of::<PairYubiKey>()];

/// The YubiKeys that tests made, and what the service keeps of each, by serial number.
#[derive(Clone, Default)]
pub(crate) struct YubiKeys {
    by_serial: BTreeMap<String, (YubiKey, YubiKeyVerifier)>,
}

impl Handle<PairYubiKey> for Service {
    fn handle(
        &mut self,
        request: PairYubiKey,
        now: Timestamp,
    ) -> Result<PairedYubiKey, ServiceError> {
        self.refuse_pairing(&request.username)?;
        let otp = request.otp.expose();
        let id = YubiKeyId::of_otp(otp).ok_or_else(ServiceError::wrong_otp)?;
        let serial_number = id.serial_number();
        let unique = request.validate_unique_device == Some(true);
        let is_same = |device: &Device| is_yubikey(device, &serial_number);
        let own = self.users.get(&request.username);
        if unique || own.is_some_and(|user| user.devices.iter().any(is_same)) {
            self.refuse_known_device(is_same)?;
        }
        let known = self.yubikeys.by_serial.get_mut(&serial_number);
        let (_, verifier) = known.ok_or_else(ServiceError::wrong_otp)?;
        if verifier.verify(otp) != YubiKeyVerdict::Accepted {
            return Err(ServiceError::wrong_otp());
        }
        let device = self.new_device(DeviceType::YubiKey)?;
        let device = describe(device, serial_number);
        let mut paired = PairedYubiKey::new().device_id(device.id);
        paired.device_uuid.clone_from(&device.device_uuid);
        self.pair_device(&request.username, device, now)?;
        Ok(paired)
    }
}

impl Service {
    /// Makes a YubiKey, and gives its serial number and public id.
    pub(crate) fn make_yubikey(&mut self) -> Result<(String, String)> {
        let credential = YubiKeyCredential::generate()?;
        let id = credential.public_id();
        let pair = (
            YubiKey::new(credential.clone()),
            YubiKeyVerifier::new(credential),
        );
        self.yubikeys.by_serial.insert(id.serial_number(), pair);
        Ok((id.serial_number(), id.modhex()))
    }

    /// The device that a YubiKey becomes which was made and which this user does not have.
    pub(super) fn yubikey_device(
        &mut self,
        username: &str,
        serial_number: String,
    ) -> Result<Device> {
        if !self.yubikeys.by_serial.contains_key(&serial_number) {
            return Err(Error::AuthenticatorNotFound);
        }
        let mut devices = self.user(username)?.devices.iter();
        if devices.any(|device| is_yubikey(device, &serial_number)) {
            return Err(Error::DevicePaired);
        }
        let device = self.new_device(DeviceType::YubiKey)?;
        Ok(describe(device, serial_number))
    }

    /// Touches a YubiKey.
    pub(crate) fn press_yubikey(&mut self, serial_number: &str) -> Result<Secret> {
        let known = self.yubikeys.by_serial.get_mut(serial_number);
        known
            .map(|(key, _)| key.press())
            .ok_or(Error::AuthenticatorNotFound)
    }
}

fn describe(device: Device, serial_number: String) -> Device {
    device.nickname("YubiKey").display_id(serial_number)
}

fn is_yubikey(device: &Device, serial_number: &str) -> bool {
    device.kind == Some(DeviceType::YubiKey) && device.display_id.as_deref() == Some(serial_number)
}
