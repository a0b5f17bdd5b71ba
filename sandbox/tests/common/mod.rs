//! A small HTTP client over raw sockets, and requests signed by hand.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use pingpair::Timestamp;
use pingpair::credentials::Credentials;
use pingpair_sandbox::Sandbox;
use serde_json::{Map, Value, json};

/// What came back over a connection until it was closed.
pub(crate) struct Http {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// What came after the body.
    pub(crate) rest: Vec<u8>,
}

impl Http {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn read(bytes: &[u8]) -> Self {
        let head = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, rest) = bytes.split_at(head.expect("a head") + 4);
        let mut lines = std::str::from_utf8(head).unwrap().trim_end().split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap();
        let headers: Vec<_> = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let mut http = Self {
            status: status.parse().unwrap(),
            headers,
            body: Vec::new(),
            rest: Vec::new(),
        };
        let length: usize = http.header("content-length").unwrap().parse().unwrap();
        let (body, rest) = rest.split_at(length.min(rest.len()));
        (http.body, http.rest) = (body.to_vec(), rest.to_vec());
        http
    }
}

/// Sends bytes, and returns what comes until the sandbox closes the connection.
pub(crate) fn raw(address: SocketAddr, request: &[u8]) -> Vec<u8> {
    let mut stream = connect(address);
    stream.write_all(request).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    bytes
}

pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    stream
}

/// A request with these headers, and `Host` and `Content-Length` where they are not given.
pub(crate) fn request(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Vec<u8> {
    let given = |name: &str| {
        headers
            .iter()
            .any(|(known, _)| known.eq_ignore_ascii_case(name))
    };
    let mut text = format!(
        "{method} {path} HTTP/1.1\r\nContent-Length: {}\r\n",
        body.len()
    );
    if !given("host") {
        text += &format!("Host: {address}\r\n");
    }
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    [text.as_bytes(), b"\r\n", body].concat()
}

pub(crate) fn send(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Http {
    let address = sandbox.address();
    let headers = [headers, &[("Connection", "close")]].concat();
    Http::read(&raw(
        address,
        &request(address, method, path, &headers, body),
    ))
}

/// A call at the control door, with everything that it asks for.
pub(crate) fn control(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    body: Option<Value>,
) -> (u16, Value) {
    let token = format!("Bearer {}", sandbox.control_token().expose());
    let headers = [
        ("Authorization", token.as_str()),
        ("Content-Type", "application/json"),
    ];
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    let http = send(
        sandbox,
        method,
        &format!("/control/{path}"),
        &headers,
        body.as_bytes(),
    );
    (http.status, http.json())
}

/// The header and the payload of a request, as the vendor documents them.
pub(crate) fn parts(credentials: &Credentials, body: Value) -> (Value, Value) {
    let (alias, token) = (credentials.org_alias(), credentials.token().expose());
    (
        json!({ "alg": "HS256", "org_alias": alias, "token": token }),
        json!({
            "reqHeader": {
                "locale": "en",
                "orgAlias": alias,
                "secretKey": token,
                "timestamp": "2020-01-02 03:04:05.006",
                "version": "4.9",
            },
            "reqBody": body,
        }),
    )
}

pub(crate) fn sign(credentials: &Credentials, header: &Value, payload: &Value) -> Vec<u8> {
    let (header, payload) = (header.to_string(), payload.to_string());
    let token = credentials
        .key()
        .sign(header.as_bytes(), payload.as_bytes());
    token.unwrap().into_bytes()
}

pub(crate) fn token(sandbox: &Sandbox, body: Value) -> Vec<u8> {
    let credentials = sandbox.credentials();
    let (header, payload) = parts(&credentials, body);
    sign(&credentials, &header, &payload)
}

pub(crate) fn path(operation: &str) -> String {
    format!("/pingid/rest/4/{operation}/do")
}

/// Sends a token to an operation.
pub(crate) fn post(sandbox: &Sandbox, operation: &str, token: &[u8]) -> Http {
    let headers = [("Content-Type", "application/json")];
    send(sandbox, "POST", &path(operation), &headers, token)
}

/// A signed reply, verified with the sandbox's key: its header and its members.
pub(crate) struct Signed {
    pub(crate) status: u16,
    pub(crate) header: Map<String, Value>,
    pub(crate) payload: Map<String, Value>,
    pub(crate) members: Map<String, Value>,
}

impl Signed {
    pub(crate) fn read(credentials: &Credentials, http: &Http) -> Self {
        let verified = credentials
            .key()
            .verify(&http.body)
            .expect("signed by the sandbox");
        let header = serde_json::from_slice(verified.header()).unwrap();
        let payload: Map<String, Value> = serde_json::from_slice(verified.payload()).unwrap();
        let members = match payload.get("responseBody") {
            Some(Value::Object(members)) => members.clone(),
            _ => payload.clone(),
        };
        Self {
            status: http.status,
            header,
            payload,
            members,
        }
    }

    pub(crate) fn error_id(&self) -> i64 {
        self.members["errorId"].as_i64().unwrap()
    }
}

/// Calls an operation and verifies its reply.
pub(crate) fn call(sandbox: &Sandbox, operation: &str, body: Value) -> Signed {
    let http = post(sandbox, operation, &token(sandbox, body));
    Signed::read(&sandbox.credentials(), &http)
}

/// Calls an operation that only says how it went.
pub(crate) fn outcome(sandbox: &Sandbox, operation: &str, body: Value) -> (u16, i64) {
    let reply = call(sandbox, operation, body);
    (reply.status, reply.error_id())
}

/// An activation code of GetActivationCode.
pub(crate) fn activation_code(sandbox: &Sandbox, username: &str) -> String {
    let reply = call(
        sandbox,
        "getactivationcode",
        json!({ "userName": username }),
    );
    assert_eq!(reply.error_id(), 200);
    reply.members["activationCode"].as_str().unwrap().to_owned()
}

/// Adds a user who has as many phones, and returns their ids.
pub(crate) fn add_paired(sandbox: &Sandbox, username: &str, phones: usize) -> Vec<i64> {
    let reply = call(sandbox, "adduser", json!({ "username": username }));
    assert_eq!(reply.error_id(), 200);
    let pair = |_| {
        let code = activation_code(sandbox, username);
        pair_phone(sandbox, &code, pingpair_sandbox::Phone::mobile())
    };
    (0..phones).map(pair).collect()
}

/// The ids of a user's devices, in order; the first is the primary one and the only one.
pub(crate) fn device_ids(sandbox: &Sandbox, username: &str) -> Vec<i64> {
    let user = details(sandbox, username);
    let devices = user["devicesDetails"].as_array().unwrap();
    for (place, device) in devices.iter().enumerate() {
        let role = if place == 0 { "PRIMARY" } else { "SECONDARY" };
        assert_eq!(device["deviceRole"], role);
    }
    assert_eq!(
        user["deviceDetails"],
        devices.first().cloned().unwrap_or_default()
    );
    let ids = devices
        .iter()
        .map(|device| device["deviceId"].as_i64().unwrap());
    ids.collect()
}

/// Adds a user and returns the activation code.
pub(crate) fn add_activated(sandbox: &Sandbox, username: &str) -> String {
    let added = call(
        sandbox,
        "adduser",
        json!({ "username": username, "activateUser": true }),
    );
    assert_eq!(added.error_id(), 200);
    added.members["activationCode"].as_str().unwrap().to_owned()
}

pub(crate) fn details(sandbox: &Sandbox, username: &str) -> Value {
    let found = call(sandbox, "getuserdetails", json!({ "userName": username }));
    assert_eq!(found.error_id(), 200);
    found.members["userDetails"].clone()
}

pub(crate) fn user_status(sandbox: &Sandbox, username: &str) -> String {
    details(sandbox, username)["status"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// What GetPairingStatus says: the status and the device's id.
pub(crate) fn pairing(sandbox: &Sandbox, code: &str) -> (String, Option<i64>) {
    let progress = call(sandbox, "pairingstatus", json!({ "activationCode": code }));
    assert_eq!(progress.error_id(), 200);
    let status = progress.members["pairingStatus"].as_str().unwrap();
    (status.to_owned(), progress.members["deviceId"].as_i64())
}

pub(crate) fn pairing_status(sandbox: &Sandbox, code: &str) -> String {
    pairing(sandbox, code).0
}

/// Pairs a phone to the end.
pub(crate) fn pair_phone(sandbox: &Sandbox, code: &str, phone: pingpair_sandbox::Phone) -> i64 {
    sandbox.scan(code, phone).unwrap();
    sandbox.pair(code).unwrap();
    sandbox.finish(code).unwrap().value()
}

/// Whether two instants lie at most a minute apart.
pub(crate) fn about(left: Timestamp, right: Timestamp) -> bool {
    (left.milliseconds() - right.milliseconds()).abs() < 60_000
}
