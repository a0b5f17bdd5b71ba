//! PingOne in a few lines, over real HTTP: what a test says of each request, and a token for whoever asks.

use std::sync::{Arc, Mutex};

use pingpair::pingone::{Application, Hosts, Id, Worker};
use pingpair::{PingOne, PingOneBuilder};

use crate::fault_server::{FaultServer, Peer};

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// Such as `POST`.
    pub verb: String,
    /// The path, with its query.
    pub path: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// Whether it came to the host of flows and tokens.
    pub on_auth: bool,
}

impl Arrived {
    /// The value of a header, which may come once.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known == name);
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "{name} came twice");
        value
    }

    fn is_for_token(&self) -> bool {
        self.path.ends_with("/as/token") && self.body.starts_with(b"grant_type=client_credentials")
    }
}

/// An answer to give.
pub struct Answer {
    status: u16,
    headers: String,
    body: String,
}

impl Answer {
    /// JSON of this status.
    pub fn json(status: u16, body: impl ToString) -> Self {
        Self {
            status,
            headers: "Content-Type: application/json;charset=UTF-8\r\n".into(),
            body: body.to_string(),
        }
    }

    /// The same with a further header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push_str(&format!("{name}: {value}\r\n"));
        self
    }
}

/// Both hosts of PingOne, each on a port of its own. Tokens for the worker are given by themselves.
pub struct PingOneService {
    auth: FaultServer,
    api: FaultServer,
    arrived: Arc<Mutex<Vec<Arrived>>>,
}

impl PingOneService {
    /// Starts a service that answers as `play` says; nothing leaves the connection without an answer.
    pub fn start(play: impl Fn(&Arrived) -> Option<Answer> + Send + Sync + 'static) -> Self {
        let arrived = Arc::new(Mutex::new(Vec::new()));
        let play = Arc::new(play);
        let host = |on_auth| {
            let (arrived, play) = (Arc::clone(&arrived), Arc::clone(&play));
            FaultServer::start(move |peer| {
                while let Some(request) = read(peer, on_auth) {
                    let answer = if request.is_for_token() {
                        Some(Answer::json(200, TOKEN))
                    } else {
                        arrived.lock().unwrap().push(request.clone());
                        play(&request)
                    };
                    let Some(answer) = answer else { return };
                    if !peer.send(written(&answer)) {
                        return;
                    }
                }
            })
        };
        Self {
            auth: host(true),
            api: host(false),
            arrived,
        }
    }

    /// Where it listens.
    pub fn hosts(&self) -> Hosts {
        let url = |server: &FaultServer| format!("http://{}", server.address());
        Hosts::at(&url(&self.auth), &url(&self.api)).unwrap()
    }

    /// What the URLs of flows begin with.
    pub fn auth_base(&self) -> String {
        format!("http://{}/{ENVIRONMENT}", self.auth.address())
    }

    /// A client with a worker and an application.
    pub fn client(&self) -> PingOneBuilder {
        PingOne::builder(self.hosts(), Id::parse(ENVIRONMENT).unwrap())
            .worker(Worker::new("worker", "worker-secret"))
            .application(Application::new("application", REDIRECT_URI))
    }

    /// Every request so far, those for the worker's token left out.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().unwrap().clone()
    }
}

fn read(peer: &mut Peer, on_auth: bool) -> Option<Arrived> {
    let request = peer.request()?;
    let mut lines = request.head.trim_end().split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (verb, path) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    Some(Arrived {
        verb,
        path,
        headers,
        body: request.body,
        on_auth,
    })
}

fn written(answer: &Answer) -> String {
    let Answer {
        status,
        headers,
        body,
    } = answer;
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\n\r\n{body}")
}

/// The environment of the users.
pub const ENVIRONMENT: &str = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6";
/// The user of the reference pages.
pub const USER: &str = "d4543f69-e508-4cc6-bd16-b61baa4b3caf";
/// The device of the reference pages.
pub const DEVICE: &str = "0783541c-a172-8d40-0783-541ca1728d40";
/// The redirect URI of the application.
pub const REDIRECT_URI: &str = "https://app.example.com/back";
const TOKEN: &str = r#"{"access_token":"worker-token","token_type":"Bearer","expires_in":3600}"#;
