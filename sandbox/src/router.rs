//! Which part of the sandbox a request is for. The operations come from their descriptions.

use hyper::Method;
use hyper::http::request::Parts;
use pingpair::pingid;

use crate::answer::Answer;
use crate::control;
use crate::state::Shared;

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
    let mut operations = pingid::operations().map(|declared| declared.info());
    let Some(operation) = operations.find(|info| info.path == name) else {
        return Answer::error(404, "unknown_operation", "there is no such operation");
    };
    if head.method != Method::POST {
        let answer = Answer::error(405, "method_refused", "operations are called by POST");
        return answer.header("allow", "POST");
    }
    shared.state().deliver(&shared.identity, operation, body)
}

/// What stands between `/pingid/rest/4/` and `/do`.
fn operation_path(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(BASE_PATH)?.strip_prefix("/rest/4/")?;
    rest.strip_suffix("/do")
}
