//! How values stand in a snapshot. Only `snapshot` may write them, for secrets are in clear here.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::Value;
use zeroize::Zeroizing;

use super::transcode::transcode;
use crate::device_id::DeviceId;
use crate::operation::{BodyStyle, Operation, Record, Request, read_record, write_reply};
use crate::pingone::Id;
use crate::secret::Secret;
use crate::time::Timestamp;

/// Secrets.
pub(super) mod secret {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        secret: &Secret,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(secret.expose())
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Secret, D::Error> {
        Ok(Secret::from(String::deserialize(deserializer)?))
    }
}

/// Secrets that may be absent.
pub(super) mod optional_secret {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        secret: &Option<Secret>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        secret.as_ref().map(Secret::expose).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Secret>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.map(Secret::from))
    }
}

/// Requests, as on the wire, with the caller's own `clientData`.
pub(super) mod operation {
    use super::*;

    pub(in super::super) fn serialize<O: Operation, S: Serializer>(
        operation: &O,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let style = BodyStyle {
            client_data: Operation::own_client_data(operation),
            ..BodyStyle::default()
        };
        let mut json = Zeroizing::new(Vec::with_capacity(ROOM));
        Request::write_body(operation, &style, &mut json);
        transcode(&json, serializer)
    }

    pub(in super::super) fn deserialize<'de, O: Operation, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<O, D::Error> {
        read_record(deserializer)
    }
}

/// Records of replies.
pub(super) mod record {
    use super::*;

    pub(in super::super) fn serialize<T: Record, S: Serializer>(
        record: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        written(record)
            .map_err(S::Error::custom)?
            .serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, T: Record, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        read_record(deserializer)
    }
}

/// Records of replies that may be absent.
pub(super) mod boxed_record {
    use super::*;

    pub(in super::super) fn serialize<T: Record, S: Serializer>(
        record: &Option<Box<T>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let value = record.as_ref().map(|record| written(&**record)).transpose();
        value.map_err(S::Error::custom)?.serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, T: Record, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Box<T>>, D::Error> {
        let value = Option::<Value>::deserialize(deserializer)?;
        let record = value.map(read_record).transpose();
        Ok(record.map_err(D::Error::custom)?.map(Box::new))
    }
}

/// Several records of replies.
pub(super) mod records {
    use super::*;

    pub(in super::super) fn serialize<T: Record, S: Serializer>(
        records: &[T],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let values: Result<Vec<_>, _> = records.iter().map(written).collect();
        values.map_err(S::Error::custom)?.serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, T: Record, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        let values = Vec::<Value>::deserialize(deserializer)?;
        let records: Result<_, _> = values.into_iter().map(read_record).collect();
        records.map_err(D::Error::custom)
    }
}

/// The ids of devices that may be absent.
pub(super) mod device_id {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        id: &Option<DeviceId>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        id.map(DeviceId::value).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<DeviceId>, D::Error> {
        Ok(Option::deserialize(deserializer)?.map(DeviceId::new))
    }
}

/// The ids of several devices.
pub(super) mod device_ids {
    use std::collections::BTreeSet;

    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        ids: &BTreeSet<DeviceId>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(ids.iter().map(|id| id.value()))
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeSet<DeviceId>, D::Error> {
        let ids = Vec::<i64>::deserialize(deserializer)?;
        Ok(ids.into_iter().map(DeviceId::new).collect())
    }
}

/// Ids of PingOne.
pub(super) mod id {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(id: &Id, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(id)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Id, D::Error> {
        parsed(&String::deserialize(from)?)
    }
}

/// Ids of PingOne that may be absent.
pub(super) mod optional_id {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        id: &Option<Id>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        id.map(|id| id.to_string()).serialize(to)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Id>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| parsed(&text)).transpose()
    }
}

/// Several ids of PingOne, in their order.
pub(super) mod id_list {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(ids: &[Id], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(ids.iter().map(Id::to_string))
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<Id>, D::Error> {
        let texts = Vec::<String>::deserialize(from)?;
        texts.iter().map(|text| parsed(text)).collect()
    }
}

/// A set of ids of PingOne.
pub(super) mod ids {
    use std::collections::BTreeSet;

    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        ids: &BTreeSet<Id>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(ids.iter().map(Id::to_string))
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<BTreeSet<Id>, D::Error> {
        Ok(id_list::deserialize(from)?.into_iter().collect())
    }
}

fn parsed<E: serde::de::Error>(text: &str) -> Result<Id, E> {
    Id::parse(text).map_err(E::custom)
}

/// Instants.
pub(super) mod timestamp {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        timestamp: &Timestamp,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        timestamp.milliseconds().serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Timestamp, D::Error> {
        Timestamp::from_milliseconds(i64::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("an instant between the years 1 and 9999"))
    }
}

/// Instants that may be absent.
pub(super) mod optional_timestamp {
    use super::*;

    pub(in super::super) fn serialize<S: Serializer>(
        timestamp: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        timestamp.map(Timestamp::milliseconds).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        Ok(Option::deserialize(deserializer)?.and_then(Timestamp::from_milliseconds))
    }
}

fn written<T: Record>(record: &T) -> serde_json::Result<Value> {
    let mut json = Vec::new();
    write_reply(record, &mut json);
    value(&json)
}

fn value(json: &[u8]) -> serde_json::Result<Value> {
    serde_json::from_slice(json)
}

/// Most requests take less.
const ROOM: usize = 16 << 10;
