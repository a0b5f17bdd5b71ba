//! Connections that idle between two requests of which neither may be sent twice.

use std::collections::BTreeSet;
use std::net::Shutdown;
use std::sync::{Arc, Mutex, OnceLock, mpsc};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::describe::RetryClass;
use pingpair::operation::Operation;
use pingpair::pingid::GetActivationCode;
use pingpair::{Client, Credentials, UreqTransport, testing};
use pingpair_tests::fault_server::{FaultServer, Peer, Report};
use serde_json::{Value, json};

use super::tls::{Authority, BOTH, Identity};

#[test]
fn no_connection_is_taken_up_that_the_service_ended_while_it_was_idle() {
    // One that ended for writing alone still reads what is sent, and answers nothing.
    for end in [Shutdown::Write, Shutdown::Both] {
        for authority in [None, Some(Authority::new())] {
            let report = mint_codes(authority.as_ref(), Some(end));
            assert_eq!((report.connections(), report.deliveries()), (CALLS, CALLS));
        }
    }
}

#[test]
fn a_connection_is_taken_up_that_lived_on_while_it_was_idle() {
    for authority in [None, Some(Authority::new())] {
        let report = mint_codes(authority.as_ref(), None);
        assert_eq!((report.connections(), report.deliveries()), (1, CALLS));
    }
}

/// Mints one code after the other over one transport. Between two of them the service ends the
/// connection in this way, if any.
fn mint_codes(authority: Option<&Authority>, end: Option<Shutdown>) -> Report {
    let (say, told) = mpsc::channel();
    let (ended, has_ended) = mpsc::channel();
    let told = Mutex::new(told);
    let credentials = Arc::new(OnceLock::<Arc<Credentials>>::new());
    let own = Arc::clone(&credentials);
    let play = move |peer: &mut Peer| {
        while let Some(request) = peer.request() {
            peer.send(reply(own.get().unwrap(), &request.body));
            if let Some(end) = end {
                told.lock().unwrap().recv().unwrap();
                peer.socket().shutdown(end).unwrap();
                ended.send(()).unwrap();
            }
        }
    };
    let (scheme, server) = match authority {
        Some(authority) => ("https", authority.server(Identity::Good, BOTH, play)),
        None => ("http", FaultServer::start(play)),
    };
    let url = format!("{scheme}://{}/pingid", server.address());
    let made = Arc::new(Credentials::for_tests(&url).unwrap());
    let client = client(credentials.get_or_init(|| made), authority);
    // It hangs up before the server when this panics, so that nobody waits for it.
    let end_it = move || {
        if end.is_some() {
            say.send(()).unwrap();
            has_ended.recv().unwrap();
        }
    };
    let codes: BTreeSet<_> = (0..CALLS)
        .map(|_| {
            let request = GetActivationCode::new("meredith");
            assert_eq!(Operation::class(&request), RetryClass::Create);
            let minted = client.get_activation_code(request).unwrap();
            end_it();
            minted.activation_code.expose().to_owned()
        })
        .collect();
    assert_eq!(codes.len(), CALLS);
    drop(client);
    server.report()
}

fn client(credentials: &Arc<Credentials>, authority: Option<&Authority>) -> Client {
    let base_url = credentials.base_url();
    let mut transport = UreqTransport::builder(base_url);
    if let Some(authority) = authority {
        transport = transport.root_certificates(&authority.pem()).unwrap();
    }
    let builder = Client::builder(Arc::clone(credentials));
    let builder = builder.transport(transport.build().unwrap());
    builder.build().unwrap()
}

/// The reply to a request for a code. Its code is new for each request.
fn reply(credentials: &Credentials, token: &[u8]) -> String {
    let payload = token.split(|byte| *byte == b'.').nth(1).unwrap();
    let payload = URL_SAFE_NO_PAD.decode(payload).unwrap();
    let request: Value = serde_json::from_slice(&payload).unwrap();
    let client_data = request["reqBody"]["clientData"].as_str().unwrap();
    let code: String = client_data
        .bytes()
        .take(8)
        .map(|byte| format!("{byte:03}"))
        .collect();
    let body = json!({"activationCode": code, "clientData": client_data});
    let token = testing::sign_reply(credentials, body.as_object().unwrap()).unwrap();
    let length = token.len();
    format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{token}")
}

const CALLS: usize = 8;
