//! Users: whether they authenticate with a second factor.

use pingpair_macros::{operation, reply};

use super::answer::unexpected;
use super::id::Id;
use super::operation::Declared;
use crate::error::Result;

pub(super) const OPERATIONS: &[Declared] = &[Declared::of::<SetMfaEnabled>()];

/// Sets whether a user authenticates with a second factor. A new user does not.
///
/// Source: the vendor's page "Update User MFA Enabled".
#[operation(Put "/users/{userId}/mfaEnabled", media_type = "application/json", retry = Idempotent,
            reply = MfaEnabled, confirm = confirm_set)]
pub struct SetMfaEnabled {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// Whether the user does.
    pub mfa_enabled: bool,
}

/// Whether a user authenticates with a second factor.
#[reply]
pub struct MfaEnabled {
    /// Whether the user does.
    pub mfa_enabled: bool,
}

fn confirm_set(request: &SetMfaEnabled, reply: &MfaEnabled, _environment: Id) -> Result<()> {
    if reply.mfa_enabled == request.mfa_enabled {
        Ok(())
    } else {
        Err(unexpected("mfaEnabled: what was set"))
    }
}
