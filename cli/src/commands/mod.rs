//! The tree of commands, and the way from what was given to the command that runs.

mod call;
mod check;
pub(crate) mod code;
mod demo;
mod dry_run;
mod enrol;
mod job;
mod operation;
mod pair;
mod pingone;
mod report;
mod resync;
mod sandbox;
mod token;

use clap::builder::Str;
use clap::{Arg, ArgMatches, Command};
use pingpair::Code;

use crate::arguments;
use crate::credentials;
use crate::failure::Failure;
use crate::files::Input;
use crate::output::{self, Output};
use crate::places::{self, Manner, Place, Spot};

/// Everything that can be given.
pub(crate) fn tree() -> Command {
    let mut tree = Command::new("pingpair")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Registers users and pairs their devices with PingID")
        .after_help(EXIT_CODES)
        .max_term_width(80)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(credentials::arguments())
        .arg(output::argument())
        .subcommand(demo::command())
        .subcommand(sandbox::command())
        .subcommand(pair::command())
        .subcommand(enrol::command())
        .subcommand(resync::command());
    for spot in places::spots() {
        tree = at(tree, &spot.place.words, 0, &|name| command(name, &spot));
    }
    for (words, place) in places::elsewhere() {
        tree = at(tree, &words, 0, &|name| signpost(name, &place));
    }
    tree.mut_subcommand(places::PINGONE, pingone::extended)
        .subcommand(token::command())
        .subcommand(call::command())
        .subcommand(check::command())
}

/// Runs the command that was given.
pub(crate) fn run(matches: &ArgMatches, output: &Output) -> Result<(), Failure> {
    let (words, matches) = leaf(matches);
    let context = Context {
        matches,
        output,
        input: Input::default(),
    };
    match words.as_slice() {
        ["demo"] => demo::run(&context),
        ["sandbox"] => sandbox::run(&context),
        ["pair", way] => pair::run(&context, way),
        ["enrol"] => enrol::run(&context),
        ["resync"] => resync::run(&context),
        ["token", "build", name] => token::build(&context, name),
        ["token", "verify"] => token::verify(&context),
        ["token", "inspect"] => token::inspect(&context),
        ["call"] => call::run(&context),
        ["check"] => check::run(&context),
        [places::PINGONE, words @ ..] if pingone::has(words) => pingone::run(&context, words),
        words => match places::spot(words) {
            Some(spot) => run_place(&context, arguments::chosen(&spot, matches)),
            None => Err(stands_elsewhere(words)),
        },
    }
}

/// What a command has at hand.
pub(crate) struct Context<'a> {
    pub(crate) matches: &'a ArgMatches,
    pub(crate) output: &'a Output,
    pub(crate) input: Input,
}

/// The heading of the options that all commands have.
pub(crate) const GLOBAL: &str = "Global options";

const EXIT_CODES: &str = "\
Exit codes: 0 done, 2 wrong command line, 3 settings or files, 4 arguments, 5 refused by the \
service, 6 a reply that proves nothing, 7 unknown outcome, 8 try later, 9 cancelled, 10 a bug";

/// The command of operations, by what becomes of them.
fn command(name: String, spot: &Spot) -> Command {
    match spot.place.row.manner {
        Manner::Awaited => job::command(name, spot),
        Manner::Shown | Manner::ShownInPart(_) => operation::command(name, spot),
        Manner::Streamed => report::command(name, spot),
    }
}

fn run_place(context: &Context<'_>, place: &Place) -> Result<(), Failure> {
    match place.row.manner {
        Manner::Awaited => job::wait(context, place),
        Manner::Shown | Manner::ShownInPart(_) => operation::run(context, place),
        Manner::Streamed => report::run(context, place),
    }
}

/// A command that only says where an operation stands.
fn signpost(name: String, place: &Place) -> Command {
    Command::new(name).about(directions(place)).hide(true).arg(
        Arg::new("anything")
            .num_args(0..)
            .trailing_var_arg(true)
            .allow_hyphen_values(true)
            .hide(true),
    )
}

fn stands_elsewhere(words: &[&str]) -> Failure {
    let mut elsewhere = places::elsewhere();
    match elsewhere.find(|(other, _)| other == words) {
        Some((_, place)) => Failure::usage("stands_elsewhere", directions(&place)),
        None => Code::UnknownOperation.into(),
    }
}

fn directions(place: &Place) -> String {
    let (name, words) = (place.info.name, place.words.join(" "));
    let flag = place.row.flag.map(|flag| format!(" --{flag}"));
    let flag = flag.unwrap_or_default();
    let stream = if place.info.streams {
        ", which writes the stream that it answers with to a file"
    } else {
        ""
    };
    format!("{name} is `pingpair {words}{flag}`{stream}")
}

/// Puts a command at the end of these words, below the commands that are there: `depth` of the words
/// lead to this one.
fn at(
    command: Command,
    words: &[String],
    depth: usize,
    make: &dyn Fn(String) -> Command,
) -> Command {
    match words.get(depth..) {
        None | Some([]) => command,
        Some([name]) => command.subcommand(make(name.clone())),
        Some([group, ..]) => {
            let depth = depth + 1;
            let path = words.get(..depth).unwrap_or_default().join(" ");
            let command = match command.find_subcommand(group) {
                Some(_) => command,
                None => command.subcommand(self::group(group.clone(), places::about(&path))),
            };
            command.mut_subcommand(group, |below| at(below, words, depth, make))
        }
    }
}

/// A command that has others below it, of which one must be given.
fn group(name: impl Into<Str>, about: &'static str) -> Command {
    Command::new(name)
        .about(about)
        .subcommand_required(true)
        .arg_required_else_help(true)
}

/// The words that were given, and what stands behind the last.
fn leaf(mut matches: &ArgMatches) -> (Vec<&str>, &ArgMatches) {
    let mut words = Vec::new();
    while let Some((word, below)) = matches.subcommand() {
        words.push(word);
        matches = below;
    }
    (words, matches)
}
