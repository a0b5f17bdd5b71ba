//! StartOfflinePairing, FinalizeOfflinePairing and OfflinePairing.

use pingpair::operation::Channel;
use pingpair::pingid::{
    Device, DeviceType, DirectDeviceType, FinalizeOfflinePairing, FinalizedPairing, NextOtp,
    OathParameters, OathTokenType, OfflineDeviceType, OfflinePaired, OfflinePairing, Progress,
    StartOfflinePairing, StartedPairing, UserStatus, error_id,
};
use pingpair::{Secret, Timestamp};

use super::sessions::MOST_WRONG_OTPS;
use super::{Handle, Row, Service, ServiceError};
use crate::authenticators::{OathKey, OathVerdict, PendingResync};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<StartOfflinePairing>(),
    Row::of::<FinalizeOfflinePairing>(),
    Row::of::<OfflinePairing>(),
];

/// A pairing that waits for its OTP.
#[derive(Clone)]
pub(crate) struct Waiting {
    pub(super) username: String,
    device: Device,
    expects: Expected,
    /// How many wrong OTPs came.
    wrong: u32,
}

#[derive(Clone)]
enum Expected {
    /// The OTP that was sent.
    Sent(Secret),
    /// An OTP of this token, or the one after those where it was found.
    OathToken {
        serial_number: String,
        pending: Option<PendingResync>,
    },
}

impl Handle<StartOfflinePairing> for Service {
    fn handle(
        &mut self,
        request: StartOfflinePairing,
        now: Timestamp,
    ) -> Result<StartedPairing, ServiceError> {
        let username = &request.username;
        let data = &request.pairing_data;
        self.refuse_pairing(username)?;
        let unique = request.validate_unique_device == Some(true);
        let (device, expects, token_type) = match &request.kind {
            OfflineDeviceType::Email => {
                let device = self.mailbox(data, unique)?;
                let otp = self.send_otp(username, Channel::Email, data, now)?;
                (device, Expected::Sent(otp), None)
            }
            OfflineDeviceType::Sms => {
                let device = self.telephone(DeviceType::Sms, data, unique)?;
                let otp = self.send_otp(username, Channel::Sms, data, now)?;
                (device, Expected::Sent(otp), None)
            }
            OfflineDeviceType::Voice => {
                let device = self.telephone(DeviceType::Voice, data, unique)?;
                let otp = self.send_otp(username, Channel::Voice, data, now)?;
                (device, Expected::Sent(otp), None)
            }
            OfflineDeviceType::Token => {
                let (device, token_type) = self.hardware_token(data)?;
                let serial_number = data.clone();
                let expects = Expected::OathToken {
                    serial_number,
                    pending: None,
                };
                (device, expects, Some(token_type))
            }
            _ => return Err(unknown_type()),
        };
        let (id, uuid) = (device.id, device.device_uuid.clone());
        let waiting = Waiting {
            username: username.clone(),
            device,
            expects,
            wrong: 0,
        };
        let session_id = self.offline_pairings.open("oacts_", waiting, now)?;
        self.begin_registration(username);
        let mut started = StartedPairing::new(session_id).device_id(id);
        (started.device_uuid, started.token_type) = (uuid, token_type);
        Ok(started)
    }
}

impl Handle<FinalizeOfflinePairing> for Service {
    fn handle(
        &mut self,
        request: FinalizeOfflinePairing,
        now: Timestamp,
    ) -> Result<Progress<FinalizedPairing>, ServiceError> {
        let id = &request.session_id;
        let waiting = self.offline_pairings.get_mut(id, now);
        let mut waiting = waiting.ok_or_else(ServiceError::no_session)?.clone();
        let checked = match &mut waiting.expects {
            Expected::Sent(otp) if otp.expose() == request.otp.expose() => Checked::Right,
            Expected::Sent(_) => Checked::Wrong,
            Expected::OathToken {
                serial_number,
                pending,
            } => {
                let resync = request.oath_resync == Some(true);
                self.check_oath_otp(serial_number, pending, &request.otp, resync, now)?
            }
        };
        match checked {
            Checked::Right => {
                self.offline_pairings.close(id);
                if matches!(
                    waiting.device.kind,
                    Some(DeviceType::Sms | DeviceType::Voice)
                ) {
                    self.count_used_otp(&waiting.username, now);
                }
                let told = oath_parameters(&waiting.device);
                self.pair_device(&waiting.username, waiting.device, now)?;
                let mut done = FinalizedPairing::new();
                done.oath_token = told;
                Ok(Progress::Done(done))
            }
            Checked::NextWanted => {
                self.keep(id, waiting, now);
                Ok(Progress::NextOtp(NextOtp::new()))
            }
            Checked::Wrong => {
                waiting.wrong += 1;
                if waiting.wrong < MOST_WRONG_OTPS {
                    self.keep(id, waiting, now);
                } else {
                    self.offline_pairings.close(id);
                }
                Err(ServiceError::wrong_otp())
            }
        }
    }
}

impl Handle<OfflinePairing> for Service {
    fn handle(
        &mut self,
        request: OfflinePairing,
        now: Timestamp,
    ) -> Result<OfflinePaired, ServiceError> {
        let username = &request.username;
        let data = request.pairing_data.expose();
        self.refuse_pairing(username)?;
        let unique = request.validate_unique_device == Some(true);
        let (device, token_type) = match &request.kind {
            DirectDeviceType::AuthenticatorApp => {
                OathKey::from_base32(data)
                    .map_err(|_| ServiceError::invalid("the secret must be Base32"))?;
                (self.new_device(DeviceType::AuthenticatorApp)?, None)
            }
            DirectDeviceType::Email => (self.mailbox(data, unique)?, None),
            DirectDeviceType::Sms => (self.telephone(DeviceType::Sms, data, unique)?, None),
            DirectDeviceType::Voice => (self.telephone(DeviceType::Voice, data, unique)?, None),
            DirectDeviceType::Token => {
                let (device, token_type) = self.hardware_token(data)?;
                (device, Some(token_type))
            }
            _ => return Err(unknown_type()),
        };
        let (id, uuid) = (device.id, device.device_uuid.clone());
        self.pair_device(username, device, now)?;
        let session_id = format!("oacts_{}", crate::random::identifier()?);
        let mut paired = OfflinePaired::new().session_id(session_id).device_id(id);
        (paired.device_uuid, paired.token_type) = (uuid, token_type);
        Ok(paired)
    }
}

impl Service {
    fn keep(&mut self, id: &Secret, waiting: Waiting, now: Timestamp) {
        if let Some(place) = self.offline_pairings.get_mut(id, now) {
            *place = waiting;
        }
    }

    /// The user has begun to register and is not done.
    pub(super) fn begin_registration(&mut self, username: &str) {
        if let Some(user) = self.users.get_mut(username)
            && matches!(
                user.status,
                UserStatus::NotActive | UserStatus::PendingActivation
            )
        {
            user.status = UserStatus::Pending;
        }
    }

    pub(super) fn mailbox(&mut self, address: &str, unique: bool) -> Result<Device, ServiceError> {
        if !address.contains('@') || address.contains(char::is_whitespace) {
            return Err(ServiceError::invalid(
                "pairingData must be an e-mail address",
            ));
        }
        let is_same = |device: &Device| device.email.as_deref() == Some(address);
        if unique {
            self.refuse_known_device(is_same)?;
        }
        let device = self.new_device(DeviceType::Email)?;
        Ok(device.email(address).display_id(address).nickname("Email"))
    }

    pub(super) fn telephone(
        &mut self,
        kind: DeviceType,
        data: &str,
        unique: bool,
    ) -> Result<Device, ServiceError> {
        let number = Number::read(data, kind == DeviceType::Voice).ok_or_else(|| {
            let message = "pairingData must be an international phone number";
            ServiceError::new(error_id::PHONE_NUMBER_NOT_VALID, message)
        })?;
        let shown = format!("+{}{}", number.country_code, number.national);
        if unique {
            let is_same = |device: &Device| {
                device.kind.as_ref() == Some(&kind) && device.display_id.as_deref() == Some(&*shown)
            };
            self.refuse_known_device(is_same)?;
        }
        let nickname = kind.as_str().to_owned();
        let device = self.new_device(kind)?;
        Ok(device
            .country_code(number.country_code)
            .phone_number(number.national)
            .nickname(nickname)
            .display_id(shown))
    }

    /// The device that a token of the organisation becomes; nobody else may hold it.
    pub(super) fn hardware_token(
        &mut self,
        serial_number: &str,
    ) -> Result<(Device, OathTokenType), ServiceError> {
        let Some(token_type) = self.oath_tokens.token_type(serial_number) else {
            return Err(ServiceError::invalid(
                "there is no token of this serial number",
            ));
        };
        self.refuse_known_device(|device| {
            device.oath_serial_number.as_deref() == Some(serial_number)
        })?;
        let device = self
            .new_device(DeviceType::HardwareToken)?
            .oath_serial_number(serial_number)
            .oath_token_type(token_type.clone())
            .nickname("Token")
            .display_id(serial_number);
        Ok((device, token_type))
    }

    fn check_oath_otp(
        &mut self,
        serial_number: &str,
        pending: &mut Option<PendingResync>,
        otp: &Secret,
        resync: bool,
        now: Timestamp,
    ) -> Result<Checked, ServiceError> {
        let token = self.oath_tokens.verifier(serial_number);
        let token = token.ok_or_else(ServiceError::no_session)?;
        if let Some(pending) = pending.take() {
            let found = token.finish_resync(&pending, otp.expose(), now);
            return Ok(found.map_or(Checked::Wrong, |()| Checked::Right));
        }
        Ok(match token.verify(otp.expose(), now) {
            OathVerdict::Accepted => Checked::Right,
            OathVerdict::OutOfSync(found) if resync => {
                *pending = Some(found);
                Checked::NextWanted
            }
            OathVerdict::OutOfSync(_) | OathVerdict::Wrong => Checked::Wrong,
        })
    }
}

enum Checked {
    Right,
    NextWanted,
    Wrong,
}

/// A phone number in its parts, its extension left out.
struct Number {
    country_code: String,
    national: String,
}

impl Number {
    fn read(text: &str, may_have_extension: bool) -> Option<Self> {
        let (number, extension) = match text.split_once(',') {
            Some((number, extension)) => (number, Some(extension)),
            None => (text, None),
        };
        let dialled = |byte: u8| byte.is_ascii_digit() || b"#*,".contains(&byte);
        if extension.is_some_and(|text| !may_have_extension || !text.bytes().all(dialled)) {
            return None;
        }
        let digits = number.strip_prefix('+').unwrap_or(number);
        let international = (7..=15).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0');
        // Enough for tests: country codes of three digits are taken for two.
        let length = if digits.starts_with(['1', '7']) { 1 } else { 2 };
        let (country_code, national) = digits.split_at_checked(length)?;
        international.then(|| Self {
            country_code: country_code.to_owned(),
            national: national.to_owned(),
        })
    }
}

fn oath_parameters(device: &Device) -> Option<OathParameters> {
    let serial_number = device.oath_serial_number.clone()?;
    let mut parameters = OathParameters::new().oath_serial_number(serial_number);
    parameters
        .oath_token_type
        .clone_from(&device.oath_token_type);
    Some(parameters)
}

fn unknown_type() -> ServiceError {
    ServiceError::invalid("type must be one of the documented ones")
}
