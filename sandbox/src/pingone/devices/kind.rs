//! The types of devices.

use std::time::Duration;

use pingpair::operation::Channel;

/// The type of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Email,
    Sms,
    Voice,
    WhatsApp,
    Totp,
    Fido2,
    OathToken,
    Desktop,
    /// By a pairing key alone.
    Mobile,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::Email,
        Self::Sms,
        Self::Voice,
        Self::WhatsApp,
        Self::Totp,
        Self::Fido2,
        Self::OathToken,
        Self::Desktop,
        Self::Mobile,
    ];

    pub(crate) fn named(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// The types that a request can create.
    pub(crate) fn creatable() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| *kind != Self::Mobile)
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "EMAIL",
            Self::Sms => "SMS",
            Self::Voice => "VOICE",
            Self::WhatsApp => "WHATSAPP",
            Self::Totp => "TOTP",
            Self::Fido2 => "FIDO2",
            Self::OathToken => "OATH_TOKEN",
            Self::Desktop => "PINGID_DESKTOP_GEN2",
            Self::Mobile => "MOBILE",
        }
    }

    /// What the user calls a new one.
    pub(crate) const fn nickname(self) -> &'static str {
        match self {
            Self::Email => "Email 1",
            Self::Sms => "SMS 1",
            Self::Voice => "Voice 1",
            Self::WhatsApp => "WhatsApp 1",
            Self::Totp => "Authenticator App 1",
            Self::Fido2 => "FIDO2 1",
            Self::OathToken => "OATH Token 1",
            Self::Desktop => "Desktop 1",
            Self::Mobile => "Mobile 1",
        }
    }

    /// The way by which it is sent OTPs, if it is.
    pub(crate) const fn channel(self) -> Option<Channel> {
        match self {
            Self::Email => Some(Channel::Email),
            // The outbox has no way of its own for it.
            Self::Sms | Self::WhatsApp => Some(Channel::Sms),
            Self::Voice => Some(Channel::Voice),
            _ => None,
        }
    }

    /// Where OTPs go: the member that the request must have.
    pub(crate) const fn destination(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Sms | Self::Voice | Self::WhatsApp => Some("phone"),
            _ => None,
        }
    }

    /// How long one waits for its activation before it is deleted.
    pub(crate) const fn pending_lifetime(self) -> Duration {
        Duration::from_secs(match self {
            Self::Totp => 30 * 60,
            _ => 24 * 3600,
        })
    }
}
