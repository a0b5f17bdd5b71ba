//! Ctrl-C: the first ends the pairing and tells what stays, the second ends the process.
#![cfg(unix)]

use std::time::Duration;

use pingpair_sandbox::{FaultKind, Phone};

use crate::support::Stage;

const NUMBER: &str = "+12025550123";

fn stage() -> Stage {
    let stage = Stage::new();
    stage.add_user("meredith");
    stage
}

#[test]
fn an_activation_code_that_can_still_be_used_is_told_of() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "online", "meredith"]);
    talk.until("NOT_CLAIMED");
    talk.signal("INT");
    let run = talk.end();
    run.assert_code(9);
    let text = &run.stderr;
    assert!(
        text.contains("left behind: the activation code can still be used until 20"),
        "{text}"
    );
    assert!(
        text.contains("whoever has its link can pair a phone"),
        "{text}"
    );
    assert!(
        text.contains("error: no device was paired: the caller cancelled"),
        "{text}"
    );
    assert!(!text.contains(&stage.last_code()), "{text}");
}

#[test]
fn a_code_that_a_phone_has_used_leaves_the_outcome_open() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "online", "meredith"]);
    talk.until("NOT_CLAIMED");
    stage
        .sandbox
        .scan(&stage.last_code(), Phone::mobile())
        .unwrap();
    talk.until("VERIFIED");
    talk.signal("INT");
    let run = talk.end();
    run.assert_code(7);
    let text = &run.stderr;
    assert!(
        text.contains("left behind: a phone has used the activation code"),
        "{text}"
    );
    assert!(
        text.contains("whether a device was paired is not known"),
        "{text}"
    );
    assert!(text.contains("`pingpair device list meredith`"), "{text}");
}

#[test]
fn a_message_that_was_sent_is_told_of_while_an_answer_is_waited_for() {
    let stage = stage();
    for json in [false, true] {
        let mut arguments = vec!["pair", "sms", "meredith", NUMBER];
        arguments.extend(json.then_some("--json"));
        let mut talk = stage.talk(&arguments);
        talk.until(if json { "\"otp\"" } else { "Enter the OTP" });
        talk.signal("INT");
        let run = talk.end();
        run.assert_code(9);
        let told = if json {
            "\"left_behind\":\"an OTP"
        } else {
            "left behind: an OTP"
        };
        assert!(run.stderr.contains(told), "{}", run.stderr);
        assert!(!run.all().contains(NUMBER), "{}", run.all());
    }
}

#[test]
fn a_request_that_is_on_its_way_is_waited_for_and_its_result_is_told() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP");
    let late = FaultKind::Late {
        delay: Duration::from_secs(6),
    };
    stage.fault("finalizeofflinepairing", late, 1);
    talk.say(&stage.last_otp());
    stage.wait_until(|stage| stage.count("finalizeofflinepairing") == 1);
    talk.signal("INT");
    talk.until_told("cancelling: the answer to a request that was sent is waited for");
    // The reply says that the device is paired, and that stands.
    let run = talk.end();
    run.assert_code(0);
    assert!(run.stdout.contains("Paired:"), "{}", run.stdout);
}

#[test]
fn a_second_interrupt_ends_at_once() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP");
    let late = FaultKind::Late {
        delay: Duration::from_secs(600),
    };
    stage.fault("finalizeofflinepairing", late, 1);
    talk.say(&stage.last_otp());
    stage.wait_until(|stage| stage.count("finalizeofflinepairing") == 1);
    talk.signal("INT");
    talk.until_told("a second interrupt ends at once");
    talk.signal("INT");
    assert_eq!(talk.end().code, Some(130));
}

#[test]
fn a_job_that_goes_on_is_told_of() {
    let stage = stage();
    stage.sandbox.set_options({
        let mut options = stage.sandbox.options();
        options.job_duration = Duration::from_secs(3600);
        options
    });
    let mut talk = stage.talk(&["report", "--out", "report.csv"]);
    talk.until("pending");
    talk.signal("INT");
    let run = talk.end();
    run.assert_code(9);
    assert!(run.stderr.contains("its token is "), "{}", run.stderr);
    assert!(run.stderr.contains("--job-token"), "{}", run.stderr);
    assert!(!stage.path("report.csv").exists());
}
