//! JSON in and out, as strictly as the core reads it.

use pingpair::operation::{Member, Record, write_reply};
use serde_json::{Map, Value};

/// One whole object without duplicate members at any depth.
pub(crate) fn object(bytes: &[u8]) -> Option<Map<String, Value>> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = <Value as Member>::read(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    match value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

/// A reply, or a part of one, in the wire's names.
pub(crate) fn wire<T: Record>(record: &T) -> Map<String, Value> {
    let mut json = Vec::new();
    write_reply(record, &mut json);
    object(&json).unwrap_or_default()
}

/// A JSON value as bytes.
pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}
