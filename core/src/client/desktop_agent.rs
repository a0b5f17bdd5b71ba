//! The agent of PingID Desktop, on the user's own computer.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::cancellation::Cancellation;
use crate::credentials::BaseUrl;
use crate::describe::Verb;
use crate::error::{Code, Error, Result};
use crate::exchange::{Body, Delivery, LossCause, Outgoing, Response, UnsentCause};
use crate::json;
use crate::secret::Secret;
use crate::time::Timestamp;
use crate::transport::{Transport, UreqTransport};

/// Has the agent of PingID Desktop on this computer make the attestation that activates a device.
///
/// The server creates the device and hands its registration, a JWT, to the user's computer; this makes the
/// attestation of it; the server activates the device by that, in the login session that created it. Any
/// program of this computer can stand where the agent listens: on shared computers the port proves nothing.
#[derive(Clone)]
pub struct DesktopAgent {
    origin: String,
    port: u16,
    timeout: Duration,
}

impl DesktopAgent {
    /// Speaks for the pages of this origin, such as `https://app.pingone.eu`: the relying party's, from your
    /// configuration.
    ///
    /// # Errors
    /// [`Code::OriginRefused`] for anything but an https origin as browsers write it.
    pub fn new(origin: impl Into<String>) -> Result<Self> {
        let origin = origin.into();
        let host = origin.strip_prefix("https://").unwrap_or_default();
        let is_written_so =
            BaseUrl::parse(&origin).is_ok_and(|url| url.as_str() == origin && !host.contains('/'));
        if host.is_empty() || !is_written_so {
            return Err(Error::new(Code::OriginRefused).detail("https://host"));
        }
        Ok(Self {
            origin,
            port: PORT,
            timeout: TIMEOUT,
        })
    }

    /// Looks for the agent at another port than 9410, for tests.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Waits for the user so long, 60 seconds at most, which is the default.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout.min(TIMEOUT);
        self
    }

    /// Hands the registration to the agent, and returns its attestation. It is sent once.
    ///
    /// `registration` is what the created device holds in `desktop_credential_creation_options`. The wait
    /// ends when `cancellation` is cancelled.
    ///
    /// # Errors
    /// [`Code::ValueMalformed`] and [`Code::RegistrationExpired`] for the registration;
    /// [`Code::AgentNotRunning`]; [`Code::AgentRefused`]; [`Code::ReplyMalformed`] and
    /// [`Code::ReplyTooLarge`] for the answer; [`Code::OutcomeUnknown`] when no answer came;
    /// [`Code::Cancelled`].
    pub fn register(&self, registration: &Secret, cancellation: &Cancellation) -> Result<Secret> {
        check_registration(registration, Timestamp::now())?;
        let delivery = match self.deliver("127.0.0.1", registration, cancellation)? {
            // Only a refusal proves that nobody listens there.
            Delivery::NotSent(UnsentCause::ConnectionFailed) => {
                self.deliver("[::1]", registration, cancellation)?
            }
            other => other,
        };
        match delivery {
            Delivery::Answered(response) => attestation(&response),
            Delivery::NotSent(UnsentCause::ConnectionFailed) => Err(Code::AgentNotRunning.into()),
            Delivery::NotSent(cause) => {
                Err(Error::new(Code::Unreachable).detail(cause.expectation()))
            }
            Delivery::Lost(LossCause::TooLarge) => Err(Code::ReplyTooLarge.into()),
            Delivery::Lost(cause) => {
                let error = Error::new(Code::OutcomeUnknown).detail(cause.expectation());
                Err(error.after_sending())
            }
        }
    }

    fn deliver(
        &self,
        host: &str,
        registration: &Secret,
        cancellation: &Cancellation,
    ) -> Result<Delivery> {
        let base_url = BaseUrl::parse(&format!("http://{host}:{}", self.port))?;
        let builder = UreqTransport::builder(&base_url);
        let transport = Arc::new(builder.waiting_for_a_person().build()?);
        let url = format!("{base_url}/register");
        let mut outgoing = Outgoing::new(Verb::Post, url, self.timeout);
        outgoing.headers.media_type = Some("application/jwt");
        outgoing.headers.accept = "*/*";
        outgoing.headers.origin = Some(self.origin.clone());
        let body = registration.expose().as_bytes().to_vec();
        outgoing.body = Body::Bytes(Zeroizing::new(body));
        let (sender, receiver) = mpsc::channel();
        let carried = thread::Builder::new()
            .name("pingpair-agent".into())
            .spawn(move || {
                // Nobody listens any more once the wait was cancelled.
                let _ = sender.send(transport.deliver(&outgoing));
            });
        carried.map_err(|_| Error::from(Code::Internal))?;
        loop {
            match receiver.recv_timeout(LOOK) {
                Ok(delivery) => return Ok(delivery),
                Err(RecvTimeoutError::Timeout) if cancellation.is_cancelled() => {
                    return Err(Code::Cancelled.into());
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(Code::Internal.into()),
            }
        }
    }
}

impl fmt::Debug for DesktopAgent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DesktopAgent")
            .field("origin", &self.origin)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

/// Refuses what is no JWT, and one that has run out. Nobody verifies it here: that is the agent's part.
fn check_registration(registration: &Secret, now: Timestamp) -> Result<()> {
    let malformed = || Error::new(Code::ValueMalformed).detail("registration: a JWT");
    let claims = jwt_claims(registration.expose()).ok_or_else(malformed)?;
    let expires = claims.get("exp").and_then(Value::as_i64);
    let over = expires.is_some_and(|expires| expires <= now.milliseconds() / 1000);
    if over {
        Err(Code::RegistrationExpired.into())
    } else {
        Ok(())
    }
}

/// The claims of a JWT, by its form.
fn jwt_claims(text: &str) -> Option<Map<String, Value>> {
    let mut parts = text.split('.');
    let (header, claims, signature) = (parts.next()?, parts.next()?, parts.next()?);
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    let fits = text.len() <= MAXIMUM && parts.next().is_none();
    if !fits || !is_part(header) || !is_part(signature) {
        return None;
    }
    let claims = Zeroizing::new(URL_SAFE_NO_PAD.decode(claims).ok()?);
    json::object(&claims).ok()
}

/// The attestation of an answer: as text, or as the one member of JSON that is a JWT.
fn attestation(response: &Response) -> Result<Secret> {
    let status = response.status;
    let refused = |code: Code| Error::from(code).with_http_status(status);
    if !(200..300).contains(&status) {
        let code = match status {
            300..400 => Code::ReplyRedirected,
            _ => Code::AgentRefused,
        };
        return Err(refused(code));
    }
    if response.body.len() > MAXIMUM {
        return Err(refused(Code::ReplyTooLarge));
    }
    let malformed = || refused(Code::ReplyMalformed);
    let text = std::str::from_utf8(&response.body).map_err(|_| malformed())?;
    let text = text.trim_ascii();
    let found = match text.as_bytes().first() {
        Some(b'{') => {
            let members = json::object(text.as_bytes()).map_err(|_| malformed())?;
            only_jwt(&members)
        }
        Some(b'"') => serde_json::from_str(text).ok(),
        _ => Some(text.to_owned()),
    };
    let found = found.map(Secret::from);
    found
        .filter(|found| jwt_claims(found.expose()).is_some())
        .ok_or_else(malformed)
}

/// The one member that is a JWT. Two of them would be a choice that nobody documents.
fn only_jwt(members: &Map<String, Value>) -> Option<String> {
    let texts = members.values().filter_map(Value::as_str);
    let mut found = texts.filter(|text| jwt_claims(text).is_some());
    match (found.next(), found.next()) {
        (Some(text), None) => Some(text.to_owned()),
        _ => None,
    }
}

const PORT: u16 = 9410;
const TIMEOUT: Duration = Duration::from_secs(60);
/// The most that is taken from the agent, and handed to it: 64 KiB.
const MAXIMUM: usize = 64 * 1024;
/// How long at most until a cancellation is noticed.
const LOOK: Duration = Duration::from_millis(20);

#[cfg(test)]
mod tests {
    use super::*;

    fn jwt(claims: &str) -> String {
        format!(
            "eyJhbGciOiJSUzI1NiJ9.{}.c2ln",
            URL_SAFE_NO_PAD.encode(claims)
        )
    }

    fn answered(status: u16, body: &str) -> Result<Secret> {
        attestation(&Response::new(status, body.as_bytes().to_vec()))
    }

    #[test]
    fn both_forms_of_an_answer_are_read() {
        let attested = jwt("{}");
        for body in [
            attested.clone(),
            format!("{attested}\r\n"),
            format!("\"{attested}\""),
            format!("{{\"attestation\":\"{attested}\"}}"),
            format!("{{\"status\":\"ok\",\"jwt\":\"{attested}\"}}"),
        ] {
            assert_eq!(answered(200, &body).unwrap().expose(), attested);
        }
    }

    #[test]
    fn other_answers_are_refused() {
        let attested = jwt("{}");
        let two = format!("{{\"a\":\"{attested}\",\"b\":\"{attested}\"}}");
        for body in [
            "", "ok", "{}", "[]", "<html>", "a.b", "a.b.c.d", "\u{feff}", &two,
        ] {
            assert_eq!(
                answered(200, body).unwrap_err().code(),
                Code::ReplyMalformed,
                "{body}"
            );
        }
        for (status, code) in [
            (302, Code::ReplyRedirected),
            (403, Code::AgentRefused),
            (500, Code::AgentRefused),
        ] {
            assert_eq!(answered(status, &attested).unwrap_err().code(), code);
        }
        let large = "x".repeat(MAXIMUM + 1);
        assert_eq!(
            answered(200, &large).unwrap_err().code(),
            Code::ReplyTooLarge
        );
    }

    #[test]
    fn a_registration_that_has_run_out_is_told_before_anything_is_sent() {
        let now = Timestamp::from_milliseconds(1_700_000_000_000).unwrap();
        let check = |claims: &str| {
            let registration = Secret::from(jwt(claims));
            let checked = check_registration(&registration, now);
            checked.err().map(|error| error.code())
        };
        assert_eq!(check("{}"), None);
        assert_eq!(check(r#"{"exp":1700000001}"#), None);
        assert_eq!(
            check(r#"{"exp":1700000000}"#),
            Some(Code::RegistrationExpired)
        );
        assert_eq!(check(r#"{"exp":"soon"}"#), None);
        assert_eq!(check("no json"), Some(Code::ValueMalformed));
        let none = check_registration(&Secret::from("a.b"), now).unwrap_err();
        assert_eq!(none.code(), Code::ValueMalformed);
    }

    #[test]
    fn the_origin_is_https_and_nothing_else() {
        assert!(DesktopAgent::new("https://app.pingone.eu").is_ok());
        for origin in [
            "",
            "http://app.pingone.eu",
            "https://",
            "https://app.pingone.eu/",
            "https://app.pingone.eu/x",
            "https://u@app.pingone.eu",
            "https://APP.pingone.eu",
            "pingone.eu",
            "null",
        ] {
            let error = DesktopAgent::new(origin).unwrap_err();
            assert_eq!(error.code(), Code::OriginRefused, "{origin}");
        }
    }
}
