//! `outbox`: what the service sent to people.

use pingpair::operation::Channel;
use serde_json::{Value, json};

use super::Refusal;
use crate::service::Message;
use crate::state::{Shared, State};

pub(super) fn list(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(messages(&shared.state()))
}

pub(super) fn clear(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let mut state = shared.state();
    state.service.clear_messages();
    Ok(messages(&state))
}

fn messages(state: &State) -> Value {
    let messages: Vec<_> = state.service.messages().iter().map(message).collect();
    json!({ "messages": messages })
}

fn message(message: &Message) -> Value {
    json!({
        "number": message.number,
        "channel": match message.channel {
            Channel::Email => "EMAIL",
            Channel::Voice => "VOICE",
            _ => "SMS",
        },
        "destination": message.destination,
        "username": message.username,
        "otp": message.otp.expose(),
        "sent": message.sent.to_string(),
    })
}
