//! `outbox`: what the service sent to people.

use pingpair::operation::Channel;
use serde_json::{Value, json};

use super::Refusal;
use crate::engine::Engine;
use crate::service::Message;
use crate::shared::Shared;

pub(super) fn list(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(messages(&shared.engine()))
}

pub(super) fn clear(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let mut engine = shared.engine();
    engine.clear_messages();
    Ok(messages(&engine))
}

fn messages(engine: &Engine) -> Value {
    let messages: Vec<_> = engine.messages().iter().map(message).collect();
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
