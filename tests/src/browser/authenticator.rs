//! Authenticators in software, as Chromium has them for tests of web pages.

use serde_json::{Value, json};

use super::devtools;
use super::error::{BrowserError, Result};
use super::page::Page;

/// What kind of authenticator there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthenticatorKind {
    /// A security key at a USB port. It can only be touched.
    SecurityKey,
    /// The machine's own, which knows its user by fingerprint or face.
    Platform,
}

/// An authenticator of one page. It stays until the page is closed.
pub struct Authenticator<'page> {
    page: &'page Page,
    id: String,
}

impl Page {
    /// Gives the page an authenticator. Its user is there, does at once what is asked, and is known
    /// to it.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn add_authenticator(&self, kind: AuthenticatorKind) -> Result<Authenticator<'_>> {
        let (transport, knows_user) = match kind {
            AuthenticatorKind::SecurityKey => ("usb", false),
            AuthenticatorKind::Platform => ("internal", true),
        };
        let options = json!({
            "protocol": "ctap2",
            "transport": transport,
            "hasResidentKey": knows_user,
            "hasUserVerification": knows_user,
            "isUserVerified": knows_user,
            "automaticPresenceSimulation": true,
        });
        let parameters = json!({"options": options});
        let added = self.command("WebAuthn.addVirtualAuthenticator", parameters)?;
        Ok(Authenticator {
            page: self,
            id: devtools::text(&added, "authenticatorId")?,
        })
    }
}

impl Authenticator<'_> {
    /// Whether its user does what is asked: touches the key, or looks at the camera. One who does
    /// not lets the browser wait until its time is over.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn set_user_present(&self, is_present: bool) -> Result<()> {
        let parameters = json!({"authenticatorId": self.id, "enabled": is_present});
        let set = "WebAuthn.setAutomaticPresenceSimulation";
        self.page.command(set, parameters).map(drop)
    }

    /// Whether it knows its user: a finger that is not known is refused.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn set_user_known(&self, is_known: bool) -> Result<()> {
        let parameters = json!({"authenticatorId": self.id, "isUserVerified": is_known});
        let set = "WebAuthn.setUserVerified";
        self.page.command(set, parameters).map(drop)
    }

    /// The credentials that it holds, as the protocol's `WebAuthn.Credential`.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn credentials(&self) -> Result<Vec<Value>> {
        let parameters = json!({"authenticatorId": self.id});
        let mut found = self.page.command("WebAuthn.getCredentials", parameters)?;
        match found["credentials"].take() {
            Value::Array(credentials) => Ok(credentials),
            other => Err(BrowserError::new(format!(
                "no list of credentials: {other}"
            ))),
        }
    }
}
