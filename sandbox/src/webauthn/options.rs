//! The options of a creation as the service spells them.
//!
//! They are those of `navigator.credentials.create`, in JSON, but for two things: bytes are arrays
//! of signed numbers (-128 to 127), and algorithms are texts.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;

use super::{ES256, PS256, RS256};

/// What the service asks a browser to create.
pub(crate) struct CreationOptions<'a> {
    /// The relying party's domain.
    pub(crate) relying_party_id: &'a str,
    /// What the relying party calls itself.
    pub(crate) relying_party_name: &'a str,
    /// What the authenticator knows the user by: 32 random bytes.
    pub(crate) user_id: &'a [u8],
    /// The user's name on the account selection screen.
    pub(crate) name: &'a str,
    /// The user's full name there.
    pub(crate) display_name: &'a str,
    /// What the authenticator's answer must name.
    pub(crate) challenge: &'a [u8],
    /// Whether the authenticator is a key of its own or part of the machine.
    /// None for either.
    pub(crate) attachment: Option<Attachment>,
    /// The ids of credentials whose authenticators must not make another.
    pub(crate) excluded: &'a [Vec<u8>],
}

/// Where an authenticator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attachment {
    /// A key that is plugged in or held near.
    CrossPlatform,
    /// Part of the machine, as its fingerprint reader.
    Platform,
}

impl CreationOptions<'_> {
    /// The text of `publicKeyCredentialOptions`, its members in the order of the vendor's example.
    pub(crate) fn to_text(&self) -> String {
        self.written(
            |bytes| Bytes::Signed(signed(bytes)),
            |alg| Algorithm::Text(alg.to_string()),
        )
    }

    /// The same as browsers have it in JSON: bytes in base64url, algorithms as numbers.
    pub(crate) fn to_standard_text(&self) -> String {
        self.written(
            |bytes| Bytes::Text(URL_SAFE_NO_PAD.encode(bytes)),
            Algorithm::Number,
        )
    }

    fn written(&self, bytes: fn(&[u8]) -> Bytes, algorithm: fn(i64) -> Algorithm) -> String {
        let wire = Wire {
            rp: RelyingParty {
                id: self.relying_party_id,
                name: self.relying_party_name,
            },
            user: User {
                id: bytes(self.user_id),
                display_name: self.display_name,
                name: self.name,
            },
            challenge: bytes(self.challenge),
            pub_key_cred_params: [ES256, PS256, RS256].map(|alg| Parameters {
                kind: PUBLIC_KEY,
                alg: algorithm(alg),
            }),
            timeout: TIMEOUT_MILLISECONDS,
            exclude_credentials: self
                .excluded
                .iter()
                .map(|id| Descriptor {
                    kind: PUBLIC_KEY,
                    id: bytes(id),
                })
                .collect(),
            authenticator_selection: Selection {
                authenticator_attachment: self.attachment.map(|attachment| match attachment {
                    Attachment::CrossPlatform => "cross-platform",
                    Attachment::Platform => "platform",
                }),
                require_resident_key: false,
                user_verification: "preferred",
            },
            attestation: "direct",
        };
        // Texts, numbers and lists of them cannot fail to be written.
        serde_json::to_string(&wire).unwrap_or_default()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Wire<'a> {
    rp: RelyingParty<'a>,
    user: User<'a>,
    challenge: Bytes,
    pub_key_cred_params: [Parameters; 3],
    timeout: u32,
    exclude_credentials: Vec<Descriptor>,
    authenticator_selection: Selection,
    attestation: &'static str,
}

#[derive(Serialize)]
struct RelyingParty<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct User<'a> {
    id: Bytes,
    display_name: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Parameters {
    #[serde(rename = "type")]
    kind: &'static str,
    alg: Algorithm,
}

#[derive(Serialize)]
struct Descriptor {
    #[serde(rename = "type")]
    kind: &'static str,
    id: Bytes,
}

/// Bytes as the service writes them, or as browsers do.
#[derive(Serialize)]
#[serde(untagged)]
enum Bytes {
    Signed(Vec<i8>),
    Text(String),
}

/// An algorithm as the service writes it, or as browsers do.
#[derive(Serialize)]
#[serde(untagged)]
enum Algorithm {
    Text(String),
    Number(i64),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Selection {
    #[serde(skip_serializing_if = "Option::is_none")]
    authenticator_attachment: Option<&'static str>,
    require_resident_key: bool,
    user_verification: &'static str,
}

fn signed(bytes: &[u8]) -> Vec<i8> {
    bytes.iter().map(|byte| byte.cast_signed()).collect()
}

const PUBLIC_KEY: &str = "public-key";
const TIMEOUT_MILLISECONDS: u32 = 120_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_spelt_as_in_the_vendors_example() {
        let options = CreationOptions {
            relying_party_id: "pingone.com",
            relying_party_name: "PingID Web Authentication",
            user_id: &[0xbe, 0x08, 0xad, 0x18],
            name: "fidouser1",
            display_name: "User \"1\"",
            challenge: &[0x00, 0x7f, 0x80, 0xff],
            attachment: Some(Attachment::CrossPlatform),
            excluded: &[vec![0x81, 0x01]],
        };
        assert_eq!(
            options.to_text(),
            concat!(
                r#"{"rp":{"id":"pingone.com","name":"PingID Web Authentication"},"#,
                r#""user":{"id":[-66,8,-83,24],"displayName":"User \"1\"","name":"fidouser1"},"#,
                r#""challenge":[0,127,-128,-1],"#,
                r#""pubKeyCredParams":[{"type":"public-key","alg":"-7"},"#,
                r#"{"type":"public-key","alg":"-37"},{"type":"public-key","alg":"-257"}],"#,
                r#""timeout":120000,"excludeCredentials":[{"type":"public-key","id":[-127,1]}],"#,
                r#""authenticatorSelection":{"authenticatorAttachment":"cross-platform","#,
                r#""requireResidentKey":false,"userVerification":"preferred"},"#,
                r#""attestation":"direct"}"#,
            )
        );
    }

    #[test]
    fn biometrics_are_asked_of_the_machine_itself() {
        let options = CreationOptions {
            relying_party_id: "pingone.com",
            relying_party_name: "",
            user_id: &[],
            name: "",
            display_name: "",
            challenge: &[],
            attachment: Some(Attachment::Platform),
            excluded: &[],
        };
        let text = options.to_text();
        assert!(text.contains(r#""authenticatorAttachment":"platform""#));
        assert!(text.contains(r#""excludeCredentials":[]"#));
    }
}
