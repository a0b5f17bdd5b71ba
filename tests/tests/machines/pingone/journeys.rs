//! Every machine from its beginning to its end, by a person who answers right.

use pingpair::client::{Pairing, Step};
use pingpair::pairing::{Answer, Kind, Outcome, Prompt, Registration, RegistrationData, Wanted};
use pingpair::webauthn::RelyingParty;
use pingpair::{PingOne, Secret};
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{DESKTOP_AGENT_URL, VirtualAuthenticator};

use crate::walk::Setting;

/// A machine, and how it is begun.
pub(super) struct Journey {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    begin: fn(&PingOne, &Setting) -> pingpair::Result<Pairing>,
}

pub(super) const PASSWORD: &str = "Correct-horse-7-battery";
pub(super) const EMAIL: &str = "nora@example.com";
pub(super) const NUMBER: &str = "+13035551234";
pub(super) const SERIAL: &str = "1000001";
const ORIGIN: &str = "https://login.example.com";

pub(super) const JOURNEYS: &[Journey] = &[
    Journey {
        name: "sms",
        kind: Kind::MfaOtp,
        begin: |client, setting| client.pair_mfa_sms(setting.mfa_user(), NUMBER),
    },
    Journey {
        name: "totp",
        kind: Kind::MfaOtp,
        begin: |client, setting| client.pair_mfa_totp(setting.mfa_user()),
    },
    Journey {
        name: "token",
        kind: Kind::MfaOathToken,
        begin: |client, setting| client.pair_mfa_oath_token(setting.mfa_user(), SERIAL),
    },
    Journey {
        name: "desktop",
        kind: Kind::MfaDesktop,
        begin: |client, setting| client.pair_mfa_desktop(setting.mfa_user()),
    },
    Journey {
        name: "fido2",
        kind: Kind::MfaFido2,
        begin: |client, setting| {
            let party = RelyingParty::new("example.com", [ORIGIN])?;
            client.pair_mfa_fido2(setting.mfa_user(), &party)
        },
    },
    Journey {
        name: "mobile",
        kind: Kind::MfaMobile,
        begin: |client, setting| client.pair_mfa_mobile(setting.mfa_user()),
    },
    Journey {
        name: "registration",
        kind: Kind::Registration,
        begin: |client, _| client.register(Registration::new()),
    },
];

impl Journey {
    pub(super) fn setting(&self) -> Setting {
        let setting = Setting::pingone();
        let key = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
        let token = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
        setting.world.engine().add_oath_token(SERIAL, token);
        setting.world.engine().drift_oath_token(SERIAL, 40).unwrap();
        setting
    }

    pub(super) fn begin(&self, client: &PingOne, setting: &Setting) -> Pairing {
        (self.begin)(client, setting).unwrap()
    }
}

/// One move of machine and person; the outcome at the end.
pub(super) fn moves(setting: &Setting, pairing: &mut Pairing) -> Option<Outcome> {
    match pairing.step().unwrap() {
        Step::Again => {}
        Step::Wait(wait) => {
            if let Some(key) = pairing.view().activation_code {
                let mut engine = setting.world.engine();
                let _ = engine
                    .pingone()
                    .claim_pairing_key(key.expose(), Some("Pixel 9"), None);
            }
            setting.world.pass(wait);
        }
        Step::Ask(prompt, _) => pairing.answer(answer(setting, &prompt)).unwrap(),
        Step::Finished(outcome) => return Some(outcome),
    }
    None
}

/// What a person answers who makes no mistakes.
pub(super) fn answer(setting: &Setting, prompt: &Prompt) -> Answer {
    let mut engine = setting.world.engine();
    let message = || engine.messages().last().unwrap().otp.clone();
    match &prompt.wanted {
        Wanted::Otp { .. } => Answer::Otp(message()),
        Wanted::VerificationCode { .. } => Answer::VerificationCode(message()),
        Wanted::TokenOtp { .. } | Wanted::NextOtp { .. } => {
            Answer::Otp(engine.press_oath_token(SERIAL).unwrap())
        }
        Wanted::AuthenticatorOtp { link, .. } => {
            Answer::Otp(engine.authenticator_app_otp(link.expose()).unwrap())
        }
        Wanted::Registration { .. } => {
            let user = RegistrationData::new("nora", EMAIL, PASSWORD);
            Answer::Registration(Box::new(user))
        }
        Wanted::Attestation { registration } => {
            let headers = [
                ("Content-Type", "application/jwt"),
                ("Origin", "https://pingone.example.com"),
            ];
            let url = format!("{DESKTOP_AGENT_URL}/register");
            let body = registration.expose().as_bytes();
            let answer = engine.deliver_pingone("POST", &url, &headers, body);
            Answer::Attestation(String::from_utf8(answer.body.unwrap()).unwrap().into())
        }
        Wanted::Credential { options } => {
            let made = VirtualAuthenticator::new().create(options.expose(), ORIGIN);
            Answer::Credential(Secret::from(made.unwrap()))
        }
        other => panic!("{other:?}"),
    }
}
