//! Where the organisation's settings come from, and how the service is reached.

pub(crate) mod pingone;

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use pingpair::exchange::Limits;
use pingpair::{Client, ClientBuilder, Code, Credentials, Error};

use crate::commands::GLOBAL;
use crate::failure::Failure;
use crate::files::{Input, MAXIMUM_JSON};
use crate::interrupt;
use crate::output::Output;

/// The options that all commands have.
pub(crate) fn arguments() -> [Arg; 6] {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(help)
            .global(true)
            .help_heading(GLOBAL)
    };
    let default = Limits::default().call.as_secs();
    [
        option(
            PROPERTIES,
            "FILE",
            "The pingid.properties file of the organisation, or for commands of `pingone` \
             pingone.properties [default: the environment, PINGPAIR_PROPERTIES or \
             PINGPAIR_ORG_ALIAS, _TOKEN, _KEY and _BASE_URL, or PINGPAIR_PINGONE_PROPERTIES]",
        )
        .value_parser(value_parser!(PathBuf)),
        option(
            CA,
            "FILE",
            "Trust the certification authorities in this PEM file, too",
        )
        .value_parser(value_parser!(PathBuf)),
        option(
            PROXY,
            "URL",
            "Reach the service through this proxy, http://host:port",
        ),
        option(
            ALLOW_HTTP,
            "HOST:PORT",
            "Allow plain http to this host: whoever sees the traffic can act as you \
             [can be given several times]",
        )
        .action(ArgAction::Append),
        Arg::new(ALLOW_EXTENSION)
            .long(ALLOW_EXTENSION)
            .action(ArgAction::SetTrue)
            .help(
                "Let the service dial extensions of phone numbers: who chooses an extension \
                 chooses what a telephone system is told, and what it costs",
            )
            .global(true)
            .help_heading(GLOBAL),
        deadline(format!(
            "Give up after this many seconds [default: {default}]"
        ))
        .global(true),
    ]
}

/// The option that bounds a command.
pub(crate) fn deadline(help: impl Into<StyledStr>) -> Arg {
    Arg::new(DEADLINE)
        .long(DEADLINE)
        .value_name("SECONDS")
        .help(help)
        .value_parser(value_parser!(u64).range(1..=86_400))
        .help_heading(GLOBAL)
}

/// The bound that was given.
pub(crate) fn given_deadline(matches: &ArgMatches) -> Option<Duration> {
    matches
        .get_one::<u64>(DEADLINE)
        .copied()
        .map(Duration::from_secs)
}

/// Whether extensions of phone numbers may be dialled.
pub(crate) fn extensions_are_allowed(matches: &ArgMatches) -> bool {
    matches.get_flag(ALLOW_EXTENSION)
}

/// The properties file that was given.
pub(crate) fn given_properties(matches: &ArgMatches) -> Option<&PathBuf> {
    matches.get_one(PROPERTIES)
}

/// The settings of the file that was given, or of the environment.
pub(crate) fn credentials(matches: &ArgMatches, output: &Output) -> Result<Credentials, Failure> {
    let credentials = match given_properties(matches) {
        Some(path) => Credentials::from_properties_file(path)?,
        None => Credentials::from_env().map_err(without_properties)?,
    };
    for warning in credentials.warnings() {
        output.warning(warning);
    }
    Ok(credentials)
}

/// A client with these settings; an interrupt ends its waits.
pub(crate) fn client(
    credentials: Credentials,
    matches: &ArgMatches,
    input: &Input,
) -> Result<Client, Failure> {
    let mut builder = builder(credentials, matches, input)?;
    if let Some(deadline) = given_deadline(matches) {
        builder = builder.deadline(deadline);
    }
    interruptible(builder)
}

/// A client from here on; an interrupt ends its waits.
pub(crate) fn interruptible(builder: ClientBuilder) -> Result<Client, Failure> {
    Ok(builder
        .build()?
        .with_cancellation(interrupt::cancellation()?))
}

/// What is given about the way to the service, but for the deadline.
pub(crate) fn builder(
    credentials: Credentials,
    matches: &ArgMatches,
    input: &Input,
) -> Result<ClientBuilder, Failure> {
    let mut builder = Client::builder(credentials).user_agent(USER_AGENT);
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

fn without_properties(error: Error) -> Failure {
    let missing = error.code() == Code::PropertyMissing;
    let failure = Failure::from(error);
    if missing {
        failure.hint("Give --properties FILE, or set PINGPAIR_PROPERTIES.")
    } else {
        failure
    }
}

const PROPERTIES: &str = "properties";
const CA: &str = "ca";
const PROXY: &str = "proxy";
const ALLOW_HTTP: &str = "danger-allow-http";
const ALLOW_EXTENSION: &str = "allow-extension";
const DEADLINE: &str = "deadline";
const USER_AGENT: &str = concat!("pingpair-cli/", env!("CARGO_PKG_VERSION"));
