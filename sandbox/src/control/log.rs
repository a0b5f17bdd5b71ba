//! `log`: what reached the service.

use serde_json::{Value, json};

use super::Refusal;
use crate::log::{Delivery, PingOneDelivery};
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
        pingone,
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
        "pingone": pingone.as_ref().map(pingone_members),
    })
}

fn pingone_members(delivery: &PingOneDelivery) -> Value {
    let PingOneDelivery {
        method,
        path,
        content_type,
        accept,
        transaction_id,
        session_id,
        http_status,
        code,
        detail,
        object,
    } = delivery;
    json!({
        "method": method,
        "path": path,
        "contentType": content_type,
        "accept": accept,
        "transactionId": transaction_id,
        "sessionId": session_id,
        "httpStatus": http_status,
        "code": code,
        "detail": detail,
        "object": object,
    })
}
