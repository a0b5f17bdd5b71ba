//! HTTP/1.1 on a thread of its own: connections in, answers out.

use std::fmt;
use std::future::pending;
use std::io;
use std::net::TcpListener as StdListener;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue, SET_COOKIE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, Version};
use hyper_util::rt::TokioIo;
use pingpair::jws;
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::sync::oneshot;

use crate::answer::{Answer, Sending};
use crate::fault_io::{FaultIo, Wire};
use crate::outgoing::Outgoing;
use crate::pingone::Door;
use crate::router::{self, Port};
use crate::shared::Shared;

/// The sockets that a server listens on.
pub(crate) struct Listeners {
    pub(crate) main: StdListener,
    pub(crate) auth: StdListener,
    pub(crate) api: StdListener,
    pub(crate) agent: StdListener,
}

/// The running server. Dropping it closes every connection and waits for its thread.
pub(crate) struct Server {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start(listeners: Listeners, shared: Arc<Shared>) -> io::Result<Self> {
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let listeners = {
            let _inside = runtime.enter();
            shared.agent().listen(listeners.agent)?;
            [
                (Port::Main, listeners.main),
                (Port::PingOne(Door::Auth), listeners.auth),
                (Port::PingOne(Door::Api), listeners.api),
            ]
            .map(|(port, listener)| Ok((port, listening(listener)?)))
        };
        let listeners: Vec<_> = listeners.into_iter().collect::<io::Result<_>>()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("pingpair-sandbox".into())
            .spawn(move || {
                runtime.block_on(async {
                    for (port, listener) in listeners {
                        tokio::spawn(accept(port, listener, shared.clone()));
                    }
                    tokio::spawn(accept_for_agent(shared));
                    // Sent or dropped: either way it is over.
                    let _ = stopped.await;
                });
            })?;
        Ok(Self {
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic on that thread was printed there; there is nobody to pass it on to.
            let _ = thread.join();
        }
    }
}

/// A socket on which as many callers can wait at once as a client has threads.
fn listening(listener: StdListener) -> io::Result<TcpListener> {
    // Who comes to a full queue is not heard, and knocks again after a second.
    SockRef::from(&listener).listen(BACKLOG)?;
    listener.set_nonblocking(true)?;
    TcpListener::from_std(listener)
}

/// How many connections may wait to be accepted.
const BACKLOG: i32 = 1024;

async fn accept(port: Port, listener: TcpListener, shared: Arc<Shared>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(serve(port, stream, shared.clone()));
            }
            // Out of file handles: others will close theirs.
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

async fn accept_for_agent(shared: Arc<Shared>) {
    loop {
        match shared.agent().accept().await {
            Ok(stream) => {
                tokio::spawn(serve(Port::PingOne(Door::Agent), stream, shared.clone()));
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

async fn serve(port: Port, stream: TcpStream, shared: Arc<Shared>) {
    // Only slower without.
    let _ = stream.set_nodelay(true);
    let wire = Arc::new(Wire::default());
    let io = TokioIo::new(FaultIo::new(stream, wire.clone()));
    let service = service_fn(move |request| {
        let (shared, wire) = (shared.clone(), wire.clone());
        async move { respond(&shared, port, &wire, request).await }
    });
    // It ends in an error whenever a fault closes the connection.
    let _ = http1::Builder::new().serve_connection(io, service).await;
}

async fn respond(
    shared: &Shared,
    port: Port,
    wire: &Arc<Wire>,
    request: Request<Incoming>,
) -> Result<Response<Outgoing>, Closed> {
    let (head, body) = request.into_parts();
    let answer = match read(body).await? {
        Some(body) => router::route(shared, port, &head, &body),
        None => Answer::body_too_large(),
    };
    match answer.sending {
        // What `Outgoing` does.
        Sending::Whole | Sending::Cut => {}
        Sending::CloseDelimited => wire.restore_version(),
        Sending::Late(delay) => tokio::time::sleep(delay).await,
        Sending::Twice => wire.repeat(),
        Sending::Nothing => return Err(Closed),
        Sending::Silent => pending().await,
    }
    Ok(response(answer, wire.clone()))
}

/// The body, unless it is too large. One that announces its length is not read to find that out.
async fn read(body: Incoming) -> Result<Option<Bytes>, Closed> {
    if body.size_hint().lower() > jws::MAXIMUM_TOKEN as u64 {
        return Ok(None);
    }
    match Limited::new(body, jws::MAXIMUM_TOKEN).collect().await {
        Ok(body) => Ok(Some(body.to_bytes())),
        Err(error) if error.is::<LengthLimitError>() => Ok(None),
        Err(_) => Err(Closed),
    }
}

fn response(answer: Answer, wire: Arc<Wire>) -> Response<Outgoing> {
    let mut response = Response::new(Outgoing::new(answer.body, answer.sending, wire));
    if answer.sending == Sending::CloseDelimited {
        // The only version for which hyper leaves the length out.
        *response.version_mut() = Version::HTTP_10;
    }
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    // What a test gives for a header was checked when the fault was planned.
    if !answer.content_type.is_empty()
        && let Ok(value) = HeaderValue::from_str(&answer.content_type)
    {
        headers.insert(CONTENT_TYPE, value);
    }
    for (name, value) in answer.headers {
        let name = HeaderName::from_static(name);
        match HeaderValue::from_str(&value) {
            // Every cookie has a header of its own.
            Ok(value) if name == SET_COOKIE => {
                headers.append(name, value);
            }
            Ok(value) => {
                headers.insert(name, value);
            }
            Err(_) => {}
        }
    }
    response
}

/// The connection is closed without an answer.
#[derive(Debug)]
struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the connection is closed without an answer")
    }
}

impl std::error::Error for Closed {}

#[cfg(test)]
mod tests {
    use std::net::TcpStream as StdStream;

    use super::*;

    #[test]
    fn callers_who_all_come_at_once_are_all_let_in() {
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let _inside = runtime.enter();
        let listener = listening(StdListener::bind("127.0.0.1:0").unwrap()).unwrap();
        let address = listener.local_addr().unwrap();
        // Nobody accepts meanwhile.
        let callers: io::Result<Vec<_>> = (0..256)
            .map(|_| StdStream::connect_timeout(&address, Duration::from_millis(900)))
            .collect();
        assert_eq!(callers.unwrap().len(), 256);
    }
}
