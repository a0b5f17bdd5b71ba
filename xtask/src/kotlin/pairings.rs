//! `generated/Pairings.kt` and `generated/PingOnePairings.kt`: the methods that begin machines, and those that make sure
//! of a user.
//!
//! What they take is declared with the operation that they begin with.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, RecordInfo, Service};

use super::arguments::{Argument, method_doc, parameters, request};
use super::operations::DEADLINE;
use super::{constant, prefix, quoted, start};
use crate::python::{Method, MethodKind, table};
use crate::shared::{Camel, Declarations, arguments, camel_case, line};
use crate::typescript::machine;

/// The file of a service.
pub(crate) fn pairings(declarations: &Declarations, service: Service) -> String {
    let camel = Camel::new(declarations);
    let mut imports = vec!["io.pingpair.internal.given"];
    if service == Service::PingId {
        imports.push("java.io.OutputStream");
    }
    imports.extend([
        "kotlin.time.Duration",
        "kotlinx.serialization.json.JsonObject",
    ]);
    let mut code = start(&imports);
    let (prefix, more) = match service {
        Service::PingId => (prefix(service), PINGID),
        Service::PingOne => (prefix(service), ""),
    };
    let out = match service {
        Service::PingId => "        out: (() -> OutputStream)? = null,\n",
        Service::PingOne => "",
    };
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n/** Everything that begins a machine. Making one sends nothing. */\n\
         public abstract class {prefix}Pairings internal constructor() : {prefix}Operations() {{\n\
         \x20   /** Begins the machine of this name. */\n\
         \x20   internal abstract fun begin(\n\
         \x20       machine: String,\n        request: JsonObject,\n        context: ByteArray?,\n\
         \x20       deadline: Duration?,\n{out}    ): Pairing\n{more}"
    );
    for entry in entries(service) {
        method(&mut code, entry, &camel);
    }
    code + "}\n"
}

/// The methods that take a request or begin a machine.
pub(super) fn entries(service: Service) -> impl Iterator<Item = &'static Method> {
    let entries = table(service).iter();
    entries.filter(|entry| entry.kind == MethodKind::Machine || entry.request.is_some())
}

fn method(code: &mut String, entry: &Method, camel: &Camel) {
    let Taken {
        arguments,
        members,
        out,
    } = taken(entry);
    let (head, kind, call) = match entry.kind {
        MethodKind::Machine => {
            let out = if out { ", out" } else { "" };
            let machine = quoted(machine(entry.name));
            (
                "public fun",
                "Pairing",
                format!("begin({machine}, request, context, deadline{out})"),
            )
        }
        MethodKind::Calls(..) => (
            "public suspend fun",
            "Ensured",
            "ensured(request, deadline)".to_owned(),
        ),
    };
    let _ = write!(
        code,
        "\n{}    {head} {}(\n{}    ): {kind} {{\n        val request = {}\n        return {call}\n    }}\n",
        method_doc(entry.doc, &arguments, camel),
        camel_case(entry.name),
        parameters(&arguments),
        request(&members),
    );
}

/// What a method takes, and what the request holds of it.
pub(super) struct Taken {
    pub(super) arguments: Vec<Argument>,
    members: Vec<(String, String)>,
    /// Whether a function is taken that makes what a report is written to.
    out: bool,
}

/// What a method takes: what it needs, what is its own, and the other members of the request.
pub(super) fn taken(entry: &Method) -> Taken {
    let nothing: &'static RecordInfo = const { &pingpair::describe::make::record("", "", &[]) };
    let changes = &entry.changes;
    let (required, others) = arguments(entry.request.unwrap_or(nothing));
    let fixed = required.iter().filter_map(|field| {
        let value = fixed_value(field, changes.fixed(field)?)?;
        Some((camel_case(field.name), value))
    });
    let mut members: Vec<_> = fixed.collect();
    let of = |field: &&'static Field| Argument::of(field, changes.name(field), &changes.doc(field));
    let takes = |field: &&&'static Field| changes.takes(field);
    let mut taken: Vec<_> = required.iter().filter(takes).map(of).collect();
    let mut out = false;
    for argument in changes.more(true).chain(changes.more(false)) {
        let name = camel_case(argument.name);
        let (kind, value) = own(argument.hint, &name);
        let mut own = Argument::own(&name, kind, &line(argument.doc));
        match value {
            Some(value) => own.member = Some((name, value)),
            None => out = true,
        }
        taken.push(own);
    }
    taken.extend(others.iter().filter(takes).map(of));
    members.extend(taken.iter().filter_map(|argument| argument.member.clone()));
    let deadline = match entry.kind {
        MethodKind::Machine => {
            taken.push(Argument::own("context", "ByteArray? = null", CONTEXT));
            "Bounds the pairing from its first step on."
        }
        MethodKind::Calls(..) => DEADLINE,
    };
    taken.push(Argument::own("deadline", "Duration? = null", deadline));
    Taken {
        arguments: taken,
        members,
        out,
    }
}

/// The constant that a member is fixed to; nothing for one that the native library fills in.
fn fixed_value(field: &Field, fixed: &str) -> Option<String> {
    let Kind::Values(values) = field.kind.inner() else {
        return None;
    };
    let (_, variant) = fixed.rsplit_once("::")?;
    let value = values.values.iter().find(|value| value.name == variant);
    value.map(|value| format!("{}.{}", values.name, constant(value.name)))
}

/// Type and default for what the table says of an argument, and what the request holds of it, if it is a member.
fn own(hint: &str, name: &str) -> (&'static str, Option<String>) {
    let is_secret = matches!(
        name,
        "activationCode" | "password" | "cookies" | "state" | "codeVerifier"
    );
    let member = Some(name.to_owned());
    match hint {
        "str" if is_secret => ("Secret", member),
        "str" => ("String", member),
        "str | None" if is_secret => ("Secret? = null", member),
        "str | None" => ("String? = null", member),
        "bool" => ("Boolean = false", member),
        "bool | None" => ("Boolean? = null", member),
        "IfExists | str | None" => ("IfExists = IfExists.REFUSE", member),
        "list[MethodKind | str]" => ("List<MethodKind>", member),
        "RelyingParty" => ("RelyingParty", Some(format!("{name}.json"))),
        "RelyingParty | None" => ("RelyingParty? = null", Some(format!("{name}?.json"))),
        "ReportFileType | str" => ("ReportFileType", member),
        "collections.abc.Callable[[], typing.IO[bytes]]" => ("() -> OutputStream", None),
        other => panic!("Kotlin has no {other}: teach the printers below xtask/src"),
    }
}

const CONTEXT: &str = "What the pairing belongs to, such as the id of the login session: needed for snapshots, and to be \
                       given again to resume one.";

const PINGID: &str = "
    /** Makes sure of this user. */
    internal abstract suspend fun ensured(user: JsonObject, deadline: Duration?): Ensured
";
