//! `demo`: the registration example, in the terminal.

use std::time::Duration;

use clap::{Arg, ArgMatches, Command};
use pingpair::client::SystemClock;
use pingpair::operation::{Record, to_callers};
use pingpair::pingid::{AddUser, Device, PairingStatus, UserDetails, error_id};
use pingpair::text::visible;
use pingpair::{Client, Code, Credentials, Provenance};
use pingpair_sandbox::{PhoneMode, Sandbox};
use serde_json::{Map, Value, json};

use crate::commands::{Context, code};
use crate::credentials;
use crate::demo::{Demonstration, Event, Paired};
use crate::failure::Failure;
use crate::ids;
use crate::interrupt;
use crate::output::Output;
use crate::prose;
use crate::render;

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
    let Context {
        matches,
        output,
        input,
    } = context;
    let (credentials, sandbox) = service(context)?;
    let client = credentials::client(credentials, matches, input)?;
    let cancellation = interrupt::cancellation()?;
    let demonstration = Demonstration {
        client: &client,
        clock: &SystemClock::default(),
        cancellation: &cancellation,
        deadline: credentials::given_deadline(matches).unwrap_or(DEADLINE),
    };
    let mut told = Told::new(output, matches, &client);
    let paired = demonstration
        .run(person(matches), |event| told.tell(event))
        .map_err(|failure| explained(failure, sandbox.is_some()))?;
    told.end(paired)
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

/// What is told while the example runs: lines for people, and one document at the end for programs.
struct Told<'a> {
    output: &'a Output,
    matches: &'a ArgMatches,
    client: &'a Client,
    document: Map<String, Value>,
    statuses: Vec<Value>,
}

impl<'a> Told<'a> {
    fn new(output: &'a Output, matches: &'a ArgMatches, client: &'a Client) -> Self {
        Self {
            output,
            matches,
            client,
            document: Map::new(),
            statuses: Vec::new(),
        }
    }

    fn tell(&mut self, event: Event<'_>) -> Result<(), Failure> {
        match event {
            Event::Added {
                user,
                activation_code,
            } => {
                let base_url = self.client.credentials().base_url();
                let link = code::link(base_url, activation_code)?;
                let mut add = |name: &str, text: &str| {
                    self.document.insert(name.to_owned(), text.into());
                };
                add("username", &user.username);
                add("activation_code", activation_code.expose());
                add("activation_link", link.expose());
                if self.output.is_json() {
                    return Ok(());
                }
                self.output
                    .line(format_args!("{} is added: {}", name(user), user.status))?;
                code::paint(&link, code::background(self.matches), self.output)?;
                self.output
                    .line("Scan it with the PingID app, or open on the phone")?;
                self.output.line(format_args!("  {}", link.expose()))?;
                let code = activation_code.expose();
                self.output
                    .line(format_args!("or type the code {code} into the app."))?;
                self.output.line("")
            }
            Event::Status(status) => {
                self.statuses.push(status.as_str().into());
                if self.output.is_json() {
                    return Ok(());
                }
                let meaning = meaning(status);
                self.output
                    .line(format_args!("{:<12}  {meaning}", status.as_str()))
            }
            Event::Unanswered(error) => {
                self.output.note(format_args!("asking again: {error}"));
                Ok(())
            }
        }
    }

    fn end(mut self, paired: Paired) -> Result<(), Failure> {
        let Paired { device, told } = paired;
        if device.is_none() {
            self.output
                .warning("the device is paired, but the user's details do not show it yet");
        }
        if !told {
            self.output
                .note("SUCCESS was told to nobody; the user's details show the device");
        }
        if self.output.is_json() {
            let device = match &device {
                Some(device) => Value::Object(ids::as_text(Device::INFO, to_callers(device)?)),
                None => Value::Null,
            };
            let evidence = if told { "told" } else { "details" };
            for (name, value) in [
                ("statuses", Value::Array(self.statuses)),
                ("outcome", json!("paired")),
                ("evidence", json!(evidence)),
                ("device", device),
            ] {
                self.document.insert(name.to_owned(), value);
            }
            return self.output.document(&Value::Object(self.document));
        }
        self.output.line("")?;
        self.output.line("Paired:")?;
        let lines = device.as_ref().map(details).unwrap_or_default();
        self.output
            .lines(lines.iter().map(|line| format!("  {line}")))
    }
}

/// The full name of a user as far as it is known, and the user name.
fn name(user: &UserDetails) -> String {
    let full = [&user.first_name, &user.last_name];
    let full: Vec<_> = full.into_iter().flatten().map(String::as_str).collect();
    if full.is_empty() {
        return user.username.clone();
    }
    format!("{} ({})", full.join(" "), user.username)
}

fn details(device: &Device) -> Vec<String> {
    let kind = device.kind.as_ref().map(ToString::to_string);
    let text = |text: &Option<String>| text.as_ref().map(|text| visible(text).to_string());
    let pairs = [
        ("type", kind),
        ("model", text(&device.model)),
        ("id", Some(device.id.to_string())),
        ("nickname", text(&device.nickname)),
    ];
    let pairs: Vec<_> = pairs
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect();
    render::pairs(&pairs)
}

/// What a status means, in the first words of its declaration.
fn meaning(status: &PairingStatus) -> &'static str {
    let mut known = PairingStatus::INFO.values.iter();
    let known = known.find(|value| value.wire == status.as_str());
    let doc = known.map_or("not documented", |value| value.doc);
    doc.split([';', ':', '.']).next().unwrap_or_default()
}

/// Says what to do about what ends the example.
fn explained(failure: Failure, own_sandbox: bool) -> Failure {
    let Failure::Core { error, .. } = &failure else {
        return failure;
    };
    let exists = error.error_id() == Some(error_id::USER_EXISTS)
        && error.code() == Code::Refused
        && error
            .refusal()
            .is_some_and(|refusal| refusal.provenance == Provenance::Correlated);
    if exists {
        return failure.hint(USER_EXISTS);
    }
    match error.code() {
        Code::DeadlineExceeded if own_sandbox => failure.hint(TOO_SOON),
        Code::DeadlineExceeded if !error.request_sent() => failure.hint(NOT_PAIRED),
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
const NOT_PAIRED: &str = "The user exists, and the activation code can still be used: a phone may \
                          pair with it later. To run the example again, choose another --username.";
