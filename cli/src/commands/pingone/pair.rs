//! `pingone device pair`: each way to pair a device with a user of PingOne, by its machine.

use clap::Command;
use pingpair::Code;
use pingpair::client::{Pairing, PingOne};
use pingpair::operation::{Record, from_arguments};
use pingpair::pairing::Kind;
use pingpair::pingone::CreateDevice;
use serde_json::Value;

use crate::arguments;
use crate::commands::pair::{
    credential_argument, given_credential, origin_argument, relying_party,
};
use crate::commands::{Context, group};
use crate::failure::Failure;
use crate::pairing::{self, Run};
use crate::places::{Place, Row};

pub(super) fn command() -> Command {
    group("pair", "Pairs a user's device, through to its outcome")
        .long_about(
            "Pairs a user's device, through to its outcome: what it asks is answered at the \
             terminal or from standard input. No request that reaches a person or can be carried \
             out once is sent twice, and a reply that is lost is made up for by reading. The \
             user's id comes from your login session or directory, never from the form that asks \
             to enrol.",
        )
        .subcommands(WAYS.iter().map(way_command))
}

/// Runs the way of this name.
pub(super) fn run(context: &Context<'_>, name: &str) -> Result<(), Failure> {
    let way = WAYS.iter().find(|way| way.name == name);
    let way = way.ok_or(Code::UnknownOperation)?;
    let mut run = Run::of_pingone(context, way.kind)?;
    if way.takes_answer() {
        run.credential = given_credential(context.matches);
    }
    run.run(|client| (way.begin)(client, context, way))
}

/// A way to pair.
struct Way {
    name: &'static str,
    kind: Kind,
    about: &'static str,
    row: Row,
    /// The type of the device that is created, as on the wire.
    device: Option<&'static str>,
    begin: fn(&PingOne, &Context<'_>, &Way) -> Result<Pairing, Failure>,
}

impl Way {
    /// Whether what it asks for is too long for a line at a terminal.
    fn takes_answer(&self) -> bool {
        matches!(self.kind, Kind::MfaDesktop | Kind::MfaFido2)
    }
}

fn way_command(way: &Way) -> Command {
    let command = match Place::of_row(way.row) {
        Ok(place) => arguments::command(way.name, place),
        Err(_) => Command::new(way.name),
    };
    let command = match way.kind {
        Kind::MfaFido2 => command
            .arg(origin_argument().required(true))
            .arg(credential_argument()),
        Kind::MfaDesktop => command.arg(credential_argument().help(ATTESTATION)),
        _ => command,
    };
    // What it needs is an optional member of the request that creates any device.
    let command = command.mut_args(|argument| match way.needs(argument.get_id().as_str()) {
        true => argument.required(true),
        false => argument,
    });
    pairing::mfa_options("pingone device pair ", command)
        .about(way.about)
        .long_about(format!("{}.", way.about))
}

impl Way {
    /// Whether this is the argument of a member that devices of this type need.
    fn needs(&self, argument: &str) -> bool {
        let needed = match self.device {
            Some("SMS" | "VOICE") => "phone",
            Some("EMAIL") => "email",
            Some("OATH_TOKEN") => "serial_number",
            Some("FIDO2") => "rp_id",
            _ => return false,
        };
        argument == arguments::id_of(needed)
    }
}

/// What was given of the request that begins it.
fn request<T: Record>(context: &Context<'_>, way: &Way) -> Result<T, Failure> {
    let place = Place::of_row(way.row)?;
    let mut members = arguments::members(&place, context.matches, &context.input)?;
    if let Some(device) = way.device {
        members.insert(KIND.to_owned(), Value::from(device));
    }
    Ok(from_arguments(&members)?)
}

fn by_otp(client: &PingOne, context: &Context<'_>, way: &Way) -> Result<Pairing, Failure> {
    Ok(client.pair_mfa_otp(request(context, way)?)?)
}

fn by_token(client: &PingOne, context: &Context<'_>, way: &Way) -> Result<Pairing, Failure> {
    Ok(client.pair_mfa_oath_token_with(request(context, way)?)?)
}

fn by_desktop(client: &PingOne, context: &Context<'_>, way: &Way) -> Result<Pairing, Failure> {
    Ok(client.pair_mfa_desktop_with(request(context, way)?)?)
}

fn by_credential(client: &PingOne, context: &Context<'_>, way: &Way) -> Result<Pairing, Failure> {
    let mut request: CreateDevice = request(context, way)?;
    if request.rp_name.is_none() {
        request.rp_name = request.rp_id.clone();
    }
    let party = request.rp_id.as_deref().unwrap_or_default();
    let party = relying_party(party, context.matches)?;
    Ok(client.pair_mfa_fido2_with(request, &party)?)
}

fn by_key(client: &PingOne, context: &Context<'_>, way: &Way) -> Result<Pairing, Failure> {
    Ok(client.pair_mfa_mobile_with(request(context, way)?)?)
}

const KIND: &str = "kind";
const USER: &[&str] = &["user_id"];
const ATTESTATION: &str = "Read the attestation from this file when it is asked for, instead of as a \
                           line: terminals cut lines off at 4,095 bytes";

/// What no way takes, and what the ways without a message, without a phone and so on do not.
const WAYS: &[Way] = &[
    Way {
        name: "sms",
        kind: Kind::MfaOtp,
        about: "Pairs a phone number, by an OTP in a text message",
        row: created(&[
            KIND,
            "status",
            "extension",
            "email",
            "serial_number",
            "rp_id",
            "rp_name",
            "test_mode",
        ]),
        device: Some("SMS"),
        begin: by_otp,
    },
    Way {
        name: "voice",
        kind: Kind::MfaOtp,
        about: "Pairs a phone number, by an OTP in a call",
        row: created(&[
            KIND,
            "status",
            "email",
            "serial_number",
            "rp_id",
            "rp_name",
            "test_mode",
        ]),
        device: Some("VOICE"),
        begin: by_otp,
    },
    Way {
        name: "email",
        kind: Kind::MfaOtp,
        about: "Pairs an e-mail address, by an OTP in an e-mail",
        row: created(&[
            KIND,
            "status",
            "phone",
            "extension",
            "serial_number",
            "rp_id",
            "rp_name",
            "test_mode",
        ]),
        device: Some("EMAIL"),
        begin: by_otp,
    },
    Way {
        name: "totp",
        kind: Kind::MfaOtp,
        about: "Pairs an authenticator app, by its QR code or key and one OTP",
        row: created(&[
            KIND,
            "status",
            "phone",
            "extension",
            "email",
            "serial_number",
            "rp_id",
            "rp_name",
            "template_locale",
            "template_variant",
            "template_variables",
            "test_mode",
        ]),
        device: Some("TOTP"),
        begin: by_otp,
    },
    Way {
        name: "oath",
        kind: Kind::MfaOathToken,
        about: "Pairs an OATH token, by the OTP that it shows",
        row: created(&[
            KIND,
            "status",
            "phone",
            "extension",
            "email",
            "rp_id",
            "rp_name",
            "template_locale",
            "template_variant",
            "template_variables",
            "test_mode",
        ]),
        device: Some("OATH_TOKEN"),
        begin: by_token,
    },
    Way {
        name: "desktop",
        kind: Kind::MfaDesktop,
        about: "Pairs a computer with PingID Desktop, by the attestation of its agent",
        row: created(&[
            KIND,
            "status",
            "phone",
            "extension",
            "email",
            "serial_number",
            "template_locale",
            "template_variant",
            "template_variables",
            "test_mode",
        ]),
        device: Some("PINGID_DESKTOP_GEN2"),
        begin: by_desktop,
    },
    Way {
        name: "fido2",
        kind: Kind::MfaFido2,
        about: "Pairs a security key or the biometrics of a device",
        row: created(&[
            KIND,
            "status",
            "phone",
            "extension",
            "email",
            "serial_number",
            "template_locale",
            "template_variant",
            "template_variables",
            "test_mode",
        ]),
        device: Some("FIDO2"),
        begin: by_credential,
    },
    Way {
        name: "mobile",
        kind: Kind::MfaMobile,
        about: "Pairs a phone with an app that uses PingOne's SDK, by a pairing key",
        row: Row::at("pingone device pair", "CreatePairingKey").positions(USER),
        device: None,
        begin: by_key,
    },
];

const fn created(omitted: &'static [&'static str]) -> Row {
    Row::at("pingone device pair", "CreateDevice")
        .positions(USER)
        .without(omitted)
}
