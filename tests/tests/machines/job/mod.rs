//! Jobs: the organisation's report through to the download, and the organisation's OATH tokens.

mod create_lost;
mod creating;
mod downloading;
mod finished;
mod waiting;

use pingpair::pairing::{Outcome, Reason};
use pingpair::pingid::{
    CreateOrgTokens, OathToken, OathTokenType, ReportFileType, RevokeOrgTokens,
};
use pingpair_sandbox::FaultKind;

use crate::walk::{Setting, Walk};

/// Of the report.
pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Creating", "created", "Waiting"),
    ("Creating", "refused", "Finished"),
    ("Creating", "lost", "CreateLost"),
    ("Creating", "lost at last", "Finished"),
    ("Creating", "not sent", "Creating"),
    ("Creating", "cancelled", "Finished"),
    ("Creating", "deadline", "Finished"),
    ("CreateLost", "start again", "Creating"),
    ("CreateLost", "cancelled", "Finished"),
    ("CreateLost", "deadline", "Finished"),
    ("Waiting", "pending", "Waiting"),
    ("Waiting", "failed", "Finished"),
    ("Waiting", "done", "Downloading"),
    ("Waiting", "refused", "Finished"),
    ("Waiting", "lost", "Waiting"),
    ("Waiting", "cancelled", "Finished"),
    ("Waiting", "deadline", "Finished"),
    ("Downloading", "downloaded", "Finished"),
    ("Downloading", "lost", "Downloading"),
    ("Downloading", "refused", "Finished"),
    ("Downloading", "cut off by the caller", "Finished"),
    ("Downloading", "cancelled", "Finished"),
    ("Downloading", "deadline", "Finished"),
];

/// Of jobs on OATH tokens.
pub(crate) const OF_TOKENS: &[(&str, &str, &str)] = &[
    ("Creating", "created", "Waiting"),
    ("Creating", "refused", "Finished"),
    ("Creating", "lost", "CreateLost"),
    ("Waiting", "pending", "Waiting"),
    ("Waiting", "done", "Finished"),
    ("Waiting", "failed", "Finished"),
];

fn creating() -> Walk {
    Walk::new(Setting::new(), "job", "Creating", |client| {
        client
            .make_report(&ReportFileType::Csv, || Ok(Vec::new()))
            .unwrap()
    })
}

fn waiting() -> Walk {
    let mut walk = creating();
    walk.goes("created", "Waiting");
    walk
}

fn downloading() -> Walk {
    let mut walk = waiting();
    walk.setting.world.pass(std::time::Duration::from_secs(4));
    walk.goes("done", "Downloading");
    walk
}

/// A walk whose creation met this fault.
fn lost(fault: FaultKind) -> Walk {
    let mut walk = creating();
    walk.setting.fault("CreateJob", fault);
    walk.goes("lost", "CreateLost");
    walk
}

fn adding_tokens() -> Walk {
    let key = "3132333435363738393031323334353637383930";
    let token = OathToken::new("123", OathTokenType::Hotp, key, 6);
    Walk::new(Setting::new(), "job_of_tokens", "Creating", |client| {
        client
            .add_tokens(CreateOrgTokens::new(vec![token]))
            .unwrap()
    })
}

fn removing_tokens() -> Walk {
    Walk::new(Setting::new(), "job_of_revocation", "Creating", |client| {
        let request = RevokeOrgTokens::new(vec!["123".to_owned()]);
        client.remove_tokens(request).unwrap()
    })
}

#[track_caller]
fn failed(walk: &Walk, reason: Reason) {
    match walk.outcome() {
        Outcome::JobFailed { reason: found, .. } => assert_eq!(found, reason),
        other => panic!("{other:?}"),
    }
}

/// It is not known; whether the token of the job is.
#[track_caller]
fn unknown(walk: &Walk, with_token: bool) {
    match walk.outcome() {
        Outcome::JobUnknown { job_token } => assert_eq!(job_token.is_some(), with_token),
        other => panic!("{other:?}"),
    }
}
