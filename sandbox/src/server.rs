//! HTTP/1.1 on a thread of its own: connections in, answers out.

use std::fmt;
use std::io;
use std::net::TcpListener as StdListener;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, Version};
use hyper_util::rt::TokioIo;
use pingpair::jws;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::sync::oneshot;

use crate::answer::{Answer, Sending};
use crate::fault_io::{FaultIo, Wire};
use crate::outgoing::Outgoing;
use crate::router;
use crate::shared::Shared;

/// The running server. Dropping it closes every connection and waits for its thread.
pub(crate) struct Server {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start(listener: StdListener, shared: Arc<Shared>) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let listener = {
            let _inside = runtime.enter();
            TcpListener::from_std(listener)?
        };
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("pingpair-sandbox".into())
            .spawn(move || {
                runtime.block_on(async {
                    tokio::spawn(accept(listener, shared));
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

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(serve(stream, shared.clone()));
            }
            // Out of file handles: others will close theirs.
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    // Only slower without.
    let _ = stream.set_nodelay(true);
    let wire = Arc::new(Wire::default());
    let io = TokioIo::new(FaultIo::new(stream, wire.clone()));
    let service = service_fn(move |request| {
        let (shared, wire) = (shared.clone(), wire.clone());
        async move { respond(&shared, &wire, request).await }
    });
    // It ends in an error whenever a fault closes the connection.
    let _ = http1::Builder::new().serve_connection(io, service).await;
}

async fn respond(
    shared: &Shared,
    wire: &Arc<Wire>,
    request: Request<Incoming>,
) -> Result<Response<Outgoing>, Closed> {
    let (head, body) = request.into_parts();
    let answer = match read(body).await? {
        Some(body) => router::route(shared, &head, &body),
        None => Answer::body_too_large(),
    };
    match answer.sending {
        // What `Outgoing` does.
        Sending::Whole | Sending::Cut => {}
        Sending::CloseDelimited => wire.restore_version(),
        Sending::Late(delay) => tokio::time::sleep(delay).await,
        Sending::Twice => wire.repeat(),
        Sending::Nothing => return Err(Closed),
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
    headers.insert(
        "content-type",
        HeaderValue::from_static(answer.content_type),
    );
    for (name, value) in answer.headers {
        // What a test gives for a header was checked when the fault was planned.
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
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
