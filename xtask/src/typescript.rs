//! The TypeScript projection: interfaces, unions of values, and the methods of the client.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, ValuesInfo};

use crate::shared::{
    Camel, Declarations, HEADER, Way, arguments, camel_case, hanging, line, member_doc,
    unknown_kind,
};

/// `generated.ts`: everything that is printed for Node.
pub(crate) fn file(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!(
        "// {HEADER}\n\n\
         import {{ type Extra, type MountainTime, type Progress, encode, revive }} from \"./kinds.js\";\n"
    );
    for values in declarations.values() {
        union(&mut code, values, &camel);
    }
    for record in declarations.records() {
        interface(&mut code, record, declarations.way(record), &camel);
    }
    for info in &declarations.operations {
        interface(&mut code, info.request, Way::Given, &camel);
    }
    code.push('\n');
    for record in declarations.records() {
        if declarations.way(record) == Way::Returned {
            reviver(&mut code, record);
        }
    }
    code.push_str(CLASS);
    for info in &declarations.operations {
        method(&mut code, info, &camel);
    }
    code + "}\n"
}

fn union(code: &mut String, values: &ValuesInfo, camel: &Camel) {
    let mut doc = format!("{}\n\nIt may be a text that is not listed.\n", values.doc);
    for value in values.values {
        let text = format!("`{}`: {}", value.wire, value.doc);
        doc.push('\n');
        doc.push_str(&hanging(&text, "- ", "  "));
    }
    let known = values.values.iter().map(|value| quoted(value.wire));
    let known = known
        .map(|text| format!("  | {text}\n"))
        .collect::<String>();
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}export type {} =\n{known}  | (string & {{}});\n",
        comment("", &camel.doc(&doc)),
        values.name,
    );
}

fn interface(code: &mut String, record: &RecordInfo, way: Way, camel: &Camel) {
    let reply = way == Way::Returned;
    let _ = write!(
        code,
        "\n{}export interface {} {{\n",
        comment("", &camel.doc(record.doc)),
        record.name
    );
    for field in record.callers_fields() {
        let may_be_absent = match reply {
            true => matches!(field.kind, Kind::Optional(_)),
            false => !field.is_required(),
        };
        let mut doc = if reply {
            line(field.doc)
        } else {
            member_doc(field)
        };
        if reply && holds_secret(&field.kind) {
            doc.push_str(" Not enumerable: it is not printed, spread or cloned.");
        }
        let _ = writeln!(
            code,
            "{}  readonly {}{}: {}{};",
            comment("  ", &camel.doc(&hanging(&doc, "", ""))),
            camel_case(field.name),
            if may_be_absent { "?" } else { "" },
            type_of(&field.kind),
            if may_be_absent && !reply {
                " | undefined"
            } else {
                ""
            },
        );
    }
    if reply {
        let doc = comment("  ", "Members that are not documented, as they came.");
        let _ = writeln!(code, "{doc}  readonly extra: Extra;");
    }
    code.push_str("}\n");
}

/// What puts dates and secrets of a parsed reply in their place.
fn reviver(code: &mut String, record: &RecordInfo) {
    let revived = |field: &Field| Some((camel_case(field.name), revive(&field.kind)?));
    let members = record.callers_fields().filter_map(revived);
    let members: String = members
        .map(|(name, way)| format!("    {name}: {way},\n"))
        .collect();
    let secrets = record
        .callers_fields()
        .filter(|field| holds_secret(&field.kind));
    let secrets = secrets.map(|field| quoted(&camel_case(field.name)));
    let secrets = secrets.collect::<Vec<_>>().join(", ");
    let members = match members.as_str() {
        "" => "{}".to_owned(),
        members => format!("{{\n{members}  }}"),
    };
    let _ = writeln!(
        code,
        "const {} = revive.record<{}>(\n  {members},\n  [{secrets}],\n);",
        reviver_name(record),
        record.name,
    );
}

fn method(code: &mut String, info: &OperationInfo, camel: &Camel) {
    let (required, _) = arguments(info.request);
    let default = if required.is_empty() { " = {}" } else { "" };
    let (reply, reviver) = (info.reply.name, reviver_name(info.reply));
    let (reply, reviver) = match info.next {
        None => (reply.to_owned(), reviver),
        Some(next) => (
            format!("Progress<{reply}, {}>", next.reply.name),
            format!("revive.progress({reviver}, {})", reviver_name(next.reply)),
        ),
    };

    let _ = write!(
        code,
        "\n{}  async {}(request: {request}{default}): Promise<{reply}> {{\n\
         \x20   const reply = await this.call({name}, encode(request));\n\
         \x20   return {reviver}(JSON.parse(reply));\n  }}\n",
        comment("  ", &camel.doc(info.doc())),
        camel_case(info.method),
        request = info.request.name,
        name = quoted(info.method),
    );
}

fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret | Kind::DeviceId => "string".into(),
        Kind::Bool => "boolean".into(),
        Kind::Integer => "number".into(),
        Kind::Time => "Date".into(),
        Kind::MountainTime => "MountainTime".into(),
        Kind::Json => "unknown".into(),
        Kind::Values(values) => values.name.into(),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => type_of(inner),
        Kind::List(inner) => format!("readonly {}[]", type_of(inner)),
        Kind::Map(inner) => format!("Readonly<Record<string, {}>>", type_of(inner)),
        _ => unknown_kind(kind),
    }
}

/// How a member of a parsed reply becomes what the interface says, unless it is so already.
fn revive(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Time => Some("revive.time".into()),
        Kind::MountainTime => Some("revive.mountainTime".into()),
        Kind::Record(record) => Some(reviver_name(record)),
        Kind::Optional(inner) => revive(inner),
        Kind::List(inner) => revive(inner).map(|way| format!("revive.list({way})")),
        Kind::Map(inner) => revive(inner).map(|way| format!("revive.map({way})")),
        _ => None,
    }
}

fn reviver_name(record: &RecordInfo) -> String {
    format!("revive{}", record.name)
}

fn holds_secret(kind: &Kind) -> bool {
    match kind {
        Kind::Secret => true,
        Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => holds_secret(inner),
        _ => false,
    }
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn comment(indentation: &str, doc: &str) -> String {
    let doc = doc.replace("*/", "*\\/");
    if !doc.contains('\n') {
        return format!("{indentation}/** {doc} */\n");
    }
    let line = |line: &str| format!("{indentation} * {line}").trim_end().to_owned() + "\n";
    let lines: String = doc.lines().map(line).collect();
    format!("{indentation}/**\n{lines}{indentation} */\n")
}

const CLASS: &str = "
/** Every operation of the service, above the one call that the native module has. */
export abstract class Operations {
  /** Sends an operation by its name, with request and reply as JSON. */
  protected abstract call(name: string, request: string): Promise<string>;
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::tests::every_kind;

    #[test]
    fn members_of_each_kind_have_their_type() {
        let code = file(&every_kind());
        for member in [
            "readonly username: string;",
            "readonly maybeFlag?: boolean | undefined;",
            "readonly until: Date;",
            "readonly otps: readonly string[];",
            "readonly parts?: readonly Part[] | undefined;",
            "readonly map: Readonly<Record<string, number>>;",
            "readonly kind?: DeviceType | undefined;",
            "readonly deviceId: string;",
            "readonly code?: string;",
            "readonly times: readonly Date[];",
            "readonly enrolled?: MountainTime;",
            "readonly raw: unknown;",
            "readonly users: Readonly<Record<string, NextOtp>>;",
        ] {
            assert!(code.contains(member), "{member}\n{code}");
        }
        assert!(!code.contains("nothing"), "{code}");
    }

    #[test]
    fn dates_and_secrets_are_revived_at_every_depth() {
        let code = file(&every_kind());
        let reviver = "const reviveEveryKind = revive.record<EveryKind>(\n  {\n    \
                       times: revive.list(revive.time),\n    enrolled: revive.mountainTime,\n    \
                       users: revive.map(reviveNextOtp),\n  },\n  [\"code\"],\n);";
        assert!(code.contains(reviver), "{code}");
        let method =
            "async ofEachKind(request: OfEachKind): Promise<Progress<EveryKind, NextOtp>> {";
        assert!(code.contains(method), "{code}");
        assert!(
            code.contains("revive.progress(reviveEveryKind, reviveNextOtp)"),
            "{code}"
        );
    }
}
