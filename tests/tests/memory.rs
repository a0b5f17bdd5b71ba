//! What is left in memory once key, token and requests were dropped: nothing of them.
//!
//! A child process uses the secrets and drops them; then its memory is searched from outside.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use pingpair::credentials::SANDBOX_MARK;
use pingpair::credentials::properties::properties_text;
use pingpair::{Credentials, Secret, testing};
use serde_json::{Value, json};
use sha2::Sha256;
use sha2::block_api::compress256;

const KEY: [u8; 32] = *b"\xd5\x8c\x21\x94\xee\x07\x5b\x3a\x60\xf9\x12\x4d\xa8\xb3\x7e\xc1\
                        \x9f\x2a\x46\x55\x0d\xe3\x88\x71\xbc\x16\xca\x39\x04\xf7\x62\xad";
const CODE: &str = "82947052271368034417";
const OTP: &str = "73916482056493027158";
const SESSION: &str = "wR4tUq7bTz0yKs6nXe2hVd9p";
const APP_KEY: &str = "MZ3GK5TVNRQXI2LPNYQGC3TEEBSXG4A";
const TOKEN_END: &str = "c0ffee90b1d37a5f48e26d97";

/// The initial state of SHA-256 (FIPS 180-4, section 5.3.3).
const INITIAL: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// The first block of an HMAC's inner or outer hash.
fn pad_block(byte: u8) -> [u8; 64] {
    let mut block = [byte; 64];
    block
        .iter_mut()
        .zip(KEY)
        .for_each(|(byte, key)| *byte ^= key);
    block
}

/// The state of SHA-256 behind one block, as it lies in memory.
fn state_behind(block: [u8; 64]) -> Vec<u8> {
    let mut state = INITIAL;
    compress256(&mut state, &[block]);
    state.iter().flat_map(|word| word.to_ne_bytes()).collect()
}

fn mac(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().to_vec()
}

/// What the key of snapshots is made of and what it holds, by name.
fn snapshot_secrets(alias: &str) -> [(&'static str, Vec<u8>); 4] {
    let label = b"pingpair snapshots of an organisation\0";
    let made_of = mac(&KEY, &[label, alias.as_bytes()]);
    let extracted = mac(b"pingpair snapshots", &[&made_of]);
    let expanded = |label: &[u8]| mac(&extracted, &[label, &[1]]);
    [
        ("the key that seals", expanded(b"sealing")),
        (
            "the key of names",
            expanded(b"subjects of leases and stores"),
        ),
        ("what the key of snapshots is made of", made_of),
        ("what is extracted from it", extracted),
    ]
}

/// The start of each pairing's secrets, as they lie in memory and in the tokens of requests and replies.
fn pairing_secrets() -> Vec<(&'static str, Vec<u8>)> {
    let mut secrets = Vec::new();
    for (name, encoded_name, text) in [
        (
            "the activation code",
            "the activation code in base64url",
            CODE,
        ),
        ("the OTP", "the OTP in base64url", OTP),
        ("the session", "the session in base64url", SESSION),
        ("the app's key", "the app's key in base64url", APP_KEY),
    ] {
        secrets.push((name, text.as_bytes().to_vec()));
        for before in 0..3 {
            let padded = format!("{}{text}", "x".repeat(before));
            let encoded = URL_SAFE_NO_PAD.encode(padded).into_bytes();
            // Only whole groups that the text alone decides.
            let end = encoded.len() / 4 * 4 - 4;
            secrets.push((encoded_name, encoded[4..end].to_vec()));
        }
    }
    secrets
}

/// Writes what the service replies to the pairings of one round, signed before anything is sent.
fn write_replies(folder: &Path, properties: &Path) {
    let credentials = Credentials::from_properties_file(properties).unwrap();
    let details = |name: &str, devices: Value| {
        let user = json!({ "userName": name, "status": "ACTIVE", "devicesDetails": devices });
        json!({ "userDetails": user })
    };
    let device = json!([{ "deviceId": 284159158921096000_i64, "type": "SMS" }]);
    let app = json!([{ "deviceId": 284159158921096000_i64, "type": "Authenticator App" }]);
    for round in 0..3 {
        let folder = folder.join(round.to_string());
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("otp"), OTP).unwrap();
        fs::write(folder.join("app-key"), APP_KEY).unwrap();
        let session = json!({ "sessionId": SESSION, "deviceId": 284159158921096000_i64 });
        for (name, body) in [
            ("getuserdetails-0", details("meredith", json!([]))),
            ("getactivationcode-0", json!({ "activationCode": CODE })),
            ("pairingstatus-0", json!({ "pairingStatus": "NOT_CLAIMED" })),
            ("getuserdetails-1", details("bartholomew", json!([]))),
            ("startofflinepairing-0", session.clone()),
            ("getuserdetails-2", details("bartholomew", json!([]))),
            ("finalizeofflinepairing-0", json!({})),
            ("getuserdetails-3", details("bartholomew", device.clone())),
            ("getuserdetails-4", details("cornelia", json!([]))),
            ("getuserdetails-5", details("cornelia", json!([]))),
            ("offlinepairing-0", session.clone()),
            ("getuserdetails-6", details("cornelia", app.clone())),
        ] {
            let reply = testing::sign_reply(&credentials, body.as_object().unwrap());
            fs::write(folder.join(name), reply.unwrap()).unwrap();
        }
    }
}

/// Everything that is the key or the token in some form, by name.
fn secrets(token: &str, alias: &str) -> Vec<(&'static str, Vec<u8>)> {
    let header = format!("{{\"alg\":\"HS256\",\"org_alias\":\"{alias}\",\"token\":\"{token}\"}}");
    let start = format!(
        "{{\"reqHeader\":{{\"locale\":\"en\",\"orgAlias\":\"{alias}\",\"secretKey\":\"{token}\""
    );
    let encoded = |text: &str| {
        // Whole groups only: what follows them in memory decides the characters of the last one.
        let text = URL_SAFE_NO_PAD
            .encode(&text[..text.len() / 3 * 3])
            .into_bytes();
        text[text.len() - 40..].to_vec()
    };
    let (inner, outer) = (pad_block(0x36), pad_block(0x5c));
    let mut secrets = vec![
        ("the key", KEY.to_vec()),
        ("the key's first half", KEY[..16].to_vec()),
        ("the key's second half", KEY[16..].to_vec()),
        (
            "the key's text",
            STANDARD.encode(KEY).into_bytes()[..40].to_vec(),
        ),
        ("the inner pad block", inner[..32].to_vec()),
        ("the outer pad block", outer[..32].to_vec()),
        ("the inner state", state_behind(inner)),
        ("the outer state", state_behind(outer)),
        ("the token", token.as_bytes().to_vec()),
        ("the header in base64url", encoded(&header)),
        ("the start of the payload in base64url", encoded(&start)),
        ("the start of the payload", start.into_bytes()),
    ];
    secrets.extend(snapshot_secrets(alias));
    secrets
}

/// Every writable region of a process.
fn memory(child: &Child) -> Vec<u8> {
    let folder = PathBuf::from(format!("/proc/{}", child.id()));
    let maps = fs::read_to_string(folder.join("maps")).unwrap();
    let mut memory = File::open(folder.join("mem")).unwrap();
    let mut all = Vec::new();
    for line in maps
        .lines()
        .filter(|line| line.split(' ').nth(1).unwrap().starts_with("rw"))
    {
        let (start, end) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let number = |text: &str| u64::from_str_radix(text, 16).unwrap();
        let mut region = vec![0; usize::try_from(number(end) - number(start)).unwrap()];
        memory.seek(SeekFrom::Start(number(start))).unwrap();
        if memory.read_exact(&mut region).is_ok() {
            all.extend_from_slice(&region);
        }
    }
    all
}

fn write_properties(folder: &Path, alias: &str, token: &str) -> PathBuf {
    let key = Secret::from(STANDARD.encode(KEY));
    let text = properties_text(alias, &Secret::from(token), &key, "http://localhost/pingid");
    let path = folder.join("pingid.properties");
    fs::write(&path, text.expose()).unwrap();
    path
}

/// The names of the secrets that stand in the memory of a process that used them.
fn left_after_use(argument: &str) -> Vec<&'static str> {
    let alias = format!("{SANDBOX_MARK}-1111-2222-3333-444444444444");
    let token = format!("{SANDBOX_MARK}{TOKEN_END}");
    let folder = tempfile::tempdir().unwrap();
    let path = write_properties(folder.path(), &alias, &token);
    write_replies(folder.path(), &path);
    let mut child = Command::new(env!("CARGO_BIN_EXE_secrets-probe"))
        .arg(path)
        .arg(argument)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert_eq!(line, "done\n");
    let memory = memory(&child);
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    let mut left: Vec<_> = secrets(&token, &alias)
        .into_iter()
        .chain(pairing_secrets())
        .filter(|(_, bytes)| memchr::memmem::find(&memory, bytes).is_some())
        .map(|(name, _)| name)
        .collect();
    left.dedup();
    left
}

#[test]
fn nothing_of_the_secrets_is_left_once_they_are_dropped() {
    assert_eq!(left_after_use("drop"), [""; 0]);
}

#[test]
fn what_is_held_is_found_so_that_the_search_can_fail() {
    assert_eq!(
        left_after_use("hold"),
        [
            "the inner state",
            "the outer state",
            "the token",
            "the header in base64url",
            "the start of the payload in base64url",
            "the key that seals",
            "the key of names",
            "the activation code",
            "the OTP",
            "the session",
            "the app's key",
        ]
    );
}
