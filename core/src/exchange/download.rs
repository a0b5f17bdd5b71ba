//! The report: a raw stream, told apart from a reply while it comes.

use std::fmt;
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use zeroize::Zeroizing;

use super::{
    Attempt, Context, Delivery, Exchange, Limits, Outgoing, Output, Response, State, Verdict,
};
use crate::error::{Code, Error, Result};
use crate::pingid::{GetOrganizationReport, ReportFileType};
use crate::provenance::Provenance;
use crate::time::Now;
use crate::transport::MAXIMUM_REPLY;

/// One download of the organisation's report, as a state machine without clock or socket.
///
/// It is driven as an [`Exchange`], and what comes is passed on to something to write to. Once a byte
/// was passed on, nothing is asked for again: what came before a stream broke off is to be thrown away.
pub struct Download {
    exchange: Exchange<GetOrganizationReport>,
    file_type: ReportFileType,
    stage: Stage,
    done: Option<Downloaded>,
}

/// A report that came whole. Nobody has signed it: decide nothing by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Downloaded {
    /// How many bytes were passed on.
    pub bytes: u64,
}

/// What a driver of a download has to do next.
#[must_use]
#[derive(Debug)]
pub enum DownloadOutput {
    /// Send this once, give what comes to [`Download::receive`], and hand over what became of it.
    Send(Outgoing),
    /// Poll again at this time of the monotonic clock.
    Wait(Duration),
    /// Hand over what became of the request that was sent.
    InFlight,
    /// The download is over. Told once.
    Finished(Result<Downloaded>),
}

impl Download {
    /// Begins a download. Nothing is sent before the first poll.
    ///
    /// # Errors
    /// Those of [`Exchange::new`].
    pub fn new(
        context: Arc<Context>,
        request: GetOrganizationReport,
        limits: Limits,
        now: Now,
    ) -> Result<Self> {
        let limits = Limits {
            attempt: limits.download,
            call: limits.download,
            ..limits
        };
        let file_type = request.file_type.clone();
        Ok(Self {
            exchange: Exchange::of_any(context, request, limits, now)?,
            file_type,
            stage: Stage::default(),
            done: None,
        })
    }

    /// Says what to do next, as [`Exchange::poll`] does.
    pub fn poll(&mut self, now: Now) -> DownloadOutput {
        if let Some(done) = self.done.take() {
            return DownloadOutput::Finished(Ok(done));
        }
        match self.exchange.poll(now) {
            Output::Send(outgoing) => {
                self.stage = Stage::default();
                DownloadOutput::Send(outgoing)
            }
            Output::Wait(until) => DownloadOutput::Wait(until),
            Output::InFlight => DownloadOutput::InFlight,
            Output::Finished(result) => DownloadOutput::Finished(Err(match result {
                // A reply, however well signed, is no report.
                Ok(_) => Error::new(Code::ReplyUnreadable).detail("a report"),
                Err(error) => error,
            })),
        }
    }

    /// Takes what came of the body, and passes it on once it is known to be a report.
    ///
    /// `head` is the answer without its body. An empty `chunk` tells that the body has ended, proven by
    /// its length or its last chunk. Returns whether more is wanted.
    pub fn receive(&mut self, head: &Response, chunk: &[u8], out: &mut dyn Write) -> bool {
        let written = match &mut self.stage {
            Stage::Undecided(start) => {
                start.extend_from_slice(chunk);
                match recognise(start, head, &self.file_type, chunk.is_empty()) {
                    None => return true,
                    Some(Kind::Reply) => {
                        self.stage = Stage::Reply(Zeroizing::new(std::mem::take(start)));
                        return true;
                    }
                    Some(Kind::Report) => {
                        let start = std::mem::take(start);
                        self.stage = Stage::Report {
                            bytes: start.len() as u64,
                            ended: chunk.is_empty(),
                        };
                        out.write_all(&start)
                    }
                }
            }
            Stage::Report { bytes, ended } => {
                *ended |= chunk.is_empty();
                *bytes = bytes.saturating_add(chunk.len() as u64);
                out.write_all(chunk)
            }
            Stage::Reply(body) => {
                body.extend_from_slice(chunk);
                return body.len() <= MAXIMUM_REPLY;
            }
            Stage::WriteFailed(_) => return false,
        };
        self.flushed(written.and_then(|()| {
            if chunk.is_empty() {
                out.flush()
            } else {
                Ok(())
            }
        }))
    }

    /// Takes what became of the request that was sent last, its body received before.
    ///
    /// # Errors
    /// Those of [`Exchange::handle`].
    pub fn handle(&mut self, delivery: Delivery, now: Now) -> Result<Attempt> {
        match (std::mem::take(&mut self.stage), delivery) {
            (Stage::WriteFailed(error), _) => self.exchange.fail(error),
            (Stage::Report { bytes, ended: true }, Delivery::Answered(_)) => {
                let attempt = self.exchange.succeed()?;
                self.done = Some(Downloaded { bytes });
                Ok(attempt)
            }
            // A transport that does not tell the end has not proven it.
            (Stage::Report { .. }, Delivery::Answered(_) | Delivery::NotSent(_)) => {
                let error = Error::from(Code::ServiceFailed).detail(BROKEN_OFF);
                self.exchange.fail(error.after_sending())
            }
            (Stage::Report { .. }, Delivery::Lost(cause)) => {
                let error = Error::from(cause.unavailable()).detail(BROKEN_OFF);
                self.exchange.fail(error.after_sending())
            }
            (Stage::Reply(body), Delivery::Answered(response)) => {
                let response = Response { body, ..response };
                self.exchange.handle(Delivery::Answered(response), now)
            }
            (Stage::Undecided(start), Delivery::Answered(response)) => {
                let body = Zeroizing::new(start);
                let response = Response { body, ..response };
                self.exchange.handle(Delivery::Answered(response), now)
            }
            (_, delivery) => self.exchange.handle(delivery, now),
        }
    }

    /// Ends the download.
    #[must_use]
    pub fn cancel(&mut self) -> Error {
        self.exchange.cancel()
    }

    fn flushed(&mut self, result: io::Result<()>) -> bool {
        match result {
            Ok(()) => true,
            Err(error) => {
                // What reads the report while it is written says itself what is wrong with it.
                let own = error
                    .downcast()
                    .unwrap_or_else(|_| Code::WriteFailed.into());
                self.stage = Stage::WriteFailed(own);
                false
            }
        }
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.exchange.fmt(formatter)
    }
}

impl Exchange<GetOrganizationReport> {
    /// Ends the call with a body that was read elsewhere.
    fn succeed(&mut self) -> Result<Attempt> {
        self.leave_flight()?;
        self.attempts.refund(&self.context.budget);
        Ok(Attempt {
            provenance: Some(Provenance::Unsigned),
            failure: None,
            ..self.describe(&Verdict::Failed(Code::Internal.into()))
        })
    }

    /// Ends the call with an error that is not to be followed by a repetition.
    fn fail(&mut self, error: Error) -> Result<Attempt> {
        self.leave_flight()?;
        let attempt = self.describe(&Verdict::Failed(error.clone()));
        self.state = State::Answered(Err(error));
        Ok(attempt)
    }

    fn leave_flight(&mut self) -> Result<()> {
        match std::mem::replace(&mut self.state, State::Finished) {
            State::InFlight(_) => Ok(()),
            other => {
                self.state = other;
                Err(Code::Internal.into())
            }
        }
    }
}

/// What has come so far.
enum Stage {
    /// Too little to tell.
    Undecided(Vec<u8>),
    /// A report, of which so many bytes were passed on; whether its end was told.
    Report { bytes: u64, ended: bool },
    /// A reply, kept for its reader.
    Reply(Zeroizing<Vec<u8>>),
    /// A report that nothing more is to be written of, and why.
    WriteFailed(Error),
}

impl Default for Stage {
    fn default() -> Self {
        Self::Undecided(Vec::new())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Report,
    Reply,
}

/// What begins like this, if it can be told yet.
fn recognise(
    start: &[u8],
    head: &Response,
    file_type: &ReportFileType,
    ended: bool,
) -> Option<Kind> {
    if head.status != 200 || head.is_encoded() {
        return Some(Kind::Reply);
    }
    if BYTE_ORDER_MARK.starts_with(start) && !ended {
        return None;
    }
    let start = start.strip_prefix(BYTE_ORDER_MARK).unwrap_or(start);
    let kind = match file_type {
        ReportFileType::Csv => csv_header(start, ended),
        ReportFileType::Json => json_start(start),
        ReportFileType::Unknown(_) => Some(Kind::Reply),
    };
    let enough = ended || start.len() > LONGEST_START;
    kind.or(enough.then_some(Kind::Reply))
}

/// A first line that has the columns `username` and `status`.
fn csv_header(start: &[u8], ended: bool) -> Option<Kind> {
    let line = match start.iter().position(|byte| matches!(byte, b'\r' | b'\n')) {
        Some(end) => start.get(..end).unwrap_or_default(),
        None if ended => start,
        None => return None,
    };
    let column = |cell: &[u8]| {
        let cell = cell.trim_ascii();
        let bare = cell
            .strip_prefix(b"\"")
            .and_then(|cell| cell.strip_suffix(b"\""));
        bare.unwrap_or(cell).to_ascii_lowercase()
    };
    let columns: Vec<_> = line.split(|byte| *byte == b',').map(column).collect();
    let has = |name: &[u8]| columns.iter().any(|column| column == name);
    let is_header = has(b"username") && has(b"status");
    Some(if is_header { Kind::Report } else { Kind::Reply })
}

/// A list, or an object whose first member is none of a reply's.
fn json_start(start: &[u8]) -> Option<Kind> {
    let start = start.trim_ascii_start();
    let inside = match start.split_first()? {
        (b'[', _) => return Some(Kind::Report),
        (b'{', inside) => inside.trim_ascii_start(),
        _ => return Some(Kind::Reply),
    };
    let (b'"', name) = inside.split_first()? else {
        return Some(Kind::Reply);
    };
    let end = name.iter().position(|byte| *byte == b'"')?;
    let name = name.get(..end).unwrap_or_default();
    let is_reply = name.contains(&b'\\') || OF_REPLIES.iter().any(|own| own.as_bytes() == name);
    Some(if is_reply { Kind::Reply } else { Kind::Report })
}

/// The members that a reply can begin with.
const OF_REPLIES: &[&str] = &[
    "responseBody",
    "errorId",
    "errorMsg",
    "uniqueMsgId",
    "UniqueMsgID",
    "clientData",
    "reqHeader",
    "reqBody",
    // What gateways answer with.
    "error",
    "message",
];

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How much is looked at: the 19 columns of a report need about 300 bytes.
const LONGEST_START: usize = 16 * 1024;

const BROKEN_OFF: &str = "the report broke off: what came of it is to be thrown away";

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(file_type: ReportFileType, text: &str) -> Option<Kind> {
        let whole = Response::new(200, Vec::new());
        // The same is told wherever the stream is divided.
        for end in 0..text.len() {
            let start = text.as_bytes().get(..end).unwrap();
            let early = recognise(start, &whole, &file_type, false);
            let late = recognise(text.as_bytes(), &whole, &file_type, true);
            assert!(early.is_none() || early == late, "{text} at {end}");
        }
        recognise(text.as_bytes(), &whole, &file_type, true)
    }

    #[test]
    fn a_csv_report_begins_with_its_columns() {
        for text in [
            "username,deviceID,status,userCreationTime\njdoe,1,ACTIVE,",
            "\u{feff}\"username\",\"deviceID\",\"status\"\r\n",
            "username,status",
        ] {
            assert_eq!(
                kind(ReportFileType::Csv, text),
                Some(Kind::Report),
                "{text}"
            );
        }
        for text in [
            "",
            "eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
            "{\"errorId\":400}",
            "{\"data\":[]}",
            "<html><body>username,status</body></html>",
            "username;status\n",
            "\nusername,status\n",
        ] {
            assert_eq!(kind(ReportFileType::Csv, text), Some(Kind::Reply), "{text}");
        }
    }

    #[test]
    fn a_json_report_begins_with_no_member_of_a_reply() {
        for text in [
            "{\"data\":[]}",
            " {\n \"data\" : []}",
            "[]",
            "\u{feff}{\"rows\":1}",
        ] {
            assert_eq!(
                kind(ReportFileType::Json, text),
                Some(Kind::Report),
                "{text}"
            );
        }
        for text in [
            "",
            "{}",
            "{\"errorId\":200}",
            "{ \"responseBody\" : {}}",
            "{\"error\\u0049d\":200}",
            "eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
            "<html>",
            "username,status\n",
            "{1",
            "{\"data",
        ] {
            assert_eq!(
                kind(ReportFileType::Json, text),
                Some(Kind::Reply),
                "{text}"
            );
        }
    }

    #[test]
    fn only_an_uncompressed_200_is_a_report() {
        let text = b"{\"data\":[]}";
        let mut head = Response::new(500, Vec::new());
        assert_eq!(
            recognise(text, &head, &ReportFileType::Json, true),
            Some(Kind::Reply)
        );
        head.status = 200;
        head.content_encoding = Some("gzip".into());
        assert_eq!(
            recognise(text, &head, &ReportFileType::Json, true),
            Some(Kind::Reply)
        );
    }

    #[test]
    fn a_start_without_end_is_no_report() {
        let head = Response::new(200, Vec::new());
        let endless = "x,".repeat(LONGEST_START);
        let told = recognise(endless.as_bytes(), &head, &ReportFileType::Csv, false);
        assert_eq!(told, Some(Kind::Reply));
    }
}
