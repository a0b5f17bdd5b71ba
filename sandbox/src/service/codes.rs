//! Activation codes and how far the pairing of each has come.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use pingpair::pingid::{DeviceId, PairingDeviceType, PairingStatus, UserStatus};
use pingpair::{Secret, Timestamp};

use super::Service;
use super::phone::Phone;
use super::users::User;
use crate::error::{Error, Result};
use crate::random;

/// The codes that are valid or whose pairing is not told yet. Others are forgotten: nothing tells a
/// code that expired or was used up from one that never was.
#[derive(Clone, Default)]
pub(crate) struct Codes {
    pairings: BTreeMap<String, Pairing>,
    expiries: BTreeSet<(Timestamp, String)>,
}

/// What became of one activation code.
#[derive(Clone)]
pub(crate) struct Pairing {
    pub(crate) username: String,
    pub(crate) device_type: Option<PairingDeviceType>,
    pub(crate) expires: Timestamp,
    pub(crate) stage: Stage,
}

/// How far a pairing has come.
#[derive(Clone)]
pub(crate) enum Stage {
    /// Nobody used the code.
    Unclaimed,
    /// This phone did.
    Verified(Phone),
    /// The device is paired.
    Paired(DeviceId),
    /// The user is done, and nobody was told yet.
    Finished(DeviceId),
}

impl Pairing {
    /// What GetPairingStatus says of it.
    pub(crate) fn status(&self) -> PairingStatus {
        match self.stage {
            Stage::Unclaimed => PairingStatus::NotClaimed,
            Stage::Verified(_) => PairingStatus::Verified,
            Stage::Paired(_) => PairingStatus::Paired,
            Stage::Finished(_) => PairingStatus::Success,
        }
    }

    pub(crate) fn device_id(&self) -> Option<DeviceId> {
        match self.stage {
            Stage::Paired(id) | Stage::Finished(id) => Some(id),
            Stage::Unclaimed | Stage::Verified(_) => None,
        }
    }
}

impl Codes {
    /// Makes a code of twelve digits, which may begin with zeros.
    pub(crate) fn mint(
        &mut self,
        username: &str,
        device_type: Option<PairingDeviceType>,
        valid: Duration,
        now: Timestamp,
    ) -> Result<String> {
        let code = loop {
            let code = format!("{:012}", random::below(1_000_000_000_000)?);
            if !self.pairings.contains_key(&code) {
                break code;
            }
        };
        let expires = now.saturating_add(valid);
        self.expiries.insert((expires, code.clone()));
        let pairing = Pairing {
            username: username.to_owned(),
            device_type,
            expires,
            stage: Stage::Unclaimed,
        };
        self.pairings.insert(code.clone(), pairing);
        Ok(code)
    }

    pub(crate) fn get(&self, code: &str) -> Option<&Pairing> {
        self.pairings.get(code)
    }

    /// Moves a pairing on. Once the device is paired, the code does not expire any more.
    pub(crate) fn move_to(&mut self, code: &str, stage: Stage) {
        if let Some(pairing) = self.pairings.get_mut(code) {
            if matches!(stage, Stage::Paired(_) | Stage::Finished(_)) {
                self.expiries.remove(&(pairing.expires, code.to_owned()));
            }
            pairing.stage = stage;
        }
    }

    pub(crate) fn forget(&mut self, code: &str) -> Option<Pairing> {
        let pairing = self.pairings.remove(code)?;
        self.expiries.remove(&(pairing.expires, code.to_owned()));
        Some(pairing)
    }

    pub(crate) fn next_expiry(&self) -> Option<Timestamp> {
        self.expiries.first().map(|(expires, _)| *expires)
    }

    fn next_to_expire(&self) -> Option<String> {
        self.expiries.first().map(|(_, code)| code.clone())
    }
}

impl Service {
    /// Makes a code for a user who is not suspended, whom it begins to activate.
    pub(super) fn activate(
        &mut self,
        username: &str,
        device_type: Option<PairingDeviceType>,
        hours: u64,
        now: Timestamp,
    ) -> Result<Secret> {
        if self.user(username)?.status == UserStatus::Suspended {
            return Err(Error::UserSuspended);
        }
        let valid = Duration::from_secs(hours * 3600);
        let code = self.codes.mint(username, device_type, valid, now)?;
        let user = self.user_mut(username)?;
        user.codes.insert(code.clone());
        if user.status == UserStatus::NotActive {
            user.status = UserStatus::PendingActivation;
        }
        Ok(code.into())
    }

    /// Forgets the codes by which a user paired a device that is gone.
    pub(super) fn forget_codes_of_device(&mut self, username: &str, id: DeviceId) {
        let Some(user) = self.users.get_mut(username) else {
            return;
        };
        let codes = &mut self.codes;
        user.codes.retain(|code| {
            let gone = codes.get(code).and_then(Pairing::device_id) == Some(id);
            if gone {
                codes.forget(code);
            }
            !gone
        });
    }

    /// Where a user stands who is not paired: by the codes that are valid.
    fn status_by_codes(&self, user: &User) -> UserStatus {
        let mut stages = user.codes.iter().filter_map(|code| self.codes.get(code));
        if user.codes.is_empty() {
            UserStatus::NotActive
        } else if stages.any(|pairing| !matches!(pairing.stage, Stage::Unclaimed)) {
            UserStatus::Pending
        } else {
            UserStatus::PendingActivation
        }
    }

    /// Forgets a code that was told or expired.
    pub(super) fn forget_code(&mut self, code: &str) -> Option<String> {
        let Pairing { username, .. } = self.codes.forget(code)?;
        if let Some(user) = self.users.get_mut(&username) {
            user.codes.remove(code);
        }
        Some(username)
    }

    /// Lets the code expire whose turn it is, and puts its user back.
    pub(super) fn expire_next(&mut self) {
        let code = self.codes.next_to_expire();
        let Some(username) = code.and_then(|code| self.forget_code(&code)) else {
            return;
        };
        let Some(user) = self.users.get(&username) else {
            return;
        };
        let status = self.status_by_codes(user);
        if let Some(user) = self.users.get_mut(&username) {
            let standing = user.standing_mut();
            // A user is one of these because of a code, and not without one.
            if matches!(
                standing,
                UserStatus::Pending | UserStatus::PendingActivation
            ) {
                *standing = status;
            }
        }
    }
}
