//! Proxies: a tunnel by CONNECT (RFC 9110, section 9.3.6), and nothing else.

use std::env;
use std::io::{self, Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ureq::unversioned::transport::{ConnectionDetails, TransportAdapter};
use ureq::{Error, Proxy};
use zeroize::Zeroizing;

use super::socket::{open_socket, remaining};
use crate::credentials::BaseUrl;
use crate::error::{Code, Result};

/// Reads `http://host:port`, perhaps with `user:password@` before the host.
pub(super) fn parse(url: &str) -> Result<Proxy> {
    read(url).ok_or_else(|| refused("the proxy must be given as http://host:port"))
}

/// The proxy that the environment names for https to this host, if any.
///
/// `HTTP_PROXY` is not looked at: under CGI a request's header sets it.
pub(super) fn from_environment(host: &str) -> Result<Option<Proxy>> {
    named(host, |name| {
        env::var_os(name).map(|value| value.to_string_lossy().into())
    })
}

/// Opens a way to the target through the proxy.
pub(super) fn open_tunnel(
    details: &ConnectionDetails<'_>,
    proxy: &Proxy,
) -> Result<TransportAdapter, Error> {
    tunnel(details, proxy).map_err(|error| match error {
        Error::Timeout(_) => error,
        _ => Error::ConnectProxyFailed(String::new()),
    })
}

fn tunnel(details: &ConnectionDetails<'_>, proxy: &Proxy) -> Result<TransportAdapter, Error> {
    let addrs = details
        .resolver
        .resolve(proxy.uri(), details.config, remaining(details))?;
    let to_proxy = ConnectionDetails {
        uri: proxy.uri(),
        addrs,
        config: details.config,
        request_level: details.request_level,
        resolver: details.resolver,
        now: details.now,
        timeout: details.timeout,
        current_time: details.current_time.clone(),
        run_connector: details.run_connector.clone(),
        register_shutdown: details.register_shutdown.clone(),
    };
    let mut socket = open_socket(&to_proxy)?;
    let host = details.uri.host().ok_or(Error::HostNotFound)?;
    let port = details.uri.port_u16().unwrap_or(443);
    let credentials = authorization(proxy);
    let request = Zeroizing::new(format!(
        "CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n{}\r\n",
        credentials.as_str()
    ));
    socket.write_all(request.as_bytes())?;
    if is_open(&read_head(&mut socket)?) {
        Ok(socket)
    } else {
        Err(Error::ConnectionFailed)
    }
}

fn authorization(proxy: &Proxy) -> Zeroizing<String> {
    let Some(user) = proxy.username() else {
        return Zeroizing::default();
    };
    let password = proxy.password().unwrap_or_default();
    let pair = Zeroizing::new(format!("{user}:{password}"));
    let pair = Zeroizing::new(STANDARD.encode(pair.as_bytes()));
    Zeroizing::new(format!("Proxy-Authorization: Basic {}\r\n", pair.as_str()))
}

/// Reads to the empty line, and not a byte further: what follows belongs to the tunnel.
fn read_head(socket: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() >= MAXIMUM_HEAD {
            return Err(io::ErrorKind::InvalidData.into());
        }
        socket.read_exact(&mut byte)?;
        head.extend_from_slice(&byte);
    }
    Ok(head)
}

/// Whether the answer's status is 2xx: any such status opens the tunnel.
fn is_open(head: &[u8]) -> bool {
    let rest = head
        .strip_prefix(b"HTTP/1.1 ")
        .or_else(|| head.strip_prefix(b"HTTP/1.0 "));
    match rest {
        Some([b'2', tens, ones, b' ' | b'\r', ..]) => {
            tens.is_ascii_digit() && ones.is_ascii_digit()
        }
        _ => false,
    }
}

fn read(url: &str) -> Option<Proxy> {
    let start = url.get(..7)?;
    if !start.eq_ignore_ascii_case("http://") {
        return None;
    }
    let rest = url.get(7..)?;
    let authority = rest.strip_suffix('/').unwrap_or(rest);
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    // The host follows the rules of a base URL's: no numeric and no short forms.
    let base_url = BaseUrl::parse(&format!("http://{host}")).ok()?;
    let plain = !host.contains('/') && base_url.as_str().len() == "http://".len() + host.len();
    plain.then(|| Proxy::new(url).ok())?
}

fn named(host: &str, variable: impl Fn(&str) -> Option<String>) -> Result<Option<Proxy>> {
    let given = |names: [&str; 2]| {
        let values = names.into_iter().filter_map(&variable);
        values
            .map(|value| value.trim().to_owned())
            .find(|value| !value.is_empty())
    };
    let exceptions = given(["no_proxy", "NO_PROXY"]).unwrap_or_default();
    if exceptions.split(',').any(|entry| excepts(entry, host)) {
        return Ok(None);
    }
    let Some(url) = given(["https_proxy", "HTTPS_PROXY"])
        .or_else(|| given(["all_proxy", "ALL_PROXY"]))
        .map(Zeroizing::new)
    else {
        return Ok(None);
    };
    if url.contains("://") {
        parse(&url).map(Some)
    } else {
        parse(&Zeroizing::new(format!("http://{}", url.as_str()))).map(Some)
    }
}

/// Whether an entry of `NO_PROXY` names the host, or a domain that it lies in.
fn excepts(entry: &str, host: &str) -> bool {
    let entry = entry.trim().to_ascii_lowercase();
    if entry == "*" {
        return true;
    }
    let domain = entry.strip_prefix('*').unwrap_or(&entry);
    let domain = domain.strip_prefix('.').unwrap_or(domain);
    let rest = host.strip_suffix(domain);
    !domain.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

fn refused(detail: &str) -> crate::error::Error {
    crate::error::Error::new(Code::OptionRefused).detail(detail)
}

const MAXIMUM_HEAD: usize = 16 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_http_hosts_without_path() {
        for (url, user, password) in [
            ("http://proxy.test:3128", None, None),
            ("HTTP://proxy.test:3128/", None, None),
            ("http://user@proxy.test:3128", Some("user"), None),
            (
                "http://us%40er:p%3Ass@proxy.test:3128",
                Some("us@er"),
                Some("p:ss"),
            ),
        ] {
            let proxy = parse(url).unwrap();
            assert_eq!((proxy.host(), proxy.port()), ("proxy.test", 3128));
            assert_eq!((proxy.username(), proxy.password()), (user, password));
        }
        assert_eq!(parse("http://[::1]").unwrap().port(), 80);
        for url in [
            "",
            "proxy.test:3128",
            "https://proxy.test:3128",
            "socks5://proxy.test:1080",
            "http://",
            "http://proxy.test:3128/path",
            "http://proxy.test?x",
            "http://proxy.test:0",
            "http://2130706433:3128",
            "http://127.1:3128",
            "http://proxy test",
            "http://prox\u{fc}.test",
        ] {
            assert_eq!(parse(url).unwrap_err().code(), Code::OptionRefused, "{url}");
        }
    }

    #[test]
    fn the_environment_names_a_proxy_for_https_only() {
        let find = |variables: &[(&str, &str)]| {
            let variable = |name: &str| {
                let found = variables.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            };
            let proxy = named("auth.pingone.eu", variable).unwrap();
            proxy.map(|proxy| proxy.host().to_owned())
        };
        assert_eq!(find(&[]), None);
        assert_eq!(find(&[("HTTP_PROXY", "http://a.test")]), None);
        assert_eq!(find(&[("http_proxy", "http://a.test")]), None);
        assert_eq!(find(&[("HTTPS_PROXY", "http://a.test")]).unwrap(), "a.test");
        assert_eq!(find(&[("ALL_PROXY", "a.test:1")]).unwrap(), "a.test");
        let both = [
            ("ALL_PROXY", "http://a.test"),
            ("https_proxy", "http://b.test"),
        ];
        assert_eq!(find(&both).unwrap(), "b.test");
        for (exceptions, expected) in [
            ("*", None),
            ("pingone.eu", None),
            ("other.test, .pingone.eu", None),
            ("*.pingone.eu", None),
            ("auth.PINGONE.eu", None),
            ("one.eu", Some("a.test")),
            ("auth.pingone", Some("a.test")),
            (",", Some("a.test")),
        ] {
            let variables = [("HTTPS_PROXY", "http://a.test"), ("NO_PROXY", exceptions)];
            assert_eq!(find(&variables).as_deref(), expected, "{exceptions}");
        }
        let refused = named("host.test", |_| Some("socks5://a.test".into()));
        assert_eq!(refused.unwrap_err().code(), Code::OptionRefused);
    }

    #[test]
    fn any_2xx_opens_the_tunnel() {
        for head in ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.0 201\r\nA: b\r\n\r\n"] {
            assert!(is_open(head.as_bytes()), "{head}");
        }
        for head in [
            "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n",
            "HTTP/1.1 302 Found\r\n\r\n",
            "HTTP/1.1 20 OK\r\n\r\n",
            "HTTP/1.1 2000 OK\r\n\r\n",
            "HTTP/2 200\r\n\r\n",
            "\r\n\r\n",
        ] {
            assert!(!is_open(head.as_bytes()), "{head}");
        }
    }

    #[test]
    fn the_head_of_the_proxys_answer_is_bounded() {
        let mut endless = io::repeat(b'x');
        assert!(read_head(&mut endless).is_err());
        assert!(read_head(&mut &b"HTTP/1.1 200 OK\r\n"[..]).is_err());
        let mut answer = &b"HTTP/1.1 200 OK\r\n\r\nTLS"[..];
        assert_eq!(read_head(&mut answer).unwrap().len(), 19);
        assert_eq!(answer, b"TLS");
    }
}
