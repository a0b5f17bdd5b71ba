//! How much a reply proves.

use std::fmt;

/// How much a reply proves, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provenance {
    /// Signed with the organisation's key, and it echoes a value made for this very request.
    Correlated,
    /// Signed with the organisation's key; it may be an older reply, played again.
    Signed,
    /// Not signed by anyone: it came over TLS from the configured host, on the connection of this very
    /// request, and names what was asked for. It is the most that PingOne gives.
    Channel,
    /// Not signed: anyone on the path can have written it.
    Unsigned,
}

impl Provenance {
    /// Whether the reply was signed with the organisation's key.
    pub fn is_authenticated(self) -> bool {
        matches!(self, Self::Correlated | Self::Signed)
    }

    /// The stable text: `correlated`, `signed`, `channel` or `unsigned`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Correlated => "correlated",
            Self::Signed => "signed",
            Self::Channel => "channel",
            Self::Unsigned => "unsigned",
        }
    }
}

impl fmt::Display for Provenance {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
