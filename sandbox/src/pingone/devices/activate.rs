//! `device.activate`: the proof that the user has the device.

use std::time::Duration;

use pingpair::{Secret, Timestamp};
use subtle::ConstantTimeEq;

use super::super::body::Body;
use super::super::problem::{Detail, Problem};
use super::super::reply::Reply;
use super::super::{Call, Service};
use super::{Device, Kind, Proof};
use crate::authenticators::OathVerdict;

impl Service {
    /// Makes a device active.
    pub(crate) fn activate_device(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let limit = self.options.device_limit;
        let user = self.users.find(call.user)?;
        let paired = user.devices.iter().filter(|device| device.active).count();
        let device = user.device(call.object).ok_or_else(Problem::not_found)?;
        if device.active {
            return Err(Problem::request("The device is active already."));
        }
        if paired >= usize::try_from(limit).unwrap_or(usize::MAX) {
            let message = "The user has as many devices as are allowed.";
            return Err(Problem::limit(message, limit.into()));
        }
        let mut device = device.clone();
        let outcome = self.prove(call, &mut device);
        if outcome.is_ok() {
            device.activate(call.now);
        }
        let json = self.device_json(call.user, &device, call.now);
        // A wrong OTP is remembered, too.
        if let Some(known) = self.users.find(call.user)?.device(call.object) {
            *known = device;
        }
        outcome.map(|()| Reply::json(200, json))
    }

    fn prove(&mut self, call: &Call<'_>, device: &mut Device) -> Result<(), Problem> {
        let mut body = Body::read(call.request)?;
        match device.kind {
            Kind::Fido2 => {
                let origin = body.required("origin");
                let attestation = Secret::from(body.required("attestation"));
                body.finish()?;
                self.check_credential(device, &origin, &attestation)
            }
            Kind::Desktop => {
                let attestation = Secret::from(body.required("attestation"));
                body.finish()?;
                self.check_attestation(device, attestation.expose(), call.now)
            }
            kind => {
                let otp = Secret::from(body.required("otp"));
                let resync = kind == Kind::OathToken && body.flag("oathResync").unwrap_or(false);
                body.finish()?;
                self.check_otp(device, &otp, resync, call.now)
            }
        }
    }

    fn check_otp(
        &mut self,
        device: &mut Device,
        otp: &Secret,
        resync: bool,
        now: Timestamp,
    ) -> Result<(), Problem> {
        if device.is_locked(now) {
            return Err(wrong_otp("The device is locked.", 0));
        }
        let is_right = match &mut device.proof {
            Some(Proof::Otp { otp: sent, expires }) => {
                let same = sent.expose().as_bytes().ct_eq(otp.expose().as_bytes());
                bool::from(same) && *expires > now
            }
            Some(Proof::Totp(verifier)) => {
                verifier.verify(otp.expose(), now) == OathVerdict::Accepted
            }
            Some(Proof::Oath {
                serial_number,
                pending,
            }) => {
                let record = self.oath.get_mut(serial_number);
                let record = record.ok_or_else(Problem::not_found)?;
                record.check(otp, resync, pending, now)?
            }
            _ => false,
        };
        if is_right {
            return Ok(());
        }
        device.failures += 1;
        let left = self.options.otp_attempts.saturating_sub(device.failures);
        if left == 0 {
            device.failures = 0;
            let lock = Duration::from_secs(self.options.lock_seconds);
            device.locked_until = Some(now.saturating_add(lock));
        }
        device.updated = now;
        Err(wrong_otp("Invalid OTP", left))
    }
}

/// The refusal of an OTP. That of a locked device has the same codes: only reading it tells.
fn wrong_otp(message: &str, left: u32) -> Problem {
    let detail = Detail::new("INVALID_OTP", "otp", message);
    Problem::data([detail.inner("attemptsRemaining", left)])
}
