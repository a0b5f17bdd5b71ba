//! Every view that machines show: on journeys, and in scenes that no journey comes to.

use std::collections::BTreeMap;
use std::time::Duration;

use pingpair::Secret;
use pingpair::client::{Pairing, Step};
use pingpair::pairing::{Answer, Registration, RegistrationData};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::comparable::comparable;
use super::json_of;
use crate::journeys::{JOURNEYS, NUMBER, SERIAL, answer};
use crate::pingone::journeys as mfa;
use crate::walk::Setting;

/// Every view of every journey and scene, made comparable, with what is shown of it in a line.
pub(super) fn shown() -> BTreeMap<String, String> {
    let mut shown = BTreeMap::new();
    let mut look = |setting: &Setting, pairing: &mut Pairing| {
        let view = pairing.view();
        let json = comparable(setting, view.kind, json_of(&view));
        shown.insert(json.to_string(), view.to_string());
    };
    for journey in JOURNEYS {
        let setting = journey.setting();
        let mut pairing = journey.begin(&setting.client());
        look(&setting, &mut pairing);
        for _ in 0..300 {
            match pairing.step().unwrap() {
                Step::Wait(wait) => setting.world.pass(wait),
                Step::Ask(prompt, _) => {
                    look(&setting, &mut pairing);
                    pairing.answer(answer(&setting, &prompt)).unwrap();
                }
                Step::Again => {}
                Step::Finished(_) => break,
            }
            look(&setting, &mut pairing);
        }
        look(&setting, &mut pairing);
    }
    for journey in mfa::JOURNEYS {
        let setting = journey.setting();
        let mut pairing = journey.begin(&setting.mfa_client(), &setting);
        look(&setting, &mut pairing);
        while mfa::moves(&setting, &mut pairing).is_none() {
            look(&setting, &mut pairing);
        }
        look(&setting, &mut pairing);
    }
    for scene in MFA_SCENES {
        let setting = Setting::pingone();
        let mut pairing = scene(&setting);
        look(&setting, &mut pairing);
    }
    for scene in SCENES {
        let setting = Setting::new();
        let mut pairing = scene(&setting);
        look(&setting, &mut pairing);
    }
    shown
}

type Scene = fn(&Setting) -> Pairing;

/// Ends and questions that no journey comes to.
const SCENES: &[Scene] = &[
    // Cancelled, late, suspended, refused, gone.
    |setting| {
        let mut pairing = setting.client().pair_online("meredith", None).unwrap();
        pairing.cancel().unwrap();
        pairing
    },
    |setting| {
        let mut pairing = setting.client().pair_online("meredith", None).unwrap();
        let _ = pairing.view();
        setting.world.pass(Duration::from_secs(3600));
        pairing
    },
    |setting| {
        let client = setting.client();
        let user = pingpair::pingid::AddUser::new("meredith");
        to_end(setting, client.pair_new_user(user).unwrap())
    },
    |setting| {
        let code = Secret::from("000000000000");
        let client = setting.client();
        to_end(setting, client.pair_online("meredith", code).unwrap())
    },
    |setting| {
        setting.options(|options| options.device_limit = 0);
        let client = setting.client();
        to_end(setting, client.pair_sms("meredith", NUMBER).unwrap())
    },
    |setting| {
        setting.options(|options| options.daily_message_quota = 0);
        let client = setting.client();
        to_end(setting, client.pair_voice("meredith", NUMBER).unwrap())
    },
    // A wrong OTP, once and five times.
    |setting| wrong(setting, 1),
    |setting| wrong(setting, 5),
    // An unsigned wrong OTP.
    |setting| {
        let fault = FaultKind::PlainError { error_id: 20513 };
        setting.fault("FinalizeOfflinePairing", fault);
        let mut pairing = wrong(setting, 1);
        while pairing.view().prompt.is_none() {
            if let Step::Wait(wait) = pairing.step().unwrap() {
                setting.world.pass(wait);
            }
        }
        pairing
    },
    // Candidates, and the one that the user named.
    |setting| undetermined(setting).0,
    |setting| {
        let (mut pairing, device) = undetermined(setting);
        pairing.confirm(device).unwrap();
        pairing
    },
    // A resync and a job that did not end well.
    |setting| {
        let rules = pingpair::pairing::ResyncRules::new(SERIAL);
        let mut pairing = setting.client().resync(rules).unwrap();
        pairing.cancel().unwrap();
        pairing
    },
    |setting| {
        setting.world.engine().fail_next_job(true);
        let form = pingpair::pingid::ReportFileType::Csv;
        let made = setting.client().make_report(&form, || Ok(Vec::new()));
        to_end(setting, made.unwrap())
    },
    |setting| {
        let form = pingpair::pingid::ReportFileType::Csv;
        let made = setting.client().make_report(&form, || Ok(Vec::new()));
        let mut pairing = made.unwrap();
        next(setting, &mut pairing);
        pairing.cancel().unwrap();
        pairing
    },
];

/// Ends and questions of PingOne's machines that no journey comes to.
const MFA_SCENES: &[Scene] = &[
    // As many devices as are allowed, a user whom nobody knows, cancelled.
    |setting| {
        setting.mfa_options(|options| options.device_limit = 0);
        to_end(setting, mfa_message(setting))
    },
    |setting| {
        setting.denies("ListDevices", 404, "NOT_FOUND", "");
        to_end(setting, mfa_message(setting))
    },
    |setting| {
        let mut pairing = mfa_message(setting);
        pairing.cancel().unwrap();
        pairing
    },
    // A lost creation that did not arrive, and a wrong OTP.
    |setting| {
        setting.fault("CreateDevice", FaultKind::Dropped);
        asked(setting, mfa_message(setting))
    },
    |setting| {
        let mut pairing = asked(setting, mfa_message(setting));
        let other = match setting.otp().expose() {
            "111111" => "222222",
            _ => "111111",
        };
        pairing.answer(Answer::Otp(Secret::from(other))).unwrap();
        asked(setting, pairing)
    },
    // An activation that nobody answered, and that nobody can read.
    |setting| {
        let mut pairing = asked(setting, mfa_message(setting));
        pairing.answer(Answer::Otp(setting.otp())).unwrap();
        setting.fault("ActivateDevice", FaultKind::Lost);
        setting.lose("ReadDevice", 20);
        let mut pairing = asked(setting, pairing);
        pairing.cancel().unwrap();
        to_end(setting, pairing)
    },
    // A phone that tried in vain, and registrations that were refused, wrong, or are not known.
    |setting| {
        let user = setting.mfa_user();
        let mut pairing = setting.mfa_client().pair_mfa_mobile(user).unwrap();
        while pairing.view().activation_code.is_none() {
            let _ = pairing.step().unwrap();
        }
        let key = pairing.view().activation_code.unwrap();
        let mut engine = setting.world.engine();
        let mut pingone = engine.pingone();
        let failed = pingone.fail_pairing_key(key.expose(), "DEVICE_ROOTED", "no");
        failed.unwrap();
        drop(engine);
        to_end(setting, pairing)
    },
    |setting| {
        setting.mfa_options(|options| options.registration = false);
        let registration = setting.mfa_client().register(Registration::new());
        to_end(setting, registration.unwrap())
    },
    |setting| registering(setting, "meredith", mfa::PASSWORD),
    |setting| registering(setting, "nora", "short"),
    |setting| {
        let mut pairing = registering(setting, "nora", mfa::PASSWORD);
        let wrong = Answer::VerificationCode(Secret::from("WRONG123"));
        pairing.answer(wrong).unwrap();
        asked(setting, pairing)
    },
    |setting| {
        let mut pairing = registering(setting, "nora", mfa::PASSWORD);
        let code = Answer::VerificationCode(setting.otp());
        pairing.answer(code).unwrap();
        setting.fault("VerifyUser", FaultKind::Lost);
        setting.lose("ReadFlow", 20);
        to_end(setting, pairing)
    },
];

fn mfa_message(setting: &Setting) -> Pairing {
    let client = setting.mfa_client();
    client.pair_mfa_sms(setting.mfa_user(), NUMBER).unwrap()
}

/// What is asked after a user has registered with this name and password.
fn registering(setting: &Setting, name: &str, password: &str) -> Pairing {
    let registration = setting.mfa_client().register(Registration::new());
    let mut pairing = asked(setting, registration.unwrap());
    let user = RegistrationData::new(name, mfa::EMAIL, password);
    let answer = Answer::Registration(Box::new(user));
    pairing.answer(answer).unwrap();
    asked(setting, pairing)
}

/// Goes on until a person is asked.
fn asked(setting: &Setting, mut pairing: Pairing) -> Pairing {
    loop {
        match pairing.step().unwrap() {
            Step::Ask(..) => return pairing,
            Step::Wait(wait) => setting.world.pass(wait),
            Step::Again => {}
            Step::Finished(outcome) => panic!("{outcome:?}"),
        }
    }
}

/// A step, or the wait that it asks for.
pub(super) fn next(setting: &Setting, pairing: &mut Pairing) {
    match pairing.step().unwrap() {
        Step::Wait(wait) => setting.world.pass(wait),
        Step::Again => {}
        other => panic!("{other:?}"),
    }
}

fn to_end(setting: &Setting, mut pairing: Pairing) -> Pairing {
    while pairing.outcome().is_none() {
        match pairing.step().unwrap() {
            Step::Wait(wait) => setting.world.pass(wait),
            Step::Ask(prompt, _) => panic!("{prompt:?}"),
            Step::Again | Step::Finished(_) => {}
        }
    }
    pairing
}

fn wrong(setting: &Setting, times: u32) -> Pairing {
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
    for _ in 0..times {
        let right = setting.otp();
        let other = if right.expose() == "111111" {
            "222222"
        } else {
            "111111"
        };
        pairing.answer(Answer::Otp(Secret::from(other))).unwrap();
        let _ = pairing.step().unwrap();
        let _ = pairing.step().unwrap();
    }
    pairing
}

fn undetermined(setting: &Setting) -> (Pairing, pingpair::pingid::DeviceId) {
    setting.fault("OfflinePairing", FaultKind::Dropped);
    let kind = pingpair::pingid::DirectDeviceType::Sms;
    let request = pingpair::pingid::OfflinePairing::new("meredith", kind, NUMBER);
    let mut pairing = setting.client().pair_offline_unverified(request).unwrap();
    for _ in 0..2 {
        let _ = pairing.step().unwrap();
    }
    let mut engine = setting.world.engine();
    let mut foreign = || {
        let device = ForeignDevice::new(DeviceType::Sms).destination(NUMBER);
        engine.pair_foreign_device("meredith", device).unwrap()
    };
    let device = foreign();
    foreign();
    drop(engine);
    (to_end(setting, pairing), device)
}
