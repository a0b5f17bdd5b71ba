//! What the application sees of calls, and its say in destinations.

use std::sync::Arc;

use pingpair::client::{CallReport, Observer};
use pingpair::operation::{Channel, Destination};
use serde_json::json;

use crate::application::Application;

/// Tells the application's observer of each attempt, without waiting for it.
pub struct Watch(pub Arc<dyn Application>);

impl Observer for Watch {
    fn observe(&self, report: &CallReport) {
        let attempt = &report.attempt;
        let shown = json!([{
            "operation": attempt.operation,
            "attempt": attempt.number,
            "retryClass": attempt.class.as_str(),
            "failure": attempt.failure.map(|code| code.as_str()),
            "repeated": attempt.repeated,
            "errorId": attempt.error_id,
            "uniqueMsgId": attempt.unique_msg_id,
            "provenance": attempt.provenance.map(|provenance| provenance.as_str()),
            "duration": report.duration.as_secs_f64() * 1000.0,
        }]);
        self.0.tell("observe", &shown.to_string());
    }
}

/// The application's say in destinations. A function that throws has said no.
pub fn accept(
    application: Arc<dyn Application>,
) -> impl Fn(&Destination<'_>) -> bool + Send + Sync + 'static {
    move |destination| {
        let arguments = json!([{
            "channel": channel(destination.channel()),
            "address": destination.address(),
            "extension": destination.extension(),
            "masked": destination.to_string(),
        }]);
        let answer = application.ask("destinations", &arguments.to_string(), None);
        answer.is_some_and(|answer| answer.text.as_deref() == Some("true"))
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
        Channel::Voice => "voice",
        _ => "other",
    }
}
