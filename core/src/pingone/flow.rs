//! Flows as PingOne describes them: the steps in which a user registers.

use pingpair_macros::{part, reply, values};

use super::cookies::Cookies;
use super::id::Id;
use super::link::Links;
use crate::secret::Secret;
use crate::time::{InternetTime, Timestamp};

/// A flow: what the service says of it, and what we hold to go on with it.
#[reply]
pub struct Flow {
    /// What the service said last.
    pub state: FlowState,
    /// What the next action needs. It is a secret.
    pub session: FlowSession,
}

impl Flow {
    /// Whether the flow offers an action, such as `user.register`. Others are refused before anything
    /// is sent.
    pub fn offers(&self, action: &str) -> bool {
        self.state.links.contains_key(action)
    }

    /// Whether the flow has ended by `expiresAt`; unknown where the service does not say.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        let expires = self.state.expires_at.as_ref();
        expires
            .and_then(|expires| expires.timestamp)
            .is_some_and(|expires| expires <= now)
    }
}

/// What goes from one action of a flow to the next. Whoever has it can go on with the flow.
#[part]
pub struct FlowSession {
    /// The flow's id.
    pub flow_id: Id,
    /// The cookies that the authentication host has set.
    #[default]
    pub cookies: Cookies,
    /// The `state` that the flow was started with.
    pub state: Option<Secret>,
    /// The PKCE verifier that the flow was started with.
    pub code_verifier: Option<Secret>,
    /// The `nonce` that the flow was started with.
    pub nonce: Option<Secret>,
}

/// What the service says of a flow. Source: the example reply of the page "Register User", and the page
/// "Flows".
#[reply]
pub struct FlowState {
    /// The actions that the flow offers, by name.
    #[wire("_links")]
    #[default]
    pub links: Links,
    /// The flow's id.
    pub id: Id,
    /// The environment.
    pub environment: Option<super::device::MfaReference>,
    /// Where a completed flow is resumed. It is checked, and never followed as it is.
    pub resume_url: Option<String>,
    /// What the flow waits for.
    pub status: FlowStatus,
    /// When it began.
    pub created_at: Option<InternetTime>,
    /// When it ends, unless an action makes that later.
    pub expires_at: Option<InternetTime>,
    /// The session of a user who is signed in.
    pub session: Option<FlowSignOn>,
    /// The user, once there is one; on the wire it lies in `_embedded`.
    pub user: Option<FlowUser>,
    /// The application; on the wire it lies in `_embedded`.
    pub application: Option<FlowApplication>,
    /// What a password must be like; on the wire it lies in `_embedded`.
    pub password_policy: Option<PasswordPolicy>,
    /// Where the verification code was sent, masked.
    #[personal]
    pub email: Option<String>,
    /// What the application gets once the flow is completed.
    pub authorize_response: Option<AuthorizeResponse>,
}

/// What a flow waits for.
#[values]
pub enum FlowStatus {
    /// The user must confirm to link the account.
    AccountConfirmationRequired = "ACCOUNT_CONFIRMATION_REQUIRED",
    /// An account elsewhere has no match here: the user registers or signs on.
    AccountLinkingRequired = "ACCOUNT_LINKING_REQUIRED",
    /// The user must agree to something.
    AgreementConsentRequired = "AGREEMENT_CONSENT_REQUIRED",
    /// A FIDO2 assertion is wanted.
    AssertionRequired = "ASSERTION_REQUIRED",
    /// It is completed.
    Completed = "COMPLETED",
    /// Consent to a device is wanted.
    DagConsentRequired = "DAG_CONSENT_REQUIRED",
    /// The code that a device shows is wanted.
    DagUserCodeRequired = "DAG_USER_CODE_REQUIRED",
    /// The user must choose a device.
    DeviceSelectionRequired = "DEVICE_SELECTION_REQUIRED",
    /// The user must authenticate elsewhere.
    ExternalAuthenticationRequired = "EXTERNAL_AUTHENTICATION_REQUIRED",
    /// It failed.
    Failed = "FAILED",
    /// The user must choose a new password.
    MustChangePassword = "MUST_CHANGE_PASSWORD",
    /// An OTP is wanted.
    OtpRequired = "OTP_REQUIRED",
    /// The password has expired.
    PasswordExpired = "PASSWORD_EXPIRED",
    /// A password is wanted.
    PasswordRequired = "PASSWORD_REQUIRED",
    /// More of the user's profile is wanted.
    ProfileDataRequired = "PROFILE_DATA_REQUIRED",
    /// The user must confirm on a phone.
    PushConfirmationRequired = "PUSH_CONFIRMATION_REQUIRED",
    /// The user did not confirm on a phone in time.
    PushConfirmationTimedOut = "PUSH_CONFIRMATION_TIMED_OUT",
    /// The code that recovers a password is wanted.
    RecoveryCodeRequired = "RECOVERY_CODE_REQUIRED",
    /// The user must sign on.
    SignOnRequired = "SIGN_ON_REQUIRED",
    /// User name and password are wanted: here a user may register.
    UsernamePasswordRequired = "USERNAME_PASSWORD_REQUIRED",
    /// The verification code is wanted that was sent by e-mail.
    VerificationCodeRequired = "VERIFICATION_CODE_REQUIRED",
}

/// The session of a user who is signed in.
#[reply]
pub struct FlowSignOn {
    /// Its id.
    pub id: Option<String>,
}

/// The user of a flow.
#[reply]
pub struct FlowUser {
    /// The user's id.
    pub id: Option<Id>,
    /// The user's name.
    #[personal]
    pub username: Option<String>,
}

/// The application of a flow.
#[reply]
pub struct FlowApplication {
    /// Its name.
    pub name: Option<String>,
}

/// What a password must be like: for hints, the service decides.
#[reply]
pub struct PasswordPolicy {
    /// How long it must be.
    pub length: Option<PasswordLength>,
    /// How many characters of each set it must have, by the characters of the set.
    #[default]
    pub min_characters: std::collections::BTreeMap<String, i64>,
    /// How often one character may be repeated.
    pub max_repeated_characters: Option<i64>,
    /// How many different characters it must have.
    pub min_unique_characters: Option<i64>,
    /// How hard to guess it must be.
    pub min_complexity: Option<i64>,
    /// Whether it must differ from the user's profile.
    pub not_similar_to_current: Option<bool>,
    /// Whether common passwords are refused.
    pub excludes_commonly_used: Option<bool>,
    /// Whether what stands in the user's profile is refused.
    pub excludes_profile_data: Option<bool>,
}

/// How long a password must be.
#[reply]
pub struct PasswordLength {
    /// At least.
    pub min: Option<i64>,
    /// At most.
    pub max: Option<i64>,
}

/// What the application gets once a flow is completed.
#[reply]
pub struct AuthorizeResponse {
    /// The code that is exchanged for tokens, once.
    pub code: Option<Secret>,
    /// The `state` that the flow was started with.
    pub state: Option<Secret>,
    /// A token, where the application is set up for that.
    #[wire("access_token")]
    pub access_token: Option<Secret>,
    /// An ID token, where the application is set up for that: nobody has verified it.
    #[wire("id_token")]
    pub unverified_id_token: Option<Secret>,
}
