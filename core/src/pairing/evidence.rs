//! What shows that a device is paired by this very pairing.
//!
//! | the details show | that is |
//! | --- | --- |
//! | the device whose id the service named before; new, unless it was about to be paired then | `Matched` |
//! | one new device of the right type with this pairing's own phone number, e-mail address or serial number | `Matched` |
//! | one new device of the right type, while one lease was held from the baseline to this reading | `Inferred` |
//! | any other new devices of the right type, or of a type that is not known | candidates |
//!
//! New is what was not there in the baseline, the reading just before the request. No time that the
//! service tells is looked at.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::outcome::{Evidence, PairedDevice};
use super::script::Situation;
use super::sealed;
use crate::device_id::DeviceId;
use crate::pingid::{Device, DeviceType, UserDetails};
use crate::snapshot::Fence;

/// The devices that were there before.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Baseline {
    #[serde(with = "sealed::device_ids")]
    devices: BTreeSet<DeviceId>,
    /// The lease that was held.
    fence: Option<Fence>,
}

impl Baseline {
    pub(super) fn of(user: &UserDetails, at: &Situation) -> Self {
        Self {
            devices: devices(user).map(|device| device.id).collect(),
            fence: at.fence,
        }
    }

    /// Of a user who was not there before.
    pub(super) fn empty(at: &Situation) -> Self {
        Self {
            devices: BTreeSet::new(),
            fence: at.fence,
        }
    }

    fn is_leased(&self, at: &Situation) -> bool {
        self.fence.is_some() && self.fence == at.fence
    }
}

/// What the service told of the device before it was paired, the latest last: a pairing that began
/// again has more than one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Named {
    ids: Vec<i64>,
    uuids: Vec<String>,
    /// Those that a reply to this very request told when the device was about to be paired.
    told: Vec<i64>,
}

impl Named {
    /// Keeps what is told, beside what was told before.
    pub(super) fn note(&mut self, id: Option<DeviceId>, uuid: Option<String>) {
        let id = id.map(DeviceId::value);
        self.ids.extend(id.filter(|id| self.ids.last() != Some(id)));
        self.uuids
            .extend(uuid.filter(|uuid| self.uuids.last() != Some(uuid)));
    }

    /// Keeps the id of a device that is about to be paired: wherever it is found, it is the one.
    pub(super) fn tell(&mut self, id: Option<DeviceId>) {
        self.told.extend(id.map(DeviceId::value));
        self.note(id, None);
    }

    fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.uuids.is_empty()
    }

    fn names(&self, device: &Device) -> bool {
        let uuid = device.device_uuid.as_ref();
        self.ids.contains(&device.id.value()) || uuid.is_some_and(|uuid| self.uuids.contains(uuid))
    }

    /// The device that was named last.
    pub(super) fn device(&self) -> PairedDevice {
        PairedDevice {
            id: self.ids.last().copied().map(DeviceId::new),
            uuid: self.uuids.last().cloned(),
            details: None,
            mfa: None,
        }
    }
}

/// What a device of a pairing looks like.
pub(super) struct Target {
    /// The types that it can have.
    pub(super) kinds: &'static [DeviceType],
    /// What belongs to this pairing alone.
    pub(super) own: Option<Own>,
}

/// What belongs to one pairing alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Own {
    /// The e-mail address.
    Email(String),
    /// The phone number, extensions left out.
    Phone(String),
    /// The serial number of an OATH token.
    Serial(String),
}

impl Own {
    /// Whether a device has it; nothing where the device does not tell.
    fn is_of(&self, device: &Device) -> Option<bool> {
        match self {
            Self::Email(address) => {
                let told = device.email.as_deref().or(device.display_id.as_deref())?;
                Some(told.eq_ignore_ascii_case(address))
            }
            Self::Phone(number) => {
                let told = digits(device.phone_number.as_deref()?);
                let country = digits(device.country_code.as_deref().unwrap_or_default());
                let wanted = digits(number);
                Some(told == wanted || country + &told == wanted)
            }
            Self::Serial(serial) => {
                let told = device.oath_serial_number.as_deref();
                Some(told.or(device.display_id.as_deref())? == serial)
            }
        }
    }
}

/// What a reading shows.
pub(super) enum Finding {
    /// The device of this pairing.
    Shown(PairedDevice, Evidence),
    /// These may be it; often there are none.
    Candidates(Vec<Device>),
}

/// Looks for the device of a pairing among those of a user.
pub(super) fn find(
    target: &Target,
    named: &Named,
    baseline: &Baseline,
    user: &UserDetails,
    at: &Situation,
) -> Finding {
    let told = |device: &&Device| named.told.contains(&device.id.value());
    if let Some(device) = devices(user).find(told) {
        return shown(device, Evidence::Matched);
    }
    let new = || devices(user).filter(|device| !baseline.devices.contains(&device.id));
    if let Some(device) = new().find(|device| named.names(device)) {
        return shown(device, Evidence::Matched);
    }
    let right = |device: &&Device| {
        device
            .kind
            .as_ref()
            .is_some_and(|kind| target.kinds.contains(kind))
    };
    let own = |device: &Device| target.own.as_ref().and_then(|own| own.is_of(device));
    let matching: Vec<_> = new()
        .filter(right)
        .filter(|it| own(it) == Some(true))
        .collect();
    let leased = baseline.is_leased(at);
    if let [device] = matching.as_slice() {
        if at.correlation {
            return shown(device, Evidence::Matched);
        }
        // Without correlation the reading may be an older one: no more than inferred.
        if leased {
            return shown(device, Evidence::Inferred);
        }
    }
    let mut possible: Vec<_> = new()
        .filter(|device| right(device) || is_of_unknown_type(device))
        .filter(|it| own(it) != Some(false))
        .collect();
    if !named.is_empty() {
        // The service named another device: no other of the same type is this pairing's.
        possible.retain(|device| own(device) == Some(true));
        return Finding::Candidates(possible.into_iter().cloned().collect());
    }
    match possible.as_slice() {
        [device] if leased && right(device) => shown(device, Evidence::Inferred),
        _ => Finding::Candidates(possible.into_iter().cloned().collect()),
    }
}

/// The details of a device that a reply told of, wherever they can be found.
pub(super) fn details_of(
    target: &Target,
    named: &Named,
    baseline: &Baseline,
    user: &UserDetails,
    at: &Situation,
) -> Option<PairedDevice> {
    if let Some(device) = devices(user).find(|device| named.names(device)) {
        return Some(PairedDevice::shown(device.clone()));
    }
    match find(target, named, baseline, user, at) {
        Finding::Shown(device, Evidence::Matched) if named.is_empty() => Some(device),
        _ => None,
    }
}

/// All devices of a user: the list, and the one that older accounts have beside it.
pub(super) fn devices(user: &UserDetails) -> impl Iterator<Item = &Device> {
    let listed = |device: &Device| user.devices.iter().any(|other| other.id == device.id);
    let single = user.device.iter().filter(move |device| !listed(device));
    user.devices.iter().chain(single)
}

/// Whether the service did not tell the type, or tells one that we do not know.
fn is_of_unknown_type(device: &Device) -> bool {
    matches!(device.kind, None | Some(DeviceType::Unknown(_)))
}

fn shown(device: &Device, evidence: Evidence) -> Finding {
    Finding::Shown(PairedDevice::shown(device.clone()), evidence)
}

/// The digits of a phone number, before an extension begins.
fn digits(text: &str) -> String {
    let number = text.split(',').next().unwrap_or_default();
    number.chars().filter(char::is_ascii_digit).collect()
}
