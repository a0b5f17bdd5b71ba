//! How the service answers, what it allows, and whether the phone acts by itself.

use std::time::Duration;

use pingpair::wire::HeaderSpelling;

/// How the service answers, what it allows, and whether the phone acts by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// How the header of a reply spells the organisation's alias; default `org_alias`.
    pub header_spelling: HeaderSpelling,
    /// Whether replies stand below `responseBody`; default yes.
    pub wrapped: bool,
    /// Whether `clientData` comes back; default yes.
    pub echo: bool,
    /// Whether the phone acts by itself; default no.
    pub phone: PhoneMode,
    /// How many devices a user can have; default 20.
    pub device_limit: u32,
    /// How many text messages and calls a user can ask for on a day, which ends at midnight UTC;
    /// default 10.
    pub daily_message_quota: u32,
    /// How long jobs take that are begun from here on: a third of it they are pending, then in
    /// progress; default 3 s.
    pub job_duration: Duration,
    /// How long the service gives the same report, however many jobs are done; default 2 h.
    pub report_cache: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            header_spelling: HeaderSpelling::OrgAlias,
            wrapped: true,
            echo: true,
            phone: PhoneMode::Manual,
            device_limit: 20,
            daily_message_quota: 10,
            job_duration: Duration::from_secs(3),
            report_cache: Duration::from_secs(2 * 3600),
        }
    }
}

/// Whether the phone acts by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PhoneMode {
    /// Nothing happens until a test says so.
    #[default]
    Manual,
    /// The phone scans an activation code 1 s after its status was first asked for, pairs after
    /// 3 s and finishes after 5 s, by the sandbox's clock.
    Auto,
}

impl PhoneMode {
    /// The stable text: `manual` or `auto`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Auto => "auto",
        }
    }
}
