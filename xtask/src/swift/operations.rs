//! `Generated/Operations.swift` and `Generated/PingOneOperations.swift`: two methods for each operation, of its
//! arguments and of a request.

use std::fmt::Write;

use pingpair::describe::{OperationInfo, RetryClass, Service};

use super::members::Member;
use super::{client, comment, identifier, listed, quoted};
use crate::shared::{
    Camel, Declarations, HEADER, Way, arguments, camel_case, hanging, line, member_doc,
};

/// The file of a service.
pub(crate) fn operations(declarations: &Declarations, service: Service) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!(
        "// {HEADER}\n\nimport Foundation\n\nextension {} {{\n",
        client(service)
    );
    let methods = declarations.operations.iter().map(|info| {
        let mut code = String::new();
        method(&mut code, info, &camel);
        code
    });
    code.push_str(&methods.collect::<Vec<_>>().join("\n"));
    code + "}\n"
}

fn method(code: &mut String, info: &OperationInfo, camel: &Camel) {
    let (required, others) = arguments(info.request);
    let fields = || required.iter().chain(&others);
    let members: Vec<_> = fields()
        .map(|field| Member::new(field, Way::Given))
        .collect();
    let mut doc = camel.doc(info.doc());
    doc.push_str("\n\n- Parameters:");
    for (field, member) in fields().zip(&members) {
        doc.push_str(&item(&member.name, &camel.doc(&member_doc(field))));
    }
    doc.push_str(&item("deadline", DEADLINE));
    let _ = write!(doc, "\n{}", returns(info));
    let mut parameters: Vec<_> = members.iter().map(Member::parameter).collect();
    parameters.push("deadline: Duration? = nil".into());
    let given: Vec<_> = members
        .iter()
        .map(|member| format!("{}: {}", member.name, member.identifier()))
        .collect();
    let (name, reply) = (identifier(&camel_case(info.method)), reply(info));
    // Whoever only reads, and throws away what was read, has forgotten something.
    let discardable = match info.class {
        RetryClass::Read => "",
        _ => "    @discardableResult\n",
    };
    let end = format!(" async throws(PingPairError) -> {reply} {{");
    let request = info.request.name;
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "{}{discardable}{}\n{}\n        return try await {name}(request, deadline: deadline)\n    }}\n\n",
        comment("    ", &doc),
        listed("    ", &format!("public func {name}"), &parameters, &end),
        listed("        ", &format!("let request = {request}"), &given, ""),
    );
    let doc = format!(
        "The same with a request that was made before.\n\n- Parameters:{}{}\n{}",
        item("request", &format!("What `{name}` takes.")),
        item("deadline", DEADLINE),
        returns(info),
    );
    let parameters = [
        format!("_ request: {request}"),
        "deadline: Duration? = nil".to_owned(),
    ];
    let _ = write!(
        code,
        "{}{discardable}{}\n        let reply = try await send({}, request, deadline: deadline)\n\
         \x20       return try Border.decode({reply}.self, from: reply)\n    }}\n",
        comment("    ", &doc),
        listed("    ", &format!("public func {name}"), &parameters, &end),
        quoted(info.method),
    );
}

fn reply(info: &OperationInfo) -> String {
    match info.next {
        None => info.reply.name.to_owned(),
        Some(next) => format!("DoneOrNextOtp<{}, {}>", info.reply.name, next.reply.name),
    }
}

fn returns(info: &OperationInfo) -> String {
    let replies = [Some(info.reply), info.next.map(|next| next.reply)];
    let texts = replies.into_iter().flatten().map(|reply| line(reply.doc));
    let text = texts.collect::<Vec<_>>().join(" Or: ");
    hanging(&format!("Returns: {text}"), "- ", "  ")
}

/// A parameter in the documentation of a method.
pub(super) fn item(name: &str, doc: &str) -> String {
    format!("\n{}", hanging(&format!("{name}: {doc}"), "  - ", "    "))
}

const DEADLINE: &str = "Bounds all attempts of this call and the waits between them.";
