//! `pair`: each way to pair a device, by its machine.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, Id, value_parser};
use pingpair::Code;
use pingpair::operation::{Record, from_arguments};
use pingpair::pairing::Kind;
use pingpair::pingid::{
    self, AddUser, GetActivationCode, OfflineDeviceType, OfflinePairing, StartOfflinePairing,
    WebAuthnStartPairing,
};
use pingpair::webauthn::RelyingParty;
use serde_json::{Map, Value};

use crate::arguments;
use crate::commands::{Context, dry_run};
use crate::consent;
use crate::failure::Failure;
use crate::files::MAXIMUM_SECRET;
use crate::pairing::{self, Run};
use crate::places::{Place, Row};

pub(crate) fn command() -> Command {
    Command::new("pair")
        .about("Pairs a user's device, through to its outcome")
        .long_about(
            "Pairs a user's device, through to its outcome: what it asks is answered at the \
             terminal or from standard input. No request that reaches a person or can be carried \
             out once is sent twice, and a reply that is lost is made up for by the user's \
             details. The user name comes from your login session or directory, never from the \
             form that asks to enrol.",
        )
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(online_command())
        .subcommands(OFFLINE.iter().map(offline_command))
        .subcommand(yubikey_command())
        .subcommand(authenticator_command())
        .subcommand(webauthn_command())
        .subcommand(unverified_command())
}

/// Runs the way of this name.
pub(crate) fn run(context: &Context<'_>, name: &str) -> Result<(), Failure> {
    match name {
        ONLINE => online(context),
        YUBIKEY => {
            let run = Run::of(context, Kind::YubiKey)?;
            run.run(|client| Ok(client.pair_yubikey_by_touch(username(context.matches))?))
        }
        AUTHENTICATOR => {
            let run = Run::of(context, Kind::AuthenticatorApp)?;
            run.run(|client| Ok(client.pair_authenticator_app(username(context.matches))?))
        }
        WEBAUTHN => webauthn(context),
        UNVERIFIED => unverified(context),
        name => match OFFLINE.iter().find(|way| way.name == name) {
            Some(way) => offline(context, way),
            None => Err(Code::UnknownOperation.into()),
        },
    }
}

/// The relying party that was given, for security keys and biometrics.
pub(crate) fn relying_party(id: &str, matches: &ArgMatches) -> Result<RelyingParty, Failure> {
    let origins = matches.get_many::<String>(ORIGIN).into_iter().flatten();
    Ok(RelyingParty::new(id, origins)?)
}

/// The pages that may ask for credentials.
pub(crate) fn origin_argument() -> Arg {
    Arg::new(ORIGIN)
        .long(ORIGIN)
        .value_name("ORIGIN")
        .action(ArgAction::Append)
        .help(
            "The origin of a page that may ask for credentials, such as \
             https://login.example.com [can be given several times]",
        )
}

/// A file with the credential.
pub(crate) fn credential_argument() -> Arg {
    Arg::new(CREDENTIAL)
        .long(CREDENTIAL)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help(
            "Read the credential from this file when it is asked for, instead of as a line: \
             terminals cut lines off at 4,095 bytes",
        )
}

/// The file with the credential that was given.
pub(crate) fn given_credential(matches: &ArgMatches) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(CREDENTIAL).cloned()
}

/// What was given of a request, with what the command says itself.
fn request<T: Record>(
    context: &Context<'_>,
    row: Row,
    fixed: Option<(&str, &str)>,
) -> Result<T, Failure> {
    Ok(from_arguments(&given(context, row, fixed)?)?)
}

fn given(
    context: &Context<'_>,
    row: Row,
    fixed: Option<(&str, &str)>,
) -> Result<Map<String, Value>, Failure> {
    let place = Place::of_row(row)?;
    let mut members = arguments::members(&place, context.matches, &context.input)?;
    if let Some((name, value)) = fixed {
        members.insert(name.to_owned(), value.into());
    }
    Ok(members)
}

fn command_of(name: &'static str, row: Row) -> Command {
    match Place::of_row(row) {
        Ok(place) => arguments::command(name, place),
        Err(_) => Command::new(name),
    }
}

// The PingID app.

fn online_command() -> Command {
    let mut command = command_of(ONLINE, ONLINE_ROW);
    let there: Vec<_> = command
        .get_arguments()
        .map(|argument| argument.get_id().clone())
        .collect();
    let new = command_of(ONLINE, NEW_ROW);
    // What a code is minted with that is not added along with a user.
    for id in there.iter().filter(|id| !is_in(&new, id)) {
        command = command.mut_arg(id, |argument| argument.conflicts_with(NEW_USER));
    }
    let new = new.get_arguments();
    let new = new.filter(|argument| !there.contains(argument.get_id()));
    let new: Vec<_> = new
        .map(|argument| argument.clone().requires(NEW_USER))
        .collect();
    command = command
        .arg(
            Arg::new(NEW_USER)
                .long(NEW_USER)
                .action(ArgAction::SetTrue)
                .conflicts_with(CODE)
                .help("Add the user first; one who exists already is not paired"),
        )
        .args(new)
        .arg(
            Arg::new(CODE)
                .long(CODE)
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(
                    "Follow this activation code of the user instead of minting one \
                     [a file, or - for standard input]",
                ),
        );
    pairing::options(GROUP, command)
        .about("Pairs the PingID app, by an activation code")
        .long_about(
            "Mints an activation code, shows its link as a QR code, and polls until a phone is \
             paired with it.",
        )
}

fn is_in(command: &Command, id: &Id) -> bool {
    let mut arguments = command.get_arguments();
    arguments.any(|argument| argument.get_id() == id)
}

fn online(context: &Context<'_>) -> Result<(), Failure> {
    let matches = context.matches;
    let is_new = matches.get_flag(NEW_USER);
    let mut run = Run::of(context, Kind::Online)?;
    let name = matches.get_one::<String>(&arguments::id_of(USERNAME));
    let name = name.filter(|_| is_new);
    run.greeting = name.map(|name| format!("{name} is added."));
    run.run(|client| {
        if is_new {
            let user: AddUser = request(context, NEW_ROW, None)?;
            return Ok(client.pair_new_user(user)?);
        }
        let mint: GetActivationCode = request(context, ONLINE_ROW, None)?;
        let code = matches.get_one::<PathBuf>(CODE);
        let code = code.map(|path| context.input.text(path, MAXIMUM_SECRET));
        Ok(client.pair_online_with(mint, code.transpose()?)?)
    })
}

// Phone numbers, e-mail addresses, OATH tokens.

struct Way {
    name: &'static str,
    kind: OfflineDeviceType,
    about: &'static str,
    data: &'static str,
    help: &'static str,
}

fn offline_command(way: &Way) -> Command {
    let command = command_of(way.name, OFFLINE_ROW).mut_arg(arguments::id_of(DATA), |data| {
        data.value_name(way.data).help(way.help)
    });
    pairing::options(GROUP, command)
        .about(way.about)
        .long_about(format!(
            "{}. The service is asked once to expect the OTP; a wrong OTP can be tried again.",
            way.about
        ))
}

fn offline(context: &Context<'_>, way: &Way) -> Result<(), Failure> {
    let run = Run::of(context, Kind::Offline)?;
    run.run(|client| {
        let kind = Some((KIND, way.kind.as_str()));
        let request: StartOfflinePairing = request(context, OFFLINE_ROW, kind)?;
        Ok(client.pair_offline(request)?)
    })
}

// YubiKeys, authenticator apps, security keys.

fn yubikey_command() -> Command {
    pairing::options(GROUP, Command::new(YUBIKEY).arg(username_argument()))
        .about("Pairs a YubiKey, by a touch")
}

fn authenticator_command() -> Command {
    pairing::options(GROUP, Command::new(AUTHENTICATOR).arg(username_argument()))
        .about("Pairs an authenticator app, by its QR code or key and one OTP")
}

fn webauthn_command() -> Command {
    let command = command_of(WEBAUTHN, WEBAUTHN_ROW)
        .arg(origin_argument().required(true))
        .arg(credential_argument());
    pairing::options(GROUP, command)
        .about("Pairs a security key or the biometrics of a device")
        .long_about(
            "Shows the options for the browser as JSON (WebAuthn Level 3), and takes the \
             credential that the browser makes of them. The options are read by \
             PublicKeyCredential.parseCreationOptionsFromJSON; the credential is what its \
             toJSON() gives.",
        )
}

fn webauthn(context: &Context<'_>) -> Result<(), Failure> {
    let mut run = Run::of(context, Kind::WebAuthn)?;
    run.credential = given_credential(context.matches);
    run.run(|client| {
        let request: WebAuthnStartPairing = request(context, WEBAUTHN_ROW, None)?;
        let party = relying_party(&request.relying_party_id, context.matches)?;
        Ok(client.pair_webauthn(request, &party)?)
    })
}

// Without a proof.

fn unverified_command() -> Command {
    let command = command_of(UNVERIFIED, UNVERIFIED_ROW)
        .arg(consent::argument())
        .arg(dry_run::argument());
    pairing::options(GROUP, command)
        .about("Pairs at once, WITHOUT a proof that the device is the user's")
        .long_about(
            "Pairs a phone number, an e-mail address, an OATH token or an authenticator app at \
             once, WITHOUT a proof that it is the user's: use it only with data that your \
             directory has verified.",
        )
}

fn unverified(context: &Context<'_>) -> Result<(), Failure> {
    let matches = context.matches;
    let mut request = None;
    // Whoever goes on was asked when it began.
    if !pairing::is_resumed(matches) {
        let members = given(context, UNVERIFIED_ROW, None)?;
        let operation = pingid::operation("OfflinePairing")?.parse(&members)?;
        if dry_run::is_asked_for(matches) {
            return dry_run::of_operation(context, &*operation);
        }
        consent::ask(&consent::question(QUESTION, &members), matches)?;
        request = Some(from_arguments::<OfflinePairing>(&members)?);
    }
    Run::of(context, Kind::OfflineUnverified)?.run(|client| {
        let request = request.ok_or(Code::Internal)?;
        Ok(client.pair_offline_unverified(request)?)
    })
}

fn username_argument() -> Arg {
    Arg::new(USERNAME)
        .required(true)
        .value_name("USERNAME")
        .help("The user's name")
}

fn username(matches: &ArgMatches) -> String {
    matches.get_one(USERNAME).cloned().unwrap_or_default()
}

/// The word before all of them.
const GROUP: &str = "pair ";
const ONLINE: &str = "online";
const YUBIKEY: &str = "yubikey";
const AUTHENTICATOR: &str = "authenticator";
const WEBAUTHN: &str = "webauthn";
const UNVERIFIED: &str = "unverified";
const NEW_USER: &str = "new-user";
const CODE: &str = "activation-code-file";
const ORIGIN: &str = "origin";
const CREDENTIAL: &str = "credential";
const USERNAME: &str = "username";
const KIND: &str = "kind";
const DATA: &str = "pairing_data";
const QUESTION: &str = "Pair a device of the type {kind} with user {username} WITHOUT a proof that \
                        it is theirs?";

const NAMED: &[&str] = &[USERNAME];
const ONLINE_ROW: Row = Row::at("pair online", "GetActivationCode").positions(NAMED);
const NEW_ROW: Row = Row::at("pair online", "AddUser")
    .positions(NAMED)
    .without(&["activate_user"]);
const OFFLINE_ROW: Row = Row::at("pair", "StartOfflinePairing")
    .positions(&[USERNAME, DATA])
    .without(&[KIND]);
const WEBAUTHN_ROW: Row = Row::at("pair webauthn", "WebAuthnStartPairing")
    .positions(NAMED)
    .defaults(&[(KIND, "WebAuthn")]);
const UNVERIFIED_ROW: Row = Row::at("pair unverified", "OfflinePairing").positions(NAMED);

const OFFLINE: &[Way] = &[
    Way {
        name: "sms",
        kind: OfflineDeviceType::Sms,
        about: "Pairs a phone number, by an OTP in a text message",
        data: "PHONE_NUMBER",
        help: "The phone number, such as +12025550123",
    },
    Way {
        name: "voice",
        kind: OfflineDeviceType::Voice,
        about: "Pairs a phone number, by an OTP in a call",
        data: "PHONE_NUMBER",
        help: "The phone number, such as +12025550123, or with extensions as in \
               +12025550123,#2992 if --allow-extension is given",
    },
    Way {
        name: "email",
        kind: OfflineDeviceType::Email,
        about: "Pairs an e-mail address, by an OTP in an e-mail",
        data: "ADDRESS",
        help: "The e-mail address",
    },
    Way {
        name: "token",
        kind: OfflineDeviceType::Token,
        about: "Pairs an OATH token, by the OTP that it shows",
        data: "SERIAL_NUMBER",
        help: "The serial number of the token",
    },
];
