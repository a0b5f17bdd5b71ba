//! OATH tokens: ResyncOathToken, CreateOrgTokens, RevokeOrgTokens.

use pingpair_macros::{operation, part, reply, values};

use super::OathTokenType;
use super::jobs::CreatedJob;
use crate::error::{Code, Error, Result};
use crate::operation::Declared;
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<ResyncOathToken>(),
    Declared::of::<CreateOrgTokens>(),
    Declared::of::<RevokeOrgTokens>(),
];

/// Brings an OATH token and the service into step again.
///
/// Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
/// sent in the session that it names. It burns the OTPs: it is sent once.
/// Source: the vendor's page, "ResyncOathToken".
#[operation("resyncoathtoken", retry = OneTime, client_data = Ignored, reply = ResyncedToken,
            next = 30016, check = check_resync)]
pub struct ResyncOathToken {
    /// The serial number of the token.
    #[limit(1..=254)]
    #[form(Name)]
    pub serial_number: String,
    /// One OTP, or two that follow each other, of 6 or 8 digits.
    #[limit(1..=2)]
    #[form(OathOtp)]
    pub otps: Vec<Secret>,
    /// Who asks for it; an administrator if not given.
    pub initiated_by: Option<ResyncInitiator>,
    /// The session that the reply before this one named.
    #[session]
    pub session_id: Option<Secret>,
    /// The name of the user who asks: needed for USER, and not allowed otherwise.
    #[username("username")]
    pub username: Option<String>,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// Begins a job that adds OATH tokens to the organisation.
///
/// GetJobStatus tells how it ends.
/// Source: the newer edition of the vendor's page, "CreateOrgTokens".
#[operation("createorgtokens", retry = Create, client_data = Ignored, reply = CreatedJob)]
pub struct CreateOrgTokens {
    /// The alias of the organisation; the one that calls if not given.
    #[org_alias]
    #[limit(1..=250)]
    #[form(Name)]
    pub org_alias: Option<String>,
    /// The tokens.
    #[limit(1..=10000)]
    pub tokens: Vec<OathToken>,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// Begins a job that removes OATH tokens from the organisation.
///
/// GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
/// be unpaired before.
/// Source: the newer edition of the vendor's page, "RevokeOrgTokens".
#[operation("revokeorgtokens", retry = Create, client_data = Ignored, reply = CreatedJob)]
pub struct RevokeOrgTokens {
    /// The alias of the organisation; the one that calls if not given.
    #[org_alias]
    #[limit(1..=250)]
    #[form(Name)]
    pub org_alias: Option<String>,
    /// The serial numbers of the tokens.
    #[limit(1..=10000)]
    #[form(Name)]
    pub serial_numbers: Vec<String>,
    /// Whether tokens are unpaired from their users first; no if not given.
    pub unpair_before_delete: Option<bool>,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// An OATH token to be added to an organisation.
#[part(check = check_token)]
pub struct OathToken {
    /// The serial number.
    #[limit(1..=254)]
    #[form(Name)]
    pub serial_number: String,
    /// How it makes its OTPs.
    pub token_type: OathTokenType,
    /// The secret that it shares with the service, as its maker gives it.
    #[limit(1..=1024)]
    #[form(Name)]
    pub secret_key: Secret,
    /// How many digits an OTP has: 6 or 8.
    #[as_text]
    #[limit(6..=8)]
    pub otp_length: i64,
    /// How many seconds an OTP is shown, for TOTP: 30 or 60.
    #[as_text]
    #[limit(30..=60)]
    pub time_step: Option<i64>,
}

/// A token that is in step again.
#[reply]
pub struct ResyncedToken {}

/// Who asks for an OATH token to be brought into step.
#[values]
pub enum ResyncInitiator {
    /// An administrator.
    Admin = "ADMIN",
    /// The user whose token it is.
    User = "USER",
}

fn check_resync(request: &ResyncOathToken) -> Result<()> {
    let by_user = request.initiated_by == Some(ResyncInitiator::User);
    match &request.username {
        None if by_user => Err(Error::new(Code::ValueMissing).detail("username: needed for USER")),
        Some(_) if !by_user => Err(Error::new(Code::ValueMalformed)
            .detail("username: only with initiated_by USER, the service ignores it otherwise")),
        _ => Ok(()),
    }
}

fn check_token(token: &OathToken) -> Result<()> {
    let malformed = |expected: &str| Err(Error::new(Code::ValueMalformed).detail(expected));
    if !matches!(token.otp_length, 6 | 8) {
        return malformed("otp_length: 6 or 8");
    }
    match (&token.token_type, token.time_step) {
        (OathTokenType::Totp, None) => malformed("time_step: needed for TOTP"),
        (_, None | Some(30 | 60)) => Ok(()),
        _ => malformed("time_step: 30 or 60"),
    }
}
