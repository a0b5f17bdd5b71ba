//! The same for PingOne.

use std::path::PathBuf;

use clap::ArgMatches;
use pingpair::client::{PingOne, PingOneBuilder};
use pingpair::pingone::PingOneSettings;
use pingpair::{Code, Error};

use super::{ALLOW_HTTP, CA, PROXY, USER_AGENT};
use super::{extensions_are_allowed, given_deadline, given_properties};
use crate::failure::Failure;
use crate::files::{Input, MAXIMUM_JSON};
use crate::interrupt;
use crate::output::Output;

/// The settings of the file that was given, or of the environment.
pub(crate) fn settings(matches: &ArgMatches, output: &Output) -> Result<PingOneSettings, Failure> {
    let settings = match given_properties(matches) {
        Some(path) => {
            PingOneSettings::from_properties_file(path).map_err(|error| hinted(error, IN_FILE))?
        }
        None => PingOneSettings::from_env().map_err(|error| hinted(error, NO_FILE))?,
    };
    for warning in &settings.warnings {
        output.warning(warning);
    }
    Ok(settings)
}

/// A client with these settings; an interrupt ends its waits.
pub(crate) fn client(
    settings: PingOneSettings,
    matches: &ArgMatches,
    input: &Input,
) -> Result<PingOne, Failure> {
    let mut builder = builder(settings, matches, input)?;
    if let Some(deadline) = given_deadline(matches) {
        builder = builder.deadline(deadline);
    }
    interruptible(builder)
}

/// A client from here on; an interrupt ends its waits.
pub(crate) fn interruptible(builder: PingOneBuilder) -> Result<PingOne, Failure> {
    Ok(builder
        .build()?
        .with_cancellation(interrupt::cancellation()?))
}

/// What is given about the way to the service, but for the deadline.
pub(crate) fn builder(
    settings: PingOneSettings,
    matches: &ArgMatches,
    input: &Input,
) -> Result<PingOneBuilder, Failure> {
    let mut builder = PingOne::with_settings(settings).user_agent(USER_AGENT);
    if let Some(path) = matches.get_one::<PathBuf>(CA) {
        builder = builder.root_certificates(input.text(path, MAXIMUM_JSON)?.expose());
    }
    if let Some(url) = matches.get_one::<String>(PROXY) {
        builder = builder.proxy(url);
    }
    for authority in matches.get_many::<String>(ALLOW_HTTP).into_iter().flatten() {
        builder = builder.danger_allow_http(authority);
    }
    if extensions_are_allowed(matches) {
        builder = builder.allow_extensions();
    }
    Ok(builder)
}

/// What to do about a client that lacks what a command needs.
pub(crate) fn explained(error: Error) -> Failure {
    let lacks = error.code() == Code::CredentialsMissing;
    let failure = Failure::from(error);
    if lacks { failure.hint(LACKS) } else { failure }
}

fn hinted(error: Error, hint: &str) -> Failure {
    let missing = error.code() == Code::PropertyMissing;
    let failure = Failure::from(error);
    if missing { failure.hint(hint) } else { failure }
}

const IN_FILE: &str = "Commands of `pingone` read a pingone.properties file: region or auth_url and \
                       api_url, environment_id, and worker_client_id and worker_client_secret or \
                       application_client_id and redirect_uri.";
const NO_FILE: &str = "Give --properties FILE, a pingone.properties file, or set \
                       PINGPAIR_PINGONE_PROPERTIES.";
const LACKS: &str = "Devices need worker_client_id and worker_client_secret in pingone.properties, \
                     registrations application_client_id and redirect_uri.";
