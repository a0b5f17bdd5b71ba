//! Request tokens: header, `reqHeader` and `reqBody`, signed.

use std::fmt::{self, Write};

use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::options::{HeaderSpelling, Options};
use crate::credentials::Credentials;
use crate::error::{Code, Error, Result};
use crate::jws::Held;
use crate::operation::{BodyStyle, Request};
use crate::secret::WipedBytes;
use crate::time::Timestamp;

/// Builds and signs request tokens for one organisation.
///
/// Everything before the timestamp is the same in every request. It is encoded once, and the state
/// of the MAC behind it is held, so that a token costs only what differs.
pub struct RequestSigner {
    held: Held,
    after_timestamp: Box<[u8]>,
    legacy_names: bool,
    org_alias: Box<str>,
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
        let header = header(*header_spelling, alias, token);
        let mut start = wiped_text(alias.len() + token.len());
        // Writing to a String cannot fail.
        let _ = write!(
            start,
            "{{\"reqHeader\":{{\"locale\":\"{locale}\",\"orgAlias\":\"{alias}\",\
             \"secretKey\":\"{token}\",\"timestamp\":\""
        );
        Ok(Self {
            held: credentials.key().hold(header.as_bytes(), start.as_bytes()),
            after_timestamp: format!("\",\"version\":\"{version}\"}},\"reqBody\":")
                .into_bytes()
                .into(),
            legacy_names: *legacy_names,
            org_alias: credentials.org_alias().into(),
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
            org_alias: Some(&self.org_alias),
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
        let mut payload = WipedBytes::with_capacity(USUAL_LENGTH);
        payload.extend_from_slice(self.held.carried());
        payload.extend_from_slice(&now.request_text());
        payload.extend_from_slice(&self.after_timestamp);
        write_body(&mut payload);
        payload.push(b'}');
        RequestToken(self.held.sign(&payload))
    }
}

impl fmt::Debug for RequestSigner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            held: _,
            after_timestamp: _,
            legacy_names: _,
            org_alias: _,
        } = self;
        formatter.write_str("RequestSigner([redacted])")
    }
}

/// A signed request: a credential without an end date.
///
/// It carries the client's token readably, and the service does not enforce its timestamp: whoever
/// holds it can send it again. It is wiped when dropped, and `Debug` shows its length only.
pub struct RequestToken(WipedBytes);

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
pub(crate) fn header(spelling: HeaderSpelling, alias: &str, token: &str) -> Zeroizing<String> {
    let mut header = wiped_text(alias.len() + token.len());
    let spelling = spelling.as_str();
    // Writing to a String cannot fail.
    let _ = write!(
        header,
        "{{\"alg\":\"HS256\",\"{spelling}\":\"{alias}\",\"token\":\"{token}\"}}"
    );
    header
}

/// A text that is wiped when dropped, and so large that it need not grow and leave a copy behind.
fn wiped_text(length_of_values: usize) -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(length_of_values + 192))
}

/// Most bodies fit, so that the buffer need not grow and leave a copy behind.
const USUAL_LENGTH: usize = 1024;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pingid::{AddUser, GetActivationCode, GetPairingStatus, GetUserDetails};
    use crate::pingid::{PairingDeviceType, Role};

    const ALIAS: &str = "00000000-1111-2222-3333-444444444444";
    const TOKEN: &str = "0123456789abcdef0123456789abcdef";

    fn credentials(key: &str) -> Credentials {
        Credentials::new(
            ALIAS,
            TOKEN,
            key,
            "https://idpxnyl3m.pingidentity.com/pingid",
        )
        .unwrap()
    }

    fn instant() -> Timestamp {
        Timestamp::from_milliseconds(1_577_934_245_006).unwrap()
    }

    fn body<R: Request>(request: &R, client_data: Option<&str>, legacy_names: bool) -> String {
        let mut out = Vec::new();
        request.write_body(
            &BodyStyle {
                client_data,
                legacy_names,
                org_alias: None,
            },
            &mut out,
        );
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn tokens_are_those_of_the_published_computation() {
        for (key, signature) in [
            (
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "tBIY_qw5xd79YNdV1vWXKHOm2cL9E_HsxiUcSQV0qss",
            ),
            (
                "+//7//v/+//7//v/+//7//v/+//7//v/+//7//v/+/8=",
                "tmmoOuGhpIxIomoJLGEWCbHwAHMHy24roWuH7nPONgA",
            ),
        ] {
            let request = GetUserDetails::new("jdoe");
            let token =
                RequestToken::build(&credentials(key), &Options::default(), &request, instant());
            assert!(token.unwrap().expose().ends_with(&format!(".{signature}")));
        }
    }

    #[test]
    fn bodies_have_the_order_of_the_page() {
        let text = Some("Session data echoed back to the requestor");
        let add_user = AddUser::new("jdoe")
            .first_name("John")
            .last_name("Doe")
            .email("jdoe@pingdevelopers.com")
            .device_type(PairingDeviceType::Desktop);
        assert_eq!(
            body(&add_user, text, false),
            r#"{"activateUser":false,"fname":"John","lname":"Doe","email":"jdoe@pingdevelopers.com","username":"jdoe","role":"REGULAR","clientData":"Session data echoed back to the requestor","deviceType":"DESKTOP"}"#
        );
        assert_eq!(
            body(&GetUserDetails::new("jdoe"), text, false),
            r#"{"getSameDeviceUsers":false,"userName":"jdoe","clientData":"Session data echoed back to the requestor"}"#
        );
        let code = GetActivationCode::new("jdoe")
            .device_type(PairingDeviceType::Desktop)
            .hours_until_expiration(168);
        assert_eq!(
            body(&code, text, false),
            r#"{"userName":"jdoe","clientData":"Session data echoed back to the requestor","deviceType":"DESKTOP","hoursUntilExpiration":168}"#
        );
        assert_eq!(
            body(&GetPairingStatus::new("436348609435"), text, false),
            r#"{"activationCode":"436348609435","clientData":"Session data echoed back to the requestor"}"#
        );
    }

    #[test]
    fn absent_members_are_left_out_and_old_spellings_are_an_option() {
        assert_eq!(
            body(&AddUser::new("m"), None, false),
            r#"{"activateUser":false,"username":"m","role":"REGULAR"}"#
        );
        let named = AddUser::new("m").first_name("Meredith").role(Role::Admin);
        assert_eq!(
            body(&named, None, true),
            r#"{"activateUser":false,"fName":"Meredith","username":"m","role":"ADMIN"}"#
        );
    }

    #[test]
    fn values_that_the_service_would_refuse_are_refused_before_signing() {
        let signer = RequestSigner::new(
            &credentials("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            &Options::default(),
        )
        .unwrap();
        let code = |result: Result<RequestToken>| result.unwrap_err().code();
        let long = "\u{1f642}".repeat(251);
        assert!(
            signer
                .sign(&AddUser::new("\u{1f642}".repeat(250)), None, instant())
                .is_ok()
        );
        for (username, expected) in [
            ("", Code::ValueOutOfRange),
            (long.as_str(), Code::ValueOutOfRange),
            (" jdoe", Code::ValueMalformed),
            ("jdoe\u{a0}", Code::ValueMalformed),
            ("j\u{200b}doe", Code::ValueMalformed),
            ("j\ndoe", Code::ValueMalformed),
        ] {
            assert_eq!(
                code(signer.sign(&AddUser::new(username), None, instant())),
                expected
            );
            assert_eq!(
                code(signer.sign(&GetUserDetails::new(username), None, instant())),
                expected
            );
        }
        for (hours, accepted) in [
            (0, false),
            (1, true),
            (336, true),
            (337, false),
            (-1, false),
        ] {
            let request = GetActivationCode::new("jdoe").hours_until_expiration(hours);
            assert_eq!(
                signer.sign(&request, None, instant()).is_ok(),
                accepted,
                "{hours}"
            );
        }
        for (digits, expected) in [
            ("", Code::ValueOutOfRange),
            ("12a4", Code::ValueMalformed),
            ("\u{0661}\u{0662}", Code::ValueMalformed),
        ] {
            assert_eq!(
                code(signer.sign(&GetPairingStatus::new(digits), None, instant())),
                expected
            );
        }
        let role = AddUser::new("jdoe").role("BOSS");
        let error = signer.sign(&role, None, instant()).unwrap_err();
        assert_eq!(error.code(), Code::ValueMalformed);
        assert!(error.to_string().contains("ADMIN or REGULAR"));
    }

    #[test]
    fn options_of_another_form_are_refused() {
        let credentials = credentials("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        let refused = |options: Options| {
            RequestSigner::new(&credentials, &options)
                .unwrap_err()
                .code()
                == Code::OptionRefused
        };
        for text in ["", "e\"n", "e n", &"e".repeat(36)] {
            assert!(refused(Options {
                locale: text.into(),
                ..Options::default()
            }));
            assert!(refused(Options {
                version: text.into(),
                ..Options::default()
            }));
        }
    }

    #[test]
    fn debug_shows_neither_token_nor_name() {
        let credentials = credentials("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        let request = AddUser::new("meredith")
            .email("meredith@example.com")
            .client_data("secret");
        let token = RequestToken::build(&credentials, &Options::default(), &request, instant());
        let shown = format!("{token:?} {request:?}");
        for hidden in [TOKEN, "meredith", "eyJ"] {
            assert!(!shown.contains(hidden), "{shown}");
        }
    }
}
