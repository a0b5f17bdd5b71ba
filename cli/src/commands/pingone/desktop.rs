//! `pingone desktop register`: the half of a pairing that runs on the user's computer.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};
use pingpair::client::DesktopAgent;
use serde_json::json;

use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::files::{MAXIMUM_SECRET, PrivateFile};
use crate::interrupt;

pub(super) fn command() -> Command {
    Command::new("register")
        .about("Has PingID Desktop on this computer make an attestation")
        .long_about(
            "Hands the registration of a device to the agent of PingID Desktop on this computer, \
             which asks the user and makes the attestation that activates the device. Nothing \
             else is sent, and no properties file is read. On a computer that several people share \
             another program can stand where the agent listens.",
        )
        .arg(
            Arg::new(REGISTRATION)
                .value_name("REGISTRATION_FILE")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(
                    "The registration that the pairing asks with, a JWT [a file, or - for standard \
                     input]",
                ),
        )
        .arg(
            Arg::new(ORIGIN)
                .long(ORIGIN)
                .value_name("ORIGIN")
                .required(true)
                .help("The origin of the relying party's pages, such as https://app.pingone.eu"),
        )
        .arg(
            Arg::new(PORT)
                .long(PORT)
                .value_name("NUMBER")
                .value_parser(value_parser!(u16).range(1..))
                .help("Where the agent listens [default: 9410]"),
        )
        .arg(
            Arg::new(OUT)
                .long(OUT)
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(
                    "Write the attestation to this file, which only its owner can read [default: \
                     standard output, where that is a pipe]",
                ),
        )
        .arg(
            Arg::new(SHOW)
                .long(SHOW)
                .action(ArgAction::SetTrue)
                .conflicts_with(OUT)
                .help("Print the attestation at a terminal, too"),
        )
        .arg(credentials::deadline(
            "Wait for the user so many seconds, 60 at most [default: 60]",
        ))
}

pub(super) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let path = matches.get_one::<PathBuf>(OUT);
    if path.is_none() && output.is_terminal() && !matches.get_flag(SHOW) {
        return Err(Failure::usage("attestation_not_shown", NOT_SHOWN));
    }
    let file = path.map(|path| PrivateFile::prepare(path)).transpose()?;
    let text = |name| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let mut agent = DesktopAgent::new(text(ORIGIN))?;
    if let Some(port) = matches.get_one::<u16>(PORT) {
        agent = agent.port(*port);
    }
    if let Some(timeout) = credentials::given_deadline(matches) {
        agent = agent.timeout(timeout);
    }
    let registration = matches.get_one::<PathBuf>(REGISTRATION);
    let registration = registration.map(|path| input.text(path, MAXIMUM_SECRET));
    let registration = registration.transpose()?.unwrap_or_else(|| "".into());
    let attestation = agent.register(&registration, &interrupt::cancellation()?)?;
    match file {
        Some(file) => file.write(attestation.expose().as_bytes()),
        None if output.is_json() => {
            output.document(&json!({ "attestation": attestation.expose() }))
        }
        None => output.line(attestation.expose()),
    }
}

const REGISTRATION: &str = "registration";
const ORIGIN: &str = "origin";
const PORT: &str = "port";
const OUT: &str = "out";
const SHOW: &str = "show";
const NOT_SHOWN: &str = "whoever sees the attestation can activate the device: give --out FILE, or \
                         --show to print it here";
