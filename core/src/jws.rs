//! HS256 compact JWS over any bytes (RFC 7515), strictly.
//!
//! The algorithm is fixed by the type and never read from a token. The MAC is checked before
//! anything is decoded or parsed; base64url is refused unless it is the one spelling of its bytes;
//! headers that name another algorithm or an extension, or bring a key, are refused; keys have at
//! least 32 bytes (RFC 7518, section 3.2). There is no way to switch verification off.

use std::fmt;
use std::sync::LazyLock;

use base64::Engine;
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
use base64::engine::Simd as Codec;
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
use base64::engine::general_purpose::GeneralPurpose as Codec;
use base64::engine::general_purpose::NO_PAD;
use hmac::{HmacReset, KeyInit, Mac};
use serde_json::{Map, Value};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};
use crate::json;
use crate::secret::WipedBytes;

/// The longest token that is read, in bytes: 1 MiB.
pub const MAXIMUM_TOKEN: usize = 1 << 20;

/// The longest header that is read, in bytes after decoding: 8 KiB.
pub const MAXIMUM_HEADER: usize = 8 << 10;

/// An HS256 key, held as the state of the MAC after the key went in.
///
/// It is wiped when dropped, and neither cloned nor printed.
pub struct SigningKey {
    state: Box<HmacSha256>,
}

impl SigningKey {
    /// The fewest bytes that a key may have: 32.
    pub const MINIMUM_LENGTH: usize = 32;

    /// Takes a key of at least 32 bytes.
    ///
    /// # Errors
    /// [`Code::KeyTooShort`] for fewer.
    pub fn new(key: &[u8]) -> Result<Self> {
        if key.len() < Self::MINIMUM_LENGTH {
            return Err(Code::KeyTooShort.into());
        }
        let state = HmacSha256::new_from_slice(key).map_err(|_| Error::from(Code::KeyTooShort))?;
        Ok(Self {
            state: Box::new(state),
        })
    }

    /// Signs `payload` under `header`, the bytes of a JSON object whose `alg` is `HS256`.
    ///
    /// # Errors
    /// [`Code::HeaderMalformed`] for a header that [`verify`](Self::verify) would refuse.
    pub fn sign(&self, header: &[u8], payload: &[u8]) -> Result<String> {
        check_header(header).map_err(|_| Error::from(Code::HeaderMalformed))?;
        let mut token = self.hold(header, &[]).sign(payload);
        String::from_utf8(std::mem::take(&mut token)).map_err(|_| Code::Internal.into())
    }

    /// Verifies a token and returns its header and payload.
    ///
    /// # Errors
    /// [`Code::TokenTooLarge`], [`Code::TokenMalformed`], [`Code::TokenSignatureWrong`] or
    /// [`Code::TokenHeaderRefused`]. They tell nothing of what the token holds.
    pub fn verify(&self, token: &[u8]) -> Result<Verified> {
        let opened = self.open(token)?;
        Ok(Verified {
            header: opened.header()?,
            payload: opened.payload()?,
        })
    }

    /// 32 bytes for another purpose, which only holders of this key can make: HMAC-SHA256 of the
    /// label, a zero byte and the name.
    ///
    /// The zero byte keeps them apart from every signature, since signed texts are base64url.
    pub(crate) fn derive(&self, label: &str, name: &str) -> Zeroizing<[u8; TAG]> {
        let mut mac = HmacSha256::clone(&self.state);
        mac.update(label.as_bytes());
        mac.update(&[0]);
        mac.update(name.as_bytes());
        Zeroizing::new(mac.finalize_reset().into_bytes().into())
    }

    /// Checks length, shape and signature, and leaves header and payload encoded.
    pub(crate) fn open<'t>(&self, token: &'t [u8]) -> Result<Opened<'t>> {
        if token.len() > MAXIMUM_TOKEN {
            return Err(Code::TokenTooLarge.into());
        }
        let malformed = || Error::from(Code::TokenMalformed);
        let (signed, signature) =
            split(token, memchr::memrchr(b'.', token)).ok_or_else(malformed)?;
        let (header, payload) =
            split(signed, memchr::memchr(b'.', signed)).ok_or_else(malformed)?;
        let mut tag = [0; TAG];
        if signature.len() != TAG_TEXT || CODEC.decode_slice(signature, &mut tag) != Ok(TAG) {
            return Err(malformed());
        }
        let mut mac = HmacSha256::clone(&self.state);
        mac.update(signed);
        mac.verify_slice_reset(&tag)
            .map_err(|_| Error::from(Code::TokenSignatureWrong))?;
        Ok(Opened { header, payload })
    }

    /// Holds the state of the MAC after the header and the constant start of a payload, so that
    /// signing costs only what comes after.
    pub(crate) fn hold(&self, header: &[u8], payload_start: &[u8]) -> Held {
        let (aligned, carried) = payload_start.split_at(payload_start.len() / 3 * 3);
        let mut text = Vec::with_capacity(encoded(header.len()) + 1 + encoded(aligned.len()));
        append(&mut text, header);
        let header_length = text.len();
        text.push(b'.');
        append(&mut text, aligned);
        // Whole blocks only, so that nothing waits in the MAC's buffer to be copied with it.
        let hashed = text.len() / BLOCK * BLOCK;
        let mut state = Box::new(HmacSha256::clone(&self.state));
        state.update(text.get(..hashed).unwrap_or_default());
        Held {
            text: Zeroizing::new(text.into()),
            header_length,
            hashed,
            carried: Zeroizing::new(carried.into()),
            state,
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state: _ } = self;
        formatter.write_str("SigningKey([redacted])")
    }
}

/// Header and payload of a token whose signature was right.
///
/// `Debug` shows lengths only: a request's header and payload hold the client's token.
#[derive(Clone)]
pub struct Verified {
    header: WipedBytes,
    payload: WipedBytes,
}

impl Verified {
    /// The header: a JSON object without duplicate members whose `alg` is `HS256`.
    pub fn header(&self) -> &[u8] {
        &self.header
    }

    /// The payload: at least one byte, not looked at any further.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }
}

impl fmt::Debug for Verified {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { header, payload } = self;
        write!(
            formatter,
            "Verified({} and {} bytes)",
            header.len(),
            payload.len()
        )
    }
}

/// A token whose signature was right, its parts still encoded.
pub(crate) struct Opened<'t> {
    header: &'t [u8],
    payload: &'t [u8],
}

impl Opened<'_> {
    /// The header as it stands in the token, to compare with one that has passed before.
    pub(crate) fn encoded_header(&self) -> &[u8] {
        self.header
    }

    /// The header's bytes, when they name HS256 and no extension.
    pub(crate) fn header(&self) -> Result<WipedBytes> {
        if self.header.len() > encoded(MAXIMUM_HEADER) {
            return Err(Code::TokenTooLarge.into());
        }
        let header = decode(self.header)?;
        check_header(&header)?;
        Ok(header)
    }

    /// The payload's bytes.
    pub(crate) fn payload(&self) -> Result<WipedBytes> {
        decode(self.payload)
    }
}

/// A constant start of tokens with the state of the MAC behind it.
///
/// Both are the key and the client's token in another form: boxed, wiped, never cloned or printed.
pub(crate) struct Held {
    text: Zeroizing<Box<[u8]>>,
    header_length: usize,
    /// How much of the text the state has taken in.
    hashed: usize,
    carried: Zeroizing<Box<[u8]>>,
    state: Box<HmacSha256>,
}

impl Held {
    /// The encoded header.
    pub(crate) fn encoded_header(&self) -> &[u8] {
        self.text.get(..self.header_length).unwrap_or_default()
    }

    /// The last 0 to 2 bytes of the constant start, which must begin what [`sign`](Self::sign) gets.
    pub(crate) fn carried(&self) -> &[u8] {
        &self.carried
    }

    /// The token whose payload is the constant start and then `rest`, `carried` included.
    pub(crate) fn sign(&self, rest: &[u8]) -> WipedBytes {
        let start = self.text.len();
        let end = start + encoded(rest.len());
        let mut token = WipedBytes::with_capacity(end + 1 + TAG_TEXT);
        token.extend_from_slice(&self.text);
        // Of this filling only the dot before the signature stays.
        token.resize(end + 1 + TAG_TEXT, b'.');
        encode(rest, token.get_mut(start..end).unwrap_or_default());
        let mut mac = HmacSha256::clone(&self.state);
        mac.update(token.get(self.hashed..end).unwrap_or_default());
        let tag = mac.finalize_reset().into_bytes();
        encode(&tag, token.get_mut(end + 1..).unwrap_or_default());
        token
    }
}

/// It can be finished where it stands: by value, a copy of it would be left on the stack.
type HmacSha256 = HmacReset<Sha256>;

/// Strict base64url: no padding, no white space, unused bits zero. The instruction set is found once.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
static CODEC: LazyLock<Codec> = LazyLock::new(|| Codec::url_safe(NO_PAD));
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
static CODEC: LazyLock<Codec> = LazyLock::new(|| Codec::new(&base64::alphabet::URL_SAFE, NO_PAD));

/// The block length of SHA-256 in bytes.
const BLOCK: usize = 64;

const TAG: usize = 32;
const TAG_TEXT: usize = 43;

/// Members that change what a token means or announce that they do, and members that bring a key:
/// nobody who has ours needs to send one.
const EXTENSIONS: [&str; 9] = [
    "crit", "b64", "zip", "enc", "cty", "jwk", "jku", "x5u", "x5c",
];

fn split(bytes: &[u8], at: Option<usize>) -> Option<(&[u8], &[u8])> {
    let at = at?;
    Some((bytes.get(..at)?, bytes.get(at + 1..)?))
}

fn check_header(header: &[u8]) -> Result<Map<String, Value>> {
    let refused = || Error::from(Code::TokenHeaderRefused);
    if header.len() > MAXIMUM_HEADER {
        return Err(Code::TokenTooLarge.into());
    }
    let members = json::object(header).map_err(|_| refused())?;
    let algorithm = members.get("alg").and_then(Value::as_str);
    if algorithm != Some("HS256") || EXTENSIONS.iter().any(|name| members.contains_key(*name)) {
        return Err(refused());
    }
    Ok(members)
}

fn decode(part: &[u8]) -> Result<WipedBytes> {
    let malformed = || Error::from(Code::TokenMalformed);
    let most = part.len() / 4 * 3 + 2;
    let mut bytes = WipedBytes::with_capacity(most);
    bytes.resize(most, 0);
    let length = CODEC
        .decode_slice(part, &mut bytes)
        .map_err(|_| malformed())?;
    bytes.truncate(length);
    if bytes.is_empty() {
        Err(malformed())
    } else {
        Ok(bytes)
    }
}

fn append(text: &mut Vec<u8>, bytes: &[u8]) {
    let start = text.len();
    text.resize(start + encoded(bytes.len()), 0);
    encode(bytes, text.get_mut(start..).unwrap_or_default());
}

/// Encodes into a place that has exactly the length that it takes, so that this cannot fail.
fn encode(bytes: &[u8], place: &mut [u8]) {
    let _ = CODEC.encode_slice(bytes, place);
}

const fn encoded(length: usize) -> usize {
    (length * 4).div_ceil(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &[u8] = br#"{"alg":"HS256"}"#;

    fn key() -> SigningKey {
        SigningKey::new(&[7; 32]).unwrap()
    }

    #[test]
    fn what_is_signed_verifies_to_the_same_bytes() {
        for length in 1..200 {
            let payload: Vec<u8> = (0..length).map(|index| index as u8).collect();
            let token = key().sign(HEADER, &payload).unwrap();
            let verified = key().verify(token.as_bytes()).unwrap();
            assert_eq!(
                (verified.header(), verified.payload()),
                (HEADER, payload.as_slice())
            );
        }
    }

    #[test]
    fn a_held_start_signs_the_same_token_as_the_whole_payload() {
        let payload = b"{\"reqHeader\":{\"timestamp\":\"2020-01-02\"},\"reqBody\":{}}";
        let whole = key().sign(HEADER, payload).unwrap();
        for at in 0..payload.len() {
            let held = key().hold(HEADER, &payload[..at]);
            let mut rest = held.carried().to_vec();
            rest.extend_from_slice(&payload[at..]);
            assert_eq!(*held.sign(&rest), whole.as_bytes(), "held at {at}");
        }
    }

    #[test]
    fn short_keys_cannot_be_constructed() {
        for length in 0..32 {
            assert_eq!(
                SigningKey::new(&vec![1; length]).unwrap_err().code(),
                Code::KeyTooShort
            );
        }
    }

    #[test]
    fn a_header_that_would_not_verify_is_not_signed() {
        for header in [
            &b"{}"[..],
            b"{\"alg\":\"none\"}",
            b"{\"alg\":\"HS256\",\"crit\":[]}",
            b"[]",
            b"",
        ] {
            assert_eq!(
                key().sign(header, b"x").unwrap_err().code(),
                Code::HeaderMalformed
            );
        }
    }

    #[test]
    fn debug_shows_no_byte() {
        let verified = key()
            .verify(key().sign(HEADER, b"payload").unwrap().as_bytes())
            .unwrap();
        assert_eq!(
            format!("{:?} {verified:?}", key()),
            "SigningKey([redacted]) Verified(15 and 7 bytes)"
        );
    }
}
