//! The sandbox as a command.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{assert_private, pingpair, run};

#[cfg(unix)]
#[test]
fn the_sandbox_serves_until_it_is_told_to_end() {
    for (signal, json) in [("TERM", false), ("INT", true)] {
        let folder = tempfile::tempdir().unwrap();
        let mut running = Running::start(&folder, &["--phone", "auto"], json);
        let properties = folder.path().join("pingid.properties");
        assert_private(&properties);
        let pingone = folder.path().join("pingone.properties");
        assert_private(&pingone);
        let pingone = fs::read_to_string(pingone).unwrap();
        for (label, name) in [("auth URL", "auth_url"), ("api URL", "api_url")] {
            let line = format!("{name}={}\n", running.value(label));
            assert!(pingone.contains(&line), "{name}");
        }
        let agent = running.value("desktop agent URL");
        assert!(agent.starts_with("http://127.0.0.1:"), "{agent}");
        let control = running.value("control URL");
        assert!(control.starts_with("http://127.0.0.1:"), "{control}");
        assert!(running.value("control token").len() >= 32);
        let mut check = pingpair(["check", "--json", "--properties"]);
        check.arg(&properties);
        assert_eq!(run(check, b"").assert_code(0).json()["proven"], true);
        crate::support::signal(&running.child, signal);
        assert_eq!(running.child.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn an_exposed_sandbox_warns_loudly() {
    let folder = tempfile::tempdir().unwrap();
    let running = Running::start(&folder, &["--expose", "127.0.0.2"], false);
    let warning = running.end();
    assert!(
        warning.starts_with("warning: THE SANDBOX IS OPEN TO THE NETWORK"),
        "{warning}"
    );
}

#[test]
fn a_sandbox_on_this_machine_alone_does_not_warn() {
    let folder = tempfile::tempdir().unwrap();
    let text = Running::start(&folder, &[], false).end();
    assert!(!text.contains("warning"), "{text}");
}

#[test]
fn a_taken_port_is_refused() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    run(pingpair(["sandbox", "--port", &port]), b"").assert_code(3);
}

#[test]
fn the_sandbox_takes_no_credentials() {
    let run = run(
        pingpair(["sandbox", "--properties", "pingid.properties"]),
        b"",
    );
    run.assert_code(2);
    assert!(
        run.stderr.contains("credentials of its own"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_properties_file_that_cannot_be_written_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none/pingid.properties");
    let mut command = pingpair(["sandbox", "--write-properties"]);
    command.arg(&path);
    run(command, b"").assert_code(3);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let mut command = pingpair(["sandbox", "--write-pingone"]);
    command.arg(&path);
    run(command, b"").assert_code(3);
}

/// A sandbox in a process of its own.
struct Running {
    child: Child,
    shown: Vec<String>,
}

impl Running {
    fn start(folder: &TempDir, arguments: &[&str], json: bool) -> Self {
        let mut command = pingpair(["sandbox", "--write-properties", "pingid.properties"]);
        command.args(["--write-pingone", "pingone.properties"]);
        command.args(arguments).current_dir(folder.path());
        if json {
            command.arg("--json");
        }
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let count = if json { 1 } else { 8 };
        let shown: Vec<_> = stdout.lines().take(count).map(Result::unwrap).collect();
        assert_eq!(shown.len(), count, "{shown:?}");
        Self { child, shown }
    }

    fn value(&self, label: &str) -> String {
        if let [document] = self.shown.as_slice() {
            let document: Value = serde_json::from_str(document).unwrap();
            let name = label.to_lowercase().replace(' ', "_");
            return document[name].as_str().unwrap().to_owned();
        }
        let start = format!("{label}:");
        let value = self.shown.iter().find_map(|line| line.strip_prefix(&start));
        value.unwrap().trim().to_owned()
    }

    /// Ends it; what was on standard error.
    fn end(mut self) -> String {
        self.child.kill().unwrap();
        let mut text = String::new();
        let mut stderr = self.child.stderr.take().unwrap();
        stderr.read_to_string(&mut text).unwrap();
        self.child.wait().unwrap();
        text
    }
}
