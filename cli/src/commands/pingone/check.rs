//! `pingone check`: whether hosts, environment and worker go together.

use clap::Command;
use serde_json::json;

use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;

pub(super) fn command() -> Command {
    Command::new("check")
        .about("Tells whether hosts, environment and worker go together")
        .long_about(
            "Fetches a token for the worker, and asks for the devices of a user whom nobody has. \
             The application that users register in is not looked at.",
        )
}

pub(super) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let settings = credentials::pingone::settings(matches, output)?;
    let environment = settings.environment;
    let client = credentials::pingone::client(settings, matches, input)?;
    client.check().map_err(credentials::pingone::explained)?;
    if output.is_json() {
        let environment = environment.to_string();
        return output.document(&json!({ "checked": true, "environment_id": environment }));
    }
    output.line(format_args!(
        "Hosts and worker go together for the environment {environment}."
    ))
}
