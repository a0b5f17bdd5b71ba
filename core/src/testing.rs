//! Helpers for the tests of applications.

use serde_json::{Map, Value, json};

use crate::credentials::Credentials;
use crate::entropy::{Correlation, SystemEntropy};
use crate::error::{Code, Result};
use crate::wire::HeaderSpelling;

/// Signs a reply as the service would, so that a test can hand it to the code that reads it.
///
/// `body` holds the operation's members; `errorId` 200, `errorMsg`, a fresh `uniqueMsgId` and a
/// `clientData` of null are added where they are absent.
///
/// ```
/// # fn main() -> pingpair::Result<()> {
/// let credentials = pingpair::Credentials::for_tests("http://localhost:8080/pingid")?;
/// let body = serde_json::json!({ "activationCode": "292070522701" });
/// let token = pingpair::testing::sign_reply(&credentials, body.as_object().unwrap())?;
/// let reply = pingpair::wire::Reply::verify(&credentials, token.as_bytes())?;
/// assert_eq!(reply.error_id, 200);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Code::RealCredentialsRefused`] for credentials that are not marked as the sandbox's: a reply
/// under a real key would be taken for the service's own.
pub fn sign_reply(credentials: &Credentials, body: &Map<String, Value>) -> Result<String> {
    if !credentials.is_sandbox() {
        return Err(Code::RealCredentialsRefused.into());
    }
    let id = Correlation::new(&SystemEntropy)?.with(None);
    let mut reply = Map::new();
    reply.insert("errorId".into(), json!(200));
    reply.insert("errorMsg".into(), json!("ok"));
    reply.insert("uniqueMsgId".into(), json!(format!("webs_{id}")));
    reply.insert("clientData".into(), Value::Null);
    reply.extend(body.clone());
    let header = crate::wire::header(
        HeaderSpelling::OrgAlias,
        credentials.org_alias(),
        credentials.token().expose(),
    );
    let payload = json!({ "responseBody": reply }).to_string();
    credentials
        .key()
        .sign(header.as_bytes(), payload.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_credentials_sign_no_replies() {
        let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        let real = Credentials::new(
            "alias",
            "token",
            key,
            "https://idpxnyl3m.pingidentity.com/pingid",
        );
        let refused = sign_reply(&real.unwrap(), &Map::new()).unwrap_err();
        assert_eq!(refused.code(), Code::RealCredentialsRefused);
    }
}
