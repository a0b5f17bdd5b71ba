//! The key's Base64 text, read strictly.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};
use crate::jws::SigningKey;

/// Reads a key of at least 32 bytes from Base64 of the standard or the URL-safe alphabet, with its
/// padding or without. White space is refused, so that one key has few spellings.
pub(super) fn signing_key(text: &str) -> Result<SigningKey> {
    let url_safe = text.contains(['-', '_']);
    if url_safe && text.contains(['+', '/']) {
        return Err(malformed());
    }
    let engine = match (url_safe, text.ends_with('=')) {
        (false, true) => STANDARD,
        (false, false) => STANDARD_NO_PAD,
        (true, true) => URL_SAFE,
        (true, false) => URL_SAFE_NO_PAD,
    };
    let mut bytes = Zeroizing::new(vec![0; base64::decoded_len_estimate(text.len())]);
    let length = engine
        .decode_slice(text, &mut bytes)
        .map_err(|_| malformed())?;
    match bytes.get(..length) {
        None | Some([]) => Err(malformed()),
        Some(key) => SigningKey::new(key),
    }
}

fn malformed() -> Error {
    Code::KeyMalformed.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &[u8] = br#"{"alg":"HS256"}"#;

    #[track_caller]
    fn refused(text: &str) -> Code {
        signing_key(text).unwrap_err().code()
    }

    #[track_caller]
    fn is_key(text: &str, bytes: &[u8]) {
        let token = signing_key(text).unwrap().sign(HEADER, b"x").unwrap();
        let expected = SigningKey::new(bytes).unwrap().sign(HEADER, b"x").unwrap();
        assert_eq!(token, expected, "{text}");
    }

    #[test]
    fn both_alphabets_are_read_with_and_without_padding() {
        for length in 32..100 {
            // 0xfb 0xef 0xff gives every letter in which the alphabets differ.
            let bytes: Vec<_> = [0xfb, 0xef, 0xff]
                .into_iter()
                .cycle()
                .take(length)
                .collect();
            for engine in [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD] {
                is_key(&engine.encode(&bytes), &bytes);
            }
        }
    }

    #[test]
    fn mixed_alphabets_are_refused() {
        for pair in ["+-", "+_", "/-", "/_", "_+"] {
            assert_eq!(
                refused(&format!("{}{pair}AA", "A".repeat(40))),
                Code::KeyMalformed
            );
        }
    }

    #[test]
    fn wrong_padding_is_refused() {
        let text = "A".repeat(43);
        assert!(signing_key(&text).is_ok() && signing_key(&format!("{text}=")).is_ok());
        for text in [
            format!("{text}=="),
            format!("{text}A="),
            format!("{text}A===="),
            format!("{text}AAA="),
            format!("={text}"),
            format!("{text}=A"),
            format!("{text}AA"),
            "=".into(),
            "====".into(),
        ] {
            assert_eq!(refused(&text), Code::KeyMalformed, "{text}");
        }
    }

    #[test]
    fn bits_where_zeros_must_stand_are_refused() {
        for (length, unused) in [(32, 2), (34, 4)] {
            for url_safe in [false, true] {
                let (padded, bare) = if url_safe {
                    (URL_SAFE, URL_SAFE_NO_PAD)
                } else {
                    (STANDARD, STANDARD_NO_PAD)
                };
                let text = bare.encode(vec![0; length]);
                let start = &text[..text.len() - 1];
                let pad = &padded.encode(vec![0; length])[text.len()..];
                for bits in 0..64_u8 {
                    // The last of three letters is the one that stands for these six bits.
                    let letter = &padded.encode([0, 0, bits])[3..];
                    let canonical = bits % (1 << unused) == 0;
                    for text in [format!("{start}{letter}"), format!("{start}{letter}{pad}")] {
                        match signing_key(&text) {
                            Ok(_) => assert!(canonical, "{text}"),
                            Err(error) => {
                                assert_eq!(error.code(), Code::KeyMalformed);
                                assert!(!canonical, "{text}");
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn keys_under_32_bytes_are_refused() {
        for length in 1..32 {
            for engine in [STANDARD, URL_SAFE_NO_PAD] {
                let text = engine.encode(vec![0xff; length]);
                assert_eq!(refused(&text), Code::KeyTooShort);
            }
        }
    }

    #[test]
    fn other_texts_are_refused() {
        let key = "A".repeat(43);
        for text in [
            "",
            "secret",
            "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYI\n-----END PUBLIC KEY-----\n",
            "-----BEGINPUBLICKEY-----MFkwEwYHKoZIzj0CAQYI-----ENDPUBLICKEY-----=",
            &format!("{key}\n"),
            &format!("{key}=\n"),
            &format!(" {key}="),
            &format!("{key} "),
            &format!("{}\n{}", &key[..20], &key[20..]),
            &format!("{key}\\="),
            &format!("{key}é"),
            &format!("{key}\0"),
        ] {
            assert_eq!(refused(text), Code::KeyMalformed, "{text:?}");
        }
    }
}
