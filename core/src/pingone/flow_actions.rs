//! The actions of a flow: start, read, register, verify, resume, exchange.

use pingpair_macros::{operation, reply};

use super::flow::{Flow, FlowSession};
use super::operation::Declared;
use super::tokens::Tokens;
use crate::error::Result;
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<StartFlow>(),
    Declared::of::<ReadFlow>(),
    Declared::of::<RegisterUser>(),
    Declared::of::<VerifyUser>(),
    Declared::of::<SendVerificationCode>(),
    Declared::of::<ResumeFlow>(),
    Declared::of::<ExchangeCode>(),
];

/// Starts a flow of the application, without redirects: `response_mode=pi.flow`, with PKCE.
///
/// `state`, `nonce` and the PKCE verifier are made anew for each attempt, and come back in the flow's
/// session. A flow that nobody goes on with ends by itself.
/// Source: the vendor's page "Authorize (Browserless and MFA Only Flows)".
#[operation(Get "/as/authorize", host = Auth, retry = Idempotent, reply = Flow)]
pub struct StartFlow {
    /// The sign-on policies to go by, names with blanks between them; the application's own if not given.
    #[query]
    #[wire("acr_values")]
    #[limit(1..=1024)]
    #[form(Name)]
    pub acr_values: Option<String>,
}

/// Reads what a flow waits for.
///
/// Source: the vendor's page "Read Flow".
#[operation(Get "/flows/{flowId}", host = Auth, retry = Read, reply = Flow)]
pub struct ReadFlow {
    /// The flow.
    #[flow]
    pub session: FlowSession,
}

/// Registers a user, who then gets a verification code by e-mail unless the policy asks for none.
///
/// It makes an account and reaches a person: it is sent once. Only a flow that offers `user.register`
/// takes it.
/// Source: the vendor's page "Register User".
#[operation(Post "/flows/{flowId}", host = Auth,
            media_type = "application/vnd.pingidentity.user.register+json", retry = Human,
            reply = Flow, confirm = confirm_registered)]
pub struct RegisterUser {
    /// The flow.
    #[flow]
    pub session: FlowSession,
    /// The name that the user chose.
    #[limit(1..=128)]
    #[form(Name)]
    #[personal]
    pub username: String,
    /// The e-mail address that the verification code goes to.
    #[limit(3..=254)]
    #[form(Name)]
    #[personal]
    pub email: String,
    /// The password that the user chose.
    #[limit(1..=1024)]
    pub password: Secret,
}

/// Verifies the e-mail address of a user by the code that was sent to it.
///
/// It burns a try: it is sent once.
/// Source: the vendor's page "Verify User".
#[operation(Post "/flows/{flowId}", host = Auth,
            media_type = "application/vnd.pingidentity.user.verify+json", retry = OneTime,
            reply = Flow)]
pub struct VerifyUser {
    /// The flow.
    #[flow]
    pub session: FlowSession,
    /// The code: 8 letters and digits, as the user typed them.
    #[limit(1..=64)]
    #[form(Name)]
    pub verification_code: Secret,
}

/// Sends the verification code again.
///
/// It reaches a person: it is sent once.
/// Source: the vendor's page "Send Verification Code".
#[operation(Post "/flows/{flowId}", host = Auth,
            media_type = "application/vnd.pingidentity.user.sendVerificationCode+json",
            retry = Human, reply = Flow)]
pub struct SendVerificationCode {
    /// The flow.
    #[flow]
    pub session: FlowSession,
}

/// Takes the code of a completed flow.
///
/// The code is given once: it is sent once. The answer must lead to our redirect URI with our `state`.
/// Source: the vendor's page "Resume Flow".
#[operation(Get "/as/resume", host = Auth, retry = OneTime, reply = ResumedFlow)]
pub struct ResumeFlow {
    /// The flow.
    #[flow]
    pub session: FlowSession,
}

/// Exchanges the code of a completed flow for tokens.
///
/// The code is taken once: it is sent once.
/// Source: the vendor's page "Token (authorization_code)".
#[operation(Post "/as/token", host = Auth, media_type = "application/x-www-form-urlencoded",
            retry = OneTime, reply = Tokens)]
pub struct ExchangeCode {
    /// The code.
    #[limit(1..=4096)]
    pub code: Secret,
    /// The PKCE verifier that the flow was started with.
    #[wire("code_verifier")]
    #[limit(43..=128)]
    pub code_verifier: Secret,
}

/// The code of a completed flow.
#[reply]
pub struct ResumedFlow {
    /// The code, which ExchangeCode takes.
    pub code: Secret,
    /// The flow's session, with the cookies that the answer has set.
    pub session: FlowSession,
}

/// Whoever is in the flow must be the user who registered.
fn confirm_registered(request: &RegisterUser, reply: &Flow, _environment: super::Id) -> Result<()> {
    let user = reply.state.user.as_ref();
    match user.and_then(|user| user.username.as_deref()) {
        Some(username) if !username.eq_ignore_ascii_case(&request.username) => {
            let error = crate::error::Error::new(crate::error::Code::ReplyAboutAnotherObject);
            Err(error.detail("user"))
        }
        _ => Ok(()),
    }
}
