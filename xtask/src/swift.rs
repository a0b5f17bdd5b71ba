//! The Swift projection: structures of requests, replies and values, the methods of both clients, and names.

mod members;
mod names;
mod operations;
mod pairings;
mod records;
mod usage;
mod values;

pub(crate) use names::names;
pub(crate) use operations::operations;
pub(crate) use pairings::pairings;
pub(crate) use records::{records, requests};
pub(crate) use usage::usage;
pub(crate) use values::values;

use pingpair::describe::{Kind, Service};

use crate::shared::unknown_kind;

/// The type of a kind. One that may be absent is optional already.
fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Id => "String".into(),
        Kind::Secret => "Secret".into(),
        Kind::DeviceId => "DeviceId".into(),
        Kind::Bool => "Bool".into(),
        Kind::Integer => "Int".into(),
        Kind::Time => "Date".into(),
        Kind::MountainTime => "MountainTime".into(),
        Kind::InternetTime => "InternetTime".into(),
        Kind::Json => "JSONValue".into(),
        Kind::Values(values) => values.name.into(),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => type_of(inner),
        Kind::List(inner) => format!("[{}]", type_of(inner)),
        Kind::Map(inner) => format!("[String: {}]", type_of(inner)),
        _ => unknown_kind(kind),
    }
}

/// The class that calls a service.
fn client(service: Service) -> &'static str {
    match service {
        Service::PingId => "Client",
        Service::PingOne => "PingOne",
    }
}

/// A name where it is declared, or stands by itself.
fn identifier(name: &str) -> String {
    match KEYWORDS.contains(&name) {
        true => format!("`{name}`"),
        false => name.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn comment(indentation: &str, doc: &str) -> String {
    let line = |line: &str| format!("{indentation}/// {line}").trim_end().to_owned() + "\n";
    doc.lines().map(line).collect()
}

/// Parameters or arguments between parentheses: on one line where they are short.
fn listed(indentation: &str, before: &str, list: &[String], after: &str) -> String {
    let line = format!("{indentation}{before}({}){after}", list.join(", "));
    if line.chars().count() <= 118 {
        return line;
    }
    let lines = list.join(&format!(",\n{indentation}    "));
    format!("{indentation}{before}(\n{indentation}    {lines}\n{indentation}){after}")
}

/// Words that are no names unless they are quoted.
const KEYWORDS: &[&str] = &[
    "as",
    "associatedtype",
    "break",
    "case",
    "catch",
    "class",
    "continue",
    "default",
    "defer",
    "deinit",
    "do",
    "else",
    "enum",
    "extension",
    "fallthrough",
    "false",
    "fileprivate",
    "for",
    "func",
    "guard",
    "if",
    "import",
    "in",
    "init",
    "inout",
    "internal",
    "is",
    "let",
    "nil",
    "operator",
    "precedencegroup",
    "private",
    "protocol",
    "public",
    "repeat",
    "rethrows",
    "return",
    "self",
    "static",
    "struct",
    "subscript",
    "super",
    "switch",
    "throw",
    "throws",
    "true",
    "try",
    "typealias",
    "var",
    "where",
    "while",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::{Declarations, tests::every_kind};

    #[test]
    fn members_of_each_kind_have_their_type() {
        let declarations = every_kind();
        let code = records(&declarations) + &requests(&declarations);
        for member in [
            "public var username: String\n",
            "public var maybeFlag: Bool?\n",
            "public var until: Date\n",
            "public var otps: [Secret]\n",
            "public var parts: [Part]?\n",
            "public var map: [String: Int]\n",
            "public var kind: DeviceType?\n",
            "public var deviceId: DeviceId\n",
            "public var code: Secret?\n",
            "public var times: [Date]\n",
            "public var enrolled: MountainTime?\n",
            "public var raw: JSONValue\n",
            "public var users: [String: NextOtp]\n",
        ] {
            assert!(code.contains(member), "{member}\n{code}");
        }
        assert!(!code.contains("nothing"), "{code}");
    }

    #[test]
    fn times_are_milliseconds_at_every_depth() {
        let declarations = every_kind();
        let code = records(&declarations) + &requests(&declarations);
        for part in [
            "self.times = try members.decode([Milliseconds].self, forKey: \"times\").map { $0.date }",
            "try members.encode(times.map { Milliseconds($0) }, forKey: \"times\")",
            "try members.encode(Milliseconds(until), forKey: \"until\")",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
    }

    #[test]
    fn secrets_are_not_shown() {
        let code = records(&every_kind());
        assert!(code.contains(".secret(\"code\", code)"), "{code}");
    }

    #[test]
    fn methods_take_required_arguments_first() {
        let code = operations(&every_kind(), Service::PingId);
        let parameters = "username: String,\n        text: String,\n        until: Date,\n        otps: [Secret],\n        \
                          map: [String: Int],\n        flag: Bool? = nil,\n        maybeFlag: Bool? = nil,";
        assert!(code.contains(parameters), "{code}");
        let end = "async throws(PingPairError) -> DoneOrNextOtp<EveryKind, NextOtp> {";
        assert!(code.contains(end), "{code}");
    }

    #[test]
    fn machines_take_what_is_required_first_and_fix_what_their_name_says() {
        let operations = pingpair::pingid::operations().map(|declared| declared.info());
        let declarations = Declarations::new(operations.collect());
        let code = pairings(&declarations, Service::PingId);
        for part in [
            "public func pairOnline(\n        username: String,\n",
            "activationCode: Secret? = nil,",
            "\"kind\": OfflineDeviceType.sms,",
            "\"pairingData\": phoneNumber,",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
    }
}
