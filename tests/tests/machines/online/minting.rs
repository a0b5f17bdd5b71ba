//! Having a code minted, once.

use pingpair::pairing::Reason;
use pingpair_sandbox::FaultKind;
use serde_json::json;

use super::existing;
use crate::walk::{UNSIGNED, Walk};

fn minting() -> Walk {
    let mut walk = existing();
    walk.goes("found", "Minting");
    walk
}

#[test]
fn the_code_that_was_minted_is_shown_as_a_link() {
    let mut walk = minting();
    walk.goes("minted", "Polling");
    let view = walk.pairing.view();
    let code = walk.setting.code();
    assert_eq!(view.activation_code.unwrap().expose(), code.expose());
    assert!(view.link.is_some() && view.expires.is_some());
}

#[test]
fn a_user_who_was_suspended_in_the_meantime_gets_no_code() {
    let mut walk = minting();
    walk.suspend();
    walk.goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10565));
}

#[test]
fn a_code_that_is_none_is_neither_shown_nor_polled() {
    let mut walk = minting();
    let unfit = json!({ "activationCode": "javascript:alert(1)" });
    walk.setting.wire.reply("getactivationcode", unfit);
    walk.goes("unfit", "Finished");
    walk.not_paired(Reason::CodeNotValid, false);
    assert_eq!(walk.count("pairingstatus"), 0);
}

#[test]
fn a_lost_minting_is_not_sent_again() {
    for fault in [FaultKind::Lost, FaultKind::Dropped, FaultKind::Cut] {
        let mut walk = minting();
        walk.setting.fault("GetActivationCode", fault);
        walk.goes("lost", "MintLost");
        assert_eq!(walk.count("getactivationcode"), 1);
    }
}

#[test]
fn an_answer_that_proves_nothing_counts_as_lost() {
    let unsigned = UNSIGNED.map(|error_id| FaultKind::PlainError { error_id });
    let others = [
        FaultKind::NoEcho,
        FaultKind::Unsigned,
        FaultKind::Forged,
        FaultKind::Reflected,
        FaultKind::Replayed,
        FaultKind::SignedError {
            error_id: 10564,
            echo: false,
        },
        FaultKind::Html,
        FaultKind::Status {
            http_status: 503,
            retry_after: Some("1".into()),
            body: None,
        },
    ];
    for fault in unsigned.into_iter().chain(others) {
        let mut walk = minting();
        walk.setting.fault("GetActivationCode", fault);
        walk.goes("lost", "MintLost");
        assert_eq!(walk.count("getactivationcode"), 1);
    }
}

#[test]
fn it_begins_three_times_at_most() {
    let mut walk = minting();
    walk.setting
        .faults("GetActivationCode", FaultKind::Dropped, 3);
    for _ in 0..2 {
        walk.goes("lost", "MintLost")
            .starts_again("Reading")
            .goes("found", "Minting");
    }
    walk.goes("lost at last", "Finished");
    walk.undetermined(0);
    assert_eq!(walk.count("getactivationcode"), 3);
}

#[test]
fn a_minting_that_did_not_leave_is_sent_later() {
    let mut walk = minting();
    walk.is_cut_off("Minting").goes("minted", "Polling");
    assert_eq!(walk.count("getactivationcode"), 1);
}

#[test]
fn it_ends_before_a_code_was_minted() {
    let mut walk = minting();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    assert_eq!(walk.count("getactivationcode"), 0);
}
