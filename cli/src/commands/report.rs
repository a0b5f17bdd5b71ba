//! `report`: the organisation's report, made and downloaded to a file.

mod sheet;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use pingpair::exchange::Limits;
use pingpair::operation::from_arguments;
use pingpair::pairing::{Kind, Outcome, ReportEnd};
use pingpair::pingid::{GetOrganizationReport, ReportFileType};
use pingpair::{Client, Code, Provenance};
use serde_json::{Map, Value, json};

use crate::arguments;
use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::files::Existing;
use crate::interrupt;
use crate::output::Output;
use crate::pairing::{self, Run};
use crate::places::{Place, Spot};
use crate::prose;
use crate::spinner::Spinner;
use sheet::{Form, Sheet, size};

pub(crate) fn command(name: String, spot: &Spot) -> Command {
    let long_about = "Begins the job that makes the organisation's report, waits until it is done, and \
                      downloads the report. It is a raw stream that nobody has signed: decide \
                      nothing by it. The service keeps a report for up to two hours and gives the \
                      same one to whoever asks; how old it can be is told.";
    let last = prose::summary(spot.place.info.doc());
    pairing::keeping_options(arguments::spot_command(name, spot))
        .about("Has the organisation's report made, and downloads it")
        .long_about(long_about)
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
        .arg(
            Arg::new(JOB_TOKEN)
                .long(JOB_TOKEN)
                .value_name("TOKEN")
                .allow_hyphen_values(true)
                .conflicts_with_all(pairing::KEEPING)
                .help("Wait for this job, which was begun before, instead of beginning one"),
        )
        .arg(
            Arg::new(LAST)
                .long(LAST)
                .action(ArgAction::SetTrue)
                .conflicts_with(JOB_TOKEN)
                .conflicts_with_all(pairing::KEEPING)
                .help(format!("{last}, instead of beginning one")),
        )
        .arg(credentials::deadline(format!(
            "Give up after this many seconds [default: {}]",
            Limits::default().download.as_secs()
        )))
}

/// Has the report made and puts it in its place.
pub(crate) fn run(context: &Context<'_>, place: &Place) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let members = arguments::members(place, matches, input)?;
    let request: GetOrganizationReport = from_arguments(&members)?;
    let file_type = request.file_type.clone();
    let form = match matches.get_flag(SPREADSHEET) {
        true if file_type != ReportFileType::Csv => {
            return Err(Failure::usage("spreadsheet_refused", CSV_ONLY));
        }
        true => Form::ForSpreadsheets,
        false => Form::AsSent,
    };
    let path = matches.get_one::<PathBuf>(OUT).map(PathBuf::as_path);
    let path = path.filter(|path| path.as_os_str() != STANDARD_OUTPUT);
    if path.is_none() && output.is_terminal() {
        return Err(Failure::usage("terminal_refused", TERMINAL_REFUSED));
    }
    let credentials = credentials::credentials(matches, output)?;
    let org_alias = credentials.org_alias().to_owned();
    let spinner = Spinner::new(output);
    let sheet = match path {
        Some(path) => Sheet::file(path.into(), existing(matches), form, (output, &spinner))?,
        None => Sheet::standard_output(form, output, &spinner),
    };
    let running = |credentials| {
        let mut run = Run::with(context, credentials, Kind::Job);
        run.deadline = run.deadline.or(Some(Limits::default().download));
        run.is_aside = path.is_none();
        run.spinner = spinner.clone();
        let sheets = sheet.clone();
        run.mend = Box::new(move |pairing| pairing.report_to(move || sheets.begin()));
        run
    };
    let downloaded = if matches.get_flag(LAST) {
        let client = credentials::client(credentials, matches, input)?;
        sheet.download(&client, request)?
    } else if let Some(job_token) = matches.get_one::<String>(JOB_TOKEN) {
        let mut client = None;
        let waited = running(credentials).outcome(|given| {
            client = Some(given.clone());
            Ok(given.wait_for_job(job_token)?)
        });
        ended(waited?.0)?;
        sheet.download(&client.ok_or(Code::Internal)?, request)?
    } else {
        let sheets = sheet.clone();
        let made = running(credentials).outcome(|client| {
            let made = client.make_report(&request.file_type, move || sheets.begin());
            Ok(made?)
        });
        let made = made.and_then(|(outcome, _)| ended(outcome));
        Downloaded::made(sheet.end(made)?)
    };
    output.note(UNSIGNED);
    match path {
        Some(path) => downloaded.tell(path, &file_type, &org_alias, output),
        None => Ok(()),
    }
}

impl Sheet {
    /// Downloads the report that the service made last.
    fn download(
        self,
        client: &Client,
        request: GetOrganizationReport,
    ) -> Result<Downloaded, Failure> {
        let written = self.begin().map_err(|_| Failure::from(Code::WriteFailed));
        let written = written.and_then(|mut pen| {
            let downloaded = client.get_organization_report(request, &mut pen)?;
            Ok(downloaded.bytes)
        });
        let bytes = self.end(written)?;
        Ok(Downloaded { bytes, made: None })
    }
}

/// What is known of a report that is there.
#[derive(Default)]
struct Downloaded {
    bytes: u64,
    /// When it was made, if that is known.
    made: Option<Box<ReportEnd>>,
}

impl Downloaded {
    fn made(outcome: Outcome) -> Self {
        match outcome {
            Outcome::ReportDownloaded { report } => Self {
                bytes: report.bytes,
                made: Some(report),
            },
            _ => Self::default(),
        }
    }

    /// Tells whose report it is, and how old.
    fn tell(
        &self,
        path: &Path,
        file_type: &ReportFileType,
        org_alias: &str,
        output: &Output,
    ) -> Result<(), Failure> {
        let path = path.to_string_lossy();
        if !output.is_json() {
            output.line(format_args!("{path}: {}", size(self.bytes)))?;
            return match &self.made {
                Some(made) => output.line(format_args!(
                    "It shows the organisation {} as it was at some time between {} and {}.",
                    org_alias, made.not_older_than, made.downloaded
                )),
                None => Ok(()),
            };
        }
        let mut members = Map::new();
        let mut add = |name: &str, value: Value| members.insert(name.to_owned(), value);
        add("out", path.into());
        add("bytes", self.bytes.into());
        add("file_type", file_type.as_str().into());
        add("provenance", Provenance::Unsigned.as_str().into());
        add("org_alias", org_alias.into());
        if let Some(made) = &self.made {
            add("job_token", made.job_token.as_str().into());
            add("job_began", json!(made.job_began.milliseconds()));
            add("downloaded", json!(made.downloaded.milliseconds()));
            add("not_older_than", json!(made.not_older_than.milliseconds()));
        }
        output.document(&Value::Object(members))
    }
}

/// The outcome, unless it is a failure.
fn ended(outcome: Outcome) -> Result<Outcome, Failure> {
    let interrupted = interrupt::cancellation()?.is_cancelled();
    match pairing::ending(&outcome, None, interrupted) {
        Some(failure) => Err(match &outcome {
            Outcome::JobUnknown { job_token: Some(_) } => failure.hint(GO_ON),
            _ => failure,
        }),
        None => Ok(outcome),
    }
}

fn existing(matches: &ArgMatches) -> Existing {
    if matches.get_flag(FORCE) {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}

const OUT: &str = "out";
const FORCE: &str = "force";
const SPREADSHEET: &str = "spreadsheet";
const JOB_TOKEN: &str = "job-token";
const LAST: &str = "last";
const STANDARD_OUTPUT: &str = "-";
const CSV_ONLY: &str = "--spreadsheet is for --file-type CSV: no spreadsheet acts on JSON";
const TERMINAL_REFUSED: &str = "the report has personal data, and its text could steer a terminal: \
                                send it to a pipe, or give --out FILE";
const UNSIGNED: &str = "nobody has signed the report: decide nothing by it";
const GO_ON: &str = "Give that token with --job-token to download the report when it is done.";
