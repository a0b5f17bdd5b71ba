//! Makes the constants; the attributes expand to calls of these.

use super::*;

/// An operation of one class and one kind of success.
pub const fn operation(
    name: &'static str,
    method: &'static str,
    path: &'static str,
    class: RetryClass,
    client_data: ClientData,
    request: &'static RecordInfo,
    reply: &'static RecordInfo,
) -> OperationInfo {
    OperationInfo {
        name,
        method,
        path,
        web: None,
        class,
        class_when: None,
        client_data,
        request,
        reply,
        next: None,
        streams: false,
        by_name_only: false,
    }
}

/// Each argument is the member of the same place.
pub const fn next(error_id: i64, reply: &'static RecordInfo) -> Next {
    let code = None;
    Next {
        error_id,
        code,
        reply,
    }
}

/// A further step of PingOne's, known by the code in its details.
pub const fn next_by_code(error_id: i64, code: &'static str, reply: &'static RecordInfo) -> Next {
    let code = Some(code);
    Next {
        error_id,
        code,
        reply,
    }
}

/// Each argument is the member of the same place.
pub const fn class_when(
    member: &'static str,
    values: &'static [&'static str],
    class: RetryClass,
) -> ClassWhen {
    ClassWhen {
        member,
        values,
        class,
    }
}

/// Each argument is the member of the same place.
pub const fn web(verb: Verb, host: Host, media_type: Option<&'static str>) -> Web {
    Web {
        verb,
        host,
        media_type,
    }
}

/// Each argument is the member of the same place.
pub const fn record(name: &'static str, doc: &'static str, fields: &'static [Field]) -> RecordInfo {
    RecordInfo { name, doc, fields }
}

/// A field of the body without default, limit, form or second spelling.
pub const fn field(name: &'static str, wire: &'static str, doc: &'static str, kind: Kind) -> Field {
    Field {
        name,
        wire,
        legacy_wire: None,
        doc,
        kind,
        default: None,
        limit: None,
        form: None,
        as_text: false,
        personal: false,
        place: Place::Body,
    }
}

/// Each argument is the member of the same place.
pub const fn values(
    name: &'static str,
    doc: &'static str,
    values: &'static [ValueInfo],
) -> ValuesInfo {
    ValuesInfo { name, doc, values }
}

/// Each argument is the member of the same place.
pub const fn value(name: &'static str, wire: &'static str, doc: &'static str) -> ValueInfo {
    ValueInfo { name, wire, doc }
}

/// The wire text of a known value, for a default that names its variant.
pub const fn wire_of(info: &ValuesInfo, variant: &str) -> &'static str {
    let mut index = 0;
    while index < info.values.len() {
        #[allow(clippy::indexing_slicing)]
        let value = &info.values[index];
        if same(value.name, variant) {
            return value.wire;
        }
        index += 1;
    }
    ""
}

/// Whether two texts are the same, for constants.
#[allow(clippy::indexing_slicing)]
pub const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}
