//! Downloading the report.

use std::io;
use std::sync::{Arc, Mutex};

use pingpair::Code;
use pingpair::pairing::{Outcome, Reason};
use pingpair::pingid::ReportFileType;
use pingpair_sandbox::FaultKind;

use super::{downloading, failed, unknown};
use crate::walk::{Setting, Walk};

/// What each attempt has written.
type Files = Arc<Mutex<Vec<Arc<Mutex<Vec<u8>>>>>>;

#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl io::Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn reporting(form: ReportFileType) -> (Walk, Files) {
    let files = Files::default();
    let made = Arc::clone(&files);
    let mut walk = Walk::new(Setting::new(), "job", "Creating", |client| {
        let make = move || {
            let page = Page::default();
            made.lock().unwrap().push(Arc::clone(&page.0));
            Ok(page)
        };
        client.make_report(&form, make).unwrap()
    });
    walk.goes("created", "Waiting");
    walk.setting.world.pass(std::time::Duration::from_secs(4));
    walk.goes("done", "Downloading");
    (walk, files)
}

#[test]
fn the_report_is_written_byte_for_byte_and_the_outcome_tells_how_old_it_can_be() {
    for form in [ReportFileType::Csv, ReportFileType::Json] {
        let (mut walk, files) = reporting(form.clone());
        walk.goes("downloaded", "Finished");
        let Outcome::ReportDownloaded { report } = walk.outcome() else {
            panic!("{:?}", walk.outcome())
        };
        let files = files.lock().unwrap();
        let written = files[0].lock().unwrap().clone();
        assert_eq!(written.len() as u64, report.bytes);
        let begins = if form == ReportFileType::Csv {
            b'"'
        } else {
            b'{'
        };
        assert!(written.contains(&begins) || written.starts_with(b"user"));
        let two_hours = 2 * 3600 * 1000;
        assert_eq!(
            report.not_older_than.milliseconds() + two_hours,
            report.job_began.milliseconds()
        );
        assert!(report.downloaded >= report.job_began);
        let jobs = walk.setting.world.engine().jobs();
        assert_eq!(jobs[0].job_token, report.job_token);
    }
}

#[test]
fn a_download_that_broke_off_begins_anew_into_another_file() {
    let (mut walk, files) = reporting(ReportFileType::Csv);
    walk.setting
        .faults("GetOrganizationReport", FaultKind::Cut, 3);
    walk.goes("lost", "Downloading");
    walk.setting.world.engine().clear_faults();
    walk.goes("downloaded", "Finished");
    assert!(files.lock().unwrap().len() > 1);
}

#[test]
fn what_is_no_report_is_not_taken_for_one() {
    for fault in [FaultKind::Html, FaultKind::Reflected, FaultKind::Compressed] {
        let (mut walk, _) = reporting(ReportFileType::Csv);
        walk.setting.faults("GetOrganizationReport", fault, 3);
        walk.goes("lost", "Downloading");
        walk.setting.world.engine().clear_faults();
        walk.goes("downloaded", "Finished");
    }
}

#[test]
fn a_signed_refusal_ends_it() {
    let mut walk = downloading();
    let refusal = FaultKind::SignedError {
        error_id: 400,
        echo: true,
    };
    walk.setting.faults("GetOrganizationReport", refusal, 3);
    walk.goes("refused", "Finished");
    failed(&walk, Reason::Refused);
}

#[test]
fn a_file_that_cannot_be_written_ends_it() {
    let mut walk = Walk::new(Setting::new(), "job", "Creating", |client| {
        client
            .make_report(&ReportFileType::Csv, || Ok(Full))
            .unwrap()
    });
    walk.goes("created", "Waiting");
    walk.setting.world.pass(std::time::Duration::from_secs(4));
    walk.goes("done", "Downloading")
        .goes("cut off by the caller", "Finished");
    assert_eq!(walk.error.as_ref().unwrap().code(), Code::WriteFailed);
    failed(&walk, Reason::WriteFailed);
}

#[test]
fn it_ends_without_the_report() {
    let mut walk = downloading();
    walk.cancels("Finished");
    unknown(&walk, true);
    let mut walk = downloading();
    walk.is_late("Finished");
    unknown(&walk, true);
}

/// A disk without room.
struct Full;

impl io::Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
