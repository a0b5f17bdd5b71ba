//! What pages and phones see, held to the known answers that every language reads.

mod comparable;
mod scenes;
mod write;

use std::fs;
use std::time::Duration;

use pingpair::client::Step;
use pingpair::pairing::{PairingView, ViewState};
use pingpair::pingid::GetActivationCode;
use pingpair::{Code, Secret};
use pingpair_sandbox::Phone;
use pingpair_tests::vectors;
use serde_json::{Value, json};

use crate::walk::Setting;
use scenes::{next, shown};
use write::write;

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
fn the_last_status_is_told_to_the_end() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_online("meredith", None).unwrap();
    let mut seen = Vec::new();
    let outcome = pairing.run(|view: &PairingView| {
        seen.push((view.state, view.status.clone()));
        if let (Some(code), Some("NOT_CLAIMED")) = (&view.activation_code, view.status.as_deref()) {
            let mut engine = setting.world.engine();
            engine.scan(code.expose(), Phone::mobile()).unwrap();
            engine.pair(code.expose()).unwrap();
            engine.finish(code.expose()).unwrap();
        }
    });
    assert!(outcome.unwrap().is_success());
    let told = |state| (state, Some("SUCCESS".to_owned()));
    assert_eq!(
        seen[seen.len() - 2..],
        [told(ViewState::Working), told(ViewState::Finished)]
    );
    assert_eq!(pairing.view().status.as_deref(), Some("SUCCESS"));
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

const FILE: &str = "pairing-views.json";
