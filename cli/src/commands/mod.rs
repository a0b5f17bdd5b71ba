//! The tree of commands, and the way from what was given to the command that runs.

mod call;
mod check;
mod code;
mod demo;
mod operation;
mod sandbox;
mod token;

use clap::{ArgMatches, Command};
use pingpair::Code;
use pingpair::pingid;

use crate::credentials;
use crate::failure::Failure;
use crate::files::Input;
use crate::output::{self, Output};
use crate::places::{self, Place};

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
        .subcommand(sandbox::command());
    for declared in pingid::operations() {
        let info = declared.info();
        tree = at(tree, &Place::of(info).words, &|name| {
            operation::command(name, info)
        });
    }
    tree.subcommand(token::command())
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
        ["token", "build", name] => token::build(&context, name),
        ["token", "verify"] => token::verify(&context),
        ["token", "inspect"] => token::inspect(&context),
        ["call"] => call::run(&context),
        ["check"] => check::run(&context),
        words => {
            let declared = places::operation(words).ok_or(Code::UnknownOperation)?;
            operation::run(&context, declared.info())
        }
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

/// Puts a command at the end of these words, below the commands that are there.
fn at(command: Command, words: &[String], make: &dyn Fn(String) -> Command) -> Command {
    match words {
        [] => command,
        [name] => command.subcommand(make(name.clone())),
        [group, rest @ ..] => {
            let command = match command.find_subcommand(group) {
                Some(_) => command,
                None => command.subcommand(
                    Command::new(group.clone())
                        .about(places::about(group))
                        .subcommand_required(true)
                        .arg_required_else_help(true),
                ),
            };
            command.mut_subcommand(group, |below| at(below, rest, make))
        }
    }
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
