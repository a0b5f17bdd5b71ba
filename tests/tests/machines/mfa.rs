//! What is the same in every machine of PingOne.

use pingpair::pairing::Reason;
use pingpair_sandbox::FaultKind;

use crate::walk::Walk;

/// Makes a walk in some state.
pub(crate) type Make = fn() -> Walk;

/// Before anything was sent that could pair, it ends surely.
#[track_caller]
pub(crate) fn ends_surely(make: Make) {
    let mut walk = make();
    walk.cancels("Finished");
    walk.mfa_not_paired(Reason::Cancelled, true, None);
    let mut walk = make();
    walk.is_late("Finished");
    walk.mfa_not_paired(Reason::DeadlinePassed, true, None);
}

/// A request that did not leave is sent later, once.
#[track_caller]
pub(crate) fn is_sent_once(make: Make, state: &'static str, next: &'static str, operation: &str) {
    let mut walk = make();
    walk.is_cut_off(state).goes("told", next);
    assert_eq!(walk.count(operation), 1);
}

/// What says nothing of a request that may have been carried out.
pub(crate) fn unprovable() -> Vec<FaultKind> {
    let status = |http_status| FaultKind::Status {
        http_status,
        retry_after: Some("7".into()),
        body: None,
    };
    vec![
        FaultKind::Lost,
        FaultKind::Dropped,
        FaultKind::Cut,
        FaultKind::Html,
        FaultKind::Reflected,
        FaultKind::ContentType {
            content_type: "text/plain".into(),
        },
        FaultKind::Redirect {
            location: "https://attacker.example/".into(),
        },
        status(408),
        status(429),
        status(500),
        status(502),
        status(503),
        status(504),
    ]
}

/// Nothing that proves nothing counts as an answer, and nothing is sent again.
#[track_caller]
pub(crate) fn counts_as_lost(make: Make, to: &'static str, operation: &str) {
    for fault in unprovable() {
        let mut walk = make();
        walk.setting.fault(operation, fault);
        walk.goes("lost", to);
        assert_eq!(walk.count(operation), 1);
    }
}

/// The list of devices is read before one is created, and again where it told nothing.
#[track_caller]
pub(crate) fn reads_before_it_creates(make: Make) {
    let mut walk = make();
    walk.setting.denies(
        "ListDevices",
        403,
        "ACCESS_FAILED",
        "INSUFFICIENT_PERMISSIONS",
    );
    walk.goes("refused", "Finished");
    walk.mfa_not_paired(Reason::Refused, true, Some("ACCESS_FAILED"));
    let mut walk = make();
    walk.setting.denies("ListDevices", 404, "NOT_FOUND", "");
    walk.goes("absent", "Finished");
    walk.mfa_not_paired(Reason::UserNotFound, true, Some("NOT_FOUND"));
    let mut walk = make();
    walk.setting.lose("ListDevices", 1);
    walk.goes("unknown", "Listing").goes("found", "Creating");
}
