//! Every view that machines show: on journeys, and in scenes that no journey comes to.

use std::collections::BTreeMap;
use std::time::Duration;

use pingpair::Secret;
use pingpair::client::{Pairing, Step};
use pingpair::pairing::Answer;
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::comparable::comparable;
use super::json_of;
use crate::journeys::{JOURNEYS, NUMBER, SERIAL, answer};
use crate::walk::Setting;

/// Every view of every journey and scene, made comparable, with what is shown of it in a line.
pub(super) fn shown() -> BTreeMap<String, String> {
    let mut shown = BTreeMap::new();
    let mut look = |setting: &Setting, pairing: &mut Pairing| {
        let view = pairing.view();
        let json = comparable(setting, json_of(&view));
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
        if let Step::Wait(wait) = pairing.step().unwrap() {
            setting.world.pass(wait);
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
