//! A client and the sandbox's engine in virtual time: no socket, no sleeping.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use pingpair::client::{Cancellation, Clock, PingOneBuilder};
use pingpair::exchange::{Body, Delivery, LossCause, Outgoing, Response};
use pingpair::pingone::{self, PingOneSettings};
use pingpair::snapshot::InProcessLease;
use pingpair::time::Now;
use pingpair::transport::Transport;
use pingpair::{Client, ClientBuilder, Credentials, PingOne, Secret, Timestamp};
use pingpair_sandbox::{Engine, EngineAnswer, Options};

/// A service and its clock. Clones are the same world.
#[derive(Clone)]
pub struct World {
    engine: Arc<Mutex<Engine>>,
    monotonic: Arc<Mutex<Duration>>,
    lease: InProcessLease,
}

impl World {
    /// A world in which nobody is registered, at noon of a day in 2026.
    pub fn new() -> Self {
        Self::of(Engine::new(Self::start(), Options::default()).expect("an engine"))
    }

    /// A world around this engine.
    pub fn of(engine: Engine) -> Self {
        let monotonic = Arc::new(Mutex::new(Duration::from_secs(1000)));
        let clock = monotonic.clone();
        let time = move || *clock.lock().unwrap_or_else(PoisonError::into_inner);
        Self {
            engine: Arc::new(Mutex::new(engine)),
            monotonic,
            lease: InProcessLease::with_clock(time),
        }
    }

    /// A world of its own that is now as this one is, and goes its own way from here.
    pub fn branch(&self) -> Self {
        let branch = Self::of(self.engine().clone());
        branch.set(self.now().monotonic);
        branch
    }

    /// When worlds begin.
    pub fn start() -> Timestamp {
        Timestamp::from_milliseconds(1_770_811_200_000).expect("a day in 2026")
    }

    /// The service.
    pub fn engine(&self) -> MutexGuard<'_, Engine> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets time pass, for the client and for the service.
    pub fn pass(&self, duration: Duration) {
        self.engine().advance(duration);
        self.set(self.now().monotonic + duration);
    }

    /// What both clocks say.
    pub fn now(&self) -> Now {
        Now {
            monotonic: *self
                .monotonic
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
            wall: self.engine().now(),
        }
    }

    /// A client of this world.
    pub fn client(&self) -> Client {
        self.builder(Wire(self.clone())).build().expect("a client")
    }

    /// A client of this world over a wire of your own.
    pub fn builder(&self, transport: impl Transport + 'static) -> ClientBuilder {
        Client::builder(self.credentials())
            .transport(transport)
            .clock(self.clone())
            .lease(self.lease.clone())
    }

    fn set(&self, monotonic: Duration) {
        *self
            .monotonic
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = monotonic;
    }

    /// The organisation's credentials.
    pub fn credentials(&self) -> Credentials {
        let text = self.engine().properties_text();
        Credentials::from_properties(text.expose()).expect("the engine's own properties")
    }

    /// Delivers a request as it is.
    pub fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        if is_pingone(outgoing) {
            return arrived(deliver_pingone(&mut self.engine(), outgoing));
        }
        let path = operation(outgoing);
        let answer = self.engine().deliver(path, outgoing.body.as_bytes());
        arrived(answer)
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for World {
    fn now(&self) -> Now {
        World::now(self)
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        self.pass(duration);
    }
}

/// The wire on which nothing goes wrong but what the engine was told to let go wrong.
#[derive(Clone)]
pub struct Wire(pub World);

impl Transport for Wire {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        self.0.deliver(outgoing)
    }
}

/// Begins to set up a client of PingOne by the text of a properties file.
pub fn pingone_builder(properties: &str) -> PingOneBuilder {
    let settings = PingOneSettings::from_properties(properties);
    PingOne::with_settings(settings.expect("the engine's own properties"))
}

/// Whether a request is for PingOne, which signs nothing.
pub fn is_pingone(outgoing: &Outgoing) -> bool {
    !matches!(outgoing.body, Body::Token(_))
}

/// Delivers a request to PingOne as it is.
pub fn deliver_pingone(engine: &mut Engine, outgoing: &Outgoing) -> EngineAnswer {
    let headers: Vec<_> = outgoing.headers.iter().collect();
    let verb = outgoing.verb.as_str();
    engine.deliver_pingone(verb, &outgoing.url, &headers, outgoing.body.as_bytes())
}

/// The operation of PingOne that a request is for, by the declarations: verb, media type and path.
pub fn pingone_operation(outgoing: &Outgoing) -> &'static str {
    let path = outgoing.url.split('?').next().unwrap_or_default();
    let segments: Vec<_> = path.split('/').collect();
    if path.ends_with("/as/token") {
        let body = String::from_utf8_lossy(outgoing.body.as_bytes());
        if body.contains("grant_type=client_credentials") {
            return "RequestWorkerToken";
        }
    }
    let fits = |template: &str| {
        let template: Vec<_> = template.split('/').skip(1).collect();
        let mut tail = segments.iter().rev().zip(template.iter().rev());
        segments.len() > template.len()
            && tail.all(|(part, name)| name.starts_with('{') || part == name)
    };
    let mut declared = pingone::operations().chain(pingone::flow_operations());
    let found = declared.find(|declared| {
        let info = declared.info();
        info.web.is_some_and(|web| {
            web.verb == outgoing.verb && web.media_type == outgoing.headers.media_type
        }) && fits(info.path)
    });
    found.map_or("Unrecognized", |declared| declared.info().name)
}

/// The part of a request's path that names the operation; for PingOne the operation's name.
pub fn operation(outgoing: &Outgoing) -> &str {
    if is_pingone(outgoing) {
        return pingone_operation(outgoing);
    }
    outgoing.url.rsplit('/').nth(1).unwrap_or_default()
}

/// What a client sees of an answer.
pub fn arrived(answer: EngineAnswer) -> Delivery {
    match answer.body {
        Some(body) if !answer.cut => {
            let mut response = Response::new(answer.status, body);
            response.retry_after = answer.retry_after;
            response.content_encoding = answer.content_encoding;
            let content_type = answer.content_type.into_owned();
            response.content_type = Some(content_type).filter(|text| !text.is_empty());
            response.location = answer.location.map(Secret::from);
            response.set_cookies = answer.cookies.into_iter().map(Secret::from).collect();
            Delivery::Answered(response)
        }
        _ => Delivery::Lost(LossCause::Closed),
    }
}
