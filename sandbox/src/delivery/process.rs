//! What the service does with a request.

use pingpair::pingid::{self, error_id};
use serde_json::Value;

use super::Delivery;
use crate::answer::Chunks;
use crate::envelope::{Rejection, Reply};
use crate::service::{Product, Service, handler};

/// What came of a request.
pub(super) enum Outcome {
    Replied(Reply),
    /// A raw stream that nobody signs.
    Streamed(Chunks),
    Rejected(Rejection),
    NotImitated,
}

/// Carries the request out, which takes its body.
pub(super) fn process(service: &mut Service, delivery: &mut Delivery<'_>) -> Outcome {
    let operation = delivery.operation;
    if handler(operation).is_none() {
        return Outcome::NotImitated;
    }
    let opened = match &mut delivery.opened {
        Ok(opened) => opened,
        Err(rejection) => return Outcome::Rejected(*rejection),
    };
    let (body, client_data) = (std::mem::take(&mut opened.body), opened.client_data.clone());
    // Several operations can lie at one path: the members tell which one is meant.
    let meant = pingid::operation_at(operation.path, &body);
    let meant = meant.map_or(operation, |declared| declared.info());
    let Some(handler) = handler(meant) else {
        return Outcome::NotImitated;
    };
    if meant.request.by_wire_name(ORG_ALIAS).is_some()
        && body.get(ORG_ALIAS).and_then(Value::as_str)
            != Some(delivery.identity.credentials().org_alias())
    {
        let message = "reqBody.orgAlias must be ours";
        let refusal = Reply::refusal(error_id::INVALID_INPUT, message, client_data);
        return Outcome::Replied(refusal);
    }
    Outcome::Replied(match handler(service, body, delivery.now) {
        Ok(Product::Reply(error_id, members)) => Reply::success(error_id, members, client_data),
        Ok(Product::Stream(chunks)) => return Outcome::Streamed(chunks),
        Err(refusal) => Reply::refusal(refusal.error_id, refusal.message, client_data),
    })
}

pub(super) const OCTET_STREAM: &str = "application/octet-stream";
const ORG_ALIAS: &str = "orgAlias";
