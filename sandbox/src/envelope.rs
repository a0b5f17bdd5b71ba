//! The vendor's envelope from the service's side: requests are verified, replies are signed.

use pingpair::credentials::Credentials;
use pingpair::pingid::error_id;
use pingpair::wire::HeaderSpelling;
use pingpair::{Code, MountainTime};
use serde_json::{Map, Value, json};

use crate::json;
use crate::options::Options;
use crate::random;

/// A request that is ours by its signature, alias and token.
pub(crate) struct Opened {
    /// The members of `reqBody`.
    pub(crate) body: Map<String, Value>,
    /// The text of `clientData`, if it is one.
    pub(crate) client_data: Option<String>,
}

/// Why a request is none of ours. It is answered unsigned, as the service sometimes does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rejection {
    pub(crate) status: u16,
    pub(crate) message: &'static str,
}

/// Verifies a request token and reads its payload.
pub(crate) fn open(credentials: &Credentials, token: &[u8]) -> Result<Opened, Rejection> {
    let verified = credentials.key().verify(token).map_err(|error| {
        if error.code() == Code::TokenSignatureWrong {
            rejected(401, "the signature is wrong")
        } else {
            rejected(400, "the body must be a compact JWS signed with HS256")
        }
    })?;
    check_header(credentials, verified.header())?;
    let payload = json::object(verified.payload());
    let mut payload = payload.ok_or(rejected(400, "the payload must be a JSON object"))?;
    let (header, body) = (payload.remove("reqHeader"), payload.remove("reqBody"));
    match (header, body) {
        (Some(Value::Object(header)), Some(Value::Object(body))) if payload.is_empty() => {
            check_request_header(credentials, &header)?;
            let client_data = body.get("clientData").and_then(Value::as_str);
            Ok(Opened {
                client_data: client_data.map(str::to_owned),
                body,
            })
        }
        _ => Err(rejected(
            400,
            "the payload must hold the objects reqHeader and reqBody and nothing else",
        )),
    }
}

/// A reply before it is written: an operation's members and those that every reply has.
pub(crate) struct Reply {
    pub(crate) error_id: i64,
    pub(crate) message: String,
    pub(crate) unique_msg_id: String,
    pub(crate) client_data: Option<String>,
    pub(crate) members: Map<String, Value>,
}

impl Reply {
    /// A reply that is done, or that asks for a further step.
    pub(crate) fn success(
        error_id: i64,
        members: Map<String, Value>,
        client_data: Option<String>,
    ) -> Self {
        let message = if error_id == error_id::SUCCESS {
            "ok"
        } else {
            "a further step is needed"
        };
        Self {
            members,
            ..Self::refusal(error_id, message, client_data)
        }
    }

    pub(crate) fn refusal(
        error_id: i64,
        message: impl Into<String>,
        client_data: Option<String>,
    ) -> Self {
        Self {
            error_id,
            message: message.into(),
            unique_msg_id: random::message_id(),
            client_data,
            members: Map::new(),
        }
    }

    /// 200 for a success and for further steps, 400 for refusals.
    pub(crate) fn http_status(&self) -> u16 {
        if self.error_id == error_id::SUCCESS || error_id::is_further_step(self.error_id) {
            200
        } else {
            400
        }
    }

    /// The JSON of the reply, as the options have it.
    pub(crate) fn payload(&self, options: &Options) -> Vec<u8> {
        let Self {
            error_id,
            message,
            unique_msg_id,
            client_data,
            members,
        } = self;
        let mut body = members.clone();
        body.insert("errorId".into(), json!(error_id));
        body.insert("errorMsg".into(), json!(message));
        body.insert("uniqueMsgId".into(), json!(unique_msg_id));
        let echoed = client_data.as_ref().filter(|_| options.echo);
        body.insert("clientData".into(), json!(echoed));
        if options.wrapped {
            json::bytes(&json!({ "responseBody": body }))
        } else {
            json::bytes(&Value::Object(body))
        }
    }
}

/// Signs a payload: under our own header, whoever the key belongs to.
pub(crate) fn sign(
    owner: &Credentials,
    signer: &Credentials,
    spelling: HeaderSpelling,
    payload: &[u8],
) -> Vec<u8> {
    let header = json!({
        "alg": "HS256",
        spelling.as_str(): owner.org_alias(),
        "token": owner.token().expose(),
    });
    // A header that names HS256 is never refused.
    let token = signer.key().sign(&json::bytes(&header), payload);
    token.unwrap_or_default().into_bytes()
}

fn rejected(status: u16, message: &'static str) -> Rejection {
    Rejection { status, message }
}

fn check_header(credentials: &Credentials, header: &[u8]) -> Result<(), Rejection> {
    let members = json::object(header).unwrap_or_default();
    let alias: Vec<_> = ["org_alias", "orgAlias"]
        .iter()
        .filter_map(|name| members.get(*name))
        .collect();
    let token = members.get("token");
    let ours = |value: &Value, expected: &str| value.as_str() == Some(expected);
    if alias.is_empty() || !alias.iter().all(|v| ours(v, credentials.org_alias())) {
        return Err(rejected(401, "the header must name our org_alias"));
    }
    if !token.is_some_and(|token| ours(token, credentials.token().expose())) {
        return Err(rejected(401, "the header must name our token"));
    }
    Ok(())
}

/// The service is known to take other members beside the documented ones, and so are they here.
fn check_request_header(
    credentials: &Credentials,
    header: &Map<String, Value>,
) -> Result<(), Rejection> {
    let text = |name: &str| header.get(name).and_then(Value::as_str);
    if text("orgAlias") != Some(credentials.org_alias()) {
        return Err(rejected(401, "reqHeader.orgAlias must be ours"));
    }
    if text("secretKey") != Some(credentials.token().expose()) {
        return Err(rejected(401, "reqHeader.secretKey must be our token"));
    }
    if text("locale").is_none_or(str::is_empty) {
        return Err(rejected(400, "reqHeader.locale must be a text such as en"));
    }
    let in_version = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    if !text("version").is_some_and(|text| !text.is_empty() && text.bytes().all(in_version)) {
        return Err(rejected(
            400,
            "reqHeader.version must be a text such as 4.9",
        ));
    }
    if !text("timestamp").is_some_and(is_timestamp) {
        return Err(rejected(
            400,
            "reqHeader.timestamp must be yyyy-MM-dd HH:mm:ss.SSS",
        ));
    }
    Ok(())
}

/// Whether the text is of the documented form; what it says is not looked at, as at the service.
fn is_timestamp(text: &str) -> bool {
    let form = "0000-00-00 00:00:00.000";
    let fits = |(given, expected): (u8, u8)| match expected {
        b'0' => given.is_ascii_digit(),
        separator => given == separator,
    };
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(fits)
        && MountainTime::new(text).timestamp.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timestamps_have_the_documented_form_and_exist() {
        assert!(is_timestamp("2020-02-29 23:59:59.999"));
        for text in [
            "",
            "2021-02-29 23:59:59.999",
            "2020-02-29  23:59:59.999",
            "2020-02-29T23:59:59.999",
            "2020-02-29 23:59:59.999Z",
            "2020-02-29 23:59:59",
            "2020-02-29 24:59:59.000",
            "+020-02-29 23:59:59.999",
        ] {
            assert!(!is_timestamp(text), "{text}");
        }
    }
}
