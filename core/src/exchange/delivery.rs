//! What became of a request that was to be sent.

use std::fmt;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::error::Code;
use crate::secret::Secret;
use crate::time::{Timestamp, http_date};

/// What became of a request. A transport that cannot prove that nothing left says `Lost`.
#[derive(Debug)]
pub enum Delivery {
    /// An answer came, whole.
    Answered(Response),
    /// Some of the request may have left, and no whole answer came.
    Lost(LossCause),
    /// Not one byte of the request's body left.
    NotSent(UnsentCause),
}

/// An answer, as it came.
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The header `Retry-After`.
    pub retry_after: Option<String>,
    /// The header `Content-Encoding`.
    pub content_encoding: Option<String>,
    /// The header `Date`.
    pub date: Option<String>,
    /// The header `Content-Type`.
    pub content_type: Option<String>,
    /// The header `Location`. It is a secret: it may hold a code.
    pub location: Option<Secret>,
    /// The headers `Set-Cookie`, at most 64. They are secrets.
    pub set_cookies: Vec<Secret>,
    /// The header `Correlation-Id`, or else `X-Request-Id`.
    pub correlation_id: Option<String>,
    /// The body, at most 1 MiB. It is wiped when dropped: it may hold an activation code.
    pub body: Zeroizing<Vec<u8>>,
}

impl Response {
    /// An answer of this status and body, without headers.
    pub fn new(status: u16, body: Vec<u8>) -> Self {
        let body = Zeroizing::new(body);
        Self {
            status,
            retry_after: None,
            content_encoding: None,
            date: None,
            content_type: None,
            location: None,
            set_cookies: Vec::new(),
            correlation_id: None,
            body,
        }
    }

    /// The media type: what `Content-Type` says before a semicolon, in lower case.
    pub(crate) fn media_type(&self) -> Option<String> {
        let text = self.content_type.as_deref()?.split(';').next()?;
        Some(text.trim().to_ascii_lowercase())
    }

    /// Whether the body is said to be compressed.
    pub(crate) fn is_encoded(&self) -> bool {
        let encoding = self.content_encoding.as_deref().map_or("", str::trim);
        !encoding.is_empty() && !encoding.eq_ignore_ascii_case("identity")
    }

    /// How long the service asks to be left alone, as 1 to 300 seconds (RFC 9110, section 10.2.3).
    pub(crate) fn retry_after(&self, now: Timestamp) -> Option<Duration> {
        let text = self.retry_after.as_deref()?.trim();
        let seconds = if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().unwrap_or(u64::MAX)
        } else {
            let milliseconds = http_date(text)?
                .milliseconds()
                .saturating_sub(now.milliseconds());
            u64::try_from(milliseconds).unwrap_or(0).div_ceil(1000)
        };
        Some(Duration::from_secs(seconds.clamp(1, 300)))
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { status, body, .. } = self;
        write!(formatter, "Response({status}, {} bytes)", body.len())
    }
}

/// Why no whole answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LossCause {
    /// The connection ended, or broke.
    Closed,
    /// What came is not HTTP, or breaks its rules.
    Malformed,
    /// The time was over.
    TimedOut,
    /// The answer is larger than 1 MiB, or its header larger than 16 KiB.
    TooLarge,
}

impl LossCause {
    pub(crate) fn unavailable(self) -> Code {
        match self {
            Self::TimedOut => Code::DeadlineExceeded,
            Self::Closed | Self::Malformed | Self::TooLarge => Code::ServiceFailed,
        }
    }

    pub(crate) fn expectation(self) -> &'static str {
        match self {
            Self::Closed => "the connection ended before the whole reply came",
            Self::Malformed => "what came is not HTTP",
            Self::TimedOut => "no whole reply came in time",
            Self::TooLarge => "the reply is too large",
        }
    }
}

/// Why nothing left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnsentCause {
    /// The certificate is not trusted, or is for another name.
    CertificateRefused,
    /// Nobody listens, or the connection ended before the request left.
    ConnectionFailed,
    /// The name of the host has no address.
    NameNotFound,
    /// The proxy did not open a way.
    ProxyFailed,
    /// The time was over before the request left.
    TimedOut,
}

impl UnsentCause {
    pub(crate) fn expectation(self) -> &'static str {
        match self {
            Self::CertificateRefused => "the certificate is not trusted, or is for another name",
            Self::ConnectionFailed => "the connection could not be opened",
            Self::NameNotFound => "the name of the host has no address",
            Self::ProxyFailed => "the proxy did not open a way",
            Self::TimedOut => "no connection was opened in time",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(text: &str) -> Option<u64> {
        let now = http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        let mut response = Response::new(429, Vec::new());
        response.retry_after = Some(text.into());
        response.retry_after(now).map(|wait| wait.as_secs())
    }

    #[test]
    fn retry_after_is_seconds_or_a_date_and_is_clamped() {
        assert_eq!(waits("7"), Some(7));
        assert_eq!(waits("0"), Some(1));
        assert_eq!(waits("1000000000"), Some(300));
        assert_eq!(waits("99999999999999999999999"), Some(300));
        assert_eq!(waits("Sun, 06 Nov 1994 08:50:07 GMT"), Some(30));
        assert_eq!(waits("Sun, 06 Nov 1994 08:40:07 GMT"), Some(1));
        for text in ["", "-5", "soon", "1.5"] {
            assert_eq!(waits(text), None, "{text}");
        }
    }
}
