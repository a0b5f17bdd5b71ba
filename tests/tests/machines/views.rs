//! What pages and phones see, held to the known answers that every language reads.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use pingpair::client::{Pairing, Step};
use pingpair::pairing::{Answer, PairingView};
use pingpair::pingid::{DeviceType, GetActivationCode};
use pingpair::qr::ActivationLink;
use pingpair::{Code, Secret};
use pingpair_sandbox::{FaultKind, ForeignDevice, Phone};
use pingpair_tests::vectors;
use serde_json::{Map, Value, json};

use crate::journeys::{JOURNEYS, NUMBER, SERIAL, answer};
use crate::walk::Setting;

/// The file's content: `views`, `tolerated` and `refused`.
fn known() -> Value {
    let text = fs::read_to_string(vectors().join(FILE)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn json_of(view: &PairingView) -> Value {
    serde_json::from_str(view.to_json().unwrap().expose()).unwrap()
}

#[test]
fn the_known_views_are_read_and_written_as_they_are() {
    let known = known();
    for case in known["views"].as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let view = PairingView::from_json(&case["view"].to_string()).unwrap();
        assert_eq!(json_of(&view), case["view"], "{name}");
        assert_eq!(fields(&view), case["fields"], "{name}");
        assert_eq!(view.to_string(), case["shown"].as_str().unwrap(), "{name}");
    }
}

#[test]
fn what_is_not_known_is_passed_over_or_refused() {
    let known = known();
    for case in known["tolerated"].as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let view = PairingView::from_json(&case["view"].to_string()).unwrap();
        assert_eq!(fields(&view), case["fields"], "{name}");
    }
    for case in known["refused"].as_array().unwrap() {
        let refused = PairingView::from_json(case["text"].as_str().unwrap());
        let code = refused.unwrap_err().code();
        assert_eq!(code, Code::ViewMalformed, "{}", case["name"]);
    }
}

#[test]
fn debug_of_a_view_shows_neither_link_nor_code_nor_question() {
    for case in known()["views"].as_array().unwrap() {
        let view = PairingView::from_json(&case["view"].to_string()).unwrap();
        let shown = format!("{view:?} {view:#?} {:?} {view}", view.prompt);
        let prompt = &case["view"]["prompt"];
        let secrets = [
            &case["view"]["link"],
            &case["view"]["activation_code"],
            &prompt["link"],
            &prompt["key"],
            &prompt["options"],
            &prompt["destination"],
            &prompt["serial_number"],
        ];
        for secret in secrets.into_iter().filter_map(Value::as_str) {
            assert!(!shown.contains(secret), "{}", case["name"]);
        }
    }
}

#[test]
fn the_json_is_ascii_whatever_a_device_is_called() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_online("meredith", None).unwrap();
    let outcome = pairing.run(|view: &PairingView| {
        if let (Some(code), Some("NOT_CLAIMED")) = (&view.activation_code, view.status.as_deref()) {
            let mut engine = setting.world.engine();
            let phone = Phone::mobile().nickname("Zoë\u{202e}\u{1b}]52;");
            engine.scan(code.expose(), phone).unwrap();
            engine.pair(code.expose()).unwrap();
            engine.finish(code.expose()).unwrap();
        }
    });
    assert!(outcome.unwrap().is_success());
    let json = pairing.view().to_json().unwrap();
    assert!(json.expose().is_ascii() && json.expose().contains("Zo\\u00eb"));
    assert!(json.expose().bytes().all(|byte| byte >= 0x20));
}

#[test]
fn machines_show_what_is_known_and_nothing_else() {
    let shown = shown();
    if std::env::var_os("PINGPAIR_WRITE_VECTORS").is_some() {
        write(&shown);
    }
    let known = known();
    let known = known["views"].as_array().unwrap();
    let known: Vec<String> = known.iter().map(|it| it["view"].to_string()).collect();
    let unknown: Vec<_> = shown.keys().filter(|it| !known.contains(it)).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
    let unseen: Vec<_> = known.iter().filter(|it| !shown.contains_key(*it)).collect();
    assert!(unseen.is_empty(), "{unseen:#?}");
}

#[test]
fn link_and_code_leave_the_view_once_a_phone_has_used_them() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_online("meredith", None).unwrap();
    for _ in 0..3 {
        let _ = pairing.step().unwrap();
    }
    let has = |view: &PairingView| (view.link.is_some(), view.activation_code.is_some());
    assert_eq!(has(&pairing.view()), (true, true));
    let code = pairing.view().activation_code.unwrap();
    let mut engine = setting.world.engine();
    engine.scan(code.expose(), Phone::mobile()).unwrap();
    drop(engine);
    next(&setting, &mut pairing);
    next(&setting, &mut pairing);
    let view = pairing.view();
    assert_eq!(view.status.as_deref(), Some("VERIFIED"));
    assert_eq!(has(&view), (false, false));
    assert!(!view.to_json().unwrap().expose().contains(code.expose()));
    pairing.cancel().unwrap();
    assert_eq!(has(&pairing.view()), (false, false));
}

#[test]
fn link_and_code_leave_the_view_when_they_expire_and_at_the_end() {
    let setting = Setting::new();
    let mint = GetActivationCode::new("meredith").hours_until_expiration(1);
    let client = setting.client();
    let client = client.with_pairing_deadline(Duration::from_secs(7200));
    let mut pairing = client.pair_online_with(mint.clone(), None).unwrap();
    for _ in 0..3 {
        let _ = pairing.step().unwrap();
    }
    let expires = pairing.view().expires.unwrap();
    let left = expires.milliseconds() - setting.world.now().wall.milliseconds();
    let left = Duration::from_millis(left.try_into().unwrap());
    setting.world.pass(left - Duration::from_millis(1));
    assert!(pairing.view().link.is_some());
    setting.world.pass(Duration::from_millis(1));
    let view = pairing.view();
    assert!(view.link.is_none() && view.activation_code.is_none());
    drop(pairing);

    let mut pairing = client.pair_online_with(mint, None).unwrap();
    for _ in 0..3 {
        let _ = pairing.step().unwrap();
    }
    assert!(pairing.view().link.is_some());
    pairing.cancel().unwrap();
    let view = pairing.view();
    assert!(view.link.is_none() && view.activation_code.is_none());
}

#[test]
fn the_keys_of_an_authenticator_app_leave_the_view_at_the_end() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_authenticator_app("meredith").unwrap();
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
    let key = pairing.view().prompt.unwrap().key.unwrap();
    pairing.cancel().unwrap();
    assert!(!pairing.view().to_json().unwrap().expose().contains(&key));
}

/// What a view holds, by the names of its JSON, null where it holds nothing.
fn fields(view: &PairingView) -> Value {
    let text = |secret: &Option<Secret>| secret.as_ref().map(|it| it.expose().to_owned());
    let mut fields = json!({
        "kind": view.kind.as_str(),
        "state": view.state.as_str(),
        "status": view.status,
        "link": text(&view.link),
        "activation_code": text(&view.activation_code),
        "expires": view.expires.map(|it| it.milliseconds()),
        "prompt": null,
        "outcome": null,
    });
    if let Some(prompt) = &view.prompt {
        fields["prompt"] = json!({
            "wanted": prompt.wanted,
            "answers_left": prompt.answers_left,
            "problem": prompt.problem,
            "start_again": prompt.start_again,
            "methods": prompt.methods,
            "destination": prompt.destination,
            "serial_number": prompt.serial_number,
            "link": prompt.link,
            "key": prompt.key,
            "options": prompt.options,
        });
    }
    if let Some(outcome) = &view.outcome {
        let device = |device: &pingpair::pairing::ViewDevice| {
            json!({
                "id": device.id,
                "type": device.kind,
                "model": device.model,
                "nickname": device.nickname,
            })
        };
        fields["outcome"] = json!({
            "outcome": outcome.outcome,
            "reason": outcome.reason,
            "evidence": outcome.evidence,
            "device": outcome.device.as_ref().map(device),
            "candidates": outcome.candidates.iter().map(device).collect::<Vec<_>>(),
        });
    }
    fields
}

/// Every view of every journey and scene, made comparable, with what is shown of it in a line.
fn shown() -> BTreeMap<String, String> {
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
fn next(setting: &Setting, pairing: &mut Pairing) {
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

/// The view with the same values in the place of what is random.
fn comparable(setting: &Setting, mut view: Value) -> Value {
    let replace = |members: &mut Value, name: &str, other: Value| {
        if let Some(value) = members.get_mut(name).filter(|value| !value.is_null()) {
            *value = other;
        }
    };
    if view["link"].is_string() {
        let credentials = setting.world.credentials();
        let base_url = credentials.base_url();
        let code = Secret::from(view["activation_code"].as_str().unwrap());
        let link = ActivationLink::new(base_url, &code).unwrap();
        assert_eq!(view["link"], link.expose());
        let link = ActivationLink::new(base_url, &Secret::from(CODE)).unwrap();
        view["link"] = json!(link.expose());
    }
    replace(&mut view, "activation_code", json!(CODE));
    replace(&mut view, "expires", json!(1_770_984_000_000_i64));
    let prompt = &mut view["prompt"];
    replace(
        prompt,
        "link",
        json!("otpauth://totp/PingID:meredith?secret=RRHWKYHJZAYBEONJ"),
    );
    replace(prompt, "key", json!("RRHW KYHJ ZAYB EONJ"));
    replace(
        prompt,
        "options",
        json!("{\"challenge\":\"l-tKnZr8NQ0JvKNFmLh3JA\"}"),
    );
    let outcome = &mut view["outcome"];
    if let Some(device) = outcome.get_mut("device") {
        replace(device, "id", json!("284159158921096000"));
    }
    let candidates = outcome.get_mut("candidates").and_then(Value::as_array_mut);
    for (number, device) in candidates.into_iter().flatten().enumerate() {
        replace(
            device,
            "id",
            json!((284_159_158_921_096_001 + number as i64).to_string()),
        );
    }
    view
}

fn write(shown: &BTreeMap<String, String>) {
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    let views: Vec<Value> = shown
        .iter()
        .map(|(json, line)| {
            let view: Value = serde_json::from_str(json).unwrap();
            let name = format!("{}, {line}", view["kind"].as_str().unwrap());
            let count = names.entry(name.clone()).or_default();
            *count += 1;
            let name = match count {
                1 => name,
                count => format!("{name} ({count})"),
            };
            let read = PairingView::from_json(json).unwrap();
            json!({ "name": name, "view": view, "shown": line, "fields": fields(&read) })
        })
        .collect();
    let first = &views[0]["view"];
    let with = |name: &str, value: Value| {
        let mut view: Map<String, Value> = first.as_object().unwrap().clone();
        view.insert(name.to_owned(), value);
        Value::Object(view)
    };
    let without = |name: &str| {
        let mut view: Map<String, Value> = first.as_object().unwrap().clone();
        view.remove(name).unwrap();
        Value::Object(view)
    };
    let tolerated = [
        (
            "a member that is not known",
            with("added_later", json!({ "a": [1] })),
        ),
        (
            "a status that is not known",
            with("status", json!("ADDED_LATER")),
        ),
        ("an absent member that may be null", without("status")),
    ];
    let tolerated = tolerated.map(|(name, view)| {
        let read = PairingView::from_json(&view.to_string()).unwrap();
        json!({ "name": name, "view": view, "fields": fields(&read) })
    });
    let refused = [
        ("a later version", with("version", json!(2)).to_string()),
        ("no version", without("version").to_string()),
        ("a version as text", with("version", json!("1")).to_string()),
        (
            "an unknown kind",
            with("kind", json!("nonesuch")).to_string(),
        ),
        (
            "an unknown state",
            with("state", json!("nonesuch")).to_string(),
        ),
        ("no state", without("state").to_string()),
        ("a link that is no text", with("link", json!(7)).to_string()),
        ("an array", "[]".to_owned()),
        ("cut off", first.to_string()[..40].to_owned()),
        ("nothing", String::new()),
    ];
    let refused = refused.map(|(name, text)| json!({ "name": name, "text": text }));
    let file = json!({ "views": views, "tolerated": tolerated, "refused": refused });
    let text = serde_json::to_string_pretty(&file).unwrap() + "\n";
    fs::write(vectors().join(FILE), text).unwrap();
}

const FILE: &str = "pairing-views.json";
const CODE: &str = "292070522701";
