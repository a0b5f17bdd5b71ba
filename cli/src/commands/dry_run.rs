//! What a command would send, without sending it.

use clap::{Arg, ArgAction, ArgMatches};
use pingpair::describe::RetryClass;
use pingpair::operation::{AnyOperation, BodyStyle};
use pingpair::{Code, Credentials, pingone};
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::redact;
use crate::render;

/// The option of every command that changes something.
pub(crate) fn argument() -> Arg {
    Arg::new(DRY_RUN)
        .long(DRY_RUN)
        .action(ArgAction::SetTrue)
        .help("Show what would be sent, without its secrets, and send nothing")
}

pub(crate) fn is_asked_for(matches: &ArgMatches) -> bool {
    matches.get_flag(DRY_RUN)
}

/// Shows what would be sent of a declared operation.
pub(crate) fn of_operation(
    context: &Context<'_>,
    operation: &dyn AnyOperation,
) -> Result<(), Failure> {
    let Context {
        matches, output, ..
    } = context;
    let credentials = credentials::credentials(matches, output)?;
    let destination = operation.destination();
    if destination.is_some_and(|to| to.extension().is_some())
        && !credentials::extensions_are_allowed(matches)
    {
        return Err(Code::ExtensionRefused.into());
    }
    let info = operation.info();
    let mut body = body(&credentials, operation)?;
    redact::members(info.request, &mut body, |field| field.wire);
    show(context, info.name, info.path, operation.class(), body)
}

/// Shows what would be sent of an operation of PingOne.
pub(crate) fn of_pingone(
    context: &Context<'_>,
    operation: &dyn pingone::AnyOperation,
) -> Result<(), Failure> {
    let Context {
        matches, output, ..
    } = context;
    let settings = credentials::pingone::settings(matches, output)?;
    let destination = operation.destination();
    if destination.is_some_and(|to| to.extension().is_some())
        && !credentials::extensions_are_allowed(matches)
    {
        return Err(Code::ExtensionRefused.into());
    }
    let info = operation.info();
    let sketch = pingone::Sketch::of(operation, &settings.hosts, settings.environment)?;
    let mut body = object(&sketch.body)?;
    redact::members(info.request, &mut body, |field| field.wire);
    let media_type = sketch.media_type.unwrap_or("none");
    let path = format!("{} {}", sketch.verb.as_str(), sketch.url);
    if output.is_json() {
        return output.document(&json!({
            "dry_run": true,
            "operation": info.name,
            "path": path,
            "media_type": sketch.media_type,
            "class": operation.class().as_str(),
            "body": body,
        }));
    }
    told(context, info.name, &path, operation.class())?;
    output.lines(render::pairs(&[("media type", media_type.to_owned())]))?;
    output.line("body:")?;
    output.document(&Value::Object(body))
}

/// Shows what would be sent of an operation that may not be declared.
pub(crate) fn of_call(
    context: &Context<'_>,
    path: &str,
    class: RetryClass,
    body: Map<String, Value>,
) -> Result<(), Failure> {
    let mut body = Value::Object(body);
    redact::redact(&mut body);
    let body = match body {
        Value::Object(body) => body,
        _ => Map::new(),
    };
    show(context, "an operation by its path", path, class, body)
}

fn show(
    context: &Context<'_>,
    operation: &str,
    path: &str,
    class: RetryClass,
    body: Map<String, Value>,
) -> Result<(), Failure> {
    let output = context.output;
    if output.is_json() {
        return output.document(&json!({
            "dry_run": true,
            "operation": operation,
            "path": path,
            "class": class.as_str(),
            "body": body,
        }));
    }
    told(context, operation, path, class)?;
    output.line("body:")?;
    output.document(&Value::Object(body))
}

/// What people are told before the body.
fn told(
    context: &Context<'_>,
    operation: &str,
    path: &str,
    class: RetryClass,
) -> Result<(), Failure> {
    let output = context.output;
    let times = if class.may_repeat() {
        "up to three times"
    } else {
        "once"
    };
    output.line("NOTHING WAS SENT. This would be:")?;
    output.lines(render::pairs(&[
        ("operation", operation.to_owned()),
        ("path", path.to_owned()),
        ("class", format!("{}, sent {times}", class.as_str())),
    ]))
}

/// The body as it would be sent, a text in the place of the value that ties the reply to it.
fn body(
    credentials: &Credentials,
    operation: &dyn AnyOperation,
) -> Result<Map<String, Value>, Failure> {
    let own = operation.own_client_data().map(|own| format!(".{own}"));
    let client_data = format!("{FRESH}{}", own.unwrap_or_default());
    let style = BodyStyle {
        client_data: Some(&client_data),
        org_alias: Some(credentials.org_alias()),
        ..BodyStyle::default()
    };
    let mut body = Zeroizing::new(Vec::new());
    operation.write_body(&style, &mut body);
    object(&body)
}

fn object(body: &[u8]) -> Result<Map<String, Value>, Failure> {
    match serde_json::from_slice(body).map_err(|_| Code::Internal)? {
        Value::Object(body) => Ok(body),
        _ => Err(Code::Internal.into()),
    }
}

const DRY_RUN: &str = "dry-run";
const FRESH: &str = "[a fresh value]";
