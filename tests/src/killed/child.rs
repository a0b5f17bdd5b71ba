//! The process that is killed.
//!
//! It reads what to do from the first line of its input. From then on it writes a line for everything that
//! it does, as JSON with the member `ask`, and does it when a line has come back.

use std::fs::File;
use std::io::{BufRead, BufReader, Lines, Stdin, Write};
use std::path::PathBuf;
use std::process::exit;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use pingpair::client::{Cancellation, Clock, Pairing, Step};
use pingpair::exchange::{Delivery, Outgoing};
use pingpair::pairing::Kind;
use pingpair::snapshot::{Fence, Generation, Lease, Store, Stored, SubjectKey};
use pingpair::time::Now;
use pingpair::transport::{Receive, Transport, UreqTransport};
use pingpair::{Client, Code, Credentials, Error, Result, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::scenario::{begin, told};
use crate::virtual_world::operation;

/// What a child is told to do.
#[derive(Debug, Deserialize, Serialize)]
pub struct Orders {
    /// The text of the properties file.
    pub properties: String,
    pub machine: String,
    pub arguments: Map<String, Value>,
    /// The name of the machine's kind.
    pub kind: String,
    /// Whose pairing it is; a job is nobody's.
    pub username: Option<String>,
    /// What a report is written to.
    pub out: PathBuf,
}

/// Goes on with the pairing that is stored, or begins it, and runs it to its end.
///
/// # Panics
/// When the parent gives orders that make no sense.
pub fn run() {
    let parent = Parent::new(std::io::stdin());
    let orders: Orders = serde_json::from_value(parent.read()).expect("orders");
    let client = client(&parent, &orders);
    let pairing = loop {
        match pairing(&client, &orders) {
            Ok(pairing) => break pairing,
            Err(error) => parent.failed(&error),
        }
    };
    drive(&parent, pairing);
}

fn pairing(client: &Client, orders: &Orders) -> Result<Pairing> {
    let kind = Kind::from_text(&orders.kind).expect("a kind of machines");
    let stored = match &orders.username {
        Some(username) => client.resume_stored(kind, username, CONTEXT),
        None => client.resume_stored_by_context(kind, CONTEXT),
    };
    let out = orders.out.clone();
    Ok(match stored? {
        Some(pairing) => pairing.report_to(move || File::create(&out)),
        None => {
            let begun = begin(client, &orders.machine, orders.arguments.clone(), &out)?;
            begun.context(CONTEXT)
        }
    })
}

fn drive(parent: &Parent, mut pairing: Pairing) {
    loop {
        match pairing.step() {
            Ok(Step::Again) => {}
            Ok(Step::Wait(wait)) => parent.wait(wait),
            Ok(Step::Ask(..)) => {
                let view = view(&mut pairing);
                let answer = parent.ask(&json!({"ask": "person", "view": view}));
                let given = crate::scenario::answer(answer);
                if let Err(error) = given.and_then(|answer| pairing.answer(answer)) {
                    parent.failed(&error);
                }
            }
            Ok(Step::Finished(outcome)) => {
                let outcome = told(&outcome, &view(&mut pairing));
                parent.ask(&json!({"ask": "finished", "outcome": outcome}));
                return;
            }
            Err(error) => parent.failed(&error),
        }
    }
}

fn view(pairing: &mut Pairing) -> Value {
    let json = pairing.view().to_json().expect("a view");
    serde_json::from_str(json.expose()).expect("JSON")
}

fn client(parent: &Parent, orders: &Orders) -> Client {
    let credentials = Credentials::from_properties(&orders.properties).expect("properties");
    let wire = UreqTransport::builder(credentials.base_url()).build();
    let remote = || Remote(parent.clone());
    let clock = RemoteClock {
        parent: parent.clone(),
        origin: Instant::now(),
    };
    let builder = Client::builder(credentials).clock(clock);
    let builder = builder.lease(remote()).store(remote());
    let transport = Wire {
        parent: parent.clone(),
        inner: wire.expect("a transport"),
    };
    builder.transport(transport).build().expect("a client")
}

/// The way to the parent and back, and how long was waited. Clones are the same way.
#[derive(Clone)]
struct Parent {
    lines: Arc<Mutex<Lines<BufReader<Stdin>>>>,
    waited: Arc<Mutex<Duration>>,
}

impl Parent {
    fn new(input: Stdin) -> Self {
        Self {
            lines: Arc::new(Mutex::new(BufReader::new(input).lines())),
            waited: Arc::default(),
        }
    }

    /// Says something, and waits for the answer.
    fn ask(&self, question: &Value) -> Value {
        let mut output = std::io::stdout().lock();
        let written = writeln!(output, "{question}").and_then(|()| output.flush());
        if written.is_err() {
            exit(1);
        }
        self.read()
    }

    /// Reads an answer. A parent that has gone has no more to say.
    fn read(&self) -> Value {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Ok(line)) = lines.next() else {
            exit(1);
        };
        let Reply { answer, waited } = serde_json::from_str(&line).expect("a line of JSON");
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) = Duration::from_millis(waited);
        answer
    }

    fn wait(&self, wait: Duration) {
        let milliseconds = milliseconds(wait);
        self.ask(&json!({"ask": "wait", "milliseconds": milliseconds}));
    }

    fn failed(&self, error: &Error) {
        self.ask(&json!({"ask": "failed", "code": error.code().as_str()}));
    }
}

/// What the parent says.
#[derive(Debug, Deserialize, Serialize)]
pub struct Reply {
    pub answer: Value,
    /// How long was waited by now, in milliseconds.
    pub waited: u64,
}

/// The wire, which asks for leave before a request and after its answer.
struct Wire {
    parent: Parent,
    inner: UreqTransport,
}

impl Transport for Wire {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let operation = operation(outgoing);
        self.parent
            .ask(&json!({"ask": "send", "operation": operation}));
        let delivery = self.inner.deliver(outgoing);
        self.parent
            .ask(&json!({"ask": "arrived", "operation": operation}));
        delivery
    }

    fn download(&self, outgoing: &Outgoing, receive: &mut Receive<'_>) -> Delivery {
        let operation = operation(outgoing);
        self.parent
            .ask(&json!({"ask": "send", "operation": operation}));
        let delivery = self.inner.download(outgoing, receive);
        self.parent
            .ask(&json!({"ask": "arrived", "operation": operation}));
        delivery
    }
}

/// Real time, and what was waited; the parent lets the sandbox's time pass.
#[derive(Clone)]
struct RemoteClock {
    parent: Parent,
    origin: Instant,
}

impl Clock for RemoteClock {
    fn now(&self) -> Now {
        let waited = self.parent.waited.lock();
        let waited = *waited.unwrap_or_else(PoisonError::into_inner);
        Now {
            monotonic: self.origin.elapsed() + waited,
            wall: Timestamp::now().saturating_add(waited),
        }
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        self.parent.wait(duration);
    }
}

/// Lease and store, which the parent has.
struct Remote(Parent);

impl Remote {
    fn ask<T: serde::de::DeserializeOwned>(&self, question: &Value) -> Result<T> {
        let answer = self.0.ask(question);
        serde_json::from_value(answer).map_err(|_| Error::from(Code::StoreFailed))
    }
}

impl Lease for Remote {
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> Result<Option<Fence>> {
        let milliseconds = milliseconds(duration);
        let question = json!({"ask": "acquire", "key": key.as_str(), "milliseconds": milliseconds});
        Ok(self.ask::<Option<u64>>(&question)?.map(Fence))
    }

    fn take_over(
        &self,
        key: &SubjectKey,
        from: Fence,
        duration: Duration,
    ) -> Result<Option<Fence>> {
        let fence = self.ask::<Option<u64>>(&json!({"ask": "take_over", "key": key.as_str(),
            "fence": from.0, "milliseconds": milliseconds(duration)}))?;
        Ok(fence.map(Fence))
    }

    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> Result<bool> {
        self.ask(
            &json!({"ask": "renew", "key": key.as_str(), "fence": fence.0,
            "milliseconds": milliseconds(duration)}),
        )
    }

    fn release(&self, key: &SubjectKey, fence: Fence) -> Result<()> {
        self.ask(&json!({"ask": "release", "key": key.as_str(), "fence": fence.0}))
    }
}

impl Store for Remote {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool> {
        self.ask(&json!({"ask": "put", "key": key.as_str(), "fence": fence.0,
            "generation": generation.0, "text": text}))
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        let question = json!({"ask": "get", "key": key.as_str()});
        let stored = self.ask::<Option<(u64, String)>>(&question)?;
        Ok(stored.map(|(generation, text)| Stored::new(Generation(generation), text)))
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        self.ask(&json!({"ask": "remove", "key": key.as_str(), "fence": fence.0}))
    }
}

fn milliseconds(duration: Duration) -> u64 {
    // Rounded up, so that what was waited for is over.
    u64::try_from(duration.as_micros().div_ceil(1000)).unwrap_or(u64::MAX)
}

/// What every pairing belongs to.
const CONTEXT: &str = "the login session of somebody whose process dies";
