//! `oath-tokens`, `yubikeys` and `authenticator-app`: the things that make OTPs.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read};
use crate::authenticators::{
    AuthenticatorApp, OathCredential, OathKey, OathTokenType, OtpLength, TimeStep,
};
use crate::shared::Shared;

pub(super) fn add_oath_token(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let NewToken {
        serial_number,
        token_type,
        secret_key,
        otp_length,
        time_step,
    } = read(body)?;
    let token_type = match token_type.as_str() {
        "HOTP" => OathTokenType::Hotp,
        "TOTP" => {
            let step = TimeStep::from_seconds(time_step.unwrap_or(30));
            OathTokenType::Totp(step.ok_or_else(|| Refusal::malformed("timeStep: 30 or 60"))?)
        }
        _ => return Err(Refusal::malformed("tokenType must be HOTP or TOTP")),
    };
    let length = OtpLength::from_digits(otp_length.unwrap_or(6));
    let length = length.ok_or_else(|| Refusal::malformed("otpLength must be 6 or 8"))?;
    let key = match secret_key {
        Some(text) => OathKey::from_base32(&text)?,
        None => OathKey::generate()?,
    };
    let credential = OathCredential::new(key, token_type, length);
    let added = shared.engine().add_oath_token(&serial_number, credential);
    Ok(json!({ "serialNumber": serial_number, "added": added }))
}

pub(super) fn press_oath_token(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Named { serial_number } = read(body)?;
    let otp = shared.engine().press_oath_token(&serial_number)?;
    Ok(json!({ "otp": otp.expose() }))
}

pub(super) fn drift_oath_token(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Drift {
        serial_number,
        steps,
    } = read(body)?;
    let mut engine = shared.engine();
    engine.drift_oath_token(&serial_number, steps)?;
    Ok(json!({ "serialNumber": serial_number }))
}

pub(super) fn make_yubikey(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Nothing {} = read(body)?;
    let (serial_number, public_id) = shared.engine().make_named_yubikey()?;
    Ok(json!({ "serialNumber": serial_number, "publicId": public_id }))
}

pub(super) fn press_yubikey(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Named { serial_number } = read(body)?;
    let otp = shared.engine().press_yubikey(&serial_number)?;
    Ok(json!({ "otp": otp.expose() }))
}

pub(super) fn show_app(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Key {
        pairing_key_uri,
        pairing_key,
    } = read(body)?;
    let app = match (pairing_key_uri, pairing_key) {
        (Some(uri), None) => AuthenticatorApp::scan(&uri)?,
        (None, Some(key)) => AuthenticatorApp::type_in(&key)?,
        _ => return Err(Refusal::malformed("pairingKeyUri or pairingKey")),
    };
    let otp = app.show(shared.engine().now());
    Ok(json!({ "otp": otp.expose(), "issuer": app.issuer(), "account": app.account() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewToken {
    serial_number: String,
    token_type: String,
    secret_key: Option<String>,
    otp_length: Option<u64>,
    time_step: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Named {
    serial_number: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Drift {
    serial_number: String,
    steps: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Key {
    pairing_key_uri: Option<String>,
    pairing_key: Option<String>,
}
