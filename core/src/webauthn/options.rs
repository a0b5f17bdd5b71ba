//! Options of a ceremony, from the service's form to the standard one.

use std::fmt;
use std::ops::RangeInclusive;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};
use crate::json;
use crate::secret::Secret;
use crate::webauthn::{LONGEST_CREDENTIAL_ID, RelyingParty, SHORTEST_CHALLENGE};

/// The longest options that are read, in bytes of the service's text: 256 KiB.
pub const MAXIMUM_OPTIONS: usize = 256 << 10;

/// What a browser needs to make a credential, from WebAuthnStartPairing.
///
/// `Debug` shows nothing of it.
#[derive(Clone)]
pub struct CreationOptions(Converted);

impl CreationOptions {
    /// Reads the service's `publicKeyCredentialOptions`.
    ///
    /// The text is one JSON object without duplicate members. Bytes are arrays of whole numbers
    /// from -128 to 255, those below zero standing for the byte 256 higher; `alg` and `timeout` are
    /// whole numbers or texts of them. `rp.id` is the relying party's; the challenge has 16 to
    /// 1,024 bytes, `user.id` 1 to 64, and the id of each excluded credential 1 to 1,023. Members
    /// that are null count as absent. All others, such as `extensions`, are kept as they are.
    ///
    /// # Errors
    /// [`Code::CredentialOptionsForeign`] when the options are for another relying party;
    /// [`Code::CredentialOptionsMalformed`] for any other text.
    pub fn from_service(text: &str, relying_party: &RelyingParty) -> Result<Self> {
        Self::convert(read(text)?, relying_party)
    }

    /// Reads PingOne's `publicKeyCredentialCreationOptions`, by the rules of
    /// [`from_service`](Self::from_service), but that bytes may be texts in base64url too: PingOne is
    /// known to send either.
    ///
    /// # Errors
    /// Those of [`from_service`](Self::from_service).
    pub fn from_pingone(text: &str, relying_party: &RelyingParty) -> Result<Self> {
        let mut options = read(text)?;
        texts_to_numbers(&mut options);
        Self::convert(options, relying_party)
    }

    fn convert(mut options: Members, relying_party: &RelyingParty) -> Result<Self> {
        let rp = object(&mut options, "rp")?;
        check_id(rp, "id", relying_party)?;
        check_texts(rp, &["name"])?;
        let user = object(&mut options, "user")?;
        convert_bytes(user, "id", USER_ID)?;
        check_texts(user, &["name", "displayName"])?;
        for parameters in objects(&mut options, "pubKeyCredParams")? {
            check_texts(parameters, &["type"])?;
            convert_number(parameters, "alg", ALGORITHM)?;
        }
        if options.contains_key("authenticatorSelection") {
            object(&mut options, "authenticatorSelection")?;
        }
        convert_descriptors(&mut options, "excludeCredentials")?;
        Converted::new(options).map(Self)
    }

    /// The `PublicKeyCredentialCreationOptionsJSON` of WebAuthn Level 3: bytes in base64url without
    /// padding, algorithms as numbers. Browsers take it with
    /// `PublicKeyCredential.parseCreationOptionsFromJSON()`.
    pub fn to_json(&self) -> &Secret {
        &self.0.json
    }

    /// The bytes of the challenge, which the credential must answer. Keep them on the server.
    pub fn challenge(&self) -> &[u8] {
        &self.0.challenge
    }
}

impl fmt::Debug for CreationOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(_) = self;
        formatter.write_str("CreationOptions([redacted])")
    }
}

/// What a browser needs to use a credential, from WebAuthnStartAuth.
///
/// `Debug` shows nothing of it.
#[derive(Clone)]
pub struct RequestOptions(Converted);

impl RequestOptions {
    /// Reads the service's `publicKeyCredentialOptions`, by the rules of
    /// [`CreationOptions::from_service`]: `rpId` is the relying party's, the challenge has 16 to
    /// 1,024 bytes, and the id of each allowed credential 1 to 1,023.
    ///
    /// # Errors
    /// [`Code::CredentialOptionsForeign`] when the options are for another relying party;
    /// [`Code::CredentialOptionsMalformed`] for any other text.
    pub fn from_service(text: &str, relying_party: &RelyingParty) -> Result<Self> {
        let mut options = read(text)?;
        check_id(&options, "rpId", relying_party)?;
        convert_descriptors(&mut options, "allowCredentials")?;
        Converted::new(options).map(Self)
    }

    /// The `PublicKeyCredentialRequestOptionsJSON` of WebAuthn Level 3. Browsers take it with
    /// `PublicKeyCredential.parseRequestOptionsFromJSON()`.
    pub fn to_json(&self) -> &Secret {
        &self.0.json
    }

    /// The bytes of the challenge, which the assertion must answer. Keep them on the server.
    pub fn challenge(&self) -> &[u8] {
        &self.0.challenge
    }
}

impl fmt::Debug for RequestOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(_) = self;
        formatter.write_str("RequestOptions([redacted])")
    }
}

#[derive(Clone)]
struct Converted {
    json: Secret,
    challenge: Zeroizing<Vec<u8>>,
}

impl Converted {
    /// Converts what both kinds of options have, and writes them.
    fn new(mut options: Members) -> Result<Self> {
        let challenge = convert_bytes(&mut options, "challenge", CHALLENGE)?;
        if options.contains_key("timeout") {
            convert_number(&mut options, "timeout", TIMEOUT)?;
        }
        Ok(Self {
            json: Secret::from(Value::Object(options).to_string()),
            challenge: Zeroizing::new(challenge),
        })
    }
}

type Members = Map<String, Value>;

fn read(text: &str) -> Result<Members> {
    if text.len() > MAXIMUM_OPTIONS {
        return Err(malformed("they must have at most 256 KiB"));
    }
    let mut options = json::object(text.as_bytes())
        .map_err(|_| malformed("they must be one JSON object without duplicate members"))?;
    drop_nulls(&mut options);
    Ok(options)
}

/// The service may write an optional member as null, which browsers refuse for most of them.
fn drop_nulls(members: &mut Members) {
    members.retain(|_, value| !value.is_null());
}

fn object<'a>(members: &'a mut Members, name: &str) -> Result<&'a mut Members> {
    let Some(Value::Object(inner)) = members.get_mut(name) else {
        return Err(malformed(format!("{name} must be an object")));
    };
    drop_nulls(inner);
    Ok(inner)
}

fn objects<'a>(members: &'a mut Members, name: &str) -> Result<Vec<&'a mut Members>> {
    let expected = || malformed(format!("{name} must be an array of objects"));
    let Some(Value::Array(values)) = members.get_mut(name) else {
        return Err(expected());
    };
    let inner = values.iter_mut().map(|value| match value {
        Value::Object(inner) => {
            drop_nulls(inner);
            Ok(inner)
        }
        _ => Err(expected()),
    });
    inner.collect()
}

fn check_id(members: &Members, name: &str, relying_party: &RelyingParty) -> Result<()> {
    match members.get(name) {
        Some(Value::String(id)) if id == relying_party.id() => Ok(()),
        Some(Value::String(_)) => Err(Code::CredentialOptionsForeign.into()),
        _ => Err(malformed("they must name their relying party's id")),
    }
}

fn check_texts(members: &Members, names: &[&str]) -> Result<()> {
    for name in names {
        if !members.get(*name).is_some_and(Value::is_string) {
            return Err(malformed(format!("{name} must be a text")));
        }
    }
    Ok(())
}

fn convert_descriptors(options: &mut Members, name: &str) -> Result<()> {
    if !options.contains_key(name) {
        return Ok(());
    }
    for descriptor in objects(options, name)? {
        check_texts(descriptor, &["type"])?;
        convert_bytes(descriptor, "id", 1..=LONGEST_CREDENTIAL_ID)?;
    }
    Ok(())
}

/// Replaces base64url by an array of numbers wherever bytes stand. What is neither is left to be refused.
fn texts_to_numbers(options: &mut Members) {
    let replace = |value: Option<&mut Value>| {
        if let Some(value) = value
            && let Value::String(text) = &*value
            && let Ok(bytes) = URL_SAFE_NO_PAD.decode(text.trim_end_matches('='))
        {
            *value = bytes.into();
        }
    };
    replace(options.get_mut("challenge"));
    replace(options.get_mut("user").and_then(|user| user.get_mut("id")));
    if let Some(Value::Array(excluded)) = options.get_mut("excludeCredentials") {
        for credential in excluded {
            replace(credential.get_mut("id"));
        }
    }
}

/// Replaces an array of numbers by base64url, and returns the bytes.
fn convert_bytes(
    members: &mut Members,
    name: &str,
    lengths: RangeInclusive<usize>,
) -> Result<Vec<u8>> {
    let (least, most) = (lengths.start(), lengths.end());
    let expected = || {
        malformed(format!(
            "{name} must be an array of {least} to {most} whole numbers from -128 to 255"
        ))
    };
    let value = members.get_mut(name).ok_or_else(expected)?;
    let numbers = value.as_array().filter(|it| lengths.contains(&it.len()));
    let bytes: Option<Vec<u8>> = numbers.and_then(|it| it.iter().map(byte).collect());
    let bytes = bytes.ok_or_else(expected)?;
    *value = Value::String(URL_SAFE_NO_PAD.encode(&bytes));
    Ok(bytes)
}

fn byte(value: &Value) -> Option<u8> {
    let number = value.as_i64()?;
    let signed = i8::try_from(number).map(i8::cast_unsigned);
    signed.or_else(|_| u8::try_from(number)).ok()
}

/// Replaces the text of a whole number by the number.
fn convert_number(members: &mut Members, name: &str, range: RangeInclusive<i64>) -> Result<()> {
    let expected = || {
        let (least, most) = (range.start(), range.end());
        malformed(format!(
            "{name} must be a whole number from {least} to {most}"
        ))
    };
    let value = members.get_mut(name).ok_or_else(expected)?;
    let number = match &*value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.parse().ok().filter(|it: &i64| it.to_string() == *text),
        _ => None,
    };
    let number = number
        .filter(|it| range.contains(it))
        .ok_or_else(expected)?;
    *value = Value::from(number);
    Ok(())
}

fn malformed(expected: impl Into<String>) -> Error {
    Error::new(Code::CredentialOptionsMalformed).detail(expected)
}

const CHALLENGE: RangeInclusive<usize> = SHORTEST_CHALLENGE..=1024;
const USER_ID: RangeInclusive<usize> = 1..=64;
const ALGORITHM: RangeInclusive<i64> = i32::MIN as i64..=i32::MAX as i64;
const TIMEOUT: RangeInclusive<i64> = 0..=u32::MAX as i64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_survives_signed_and_unsigned() {
        for number in -128_i64..=255 {
            let options = request(&[number; 16]).unwrap();
            let byte = u8::try_from(number.rem_euclid(256)).unwrap();
            assert_eq!(options.challenge(), [byte; 16], "{number}");
            let json: Value = serde_json::from_str(options.to_json().expose()).unwrap();
            let text = json["challenge"].as_str().unwrap();
            assert_eq!(URL_SAFE_NO_PAD.decode(text).unwrap(), [byte; 16]);
        }
        let all: Vec<i64> = (-128..=255).collect();
        let bytes: Vec<u8> = (128..=255).chain(0..=255).collect();
        assert_eq!(request(&all).unwrap().challenge(), bytes);
    }

    #[test]
    fn numbers_that_are_no_bytes_are_refused() {
        for number in [-129, 256, i64::MIN, i64::MAX] {
            let mut challenge = vec![0; 16];
            challenge.push(number);
            refuse(&challenge_text(&challenge));
        }
        for element in [
            "1.0",
            "-0",
            "1e1",
            "\"1\"",
            "null",
            "true",
            "[1]",
            "18446744073709551616",
        ] {
            refuse(&challenge_text(&[7; 16]).replacen('7', element, 1));
        }
        for value in ["\"AAAA\"", "{}", "null", "[]", "5"] {
            refuse(&format!(r#"{{"rpId":"example.com","challenge":{value}}}"#));
        }
        refuse(r#"{"rpId":"example.com"}"#);
    }

    #[test]
    fn lengths_are_held_at_both_ends() {
        for length in [16, 1024] {
            assert_eq!(request(&vec![1; length]).unwrap().challenge().len(), length);
        }
        for length in [15, 1025] {
            refuse(&challenge_text(&vec![1; length]));
        }
        let with = |name: &str, length| {
            let id = serde_json::to_string(&vec![1; length]).unwrap();
            let list = format!(r#","{name}":[{{"type":"public-key","id":{id}}}]}}"#);
            challenge_text(&[1; 16]).replace('}', &list)
        };
        for length in [1, 1023] {
            RequestOptions::from_service(&with("allowCredentials", length), &party()).unwrap();
        }
        for length in [0, 1024] {
            refuse(&with("allowCredentials", length));
        }
        for length in [1, 64] {
            creation(&format!("\"id\":{}", text(&vec![1; length]))).unwrap();
        }
        for length in [0, 65] {
            let made = creation(&format!("\"id\":{}", text(&vec![1; length])));
            assert_eq!(
                made.unwrap_err().code(),
                Code::CredentialOptionsMalformed,
                "{length}"
            );
        }
    }

    #[test]
    fn the_text_has_at_most_256_kib() {
        let text = challenge_text(&[1; 16]);
        let padded = |length: usize| format!("{text}{}", " ".repeat(length - text.len()));
        RequestOptions::from_service(&padded(MAXIMUM_OPTIONS), &party()).unwrap();
        refuse(&padded(MAXIMUM_OPTIONS + 1));
    }

    #[test]
    fn debug_shows_nothing_of_the_options() {
        let options = creation("\"id\":[1]").unwrap();
        assert_eq!(format!("{options:?}"), "CreationOptions([redacted])");
        let options = request(&[1; 16]).unwrap();
        assert_eq!(format!("{options:?}"), "RequestOptions([redacted])");
    }

    fn request(challenge: &[i64]) -> Result<RequestOptions> {
        RequestOptions::from_service(&challenge_text(challenge), &party())
    }

    fn refuse(options: &str) {
        let error = RequestOptions::from_service(options, &party()).unwrap_err();
        assert_eq!(error.code(), Code::CredentialOptionsMalformed, "{options}");
    }

    fn creation(user_id: &str) -> Result<CreationOptions> {
        let challenge = text(&[1; 16]);
        let options = format!(
            r#"{{"rp":{{"id":"example.com","name":"x"}},"challenge":{challenge},
                "user":{{{user_id},"name":"x","displayName":"x"}},"pubKeyCredParams":[]}}"#
        );
        CreationOptions::from_service(&options, &party())
    }

    fn challenge_text(challenge: &[i64]) -> String {
        format!(
            r#"{{"rpId":"example.com","challenge":{}}}"#,
            text(challenge)
        )
    }

    fn text(numbers: &[i64]) -> String {
        serde_json::to_string(numbers).unwrap()
    }

    fn party() -> RelyingParty {
        RelyingParty::new("example.com", ["https://example.com"]).unwrap()
    }
}
