//! The registration example.

use std::time::{Duration, Instant};

use pingpair::pairing::PairingView;
use pingpair_sandbox::PhoneMode;

use crate::support::{Stage, painted_code, pingpair, run};

#[test]
fn the_demo_registers_and_pairs_meredith_and_paints_a_code_that_scans() {
    let begun = Instant::now();
    let run = run(pingpair(["demo"]), b"");
    let took = begun.elapsed();
    run.assert_code(0);
    let lines: Vec<&str> = run.stdout.lines().collect();
    let place = |start: &str| {
        let place = lines.iter().position(|line| line.starts_with(start));
        place.unwrap_or_else(|| panic!("no {start} in {}", run.stdout))
    };
    let places = [
        place("Meredith Archer (meredith) is added"),
        place("NOT_CLAIMED"),
        place("VERIFIED"),
        place("PAIRED"),
        place("Paired:"),
    ];
    assert!(places.is_sorted(), "{}", run.stdout);
    let link = painted_code(&run.stdout, true);
    assert!(
        link.contains("/pingid/QRRedirection?YWN0X2NvZGU9"),
        "{link}"
    );
    assert!(lines.contains(&format!("  {link}").as_str()), "{link}");
    for label in ["type", "model", "id", "nickname"] {
        assert!(!run.value(label).is_empty());
    }
    assert!(lines.iter().all(|line| line.chars().count() <= 80));
    // The phone finishes 5 seconds after the first poll, and the poll after that sees it.
    assert!(took >= Duration::from_secs(5), "{took:?}");
    assert!(took <= Duration::from_secs(20), "{took:?}");
}

#[test]
fn the_demo_talks_to_the_service_of_a_properties_file() {
    let stage = Stage::with_phone(PhoneMode::Auto);
    let run = stage.run(&[
        "demo",
        "--username",
        "jdoe",
        "--background",
        "light",
        "--json",
    ]);
    run.assert_code(0);
    let views: Vec<_> = run
        .stdout
        .lines()
        .map(|line| PairingView::from_json(line).unwrap())
        .collect();
    let mut statuses: Vec<_> = views.iter().filter_map(|it| it.status.as_deref()).collect();
    statuses.dedup();
    assert_eq!(statuses, ["NOT_CLAIMED", "VERIFIED", "PAIRED", "SUCCESS"]);
    let outcome = views.last().unwrap().outcome.clone().unwrap();
    assert_eq!(outcome.outcome, "paired");
    assert_eq!(outcome.evidence.as_deref(), Some("told"));
    let users = stage.sandbox.users();
    let [user] = users.as_slice() else {
        panic!("{users:?}")
    };
    assert_eq!(user.details.username, "jdoe");
    assert_eq!(user.details.first_name.as_deref(), Some("Meredith"));
    let device = &user.details.devices[0];
    let id = outcome.device.unwrap().id.unwrap();
    assert_eq!(id, device.id.to_string());
    assert_eq!(
        stage.deliveries(),
        [
            "getuserdetails",
            "adduser",
            "pairingstatus",
            "pairingstatus",
            "pairingstatus",
            "pairingstatus",
            "getuserdetails"
        ]
    );
}

#[test]
fn without_a_phone_the_demo_ends_at_its_deadline() {
    let stage = Stage::new();
    let run = stage.run(&["demo", "--deadline", "3", "--background", "light"]);
    run.assert_code(8);
    assert!(
        run.stderr
            .contains("no device was paired: the deadline passed")
    );
    assert!(run.stdout.contains("NOT_CLAIMED"));
    assert!(!run.stdout.contains("Paired:"));
    let code = &stage.sandbox.users()[0].codes[0];
    let link = painted_code(&run.stdout, false);
    assert!(run.stdout.contains(code.activation_code.expose()));
    assert!(run.stdout.contains(&link));
    assert!(!run.stderr.contains(code.activation_code.expose()));
}

#[test]
fn a_user_who_exists_is_not_paired_by_the_demo() {
    let stage = Stage::with_phone(PhoneMode::Auto);
    stage.add_user("meredith");
    let run = stage.run(&["demo"]);
    run.assert_code(5);
    assert!(
        run.stderr.contains("choose another --username"),
        "{}",
        run.stderr
    );
    assert_eq!(stage.deliveries(), ["getuserdetails"]);
    let error = stage.run(&["demo", "--json"]);
    let error = error.assert_code(5).error();
    assert_eq!(error["reason"], "user_exists");
    assert_eq!(error["authenticated"], true);
    assert!(error["hint"].as_str().unwrap().contains("--username"));
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_the_demo() {
    use std::io::{BufRead, BufReader};
    use std::process::Stdio;

    use crate::support::signal;

    let stage = Stage::new();
    let mut child = stage
        .command(&["demo"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.starts_with("NOT_CLAIMED") {
        line.clear();
        assert!(stdout.read_line(&mut line).unwrap() > 0);
    }
    signal(&child, "INT");
    assert_eq!(child.wait().unwrap().code(), Some(9));
}
