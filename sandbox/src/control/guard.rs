//! Who may use the control door.
//!
//! A web page can send requests to loopback, and a name that it controls can be made to resolve to
//! loopback. So a call needs the token, which no page knows; must name this machine in `Host`; and
//! must not come from another origin. There are no CORS headers.

use hyper::Method;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST, HeaderName, ORIGIN};
use hyper::http::request::Parts;
use pingpair::credentials::BaseUrl;
use subtle::ConstantTimeEq;

use super::Refusal;
use crate::shared::Shared;

/// Refuses a call that is not a test's own.
pub(super) fn check(shared: &Shared, head: &Parts) -> Result<(), Refusal> {
    let port = shared.address.port();
    check_host(head, port)?;
    check_origin(head, port)?;
    check_token(head, shared.control_token.expose())?;
    check_content_type(head)
}

fn check_host(head: &Parts, port: u16) -> Result<(), Refusal> {
    let host = single(head, &HOST)?;
    // A request line with an authority of its own outranks the header.
    let authority = head.uri.authority().map(|authority| authority.as_str());
    let ours = |text: &str| is_ours(&format!("http://{text}"), port);
    if host.is_some_and(ours) && authority.is_none_or(ours) {
        return Ok(());
    }
    Err(Refusal::new(
        403,
        "host_refused",
        "Host must be localhost or a loopback address, with the sandbox's port",
    ))
}

fn check_origin(head: &Parts, port: u16) -> Result<(), Refusal> {
    let origin = single(head, &ORIGIN)?;
    let site = single(head, &HeaderName::from_static("sec-fetch-site"))?;
    let own_site = site.is_none_or(|site| site == "same-origin" || site == "none");
    if own_site && origin.is_none_or(|origin| is_ours(origin, port)) {
        return Ok(());
    }
    Err(Refusal::new(
        403,
        "origin_refused",
        "the call must not come from another origin",
    ))
}

fn check_token(head: &Parts, token: &str) -> Result<(), Refusal> {
    let given = single(head, &AUTHORIZATION)?.and_then(|text| text.split_once(' '));
    match given {
        Some((scheme, given))
            if scheme.eq_ignore_ascii_case("Bearer")
                && bool::from(given.as_bytes().ct_eq(token.as_bytes())) =>
        {
            Ok(())
        }
        _ => Err(Refusal::new(
            401,
            "unauthorized",
            "Authorization must be Bearer and the control door's token",
        )),
    }
}

fn check_content_type(head: &Parts) -> Result<(), Refusal> {
    if head.method != Method::POST {
        return Ok(());
    }
    let given = single(head, &CONTENT_TYPE)?.unwrap_or_default();
    let kind = given.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    Err(Refusal::new(
        415,
        "content_type_refused",
        "Content-Type must be application/json",
    ))
}

/// The text of a header that stands once or not at all.
fn single<'a>(head: &'a Parts, name: &HeaderName) -> Result<Option<&'a str>, Refusal> {
    let mut values = head.headers.get_all(name).iter();
    let refused = || Refusal::malformed(format!("the header {name} must stand once, in ASCII"));
    let value = values.next();
    if values.next().is_some() {
        return Err(refused());
    }
    value
        .map(|value| value.to_str().map_err(|_| refused()))
        .transpose()
}

/// Whether an origin is loopback by its text, with our port.
fn is_ours(origin: &str, port: u16) -> bool {
    let bare = origin
        .strip_prefix("http://")
        .is_some_and(|rest| !rest.contains('/'));
    bare && BaseUrl::parse(origin).is_ok_and(|url| url.is_loopback() && url.port() == port)
}
