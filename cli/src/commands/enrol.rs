//! `enrol`: the user is made sure of, chooses a way to pair, and pairs.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};
use pingpair::operation::from_arguments;
use pingpair::pairing::{EnrolmentRules, IfExists, Kind, MethodKind};

use crate::arguments;
use crate::commands::{Context, pair};
use crate::failure::Failure;
use crate::pairing::{self, Run};
use crate::places::{Place, Row};
use crate::prose;

pub(crate) fn command() -> Command {
    let command = match Place::of_row(ROW) {
        Ok(place) => arguments::command("enrol", place),
        Err(_) => Command::new("enrol"),
    };
    let if_exists = IfExists::ALL.iter().map(|it| {
        let help = prose::plain(it.meaning()).replace('\n', " ");
        PossibleValue::new(it.as_str().replace('_', "-")).help(help)
    });
    let methods = MethodKind::ALL.iter().map(|kind| {
        let help = prose::plain(kind.meaning()).replace('\n', " ");
        PossibleValue::new(pairing::method_name(*kind)).help(help)
    });
    let command = command
        .arg(
            Arg::new(METHOD)
                .long(METHOD)
                .value_name("METHOD")
                .required(true)
                .action(ArgAction::Append)
                .value_parser(methods.collect::<Vec<_>>())
                .help("A way to pair that the user may choose [can be given several times]"),
        )
        .arg(
            Arg::new(IF_EXISTS)
                .long(IF_EXISTS)
                .value_name("RULE")
                .default_value("refuse")
                .value_parser(if_exists.collect::<Vec<_>>())
                .help("What becomes of a user who exists already"),
        )
        .arg(
            Arg::new(UNIQUE)
                .long(UNIQUE)
                .action(ArgAction::SetTrue)
                .help("Want a device that nobody else in the organisation has"),
        )
        .arg(
            Arg::new(PARTY)
                .long(PARTY)
                .value_name("DOMAIN")
                .requires(PARTY_NAME)
                .required_if_eq(METHOD, "webauthn")
                .help("For webauthn: the relying party's id, your domain such as example.com"),
        )
        .arg(
            Arg::new(PARTY_NAME)
                .long(PARTY_NAME)
                .value_name("NAME")
                .requires(PARTY)
                .help("For webauthn: the relying party's name, as people know it"),
        )
        .arg(pair::origin_argument().requires(PARTY))
        .arg(pair::credential_argument());
    pairing::options("", command)
        .about("Adds a user, lets the user choose a way to pair, and pairs")
        .long_about(
            "Adds a user if there is none of this name, lets the user choose among the ways that \
             are given by --method, and pairs. The user name comes from your login session or \
             directory, never from the form that asks to enrol: whoever types a colleague's name \
             would otherwise pair a device with the colleague.",
        )
}

pub(crate) fn run(context: &Context<'_>) -> Result<(), Failure> {
    let matches = context.matches;
    let mut run = Run::of(context, Kind::Enrolment)?;
    run.credential = pair::given_credential(matches);
    run.run(|client| {
        let place = Place::of_row(ROW)?;
        let members = arguments::members(&place, matches, &context.input)?;
        let methods = matches.get_many::<String>(METHOD).into_iter().flatten();
        let methods: Vec<_> = methods
            .filter_map(|name| pairing::method_kind(name))
            .collect();
        let if_exists = matches.get_one::<String>(IF_EXISTS);
        let if_exists = if_exists.and_then(|rule| IfExists::from_text(&rule.replace('-', "_")));
        let mut rules = EnrolmentRules::new(from_arguments(&members)?, methods)
            .if_exists(if_exists.unwrap_or(IfExists::Refuse));
        if matches.get_flag(UNIQUE) {
            rules = rules.validate_unique_device(true);
        }
        let party = matches.get_one::<String>(PARTY);
        if let (Some(id), Some(name)) = (party, matches.get_one::<String>(PARTY_NAME)) {
            rules = rules.relying_party(pair::relying_party(id, matches)?, name);
        }
        Ok(client.enrol(rules)?)
    })
}

const METHOD: &str = "method";
const IF_EXISTS: &str = "if-exists";
const UNIQUE: &str = "validate-unique-device";
const PARTY: &str = "relying-party-id";
const PARTY_NAME: &str = "relying-party-name";

const ROW: Row = Row::at("enrol", "AddUser")
    .positions(&["username"])
    .without(&["activate_user", "device_type"]);
