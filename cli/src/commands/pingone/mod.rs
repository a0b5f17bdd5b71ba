//! `pingone`: users who register with PingOne, and their devices.
//!
//! Its operations stand beside these commands, built from their descriptions as PingID's are.

mod check;
mod desktop;
mod pair;
mod register;

use clap::Command;
use pingpair::Code;

use super::{Context, group};
use crate::failure::Failure;
use crate::places::OTHERS;

/// The group that has the operations, with everything else.
pub(super) fn extended(command: Command) -> Command {
    command
        .subcommand(register::command())
        // The others come last.
        .mut_subcommand(OTHERS, |others| others.display_order(LAST))
        .mut_subcommand(DEVICE, |device| device.subcommand(pair::command()))
        .subcommand(
            group(
                DESKTOP,
                "What is done on a user's computer with PingID Desktop",
            )
            .subcommand(desktop::command()),
        )
        .subcommand(check::command())
}

/// Whether a command of these words stands here.
pub(super) fn has(words: &[&str]) -> bool {
    matches!(
        words,
        ["register" | "check"] | [DEVICE, "pair", _] | [DESKTOP, "register"]
    )
}

/// Runs the command of these words.
pub(super) fn run(context: &Context<'_>, words: &[&str]) -> Result<(), Failure> {
    match words {
        ["register"] => register::run(context),
        ["check"] => check::run(context),
        [DEVICE, "pair", way] => pair::run(context, way),
        [DESKTOP, "register"] => desktop::run(context),
        _ => Err(Code::UnknownOperation.into()),
    }
}

const DEVICE: &str = "device";
const DESKTOP: &str = "desktop";
const LAST: usize = 900;
