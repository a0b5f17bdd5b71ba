//! What the sandbox knows, for tests to look at.

use std::collections::BTreeSet;

use pingpair::pingid::{DeviceId, PairingDeviceType, PairingStatus, UserDetails};
use pingpair::{Secret, Timestamp};

use super::Service;

/// A user, as GetUserDetails tells, and the user's activation codes.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct KnownUser {
    /// The user's details and devices.
    pub details: UserDetails,
    /// Which of the devices somebody else than the client paired, by
    /// [`Engine::pair_foreign_device`](crate::Engine::pair_foreign_device). The service tells
    /// nobody.
    pub foreign_devices: BTreeSet<DeviceId>,
    /// The codes that are valid or whose `SUCCESS` was not told yet.
    pub codes: Vec<KnownCode>,
}

/// An activation code.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct KnownCode {
    /// The code.
    pub activation_code: Secret,
    /// How far its pairing has come.
    pub status: PairingStatus,
    /// The one type of device that it may pair.
    pub device_type: Option<PairingDeviceType>,
    /// When it expires, unless a device is paired before.
    pub expires: Timestamp,
    /// The id of the device, once one is paired.
    pub device_id: Option<DeviceId>,
}

impl Service {
    /// Every user, by name.
    pub(crate) fn known_users(&self) -> Vec<KnownUser> {
        let known = |(username, user): (&String, &super::User)| KnownUser {
            details: user.details(username),
            foreign_devices: self.foreign_devices_of(user),
            codes: user
                .codes
                .iter()
                .filter_map(|code| {
                    let pairing = self.codes.get(code)?;
                    Some(KnownCode {
                        activation_code: code.as_str().into(),
                        status: pairing.status(),
                        device_type: pairing.device_type.clone(),
                        expires: pairing.expires,
                        device_id: pairing.device_id(),
                    })
                })
                .collect(),
        };
        self.users.iter().map(known).collect()
    }
}
