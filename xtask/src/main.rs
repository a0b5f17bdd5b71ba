//! `cargo xtask generate` writes every generated file of the project; `cargo xtask generate --check`
//! writes nothing and fails when one would change.

mod errors_page;
mod files;
mod operations_page;
mod pairing_page;
mod python;
mod shared;
mod typescript;
mod uniffi;

use std::io;
use std::process::ExitCode;

use pingpair::pingid;

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
    let operations = pingid::operations().map(|declared| declared.info());
    let declarations = Declarations::new(operations.collect());
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
            "bindings-node/src/generated.ts",
            typescript::file(&declarations),
        ),
        rust(
            "bindings-python/src/generated/mod.rs",
            python::module(&declarations),
        ),
        rust(
            "bindings-python/src/generated/values.rs",
            python::values(&declarations),
        ),
        rust(
            "bindings-python/src/generated/records.rs",
            python::records(&declarations),
        ),
        rust(
            "bindings-python/src/generated/client.rs",
            python::client(&declarations),
        ),
        rust("bindings-uniffi/src/generated/mod.rs", uniffi::module()),
        rust(
            "bindings-uniffi/src/generated/values.rs",
            uniffi::values(&declarations),
        ),
        rust(
            "bindings-uniffi/src/generated/records.rs",
            uniffi::records(&declarations),
        ),
        rust(
            "bindings-uniffi/src/generated/client.rs",
            uniffi::client(&declarations),
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
        let [python, node, uniffi] = [
            "bindings-python/src/generated/client.rs",
            "bindings-node/src/generated.ts",
            "bindings-uniffi/src/generated/client.rs",
        ]
        .map(content);
        for info in pingid::operations().map(|declared| declared.info()) {
            let (method, camel) = (info.method, shared::camel_case(info.method));
            let there = [
                python.contains(&format!("fn {method}(")),
                node.contains(&format!("async {camel}(")),
                uniffi.contains(&format!("fn {method}(")),
            ];
            assert_eq!(there, [!info.streams; 3], "{}", info.name);
        }
    }
}
