//! JSON Web Tokens with ES256: the tokens, the desktop registrations and their attestations.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::SecretKey;
use p256::ecdsa::signature::{Signer as _, Verifier};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use p256::elliptic_curve::sec1::ToSec1Point;
use serde_json::{Map, Value, json};

use crate::error::Result;
use crate::json;
use crate::random;

/// A key that signs.
#[derive(Clone)]
pub(crate) struct Signer(SigningKey);

impl Signer {
    pub(crate) fn generate() -> Result<Self> {
        loop {
            // Nearly every number of 32 bytes is a key.
            if let Ok(key) = SecretKey::from_slice(&random::bytes::<32>()?) {
                return Ok(Self(key.into()));
            }
        }
    }

    /// A token of these claims, whose header names the key if that is asked for.
    pub(crate) fn sign(&self, claims: &Value, with_key: bool) -> String {
        let mut header = json!({ "alg": ES256, "typ": "JWT" });
        if with_key && let Value::Object(members) = &mut header {
            members.insert("jwk".into(), self.public_key());
        }
        let [header, claims] =
            [&header, claims].map(|part| URL_SAFE_NO_PAD.encode(json::bytes(part)));
        let signed = format!("{header}.{claims}");
        let signature: Signature = self.0.sign(signed.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
        format!("{signed}.{signature}")
    }

    /// The public key as RFC 7517 writes it.
    pub(crate) fn public_key(&self) -> Value {
        let point = self.0.verifying_key().as_affine().to_sec1_point(false);
        let coordinate = |bytes: Option<&[u8]>| URL_SAFE_NO_PAD.encode(bytes.unwrap_or_default());
        json!({
            "kty": "EC",
            "crv": "P-256",
            "x": coordinate(point.x().map(|x| &**x)),
            "y": coordinate(point.y().map(|y| &**y)),
        })
    }
}

/// A token that was taken apart, whose signature nobody has looked at yet.
pub(crate) struct Opened<'a> {
    pub(crate) header: Map<String, Value>,
    pub(crate) claims: Map<String, Value>,
    signed: &'a [u8],
    signature: Signature,
}

impl<'a> Opened<'a> {
    /// Takes a token apart; none where it is no compact JWS with ES256 over a JSON object.
    pub(crate) fn new(token: &'a str) -> Option<Self> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let decode = |text: &str| URL_SAFE_NO_PAD.decode(text).ok();
        let header = json::object(&decode(header)?)?;
        if header.get("alg").and_then(Value::as_str) != Some(ES256) {
            return None;
        }
        Some(Self {
            header,
            claims: json::object(&decode(claims)?)?,
            signed: signed.as_bytes(),
            signature: Signature::from_slice(&decode(signature)?).ok()?,
        })
    }

    /// Whether the token was signed with the key of this public one.
    pub(crate) fn is_signed_by(&self, public_key: &Value) -> bool {
        let key = verifying_key(public_key);
        key.is_some_and(|key| key.verify(self.signed, &self.signature).is_ok())
    }

    pub(crate) fn text(&self, claim: &str) -> Option<&str> {
        self.claims.get(claim).and_then(Value::as_str)
    }

    pub(crate) fn seconds(&self, claim: &str) -> Option<i64> {
        self.claims.get(claim).and_then(Value::as_i64)
    }
}

fn verifying_key(public_key: &Value) -> Option<VerifyingKey> {
    let text = |name: &str| public_key.get(name).and_then(Value::as_str);
    if text("kty") != Some("EC") || text("crv") != Some("P-256") {
        return None;
    }
    let mut point = vec![UNCOMPRESSED];
    for name in ["x", "y"] {
        point.extend(URL_SAFE_NO_PAD.decode(text(name)?).ok()?);
    }
    VerifyingKey::from_sec1_bytes(&point).ok()
}

const ES256: &str = "ES256";
/// What a point with both coordinates begins with (SEC 1, section 2.3.3).
const UNCOMPRESSED: u8 = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_signed_by_its_own_key_alone() {
        let (own, other) = (Signer::generate().unwrap(), Signer::generate().unwrap());
        let token = own.sign(&json!({ "sub": "meredith" }), true);
        let opened = Opened::new(&token).unwrap();
        assert_eq!(opened.text("sub"), Some("meredith"));
        assert!(opened.is_signed_by(&own.public_key()));
        assert!(opened.is_signed_by(opened.header.get("jwk").unwrap()));
        assert!(!opened.is_signed_by(&other.public_key()));
    }

    #[test]
    fn a_changed_token_is_not_signed() {
        let signer = Signer::generate().unwrap();
        let token = signer.sign(&json!({ "sub": "meredith" }), false);
        let (head, signature) = token.rsplit_once('.').unwrap();
        let (head, _) = head.split_once('.').unwrap();
        let claims = URL_SAFE_NO_PAD.encode(br#"{"sub":"mallory"}"#);
        let changed = format!("{head}.{claims}.{signature}");
        let opened = Opened::new(&changed).unwrap();
        assert!(!opened.is_signed_by(&signer.public_key()));
    }

    #[test]
    fn what_is_no_token_is_not_opened() {
        for text in ["", ".", "..", "a.b.c", "e30.e30.e30", "e30.e30"] {
            assert!(Opened::new(text).is_none(), "{text}");
        }
    }
}
