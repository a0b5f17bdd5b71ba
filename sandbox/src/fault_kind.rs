//! What can befall a delivery.

use std::time::Duration;

use hyper::header::HeaderValue;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// What happens to a delivery. Each says whether the service processes the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
#[non_exhaustive]
pub enum FaultKind {
    /// Processed; the reply comes after a while of real time, at most ten minutes.
    Late {
        /// How long the reply is held back.
        #[serde(rename = "delayMilliseconds", with = "milliseconds")]
        delay: Duration,
    },
    /// Processed; the connection is closed without a reply.
    Lost,
    /// Not processed; the connection is closed without a reply.
    Dropped,
    /// Not processed yet; the connection is closed without a reply, and the request is delivered
    /// later, by the sandbox's clock.
    Held {
        /// How long the request is held back.
        #[serde(rename = "delaySeconds", with = "seconds")]
        delay: Duration,
    },
    /// Processed; the reply comes without its length and ends where the connection is closed, so
    /// that one that was cut would look whole.
    CloseDelimited,
    /// Processed; half of the reply's body is sent, then the connection is closed.
    Cut,
    /// Processed; the reply's bytes are sent twice, and the connection stays open.
    Duplicated,
    /// Not processed; the request's own token comes back.
    Reflected,
    /// Processed; the reply is signed with another key.
    Forged,
    /// Processed; in the place of the reply comes a signed reply to another request.
    Swapped {
        /// Which other request.
        #[serde(rename = "with", default)]
        with: Swap,
    },
    /// Not processed; the last signed success of this operation comes again, or an older one that
    /// the sandbox makes if there was none.
    Replayed,
    /// Processed; the signed reply has null in `clientData`.
    NoEcho,
    /// Processed; the signed reply has the right echo and the name of another user.
    AboutAnotherUser,
    /// Processed; the reply comes as plain JSON, unsigned.
    Unsigned,
    /// Not processed; an unsigned error comes as plain JSON, with the echo.
    PlainError {
        /// The number of the error.
        error_id: i64,
    },
    /// Not processed; a signed error comes.
    SignedError {
        /// The number of the error.
        error_id: i64,
        /// Whether `clientData` comes back with it.
        #[serde(default = "yes")]
        echo: bool,
    },
    /// Not processed; an HTTP status with a text.
    Status {
        /// The status, 200 to 599.
        http_status: u16,
        /// The header `Retry-After`: seconds or an HTTP date.
        #[serde(default)]
        retry_after: Option<String>,
        /// The body, as `text/plain`.
        #[serde(default)]
        body: Option<String>,
    },
    /// Not processed; a web page comes with the status 200, as from a captive portal.
    Html,
    /// Not processed; a redirect (307) to another address.
    Redirect {
        /// The header `Location`.
        location: String,
    },
    /// Processed; the signed reply has more than 2 MiB.
    Oversized,
    /// Processed; the signed reply comes compressed, with `Content-Encoding: gzip`.
    Compressed,
    /// PingOne, not processed; an error of PingOne's form comes.
    Refusal {
        /// The status, 400 to 599.
        http_status: u16,
        /// The error's code, such as `REQUEST_LIMITED`.
        code: String,
        /// The code of its one detail, such as `QUOTA_EXCEEDED`.
        #[serde(default)]
        detail: Option<String>,
        /// The member that the detail is about.
        #[serde(default)]
        target: Option<String>,
        /// The header `Retry-After`: seconds or an HTTP date.
        #[serde(default)]
        retry_after: Option<String>,
    },
    /// PingOne, processed; the reply's own id is another.
    AboutAnotherId,
    /// PingOne, processed; all addresses in the reply, a redirect's included, point to another host.
    ForeignLinks {
        /// Scheme, host and port.
        #[serde(default = "attacker")]
        origin: String,
    },
    /// PingOne, processed; `status` in the reply is one that nobody has documented.
    UnknownStatus,
    /// PingOne, processed; the redirect of ResumeFlow has another `state`.
    WrongState,
    /// PingOne, processed; the reply has this content type.
    ContentType {
        /// The header `Content-Type`.
        content_type: String,
    },
    /// PingOne, processed; the reply sets forty more cookies of 5,000 bytes, for another domain.
    CookieFlood,
}

/// Which other request a swapped reply answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Swap {
    /// One of the same operation: only `clientData` tells.
    #[default]
    ClientData,
    /// One of another operation.
    Operation,
}

impl FaultKind {
    /// The stable text by which the control door and the log name it.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Late { .. } => "late",
            Self::Lost => "lost",
            Self::Dropped => "dropped",
            Self::Held { .. } => "held",
            Self::CloseDelimited => "close_delimited",
            Self::Cut => "cut",
            Self::Duplicated => "duplicated",
            Self::Reflected => "reflected",
            Self::Forged => "forged",
            Self::Swapped { .. } => "swapped",
            Self::Replayed => "replayed",
            Self::NoEcho => "no_echo",
            Self::AboutAnotherUser => "about_another_user",
            Self::Unsigned => "unsigned",
            Self::PlainError { .. } => "plain_error",
            Self::SignedError { .. } => "signed_error",
            Self::Status { .. } => "status",
            Self::Html => "html",
            Self::Redirect { .. } => "redirect",
            Self::Oversized => "oversized",
            Self::Compressed => "compressed",
            Self::Refusal { .. } => "refusal",
            Self::AboutAnotherId => "about_another_id",
            Self::ForeignLinks { .. } => "foreign_links",
            Self::UnknownStatus => "unknown_status",
            Self::WrongState => "wrong_state",
            Self::ContentType { .. } => "content_type",
            Self::CookieFlood => "cookie_flood",
        }
    }

    /// Whether it can befall a request to PingID.
    pub(crate) const fn befalls_pingid(&self) -> bool {
        !matches!(
            self,
            Self::Refusal { .. }
                | Self::AboutAnotherId
                | Self::ForeignLinks { .. }
                | Self::UnknownStatus
                | Self::WrongState
                | Self::ContentType { .. }
                | Self::CookieFlood
        )
    }

    /// Whether it can befall a request to PingOne, which signs nothing and echoes nothing.
    pub(crate) const fn befalls_pingone(&self) -> bool {
        !matches!(
            self,
            Self::Forged
                | Self::NoEcho
                | Self::Unsigned
                | Self::PlainError { .. }
                | Self::SignedError { .. }
                | Self::Swapped {
                    with: Swap::ClientData
                }
        )
    }

    /// Refuses values that cannot be used.
    pub(crate) fn check(&self) -> Result<()> {
        let fits = |text: &str| HeaderValue::from_str(text).is_ok();
        match self {
            Self::Late { delay } if *delay > LONGEST_WAIT => {
                Err(Error::FaultRefused("delayMilliseconds is 0 to 600000"))
            }
            Self::Status { http_status, .. } if !(200..=599).contains(http_status) => {
                Err(Error::FaultRefused("httpStatus is 200 to 599"))
            }
            Self::Status {
                retry_after: Some(text),
                ..
            } if !fits(text) => Err(Error::FaultRefused("retryAfter must fit into a header")),
            Self::Refusal { http_status, .. } if !(400..=599).contains(http_status) => {
                Err(Error::FaultRefused("httpStatus is 400 to 599"))
            }
            Self::Refusal {
                retry_after: Some(text),
                ..
            } if !fits(text) => Err(Error::FaultRefused("retryAfter must fit into a header")),
            Self::ContentType { content_type } if !fits(content_type) => {
                Err(Error::FaultRefused("contentType must fit into a header"))
            }
            Self::ForeignLinks { origin } if !fits(origin) => {
                Err(Error::FaultRefused("origin must fit into a header"))
            }
            Self::Redirect { location } if !fits(location) => {
                Err(Error::FaultRefused("location must fit into a header"))
            }
            _ => Ok(()),
        }
    }
}

mod milliseconds {
    use std::time::Duration;

    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        delay: &Duration,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(u64::try_from(delay.as_millis()).unwrap_or(u64::MAX))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Duration, D::Error> {
        u64::deserialize(deserializer).map(Duration::from_millis)
    }
}

mod seconds {
    use std::time::Duration;

    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        delay: &Duration,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(delay.as_secs())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Duration, D::Error> {
        u64::deserialize(deserializer).map(Duration::from_secs)
    }
}

fn yes() -> bool {
    true
}

fn attacker() -> String {
    "https://attacker.example".into()
}

/// What a captive portal answers to everything.
pub(crate) const CAPTIVE_PORTAL: &str = "<!DOCTYPE html><html><head><title>Welcome</title></head>\
    <body><h1>Please log in to this network</h1></body></html>";
const LONGEST_WAIT: Duration = Duration::from_secs(600);
