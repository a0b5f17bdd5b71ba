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
        for field in info.request.fields {
            let option = format!("--{}", field.name.replace('_', "-"));
            let position = format!("<{}>", field.name.to_uppercase());
            let listed = run.stdout.contains(&option) || run.stdout.contains(&position);
            assert!(listed, "{}: {}", info.name, field.name);
        }
    }
}

#[test]
fn every_operation_is_a_command() {
    let mut commands = String::new();
    for group in [&[][..], &["user"], &["op"]] {
        let help = run(pingpair(group.iter().chain(&["--help"])), b"");
        commands.push_str(&help.assert_code(0).stdout);
    }
    for declared in pingid::operations() {
        let doc = declared.info().doc();
        let summary = doc.lines().next().unwrap().trim_end_matches('.');
        let start: String = summary.chars().take(30).collect();
        assert!(commands.contains(&start), "{summary}\n{commands}");
    }
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
