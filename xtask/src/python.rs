//! The Python projection: PyO3 classes for values and records, the methods of both clients, and names.

mod arguments;
mod doors;
mod names;
mod operations;
mod pairings;
mod records;
mod values;

pub(crate) use arguments::Argument;
pub(crate) use doors::{reader, signer};
pub(crate) use names::{declared, meaning_of_class, meanings_of_provenance, names};
pub(crate) use operations::client;
pub(crate) use pairings::{Method, MethodKind, pairings, table};
pub(crate) use records::records;
pub(crate) use values::values;

use pingpair::describe::Service;

use crate::shared::{Declarations, HEADER};

/// Which client a method is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// The one whose methods are awaited.
    Awaited,
    /// The one whose methods return when they are done.
    Blocking,
}

impl Style {
    fn client(self, service: Service) -> &'static str {
        match (service, self) {
            (Service::PingId, Self::Awaited) => "AsyncClient",
            (Service::PingId, Self::Blocking) => "Client",
            (Service::PingOne, Self::Awaited) => "AsyncPingOne",
            (Service::PingOne, Self::Blocking) => "PingOne",
        }
    }

    /// Where the client is.
    fn module(service: Service) -> &'static str {
        match service {
            Service::PingId => "client",
            Service::PingOne => "pingone",
        }
    }

    fn pairing(self) -> &'static str {
        match self {
            Self::Awaited => "AsyncPairing",
            Self::Blocking => "Pairing",
        }
    }
}

/// `generated/mod.rs`: the module with everything that it exports.
pub(crate) fn module(declarations: &Declarations) -> String {
    let records: Vec<_> = declarations.records().map(|record| record.name).collect();
    let values: Vec<_> = declarations.values().map(|values| values.name).collect();
    format!(
        "//! {HEADER}\n\n\
         mod aio;\nmod aio_pairings;\nmod aio_pingone;\nmod aio_pingone_pairings;\nmod client;\nmod pairings;\n\
         mod pingone;\nmod pingone_pairings;\nmod reader;\nmod records;\nmod signer;\nmod values;\n\n\
         pub(crate) use records::*;\npub(crate) use values::*;\n\n\
         /// The native module below the package `pingpair`.\n\
         #[pyo3::pymodule(gil_used = false)]\n\
         mod _core {{\n\
         {EXPORTS}\
         #[pymodule_export]\nuse super::{{{}}};\n\
         #[pymodule_export]\nuse super::{{{}}};\n}}\n",
        records.join(", "),
        values.join(", "),
    )
}

/// What is written by hand.
const EXPORTS: &str = "\
    #[pymodule_export]\nuse crate::aio::settle;\n\
    #[pymodule_export]\nuse crate::answer::Answer;\n\
    #[pymodule_export]\nuse crate::cancellation::Cancellation;\n\
    #[pymodule_export]\nuse crate::agent::{AsyncDesktopAgent, DesktopAgent};\n\
    #[pymodule_export]\nuse crate::client::{AsyncClient, Client};\n\
    #[pymodule_export]\nuse crate::clock::VirtualClock;\n\
    #[pymodule_export]\nuse crate::conformance::{check_lease, check_store, check_together};\n\
    #[pymodule_export]\nuse crate::credentials::Credentials;\n\
    #[pymodule_export]\nuse crate::doors::{ReplyReader, RequestSigner};\n\
    #[pymodule_export]\nuse crate::jws::{jws_sign, jws_verify};\n\
    #[pymodule_export]\nuse crate::link::{Link, PairingKeyText, QrCode, danger_any};\n\
    #[pymodule_export]\nuse crate::pairing::{AsyncPairing, Pairing};\n\
    #[pymodule_export]\nuse crate::report::ReportReader;\n\
    #[pymodule_export]\nuse crate::ending::end;\n\
    #[pymodule_export]\nuse crate::flow::{AsyncFlow, Flow};\n\
    #[pymodule_export]\nuse crate::pingone::{AsyncPingOne, PingOne};\n\
    #[pymodule_export]\nuse crate::pingone_options::PingOneOptions;\n\
    #[pymodule_export]\nuse crate::pingone_settings::PingOneSettings;\n\
    #[pymodule_export]\nuse crate::running::panic_for_tests;\n\
    #[pymodule_export]\nuse crate::sandbox::RunningSandbox;\n\
    #[pymodule_export]\nuse crate::settings::Settings;\n\
    #[pymodule_export]\nuse crate::slot::{PingOneSlot, Slot};\n\
    #[pymodule_export]\nuse crate::text::visible;\n\
    #[pymodule_export]\nuse crate::time::{InternetTime, MountainTime};\n\
    #[pymodule_export]\nuse crate::tokens::{Reply, RequestToken, sign_reply};\n\
    #[pymodule_export]\nuse crate::view::check_view;\n\
    #[pymodule_export]\nuse crate::webauthn::{\
        AssertionCredential, CreationOptions, RegistrationCredential, RelyingParty, RequestOptions\
    };\n";

#[cfg(test)]
mod tests {
    use super::operations::client;
    use super::records::records;
    use super::*;
    use crate::shared::{rustfmt, tests::every_kind};

    #[test]
    fn methods_take_required_arguments_first_and_the_others_by_keyword() {
        let code = rustfmt(&client(&every_kind(), Service::PingId, Style::Blocking)).unwrap();
        let signature = r#"    #[pyo3(signature = (
        username: "str",
        text: "str",
        until: "datetime.datetime",
        otps: "list[str]",
        map: "dict[str, int]",
        *,
        flag: "bool" = false,
        maybe_flag: "bool | None" = None,
        parts: "list[Part] | None" = None,
        kind: "DeviceType | str | None" = None,
    ) -> "EveryKind | NextOtp")]"#;
        assert!(code.contains(signature), "{code}");
        assert!(
            code.contains("-> PyResult<Step<EveryKind, NextOtp>>"),
            "{code}"
        );
    }

    #[test]
    fn the_awaited_client_takes_the_same_and_returns_a_future() {
        let code = rustfmt(&client(&every_kind(), Service::PingId, Style::Awaited)).unwrap();
        assert!(code.contains("impl AsyncClient {"), "{code}");
        assert!(
            code.contains(r#") -> "asyncio.Future[EveryKind | NextOtp]")]"#),
            "{code}"
        );
    }

    #[test]
    fn the_signer_takes_what_the_client_takes_and_a_timestamp() {
        let code = rustfmt(&signer(&every_kind())).unwrap();
        let signature = r#"        *,
        now: "datetime.datetime | None" = None,
        flag: "bool" = false,"#;
        assert!(code.contains(signature), "{code}");
        assert!(code.contains("-> PyResult<RequestToken>"), "{code}");
    }

    #[test]
    fn the_reader_returns_what_the_client_returns() {
        let code = rustfmt(&reader(&every_kind())).unwrap();
        assert!(
            code.contains(r#"(token: "bytes | str") -> "EveryKind | NextOtp")]"#),
            "{code}"
        );
        assert!(
            code.contains("-> PyResult<Step<EveryKind, NextOtp>>"),
            "{code}"
        );
    }

    #[test]
    fn a_record_that_is_always_in_another_is_not_copied_out_of_it() {
        let operations = pingpair::pingid::operations().map(|declared| declared.info());
        let code = records(&Declarations::new(operations.collect()));
        for part in [
            "FoundUserUser(Py<FoundUser>),",
            "UserDetailsPlace::FoundUserUser(holder) => &holder.get().core().user,",
            "UserDetails(UserDetailsPlace::FoundUserUser(slf.clone().unbind()))",
            "struct Device(declared::Device);",
        ] {
            assert!(code.contains(part), "{part}");
        }
    }

    #[test]
    fn only_what_holds_no_secret_is_pickled() {
        let operations = pingpair::pingid::operations().map(|declared| declared.info());
        let code = records(&Declarations::new(operations.collect()));
        let class = |name: &str| {
            let (_, class) = code
                .split_once(&format!("#[pymethods]\nimpl {name} {{"))
                .unwrap();
            class.split_once("\nimpl ").unwrap().0
        };
        assert!(class("Device").contains("pickling::reduced(slf.as_any()"));
        for secret in ["AddedUser", "OathToken", "StartedPairing"] {
            assert!(class(secret).contains("pickling::refused()"), "{secret}");
        }
    }

    #[test]
    fn classes_have_a_getter_of_each_kind_and_parts_a_constructor() {
        let code = rustfmt(&records(&every_kind())).unwrap();
        for getter in [
            "fn device_id(&self) -> i64 {",
            "fn code(&self) -> Option<&str> {",
            "fn times(&self) -> Vec<crate::time::Instant> {",
            "fn enrolled(&self) -> Option<crate::time::MountainTime> {",
            "fn raw(&self) -> Json<'_> {",
            "fn users(&self) -> BTreeMap<&str, NextOtp> {",
            "fn new(text: Given<String>) -> Self {",
        ] {
            assert!(code.contains(getter), "{getter}\n{code}");
        }
        assert!(!code.contains("nothing"), "{code}");
    }
}
