//! `POST users/{user}/devices`.

use pingpair::Secret;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::super::body::Body;
use super::super::problem::{Detail, Problem};
use super::super::reply::Reply;
use super::super::users::is_email;
use super::super::{Call, Service};
use super::{Device, Kind, Proof};
use crate::authenticators::{
    OathCredential, OathKey, OathTokenType, OathVerifier, OtpLength, TimeStep,
};
use crate::webauthn::RelyingParty;

/// What a request asks to create, once it is known to be right.
struct Wanted {
    kind: Kind,
    active: bool,
    test_mode: bool,
    destination: String,
    extension: Option<String>,
    serial_number: String,
    nickname: Option<String>,
    relying_party: (String, String),
}

impl Service {
    /// Creates a device. Unless the request says otherwise it is active at once where nothing has to
    /// be made first, as for a worker at the service.
    pub(crate) fn create_device(&mut self, call: &mut Call<'_>) -> Result<Reply, Problem> {
        self.check_room(call.user)?;
        let wanted = self.wanted(call)?;
        let mut device = Device::new(wanted.kind, call.now)?;
        if let Some(nickname) = &wanted.nickname {
            device.nickname.clone_from(nickname);
        }
        if let Some(name) = wanted.kind.destination() {
            device.set(name, wanted.destination.as_str());
        }
        if let Some(extension) = &wanted.extension {
            device.set("extension", extension.as_str());
        }
        // What only the reply to this very request has.
        let mut once = Map::new();
        match wanted.kind {
            kind if kind.channel().is_some() && wanted.active => device.activate(call.now),
            Kind::Email | Kind::Sms | Kind::Voice | Kind::WhatsApp => {
                let otp = self.send_otp(call, &mut device, wanted.test_mode)?;
                if wanted.test_mode {
                    once.insert("test".into(), test_otp(&otp));
                }
            }
            Kind::Totp => {
                let key = OathKey::generate()?;
                let secret = key.base32();
                once.insert("keyUri".into(), self.key_uri(call.user, &secret)?.into());
                once.insert("secret".into(), secret.expose().into());
                let step = OathTokenType::Totp(TimeStep::ThirtySeconds);
                let credential = OathCredential::new(key, step, OtpLength::Six);
                device.proof = Some(Proof::Totp(OathVerifier::new(credential)));
            }
            Kind::OathToken => self.oath_device(&mut device, &wanted.serial_number)?,
            Kind::Fido2 => {
                let options = self.fido2_device(call.user, &mut device, wanted.relying_party)?;
                once.insert("publicKeyCredentialCreationOptions".into(), options.into());
            }
            Kind::Desktop => {
                let token = self.desktop_device(call, &mut device, wanted.relying_party)?;
                once.insert(
                    "pingIdDesktopCredentialCreationOptions".into(),
                    token.into(),
                );
            }
            Kind::Mobile => return Err(unknown_type()),
        }
        let mut json = self.device_json(call.user, &device, call.now);
        if let Value::Object(members) = &mut json {
            members.extend(once);
        }
        self.users.find(call.user)?.devices.push(device);
        Ok(Reply::json(201, json))
    }

    /// Refuses a device beyond what the settings allow.
    fn check_room(&mut self, user: &str) -> Result<(), Problem> {
        let (limit, pending_limit) = (self.options.device_limit, self.options.pending_limit);
        let devices = &self.users.find(user)?.devices;
        let paired = devices.iter().filter(|device| device.active).count();
        if paired >= usize::try_from(limit).unwrap_or(usize::MAX) {
            let message = "The user has as many devices as are allowed.";
            return Err(Problem::limit(message, limit.into()));
        }
        if devices.len() - paired >= usize::try_from(pending_limit).unwrap_or(usize::MAX) {
            let message = "As many devices of the user wait for activation as are allowed.";
            return Err(Problem::limit(message, pending_limit.into()));
        }
        Ok(())
    }

    fn wanted(&mut self, call: &Call<'_>) -> Result<Wanted, Problem> {
        let mut body = Body::read(call.request)?;
        let name = body.required("type");
        let Some(kind) = Kind::named(&name).filter(|kind| *kind != Kind::Mobile) else {
            return Err(unknown_type());
        };
        if self.options.disabled_types.contains(&name) {
            return Err(Problem::invalid(
                "type",
                "The policy does not allow this type.",
            ));
        }
        let status = body.text("status");
        let must_wait = status.as_deref() == Some("ACTIVATION_REQUIRED");
        match status.as_deref() {
            Some("ACTIVE" | "ACTIVATION_REQUIRED") => {}
            Some(_) => body.refuse("INVALID_VALUE", "status", "is no status of a device"),
            None if kind == Kind::Desktop => {
                body.refuse("REQUIRED_VALUE", "status", "must be ACTIVATION_REQUIRED");
            }
            None => {}
        }
        if status.as_deref() == Some("ACTIVE") && kind.destination().is_none() {
            body.refuse(
                "INVALID_VALUE",
                "status",
                "must be ACTIVATION_REQUIRED for this type",
            );
        }
        let destination = kind.destination().map(|name| body.required(name));
        let destination = destination.unwrap_or_default();
        match kind.destination() {
            Some("email") if !destination.is_empty() && !is_email(&destination) => {
                body.refuse("INVALID_VALUE", "email", "must be an e-mail address");
            }
            Some("phone") if !destination.is_empty() && !is_phone(&destination) => {
                body.refuse("INVALID_VALUE", "phone", "must be a number as E.164 has it");
            }
            _ => {}
        }
        let mut extension = None;
        if kind == Kind::Voice {
            extension = body.text("extension");
            if extension.as_deref().is_some_and(|text| !is_extension(text)) {
                body.refuse("INVALID_VALUE", "extension", "has digits, commas, # and *");
            }
        }
        let serial_number = match kind {
            Kind::OathToken => body.required("serialNumber"),
            _ => String::new(),
        };
        let test_mode = kind.channel().is_some() && body.flag("testMode").unwrap_or_default();
        let nickname = body.text("nickname");
        if nickname
            .as_deref()
            .is_some_and(|text| text.chars().count() > LONGEST_NICKNAME)
        {
            let detail = Detail::new("SIZE_LIMIT_EXCEEDED", "nickname", "is too long");
            body.add(detail.inner("maximumValue", LONGEST_NICKNAME));
        }
        let relying_party = self.relying_party(kind, &mut body);
        check_policy(&mut body);
        if kind.channel().is_some() {
            body.object("notification");
        }
        body.finish()?;
        Ok(Wanted {
            kind,
            active: kind.destination().is_some() && !must_wait,
            test_mode,
            destination,
            extension,
            serial_number,
            nickname,
            relying_party,
        })
    }

    /// Id and name of the relying party, which the policy has where the request names none.
    fn relying_party(&self, kind: Kind, body: &mut Body) -> (String, String) {
        let own = self.options.relying_party_id.clone();
        if !matches!(kind, Kind::Fido2 | Kind::Desktop) {
            return (own.clone(), own);
        }
        let given = body.object("rp");
        let text = |name: &str| {
            let value = given.as_ref().and_then(|members| members.get(name));
            value.and_then(Value::as_str).map(str::to_owned)
        };
        let id = text("id").unwrap_or(own);
        if RelyingParty::new(Some(&id), &format!("https://{id}")).is_none() {
            body.refuse("INVALID_VALUE", "rp.id", "is no domain of a relying party");
        }
        let name = text("name").unwrap_or_else(|| id.clone());
        (id, name)
    }

    /// The link that sets up an authenticator app.
    fn key_uri(&mut self, user: &str, secret: &Secret) -> Result<String, Problem> {
        let account = self.users.find(user)?.username.clone();
        let account: String = url::form_urlencoded::byte_serialize(account.as_bytes()).collect();
        let account = account.replace('+', "%20");
        let secret = secret.expose();
        Ok(format!(
            "otpauth://totp/PingOne:{account}?secret={secret}&issuer=PingOne"
        ))
    }
}

/// The policy, which there is one of; it is checked in its form alone.
fn check_policy(body: &mut Body) {
    let Some(policy) = body.object("policy") else {
        return;
    };
    let id = policy.get("id").and_then(Value::as_str);
    if id.is_some_and(|id| Uuid::try_parse(id).is_err()) {
        body.refuse("INVALID_VALUE", "policy.id", "must be a UUID");
    }
}

fn unknown_type() -> Problem {
    let types: Vec<_> = Kind::creatable().map(Kind::as_str).collect();
    let detail = Detail::new("INVALID_VALUE", "type", "is no type that can be created");
    Problem::data([detail.inner("allowedValues", types)])
}

/// The OTP as a number, as the vendor's model has it: zeros at its start are lost.
fn test_otp(otp: &Secret) -> Value {
    json!({ "otp": otp.expose().parse::<u64>().unwrap_or_default() })
}

/// `+` and 7 to 15 digits, between which dots, hyphens, blanks and brackets may stand.
fn is_phone(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else {
        return false;
    };
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let allowed = |byte: u8| byte.is_ascii_digit() || b".- ()".contains(&byte);
    (7..=15).contains(&digits) && rest.bytes().all(allowed)
}

fn is_extension(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_digit() || b",#*".contains(&byte);
    !text.is_empty() && text.bytes().all(allowed)
}

const LONGEST_NICKNAME: usize = 100;
