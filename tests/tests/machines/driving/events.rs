//! Events, one after the other, and running to the end.

use pingpair::Code;
use pingpair::pairing::{Answer, PairingView, ViewState};
use pingpair_sandbox::{FaultKind, Phone, PhoneMode};

use super::NUMBER;
use crate::walk::Setting;

#[test]
fn an_event_comes_for_each_new_view_and_after_the_end_none() {
    let setting = Setting::new();
    setting.options(|options| options.phone = PhoneMode::Auto);
    let mut pairing = setting.client().pair_online("meredith", None).unwrap();
    let seen: Vec<String> = pairing
        .events()
        .map(|event| event.unwrap().to_string())
        .collect();
    let waits = [
        "working",
        "waiting",
        "NOT_CLAIMED",
        "VERIFIED",
        "PAIRED",
        "paired",
    ];
    let mut told = seen.clone();
    told.dedup();
    for name in &waits[2..] {
        assert!(told.iter().any(|text| text == name), "{told:?}");
    }
    assert_eq!(told.last().unwrap(), "paired");
    assert!(pairing.next_event().unwrap().is_none());
    assert!(pairing.events().next().is_none());
    let polls = setting.wire.count("pairingstatus");
    assert!(seen.len() <= polls + 4, "{seen:?}");
}

#[test]
fn a_question_must_be_answered_before_the_next_event() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    let asked = pairing
        .events()
        .map(Result::unwrap)
        .find(|view| view.state == ViewState::Asking);
    assert!(asked.unwrap().prompt.is_some());
    let missing = pairing.next_event().unwrap_err();
    assert_eq!(missing.code(), Code::AnswerMissing);
    pairing.answer(Answer::Otp(setting.otp())).unwrap();
    let last = pairing.events().map(Result::unwrap).last().unwrap();
    assert_eq!(last.outcome.unwrap().outcome, "paired");
}

#[test]
fn a_run_without_an_answer_can_be_gone_on_with() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    let missing = pairing.run(|_: &PairingView| ()).unwrap_err();
    assert_eq!(missing.code(), Code::AnswerMissing);
    pairing.answer(Answer::Otp(setting.otp())).unwrap();
    let outcome = pairing.run(|_: &PairingView| ()).unwrap();
    assert!(outcome.is_success());
    assert_eq!(setting.wire.count("startofflinepairing"), 1);
}

#[test]
fn an_answer_that_cannot_be_right_is_asked_for_again() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    let mut answers = vec!["12 34", "abc"];
    let outcome = pairing.run(|view: &PairingView| {
        view.prompt.as_ref()?;
        Some(match answers.pop() {
            Some(text) => Answer::Otp(text.into()),
            None => Answer::Otp(setting.otp()),
        })
    });
    assert!(outcome.unwrap().is_success());
    assert!(answers.is_empty());
    assert_eq!(setting.wire.count("finalizeofflinepairing"), 1);
}

#[test]
fn the_callback_is_called_after_the_reply_was_put_into_the_machine() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_online("meredith", None).unwrap();
    // Each view shows what the last poll brought, which the service tells once.
    let mut polls = Vec::new();
    let outcome = pairing.run(|view: &PairingView| {
        polls.push((setting.wire.count("pairingstatus"), view.status.clone()));
        let mut engine = setting.world.engine();
        if let (Some(code), Some("NOT_CLAIMED")) = (&view.activation_code, view.status.as_deref()) {
            engine.scan(code.expose(), Phone::mobile()).unwrap();
            engine.pair(code.expose()).unwrap();
            engine.finish(code.expose()).unwrap();
        }
    });
    assert!(outcome.unwrap().is_success());
    let claimed = polls.iter().find(|(_, status)| status.is_some()).unwrap();
    assert_eq!(claimed, &(1, Some("NOT_CLAIMED".into())));
}

#[test]
fn a_fault_on_the_way_is_no_event() {
    let quiet = |fault: Option<FaultKind>| {
        let setting = Setting::new();
        if let Some(fault) = fault {
            setting.faults("GetUserDetails", fault, 3);
        }
        let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
        let mut views = Vec::new();
        let outcome = pairing.run(|view: &PairingView| {
            views.push(view.to_string());
            view.prompt.as_ref().map(|_| Answer::Otp(setting.otp()))
        });
        assert!(outcome.unwrap().is_success());
        views
    };
    assert_eq!(quiet(None), quiet(Some(FaultKind::Lost)));
}
