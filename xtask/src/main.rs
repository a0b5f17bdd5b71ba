//! `cargo xtask generate` writes every generated file of the project; `cargo xtask generate --check`
//! writes nothing and fails when one would change.

mod errors_page;
mod files;
mod kotlin;
mod operations_page;
mod pairing_page;
mod python;
mod shared;
mod swift;
mod typescript;

use std::io;
use std::process::ExitCode;

use pingpair::describe::{Kind, Service};
use pingpair::operation::Record;
use pingpair::{pingid, pingone};

use crate::files::{Generated, Mode};
use crate::shared::{Declarations, rustfmt};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mode = match arguments.as_slice() {
        ["generate"] => Mode::Write,
        ["generate", "--check"] => Mode::Check,
        _ => {
            eprintln!("usage: cargo xtask generate [--check]");
            return ExitCode::from(2);
        }
    };
    match generated().and_then(|files| files::apply(&files, mode)) {
        Ok(changed) if changed.is_empty() => ExitCode::SUCCESS,
        Ok(changed) => {
            let verb = if mode == Mode::Write {
                "wrote"
            } else {
                "is out of date:"
            };
            changed.iter().for_each(|path| println!("{verb} {path}"));
            ExitCode::from(u8::from(mode == Mode::Check))
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Every generated file of the project.
fn generated() -> io::Result<Vec<Generated>> {
    let of_pingid: Vec<_> = pingid::operations()
        .map(|declared| declared.info())
        .collect();
    let of_pingone: Vec<_> = pingone::operations()
        .map(|declared| declared.info())
        .collect();
    let mut everything = Declarations::new([&of_pingid[..], &of_pingone[..]].concat());
    let declarations = Declarations::new(of_pingid);
    let of_pingone = Declarations::new(of_pingone);
    // The report comes as a stream, whose operation is not among the declarations.
    everything
        .replies
        .add(&Kind::Record(pingid::ReportRow::INFO));
    // What flows and refusals hold: no operation of a client returns them.
    for record in [
        pingone::FlowState::INFO,
        pingone::Tokens::INFO,
        pingone::PingOneRefusal::INFO,
    ] {
        everything.replies.add(&Kind::Record(record));
    }
    let file_types = Kind::Values(pingid::ReportFileType::INFO);
    everything.arguments.add(&file_types);
    let plain = |path, content| Ok(Generated { path, content });
    let rust = |path, code: String| {
        Ok(Generated {
            path,
            content: rustfmt(&code)?,
        })
    };
    [
        plain("docs/errors.md", errors_page::page()),
        plain("docs/operations.md", operations_page::page()),
        plain("docs/pairing-names.md", pairing_page::page()),
        plain(
            "bindings-node/src-ts/generated/names.ts",
            typescript::names(),
        ),
        rust(
            "bindings-border/src/generated.rs",
            typescript::native(&declarations),
        ),
        plain(
            "bindings-node/src-ts/generated/doors.ts",
            typescript::doors(&declarations),
        ),
        plain(
            "bindings-node/src-ts/generated/readings.ts",
            typescript::readings(&declarations),
        ),
        plain(
            "bindings-node/src-ts/generated/operations.ts",
            typescript::operations(&declarations, Service::PingId),
        ),
        plain(
            "bindings-node/src-ts/generated/pairings.ts",
            typescript::pairings(&everything, Service::PingId),
        ),
        plain(
            "bindings-node/src-ts/generated/pingone-operations.ts",
            typescript::operations(&of_pingone, Service::PingOne),
        ),
        plain(
            "bindings-node/src-ts/generated/pingone-pairings.ts",
            typescript::pairings(&everything, Service::PingOne),
        ),
        plain(
            "bindings-node/src-ts/generated/types.ts",
            typescript::types(&everything),
        ),
        plain(
            "bindings-node/tests/typing/generated.ts",
            typescript::usage(&declarations, &of_pingone),
        ),
        plain(
            "bindings-kotlin/src/main/kotlin/io/pingpair/generated/Names.kt",
            kotlin::names(),
        ),
        plain(
            "bindings-kotlin/src/main/kotlin/io/pingpair/generated/Values.kt",
            kotlin::values(&everything),
        ),
        plain(
            "bindings-kotlin/src/main/kotlin/io/pingpair/generated/Records.kt",
            kotlin::records(&everything),
        ),
        plain(
            "bindings-kotlin/src/main/kotlin/io/pingpair/generated/Operations.kt",
            kotlin::operations(&declarations, Service::PingId),
        ),
        plain(
            "bindings-kotlin/src/main/kotlin/io/pingpair/generated/Pairings.kt",
            kotlin::pairings(&everything, Service::PingId),
        ),
        plain(
            "bindings-kotlin/src/main/kotlin/io/pingpair/generated/PingOneOperations.kt",
            kotlin::operations(&of_pingone, Service::PingOne),
        ),
        plain(
            "bindings-kotlin/src/main/kotlin/io/pingpair/generated/PingOnePairings.kt",
            kotlin::pairings(&everything, Service::PingOne),
        ),
        plain(
            "bindings-kotlin/src/test/kotlin/io/pingpair/generated/Usage.kt",
            kotlin::usage(&declarations, &of_pingone),
        ),
        rust(
            "bindings-python/src/generated/mod.rs",
            python::module(&everything),
        ),
        rust(
            "bindings-python/src/generated/values.rs",
            python::values(&everything),
        ),
        rust(
            "bindings-python/src/generated/records.rs",
            python::records(&everything),
        ),
        rust(
            "bindings-python/src/generated/signer.rs",
            python::signer(&declarations),
        ),
        rust(
            "bindings-python/src/generated/reader.rs",
            python::reader(&declarations),
        ),
        rust(
            "bindings-python/src/generated/client.rs",
            python::client(&declarations, Service::PingId, python::Style::Blocking),
        ),
        rust(
            "bindings-python/src/generated/aio.rs",
            python::client(&declarations, Service::PingId, python::Style::Awaited),
        ),
        rust(
            "bindings-python/src/generated/pairings.rs",
            python::pairings(Service::PingId, python::Style::Blocking),
        ),
        rust(
            "bindings-python/src/generated/aio_pairings.rs",
            python::pairings(Service::PingId, python::Style::Awaited),
        ),
        rust(
            "bindings-python/src/generated/pingone.rs",
            python::client(&of_pingone, Service::PingOne, python::Style::Blocking),
        ),
        rust(
            "bindings-python/src/generated/aio_pingone.rs",
            python::client(&of_pingone, Service::PingOne, python::Style::Awaited),
        ),
        rust(
            "bindings-python/src/generated/pingone_pairings.rs",
            python::pairings(Service::PingOne, python::Style::Blocking),
        ),
        rust(
            "bindings-python/src/generated/aio_pingone_pairings.rs",
            python::pairings(Service::PingOne, python::Style::Awaited),
        ),
        plain("bindings-python/python/pingpair/_names.py", python::names()),
        plain(
            "bindings-python/python/pingpair/_declared.py",
            python::declared(&everything),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/Names.swift",
            swift::names(),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/Values.swift",
            swift::values(&everything),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/Replies.swift",
            swift::records(&everything),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/Requests.swift",
            swift::requests(&everything),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/Operations.swift",
            swift::operations(&declarations, Service::PingId),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/PingOneOperations.swift",
            swift::operations(&of_pingone, Service::PingOne),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/Pairings.swift",
            swift::pairings(&everything, Service::PingId),
        ),
        plain(
            "bindings-swift/Sources/PingPair/Generated/PingOnePairings.swift",
            swift::pairings(&everything, Service::PingOne),
        ),
        plain(
            "bindings-swift/Tests/PingPairTests/Generated/Usage.swift",
            swift::usage(&declarations, &of_pingone),
        ),
    ]
    .into_iter()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_run_changes_nothing() {
        let again = files::apply(&generated().unwrap(), Mode::Check).unwrap();
        assert!(again.is_empty(), "run `make generate`: {again:?}");
    }

    #[test]
    fn every_operation_has_a_method_in_every_language() {
        let files = generated().unwrap();
        let content = |path| &files.iter().find(|file| file.path == path).unwrap().content;
        let [python, awaited, node] = [
            "bindings-python/src/generated/client.rs",
            "bindings-python/src/generated/aio.rs",
            "bindings-node/src-ts/generated/operations.ts",
        ]
        .map(content);
        let of_pingone = [
            "bindings-python/src/generated/pingone.rs",
            "bindings-python/src/generated/aio_pingone.rs",
        ]
        .map(content);
        let node_of_pingone = content("bindings-node/src-ts/generated/pingone-operations.ts");
        for info in pingone::operations().map(|declared| declared.info()) {
            let [python, awaited] = of_pingone;
            assert!(python.contains(&format!("fn {}(", info.method)));
            assert!(awaited.contains(&format!("fn {}<'py>(", info.method)));
            let camel = shared::camel_case(info.method);
            assert!(node_of_pingone.contains(&format!("async {camel}(")));
        }
        for info in pingid::operations().map(|declared| declared.info()) {
            let (method, camel) = (info.method, shared::camel_case(info.method));
            let there = [
                python.contains(&format!("fn {method}(")),
                awaited.contains(&format!("fn {method}<'py>(")),
                node.contains(&format!("async {camel}(")),
            ];
            assert_eq!(there, [!info.streams; 3], "{}", info.name);
        }
    }
}
