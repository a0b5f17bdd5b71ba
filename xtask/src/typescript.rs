//! The TypeScript projection: interfaces, unions of values, the methods of the client, and names.

mod doors;
mod names;
mod native;
mod operations;
mod pairings;
mod taken;
mod types;
mod usage;

pub(crate) use doors::{doors, readings};
pub(crate) use names::names;
pub(crate) use native::native;
pub(crate) use operations::operations;
pub(crate) use pairings::{machine, pairings};
pub(crate) use types::types;
pub(crate) use usage::usage;

use pingpair::describe::{Kind, Service};

use crate::shared::unknown_kind;

fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret | Kind::DeviceId | Kind::Id => "string".into(),
        Kind::Bool => "boolean".into(),
        Kind::Integer => "number".into(),
        Kind::Time => "Date".into(),
        Kind::MountainTime => "MountainTime".into(),
        Kind::InternetTime => "InternetTime".into(),
        Kind::Json => "unknown".into(),
        Kind::Values(values) => values.name.into(),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => type_of(inner),
        Kind::List(inner) => format!("readonly {}[]", type_of(inner)),
        Kind::Map(inner) => format!("Readonly<Record<string, {}>>", type_of(inner)),
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

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn comment(indentation: &str, doc: &str) -> String {
    let doc = doc.replace("*/", "*\\/");
    if !doc.contains('\n') {
        return format!("{indentation}/** {doc} */\n");
    }
    let line = |line: &str| format!("{indentation} * {line}").trim_end().to_owned() + "\n";
    let lines: String = doc.lines().map(line).collect();
    format!("{indentation}/**\n{lines}{indentation} */\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::tests::every_kind;

    #[test]
    fn members_of_each_kind_have_their_type() {
        let code = types(&every_kind());
        for member in [
            "readonly username: string;",
            "readonly maybeFlag?: boolean | undefined;",
            "readonly until: Date;",
            "readonly otps: readonly string[];",
            "readonly parts?: readonly Part[] | undefined;",
            "readonly map: Readonly<Record<string, number>>;",
            "readonly kind?: DeviceType | undefined;",
            "readonly deviceId: string;",
            "readonly code?: string;",
            "readonly times: readonly Date[];",
            "readonly enrolled?: MountainTime;",
            "readonly raw: unknown;",
            "readonly users: Readonly<Record<string, NextOtp>>;",
        ] {
            assert!(code.contains(member), "{member}\n{code}");
        }
        assert!(!code.contains("nothing"), "{code}");
    }

    #[test]
    fn dates_and_secrets_are_revived_at_every_depth() {
        let code = types(&every_kind());
        let reviver = "const reviveEveryKind = revive.record<EveryKind>(\n  \"EveryKind\",\n  {\n    \
                       times: revive.list(revive.time),\n    enrolled: revive.writtenTime,\n    \
                       users: revive.map(reviveNextOtp),\n  },\n  [\"code\"],\n  [],\n);";
        assert!(code.contains(reviver), "{code}");
    }

    #[test]
    fn methods_take_an_object_and_resolve_to_one() {
        let code = operations(&every_kind(), Service::PingId);
        let method = "async ofEachKind(request: OfEachKind, options?: CallOptions): \
                      Promise<Progress<EveryKind, NextOtp>> {";
        assert!(code.contains(method), "{code}");
        let reviver = "revive.progress(revivers.EveryKind, revivers.NextOtp)";
        assert!(code.contains(reviver), "{code}");
    }

    #[test]
    fn doors_count_operations_as_the_native_module_does() {
        let declarations = every_kind();
        let code = doors(&declarations);
        for part in [
            "ofEachKind(request: OfEachKind, now?: Date): RequestToken {\n    return this.sign(0, \"of_each_kind\"",
            "ofEachKind(token: string | Uint8Array): Progress<EveryKind, NextOtp> {\n    return this.read(0, token, undefined",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
        let code = native(&declarations);
        let first =
            "OPERATIONS: &[Typed] = &[\nTyped::of::<declared::OfEachKind>(\"of_each_kind\"),";
        assert!(code.contains(first), "{code}");
        assert!(code.contains("enrolled: \"enrolled\","), "{code}");
    }

    #[test]
    fn requests_are_packed_and_unpacked_in_one_order() {
        let operations = pingpair::pingid::operations().map(|declared| declared.info());
        let declarations = crate::shared::Declarations::new(operations.collect());
        let code = doors(&declarations);
        let packed = "unpair_device: (request: UnpairDevice) =>\n    part(request.username) +\n    \
                      part(request.deviceId) +\n    part(request.clientData),";
        assert!(code.contains(packed), "{code}");
        let code = native(&declarations);
        let unpacked = "let username = parts.required::<String>()?;\n\
                        let device_id = parts.required::<declared::DeviceId>()?;\n\
                        let mut request = Self::new(username, device_id);\n\
                        request.client_data = parts.optional()?;\n";
        assert!(code.contains(unpacked), "{code}");
    }

    #[test]
    fn replies_are_read_by_the_kinds_of_their_members() {
        let operations = pingpair::pingid::operations().map(|declared| declared.info());
        let declarations = crate::shared::Declarations::new(operations.collect());
        let code = readings(&declarations);
        for part in [
            "    user: readUserDetails,\n    sameDeviceUsers: way.json(revive.list(revivers.UserDetails)),",
            "    lastLogin: way.optional(way.json(revive.time)),",
            "    device: way.optional(way.json(revivers.Device)),",
            "    activationCode: way.text,\n  },\n  [\"activationCode\"],",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
    }

    #[test]
    fn machines_take_what_is_required_first() {
        let operations = pingpair::pingid::operations().map(|declared| declared.info());
        let declarations = crate::shared::Declarations::new(operations.collect());
        let code = pairings(&declarations, Service::PingId);
        for part in [
            "pairOnline(username: string, options: PairOnlineOptions = {}): Pairing {",
            "pairSms(username: string, phoneNumber: string, options: PairSmsOptions = {}): Pairing {",
            "kind: \"SMS\", pairingData: phoneNumber",
            "pairWebauthn(request: PairWebauthnOptions): Pairing {",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
    }
}
