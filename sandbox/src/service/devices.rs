//! What is done to paired devices: UnpairDevice, UnpairAllDevices, UpdateDeviceAttributes.

use pingpair::Timestamp;
use pingpair::pingid::{
    Acknowledged, DeviceAttributeName, DeviceId, UnpairAllDevices, UnpairDevice,
    UpdateDeviceAttributes, UserStatus,
};

use super::users::User;
use super::{Handle, Row, Service, ServiceError};
use crate::error::Error;

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<UnpairDevice>(),
    Row::of::<UnpairAllDevices>(),
    Row::of::<UpdateDeviceAttributes>(),
];

impl Handle<UnpairDevice> for Service {
    fn handle(
        &mut self,
        request: UnpairDevice,
        _: Timestamp,
    ) -> Result<Acknowledged, ServiceError> {
        let UnpairDevice {
            username,
            device_id,
            ..
        } = request;
        self.user(&username)?.place_of(device_id)?;
        self.unpair(&username, device_id);
        Ok(Acknowledged::new())
    }
}

impl Handle<UnpairAllDevices> for Service {
    fn handle(
        &mut self,
        request: UnpairAllDevices,
        _: Timestamp,
    ) -> Result<Acknowledged, ServiceError> {
        let user = self.user(&request.username)?;
        let ids: Vec<_> = user.devices.iter().map(|device| device.id).collect();
        for id in ids {
            self.unpair(&request.username, id);
        }
        Ok(Acknowledged::new())
    }
}

impl Handle<UpdateDeviceAttributes> for Service {
    fn handle(
        &mut self,
        request: UpdateDeviceAttributes,
        _: Timestamp,
    ) -> Result<Acknowledged, ServiceError> {
        let user = self.user_mut(&request.username)?;
        let place = user.place_of(request.device_id)?;
        let value = request.value;
        match request.attribute {
            DeviceAttributeName::SetPrimary => {
                if value != "true" {
                    return Err(value_refused("must be true for SET_PRIMARY"));
                }
                user.move_device(place, 0);
            }
            DeviceAttributeName::Order => {
                let number = value.parse().ok().filter(|_| is_plain(&value));
                let number = number.filter(|number| (1..=user.devices.len()).contains(number));
                let Some(number) = number else {
                    return Err(value_refused(
                        "must be 1 to the number of devices for ORDER",
                    ));
                };
                user.move_device(place, number.saturating_sub(1));
            }
            DeviceAttributeName::Nickname => {
                if let Some(device) = user.devices.get_mut(place) {
                    device.nickname = Some(value);
                }
            }
            _ => {
                return Err(ServiceError::invalid("reqBody.attributeName is not known"));
            }
        }
        Ok(Acknowledged::new())
    }
}

impl Service {
    /// Takes a device from a user who has it, as UnpairDevice does.
    pub(crate) fn unpair_device(&mut self, username: &str, id: DeviceId) -> Result<(), Error> {
        if !self.user(username)?.has_device(id) {
            return Err(Error::DeviceNotFound);
        }
        self.unpair(username, id);
        Ok(())
    }

    /// Takes a device from a user. The last one leaves a user who needs another.
    pub(super) fn unpair(&mut self, username: &str, id: DeviceId) {
        self.forget_codes_of_device(username, id);
        let Some(user) = self.users.get_mut(username) else {
            return;
        };
        user.devices.retain(|device| device.id != id);
        user.assign_roles();
        if user.devices.is_empty() {
            *user.standing_mut() = UserStatus::PendingChangeDevice;
        }
    }
}

impl User {
    fn place_of(&self, id: DeviceId) -> Result<usize, ServiceError> {
        let place = self.devices.iter().position(|device| device.id == id);
        place.ok_or_else(|| ServiceError::invalid("reqBody.deviceId is no device of the user"))
    }

    /// Moves a device; those between its places move up or down by one.
    fn move_device(&mut self, from: usize, to: usize) {
        let (least, most) = (from.min(to), from.max(to));
        if let Some(moved) = self.devices.get_mut(least..=most) {
            if from < to {
                moved.rotate_left(1);
            } else {
                moved.rotate_right(1);
            }
        }
        self.assign_roles();
    }
}

fn is_plain(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0')
}

fn value_refused(problem: &str) -> ServiceError {
    ServiceError::invalid(format!("reqBody.attributeValue {problem}"))
}
