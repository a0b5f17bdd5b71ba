//! Who asks: the worker that acts on users, and the application that users register in.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::body::{Query, encode};
use super::id::Id;
use crate::error::{Code, Error, Result};
use crate::secret::Secret;

/// A worker application: it acts on users and devices by its roles, such as Identity Data Admin.
///
/// Its secret belongs on a server: whoever has it can act on every user.
#[derive(Clone)]
pub struct Worker {
    pub(crate) client: OAuthClient,
    pub(crate) environment: Option<Id>,
}

impl Worker {
    /// A worker by its client id and secret, in the environment of the users.
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self {
            client: OAuthClient {
                id: client_id.into(),
                secret: Some(client_secret.into()),
                authentication: ClientAuthentication::Basic,
            },
            environment: None,
        }
    }

    /// The environment that the worker itself lies in, where that is not the users'.
    pub fn environment(mut self, environment: Id) -> Self {
        self.environment = Some(environment);
        self
    }

    /// How the worker proves who it is, as it is set up; default `Basic`.
    pub fn authentication(mut self, authentication: ClientAuthentication) -> Self {
        self.client.authentication = authentication;
        self
    }

    /// The client id.
    pub fn client_id(&self) -> &str {
        &self.client.id
    }
}

impl fmt::Debug for Worker {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Worker")
            .field("client", &self.client)
            .field("environment", &self.environment)
            .finish()
    }
}

/// An application that users register and sign on in.
#[derive(Clone)]
pub struct Application {
    pub(crate) client: OAuthClient,
    pub(crate) redirect_uri: String,
    pub(crate) scope: String,
}

impl Application {
    /// An application by its client id and the redirect URI that is registered for it.
    pub fn new(client_id: impl Into<String>, redirect_uri: impl Into<String>) -> Self {
        Self {
            client: OAuthClient {
                id: client_id.into(),
                secret: None,
                authentication: ClientAuthentication::Basic,
            },
            redirect_uri: redirect_uri.into(),
            scope: "openid".into(),
        }
    }

    /// The secret, of an application that has one. PKCE is used with and without it.
    pub fn client_secret(mut self, client_secret: impl Into<Secret>) -> Self {
        self.client.secret = Some(client_secret.into());
        self
    }

    /// How the application proves who it is, as it is set up; default `Basic`.
    pub fn authentication(mut self, authentication: ClientAuthentication) -> Self {
        self.client.authentication = authentication;
        self
    }

    /// What the tokens allow, scopes with blanks between them; default `openid`.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = scope.into();
        self
    }

    /// The client id.
    pub fn client_id(&self) -> &str {
        &self.client.id
    }

    /// The redirect URI.
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }
}

impl fmt::Debug for Application {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Application")
            .field("client", &self.client)
            .field("redirect_uri", &self.redirect_uri)
            .field("scope", &self.scope)
            .finish()
    }
}

/// How a client proves who it is at the token endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAuthentication {
    /// By the header `Authorization`: "Client Secret Basic".
    Basic,
    /// In the body: "Client Secret Post".
    Post,
}

impl ClientAuthentication {
    /// The one of this name: `basic` or `post`.
    ///
    /// # Errors
    /// [`Code::OptionRefused`] for any other.
    pub fn parse(name: &str) -> Result<Self> {
        match name.to_ascii_lowercase().as_str() {
            "basic" => Ok(Self::Basic),
            "post" => Ok(Self::Post),
            _ => Err(Error::new(Code::OptionRefused).detail("authentication: basic or post")),
        }
    }
}

/// A client of the token endpoint.
#[derive(Clone)]
pub(crate) struct OAuthClient {
    pub(crate) id: String,
    pub(crate) secret: Option<Secret>,
    pub(crate) authentication: ClientAuthentication,
}

impl OAuthClient {
    /// Whether the id is marked as the sandbox's.
    pub(crate) fn is_sandbox(&self) -> bool {
        Id::parse(&self.id).is_ok_and(Id::is_sandbox)
    }

    /// Refuses texts that do not go into a header or a form as they are.
    pub(crate) fn check(&self) -> Result<()> {
        let visible = |text: &str| {
            (1..=1024).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        let secret = self.secret.as_ref().map(Secret::expose);
        if visible(&self.id) && secret.is_none_or(visible) {
            Ok(())
        } else {
            let expected = "client id and secret: visible ASCII text";
            Err(Error::new(Code::OptionRefused).detail(expected))
        }
    }

    /// Proves who the client is: by the header that is returned, or in the form (RFC 6749, section 2.3.1).
    pub(crate) fn authenticate(&self, form: &mut Query) -> Option<Secret> {
        match (&self.secret, self.authentication) {
            (Some(secret), ClientAuthentication::Basic) => Some(self.basic(secret)),
            (Some(secret), ClientAuthentication::Post) => {
                form.add("client_id", Some(&self.id));
                form.add("client_secret", Some(secret.expose()));
                None
            }
            (None, _) => {
                form.add("client_id", Some(&self.id));
                None
            }
        }
    }

    fn basic(&self, secret: &Secret) -> Secret {
        let room = 3 * (self.id.len() + secret.expose().len()) + 1;
        let mut pair = Zeroizing::new(String::with_capacity(room));
        encode(&self.id, &mut pair);
        pair.push(':');
        encode(secret.expose(), &mut pair);
        let mut header = String::with_capacity(6 + room.div_ceil(3) * 4);
        header.push_str("Basic ");
        STANDARD.encode_string(pair.as_bytes(), &mut header);
        Secret::from(header)
    }
}

impl fmt::Debug for OAuthClient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OAuthClient")
            .field("id", &self.id)
            .field("secret", &self.secret)
            .field("authentication", &self.authentication)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_prove_who_they_are_as_they_are_set_up() {
        let worker = Worker::new("id", "s:e~c%");
        let mut form = Query::default();
        let header = worker.client.authenticate(&mut form).unwrap();
        assert_eq!(header.expose(), "Basic aWQ6cyUzQWV+YyUyNQ==");
        assert_eq!(form.as_str(), "");
        let worker = worker.authentication(ClientAuthentication::Post);
        assert!(worker.client.authenticate(&mut form).is_none());
        assert_eq!(form.as_str(), "client_id=id&client_secret=s%3Ae~c%25");
        let mut form = Query::default();
        let public = Application::new("id", "https://example.com/back");
        assert!(public.client.authenticate(&mut form).is_none());
        assert_eq!(form.as_str(), "client_id=id");
    }

    #[test]
    fn secrets_are_never_printed() {
        let worker = Worker::new("id", "hidden");
        let application = Application::new("id", "https://x").client_secret("hidden");
        let shown = format!("{worker:?} {application:?}");
        assert!(!shown.contains("hidden"), "{shown}");
    }
}
