//! The machines, and how each is begun.

use std::str::FromStr;

use pingpair::PingOne;
use pingpair::client::Pairing;
use pingpair::pairing::{Kind, Registration, RegistrationData};
use pingpair::pingone::Id;
use pingpair::webauthn::RelyingParty;

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
    /// A phone number, by message.
    Sms = "mfa_sms",
    /// A phone number, by call.
    Voice = "mfa_voice",
    /// An e-mail address.
    Email = "mfa_email",
    /// An authenticator app.
    Totp = "mfa_totp",
    /// An OATH token in step.
    OathToken = "mfa_oath_token",
    /// An OATH token out of step.
    OathDrifted = "mfa_oath_drifted",
    /// A computer with PingID Desktop.
    Desktop = "mfa_desktop",
    /// A FIDO2 credential.
    Fido2 = "mfa_fido2",
    /// A phone, by a pairing key.
    Mobile = "mfa_mobile",
    /// A user registers, and is asked for everything.
    Register = "register",
    /// A user registers whose data are given.
    RegisterGiven = "register_given",
    /// A user registers where no address is verified.
    RegisterUnverified = "register_unverified",
    /// Nobody may register.
    RegisterOff = "register_off",
}

impl Flow {
    /// Which machine it is.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Sms | Self::Voice | Self::Email | Self::Totp => Kind::MfaOtp,
            Self::OathToken | Self::OathDrifted => Kind::MfaOathToken,
            Self::Desktop => Kind::MfaDesktop,
            Self::Fido2 => Kind::MfaFido2,
            Self::Mobile => Kind::MfaMobile,
            Self::Register | Self::RegisterGiven | Self::RegisterUnverified | Self::RegisterOff => {
                Kind::Registration
            }
        }
    }

    /// Whether a user registers; otherwise a device is paired.
    pub const fn registers(self) -> bool {
        matches!(self.kind(), Kind::Registration)
    }

    /// Whether a phone takes part.
    pub const fn has_phone(self) -> bool {
        matches!(self, Self::Mobile)
    }

    /// The type of the device.
    pub const fn device_type(self) -> &'static str {
        match self {
            Self::Voice => "VOICE",
            Self::Email => "EMAIL",
            Self::Totp => "TOTP",
            Self::OathToken | Self::OathDrifted => "OATH_TOKEN",
            Self::Desktop => "PINGID_DESKTOP_GEN2",
            Self::Fido2 => "FIDO2",
            Self::Mobile => "MOBILE",
            _ => "SMS",
        }
    }

    /// The number or address of the device.
    pub const fn destination(self) -> Option<&'static str> {
        match self {
            Self::Sms | Self::Voice => Some(NUMBER),
            Self::Email => Some(ADDRESS),
            _ => None,
        }
    }

    /// Begins it for this user.
    pub fn begin(self, client: &PingOne, user: Id) -> pingpair::Result<Pairing> {
        let data = || RegistrationData::new(NEW_USER, ADDRESS, PASSWORD);
        match self {
            Self::Sms => client.pair_mfa_sms(user, NUMBER),
            Self::Voice => client.pair_mfa_voice(user, NUMBER),
            Self::Email => client.pair_mfa_email(user, ADDRESS),
            Self::Totp => client.pair_mfa_totp(user),
            Self::OathToken | Self::OathDrifted => client.pair_mfa_oath_token(user, SERIAL),
            Self::Desktop => client.pair_mfa_desktop(user),
            Self::Fido2 => client.pair_mfa_fido2(user, &party()),
            Self::Mobile => client.pair_mfa_mobile(user),
            Self::Register | Self::RegisterOff => client.register(Registration::new()),
            Self::RegisterGiven | Self::RegisterUnverified => {
                client.register(Registration::new().user(data()))
            }
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

/// The pages that may ask for credentials.
pub(super) fn party() -> RelyingParty {
    RelyingParty::new("example.com", [ORIGIN]).expect("a relying party")
}

/// Whose device is paired.
pub(super) const USER: &str = "meredith";
/// Who registers.
pub(super) const NEW_USER: &str = "nora";
/// The phone number.
pub(super) const NUMBER: &str = "+12025550123";
/// The e-mail address.
pub(super) const ADDRESS: &str = "nora@example.com";
/// A password that the policy takes.
pub(super) const PASSWORD: &str = "Correct-horse-7-battery";
/// The serial number of the OATH token.
pub(super) const SERIAL: &str = "1000001";
/// The key of OATH tokens, in Base32.
pub(super) const TOKEN_KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
/// The page that asks for credentials.
pub(super) const ORIGIN: &str = "https://login.example.com";
