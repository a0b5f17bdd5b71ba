//! The methods of both clients: one for each operation.

use std::fmt::Write;

use pingpair::describe::{OperationInfo, Service};

use super::Style;
use super::arguments::{Taken, docstring};
use crate::shared::{Declarations, HEADER, rust_doc};

/// `generated/client.rs`, `generated/pingone.rs` and their awaited ones: one method for each operation.
pub(crate) fn client(declarations: &Declarations, service: Service, style: Style) -> String {
    let class = style.client(service);
    let module = Style::module(service);
    let mut code = format!(
        "//! {HEADER}\n\n\
         use pyo3::prelude::*;\n\n\
         use super::records::*;\nuse crate::{module}::{class};\nuse crate::declared;\nuse crate::given::Given;\n\
         use crate::held::Step;\n\n\
         #[pymethods]\n#[allow(clippy::too_many_arguments)]\nimpl {class} {{\n"
    );
    for info in &declarations.operations {
        method(&mut code, info, style);
    }
    code + "}\n"
}

fn method(code: &mut String, info: &OperationInfo, style: Style) {
    let Taken {
        signature,
        parameters,
        request,
    } = Taken::new(info.request);
    let (hint, class, output) = returned(info);
    let (hint, life, class, send) = match style {
        Style::Blocking => (
            hint,
            "",
            class,
            format!("self.send(py, request).map({output})"),
        ),
        Style::Awaited => (
            format!("asyncio.Future[{hint}]"),
            "<'py>",
            "Bound<'py, PyAny>".to_owned(),
            format!("self.send::<_, {class}>(py, request, {output})"),
        ),
    };
    let python = if style == Style::Blocking {
        "'_"
    } else {
        "'py"
    };
    // Writing to a String cannot fail.
    let _ = writeln!(
        code,
        "{}    #[pyo3(signature = (\n{signature}    ) -> \"{hint}\")]\n\
         fn {}{life}(&self, py: Python<{python}>{parameters}) -> PyResult<{class}> {{\n\
         {request}{send}\n}}\n",
        rust_doc(&docstring(info.request, Some(info))),
        info.method,
    );
}

/// What an operation returns: its type for people, its class, and what makes it of the core's reply.
pub(super) fn returned(info: &OperationInfo) -> (String, String, String) {
    let reply = info.reply.name;
    let Some(next) = info.next else {
        return (reply.to_owned(), reply.to_owned(), format!("{reply}::own"));
    };
    let next = next.reply.name;
    let arms = format!(
        "declared::Progress::Done(reply) => Step::Done({reply}::own(reply)),\n\
         declared::Progress::{next}(next) => Step::Next({next}::own(next)),\n"
    );
    (
        format!("{reply} | {next}"),
        format!("Step<{reply}, {next}>"),
        format!("|reply| match reply {{\n{arms}}}"),
    )
}
