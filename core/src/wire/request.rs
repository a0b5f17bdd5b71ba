//! Request tokens: header, `reqHeader` and `reqBody`, signed.

use std::fmt;

use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::options::Options;
use crate::credentials::Credentials;
use crate::error::{Code, Error, Result};
use crate::jws::Held;
use crate::operation::{BodyStyle, Request};
use crate::time::Timestamp;

/// Builds and signs request tokens for one organisation.
///
/// Everything before the timestamp is the same in every request. It is encoded once, and the state
/// of the MAC behind it is held, so that a token costs only what differs.
pub struct RequestSigner {
    held: Held,
    after_timestamp: Box<[u8]>,
    legacy_names: bool,
}

impl RequestSigner {
    /// Prepares the constant part of every request.
    ///
    /// # Errors
    /// [`Code::OptionRefused`] for a locale or version of another form than documented.
    pub fn new(credentials: &Credentials, options: &Options) -> Result<Self> {
        let Options {
            locale,
            version,
            header_spelling,
            legacy_names,
            correlation: _,
        } = options;
        let in_locale = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if !(1..=35).contains(&locale.len()) || !locale.bytes().all(in_locale) {
            return Err(
                Error::new(Code::OptionRefused).detail("locale: 1 to 35 of A-Z a-z 0-9 - _")
            );
        }
        let in_version = |byte: u8| byte.is_ascii_digit() || byte == b'.';
        if !(1..=16).contains(&version.len()) || !version.bytes().all(in_version) {
            return Err(Error::new(Code::OptionRefused).detail("version: 1 to 16 digits and dots"));
        }
        let (alias, token) = (credentials.org_alias(), credentials.token().expose());
        let header = Zeroizing::new(header(header_spelling.as_str(), alias, token));
        let start = Zeroizing::new(format!(
            "{{\"reqHeader\":{{\"locale\":\"{locale}\",\"orgAlias\":\"{alias}\",\
             \"secretKey\":\"{token}\",\"timestamp\":\""
        ));
        Ok(Self {
            held: credentials.key().hold(header.as_bytes(), start.as_bytes()),
            after_timestamp: format!("\",\"version\":\"{version}\"}},\"reqBody\":")
                .into_bytes()
                .into(),
            legacy_names: *legacy_names,
        })
    }

    /// The signed token of a request, `client_data` in the place of the caller's own text.
    ///
    /// # Errors
    /// An error of the group `Input` for a request that the service would refuse.
    pub fn sign<R: Request + ?Sized>(
        &self,
        request: &R,
        client_data: Option<&str>,
        now: Timestamp,
    ) -> Result<RequestToken> {
        request.check()?;
        let style = BodyStyle {
            client_data,
            legacy_names: self.legacy_names,
        };
        Ok(self.sign_with(now, |out| request.write_body(&style, out)))
    }

    /// The signed token of a body that is given as JSON.
    pub fn sign_body(&self, body: &Map<String, Value>, now: Timestamp) -> RequestToken {
        self.sign_with(now, |out| {
            // Writing JSON to memory cannot fail.
            let _ = serde_json::to_writer(out, body);
        })
    }

    fn sign_with(&self, now: Timestamp, write_body: impl FnOnce(&mut Vec<u8>)) -> RequestToken {
        let mut payload = Zeroizing::new(Vec::with_capacity(USUAL_LENGTH));
        payload.extend_from_slice(self.held.carried());
        payload.extend_from_slice(&now.request_text());
        payload.extend_from_slice(&self.after_timestamp);
        write_body(&mut payload);
        payload.push(b'}');
        RequestToken(Zeroizing::new(self.held.sign(&payload)))
    }
}

impl fmt::Debug for RequestSigner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            held: _,
            after_timestamp: _,
            legacy_names: _,
        } = self;
        formatter.write_str("RequestSigner([redacted])")
    }
}

/// A signed request: a credential without an end date.
///
/// It carries the client's token readably, and the service does not enforce its timestamp: whoever
/// holds it can send it again. It is wiped when dropped, and `Debug` shows its length only.
pub struct RequestToken(Zeroizing<Vec<u8>>);

impl RequestToken {
    /// Builds the token of a request, as an audit or another tool would check it: no correlation is
    /// added, and the caller's own `clientData` stands as it is.
    ///
    /// Use a [`RequestSigner`] to build more than one.
    ///
    /// # Errors
    /// Those of [`RequestSigner::new`] and [`RequestSigner::sign`].
    pub fn build<R: Request>(
        credentials: &Credentials,
        options: &Options,
        request: &R,
        now: Timestamp,
    ) -> Result<Self> {
        RequestSigner::new(credentials, options)?.sign(request, request.own_client_data(), now)
    }

    /// The token's ASCII text, for the body of the request.
    pub fn expose(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The token's bytes, for the body of the request.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for RequestToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RequestToken({} bytes)", self.0.len())
    }
}

/// The JSON of a token's header. Alias and token are plain ASCII without quotes.
pub(super) fn header(spelling: &str, alias: &str, token: &str) -> String {
    format!("{{\"alg\":\"HS256\",\"{spelling}\":\"{alias}\",\"token\":\"{token}\"}}")
}

/// Most bodies fit, so that the buffer need not grow and leave a copy behind.
const USUAL_LENGTH: usize = 1024;
