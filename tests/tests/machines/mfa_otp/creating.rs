//! Creating the device, once.

use pingpair::pairing::{Reason, Wanted};
use pingpair_sandbox::FaultKind;

use super::creating;
use crate::mfa::{counts_as_lost, ends_surely, is_sent_once};

#[test]
fn the_otp_is_asked_for_and_its_destination_is_masked() {
    let mut walk = creating();
    walk.goes("told", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    let Wanted::Otp { destination } = prompt.wanted else {
        panic!("{:?}", prompt.wanted)
    };
    assert!(destination.ends_with("34") && !destination.contains("303555"));
    assert_eq!(prompt.answers_left, 5);
    let sent = walk.setting.wire.sent();
    let body = &sent.last().unwrap().body;
    assert_eq!(body["status"], "ACTIVATION_REQUIRED");
}

#[test]
fn a_refusal_ends_it_and_its_code_says_why() {
    for (http_status, code, detail, reason) in [
        (
            429,
            "REQUEST_LIMITED",
            "LIMIT_EXCEEDED",
            Reason::TooManyDevices,
        ),
        (429, "REQUEST_LIMITED", "QUOTA_EXCEEDED", Reason::OtpNotSent),
        (
            400,
            "INVALID_DATA",
            "UNIQUENESS_VIOLATION",
            Reason::DeviceExists,
        ),
        (400, "INVALID_DATA", "INVALID_VALUE", Reason::Refused),
        (
            403,
            "ACCESS_FAILED",
            "INSUFFICIENT_PERMISSIONS",
            Reason::Refused,
        ),
    ] {
        let mut walk = creating();
        walk.setting
            .denies("CreateDevice", http_status, code, detail);
        walk.goes("refused", "Finished");
        walk.mfa_not_paired(reason, true, Some(code));
        assert_eq!(walk.count("CreateDevice"), 1);
    }
}

#[test]
fn a_number_that_the_service_does_not_take_is_told() {
    let mut walk = creating();
    let fault = FaultKind::Refusal {
        http_status: 400,
        code: "INVALID_DATA".into(),
        detail: Some("INVALID_VALUE".into()),
        target: Some("phone".into()),
        retry_after: None,
    };
    walk.setting.fault("CreateDevice", fault);
    walk.goes("refused", "Finished");
    walk.mfa_not_paired(Reason::DestinationRefused, true, Some("INVALID_DATA"));
}

#[test]
fn what_proves_nothing_counts_as_lost_and_no_second_message_goes_out() {
    counts_as_lost(creating, "Finding", "CreateDevice");
}

#[test]
fn a_device_of_another_user_is_none_of_ours() {
    for fault in [FaultKind::AboutAnotherUser, FaultKind::UnknownStatus] {
        let mut walk = creating();
        walk.setting.fault("CreateDevice", fault);
        walk.goes("lost", "Finding");
        assert_eq!(walk.count("CreateDevice"), 1);
    }
}

#[test]
fn a_creation_that_did_not_leave_is_sent_later() {
    is_sent_once(creating, "Creating", "Asking", "CreateDevice");
}

#[test]
fn it_ends_before_the_creation_was_sent() {
    ends_surely(creating);
}
