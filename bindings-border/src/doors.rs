//! Request tokens and replies by themselves, for audits, tools and tests.

use std::sync::Arc;

use pingpair::operation::Request;
use pingpair::wire::{Options, Reply, ReplyReader, RequestSigner, RequestToken};
use pingpair::{Code, Error, Result, Timestamp, pingid, testing};
use serde_json::json;

use crate::client::object;
use crate::credentials::Organisation;
use crate::names;
use crate::typed::Typed;

/// What signs requests of one operation, with the usual options.
pub struct OperationSigner {
    typed: &'static Typed,
    signer: RequestSigner,
}

impl OperationSigner {
    /// The one of the operation of this name, by the page's or the method's.
    pub fn new(organisation: &Organisation, operation: &str) -> Result<Self> {
        Ok(Self {
            typed: typed(operation)?,
            signer: RequestSigner::new(organisation.credentials(), &Options::default())?,
        })
    }

    /// The token of a request, which is JSON in camelCase, at this time in milliseconds.
    pub fn sign(&self, request: &[u8], now: Option<f64>) -> Result<RequestToken> {
        (self.typed.sign_json)(&self.signer, request, instant(now)?)
    }
}

/// What reads replies to one operation.
pub struct OperationReader {
    typed: &'static Typed,
    reader: ReplyReader,
}

impl OperationReader {
    /// The one of the operation of this name, by the page's or the method's.
    pub fn new(organisation: &Organisation, operation: &str) -> Result<Self> {
        Ok(Self {
            typed: typed(operation)?,
            reader: ReplyReader::new(Arc::clone(organisation.credentials())),
        })
    }

    /// The verified reply, as JSON in camelCase.
    pub fn verify(&self, token: &[u8]) -> Result<Vec<u8>> {
        (self.typed.read_json)(&self.reader, token)
    }
}

/// The token of the request of this operation, its arguments as JSON, at this time in milliseconds.
pub fn build(
    organisation: &Organisation,
    operation: &str,
    body: &str,
    now: Option<f64>,
) -> Result<RequestToken> {
    let declared = pingid::operation(operation)?;
    let arguments = names::arguments(object(body)?, declared.info().request)?;
    let request = declared.parse(&arguments)?;
    let own = Request::own_client_data(&*request);
    organisation.signer()?.sign(&*request, own, instant(now)?)
}

/// A signed reply.
pub fn verify(organisation: &Organisation, token: &[u8]) -> Result<Reply> {
    Reply::verify(organisation.credentials(), token)
}

/// What a signed reply holds, as JSON: its number, its texts, and its members in the wire's names.
pub fn verified(organisation: &Organisation, token: &[u8]) -> Result<String> {
    let reply = verify(organisation, token)?;
    Ok(json!({
        "errorId": reply.error_id,
        "message": reply.message,
        "uniqueMsgId": reply.unique_msg_id,
        "clientData": reply.client_data,
        "members": names::exact_members(reply.members.into_json()),
    })
    .to_string())
}

/// Signs a reply as the service would; refused for real credentials.
pub fn sign_reply(organisation: &Organisation, body: &str) -> Result<String> {
    testing::sign_reply(organisation.credentials(), &object(body)?)
}

/// An instant that was given in milliseconds; now, if none was.
pub fn instant(milliseconds: Option<f64>) -> Result<Timestamp> {
    let Some(milliseconds) = milliseconds else {
        return Ok(Timestamp::now());
    };
    // Whole milliseconds, far below the bounds of the type.
    Timestamp::from_milliseconds(milliseconds as i64)
        .ok_or_else(|| Error::new(Code::ValueOutOfRange).detail("now: a year from 1 to 9999"))
}

fn typed(operation: &str) -> Result<&'static Typed> {
    let method = pingid::operation(operation)?.info().method;
    Typed::named(method).ok_or_else(|| Code::UnknownOperation.into())
}

#[cfg(test)]
mod tests {
    use pingpair::Credentials;

    use super::*;

    const NOW: Option<f64> = Some(1.7e12);

    fn organisation() -> Organisation {
        Organisation::of(Credentials::for_tests("http://127.0.0.1:1/pingid").unwrap())
    }

    fn signed(of: &Organisation, operation: &str, request: &str) -> Result<RequestToken> {
        OperationSigner::new(of, operation)?.sign(request.as_bytes(), NOW)
    }

    #[test]
    fn requests_as_bytes_are_signed_as_those_in_trees_are() {
        let of = organisation();
        for (operation, request) in [
            ("GetUserDetails", r#"{"username":"meredith"}"#),
            (
                "get_user_details",
                r#" { "clientData" : "Zo\u00eb \ud83d\ude00", "username":"Zoë", "sameDeviceUsers":true } "#,
            ),
            (
                "AddUser",
                r#"{"username":"m","role":"ADMIN","activateUser":true}"#,
            ),
            (
                "UnpairDevice",
                r#"{"username":"m","deviceId":"4711001234567890"}"#,
            ),
            (
                "ResyncOathToken",
                r#"{"serialNumber":"1","otps":["012345","123456"]}"#,
            ),
        ] {
            let tree = build(&of, operation, request, NOW).unwrap();
            let bytes = signed(&of, operation, request).unwrap();
            assert_eq!(bytes.expose(), tree.expose(), "{request}");
        }
    }

    #[test]
    fn what_a_request_has_wrong_is_told_as_of_trees() {
        for (request, code) in [
            ("[]", Code::BodyMalformed),
            ("{", Code::BodyMalformed),
            (r#"{"username":"m"} {}"#, Code::BodyMalformed),
            (r#"{"username":"m","userName":"m"}"#, Code::UnknownMember),
            (r#"{"role":"ADMIN"}"#, Code::ValueMissing),
            (r#"{"username":1}"#, Code::ValueMalformed),
            (
                r#"{"username":"m","activateUser":"yes"}"#,
                Code::ValueMalformed,
            ),
        ] {
            let error = signed(&organisation(), "AddUser", request)
                .err()
                .map(|error| error.code());
            assert_eq!(error, Some(code), "{request}");
        }
    }

    #[test]
    fn members_that_are_null_count_as_absent() {
        let of = organisation();
        let with = signed(&of, "AddUser", r#"{"username":"m","email":null}"#).unwrap();
        let without = signed(&of, "AddUser", r#"{"username":"m"}"#).unwrap();
        assert_eq!(with.expose(), without.expose());
    }
}
