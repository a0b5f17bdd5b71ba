//! What the service sends to people, kept for tests to read, and how much of it a day allows.

use std::fmt;

use pingpair::operation::Channel;
use pingpair::pingid::{Device, DeviceType, UserDetails, error_id};
use pingpair::{Secret, Timestamp};

use super::{Service, ServiceError};
use crate::random;

/// A message that the service sent.
#[derive(Clone)]
#[non_exhaustive]
pub struct Message {
    /// Counts from 1.
    pub number: u64,
    /// The way that it took.
    pub channel: Channel,
    /// The phone number or e-mail address, as the request gave it.
    pub destination: String,
    /// Whom it is for.
    pub username: String,
    /// The OTP in it.
    pub otp: Secret,
    /// When it was sent, by the sandbox's clock.
    pub sent: Timestamp,
}

impl fmt::Debug for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Message({}, {:?})", self.number, self.channel)
    }
}

/// Every message that was sent, the latest last.
#[derive(Clone, Default)]
pub(crate) struct Outbox {
    sent: u64,
    messages: Vec<Message>,
}

/// How many text messages and calls a user asked for on one day.
#[derive(Clone, Copy, Default)]
pub(crate) struct DailyMessages {
    day: i64,
    asked: u32,
    used: u32,
}

impl DailyMessages {
    fn of(self, now: Timestamp) -> Self {
        let day = now.milliseconds().div_euclid(DAY);
        if self.day == day {
            self
        } else {
            Self {
                day,
                ..Self::default()
            }
        }
    }
}

impl Outbox {
    /// Sends a message.
    pub(crate) fn add(
        &mut self,
        username: &str,
        channel: Channel,
        destination: &str,
        otp: Secret,
        now: Timestamp,
    ) {
        self.sent += 1;
        self.messages.push(Message {
            number: self.sent,
            channel,
            destination: destination.to_owned(),
            username: username.to_owned(),
            otp,
            sent: now,
        });
    }
}

impl Service {
    /// What is sent to people.
    pub(crate) fn outbox(&mut self) -> &mut Outbox {
        &mut self.outbox
    }

    /// Every message that was sent.
    pub(crate) fn messages(&self) -> &[Message] {
        &self.outbox.messages
    }

    /// Forgets the messages; their numbers go on.
    pub(crate) fn clear_messages(&mut self) {
        self.outbox.messages.clear();
    }

    /// Sends an OTP of six digits to a user.
    pub(super) fn send_otp(
        &mut self,
        username: &str,
        channel: Channel,
        destination: &str,
        now: Timestamp,
    ) -> Result<Secret, ServiceError> {
        let quota = self.options.daily_message_quota;
        let user = self.users.get_mut(username);
        let user = user.ok_or_else(ServiceError::unknown_user)?;
        if channel != Channel::Email {
            let today = user.messages.of(now);
            if today.asked >= quota {
                let message = "the user has had as many messages today as are allowed";
                return Err(ServiceError::new(error_id::OTP_NOT_SENT, message));
            }
            user.messages = DailyMessages {
                asked: today.asked + 1,
                ..today
            };
        }
        let otp = Secret::from(format!("{:06}", random::below(1_000_000)?));
        self.outbox
            .add(username, channel, destination, otp.clone(), now);
        Ok(otp)
    }

    /// Counts an OTP of a text message or call as used.
    pub(super) fn count_used_otp(&mut self, username: &str, now: Timestamp) {
        if let Some(user) = self.users.get_mut(username) {
            let today = user.messages.of(now);
            user.messages = DailyMessages {
                used: today.used + 1,
                ..today
            };
        }
    }

    /// Tells, with each phone number, how many messages the user may still ask for today.
    pub(super) fn tell_quotas(&self, username: &str, details: &mut UserDetails, now: Timestamp) {
        let Some(user) = self.users.get(username) else {
            return;
        };
        let quota = self.options.daily_message_quota;
        let today = user.messages.of(now);
        let unused = i64::from(quota.saturating_sub(today.asked));
        let used = i64::from(quota.saturating_sub(today.used));
        let tell = |device: &mut Device| {
            if matches!(device.kind, Some(DeviceType::Sms | DeviceType::Voice)) {
                device.available_claimed_sms = Some(used);
                device.available_not_claimed_sms = Some(unused);
            }
        };
        details
            .devices
            .iter_mut()
            .chain(&mut details.device)
            .for_each(tell);
    }
}

/// Milliseconds of a day, which ends at midnight UTC.
const DAY: i64 = 86_400_000;
