//! Waiting until the job is done.

use std::time::Duration;

use pingpair::pairing::{Outcome, Reason};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{adding_tokens, failed, removing_tokens, unknown, waiting};
use crate::walk::REFUSED;

#[test]
fn the_status_is_shown_and_asked_for_every_two_seconds() {
    let mut walk = waiting();
    walk.setting
        .options(|options| options.job_duration = Duration::from_secs(9));
    walk.goes("pending", "Waiting");
    let pause = walk.pause().as_secs_f64();
    assert!((1.6..=2.4).contains(&pause), "{pause}");
    let status = walk.pairing.view().status.unwrap();
    assert!(["pending", "in_progress"].contains(&&*status));
}

#[test]
fn a_report_that_is_made_is_downloaded() {
    let mut walk = waiting();
    walk.setting.world.pass(Duration::from_secs(4));
    walk.goes("done", "Downloading");
    assert_eq!(walk.pairing.view().status.as_deref(), Some("done"));
}

#[test]
fn a_job_on_tokens_that_is_done_is_the_end() {
    let mut walk = adding_tokens();
    walk.goes("created", "Waiting");
    walk.setting.world.pass(Duration::from_secs(4));
    walk.goes("done", "Finished");
    match walk.outcome() {
        Outcome::JobDone { job } => assert!(job.correlated && job.progress.result.is_some()),
        other => panic!("{other:?}"),
    }
    assert!(walk.setting.world.engine().press_oath_token("123").is_ok());

    let mut walk = removing_tokens();
    walk.goes("created", "Waiting");
    walk.setting.world.pass(Duration::from_secs(4));
    walk.goes("done", "Finished");
}

#[test]
fn a_bare_reply_tells_that_the_token_may_be_of_an_older_job() {
    let mut walk = adding_tokens();
    walk.setting.fault("CreateOrgTokens", FaultKind::NoEcho);
    walk.goes("created", "Waiting");
    walk.setting.world.pass(Duration::from_secs(4));
    walk.goes("done", "Finished");
    match walk.outcome() {
        Outcome::JobDone { job } => assert!(!job.correlated),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_job_that_fails_ends_it_and_tells_why() {
    let mut walk = waiting();
    walk.setting.world.engine().fail_next_job(true);
    let mut walk_of_failure = super::creating();
    walk_of_failure.setting.world.engine().fail_next_job(true);
    walk_of_failure.goes("created", "Waiting");
    walk_of_failure.setting.world.pass(Duration::from_secs(4));
    walk_of_failure.goes("failed", "Finished");
    failed(&walk_of_failure, Reason::JobFailed);
    walk.goes("pending", "Waiting");

    let mut walk = adding_tokens();
    walk.setting.world.engine().fail_next_job(true);
    walk.goes("created", "Waiting");
    walk.setting.world.pass(Duration::from_secs(4));
    walk.goes("failed", "Finished");
    failed(&walk, Reason::JobFailed);
}

#[test]
fn tokens_that_are_paired_are_not_removed() {
    let mut walk = removing_tokens();
    let credential = OathCredential::new(
        OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap(),
        OathTokenType::Hotp,
        OtpLength::Six,
    );
    walk.setting
        .world
        .engine()
        .add_oath_token("123", credential);
    walk.foreign(ForeignDevice::new(DeviceType::HardwareToken).serial_number("123"));
    walk.goes("created", "Waiting");
    walk.setting.world.pass(Duration::from_secs(4));
    walk.goes("failed", "Finished");
    match walk.outcome() {
        Outcome::JobFailed { job: Some(job), .. } => {
            let result = job.progress.result.unwrap();
            assert!(result.paired_serials.contains_key("123"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_refusal_ends_it() {
    let mut walk = waiting();
    walk.setting.fault("GetJobStatus", REFUSED);
    walk.goes("refused", "Finished");
    failed(&walk, Reason::Refused);
}

#[test]
fn what_proves_nothing_is_asked_for_again() {
    for fault in [
        FaultKind::Lost,
        FaultKind::NoEcho,
        FaultKind::Unsigned,
        FaultKind::Replayed,
        FaultKind::PlainError { error_id: 400 },
        FaultKind::SignedError {
            error_id: 10551,
            echo: true,
        },
    ] {
        let mut walk = waiting();
        walk.setting.faults("GetJobStatus", fault, 3);
        walk.goes("lost", "Waiting");
        walk.setting.world.engine().clear_faults();
        walk.setting.world.pass(Duration::from_secs(4));
        walk.goes("done", "Downloading");
    }
}

#[test]
fn what_becomes_of_the_job_is_not_known_when_it_ends_before() {
    let mut walk = waiting();
    walk.cancels("Finished");
    unknown(&walk, true);
    let mut walk = waiting();
    walk.is_late("Finished");
    unknown(&walk, true);
}
