//! The escape hatch: operations that are not declared.

use serde_json::{Map, Value};

use super::Client;
use crate::describe::{ClientData, RetryClass};
use crate::error::{Code, Error, Result};
use crate::operation::{BodyStyle, Members, Request, write_text};
use crate::pingid;
use crate::wire::Verified;

impl Client {
    /// Calls an operation by the part of its path that names it, with the body as JSON in the
    /// wire's names; the reply's members come back as JSON.
    ///
    /// The request is signed, the reply verified and correlated as far as the service echoes.
    /// `class` says what may be done when an answer is missing; without it the call is sent once.
    /// A declared operation keeps its own class and its own rules.
    ///
    /// # Errors
    /// Those of [`send`](Self::send); [`Code::PathSuffixRefused`] unless `path_suffix` is 1 to 64
    /// ASCII letters; [`Code::ClassRefused`] for another class than a declared operation's;
    /// [`Code::NameNeeded`] for an operation that is reached by its own name only;
    /// [`Code::BodyMalformed`] for a `clientData` that is no text.
    pub fn call(
        &self,
        path_suffix: &str,
        body: Map<String, Value>,
        class: Option<RetryClass>,
    ) -> Result<Verified<Map<String, Value>>> {
        let letters = path_suffix.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !letters || !(1..=64).contains(&path_suffix.len()) {
            return Err(Code::PathSuffixRefused.into());
        }
        let path = path_suffix.to_ascii_lowercase();
        if let Some(declared) = pingid::operation_at(&path, &body) {
            let operation = declared.parse_wire(&body)?;
            if class.is_some_and(|class| class != operation.class()) {
                return Err(Code::ClassRefused.into());
            }
            if declared.info().by_name_only {
                return Err(Error::new(Code::NameNeeded).detail(declared.info().method));
            }
            let reply = self.drive(&*operation).result?;
            return reply.try_map(|members| Ok(members.into_json()));
        }
        let call = RawCall::new(path_suffix, body, class.unwrap_or(RetryClass::OneTime))?;
        self.send(call)?.try_map(|members| Ok(members.into_json()))
    }
}

struct RawCall {
    path: String,
    class: RetryClass,
    body: Map<String, Value>,
    client_data: Option<String>,
}

impl RawCall {
    fn new(path: &str, mut body: Map<String, Value>, class: RetryClass) -> Result<Self> {
        let client_data = match body.remove("clientData") {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text),
            Some(_) => {
                return Err(Error::new(Code::BodyMalformed).detail("clientData: a text"));
            }
        };
        Ok(Self {
            path: path.to_owned(),
            class,
            body,
            client_data,
        })
    }
}

impl Request for RawCall {
    type Reply = Members;

    fn path(&self) -> &str {
        &self.path
    }

    fn class(&self) -> RetryClass {
        self.class
    }

    fn client_data(&self) -> ClientData {
        ClientData::Ignored
    }

    fn own_client_data(&self) -> Option<&str> {
        self.client_data.as_deref()
    }

    fn check(&self) -> Result<()> {
        Ok(())
    }

    fn confirm(&self, _reply: &Members) -> Result<()> {
        Ok(())
    }

    fn write_body(&self, style: &BodyStyle<'_>, out: &mut Vec<u8>) {
        let mut separator = b'{';
        for (name, value) in &self.body {
            out.push(std::mem::replace(&mut separator, b','));
            write_text(name, out);
            out.push(b':');
            // Writing JSON to memory cannot fail.
            let _ = serde_json::to_writer(&mut *out, value);
        }
        if let Some(text) = style.client_data {
            out.push(std::mem::replace(&mut separator, b','));
            out.extend_from_slice(b"\"clientData\":");
            write_text(text, out);
        }
        if separator == b'{' {
            out.push(b'{');
        }
        out.push(b'}');
    }
}
