//! The ids of devices in the JSON that programs read.

use pingpair::describe::{Kind, RecordInfo};
use serde_json::{Map, Value};

/// A reply with the ids of devices as the text of their digits: they have more than the numbers of
/// many programs can hold, and a rounded id would be another device's.
pub(crate) fn as_text(info: &RecordInfo, mut members: Map<String, Value>) -> Map<String, Value> {
    write_ids(info, &mut members);
    members
}

fn write_ids(info: &RecordInfo, members: &mut Map<String, Value>) {
    for field in info.fields {
        if let Some(value) = members.get_mut(field.name) {
            write_id(&field.kind, value);
        }
    }
}

fn write_id(kind: &Kind, value: &mut Value) {
    match (kind, value) {
        (Kind::Optional(inner), value) => write_id(inner, value),
        (Kind::List(inner), Value::Array(values)) => {
            values.iter_mut().for_each(|value| write_id(inner, value));
        }
        (Kind::Map(inner), Value::Object(values)) => {
            values.values_mut().for_each(|value| write_id(inner, value));
        }
        (Kind::Record(info), Value::Object(members)) => write_ids(info, members),
        (Kind::DeviceId, value @ Value::Number(_)) => *value = Value::from(value.to_string()),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use pingpair::operation::Record;
    use pingpair::pingid::{FoundUser, PairingProgress};
    use serde_json::json;

    use super::*;

    #[test]
    fn ids_of_devices_are_text_at_every_depth_and_other_numbers_are_not() {
        let id = 9_007_199_254_740_993_i64;
        let reply = json!({
            "user": { "user_id": 7, "device": { "id": id }, "devices": [{ "id": 1 }] },
            "same_device_users": [{ "device": null }],
            "id": 5,
        });
        assert_eq!(
            Value::Object(as_text(FoundUser::INFO, reply.as_object().unwrap().clone())),
            json!({
                "user": {
                    "user_id": 7, "device": { "id": "9007199254740993" },
                    "devices": [{ "id": "1" }],
                },
                "same_device_users": [{ "device": null }],
                "id": 5,
            })
        );
        let progress = json!({ "status": "PAIRED", "device_id": id });
        let progress = progress.as_object().unwrap().clone();
        assert_eq!(
            as_text(PairingProgress::INFO, progress)["device_id"],
            "9007199254740993"
        );
    }
}
