//! Reads `vectors/jws.json` and `vectors/tokens.json`; their README describes the format.
//!
//! Everything here panics on a file that does not follow the format: it is part of the tests.

use std::fs;

use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::Sha256;

use crate::vectors;

/// The cases of `jws.json`, by room.
pub struct Suite {
    pub key: Vec<u8>,
    pub org_alias: String,
    pub token: String,
    pub header: String,
    pub tokens: Vec<TokenCase>,
    pub replies: Vec<ReplyCase>,
    pub keys: Vec<KeyCase>,
}

impl Suite {
    /// Reads the file and builds the tokens that stand in it as recipes.
    pub fn load() -> Self {
        let file: File = read("jws.json");
        let mut suite = Self {
            key: plain(&file.key),
            org_alias: file.org_alias.clone(),
            token: file.token.clone(),
            header: file.header.clone(),
            tokens: Vec::new(),
            replies: Vec::new(),
            keys: Vec::new(),
        };
        for case in &file.cases {
            match case.room {
                Room::Jws => suite.tokens.push(case.token_case(&file)),
                Room::Reply => suite.replies.push(case.reply_case(&file)),
                Room::Key => suite.keys.push(case.key_case()),
            }
        }
        suite
    }
}

/// A token that is refused, or verifies to a payload, by its signature and header alone.
pub struct TokenCase {
    pub id: String,
    pub name: String,
    pub key: Vec<u8>,
    pub token: Vec<u8>,
    /// The payload, or the code of the error.
    pub expected: Result<Vec<u8>, String>,
}

/// A reply that is refused, or read, by what its payload holds.
pub struct ReplyCase {
    pub id: String,
    pub name: String,
    /// The operation that this is the reply to, such as `GetPairingStatus`.
    pub operation: String,
    pub token: Vec<u8>,
    /// The `clientData` that was sent and must come back; `None` when none was sent.
    pub client_data: Option<String>,
    /// Facts of the value that is read, or the code of the error where the case names it.
    pub expected: Result<Value, Option<String>>,
}

/// A key that is refused or taken.
pub struct KeyCase {
    pub id: String,
    pub name: String,
    pub key: GivenKey,
    /// A token that the key verifies and its payload, or the code of the error.
    pub expected: Result<(Vec<u8>, Vec<u8>), String>,
}

/// A key as a caller gives it.
pub enum GivenKey {
    Bytes(Vec<u8>),
    /// Base64, as in the property `use_base64_key`.
    Text(String),
}

/// A request token with every part of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownToken {
    pub id: String,
    #[serde(deserialize_with = "plain_member")]
    pub key: Vec<u8>,
    pub header: String,
    pub payload: String,
    pub signature: String,
    pub token: String,
    expect: Outcome,
}

impl KnownToken {
    /// The tokens of `tokens.json` that are written out there.
    pub fn load() -> Vec<Self> {
        let known: Vec<Self> = members("tokens", |member| member.get("file").is_none());
        assert!(known.iter().all(|token| token.expect == Outcome::Accept));
        known
    }
}

/// A token that stands in the vendor's published example.
pub struct VendorToken {
    pub id: String,
    pub key: Vec<u8>,
    pub token: String,
    /// The signature that the key gives, where it is known and is not the printed one.
    pub signature: Option<String>,
    /// The code of the error, when the token must be refused.
    pub refused: Option<String>,
}

impl VendorToken {
    /// The tokens to which `tokens.json` refers.
    pub fn load() -> Vec<Self> {
        members("tokens", |member| member.get("file").is_some())
            .into_iter()
            .map(|reference: Reference| {
                assert_eq!(
                    reference.expect == Outcome::Reject,
                    reference.code.is_some()
                );
                let file: Value = read(&reference.file);
                let token = file[reference.member]
                    .as_str()
                    .expect("a token in the file");
                Self {
                    id: reference.id,
                    key: reference.key,
                    token: token.to_owned(),
                    signature: reference.signature,
                    refused: reference.code,
                }
            })
            .collect()
    }
}

/// A token with an authentic signature, whatever its header and payload are.
pub fn sign(header: &[u8], payload: &[u8], key: &[u8]) -> Vec<u8> {
    let signed = [header, payload].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part));
    close(signed.join(".").as_bytes(), key)
}

/// Any bytes, with an authentic signature behind them.
pub fn close(signed: &[u8], key: &[u8]) -> Vec<u8> {
    let tag = BASE64_URL_SAFE_NO_PAD.encode(mac(signed, key));
    [signed, b".", tag.as_bytes()].concat()
}

/// HMAC-SHA256, computed without the core.
pub fn mac(message: &[u8], key: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    key: String,
    org_alias: String,
    token: String,
    header: String,
    payload: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    name: String,
    room: Room,
    expect: Outcome,
    code: Option<String>,
    key: Option<String>,
    token: Option<String>,
    build: Option<Recipe>,
    payload: Option<String>,
    operation: Option<String>,
    client_data: Option<String>,
    value: Option<Value>,
    form: Option<Form>,
    key_text: Option<String>,
    #[serde(rename = "note")]
    _note: Option<String>,
}

impl Case {
    fn token_case(&self, file: &File) -> TokenCase {
        TokenCase {
            id: self.id.clone(),
            name: self.name.clone(),
            key: plain(self.key.as_ref().unwrap_or(&file.key)),
            token: self.token(file),
            expected: match self.expect {
                Outcome::Accept => Ok(self.payload()),
                Outcome::Reject => Err(self.code.clone().expect("a code")),
            },
        }
    }

    fn reply_case(&self, file: &File) -> ReplyCase {
        ReplyCase {
            id: self.id.clone(),
            name: self.name.clone(),
            operation: self.operation.clone().expect("an operation"),
            token: self.token(file),
            client_data: self.client_data.clone(),
            expected: match self.expect {
                Outcome::Accept => Ok(self.value.clone().expect("a value")),
                Outcome::Reject => Err(self.code.clone()),
            },
        }
    }

    fn key_case(&self) -> KeyCase {
        KeyCase {
            id: self.id.clone(),
            name: self.name.clone(),
            key: match self.form.as_ref().expect("a form") {
                Form::Bytes => GivenKey::Bytes(plain(self.key.as_ref().expect("key bytes"))),
                Form::Text => GivenKey::Text(self.key_text.clone().expect("a key as text")),
            },
            expected: match self.expect {
                Outcome::Accept => {
                    let token = self.token.clone().expect("a token");
                    Ok((token.into_bytes(), self.payload()))
                }
                Outcome::Reject => Err(self.code.clone().expect("a code")),
            },
        }
    }

    fn token(&self, file: &File) -> Vec<u8> {
        match (&self.token, &self.build) {
            (Some(token), None) => token.clone().into_bytes(),
            (None, Some(recipe)) => recipe.token(file),
            _ => panic!("{}: either a token or a recipe", self.id),
        }
    }

    fn payload(&self) -> Vec<u8> {
        match (&self.payload, &self.build) {
            (Some(payload), _) => plain(payload),
            (None, Some(recipe)) => recipe.text().into_bytes(),
            (None, None) => panic!("{}: no payload", self.id),
        }
    }
}

/// A token too long to be written out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipe {
    of: Made,
    header: Option<String>,
    parts: Vec<Part>,
}

impl Recipe {
    fn token(&self, file: &File) -> Vec<u8> {
        let (text, key) = (self.text().into_bytes(), plain(&file.key));
        let header = self.header.as_ref().unwrap_or(&file.header);
        match self.of {
            Made::Token => text,
            Made::Header => sign(&text, file.payload.as_bytes(), &key),
            Made::Payload => sign(header.as_bytes(), &text, &key),
        }
    }

    fn text(&self) -> String {
        self.parts.iter().map(Part::text).collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    text: String,
    count: usize,
}

impl Part {
    fn text(&self) -> String {
        if !self.text.contains(NUMBER) {
            return self.text.repeat(self.count);
        }
        (0..self.count)
            .map(|number| self.text.replace(NUMBER, &number.to_string()))
            .collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reference {
    id: String,
    expect: Outcome,
    code: Option<String>,
    file: String,
    member: String,
    #[serde(deserialize_with = "plain_member")]
    key: Vec<u8>,
    signature: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Room {
    Jws,
    Key,
    Reply,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Accept,
    Reject,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Form {
    Bytes,
    Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Made {
    Header,
    Payload,
    Token,
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = vectors().join(name);
    let text = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn members<T: DeserializeOwned>(list: &str, wanted: impl Fn(&Value) -> bool) -> Vec<T> {
    let file: Value = read("tokens.json");
    let all = file[list].as_array().expect("a list of tokens");
    all.iter()
        .filter(|member| wanted(member))
        .map(|member| T::deserialize(member).expect("a token of the documented form"))
        .collect()
}

fn plain(text: impl AsRef<str>) -> Vec<u8> {
    BASE64_STANDARD.decode(text.as_ref()).expect("Base64")
}

fn plain_member<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    String::deserialize(deserializer).map(plain)
}

/// Stands for the number of the repetition, from 0.
const NUMBER: &str = "{n}";
