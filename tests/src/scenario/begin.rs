//! The calls that begin machines, and the answers that people give, as scenarios spell them.

use std::fs::File;
use std::path::Path;

use pingpair::client::Pairing;
use pingpair::operation::{Record, from_arguments};
use pingpair::pairing::{
    Answer, EnrolmentRules, IfExists, Method, MethodKind, Registration, RegistrationData,
    ResyncRules,
};
use pingpair::pingid::*;
use pingpair::pingone::{CreateDevice, CreatePairingKey};
use pingpair::webauthn::RelyingParty;
use pingpair::{Client, Code, Error, PingOne, Result, Secret};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Begins what `machine` names. A report is written to `out`, anew for each attempt.
///
/// # Errors
/// What the client refuses, and arguments that are not those of the machine.
pub fn begin(
    client: &Client,
    machine: &str,
    arguments: Map<String, Value>,
    out: &Path,
) -> Result<Pairing> {
    match machine {
        "online" => online(client, arguments),
        "online_new_user" => client.pair_new_user(operation(&arguments)?),
        "offline" => client.pair_offline(operation(&arguments)?),
        "offline_unverified" => client.pair_offline_unverified(operation(&arguments)?),
        "yubikey" => {
            let User { username } = plain(arguments)?;
            client.pair_yubikey_by_touch(username)
        }
        "authenticator_app" => {
            let User { username } = plain(arguments)?;
            client.pair_authenticator_app(username)
        }
        "webauthn" => webauthn(client, arguments),
        "enrolment" => enrolment(client, arguments),
        "resync" => resync(client, arguments),
        "report" => {
            let request: GetOrganizationReport = operation(&arguments)?;
            let out = out.to_owned();
            client.make_report(&request.file_type, move || File::create(&out))
        }
        "create_tokens" => client.add_tokens(operation(&arguments)?),
        "revoke_tokens" => client.remove_tokens(operation(&arguments)?),
        other => Err(malformed(other)),
    }
}

/// Begins what `machine` names with PingOne; nothing where it is no machine of PingOne's.
///
/// # Errors
/// What the client refuses, and arguments that are not those of the machine.
pub fn begin_pingone(
    client: &PingOne,
    machine: &str,
    mut arguments: Map<String, Value>,
) -> Option<Result<Pairing>> {
    let create = operation::<CreateDevice>;
    Some(match machine {
        "registration" => registration(client, arguments),
        "mfa_otp" => create(&arguments).and_then(|it| client.pair_mfa_otp(it)),
        "mfa_oath_token" => create(&arguments).and_then(|it| client.pair_mfa_oath_token_with(it)),
        "mfa_desktop" => create(&arguments).and_then(|it| client.pair_mfa_desktop_with(it)),
        "mfa_fido2" => fido2(client, &mut arguments),
        "mfa_mobile" => {
            let request = operation::<CreatePairingKey>(&arguments);
            request.and_then(|request| client.pair_mfa_mobile_with(request))
        }
        _ => return None,
    })
}

fn fido2(client: &PingOne, arguments: &mut Map<String, Value>) -> Result<Pairing> {
    let origins: Vec<String> = plain(arguments.remove("origins").unwrap_or_default())?;
    let request: CreateDevice = operation(arguments)?;
    let party = RelyingParty::new(request.rp_id.clone().unwrap_or_default(), origins)?;
    client.pair_mfa_fido2_with(request, &party)
}

fn registration(client: &PingOne, arguments: Map<String, Value>) -> Result<Pairing> {
    let Registering {
        acr_values,
        user,
        without_tokens,
    } = plain(arguments)?;
    let mut rules = Registration::new();
    rules.acr_values = acr_values;
    rules.without_tokens = without_tokens;
    rules.user = user.map(Registrant::data);
    client.register(rules)
}

/// Reads an answer such as `{"otp": "123456"}`.
///
/// # Errors
/// What is no answer.
pub fn answer(value: Value) -> Result<Answer> {
    Ok(match plain(value)? {
        Given::Credential(credential) => Answer::Credential(Secret::from(match credential {
            Value::String(text) => text,
            object => object.to_string(),
        })),
        Given::Method(chosen) => Answer::Method(method(chosen)?),
        Given::Otp(otp) => Answer::Otp(Secret::from(otp)),
        Given::Otps(first, second) => Answer::Otps(Secret::from(first), Secret::from(second)),
        Given::Attestation(attestation) => Answer::Attestation(Secret::from(attestation)),
        Given::Registration(user) => Answer::Registration(Box::new(user.data())),
        Given::VerificationCode(code) => Answer::VerificationCode(Secret::from(code)),
        Given::StartAgain(true) => Answer::StartAgain,
        Given::StartAgain(false) => return Err(malformed("start_again")),
    })
}

fn online(client: &Client, mut arguments: Map<String, Value>) -> Result<Pairing> {
    let code = arguments.remove("activation_code");
    let code = code.map(plain::<String>).transpose()?.map(Secret::from);
    client.pair_online_with(operation::<GetActivationCode>(&arguments)?, code)
}

fn webauthn(client: &Client, mut arguments: Map<String, Value>) -> Result<Pairing> {
    let origins: Vec<String> = plain(arguments.remove("origins").unwrap_or_default())?;
    let request: WebAuthnStartPairing = operation(&arguments)?;
    let party = RelyingParty::new(request.relying_party_id.as_str(), origins)?;
    client.pair_webauthn(request, &party)
}

fn enrolment(client: &Client, mut arguments: Map<String, Value>) -> Result<Pairing> {
    let user: Map<String, Value> = plain(arguments.remove("user").unwrap_or_default())?;
    let Enrolment {
        methods,
        if_exists,
        relying_party,
        validate_unique_device,
    } = plain(arguments)?;
    let methods: Option<Vec<_>> = methods.iter().map(|it| MethodKind::from_text(it)).collect();
    let mut rules = EnrolmentRules::new(
        operation(&user)?,
        methods.ok_or_else(|| malformed("methods"))?,
    );
    if let Some(text) = if_exists {
        let if_exists = IfExists::from_text(&text).ok_or_else(|| malformed("if_exists"))?;
        rules = rules.if_exists(if_exists);
    }
    if let Some(Party { id, name, origins }) = relying_party {
        rules = rules.relying_party(RelyingParty::new(id, origins)?, name);
    }
    rules.validate_unique_device = validate_unique_device;
    client.enrol(rules)
}

fn resync(client: &Client, arguments: Map<String, Value>) -> Result<Pairing> {
    let Resync {
        serial_number,
        username,
        at_once,
    } = plain(arguments)?;
    let mut rules = ResyncRules::new(serial_number);
    (rules.username, rules.at_once) = (username, at_once);
    client.resync(rules)
}

fn method(chosen: Chosen) -> Result<Method> {
    let Chosen { kind, data } = chosen;
    let kind = MethodKind::from_text(&kind).ok_or_else(|| malformed(&kind))?;
    let text = || data.clone().ok_or_else(|| malformed("data"));
    Ok(match kind {
        MethodKind::AuthenticatorApp => Method::AuthenticatorApp,
        MethodKind::Email => Method::Email(text()?),
        MethodKind::Online => Method::Online(data.as_deref().map(PairingDeviceType::from)),
        MethodKind::Sms => Method::Sms(text()?),
        MethodKind::Token => Method::Token(text()?),
        MethodKind::Voice => Method::Voice(text()?),
        MethodKind::WebAuthn => Method::WebAuthn(WebAuthnType::from(text()?.as_str())),
        MethodKind::YubiKey => Method::YubiKey,
        other => return Err(malformed(other.as_str())),
    })
}

fn operation<T: Record>(arguments: &Map<String, Value>) -> Result<T> {
    from_arguments(arguments)
}

/// Reads what no operation declares.
fn plain<T: DeserializeOwned>(value: impl Into<Value>) -> Result<T> {
    serde_json::from_value(value.into()).map_err(|error| malformed(&error.to_string()))
}

fn malformed(what: &str) -> Error {
    Error::new(Code::ValueMalformed).detail(what)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct User {
    username: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enrolment {
    methods: Vec<String>,
    if_exists: Option<String>,
    relying_party: Option<Party>,
    validate_unique_device: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Party {
    id: String,
    name: String,
    origins: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Registering {
    acr_values: Option<String>,
    user: Option<Registrant>,
    #[serde(default)]
    without_tokens: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Registrant {
    username: String,
    email: String,
    password: String,
}

impl Registrant {
    fn data(self) -> RegistrationData {
        RegistrationData::new(self.username, self.email, self.password)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Resync {
    serial_number: String,
    username: Option<String>,
    #[serde(default)]
    at_once: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Given {
    Attestation(String),
    Credential(Value),
    Method(Chosen),
    Otp(String),
    Otps(String, String),
    Registration(Registrant),
    StartAgain(bool),
    VerificationCode(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    kind: String,
    data: Option<String>,
}
