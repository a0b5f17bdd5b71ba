//! What a tenant returns of `clientData`, and what the client makes of it.

use std::str::FromStr;

use pingpair::Options;

/// A kind of tenant and the client's setting for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// `clientData` comes back with every reply.
    Echo,
    /// `clientData` comes back where the operation's page says so, and nowhere else.
    Declared,
    /// `clientData` never comes back, and the client is set up for that: correlation is off.
    Off,
    /// `clientData` never comes back, and the client was not told.
    Silent,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Echo, Self::Declared, Self::Off, Self::Silent];

    /// The stable text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Echo => "echo",
            Self::Declared => "declared",
            Self::Off => "off",
            Self::Silent => "silent",
        }
    }

    /// Whether the client ties replies to requests.
    pub const fn correlates(self) -> bool {
        !matches!(self, Self::Off)
    }

    /// The client's setting.
    pub fn options(self) -> Options {
        correlating(self.correlates())
    }

    /// Whether the service returns `clientData` at all.
    pub const fn echoes(self) -> bool {
        matches!(self, Self::Echo | Self::Declared)
    }
}

impl FromStr for Mode {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|mode| mode.as_str() == text);
        found.ok_or_else(|| format!("there is no mode {text:?}"))
    }
}

/// The settings of a client that ties replies to requests, or does not.
pub(super) fn correlating(correlation: bool) -> Options {
    let mut options = Options::default();
    options.correlation = correlation;
    options
}
