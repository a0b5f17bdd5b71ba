//! Keeping a pairing in a file, and going on from it.

use std::env;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use pingpair::client::Pairing;
use pingpair::pairing::{Kind, Outcome};
use pingpair::pingid::DeviceId;
use pingpair::pingone::Id;
use pingpair::{Code, Error};

use super::party::Caller;
use super::snapshot_file::SnapshotFile;
use crate::failure::Failure;
use crate::prose;

/// Adds the options to a command; what it needs to begin is not needed to go on.
pub(crate) fn options(command: Command) -> Command {
    command
        .mut_args(|argument| {
            if argument.is_required_set() {
                argument.required(false).required_unless_present(RESUME)
            } else {
                argument
            }
        })
        .arg(
            Arg::new(SNAPSHOT)
                .long(SNAPSHOT)
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(
                    "Keep the pairing in this new file, sealed and for its owner alone, before \
                     anything is sent that must not be sent twice; it goes when the pairing is \
                     over",
                ),
        )
        .arg(
            Arg::new(RESUME)
                .long(RESUME)
                .value_name("FILE")
                .conflicts_with(SNAPSHOT)
                .value_parser(value_parser!(PathBuf))
                .help(
                    "Go on with the pairing in this file: with the same command, organisation and \
                     --context; one whose outcome is not known is looked at once more",
                ),
        )
        .arg(Arg::new(CONTEXT).long(CONTEXT).value_name("TEXT").help(
            "What the file is bound to, and must be given again to go on, such as the id \
                     of a login session [default: the local user's name]",
        ))
}

/// The two ways to use a command: to begin, with what must be given, and to go on.
pub(crate) fn usage(words: &str, command: &Command) -> String {
    let name = format!("pingpair {words}{}", command.get_name());
    let mut usage = format!("{name} [OPTIONS]");
    let required = command
        .get_arguments()
        .filter(|argument| argument.is_required_set());
    for argument in required {
        let value = argument.get_value_names().and_then(<[_]>::first);
        let value = value.map_or("VALUE", |value| value.as_str());
        match argument.get_long() {
            Some(long) => usage.push_str(&format!(" --{long} <{value}>")),
            None => usage.push_str(&format!(" <{value}>")),
        }
    }
    let usage = prose::wrap(&usage, USAGE_WIDTH).join("\n         ");
    format!("{usage}\n       {name} [OPTIONS] --{RESUME} <FILE>")
}

/// The option that settles what is not known.
pub(crate) fn confirm_argument() -> Arg {
    Arg::new(CONFIRM)
        .long(CONFIRM)
        .value_name("DEVICE_ID")
        .requires(RESUME)
        .value_parser(value_parser!(i64))
        .help(
            "With --resume, where the outcome is not known: the user says that this candidate is \
             the device",
        )
}

/// The same of PingOne, whose devices have UUIDs.
pub(crate) fn confirm_mfa_argument() -> Arg {
    confirm_argument().value_parser(|text: &str| Id::parse(text).map_err(|_| "a UUID is expected"))
}

/// The option that seals what is kept of PingOne, whose credentials make no key.
pub(crate) fn key_argument() -> Arg {
    Arg::new(KEY_FILE)
        .long(KEY_FILE)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help(
            "Seal the snapshot under the key in this file, 32 or more random bytes, which --resume \
             needs again; no passphrase",
        )
}

/// Whether something is gone on with: nothing is begun then.
pub(crate) fn is_resumed(matches: &ArgMatches) -> bool {
    matches.contains_id(RESUME)
}

/// Where a pairing is kept.
pub(crate) enum Keeping {
    Nowhere,
    Begun(SnapshotFile, Vec<u8>),
    Resumed(SnapshotFile, Vec<u8>, Option<Candidate>),
}

/// A device of which a user says that it is theirs.
#[derive(Clone, Copy)]
pub(crate) enum Candidate {
    PingId(DeviceId),
    PingOne(Id),
}

impl Keeping {
    /// What was asked for.
    pub(crate) fn of(matches: &ArgMatches) -> Result<Self, Failure> {
        // Not everything can be kept.
        let path = |name| matches.try_get_one::<PathBuf>(name).ok().flatten();
        Ok(match (path(SNAPSHOT), path(RESUME)) {
            (_, Some(path)) => {
                let file = SnapshotFile::open(path)?;
                Self::Resumed(file, context(matches)?, confirmed(matches))
            }
            (Some(path), None) => Self::Begun(SnapshotFile::create(path)?, context(matches)?),
            (None, None) => Self::Nowhere,
        })
    }

    /// Whether there is a file.
    pub(crate) fn is_kept(&self) -> bool {
        self.file().is_some()
    }

    /// Whether it is gone on with.
    pub(crate) fn is_resumed(&self) -> bool {
        matches!(self, Self::Resumed(..))
    }

    /// Begins a pairing, or goes on with the one in the file.
    pub(crate) fn begin<C: Caller>(
        &self,
        kind: Kind,
        client: &C,
        begin: impl FnOnce(&C) -> Result<Pairing, Failure>,
    ) -> Result<Pairing, Failure> {
        match self {
            Self::Nowhere => begin(client),
            Self::Begun(_, context) => Ok(begin(client)?.context(context.as_slice())),
            Self::Resumed(file, context, confirmed) => {
                let stored = file.stored();
                let stored = stored.ok_or_else(|| Failure::from(NOTHING).hint(NOT_BEGUN))?;
                let resumed = client.resume_from(kind, &stored, context);
                let mut pairing = resumed.map_err(explained)?;
                let confirmed = match confirmed {
                    Some(Candidate::PingId(id)) => Some(pairing.confirm(*id)),
                    Some(Candidate::PingOne(id)) => Some(pairing.confirm_mfa(*id)),
                    None => None,
                };
                match (pairing.outcome(), confirmed) {
                    (_, Some(confirmed)) => {
                        confirmed.map_err(|error| Failure::from(error).hint(NO_CANDIDATE))?;
                    }
                    (Some(Outcome::Undetermined { .. } | Outcome::RegistrationUnknown), None) => {
                        pairing.reconcile()?;
                    }
                    _ => {}
                }
                Ok(pairing)
            }
        }
    }

    /// Removes the file of a pairing that is over; one that is not known stays to be looked at again.
    pub(crate) fn end(&self, outcome: &Outcome) {
        if let Some(file) = self.file().filter(|_| !outcome.is_unknown()) {
            file.remove_file();
        }
    }

    /// The file that it is kept in: its store and its lease.
    pub(super) fn file(&self) -> Option<&SnapshotFile> {
        match self {
            Self::Nowhere => None,
            Self::Begun(file, _) | Self::Resumed(file, ..) => Some(file),
        }
    }
}

fn confirmed(matches: &ArgMatches) -> Option<Candidate> {
    // Not everything pairs, and each service has ids of its own.
    let pingid = matches.try_get_one::<i64>(CONFIRM).ok().flatten();
    let pingid = pingid.map(|id| Candidate::PingId(DeviceId::new(*id)));
    let pingone = || matches.try_get_one::<Id>(CONFIRM).ok().flatten();
    pingid.or_else(|| pingone().copied().map(Candidate::PingOne))
}

fn context(matches: &ArgMatches) -> Result<Vec<u8>, Failure> {
    let given = matches.get_one::<String>(CONTEXT).cloned();
    let user = || USER.iter().find_map(|name| env::var(name).ok());
    let context = given.or_else(user).filter(|context| !context.is_empty());
    let context = context.ok_or_else(|| Failure::usage("context_missing", NO_CONTEXT))?;
    Ok(context.into_bytes())
}

fn explained(error: Error) -> Failure {
    let refused = error.code() == Code::SnapshotRefused;
    let failure = Failure::from(error);
    if refused {
        failure.hint(REFUSED)
    } else {
        failure
    }
}

/// What 80 columns leave beside the word before it.
const USAGE_WIDTH: usize = 70;
/// The options that name a file.
pub(crate) const KEEPING: [&str; 2] = [SNAPSHOT, RESUME];
const SNAPSHOT: &str = "snapshot";
const RESUME: &str = "resume";
const CONFIRM: &str = "confirm";
pub(super) const KEY_FILE: &str = "snapshot-key-file";
const CONTEXT: &str = "context";
/// Where systems say who the local user is.
const USER: [&str; 3] = ["LOGNAME", "USER", "USERNAME"];
const NO_CONTEXT: &str = "nobody says who the local user is: give --context TEXT, and the same again \
                          to go on";
const NOTHING: Code = Code::SnapshotRefused;
const NOT_BEGUN: &str = "The file holds no pairing: nothing had been sent when it was written. \
                         Remove it, and begin anew.";
const NO_CANDIDATE: &str = "Only a candidate of an outcome that is not known can be confirmed: go on \
                            without --confirm to see what is known.";
const REFUSED: &str = "Go on with the command, the organisation and the --context that it was begun \
                       with. A file that was copied, changed or is too old is refused.";
