//! `Generated/Pairings.swift` and `Generated/PingOnePairings.swift`: the methods that begin machines.
//!
//! What they take is declared with the operation that they begin with.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, RecordInfo, Service};

use super::members::{Member, on_the_wire, parameter};
use super::operations::item;
use super::values::value_named;
use super::{client, comment, identifier, listed, quoted};
use crate::python::{Argument, Method, MethodKind, table};
use crate::shared::{Camel, Declarations, HEADER, Way, arguments, camel_case, line};
use crate::typescript::machine;

/// The file of a service.
pub(crate) fn pairings(declarations: &Declarations, service: Service) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!(
        "// {HEADER}\n\nimport Foundation\n\n// Everything that begins a machine. Making one sends nothing.\n\
         extension {} {{\n",
        client(service)
    );
    let entries = table(service).iter();
    let machines = entries.filter(|entry| entry.kind == MethodKind::Machine);
    let methods = machines.map(|entry| method(entry, &camel));
    code.push_str(&methods.collect::<Vec<_>>().join("\n"));
    code + "}\n"
}

/// What a method that begins a machine takes.
pub(super) struct Taken {
    pub(super) parameters: Vec<Parameter>,
    /// The members of what the machine begins with, as code.
    given: Vec<String>,
    /// Whether a function is taken that makes what a report is written to.
    makes: bool,
}

/// A parameter of such a method.
pub(super) struct Parameter {
    pub(super) name: String,
    /// Its type, without a sign that it may be absent.
    pub(super) hint: String,
    pub(super) may_be_absent: bool,
    pub(super) kind: Option<&'static Kind>,
    doc: String,
}

impl Taken {
    pub(super) fn of(entry: &Method) -> Self {
        let nothing: &'static RecordInfo = const { &pingpair::describe::make::record("", "", &[]) };
        let (required, others) = arguments(entry.request.unwrap_or(nothing));
        let mut taken = Self {
            parameters: Vec::new(),
            given: Vec::new(),
            makes: false,
        };
        for field in required {
            taken.member(entry, field);
        }
        for argument in entry.changes.more(true) {
            taken.argument(argument, false);
        }
        for argument in entry.changes.more(false) {
            taken.argument(argument, true);
        }
        for field in others {
            taken.member(entry, field);
        }
        taken
    }

    fn member(&mut self, entry: &Method, field: &'static Field) {
        let changes = &entry.changes;
        let member = Member::new(field, Way::Given);
        if let Some(fixed) = changes.fixed(field) {
            let value = fixed_value(field, fixed);
            self.given
                .extend(value.map(|value| format!("{}: {value}", quoted(&member.name))));
            return;
        }
        if !changes.takes(field) {
            return;
        }
        let name = camel_case(changes.name(field));
        let value = on_the_wire(&identifier(&name), &field.kind, member.may_be_absent);
        self.given
            .push(format!("{}: {value}", quoted(&member.name)));
        self.parameters.push(Parameter {
            name,
            hint: member.hint.trim_end_matches('?').to_owned(),
            may_be_absent: member.may_be_absent,
            kind: Some(&field.kind),
            doc: changes.doc(field),
        });
    }

    fn argument(&mut self, argument: &Argument, may_be_absent: bool) {
        let name = camel_case(argument.name);
        let hint = type_of_argument(argument);
        match hint == SINKS {
            true => self.makes = true,
            false => self
                .given
                .push(format!("{}: {}", quoted(&name), identifier(&name))),
        }
        self.parameters.push(Parameter {
            name,
            hint: hint.to_owned(),
            may_be_absent,
            kind: None,
            doc: line(argument.doc),
        });
    }
}

fn method(entry: &Method, camel: &Camel) -> String {
    let taken = Taken::of(entry);
    let mut doc = camel.doc(entry.doc) + "\n\n- Parameters:";
    let mut parameters = Vec::new();
    for given in &taken.parameters {
        doc.push_str(&item(&given.name, &camel.doc(&given.doc)));
        let end = if given.may_be_absent { "?" } else { "" };
        let hint = format!("{}{end}", given.hint);
        parameters.push(parameter(&given.name, &hint, given.may_be_absent));
    }
    for (name, hint, text) in ALWAYS {
        doc.push_str(&item(name, text));
        parameters.push(parameter(name, hint, true));
    }
    let given: String = taken
        .given
        .iter()
        .map(|member| format!("\n            {member},"))
        .collect();
    let given = match given.as_str() {
        "" => "[:]".to_owned(),
        given => format!("[{given}\n        ]"),
    };
    let out = if taken.makes { ", reportTo: out" } else { "" };
    let mut code = comment("    ", &doc);
    let name = identifier(&camel_case(entry.name));
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "{}\n        let given: Given = {given}\n\
         \x20       return try begin({}, given, context: context, deadline: deadline{out})\n    }}\n",
        listed(
            "    ",
            &format!("public func {name}"),
            &parameters,
            " throws(PingPairError) -> Pairing {",
        ),
        quoted(machine(entry.name)),
    );
    code
}

/// A value that is fixed; nothing for one that the native module fills in.
fn fixed_value(field: &Field, fixed: &str) -> Option<String> {
    let Kind::Values(values) = field.kind.inner() else {
        return None;
    };
    let (_, variant) = fixed.rsplit_once("::")?;
    value_named(values, variant)
}

/// The type of an argument that is no member of a request.
fn type_of_argument(argument: &Argument) -> &'static str {
    match argument.hint {
        "str" | "str | None" if argument.parameter.contains("pingpair::Secret") => "Secret",
        "str" | "str | None" => "String",
        "bool" | "bool | None" => "Bool",
        "IfExists | str | None" => "IfExists",
        "list[MethodKind | str]" => "[MethodKind]",
        "RelyingParty" | "RelyingParty | None" => "RelyingParty",
        "ReportFileType | str" => "ReportFileType",
        "collections.abc.Callable[[], typing.IO[bytes]]" => SINKS,
        other => panic!("Swift has no {other}: teach the printers below xtask/src"),
    }
}

/// What every such method takes at the end.
const ALWAYS: [(&str, &str, &str); 2] = [
    (
        "context",
        "Context?",
        "What the pairing belongs to, such as the id of the login session: needed for snapshots, and to be given \
         again to resume one.",
    ),
    (
        "deadline",
        "Duration?",
        "Bounds the pairing from its first step on.",
    ),
];

pub(super) const SINKS: &str = "@escaping ReportSinkMaker";
