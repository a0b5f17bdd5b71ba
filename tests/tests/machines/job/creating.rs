//! Beginning a job, once.

use pingpair::Group;
use pingpair::pairing::Reason;
use pingpair::pingid::{CreateOrgTokens, ReportFileType};
use pingpair_sandbox::FaultKind;

use super::{adding_tokens, creating, failed, removing_tokens, unknown};
use crate::walk::{REFUSED, Setting, UNSIGNED};

#[test]
fn the_job_that_was_begun_is_waited_for() {
    let mut walk = creating();
    walk.goes("created", "Waiting").goes("pending", "Waiting");
    let jobs = walk.setting.world.engine().jobs();
    assert_eq!(jobs.len(), 1);
}

#[test]
fn jobs_on_tokens_are_begun_and_waited_for() {
    for mut walk in [adding_tokens(), removing_tokens()] {
        walk.goes("created", "Waiting").goes("pending", "Waiting");
    }
}

#[test]
fn a_refused_job_ends_it() {
    let mut walk = creating();
    walk.setting.fault("CreateJob", REFUSED);
    walk.goes("refused", "Finished");
    failed(&walk, Reason::Refused);
    for (mut walk, operation) in [
        (adding_tokens(), "CreateOrgTokens"),
        (removing_tokens(), "RevokeOrgTokens"),
    ] {
        walk.setting.fault(operation, REFUSED);
        walk.goes("refused", "Finished");
        failed(&walk, Reason::Refused);
    }
}

#[test]
fn what_proves_nothing_counts_as_lost_and_no_second_job_is_begun() {
    let unsigned = UNSIGNED.map(|error_id| FaultKind::PlainError { error_id });
    let others = [
        FaultKind::Lost,
        FaultKind::Dropped,
        FaultKind::NoEcho,
        FaultKind::Unsigned,
        FaultKind::Forged,
        FaultKind::Reflected,
        FaultKind::Replayed,
    ];
    for fault in unsigned.into_iter().chain(others) {
        let mut walk = creating();
        walk.setting.fault("CreateJob", fault);
        walk.goes("lost", "CreateLost");
        assert_eq!(walk.count("createjob"), 1);
    }
    for (mut walk, operation) in [
        (adding_tokens(), "CreateOrgTokens"),
        (removing_tokens(), "RevokeOrgTokens"),
    ] {
        walk.setting.fault(operation, FaultKind::Lost);
        walk.goes("lost", "CreateLost");
    }
}

#[test]
fn it_begins_three_times_at_most() {
    let mut walk = creating();
    walk.setting.faults("CreateJob", FaultKind::Dropped, 3);
    for _ in 0..2 {
        walk.goes("lost", "CreateLost").starts_again("Creating");
    }
    walk.goes("lost at last", "Finished");
    unknown(&walk, false);
    assert_eq!(walk.count("createjob"), 3);
}

#[test]
fn a_request_that_did_not_leave_is_sent_later() {
    let mut walk = creating();
    walk.is_cut_off("Creating").goes("created", "Waiting");
    assert_eq!(walk.count("createjob"), 1);
}

#[test]
fn it_ends_before_a_job_was_begun() {
    let mut walk = creating();
    walk.cancels("Finished");
    failed(&walk, Reason::Cancelled);
    let mut walk = creating();
    walk.is_late("Finished");
    failed(&walk, Reason::DeadlinePassed);
    assert!(walk.setting.wire.sent().is_empty());
}

#[test]
fn a_job_without_tokens_is_refused_before_anything_is_sent() {
    let setting = Setting::new();
    let refused = setting.client().add_tokens(CreateOrgTokens::new(vec![]));
    assert_eq!(refused.unwrap_err().group(), Group::Input);
    assert!(setting.wire.sent().is_empty());
    let report = setting
        .client()
        .make_report(&ReportFileType::Json, || Ok(Vec::new()));
    assert!(report.is_ok());
}
