//! Which part of the sandbox a request is for. The operations come from their descriptions.

use hyper::Method;
use hyper::http::request::Parts;
use pingpair::describe::OperationInfo;
use pingpair::pingid;

use crate::answer::Answer;
use crate::control;
use crate::shared::Shared;

/// Where the service lies below the address.
pub(crate) const BASE_PATH: &str = "/pingid";

/// Answers a request.
pub(crate) fn route(shared: &Shared, head: &Parts, body: &[u8]) -> Answer {
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
