//! Errors on their way out: each language makes its classes of them.

use pingpair::{Error, Group};
use serde_json::json;

use crate::{names, outputs};

/// An error as JSON in camelCase. The text holds no secret; `serviceMessage` is raw.
pub fn described(error: &Error) -> String {
    let refusal = error.refusal();
    let of_pingone = error.pingone_refusal();
    let message = refusal
        .and_then(|refusal| refusal.message.as_deref())
        .or_else(|| of_pingone.and_then(|refusal| refusal.message.as_deref()));
    let no_number = (error.group() == Group::Refused).then_some(0);
    let is_authenticated = refusal.map(|refusal| refusal.is_authenticated());
    json!({
        "class": error.group().class_name(),
        "code": error.code().as_str(),
        "text": spelt(error),
        "httpStatus": error.http_status(),
        "retryAfter": error.retry_after().map(|wait| wait.as_secs_f64() * 1000.0),
        "requestSent": error.request_sent(),
        // PingOne has texts for its reasons, and signs nothing.
        "errorId": refusal.map(|refusal| refusal.error_id).or(no_number),
        "serviceMessage": message,
        "uniqueMsgId": refusal.and_then(|refusal| refusal.unique_msg_id.as_deref()),
        "authenticated": is_authenticated.or(of_pingone.map(|_| false)),
        "pingOneRefusal": of_pingone.and_then(|refusal| outputs::record(refusal).ok()),
    })
    .to_string()
}

/// The error's text, in which members of requests have their names in camelCase.
fn spelt(error: &Error) -> String {
    let text = error.to_string();
    match error.group() {
        Group::Input => names::spelt(&text),
        _ => text,
    }
}
