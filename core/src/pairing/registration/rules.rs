//! What a registration begins with.

use std::fmt;

use crate::error::{Code, Error, Result};
use crate::pingone::{Cookies, FlowSession, Id, Operation, RegisterUser};
use crate::secret::Secret;

/// How a registration with PingOne begins.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Registration {
    /// The sign-on policies to go by, names with blanks between them; the application's own if not given.
    pub acr_values: Option<String>,
    /// Who registers; the user is asked if not given. It is in no snapshot: who goes on from one before
    /// it was sent is asked.
    pub user: Option<RegistrationData>,
    /// Whether the user's tokens are not fetched at the end.
    pub without_tokens: bool,
}

impl Registration {
    /// A registration whose user is asked for everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes by these sign-on policies, names with blanks between them.
    #[must_use]
    pub fn acr_values(mut self, acr_values: impl Into<String>) -> Self {
        self.acr_values = Some(acr_values.into());
        self
    }

    /// Registers this user.
    #[must_use]
    pub fn user(mut self, user: RegistrationData) -> Self {
        self.user = Some(user);
        self
    }

    /// Leaves the tokens of the user where they are.
    #[must_use]
    pub fn without_tokens(mut self) -> Self {
        self.without_tokens = true;
        self
    }
}

/// What a user registers with. `Debug` shows nothing of it.
#[derive(Clone)]
#[non_exhaustive]
pub struct RegistrationData {
    /// The name that the user chose.
    pub username: String,
    /// The e-mail address that the verification code goes to.
    pub email: String,
    /// The password that the user chose.
    pub password: Secret,
}

impl RegistrationData {
    /// All three are needed.
    pub fn new(
        username: impl Into<String>,
        email: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        Self {
            username: username.into(),
            email: email.into(),
            password: password.into(),
        }
    }

    pub(super) fn register(&self, session: FlowSession) -> RegisterUser {
        RegisterUser::new(
            self.username.as_str(),
            session,
            self.email.as_str(),
            self.password.clone(),
        )
    }

    /// Refuses what the service would refuse in any flow.
    pub(super) fn check(&self) -> Result<()> {
        let session = FlowSession::new(Id::parse(ANY_FLOW)?);
        self.register(session).check()
    }
}

impl fmt::Debug for RegistrationData {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            username: _,
            email: _,
            password: _,
        } = self;
        formatter.write_str("RegistrationData([personal])")
    }
}

/// A flow that was started elsewhere.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FlowStart {
    /// By a redirect of a browser to our page, which has the flow's id in its URL.
    ///
    /// A flow id alone is not enough: whoever sends somebody a link with the id of their own flow would have
    /// them register in it. So the cookies that the authentication host set for this browser belong to
    /// it, and the `state` that this very login session was started with.
    Redirect {
        /// The flow's id.
        flow_id: Id,
        /// The cookies of the authentication host, of this very browser.
        cookies: Cookies,
        /// The `state` of the authorize request, as our own login session has kept it.
        state: Secret,
        /// The PKCE verifier of the authorize request. Without it the tokens are not fetched: the browser
        /// goes on to the flow's resume URL by itself.
        code_verifier: Option<Secret>,
    },
}

impl FlowStart {
    pub(super) fn session(self) -> Result<FlowSession> {
        let Self::Redirect {
            flow_id,
            cookies,
            state,
            code_verifier,
        } = self;
        if cookies.is_empty() {
            return Err(Error::new(Code::ValueMissing).detail("cookies"));
        }
        if state.expose().is_empty() {
            return Err(Error::new(Code::ValueMissing).detail("state"));
        }
        let mut session = FlowSession::new(flow_id);
        session.cookies = cookies;
        session.state = Some(state);
        session.code_verifier = code_verifier;
        Ok(session)
    }
}

/// A flow for checks that no flow is needed for.
const ANY_FLOW: &str = "00000000-0000-0000-0000-000000000000";
