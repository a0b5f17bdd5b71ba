//! Why a command failed, and the exit code that tells it.

use std::io;
use std::path::Path;

use pingpair::pingone::PingOneRefusal;
use pingpair::text::visible;
use pingpair::{Code, Error, Group};
use serde_json::{Map, Value, json};

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The core's error, and what to do about it in this command.
    Core { error: Error, hint: Option<String> },
    /// What was asked for did not happen, for a reason that is not an error of the core.
    Ended {
        code: &'static str,
        group: Group,
        message: String,
    },
    /// A file, or standard output, cannot be read or written.
    File { code: &'static str, message: String },
    /// The reader of standard output went away: nobody is left to tell.
    OutputClosed,
    /// A pairing or a job that did not come to what it was begun for.
    Undone(Box<Undone>),
    /// The command line was wrong.
    Usage { code: &'static str, message: String },
}

/// How a pairing or a job ended that did not come to what it was begun for.
#[derive(Debug)]
pub(crate) struct Undone {
    /// The text of the outcome.
    pub(crate) code: &'static str,
    pub(crate) group: Group,
    pub(crate) message: String,
    /// What people are told beside it, a paragraph each.
    pub(crate) paragraphs: Vec<String>,
    /// What programs are told beside it.
    pub(crate) members: Map<String, Value>,
}

impl Failure {
    /// A file that cannot be read. The path is shown, for it came from the command line.
    pub(crate) fn unreadable(path: &Path, reason: &str) -> Self {
        Self::File {
            code: "file_unreadable",
            message: format!("{} cannot be read: {reason}", shown(path)),
        }
    }

    /// A file that cannot be written.
    pub(crate) fn unwritable(path: &Path, reason: &str) -> Self {
        Self::File {
            code: "file_unwritable",
            message: format!("{} cannot be written: {reason}", shown(path)),
        }
    }

    pub(crate) fn usage(code: &'static str, message: impl Into<String>) -> Self {
        Self::Usage {
            code,
            message: message.into(),
        }
    }

    /// The same failure with what to do about it.
    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        match self {
            Self::Core { error, .. } => Self::Core {
                error,
                hint: Some(hint.into()),
            },
            Self::Undone(mut undone) => {
                let hint = hint.into();
                undone
                    .members
                    .insert("hint".to_owned(), hint.as_str().into());
                undone.paragraphs.push(hint);
                Self::Undone(undone)
            }
            other => other,
        }
    }

    /// The exit code: 2 for the command line, and the group's for everything else.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Core { error, .. } => error.group().exit_code(),
            Self::Ended { group, .. } => group.exit_code(),
            Self::File { .. } => Group::Configuration.exit_code(),
            Self::OutputClosed => Group::Cancelled.exit_code(),
            Self::Undone(undone) => undone.group.exit_code(),
            Self::Usage { .. } => USAGE,
        }
    }

    /// What people read: the error first, then what is known beside it.
    pub(crate) fn paragraphs(&self) -> Vec<String> {
        match self {
            Self::Core { error, hint } => {
                let mut paragraphs = vec![format!("error: {error}")];
                if let Some(message) = service_message(error) {
                    paragraphs.push(format!("the service says: {}", visible(message)));
                }
                if let Some(refusal) = error.pingone_refusal() {
                    paragraphs.push(format!("the service's codes: {}", codes(refusal)));
                }
                if let Some(wait) = error.retry_after() {
                    let seconds = wait.as_secs();
                    paragraphs.push(format!("the service asks to wait {seconds} s"));
                }
                let advice = || crate::prose::plain(error.code().advice());
                paragraphs.push(hint.clone().unwrap_or_else(advice));
                paragraphs
            }
            Self::Ended { message, .. } | Self::File { message, .. } => {
                vec![format!("error: {message}")]
            }
            Self::OutputClosed => Vec::new(),
            Self::Undone(undone) => {
                let message = format!("error: {}", undone.message);
                [message]
                    .into_iter()
                    .chain(undone.paragraphs.clone())
                    .collect()
            }
            Self::Usage { message, .. } => vec![format!("error: {message}")],
        }
    }

    /// What programs read.
    pub(crate) fn json(&self) -> Value {
        let members = match self {
            Self::Core { error, hint } => core_members(error, hint.as_deref()),
            Self::Ended {
                code,
                group,
                message,
            } => json!({ "code": code, "group": group.class_name(), "message": message }),
            Self::File { code, message } => {
                let group = Group::Configuration.class_name();
                json!({ "code": code, "group": group, "message": message })
            }
            Self::OutputClosed => json!({}),
            Self::Undone(undone) => {
                let mut members = undone.members.clone();
                members.insert("code".to_owned(), undone.code.into());
                members.insert("group".to_owned(), undone.group.class_name().into());
                members.insert("message".to_owned(), undone.message.as_str().into());
                Value::Object(members)
            }
            Self::Usage { code, message } => {
                json!({ "code": code, "group": "UsageError", "message": message })
            }
        };
        json!({ "error": members })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core { error, hint: None }
    }
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self::from(Error::from(code))
    }
}

/// The reason of an input or output error, in our own words.
pub(crate) fn reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::PermissionDenied => "permission is denied",
        io::ErrorKind::IsADirectory => "it is a folder",
        io::ErrorKind::StorageFull => "the disk is full",
        _ => "the operating system refuses",
    }
}

/// The failure to write to standard output.
pub(crate) fn unwritten(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::OutputClosed,
        _ => Failure::File {
            code: "output_failed",
            message: format!("standard output cannot be written: {}", reason(error)),
        },
    }
}

/// A path on one line, whatever is in it.
fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).to_string()
}

fn core_members(error: &Error, hint: Option<&str>) -> Value {
    let mut members = Map::new();
    let mut add = |name: &str, value: Value| members.insert(name.to_owned(), value);
    add("code", error.code().as_str().into());
    add("group", error.group().class_name().into());
    add("message", error.to_string().into());
    if let Some(refusal) = error.refusal() {
        add("error_id", refusal.error_id.into());
        add("authenticated", refusal.is_authenticated().into());
        if let Some(id) = &refusal.unique_msg_id {
            add("unique_msg_id", id.as_str().into());
        }
        if let Some(message) = &refusal.message {
            add("service_message", message.as_str().into());
        }
    }
    if let Some(refusal) = error.pingone_refusal() {
        add("service_codes", codes(refusal).into());
        if let Some(id) = &refusal.id {
            add("service_id", id.as_str().into());
        }
        if let Some(message) = &refusal.message {
            add("service_message", message.as_str().into());
        }
    }
    if let Some(status) = error.http_status() {
        add("http_status", status.into());
    }
    if let Some(wait) = error.retry_after() {
        add("retry_after_seconds", wait.as_secs().into());
    }
    if let Some(hint) = hint {
        add("hint", hint.into());
    }
    Value::Object(members)
}

fn service_message(error: &Error) -> Option<&str> {
    let pingid = error.refusal().and_then(|it| it.message.as_deref());
    let pingone = error.pingone_refusal();
    let message = pingid.or_else(|| pingone?.message.as_deref())?;
    Some(message).filter(|message| !message.is_empty())
}

/// The codes of a refusal, each with what it is about.
fn codes(refusal: &PingOneRefusal) -> String {
    let codes = refusal.codes().map(|(code, target)| match target {
        Some(target) => format!("{code} ({target})"),
        None => code.to_owned(),
    });
    codes.collect::<Vec<_>>().join(", ")
}

/// The exit code of a wrong command line.
const USAGE: u8 = 2;
