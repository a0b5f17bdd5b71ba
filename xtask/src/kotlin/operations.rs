//! `generated/Operations.kt` and `generated/PingOneOperations.kt`: one method for each operation.

use std::fmt::Write;

use pingpair::describe::{Kind, OperationInfo, Service};

use super::arguments::{Argument, method_doc, parameters, request};
use super::{prefix, quoted, start};
use crate::shared::{Camel, Declarations, arguments, camel_case, member_doc};

/// The file of a service.
pub(crate) fn operations(declarations: &Declarations, service: Service) -> String {
    let camel = Camel::new(declarations);
    let mut imports = vec!["io.pingpair.internal.given"];
    if declarations
        .operations
        .iter()
        .any(|info| info.next.is_some())
    {
        imports.push("io.pingpair.internal.progress");
    }
    let is_timed = |info: &OperationInfo| {
        let mut fields = info.request.callers_fields();
        fields.any(|field| matches!(field.kind.inner(), Kind::Time))
    };
    if declarations.operations.iter().any(|info| is_timed(info)) {
        imports.push("java.time.Instant");
    }
    imports.extend([
        "kotlin.time.Duration",
        "kotlinx.serialization.json.JsonElement",
        "kotlinx.serialization.json.JsonObject",
    ]);
    let mut code = start(&imports);
    let prefix = prefix(service);
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n/** Every operation of the service, above the one call that the native library has. */\n\
         public abstract class {prefix}Operations internal constructor() {{\n\
         \x20   /** Sends the operation of this name; gives its reply. */\n\
         \x20   internal abstract suspend fun send(name: String, request: JsonObject, deadline: Duration?): JsonElement\n"
    );
    for info in &declarations.operations {
        method(&mut code, info, &camel);
    }
    code + "}\n"
}

fn method(code: &mut String, info: &OperationInfo, camel: &Camel) {
    let taken = taken(info);
    let (reply, reader) = match info.next {
        None => (
            info.reply.name.to_owned(),
            format!("{}.read", info.reply.name),
        ),
        Some(next) => {
            let (reply, next) = (info.reply.name, next.reply.name);
            (
                format!("Progress<{reply}, {next}>"),
                format!("progress({reply}.read, {next}.read)"),
            )
        }
    };
    let members: Vec<_> = taken
        .iter()
        .filter_map(|argument| argument.member.clone())
        .collect();
    let _ = write!(
        code,
        "\n{}    public suspend fun {}(\n{}    ): {reply} {{\n\
         \x20       val request = {}\n\
         \x20       return {reader}(send({}, request, deadline))\n    }}\n",
        method_doc(info.doc(), &taken, camel),
        camel_case(info.method),
        parameters(&taken),
        request(&members),
        quoted(info.method),
    );
}

/// What the method of an operation takes.
pub(super) fn taken(info: &OperationInfo) -> Vec<Argument> {
    let (required, others) = arguments(info.request);
    let fields = required.into_iter().chain(others);
    let mut taken: Vec<_> = fields
        .map(|field| Argument::of(field, field.name, &member_doc(field)))
        .collect();
    taken.push(Argument::own("deadline", "Duration? = null", DEADLINE));
    taken
}

pub(super) const DEADLINE: &str = "Bounds all attempts of this call and the waits between them.";
