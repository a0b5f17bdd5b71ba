//! Whom credentials are made for, and on which pages.

use std::net::IpAddr;

use crate::credentials::BaseUrl;
use crate::error::{Code, Error, Result};

/// The domain that credentials belong to, and the origins of the pages that may use them.
///
/// This is configuration of your server. Never build one from a browser's request: an origin that
/// came with a request proves nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    id: String,
    origins: Vec<String>,
}

impl RelyingParty {
    /// Takes an id, such as `example.com`, and at least one origin, such as
    /// `https://login.example.com`. The rules are those of [`check_relying_party_id`] and
    /// [`check_origin`].
    ///
    /// # Errors
    /// [`Code::RelyingPartyRefused`] for the id; [`Code::OriginRefused`] for an origin, and when
    /// there is none.
    pub fn new(
        id: impl Into<String>,
        origins: impl IntoIterator<Item = impl Into<String>>,
    ) -> Result<Self> {
        let id = id.into();
        check_relying_party_id(&id)?;
        let origins: Vec<String> = origins.into_iter().map(Into::into).collect();
        if origins.is_empty() {
            return Err(origin_refused("at least one must be given"));
        }
        origins
            .iter()
            .try_for_each(|origin| check_origin(origin, &id))?;
        Ok(Self { id, origins })
    }

    /// The domain that credentials belong to: the `rpId` of the service's requests.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The origins, in the order in which they were given.
    pub fn origins(&self) -> &[String] {
        &self.origins
    }

    /// Our own spelling of an origin, if it is one of ours.
    pub(super) fn find_origin(&self, origin: &str) -> Option<&str> {
        let own = self.origins.iter().find(|own| *own == origin);
        own.map(String::as_str)
    }
}

/// Checks the id of a relying party: a domain in lower-case ASCII (punycode), without a dot at its
/// end; `localhost`, or a name with a dot that is no public suffix such as `com`, `co.uk` or
/// `github.io`; no IP address, scheme, port or path. The public suffixes are those that Mozilla's
/// list held when this library was built.
///
/// # Errors
/// [`Code::RelyingPartyRefused`] for any other text.
pub fn check_relying_party_id(id: &str) -> Result<()> {
    let refused = |expected| Err(Error::new(Code::RelyingPartyRefused).detail(expected));
    if id.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        return refused("it must be a name, not an IP address");
    }
    let url = BaseUrl::parse(&[HTTPS, id].concat());
    if !url.is_ok_and(|url| url.host() == id) {
        return refused(
            "it must be a domain in lower-case ASCII (punycode), without a dot at its end, \
             a scheme, a port, a path or blanks",
        );
    }
    if id == LOCALHOST {
        return Ok(());
    }
    if !id.contains('.') {
        return refused("it must have a dot, or be localhost");
    }
    if psl::suffix_str(id) == Some(id) {
        return refused("it must be a domain of its own, not a public suffix such as co.uk");
    }
    Ok(())
}

/// Checks an origin: `https://`, a host and, where it is not 443, a port, spelled as browsers do.
/// The host is the relying party's id, or ends in a dot and the id.
///
/// Browsers write hosts in lower-case ASCII (punycode), and add no slash. A dot at the end of the
/// host, a default port, user information, a path, a query, a fragment and blanks are refused.
/// Plain http is for the host `localhost` only, with any port. Origins of other domains (related
/// origins) and of Android apps (`android:apk-key-hash:`) are refused as well.
///
/// # Errors
/// [`Code::OriginRefused`] for any other text; [`Code::RelyingPartyRefused`] when the id is not one
/// that [`check_relying_party_id`] takes.
pub fn check_origin(origin: &str, relying_party_id: &str) -> Result<()> {
    check_relying_party_id(relying_party_id)?;
    if ![HTTPS, HTTP].iter().any(|start| origin.starts_with(start)) {
        return Err(origin_refused(SECURE));
    }
    let url = BaseUrl::parse(origin).map_err(|_| origin_refused(SPELLING))?;
    if spelled_by_browsers(&url) != origin {
        return Err(origin_refused(SPELLING));
    }
    let host = url.host();
    if !url.is_secure() && host != LOCALHOST {
        return Err(origin_refused(SECURE));
    }
    let below = |rest: &str| rest.is_empty() || rest.ends_with('.');
    if !host.strip_suffix(relying_party_id).is_some_and(below) {
        return Err(origin_refused(
            "its host must be the relying party's id, or end in a dot and the id",
        ));
    }
    Ok(())
}

/// Scheme, host and port: what a browser calls the origin of a page at this address.
fn spelled_by_browsers(url: &BaseUrl) -> String {
    let (scheme, default_port) = if url.is_secure() {
        (HTTPS, 443)
    } else {
        (HTTP, 80)
    };
    let host = url.host();
    if url.port() == default_port {
        [scheme, &host].concat()
    } else {
        format!("{scheme}{host}:{}", url.port())
    }
}

fn origin_refused(expected: &str) -> Error {
    Error::new(Code::OriginRefused).detail(expected)
}

const HTTPS: &str = "https://";
const HTTP: &str = "http://";
const LOCALHOST: &str = "localhost";
const SECURE: &str = "it must begin with https://; http:// is for localhost only";
const SPELLING: &str = "it must be a scheme, a host in lower-case ASCII (punycode) and, if it is \
    not the scheme's own, a port, without a slash at its end and without blanks";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subdomains_of_the_id_are_its_own_and_names_that_merely_end_like_it_are_not() {
        for host in ["example.com", "a.example.com", "a.b.example.com"] {
            check_origin(&format!("https://{host}"), "example.com").unwrap();
        }
        for host in [
            "evilexample.com",
            "example.com.evil.test",
            "com",
            "xample.com",
        ] {
            let error = check_origin(&format!("https://{host}"), "example.com").unwrap_err();
            assert_eq!(error.code(), Code::OriginRefused, "{host}");
        }
    }

    #[test]
    fn an_origin_is_never_checked_against_an_id_that_is_refused() {
        for id in ["com", "co.uk", "", "EXAMPLE.com", "127.0.0.1", "[::1]"] {
            let error = check_origin(&format!("https://{id}"), id).unwrap_err();
            assert_eq!(error.code(), Code::RelyingPartyRefused, "{id}");
        }
    }

    #[test]
    fn public_suffixes_are_refused_in_every_part_of_the_list() {
        for id in [
            "com",
            "co.uk",
            "anything.ck",
            "github.io",
            "s3.amazonaws.com",
            "xn--p1ai",
            "xn--55qx5d.cn",
        ] {
            let error = check_relying_party_id(id).unwrap_err();
            assert_eq!(error.code(), Code::RelyingPartyRefused, "{id}");
        }
        for id in [
            "example.co.uk",
            "www.ck",
            "octocat.github.io",
            "sso.corp.internal",
            "corp.internal",
            "xn--e1afmkfd.xn--p1ai",
        ] {
            check_relying_party_id(id).unwrap();
        }
    }

    #[test]
    fn an_origin_has_one_spelling() {
        for (origin, id) in [
            ("https://example.com:8443", "example.com"),
            ("https://example.com:80", "example.com"),
            ("http://localhost", "localhost"),
            ("http://localhost:443", "localhost"),
            ("https://localhost:3000", "localhost"),
            ("https://app.localhost", "localhost"),
        ] {
            check_origin(origin, id).unwrap();
        }
        for (origin, id) in [
            ("https://example.com:443", "example.com"),
            ("https://example.com:08443", "example.com"),
            ("https://example.com:", "example.com"),
            ("https://example.com/", "example.com"),
            ("HTTPS://example.com", "example.com"),
            ("https://example.com.", "example.com"),
            ("https://Example.com", "example.com"),
            ("http://localhost:80", "localhost"),
            ("http://app.localhost", "localhost"),
            ("http://example.com", "example.com"),
            ("https://127.0.0.1", "localhost"),
            ("http://[::1]", "localhost"),
        ] {
            let error = check_origin(origin, id).unwrap_err();
            assert_eq!(error.code(), Code::OriginRefused, "{origin}");
        }
    }
}
