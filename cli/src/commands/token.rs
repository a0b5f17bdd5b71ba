//! `token`: signed requests and replies, as audits and other tools see them.
//!
//! A signed request is a credential without an end date, so it is not shown where it stays.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use pingpair::jws::MAXIMUM_TOKEN;
use pingpair::operation::AnyOperation;
use pingpair::text::visible;
use pingpair::wire::{Options, Reply, RequestToken};
use pingpair::{Code, Timestamp, pingid};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::arguments;
use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::files::{self, PrivateFile, without_line_end};
use crate::places::{Place, command_name};
use crate::redact::redact;
use crate::render;

pub(crate) fn command() -> Command {
    let group = |name: &'static str, about: &'static str| {
        Command::new(name)
            .about(about)
            .subcommand_required(true)
            .arg_required_else_help(true)
    };
    let operations = pingid::operations().map(|declared| {
        let info = declared.info();
        arguments::command(command_name(info), Place::of(info))
            .about(format!("Builds the signed request of {}", info.name))
            .args(build_arguments())
    });
    group("token", "Builds, verifies and looks at tokens")
        .subcommand(
            group(
                "build",
                "Builds the signed request of an operation, without sending it",
            )
            .subcommands(operations),
        )
        .subcommand(
            Command::new("verify")
                .about("Verifies a reply with the organisation's key, and shows what it says")
                .args(read_arguments()),
        )
        .subcommand(
            Command::new("inspect")
                .about("Shows header and payload of any token; nothing is verified")
                .args(read_arguments()),
        )
}

/// Writes the signed request of an operation.
pub(crate) fn build(context: &Context<'_>, name: &str) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let declared = pingid::operations()
        .find(|declared| command_name(declared.info()) == name)
        .ok_or(Code::UnknownOperation)?;
    let target = Target::choose(
        matches.get_one::<PathBuf>(OUT).map(PathBuf::as_path),
        matches.get_flag(SHOW),
        output.is_terminal(),
    )?;
    let place = Place::of(declared.info());
    let members = arguments::members(&place, matches, input)?;
    let request = declared.parse(&members)?;
    let request: &dyn AnyOperation = &*request;
    let file = match target {
        Target::File(path) => Some(PrivateFile::prepare(path)?),
        Target::Pipe | Target::Terminal => None,
    };
    let credentials = credentials::credentials(matches, output)?;
    let options = Options::default();
    let token = RequestToken::build(&credentials, &options, &request, Timestamp::now())?;
    match file {
        Some(file) => file.write(token.as_bytes()),
        None if output.is_json() => output.document(&json!({ "token": token.expose() })),
        None if target == Target::Terminal => output.line(token.expose()),
        None => output.exactly(token.expose()),
    }
}

/// Verifies a reply and shows what it says.
pub(crate) fn verify(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches, output, ..
    } = context;
    let token = token(context)?;
    let credentials = credentials::credentials(matches, output)?;
    let reply = Reply::verify(&credentials, without_line_end(&token))?;
    let members = shown(Value::Object(reply.members.into_json()), matches);
    if output.is_json() {
        return output.document(&json!({
            "verified": true,
            "error_id": reply.error_id,
            "message": reply.message,
            "unique_msg_id": reply.unique_msg_id,
            "client_data": reply.client_data,
            "members": members,
        }));
    }
    output.line("VERIFIED: signed with the organisation's key.")?;
    output.line("Nothing ties it to a request: it may be an older reply.")?;
    let text = |text: Option<String>| text.map(|text| visible(&text).to_string());
    let pairs = [
        ("errorId", Some(reply.error_id.to_string())),
        ("message", text(reply.message)),
        ("uniqueMsgId", text(reply.unique_msg_id)),
        ("clientData", text(reply.client_data)),
    ];
    let pairs: Vec<_> = pairs
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect();
    output.lines(render::pairs(&pairs))?;
    output.line("members:")?;
    output.document(&members)
}

/// Shows header and payload of a token.
pub(crate) fn inspect(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches, output, ..
    } = context;
    let token = token(context)?;
    let malformed = || Failure::from(Code::TokenMalformed);
    let text = std::str::from_utf8(without_line_end(&token)).map_err(|_| malformed())?;
    let mut parts = text.splitn(4, '.');
    let (Some(header), Some(payload), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(malformed());
    };
    URL_SAFE_NO_PAD.decode(signature).map_err(|_| malformed())?;
    let part = |text: &str| Some(shown(object(text)?, matches));
    let header = part(header).ok_or_else(malformed)?;
    let payload = part(payload).ok_or_else(malformed)?;
    if output.is_json() {
        return output.document(&json!({
            "verified": false,
            "header": header,
            "payload": payload,
        }));
    }
    output.line("NOT VERIFIED: anyone can have written this.")?;
    output.line("header:")?;
    output.document(&header)?;
    output.line("payload:")?;
    output.document(&payload)
}

/// Where a signed request goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target<'a> {
    File(&'a Path),
    Pipe,
    Terminal,
}

impl<'a> Target<'a> {
    /// A terminal shows and keeps what it gets, so it must be asked for.
    fn choose(out: Option<&'a Path>, show: bool, terminal: bool) -> Result<Self, Failure> {
        match (out, terminal) {
            (Some(path), _) => Ok(Self::File(path)),
            (None, false) => Ok(Self::Pipe),
            (None, true) if show => Ok(Self::Terminal),
            (None, true) => Err(Failure::usage("terminal_refused", TERMINAL_REFUSED)),
        }
    }
}

fn build_arguments() -> [Arg; 2] {
    [
        Arg::new(OUT)
            .long(OUT)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help("Write the token to this file, which only its owner can read"),
        Arg::new(SHOW)
            .long(SHOW)
            .action(ArgAction::SetTrue)
            .conflicts_with(OUT)
            .help("Show the token in a terminal, although whoever sees it can send it"),
    ]
}

fn read_arguments() -> [Arg; 2] {
    [
        Arg::new(FILE)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .default_value("-")
            .help("The file that holds the token, or - for standard input"),
        Arg::new(SHOW)
            .long(SHOW)
            .action(ArgAction::SetTrue)
            .help("Show secrets, too"),
    ]
}

/// The token that was given; one byte more than is allowed, so that the core can refuse it.
fn token(context: &Context<'_>) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let path = context.matches.get_one::<PathBuf>(FILE);
    let path = path.map_or(Path::new("-"), PathBuf::as_path);
    context.input.read(path, MAXIMUM_TOKEN + LINE_END)
}

/// The content of a part of a token, if it is an object.
fn object(part: &str) -> Option<Value> {
    let json = Zeroizing::new(URL_SAFE_NO_PAD.decode(part).ok()?);
    files::json(&json).filter(Value::is_object)
}

fn shown(mut value: Value, matches: &ArgMatches) -> Value {
    if !matches.get_flag(SHOW) {
        redact(&mut value);
    }
    value
}

const TERMINAL_REFUSED: &str = "a signed request is a credential without an end date: send it to \
                                a pipe, give --out FILE, or add --show to see it here";
const OUT: &str = "out";
const SHOW: &str = "show";
const FILE: &str = "file";
const LINE_END: usize = "\r\n".len();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_gets_a_signed_request_only_when_it_was_asked_for() {
        let path = Path::new("token");
        let choose = |out, show, terminal| Target::choose(out, show, terminal).ok();
        assert_eq!(choose(None, false, true), None);
        assert_eq!(choose(None, true, true), Some(Target::Terminal));
        for show in [true, false] {
            assert_eq!(choose(None, show, false), Some(Target::Pipe));
        }
        for terminal in [true, false] {
            assert_eq!(
                choose(Some(path), false, terminal),
                Some(Target::File(path))
            );
        }
    }
}
