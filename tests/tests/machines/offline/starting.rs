//! The request that makes the service reach somebody, once.

use pingpair::pairing::Reason;
use pingpair::pingid::{AddUser, DeviceType};
use pingpair::{Code, Group};
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{NUMBER, email, sms, voice};
use crate::walk::{Setting, UNSIGNED, Walk};

fn starting() -> Walk {
    let mut walk = sms();
    walk.goes("found", "Starting");
    walk
}

#[test]
fn each_way_asks_for_the_otp_and_shows_where_it_went_masked() {
    for (mut walk, channel) in [(sms(), "Sms"), (voice(), "Voice"), (email(), "Email")] {
        walk.goes("found", "Starting").goes("told", "Asking");
        let messages = walk.setting.world.engine().messages().to_vec();
        assert_eq!(format!("{:?}", messages[0].channel), channel);
        let view = walk.pairing.view();
        let shown = view.prompt.unwrap().destination.unwrap();
        assert!(!shown.contains("2025550123") && !shown.contains("meredith"));
        assert!(shown.contains('*'), "{shown}");
    }
}

#[test]
fn the_services_refusals_end_it_by_a_reason() {
    let reasons = [
        (20549, Reason::DeviceExists),
        (20558, Reason::OtpNotSent),
        (20559, Reason::DestinationRefused),
        (20562, Reason::TooManyDevices),
        (10564, Reason::UserNotFound),
        (10565, Reason::Refused),
        (10559, Reason::Refused),
    ];
    for (error_id, reason) in reasons {
        let mut walk = starting();
        let fault = FaultKind::SignedError {
            error_id,
            echo: true,
        };
        walk.setting.fault("StartOfflinePairing", fault);
        walk.goes("refused", "Finished");
        assert_eq!(walk.not_paired(reason, true), Some(error_id));
        assert_eq!(walk.count("startofflinepairing"), 1);
    }
}

#[test]
fn the_sandboxs_own_limits_end_it_by_their_reasons() {
    let mut walk = starting();
    walk.setting.options(|options| options.device_limit = 0);
    walk.goes("refused", "Finished");
    walk.not_paired(Reason::TooManyDevices, true);

    let mut walk = starting();
    walk.setting
        .options(|options| options.daily_message_quota = 0);
    walk.goes("refused", "Finished");
    walk.not_paired(Reason::OtpNotSent, true);

    let mut walk = starting();
    walk.suspend();
    walk.goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10565));
}

#[test]
fn a_number_that_somebody_has_is_refused_where_it_must_be_unique() {
    let setting = Setting::new();
    let client = setting.world.client();
    client.add_user(AddUser::new("bartholomew")).unwrap();
    let device = ForeignDevice::new(DeviceType::Sms).destination(NUMBER);
    let mut engine = setting.world.engine();
    engine.pair_foreign_device("bartholomew", device).unwrap();
    drop(engine);
    let request = pingpair::pingid::StartOfflinePairing::new(
        "meredith",
        pingpair::pingid::OfflineDeviceType::Sms,
        NUMBER,
    )
    .validate_unique_device(true);
    let mut walk = Walk::new(setting, "offline", "Reading", |client| {
        client.pair_offline(request).unwrap()
    });
    walk.goes("found", "Starting").goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::DeviceExists, true), Some(20549));
}

#[test]
fn a_start_that_was_lost_is_not_sent_again() {
    for fault in [FaultKind::Lost, FaultKind::Dropped, FaultKind::Cut] {
        let mut walk = starting();
        walk.setting.fault("StartOfflinePairing", fault);
        walk.goes("lost", "StartLost");
        assert_eq!(walk.count("startofflinepairing"), 1);
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
            error_id: 20558,
            echo: false,
        },
        FaultKind::SignedError {
            error_id: 10551,
            echo: false,
        },
        FaultKind::Status {
            http_status: 429,
            retry_after: Some("1".into()),
            body: None,
        },
    ];
    for fault in unsigned.into_iter().chain(others) {
        let mut walk = starting();
        walk.setting.fault("StartOfflinePairing", fault);
        walk.goes("lost", "StartLost");
        assert_eq!(walk.count("startofflinepairing"), 1);
    }
}

#[test]
fn a_start_that_did_not_leave_is_sent_later() {
    let mut walk = starting();
    walk.is_cut_off("Starting").goes("told", "Asking");
    assert_eq!(walk.count("startofflinepairing"), 1);
}

#[test]
fn a_destination_that_the_client_is_not_set_up_for_is_not_reached() {
    let setting = Setting::new();
    let client = setting.builder().destinations(|_| false).build().unwrap();
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut walk = Walk::of(setting, "offline", "Reading", pairing);
    walk.goes("found", "Starting");
    let refused = walk.pairing.step().unwrap_err();
    assert_eq!(refused.code(), Code::DestinationRefused);
    let outcome = walk.pairing.outcome().unwrap();
    assert_eq!(outcome.reason(), Some(Reason::NotSendable));
    assert_eq!(walk.count("startofflinepairing"), 0);
    walk.forget();
}

#[test]
fn an_extension_is_refused_unless_it_is_allowed() {
    let setting = Setting::new();
    let pairing = setting.client().pair_voice("meredith", "+12025550123,1");
    let mut walk = Walk::of(setting, "offline", "Reading", pairing.unwrap());
    walk.goes("found", "Starting");
    let refused = walk.pairing.step().unwrap_err();
    assert_eq!(refused.code(), Code::ExtensionRefused);
    assert_eq!(refused.group(), Group::Input);
    assert_eq!(walk.count("startofflinepairing"), 0);
    walk.forget();
}

#[test]
fn it_ends_before_anybody_was_reached() {
    let mut walk = starting();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = starting();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
    assert_eq!(walk.count("startofflinepairing"), 0);
}
