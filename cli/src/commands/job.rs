//! `job wait`: until a job is over.

use clap::Command;
use pingpair::operation::from_arguments;
use pingpair::pairing::Kind;
use pingpair::pingid::GetJobStatus;

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
