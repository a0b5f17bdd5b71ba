//! What a finished flow is exchanged for.

use pingpair_macros::reply;

use crate::secret::Secret;

/// The tokens of a user. Each is a secret.
#[reply]
pub struct Tokens {
    /// What the user's requests to PingOne carry.
    #[wire("access_token")]
    pub access_token: Secret,
    /// How it is carried: `Bearer`.
    #[wire("token_type")]
    pub token_type: String,
    /// For how many seconds it is valid.
    #[wire("expires_in")]
    pub expires_in: Option<i64>,
    /// What the token allows, scopes with blanks between them.
    pub scope: Option<String>,
    /// Gets new tokens, where the application asked for that.
    #[wire("refresh_token")]
    pub refresh_token: Option<Secret>,
    /// The ID token, as it came: nobody has verified it, and no claim of it was read.
    #[wire("id_token")]
    pub unverified_id_token: Option<Secret>,
}
