//! `report`: the organisation's report, to a file.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use pingpair::exchange::Limits;
use pingpair::operation::from_arguments;
use pingpair::pingid::{GetOrganizationReport, ReportFileType};
use pingpair::{Group, Provenance};
use serde_json::json;

use crate::arguments;
use crate::commands::Context;
use crate::credentials;
use crate::csv::{Spreadsheet, TooLarge};
use crate::failure::{self, Failure};
use crate::files::{Existing, PrivateFile};
use crate::interrupt::Unfinished;
use crate::output::Output;
use crate::places::{Place, Spot};

pub(crate) fn command(name: String, spot: &Spot) -> Command {
    arguments::spot_command(name, spot)
        .arg(
            Arg::new(OUT)
                .long(OUT)
                .value_name("FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(
                    "Write the report to this file, which only its owner can read, and which is \
                     there once the report is complete; - is standard output, if that is no \
                     terminal",
                ),
        )
        .arg(
            Arg::new(FORCE)
                .long(FORCE)
                .action(ArgAction::SetTrue)
                .help("Replace a file that is there already"),
        )
        .arg(
            Arg::new(SPREADSHEET)
                .long(SPREADSHEET)
                .action(ArgAction::SetTrue)
                .help(
                    "Put an apostrophe before cells that begin with = + - @, tab or carriage \
                     return, which spreadsheets would act on [CSV only]",
                ),
        )
        .arg(credentials::deadline(format!(
            "Give up after this many seconds [default: {}]",
            Limits::default().download.as_secs()
        )))
}

/// Downloads the report and puts it in its place.
pub(crate) fn run(context: &Context<'_>, place: &Place) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let members = arguments::members(place, matches, input)?;
    let request: GetOrganizationReport = from_arguments(&members)?;
    let form = match matches.get_flag(SPREADSHEET) {
        true if request.file_type != ReportFileType::Csv => {
            return Err(Failure::usage("spreadsheet_refused", CSV_ONLY));
        }
        true => Form::ForSpreadsheets,
        false => Form::AsSent,
    };
    let file_type = request.file_type.clone();
    let path = matches.get_one::<PathBuf>(OUT).map(PathBuf::as_path);
    let path = path.filter(|path| path.as_os_str() != STANDARD_OUTPUT);
    let file = match path {
        Some(path) => Some(PrivateFile::prepare_beside(path, existing(matches))?),
        None if output.is_terminal() => {
            return Err(Failure::usage("terminal_refused", TERMINAL_REFUSED));
        }
        None => None,
    };
    let credentials = credentials::credentials(matches, output)?;
    let client = credentials::client(credentials, matches, input)?;
    let download = |out: &mut dyn Write, failed: &dyn Fn(&io::Error) -> Failure| {
        let mut sink = Sink::new(form.writer(out), output);
        let result = client.get_organization_report(request, &mut sink);
        sink.end(result.map(|report| report.bytes), failed)
    };
    let (Some(path), Some(file)) = (path, file) else {
        download(&mut io::stdout().lock(), &failure::unwritten)?;
        output.note(UNSIGNED);
        return Ok(());
    };
    let unfinished = Unfinished::new(file.temporary_path());
    let bytes = download(&mut file.writer(), &|error| file.failure(error))?;
    file.finish()?;
    drop(unfinished);
    output.note(UNSIGNED);
    let path = path.to_string_lossy();
    if output.is_json() {
        return output.document(&json!({
            "out": path,
            "bytes": bytes,
            "file_type": file_type.as_str(),
            "provenance": Provenance::Unsigned.as_str(),
        }));
    }
    output.line(format_args!("{path}: {}", size(bytes)))
}

/// What is written of the report.
#[derive(Clone, Copy)]
enum Form {
    AsSent,
    ForSpreadsheets,
}

impl Form {
    fn writer<'a>(self, out: &'a mut dyn Write) -> Writer<'a> {
        let out = BufWriter::with_capacity(BUFFER, out);
        match self {
            Self::AsSent => Writer::AsSent(out),
            Self::ForSpreadsheets => Writer::ForSpreadsheets(Box::new(Spreadsheet::new(out))),
        }
    }
}

enum Writer<'a> {
    AsSent(BufWriter<&'a mut dyn Write>),
    ForSpreadsheets(Box<Spreadsheet<BufWriter<&'a mut dyn Write>>>),
}

impl Writer<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        match self {
            Self::AsSent(out) => out.write_all(piece),
            Self::ForSpreadsheets(out) => out.write_all(piece),
        }
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Self::AsSent(mut out) => out.flush(),
            Self::ForSpreadsheets(out) => out.finish(),
        }
    }
}

/// Takes the report as it comes, tells how much came, and keeps why it could not be written.
struct Sink<'a> {
    writer: Writer<'a>,
    error: Option<io::Error>,
    progress: Progress<'a>,
}

impl<'a> Sink<'a> {
    fn new(writer: Writer<'a>, output: &'a Output) -> Self {
        Self {
            writer,
            error: None,
            progress: Progress {
                output,
                is_terminal: io::stderr().is_terminal(),
                bytes: 0,
                told: Instant::now(),
                is_on_line: false,
            },
        }
    }

    /// How many bytes came, once all of them are written.
    fn end(
        mut self,
        result: pingpair::Result<u64>,
        failed: &dyn Fn(&io::Error) -> Failure,
    ) -> Result<u64, Failure> {
        self.progress.end();
        let failed = |error: io::Error| match error.get_ref() {
            Some(inner) if inner.is::<TooLarge>() => Failure::Ended {
                code: "report_malformed",
                group: Group::UntrustedReply,
                message: TooLarge.to_string(),
            },
            _ => failed(&error),
        };
        if let Some(error) = self.error {
            return Err(failed(error));
        }
        let bytes = result?;
        self.writer.finish().map_err(failed)?;
        Ok(bytes)
    }
}

impl Write for Sink<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if let Err(error) = self.writer.write(piece) {
            let kind = error.kind();
            self.error = Some(error);
            return Err(kind.into());
        }
        self.progress.add(piece.len());
        Ok(piece.len())
    }

    /// Writing to the disk in pieces of one size is faster; the end writes the rest.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Tells how much came: on a terminal on one line, elsewhere now and then.
struct Progress<'a> {
    output: &'a Output,
    is_terminal: bool,
    bytes: u64,
    told: Instant,
    is_on_line: bool,
}

impl Progress<'_> {
    fn add(&mut self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.bytes = self.bytes.saturating_add(bytes);
        let often = self.is_terminal && !self.output.is_json();
        let pause = if often { OFTEN } else { SELDOM };
        if self.told.elapsed() < pause {
            return;
        }
        self.told = Instant::now();
        let text = format!("{} so far", size(self.bytes));
        if often {
            self.is_on_line = true;
            self.line(&text);
        } else {
            self.output.note(text);
        }
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.is_on_line) {
            self.line("");
            self.line_start();
        }
    }

    /// Replaces the line; nobody can be told when standard error fails.
    fn line(&self, text: &str) {
        self.line_start();
        let _ = write!(io::stderr(), "{text:LINE$}");
    }

    fn line_start(&self) {
        let _ = io::stderr().write_all(b"\r");
    }
}

fn existing(matches: &ArgMatches) -> Existing {
    if matches.get_flag(FORCE) {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}

fn size(bytes: u64) -> String {
    if bytes < KIBIBYTES_FROM {
        format!("{bytes} bytes")
    } else if bytes < MEBIBYTES_FROM {
        format!("{} KiB", bytes >> 10)
    } else {
        format!("{} MiB", bytes >> 20)
    }
}

const OUT: &str = "out";
const FORCE: &str = "force";
const SPREADSHEET: &str = "spreadsheet";
const STANDARD_OUTPUT: &str = "-";
const CSV_ONLY: &str = "--spreadsheet is for --file-type CSV: no spreadsheet acts on JSON";
const TERMINAL_REFUSED: &str = "the report has personal data, and its text could steer a terminal: \
                                send it to a pipe, or give --out FILE";
const UNSIGNED: &str = "nobody has signed the report: decide nothing by it";
const BUFFER: usize = 64 << 10;
const OFTEN: Duration = Duration::from_millis(200);
const SELDOM: Duration = Duration::from_secs(10);
const LINE: usize = 30;
const KIBIBYTES_FROM: u64 = 10 << 10;
const MEBIBYTES_FROM: u64 = 10 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    fn written(form: Form, pieces: &[&[u8]]) -> Result<Vec<u8>, Failure> {
        let (output, mut out) = (Output::new(false), Vec::new());
        let mut sink = Sink::new(form.writer(&mut out), &output);
        let result = pieces.iter().try_for_each(|piece| sink.write_all(piece));
        let result = result.map_err(|_| pingpair::Error::from(pingpair::Code::WriteFailed));
        sink.end(result.map(|()| 0), &failure::unwritten)?;
        Ok(out)
    }

    #[test]
    fn bytes_are_written_as_they_came_unless_a_spreadsheet_is_to_read_them() {
        let pieces = [&b"a,\xff=1\n"[..], b"=1,b"];
        assert_eq!(written(Form::AsSent, &pieces).unwrap(), pieces.concat());
        let expected = b"a,\xff=1\r\n'=1,b\r\n";
        assert_eq!(written(Form::ForSpreadsheets, &pieces).unwrap(), expected);
    }

    #[test]
    fn an_endless_record_is_the_fault_of_the_report() {
        let endless = [b"\"".as_slice(), &vec![b'a'; 2 << 20]].concat();
        assert!(written(Form::AsSent, &[&endless]).is_ok());
        let failure = written(Form::ForSpreadsheets, &[&endless]).unwrap_err();
        assert_eq!(failure.exit_code(), 6);
    }

    #[test]
    fn a_pipe_that_is_closed_ends_the_command() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let (output, mut out) = (Output::new(false), Closed);
        let sink = {
            let mut sink = Sink::new(Form::AsSent.writer(&mut out), &output);
            sink.write_all(b"a").unwrap();
            sink
        };
        let failure = sink.end(Ok(1), &failure::unwritten).unwrap_err();
        assert!(matches!(failure, Failure::OutputClosed));
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!(size(10_239), "10239 bytes");
        assert_eq!(size(10_240), "10 KiB");
        assert_eq!(size(10 << 20), "10 MiB");
        assert!(size(u64::MAX).len() + " so far".len() <= LINE);
    }
}
