//! `Generated/Replies.swift` and `Generated/Requests.swift`: what replies and requests hold.

use std::fmt::Write;

use pingpair::describe::RecordInfo;

use super::members::members;
use super::{comment, listed, quoted};
use crate::shared::{Camel, Declarations, HEADER, Way, hanging, line, member_doc};

/// Everything that replies hold.
pub(crate) fn records(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!("// {HEADER}\n\nimport Foundation\n");
    for record in declarations.records() {
        if declarations.way(record) == Way::Returned {
            structure(&mut code, record, Way::Returned, &camel);
        }
    }
    code
}

/// Requests, and what they hold.
pub(crate) fn requests(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!("// {HEADER}\n\nimport Foundation\n");
    let parts = declarations
        .records()
        .filter(|record| declarations.way(record) == Way::Given);
    let requests = declarations.operations.iter().map(|info| info.request);
    for record in parts.chain(requests) {
        structure(&mut code, record, Way::Given, &camel);
    }
    code
}

fn structure(code: &mut String, record: &RecordInfo, way: Way, camel: &Camel) {
    let (name, members) = (record.name, members(record, way));
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}public struct {name}: Sendable, Hashable, Codable {{\n",
        comment("", &camel.doc(record.doc)),
    );
    for (field, member) in &members {
        let doc = match way {
            Way::Returned => line(field.doc),
            Way::Given => member_doc(field),
        };
        let doc = comment("    ", &camel.doc(&hanging(&doc, "", "")));
        let _ = writeln!(
            code,
            "{doc}    public var {}: {}",
            member.identifier(),
            member.hint
        );
    }
    let is_reply = way == Way::Returned;
    if is_reply {
        let doc = comment("    ", "Members that are not documented, as they came.");
        let _ = writeln!(code, "{doc}    public var extra: Extra");
    }
    initializer(code, record, way);
    decoding_and_encoding(code, record, way);
    code.push_str("}\n");
    shown(code, record, way);
}

/// What makes one of its members: the required ones first.
fn initializer(code: &mut String, record: &RecordInfo, way: Way) {
    let members = members(record, way);
    let (required, others): (Vec<_>, Vec<_>) = match way {
        Way::Returned => (members.iter().collect(), Vec::new()),
        Way::Given => {
            let given = |name: &str| members.iter().find(|(field, _)| field.name == name);
            let required = record.required().filter_map(|field| given(field.name));
            let others = members.iter().filter(|(field, _)| !field.is_required());
            (required.collect(), others.collect())
        }
    };
    let ordered = || required.iter().chain(&others);
    let mut parameters: Vec<_> = ordered().map(|(_, member)| member.parameter()).collect();
    let mut assignments: String = ordered()
        .map(|(_, member)| format!("        self.{} = {}\n", member.name, member.identifier()))
        .collect();
    let doc = match way {
        Way::Returned => {
            parameters.push("extra: Extra = [:]".into());
            assignments.push_str("        self.extra = extra\n");
            "One of these members, such as for the tests of an application."
        }
        Way::Given => "A request, or a part of one, of these members.",
    };
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}{}\n{assignments}    }}\n",
        comment("    ", doc),
        listed("    ", "public init", &parameters, " {"),
    );
}

fn decoding_and_encoding(code: &mut String, record: &RecordInfo, way: Way) {
    let members = members(record, way);
    let is_reply = way == Way::Returned;
    let mut decoding: String = members
        .iter()
        .map(|(_, member)| member.decoding())
        .collect();
    let mut encoding: String = members
        .iter()
        .map(|(_, member)| member.encoding())
        .collect();
    if is_reply {
        decoding.push_str(
            "        self.extra = try members.decodeIfPresent(Extra.self, forKey: \"extra\") ?? [:]\n",
        );
        encoding.push_str(
            "        if !extra.isEmpty { try members.encode(extra, forKey: \"extra\") }\n",
        );
    }
    let is_empty = members.is_empty() && !is_reply;
    let (members, container) = match is_empty {
        true => ("_ =", "_ ="),
        false => ("let members =", "var members ="),
    };
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n    public init(from decoder: any Decoder) throws {{\n\
         \x20       {members} try decoder.container(keyedBy: MemberName.self)\n{decoding}    }}\n\
         \n    public func encode(to encoder: any Encoder) throws {{\n\
         \x20       {container} encoder.container(keyedBy: MemberName.self)\n{encoding}    }}\n",
    );
}

/// What is printed: neither secrets nor what names or reaches a person.
fn shown(code: &mut String, record: &RecordInfo, way: Way) {
    let members = members(record, way);
    let mut parts: Vec<_> = members.iter().map(|(_, member)| member.shown()).collect();
    if way == Way::Returned {
        parts.push(".names(\"extra\", extra)".into());
    }
    let parts = parts.iter().map(|part| format!("\n            {part}"));
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\nextension {name}: Printed {{\n    public var shown: Shown {{\n        Shown({}){}\n    }}\n}}\n",
        quoted(record.name),
        parts.collect::<String>(),
        name = record.name,
    );
}
