//! `demo`: the registration example, in the terminal.

use std::time::Duration;

use clap::{Arg, ArgMatches, Command};
use pingpair::Credentials;
use pingpair::operation::Record;
use pingpair::pairing::{Kind, Reason};
use pingpair::pingid::AddUser;
use pingpair_sandbox::{PhoneMode, Sandbox};
use serde_json::Value;

use crate::commands::{Context, code};
use crate::credentials;
use crate::failure::Failure;
use crate::pairing::Run;
use crate::prose;

pub(crate) fn command() -> Command {
    let mut command = Command::new("demo")
        .about("Registers and pairs Meredith Archer, as in the vendor's example")
        .long_about(
            "Adds a user, paints the QR code of the activation link, and polls until a phone is \
             paired. Without --properties it starts a sandbox whose phone pairs by itself; with \
             it the service is the one of the file, and the phone is yours. A user who exists \
             already is never paired.",
        );
    for (name, default) in PERSON {
        let field = AddUser::INFO.by_name(name);
        let help = field
            .map(|field| prose::plain(field.doc))
            .unwrap_or_default();
        command = command.arg(
            Arg::new(name)
                .long(name.replace('_', "-"))
                .value_name(name.to_uppercase())
                .default_value(default)
                .help(help),
        );
    }
    command
        .arg(code::background_argument())
        .arg(credentials::deadline(format!(
            "Give up after this many seconds [default: {}]",
            DEADLINE.as_secs()
        )))
}

pub(crate) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let (credentials, sandbox) = service(context)?;
    let user = person(context.matches);
    let mut run = Run::with(context, credentials, Kind::Online);
    run.deadline = run.deadline.or(Some(DEADLINE));
    run.greeting = Some(format!("{} is added.", name(&user)));
    run.always_paints = true;
    let result = run.run(|client| Ok(client.pair_new_user(user)?));
    result.map_err(|failure| explained(failure, sandbox.is_some()))
}

/// The service: that of the file that was given, or a sandbox that lives as long as the command.
fn service(context: &Context<'_>) -> Result<(Credentials, Option<Sandbox>), Failure> {
    let Context {
        matches, output, ..
    } = context;
    if credentials::given_properties(matches).is_some() {
        return Ok((credentials::credentials(matches, output)?, None));
    }
    let sandbox = Sandbox::builder()
        .phone(PhoneMode::Auto)
        .start()
        .map_err(super::sandbox::failure)?;
    output.note(format_args!(
        "a sandbox is the service, at {}",
        sandbox.base_url()
    ));
    Ok((sandbox.credentials(), Some(sandbox)))
}

fn person(matches: &ArgMatches) -> AddUser {
    let text = |name: &str| {
        let text = matches.get_one::<String>(name);
        text.map_or("", String::as_str).to_owned()
    };
    AddUser::new(text(USERNAME))
        .first_name(text(FIRST_NAME))
        .last_name(text(LAST_NAME))
        .email(text(EMAIL))
}

/// The full name of a user as far as it is known, and the user name.
fn name(user: &AddUser) -> String {
    let full = [&user.first_name, &user.last_name];
    let full: Vec<_> = full.into_iter().flatten().map(String::as_str).collect();
    if full.is_empty() {
        return user.username.clone();
    }
    format!("{} ({})", full.join(" "), user.username)
}

/// Says what to do about what ends the example.
fn explained(failure: Failure, own_sandbox: bool) -> Failure {
    let reason = match &failure {
        Failure::Undone(undone) => undone.members.get("reason").and_then(Value::as_str),
        _ => None,
    };
    match reason.and_then(Reason::from_text) {
        Some(Reason::UserExists) => failure.hint(USER_EXISTS),
        Some(Reason::DeadlinePassed) if own_sandbox => failure.hint(TOO_SOON),
        Some(Reason::DeadlinePassed) => failure.hint(NOT_PAIRED),
        _ => failure,
    }
}

const USERNAME: &str = "username";
const FIRST_NAME: &str = "first_name";
const LAST_NAME: &str = "last_name";
const EMAIL: &str = "email";

/// The person of the vendor's example.
const PERSON: [(&str, &str); 4] = [
    (USERNAME, "meredith"),
    (FIRST_NAME, "Meredith"),
    (LAST_NAME, "Archer"),
    (EMAIL, "meredith@pingdevelopers.com"),
];
const DEADLINE: Duration = Duration::from_secs(120);
const USER_EXISTS: &str = "A user of this name exists already, and an existing user is not paired \
                           by an example: choose another --username.";
const TOO_SOON: &str = "The phone of the sandbox needs about 6 seconds: give a longer --deadline.";
const NOT_PAIRED: &str = "To run the example again, choose another --username.";
