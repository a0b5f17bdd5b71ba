//! The machines, and how each is begun.

use std::str::FromStr;

use pingpair::client::Pairing;
use pingpair::pairing::{EnrolmentRules, IfExists, Kind, MethodKind, ResyncRules};
use pingpair::pingid::*;
use pingpair::webauthn::RelyingParty;
use pingpair::{Client, Secret};

macro_rules! flows {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ $(,)?) => {
        /// A machine, set up in one way.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Flow {
            $($(#[$doc])* $name,)+
        }

        impl Flow {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The stable text.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

flows! {
    /// The PingID app of a user who exists.
    Online = "online",
    /// The same by a code that was minted before.
    OnlineGiven = "online_given",
    /// The same by a code that the service does not know.
    OnlineWrongCode = "online_wrong_code",
    /// The PingID app of a new user.
    OnlineNew = "online_new",
    /// A phone number, by message.
    Sms = "sms",
    /// A phone number, by message, where the client may reach nobody.
    SmsBarred = "sms_barred",
    /// A phone number, by call.
    Voice = "voice",
    /// An e-mail address.
    Email = "email",
    /// An OATH token in step.
    Token = "token",
    /// An OATH token out of step.
    TokenDrifted = "token_drifted",
    /// A phone number without a proof.
    Unverified = "unverified",
    /// A YubiKey.
    YubiKey = "yubikey",
    /// An authenticator app.
    AuthenticatorApp = "authenticator_app",
    /// A security key.
    SecurityKey = "security_key",
    /// The biometrics of a device.
    Platform = "platform",
    /// A new user who chooses messages.
    EnrolSms = "enrol_sms",
    /// A user without a device, who may be paired, and chooses a YubiKey.
    EnrolYubiKey = "enrol_yubikey",
    /// A new user who chooses the app.
    EnrolOnline = "enrol_online",
    /// A user who exists, and may not be paired.
    EnrolRefused = "enrol_refused",
    /// An administrator's resync in two steps.
    ResyncTwo = "resync_two",
    /// A user's resync in one step.
    ResyncOne = "resync_one",
    /// The report.
    Report = "report",
    /// OATH tokens are added.
    CreateTokens = "create_tokens",
    /// OATH tokens are removed.
    RevokeTokens = "revoke_tokens",
}

impl Flow {
    /// Which machine it is.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Online | Self::OnlineGiven | Self::OnlineWrongCode | Self::OnlineNew => {
                Kind::Online
            }
            Self::Sms
            | Self::SmsBarred
            | Self::Voice
            | Self::Email
            | Self::Token
            | Self::TokenDrifted => Kind::Offline,
            Self::Unverified => Kind::OfflineUnverified,
            Self::YubiKey => Kind::YubiKey,
            Self::AuthenticatorApp => Kind::AuthenticatorApp,
            Self::SecurityKey | Self::Platform => Kind::WebAuthn,
            Self::EnrolSms | Self::EnrolYubiKey | Self::EnrolOnline | Self::EnrolRefused => {
                Kind::Enrolment
            }
            Self::ResyncTwo | Self::ResyncOne => Kind::Resync,
            Self::Report | Self::CreateTokens | Self::RevokeTokens => Kind::Job,
        }
    }

    /// Whether a phone with the PingID app takes part.
    pub const fn has_phone(self) -> bool {
        matches!(self, Self::EnrolOnline) || matches!(self.kind(), Kind::Online)
    }

    /// Whether the user is not there yet.
    pub const fn is_new_user(self) -> bool {
        matches!(self, Self::OnlineNew | Self::EnrolSms | Self::EnrolOnline)
    }

    /// Whether the user has no device before: then the machine may pair an existing user.
    pub const fn is_bare(self) -> bool {
        self.is_new_user() || matches!(self, Self::EnrolYubiKey)
    }

    /// Whether it is about a user; what belongs to no user is stored by its context.
    pub const fn has_user(self) -> bool {
        !matches!(self.kind(), Kind::Job) && !matches!(self, Self::ResyncTwo)
    }

    /// Whether it ends in a device.
    pub const fn pairs(self) -> bool {
        !matches!(self.kind(), Kind::Job | Kind::Resync)
    }

    /// Whether phone number, address or serial number tell the device from others of its type.
    pub const fn has_own(self) -> bool {
        matches!(
            self,
            Self::Sms
                | Self::SmsBarred
                | Self::Voice
                | Self::Email
                | Self::Token
                | Self::TokenDrifted
                | Self::Unverified
                | Self::EnrolSms
        )
    }

    /// The type of the device.
    pub const fn device_type(self) -> DeviceType {
        match self {
            Self::Sms | Self::SmsBarred | Self::Unverified | Self::EnrolSms => DeviceType::Sms,
            Self::Voice => DeviceType::Voice,
            Self::Email => DeviceType::Email,
            Self::Token | Self::TokenDrifted | Self::ResyncTwo | Self::ResyncOne => {
                DeviceType::HardwareToken
            }
            Self::YubiKey | Self::EnrolYubiKey => DeviceType::YubiKey,
            Self::AuthenticatorApp => DeviceType::AuthenticatorApp,
            Self::SecurityKey => DeviceType::SecurityKey,
            Self::Platform => DeviceType::Fido2Biometrics,
            _ => DeviceType::IPhone,
        }
    }

    /// Begins it; `code` is the activation code that is given.
    pub fn begin(self, client: &Client, code: Option<&Secret>) -> pingpair::Result<Pairing> {
        let enrol = |method| EnrolmentRules::new(AddUser::new(USER), [method]);
        match self {
            Self::Online => client
                .pair_online_with(GetActivationCode::new(USER).hours_until_expiration(1), None),
            Self::OnlineGiven => client.pair_online(USER, code.cloned()),
            Self::OnlineWrongCode => client.pair_online(USER, Secret::from("000000000000")),
            Self::OnlineNew => client.pair_new_user(AddUser::new(USER)),
            Self::Sms | Self::SmsBarred => client.pair_sms(USER, NUMBER),
            Self::Voice => client.pair_voice(USER, NUMBER),
            Self::Email => client.pair_email(USER, ADDRESS),
            Self::Token | Self::TokenDrifted => client.pair_token(USER, SERIAL),
            Self::Unverified => client.pair_offline_unverified(OfflinePairing::new(
                USER,
                DirectDeviceType::Sms,
                NUMBER,
            )),
            Self::YubiKey => client.pair_yubikey_by_touch(USER),
            Self::AuthenticatorApp => client.pair_authenticator_app(USER),
            Self::SecurityKey => client.pair_webauthn(start(WebAuthnType::SecurityKey), &party()),
            Self::Platform => client.pair_webauthn(start(WebAuthnType::Platform), &party()),
            Self::EnrolSms => client.enrol(enrol(MethodKind::Sms)),
            Self::EnrolYubiKey => {
                client.enrol(enrol(MethodKind::YubiKey).if_exists(IfExists::IfUnpaired))
            }
            Self::EnrolOnline => client.enrol(enrol(MethodKind::Online)),
            Self::EnrolRefused => client.enrol(enrol(MethodKind::Sms)),
            Self::ResyncTwo => client.resync(ResyncRules::new(SERIAL)),
            Self::ResyncOne => client.resync(ResyncRules::new(SERIAL).at_once().by_user(USER)),
            Self::Report => client.make_report(&ReportFileType::Csv, || Ok(std::io::sink())),
            Self::CreateTokens => {
                let token = OathToken::new(NEW_SERIAL, OathTokenType::Hotp, TOKEN_KEY, 6);
                client.add_tokens(CreateOrgTokens::new([token]))
            }
            Self::RevokeTokens => client.remove_tokens(RevokeOrgTokens::new([SERIAL.to_owned()])),
        }
    }
}

impl FromStr for Flow {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.iter().find(|flow| flow.as_str() == text);
        found
            .copied()
            .ok_or_else(|| format!("there is no machine {text:?}"))
    }
}

fn start(kind: WebAuthnType) -> WebAuthnStartPairing {
    WebAuthnStartPairing::new(USER, RELYING_PARTY, "Example", kind)
}

/// The pages that may ask for credentials.
pub(super) fn party() -> RelyingParty {
    RelyingParty::new(RELYING_PARTY, [ORIGIN]).expect("a relying party")
}

/// Whose device is paired.
pub(super) const USER: &str = "meredith";
/// Somebody else of the organisation.
pub(super) const COLLEAGUE: &str = "edwin";
/// The phone number.
pub(super) const NUMBER: &str = "12025550123";
/// The e-mail address.
pub(super) const ADDRESS: &str = "meredith@example.com";
/// The serial number of the OATH token.
pub(super) const SERIAL: &str = "1000001";
/// The serial number of the OATH token that is added.
pub(super) const NEW_SERIAL: &str = "1000002";
/// What the relying party of WebAuthn is called.
pub(super) const RELYING_PARTY: &str = "example.com";
/// The page that asks for credentials.
pub(super) const ORIGIN: &str = "https://login.example.com";
/// The key of OATH tokens, in Base32.
pub(super) const TOKEN_KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
