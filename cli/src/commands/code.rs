//! Activation codes as links and pictures, wherever a reply has one.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, value_parser};
use pingpair::credentials::BaseUrl;
use pingpair::describe::{Kind, OperationInfo};
use pingpair::qr::{ActivationLink, Background, QrCode};
use pingpair::{Code, Error, Secret};
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::files::PrivateFile;
use crate::output::Output;

/// Whether the reply of an operation has an activation code.
pub(crate) fn is_returned(info: &OperationInfo) -> bool {
    let field = info.reply.by_name(ACTIVATION_CODE);
    field.is_some_and(|field| matches!(field.kind.inner(), Kind::Secret))
}

/// The options that say how a code is drawn.
pub(crate) fn arguments() -> [Arg; 3] {
    [
        Arg::new(QR)
            .long(QR)
            .value_name("FORM")
            .default_value(TERMINAL)
            .value_parser([
                PossibleValue::new(TERMINAL).help("Half blocks for a terminal"),
                PossibleValue::new(SVG).help("An SVG image"),
                PossibleValue::new(PNG).help("A PNG image"),
            ])
            .help("How to draw the QR code of the activation link"),
        Arg::new(OUT)
            .long(OUT)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .required_if_eq_any([(QR, SVG), (QR, PNG)])
            .help("Write the QR code to this file, which only its owner can read"),
        background_argument(),
    ]
}

/// The option that says what the terminal shows where nothing is written.
pub(crate) fn background_argument() -> Arg {
    Arg::new(BACKGROUND)
        .long(BACKGROUND)
        .value_name("COLOUR")
        .default_value(DARK)
        .value_parser([DARK, LIGHT])
        .help("What the terminal shows where nothing is written")
}

/// The background that was given.
pub(crate) fn background(matches: &ArgMatches) -> Background {
    match matches.get_one::<String>(BACKGROUND).map(String::as_str) {
        Some(LIGHT) => Background::Light,
        _ => Background::Dark,
    }
}

/// The code in the reply of an operation, if there is one.
pub(crate) fn returned(info: &OperationInfo, members: &Map<String, Value>) -> Option<Secret> {
    let code = members.get(ACTIVATION_CODE)?.as_str()?;
    (is_returned(info) && !code.is_empty()).then(|| Secret::from(code))
}

/// The link of a code that the service returned: another form than the documented one is its fault,
/// not the caller's.
pub(crate) fn link(base_url: &BaseUrl, code: &Secret) -> Result<ActivationLink, Failure> {
    let unreadable = |_| Error::new(Code::ReplyUnreadable).detail("activationCode");
    Ok(ActivationLink::new(base_url, code).map_err(unreadable)?)
}

/// How a code is to be drawn, and where to.
pub(crate) struct Drawing {
    form: Form,
    file: Option<PrivateFile>,
}

#[derive(Clone, Copy)]
enum Form {
    Png,
    Svg,
    Terminal(Background),
}

impl Drawing {
    /// What was asked for. The file is seen to be writable before a code is minted.
    pub(crate) fn of(matches: &ArgMatches) -> Result<Self, Failure> {
        let form = match matches.get_one::<String>(QR).map(String::as_str) {
            Some(SVG) => Form::Svg,
            Some(PNG) => Form::Png,
            _ => Form::Terminal(background(matches)),
        };
        let path = matches.get_one::<PathBuf>(OUT);
        let file = path.map(|path| PrivateFile::prepare(path)).transpose()?;
        Ok(Self { form, file })
    }

    /// Draws the code of a link. Programs get the link and draw for themselves.
    pub(crate) fn draw(self, link: &ActivationLink, output: &Output) -> Result<(), Failure> {
        let Self { form, file } = self;
        let code = link.qr_code()?;
        let bytes = match form {
            Form::Png => code.png(PIXELS)?,
            Form::Svg => code.svg().into_bytes(),
            Form::Terminal(background) => code.terminal(background).into_bytes(),
        };
        match (file, form) {
            (Some(file), _) => file.write(&bytes),
            (None, Form::Terminal(background)) if !output.is_json() => {
                paint(&code, background, output)
            }
            (None, _) => Ok(()),
        }
    }
}

/// Paints a code in the terminal.
pub(crate) fn paint(code: &QrCode, background: Background, output: &Output) -> Result<(), Failure> {
    output.line("")?;
    output.lines(code.terminal(background).lines())?;
    output.line("")
}

/// What callers call the member of a reply that is an activation code.
const ACTIVATION_CODE: &str = "activation_code";
const QR: &str = "qr";
const OUT: &str = "out";
pub(crate) const BACKGROUND: &str = "background";
const TERMINAL: &str = "terminal";
const SVG: &str = "svg";
const PNG: &str = "png";
const DARK: &str = "dark";
const LIGHT: &str = "light";
const PIXELS: u8 = 8;

#[cfg(test)]
mod tests {
    use pingpair::pingid;

    use super::*;

    #[test]
    fn a_code_of_another_form_is_the_fault_of_the_reply() {
        let base_url = BaseUrl::parse("https://idpxnyl3m.pingidentity.com/pingid").unwrap();
        assert!(link(&base_url, &Secret::from("292070522701")).is_ok());
        let failure = link(&base_url, &Secret::from("29207052270a")).unwrap_err();
        assert_eq!(failure.exit_code(), 6);
    }

    #[test]
    fn a_code_is_taken_from_replies_that_declare_one_only() {
        let info = |name| pingid::operation(name).unwrap().info();
        let members = serde_json::json!({ "activation_code": "292070522701" });
        let members = members.as_object().unwrap();
        for (name, expected) in [("AddUser", true), ("GetUserDetails", false)] {
            assert_eq!(returned(info(name), members).is_some(), expected, "{name}");
        }
        let none = serde_json::json!({ "activation_code": null });
        assert!(returned(info("AddUser"), none.as_object().unwrap()).is_none());
    }
}
