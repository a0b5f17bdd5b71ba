//! Written by `make generate`; change the declarations below core/src/pingid instead.

// The maps that UniFFI knows are these.
#![allow(clippy::disallowed_types)]

use std::collections::HashMap;

use pingpair::{Result, pingid};

use super::values::*;
use crate::kinds::{self, Inward, Outward, inward};

/// A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
#[derive(Clone, uniffi::Record)]
pub struct Device {
    /// The device's id.
    pub id: i64,
    /// The type of the device, such as `iPhone`.
    pub kind: Option<DeviceType>,
    /// Whether the device is the user's primary one.
    pub role: Option<DeviceRole>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
    /// What the user calls the device.
    pub nickname: Option<String>,
    /// Model, serial number, phone number, e-mail address or platform, by the device's type.
    pub display_id: Option<String>,
    /// Manufacturer and model.
    pub model: Option<String>,
    /// The version of the operating system.
    pub os_version: Option<String>,
    /// The version of the PingID app on the device.
    pub app_version: Option<String>,
    /// When the device was paired: a text in U.S. MST (UTC−7 all year).
    pub enrolled: Option<crate::kinds::MountainTime>,
    /// The e-mail address that receives OTPs, for e-mail authentication.
    pub email: Option<String>,
    /// The country code of the phone number, for SMS and voice.
    pub country_code: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// Whether the service can push to the device.
    pub push_enabled: Option<bool>,
    /// Whether an Apple Watch goes with the device.
    pub has_watch: Option<bool>,
    /// How often the user may still ask for an OTP today and use it; set back daily.
    pub available_claimed_sms: Option<i64>,
    /// How often the user may still ask for an OTP today without using it; set back daily.
    pub available_not_claimed_sms: Option<i64>,
    /// Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts.
    pub sent_claimed_sms: Option<i64>,
    /// Deprecated by the service: OTPs asked for and not used today; −1 where it no longer
    /// counts.
    pub sent_not_claimed_sms: Option<i64>,
    /// The serial number of an OATH token.
    pub oath_serial_number: Option<String>,
    /// The type of an OATH token.
    pub oath_token_type: Option<OathTokenType>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::Device {
    type Foreign = Device;

    fn outward(self) -> Device {
        Device {
            id: self.id.outward(),
            kind: self.kind.outward(),
            role: self.role.outward(),
            device_uuid: self.device_uuid.outward(),
            nickname: self.nickname.outward(),
            display_id: self.display_id.outward(),
            model: self.model.outward(),
            os_version: self.os_version.outward(),
            app_version: self.app_version.outward(),
            enrolled: self.enrolled.outward(),
            email: self.email.outward(),
            country_code: self.country_code.outward(),
            phone_number: self.phone_number.outward(),
            push_enabled: self.push_enabled.outward(),
            has_watch: self.has_watch.outward(),
            available_claimed_sms: self.available_claimed_sms.outward(),
            available_not_claimed_sms: self.available_not_claimed_sms.outward(),
            sent_claimed_sms: self.sent_claimed_sms.outward(),
            sent_not_claimed_sms: self.sent_not_claimed_sms.outward(),
            oath_serial_number: self.oath_serial_number.outward(),
            oath_token_type: self.oath_token_type.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// An authentication service that a user can reach. Source: the tables `spList`.
#[derive(Clone, uniffi::Record)]
pub struct Service {
    /// The alias, such as `web`, `pingone`, `ssh` or `vpn`.
    pub alias: String,
    /// The name.
    pub name: Option<String>,
    /// Whether the user can use it.
    pub status: Option<ServiceStatus>,
    /// When a bypass of this service ends.
    pub bypass_expiration: Option<std::time::SystemTime>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::Service {
    type Foreign = Service;

    fn outward(self) -> Service {
        Service {
            alias: self.alias.outward(),
            name: self.name.outward(),
            status: self.status.outward(),
            bypass_expiration: self.bypass_expiration.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// What the service knows of a user. Source: the tables `userDetails` of the vendor's page.
#[derive(Clone, uniffi::Record)]
pub struct UserDetails {
    /// The user's name.
    pub username: String,
    /// Where the user stands between being added and being paired.
    pub status: UserStatus,
    /// Whether the user is an administrator.
    pub role: Option<Role>,
    /// The service's own number for the user.
    pub user_id: Option<i64>,
    /// The user's e-mail address.
    pub email: Option<String>,
    /// The user's first name.
    pub first_name: Option<String>,
    /// The user's last name.
    pub last_name: Option<String>,
    /// The service's key for the user's picture.
    pub picture: Option<String>,
    /// Whether an administrator enabled the user, who can then pair a device.
    pub enabled: Option<bool>,
    /// When the user last logged in.
    pub last_login: Option<std::time::SystemTime>,
    /// The default device.
    pub device: Option<Device>,
    /// All devices.
    pub devices: Vec<Device>,
    /// The authentication services that the user can reach.
    pub services: Vec<Service>,
    /// Deprecated by the service: whether the user may log in without a second factor.
    pub in_bypass: Option<bool>,
    /// Deprecated by the service: when the bypass ends.
    pub bypass_expiration: Option<std::time::SystemTime>,
    /// The user's last transactions, as the service gives them.
    pub last_transactions: Vec<String>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::UserDetails {
    type Foreign = UserDetails;

    fn outward(self) -> UserDetails {
        UserDetails {
            username: self.username.outward(),
            status: self.status.outward(),
            role: self.role.outward(),
            user_id: self.user_id.outward(),
            email: self.email.outward(),
            first_name: self.first_name.outward(),
            last_name: self.last_name.outward(),
            picture: self.picture.outward(),
            enabled: self.enabled.outward(),
            last_login: self.last_login.outward(),
            device: self.device.outward(),
            devices: self.devices.outward(),
            services: self.services.outward(),
            in_bypass: self.in_bypass.outward(),
            bypass_expiration: self.bypass_expiration.outward(),
            last_transactions: self.last_transactions.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A user who was added.
#[derive(Clone, uniffi::Record)]
pub struct AddedUser {
    /// The user's details.
    pub user: UserDetails,
    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    pub activation_code: Option<crate::kinds::SecretText>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::AddedUser {
    type Foreign = AddedUser;

    fn outward(self) -> AddedUser {
        AddedUser {
            user: self.user.outward(),
            activation_code: self.activation_code.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A user who was found.
#[derive(Clone, uniffi::Record)]
pub struct FoundUser {
    /// The user's details.
    pub user: UserDetails,
    /// The other users who are paired with the same device, if they were asked for.
    pub same_device_users: Vec<UserDetails>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::FoundUser {
    type Foreign = FoundUser;

    fn outward(self) -> FoundUser {
        FoundUser {
            user: self.user.outward(),
            same_device_users: self.same_device_users.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A user who was changed.
#[derive(Clone, uniffi::Record)]
pub struct EditedUser {
    /// The user's details.
    pub user: UserDetails,
    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    pub activation_code: Option<crate::kinds::SecretText>,
    /// The other users who are paired with the same device.
    pub same_device_users: Vec<UserDetails>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::EditedUser {
    type Foreign = EditedUser;

    fn outward(self) -> EditedUser {
        EditedUser {
            user: self.user.outward(),
            activation_code: self.activation_code.outward(),
            same_device_users: self.same_device_users.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// The service did what was asked, and has nothing to add.
#[derive(Clone, uniffi::Record)]
pub struct Acknowledged {
    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::Acknowledged {
    type Foreign = Acknowledged;

    fn outward(self) -> Acknowledged {
        Acknowledged {
            extra: kinds::extra(&self.extra),
        }
    }
}

/// A user who was activated.
#[derive(Clone, uniffi::Record)]
pub struct ActivatedUser {
    /// The code that pairs a device, for a user who is not paired: whoever holds it can pair a
    /// device of their own.
    pub activation_code: Option<crate::kinds::SecretText>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::ActivatedUser {
    type Foreign = ActivatedUser;

    fn outward(self) -> ActivatedUser {
        ActivatedUser {
            activation_code: self.activation_code.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// An activation code that was minted.
#[derive(Clone, uniffi::Record)]
pub struct ActivationCode {
    /// The code: whoever holds it can pair a device of their own.
    pub activation_code: crate::kinds::SecretText,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::ActivationCode {
    type Foreign = ActivationCode;

    fn outward(self) -> ActivationCode {
        ActivationCode {
            activation_code: self.activation_code.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// How far a pairing has come.
#[derive(Clone, uniffi::Record)]
pub struct PairingProgress {
    /// The status.
    pub status: PairingStatus,
    /// The id of the device, once there is one.
    pub device_id: Option<i64>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::PairingProgress {
    type Foreign = PairingProgress;

    fn outward(self) -> PairingProgress {
        PairingProgress {
            status: self.status.outward(),
            device_id: self.device_id.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A pairing that waits for an OTP.
#[derive(Clone, uniffi::Record)]
pub struct StartedPairing {
    /// The session, for FinalizeOfflinePairing.
    pub session_id: crate::kinds::SecretText,
    /// The id of the device that is being paired.
    pub device_id: Option<i64>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
    /// How an OATH token makes its OTPs.
    pub token_type: Option<OathTokenType>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::StartedPairing {
    type Foreign = StartedPairing;

    fn outward(self) -> StartedPairing {
        StartedPairing {
            session_id: self.session_id.outward(),
            device_id: self.device_id.outward(),
            device_uuid: self.device_uuid.outward(),
            token_type: self.token_type.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// What is told of an OATH token, so that the user need not type its serial number again.
#[derive(Clone, uniffi::Record)]
pub struct OathParameters {
    /// The serial number.
    pub oath_serial_number: Option<String>,
    /// How it makes its OTPs.
    pub oath_token_type: Option<OathTokenType>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::OathParameters {
    type Foreign = OathParameters;

    fn outward(self) -> OathParameters {
        OathParameters {
            oath_serial_number: self.oath_serial_number.outward(),
            oath_token_type: self.oath_token_type.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A pairing that was completed.
#[derive(Clone, uniffi::Record)]
pub struct FinalizedPairing {
    /// What is told of an OATH token.
    pub oath_token: Option<OathParameters>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::FinalizedPairing {
    type Foreign = FinalizedPairing;

    fn outward(self) -> FinalizedPairing {
        FinalizedPairing {
            oath_token: self.oath_token.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A device that was paired without an OTP.
#[derive(Clone, uniffi::Record)]
pub struct OfflinePaired {
    /// A session; the service names one and has no use for it.
    pub session_id: Option<crate::kinds::SecretText>,
    /// The id of the device.
    pub device_id: Option<i64>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
    /// How an OATH token makes its OTPs.
    pub token_type: Option<OathTokenType>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::OfflinePaired {
    type Foreign = OfflinePaired;

    fn outward(self) -> OfflinePaired {
        OfflinePaired {
            session_id: self.session_id.outward(),
            device_id: self.device_id.outward(),
            device_uuid: self.device_uuid.outward(),
            token_type: self.token_type.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A YubiKey that was paired.
#[derive(Clone, uniffi::Record)]
pub struct PairedYubiKey {
    /// The id of the device.
    pub device_id: Option<i64>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::PairedYubiKey {
    type Foreign = PairedYubiKey;

    fn outward(self) -> PairedYubiKey {
        PairedYubiKey {
            device_id: self.device_id.outward(),
            device_uuid: self.device_uuid.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A token that is in step again.
#[derive(Clone, uniffi::Record)]
pub struct ResyncedToken {
    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::ResyncedToken {
    type Foreign = ResyncedToken;

    fn outward(self) -> ResyncedToken {
        ResyncedToken {
            extra: kinds::extra(&self.extra),
        }
    }
}

/// A job that was begun.
#[derive(Clone, uniffi::Record)]
pub struct CreatedJob {
    /// The token that names the job.
    pub job_token: String,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::CreatedJob {
    type Foreign = CreatedJob;

    fn outward(self) -> CreatedJob {
        CreatedJob {
            job_token: self.job_token.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// What pairs an authenticator app.
#[derive(Clone, uniffi::Record)]
pub struct AuthenticatorAppPairing {
    /// The session, for AuthenticatorAppFinishPairing.
    pub session_id: crate::kinds::SecretText,
    /// The `otpauth` URI for a QR code, exactly as the app wants it: whoever sees it can make
    /// the OTPs.
    pub pairing_key_uri: crate::kinds::SecretText,
    /// The same secret in groups, for typing.
    pub pairing_key: crate::kinds::SecretText,
    /// The organisation's name. The page lists it; it is a part of the URI.
    pub issuer: Option<String>,
    /// The user's account. The page lists it; it is a part of the URI.
    pub account: Option<String>,
    /// The id of the device that is being paired.
    pub device_id: Option<i64>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::AuthenticatorAppPairing {
    type Foreign = AuthenticatorAppPairing;

    fn outward(self) -> AuthenticatorAppPairing {
        AuthenticatorAppPairing {
            session_id: self.session_id.outward(),
            pairing_key_uri: self.pairing_key_uri.outward(),
            pairing_key: self.pairing_key.outward(),
            issuer: self.issuer.outward(),
            account: self.account.outward(),
            device_id: self.device_id.outward(),
            device_uuid: self.device_uuid.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A pairing that waits for the browser's credential.
#[derive(Clone, uniffi::Record)]
pub struct WebAuthnPairing {
    /// The options for the browser, as the service spells them: JSON with signed bytes.
    pub options: crate::kinds::SecretText,
    /// The session, for WebAuthnFinishPairing.
    pub session_id: crate::kinds::SecretText,
    /// The id of the device that is being paired.
    pub device_id: Option<i64>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::WebAuthnPairing {
    type Foreign = WebAuthnPairing;

    fn outward(self) -> WebAuthnPairing {
        WebAuthnPairing {
            options: self.options.outward(),
            session_id: self.session_id.outward(),
            device_id: self.device_id.outward(),
            device_uuid: self.device_uuid.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A token that was not added, because its serial number exists.
#[derive(Clone, uniffi::Record)]
pub struct DuplicateToken {
    /// The place of the token in the request.
    pub row: Option<i64>,
    /// The serial number.
    pub serial: Option<String>,
    /// The token's secret.
    pub password: Option<crate::kinds::SecretText>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::DuplicateToken {
    type Foreign = DuplicateToken;

    fn outward(self) -> DuplicateToken {
        DuplicateToken {
            row: self.row.outward(),
            serial: self.serial.outward(),
            password: self.password.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// What a job leaves behind.
#[derive(Clone, uniffi::Record)]
pub struct JobResult {
    /// The type of the result, such as `JobResult` or `CreateOath`.
    pub kind: Option<String>,
    /// The status.
    pub status: Option<JobStatus>,
    /// Why a job failed, in the service's words, which may name users.
    pub message: Option<String>,
    /// The tokens that CreateOrgTokens did not add, because their serial numbers exist.
    pub duplicates: Vec<DuplicateToken>,
    /// How many these are.
    pub duplicate_count: Option<i64>,
    /// The tokens that RevokeOrgTokens did not remove, because they are paired: serial number
    /// and user.
    pub paired_serials: std::collections::HashMap<String, String>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::JobResult {
    type Foreign = JobResult;

    fn outward(self) -> JobResult {
        JobResult {
            kind: self.kind.outward(),
            status: self.status.outward(),
            message: self.message.outward(),
            duplicates: self.duplicates.outward(),
            duplicate_count: self.duplicate_count.outward(),
            paired_serials: self.paired_serials.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// How far a job has come.
#[derive(Clone, uniffi::Record)]
pub struct JobProgress {
    /// The status.
    pub status: JobStatus,
    /// What the job leaves behind.
    pub result: Option<JobResult>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::JobProgress {
    type Foreign = JobProgress;

    fn outward(self) -> JobProgress {
        JobProgress {
            status: self.status.outward(),
            result: self.result.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// How far several jobs have come.
#[derive(Clone, uniffi::Record)]
pub struct BulkJobProgress {
    /// Each job's result, by its token.
    pub results: std::collections::HashMap<String, JobResult>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::BulkJobProgress {
    type Foreign = BulkJobProgress;

    fn outward(self) -> BulkJobProgress {
        BulkJobProgress {
            results: self.results.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// An OATH token to be added to an organisation.
#[derive(Clone, uniffi::Record)]
pub struct OathToken {
    /// The serial number. From 1 to 254 characters.
    pub serial_number: String,
    /// How it makes its OTPs.
    pub token_type: OathTokenType,
    /// The secret that it shares with the service, as its maker gives it. From 1 to 1024
    /// characters.
    pub secret_key: crate::kinds::SecretText,
    /// How many digits an OTP has: 6 or 8. From 6 to 8.
    pub otp_length: i64,
    /// How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60.
    #[uniffi(default = None)]
    pub time_step: Option<i64>,
}

impl Inward<pingid::OathToken> for OathToken {
    fn inward(self) -> Result<pingid::OathToken> {
        let Self {
            serial_number,
            token_type,
            secret_key,
            otp_length,
            time_step,
        } = self;
        let mut request = pingid::OathToken::new(
            inward::<String>(serial_number)?,
            inward::<pingid::OathTokenType>(token_type)?,
            inward::<pingpair::Secret>(secret_key)?,
            inward::<i64>(otp_length)?,
        );
        request.time_step = time_step.inward()?;

        Ok(request)
    }
}

/// What came of `finalizeOfflinePairing`.
#[derive(Clone, uniffi::Enum)]
pub enum FinalizeOfflinePairingStep {
    /// It is done.
    Done {
        /// A pairing that was completed.
        reply: FinalizedPairing,
    },
    /// The service asks for the next OTP of the token: `errorId` 30016.
    NextOtp {
        /// The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that
        /// it has.
        session_id: Option<crate::kinds::SecretText>,

        /// Members that are not documented, as texts of JSON.
        extra: HashMap<String, String>,
    },
}

/// What came of `resyncOathToken`.
#[derive(Clone, uniffi::Enum)]
pub enum ResyncOathTokenStep {
    /// It is done.
    Done {
        /// A token that is in step again.
        reply: ResyncedToken,
    },
    /// The service asks for the next OTP of the token: `errorId` 30016.
    NextOtp {
        /// The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that
        /// it has.
        session_id: Option<crate::kinds::SecretText>,

        /// Members that are not documented, as texts of JSON.
        extra: HashMap<String, String>,
    },
}
