//! The report: to a file that is complete or not there.

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use pingpair_tests::fault_server::{FaultServer, Peer};
use tempfile::TempDir;

use crate::support::{Run, assert_private, command_in, elsewhere, run, write_private};

#[test]
fn the_report_is_written_as_it_came_to_a_file_of_its_owner() {
    let service = Service::sending(REPORT);
    let report = service.run(&["report", "--last", "--out", "report.csv"]);
    report.assert_code(0);
    assert_eq!(
        fs::read_to_string(service.path("report.csv")).unwrap(),
        REPORT
    );
    assert_private(&service.path("report.csv"));
    assert_eq!(
        report.stdout,
        format!("report.csv: {} bytes\n", REPORT.len())
    );
    assert!(
        report.stderr.contains("nobody has signed"),
        "{}",
        report.stderr
    );
    assert_eq!(service.files(), ["pingid.properties", "report.csv"]);
    let json = service.run(&["report", "--last", "--out", "again.csv", "--json"]);
    let json = json.assert_code(0).json();
    assert_eq!(json["bytes"], REPORT.len());
    assert_eq!(json["provenance"], "unsigned");
}

#[test]
fn spreadsheets_find_no_formula() {
    let service = Service::sending(REPORT);
    service
        .run(&["report", "--last", "--out", "report.csv", "--spreadsheet"])
        .assert_code(0);
    let written = fs::read_to_string(service.path("report.csv")).unwrap();
    assert!(written.contains("\r\nmeredith,'=1+1,"), "{written}");
    assert!(written.contains(",\"'@SUM(1,\"\"2\"\")\""), "{written}");
    let json = [
        "report",
        "--last",
        "--out",
        "report.json",
        "--spreadsheet",
        "--file-type",
        "json",
    ];
    service.run(&json).assert_code(2);
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_force() {
    let service = Service::sending(REPORT);
    write_private(&service.path("report.csv"), "old");
    let refused = service.run(&["report", "--last", "--out", "report.csv"]);
    assert!(refused.assert_code(3).stderr.contains("there already"));
    assert_eq!(
        fs::read_to_string(service.path("report.csv")).unwrap(),
        "old"
    );
    service
        .run(&["report", "--last", "--out", "report.csv", "--force"])
        .assert_code(0);
    assert_eq!(
        fs::read_to_string(service.path("report.csv")).unwrap(),
        REPORT
    );
    fs::create_dir(service.path("folder")).unwrap();
    service
        .run(&["report", "--last", "--out", "folder", "--force"])
        .assert_code(3);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let service = Service::sending(REPORT);
    write_private(&service.path("target"), "old");
    std::os::unix::fs::symlink("target", service.path("link")).unwrap();
    service
        .run(&["report", "--last", "--out", "link", "--force"])
        .assert_code(3);
    assert_eq!(fs::read_to_string(service.path("target")).unwrap(), "old");
}

#[test]
fn a_report_that_breaks_off_leaves_nothing_behind() {
    for form in [&[][..], &["--spreadsheet"]] {
        let service = Service::start(|peer| {
            peer.request();
            let length = REPORT.len() + 1;
            peer.send(format!("{HEAD}content-length: {length}\r\n\r\n{REPORT}"));
        });
        let broken = service.run(&[&["report", "--last", "--out", "report.csv"], form].concat());
        broken.assert_code(8);
        assert_eq!(service.files(), ["pingid.properties"]);
    }
}

#[test]
fn an_endless_record_leaves_nothing_behind() {
    let endless = format!("{REPORT}\"{}", "a".repeat(2 << 20));
    let service = Service::sending(&endless);
    let refused = service.run(&["report", "--last", "--out", "report.csv", "--spreadsheet"]);
    assert!(
        refused.assert_code(6).stderr.contains("1 MiB"),
        "{refused:?}"
    );
    assert_eq!(service.files(), ["pingid.properties"]);
}

#[test]
fn a_reply_that_is_no_report_leaves_nothing_behind() {
    let service = Service::sending(r#"{"errorId":20574,"errorMsg":"no report"}"#);
    let refused = service.run(&["report", "--last", "--out", "report.csv"]);
    assert_ne!(refused.code, Some(0));
    assert_eq!(service.files(), ["pingid.properties"]);
}

#[test]
fn standard_output_takes_the_report_alone() {
    let service = Service::sending(REPORT);
    let piped = service.run(&["report", "--last", "--out", "-"]);
    assert_eq!(piped.assert_code(0).stdout, REPORT);
    assert!(
        piped.stderr.contains("nobody has signed"),
        "{}",
        piped.stderr
    );
}

#[cfg(unix)]
#[test]
fn a_terminal_never_gets_the_report_and_is_told_how_much_came() {
    use crate::support::run_at_terminal;

    let service = Service::start(|peer| {
        peer.request();
        peer.send(format!(
            "{HEAD}content-length: {}\r\n\r\n",
            2 * REPORT.len()
        ));
        peer.send(REPORT);
        thread::sleep(Duration::from_millis(300));
        peer.send(REPORT);
    });
    let shown = run_at_terminal(
        service.command(&["report", "--last", "--out", "-"]),
        "",
        true,
    );
    assert!(
        shown.assert_code(2).stderr.contains("--out FILE"),
        "{shown:?}"
    );
    let told = run_at_terminal(
        service.command(&["report", "--last", "--out", "r.csv"]),
        "",
        false,
    );
    assert!(
        told.assert_code(0).stderr.contains("bytes so far"),
        "{told:?}"
    );
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_nothing_behind() {
    use std::process::Stdio;

    use crate::support::signal;

    let (half, there) = mpsc::channel();
    let service = Service::start(move |peer| {
        peer.request();
        peer.send(format!("{HEAD}transfer-encoding: chunked\r\n\r\n"));
        let chunk = format!("{:x}\r\n{REPORT}\r\n", REPORT.len());
        peer.send(&chunk);
        let _ = half.send(());
        peer.drip(&chunk);
    });
    let mut command = service.command(&["report", "--last", "--out", "report.csv"]);
    let child = command.stderr(Stdio::piped()).spawn().unwrap();
    there.recv().unwrap();
    signal(&child, "INT");
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(9), "{ended:?}");
    assert_eq!(service.files(), ["pingid.properties"]);
}

#[cfg(unix)]
#[test]
fn a_second_interrupt_leaves_nothing_behind_either() {
    use crate::support::signal;

    let (half, there) = mpsc::channel();
    let service = Service::start(move |peer| {
        peer.request();
        peer.send(format!("{HEAD}transfer-encoding: chunked\r\n\r\n"));
        peer.send(format!("{:x}\r\n{REPORT}\r\n", REPORT.len()));
        let _ = half.send(());
        peer.hang();
    });
    let mut command = service.command(&["report", "--last", "--out", "report.csv"]);
    let mut child = command.spawn().unwrap();
    there.recv().unwrap();
    assert_eq!(service.files().len(), 2);
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        signal(&child, "INT");
        thread::sleep(Duration::from_millis(20));
    };
    assert!(matches!(status.code(), Some(9 | 130)), "{status}");
    assert_eq!(service.files(), ["pingid.properties"]);
}

/// A service that answers every request in the same way, and a folder to write to.
struct Service {
    _server: FaultServer,
    folder: TempDir,
}

impl Service {
    fn start(play: impl Fn(&mut Peer) + Send + Sync + 'static) -> Self {
        let server = FaultServer::start(play);
        let folder = elsewhere(server.address());
        Self {
            _server: server,
            folder,
        }
    }

    fn sending(body: &str) -> Self {
        let reply = format!("{HEAD}content-length: {}\r\n\r\n{body}", body.len());
        Self::start(move |peer| {
            if peer.request().is_some() {
                peer.send(&reply);
            }
        })
    }

    fn command(&self, arguments: &[&str]) -> std::process::Command {
        command_in(&self.folder, arguments)
    }

    fn run(&self, arguments: &[&str]) -> Run {
        run(self.command(arguments), b"")
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// The names of the files in the folder.
    fn files(&self) -> Vec<String> {
        let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        let files = fs::read_dir(&self.folder).unwrap();
        let mut files: Vec<_> = files.map(|file| name(&file.unwrap().path())).collect();
        files.sort();
        files
    }
}

const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\n";
const REPORT: &str = "username,status,lname\nmeredith,=1+1,\"@SUM(1,\"\"2\"\")\"\n";
