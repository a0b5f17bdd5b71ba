//! Sending the OTP, once.

use std::time::Duration;

use pingpair::pairing::{Evidence, Problem, Reason};
use pingpair_sandbox::FaultKind;

use super::{NUMBER, after, asking, asking_again, finishing, wrong};
use crate::walk::{Setting, UNSIGNED, Walk};

#[test]
fn a_reply_to_this_very_request_pairs_the_device() {
    let mut walk = finishing();
    walk.goes("told", "Detailing");
    assert_eq!(walk.setting.devices().len(), 1);
}

#[test]
fn a_wrong_otp_can_be_tried_again_in_the_same_session() {
    let mut walk = asking();
    let answer = wrong(&walk);
    walk.says(answer, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("wrong", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::OtpWrong));
    assert_eq!(prompt.answers_left, 4);
    walk.says_otp("ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing");
    assert_eq!(walk.count("startofflinepairing"), 1);
}

#[test]
fn five_answers_are_taken_and_no_sixth() {
    let mut walk = asking();
    for left in (0..5).rev() {
        let answer = wrong(&walk);
        walk.says(answer, "ReadingAgain").goes("found", "Finishing");
        if left > 0 {
            walk.goes("wrong", "Asking");
            assert_eq!(walk.prompt.clone().unwrap().answers_left, left);
        } else {
            walk.goes("wrong at last", "Finished");
        }
    }
    assert_eq!(walk.not_paired(Reason::OtpWrong, true), Some(20513));
    assert_eq!(walk.count("finalizeofflinepairing"), 5);
}

#[test]
fn a_session_that_expired_ends_it() {
    let setting = Setting::new();
    let client = setting.client();
    let client = client.with_pairing_deadline(Duration::from_secs(3600));
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut walk = Walk::of(setting, "offline", "Reading", pairing);
    walk.goes("found", "Starting").goes("told", "Asking");
    walk.setting.world.pass(Duration::from_secs(601));
    walk.says_otp("ReadingAgain")
        .goes("found", "Finishing")
        .goes("refused", "Settling")
        .goes("not shown", "Finished");
    assert_eq!(walk.not_paired(Reason::SessionEnded, true), Some(20517));
}

#[test]
fn the_services_refusals_end_it_by_a_reason() {
    for (error_id, reason) in [
        (20517, Reason::SessionEnded),
        (20549, Reason::DeviceExists),
        (20562, Reason::TooManyDevices),
        (10565, Reason::Refused),
        (400, Reason::Refused),
    ] {
        let mut walk = finishing();
        let fault = FaultKind::SignedError {
            error_id,
            echo: true,
        };
        walk.setting.fault("FinalizeOfflinePairing", fault);
        walk.goes("refused", "Settling")
            .goes("not shown", "Finished");
        assert_eq!(walk.not_paired(reason, true), Some(error_id));
    }
}

#[test]
fn a_finish_that_was_lost_is_not_sent_again() {
    for fault in [FaultKind::Lost, FaultKind::Dropped, FaultKind::Cut] {
        let walk = after(fault);
        assert_eq!(walk.count("finalizeofflinepairing"), 1);
    }
}

#[test]
fn an_unsigned_error_never_ends_it() {
    for error_id in UNSIGNED {
        let mut walk = after(FaultKind::PlainError { error_id });
        walk.shows_nothing("Asking");
        let problem = walk.prompt.clone().unwrap().problem;
        let expected = if error_id == 20513 {
            Problem::OtpWrongUnproven
        } else {
            Problem::AnswerLost
        };
        assert_eq!(problem, Some(expected), "{error_id}");
        assert_eq!(walk.count("finalizeofflinepairing"), 1);
    }
}

#[test]
fn a_success_that_proves_nothing_is_held_against_the_details() {
    for fault in [
        FaultKind::NoEcho,
        FaultKind::Unsigned,
        FaultKind::Forged,
        FaultKind::Swapped {
            with: Default::default(),
        },
    ] {
        let mut walk = after(fault);
        walk.goes("shown", "Finished");
        walk.paired(Evidence::Matched);
    }
}

#[test]
fn an_older_success_and_our_own_request_pair_nothing() {
    for fault in [FaultKind::Replayed, FaultKind::Reflected, FaultKind::Html] {
        let mut walk = after(fault);
        walk.shows_nothing("Asking");
    }
}

#[test]
fn a_refusal_after_a_lost_finish_is_held_against_the_details() {
    let mut walk = asking_again();
    let refusal = FaultKind::SignedError {
        error_id: 20517,
        echo: true,
    };
    walk.says_otp("ReadingAgain").goes("found", "Finishing");
    walk.setting.fault("FinalizeOfflinePairing", refusal);
    walk.goes("refused after a loss", "Settling")
        .shows_nothing("Finished");
    // The session is over, so that the lost finish can do nothing any more.
    assert_eq!(walk.not_paired(Reason::SessionEnded, true), Some(20517));
}

#[test]
fn a_refusal_that_leaves_the_session_open_says_nothing_of_a_lost_finish() {
    let mut walk = asking_again();
    let refusal = FaultKind::SignedError {
        error_id: 20562,
        echo: true,
    };
    walk.says_otp("ReadingAgain").goes("found", "Finishing");
    walk.setting.fault("FinalizeOfflinePairing", refusal);
    walk.goes("refused after a loss", "Settling")
        .shows_nothing("Finished");
    walk.undetermined(0);
}

#[test]
fn where_the_tenant_echoes_nothing_success_is_held_against_the_details() {
    let setting = Setting::new();
    let client = setting.client_without_correlation();
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut walk = Walk::of(setting, "offline", "Reading", pairing);
    walk.goes("found", "Starting").goes("told", "Asking");
    walk.says_otp("ReadingAgain")
        .goes("found", "Finishing")
        .goes("told, unproven", "Settling")
        .goes("shown", "Finished");
    // StartOfflinePairing named the device by its id.
    walk.paired(Evidence::Matched);
}

#[test]
fn a_finish_that_did_not_leave_is_sent_later() {
    let mut walk = finishing();
    walk.is_cut_off("Finishing").goes("told", "Detailing");
    assert_eq!(walk.count("finalizeofflinepairing"), 1);
}

#[test]
fn it_ends_before_the_otp_was_sent() {
    let mut walk = finishing();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = finishing();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
    assert_eq!(walk.count("finalizeofflinepairing"), 0);
}

#[test]
fn the_refusal_of_a_request_that_the_network_delivered_twice_hides_no_device() {
    let mut walk = finishing();
    walk.setting.wire.deliver_twice("finalizeofflinepairing");
    walk.goes("refused", "Settling").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}
