//! `check`: whether settings, clock, TLS and one signed read work.

use clap::Command;
use pingpair::client::Check;
use pingpair::{Code, Error, Provenance};
use serde_json::json;

use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::render;

pub(crate) fn command() -> Command {
    Command::new("check")
        .about("Tells whether settings, clock, TLS and one signed read work")
        .long_about(
            "Asks the service for a user that nobody has. Key, alias and token are proven right \
             only by a signed reply that echoes this very request; otherwise the exit code is 6.",
        )
}

pub(crate) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let credentials = credentials::credentials(matches, output)?;
    let client = credentials::client(credentials, matches, input)?;
    let check = client.check()?;
    if output.is_json() {
        let warnings: Vec<_> = check.warnings.iter().map(ToString::to_string).collect();
        output.document(&json!({
            "proven": check.proven,
            "provenance": check.provenance.as_str(),
            "error_id": check.error_id,
            "clock_ahead_milliseconds": check.clock_ahead,
            "encrypted": check.encrypted,
            "warnings": warnings,
        }))?;
    } else {
        output.lines(render::pairs(&found(&check)))?;
    }
    if check.proven {
        return Ok(());
    }
    let code = match check.provenance {
        Provenance::Channel | Provenance::Unsigned => Code::ReplyUnsigned,
        Provenance::Correlated | Provenance::Signed => Code::ReplyUncorrelated,
    };
    Err(Error::new(code).detail(NOT_PROVEN).into())
}

fn found(check: &Check) -> Vec<(&'static str, String)> {
    let proven = if check.proven {
        "proven right"
    } else {
        NOT_PROVEN_SHORT
    };
    let error_id = check.error_id.map(|id| format!(", errorId {id}"));
    let encrypted = if check.encrypted { "yes" } else { "no" };
    vec![
        ("key, alias and token", proven.to_owned()),
        (
            "reply",
            format!("{}{}", check.provenance, error_id.unwrap_or_default()),
        ),
        ("encrypted", encrypted.to_owned()),
        ("the service's clock", clock(check.clock_ahead)),
    ]
}

/// The header that tells it has whole seconds, so that less than that is nothing.
fn clock(ahead: Option<i64>) -> String {
    let Some(milliseconds) = ahead else {
        return "not known".to_owned();
    };
    match milliseconds / 1000 {
        0 => "agrees with ours to about a second".to_owned(),
        seconds if seconds > 0 => format!("about {seconds} s ahead of ours"),
        seconds => format!("about {} s behind ours", seconds.unsigned_abs()),
    }
}

const NOT_PROVEN: &str = "key, alias and token are not proven";
const NOT_PROVEN_SHORT: &str = "not proven";
