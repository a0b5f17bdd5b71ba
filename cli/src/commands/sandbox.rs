//! `sandbox`: the service, imitated until Ctrl-C.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::builder::PossibleValue;
use clap::{Arg, Command, value_parser};
use pingpair::{Code, Error};
use pingpair_sandbox::{PhoneMode, Sandbox};
use serde_json::json;

use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::files::PrivateFile;
use crate::interrupt;
use crate::render;

pub(crate) fn command() -> Command {
    Command::new("sandbox")
        .about("Imitates the service on this machine until Ctrl-C")
        .long_about(
            "Imitates the service over real HTTP, with credentials of its own that are new at \
             each start. Prints its address, and address and token of its control door, which \
             plays the phone and plans faults.",
        )
        .arg(
            Arg::new(PORT)
                .long(PORT)
                .value_name("NUMBER")
                .value_parser(value_parser!(u16))
                .help("Listen on this port [default: a free one]"),
        )
        .arg(
            Arg::new(PHONE)
                .long(PHONE)
                .value_name("MODE")
                .default_value(MANUAL)
                .value_parser([
                    PossibleValue::new(AUTO).help("It pairs by itself within 5 seconds"),
                    PossibleValue::new(MANUAL).help("It waits for the control door"),
                ])
                .help("What the phone does with an activation code"),
        )
        .arg(
            Arg::new(WRITE_PROPERTIES)
                .long(WRITE_PROPERTIES)
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Write a properties file for clients, which only its owner can read"),
        )
        .arg(
            Arg::new(WRITE_PINGONE)
                .long(WRITE_PINGONE)
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Write pingone.properties for clients, which only its owner can read"),
        )
        .arg(
            Arg::new(AUTH_PORT)
                .long(AUTH_PORT)
                .value_name("NUMBER")
                .value_parser(value_parser!(u16))
                .help("PingOne's auth host listens on this port [default: a free one]"),
        )
        .arg(
            Arg::new(API_PORT)
                .long(API_PORT)
                .value_name("NUMBER")
                .value_parser(value_parser!(u16))
                .help("PingOne's api host listens on this port [default: a free one]"),
        )
        .arg(
            Arg::new(DESKTOP_AGENT_PORT)
                .long(DESKTOP_AGENT_PORT)
                .value_name("NUMBER")
                .value_parser(value_parser!(u16))
                .help(
                    "The PingID Desktop agent listens on this port of 127.0.0.1, the real one on \
                     9410 [default: a free one]",
                ),
        )
        .arg(
            Arg::new(EXPOSE)
                .long(EXPOSE)
                .value_name("ADDRESS")
                .value_parser(value_parser!(IpAddr))
                .help("Listen on this address instead of 127.0.0.1: others can then reach it"),
        )
}

pub(crate) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches, output, ..
    } = context;
    if credentials::given_properties(matches).is_some() {
        return Err(Failure::usage("credentials_refused", OWN_CREDENTIALS));
    }
    let path = matches.get_one::<PathBuf>(WRITE_PROPERTIES);
    let file = path.map(|path| PrivateFile::prepare(path)).transpose()?;
    let pingone_path = matches.get_one::<PathBuf>(WRITE_PINGONE);
    let pingone_file = pingone_path
        .map(|path| PrivateFile::prepare(path))
        .transpose()?;
    let phone = match matches.get_one::<String>(PHONE).map(String::as_str) {
        Some(AUTO) => PhoneMode::Auto,
        _ => PhoneMode::Manual,
    };
    let mut builder = Sandbox::builder().phone(phone);
    if let Some(port) = matches.get_one::<u16>(PORT) {
        builder = builder.port(*port);
    }
    if let Some(port) = matches.get_one::<u16>(AUTH_PORT) {
        builder = builder.auth_port(*port);
    }
    if let Some(port) = matches.get_one::<u16>(API_PORT) {
        builder = builder.api_port(*port);
    }
    if let Some(port) = matches.get_one::<u16>(DESKTOP_AGENT_PORT) {
        builder = builder.desktop_agent_port(*port);
    }
    if let Some(address) = matches.get_one::<IpAddr>(EXPOSE) {
        output.warning(EXPOSED);
        builder = builder.expose(*address);
    }
    let cancellation = interrupt::cancellation()?;
    let sandbox = builder.start().map_err(failure)?;
    if let Some(file) = file {
        file.write(sandbox.properties_text().expose().as_bytes())?;
    }
    let mut pingone = sandbox.pingone();
    if let Some(file) = pingone_file {
        file.write(pingone.properties_text().expose().as_bytes())?;
    }
    let pingone_properties = pingone_path.map(|path| path.display().to_string());
    let properties = path.map(|path| path.display().to_string());
    let token = sandbox.control_token().expose();
    if output.is_json() {
        output.document(&json!({
            "base_url": sandbox.base_url(),
            "auth_url": pingone.auth_url(),
            "api_url": pingone.api_url(),
            "desktop_agent_url": pingone.desktop_agent_url(),
            "pingone_properties": pingone_properties,
            "control_url": sandbox.control_url(),
            "control_token": token,
            "properties": properties,
        }))?;
    } else {
        let mut pairs = vec![
            ("base URL", sandbox.base_url()),
            ("auth URL", pingone.auth_url()),
            ("api URL", pingone.api_url()),
            ("control URL", sandbox.control_url()),
            ("control token", token.to_owned()),
        ];
        pairs.extend(
            pingone
                .desktop_agent_url()
                .map(|url| ("desktop agent URL", url)),
        );
        pairs.extend(pingone_properties.map(|path| ("pingone", path)));
        pairs.extend(properties.map(|path| ("properties", path)));
        output.lines(render::pairs(&pairs))?;
        output.note("Ctrl-C stops the sandbox, which then forgets everything");
    }
    cancellation.wait(Duration::MAX);
    Ok(())
}

/// The core's error for a sandbox that does not start.
pub(crate) fn failure(error: pingpair_sandbox::Error) -> Failure {
    let code = match error {
        pingpair_sandbox::Error::Address(_) => Code::OptionRefused,
        pingpair_sandbox::Error::EntropyUnavailable => Code::EntropyUnavailable,
        _ => Code::Internal,
    };
    Failure::from(Error::new(code).detail(error.to_string()))
        .hint("Choose another --port, or an address of this machine.")
}

const PORT: &str = "port";
const PHONE: &str = "phone";
const WRITE_PROPERTIES: &str = "write-properties";
const WRITE_PINGONE: &str = "write-pingone";
const AUTH_PORT: &str = "auth-port";
const API_PORT: &str = "api-port";
const DESKTOP_AGENT_PORT: &str = "desktop-agent-port";
const EXPOSE: &str = "expose";
const AUTO: &str = "auto";
const MANUAL: &str = "manual";
const OWN_CREDENTIALS: &str = "the sandbox makes credentials of its own and takes no others: \
                               signed with a real key, its replies would be authentic ones; \
                               --write-properties hands its own to clients";
const EXPOSED: &str = "THE SANDBOX IS OPEN TO THE NETWORK. Whoever reaches this address can read \
                       what is sent in plain http and try the control door, which asks for the \
                       token below. Use it inside a container or a closed network only.";
