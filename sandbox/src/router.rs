//! Which part of the sandbox a request is for. The operations come from their descriptions.

use hyper::Method;
use hyper::http::request::Parts;
use pingpair::describe::OperationInfo;
use pingpair::pingid;

use crate::answer::Answer;
use crate::control;
use crate::pingone;
use crate::shared::Shared;

/// Where the service lies below the address.
pub(crate) const BASE_PATH: &str = "/pingid";

/// One of the sandbox's ports.
#[derive(Clone, Copy)]
pub(crate) enum Port {
    /// PingID and the control door.
    Main,
    PingOne(pingone::Door),
}

/// Answers a request.
pub(crate) fn route(shared: &Shared, port: Port, head: &Parts, body: &[u8]) -> Answer {
    if let Port::PingOne(door) = port {
        return shared.engine().respond_pingone(&request(door, head, body));
    }
    let path = head.uri.path();
    if path.starts_with(control::PATH) {
        return control::respond(shared, head, body);
    }
    let Some(name) = operation_path(path) else {
        return Answer::error(404, "not_found", "there is nothing at this path");
    };
    let Some(operation) = operation(name) else {
        return unknown_operation();
    };
    if head.method != Method::POST {
        let answer = Answer::error(405, "method_refused", "operations are called by POST");
        return answer.header("allow", "POST");
    }
    shared.engine().respond(operation, body)
}

/// The declared operation of this path, such as `adduser`; the first one where several share it.
pub(crate) fn operation(path: &str) -> Option<&'static OperationInfo> {
    let mut operations = pingid::operations().map(|declared| declared.info());
    operations.find(|info| info.path == path)
}

pub(crate) fn unknown_operation() -> Answer {
    Answer::error(404, "unknown_operation", "there is no such operation")
}

/// What stands between `/pingid/rest/4/` and `/do`.
fn operation_path(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(BASE_PATH)?.strip_prefix("/rest/4/")?;
    rest.strip_suffix("/do")
}

/// A request to PingOne. Header values that are not ASCII are as good as none.
fn request(door: pingone::Door, head: &Parts, body: &[u8]) -> pingone::Request {
    let headers = head.headers.iter().filter_map(|(name, value)| {
        let value = value.to_str().ok()?;
        Some((name.as_str().to_owned(), value.to_owned()))
    });
    pingone::Request {
        door,
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: body.to_vec(),
    }
}
