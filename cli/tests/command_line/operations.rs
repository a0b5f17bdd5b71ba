//! Commands of operations: what they show, and the exit code of everything that can go wrong.

use std::fs;
use std::time::{Duration, Instant};

use pingpair::credentials::sandbox_properties_text;
use pingpair_sandbox::{FaultKind, Phone};

use crate::support::{Stage, assert_private, painted_code, pingpair, run, set_mode, write_private};

#[test]
fn a_user_is_added_shown_and_given_a_code() {
    let stage = Stage::new();
    let added = stage.run(&[
        "user",
        "add",
        "jdoe",
        "--first-name",
        "John",
        "--email",
        "jdoe@example.com",
        "--role",
        "ADMIN",
    ]);
    added.assert_code(0);
    assert_eq!(added.value("username"), "jdoe");
    assert_eq!(added.value("role"), "ADMIN");
    assert!(!added.stdout.contains("activation"), "{}", added.stdout);

    let code = stage.run(&["code", "jdoe", "--hours-until-expiration", "3"]);
    code.assert_code(0);
    let digits = code.value("activation code");
    let known = &stage.sandbox.users()[0].codes[0];
    assert_eq!(known.activation_code.expose(), digits);
    assert_eq!(
        painted_code(&code.stdout, true),
        code.value("activation link")
    );

    stage
        .sandbox
        .scan(&digits, Phone::mobile().nickname("Zoë's phone"))
        .unwrap();
    let id = stage.sandbox.pair(&digits).unwrap();
    stage.sandbox.finish(&digits).unwrap();
    let shown = stage.run(&["user", "show", "jdoe"]);
    shown.assert_code(0);
    assert_eq!(shown.value("status"), "ACTIVE");
    assert_eq!(shown.value("first name"), "John");
    let row = format!("{id}  iPhone  PRIMARY  Zoë's phone");
    assert!(shown.stdout.contains(&row), "{}", shown.stdout);
    let json = stage.run(&["user", "show", "jdoe", "--json"]).json();
    assert_eq!(json["user"]["devices"][0]["id"], id.to_string());

    stage.sandbox.clear_log();
    let path = stage.path("code");
    fs::write(&path, format!("{digits}\n")).unwrap();
    let arguments = ["op", "get-pairing-status", "--activation-code-file"];
    let status = stage.run(&[&arguments[..], &["code"]].concat());
    assert_eq!(status.assert_code(0).value("status"), "SUCCESS");
    let again = stage.feed(&[&arguments[..], &["-"]].concat(), digits.as_bytes());
    assert_eq!(again.assert_code(0).value("status"), "NOT_EXIST");
    assert_eq!(stage.deliveries(), ["pairingstatus", "pairingstatus"]);
}

#[test]
fn an_activated_user_comes_with_code_link_and_picture() {
    let stage = Stage::new();
    let run = stage.run(&[
        "user",
        "add",
        "jdoe",
        "--activate-user",
        "--background",
        "light",
    ]);
    run.assert_code(0);
    let code = &stage.sandbox.users()[0].codes[0];
    assert_eq!(run.value("activation code"), code.activation_code.expose());
    assert_eq!(
        painted_code(&run.stdout, false),
        run.value("activation link")
    );
    assert_eq!(run.stderr, "");
}

#[test]
fn pictures_go_to_files_that_only_their_owner_can_read() {
    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    for (form, start) in [
        ("svg", &b"<svg "[..]),
        ("png", b"\x89PNG\r\n"),
        ("terminal", "█".as_bytes()),
    ] {
        let run = stage.run(&["code", "jdoe", "--qr", form, "--out", form]);
        run.assert_code(0);
        assert!(!run.stdout.contains('█'));
        assert!(
            fs::read(stage.path(form)).unwrap().starts_with(start),
            "{form}"
        );
        assert_private(&stage.path(form));
    }
}

#[test]
fn a_file_that_cannot_be_written_is_refused_before_a_code_is_minted() {
    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    stage.sandbox.clear_log();
    for path in ["none/q.svg", "."] {
        let run = stage.run(&["code", "jdoe", "--qr", "svg", "--out", path]);
        run.assert_code(3);
    }
    assert!(stage.deliveries().is_empty());
}

#[test]
fn programs_read_one_document_in_ascii() {
    let stage = Stage::new();
    let added = stage.run(&["user", "add", "Zoë", "--activate-user", "--json"]);
    let added = added.assert_code(0).json();
    assert_eq!(added["user"]["username"], "Zoë");
    assert_eq!(added["provenance"], "correlated");
    assert!(added["unique_msg_id"].is_string());
    let link = added["activation_link"].as_str().unwrap();
    assert!(link.starts_with(&stage.sandbox.base_url()), "{link}");
    let code = stage.run(&["--json", "code", "Zoë"]).assert_code(0).json();
    assert!(code["activation_code"].is_string());
    let shown = stage.run(&["user", "--json", "show", "Zoë"]);
    assert_eq!(shown.assert_code(0).json()["user"]["role"], "REGULAR");
    let check = stage.run(&["check", "--json"]).assert_code(0).json();
    assert_eq!(check["proven"], true);
}

#[test]
fn errors_for_programs_say_what_is_known() {
    let stage = Stage::new();
    let error = stage.run(&["user", "show", "nobody", "--json"]);
    assert_eq!(error.stdout, "");
    let error = error.assert_code(5).error();
    assert_eq!(error["code"], "refused");
    assert_eq!(error["group"], "RefusedError");
    assert_eq!(error["error_id"], 10564);
    assert_eq!(error["authenticated"], true);
    assert!(error["unique_msg_id"].is_string());
    assert!(error["service_message"].is_string());
    assert!(error["message"].as_str().unwrap().contains("10564"));
    let error = stage.run(&["user", "add", "jdoe", "--role", "Zoë", "--json"]);
    assert!(
        error.assert_code(2).error()["message"]
            .as_str()
            .unwrap()
            .contains("Zoë")
    );
    let error = stage.run(&["user", "--json"]);
    assert_eq!(error.assert_code(2).error()["group"], "UsageError");
}

#[test]
fn a_user_who_is_not_there_is_a_refusal() {
    let stage = Stage::new();
    let run = stage.run(&["user", "show", "nobody"]);
    run.assert_code(5);
    assert!(run.stderr.contains("errorId 10564"), "{}", run.stderr);
    assert!(run.stderr.contains("the service says: "), "{}", run.stderr);
}

#[test]
fn what_the_core_refuses_is_never_sent() {
    let stage = Stage::new();
    let empty = stage.path("empty");
    fs::write(&empty, "").unwrap();
    for arguments in [
        &["code", "jdoe", "--hours-until-expiration", "337"][..],
        &["code", "jdoe", "--hours-until-expiration", "0"],
        &["code", "jdoe", "--hours-until-expiration", "-1"],
        &["user", "show", ""],
        &["user", "show", " jdoe"],
        &["user", "add", "j\u{200b}doe"],
        &[
            "op",
            "get-pairing-status",
            "--activation-code-file",
            "empty",
        ],
        &["call", "not/letters"],
        &["call", "getuserdetails", "--class", "create"],
        &["call", "getuserdetails"],
    ] {
        stage.run(arguments).assert_code(4);
    }
    assert!(stage.deliveries().is_empty());
}

#[test]
fn a_wrong_command_line_is_told_apart_from_everything_else() {
    let stage = Stage::new();
    for arguments in [
        &[][..],
        &["nonesuch"],
        &["user"],
        &["user", "add"],
        &["user", "add", "jdoe", "--role", "BOSS"],
        &["user", "add", "jdoe", "surplus"],
        &["code", "jdoe", "--hours-until-expiration", "many"],
        &["code", "jdoe", "--qr", "svg"],
        &["code", "jdoe", "--activation-code", "123"],
        &["op", "get-pairing-status"],
        &["op", "get-pairing-status", "--activation-code", "123"],
        &["call", "getuserdetails", "--class", "whatever"],
        &["check", "--deadline", "0"],
        &["token", "build"],
        &["sandbox"],
    ] {
        let run = stage.run(arguments);
        run.assert_code(2);
        assert_eq!(run.stdout, "");
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
        assert!(!run.stderr.contains("error: error"), "{}", run.stderr);
    }
    let role = stage.run(&["user", "add", "jdoe", "--role", "BOSS"]);
    assert!(role.stderr.contains("ADMIN, REGULAR"), "{}", role.stderr);
    assert!(stage.deliveries().is_empty());
}

#[test]
fn standard_input_stands_for_one_file_only() {
    let stage = Stage::new();
    let arguments = ["op", "get-pairing-status", "--activation-code-file", "-"];
    let twice = [&arguments[..], &["--ca", "-"]].concat();
    stage.feed(&twice, b"123").assert_code(2);
    assert!(stage.deliveries().is_empty());
}

#[test]
fn settings_come_from_the_option_or_the_environment() {
    let stage = Stage::new();
    run(pingpair(["check"]), b"").assert_code(3);
    run(pingpair(["check", "--properties", "none"]), b"").assert_code(3);
    let mut command = pingpair(["check"]);
    command.env("PINGPAIR_PROPERTIES", stage.properties());
    run(command, b"").assert_code(0);
    let mut command = stage.command(&["check"]);
    command.env("PINGPAIR_PROPERTIES", "none");
    run(command, b"").assert_code(0);
    let hint = run(pingpair(["check"]), b"").stderr;
    assert!(hint.contains("--properties FILE"), "{hint}");
}

#[test]
fn settings_that_others_can_read_are_warned_of() {
    let stage = Stage::new();
    set_mode(&stage.properties(), 0o644);
    let run = stage.run(&["check"]);
    run.assert_code(0);
    assert!(
        run.stderr.starts_with("warning: others than its owner"),
        "{}",
        run.stderr
    );
    let run = stage.run(&["check", "--json"]);
    assert!(run.stderr.starts_with("{\"warning\":"), "{}", run.stderr);
    assert_eq!(run.json()["warnings"].as_array().unwrap().len(), 1);
}

/// The service cannot know who asks, so that it answers without a signature, which proves nothing.
#[test]
fn with_a_wrong_key_nothing_is_proven() {
    let stage = Stage::new();
    let foreign = sandbox_properties_text(&stage.sandbox.base_url()).unwrap();
    write_private(&stage.properties(), foreign.expose());
    let shown = stage.run(&["user", "show", "jdoe", "--json"]);
    assert_eq!(shown.assert_code(8).error()["authenticated"], false);
    let added = stage.run(&["user", "add", "jdoe", "--json"]);
    assert_eq!(added.assert_code(7).error()["authenticated"], false);
    let check = stage.run(&["check"]);
    check.assert_code(6);
    assert_eq!(check.value("key, alias and token"), "not proven");
    assert!(stage.sandbox.users().is_empty());
}

#[test]
fn a_web_page_in_the_place_of_a_reply_proves_nothing() {
    let stage = Stage::new();
    for arguments in [&["user", "show", "jdoe"][..], &["user", "add", "jdoe"]] {
        stage.fault("*", FaultKind::Html, 1);
        stage.run(arguments).assert_code(6);
    }
}

#[test]
fn a_lost_reply_to_a_change_leaves_the_outcome_unknown_and_is_not_repeated() {
    let stage = Stage::new();
    stage.fault("adduser", FaultKind::Lost, 1);
    let run = stage.run(&["user", "add", "jdoe"]);
    run.assert_code(7);
    assert!(run.stderr.contains("outcome_unknown"), "{}", run.stderr);
    assert_eq!(stage.deliveries(), ["adduser"]);
}

#[test]
fn a_reading_outlives_a_lost_reply_and_ends_at_its_deadline() {
    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    stage.fault("getuserdetails", FaultKind::Lost, 1);
    stage.run(&["user", "show", "jdoe"]).assert_code(0);
    let delay = Duration::from_secs(600);
    stage.fault("getuserdetails", FaultKind::Late { delay }, 100);
    let begun = Instant::now();
    let run = stage.run(&["user", "show", "jdoe", "--deadline", "1"]);
    run.assert_code(8);
    // One attempt alone may take 15 seconds.
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[test]
fn plain_http_elsewhere_is_refused() {
    let stage = Stage::new();
    let text = stage.sandbox.properties_text();
    let elsewhere = text.expose().replace("127.0.0.1", "pingid.test");
    write_private(&stage.properties(), &elsewhere);
    stage.run(&["check"]).assert_code(3);
}

#[test]
fn undeclared_calls_take_and_give_json() {
    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    let body = stage.path("body.json");
    fs::write(&body, r#"{"userName":"jdoe"}"#).unwrap();
    let arguments = ["call", "getuserdetails", "--body"];
    let indented = stage.run(&[&arguments[..], &["body.json"]].concat());
    assert!(indented.assert_code(0).stdout.starts_with("{\n"));
    let reply = stage.feed(
        &[&arguments[..], &["-", "--json", "--class", "read"]].concat(),
        br#"{"userName":"jdoe"}"#,
    );
    assert_eq!(
        reply.assert_code(0).json()["userDetails"]["userName"],
        "jdoe"
    );
    for body in ["[]", "{", r#"{"userName":"a","userName":"b"}"#, ""] {
        stage
            .feed(&[&arguments[..], &["-"]].concat(), body.as_bytes())
            .assert_code(4);
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_the_command_quietly() {
    use std::net::Shutdown;
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::process::Stdio;

    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    for arguments in [
        &["user", "show", "jdoe"][..],
        &["--help"],
        &["check", "--json"],
    ] {
        // Shut down for all who hold it, unlike a pipe, whose other end a process that is being
        // started at this moment may hold for a while.
        let (writer, reader) = UnixStream::pair().unwrap();
        reader.shutdown(Shutdown::Both).unwrap();
        let output = stage
            .command(arguments)
            .stdout(Stdio::from(OwnedFd::from(writer)))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(9));
        assert!(output.stderr.is_empty(), "{output:?}");
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_does_not_lose_the_answer_to_a_request_in_flight() {
    use std::process::Stdio;

    use crate::support::signal;

    let stage = Stage::new();
    let delay = Duration::from_secs(2);
    stage.fault("adduser", FaultKind::Late { delay }, 1);
    let child = stage
        .command(&["user", "add", "jdoe", "--activate-user"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    while stage.deliveries().is_empty() {
        std::thread::sleep(Duration::from_millis(20));
    }
    signal(&child, "INT");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let code = &stage.sandbox.users()[0].codes[0];
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.contains(code.activation_code.expose()), "{stdout}");
}

#[cfg(unix)]
#[test]
fn a_second_interrupt_does_not_wait_for_the_answer() {
    use crate::support::signal;

    let stage = Stage::new();
    let delay = Duration::from_secs(600);
    stage.fault("getuserdetails", FaultKind::Late { delay }, 1);
    let begun = Instant::now();
    let mut child = stage.command(&["user", "show", "jdoe"]).spawn().unwrap();
    let pause = || std::thread::sleep(Duration::from_millis(20));
    while stage.deliveries().is_empty() {
        pause();
    }
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        signal(&child, "INT");
        pause();
    };
    assert_eq!(status.code(), Some(130));
    assert!(begun.elapsed() < Duration::from_secs(10));
}
