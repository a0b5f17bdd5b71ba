//! What a transport leaves in memory of a request and its reply while its connection stays open.
//!
//! A child process makes a call; then its memory is searched from outside.
#![cfg(target_os = "linux")]

mod tls;

use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, mpsc};
use std::time::Duration;

use memchr::memmem;

use pingpair::UreqTransport;
use pingpair::credentials::BaseUrl;
use pingpair::exchange::Delivery;
use pingpair::transport::Transport;
use pingpair_tests::fault_server::{FaultServer, Peer};
use pingpair_tests::outgoing::outgoing;

use tls::{Authority, BOTH, Identity};

#[test]
fn plain_connections_wipe_requests_and_replies() {
    if env::var_os(BASE_URL).is_some() {
        return call_and_wait();
    }
    let left = |hold| {
        let (play, bodies) = player();
        let server = FaultServer::start(play);
        let base_url = format!("http://{}/pingid", server.address());
        let name = "plain_connections_wipe_requests_and_replies";
        left_after_a_call(name, &base_url, "", hold, &bodies)
    };
    assert_eq!(left("no"), [""; 0]);
    assert_eq!(left("yes"), ["request", "reply"]);
}

/// `rustls` does not wipe what it has decrypted.
#[test]
fn connections_with_tls_wipe_requests() {
    if env::var_os(BASE_URL).is_some() {
        return call_and_wait();
    }
    let left = |hold| {
        let (play, bodies) = player();
        let authority = Authority::new();
        let server = authority.server(Identity::Good, BOTH, play);
        let base_url = format!("https://{}/pingid", server.address());
        let name = "connections_with_tls_wipe_requests";
        left_after_a_call(name, &base_url, &authority.pem(), hold, &bodies)
    };
    assert!(!left("no").contains(&"request"));
    assert!(left("yes").contains(&"request"));
}

/// What the child does: one call, and nothing of it is held unless asked for.
fn call_and_wait() {
    let base_url = BaseUrl::parse(&env::var(BASE_URL).unwrap()).unwrap();
    let mut builder = UreqTransport::builder(&base_url);
    let authority = env::var(AUTHORITY).unwrap();
    if !authority.is_empty() {
        builder = builder.root_certificates(&authority).unwrap();
    }
    let transport = builder.build().unwrap();
    let outgoing = outgoing(&base_url, Duration::from_secs(9));
    let delivery = transport.deliver(&outgoing);
    assert!(matches!(delivery, Delivery::Answered(_)), "{delivery:?}");
    let held = (env::var(HOLD).unwrap() == "yes").then_some((outgoing, delivery));
    println!("done");
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
    drop((held, transport));
}

/// Which of request and reply stand in the memory of a process that has made a call.
fn left_after_a_call(
    name: &str,
    base_url: &str,
    authority: &str,
    hold: &str,
    bodies: &mpsc::Receiver<Vec<u8>>,
) -> Vec<&'static str> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(BASE_URL, base_url)
        .env(AUTHORITY, authority)
        .env(HOLD, hold)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let printed = BufReader::new(child.stdout.take().unwrap());
    let mut lines = printed.lines().map(Result::unwrap);
    assert!(lines.any(|line| line.ends_with("done")), "the child failed");
    let memory = memory(&child);
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    let request = bodies.recv_timeout(Duration::from_secs(9)).unwrap();
    // The end holds the signature, which is nowhere else in the process.
    let request = &request[request.len() - 40..];
    let stands = |bytes: &[u8]| memmem::find(&memory, bytes).is_some();
    let found = [("request", stands(request)), ("reply", stands(&reply()))];
    let found = found.into_iter().filter(|(_, stands)| *stands);
    found.map(|(name, _)| name).collect()
}

/// Plays the service, and passes on the bodies of requests.
fn player() -> (
    impl Fn(&mut Peer) + Send + Sync + 'static,
    mpsc::Receiver<Vec<u8>>,
) {
    let (sender, receiver) = mpsc::channel();
    let sender = Mutex::new(sender);
    let play = move |peer: &mut Peer| {
        while let Some(request) = peer.request() {
            sender.lock().unwrap().send(request.body).unwrap();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n");
            peer.send(reply());
        }
    };
    (play, receiver)
}

/// 40 bytes that the test itself holds in no piece.
fn reply() -> Vec<u8> {
    (0..40).map(|index| b'A' + index * 5 % 26).collect()
}

/// Every writable region of a process.
fn memory(child: &Child) -> Vec<u8> {
    let folder = PathBuf::from(format!("/proc/{}", child.id()));
    let maps = fs::read_to_string(folder.join("maps")).unwrap();
    let mut memory = File::open(folder.join("mem")).unwrap();
    let mut all = Vec::new();
    for line in maps.lines() {
        let mut fields = line.split(' ');
        let (start, end) = fields.next().unwrap().split_once('-').unwrap();
        if !fields.next().unwrap().starts_with("rw") {
            continue;
        }
        let number = |text: &str| u64::from_str_radix(text, 16).unwrap();
        let mut region = vec![0; usize::try_from(number(end) - number(start)).unwrap()];
        memory.seek(SeekFrom::Start(number(start))).unwrap();
        if memory.read_exact(&mut region).is_ok() {
            all.extend_from_slice(&region);
        }
    }
    all
}

const BASE_URL: &str = "PINGPAIR_TESTS_CHILD_BASE_URL";
const AUTHORITY: &str = "PINGPAIR_TESTS_CHILD_AUTHORITY";
const HOLD: &str = "PINGPAIR_TESTS_CHILD_HOLDS";
