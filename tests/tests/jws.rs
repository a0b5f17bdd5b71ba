//! Known answers and exhaustive mutations for HS256 compact JWS.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::Command;

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use pingpair::credentials::Credentials;
use pingpair::jws::{MAXIMUM_TOKEN, SigningKey};
use pingpair::{Code, Group};
use pingpair_tests::jws_cases::{GivenKey, KnownToken, Suite, VendorToken, close, sign};

#[test]
fn every_row_of_the_list_has_a_case() {
    let suite = Suite::load();
    let tokens = suite.tokens.iter().map(|case| &case.id);
    let replies = suite.replies.iter().map(|case| &case.id);
    let keys = suite.keys.iter().map(|case| &case.id);
    let rows: BTreeSet<String> = tokens
        .chain(replies)
        .chain(keys)
        .map(|id| id[..3].to_owned())
        .collect();
    let listed = [
        ('A', 27),
        ('B', 17),
        ('C', 21),
        ('D', 62),
        ('E', 24),
        ('F', 9),
        ('K', 11),
    ];
    let listed: BTreeSet<String> = listed
        .into_iter()
        .flat_map(|(letter, count)| (1..=count).map(move |row| format!("{letter}{row:02}")))
        .collect();
    assert_eq!(rows, listed);
    assert_eq!(rows.len(), 171);
}

#[test]
fn every_token_comes_out_as_listed() {
    let mut wrong = Vec::new();
    for case in Suite::load().tokens {
        let found = SigningKey::new(&case.key).unwrap().verify(&case.token);
        let found = found
            .map(|verified| verified.payload().to_vec())
            .map_err(|error| (error.group(), error.code().as_str().to_owned()));
        let expected = case.expected.map_err(|code| (Group::UntrustedReply, code));
        if found != expected {
            let found = found.map(|payload| payload.len());
            wrong.push(format!("{} {}: {found:?}", case.id, case.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_key_comes_out_as_listed() {
    let suite = Suite::load();
    for case in suite.keys {
        let context = format!("{} {}", case.id, case.name);
        let verified = |key: &SigningKey| {
            let (token, _) = case.expected.as_ref().ok()?;
            Some(key.verify(token).unwrap())
        };
        let found = match &case.key {
            GivenKey::Bytes(key) => SigningKey::new(key).map(|key| verified(&key)),
            GivenKey::Text(key) => {
                let (alias, token) = (suite.org_alias.as_str(), suite.token.as_str());
                Credentials::new(alias, token, key.as_str(), BASE_URL)
                    .map(|credentials| verified(credentials.key()))
            }
        };
        match (found, &case.expected) {
            (Ok(Some(verified)), Ok((_, payload))) => {
                assert_eq!(verified.payload(), payload, "{context}");
            }
            (Err(error), Err(code)) => {
                assert_eq!(error.code().as_str(), code, "{context}");
                assert_eq!(error.group(), Group::Configuration, "{context}");
            }
            (found, _) => panic!("{context}: {:?}", found.err()),
        }
    }
}

#[test]
fn the_signature_of_every_signed_reply_is_right_so_that_its_payload_alone_decides() {
    let suite = Suite::load();
    let key = SigningKey::new(&suite.key).unwrap();
    for case in suite.replies {
        match key.verify(&case.token) {
            Ok(verified) => assert_eq!(verified.header(), suite.header.as_bytes(), "{}", case.id),
            Err(error) if case.id == "A17" => assert_eq!(error.group(), Group::UntrustedReply),
            Err(error) => {
                assert!(case.token.len() > MAXIMUM_TOKEN, "{}", case.id);
                assert_eq!(error.code(), Code::TokenTooLarge, "{}", case.id);
                assert!(case.expected.is_err(), "{}", case.id);
            }
        }
    }
}

#[test]
fn known_requests_sign_to_the_known_bytes() {
    let known = KnownToken::load();
    assert_eq!(known.len(), 2);
    for known in known {
        let key = SigningKey::new(&known.key).unwrap();
        let token = key
            .sign(known.header.as_bytes(), known.payload.as_bytes())
            .unwrap();
        assert_eq!(token, known.token, "{}", known.id);
        assert!(
            token.ends_with(&format!(".{}", known.signature)),
            "{}",
            known.id
        );
        let verified = key.verify(token.as_bytes()).unwrap();
        assert_eq!(verified.header(), known.header.as_bytes(), "{}", known.id);
        assert_eq!(verified.payload(), known.payload.as_bytes(), "{}", known.id);
    }
}

#[test]
fn the_vendors_reply_verifies_and_its_misprinted_requests_are_refused() {
    let published = VendorToken::load();
    assert_eq!(published.len(), 3);
    for vendor in published {
        let key = SigningKey::new(&vendor.key).unwrap();
        let found = key.verify(vendor.token.as_bytes());
        let code = found.err().map(|error| error.code().as_str().to_owned());
        assert_eq!(code, vendor.refused, "{}", vendor.id);
        if let Some(signature) = vendor.signature {
            let (signed, _) = vendor.token.rsplit_once('.').unwrap();
            let mended = format!("{signed}.{signature}");
            let verified = key.verify(mended.as_bytes()).unwrap();
            let signed_again = key.sign(verified.header(), verified.payload()).unwrap();
            assert_eq!(signed_again, mended, "{}", vendor.id);
        }
    }
}

#[test]
fn no_substitution_of_one_byte_verifies() {
    let (key, token) = subject();
    let mut mutant = token.clone();
    let mut refused = 0;
    for (position, original) in token.iter().copied().enumerate() {
        for value in (0..=u8::MAX).filter(|value| *value != original) {
            mutant[position] = value;
            refused += refusal(&key, &mutant, position, value);
        }
        mutant[position] = original;
    }
    assert_eq!(refused, 102_000);
}

#[test]
fn no_deletion_of_one_byte_verifies() {
    let (key, token) = subject();
    for position in 0..token.len() {
        let mut mutant = token.clone();
        let value = mutant.remove(position);
        refusal(&key, &mutant, position, value);
    }
}

#[test]
fn no_insertion_of_one_byte_verifies() {
    let (key, token) = subject();
    let mut refused = 0;
    for position in 0..=token.len() {
        let mut mutant = token.clone();
        mutant.insert(position, 0);
        for value in 0..=u8::MAX {
            mutant[position] = value;
            refused += refusal(&key, &mutant, position, value);
        }
    }
    assert_eq!(refused, 401 * 256);
}

#[test]
fn no_flip_of_one_bit_verifies() {
    let (key, token) = subject();
    let mut mutant = token.clone();
    let mut refused = 0;
    for position in 0..token.len() {
        for bit in 0..8 {
            mutant[position] ^= 1 << bit;
            refused += refusal(&key, &mutant, position, mutant[position]);
            mutant[position] ^= 1 << bit;
        }
    }
    assert_eq!(refused, 3_200);
}

/// Here the signature is over the changed bytes, so that only the decoder stands in the way.
#[test]
fn an_authentic_payload_is_decoded_as_a_scalar_decoder_does_or_refused() {
    for length in [1, 2, 3, 63, 64, 65, 251] {
        let payload: Vec<u8> = (0..length).map(|index| (index * 89) as u8).collect();
        let token = sign(HEADER, &payload, KEY);
        let key = SigningKey::new(KEY).unwrap();
        let end = token.iter().rposition(|byte| *byte == b'.').unwrap();
        let start = token.iter().position(|byte| *byte == b'.').unwrap() + 1;
        for position in start..end {
            for value in 0..=u8::MAX {
                let mut signed = token[..end].to_vec();
                signed[position] = value;
                let expected = BASE64_URL_SAFE_NO_PAD.decode(&signed[start..]).ok();
                let found = key.verify(&close(&signed, KEY));
                let found = found.map(|verified| verified.payload().to_vec());
                if let Err(error) = &found {
                    assert_eq!(error.code(), Code::TokenMalformed);
                }
                assert_eq!(
                    found.ok(),
                    expected,
                    "{value} at {position} of {length} bytes"
                );
            }
        }
    }
}

#[test]
fn the_committed_vectors_are_what_their_script_writes() {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tools/make_jws_vectors.py");
    match Command::new("python3")
        .args(["-B", "-W", "error"])
        .arg(script)
        .arg("--check")
        .output()
    {
        Ok(output) => assert!(output.status.success(), "{output:?}"),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Not `eprintln`, which the harness swallows when a test passes.
            writeln!(
                std::io::stderr(),
                "skipped: no python3 to check the vectors with"
            )
            .unwrap();
        }
        Err(error) => panic!("python3: {error}"),
    }
}

/// A key, and a token of 400 bytes that it verifies.
fn subject() -> (SigningKey, Vec<u8>) {
    let token = sign(HEADER, &[b'x'; 251], KEY);
    let key = SigningKey::new(KEY).unwrap();
    assert_eq!(token.len(), 400);
    assert_eq!(key.verify(&token).unwrap().payload(), [b'x'; 251]);
    (key, token)
}

fn refusal(key: &SigningKey, mutant: &[u8], position: usize, value: u8) -> usize {
    let Err(error) = key.verify(mutant) else {
        panic!("{value} at {position} is accepted");
    };
    assert_eq!(
        error.group(),
        Group::UntrustedReply,
        "{value} at {position}"
    );
    1
}

const KEY: &[u8] = b"the key of a token to be mutated";
const HEADER: &[u8] = br#"{"alg":"HS256"}"#;
const BASE_URL: &str = "https://idpxnyl3m.pingidentity.com/pingid";
