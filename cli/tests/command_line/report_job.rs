//! The report from its job to the file.

use std::fs;
use std::time::Duration;

use pingpair_sandbox::FaultKind;
use serde_json::Value;

use crate::support::{Stage, assert_printable_ascii, assert_private};

fn stage() -> Stage {
    let stage = Stage::new();
    stage.add_user("=1+1");
    stage
}

#[test]
fn the_job_is_begun_waited_for_and_downloaded() {
    let stage = stage();
    let run = stage.run(&["report", "--out", "report.csv"]);
    run.assert_code(0);
    let report = fs::read_to_string(stage.path("report.csv")).unwrap();
    assert!(report.contains("\n=1+1,"), "{report}");
    assert_private(&stage.path("report.csv"));
    assert!(
        run.stdout
            .contains(&format!("report.csv: {} bytes", report.len()))
    );
    let alias = stage.property("org_alias");
    let whose = format!("It shows the organisation {alias} as it was at some time between 20");
    assert!(run.stdout.contains(&whose), "{}", run.stdout);
    assert!(run.stderr.contains("nobody has signed"), "{}", run.stderr);
    assert_eq!(stage.count("createjob"), 1);
    assert_eq!(stage.count("getorgreport"), 1);

    let safe = stage.run(&["report", "--out", "safe.csv", "--spreadsheet"]);
    safe.assert_code(0);
    let safe = fs::read_to_string(stage.path("safe.csv")).unwrap();
    assert!(safe.contains("\n'=1+1,"), "{safe}");
}

#[test]
fn programs_get_events_and_then_what_is_known_of_the_file() {
    let stage = stage();
    let run = stage.run(&["report", "--out", "r.json", "--file-type", "json", "--json"]);
    run.assert_code(0);
    assert_printable_ascii(&run.stdout);
    let lines: Vec<Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (last, events) = lines.split_last().unwrap();
    assert!(events.iter().all(|event| event["kind"] == "job"));
    assert_eq!(
        events.last().unwrap()["outcome"]["outcome"],
        "report_downloaded"
    );
    let size = fs::metadata(stage.path("r.json")).unwrap().len();
    assert_eq!(last["bytes"], size);
    assert_eq!(last["provenance"], "unsigned");
    let began = last["job_began"].as_i64().unwrap();
    assert_eq!(last["not_older_than"], began - 2 * 3600 * 1000);
    assert!(last["downloaded"].as_i64().unwrap() >= began);
}

#[test]
fn a_report_that_breaks_off_is_asked_for_again_and_comes_whole() {
    let stage = stage();
    stage.fault("getorgreport", FaultKind::Cut, 1);
    let run = stage.run(&["report", "--out", "report.csv"]);
    run.assert_code(0);
    let report = fs::read_to_string(stage.path("report.csv")).unwrap();
    assert!(report.ends_with("\r\n") || report.ends_with('\n'));
    assert_eq!(report.matches("username").count(), 1, "{report}");
    assert_eq!(stage.count("getorgreport"), 2);
}

#[test]
fn a_job_that_was_begun_before_is_waited_for() {
    let stage = stage();
    let token = stage
        .run(&["job", "create"])
        .assert_code(0)
        .value("job token");
    let report = ["report", "--out", "report.csv", "--job-token", &token];
    let run = stage.run(&report);
    run.assert_code(0);
    assert!(stage.path("report.csv").exists());
    assert_eq!(stage.count("createjob"), 1);
    let unknown = ["report", "--out", "none.csv", "--job-token", "none"];
    stage.run(&unknown).assert_code(5);
    assert!(!stage.path("none.csv").exists());
}

#[test]
fn a_job_that_fails_or_is_not_done_in_time_leaves_no_file() {
    let stage = stage();
    stage.sandbox.fail_next_job(true);
    let failed = stage.run(&["report", "--out", "report.csv", "--json"]);
    assert_eq!(failed.assert_code(5).error()["reason"], "job_failed");
    let late = stage.run(&["report", "--out", "report.csv", "--deadline", "1"]);
    late.assert_code(8);
    assert!(late.stderr.contains("--job-token"), "{}", late.stderr);
    assert!(!stage.path("report.csv").exists());
    // In the folder is the properties file alone.
    let folder = stage.path("report.csv");
    assert_eq!(fs::read_dir(folder.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn standard_output_takes_the_report_alone() {
    let stage = stage();
    for json in [&[][..], &["--json"]] {
        let run = stage.run(&[&["report", "--out", "-"][..], json].concat());
        run.assert_code(0);
        assert!(run.stdout.starts_with("username,"), "{}", run.stdout);
        assert!(run.stderr.contains("nobody has signed"), "{}", run.stderr);
        assert!(run.stderr.contains("pending"), "{}", run.stderr);
        stage.sandbox.advance_time(Duration::from_secs(3 * 3600));
    }
}

#[cfg(unix)]
#[test]
fn a_terminal_shows_the_job_on_a_line_that_moves() {
    use crate::conversation::Conversation;

    let stage = stage();
    let mut talk = Conversation::at_terminal(stage.command(&["report", "--out", "report.csv"]));
    talk.until("pending");
    talk.until("waiting for the job");
    talk.until("report.csv: ");
    talk.end().assert_code(0);
}
