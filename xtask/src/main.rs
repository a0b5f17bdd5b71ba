//! `cargo xtask generate` writes every generated file of the project; `cargo xtask generate --check`
//! writes nothing and fails when one would change.

mod errors_page;
mod files;
mod operations_page;

use std::process::ExitCode;

use crate::files::{Generated, Mode};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mode = match arguments.as_slice() {
        ["generate"] => Mode::Write,
        ["generate", "--check"] => Mode::Check,
        _ => {
            eprintln!("usage: cargo xtask generate [--check]");
            return ExitCode::from(2);
        }
    };
    match files::apply(&generated(), mode) {
        Ok(changed) if changed.is_empty() => ExitCode::SUCCESS,
        Ok(changed) => {
            let verb = if mode == Mode::Write {
                "wrote"
            } else {
                "is out of date:"
            };
            changed.iter().for_each(|path| println!("{verb} {path}"));
            ExitCode::from(u8::from(mode == Mode::Check))
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Every generated file of the project.
fn generated() -> Vec<Generated> {
    vec![
        Generated {
            path: "docs/errors.md",
            content: errors_page::page(),
        },
        Generated {
            path: "docs/operations.md",
            content: operations_page::page(),
        },
    ]
}
