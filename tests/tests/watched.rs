//! Calls whose waits a watch ends, over real HTTP.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use pingpair::client::CallReport;
use pingpair::pingid::{AddUser, GetUserDetails};
use pingpair::transport::Watch;
use pingpair::{Client, Code, Credentials};
use pingpair_sandbox::{Fault, FaultKind, Sandbox};
use pingpair_tests::fault_server::FaultServer;
use socket2::{Domain, Socket, Type};

/// A sandbox that answers an operation once its delay is over.
fn slow(operation: &str, delay: Duration) -> (Sandbox, Client) {
    let sandbox = Sandbox::start().unwrap();
    sandbox.add_fault(Fault::new(operation, FaultKind::Late { delay }).unwrap());
    let client = Client::builder(sandbox.credentials()).build().unwrap();
    (sandbox, client)
}

#[test]
fn a_reading_ends_when_its_watch_says_so_and_is_not_sent_again() {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    let (sandbox, client) = slow("GetUserDetails", Duration::from_secs(600));
    let watched = client
        .clone()
        .watched(|| ASKED.fetch_add(1, Ordering::Relaxed) == 2);
    let ended = watched.get_user_details(GetUserDetails::new("meredith"));
    assert_eq!(ended.unwrap_err().code(), Code::Cancelled);
    assert!(ASKED.load(Ordering::Relaxed) >= 3);
    sandbox.clear_faults();
    let refused = client.get_user_details(GetUserDetails::new("meredith"));
    assert_eq!(refused.unwrap_err().error_id(), Some(10564));
    assert_eq!(sandbox.log().len(), 2);
}

#[test]
fn what_creates_is_unknown_when_its_watch_ends_the_wait() {
    let (sandbox, client) = slow("AddUser", Duration::from_secs(600));
    let ended = client.watched(|| true).add_user(AddUser::new("meredith"));
    assert_eq!(ended.unwrap_err().code(), Code::OutcomeUnknown);
    assert_eq!(sandbox.log().len(), 1);
}

#[test]
fn a_reply_that_is_later_than_many_looks_is_read_whole() {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    let (_sandbox, client) = slow("AddUser", Duration::from_millis(400));
    let watched = client.watched(|| {
        ASKED.fetch_add(1, Ordering::Relaxed);
        false
    });
    let added = watched.add_user(AddUser::new("meredith")).unwrap();
    assert_eq!(added.user.username, "meredith");
    assert!(ASKED.load(Ordering::Relaxed) > 1);
}

#[test]
fn a_connection_that_does_not_come_about_is_waited_for_no_more_when_its_watch_says_so() {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    static ATTEMPTS: AtomicU32 = AtomicU32::new(0);
    let queue = Queue::full();
    let watch: Watch = || is_third_look_of_first_attempt(&ASKED, &ATTEMPTS);
    let code = ended("http", queue.address, watch, &ATTEMPTS);
    assert_eq!(
        (code, ATTEMPTS.load(Ordering::Relaxed)),
        (Code::Cancelled, 1)
    );
}

#[test]
fn a_handshake_of_tls_is_waited_for_no_more_when_its_watch_says_so() {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    static ATTEMPTS: AtomicU32 = AtomicU32::new(0);
    let server = FaultServer::start(|peer| peer.hang());
    let watch: Watch = || is_third_look_of_first_attempt(&ASKED, &ATTEMPTS);
    let code = ended("https", server.address(), watch, &ATTEMPTS);
    assert_eq!(
        (code, ATTEMPTS.load(Ordering::Relaxed)),
        (Code::Cancelled, 1)
    );
    assert_eq!(server.report().connections(), 1);
}

/// Says so once, at its third look while the first attempt is under way. One that is asked between attempts
/// alone does not come to that.
fn is_third_look_of_first_attempt(asked: &AtomicU32, attempts: &AtomicU32) -> bool {
    attempts.load(Ordering::Relaxed) == 0 && asked.fetch_add(1, Ordering::Relaxed) == 2
}

/// Adds a user at a service to which no connection comes about, and counts the attempts: how it ends.
fn ended(scheme: &str, address: SocketAddr, watch: Watch, attempts: &'static AtomicU32) -> Code {
    let url = format!("{scheme}://{address}/pingid");
    let client = Client::builder(Credentials::for_tests(&url).unwrap());
    let client = client.observer(move |_: &CallReport| {
        attempts.fetch_add(1, Ordering::Relaxed);
    });
    let client = client.build().unwrap().watched(watch);
    let ended = client.add_user(AddUser::new("meredith"));
    ended.unwrap_err().code()
}

/// A listener that accepts nobody, and its queue, in which there is no more room.
struct Queue {
    address: SocketAddr,
    _listener: Socket,
    _waiting: Vec<TcpStream>,
}

impl Queue {
    fn full() -> Self {
        let listener = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        listener.bind(&any.into()).unwrap();
        listener.listen(0).unwrap();
        let address = listener.local_addr().unwrap().as_socket().unwrap();
        let mut waiting = Vec::new();
        while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(300)) {
            waiting.push(stream);
            assert!(waiting.len() < 1000, "the queue takes everybody");
        }
        Self {
            address,
            _listener: listener,
            _waiting: waiting,
        }
    }
}
