//! Any declared operation: its arguments and its reply go by its description.

use clap::{ArgMatches, Command};
use pingpair::Provenance;
use pingpair::describe::{Kind, OperationInfo, RecordInfo, RetryClass, Service};
use pingpair::qr::ActivationLink;
use pingpair::wire::Verified;
use pingpair::{pingid, pingone};
use serde_json::{Map, Value};

use crate::arguments;
use crate::commands::Context;
use crate::commands::code::{self, Drawing};
use crate::commands::{dry_run, job};
use crate::consent;
use crate::credentials;
use crate::failure::Failure;
use crate::ids;
use crate::places::{Manner, Place, Spot};
use crate::redact;
use crate::render;

/// The command of operations. One that returns an activation code can draw it.
pub(crate) fn command(name: String, spot: &Spot) -> Command {
    let mut command = arguments::spot_command(name, spot);
    let places = || [&spot.place].into_iter().chain(&spot.flagged);
    if code::is_returned(spot.place.info) {
        command = command.args(code::arguments());
    }
    if places().any(|place| place.row.question.is_some()) {
        command = command.arg(consent::argument());
    }
    if places().any(|place| place.row.begins_job) {
        command = command.arg(job::wait_argument());
    }
    if places().any(|place| place.info.class != RetryClass::Read) {
        command = command.arg(dry_run::argument());
    }
    command
}

/// Calls the operation and shows its reply.
pub(crate) fn run(context: &Context<'_>, place: &Place) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let info = place.info;
    if info.service() == Service::PingOne {
        return run_at_pingone(context, place);
    }
    let members = arguments::members(place, matches, input)?;
    let operation = pingid::operation(info.name)?.parse(&members)?;
    if info.class != RetryClass::Read && dry_run::is_asked_for(matches) {
        return dry_run::of_operation(context, &*operation);
    }
    if let Some(template) = place.row.question {
        consent::ask(&consent::question(template, &members), matches)?;
    }
    if place.row.begins_job && job::is_waited_for(matches) {
        return job::run(context, info.name, &members);
    }
    let drawing = drawing(info, matches)?;
    let credentials = credentials::credentials(matches, output)?;
    let client = credentials::client(credentials, matches, input)?;
    let reply = client.send_named(info.name, &members)?;
    if reply.provenance() != Provenance::Correlated {
        output.note("the reply is signed but does not echo this request: it may be an older one");
    }
    let link = code::returned(info, reply.value())
        .map(|code| code::link(client.credentials().base_url(), &code));
    show(context, place, reply, link.as_ref())?;
    match (drawing, link) {
        (Some(drawing), Some(link)) => drawing.draw(&link?, output),
        _ => Ok(()),
    }
}

/// The same of PingOne, where nobody signs replies and no reply has an activation code.
fn run_at_pingone(context: &Context<'_>, place: &Place) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let info = place.info;
    let members = arguments::members(place, matches, input)?;
    let operation = pingone::operation(info.name)?.parse(&members)?;
    if info.class != RetryClass::Read && dry_run::is_asked_for(matches) {
        return dry_run::of_pingone(context, &*operation);
    }
    if let Some(template) = place.row.question {
        consent::ask(&consent::question(template, &members), matches)?;
    }
    let settings = credentials::pingone::settings(matches, output)?;
    let client = credentials::pingone::client(settings, matches, input)?;
    let reply = client.send_named(info.name, &members);
    show(
        context,
        place,
        reply.map_err(credentials::pingone::explained)?,
        None,
    )
}

/// Shows a reply, and the link of an activation code in it.
fn show(
    context: &Context<'_>,
    place: &Place,
    reply: Verified<Map<String, Value>>,
    link: Option<&Result<ActivationLink, Failure>>,
) -> Result<(), Failure> {
    let output = context.output;
    let (provenance, id) = (reply.provenance(), reply.unique_msg_id().map(str::to_owned));
    let mut members = reply.into_value();
    redact::parts(place.info.reply, &mut members);
    if !output.is_json() {
        output.lines(lines(place, &members))?;
        return match link {
            Some(Ok(link)) => output.line(format_args!("activation link:  {}", link.expose())),
            _ => Ok(()),
        };
    }
    let mut members = in_json(place, members);
    if let Some(Ok(link)) = link {
        members.insert(LINK.to_owned(), link.expose().into());
    }
    members.insert(PROVENANCE.to_owned(), provenance.as_str().into());
    if place.info.service() == Service::PingId {
        members.insert(UNIQUE_MSG_ID.to_owned(), id.into());
    }
    output.document(&Value::Object(members))
}

/// What programs get of a reply.
fn in_json(place: &Place, members: Map<String, Value>) -> Map<String, Value> {
    let mut members = ids::as_text(place.info.reply, members);
    let Manner::ShownInPart(path) = place.row.manner else {
        return members;
    };
    let mut shown = Map::new();
    if let Some((name, groups)) = path.split_last() {
        for group in groups {
            members = match members.remove(*group) {
                Some(Value::Object(members)) => members,
                _ => Map::new(),
            };
        }
        let part = members.remove(*name).unwrap_or_default();
        shown.insert((*name).to_owned(), part);
    }
    shown
}

/// What people get of a reply.
fn lines(place: &Place, members: &Map<String, Value>) -> Vec<String> {
    let info = place.info;
    if let (Some(next), Some(Value::Object(members))) = (info.next, members.get(NEXT_OTP)) {
        let mut lines = vec![NEXT_OTP_EXPECTED.to_owned()];
        lines.extend(render::lines(next.reply, members));
        return lines;
    }
    let lines = match place.row.manner {
        Manner::ShownInPart(path) => match part(info.reply, members, path) {
            Some((kind, value)) => render::part(kind, value),
            None => vec!["none".to_owned()],
        },
        _ => render::lines(info.reply, members),
    };
    if lines.is_empty() {
        return vec!["done".to_owned()];
    }
    lines
}

/// The member that is reached by these names, unless there is nothing in it.
fn part<'a>(
    info: &RecordInfo,
    members: &'a Map<String, Value>,
    path: &[&str],
) -> Option<(&'static Kind, &'a Value)> {
    let (name, rest) = path.split_first()?;
    let (kind, value) = (&info.by_name(name)?.kind, members.get(*name)?);
    match (kind.inner(), value) {
        (Kind::Record(info), Value::Object(members)) if !rest.is_empty() => {
            part(info, members, rest)
        }
        (_, Value::Array(values)) if values.is_empty() => None,
        _ => Some((kind, value)),
    }
}

fn drawing(info: &OperationInfo, matches: &ArgMatches) -> Result<Option<Drawing>, Failure> {
    if code::is_returned(info) {
        Drawing::of(matches).map(Some)
    } else {
        Ok(None)
    }
}

/// What callers' JSON has where a further OTP is asked for.
const NEXT_OTP: &str = "next_otp";
const NEXT_OTP_EXPECTED: &str =
    "The OTP was right, and the token is out of step: wait for its next OTP, and send that.";

/// What JSON has beside the members of the reply.
const LINK: &str = "activation_link";
const PROVENANCE: &str = "provenance";
const UNIQUE_MSG_ID: &str = "unique_msg_id";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::places;

    #[test]
    fn no_reply_has_a_member_of_the_names_that_are_added() {
        for info in places::operations() {
            for name in [LINK, PROVENANCE, UNIQUE_MSG_ID] {
                assert!(info.reply.by_name(name).is_none(), "{name}");
            }
        }
    }

    fn place(words: &[&str]) -> Place {
        places::spot(words).unwrap().place
    }

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn devices_are_listed_without_what_else_the_reply_has() {
        let place = place(&["device", "list"]);
        let reply = |devices: Value| {
            object(json!({ "user": {
                "username": "m", "status": "ACTIVE", "devices": devices,
            } }))
        };
        let paired = reply(json!([{ "id": 7, "kind": "SMS", "nickname": "a\u{1b}" }]));
        assert_eq!(lines(&place, &paired)[1], "7   SMS         a\\u{1b}");
        assert_eq!(
            Value::Object(in_json(&place, paired)),
            json!({ "devices": [{ "id": "7", "kind": "SMS", "nickname": "a\u{1b}" }] })
        );
        assert_eq!(lines(&place, &reply(json!([]))), ["none"]);
    }

    #[test]
    fn a_further_otp_is_asked_for_in_its_session() {
        let place = place(&["op", "resync-oath-token"]);
        let next = object(json!({ "next_otp": { "session_id": "s1" } }));
        assert_eq!(lines(&place, &next), [NEXT_OTP_EXPECTED, "session id:  s1"]);
        let mut redacted = next.clone();
        redact::parts(place.info.reply, &mut redacted);
        assert_eq!(redacted, next);
        let place = self::place(&["op", "finalize-offline-pairing"]);
        let next = object(json!({ "next_otp": { "session_id": null } }));
        assert_eq!(lines(&place, &next), [NEXT_OTP_EXPECTED]);
    }

    #[test]
    fn a_reply_that_says_nothing_is_shown_as_done() {
        assert_eq!(lines(&place(&["user", "delete"]), &Map::new()), ["done"]);
    }
}
