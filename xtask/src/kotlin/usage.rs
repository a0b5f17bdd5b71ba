//! `src/test/kotlin/io/pingpair/generated/Usage.kt`: code of users that calls every method with everything that it
//! takes. It is compiled, never run.

use std::fmt::Write;

use pingpair::describe::Service;

use super::arguments::Argument;
use super::operations::taken as taken_by_operation;
use super::pairings::{entries, taken as taken_by_pairing};
use super::{prefix, start};
use crate::shared::{Declarations, camel_case};

/// The file.
pub(crate) fn usage(of_pingid: &Declarations, of_pingone: &Declarations) -> String {
    let mut code = start(&[
        "java.io.OutputStream",
        "java.time.Instant",
        "kotlin.time.Duration",
        "kotlinx.serialization.json.JsonElement",
    ]);
    code.push_str(
        "\n/** Values of each type. */\ninternal interface Values {\n    fun <T> any(): T\n}\n",
    );
    for (service, declarations) in [(Service::PingId, of_pingid), (Service::PingOne, of_pingone)] {
        let client = match service {
            Service::PingId => "Client",
            Service::PingOne => "PingOne",
        };
        // Writing to a String cannot fail.
        let _ = write!(
            code,
            "\ninternal suspend fun operations{}(client: {client}, values: Values) {{\n",
            prefix(service)
        );
        for info in &declarations.operations {
            call(&mut code, info.method, &taken_by_operation(info));
        }
        let _ = write!(
            code,
            "}}\n\ninternal suspend fun pairings{}(client: {client}, values: Values) {{\n",
            prefix(service)
        );
        for entry in entries(service) {
            call(&mut code, entry.name, &taken_by_pairing(entry).arguments);
        }
        code.push_str("}\n");
    }
    code
}

/// It is called with what it needs alone, and with everything by name.
fn call(code: &mut String, method: &str, arguments: &[Argument]) {
    let method = camel_case(method);
    let value = |argument: &Argument| {
        let (_, kind) = argument.parameter.split_once(": ")?;
        let kind = kind.split(" = ").next()?;
        Some(format!("values.any<{kind}>()"))
    };
    let needed = arguments
        .iter()
        .filter(|argument| !argument.parameter.contains(" = "));
    let needed: Vec<_> = needed.filter_map(value).collect();
    let named = arguments
        .iter()
        .filter_map(|it| Some(format!("        {} = {},\n", it.name, value(it)?)));
    let _ = write!(
        code,
        "    client.{method}({})\n    client.{method}(\n{}    )\n",
        needed.join(", "),
        named.collect::<String>(),
    );
}
