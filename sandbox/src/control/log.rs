//! `log`: what reached the service.

use serde_json::{Value, json};

use super::Refusal;
use crate::log::Delivery;
use crate::state::Shared;

pub(super) fn read(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let deliveries: Vec<_> = shared
        .state()
        .log
        .deliveries()
        .iter()
        .map(delivery)
        .collect();
    Ok(json!({ "deliveries": deliveries }))
}

pub(super) fn clear(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    shared.state().log.clear();
    Ok(json!({ "deliveries": [] }))
}

fn delivery(delivery: &Delivery) -> Value {
    let Delivery {
        index,
        operation,
        at,
        body_sha256,
        fault,
        error_id,
        processed,
    } = delivery;
    json!({
        "index": index,
        "operation": operation,
        "at": at.to_string(),
        "bodySha256": body_sha256,
        "fault": fault,
        "errorId": error_id,
        "processed": processed,
    })
}
