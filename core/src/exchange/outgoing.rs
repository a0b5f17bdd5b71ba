//! A request as it leaves.

use std::fmt;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::describe::Verb;
use crate::secret::Secret;
use crate::wire::RequestToken;

/// A request to send.
///
/// PingID's are all of one form: a POST of the signed token. PingOne's have what their declarations say.
#[non_exhaustive]
pub struct Outgoing {
    /// Where to.
    pub url: String,
    /// The HTTP method.
    pub verb: Verb,
    /// The headers, beside those that every request has.
    pub headers: Headers,
    /// The body.
    pub body: Body,
    /// How long it may take from here to the end of the reply.
    pub timeout: Duration,
}

impl Outgoing {
    /// A POST of a signed token.
    pub fn signed(url: String, token: RequestToken, timeout: Duration) -> Self {
        let headers = Headers {
            media_type: Some(JSON),
            ..Headers::default()
        };
        Self {
            url,
            verb: Verb::Post,
            headers,
            body: Body::Token(token),
            timeout,
        }
    }

    /// A request without body and headers of its own.
    pub fn new(verb: Verb, url: String, timeout: Duration) -> Self {
        Self {
            url,
            verb,
            headers: Headers::default(),
            body: Body::None,
            timeout,
        }
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            url,
            verb,
            headers,
            body,
            timeout,
        } = self;
        let path = url.split('?').next().unwrap_or_default();
        formatter
            .debug_struct("Outgoing")
            .field("verb", verb)
            .field("url", &path)
            .field("headers", headers)
            .field("body", body)
            .field("timeout", timeout)
            .finish()
    }
}

/// The headers of one request.
#[derive(Debug)]
#[non_exhaustive]
pub struct Headers {
    /// `Content-Type`, byte for byte.
    pub media_type: Option<&'static str>,
    /// `Accept`.
    pub accept: &'static str,
    /// `Authorization`. It is a secret.
    pub authorization: Option<Secret>,
    /// `Cookie`. It is a secret.
    pub cookie: Option<Secret>,
    /// `Origin`, of requests to the agent of PingID Desktop.
    pub origin: Option<String>,
    /// `X-Ping-External-Transaction-Id`: ours, another for each attempt.
    pub transaction_id: Option<String>,
    /// `X-Ping-External-Session-Id`: the caller's.
    pub session_id: Option<String>,
}

impl Headers {
    /// Each header that is there, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let Self {
            media_type,
            accept,
            authorization,
            cookie,
            origin,
            transaction_id,
            session_id,
        } = self;
        [
            ("Content-Type", *media_type),
            ("Accept", Some(*accept)),
            ("Authorization", authorization.as_ref().map(Secret::expose)),
            ("Cookie", cookie.as_ref().map(Secret::expose)),
            ("Origin", origin.as_deref()),
            (TRANSACTION_ID, transaction_id.as_deref()),
            (SESSION_ID, session_id.as_deref()),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
    }
}

impl Default for Headers {
    fn default() -> Self {
        Self {
            media_type: None,
            accept: JSON,
            authorization: None,
            cookie: None,
            origin: None,
            transaction_id: None,
            session_id: None,
        }
    }
}

/// The body of a request. It is wiped when dropped.
#[non_exhaustive]
pub enum Body {
    /// There is none.
    None,
    /// A signed token.
    Token(RequestToken),
    /// Bytes of the media type.
    Bytes(Zeroizing<Vec<u8>>),
}

impl Body {
    /// The bytes to send.
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Self::None => &[],
            Self::Token(token) => token.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Body({} bytes)", self.as_bytes().len())
    }
}

const JSON: &str = "application/json";
const TRANSACTION_ID: &str = "X-Ping-External-Transaction-Id";
const SESSION_ID: &str = "X-Ping-External-Session-Id";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_neither_queries_nor_bodies_nor_credentials() {
        let url = "https://auth.pingone.eu/as/authorize?state=hidden".into();
        let mut outgoing = Outgoing::new(Verb::Get, url, Duration::from_secs(1));
        outgoing.headers.authorization = Some(Secret::from("Bearer hidden"));
        outgoing.headers.cookie = Some(Secret::from("ST=hidden"));
        outgoing.body = Body::Bytes(Zeroizing::new(b"hidden".to_vec()));
        let shown = format!("{outgoing:?}");
        assert!(!shown.contains("hidden"), "{shown}");
        assert!(shown.contains("as/authorize"), "{shown}");
    }
}
