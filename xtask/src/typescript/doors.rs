//! `generated/doors.ts` and `generated/readings.ts`: the low-level doors, which send nothing, and the records that one of
//! them reads out of parts.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo};

use super::native::is_packed;
use super::types::{holds_secret, names, revive};
use super::{comment, quoted};
use crate::shared::{Declarations, HEADER, arguments, camel_case};

/// `generated/doors.ts`: one method for each operation that only signs, and one that only reads.
pub(crate) fn doors(declarations: &Declarations) -> String {
    let operations = &declarations.operations;
    let replies = operations.iter().map(|info| info.reply.name);
    let requests = operations.iter().map(|info| info.request.name);
    let steps = operations.iter().filter_map(|info| info.next);
    let mut types: Vec<_> = requests.chain(replies).collect();
    types.extend(steps.map(|next| next.reply.name));
    types.sort_unstable();
    types.dedup();
    let types: String = types
        .iter()
        .map(|name| format!("  type {name},\n"))
        .collect();
    let mut code = format!(
        "// {HEADER}\n\n\
         import {{ type Progress, revive }} from \"../kinds.js\";\n\
         import {{ type Way, part }} from \"../packed.js\";\n\
         import type {{ RequestToken }} from \"../tokens.js\";\n\
         import {{ readings }} from \"./readings.js\";\n\
         import {{\n{types}  revivers,\n}} from \"./types.js\";\n\n{PACKERS}"
    );
    for info in operations.iter().filter(|info| is_packed(info.request)) {
        packer(&mut code, info.request, info.method);
    }
    let _ = write!(code, "}};\n\n{SIGNINGS}");
    for (place, info) in operations.iter().enumerate() {
        signing(&mut code, place, info);
    }
    let _ = write!(code, "}}\n\n{READINGS}");
    for (place, info) in operations.iter().enumerate() {
        reading(&mut code, place, info);
    }
    code + "}\n"
}

/// `generated/readings.ts`: how the replies of operations are read out of parts.
pub(crate) fn readings(declarations: &Declarations) -> String {
    let mut read: Vec<&RecordInfo> = Vec::new();
    let whole = declarations
        .operations
        .iter()
        .filter(|info| info.next.is_none());
    for info in whole {
        add(&mut read, info.reply);
    }
    let types: String = read
        .iter()
        .map(|record| format!("  type {},\n", record.name))
        .collect();
    let mut code = format!(
        "// {HEADER}\n\n\
         import {{ revive }} from \"../kinds.js\";\n\
         import {{ way }} from \"../packed.js\";\n\
         import {{\n{types}  revivers,\n}} from \"./types.js\";\n"
    );
    let mut table = String::new();
    for record in read {
        members(&mut code, record);
        let _ = writeln!(table, "  {}: {},", record.name, reader_name(record));
    }
    let doc = comment("", "How each reply is read out of parts.\n\n@internal");
    code + &format!("\n{doc}export const readings = {{\n{table}}};\n")
}

fn signing(code: &mut String, place: usize, info: &OperationInfo) {
    let (required, _) = arguments(info.request);
    let default = if required.is_empty() { " = {}" } else { "" };
    let (method, name) = (camel_case(info.method), info.method);
    let parts = match is_packed(info.request) {
        true => format!("packers.{name}"),
        false => "undefined".to_owned(),
    };
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n  /** Signs a request of `{method}`. */\n\
         \x20 {method}(request: {request}{default}, now?: Date): RequestToken {{\n\
         \x20   return this.sign({place}, {name:?}, request, {parts}, now);\n  }}\n",
        request = info.request.name,
    );
}

fn packer(code: &mut String, request: &RecordInfo, name: &str) {
    let (required, others) = arguments(request);
    let parts: Vec<_> = required
        .iter()
        .chain(&others)
        .map(|field| format!("part(request.{})", camel_case(field.name)))
        .collect();
    let parts = match parts.as_slice() {
        [] => " \"\"".to_owned(),
        [part] => format!(" {part}"),
        parts => format!("\n    {}", parts.join(" +\n    ")),
    };
    let given = if request.callers_fields().next().is_some() {
        format!("request: {}", request.name)
    } else {
        String::new()
    };
    let _ = writeln!(code, "  {name}: ({given}) =>{parts},");
}

fn reading(code: &mut String, place: usize, info: &OperationInfo) {
    let (method, reply) = (camel_case(info.method), info.reply.name);
    let (reply, way, reviver) = match info.next {
        None => (
            reply.to_owned(),
            format!("readings.{reply}"),
            format!("revivers.{reply}"),
        ),
        Some(next) => {
            let next = next.reply.name;
            (
                format!("Progress<{reply}, {next}>"),
                "undefined".to_owned(),
                format!("revive.progress(revivers.{reply}, revivers.{next})"),
            )
        }
    };
    let _ = write!(
        code,
        "\n  /** Verifies and reads a reply to `{method}`. */\n\
         \x20 {method}(token: string | Uint8Array): {reply} {{\n\
         \x20   return this.read({place}, token, {way}, {reviver});\n  }}\n",
    );
}

/// A record behind those that stand in it without being optional: their parts are among its own.
fn add(read: &mut Vec<&'static RecordInfo>, record: &'static RecordInfo) {
    for field in record.callers_fields() {
        if let Kind::Record(inner) = field.kind {
            add(read, inner);
        }
    }
    if !read.iter().any(|known| known.name == record.name) {
        read.push(record);
    }
}

fn members(code: &mut String, record: &RecordInfo) {
    let members: String = record
        .callers_fields()
        .map(|field| format!("    {}: {},\n", camel_case(field.name), way(&field.kind)))
        .collect();
    let members = match members.as_str() {
        "" => "{}".to_owned(),
        members => format!("{{\n{members}  }}"),
    };
    let personal = |field: &Field| field.personal;
    let secret = |field: &Field| holds_secret(&field.kind);
    let _ = writeln!(
        code,
        "const {} = way.record<{}>(\n  {},\n  {members},\n  [{}],\n  [{}],\n);",
        reader_name(record),
        record.name,
        quoted(record.name),
        names(record, secret),
        names(record, personal),
    );
}

fn way(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret | Kind::Values(_) => "way.text".into(),
        Kind::Record(record) => reader_name(record),
        Kind::Optional(Kind::Record(record)) => {
            format!("way.optional(way.json(revivers.{}))", record.name)
        }
        Kind::Optional(inner) => format!("way.optional({})", way(inner)),
        other => format!(
            "way.json({})",
            revive(other).map_or_else(String::new, named)
        ),
    }
}

/// A reviver as other files know it.
fn named(reviver: String) -> String {
    reviver
        .replace("revive", "revivers.")
        .replace("revivers..", "revive.")
}

fn reader_name(record: &RecordInfo) -> String {
    format!("read{}", record.name)
}

const PACKERS: &str = "/**
 * How requests whose members are texts, booleans and numbers are packed, by the name of their operation.
 *
 * @internal
 */
export const packers = {
";

const SIGNINGS: &str = "/** What signs a request of each operation. */
export abstract class Signings {
  /**
   * Signs the operation of this place or, where it does not fit in parts, of this name.
   *
   * @internal
   */
  protected abstract sign<Request extends object>(
    place: number,
    name: string,
    request: Request,
    pack: ((request: Request) => string) | undefined,
    now: Date | undefined,
  ): RequestToken;
";

const READINGS: &str = "/** What reads a reply to each operation. */
export abstract class Readings {
  /**
   * Reads a reply to the operation of this place, out of parts or as JSON.
   *
   * @internal
   */
  protected abstract read<T>(
    place: number,
    token: string | Uint8Array,
    way: Way<T> | undefined,
    revived: (value: unknown) => T,
  ): T;
";
