//! What is the same in every machine by which a person proves to have a device.

use pingpair::client::Step;
use pingpair::pairing::{Evidence, Outcome, Reason};
use pingpair_sandbox::FaultKind;

use crate::walk::{REFUSED, Walk};

/// Makes a walk in some state.
pub(crate) type Make = fn() -> Walk;

/// A reading before a start or a finish ends it where nobody is to be paired, and is repeated where it
/// tells nothing.
#[track_caller]
pub(crate) fn reads_before_it_sends(make: Make, state: &'static str, next: &'static str) {
    let mut walk = make();
    walk.suspend();
    walk.goes("suspended", "Finished");
    walk.not_paired(Reason::UserSuspended, true);

    let mut walk = make();
    walk.setting.world.client().delete_user("meredith").unwrap();
    walk.goes("absent", "Finished");
    assert_eq!(walk.not_paired(Reason::UserNotFound, true), Some(10564));

    let mut walk = make();
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10559));

    let mut walk = make();
    walk.setting.lose_readings(1);
    walk.goes("unknown", state).goes("found", next);
}

/// Before anything was sent that could pair, it ends surely.
#[track_caller]
pub(crate) fn ends_surely(make: Make) {
    let mut walk = make();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = make();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
}

/// A request that did not leave is sent later, once.
#[track_caller]
pub(crate) fn is_sent_once(make: Make, state: &'static str, next: &'static str, operation: &str) {
    let mut walk = make();
    walk.is_cut_off(state).goes("told", next);
    assert_eq!(walk.count(operation), 1);
}

/// Nothing that is not signed, or not for us, counts as an answer, and nothing is sent again.
#[track_caller]
pub(crate) fn counts_as_lost(make: Make, event: &'static str, to: &'static str, operation: &str) {
    let unsigned = crate::walk::UNSIGNED.map(|error_id| FaultKind::PlainError { error_id });
    let others = [
        FaultKind::Lost,
        FaultKind::Dropped,
        FaultKind::Cut,
        FaultKind::Unsigned,
        FaultKind::Forged,
        FaultKind::Reflected,
        FaultKind::Html,
        FaultKind::Swapped {
            with: Default::default(),
        },
        FaultKind::Status {
            http_status: 503,
            retry_after: None,
            body: None,
        },
    ];
    for fault in unsigned.into_iter().chain(others) {
        let mut walk = make();
        walk.setting.fault(operation, fault);
        walk.goes(event, to);
        assert_eq!(walk.count(operation), 1);
    }
}

/// The details are read after a finish that was lost; `settling` is one that was carried out.
#[track_caller]
pub(crate) fn settles(settling: Make) {
    let mut walk = settling();
    walk.setting.lose_readings(6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "Finished");
    walk.undetermined(0);

    let mut walk = settling();
    walk.setting.world.client().delete_user("meredith").unwrap();
    walk.goes("absent", "Finished");
    walk.not_paired(Reason::UserNotFound, true);

    let mut walk = settling();
    walk.cancels("Finished").undetermined(0);

    let mut walk = settling();
    walk.is_late("Settling").goes("shown", "Finished");
}

/// The details of a device that was told to be paired are for people only.
#[track_caller]
pub(crate) fn details_are_for_people(detailing: Make) {
    let shown = |walk: &Walk| match walk.outcome() {
        Outcome::Paired { device, evidence } => {
            assert_eq!(evidence, Evidence::Told);
            device.details.is_some()
        }
        other => panic!("{other:?}"),
    };
    let mut walk = detailing();
    walk.goes("found", "Finished");
    assert!(shown(&walk));

    let mut walk = detailing();
    walk.setting.lose_readings(3);
    walk.goes("unknown", "Detailing")
        .goes("unknown", "Detailing")
        .goes("unknown thrice", "Finished");
    assert!(!shown(&walk));

    let mut walk = detailing();
    walk.cancels("Finished");
    assert!(!shown(&walk));
    let mut walk = detailing();
    walk.is_late("Finished");
    assert!(!shown(&walk));
}

/// An end that left it open can be read once more; `settling` is a finish that was carried out.
#[track_caller]
pub(crate) fn goes_on_after_an_open_end(settling: Make, candidates: usize) {
    let mut walk = settling();
    walk.cancels("Finished").undetermined(0);
    let end = walk.pairing.step();
    assert!(matches!(end, Ok(Step::Finished(_))));
    walk.reconciles("Settling");
    if candidates == 0 {
        walk.goes("shown", "Finished");
        walk.paired(Evidence::Matched);
        return;
    }
    // The lease was given up at the end, so that nothing is inferred any more.
    walk.goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    let device = walk.undetermined(candidates)[0];
    walk.confirms(device);
    assert_eq!(walk.paired(Evidence::Confirmed), device);
}
