//! The Kotlin projection: records, sets of texts, the methods of both clients, and names.

mod arguments;
mod names;
mod operations;
mod pairings;
mod records;
mod usage;
mod values;

pub(crate) use names::names;
pub(crate) use operations::operations;
pub(crate) use pairings::pairings;
pub(crate) use records::records;
pub(crate) use usage::usage;
pub(crate) use values::values;

use pingpair::describe::{Kind, Service};

use crate::shared::{snake_case, unknown_kind};

fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Id => "String".into(),
        Kind::Secret => "Secret".into(),
        Kind::Bool => "Boolean".into(),
        Kind::Integer => "Long".into(),
        Kind::DeviceId => "DeviceId".into(),
        Kind::Time => "Instant".into(),
        Kind::MountainTime => "MountainTime".into(),
        Kind::InternetTime => "InternetTime".into(),
        Kind::Json => "JsonElement".into(),
        Kind::Values(values) => values.name.into(),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => format!("{}?", type_of(inner)),
        Kind::List(inner) => format!("List<{}>", type_of(inner)),
        Kind::Map(inner) => format!("Map<String, {}>", type_of(inner)),
        _ => unknown_kind(kind),
    }
}

/// What the classes and files of a service are called.
fn prefix(service: Service) -> &'static str {
    match service {
        Service::PingId => "",
        Service::PingOne => "PingOne",
    }
}

/// A text as a literal.
fn quoted(text: &str) -> String {
    format!("{text:?}").replace('$', "\\$")
}

/// The name of a constant: `PENDING_ACTIVATION` for `PendingActivation` and for `pending_activation`.
fn constant(name: &str) -> String {
    let name = match name.contains('_') || name.chars().all(|it| !it.is_ascii_uppercase()) {
        true => name.to_owned(),
        false => snake_case(name),
    };
    // Names that are one word.
    let words = [
        ("i_phone", "iphone"),
        ("whats_app", "whatsapp"),
        ("yubi_key", "yubikey"),
        ("ping_id", "pingid"),
    ];
    let joined = words
        .into_iter()
        .fold(name, |name, (apart, joined)| name.replace(apart, joined));
    joined.to_ascii_uppercase()
}

/// A comment in KDoc.
fn comment(indentation: &str, doc: &str) -> String {
    let doc = doc.replace("*/", "*&#47;");
    if !doc.contains('\n') {
        return format!("{indentation}/** {doc} */\n");
    }
    let line = |line: &str| format!("{indentation} * {line}").trim_end().to_owned() + "\n";
    let lines: String = doc.lines().map(line).collect();
    format!("{indentation}/**\n{lines}{indentation} */\n")
}

/// Header, package and imports of a file.
fn start(imports: &[&str]) -> String {
    let imports: String = imports
        .iter()
        .map(|name| format!("import {name}\n"))
        .collect();
    let header = crate::shared::HEADER;
    format!("// {header}\n\npackage io.pingpair\n\n{imports}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::tests::every_kind;

    #[test]
    fn members_of_each_kind_have_their_type() {
        let code = records(&every_kind());
        for member in [
            "public val deviceId: DeviceId,",
            "public val code: Secret? = null,",
            "public val times: List<Instant>,",
            "public val enrolled: MountainTime? = null,",
            "public val raw: JsonElement,",
            "public val users: Map<String, NextOtp>,",
        ] {
            assert!(code.contains(member), "{member}\n{code}");
        }
        assert!(!code.contains("nothing"), "{code}");
    }

    #[test]
    fn replies_are_read_by_the_kinds_of_their_members() {
        let code = records(&every_kind());
        for part in [
            "need(\"deviceId\", Read.deviceId),",
            "find(\"code\", Read.secret),",
            "need(\"times\", Read.list(Read.time)),",
            "need(\"users\", Read.map(NextOtp.read)),",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
    }

    #[test]
    fn methods_take_named_arguments_with_defaults() {
        let code = operations(&every_kind(), Service::PingId);
        for part in [
            "public suspend fun ofEachKind(",
            "        username: String,\n",
            "        flag: Boolean = false,\n",
            "        maybeFlag: Boolean? = null,\n",
            "        kind: DeviceType = DeviceType.SMS,\n",
            "        parts: List<Part> = emptyList(),\n",
            "    ): Progress<EveryKind, NextOtp> {",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
    }

    #[test]
    fn constants_are_named_by_whole_words() {
        for (name, expected) in [
            ("PendingActivation", "PENDING_ACTIVATION"),
            ("if_unpaired", "IF_UNPAIRED"),
            ("Fido2", "FIDO2"),
            ("IPhone", "IPHONE"),
            ("PingIdDesktop", "PINGID_DESKTOP"),
            ("told", "TOLD"),
        ] {
            assert_eq!(constant(name), expected);
        }
    }

    #[test]
    fn comments_end_where_they_end() {
        assert_eq!(comment("", "a */ b"), "/** a *&#47; b */\n");
    }
}
