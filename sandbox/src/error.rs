//! What the sandbox's own methods and its control door refuse.

use std::io;

/// Why the sandbox did not start, or refused what a test asked of it.
///
/// Its text repeats nothing that was given.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The address cannot be listened on: the port is taken, or the address is not this machine's.
    #[error("the sandbox cannot listen on this address")]
    Address(#[source] io::Error),
    /// The thread or the sockets of the server could not be set up.
    #[error("the sandbox's server could not be started")]
    Server(#[source] io::Error),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    EntropyUnavailable,
    /// There is no such activation code, it expired, or it was used.
    #[error("there is no such activation code, it expired, or it was used")]
    CodeNotValid,
    /// The activation code is bound to another type of device; it was not used.
    #[error("the activation code is bound to another type of device")]
    DeviceTypeRefused,
    /// A step before this one is missing: scan, then pair, then finish.
    #[error("the steps are scan, pair, finish, each once")]
    StepOutOfOrder,
    /// The user is suspended and can pair no device.
    #[error("the user is suspended")]
    UserSuspended,
    /// The user has as many devices as the option `deviceLimit` allows.
    #[error("the user has as many devices as are allowed")]
    DeviceLimitReached,
    /// The device's type is not a documented one, or does not go with its destination or serial number.
    #[error("the device cannot be: {0}")]
    DeviceRefused(&'static str),
    /// The device cannot be paired twice.
    #[error("the token or YubiKey is paired already")]
    DevicePaired,
    /// The user has no device of this id.
    #[error("the user has no device of this id")]
    DeviceNotFound,
    /// There is no user of this name or id.
    #[error("there is no such user")]
    UserNotFound,
    /// There is a user of this name.
    #[error("there is a user of this name")]
    UserExists,
    /// PingOne has no flow of this id.
    #[error("there is no flow of this id")]
    FlowNotFound,
    /// The options have values that cannot be used.
    #[error("the options have values that cannot be used")]
    OptionRefused,
    /// The status is not one of the vendor's page.
    #[error("the status is not one of the documented ones")]
    StatusRefused,
    /// The fault cannot be planned; the text says what is expected.
    #[error("the fault cannot be planned: {0}")]
    FaultRefused(&'static str),
    /// The options of a creation are not a `PublicKeyCredentialCreationOptionsJSON`.
    #[error("the options are not those of a creation in WebAuthn's JSON")]
    CreationOptions,
    /// A page of this origin may not use the relying party's domain.
    #[error("a browser refuses the relying party's domain for a page of this origin")]
    RelyingParty,
    /// The options do not offer ES256, the one algorithm of the virtual authenticator.
    #[error("the options do not offer ES256")]
    AlgorithmNotOffered,
    /// The authenticator has made one of the excluded credentials.
    #[error("the authenticator has made one of the excluded credentials")]
    CredentialExcluded,
    /// The text is not base32, or does not hold 10 to 128 bytes.
    #[error("an OATH key is 10 to 128 bytes, in base32 where it is text")]
    OathKeyRefused,
    /// The link does not set up an authenticator app for TOTP.
    #[error("the link must be otpauth://totp/ with a secret, and no values that are not supported")]
    OtpAuthLinkRefused,
    /// There is no OATH token or YubiKey of this serial number.
    #[error("there is no OATH token or YubiKey of this serial number")]
    AuthenticatorNotFound,
    /// The OTP is none that is expected, or it is used up.
    #[error("the OTP is wrong")]
    OtpRefused,
}

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// The stable text by which the control door names the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Address(_) => "address_refused",
            Self::Server(_) => "server_failed",
            Self::EntropyUnavailable => "entropy_unavailable",
            Self::CodeNotValid => "code_not_valid",
            Self::DeviceTypeRefused => "device_type_refused",
            Self::StepOutOfOrder => "step_out_of_order",
            Self::UserSuspended => "user_suspended",
            Self::DeviceLimitReached => "device_limit_reached",
            Self::DeviceRefused(_) => "device_refused",
            Self::DevicePaired => "device_paired",
            Self::DeviceNotFound => "device_not_found",
            Self::UserNotFound => "user_not_found",
            Self::UserExists => "user_exists",
            Self::FlowNotFound => "flow_not_found",
            Self::OptionRefused => "option_refused",
            Self::StatusRefused => "status_refused",
            Self::FaultRefused(_) => "fault_refused",
            Self::CreationOptions => "creation_options_refused",
            Self::RelyingParty => "relying_party_refused",
            Self::AlgorithmNotOffered => "algorithm_not_offered",
            Self::CredentialExcluded => "credential_excluded",
            Self::OathKeyRefused => "oath_key_refused",
            Self::OtpAuthLinkRefused => "otp_auth_link_refused",
            Self::AuthenticatorNotFound => "authenticator_not_found",
            Self::OtpRefused => "otp_refused",
        }
    }

    /// The HTTP status with which the control door answers.
    pub(crate) fn http_status(&self) -> u16 {
        match self {
            Self::AuthenticatorNotFound
            | Self::CodeNotValid
            | Self::DeviceNotFound
            | Self::FlowNotFound
            | Self::UserNotFound => 404,
            Self::DeviceTypeRefused
            | Self::StepOutOfOrder
            | Self::UserSuspended
            | Self::DeviceLimitReached
            | Self::DevicePaired
            | Self::UserExists
            | Self::CredentialExcluded => 409,
            Self::DeviceRefused(_)
            | Self::OptionRefused
            | Self::StatusRefused
            | Self::FaultRefused(_)
            | Self::CreationOptions
            | Self::RelyingParty
            | Self::AlgorithmNotOffered
            | Self::OathKeyRefused
            | Self::OtpAuthLinkRefused
            | Self::OtpRefused => 400,
            Self::Address(_) | Self::Server(_) | Self::EntropyUnavailable => 500,
        }
    }
}
