//! The low-level doors: a method for each operation that only signs, and one that only reads.

use std::fmt::Write;

use pingpair::describe::OperationInfo;

use super::arguments::{Argument, Changes, Taken};
use super::operations::returned;
use crate::shared::{Declarations, HEADER, hanging, rust_doc};

/// `generated/signer.rs`: one method for each operation, which sends nothing.
pub(crate) fn signer(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use pingpair::Timestamp;\nuse pyo3::prelude::*;\n\n\
         use crate::declared;\nuse crate::doors::RequestSigner;\nuse crate::given::Given;\n\
         use crate::tokens::RequestToken;\n\n\
         #[pymethods]\n#[allow(clippy::too_many_arguments)]\nimpl RequestSigner {{\n"
    );
    for info in &declarations.operations {
        signing(&mut code, info);
    }
    code + "}\n"
}

/// `generated/reader.rs`: one method for each operation, which reads its reply.
pub(crate) fn reader(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use pyo3::prelude::*;\n\n\
         use super::records::*;\nuse crate::declared;\nuse crate::doors::ReplyReader;\nuse crate::held::Step;\n\
         use crate::jws::Octets;\n\n\
         #[pymethods]\nimpl ReplyReader {{\n"
    );
    for info in &declarations.operations {
        reading(&mut code, info);
    }
    code + "}\n"
}

fn signing(code: &mut String, info: &OperationInfo) {
    let changes = Changes {
        more: &[NOW],
        ..Changes::default()
    };
    let Taken {
        signature,
        parameters,
        request,
    } = Taken::with(info.request, &changes);
    let method = info.method;
    let doc =
        format!("Signs a request of `{method}`, whose arguments are those of `Client.{method}`.");
    // Writing to a String cannot fail.
    let _ = writeln!(
        code,
        "{}    #[pyo3(signature = (\n{signature}    ))]\n\
         fn {method}(&self{parameters}) -> PyResult<RequestToken> {{\n\
         {request}self.sign(&request, now)\n}}\n",
        rust_doc(&hanging(&doc, "", "")),
    );
}

fn reading(code: &mut String, info: &OperationInfo) {
    let (hint, class, output) = returned(info);
    let method = info.method;
    // Writing to a String cannot fail.
    let _ = writeln!(
        code,
        "{}    #[pyo3(signature = (token: \"bytes | str\") -> \"{hint}\")]\n\
         fn {method}(&self, token: Octets<'_>) -> PyResult<{class}> {{\n\
         self.read(token).map({output})\n}}\n",
        rust_doc(&format!("Verifies and reads a reply to `{method}`.")),
    );
}

const NOW: Argument = Argument {
    name: "now",
    hint: "datetime.datetime | None",
    default: Some("None"),
    parameter: "Option<Given<Timestamp>>",
    doc: "The timestamp; the present one if none is given.",
};
