//! The users of the environment.

use std::collections::BTreeMap;

use pingpair::operation::Channel;
use pingpair::{Secret, Timestamp};

use super::devices::Device;
use super::pairing_keys::PairingKey;
use super::problem::Problem;
use crate::error::Result;
use crate::random;

/// A user.
#[derive(Clone)]
pub(crate) struct User {
    pub(crate) id: String,
    pub(crate) username: String,
    pub(crate) email: Option<String>,
    pub(crate) password: Option<Secret>,
    /// Whether the e-mail address is verified.
    pub(crate) verified: bool,
    pub(crate) mfa_enabled: bool,
    pub(crate) created: Timestamp,
    /// As they were created, one after the other.
    pub(crate) devices: Vec<Device>,
    /// The ids of devices as somebody put them in order; empty if nobody did.
    pub(crate) order: Vec<String>,
    pub(crate) pairing_keys: Vec<PairingKey>,
    /// What authenticators know the user by.
    pub(crate) user_handle: [u8; 32],
    sent: Sent,
}

impl User {
    pub(crate) fn new(username: &str, email: Option<&str>, now: Timestamp) -> Result<Self> {
        Ok(Self {
            id: random::uuid()?,
            username: username.to_owned(),
            email: email.map(str::to_owned),
            password: None,
            verified: true,
            mfa_enabled: false,
            created: now,
            devices: Vec::new(),
            order: Vec::new(),
            pairing_keys: Vec::new(),
            user_handle: random::bytes()?,
            sent: Sent::default(),
        })
    }

    pub(crate) fn device(&mut self, id: &str) -> Option<&mut Device> {
        self.devices.iter_mut().find(|device| device.id == id)
    }

    /// The devices that somebody put in order, then the others as they were created.
    pub(crate) fn devices_in_order(&self) -> Vec<&Device> {
        let place = |device: &&Device| self.order.iter().position(|id| *id == device.id);
        let mut devices: Vec<_> = self.devices.iter().collect();
        devices.sort_by_key(|device| place(device).unwrap_or(usize::MAX));
        devices
    }

    /// Counts a message, unless the day has had as many as are allowed.
    pub(crate) fn count_message(
        &mut self,
        channel: Channel,
        quota: u32,
        now: Timestamp,
    ) -> Result<(), Problem> {
        let day = now.milliseconds().div_euclid(DAY);
        if self.sent.day != day {
            self.sent = Sent {
                day,
                ..Sent::default()
            };
        }
        let sent = match channel {
            Channel::Email => &mut self.sent.mails,
            _ => &mut self.sent.calls,
        };
        if *sent >= quota {
            let reset = (day + 1).saturating_mul(DAY);
            let reset = Timestamp::from_milliseconds(reset).unwrap_or(now);
            let message = "The user has had as many messages today as are allowed.";
            return Err(Problem::quota(message, quota.into(), reset));
        }
        *sent += 1;
        Ok(())
    }
}

/// How many messages a user got on one day.
#[derive(Clone, Copy, Default)]
struct Sent {
    day: i64,
    mails: u32,
    calls: u32,
}

/// All users, by id.
#[derive(Clone, Default)]
pub(crate) struct Users(BTreeMap<String, User>);

impl Users {
    /// Adds a user, unless the name is taken. Capital letters make no other name.
    pub(crate) fn add(&mut self, user: User) -> bool {
        let free = self.named(&user.username).is_none();
        if free {
            self.0.insert(user.id.clone(), user);
        }
        free
    }

    pub(crate) fn named(&self, username: &str) -> Option<&User> {
        self.0
            .values()
            .find(|user| user.username.eq_ignore_ascii_case(username))
    }

    pub(crate) fn get(&self, id: &str) -> Option<&User> {
        self.0.get(id)
    }

    /// The user whom a path names.
    pub(crate) fn find(&mut self, id: &str) -> Result<&mut User, Problem> {
        self.0.get_mut(id).ok_or_else(Problem::not_found)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &User> {
        self.0.values()
    }

    pub(crate) fn all_mut(&mut self) -> impl Iterator<Item = &mut User> {
        self.0.values_mut()
    }
}

/// Whether a text can be an e-mail address.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((mailbox, domain)) = text.split_once('@') else {
        return false;
    };
    let plain = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && byte != b'@')
    };
    plain(mailbox) && plain(domain) && domain.contains('.') && !domain.starts_with('.')
}

/// Milliseconds of a day, which ends at midnight UTC.
const DAY: i64 = 86_400_000;
