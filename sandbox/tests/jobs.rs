//! Jobs: what they say while time goes by, and those that add and remove OATH tokens.

mod common;

use std::time::Duration;

use common::{Signed, call, control};
use pingpair::pingid::JobStatus;
use pingpair_sandbox::{Options, Sandbox};
use serde_json::{Value, json};

fn begin(sandbox: &Sandbox) -> String {
    job_token(&call(
        sandbox,
        "createjob",
        json!({ "jobType": "USER_REPORTS" }),
    ))
}

#[track_caller]
fn job_token(reply: &Signed) -> String {
    assert_eq!((reply.status, reply.error_id()), (200, 200));
    reply.members["jobToken"].as_str().unwrap().to_owned()
}

fn progress(sandbox: &Sandbox, token: &str) -> Signed {
    let progress = call(sandbox, "getjobstatus", json!({ "jobToken": token }));
    assert_eq!((progress.status, progress.error_id()), (200, 200));
    progress
}

fn status(sandbox: &Sandbox, token: &str) -> String {
    let progress = progress(sandbox, token);
    progress.members["status"].as_str().unwrap().to_owned()
}

fn advance(sandbox: &Sandbox, seconds: u64) {
    sandbox.advance_time(Duration::from_secs(seconds));
}

/// Jobs of 300 s: so slow that the test's own time does not matter.
fn slow() -> Sandbox {
    let sandbox = Sandbox::start().unwrap();
    let changed = control(
        &sandbox,
        "POST",
        "options",
        Some(json!({ "jobSeconds": 300 })),
    );
    assert_eq!(changed.0, 200);
    sandbox
}

fn tokens(sandbox: &Sandbox, tokens: Value) -> Signed {
    let alias = sandbox.credentials().org_alias().to_owned();
    let body = json!({ "orgAlias": alias, "tokens": tokens });
    call(sandbox, "createorgtokens", body)
}

fn hotp(serial: &str) -> Value {
    json!({ "serialNumber": serial, "tokenType": "HOTP", "otpLength": "6",
        "secretKey": "3132333435363738393031323334353637383930" })
}

/// Lets a job end, and returns its result.
fn result(sandbox: &Sandbox, reply: &Signed) -> Value {
    let token = job_token(reply);
    advance(sandbox, 300);
    progress(sandbox, &token).members["jobResult"].clone()
}

#[test]
fn a_job_is_pending_then_in_progress_then_done() {
    let sandbox = slow();
    let token = begin(&sandbox);
    assert_eq!(status(&sandbox, &token), "pending");
    assert_eq!(progress(&sandbox, &token).members["jobResult"], json!(null));
    advance(&sandbox, 110);
    assert_eq!(status(&sandbox, &token), "in_progress");
    advance(&sandbox, 200);
    let done = progress(&sandbox, &token);
    assert_eq!(done.members["status"], "done");
    assert_eq!(done.members["jobResult"]["status"], "DONE");
    assert_eq!(done.members["jobResult"]["type"], "JobResult");
}

#[test]
fn a_job_takes_as_long_as_the_option_said_when_it_was_begun() {
    let sandbox = slow();
    let first = begin(&sandbox);
    let mut options = sandbox.options();
    options.job_duration = Duration::ZERO;
    sandbox.set_options(options);
    let second = begin(&sandbox);
    assert_eq!(status(&sandbox, &first), "pending");
    assert_eq!(status(&sandbox, &second), "done");
    assert_eq!(Options::default().job_duration, Duration::from_secs(3));
}

#[test]
fn a_job_that_was_planned_to_fail_fails_and_the_next_one_does_not() {
    let sandbox = slow();
    let (http, planned) = control(&sandbox, "POST", "jobs", Some(json!({ "fail": true })));
    assert_eq!(
        (http, planned),
        (200, json!({ "nextFails": true, "jobs": [] }))
    );
    let [first, second] = [begin(&sandbox), begin(&sandbox)];
    advance(&sandbox, 310);
    let failed = progress(&sandbox, &first);
    assert_eq!(failed.members["status"], "failure");
    assert_eq!(failed.members["jobResult"]["status"], "FAILURE");
    assert_eq!(failed.members["jobResult"]["message"], "planned by a test");
    assert_eq!(status(&sandbox, &second), "done");
    control(&sandbox, "POST", "jobs", Some(json!({ "fail": true })));
    control(&sandbox, "POST", "jobs", Some(json!({ "fail": false })));
    let third = begin(&sandbox);
    advance(&sandbox, 310);
    assert_eq!(status(&sandbox, &third), "done");
}

#[test]
fn several_jobs_are_told_of_at_once_and_unknown_ones_left_out() {
    let sandbox = slow();
    let first = begin(&sandbox);
    sandbox.fail_next_job(true);
    let second = begin(&sandbox);
    advance(&sandbox, 310);
    let third = begin(&sandbox);
    let body = json!({ "jobTokens": [first, second, third, "unknown"] });
    let reply = call(&sandbox, "getbulkjobstatus", body);
    assert_eq!(reply.error_id(), 200);
    let results = reply.members["jobResults"].as_object().unwrap();
    assert_eq!(results.len(), 3);
    for (token, status) in [(first, "DONE"), (second, "FAILURE"), (third, "PENDING")] {
        assert_eq!(results[&token]["status"], status);
        assert_eq!(results[&token]["type"], "JobResult");
    }
}

#[test]
fn an_unknown_job_and_an_unknown_type_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    for (operation, body) in [
        ("getjobstatus", json!({ "jobToken": "unknown" })),
        ("createjob", json!({ "jobType": "COFFEE" })),
        ("getbulkjobstatus", json!({ "jobTokens": [] })),
    ] {
        let refused = call(&sandbox, operation, body);
        assert_eq!(
            (refused.status, refused.error_id()),
            (400, 400),
            "{operation}"
        );
    }
}

#[test]
fn the_control_door_shows_jobs_in_their_order() {
    let sandbox = slow();
    let first = begin(&sandbox);
    advance(&sandbox, 310);
    let second = job_token(&tokens(&sandbox, json!([hotp("1")])));
    let (http, shown) = control(&sandbox, "GET", "jobs", None);
    assert_eq!((http, &shown["nextFails"]), (200, &json!(false)));
    let kinds: Vec<_> = shown["jobs"].as_array().unwrap().iter().collect();
    assert_eq!(kinds.len(), 2);
    assert_eq!(kinds[0]["jobToken"], *first);
    assert_eq!(kinds[0]["kind"], "USER_REPORTS");
    assert_eq!(kinds[0]["status"], "done");
    assert_eq!(kinds[1]["jobToken"], *second);
    assert_eq!(kinds[1]["kind"], "CREATE_ORG_TOKENS");
    assert_eq!(kinds[1]["status"], "pending");
    let known = sandbox.jobs();
    assert_eq!(
        known[0].ends.milliseconds() - known[0].created.milliseconds(),
        300_000
    );
    assert_eq!(known[1].status, JobStatus::Pending);
    assert_eq!(shown["jobs"][1]["ends"], known[1].ends.to_string());
}

#[test]
fn tokens_are_added_when_the_job_is_done_and_duplicates_told() {
    let sandbox = slow();
    let created = tokens(&sandbox, json!([hotp("1"), hotp("2"), hotp("1")]));
    let told = result(&sandbox, &created);
    assert_eq!(told["type"], "CreateOath");
    assert_eq!(told["status"], "DONE");
    assert_eq!(told["numberOfDuplicates"], 1);
    let secret = hotp("1")["secretKey"].clone();
    let duplicates = json!([{ "row": 3, "serial": "1", "password": secret }]);
    assert_eq!(told["duplicates"], duplicates);
    // A job that was begun before the first one ended meets its tokens when it ends.
    let again = result(&sandbox, &tokens(&sandbox, json!([hotp("3"), hotp("2")])));
    assert_eq!(again["duplicates"][0]["row"], 2);
    assert_eq!(again["numberOfDuplicates"], 1);
}

#[test]
fn a_failed_job_adds_no_token() {
    let sandbox = slow();
    sandbox.fail_next_job(true);
    let failed = result(&sandbox, &tokens(&sandbox, json!([hotp("1")])));
    assert_eq!(
        (&failed["type"], &failed["status"]),
        (&json!("CreateOath"), &json!("FAILURE"))
    );
    let told = result(&sandbox, &tokens(&sandbox, json!([hotp("1")])));
    assert_eq!(told["numberOfDuplicates"], 0);
}

#[test]
fn revoked_tokens_are_gone_and_unknown_ones_are_passed_over() {
    let sandbox = slow();
    result(&sandbox, &tokens(&sandbox, json!([hotp("1"), hotp("2")])));
    let alias = sandbox.credentials().org_alias().to_owned();
    let body = json!({ "orgAlias": alias, "serialNumbers": ["1", "nonesuch"] });
    let revoked = result(&sandbox, &call(&sandbox, "revokeorgtokens", body));
    assert_eq!(revoked["status"], "DONE");
    let told = result(&sandbox, &tokens(&sandbox, json!([hotp("1"), hotp("2")])));
    assert_eq!(told["duplicates"].as_array().unwrap().len(), 1);
    assert_eq!(told["duplicates"][0]["serial"], "2");
}

#[test]
fn tokens_that_cannot_be_are_refused_before_a_job_begins() {
    let sandbox = Sandbox::start().unwrap();
    let changed = |name: &str, value: Value| {
        let mut token = hotp("1");
        token[name] = value;
        token
    };
    let mut totp = changed("tokenType", json!("TOTP"));
    totp["timeStep"] = json!("30");
    assert_eq!(tokens(&sandbox, json!([totp])).error_id(), 200);
    assert_eq!(sandbox.jobs().len(), 1);
    for token in [
        changed("tokenType", json!("TOTP")),
        changed("tokenType", json!("MOTP")),
        changed("timeStep", json!("45")),
        changed("otpLength", json!("7")),
        changed("otpLength", json!("9")),
        changed("secretKey", json!("3132")),
        changed("secretKey", json!("not a key")),
        changed("serialNumber", json!("")),
        changed("colour", json!("red")),
    ] {
        let refused = tokens(&sandbox, json!([hotp("0"), token]));
        assert_eq!((refused.status, refused.error_id()), (400, 400), "{token}");
    }
    assert_eq!(tokens(&sandbox, json!([])).error_id(), 400);
    assert_eq!(sandbox.jobs().len(), 1);
}

#[test]
fn tokens_of_another_organisation_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let alias = json!("00000000-1111-2222-3333-444444444444");
    for (operation, mut body) in [
        ("createorgtokens", json!({ "tokens": [hotp("1")] })),
        ("revokeorgtokens", json!({ "serialNumbers": ["1"] })),
    ] {
        let missing = call(&sandbox, operation, body.clone());
        assert_eq!((missing.status, missing.error_id()), (400, 400));
        body["orgAlias"] = alias.clone();
        let foreign = call(&sandbox, operation, body);
        assert_eq!((foreign.status, foreign.error_id()), (400, 400));
    }
    assert!(sandbox.jobs().is_empty());
}

#[test]
fn a_job_ends_in_the_order_of_time_with_held_requests() {
    let sandbox = slow();
    let held = pingpair_sandbox::FaultKind::Held {
        delay: Duration::from_secs(100),
    };
    let fault = pingpair_sandbox::Fault::new("createjob", held).unwrap();
    sandbox.add_fault(fault);
    let body = common::token(&sandbox, json!({ "jobType": "USER_REPORTS" }));
    let path = common::path("createjob");
    let request = common::request(sandbox.address(), "POST", &path, &[], &body);
    assert_eq!(common::raw(sandbox.address(), &request), b"");
    assert!(sandbox.jobs().is_empty());
    // It was begun while nobody looked, and it has ended since.
    advance(&sandbox, 500);
    let [job] = &sandbox.jobs()[..] else {
        panic!("one job");
    };
    assert_eq!(job.status, JobStatus::Done);
    assert!(sandbox.now().milliseconds() - job.ends.milliseconds() >= 100_000);
}

#[test]
fn a_duration_that_is_no_number_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    for option in ["jobSeconds", "reportCacheSeconds"] {
        for value in [json!(-1), json!("3"), json!(1.5)] {
            let (status, reply) =
                control(&sandbox, "POST", "options", Some(json!({ option: value })));
            assert_eq!((status, &reply["error"]), (400, &json!("body_malformed")));
        }
    }
    let refused = control(&sandbox, "POST", "jobs", Some(json!({ "fail": "yes" })));
    assert_eq!(refused.0, 400);
}

#[test]
fn a_created_token_can_be_paired_and_is_then_revoked_only_after_unpairing() {
    let sandbox = slow();
    result(&sandbox, &tokens(&sandbox, json!([hotp("1"), hotp("2")])));
    call(
        &sandbox,
        "adduser",
        json!({ "username": "ann", "activateUser": true }),
    );
    let body = json!({ "username": "ann", "type": "TOKEN", "pairingData": "1" });
    let session = call(&sandbox, "startofflinepairing", body);
    // The first value of the key in RFC 4226.
    let body = json!({ "sessionId": session.members["sessionId"], "otp": "755224" });
    assert_eq!(
        call(&sandbox, "finalizeofflinepairing", body).error_id(),
        200
    );
    let alias = sandbox.credentials().org_alias().to_owned();
    let mut body = json!({ "orgAlias": alias, "serialNumbers": ["2", "1"] });
    let refused = result(&sandbox, &call(&sandbox, "revokeorgtokens", body.clone()));
    assert_eq!(refused["status"], "FAILURE");
    assert_eq!(refused["pairedSerials"], json!({ "1": "ann" }));
    assert!(refused["message"].is_string());
    assert_eq!(common::user_status(&sandbox, "ann"), "ACTIVE");
    body["unpairBeforeDelete"] = json!(true);
    let revoked = result(&sandbox, &call(&sandbox, "revokeorgtokens", body));
    assert_eq!(revoked["status"], "DONE");
    assert_eq!(
        common::user_status(&sandbox, "ann"),
        "PENDING_CHANGE_DEVICE"
    );
    let created = result(&sandbox, &tokens(&sandbox, json!([hotp("1"), hotp("2")])));
    assert_eq!(created["numberOfDuplicates"], 0);
}
