//! `generated/operations.ts` and `generated/pingone-operations.ts`: one method for each operation.

use std::fmt::Write;

use pingpair::describe::{OperationInfo, Service};

use super::{comment, prefix, quoted};
use crate::shared::{Camel, Declarations, HEADER, arguments, camel_case};

/// The file of a service.
pub(crate) fn operations(declarations: &Declarations, service: Service) -> String {
    let camel = Camel::new(declarations);
    let mut names: Vec<_> = declarations
        .operations
        .iter()
        .flat_map(|info| [info.request.name, info.reply.name])
        .chain(
            declarations
                .operations
                .iter()
                .filter_map(|info| Some(info.next?.reply.name)),
        )
        .collect();
    names.sort_unstable();
    names.dedup();
    let names: String = names
        .iter()
        .map(|name| format!("  type {name},\n"))
        .collect();
    let has_steps = declarations
        .operations
        .iter()
        .any(|info| info.next.is_some());
    let kinds = match has_steps {
        true => "import { type Progress, revive } from \"../kinds.js\";\n",
        false => "",
    };
    let prefix = prefix(service);
    let mut code = format!(
        "// {HEADER}\n\n{kinds}\
         import type {{ CallOptions }} from \"../options.js\";\n\
         import {{\n{names}  revivers,\n}} from \"./types.js\";\n\n\
         /** Every operation of the service, above the one call that the native module has. */\n\
         export abstract class {prefix}Operations {{\n{SEND}"
    );
    for info in &declarations.operations {
        method(&mut code, info, &camel);
    }
    code + "}\n"
}

fn method(code: &mut String, info: &OperationInfo, camel: &Camel) {
    let (required, _) = arguments(info.request);
    let default = if required.is_empty() { " = {}" } else { "" };
    let reply = info.reply.name;
    let (reply, reviver) = match info.next {
        None => (reply.to_owned(), format!("revivers.{reply}")),
        Some(next) => (
            format!("Progress<{reply}, {}>", next.reply.name),
            format!(
                "revive.progress(revivers.{reply}, revivers.{})",
                next.reply.name
            ),
        ),
    };
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}  async {}(request: {request}{default}, options?: CallOptions): Promise<{reply}> {{\n\
         \x20   return {reviver}(JSON.parse(await this.send({name}, request, options)));\n  }}\n",
        comment("  ", &camel.doc(info.doc())),
        camel_case(info.method),
        request = info.request.name,
        name = quoted(info.method),
    );
}

const SEND: &str = "  /**
   * Sends an operation by its name; gives its reply as JSON.
   *
   * @internal
   */
  protected abstract send(name: string, request: object, options?: CallOptions): Promise<string>;
";
