//! What a report is written to: a file that is complete or not there, or standard output.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pingpair::{Code, Group};

use crate::csv::{Spreadsheet, TooLarge};
use crate::failure::{self, Failure};
use crate::files::{Existing, PrivateFile};
use crate::interrupt::Unfinished;
use crate::output::Output;
use crate::spinner::Spinner;

/// Where to, in which form, and how much came. Clones are the same sheet.
#[derive(Clone)]
pub(crate) struct Sheet(Arc<Mutex<State>>);

/// Takes the report as it comes, in one attempt.
pub(crate) struct Pen(Sheet);

/// What is written of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    AsSent,
    ForSpreadsheets,
}

struct State {
    target: Target,
    form: Form,
    attempt: Option<Attempt>,
    /// Why it could not be written.
    failure: Option<Failure>,
    progress: Progress,
}

enum Target {
    File(PathBuf, Existing),
    StandardOutput,
}

/// What was written since the report was asked for last.
struct Attempt {
    writer: Writer,
    file: Option<(PrivateFile, Unfinished)>,
}

enum Writer {
    AsSent(BufWriter<Out>),
    ForSpreadsheets(Box<Spreadsheet<BufWriter<Out>>>),
}

enum Out {
    File(File),
    StandardOutput,
}

impl Sheet {
    /// A file, which is seen to be writable.
    pub(crate) fn file(
        path: PathBuf,
        existing: Existing,
        form: Form,
        (output, spinner): (&Output, &Spinner),
    ) -> Result<Self, Failure> {
        PrivateFile::prepare_beside(&path, existing)?;
        Ok(Self::of(
            Target::File(path, existing),
            form,
            output,
            spinner,
        ))
    }

    pub(crate) fn standard_output(form: Form, output: &Output, spinner: &Spinner) -> Self {
        Self::of(Target::StandardOutput, form, output, spinner)
    }

    /// Begins anew: what an attempt before has written is thrown away.
    pub(crate) fn begin(&self) -> io::Result<Pen> {
        let mut state = self.state();
        if let Err(failure) = state.begin() {
            state.failure = Some(failure);
            return Err(io::ErrorKind::Other.into());
        }
        drop(state);
        Ok(Pen(self.clone()))
    }

    /// Puts what was written in its place; or says why it could not be written, before what failed
    /// otherwise.
    pub(crate) fn end<T>(self, result: Result<T, Failure>) -> Result<T, Failure> {
        let mut state = self.state();
        state.progress.spinner.stop();
        if let Some(failure) = state.failure.take() {
            return Err(failure);
        }
        let result = result?;
        if let Some(Attempt { writer, file }) = state.attempt.take() {
            writer
                .finish()
                .map_err(|error| state.target.failure(&error))?;
            if let Some((file, unfinished)) = file {
                file.finish()?;
                drop(unfinished);
            }
        }
        Ok(result)
    }

    fn of(target: Target, form: Form, output: &Output, spinner: &Spinner) -> Self {
        Self(Arc::new(Mutex::new(State {
            target,
            form,
            attempt: None,
            failure: None,
            progress: Progress {
                output: *output,
                spinner: spinner.clone(),
                is_terminal: io::stderr().is_terminal(),
                bytes: 0,
                told: Instant::now(),
            },
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn begin(&mut self) -> Result<(), Failure> {
        let (out, file) = match &self.target {
            Target::File(path, existing) => {
                self.attempt = None;
                let file = PrivateFile::prepare_beside(path, *existing)?;
                let unfinished = Unfinished::new(file.temporary_path());
                let out = file.writer().try_clone();
                let out = out.map_err(|error| file.failure(&error))?;
                (Out::File(out), Some((file, unfinished)))
            }
            // What a reader has got cannot be taken back.
            Target::StandardOutput if self.progress.bytes > 0 => {
                let broken = Failure::from(Code::ServiceFailed);
                return Err(broken.hint(BROKE_OFF));
            }
            Target::StandardOutput => (Out::StandardOutput, None),
        };
        self.progress.bytes = 0;
        let writer = self.form.writer(out);
        self.attempt = Some(Attempt { writer, file });
        Ok(())
    }

    fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        match self.attempt.as_mut().map(|attempt| &mut attempt.writer) {
            Some(Writer::AsSent(out)) => out.write_all(piece)?,
            Some(Writer::ForSpreadsheets(out)) => out.write_all(piece)?,
            None => return Err(io::ErrorKind::BrokenPipe.into()),
        }
        self.progress.add(piece.len());
        Ok(())
    }
}

impl Write for Pen {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let mut state = self.0.state();
        if let Err(error) = state.write(piece) {
            state.failure = Some(state.target.failure(&error));
            return Err(error.kind().into());
        }
        Ok(piece.len())
    }

    /// Writing to the disk in pieces of one size is faster; the end writes the rest.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Form {
    fn writer(self, out: Out) -> Writer {
        let out = BufWriter::with_capacity(BUFFER, out);
        match self {
            Self::AsSent => Writer::AsSent(out),
            Self::ForSpreadsheets => Writer::ForSpreadsheets(Box::new(Spreadsheet::new(out))),
        }
    }
}

impl Writer {
    fn finish(self) -> io::Result<()> {
        match self {
            Self::AsSent(mut out) => out.flush(),
            Self::ForSpreadsheets(out) => out.finish(),
        }
    }
}

impl Target {
    fn failure(&self, error: &io::Error) -> Failure {
        if let Some(inner) = error.get_ref()
            && inner.is::<TooLarge>()
        {
            return Failure::Ended {
                code: "report_malformed",
                group: Group::UntrustedReply,
                message: TooLarge.to_string(),
            };
        }
        match self {
            Self::File(path, _) => Failure::unwritable(path, failure::reason(error)),
            Self::StandardOutput => failure::unwritten(error),
        }
    }
}

impl Write for Out {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.write(piece),
            Self::StandardOutput => io::stdout().write(piece),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file) => file.flush(),
            Self::StandardOutput => io::stdout().flush(),
        }
    }
}

/// Tells how much came: on a terminal on one line, elsewhere now and then.
struct Progress {
    output: Output,
    spinner: Spinner,
    is_terminal: bool,
    bytes: u64,
    told: Instant,
}

impl Progress {
    fn add(&mut self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.bytes = self.bytes.saturating_add(bytes);
        let often = self.is_terminal && !self.output.is_json();
        let pause = if often { OFTEN } else { SELDOM };
        if self.told.elapsed() < pause {
            return;
        }
        self.told = Instant::now();
        let text = format!("downloading, {} so far", size(self.bytes));
        if often {
            self.spinner.say(text);
        } else {
            self.output.note(text);
        }
    }
}

/// A number of bytes, for people.
pub(crate) fn size(bytes: u64) -> String {
    if bytes < KIBIBYTES_FROM {
        format!("{bytes} bytes")
    } else if bytes < MEBIBYTES_FROM {
        format!("{} KiB", bytes >> 10)
    } else {
        format!("{} MiB", bytes >> 20)
    }
}

const BROKE_OFF: &str =
    "The report broke off, and what was written cannot be taken back: throw it away.";
const BUFFER: usize = 64 << 10;
const OFTEN: Duration = Duration::from_millis(200);
const SELDOM: Duration = Duration::from_secs(10);
const KIBIBYTES_FROM: u64 = 10 << 10;
const MEBIBYTES_FROM: u64 = 10 << 20;

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    struct Stage {
        folder: tempfile::TempDir,
        sheet: Sheet,
    }

    impl Stage {
        fn new(form: Form) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let output = Output::new(false);
            let shown = (&output, &Spinner::new(&output));
            let path = folder.path().join("report");
            let sheet = Sheet::file(path, Existing::Kept, form, shown).unwrap();
            Self { folder, sheet }
        }

        fn attempt(&self, pieces: &[&[u8]]) -> io::Result<()> {
            let mut pen = self.sheet.begin()?;
            pieces.iter().try_for_each(|piece| pen.write_all(piece))
        }

        fn files(&self) -> usize {
            fs::read_dir(&self.folder).unwrap().count()
        }

        fn end(self, result: Result<(), Failure>) -> Result<Vec<u8>, Failure> {
            self.sheet.end(result)?;
            Ok(fs::read(self.folder.path().join("report")).unwrap())
        }
    }

    #[test]
    fn bytes_are_written_as_they_came_unless_a_spreadsheet_is_to_read_them() {
        let pieces = [&b"a,\xff=1\n"[..], b"=1,b"];
        for (form, expected) in [
            (Form::AsSent, &pieces.concat()[..]),
            (Form::ForSpreadsheets, b"a,\xff=1\r\n'=1,b\r\n"),
        ] {
            let stage = Stage::new(form);
            stage.attempt(&pieces).unwrap();
            assert_eq!(stage.end(Ok(())).unwrap(), expected);
        }
    }

    #[test]
    fn an_attempt_that_failed_leaves_nothing_in_the_next() {
        let stage = Stage::new(Form::AsSent);
        stage.attempt(&[b"half"]).unwrap();
        assert_eq!(stage.files(), 1);
        stage.attempt(&[b"whole"]).unwrap();
        assert_eq!(stage.files(), 1);
        assert_eq!(stage.end(Ok(())).unwrap(), b"whole");
    }

    #[test]
    fn nothing_stays_of_a_report_that_did_not_come() {
        let stage = Stage::new(Form::AsSent);
        stage.attempt(&[b"half"]).unwrap();
        let failure = Failure::from(pingpair::Code::ServiceFailed);
        assert!(stage.sheet.clone().end(Err::<(), _>(failure)).is_err());
        let folder = stage.folder;
        drop(stage.sheet);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }

    #[test]
    fn an_endless_record_is_the_fault_of_the_report() {
        let endless = [b"\"".as_slice(), &vec![b'a'; 2 << 20]].concat();
        let stage = Stage::new(Form::AsSent);
        assert!(stage.attempt(&[&endless]).is_ok());
        let stage = Stage::new(Form::ForSpreadsheets);
        assert!(stage.attempt(&[&endless]).is_err());
        // What cannot be written comes before what failed for it.
        let failure = Failure::from(pingpair::Code::WriteFailed);
        assert_eq!(stage.end(Err(failure)).unwrap_err().exit_code(), 6);
    }

    #[test]
    fn a_pipe_that_is_closed_ends_the_command() {
        let closed = io::Error::from(io::ErrorKind::BrokenPipe);
        let failure = Target::StandardOutput.failure(&closed);
        assert!(matches!(failure, Failure::OutputClosed));
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!(size(10_239), "10239 bytes");
        assert_eq!(size(10_240), "10 KiB");
        assert_eq!(size(10 << 20), "10 MiB");
    }
}
