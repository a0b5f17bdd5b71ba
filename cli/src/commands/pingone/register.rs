//! `pingone register`: a user registers in a flow.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};
use pingpair::operation::to_callers;
use pingpair::pairing::{Kind, Outcome, Registration};
use pingpair::pingone::Tokens;
use pingpair::text::ascii_json;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::commands::Context;
use crate::failure::Failure;
use crate::files::{MAXIMUM_SECRET, PrivateFile};
use crate::output::Output;
use crate::pairing::{self, NewUser, Run};

pub(super) fn command() -> Command {
    let file = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(help)
    };
    let text = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let command = Command::new("register")
        .arg(text(
            USERNAME,
            "NAME",
            "The name that the user chose [default: it is asked for]",
        ))
        .arg(text(
            EMAIL,
            "ADDRESS",
            "The e-mail address that the code goes to [default: it is asked for]",
        ))
        .arg(file(
            PASSWORD,
            "The password that the user chose [a file, or - for standard input; default: it is \
             asked for, and not shown at a terminal]",
        ))
        .arg(file(
            CODE,
            "The code that came by e-mail, for one that is gone on with [a file, or - for \
             standard input; default: it is asked for]",
        ))
        .arg(text(
            ACR_VALUES,
            "NAMES",
            "The sign-on policies to go by, with blanks between them [default: the application's \
             own]",
        ))
        .arg(file(
            TOKENS_OUT,
            "Fetch the user's tokens, and write them as JSON to this file, which only its owner \
             can read",
        ))
        .arg(
            Arg::new(SHOW)
                .long(SHOW)
                .action(ArgAction::SetTrue)
                .conflicts_with(TOKENS_OUT)
                .help("Fetch the user's tokens and print them: whoever sees them is the user"),
        );
    pairing::registration_options("pingone ", command)
        .about("Registers a user, by a code that is sent by e-mail")
        .long_about(
            "Registers a user in a flow of the application: name, e-mail address and password are \
             asked for, unless they are given, and then the code that was sent by e-mail. At a \
             pipe they are read in this order, a line each; after a name, an address or a password \
             that is not taken only that is read again, after anything else all three. `again` in \
             the place of the code has another one sent. No request that makes an account, reaches \
             a person or burns a code is sent twice: after a lost reply the flow is read. The \
             user's tokens are fetched only where --tokens-out or --show says so.",
        )
}

pub(super) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let tokens_out = matches.get_one::<PathBuf>(TOKENS_OUT);
    let file = tokens_out
        .map(|path| PrivateFile::prepare(path))
        .transpose()?;
    let wants_tokens = file.is_some() || matches.get_flag(SHOW);
    let text = |name| matches.get_one::<String>(name).cloned();
    let secret = |name| {
        let path = matches.get_one::<PathBuf>(name);
        path.map(|path| input.text(path, MAXIMUM_SECRET))
            .transpose()
    };
    let mut run = Run::of_pingone(context, Kind::Registration)?;
    run.new_user = NewUser {
        username: text(USERNAME),
        email: text(EMAIL),
        password: secret(PASSWORD)?,
        code: secret(CODE)?,
    };
    let (outcome, username) = run.outcome(|client| {
        let mut rules = Registration::new();
        if let Some(names) = text(ACR_VALUES) {
            rules = rules.acr_values(names);
        }
        if !wants_tokens {
            rules = rules.without_tokens();
        }
        Ok(client.register(rules)?)
    })?;
    pairing::conclude(Kind::Registration, &outcome, username.as_deref(), output)?;
    let Outcome::Registered { user } = &outcome else {
        return Ok(());
    };
    match (&user.tokens, file) {
        (Some(tokens), Some(file)) => file.write(&json_of(tokens)?),
        (Some(tokens), None) if matches.get_flag(SHOW) => show(tokens, output),
        (None, _) if wants_tokens => {
            output.warning(NO_TOKENS);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The tokens as a JSON document.
fn json_of(tokens: &Tokens) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let members = Value::Object(to_callers(tokens)?);
    Ok(Zeroizing::new(
        format!("{}\n", ascii_json(&members.to_string())).into_bytes(),
    ))
}

fn show(tokens: &Tokens, output: &Output) -> Result<(), Failure> {
    let members = to_callers(tokens)?;
    output.document(&json!({ "tokens": members }))
}

const USERNAME: &str = "username";
const EMAIL: &str = "email";
const PASSWORD: &str = "password-file";
const CODE: &str = "code-file";
const ACR_VALUES: &str = "acr-values";
const TOKENS_OUT: &str = "tokens-out";
const SHOW: &str = "show";
const NO_TOKENS: &str = "the user is registered, but there are no tokens: the user can sign on";
