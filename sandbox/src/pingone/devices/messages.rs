//! OTPs that are sent: by text message, call or e-mail.

use std::time::Duration;

use pingpair::Secret;

use super::super::body::Body;
use super::super::problem::Problem;
use super::super::reply::Reply;
use super::super::{Call, Service};
use super::{Device, Proof};
use crate::random;

impl Service {
    /// Sends a device its OTP, or keeps it back in test mode; the OTP before is not valid any more.
    pub(super) fn send_otp(
        &mut self,
        call: &mut Call<'_>,
        device: &mut Device,
        test_mode: bool,
    ) -> Result<Secret, Problem> {
        let length = self.options.otp_length;
        let bound = 10_u64.saturating_pow(length);
        let width = usize::try_from(length).unwrap_or(6);
        let otp = Secret::from(format!("{:0width$}", random::below(bound)?));
        if test_mode {
            device.set("testMode", true);
        } else if let Some(channel) = device.kind.channel() {
            let quota = self.options.daily_message_quota;
            let user = self.users.find(call.user)?;
            user.count_message(channel, quota, call.now)?;
            let name = user.username.clone();
            let destination = device.kind.destination().and_then(|name| device.text(name));
            let destination = destination.unwrap_or_default();
            call.outbox
                .add(&name, channel, destination, otp.clone(), call.now);
        }
        let lifetime = Duration::from_secs(self.options.otp_seconds);
        device.proof = Some(Proof::Otp {
            otp: otp.clone(),
            expires: call.now.saturating_add(lifetime),
        });
        Ok(otp)
    }

    /// `device.sendActivationCode`.
    pub(crate) fn send_activation_code(&mut self, call: &mut Call<'_>) -> Result<Reply, Problem> {
        Body::none(call.request)?;
        let device = self.users.find(call.user)?.device(call.object);
        let mut device = device.ok_or_else(Problem::not_found)?.clone();
        if device.active || device.kind.channel().is_none() {
            return Err(Problem::request(
                "The device does not wait for an activation code.",
            ));
        }
        let test_mode = device.members.contains_key("testMode");
        self.send_otp(call, &mut device, test_mode)?;
        device.updated = call.now;
        let json = self.device_json(call.user, &device, call.now);
        if let Some(known) = self.users.find(call.user)?.device(call.object) {
            *known = device;
        }
        Ok(Reply::json(200, json))
    }
}
