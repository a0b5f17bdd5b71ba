//! The methods of both clients that begin machines, and those that make sure of a user.
//!
//! What they take is declared with the operation that they begin with.

mod pingone;
mod table;

use std::fmt::Write;

use pingpair::describe::{RecordInfo, Service};

use super::Style;
use super::arguments::{Changes, Taken, argument_docs};
use crate::shared::{HEADER, rust_doc};

/// A method that is no operation.
pub(crate) struct Method {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    /// The request that it begins with.
    pub(crate) request: Option<&'static RecordInfo>,
    pub(crate) changes: Changes,
    pub(crate) kind: MethodKind,
    /// What is called with `client` and `request`.
    call: &'static str,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum MethodKind {
    /// Nothing is sent: a machine is made.
    Machine,
    /// Calls are made, and this comes of them: its type for people, and what makes it.
    Calls(&'static str, &'static str),
}

/// The methods of the client of this service.
pub(crate) fn table(service: Service) -> &'static [Method] {
    match service {
        Service::PingId => table::TABLE,
        Service::PingOne => pingone::TABLE,
    }
}

/// `generated/pairings.rs`, `generated/pingone_pairings.rs` and their awaited ones.
pub(crate) fn pairings(service: Service, style: Style) -> String {
    let (class, module) = (style.client(service), Style::module(service));
    let pairing = style.pairing();
    let imports = match service {
        Service::PingId => format!(
            "use pingpair::pairing::{{EnrolmentRules, IfExists, MethodKind, ResyncRules}};\n\
             use pyo3::prelude::*;\n\n\
             use crate::outputs;\nuse crate::pairing::{{Binding, {pairing}, Reports}};\n"
        ),
        Service::PingOne => format!(
            "use pyo3::prelude::*;\n\n\
             use crate::pairing::{{Binding, {pairing}}};\nuse crate::registering;\n"
        ),
    };
    let mut code = format!(
        "//! {HEADER}\n\n\
         {imports}\
         use crate::declared;\nuse crate::{module}::{class};\nuse crate::given::Given;\n\
         use crate::webauthn::RelyingParty;\n\n\
         #[pymethods]\n#[allow(clippy::too_many_arguments)]\nimpl {class} {{\n"
    );
    for entry in table(service) {
        method(&mut code, entry, style);
    }
    code + "}\n"
}

fn method(code: &mut String, entry: &Method, style: Style) {
    let Method {
        name,
        doc,
        request,
        changes,
        kind,
        call,
    } = entry;
    let nothing = pingpair::describe::make::record("", "", &[]);
    let taken = Taken::with(request.unwrap_or(&nothing), changes);
    let made = if request.is_some() {
        taken.request.as_str()
    } else {
        ""
    };
    let (mut signature, mut parameters) = (taken.signature, taken.parameters);
    let mut arguments = argument_docs(*request, changes);
    let (hint, class, body) = match kind {
        MethodKind::Machine => {
            if !signature.contains("        *,") {
                signature.push_str("        *,\n");
            }
            signature.push_str("        context: \"bytes | str | None\" = None,\n");
            parameters.push_str(", context: Option<Binding>");
            arguments.push_str(CONTEXT);
            (
                style.pairing().to_owned(),
                style.pairing().to_owned(),
                format!("self.begin(py, context, |client| {call})"),
            )
        }
        MethodKind::Calls(hint, output) => match style {
            Style::Blocking => (
                (*hint).to_owned(),
                "Py<PyAny>".to_owned(),
                format!("self.work(py, move |client| {call}).and_then(|done| {output}(py, &done))"),
            ),
            Style::Awaited => (
                format!("asyncio.Future[{hint}]"),
                "Bound<'py, PyAny>".to_owned(),
                format!("self.start(py, move |client| {call}, |py, done| {output}(py, &done))"),
            ),
        },
    };
    let waits = matches!(kind, MethodKind::Calls(..)) && style == Style::Awaited;
    let (life, python) = if waits { ("<'py>", "'py") } else { ("", "'_") };
    // Writing to a String cannot fail.
    let _ = writeln!(
        code,
        "{}    #[pyo3(signature = (\n{signature}    ) -> \"{hint}\")]\n\
         fn {name}{life}(&self, py: Python<{python}>{parameters}) -> PyResult<{class}> {{\n\
         {made}{body}\n}}\n",
        rust_doc(&format!("{doc}\n\n{arguments}")),
    );
}

const CONTEXT: &str = "    context: What the pairing belongs to, such as the id of the login session: needed for\n        snapshots, and to be given again to resume one.\n";
