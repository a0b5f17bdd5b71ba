//! `call`: operations that are not declared.

use std::path::PathBuf;

use clap::{Arg, Command, value_parser};
use pingpair::describe::RetryClass;
use pingpair::{Code, Provenance, pingid};
use serde_json::{Map, Value};

use crate::commands::{Context, dry_run};
use crate::credentials;
use crate::failure::Failure;
use crate::files::{self, MAXIMUM_JSON};

pub(crate) fn command() -> Command {
    Command::new("call")
        .about("Calls an operation that has no command of its own")
        .long_about(
            "Calls an operation by the part of its path that names it. The request is signed, the \
             reply verified; its members are printed as JSON. A declared operation keeps its own \
             rules.",
        )
        .arg(
            Arg::new(SUFFIX)
                .required(true)
                .value_name("SUFFIX")
                .help("The part of the path that names the operation, such as getuserdetails"),
        )
        .arg(
            Arg::new(BODY)
                .long(BODY)
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(
                    "The body as a JSON object in the wire's names \
                     [a file, or - for standard input; default: {}]",
                ),
        )
        .arg(
            Arg::new(CLASS)
                .long(CLASS)
                .value_name("CLASS")
                .value_parser(
                    RetryClass::ALL
                        .iter()
                        .map(|class| class.as_str())
                        .collect::<Vec<_>>(),
                )
                .help(
                    "What may be done when an answer is missing: read and idempotent are sent up \
                     to three times, all others once [default: one_time, or the operation's own]",
                ),
        )
        .arg(dry_run::argument())
}

pub(crate) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let body = match matches.get_one::<PathBuf>(BODY) {
        Some(path) => match files::json(&input.read(path, MAXIMUM_JSON)?) {
            Some(Value::Object(body)) => body,
            _ => return Err(Code::BodyMalformed.into()),
        },
        None => Map::new(),
    };
    let class = matches.get_one::<String>(CLASS);
    let class = class.and_then(|text| RetryClass::ALL.iter().find(|class| class.as_str() == text));
    let suffix = matches.get_one::<String>(SUFFIX).map_or("", String::as_str);
    if dry_run::is_asked_for(matches) {
        let path = suffix.to_ascii_lowercase();
        if let Some(declared) = pingid::operation_at(&path, &body) {
            return dry_run::of_operation(context, &*declared.parse_wire(&body)?);
        }
        let class = class.copied().unwrap_or(RetryClass::OneTime);
        return dry_run::of_call(context, suffix, class, body);
    }
    let credentials = credentials::credentials(matches, output)?;
    let client = credentials::client(credentials, matches, input)?;
    let reply = client.call(suffix, body, class.copied())?;
    if reply.provenance() != Provenance::Correlated {
        output.note("the reply is signed but does not echo this request: it may be an older one");
    }
    output.document(&Value::Object(reply.into_value()))
}

const SUFFIX: &str = "suffix";
const BODY: &str = "body";
const CLASS: &str = "class";
