//! `resync`: an OATH token and the service are brought into step.

use clap::{Arg, ArgAction, Command};
use pingpair::pairing::{Kind, ResyncRules};

use crate::commands::Context;
use crate::failure::Failure;
use crate::pairing::{self, Run};

pub(crate) fn command() -> Command {
    let command =
        Command::new("resync")
            .arg(
                Arg::new(SERIAL_NUMBER)
                    .required(true)
                    .value_name("SERIAL_NUMBER")
                    .help("The serial number of the token"),
            )
            .arg(
                Arg::new(AT_ONCE)
                    .long(AT_ONCE)
                    .action(ArgAction::SetTrue)
                    .help("Ask for two OTPs at once, instead of one after the other"),
            )
            .arg(Arg::new(USERNAME).long(USERNAME).value_name("NAME").help(
                "The user whose token it is and who asks for it [default: an administrator]",
            ));
    pairing::without_devices("", command)
        .about("Brings an OATH token and the service into step")
        .long_about(
            "Brings an OATH token and the service into step, by two OTPs that the token shows one \
             after the other. No reading shows whether a token is in step: after a lost reply \
             fresh OTPs are asked for.",
        )
}

pub(crate) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let matches = context.matches;
    let text = |name| matches.get_one::<String>(name).cloned();
    Run::of(context, Kind::Resync)?.run(|client| {
        let mut rules = ResyncRules::new(text(SERIAL_NUMBER).unwrap_or_default());
        if let Some(username) = text(USERNAME) {
            rules = rules.by_user(username);
        }
        if matches.get_flag(AT_ONCE) {
            rules = rules.at_once();
        }
        Ok(client.resync(rules)?)
    })
}

const SERIAL_NUMBER: &str = "serial-number";
const AT_ONCE: &str = "at-once";
const USERNAME: &str = "username";
