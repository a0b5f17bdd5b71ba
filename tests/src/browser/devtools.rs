//! The DevTools protocol: commands and their results, and events, as JSON on a WebSocket.
//!
//! Source: <https://chromedevtools.github.io/devtools-protocol/>, "tip-of-tree".

use std::collections::VecDeque;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use super::error::{BrowserError, Result};

/// Where a browser listens: a port of 127.0.0.1, and a path that nobody can guess.
#[derive(Clone, Default)]
pub(super) struct Address {
    port: u16,
    path: String,
}

impl Address {
    /// Reads what Chromium writes to `DevToolsActivePort`: the port, and on a line below the path.
    pub(super) fn from_file(text: &str) -> Option<Self> {
        let (port, path) = text.trim_end().split_once('\n')?;
        Some(Self {
            port: port.parse().ok()?,
            path: path.to_owned(),
        })
    }
}

/// A connection to a browser. It speaks with the browser itself, and with one page after
/// [`Connection::attach`].
pub(super) struct Connection {
    socket: WebSocket<TcpStream>,
    session: Option<String>,
    commands: u64,
    events: VecDeque<Value>,
}

impl Connection {
    pub(super) fn open(address: &Address) -> Result<Self> {
        let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, address.port));
        let stream = TcpStream::connect_timeout(&loopback, PATIENCE)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let url = format!("ws://{loopback}{}", address.path);
        let (socket, _) = tungstenite::client(url, stream)
            .map_err(|error| BrowserError::new(format!("the browser's DevTools: {error}")))?;
        Ok(Self {
            socket,
            session: None,
            commands: 0,
            events: VecDeque::new(),
        })
    }

    /// Sends all further commands to the page with this id.
    pub(super) fn attach(&mut self, target: &str) -> Result<()> {
        let parameters = json!({"targetId": target, "flatten": true});
        let attached = self.command("Target.attachToTarget", parameters)?;
        self.session = Some(text(&attached, "sessionId")?);
        Ok(())
    }

    /// Sends a command, and waits for its result.
    pub(super) fn command(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.commands += 1;
        let mut command = json!({"id": self.commands, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        self.socket.send(Message::text(command.to_string()))?;
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut message = self.read(deadline, method)?;
            if message["id"] == self.commands {
                return match message["error"].take() {
                    Value::Null => Ok(message["result"].take()),
                    error => Err(BrowserError::new(format!("{method}: {error}"))),
                };
            }
            // The result of a command whose time was over has nobody waiting.
            if message.get("method").is_some() {
                self.events.push_back(message);
            }
        }
    }

    /// Waits for an event, and forgets those before it.
    pub(super) fn wait_for(&mut self, method: &str, is_it: impl Fn(&Value) -> bool) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let event = match self.events.pop_front() {
                Some(event) => event,
                None => self.read(deadline, method)?,
            };
            if event["method"] == method && is_it(&event["params"]) {
                return Ok(());
            }
        }
    }

    fn read(&mut self, deadline: Instant, awaited: &str) -> Result<Value> {
        let late = || BrowserError::new(format!("{awaited}: the browser took too long"));
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(late());
            }
            self.socket.get_ref().set_read_timeout(Some(left))?;
            match self.socket.read() {
                Ok(Message::Text(text)) => return Ok(serde_json::from_str(&text)?),
                Ok(_) => {}
                Err(tungstenite::Error::Io(error)) if is_timeout(&error) => return Err(late()),
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// A member of a result that must be text.
pub(super) fn text(result: &Value, name: &str) -> Result<String> {
    let text = result[name].as_str().map(str::to_owned);
    text.ok_or_else(|| BrowserError::new(format!("the browser's result has no {name}")))
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
    )
}

/// How long a command or an event may take.
const PATIENCE: Duration = Duration::from_secs(30);
