//! `pingpair`: the command line of PingPair.
//!
//! # In scope
//! - A command for every declared operation, built from its description.
//! - Pairings through to their outcome, with questions, pictures and files to go on from.
//! - The registration example, the sandbox, and tools for tokens.
//!
//! # Out of scope
//! - Rules of the service or of signing: those are the core's.
//! - Secrets as arguments: other processes can read them. They come from files or standard input.
#![forbid(unsafe_code)]
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod arguments;
mod commands;
mod consent;
mod credentials;
mod csv;
mod failure;
mod files;
mod ids;
mod interrupt;
mod output;
mod pairing;
mod places;
mod prose;
mod redact;
mod render;
mod spinner;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use crate::output::Output;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().collect();
    let (output, result) = match commands::tree().try_get_matches_from(&arguments) {
        Ok(matches) => {
            let output = Output::new(matches.get_flag(output::JSON));
            let result = commands::run(&matches, &output);
            (output, result)
        }
        Err(error) => {
            let output = Output::new(output::asks_for_json(&arguments));
            let error = output::without_effect(&arguments, commands::tree()).unwrap_or(error);
            let result = output.usage(&error);
            (output, result)
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output.failure(&failure);
            ExitCode::from(failure.exit_code())
        }
    }
}
