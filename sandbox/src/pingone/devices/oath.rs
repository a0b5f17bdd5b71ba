//! The OATH tokens of the environment, and how one becomes a device.

use std::collections::BTreeMap;
use std::time::Duration;

use pingpair::{Secret, Timestamp};

use super::super::Service;
use super::super::problem::Problem;
use super::{Device, Kind, Proof};
use crate::authenticators::{
    OathCredential, OathTokenType, OathVerdict, OathVerifier, PendingResync,
};

/// How a token makes its OTPs, as devices tell it.
#[derive(Clone, Copy)]
enum TokenType {
    Hotp,
    Totp,
}

/// The service's records of the environment's tokens, by serial number.
pub(crate) type OathRecords = BTreeMap<String, OathRecord>;

/// The service's record of a token.
#[derive(Clone)]
pub(crate) struct OathRecord {
    token_type: TokenType,
    verifier: OathVerifier,
}

impl OathRecord {
    pub(crate) fn new(credential: OathCredential) -> Self {
        let token_type = match credential.token_type {
            OathTokenType::Hotp => TokenType::Hotp,
            OathTokenType::Totp(_) => TokenType::Totp,
        };
        Self {
            token_type,
            verifier: OathVerifier::new(credential),
        }
    }

    /// Whether an OTP is right. One of a token that drifted far asks for the OTP after it, where the
    /// request allows that.
    pub(super) fn check(
        &mut self,
        otp: &Secret,
        resync: bool,
        pending: &mut Option<(PendingResync, Timestamp)>,
        now: Timestamp,
    ) -> Result<bool, Problem> {
        let begun = pending.take().filter(|(_, expires)| *expires > now);
        if let Some((begun, expires)) = begun.filter(|_| resync) {
            if self
                .verifier
                .finish_resync(&begun, otp.expose(), now)
                .is_ok()
            {
                return Ok(true);
            }
            // The one after the first can still come.
            *pending = Some((begun, expires));
            return Ok(false);
        }
        match self.verifier.verify(otp.expose(), now) {
            OathVerdict::Accepted => Ok(true),
            OathVerdict::OutOfSync(found) if resync => {
                *pending = Some((found, now.saturating_add(REMEMBERED)));
                let message = "An extra OTP is required";
                Err(Problem::member("EXTRA_OTP_REQUIRED", "otp", message))
            }
            OathVerdict::OutOfSync(_) | OathVerdict::Wrong => Ok(false),
        }
    }
}

impl Service {
    /// Adds a token to the environment, unless there is one with this serial number.
    pub(crate) fn add_oath_token(&mut self, serial_number: &str, credential: OathCredential) {
        let record = || OathRecord::new(credential);
        self.oath
            .entry(serial_number.to_owned())
            .or_insert_with(record);
    }

    /// Lets a new device be the token of this serial number.
    pub(super) fn oath_device(
        &mut self,
        device: &mut Device,
        serial_number: &str,
    ) -> Result<(), Problem> {
        let Some(record) = self.oath.get(serial_number) else {
            let message = "The environment has no OATH token of this serial number.";
            return Err(Problem::invalid("serialNumber", message));
        };
        let token_type = match record.token_type {
            TokenType::Hotp => "HOTP",
            TokenType::Totp => "TOTP",
        };
        let mut devices = self.users.all().flat_map(|user| &user.devices);
        let is_it = |device: &Device| {
            device.kind == Kind::OathToken && device.text("serialNumber") == Some(serial_number)
        };
        if devices.any(is_it) {
            let message = "The token is a device already.";
            return Err(Problem::member(
                "UNIQUENESS_VIOLATION",
                "serialNumber",
                message,
            ));
        }
        device.set("serialNumber", serial_number);
        device.set("tokenType", token_type);
        device.proof = Some(Proof::Oath {
            serial_number: serial_number.to_owned(),
            pending: None,
        });
        Ok(())
    }
}

/// How long the first OTP of two is remembered.
const REMEMBERED: Duration = Duration::from_secs(600);
