//! `generated/pairings.ts` and `generated/pingone-pairings.ts`: the methods that begin machines.
//!
//! What they take is declared with the operation that they begin with.

use std::collections::BTreeSet;
use std::fmt::Write;

use pingpair::describe::Service;

use super::taken::{Required, Taken, type_of_hint};
use super::{comment, prefix, quoted};
use crate::python::{Method, MethodKind, table};
use crate::shared::{Camel, Declarations, HEADER, camel_case, hanging, line};

/// The file of a service.
pub(crate) fn pairings(declarations: &Declarations, service: Service) -> String {
    let camel = Camel::new(declarations);
    let machines = || {
        let entries = table(service).iter();
        entries.filter(|entry| entry.kind == MethodKind::Machine)
    };
    let mut types: BTreeSet<&str> = BTreeSet::new();
    for entry in machines() {
        let taken = Taken::of(entry);
        types.extend(taken.types.iter());
        types.extend(
            entry
                .request
                .filter(|_| taken.has_members())
                .map(|it| it.name),
        );
    }
    let (imports, begin) = match service {
        Service::PingId => (
            "import type { Sink } from \"../sinks.js\";\n\
             import type { RelyingParty } from \"../webauthn.js\";\n\
             import type { IfExists, MethodKind } from \"./names.js\";\n\
             import { Operations } from \"./operations.js\";\n",
            "    out?: () => Sink | Promise<Sink>,\n",
        ),
        Service::PingOne => (
            "import type { RelyingParty } from \"../webauthn.js\";\n\
             import { PingOneOperations } from \"./pingone-operations.js\";\n",
            "",
        ),
    };
    let mut code = format!(
        "// {HEADER}\n\n\
         import type {{ Pairing, PairingOptions }} from \"../pairing.js\";\n{imports}\
         import type {{ {} }} from \"./types.js\";\n",
        types.into_iter().collect::<Vec<_>>().join(", ")
    );
    for entry in machines() {
        interface(&mut code, entry, &camel);
    }
    let prefix = prefix(service);
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n/** Everything that begins a machine. Making one sends nothing. */\n\
         export abstract class {prefix}Pairings extends {prefix}Operations {{\n{BEGIN}{begin}  ): Pairing;\n"
    );
    for entry in machines() {
        method(&mut code, entry, &camel);
    }
    code + "}\n"
}

/// The name of what a method takes beside what is required.
pub(super) fn options_name(entry: &Method) -> String {
    let name = camel_case(entry.name);
    let (first, rest) = name.split_at(1);
    format!("{}{rest}Options", first.to_ascii_uppercase())
}

fn interface(code: &mut String, entry: &Method, camel: &Camel) {
    let taken = Taken::of(entry);
    let base = match entry.request {
        Some(request) if taken.has_members() => {
            format!(", Omit<{}, {}>", request.name, taken.without.join(" | "))
        }
        _ => String::new(),
    };
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}export interface {} extends PairingOptions{base} {{\n",
        comment("", &format!("What `{}` takes.", camel_case(entry.name))),
        options_name(entry),
    );
    let member = |code: &mut String, name: &str, absent: &str, kind: &str, doc: &str| {
        let doc = camel.doc(&hanging(&line(doc), "", ""));
        let end = if absent.is_empty() {
            ""
        } else {
            " | undefined"
        };
        let _ = writeln!(
            code,
            "{}  readonly {name}{absent}: {kind}{end};",
            comment("  ", &doc)
        );
    };
    if taken.in_one_object() {
        for Required {
            name, hint, doc, ..
        } in &taken.required
        {
            member(code, name, "", hint, doc);
        }
    }
    for argument in taken.optional {
        let kind = type_of_hint(argument.hint);
        member(code, &camel_case(argument.name), "?", kind, argument.doc);
    }
    code.push_str("}\n");
}

fn method(code: &mut String, entry: &Method, camel: &Camel) {
    let taken = Taken::of(entry);
    let mut doc = camel.doc(entry.doc);
    let options = options_name(entry);
    let (parameters, rest) = if taken.in_one_object() {
        // What is required is in the rest, and all but the fixed values need no name of their own.
        (format!("request: {options}"), "request")
    } else {
        let mut parameters = String::new();
        doc.push('\n');
        for Required {
            name,
            hint,
            doc: text,
            ..
        } in &taken.required
        {
            let _ = write!(parameters, "{name}: {hint}, ");
            doc.push('\n');
            doc.push_str(&hanging(
                &camel.doc(&line(text)),
                &format!("@param {name} "),
                "  ",
            ));
        }
        (format!("{parameters}options: {options} = {{}}"), "options")
    };
    let mut request = vec!["...rest".to_owned()];
    if !taken.in_one_object() {
        request.extend(taken.request.iter().cloned());
    }
    let out = if taken.makes { ", out" } else { "" };
    let _ = write!(
        code,
        "\n{}  {}({parameters}): Pairing {{\n\
         \x20   const {{ context, signal, deadline, ...rest }} = {rest};\n\
         \x20   return this.begin({}, {{ {} }}, {{ context, signal, deadline }}{out});\n  }}\n",
        comment("  ", &doc),
        camel_case(entry.name),
        quoted(machine(entry.name)),
        request.join(", "),
    );
}

/// The name that `begin.rs` has for what a method begins.
pub(crate) fn machine(method: &str) -> &'static str {
    match method {
        "pair_online" => "online",
        "pair_new_user" => "online_new_user",
        "pair_sms" | "pair_voice" | "pair_email" | "pair_token" | "pair_offline" => "offline",
        "pair_offline_unverified" => "offline_unverified",
        "pair_yubikey_by_touch" => "yubikey",
        "pair_authenticator_app" => "authenticator_app",
        "pair_webauthn" => "webauthn",
        "enrol" => "enrolment",
        "resync" => "resync",
        "make_report" => "report",
        "add_tokens" => "create_tokens",
        "remove_tokens" => "revoke_tokens",
        "wait_for_job" => "job",
        "register" => "registration",
        "register_in" => "registration_in",
        "pair_mfa_sms" | "pair_mfa_voice" | "pair_mfa_email" | "pair_mfa_totp" | "pair_mfa_otp" => {
            "mfa_otp"
        }
        "pair_mfa_oath_token" => "mfa_oath_token",
        "pair_mfa_desktop" => "mfa_desktop",
        "pair_mfa_fido2" => "mfa_fido2",
        "pair_mfa_mobile" => "mfa_mobile",
        other => panic!("begin.rs has no name for {other}: teach it and the printer"),
    }
}

const BEGIN: &str = "  /**
   * Begins the machine of this name.
   *
   * @internal
   */
  protected abstract begin(
    machine: string,
    request: object,
    options: PairingOptions,
";
