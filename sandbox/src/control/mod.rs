//! The control door: what a test in any language asks of the sandbox, over HTTP and JSON.
//!
//! `docs/sandbox.md` documents every call. Calls are only ever added.

mod authenticators;
mod devices;
mod faults;
mod guard;
mod jobs;
mod log;
mod options;
mod outbox;
mod phone;
mod pingone;
mod report_rows;
mod time;
mod users;
mod webauthn;

use hyper::Method;
use hyper::http::request::Parts;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::answer::Answer;
use crate::error::Error;
use crate::json;
use crate::shared::Shared;

/// Where the calls lie.
pub(crate) const PATH: &str = "/control/";

/// Answers a call.
pub(crate) fn respond(shared: &Shared, head: &Parts, body: &[u8]) -> Answer {
    let result = guard::check(shared, head).and_then(|()| call(shared, head, body));
    let answer = match result {
        Ok(value) => Answer::json(200, &value),
        Err(Refusal {
            status,
            code,
            message,
        }) => Answer::error(status, code, &message),
    };
    answer
        .header("cache-control", "no-store")
        .header("x-content-type-options", "nosniff")
}

fn call(shared: &Shared, head: &Parts, body: &[u8]) -> Result<Value, Refusal> {
    let name = head.uri.path().strip_prefix(PATH).unwrap_or_default();
    let mut named = CALLS.iter().filter(|call| call.name == name).peekable();
    if named.peek().is_none() {
        return Err(Refusal::new(404, "not_found", "there is no such call"));
    }
    let call = named.find(|call| call.method == head.method);
    let call = call.ok_or(Refusal::new(
        405,
        "method_refused",
        "the call has other methods",
    ))?;
    (call.run)(shared, body)
}

/// Every call: its method, its name below `/control/`, and what it does.
const CALLS: &[Call] = &[
    Call::new(Method::POST, "phone/scan", phone::scan),
    Call::new(Method::POST, "phone/pair", phone::pair),
    Call::new(Method::POST, "phone/finish", phone::finish),
    Call::new(Method::POST, "oath-tokens", authenticators::add_oath_token),
    Call::new(
        Method::POST,
        "oath-tokens/press",
        authenticators::press_oath_token,
    ),
    Call::new(
        Method::POST,
        "oath-tokens/drift",
        authenticators::drift_oath_token,
    ),
    Call::new(Method::POST, "yubikeys", authenticators::make_yubikey),
    Call::new(
        Method::POST,
        "yubikeys/press",
        authenticators::press_yubikey,
    ),
    Call::new(Method::POST, "authenticator-app", authenticators::show_app),
    Call::new(Method::GET, "outbox", outbox::list),
    Call::new(Method::DELETE, "outbox", outbox::clear),
    Call::new(Method::GET, "time", time::read),
    Call::new(Method::POST, "time", time::advance),
    Call::new(Method::GET, "faults", faults::list),
    Call::new(Method::POST, "faults", faults::add),
    Call::new(Method::DELETE, "faults", faults::clear),
    Call::new(Method::GET, "log", log::read),
    Call::new(Method::DELETE, "log", log::clear),
    Call::new(Method::GET, "users", users::list),
    Call::new(Method::POST, "users", users::set_status),
    Call::new(Method::POST, "devices", devices::pair),
    Call::new(Method::POST, "devices/unpair", devices::unpair),
    Call::new(Method::GET, "jobs", jobs::list),
    Call::new(Method::POST, "jobs", jobs::plan),
    Call::new(Method::GET, "report-rows", report_rows::read),
    Call::new(Method::POST, "report-rows", report_rows::add),
    Call::new(Method::DELETE, "report-rows", report_rows::clear),
    Call::new(Method::POST, "webauthn/create", webauthn::create),
    Call::new(Method::GET, "pingone/users", pingone::users),
    Call::new(Method::POST, "pingone/users", pingone::create_user),
    Call::new(Method::POST, "pingone/devices", pingone::add_device),
    Call::new(
        Method::POST,
        "pingone/devices/activate",
        pingone::activate_device,
    ),
    Call::new(
        Method::POST,
        "pingone/devices/delete",
        pingone::delete_device,
    ),
    Call::new(Method::POST, "pingone/phone/claim", pingone::claim),
    Call::new(Method::POST, "pingone/phone/fail", pingone::fail),
    Call::new(
        Method::POST,
        "pingone/tokens/revoke",
        pingone::revoke_tokens,
    ),
    Call::new(Method::POST, "pingone/flows/expire", pingone::expire_flow),
    Call::new(Method::GET, "pingone/options", pingone::options),
    Call::new(Method::POST, "pingone/options", pingone::set_options),
    Call::new(Method::GET, "options", options::read),
    Call::new(Method::POST, "options", options::set),
];

struct Call {
    method: Method,
    name: &'static str,
    run: fn(&Shared, &[u8]) -> Result<Value, Refusal>,
}

impl Call {
    const fn new(
        method: Method,
        name: &'static str,
        run: fn(&Shared, &[u8]) -> Result<Value, Refusal>,
    ) -> Self {
        Self { method, name, run }
    }
}

/// Why a call is refused.
struct Refusal {
    status: u16,
    code: &'static str,
    message: String,
}

impl Refusal {
    fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
        }
    }

    fn malformed(message: impl Into<String>) -> Self {
        Self::new(400, "body_malformed", message)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::new(error.http_status(), error.code(), error.to_string())
    }
}

/// Reads the JSON object of a call.
fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    let members = json::object(body);
    let members = members.ok_or_else(|| Refusal::malformed("the body must be a JSON object"))?;
    serde_json::from_value(Value::Object(members)).map_err(|error| unreadable(&error))
}

/// The reader says which member it wanted; the caller wrote the body and may see it.
fn unreadable(error: &serde_json::Error) -> Refusal {
    Refusal::malformed(error.to_string())
}
