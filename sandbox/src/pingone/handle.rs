//! PingOne as tests in Rust see it.

use std::fmt;

use pingpair::{Secret, Timestamp};

use super::foreign::ForeignMfaDevice;
use super::known::KnownPingOneUser;
use super::options::{AgentMode, PingOneOptions};
use super::users::User;
use super::{Identity, Service};
use crate::engine::Engine;
use crate::error::{Error, Result};
use crate::shared::Shared;

/// PingOne's side of a sandbox or of an engine.
///
/// Every method here does what the call of the same name at the control door does. Ids are UUIDs.
pub struct PingOne<'a> {
    source: Source<'a>,
}

enum Source<'a> {
    Sandbox(&'a Shared),
    Engine(&'a mut Engine),
}

/// A user whom a test makes, who has no device yet. `Debug` shows nobody.
#[derive(Clone, Default)]
#[must_use]
pub struct NewUser {
    pub(crate) username: String,
    pub(crate) email: Option<String>,
    pub(crate) password: Option<Secret>,
}

impl NewUser {
    /// A user of this name.
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            ..Self::default()
        }
    }

    /// Sets the e-mail address, which counts as verified.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets the password, by which the user can sign on in a flow. No policy is asked.
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl fmt::Debug for NewUser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("NewUser([personal])")
    }
}

impl<'a> PingOne<'a> {
    pub(crate) fn of_sandbox(shared: &'a Shared) -> Self {
        Self {
            source: Source::Sandbox(shared),
        }
    }

    pub(crate) fn of_engine(engine: &'a mut Engine) -> Self {
        Self {
            source: Source::Engine(engine),
        }
    }

    /// The auth host's address, such as `http://127.0.0.1:40124`.
    pub fn auth_url(&mut self) -> String {
        self.identity(|identity| identity.auth_url.clone())
    }

    /// The api host's address, such as `http://127.0.0.1:40125`, without `/v1`.
    pub fn api_url(&mut self) -> String {
        self.identity(|identity| identity.api_url.clone())
    }

    /// The environment of the users.
    pub fn environment_id(&mut self) -> String {
        self.identity(|identity| identity.environment_id.clone())
    }

    /// The environment of the worker, which is another one.
    pub fn worker_environment_id(&mut self) -> String {
        self.identity(|identity| identity.worker_environment_id.clone())
    }

    /// The client id of the worker.
    pub fn worker_client_id(&mut self) -> String {
        self.identity(|identity| identity.worker_client_id.clone())
    }

    /// The client secret of the worker.
    pub fn worker_client_secret(&mut self) -> Secret {
        self.identity(|identity| identity.worker_client_secret.clone())
    }

    /// The client id of the application that registers users.
    pub fn application_client_id(&mut self) -> String {
        self.identity(|identity| identity.application_client_id.clone())
    }

    /// The client secret of the application that registers users.
    pub fn application_client_secret(&mut self) -> Secret {
        self.identity(|identity| identity.application_client_secret.clone())
    }

    /// The text of a `pingone.properties` file with these addresses and credentials.
    pub fn properties_text(&mut self) -> Secret {
        self.with(|service, _| service.properties_text())
    }

    /// How PingOne answers and what it allows.
    pub fn options(&mut self) -> PingOneOptions {
        self.with(|service, _| service.options.clone())
    }

    /// Sets how PingOne answers and what it allows.
    ///
    /// # Errors
    /// [`Error::OptionRefused`] for values that cannot be used, and [`Error::Address`] where the
    /// desktop agent cannot listen on its port again.
    pub fn set_options(&mut self, options: PingOneOptions) -> Result<()> {
        if !options.is_usable() {
            return Err(Error::OptionRefused);
        }
        if let Source::Sandbox(shared) = &self.source {
            let runs = options.desktop_agent != AgentMode::NotRunning;
            shared.agent().set_open(runs).map_err(Error::Address)?;
        }
        self.with(|service, _| service.options = options);
        Ok(())
    }

    /// Makes a user, and returns the user's id.
    ///
    /// # Errors
    /// [`Error::UserExists`] and [`Error::EntropyUnavailable`].
    pub fn create_user(&mut self, user: NewUser) -> Result<String> {
        self.with(|service, now| {
            let NewUser {
                username,
                email,
                password,
            } = user;
            let mut user = User::new(&username, email.as_deref(), now)?;
            user.password = password;
            let id = user.id.clone();
            service
                .users
                .add(user)
                .then_some(id)
                .ok_or(Error::UserExists)
        })
    }

    /// Every user, by id.
    pub fn users(&mut self) -> Vec<KnownPingOneUser> {
        self.with(|service, now| service.known_users(now))
    }

    /// A phone claims a pairing key, and becomes a device whose id is returned.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`] and [`Error::DeviceLimitReached`].
    pub fn claim_pairing_key(
        &mut self,
        code: &str,
        model: Option<&str>,
        nickname: Option<&str>,
    ) -> Result<String> {
        self.with(|service, now| service.claim(code, model, nickname, now))
    }

    /// A phone tries a pairing key in vain: `FAILED`, with this error.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`].
    pub fn fail_pairing_key(&mut self, code: &str, error: &str, message: &str) -> Result<()> {
        self.with(|service, now| service.fail_pairing(code, error, message, now))
    }

    /// Somebody else makes a device for a user, whose id is returned.
    ///
    /// # Errors
    /// [`Error::UserNotFound`], [`Error::DeviceRefused`] or [`Error::EntropyUnavailable`].
    pub fn add_foreign_device(&mut self, user: &str, device: &ForeignMfaDevice) -> Result<String> {
        self.with(|service, now| service.add_foreign_device(user, device, now))
    }

    /// Somebody else makes a device active, whoever made it.
    ///
    /// # Errors
    /// [`Error::UserNotFound`] or [`Error::DeviceNotFound`].
    pub fn activate_device(&mut self, user: &str, device: &str) -> Result<()> {
        self.with(|service, now| service.activate_by_hand(user, device, now))
    }

    /// Somebody else deletes a device, whoever made it.
    ///
    /// # Errors
    /// [`Error::UserNotFound`] or [`Error::DeviceNotFound`].
    pub fn delete_device(&mut self, user: &str, device: &str) -> Result<()> {
        self.with(|service, _| service.delete_by_hand(user, device))
    }

    /// Ends all tokens of the worker.
    pub fn revoke_tokens(&mut self) {
        self.with(|service, _| service.worker_tokens.clear());
    }

    /// Ends a flow as time would.
    ///
    /// # Errors
    /// [`Error::FlowNotFound`].
    pub fn expire_flow(&mut self, flow: &str) -> Result<()> {
        self.with(|service, now| {
            let flow = service.flows.get_mut(flow).ok_or(Error::FlowNotFound)?;
            flow.expires = now;
            Ok(())
        })
    }

    /// The address of the PingID Desktop agent's `POST /register`; an engine has none.
    pub fn desktop_agent_url(&self) -> Option<String> {
        match &self.source {
            Source::Sandbox(shared) => Some(format!("http://{}", shared.agent().address())),
            Source::Engine(_) => None,
        }
    }

    fn identity<T>(&mut self, read: impl FnOnce(&Identity) -> T) -> T {
        self.with(|service, _| read(&service.identity))
    }

    fn with<T>(&mut self, work: impl FnOnce(&mut Service, Timestamp) -> T) -> T {
        match &mut self.source {
            Source::Sandbox(shared) => shared.engine().with_pingone(work),
            Source::Engine(engine) => engine.with_pingone(work),
        }
    }
}

impl fmt::Debug for PingOne<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PingOne")
    }
}

impl Service {
    fn properties_text(&self) -> Secret {
        let identity = &self.identity;
        let redirect_uri = self.options.redirect_uris.first();
        let lines = [
            ("auth_url", identity.auth_url.as_str()),
            ("api_url", &identity.api_url),
            ("environment_id", &identity.environment_id),
            ("worker_client_id", &identity.worker_client_id),
            (
                "worker_client_secret",
                identity.worker_client_secret.expose(),
            ),
            ("worker_environment_id", &identity.worker_environment_id),
            (
                "worker_authentication",
                self.options.worker_authentication.as_str(),
            ),
            ("application_client_id", &identity.application_client_id),
            (
                "application_client_secret",
                identity.application_client_secret.expose(),
            ),
            ("redirect_uri", redirect_uri.map_or("", String::as_str)),
            ("scope", "openid profile"),
        ];
        let text: String = lines
            .iter()
            .map(|(name, value)| format!("{name}={value}\n"))
            .collect();
        text.into()
    }
}
