//! What a person answered, as a layer gives it.

use pingpair::pairing::{Answer, Method, MethodKind, RegistrationData};
use pingpair::pingid::{PairingDeviceType, WebAuthnType};
use pingpair::{Code, Error, Result, Secret};
use serde::Deserialize;
use serde_json::Value;

use crate::client::expected;

/// One of the kinds of answers.
#[derive(Deserialize)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub(crate) enum Given {
    Otp(String),
    Otps(String, String),
    Credential(String),
    Attestation(String),
    Registration {
        username: String,
        email: String,
        password: String,
    },
    VerificationCode(String),
    StartAgain(bool),
    Method {
        kind: String,
        value: Option<String>,
    },
}

impl Given {
    pub(crate) fn read(value: Value) -> Result<Self> {
        let expected = "an answer: otp, otps, credential, attestation, registration, verificationCode, \
                        startAgain or method";
        serde_json::from_value(value).map_err(|_| Error::new(Code::ValueMalformed).detail(expected))
    }

    pub(crate) fn into_core(self) -> Result<Answer> {
        Ok(match self {
            Self::Otp(otp) => Answer::Otp(Secret::from(otp)),
            Self::Otps(first, second) => Answer::Otps(Secret::from(first), Secret::from(second)),
            Self::Credential(json) => Answer::Credential(Secret::from(json)),
            Self::Attestation(jwt) => Answer::Attestation(Secret::from(jwt)),
            Self::Registration {
                username,
                email,
                password,
            } => Answer::Registration(Box::new(RegistrationData::new(username, email, password))),
            Self::VerificationCode(code) => Answer::VerificationCode(Secret::from(code)),
            Self::StartAgain(true) => Answer::StartAgain,
            Self::StartAgain(false) => {
                return Err(Error::new(Code::ValueMalformed).detail("startAgain: true"));
            }
            Self::Method { kind, value } => Answer::Method(method(&kind, value)?),
        })
    }
}

fn method(name: &str, value: Option<String>) -> Result<Method> {
    let kind = MethodKind::from_text(name)
        .ok_or_else(|| expected("method", MethodKind::ALL.iter().map(|kind| kind.as_str())))?;
    let needed = |value: Option<String>| {
        value.ok_or_else(|| Error::new(Code::ValueMissing).detail(format!("{kind} needs a value")))
    };
    Ok(match kind {
        MethodKind::AuthenticatorApp if value.is_none() => Method::AuthenticatorApp,
        MethodKind::YubiKey if value.is_none() => Method::YubiKey,
        MethodKind::Email => Method::Email(needed(value)?),
        MethodKind::Online => {
            Method::Online(value.map(|text| PairingDeviceType::from(text.as_str())))
        }
        MethodKind::Sms => Method::Sms(needed(value)?),
        MethodKind::Token => Method::Token(needed(value)?),
        MethodKind::Voice => Method::Voice(needed(value)?),
        MethodKind::WebAuthn => Method::WebAuthn(WebAuthnType::from(needed(value)?.as_str())),
        _ => return Err(Error::new(Code::ValueMalformed).detail(format!("{kind} takes no value"))),
    })
}
