//! A web server with one page, on this machine.

use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

use crate::fault_server::{FaultServer, Peer};

/// A web server on a free port, whose pages `http://localhost:PORT/` shows: a secure context to
/// browsers, as https is.
pub struct PageServer {
    server: FaultServer,
    /// The connections; none when no more are taken.
    connections: Connections,
}

impl PageServer {
    /// Serves this HTML as the page `/`.
    pub fn start(html: impl Into<String>) -> Self {
        let html = html.into();
        let connections: Connections = Arc::new(Mutex::new(Some(Vec::new())));
        let players = Arc::clone(&connections);
        let server = FaultServer::start(move |peer| {
            let mut connections = players.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(connections_open) = connections.as_mut() else {
                return;
            };
            connections_open.push(peer.socket());
            drop(connections);
            serve(peer, &html);
        });
        Self {
            server,
            connections,
        }
    }

    /// The origin of its pages, as browsers write it: no slash at its end.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.server.address().port())
    }
}

impl Drop for PageServer {
    fn drop(&mut self) {
        let mut connections = self
            .connections
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        // Browsers keep connections, and open some in advance: the server would wait for them.
        for connection in connections.take().unwrap_or_default() {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }
}

type Connections = Arc<Mutex<Option<Vec<TcpStream>>>>;

fn serve(peer: &mut Peer, html: &str) {
    let Some(request) = peer.request() else {
        return;
    };
    let (status, body) = if request.head.starts_with("GET / ") {
        ("200 OK", html)
    } else {
        ("404 Not Found", "")
    };
    peer.send(format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    ));
}
