//! CreateOrgTokens and RevokeOrgTokens.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::HEXLOWER_PERMISSIVE;
use pingpair::Timestamp;
use pingpair::pingid::{
    CreateOrgTokens, CreatedJob, DuplicateToken, JobResult, OathToken, OathTokenType,
    RevokeOrgTokens,
};

use super::jobs::{Ended, Work};
use super::{Handle, Row, Service, ServiceError};
use crate::authenticators::{self, OathCredential, OathKey, OtpLength, TimeStep};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[Row::of::<CreateOrgTokens>(), Row::of::<RevokeOrgTokens>()];

impl Handle<CreateOrgTokens> for Service {
    fn handle(
        &mut self,
        request: CreateOrgTokens,
        now: Timestamp,
    ) -> Result<CreatedJob, ServiceError> {
        for token in &request.tokens {
            credential(token)?;
        }
        self.begin_job(Work::CreateTokens(request.tokens), now)
    }
}

impl Handle<RevokeOrgTokens> for Service {
    fn handle(
        &mut self,
        request: RevokeOrgTokens,
        now: Timestamp,
    ) -> Result<CreatedJob, ServiceError> {
        let work = Work::RevokeTokens {
            serial_numbers: request.serial_numbers,
            unpairs: request.unpair_before_delete.unwrap_or_default(),
        };
        self.begin_job(work, now)
    }
}

impl Service {
    /// Adds tokens. Those whose serial number is taken are left out, and told of.
    pub(super) fn create_tokens(&mut self, tokens: Vec<OathToken>) -> JobResult {
        let mut duplicates = Vec::new();
        for (row, token) in (1..).zip(tokens) {
            // Whether it can be read was looked at when the job was begun.
            let added = credential(&token)
                .is_ok_and(|credential| self.oath_tokens.insert(&token.serial_number, credential));
            if !added {
                let duplicate = DuplicateToken::new().row(row).serial(token.serial_number);
                duplicates.push(duplicate.password(token.secret_key));
            }
        }
        let count = i64::try_from(duplicates.len()).unwrap_or(i64::MAX);
        JobResult::new()
            .duplicates(duplicates)
            .duplicate_count(count)
    }

    /// Removes tokens: all of them, or none where one is paired and is not to be unpaired.
    pub(super) fn revoke_tokens(&mut self, serial_numbers: &[String], unpairs: bool) -> Ended {
        let meant: BTreeSet<_> = serial_numbers.iter().map(String::as_str).collect();
        let paired: Vec<_> = self
            .held_tokens()
            .filter(|held| meant.contains(held.serial_number))
            .map(|held| {
                let [serial, username] = [held.serial_number, held.username].map(str::to_owned);
                (serial, username, held.device_id)
            })
            .collect();
        if !unpairs && !paired.is_empty() {
            let refused = JobResult::new().message("tokens are paired with users");
            let pairs = paired.into_iter();
            let pairs = pairs.map(|(serial, username, _)| (serial, username));
            return Ended::failure(refused.paired_serials(pairs.collect::<BTreeMap<_, _>>()));
        }
        for (_, username, device_id) in paired {
            self.unpair(&username, device_id);
        }
        for serial in serial_numbers {
            self.oath_tokens.remove(serial);
        }
        Ended::done(JobResult::new())
    }
}

/// What the service and a token agree on.
fn credential(token: &OathToken) -> Result<OathCredential, ServiceError> {
    let refused = |name: &str, expected: &str| {
        ServiceError::invalid(format!("reqBody.tokens.{name} must be {expected}"))
    };
    let otp_length = u64::try_from(token.otp_length).ok();
    let otp_length = otp_length.and_then(OtpLength::from_digits);
    let otp_length = otp_length.ok_or_else(|| refused("otpLength", "6 or 8"))?;
    let step = token.time_step.map(|seconds| {
        let seconds = u64::try_from(seconds).ok();
        let step = seconds.and_then(TimeStep::from_seconds);
        step.ok_or_else(|| refused("timeStep", "30 or 60"))
    });
    let token_type = match (&token.token_type, step.transpose()?) {
        (OathTokenType::Hotp, _) => authenticators::OathTokenType::Hotp,
        (OathTokenType::Totp, Some(step)) => authenticators::OathTokenType::Totp(step),
        (OathTokenType::Totp, None) => return Err(refused("timeStep", "there for TOTP")),
        _ => return Err(refused("tokenType", "HOTP or TOTP")),
    };
    let key = key(token.secret_key.expose());
    let key = key.ok_or_else(|| {
        let expected = "10 to 128 bytes, in hexadecimal digits or in Base32";
        refused("secretKey", expected)
    })?;
    Ok(OathCredential::new(key, token_type, otp_length))
}

/// Makers of tokens give secrets in either form: an even number of hexadecimal digits is one, and
/// anything else has to be Base32.
fn key(secret: &str) -> Option<OathKey> {
    match HEXLOWER_PERMISSIVE.decode(secret.as_bytes()) {
        Ok(bytes) => OathKey::new(&bytes).ok(),
        Err(_) => OathKey::from_base32(secret).ok(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use pingpair::pingid::{
        AddUser, Device, DeviceId, DeviceType, GetJobStatus, JobProgress, UserDetails, UserStatus,
    };

    use super::*;

    const PAIRED: [&str; 2] = ["1", "3"];

    /// A service with the tokens 1 to 3, of which ann has two.
    fn service(now: Timestamp) -> Service {
        let mut service = Service::default();
        let tokens = ["1", "2", "3"].map(|serial| {
            OathToken::new(
                serial,
                OathTokenType::Hotp,
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                6_i64,
            )
        });
        let created = service.create_tokens(tokens.into());
        assert_eq!(created.duplicate_count, Some(0));
        service.handle(AddUser::new("ann"), now).unwrap();
        let user = service.users.get_mut("ann").unwrap();
        user.status = UserStatus::Active;
        for (id, serial) in (1..).zip(PAIRED) {
            let device = Device::new(DeviceId::new(id)).kind(DeviceType::HardwareToken);
            user.devices.push(device.oath_serial_number(serial));
        }
        service
    }

    fn revoked(service: &mut Service, unpairs: bool, now: Timestamp) -> JobProgress {
        let request =
            RevokeOrgTokens::new(["1", "2", "3"].map(str::to_owned)).unpair_before_delete(unpairs);
        let token = service.handle(request, now).unwrap().job_token;
        let later = now.saturating_add(Duration::from_secs(10));
        service.settle(later);
        service.handle(GetJobStatus::new(token), later).unwrap()
    }

    fn ann(service: &Service) -> UserDetails {
        service.users["ann"].details("ann")
    }

    #[test]
    fn a_job_that_meets_paired_tokens_fails_and_removes_none() {
        let now = Timestamp::now();
        let mut service = service(now);
        let progress = revoked(&mut service, false, now);
        assert_eq!(progress.status.as_str(), "failure");
        let result = progress.result.unwrap();
        assert_eq!(result.status.unwrap().as_str(), "FAILURE");
        assert!(result.message.is_some());
        let pairs = PAIRED.map(|serial| (serial.to_owned(), "ann".to_owned()));
        assert_eq!(result.paired_serials, BTreeMap::from(pairs));
        assert!(
            ["1", "2", "3"]
                .iter()
                .all(|serial| service.oath_tokens.contains(serial))
        );
        assert_eq!(ann(&service).devices.len(), 2);
    }

    #[test]
    fn paired_tokens_are_unpaired_first_where_that_is_asked_for() {
        let now = Timestamp::now();
        let mut service = service(now);
        let progress = revoked(&mut service, true, now);
        assert_eq!(progress.status.as_str(), "done");
        assert!(progress.result.unwrap().paired_serials.is_empty());
        assert!(
            ["1", "2", "3"]
                .iter()
                .all(|serial| !service.oath_tokens.contains(serial))
        );
        assert_eq!(ann(&service).devices.len(), 0);
        assert_eq!(ann(&service).status, UserStatus::PendingChangeDevice);
    }

    #[test]
    fn hexadecimal_digits_are_read_before_base32() {
        let twenty = "3132333435363738393031323334353637383930";
        let base32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assert_eq!(key(twenty).unwrap().base32().expose(), base32);
        assert_eq!(key(base32).unwrap().base32().expose(), base32);
        let both = "ABCDEF234567ABCDEF234567";
        assert_ne!(key(both).unwrap().base32().expose(), both);
        // Of odd length it can only be Base32.
        assert!(key("ABCDEF234567ABCDE").is_none());
        assert!(key("ABCDEF234567ABCDEF234").is_some());
        for refused in ["", "00", "not a key", "AAAA1"] {
            assert!(key(refused).is_none(), "{refused}");
        }
    }
}
