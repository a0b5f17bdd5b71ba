//! Written by `make generate`; change the declarations below core/src/pingid instead.

use std::fmt;

use pingpair::{Result, pingid};

use crate::kinds::{Inward, Outward};

/// How an authenticator app makes its OTPs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum AuthenticatorAppPairingType {
    /// By time (RFC 6238).
    Totp,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for AuthenticatorAppPairingType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::AuthenticatorAppPairingType {
    type Foreign = AuthenticatorAppPairingType;

    fn outward(self) -> AuthenticatorAppPairingType {
        match self {
            pingid::AuthenticatorAppPairingType::Totp => AuthenticatorAppPairingType::Totp,

            other => AuthenticatorAppPairingType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::AuthenticatorAppPairingType> for AuthenticatorAppPairingType {
    fn inward(self) -> Result<pingid::AuthenticatorAppPairingType> {
        Ok(match self {
            AuthenticatorAppPairingType::Totp => pingid::AuthenticatorAppPairingType::Totp,

            AuthenticatorAppPairingType::Unknown { text } => text.into(),
        })
    }
}

/// The attributes of a device that can be set.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum DeviceAttributeName {
    /// What the user calls the device.
    Nickname,
    /// Its place among the user's devices.
    Order,
    /// Whether it is tried first.
    SetPrimary,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for DeviceAttributeName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::DeviceAttributeName {
    type Foreign = DeviceAttributeName;

    fn outward(self) -> DeviceAttributeName {
        match self {
            pingid::DeviceAttributeName::Nickname => DeviceAttributeName::Nickname,
            pingid::DeviceAttributeName::Order => DeviceAttributeName::Order,
            pingid::DeviceAttributeName::SetPrimary => DeviceAttributeName::SetPrimary,

            other => DeviceAttributeName::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::DeviceAttributeName> for DeviceAttributeName {
    fn inward(self) -> Result<pingid::DeviceAttributeName> {
        Ok(match self {
            DeviceAttributeName::Nickname => pingid::DeviceAttributeName::Nickname,
            DeviceAttributeName::Order => pingid::DeviceAttributeName::Order,
            DeviceAttributeName::SetPrimary => pingid::DeviceAttributeName::SetPrimary,

            DeviceAttributeName::Unknown { text } => text.into(),
        })
    }
}

/// Whether a device is the user's primary one. Replies spell it in upper case, the report does not.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum DeviceRole {
    /// The device that is tried first.
    Primary,
    /// Any other device.
    Secondary,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for DeviceRole {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::DeviceRole {
    type Foreign = DeviceRole;

    fn outward(self) -> DeviceRole {
        match self {
            pingid::DeviceRole::Primary => DeviceRole::Primary,
            pingid::DeviceRole::Secondary => DeviceRole::Secondary,

            other => DeviceRole::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::DeviceRole> for DeviceRole {
    fn inward(self) -> Result<pingid::DeviceRole> {
        Ok(match self {
            DeviceRole::Primary => pingid::DeviceRole::Primary,
            DeviceRole::Secondary => pingid::DeviceRole::Secondary,

            DeviceRole::Unknown { text } => text.into(),
        })
    }
}

/// The type of a device.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum DeviceType {
    /// An Android phone with the PingID app.
    Android,
    /// A password generator app.
    AuthenticatorApp,
    /// A computer with the PingID desktop app.
    Desktop,
    /// An e-mail address.
    Email,
    /// A platform authenticator such as a fingerprint reader.
    Fido2Biometrics,
    /// An OATH token.
    HardwareToken,
    /// An iPhone with the PingID app.
    IPhone,
    /// An old desktop app, seen with request versions below 4.9.
    PcClient,
    /// A FIDO security key.
    SecurityKey,
    /// A phone number for text messages.
    Sms,
    /// A phone number for calls.
    Voice,
    /// A YubiKey.
    YubiKey,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for DeviceType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::DeviceType {
    type Foreign = DeviceType;

    fn outward(self) -> DeviceType {
        match self {
            pingid::DeviceType::Android => DeviceType::Android,
            pingid::DeviceType::AuthenticatorApp => DeviceType::AuthenticatorApp,
            pingid::DeviceType::Desktop => DeviceType::Desktop,
            pingid::DeviceType::Email => DeviceType::Email,
            pingid::DeviceType::Fido2Biometrics => DeviceType::Fido2Biometrics,
            pingid::DeviceType::HardwareToken => DeviceType::HardwareToken,
            pingid::DeviceType::IPhone => DeviceType::IPhone,
            pingid::DeviceType::PcClient => DeviceType::PcClient,
            pingid::DeviceType::SecurityKey => DeviceType::SecurityKey,
            pingid::DeviceType::Sms => DeviceType::Sms,
            pingid::DeviceType::Voice => DeviceType::Voice,
            pingid::DeviceType::YubiKey => DeviceType::YubiKey,

            other => DeviceType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::DeviceType> for DeviceType {
    fn inward(self) -> Result<pingid::DeviceType> {
        Ok(match self {
            DeviceType::Android => pingid::DeviceType::Android,
            DeviceType::AuthenticatorApp => pingid::DeviceType::AuthenticatorApp,
            DeviceType::Desktop => pingid::DeviceType::Desktop,
            DeviceType::Email => pingid::DeviceType::Email,
            DeviceType::Fido2Biometrics => pingid::DeviceType::Fido2Biometrics,
            DeviceType::HardwareToken => pingid::DeviceType::HardwareToken,
            DeviceType::IPhone => pingid::DeviceType::IPhone,
            DeviceType::PcClient => pingid::DeviceType::PcClient,
            DeviceType::SecurityKey => pingid::DeviceType::SecurityKey,
            DeviceType::Sms => pingid::DeviceType::Sms,
            DeviceType::Voice => pingid::DeviceType::Voice,
            DeviceType::YubiKey => pingid::DeviceType::YubiKey,

            DeviceType::Unknown { text } => text.into(),
        })
    }
}

/// What OfflinePairing pairs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum DirectDeviceType {
    /// An authenticator app, by its TOTP secret.
    AuthenticatorApp,
    /// An e-mail address.
    Email,
    /// A phone number, for text messages.
    Sms,
    /// An OATH token.
    Token,
    /// A phone number, for calls.
    Voice,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for DirectDeviceType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::DirectDeviceType {
    type Foreign = DirectDeviceType;

    fn outward(self) -> DirectDeviceType {
        match self {
            pingid::DirectDeviceType::AuthenticatorApp => DirectDeviceType::AuthenticatorApp,
            pingid::DirectDeviceType::Email => DirectDeviceType::Email,
            pingid::DirectDeviceType::Sms => DirectDeviceType::Sms,
            pingid::DirectDeviceType::Token => DirectDeviceType::Token,
            pingid::DirectDeviceType::Voice => DirectDeviceType::Voice,

            other => DirectDeviceType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::DirectDeviceType> for DirectDeviceType {
    fn inward(self) -> Result<pingid::DirectDeviceType> {
        Ok(match self {
            DirectDeviceType::AuthenticatorApp => pingid::DirectDeviceType::AuthenticatorApp,
            DirectDeviceType::Email => pingid::DirectDeviceType::Email,
            DirectDeviceType::Sms => pingid::DirectDeviceType::Sms,
            DirectDeviceType::Token => pingid::DirectDeviceType::Token,
            DirectDeviceType::Voice => pingid::DirectDeviceType::Voice,

            DirectDeviceType::Unknown { text } => text.into(),
        })
    }
}

/// How far a job has come. The service spells it in lower case and in upper case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum JobStatus {
    /// It is done.
    Done,
    /// It failed.
    Failure,
    /// It is under way.
    InProgress,
    /// It has not begun.
    Pending,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for JobStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::JobStatus {
    type Foreign = JobStatus;

    fn outward(self) -> JobStatus {
        match self {
            pingid::JobStatus::Done => JobStatus::Done,
            pingid::JobStatus::Failure => JobStatus::Failure,
            pingid::JobStatus::InProgress => JobStatus::InProgress,
            pingid::JobStatus::Pending => JobStatus::Pending,

            other => JobStatus::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::JobStatus> for JobStatus {
    fn inward(self) -> Result<pingid::JobStatus> {
        Ok(match self {
            JobStatus::Done => pingid::JobStatus::Done,
            JobStatus::Failure => pingid::JobStatus::Failure,
            JobStatus::InProgress => pingid::JobStatus::InProgress,
            JobStatus::Pending => pingid::JobStatus::Pending,

            JobStatus::Unknown { text } => text.into(),
        })
    }
}

/// What a job does.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum JobType {
    /// It makes the organisation's report of users and devices.
    UserReports,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for JobType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::JobType {
    type Foreign = JobType;

    fn outward(self) -> JobType {
        match self {
            pingid::JobType::UserReports => JobType::UserReports,

            other => JobType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::JobType> for JobType {
    fn inward(self) -> Result<pingid::JobType> {
        Ok(match self {
            JobType::UserReports => pingid::JobType::UserReports,

            JobType::Unknown { text } => text.into(),
        })
    }
}

/// How an OATH token makes its OTPs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum OathTokenType {
    /// By a counter (RFC 4226).
    Hotp,
    /// By time (RFC 6238).
    Totp,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for OathTokenType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::OathTokenType {
    type Foreign = OathTokenType;

    fn outward(self) -> OathTokenType {
        match self {
            pingid::OathTokenType::Hotp => OathTokenType::Hotp,
            pingid::OathTokenType::Totp => OathTokenType::Totp,

            other => OathTokenType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::OathTokenType> for OathTokenType {
    fn inward(self) -> Result<pingid::OathTokenType> {
        Ok(match self {
            OathTokenType::Hotp => pingid::OathTokenType::Hotp,
            OathTokenType::Totp => pingid::OathTokenType::Totp,

            OathTokenType::Unknown { text } => text.into(),
        })
    }
}

/// What StartOfflinePairing pairs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum OfflineDeviceType {
    /// An e-mail address, by an OTP in an e-mail.
    Email,
    /// A phone number, by an OTP in a text message.
    Sms,
    /// An OATH token, by the OTP that it shows.
    Token,
    /// A phone number, by an OTP in a call.
    Voice,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for OfflineDeviceType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::OfflineDeviceType {
    type Foreign = OfflineDeviceType;

    fn outward(self) -> OfflineDeviceType {
        match self {
            pingid::OfflineDeviceType::Email => OfflineDeviceType::Email,
            pingid::OfflineDeviceType::Sms => OfflineDeviceType::Sms,
            pingid::OfflineDeviceType::Token => OfflineDeviceType::Token,
            pingid::OfflineDeviceType::Voice => OfflineDeviceType::Voice,

            other => OfflineDeviceType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::OfflineDeviceType> for OfflineDeviceType {
    fn inward(self) -> Result<pingid::OfflineDeviceType> {
        Ok(match self {
            OfflineDeviceType::Email => pingid::OfflineDeviceType::Email,
            OfflineDeviceType::Sms => pingid::OfflineDeviceType::Sms,
            OfflineDeviceType::Token => pingid::OfflineDeviceType::Token,
            OfflineDeviceType::Voice => pingid::OfflineDeviceType::Voice,

            OfflineDeviceType::Unknown { text } => text.into(),
        })
    }
}

/// The types of device that an activation code can be bound to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum PairingDeviceType {
    /// A computer.
    Desktop,
    /// A phone or tablet.
    Mobile,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for PairingDeviceType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::PairingDeviceType {
    type Foreign = PairingDeviceType;

    fn outward(self) -> PairingDeviceType {
        match self {
            pingid::PairingDeviceType::Desktop => PairingDeviceType::Desktop,
            pingid::PairingDeviceType::Mobile => PairingDeviceType::Mobile,

            other => PairingDeviceType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::PairingDeviceType> for PairingDeviceType {
    fn inward(self) -> Result<pingid::PairingDeviceType> {
        Ok(match self {
            PairingDeviceType::Desktop => pingid::PairingDeviceType::Desktop,
            PairingDeviceType::Mobile => pingid::PairingDeviceType::Mobile,

            PairingDeviceType::Unknown { text } => text.into(),
        })
    }
}

/// How far a pairing has come.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum PairingStatus {
    /// Nobody used the code yet.
    NotClaimed,
    /// There is no such code: it is wrong, expired, or its `SUCCESS` was told before.
    NotExist,
    /// The device is paired; the user has not filled in the registration form.
    Paired,
    /// The user completed the pairing. Told once.
    Success,
    /// The user used the code; the pairing is not complete.
    Verified,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for PairingStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::PairingStatus {
    type Foreign = PairingStatus;

    fn outward(self) -> PairingStatus {
        match self {
            pingid::PairingStatus::NotClaimed => PairingStatus::NotClaimed,
            pingid::PairingStatus::NotExist => PairingStatus::NotExist,
            pingid::PairingStatus::Paired => PairingStatus::Paired,
            pingid::PairingStatus::Success => PairingStatus::Success,
            pingid::PairingStatus::Verified => PairingStatus::Verified,

            other => PairingStatus::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::PairingStatus> for PairingStatus {
    fn inward(self) -> Result<pingid::PairingStatus> {
        Ok(match self {
            PairingStatus::NotClaimed => pingid::PairingStatus::NotClaimed,
            PairingStatus::NotExist => pingid::PairingStatus::NotExist,
            PairingStatus::Paired => pingid::PairingStatus::Paired,
            PairingStatus::Success => pingid::PairingStatus::Success,
            PairingStatus::Verified => pingid::PairingStatus::Verified,

            PairingStatus::Unknown { text } => text.into(),
        })
    }
}

/// Who asks for an OATH token to be brought into step.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum ResyncInitiator {
    /// An administrator.
    Admin,
    /// The user whose token it is.
    User,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for ResyncInitiator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::ResyncInitiator {
    type Foreign = ResyncInitiator;

    fn outward(self) -> ResyncInitiator {
        match self {
            pingid::ResyncInitiator::Admin => ResyncInitiator::Admin,
            pingid::ResyncInitiator::User => ResyncInitiator::User,

            other => ResyncInitiator::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::ResyncInitiator> for ResyncInitiator {
    fn inward(self) -> Result<pingid::ResyncInitiator> {
        Ok(match self {
            ResyncInitiator::Admin => pingid::ResyncInitiator::Admin,
            ResyncInitiator::User => pingid::ResyncInitiator::User,

            ResyncInitiator::Unknown { text } => text.into(),
        })
    }
}

/// What a user may do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum Role {
    /// An administrator.
    Admin,
    /// Not an administrator.
    Regular,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::Role {
    type Foreign = Role;

    fn outward(self) -> Role {
        match self {
            pingid::Role::Admin => Role::Admin,
            pingid::Role::Regular => Role::Regular,

            other => Role::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::Role> for Role {
    fn inward(self) -> Result<pingid::Role> {
        Ok(match self {
            Role::Admin => pingid::Role::Admin,
            Role::Regular => pingid::Role::Regular,

            Role::Unknown { text } => text.into(),
        })
    }
}

/// Whether a user can use an authentication service.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum ServiceStatus {
    /// The user can.
    Active,
    /// The user can, without a second factor.
    Bypass,
    /// The user cannot.
    NotActive,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for ServiceStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::ServiceStatus {
    type Foreign = ServiceStatus;

    fn outward(self) -> ServiceStatus {
        match self {
            pingid::ServiceStatus::Active => ServiceStatus::Active,
            pingid::ServiceStatus::Bypass => ServiceStatus::Bypass,
            pingid::ServiceStatus::NotActive => ServiceStatus::NotActive,

            other => ServiceStatus::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::ServiceStatus> for ServiceStatus {
    fn inward(self) -> Result<pingid::ServiceStatus> {
        Ok(match self {
            ServiceStatus::Active => pingid::ServiceStatus::Active,
            ServiceStatus::Bypass => pingid::ServiceStatus::Bypass,
            ServiceStatus::NotActive => pingid::ServiceStatus::NotActive,

            ServiceStatus::Unknown { text } => text.into(),
        })
    }
}

/// Where a user stands. Source: the vendor's page, "User Status Values".
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum UserStatus {
    /// Paired with a device; can authenticate.
    Active,
    /// Added but not activated, or the activation code expired.
    NotActive,
    /// Began to register and did not finish.
    Pending,
    /// Activated but not paired with a device.
    PendingActivation,
    /// An administrator removed the device; a new activation code is needed.
    PendingChangeDevice,
    /// An administrator suspended the user.
    Suspended,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for UserStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::UserStatus {
    type Foreign = UserStatus;

    fn outward(self) -> UserStatus {
        match self {
            pingid::UserStatus::Active => UserStatus::Active,
            pingid::UserStatus::NotActive => UserStatus::NotActive,
            pingid::UserStatus::Pending => UserStatus::Pending,
            pingid::UserStatus::PendingActivation => UserStatus::PendingActivation,
            pingid::UserStatus::PendingChangeDevice => UserStatus::PendingChangeDevice,
            pingid::UserStatus::Suspended => UserStatus::Suspended,

            other => UserStatus::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::UserStatus> for UserStatus {
    fn inward(self) -> Result<pingid::UserStatus> {
        Ok(match self {
            UserStatus::Active => pingid::UserStatus::Active,
            UserStatus::NotActive => pingid::UserStatus::NotActive,
            UserStatus::Pending => pingid::UserStatus::Pending,
            UserStatus::PendingActivation => pingid::UserStatus::PendingActivation,
            UserStatus::PendingChangeDevice => pingid::UserStatus::PendingChangeDevice,
            UserStatus::Suspended => pingid::UserStatus::Suspended,

            UserStatus::Unknown { text } => text.into(),
        })
    }
}

/// What is paired; it chooses the e-mail that the user gets.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum WebAuthnType {
    /// The biometrics of a device of any kind.
    Platform,
    /// The biometrics of an Android device.
    PlatformAndroid,
    /// The biometrics of an iPhone.
    PlatformIphone,
    /// The biometrics of a Mac.
    PlatformMacintosh,
    /// The biometrics of a Windows computer.
    PlatformWindows,
    /// A security key.
    SecurityKey,

    /// A value that is not listed, as its text; never taken for a success.
    Unknown {
        /// The text.
        text: String,
    },
}

impl fmt::Display for WebAuthnType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().inward() {
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }
    }
}

impl Outward for pingid::WebAuthnType {
    type Foreign = WebAuthnType;

    fn outward(self) -> WebAuthnType {
        match self {
            pingid::WebAuthnType::Platform => WebAuthnType::Platform,
            pingid::WebAuthnType::PlatformAndroid => WebAuthnType::PlatformAndroid,
            pingid::WebAuthnType::PlatformIphone => WebAuthnType::PlatformIphone,
            pingid::WebAuthnType::PlatformMacintosh => WebAuthnType::PlatformMacintosh,
            pingid::WebAuthnType::PlatformWindows => WebAuthnType::PlatformWindows,
            pingid::WebAuthnType::SecurityKey => WebAuthnType::SecurityKey,

            other => WebAuthnType::Unknown {
                text: other.as_str().to_owned(),
            },
        }
    }
}

impl Inward<pingid::WebAuthnType> for WebAuthnType {
    fn inward(self) -> Result<pingid::WebAuthnType> {
        Ok(match self {
            WebAuthnType::Platform => pingid::WebAuthnType::Platform,
            WebAuthnType::PlatformAndroid => pingid::WebAuthnType::PlatformAndroid,
            WebAuthnType::PlatformIphone => pingid::WebAuthnType::PlatformIphone,
            WebAuthnType::PlatformMacintosh => pingid::WebAuthnType::PlatformMacintosh,
            WebAuthnType::PlatformWindows => pingid::WebAuthnType::PlatformWindows,
            WebAuthnType::SecurityKey => pingid::WebAuthnType::SecurityKey,

            WebAuthnType::Unknown { text } => text.into(),
        })
    }
}
