//! Starting and stopping, and what is kept secret.

mod common;

use std::net::{Ipv4Addr, TcpStream};

use common::{add_activated, call, pair_phone};
use pingpair::credentials::Credentials;
use pingpair_sandbox::{Error, Phone, Sandbox};
use serde_json::json;

#[test]
fn a_sandbox_listens_on_loopback_on_a_free_port() {
    let [first, second] = [(); 2].map(|()| Sandbox::start().unwrap());
    let address = first.address();
    assert_eq!(address.ip(), Ipv4Addr::LOCALHOST);
    assert_ne!(address.port(), second.address().port());
    assert_eq!(first.base_url(), format!("http://{address}/pingid"));
    assert_eq!(first.control_url(), format!("http://{address}/control"));
}

#[test]
fn a_port_that_is_taken_is_an_error() {
    let first = Sandbox::start().unwrap();
    let port = first.address().port();
    let second = Sandbox::builder().port(port).start();
    assert!(matches!(second, Err(Error::Address(_))));
    drop(first);
    let second = Sandbox::builder().port(port).start().unwrap();
    assert_eq!(second.address().port(), port);
}

#[test]
fn an_exposed_sandbox_is_reached_by_loopback_too() {
    let sandbox = Sandbox::builder()
        .expose(Ipv4Addr::UNSPECIFIED)
        .start()
        .unwrap();
    let port = sandbox.address().port();
    assert!(sandbox.address().ip().is_unspecified());
    assert_eq!(
        sandbox.base_url(),
        format!("http://127.0.0.1:{port}/pingid")
    );
    assert_eq!(
        sandbox.credentials().base_url().as_str(),
        sandbox.base_url()
    );
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
}

#[test]
fn credentials_are_marked_and_made_anew_at_each_start() {
    let [first, second] = [(); 2].map(|()| Sandbox::start().unwrap());
    let (one, two) = (first.credentials(), second.credentials());
    for credentials in [&one, &two] {
        assert!(credentials.is_sandbox());
        assert!(credentials.org_alias().starts_with("5a4db0c5-"));
        assert_eq!(credentials.org_alias().len(), 36);
        assert!(credentials.token().expose().starts_with("5a4db0c5"));
        assert_eq!(credentials.token().expose().len(), 32);
    }
    assert_ne!(one.org_alias(), two.org_alias());
    assert_ne!(one.token().expose(), two.token().expose());
    let token = one.key().sign(br#"{"alg":"HS256"}"#, b"x").unwrap();
    assert!(two.key().verify(token.as_bytes()).is_err());
    assert_ne!(
        first.control_token().expose(),
        second.control_token().expose()
    );
    assert_eq!(first.control_token().expose().len(), 64);
}

#[test]
fn the_properties_text_holds_the_same_credentials() {
    let sandbox = Sandbox::start().unwrap();
    let text = sandbox.properties_text();
    let read = Credentials::from_properties(text.expose()).unwrap();
    let own = sandbox.credentials();
    assert_eq!(read.org_alias(), own.org_alias());
    assert_eq!(read.base_url().as_str(), sandbox.base_url());
    let token = read.key().sign(br#"{"alg":"HS256"}"#, b"x").unwrap();
    assert!(own.key().verify(token.as_bytes()).is_ok());
}

#[test]
fn dropping_a_sandbox_closes_its_port_and_its_connections() {
    let sandbox = Sandbox::start().unwrap();
    let address = sandbox.address();
    let mut open = common::connect(address);
    add_activated(&sandbox, "ann");
    drop(sandbox);
    assert!(TcpStream::connect(address).is_err());
    let mut bytes = Vec::new();
    let read = std::io::Read::read_to_end(&mut open, &mut bytes);
    assert_eq!(read.unwrap_or(0), 0);
}

#[test]
fn a_sandbox_serves_several_threads_at_once() {
    let sandbox = Sandbox::start().unwrap();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let sandbox = &sandbox;
            scope.spawn(move || {
                for index in 0..10 {
                    let body = json!({ "username": format!("user {thread} {index}") });
                    assert_eq!(call(sandbox, "adduser", body).error_id(), 200);
                }
            });
        }
    });
    assert_eq!((sandbox.users().len(), sandbox.log().len()), (40, 40));
}

#[test]
fn nothing_secret_or_personal_is_in_debug() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "Meredith Archer");
    let phone = Phone::mobile()
        .nickname("Meredith's")
        .model("Pixel 9")
        .device("Meredith's");
    let text = format!(
        "{sandbox:?} {:?} {:?} {:?} {phone:?} {:?} {:?} {:?} {:?}",
        sandbox.users(),
        sandbox.log(),
        sandbox.credentials(),
        sandbox.properties_text(),
        sandbox.control_token(),
        sandbox.options(),
        Sandbox::builder(),
    );
    pair_phone(&sandbox, &code, phone);
    let text = format!("{text} {:?}", sandbox.users());
    let properties = sandbox.properties_text();
    let key = properties
        .expose()
        .lines()
        .find(|line| line.starts_with("use_base64_key"));
    let key = key.unwrap().split('=').nth(1).unwrap();
    assert!(key.len() > 40, "a key is looked for");
    for secret in [
        code.as_str(),
        "Meredith",
        &key[..40],
        sandbox.control_token().expose(),
        sandbox.credentials().token().expose(),
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}
