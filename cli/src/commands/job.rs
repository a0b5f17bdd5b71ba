//! `job wait`: until a job is over.

use std::time::{Duration, Instant};

use clap::Command;
use pingpair::client::Cancellation;
use pingpair::operation::{Record, from_arguments, to_callers};
use pingpair::pingid::{GetJobStatus, JobProgress, JobStatus};
use pingpair::{Client, Code, Error, Group};
use serde_json::{Map, Value};

use crate::arguments;
use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::ids;
use crate::interrupt;
use crate::output::Output;
use crate::places::{Place, Spot};
use crate::redact;
use crate::render;
use crate::schedule::Schedule;

pub(crate) fn command(name: String, spot: &Spot) -> Command {
    arguments::spot_command(name, spot).arg(credentials::deadline(format!(
        "Give up after this many seconds [default: {}]",
        DEADLINE.as_secs()
    )))
}

/// Repeats the reading until the job is done or has failed.
pub(crate) fn wait(context: &Context<'_>, place: &Place) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let request: GetJobStatus = from_arguments(&arguments::members(place, matches, input)?)?;
    let credentials = credentials::credentials(matches, output)?;
    let waiting = Waiting {
        client: credentials::client(credentials, matches, input)?,
        cancellation: interrupt::cancellation()?,
        deadline: credentials::given_deadline(matches).unwrap_or(DEADLINE),
        output,
    };
    let mut statuses = Vec::new();
    let progress = waiting.wait(&request, &mut statuses)?;
    tell(output, &progress, statuses)?;
    if progress.status == JobStatus::Done {
        return Ok(());
    }
    Err(Failure::Ended {
        code: "job_failed",
        group: Group::Refused,
        message: "the job failed".to_owned(),
    })
}

struct Waiting<'a> {
    client: Client,
    cancellation: Cancellation,
    deadline: Duration,
    output: &'a Output,
}

impl Waiting<'_> {
    fn wait(
        &self,
        request: &GetJobStatus,
        statuses: &mut Vec<Value>,
    ) -> Result<JobProgress, Failure> {
        let begun = Instant::now();
        let left = || self.deadline.saturating_sub(begun.elapsed());
        let mut schedule = Schedule::new(begun.elapsed());
        loop {
            let client = self.client.clone().with_deadline(left().min(LONGEST_CALL));
            let wait = match client.get_job_status(request.clone()) {
                Ok(progress) if is_over(&progress.status) => return Ok(progress),
                Ok(progress) => {
                    self.tell(&progress.status, statuses)?;
                    schedule.after_answer(begun.elapsed())
                }
                Err(error) if error.group() == Group::Unavailable && !left().is_zero() => {
                    self.output.note(format_args!("asking again: {error}"));
                    schedule.after_failure(begun.elapsed(), &error)
                }
                Err(error) => return Err(error.into()),
            };
            if wait >= left() {
                let failure = Failure::from(Error::from(Code::DeadlineExceeded));
                return Err(failure.hint(GOES_ON));
            }
            self.cancellation.wait(wait);
            if self.cancellation.is_cancelled() {
                return Err(Failure::from(Code::Cancelled).hint(GOES_ON));
            }
        }
    }

    fn tell(&self, status: &JobStatus, statuses: &mut Vec<Value>) -> Result<(), Failure> {
        let status = Value::from(status.as_str());
        if statuses.last() == Some(&status) {
            return Ok(());
        }
        statuses.push(status);
        match statuses.last().and_then(Value::as_str) {
            Some(status) if !self.output.is_json() => self.output.line(status),
            _ => Ok(()),
        }
    }
}

fn tell(output: &Output, progress: &JobProgress, mut statuses: Vec<Value>) -> Result<(), Failure> {
    let mut members: Map<String, Value> = to_callers(progress)?;
    redact::parts(JobProgress::INFO, &mut members);
    if !output.is_json() {
        return output.lines(render::lines(JobProgress::INFO, &members));
    }
    let mut members = ids::as_text(JobProgress::INFO, members);
    statuses.push(progress.status.as_str().into());
    members.insert("statuses".to_owned(), statuses.into());
    output.document(&Value::Object(members))
}

/// A status that is not known is none that ends a job.
fn is_over(status: &JobStatus) -> bool {
    matches!(status, JobStatus::Done | JobStatus::Failure)
}

const DEADLINE: Duration = Duration::from_secs(600);

/// One reading and its repetitions; the next one is not far.
const LONGEST_CALL: Duration = Duration::from_secs(60);
const GOES_ON: &str = "The job goes on, and can be waited for again.";
