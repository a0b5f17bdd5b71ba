//! Devices: how one comes into being, and the one place where a user gets it.

use pingpair::pingid::{
    Device, DeviceId, DeviceRole, DeviceType, PairingDeviceType, UserStatus, error_id,
};
use pingpair::{MountainTime, Timestamp};

use super::phone::Phone;
use super::users::User;
use super::{Service, ServiceError};
use crate::error::{Error, Result};
use crate::random;

impl Service {
    /// A device that nobody has, with an id and a UUID of its own.
    ///
    /// A pairing that takes several steps makes it at the first and pairs it at the last.
    pub(super) fn new_device(&mut self, kind: DeviceType) -> Result<Device> {
        let id = loop {
            let id = FIRST_ID.saturating_add_unsigned(random::below(ID_COUNT)?);
            if self.device_ids.insert(id) {
                break id;
            }
        };
        Ok(Device::new(DeviceId::new(id))
            .kind(kind)
            .device_uuid(random::uuid()?)
            .push_enabled(false)
            .has_watch(false)
            .sent_claimed_sms(-1)
            .sent_not_claimed_sms(-1))
    }

    /// The phone's device: a new one, or the one that a test gave its name before.
    pub(super) fn phone_device(&mut self, phone: &Phone) -> Result<Device> {
        let known = phone
            .device
            .as_ref()
            .and_then(|name| self.named_devices.get(name));
        let device = match known {
            Some(device) => device.clone(),
            None => self.new_device(DeviceType::Desktop)?,
        };
        if let Some(name) = &phone.device {
            self.named_devices.insert(name.clone(), device.clone());
        }
        Ok(describe_phone(device, phone))
    }

    /// Gives a user a device, which makes the user `ACTIVE`.
    ///
    /// Refused are unknown and suspended users, and those who have as many devices as they may.
    pub(super) fn pair_device(
        &mut self,
        username: &str,
        device: Device,
        now: Timestamp,
    ) -> Result<()> {
        self.add_device(username, device, now)?;
        self.set_status(username, UserStatus::Active)
    }

    /// Gives a user a device whose pairing is not complete: the user's status stays.
    pub(super) fn add_device(
        &mut self,
        username: &str,
        device: Device,
        now: Timestamp,
    ) -> Result<()> {
        let known = self.pairable_user(username)?.has_device(device.id);
        if !known {
            self.refuse_full(username)?;
        }
        let user = self.users.get_mut(username).ok_or(Error::UserNotFound)?;
        user.add(device.enrolled(MountainTime::from_timestamp(now)));
        Ok(())
    }

    /// Refuses a user who cannot be given a new device, before anything is sent to anyone.
    pub(super) fn refuse_pairing(&self, username: &str) -> Result<()> {
        self.pairable_user(username)?;
        self.refuse_full(username)
    }

    /// Refuses a device that anyone in the organisation has, for `validateUniqueDevice`.
    pub(super) fn refuse_known_device(
        &self,
        is_same: impl Fn(&Device) -> bool,
    ) -> Result<(), ServiceError> {
        let mut devices = self.users.values().flat_map(|user| &user.devices);
        if devices.any(is_same) {
            let message = "the device is paired already in the organisation";
            return Err(ServiceError::new(error_id::DEVICE_EXISTS, message));
        }
        Ok(())
    }

    fn pairable_user(&self, username: &str) -> Result<&User> {
        let user = self.users.get(username).ok_or(Error::UserNotFound)?;
        if user.status == UserStatus::Suspended {
            return Err(Error::UserSuspended);
        }
        Ok(user)
    }

    fn refuse_full(&self, username: &str) -> Result<()> {
        let count = self.users.get(username).map(|user| user.devices.len());
        let limit = usize::try_from(self.options.device_limit).unwrap_or(usize::MAX);
        if count.is_some_and(|count| count >= limit) {
            return Err(Error::DeviceLimitReached);
        }
        Ok(())
    }
}

impl User {
    pub(super) fn has_device(&self, id: DeviceId) -> bool {
        self.devices.iter().any(|device| device.id == id)
    }

    /// Adds a device as the last one, or renews it if it is paired already.
    fn add(&mut self, device: Device) {
        match self.devices.iter_mut().find(|known| known.id == device.id) {
            Some(known) => *known = device,
            None => self.devices.push(device),
        }
        self.assign_roles();
    }

    /// The first device is the primary one.
    pub(super) fn assign_roles(&mut self) {
        for (place, device) in self.devices.iter_mut().enumerate() {
            device.role = Some(match place {
                0 => DeviceRole::Primary,
                _ => DeviceRole::Secondary,
            });
        }
    }
}

/// What a phone says of itself when it is paired.
fn describe_phone(device: Device, phone: &Phone) -> Device {
    let model = phone.model.as_deref();
    let kind = if phone.device_type == PairingDeviceType::Desktop {
        DeviceType::Desktop
    } else if model.is_none_or(|model| model.starts_with("iPhone") || model.starts_with("iPad")) {
        DeviceType::IPhone
    } else {
        DeviceType::Android
    };
    describe(device, kind, model, phone.nickname.as_deref())
}

/// What a device with the app says of itself when it is paired.
pub(super) fn describe(
    device: Device,
    kind: DeviceType,
    model: Option<&str>,
    nickname: Option<&str>,
) -> Device {
    let (default, os_version, app_version) = match kind {
        DeviceType::IPhone => ("iPhone 15", "18.1", "2.6.0"),
        DeviceType::Android => ("Pixel 9", "15", "2.6.0"),
        _ => ("Windows PC", "11", "1.8.2"),
    };
    let model = model.unwrap_or(default);
    device
        .push_enabled(matches!(kind, DeviceType::IPhone | DeviceType::Android))
        .kind(kind)
        .nickname(nickname.unwrap_or(model))
        .display_id(model)
        .model(model)
        .os_version(os_version)
        .app_version(app_version)
}

/// Ids have 18 digits, as at the service: more than a floating-point number keeps apart.
const FIRST_ID: i64 = 100_000_000_000_000_000;
const ID_COUNT: u64 = 900_000_000_000_000_000;

#[cfg(test)]
mod tests {
    use pingpair::pingid::AddUser;

    use super::*;
    use crate::options::Options;
    use crate::service::Handle;

    fn service(usernames: &[&str]) -> Service {
        let mut service = Service::default();
        for name in usernames {
            service
                .handle(AddUser::new(*name), Timestamp::now())
                .unwrap();
        }
        service
    }

    fn pair(service: &mut Service, username: &str) -> Result<DeviceId> {
        let device = service.new_device(DeviceType::Sms)?;
        let id = device.id;
        service.pair_device(username, device, Timestamp::now())?;
        Ok(id)
    }

    #[test]
    fn whoever_is_paired_is_active_but_not_whoever_is_suspended() {
        let mut service = service(&["ann"]);
        for status in [
            UserStatus::NotActive,
            UserStatus::Pending,
            UserStatus::PendingActivation,
            UserStatus::PendingChangeDevice,
            UserStatus::Active,
        ] {
            service.set_status("ann", status).unwrap();
            pair(&mut service, "ann").unwrap();
            assert_eq!(service.user("ann").unwrap().status, UserStatus::Active);
        }
        service.set_status("ann", UserStatus::Suspended).unwrap();
        let refused = ServiceError::from(pair(&mut service, "ann").unwrap_err());
        assert_eq!(refused.error_id, error_id::USER_NOT_ACTIVATED);
        let refused = ServiceError::from(service.refuse_pairing("ann").unwrap_err());
        assert_eq!(refused.error_id, error_id::USER_NOT_ACTIVATED);
        assert_eq!(service.user("ann").unwrap().devices.len(), 5);
    }

    #[test]
    fn nobody_has_more_devices_than_are_allowed() {
        let mut service = service(&["ann", "ben"]);
        service.set_options(Options {
            device_limit: 1,
            ..Options::default()
        });
        assert!(service.refuse_pairing("ann").is_ok());
        pair(&mut service, "ann").unwrap();
        for refused in [
            service.refuse_pairing("ann"),
            pair(&mut service, "ann").map(drop),
        ] {
            let refused = ServiceError::from(refused.unwrap_err());
            assert_eq!(refused.error_id, error_id::TOO_MANY_DEVICES);
        }
        pair(&mut service, "ben").unwrap();
    }

    #[test]
    fn nobody_who_does_not_exist_is_given_a_device() {
        let mut service = service(&[]);
        for refused in [
            service.refuse_pairing("ann"),
            pair(&mut service, "ann").map(drop),
        ] {
            let refused = ServiceError::from(refused.unwrap_err());
            assert_eq!(refused.error_id, error_id::USER_NOT_FOUND);
        }
    }

    #[test]
    fn a_device_is_known_in_the_whole_organisation() {
        let mut service = service(&["ann"]);
        let id = pair(&mut service, "ann").unwrap();
        let refused = service.refuse_known_device(|device| device.id == id);
        assert_eq!(refused.unwrap_err().error_id, error_id::DEVICE_EXISTS);
        let other = service.new_device(DeviceType::Sms).unwrap();
        assert_eq!(
            service.refuse_known_device(|device| device.id == other.id),
            Ok(())
        );
    }
}
