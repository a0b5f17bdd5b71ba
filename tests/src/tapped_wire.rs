//! A wire into a virtual world on which a test reads along, and which it can cut.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pingpair::exchange::{Delivery, LossCause, Outgoing, Response, UnsentCause};
use pingpair::testing;
use pingpair::transport::Transport;
use serde_json::{Map, Value};

use crate::virtual_world::{World, is_pingone, operation};

/// A request as it left.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// The part of the path that names the operation.
    pub operation: String,
    /// What stands in `reqBody`.
    pub body: Map<String, Value>,
}

impl Sent {
    /// The text of `clientData`.
    pub fn client_data(&self) -> Option<&str> {
        self.body.get("clientData")?.as_str()
    }

    /// The request without what is new in each: `clientData`.
    pub fn meaning(mut self) -> Self {
        self.body.remove("clientData");
        self
    }
}

/// The wire. Clones are the same.
#[derive(Clone)]
pub struct TappedWire {
    world: World,
    tap: Arc<Mutex<Tap>>,
}

#[derive(Default)]
struct Tap {
    sent: Vec<Sent>,
    cut: bool,
    silent: u32,
    twice: Option<String>,
    spoiled: Option<[String; 3]>,
    replies: BTreeMap<String, Map<String, Value>>,
}

impl TappedWire {
    /// A wire into this world.
    pub fn new(world: &World) -> Self {
        Self {
            world: world.clone(),
            tap: Arc::default(),
        }
    }

    /// What left so far, in order.
    pub fn sent(&self) -> Vec<Sent> {
        self.tap().sent.clone()
    }

    /// The operations that left so far, in order.
    pub fn operations(&self) -> Vec<String> {
        let tap = self.tap();
        tap.sent.iter().map(|sent| sent.operation.clone()).collect()
    }

    /// How often this operation left.
    pub fn count(&self, operation: &str) -> usize {
        let tap = self.tap();
        let same = |sent: &&Sent| sent.operation == operation;
        tap.sent.iter().filter(same).count()
    }

    /// Cuts the wire, or mends it. While it is cut nothing leaves, provably.
    pub fn cut(&self, cut: bool) {
        self.tap().cut = cut;
    }

    /// Lets no answer come in time to the next so many requests, which arrive.
    pub fn silence(&self, requests: u32) {
        self.tap().silent = requests;
    }

    /// Delivers the next request of an operation twice, and passes on the reply to the second delivery.
    pub fn deliver_twice(&self, operation: &str) {
        self.tap().twice = Some(operation.to_owned());
    }

    /// Answers the next request of an operation by these members, signed and with the echo, and does not
    /// let it arrive.
    pub fn reply(&self, operation: &str, members: Value) {
        let Value::Object(members) = members else {
            panic!("the members are {members}")
        };
        self.tap().replies.insert(operation.to_owned(), members);
    }

    /// Lets the next success of an operation of PingOne say `to` wherever it says `from`.
    pub fn spoil(&self, operation: &str, from: &str, to: &str) {
        self.tap().spoiled = Some([operation, from, to].map(str::to_owned));
    }

    /// A request for a worker's token is none that a machine has sent.
    fn deliver_pingone(&self, mut tap: MutexGuard<'_, Tap>, outgoing: &Outgoing) -> Delivery {
        let name = operation(outgoing);
        if name != "RequestWorkerToken" {
            let body = serde_json::from_slice(outgoing.body.as_bytes()).unwrap_or_default();
            let operation = name.to_owned();
            tap.sent.push(Sent { operation, body });
        }
        let silent = tap.silent > 0;
        tap.silent = tap.silent.saturating_sub(1);
        let twice = tap.twice.take_if(|it| it == name).is_some();
        let spoiled = tap.spoiled.take_if(|[operation, ..]| operation == name);
        drop(tap);
        if twice {
            self.world.deliver(outgoing);
        }
        let delivery = self.world.deliver(outgoing);
        match (delivery, spoiled) {
            _ if silent => Delivery::Lost(LossCause::TimedOut),
            (Delivery::Answered(mut response), Some([_, from, to])) => {
                let text = String::from_utf8_lossy(&response.body).replace(&from, &to);
                *response.body = text.into_bytes();
                Delivery::Answered(response)
            }
            (delivery, _) => delivery,
        }
    }

    fn tap(&self) -> MutexGuard<'_, Tap> {
        self.tap.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for TappedWire {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let mut tap = self.tap();
        if tap.cut {
            return Delivery::NotSent(UnsentCause::ConnectionFailed);
        }
        if is_pingone(outgoing) {
            return self.deliver_pingone(tap, outgoing);
        }
        let credentials = self.world.credentials();
        let token = credentials.key().verify(outgoing.body.as_bytes());
        let token = token.expect("a request under the organisation's key");
        let mut request: Value = serde_json::from_slice(token.payload()).expect("a JSON object");
        let body = match request["reqBody"].take() {
            Value::Object(body) => body,
            other => panic!("the body is {other}"),
        };
        tap.sent.push(Sent {
            operation: operation(outgoing).to_owned(),
            body,
        });
        if let Some(mut members) = tap.replies.remove(operation(outgoing)) {
            let echo = tap.sent.last().and_then(|sent| sent.body.get("clientData"));
            members.insert("clientData".into(), echo.cloned().unwrap_or_default());
            let reply = testing::sign_reply(&credentials, &members).expect("a signed reply");
            return Delivery::Answered(Response::new(200, reply.into_bytes()));
        }
        let silent = tap.silent > 0;
        tap.silent = tap.silent.saturating_sub(1);
        let twice = tap.twice.take_if(|it| it == operation(outgoing)).is_some();
        drop(tap);
        if twice {
            self.world.deliver(outgoing);
        }
        let delivery = self.world.deliver(outgoing);
        if silent {
            return Delivery::Lost(LossCause::TimedOut);
        }
        delivery
    }
}
