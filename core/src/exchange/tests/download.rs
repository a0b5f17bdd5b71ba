//! The report, which is a stream.

use super::*;
use crate::pingid::{GetOrganizationReport, ReportFileType};

const REPORT: &str = "username,deviceID,status\njdoe,1,ACTIVE\n";

/// What one attempt brings: pieces of a body, and what became of the request.
type Attempted = (Vec<&'static [u8]>, Delivery);

struct Ran {
    result: Result<Downloaded>,
    written: Vec<u8>,
    sent: u32,
}

fn run(file_type: ReportFileType, mut service: impl FnMut(u32) -> Attempted) -> Ran {
    let mut written = Vec::new();
    let context = context(&Options::default());
    run_into(&context, file_type, &mut service, &mut written).with(written)
}

fn run_into(
    context: &Arc<Context>,
    file_type: ReportFileType,
    service: &mut dyn FnMut(u32) -> Attempted,
    out: &mut dyn std::io::Write,
) -> Ran {
    let mut now = at(0);
    let request = GetOrganizationReport::new(file_type);
    let mut download = Download::new(Arc::clone(context), request, Limits::default(), now).unwrap();
    let mut sent = 0;
    loop {
        match download.poll(now) {
            DownloadOutput::Send(outgoing) => {
                sent += 1;
                assert_eq!(outgoing.timeout, Limits::default().download - now.monotonic);
                let (pieces, delivery) = service(sent);
                let head = match &delivery {
                    Delivery::Answered(response) => Response::new(response.status, Vec::new()),
                    _ => Response::new(200, Vec::new()),
                };
                let _ = pieces
                    .iter()
                    .all(|piece| download.receive(&head, piece, out));
                download.handle(delivery, now).unwrap();
            }
            DownloadOutput::Wait(until) => now = at(until.as_millis() as u64 + 1),
            DownloadOutput::InFlight => panic!("a request is in flight"),
            DownloadOutput::Finished(result) => {
                return Ran {
                    result,
                    sent,
                    written: Vec::new(),
                };
            }
        }
    }
}

impl Ran {
    fn with(self, written: Vec<u8>) -> Self {
        Self { written, ..self }
    }

    fn code(&self) -> Code {
        self.result.as_ref().unwrap_err().code()
    }
}

fn whole(status: u16) -> Delivery {
    Delivery::Answered(Response::new(status, Vec::new()))
}

#[test]
fn a_report_is_passed_on_byte_for_byte_wherever_it_is_divided() {
    for end in 0..REPORT.len() {
        let (first, second) = REPORT.as_bytes().split_at(end);
        let pieces: Vec<_> = [first, second]
            .into_iter()
            .filter(|piece| !piece.is_empty())
            .chain([&[][..]])
            .collect();
        let ran = run(ReportFileType::Csv, |_| (pieces.clone(), whole(200)));
        assert_eq!(ran.result.unwrap().bytes, REPORT.len() as u64);
        assert_eq!(ran.written, REPORT.as_bytes());
    }
}

#[test]
fn a_refusal_or_a_page_is_an_error_and_nothing_is_written() {
    let cases: [(&[u8], u16, Code, u32); 6] = [
        (br#"{"errorId":400}"#, 400, Code::ServiceFailed, 3),
        (br#"{"errorId":200}"#, 200, Code::ReplyUnsigned, 1),
        (b"<html>", 200, Code::ReplyMalformed, 1),
        (b"<html>", 503, Code::ServiceFailed, 3),
        (b"", 200, Code::ReplyMalformed, 1),
        (
            b"eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
            200,
            Code::TokenMalformed,
            1,
        ),
    ];
    for (body, status, code, sent) in cases {
        let ran = run(ReportFileType::Json, |_| (vec![body, b""], whole(status)));
        assert!(ran.written.is_empty());
        assert_eq!((ran.code(), ran.sent), (code, sent), "{body:?}");
    }
}

#[test]
fn a_signed_refusal_is_told_and_a_signed_success_is_no_report() {
    let context = context(&Options::default());
    for (error_id, code) in [(400, Code::Refused), (200, Code::ReplyUnreadable)] {
        let body = json!({ "errorId": error_id });
        let token = sign_reply(&context.credentials, body.as_object().unwrap()).unwrap();
        let token: &'static [u8] = Vec::leak(token.into_bytes());
        let mut written = Vec::new();
        let mut service = |_| (vec![token, &b""[..]], whole(200));
        let ran = run_into(&context, ReportFileType::Csv, &mut service, &mut written);
        assert_eq!(ran.code(), code);
        assert!(written.is_empty());
    }
}

#[test]
fn a_stream_that_breaks_off_is_not_asked_for_again_once_a_byte_was_written() {
    let ran = run(ReportFileType::Csv, |_| {
        (vec![REPORT.as_bytes()], Delivery::Lost(LossCause::Closed))
    });
    assert_eq!((ran.code(), ran.sent), (Code::ServiceFailed, 1));
    assert_eq!(ran.written, REPORT.as_bytes());
}

#[test]
fn a_report_whose_end_was_not_told_has_broken_off() {
    let ran = run(ReportFileType::Csv, |_| {
        (vec![REPORT.as_bytes()], whole(200))
    });
    assert_eq!((ran.code(), ran.sent), (Code::ServiceFailed, 1));
}

#[test]
fn what_was_lost_before_a_byte_was_written_is_asked_for_again() {
    let ran = run(ReportFileType::Csv, |sent| match sent {
        1 => (vec![&b"user"[..]], Delivery::Lost(LossCause::TimedOut)),
        2 => (vec![], Delivery::NotSent(UnsentCause::ConnectionFailed)),
        _ => (vec![REPORT.as_bytes(), b""], whole(200)),
    });
    assert!(ran.result.is_ok());
    assert_eq!((ran.sent, &*ran.written), (3, REPORT.as_bytes()));
}

#[test]
fn a_writer_that_fails_ends_it() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut service = |_| (vec![REPORT.as_bytes(), &b""[..]], whole(200));
    let context = context(&Options::default());
    let ran = run_into(&context, ReportFileType::Csv, &mut service, &mut Full);
    assert_eq!((ran.code(), ran.sent), (Code::WriteFailed, 1));
}

#[test]
fn a_stream_is_refused_where_there_is_nothing_to_write_to() {
    let context = context(&Options::default());
    let request = GetOrganizationReport::new(ReportFileType::Csv);
    let refused = Exchange::new(context, request, Limits::default(), at(0));
    assert_eq!(refused.unwrap_err().code(), Code::StreamNeeded);
}
