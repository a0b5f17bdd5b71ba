//! The address below which the operations lie, and what counts as this machine.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use crate::error::{Code, Error, Result};

/// The base URL of the service, such as `https://idpxnyl3m.pingidentity.com/pingid`.
///
/// It is ASCII text with scheme `https` or `http`, a host, perhaps a port and a path; without user
/// information, query, fragment, and without a slash at its end. Whether plain http may be used is
/// decided where a client is built.
#[derive(Clone, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    secure: bool,
    host: Host,
    port: u16,
}

impl BaseUrl {
    /// Reads a base URL. One slash at its end is dropped.
    ///
    /// # Errors
    /// [`Code::BaseUrlRefused`] for any other text.
    pub fn parse(text: &str) -> Result<Self> {
        Self::read(text).ok_or_else(|| Error::from(Code::BaseUrlRefused))
    }

    /// https on a host whose name is known to be one, without a port and a path.
    pub(crate) fn trusted(host: &str) -> Self {
        Self {
            text: format!("https://{host}"),
            secure: true,
            host: Host::Name(host.to_owned()),
            port: 443,
        }
    }

    /// The URL, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the scheme is https.
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// Whether the host is this machine by its text: `localhost`, a dotted quad in 127.0.0.0/8 or
    /// `[::1]`, and nothing else: no other name, no short or numeric form, no mapped address.
    pub fn is_loopback(&self) -> bool {
        match &self.host {
            Host::Name(name) => name == "localhost",
            Host::V4(address) => address.is_loopback(),
            Host::V6(address) => *address == Ipv6Addr::LOCALHOST,
        }
    }

    /// The host in lower case, an IPv6 address in brackets.
    pub fn host(&self) -> String {
        self.host.to_string()
    }

    /// The port, also where the URL leaves it to the scheme.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// `host:port`, as the option that allows plain http names it.
    pub fn authority(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    fn read(text: &str) -> Option<Self> {
        let text = text.strip_suffix('/').unwrap_or(text);
        let (secure, rest) = match text.split_once("://")? {
            (scheme, rest) if scheme.eq_ignore_ascii_case("https") => (true, rest),
            (scheme, rest) if scheme.eq_ignore_ascii_case("http") => (false, rest),
            _ => return None,
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let in_path = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
        let dotted = |segment: &str| segment == "." || segment == "..";
        if !path.bytes().all(in_path) || path.split('/').any(dotted) || path.contains("//") {
            return None;
        }
        let (host, port) = Host::split(authority)?;
        let port = match port {
            Some(digits) => read_port(digits)?,
            None if secure => 443,
            None => 80,
        };
        let scheme = if secure { "https" } else { "http" };
        let text = format!("{scheme}://{}{path}", authority.to_ascii_lowercase());
        Some(Self {
            text,
            secure,
            host,
            port,
        })
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "BaseUrl({self})")
    }
}

#[derive(Clone, PartialEq, Eq)]
enum Host {
    Name(String),
    V4(Ipv4Addr),
    V6(Ipv6Addr),
}

impl Host {
    fn split(authority: &str) -> Option<(Self, Option<&str>)> {
        if let Some(rest) = authority.strip_prefix('[') {
            let (address, after) = rest.split_once(']')?;
            let port = if after.is_empty() {
                None
            } else {
                Some(after.strip_prefix(':')?)
            };
            return Some((Self::V6(address.parse().ok()?), port));
        }
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        Some((Self::read_name(host)?, port))
    }

    /// A dotted quad, or a name whose last label is not a number: resolvers take such names for
    /// addresses that a reader does not see in them.
    fn read_name(host: &str) -> Option<Self> {
        if let Ok(address) = host.parse() {
            return Some(Self::V4(address));
        }
        let label = |label: &str| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let last = host.rsplit('.').next()?;
        let numeric = last.bytes().all(|byte| byte.is_ascii_digit())
            || last
                .get(..2)
                .is_some_and(|start| start.eq_ignore_ascii_case("0x"));
        let fits = host.len() <= 253 && host.split('.').all(label) && !numeric;
        fits.then(|| Self::Name(host.to_ascii_lowercase()))
    }
}

impl fmt::Display for Host {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => formatter.write_str(name),
            Self::V4(address) => write!(formatter, "{address}"),
            Self::V6(address) => write!(formatter, "[{address}]"),
        }
    }
}

fn read_port(digits: &str) -> Option<u16> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|port| plain && *port > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls_lose_one_slash_at_their_end() {
        let url = BaseUrl::parse("https://IDPxnyl3m.pingidentity.com/pingid/").unwrap();
        assert_eq!(url.as_str(), "https://idpxnyl3m.pingidentity.com/pingid");
        assert_eq!(
            (url.host().as_str(), url.port()),
            ("idpxnyl3m.pingidentity.com", 443)
        );
    }

    #[test]
    fn loopback_is_decided_by_the_text_of_the_host() {
        for host in [
            "localhost",
            "LOCALHOST:80",
            "127.0.0.1",
            "127.255.3.4:1",
            "[::1]",
            "[0:0::1]:8",
        ] {
            assert!(
                BaseUrl::parse(&format!("http://{host}/x"))
                    .unwrap()
                    .is_loopback(),
                "{host}"
            );
        }
        for host in [
            "0.0.0.0",
            "128.0.0.1",
            "[::]",
            "[::ffff:127.0.0.1]",
            "localhost.evil.test",
            "local",
        ] {
            assert!(
                !BaseUrl::parse(&format!("http://{host}/x"))
                    .unwrap()
                    .is_loopback(),
                "{host}"
            );
        }
    }

    #[test]
    fn forms_that_hide_an_address_or_a_user_are_refused() {
        for text in [
            "http://2130706433/",
            "http://127.1/",
            "http://0x7f.1/",
            "http://0x7f000001/",
            "http://127.0.0.1.:80/",
            "http://127.0.0.1@evil.test/",
            "https://user@host.test/",
            "https://user:pass@host.test/",
            "https://hóst.test/",
            "https://host.test/?x=1",
            "https://host.test/#x",
            "https://host.test/a/../b",
            "https://host.test//b",
            "https://host.test:0/",
            "https://host.test:70000/",
            "https://host.test:+1/",
            "https://host.test\\@evil.test/",
            "https://host test/",
            "https:///pingid",
            "ftp://host.test/",
            "host.test",
            "",
        ] {
            assert_eq!(
                BaseUrl::parse(text).unwrap_err().code(),
                Code::BaseUrlRefused,
                "{text}"
            );
        }
    }
}
