//! How PingOne answers and what it allows.

use serde::{Deserialize, Serialize};

/// How PingOne answers and what it allows. Times are by the sandbox's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PingOneOptions {
    /// Whether flows offer `user.register`; default yes.
    pub registration: bool,
    /// Whether a user who registers must verify the e-mail address; default yes. Else the flow is
    /// `COMPLETED` at once.
    pub verification: bool,
    /// Whether the auth host is a custom domain, whose paths have no environment id; default no.
    pub custom_domain: bool,
    /// What becomes of a flow's cookies with each reply; default `rotating`.
    pub cookies: CookieMode,
    /// Whether `/as/resume` answers 200 and JSON instead of a redirect; default no.
    pub resume_json: bool,
    /// Whether a flow without a PKCE challenge of the method S256 is refused; default yes.
    pub pkce_required: bool,
    /// How long a flow lasts from its last action on; default 900 s.
    pub flow_seconds: u64,
    /// How long an access token lasts; default 3600 s.
    pub token_seconds: u64,
    /// How the worker must show its credentials; default `basic`.
    pub worker_authentication: Authentication,
    /// How the application must show its credentials; default `basic`.
    pub application_authentication: Authentication,
    /// The redirect URIs of the application, one at least.
    pub redirect_uris: Vec<String>,
    /// The page to which a flow is redirected that did not ask for `pi.flow`.
    pub sign_on_page: String,
    /// Where users' devices are paired, for devices whose request names no relying party.
    pub relying_party_id: String,
    /// How many digits the OTPs of text messages, calls and e-mails have, 6 to 10; default 6.
    pub otp_length: u32,
    /// How long such an OTP is valid; default 1800 s.
    pub otp_seconds: u64,
    /// How many wrong OTPs lock a device; default 3.
    pub otp_attempts: u32,
    /// How long a device stays locked; default 120 s.
    pub lock_seconds: u64,
    /// How many paired devices a user can have, blocked ones included; default 5.
    pub device_limit: u32,
    /// How many devices of a user can wait for their activation; default 50.
    pub pending_limit: u32,
    /// The types that the policy does not allow, such as `TOTP`; default none.
    pub disabled_types: Vec<String>,
    /// How many text messages and calls, and how many e-mails, a user gets on a day, which ends at
    /// midnight UTC; default 50 each.
    pub daily_message_quota: u32,
    /// How long a pairing key can be claimed; default 600 s.
    pub pairing_key_seconds: u64,
    /// How many valid pairing keys a user can have; default 20.
    pub pairing_key_limit: u32,
    /// The form of pairing keys; default `numeric`.
    pub pairing_key_format: PairingKeyFormat,
    /// Whether pairing keys come with a `uri`; default yes.
    pub pairing_key_uri: bool,
    /// How bytes stand in the options of a FIDO2 creation; default `signed`.
    pub fido2_bytes: Fido2Bytes,
    /// Whether replies have values that nobody has documented: a status of flows, a type in the list
    /// of devices, members; default no.
    pub unknown_values: bool,
    /// What the PingID Desktop agent does; default `raw`.
    pub desktop_agent: AgentMode,
}

impl Default for PingOneOptions {
    fn default() -> Self {
        Self {
            registration: true,
            verification: true,
            custom_domain: false,
            cookies: CookieMode::Rotating,
            resume_json: false,
            pkce_required: true,
            flow_seconds: 900,
            token_seconds: 3600,
            worker_authentication: Authentication::Basic,
            application_authentication: Authentication::Basic,
            redirect_uris: vec!["https://app.example.com/callback".into()],
            sign_on_page: "https://app.example.com/signon".into(),
            relying_party_id: "pingone.example.com".into(),
            otp_length: 6,
            otp_seconds: 1800,
            otp_attempts: 3,
            lock_seconds: 120,
            device_limit: 5,
            pending_limit: 50,
            disabled_types: Vec::new(),
            daily_message_quota: 50,
            pairing_key_seconds: 600,
            pairing_key_limit: 20,
            pairing_key_format: PairingKeyFormat::Numeric,
            pairing_key_uri: true,
            fido2_bytes: Fido2Bytes::Signed,
            unknown_values: false,
            desktop_agent: AgentMode::Raw,
        }
    }
}

impl PingOneOptions {
    /// Whether the values can be used.
    pub(crate) fn is_usable(&self) -> bool {
        (6..=10).contains(&self.otp_length)
            && self.otp_attempts > 0
            && self.worker_authentication != Authentication::None
            && !self.redirect_uris.is_empty()
    }
}

/// What becomes of a flow's cookies with each reply. Nobody has documented it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CookieMode {
    /// Each reply brings new values, and the older ones are not valid any more. Where a fault befell
    /// the reply, so that the client may not have seen them, the older ones stay valid too until
    /// the next reply that nothing befalls.
    #[default]
    Rotating,
    /// Each reply brings new values, and the older ones are not valid any more, even where the
    /// reply was lost.
    Strict,
    /// The values stay.
    Fixed,
}

/// How a client of the token endpoint shows its credentials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Authentication {
    /// In the header `Authorization: Basic`.
    #[default]
    Basic,
    /// As `client_id` and `client_secret` in the form.
    Post,
    /// By `client_id` alone. Not for workers.
    None,
}

impl Authentication {
    /// The stable text: `basic`, `post` or `none`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Post => "post",
            Self::None => "none",
        }
    }
}

/// The form of pairing keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PairingKeyFormat {
    /// Twelve digits.
    #[default]
    Numeric,
    /// Sixteen letters and digits.
    Alphanumeric,
}

/// How bytes stand in the options of a FIDO2 creation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fido2Bytes {
    /// As lists of numbers from -128 to 127.
    #[default]
    Signed,
    /// As texts in base64url.
    Base64url,
}

/// What the PingID Desktop agent does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AgentMode {
    /// It answers with the attestation as text.
    #[default]
    Raw,
    /// It answers with the attestation in a JSON object.
    Json,
    /// It refuses every registration: HTTP 403.
    Refused,
    /// It takes requests and says nothing until the caller gives up.
    Silent,
    /// It answers with the attestation of another registration.
    ForeignAttestation,
    /// It does not run: the connection is refused.
    NotRunning,
}
