//! The sandbox's control door, over HTTP as every language has it.

use std::fmt;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use pingpair_sandbox::Sandbox;
use serde_json::{Value, json};

/// The control door of a sandbox.
#[derive(Clone)]
pub struct ControlDoor {
    address: SocketAddr,
    token: String,
}

/// What the door did not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The stable text, such as `code_not_valid`.
    pub error: String,
    pub message: String,
}

impl ControlDoor {
    /// The door of this sandbox.
    pub fn of(sandbox: &Sandbox) -> Self {
        Self {
            address: sandbox.address(),
            token: sandbox.control_token().expose().to_owned(),
        }
    }

    /// Calls by a text such as `GET users` or `POST phone/scan`.
    ///
    /// # Errors
    /// What the door refuses, and what goes wrong on the way.
    pub fn call(&self, call: &str, body: Option<&Value>) -> Result<Value, Refused> {
        let (method, path) = call.split_once(' ').ok_or_else(|| broken("no path"))?;
        let (status, answer) = self.exchange(method, path, body).map_err(broken)?;
        let value: Value = serde_json::from_slice(&answer).map_err(broken)?;
        if status == 200 {
            return Ok(value);
        }
        let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Err(Refused {
            error: text("error"),
            message: text("message"),
        })
    }

    /// Lets so many seconds of the sandbox's clock pass.
    ///
    /// # Errors
    /// Those of [`call`](Self::call).
    pub fn advance(&self, seconds: u64) -> Result<(), Refused> {
        let body = json!({ "advanceSeconds": seconds });
        self.call("POST time", Some(&body)).map(drop)
    }

    fn exchange(
        &self,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> std::io::Result<(u16, Vec<u8>)> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "{method} /control/{path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            self.token,
            body.len()
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        parts(&answer).ok_or_else(|| std::io::ErrorKind::InvalidData.into())
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.error, self.message)
    }
}

/// The status and the body of an answer that came whole and without chunks.
fn parts(answer: &[u8]) -> Option<(u16, Vec<u8>)> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(answer.get(..end)?).ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, answer.get(end + 4..)?.to_vec()))
}

fn broken(error: impl fmt::Display) -> Refused {
    Refused {
        error: "broken".into(),
        message: error.to_string(),
    }
}

const PATIENCE: Duration = Duration::from_secs(30);
