//! Pairings on the command line: the core's machines, a person or a program that answers, and what is
//! shown on the way. No rule of a pairing stands here.

mod answers;
mod drive;
mod echo;
mod ending;
mod entering;
mod keeping;
mod lines;
mod party;
mod questions;
mod remains;
mod snapshot_file;
mod teller;

pub(crate) use answers::{kind as method_kind, name as method_name};
pub(crate) use ending::failure as ending;
pub(crate) use entering::NewUser;
pub(crate) use keeping::{KEEPING, is_resumed, options as keeping_options};

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::time::Duration;

use clap::{Arg, Command};
use pingpair::Credentials;
use pingpair::client::Pairing;
use pingpair::exchange::Limits;
use pingpair::pairing::{Kind, Outcome, Settings};
use pingpair::pingone::PingOneSettings;

use crate::commands::{Context, code};
use crate::credentials;
use crate::failure::Failure;
use crate::interrupt;
use crate::output::Output;
use crate::spinner::Spinner;
use drive::Driver;
use keeping::Keeping;
use lines::Lines;
use party::{Caller, Party};
use remains::{Adding, Remains};
use teller::Teller;

/// Adds what all pairings take, and how they end, to a command below these words.
pub(crate) fn options(words: &str, command: Command) -> Command {
    without_devices(words, command)
        .arg(keeping::confirm_argument())
        .arg(code::background_argument())
}

/// Adds what all pairings with PingOne take.
pub(crate) fn mfa_options(words: &str, command: Command) -> Command {
    registration_options(words, command)
        .arg(keeping::confirm_mfa_argument())
        .arg(code::background_argument())
}

/// Adds what a registration with PingOne takes.
pub(crate) fn registration_options(words: &str, command: Command) -> Command {
    without_devices(words, command)
        .arg(keeping::key_argument())
        .mut_args(|argument| {
            if KEEPING.contains(&argument.get_id().as_str()) {
                argument.requires(keeping::KEY_FILE)
            } else {
                argument
            }
        })
}

/// The same for what pairs nothing.
pub(crate) fn without_devices(words: &str, command: Command) -> Command {
    let usage = keeping::usage(words, &command);
    keeping::options(command)
        .override_usage(usage)
        .arg(deadline_argument())
        .after_help(AFTER_HELP)
}

/// The bound of a pairing or a job.
pub(crate) fn deadline_argument() -> Arg {
    credentials::deadline(format!(
        "Give up after this many seconds [default: {}]",
        Settings::default().deadline.as_secs()
    ))
}

/// How a pairing is run.
pub(crate) struct Run<'a, P = Credentials> {
    pub(crate) context: &'a Context<'a>,
    pub(crate) party: P,
    pub(crate) kind: Kind,
    /// How long it may take, if it is not what the core says.
    pub(crate) deadline: Option<Duration>,
    /// What is said before the first activation code.
    pub(crate) greeting: Option<String>,
    /// Whether codes are painted also where no terminal is.
    pub(crate) always_paints: bool,
    /// Where the credential is, if it is in a file.
    pub(crate) credential: Option<PathBuf>,
    /// What is known of a new user.
    pub(crate) new_user: NewUser,
    /// Whether something else goes to standard output.
    pub(crate) is_aside: bool,
    pub(crate) spinner: Spinner,
    /// Gives one that is gone on with what is in no file.
    pub(crate) mend: Box<dyn FnOnce(Pairing) -> Pairing>,
}

impl<'a> Run<'a> {
    /// One for the organisation whose settings were given.
    pub(crate) fn of(context: &'a Context<'a>, kind: Kind) -> Result<Self, Failure> {
        let credentials = credentials::credentials(context.matches, context.output)?;
        Ok(Self::with(context, credentials, kind))
    }
}

impl<'a> Run<'a, PingOneSettings> {
    /// One for the environment of PingOne whose settings were given.
    pub(crate) fn of_pingone(context: &'a Context<'a>, kind: Kind) -> Result<Self, Failure> {
        let settings = credentials::pingone::settings(context.matches, context.output)?;
        Ok(Self::with(context, settings, kind))
    }
}

impl<'a, P: Party> Run<'a, P> {
    /// One with these settings.
    pub(crate) fn with(context: &'a Context<'a>, party: P, kind: Kind) -> Self {
        Self {
            context,
            party,
            kind,
            deadline: credentials::given_deadline(context.matches),
            greeting: None,
            always_paints: false,
            credential: None,
            new_user: NewUser::default(),
            is_aside: false,
            spinner: Spinner::new(context.output),
            mend: Box::new(|pairing| pairing),
        }
    }

    /// Begins a pairing or goes on with one, runs it to its end, and tells how it ended.
    pub(crate) fn run(
        self,
        begin: impl FnOnce(&P::Client) -> Result<Pairing, Failure>,
    ) -> Result<(), Failure> {
        let (output, kind) = (self.context.output, self.kind);
        let (outcome, username) = self.outcome(begin)?;
        conclude(kind, &outcome, username.as_deref(), output)
    }

    /// The same without telling how it ended; the user's name comes with it.
    pub(crate) fn outcome(
        self,
        begin: impl FnOnce(&P::Client) -> Result<Pairing, Failure>,
    ) -> Result<(Outcome, Option<String>), Failure> {
        let Context {
            matches,
            output,
            input,
        } = self.context;
        let keeping = Keeping::of(matches)?;
        let adding = Adding::default();
        let client = self.party.client(self.context, &keeping, adding.clone())?;
        let given = credentials::given_deadline(matches);
        let client = bounded(client, self.kind, given, self.deadline);
        let mut pairing = keeping.begin(self.kind, &client, begin)?;
        if keeping.is_resumed() {
            pairing = match given {
                Some(deadline) => pairing.allow(deadline),
                None => pairing,
            };
            pairing = (self.mend)(pairing);
        }
        let mut teller = Teller::new(**output, client.base_url(), self.spinner);
        teller.greeting = self.greeting;
        teller.is_aside = self.is_aside;
        if self.always_paints || output.is_terminal() {
            let background = matches.try_get_one::<String>(code::BACKGROUND);
            teller.background = background.ok().map(|_| code::background(matches));
        }
        let mut driver = Driver {
            teller,
            remains: Remains::new(&adding),
            cancellation: interrupt::cancellation()?,
            input,
            credential: self.credential,
            new_user: self.new_user,
            is_kept: keeping.is_kept(),
            at_terminal: is_at_terminal() && !output.is_json(),
            lines: Lines::default(),
        };
        let result = driver.run(&mut pairing);
        driver.teller.spinner.stop();
        let username = pairing.username().map(str::to_owned);
        // What is kept goes on, and whoever went away cannot be told.
        let goes_on = result.is_err() && keeping.is_kept();
        if !goes_on && !matches!(result, Err(Failure::OutputClosed)) {
            let remains = &driver.remains;
            let sentences = remains.sentences(result.as_ref().ok(), username.as_deref());
            sentences.iter().for_each(|it| output.left_behind(it));
        }
        let outcome = result?;
        keeping.end(&outcome);
        Ok((outcome, username))
    }
}

/// Tells how a pairing ended.
pub(crate) fn conclude(
    kind: Kind,
    outcome: &Outcome,
    username: Option<&str>,
    output: &Output,
) -> Result<(), Failure> {
    ending::tell(outcome, output)?;
    let interrupted = interrupt::cancellation()?.is_cancelled();
    let failure = ending::failure_at(kind.service(), outcome, username, interrupted);
    failure.map_or(Ok(()), Err)
}

/// A client with bounds: what is allowed is the pairing's, and what is given is no call's, but for
/// those of jobs, which download.
fn bounded<C: Caller>(
    client: C,
    kind: Kind,
    given: Option<Duration>,
    allowed: Option<Duration>,
) -> C {
    let client = match given {
        Some(given) if kind == Kind::Job => client.with_deadline(given),
        Some(given) => client.with_deadline(given.clamp(SHORTEST_CALL, Limits::default().call)),
        None => client,
    };
    match allowed {
        Some(allowed) => client.with_pairing_deadline(allowed),
        None => client,
    }
}

fn is_at_terminal() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A poll that is cut off could have taken `SUCCESS` with it.
const SHORTEST_CALL: Duration = Duration::from_secs(15);
const AFTER_HELP: &str = "\
Answers are read from standard input, one a line. With --json each line of standard output is an \
event: where the pairing stands, its link, its question, its outcome. While an event holds a link, \
a code or a question, it is as secret as a password: whoever sees it can pair a phone of their own.

Ctrl-C ends it and tells what stays behind; a second one ends at once.

Exit codes: 0 done, 3 settings or files, 4 arguments or answers, 5 not paired because the \
service refuses, 6 a reply that proves nothing, 7 not known whether a device is paired, 8 not \
paired in time, 9 cancelled, 10 a bug";
