//! Jobs that are waited for: `job wait`, and commands that begin one.

use clap::{Arg, ArgAction, ArgMatches, Command};
use pingpair::Code;
use pingpair::operation::from_arguments;
use pingpair::pairing::Kind;
use pingpair::pingid::GetJobStatus;
use serde_json::{Map, Value};

use crate::arguments;
use crate::commands::Context;
use crate::failure::Failure;
use crate::pairing::{self, Run};
use crate::places::{Place, Spot};

pub(crate) fn command(name: String, spot: &Spot) -> Command {
    arguments::spot_command(name, spot).arg(pairing::deadline_argument())
}

/// Waits until the job is done or has failed.
pub(crate) fn wait(context: &Context<'_>, place: &Place) -> Result<(), Failure> {
    let members = arguments::members(place, context.matches, &context.input)?;
    let request: GetJobStatus = from_arguments(&members)?;
    Run::of(context, Kind::Job)?.run(|client| Ok(client.wait_for_job(request.job_token)?))
}

/// The option of commands that begin a job.
pub(crate) fn wait_argument() -> Arg {
    Arg::new(WAIT)
        .long(WAIT)
        .action(ArgAction::SetTrue)
        .help("Wait until the job is done or has failed, 10 minutes or --deadline")
}

pub(crate) fn is_waited_for(matches: &ArgMatches) -> bool {
    matches.get_flag(WAIT)
}

/// Begins the job of an operation, and waits until it is done or has failed.
pub(crate) fn run(
    context: &Context<'_>,
    operation: &str,
    members: &Map<String, Value>,
) -> Result<(), Failure> {
    Run::of(context, Kind::Job)?.run(|client| {
        Ok(match operation {
            "CreateOrgTokens" => client.add_tokens(from_arguments(members)?)?,
            "RevokeOrgTokens" => client.remove_tokens(from_arguments(members)?)?,
            _ => return Err(Code::UnknownOperation.into()),
        })
    })
}

const WAIT: &str = "wait";
