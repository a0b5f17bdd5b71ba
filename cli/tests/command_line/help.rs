//! Help, which is made of the declarations.

use pingpair::pingid;

use crate::support::{assert_harmless, pingpair, run};

#[test]
fn the_help_of_every_operation_lists_every_member() {
    for declared in pingid::operations() {
        let info = declared.info();
        let name = info.method.replace('_', "-");
        let run = run(pingpair(["token", "build", name.as_str(), "--help"]), b"");
        run.assert_code(0);
        assert_eq!(run.stderr, "");
        let spread = SPREAD
            .iter()
            .filter(|(operation, ..)| *operation == info.name);
        let spread: Vec<_> = spread.collect();
        for field in info.request.callers_fields() {
            // A list is named in the singular where its values are given one by one.
            let name = field.name.strip_suffix('s').unwrap_or(field.name);
            let option = format!("--{}", name.replace('_', "-"));
            let position = format!("<{}", name.to_uppercase());
            let listed = run.stdout.contains(&option) || run.stdout.contains(&position);
            let replaced = spread.iter().find(|(_, member, _)| *member == field.name);
            match replaced {
                Some((_, _, options)) => {
                    for option in *options {
                        assert!(run.stdout.contains(option), "{}: {option}", info.name);
                    }
                }
                None => assert!(listed, "{}: {}", info.name, field.name),
            }
        }
    }
}

#[test]
fn every_operation_is_a_command() {
    let mut commands = String::new();
    for words in [
        &[][..],
        &["user"],
        &["device"],
        &["service"],
        &["tokens"],
        &["job"],
        &["op"],
        // An option chooses between the operations at these.
        &["report"],
        &["user", "bypass"],
        &["device", "unpair"],
    ] {
        let help = run(pingpair(words.iter().chain(&["--help"])), b"");
        commands.push_str(&help.assert_code(0).stdout);
    }
    for declared in pingid::operations() {
        let doc = declared.info().doc().replace("**", "");
        let summary = doc.lines().next().unwrap().trim_end_matches('.');
        let start: String = summary.chars().take(30).collect();
        assert!(commands.contains(&start), "{summary}\n{commands}");
    }
}

#[test]
fn an_operation_that_has_a_command_of_its_own_says_where() {
    for (name, words) in [
        ("edit-user", "`pingpair user edit`"),
        ("unpair-all-devices", "`pingpair device unpair --all`"),
        ("get-organization-report", "`pingpair report`"),
    ] {
        for options in [&[][..], &["--username", "jdoe", "surplus"]] {
            let run = run(pingpair([&["op", name], options].concat()), b"");
            assert!(run.assert_code(2).stderr.contains(words), "{}", run.stderr);
        }
    }
    let none = run(pingpair(["op", "nonesuch"]), b"");
    none.assert_code(2);
}

#[test]
fn help_and_version_are_asked_for_and_no_error() {
    let help = run(pingpair(["--help"]), b"");
    help.assert_code(0);
    assert!(help.stdout.contains("Exit codes"), "{}", help.stdout);
    assert_harmless(&help.stdout);
    let version = run(pingpair(["--version"]), b"");
    version.assert_code(0);
    assert_eq!(
        version.stdout,
        format!("pingpair {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn pairings_say_how_they_end_and_that_their_events_are_secret() {
    for command in [
        &["pair", "online"][..],
        &["pair", "sms"],
        &["pair", "voice"],
        &["pair", "email"],
        &["pair", "token"],
        &["pair", "yubikey"],
        &["pair", "authenticator"],
        &["pair", "webauthn"],
        &["pair", "unverified"],
        &["enrol"],
        &["resync"],
    ] {
        let help = run(pingpair(command.iter().chain(&["--help"])), b"");
        let text = &help.assert_code(0).stdout;
        let words: Vec<_> = text.split_whitespace().collect();
        let text = words.join(" ");
        for said in [
            "it is as secret as a password",
            "Exit codes: 0 done",
            "Ctrl-C ends it and tells what stays behind",
            "--snapshot <FILE>",
            "--resume <FILE>",
            "--context <TEXT>",
            "[default: the local user's name]",
        ] {
            assert!(text.contains(said), "{said}\n{text}");
        }
        let usage = format!("Usage: pingpair {} [OPTIONS]", command.join(" "));
        assert!(text.contains(&usage), "{usage}\n{text}");
        assert!(help.stdout.lines().all(|line| line.chars().count() <= 80));
    }
}

/// Members that other options stand for.
const SPREAD: &[(&str, &str, &[&str])] = &[
    (
        "UpdateDeviceAttributes",
        "attribute",
        &["--primary", "--nickname", "--order"],
    ),
    ("UpdateDeviceAttributes", "value", &[]),
];
