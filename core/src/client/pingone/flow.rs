//! A flow by hand: the lower-level door below the pairing that registers a user.

use std::fmt;

use zeroize::Zeroizing;

use super::PingOne;
use crate::describe::Service;
use crate::error::{Code, Error, Result};
use crate::operation::{expansion::write_part, read_record};
use crate::pingone::{
    Cookies, ExchangeCode, Flow, FlowSession, FlowState, Id, Operation, ReadFlow, RegisterUser,
    ResumeFlow, SendVerificationCode, StartFlow, Tokens, VerifyUser,
};
use crate::secret::Secret;
use crate::snapshot::sealed::{self, Binding, Label};

impl PingOne {
    /// Starts a flow of the application, with PKCE and without redirects.
    ///
    /// # Errors
    /// Those of [`send`](Self::send).
    pub fn start_flow(&self, request: StartFlow) -> Result<FlowHandle> {
        let flow = self.send(request)?.into_value();
        Ok(FlowHandle::new(self, flow))
    }

    /// Goes on with a flow that a browser was redirected into: with its id, the cookies of that browser for
    /// the authentication host, and the `state` and PKCE verifier that the redirect was begun with.
    ///
    /// A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.
    ///
    /// # Errors
    /// [`Code::ValueMissing`] without cookies, and those of [`send`](Self::send).
    pub fn join_flow(
        &self,
        flow_id: Id,
        cookies: Cookies,
        state: Secret,
        code_verifier: Option<Secret>,
    ) -> Result<FlowHandle> {
        if cookies.is_empty() {
            return Err(Error::new(Code::ValueMissing).detail("cookies"));
        }
        if state.is_empty() {
            return Err(Error::new(Code::ValueMissing).detail("state"));
        }
        let mut session = FlowSession::new(flow_id).state(state);
        session.cookies = cookies;
        session.code_verifier = code_verifier;
        self.go_on(session)
    }

    /// Goes on with a flow that [`FlowHandle::seal`] sealed with the same context, after reading it.
    ///
    /// # Errors
    /// [`Code::SnapshotRefused`] when it does not fit, and those of [`send`](Self::send).
    pub fn open_flow(&self, text: &str, context: &[u8]) -> Result<FlowHandle> {
        let shared = &self.shared;
        let now = shared.clock.now().wall;
        let opened = self.with_binding(context, |binding| {
            sealed::open(text, &binding, &shared.persistence.keys, now)
        })?;
        let mut reader = serde_json::Deserializer::from_slice(&opened.payload);
        let session = read_record(&mut reader).map_err(|_| Error::from(Code::SnapshotRefused))?;
        self.go_on(session)
    }

    /// Goes on with a flow from what [`FlowHandle::session`] gave, after reading it.
    ///
    /// # Errors
    /// Those of [`send`](Self::send).
    pub fn go_on(&self, session: FlowSession) -> Result<FlowHandle> {
        let flow = self.send(ReadFlow::new(session))?.into_value();
        Ok(FlowHandle::new(self, flow))
    }

    /// What a sealed flow is bound to.
    fn with_binding<T>(
        &self,
        context: &[u8],
        use_it: impl FnOnce(Binding<'_>) -> Result<T>,
    ) -> Result<T> {
        let environment = self.environment();
        use_it(Binding {
            kind: "flow",
            service: Service::PingOne.as_str(),
            organisation: &environment.to_string(),
            base_url: &self.hosts().auth_base(environment),
            context,
        })
    }
}

/// A flow, with the client that goes on with it.
///
/// An action that the flow does not offer is refused before anything is sent. After each answer, a
/// refusal too, the flow has the cookies that the next action needs.
pub struct FlowHandle {
    client: PingOne,
    flow: Flow,
}

impl FlowHandle {
    fn new(client: &PingOne, flow: Flow) -> Self {
        Self {
            client: client.clone(),
            flow,
        }
    }

    /// The flow's id.
    pub fn id(&self) -> Id {
        self.flow.session.flow_id
    }

    /// What the service said last.
    pub fn state(&self) -> &FlowState {
        &self.flow.state
    }

    /// Whether the flow offers an action, such as `user.register`.
    pub fn offers(&self, action: &str) -> bool {
        self.flow.offers(action)
    }

    /// Whether the flow has ended by the time that it told.
    pub fn is_expired(&self) -> bool {
        self.flow.is_expired(self.client.shared.clock.now().wall)
    }

    /// The flow as a text that nobody can read, which [`PingOne::open_flow`] opens with the same `context`,
    /// such as the id of the login session. It opens until a day after the flow ends.
    ///
    /// # Errors
    /// [`Code::CredentialsMissing`] without a snapshot key, and [`Code::ValueMissing`] without a context.
    pub fn seal(&self, context: &[u8]) -> Result<String> {
        let shared = &self.client.shared;
        let key = shared.persistence.key()?;
        let mut payload = Zeroizing::new(Vec::with_capacity(ROOM));
        write_part(&self.flow.session, &mut payload);
        let now = shared.clock.now().wall;
        let expires = self.flow.state.expires_at.as_ref();
        let expiry = expires.and_then(|expires| expires.timestamp).unwrap_or(now);
        self.client.with_binding(context, |binding| {
            let label = Label::new(binding, expiry, now);
            sealed::seal(&payload, &label, key, shared.context.entropy())
        })
    }

    /// What goes on with the flow elsewhere. It is a secret: [`seal`](Self::seal) it.
    pub fn session(&self) -> &FlowSession {
        &self.flow.session
    }

    /// Reads the flow anew.
    ///
    /// # Errors
    /// Those of [`PingOne::send`].
    pub fn read(&mut self) -> Result<&FlowState> {
        self.act(ReadFlow::new(self.flow.session.clone()))
    }

    /// Registers a user.
    ///
    /// # Errors
    /// [`Code::ActionNotOffered`], and those of [`PingOne::send`].
    pub fn register(
        &mut self,
        username: impl Into<String>,
        email: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Result<&FlowState> {
        self.offered("user.register")?;
        let session = self.flow.session.clone();
        self.act(RegisterUser::new(username, session, email, password))
    }

    /// Verifies the user's e-mail address by the code that was sent to it.
    ///
    /// # Errors
    /// [`Code::ActionNotOffered`], and those of [`PingOne::send`].
    pub fn verify(&mut self, verification_code: impl Into<Secret>) -> Result<&FlowState> {
        self.offered("user.verify")?;
        self.act(VerifyUser::new(
            self.flow.session.clone(),
            verification_code,
        ))
    }

    /// Sends the verification code again.
    ///
    /// # Errors
    /// [`Code::ActionNotOffered`], and those of [`PingOne::send`].
    pub fn send_verification_code(&mut self) -> Result<&FlowState> {
        self.offered("user.sendVerificationCode")?;
        self.act(SendVerificationCode::new(self.flow.session.clone()))
    }

    /// Exchanges a completed flow for the user's tokens.
    ///
    /// # Errors
    /// [`Code::ActionNotOffered`] unless the flow is completed, [`Code::ValueMissing`] without the PKCE
    /// verifier that it began with, [`Code::FlowRedirectRefused`] when it leads elsewhere, and those of
    /// [`PingOne::send`].
    pub fn tokens(&mut self) -> Result<Tokens> {
        if self.flow.state.status != crate::pingone::FlowStatus::Completed {
            return Err(Error::new(Code::ActionNotOffered).detail("the flow is not completed"));
        }
        // Before the flow gives its code, which opens once.
        let verifier = self.flow.session.code_verifier.clone();
        let verifier = verifier.ok_or_else(|| {
            Error::new(Code::ValueMissing).detail("the PKCE verifier that the flow began with")
        })?;
        let resumed = self.client.send(ResumeFlow::new(self.flow.session.clone()));
        let resumed = resumed
            .map_err(|error| self.keep_session(error))?
            .into_value();
        self.flow.session = resumed.session;
        let exchange = ExchangeCode::new(resumed.code, verifier);
        Ok(self.client.send(exchange)?.into_value())
    }

    fn offered(&self, action: &str) -> Result<()> {
        if self.offers(action) {
            Ok(())
        } else {
            Err(Error::new(Code::ActionNotOffered).detail(action))
        }
    }

    fn act<O: Operation<Reply = Flow>>(&mut self, action: O) -> Result<&FlowState> {
        let sent = self.client.send(action);
        self.flow = sent.map_err(|error| self.keep_session(error))?.into_value();
        Ok(&self.flow.state)
    }

    /// A refusal sets the cookies anew, too.
    fn keep_session(&mut self, error: Error) -> Error {
        if let Some(session) = error.flow_session() {
            self.flow.session = session.clone();
        }
        error
    }
}

impl fmt::Debug for FlowHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FlowHandle")
            .field("id", &self.id())
            .field("status", &self.flow.state.status)
            .finish_non_exhaustive()
    }
}

const ROOM: usize = 16 * 1024;
