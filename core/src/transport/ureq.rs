//! The transport that ships.
//!
//! It is `ureq` for HTTP/1.1 and its pool of connections, `rustls` for TLS, and every setting of
//! theirs chosen so that the contract of [`Transport`] holds. `ureq` itself sends nothing again.
//!
//! At the level TRACE, `ureq` writes the headers of requests and the headers and bodies of replies
//! to the `log` crate. Replies hold activation codes: cap that level, and never pass on the targets
//! `ureq`, `ureq_proto` and `rustls`.
//!
//! Where another crate of the same program turns on `ureq`'s features `gzip` or `cookies`, they are
//! on here too: compressed replies are then decoded, up to the same 1 MiB, and cookies kept.

use std::fmt;
use std::process;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rustls::{ClientConfig, RootCertStore};
use ureq::config::Config;
use ureq::http::{HeaderMap, HeaderValue, Request, Response as HttpResponse, Version, header};
use ureq::{Agent, AsSendBody, Body, Proxy, SendBody};

use super::body::{CountedBody, read_pieces, read_reply};
use super::connection::{Dialer, INPUT_BUFFER, OUTPUT_BUFFER};
use super::resolver::HostResolver;
use super::{Receive, Transport, failure, proxy, tls};
use crate::credentials::BaseUrl;
use crate::describe::Verb;
use crate::error::{Code, Error, Result};
use crate::exchange::{Delivery, LossCause, Outgoing, Response, UnsentCause};
use crate::secret::Secret;

/// Carries requests over HTTP/1.1 and TLS 1.2 or 1.3, for one base URL.
///
/// - One call is one request on one connection. A call that fails before the body is touched was not
///   sent, and one without a body only if no connection was opened; after that it is lost. Nothing is
///   sent again, no redirect is followed, no cookie kept.
/// - A call takes at most 15 seconds, or `outgoing.timeout` if that is less: of these 5 to find the
///   host's address, 5 to connect, 10 for the header of the reply and 10 for its body.
/// - A download takes as long as `outgoing.timeout`, of which 60 seconds for the header and no silence
///   of more than 10; its body must have a length or be chunked.
/// - The header of a reply may have 16 KiB and its body 1 MiB. A reply with both a length and a
///   transfer coding is refused. A body without either ends with the connection: only its
///   signature can tell whether it is whole.
/// - https trusts the roots of Mozilla that are bundled with this build, and no others but given
///   ones. Plain http is for loopback: `localhost`, 127.0.0.0/8 and `[::1]`. `localhost` is never
///   looked up.
/// - There is no proxy but a given one, and only for https, by CONNECT.
/// - A connection that idles for 10 seconds is closed. After a fork the child opens its own.
pub struct UreqTransport {
    /// What the URL of every request begins with.
    base_url: BaseUrl,
    plan: Plan,
    pace: Pace,
    current: Mutex<Current>,
}

impl UreqTransport {
    /// Sets up a transport for requests below this base URL.
    pub fn builder(base_url: &BaseUrl) -> UreqTransportBuilder {
        UreqTransportBuilder {
            base_url: base_url.clone(),
            roots: tls::bundled_roots(),
            proxy: ProxyChoice::None,
            user_agent: concat!("pingpair/", env!("CARGO_PKG_VERSION")).into(),
            max_concurrency: DEFAULT_CONCURRENCY,
            allowed_http: None,
            pace: OF_CALLS,
        }
    }

    /// The connections of this process: those that a fork brought along are the parent's.
    fn agent(&self, process: u32) -> Agent {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if current.process != process {
            *current = Current {
                process,
                agent: self.plan.agent(),
            };
        }
        current.agent.clone()
    }

    fn covers(&self, url: &str) -> bool {
        url.strip_prefix(self.base_url.as_str())
            .is_some_and(|rest| rest.starts_with('/'))
    }

    fn send(
        &self,
        outgoing: &Outgoing,
        body: &mut CountedBody<'_>,
        pace: &Pace,
    ) -> Result<HttpResponse<Body>, ureq::Error> {
        let mut request = Request::builder()
            .method(outgoing.verb.as_str())
            .uri(&outgoing.url);
        for (name, value) in outgoing.headers.iter() {
            let mut value = HeaderValue::try_from(value).map_err(ureq::http::Error::from)?;
            // What is sensitive is not shown by those who log headers.
            value.set_sensitive(matches!(name, "Authorization" | "Cookie"));
            request = request.header(name, value);
        }
        if matches!(outgoing.verb, Verb::Get | Verb::Delete) {
            return self.run(request.body(())?, outgoing.timeout, pace);
        }
        // Without a length the body would be chunked.
        let length = outgoing.body.as_bytes().len();
        let request = request.header(header::CONTENT_LENGTH, length);
        let body = SendBody::from_reader(body);
        self.run(request.body(body)?, outgoing.timeout, pace)
    }

    fn run(
        &self,
        request: Request<impl AsSendBody>,
        timeout: Duration,
        pace: &Pace,
    ) -> Result<HttpResponse<Body>, ureq::Error> {
        let within = |limit: Duration| Some(limit.min(timeout));
        let agent = self.agent(process::id());
        let request = agent
            .configure_request(request)
            .timeout_global(within(pace.whole))
            .timeout_resolve(within(RESOLVE))
            .timeout_connect(within(CONNECT))
            .timeout_recv_response(within(pace.head))
            .timeout_recv_body(within(pace.body))
            .timeout_per_read(within(pace.silence))
            .timeout_per_write(within(RECEIVE))
            .build();
        agent.run(request)
    }
}

impl Transport for UreqTransport {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        if !self.covers(&outgoing.url) {
            return Delivery::NotSent(UnsentCause::ConnectionFailed);
        }
        let mut body = CountedBody::new(outgoing.body.as_bytes());
        match self.send(outgoing, &mut body, &self.pace) {
            Ok(answer) => read(answer).map_or_else(Delivery::Lost, Delivery::Answered),
            Err(error) => failed(&error, outgoing, &body),
        }
    }

    fn download(&self, outgoing: &Outgoing, receive: &mut Receive<'_>) -> Delivery {
        if !self.covers(&outgoing.url) {
            return Delivery::NotSent(UnsentCause::ConnectionFailed);
        }
        let mut body = CountedBody::new(outgoing.body.as_bytes());
        match self.send(outgoing, &mut body, &OF_DOWNLOADS) {
            Ok(answer) => pass_on(answer, receive).map_or_else(Delivery::Lost, Delivery::Answered),
            Err(error) => failed(&error, outgoing, &body),
        }
    }
}

impl fmt::Debug for UreqTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("UreqTransport")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

/// Sets up a [`UreqTransport`]. Everything has a default.
pub struct UreqTransportBuilder {
    base_url: BaseUrl,
    roots: RootCertStore,
    proxy: ProxyChoice,
    user_agent: String,
    max_concurrency: usize,
    allowed_http: Option<String>,
    pace: Pace,
}

impl UreqTransportBuilder {
    /// Also trusts the certificates of this PEM text, beside the bundled ones.
    ///
    /// Whoever holds the key of such an authority can stand on the way and read requests and
    /// replies, and with the activation codes in them pair a phone of their own.
    ///
    /// # Errors
    /// [`Code::CertificateMalformed`] when the text holds no certificate, or one that is broken.
    pub fn root_certificates(mut self, pem: &str) -> Result<Self> {
        tls::add_roots(&mut self.roots, pem)?;
        Ok(self)
    }

    /// Goes through this proxy, given as `http://host:port` or `http://user:password@host:port`.
    ///
    /// It is asked for a tunnel by CONNECT, so that it sees the service's host and port only. It is
    /// never used for loopback.
    ///
    /// # Errors
    /// [`Code::OptionRefused`] for any other text.
    pub fn proxy(mut self, url: &str) -> Result<Self> {
        self.proxy = ProxyChoice::Given(proxy::parse(url)?);
        Ok(self)
    }

    /// Goes through the proxy that `HTTPS_PROXY` or else `ALL_PROXY` names, except for the hosts
    /// and domains in `NO_PROXY`; names in lower case come first. Without this the environment is
    /// not looked at.
    pub fn proxy_from_environment(mut self) -> Self {
        self.proxy = ProxyChoice::Environment;
        self
    }

    /// Names the product in the header `User-Agent`; default `pingpair/` and the version.
    ///
    /// # Errors
    /// [`Code::OptionRefused`] unless it is 1 to 256 visible ASCII characters and blanks, without
    /// blanks around it.
    pub fn user_agent(mut self, text: &str) -> Result<Self> {
        let fits = (1..=256).contains(&text.len()) && text.trim() == text;
        if !fits || !text.bytes().all(is_visible) {
            return Err(refused("the user agent must be visible ASCII text"));
        }
        self.user_agent = text.into();
        Ok(self)
    }

    /// Keeps up to so many connections open between calls, 1 to 256; default 16. Set it to the
    /// number of calls that are made at a time. No more names than that are looked up at once.
    ///
    /// # Errors
    /// [`Code::OptionRefused`] for another number.
    pub fn max_concurrency(mut self, calls: usize) -> Result<Self> {
        if !(1..=256).contains(&calls) {
            return Err(refused("the concurrency must be 1 to 256"));
        }
        self.max_concurrency = calls;
        Ok(self)
    }

    /// Allows plain http to the one host that is named here as `host:port`.
    ///
    /// Whoever sees the traffic can read the token and activation codes, and send requests of their
    /// own.
    pub fn danger_allow_http(mut self, authority: &str) -> Self {
        self.allowed_http = Some(authority.to_ascii_lowercase());
        self
    }

    /// Waits for an answer as long as a person takes who is asked something before it: 60 seconds.
    pub(crate) fn waiting_for_a_person(mut self) -> Self {
        self.pace = OF_PEOPLE;
        self
    }

    /// Makes the transport. Nothing is sent.
    ///
    /// # Errors
    /// [`Code::PlainHttpRefused`] for plain http to a host that is neither loopback nor named by
    /// [`danger_allow_http`](Self::danger_allow_http); [`Code::OptionRefused`] for a proxy and
    /// plain http together, and when the environment's proxy is not `http://host:port`.
    pub fn build(self) -> Result<UreqTransport> {
        let proxy = self.usable_proxy()?;
        let secure = self.base_url.is_secure();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .https_only(secure)
            .proxy(proxy)
            .max_redirects(0)
            .user_agent(&self.user_agent)
            .accept_encoding("identity")
            .max_response_header_size(MAXIMUM_HEADER)
            .max_idle_connections(self.max_concurrency)
            .max_idle_connections_per_host(self.max_concurrency)
            .max_idle_age(IDLE)
            .input_buffer_size(INPUT_BUFFER)
            .output_buffer_size(OUTPUT_BUFFER)
            .build();
        let plan = Plan {
            config,
            tls: tls::client_config(self.roots)?,
            loopback: self.base_url.is_loopback(),
            max_concurrency: self.max_concurrency,
        };
        let current = Current {
            process: process::id(),
            agent: plan.agent(),
        };
        Ok(UreqTransport {
            base_url: self.base_url,
            plan,
            pace: self.pace,
            current: Mutex::new(current),
        })
    }

    fn usable_proxy(&self) -> Result<Option<Proxy>> {
        if self.base_url.is_loopback() {
            return Ok(None);
        }
        let secure = self.base_url.is_secure();
        let authority = self.base_url.authority();
        if !secure && self.allowed_http.as_deref() != Some(authority.as_str()) {
            return Err(Code::PlainHttpRefused.into());
        }
        match &self.proxy {
            ProxyChoice::None => Ok(None),
            _ if !secure => Err(refused("a proxy is for https only")),
            ProxyChoice::Given(proxy) => Ok(Some(proxy.clone())),
            ProxyChoice::Environment => proxy::from_environment(&self.base_url.host()),
        }
    }
}

impl fmt::Debug for UreqTransportBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("UreqTransportBuilder")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

/// What agents are made of.
struct Plan {
    config: Config,
    tls: ClientConfig,
    loopback: bool,
    max_concurrency: usize,
}

impl Plan {
    fn agent(&self) -> Agent {
        let dialer = Dialer::new(tls::without_sessions(&self.tls), self.loopback);
        let resolver = HostResolver::new(self.max_concurrency);
        Agent::with_parts(self.config.clone(), dialer, resolver)
    }
}

/// The agent, and the process whose connections it holds.
struct Current {
    process: u32,
    agent: Agent,
}

enum ProxyChoice {
    None,
    Given(Proxy),
    Environment,
}

/// How long the parts of an exchange may take.
#[derive(Clone, Copy)]
struct Pace {
    whole: Duration,
    head: Duration,
    body: Duration,
    /// How long nothing may come.
    silence: Duration,
}

fn failed(error: &ureq::Error, outgoing: &Outgoing, body: &CountedBody<'_>) -> Delivery {
    let untouched = body.taken() == 0;
    // Of a request without a body, the header is all there is.
    let has_body = !outgoing.body.as_bytes().is_empty();
    if untouched && (has_body || failure::is_before_connection(error)) {
        Delivery::NotSent(failure::unsent(error))
    } else {
        Delivery::Lost(failure::lost(error))
    }
}

fn read(mut answer: HttpResponse<Body>) -> Result<Response, LossCause> {
    if !is_well_framed(answer.version(), answer.headers()) {
        return Err(LossCause::Malformed);
    }
    let body = read_reply(answer.body_mut())?;
    Ok(Response {
        body,
        ..head(&answer)
    })
}

/// Hands a body on as it comes. One that only the connection's end bounds may be cut anywhere.
fn pass_on(
    mut answer: HttpResponse<Body>,
    receive: &mut Receive<'_>,
) -> Result<Response, LossCause> {
    let headers = answer.headers();
    let bounded = headers.contains_key(header::TRANSFER_ENCODING)
        || headers.contains_key(header::CONTENT_LENGTH);
    if !bounded || !is_well_framed(answer.version(), headers) {
        return Err(LossCause::Malformed);
    }
    let head = head(&answer);
    read_pieces(answer.body_mut(), |piece| receive(&head, piece))?;
    Ok(head)
}

fn head(answer: &HttpResponse<Body>) -> Response {
    let headers = answer.headers();
    Response {
        retry_after: visible(headers, header::RETRY_AFTER),
        content_encoding: visible(headers, header::CONTENT_ENCODING),
        date: visible(headers, header::DATE),
        content_type: visible(headers, header::CONTENT_TYPE),
        location: visible(headers, header::LOCATION).map(Secret::from),
        set_cookies: cookies(headers),
        correlation_id: visible(headers, CORRELATION_ID).or_else(|| visible(headers, REQUEST_ID)),
        ..Response::new(answer.status().as_u16(), Vec::new())
    }
}

/// Whether all that stands on the way must agree where the reply ends (RFC 9112, section 6.3).
fn is_well_framed(version: Version, headers: &HeaderMap) -> bool {
    let mut codings = headers.get_all(header::TRANSFER_ENCODING).iter();
    match (codings.next(), codings.next()) {
        (None, _) => true,
        (Some(coding), None) => {
            version == Version::HTTP_11
                && coding.as_bytes().eq_ignore_ascii_case(b"chunked")
                && !headers.contains_key(header::CONTENT_LENGTH)
        }
        (Some(_), Some(_)) => false,
    }
}

fn visible(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    let value = headers.get(name)?.as_bytes();
    let text = value.iter().all(|&byte| is_visible(byte));
    text.then(|| value.iter().map(|&byte| char::from(byte)).collect())
}

fn cookies(headers: &HeaderMap) -> Vec<Secret> {
    let values = headers.get_all(header::SET_COOKIE).iter();
    let texts = values.filter_map(|value| std::str::from_utf8(value.as_bytes()).ok());
    let visible = texts.filter(|text| text.bytes().all(is_visible));
    visible.take(MAXIMUM_COOKIES).map(Secret::from).collect()
}

fn is_visible(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte == b' '
}

fn refused(detail: &str) -> Error {
    Error::new(Code::OptionRefused).detail(detail)
}

const OF_CALLS: Pace = Pace {
    whole: Duration::from_secs(15),
    head: RECEIVE,
    body: RECEIVE,
    silence: RECEIVE,
};
const OF_PEOPLE: Pace = Pace {
    whole: PATIENCE,
    head: PATIENCE,
    body: RECEIVE,
    silence: PATIENCE,
};
/// A report is made while the caller waits, and takes as long as the caller lets it; a silence of ten
/// seconds ends it all the same.
const OF_DOWNLOADS: Pace = Pace {
    whole: Duration::MAX,
    head: Duration::from_secs(60),
    body: Duration::MAX,
    silence: RECEIVE,
};
const RESOLVE: Duration = Duration::from_secs(5);
const CONNECT: Duration = Duration::from_secs(5);
const RECEIVE: Duration = Duration::from_secs(10);
const PATIENCE: Duration = Duration::from_secs(60);
const IDLE: Duration = Duration::from_secs(10);
const MAXIMUM_HEADER: usize = 16 * 1024;
const MAXIMUM_COOKIES: usize = 64;
const CORRELATION_ID: header::HeaderName = header::HeaderName::from_static("correlation-id");
const REQUEST_ID: header::HeaderName = header::HeaderName::from_static("x-request-id");
const DEFAULT_CONCURRENCY: usize = 16;

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn a_forked_process_opens_connections_of_its_own() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/pingid", listener.local_addr().unwrap());
        let connections = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&connections);
        thread::spawn(move || {
            for socket in listener.incoming() {
                count.fetch_add(1, Ordering::SeqCst);
                thread::spawn(move || {
                    let mut socket = BufReader::new(socket.unwrap());
                    let mut line = String::new();
                    while socket.read_line(&mut line).is_ok_and(|length| length > 0) {
                        if line == "\r\n" {
                            let answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
                            socket.get_mut().write_all(answer.as_bytes()).unwrap();
                        }
                        line.clear();
                    }
                });
            }
        });
        let base_url = BaseUrl::parse(&url).unwrap();
        let transport = UreqTransport::builder(&base_url).build().unwrap();
        for (process, expected) in [(1, 1), (1, 1), (2, 2), (2, 2), (3, 3)] {
            transport.agent(process).get(&url).call().unwrap();
            assert_eq!(connections.load(Ordering::SeqCst), expected);
        }
    }
}
