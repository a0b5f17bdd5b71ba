//! `log`: what reached the service.

use serde_json::{Value, json};

use super::Refusal;
use crate::log::Delivery;
use crate::shared::Shared;

pub(super) fn read(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let deliveries: Vec<_> = shared.engine().log().map(delivery).collect();
    Ok(json!({ "deliveries": deliveries }))
}

pub(super) fn clear(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    shared.engine().clear_log();
    Ok(json!({ "deliveries": [] }))
}

fn delivery(delivery: &Delivery) -> Value {
    let Delivery {
        index,
        operation,
        at,
        body_sha256,
        client_data,
        fault,
        error_id,
        processed,
        held_from,
    } = delivery;
    json!({
        "index": index,
        "operation": operation,
        "at": at.to_string(),
        "bodySha256": body_sha256,
        "clientData": client_data,
        "fault": fault,
        "errorId": error_id,
        "processed": processed,
        "heldFrom": held_from,
    })
}
