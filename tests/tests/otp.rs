//! The published answers of `vectors/otp.json`: HOTP, TOTP, HMAC-SHA256 and Yubico's OTPs.

use std::fs;

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use data_encoding::HEXLOWER;
use pingpair::jws::SigningKey;
use pingpair::{Code, Timestamp};
use pingpair_sandbox::authenticators::{
    AuthenticatorApp, OathCredential, OathKey, OathToken, OathTokenType, OathVerdict, OathVerifier,
    OtpLength, TimeStep, YubiKeyCredential, YubiKeyId, YubiKeyVerdict, YubiKeyVerifier, YubicoOtp,
};
use pingpair_tests::jws_cases::mac;
use serde::Deserialize;

#[test]
fn hotp_tokens_show_the_otps_of_rfc_4226_and_servers_accept_them_in_turn() {
    let Hotp { key, cases } = vectors().hotp;
    for length in [OtpLength::Six, OtpLength::Eight] {
        let credential = OathCredential::new(oath_key(&key), OathTokenType::Hotp, length);
        let mut token = OathToken::new(credential.clone());
        let mut server = OathVerifier::new(credential);
        for (place, case) in cases.iter().enumerate() {
            assert_eq!(case.counter, place);
            let expected = match length {
                OtpLength::Six => case.otp.clone(),
                OtpLength::Eight => format!("{:08}", case.truncated % 100_000_000),
            };
            assert!(expected.ends_with(&case.otp));
            assert_eq!(token.press(at(0)).expose(), expected);
            assert_eq!(server.verify(&expected, at(0)), OathVerdict::Accepted);
        }
    }
    assert_eq!(cases.len(), 10);
}

#[test]
fn totp_tokens_and_apps_show_the_otps_of_rfc_6238_and_servers_accept_them() {
    let totp = vectors().totp;
    let length = OtpLength::from_digits(totp.otp_length).unwrap();
    let step = TimeStep::from_seconds(totp.time_step).unwrap();
    let key = oath_key(&totp.key);
    let app = AuthenticatorApp::scan(&format!(
        "otpauth://totp/MyOrg:jdoe?secret={}&digits={}&period={}",
        key.base32().expose(),
        totp.otp_length,
        totp.time_step,
    ));
    let app = app.unwrap();
    let credential = OathCredential::new(key, OathTokenType::Totp(step), length);
    let mut token = OathToken::new(credential.clone());
    let mut server = OathVerifier::new(credential);
    for case in &totp.cases {
        let now = at(case.seconds);
        assert_eq!(token.press(now).expose(), case.otp);
        assert_eq!(app.show(now).expose(), case.otp);
        assert_eq!(server.verify(&case.otp, now), OathVerdict::Accepted);
    }
    assert_eq!(totp.cases.len(), 6);
}

#[test]
fn the_hmac_below_the_core_gives_the_tags_of_rfc_4231() {
    let cases = vectors().hmac_sha256.cases;
    for (place, case) in cases.iter().enumerate() {
        assert_eq!(case.case, place + 1);
        let tag = mac(&bytes(&case.message), &bytes(&case.key));
        let expected = bytes(&case.tag);
        // Case 5 is published with half a tag.
        assert_eq!(expected.len(), if case.case == 5 { 16 } else { 32 });
        assert_eq!(tag[..expected.len()], expected, "case {}", case.case);
    }
    assert_eq!(cases.len(), 7);
}

#[test]
fn the_core_signs_with_the_keys_of_rfc_4231_that_are_long_enough() {
    let mut long_enough = Vec::new();
    for case in vectors().hmac_sha256.cases {
        let (key, message) = (bytes(&case.key), bytes(&case.message));
        match SigningKey::new(&key) {
            Ok(signing_key) => {
                long_enough.push(case.case);
                let token = signing_key.sign(br#"{"alg":"HS256"}"#, &message).unwrap();
                let (signed, signature) = token.rsplit_once('.').unwrap();
                let expected = BASE64_URL_SAFE_NO_PAD.encode(mac(signed.as_bytes(), &key));
                assert_eq!(signature, expected, "case {}", case.case);
            }
            Err(error) => assert_eq!(error.code(), Code::KeyTooShort, "case {}", case.case),
        }
    }
    assert_eq!(long_enough, [6, 7]);
}

#[test]
fn otps_that_yubico_published_decrypt_as_published_and_encrypt_back() {
    let cases = vectors().yubico_otp;
    for case in &cases {
        let aes_key = array(&case.aes_key);
        let (_, encrypted) = case.otp.split_at(case.otp.len() - 32);
        let otp = YubicoOtp::decrypt(encrypted, &aes_key).unwrap();
        assert_eq!(otp.private_id, array(&case.private_id), "{}", case.otp);
        assert_eq!(otp.usage_counter, case.usage_counter, "{}", case.otp);
        assert_eq!(otp.timestamp, case.timestamp, "{}", case.otp);
        assert_eq!(otp.session_counter, case.session_counter, "{}", case.otp);
        assert_eq!(otp.random, case.random, "{}", case.otp);
        assert_eq!(otp.encrypt(&aes_key).expose(), encrypted);
    }
    assert_eq!(cases.len(), 9);
}

#[test]
fn a_server_accepts_the_touches_of_a_real_yubikey_in_turn_and_each_once() {
    let key = vectors().yubikey;
    let id = YubiKeyId::new(array(&key.public_id));
    let (private_id, aes_key) = (array(&key.private_id), array(&key.aes_key));
    let credential = YubiKeyCredential::new(id, private_id, aes_key);
    let mut server = YubiKeyVerifier::new(credential.clone());
    for otp in &key.otps {
        assert!(otp.starts_with(&id.modhex()));
        assert_eq!(YubiKeyId::of_otp(otp), Some(id));
        assert_eq!(server.verify(otp), YubiKeyVerdict::Accepted, "{otp}");
        assert_eq!(server.verify(otp), YubiKeyVerdict::Replayed, "{otp}");
    }
    assert_eq!(key.otps.len(), 7);

    let mut server = YubiKeyVerifier::new(credential);
    let (last, earlier) = key.otps.split_last().unwrap();
    assert_eq!(server.verify(last), YubiKeyVerdict::Accepted);
    for otp in earlier {
        assert_eq!(server.verify(otp), YubiKeyVerdict::Replayed, "{otp}");
    }
}

fn vectors() -> File {
    let text = fs::read(pingpair_tests::vectors().join("otp.json")).unwrap();
    serde_json::from_slice(&text).unwrap()
}

fn bytes(text: &str) -> Vec<u8> {
    HEXLOWER.decode(text.as_bytes()).unwrap()
}

fn array<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    bytes(text).try_into().unwrap()
}

fn oath_key(text: &str) -> OathKey {
    OathKey::new(&bytes(text)).unwrap()
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_milliseconds(seconds * 1000).unwrap()
}

#[derive(Deserialize)]
struct File {
    hotp: Hotp,
    totp: Totp,
    hmac_sha256: HmacCases,
    yubico_otp: Vec<YubicoCase>,
    yubikey: YubiKeyCase,
}

#[derive(Deserialize)]
struct Hotp {
    key: String,
    cases: Vec<HotpCase>,
}

#[derive(Deserialize)]
struct HotpCase {
    counter: usize,
    truncated: u32,
    otp: String,
}

#[derive(Deserialize)]
struct Totp {
    key: String,
    otp_length: u64,
    time_step: u64,
    cases: Vec<TotpCase>,
}

#[derive(Deserialize)]
struct TotpCase {
    seconds: i64,
    otp: String,
}

#[derive(Deserialize)]
struct HmacCases {
    cases: Vec<HmacCase>,
}

#[derive(Deserialize)]
struct HmacCase {
    case: usize,
    key: String,
    message: String,
    tag: String,
}

#[derive(Deserialize)]
struct YubicoCase {
    aes_key: String,
    otp: String,
    private_id: String,
    usage_counter: u16,
    timestamp: u32,
    session_counter: u8,
    random: u16,
}

#[derive(Deserialize)]
struct YubiKeyCase {
    aes_key: String,
    public_id: String,
    private_id: String,
    otps: Vec<String>,
}
