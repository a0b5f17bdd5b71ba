//! The cases of C2SP's Wycheproof: 174 for HMAC-SHA256, and 410 tokens for an HS256 verifier.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use pingpair::jws::SigningKey;
use pingpair::{Code, Group};
use pingpair_tests::jws_cases::mac;
use serde::Deserialize;
use wycheproof::TestResult;
use wycheproof::mac::{Test, TestName, TestSet};

#[test]
fn every_hmac_case_comes_out_as_adjudicated() {
    let set = TestSet::load(TestName::HmacSha256).unwrap();
    let (mut valid, mut invalid, mut short_keys, mut short_tags) = (0, 0, 0, 0);
    for group in &set.test_groups {
        for test in &group.tests {
            let context = format!("case {}: {}", test.tc_id, test.comment);
            let right = mac(&test.msg, &test.key);
            let agrees = right[..test.tag.len()] == test.tag[..];
            match test.result {
                TestResult::Valid => valid += usize::from(agrees),
                TestResult::Invalid => invalid += usize::from(!agrees),
                TestResult::Acceptable => panic!("{context}: not adjudicated"),
            }
            match SigningKey::new(&test.key) {
                Err(error) => {
                    assert!(test.key.len() < SigningKey::MINIMUM_LENGTH, "{context}");
                    assert_eq!(error.code(), Code::KeyTooShort, "{context}");
                    short_keys += 1;
                }
                Ok(key) => short_tags += usize::from(!through_tokens(&key, test, &right, &context)),
            }
        }
    }
    assert_eq!((valid, invalid), (66, 108));
    // Six keys have 16 bytes; half of the other 168 cases have tags of 16 bytes.
    assert_eq!((short_keys, short_tags), (6, 84));
}

#[test]
fn every_token_comes_out_as_adjudicated() {
    let Some(folder) = env::var_os("PINGPAIR_JWS_CASES") else {
        // Not `eprintln`, which the harness swallows when a test passes.
        let note = "skipped: PINGPAIR_JWS_CASES does not name the folder of hs256_jws_cases.json";
        writeln!(std::io::stderr(), "{note}").unwrap();
        return;
    };
    let path = PathBuf::from(folder).join("hs256_jws_cases.json");
    let text = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file: JwsFile = serde_json::from_slice(&text).unwrap();

    let (mut accepted, mut rejected, mut wrong) = (0, 0, Vec::new());
    let mut refused_as_sets = BTreeSet::new();
    for case in &file.cases {
        let keys = match (&case.k, &case.keyset) {
            (Some(k), None) => vec![decoded(k)],
            (None, Some(set)) => set.iter().filter_map(KeyOfSet::symmetric).collect(),
            _ => panic!("{} {}: a key or a set of keys", case.file, case.number),
        };
        let mut accept = keys.iter().any(|key| verifies(key, &case.jws));
        if accept && case.keyset.as_deref().is_some_and(is_ambiguous) {
            accept = false;
            refused_as_sets.insert(case.number);
        }
        if accept != (case.expect == "accept") {
            wrong.push(format!("{} {}: {}", case.file, case.number, case.comment));
        } else if accept {
            accepted += 1;
        } else {
            rejected += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!((accepted, rejected), (12, 398));
    assert_eq!(file.cases.len(), 410);
    // The signatures of these four are right: only the sets that their keys stand in are not.
    assert_eq!(refused_as_sets, BTreeSet::from([1, 4, 25, 26]));
}

/// Puts what the case does to its tag onto the tag of one of our tokens. Returns whether the tags
/// of the case have their full length.
fn through_tokens(key: &SigningKey, test: &Test, right: &[u8; 32], context: &str) -> bool {
    // A payload has at least one byte, and some messages have none.
    let payload = [b"message ", &test.msg[..]].concat();
    let token = key.sign(br#"{"alg":"HS256"}"#, &payload).unwrap();
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let tag = decoded(signature);
    assert_eq!(tag, mac(signed.as_bytes(), &test.key), "{context}");
    let changed: Vec<u8> = test
        .tag
        .iter()
        .zip(right)
        .zip(&tag)
        .map(|((given, right), ours)| given ^ right ^ ours)
        .collect();
    let changed = format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(changed));
    let found = key.verify(changed.as_bytes());
    let full = test.tag.len() == 32;
    match found {
        Ok(verified) => {
            assert!(full && test.result == TestResult::Valid, "{context}");
            assert_eq!(verified.payload(), payload, "{context}");
        }
        Err(error) if full => {
            assert_eq!(test.result, TestResult::Invalid, "{context}");
            assert_eq!(error.code(), Code::TokenSignatureWrong, "{context}");
        }
        Err(error) => assert_eq!(error.code(), Code::TokenMalformed, "{context}"),
    }
    full
}

/// Whether the key is long enough and verifies the token; a refusal is always a typed one.
fn verifies(key: &[u8], token: &str) -> bool {
    match SigningKey::new(key) {
        Err(error) => {
            assert_eq!(error.code(), Code::KeyTooShort);
            false
        }
        Ok(key) => match key.verify(token.as_bytes()) {
            Ok(_) => true,
            Err(error) => {
                assert_eq!(error.group(), Group::UntrustedReply);
                false
            }
        },
    }
}

/// Whether a set of keys must not be used at all: it mixes kinds of keys, names two of them alike,
/// or holds one that is meant for another algorithm.
///
/// [`SigningKey`] takes one key and knows of no set, so that this stands here.
fn is_ambiguous(set: &[KeyOfSet]) -> bool {
    let names: BTreeSet<_> = set.iter().map(|key| &key.kid).collect();
    names.len() < set.len() || set.iter().any(|key| key.kty != "oct" || key.alg != "HS256")
}

fn decoded(text: &str) -> Vec<u8> {
    BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()
}

#[derive(Deserialize)]
struct JwsFile {
    cases: Vec<JwsCase>,
}

#[derive(Deserialize)]
struct JwsCase {
    file: String,
    #[serde(rename = "tcId")]
    number: usize,
    comment: String,
    k: Option<String>,
    keyset: Option<Vec<KeyOfSet>>,
    jws: String,
    expect: String,
}

#[derive(Deserialize)]
struct KeyOfSet {
    kty: String,
    alg: String,
    kid: String,
    k: Option<String>,
}

impl KeyOfSet {
    /// The bytes of a symmetric key. One key of the cases has bits where zeros must stand: it is
    /// none.
    fn symmetric(&self) -> Option<Vec<u8>> {
        let k = self.k.as_deref().filter(|_| self.kty == "oct")?;
        BASE64_URL_SAFE_NO_PAD.decode(k).ok()
    }
}
