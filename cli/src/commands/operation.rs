//! Any declared operation: its arguments and its reply go by its description.

use clap::{ArgMatches, Command};
use pingpair::Provenance;
use pingpair::describe::OperationInfo;

use crate::arguments;
use crate::commands::Context;
use crate::commands::code::{self, Drawing};
use crate::credentials;
use crate::failure::Failure;
use crate::ids;
use crate::render;

/// The command of an operation. One that returns an activation code can draw it.
pub(crate) fn command(name: String, info: &'static OperationInfo) -> Command {
    let command = arguments::command(name, info);
    if code::is_returned(info) {
        command.args(code::arguments())
    } else {
        command
    }
}

/// Calls the operation and shows its reply.
pub(crate) fn run(context: &Context<'_>, info: &'static OperationInfo) -> Result<(), Failure> {
    let Context {
        matches,
        output,
        input,
    } = context;
    let members = arguments::members(info, matches, input)?;
    let drawing = drawing(info, matches)?;
    let credentials = credentials::credentials(matches, output)?;
    let client = credentials::client(credentials, matches, input)?;
    let reply = client.send_named(info.name, &members)?;
    if reply.provenance() != Provenance::Correlated {
        output.note("the reply is signed but does not echo this request: it may be an older one");
    }
    let (provenance, id) = (reply.provenance(), reply.unique_msg_id().map(str::to_owned));
    let mut members = reply.into_value();
    let link = code::returned(info, &members)
        .map(|code| code::link(client.credentials().base_url(), &code));
    if output.is_json() {
        if let Some(Ok(link)) = &link {
            members.insert(LINK.to_owned(), link.expose().into());
        }
        members.insert(PROVENANCE.to_owned(), provenance.as_str().into());
        members.insert(UNIQUE_MSG_ID.to_owned(), id.into());
        output.document(&ids::as_text(info.reply, members))?;
    } else {
        output.lines(render::lines(info.reply, &members))?;
        if let Some(Ok(link)) = &link {
            output.line(format_args!("activation link:  {}", link.expose()))?;
        }
    }
    match (drawing, link) {
        (Some(drawing), Some(link)) => drawing.draw(&link?, output),
        _ => Ok(()),
    }
}

fn drawing(info: &OperationInfo, matches: &ArgMatches) -> Result<Option<Drawing>, Failure> {
    if code::is_returned(info) {
        Drawing::of(matches).map(Some)
    } else {
        Ok(None)
    }
}

/// What JSON has beside the members of the reply.
const LINK: &str = "activation_link";
const PROVENANCE: &str = "provenance";
const UNIQUE_MSG_ID: &str = "unique_msg_id";

#[cfg(test)]
mod tests {
    use pingpair::pingid;

    use super::*;

    #[test]
    fn no_reply_has_a_member_of_the_names_that_are_added() {
        for declared in pingid::operations() {
            for name in [LINK, PROVENANCE, UNIQUE_MSG_ID] {
                assert!(declared.info().reply.by_name(name).is_none(), "{name}");
            }
        }
    }
}
