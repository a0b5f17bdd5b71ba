//! Journeys through every machine, with and without trouble, that stop in every state on the way.

use std::time::Duration;

use pingpair::Secret;
use pingpair::client::{Client, Pairing, Step};
use pingpair::pairing::{
    Answer, EnrolmentRules, Kind, Method, MethodKind, Outcome, Prompt, ResyncRules, Wanted,
};
use pingpair::pingid::*;
use pingpair::webauthn::RelyingParty;
use pingpair_sandbox::authenticators::{
    OathCredential, OathKey, OathTokenType as HowMade, OtpLength,
};
use pingpair_sandbox::{FaultKind, PhoneMode};

use crate::walk::Setting;

pub(crate) const NUMBER: &str = "+12025550123";
pub(crate) const SERIAL: &str = "serial-4711";
const ORIGIN: &str = "https://login.example.com";

/// A way through a machine.
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    make: fn(&Client) -> Pairing,
    /// The faults on the way: operation, and how many deliveries of it arrive without an answer, or are
    /// dropped.
    lost: &'static [(&'static str, u32)],
    dropped: &'static [(&'static str, u32)],
}

const fn journey(name: &'static str, kind: Kind, make: fn(&Client) -> Pairing) -> Journey {
    Journey {
        name,
        kind,
        make,
        lost: &[],
        dropped: &[],
    }
}

impl Journey {
    const fn lost(mut self, lost: &'static [(&'static str, u32)]) -> Self {
        self.lost = lost;
        self
    }

    const fn dropped(mut self, dropped: &'static [(&'static str, u32)]) -> Self {
        self.dropped = dropped;
        self
    }

    /// A world for the journey: a phone that acts by itself, a token out of step, a YubiKey.
    pub(crate) fn setting(&self) -> Setting {
        let mut setting = if self.name.contains("new user") {
            Setting::empty()
        } else {
            Setting::new()
        };
        setting.options(|options| options.phone = PhoneMode::Auto);
        let credential = OathCredential::new(
            OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap(),
            HowMade::Hotp,
            OtpLength::Six,
        );
        let mut engine = setting.world.engine();
        engine.add_oath_token(SERIAL, credential);
        engine.drift_oath_token(SERIAL, 40).unwrap();
        let yubikey = engine.make_yubikey().unwrap();
        drop(engine);
        setting.yubikey = yubikey;
        for (operation, times) in self.lost {
            setting.faults(operation, FaultKind::Lost, *times);
        }
        for (operation, times) in self.dropped {
            setting.faults(operation, FaultKind::Dropped, *times);
        }
        setting
    }

    /// Whether something is lost or dropped on the way.
    pub(crate) fn has_trouble(&self) -> bool {
        !self.lost.is_empty() || !self.dropped.is_empty()
    }

    pub(crate) fn begin(&self, client: &Client) -> Pairing {
        (self.make)(client)
    }
}

/// What the person of a world answers.
pub(crate) fn answer(setting: &Setting, prompt: &Prompt) -> Answer {
    setting.answers.set(setting.answers.get() + 1);
    if let Wanted::StartAgain = prompt.wanted {
        setting.world.pass(Duration::from_secs(31));
        return Answer::StartAgain;
    }
    let mut engine = setting.world.engine();
    match &prompt.wanted {
        Wanted::Method(kinds) if kinds.contains(&MethodKind::Online) => {
            Answer::Method(Method::Online(None))
        }
        Wanted::Method(_) => Answer::Method(Method::Email("meredith@example.com".into())),
        Wanted::Otp { .. } => Answer::Otp(engine.messages().last().unwrap().otp.clone()),
        Wanted::TokenOtp { .. } | Wanted::NextOtp { .. } => {
            Answer::Otp(engine.press_oath_token(SERIAL).unwrap())
        }
        Wanted::TwoOtps { .. } => Answer::Otps(
            engine.press_oath_token(SERIAL).unwrap(),
            engine.press_oath_token(SERIAL).unwrap(),
        ),
        Wanted::YubiKeyOtp => Answer::Otp(engine.press_yubikey(&setting.yubikey).unwrap()),
        Wanted::AuthenticatorOtp { link, .. } => {
            Answer::Otp(engine.authenticator_app_otp(link.expose()).unwrap())
        }
        Wanted::Credential { options } => {
            let made = engine.create_credential(options.expose(), ORIGIN).unwrap();
            Answer::Credential(Secret::from(made))
        }
        other => panic!("{}", other.as_str()),
    }
}

/// One move: a step, or what it asks for. Tells the outcome at the end.
#[track_caller]
pub(crate) fn moves(setting: &Setting, pairing: &mut Pairing) -> Option<Outcome> {
    match pairing.step().unwrap() {
        Step::Again => {}
        Step::Wait(wait) => setting.world.pass(wait),
        Step::Ask(prompt, _) => pairing.answer(answer(setting, &prompt)).unwrap(),
        Step::Finished(outcome) => return Some(outcome),
    }
    None
}

/// Every journey.
pub(crate) const JOURNEYS: &[Journey] = &[
    journey("app", Kind::Online, online),
    journey("app of a new user", Kind::Online, new_user),
    journey("app of a new user, lost", Kind::Online, new_user).lost(&[("AddUser", 1)]),
    journey("app of a new user, dropped", Kind::Online, new_user).dropped(&[("AddUser", 1)]),
    journey("app, code lost", Kind::Online, online).lost(&[("GetActivationCode", 1)]),
    // So many that `SUCCESS` is in one of them.
    journey("app, polls lost", Kind::Online, online).lost(&[("GetPairingStatus", 18)]),
    journey("message", Kind::Offline, sms),
    journey("message lost", Kind::Offline, sms).lost(&[("StartOfflinePairing", 1)]),
    journey("message, finish lost", Kind::Offline, sms).lost(&[("FinalizeOfflinePairing", 1)]),
    journey("message, finish dropped", Kind::Offline, sms)
        .dropped(&[("FinalizeOfflinePairing", 1)]),
    journey("e-mail", Kind::Offline, email),
    journey("token", Kind::Offline, token),
    journey("unverified", Kind::OfflineUnverified, unverified),
    journey("unverified, lost", Kind::OfflineUnverified, unverified).lost(&[("OfflinePairing", 1)]),
    journey("YubiKey", Kind::YubiKey, yubikey),
    journey("YubiKey, dropped", Kind::YubiKey, yubikey).dropped(&[("PairYubiKey", 1)]),
    journey("authenticator app", Kind::AuthenticatorApp, app),
    journey("security key", Kind::WebAuthn, security_key),
    journey("security key, dropped", Kind::WebAuthn, security_key)
        .dropped(&[("WebAuthnFinishPairing", 1)]),
    journey("enrolment of a new user", Kind::Enrolment, enrol_by_email),
    journey(
        "enrolment of a new user by the app",
        Kind::Enrolment,
        enrol_by_app,
    ),
    journey("resync", Kind::Resync, resync),
    journey("resync, lost", Kind::Resync, resync).dropped(&[("ResyncOathToken", 1)]),
    journey("resync at once", Kind::Resync, resync_at_once),
    journey("report", Kind::Job, report),
    journey("report, job lost", Kind::Job, report).lost(&[("CreateJob", 1)]),
    journey("new tokens", Kind::Job, new_tokens),
];

fn online(client: &Client) -> Pairing {
    client.pair_online("meredith", None).unwrap()
}

fn new_user(client: &Client) -> Pairing {
    client.pair_new_user(AddUser::new("meredith")).unwrap()
}

fn sms(client: &Client) -> Pairing {
    client.pair_sms("meredith", NUMBER).unwrap()
}

fn email(client: &Client) -> Pairing {
    let address = "meredith@example.com";
    client.pair_email("meredith", address).unwrap()
}

fn token(client: &Client) -> Pairing {
    client.pair_token("meredith", SERIAL).unwrap()
}

fn unverified(client: &Client) -> Pairing {
    let request = OfflinePairing::new("meredith", DirectDeviceType::Sms, NUMBER);
    client.pair_offline_unverified(request).unwrap()
}

fn yubikey(client: &Client) -> Pairing {
    client.pair_yubikey_by_touch("meredith").unwrap()
}

fn app(client: &Client) -> Pairing {
    client.pair_authenticator_app("meredith").unwrap()
}

fn security_key(client: &Client) -> Pairing {
    let party = RelyingParty::new("example.com", [ORIGIN]).unwrap();
    let kind = WebAuthnType::SecurityKey;
    let start = WebAuthnStartPairing::new("meredith", "example.com", "Example", kind);
    client.pair_webauthn(start, &party).unwrap()
}

fn enrol_by_email(client: &Client) -> Pairing {
    let user = AddUser::new("meredith");
    let ways = [MethodKind::Email, MethodKind::Sms];
    client.enrol(EnrolmentRules::new(user, ways)).unwrap()
}

fn enrol_by_app(client: &Client) -> Pairing {
    let user = AddUser::new("meredith");
    let ways = [MethodKind::Email, MethodKind::Online];
    client.enrol(EnrolmentRules::new(user, ways)).unwrap()
}

fn resync(client: &Client) -> Pairing {
    client.resync(ResyncRules::new(SERIAL)).unwrap()
}

fn resync_at_once(client: &Client) -> Pairing {
    client.resync(ResyncRules::new(SERIAL).at_once()).unwrap()
}

fn report(client: &Client) -> Pairing {
    let out = || Ok(Vec::new());
    client.make_report(&ReportFileType::Csv, out).unwrap()
}

fn new_tokens(client: &Client) -> Pairing {
    let key = "3132333435363738393031323334353637383930";
    let token = OathToken::new("999", OathTokenType::Hotp, key, 6);
    client
        .add_tokens(CreateOrgTokens::new(vec![token]))
        .unwrap()
}
