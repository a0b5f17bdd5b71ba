//! What reading devices of PingOne tells.

use super::call::Reply;
use super::script::Event;
use crate::pingone::{Id, MfaDevice, MfaDeviceStatus, MfaLockStatus, PingOneRefusal};

/// What the list of a user's devices tells.
pub(super) enum Listed {
    /// The devices.
    Found(Vec<MfaDevice>),
    /// There is no such user.
    NoUser(Box<PingOneRefusal>),
    /// The service refused, for good.
    Refused(Box<PingOneRefusal>),
    /// Nothing that counts.
    Unknown,
}

impl Listed {
    /// Reads an event that follows ListDevices.
    pub(super) fn of(event: Event) -> Self {
        match event {
            Event::Replied {
                reply: Reply::ListDevices(list),
                ..
            } => Self::Found(list.devices),
            Event::Denied { refusal, .. } if refusal.is_not_found() => Self::NoUser(refusal),
            Event::Denied { refusal, .. } => Self::Refused(refusal),
            _ => Self::Unknown,
        }
    }
}

/// What a reading tells of the devices that a pairing has created.
pub(super) enum Seen {
    /// One of them is active.
    Active(Box<MfaDevice>),
    /// One waits for its activation.
    Waits {
        /// Whether wrong OTPs have locked it.
        locked: bool,
    },
    /// There is none of them.
    Gone,
    /// Nothing that counts.
    Unknown,
}

impl Seen {
    /// Reads an event that follows ReadDevice or ListDevices.
    pub(super) fn of(event: Event, created: &[Id]) -> Self {
        match event {
            Event::Replied {
                reply: Reply::ReadDevice(device),
                ..
            } => Self::among(vec![*device], created),
            Event::Replied {
                reply: Reply::ListDevices(list),
                ..
            } => Self::among(list.devices, created),
            Event::Denied { refusal, .. } if refusal.is_not_found() => Self::Gone,
            _ => Self::Unknown,
        }
    }

    fn among(mut devices: Vec<MfaDevice>, created: &[Id]) -> Self {
        devices.retain(|device| created.contains(&device.id));
        if let Some(place) = devices.iter().position(MfaDevice::is_active) {
            return Self::Active(Box::new(devices.swap_remove(place)));
        }
        match devices.last() {
            // A status that nobody knows says neither.
            Some(device) if device.status != MfaDeviceStatus::ActivationRequired => Self::Unknown,
            Some(device) => {
                let lock = device.lock.as_ref();
                let status = lock.and_then(|lock| lock.status.as_ref());
                Self::Waits {
                    locked: status == Some(&MfaLockStatus::Locked),
                }
            }
            None => Self::Gone,
        }
    }
}
