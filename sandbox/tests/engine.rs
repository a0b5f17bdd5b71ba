//! The engine: the service in one's own process, by a clock that stands still.

mod common;

use std::time::{Duration, Instant};

use common::{Signed, parts, path, sign};
use pingpair::pingid::UserStatus;
use pingpair::{Credentials, Timestamp};
use pingpair_sandbox::{
    Delivery, Engine, EngineAnswer, Fault, FaultKind, Options, Phone, Sandbox, Swap,
};
use serde_json::{Value, json};

const START: i64 = 1_770_999_342_125;

fn start() -> Timestamp {
    Timestamp::from_milliseconds(START).unwrap()
}

fn engine() -> Engine {
    Engine::new(start(), Options::default()).unwrap()
}

fn token(credentials: &Credentials, body: Value) -> Vec<u8> {
    let (header, payload) = parts(credentials, body);
    sign(credentials, &header, &payload)
}

fn deliver(engine: &mut Engine, operation: &str, body: Value) -> EngineAnswer {
    let token = token(&engine.credentials(), body);
    engine.deliver(operation, &token)
}

/// The members of a signed reply.
fn call(engine: &mut Engine, operation: &str, body: Value) -> serde_json::Map<String, Value> {
    let answer = deliver(engine, operation, body);
    read(engine, &answer)
}

fn read(engine: &Engine, answer: &EngineAnswer) -> serde_json::Map<String, Value> {
    let credentials = engine.credentials();
    let verified = credentials.key().verify(answer.body.as_ref().unwrap());
    let payload: Value = serde_json::from_slice(verified.unwrap().payload()).unwrap();
    payload["responseBody"].as_object().unwrap().clone()
}

fn code(engine: &mut Engine, username: &str) -> String {
    let reply = call(engine, "getactivationcode", json!({ "userName": username }));
    reply["activationCode"].as_str().unwrap().to_owned()
}

fn status(engine: &mut Engine, code: &str) -> String {
    let reply = call(engine, "pairingstatus", json!({ "activationCode": code }));
    reply["pairingStatus"].as_str().unwrap().to_owned()
}

#[test]
#[ignore = "a measurement"]
fn measure() {
    let mut engine = engine();
    let tokens: Vec<_> = (0..2000)
        .map(|number| {
            let body = json!({ "username": format!("user{number}"), "activateUser": true });
            token(&engine.credentials(), body)
        })
        .collect();
    let begun = Instant::now();
    for token in &tokens {
        assert_eq!(engine.deliver("adduser", token).status, 200);
    }
    eprintln!("adduser {:?}", begun.elapsed() / 2000);
    let details = token(&engine.credentials(), json!({ "userName": "user7" }));
    let begun = Instant::now();
    for _ in 0..2000 {
        assert_eq!(engine.deliver("getuserdetails", &details).status, 200);
    }
    eprintln!("getuserdetails {:?}", begun.elapsed() / 2000);
    let mut fresh = self::engine();
    call(&mut fresh, "adduser", json!({ "username": "a" }));
    let begun = Instant::now();
    for _ in 0..2000 {
        drop(std::hint::black_box(fresh.clone()));
    }
    eprintln!("clone {:?}", begun.elapsed() / 2000);
    let begun = Instant::now();
    for _ in 0..200 {
        drop(std::hint::black_box(self::engine()));
    }
    eprintln!("new {:?}", begun.elapsed() / 200);
    let _ = (
        Phone::mobile(),
        UserStatus::Active,
        Duration::ZERO,
        Swap::Operation,
        path(""),
    );
    let _ = (
        code(&mut fresh, "a"),
        FaultKind::Lost,
        Fault::new("*", FaultKind::Lost),
    );
    let _: Option<(Delivery, Sandbox, Signed)> = None;
    let c = code(&mut fresh, "a");
    let _ = status(&mut fresh, &c);
}
