//! Requests for transports to carry, and a watch over how long they take.

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use pingpair::credentials::BaseUrl;
use pingpair::describe::{ClientData, RetryClass};
use pingpair::exchange::{Delivery, Outgoing};
use pingpair::operation::{BodyStyle, Members, Request};
use pingpair::pingid::GetUserDetails;
use pingpair::transport::Transport;
use pingpair::wire::RequestToken;
use pingpair::{Credentials, Options, Result, Timestamp};

/// A signed request below this base URL.
pub fn outgoing(base_url: &BaseUrl, timeout: Duration) -> Outgoing {
    signed(&GetUserDetails::new("meredith"), base_url, timeout)
}

/// A signed request whose body has more than `length` bytes.
pub fn large_outgoing(base_url: &BaseUrl, length: usize, timeout: Duration) -> Outgoing {
    signed(&Filler(length), base_url, timeout)
}

/// Carries a request, and panics when no end comes within ten seconds.
pub fn deliver<T: Transport + 'static>(transport: &Arc<T>, outgoing: Outgoing) -> Delivery {
    let transport = Arc::clone(transport);
    within_ten_seconds(move || transport.deliver(&outgoing))
}

/// Runs `work`, and panics when it has not ended within ten seconds.
pub fn within_ten_seconds<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        // Nobody listens any more when the time is over.
        let _ = sender.send(work());
    });
    receiver
        .recv_timeout(Duration::from_secs(10))
        .expect("an end within ten seconds")
}

fn signed(request: &impl Request, base_url: &BaseUrl, timeout: Duration) -> Outgoing {
    let credentials = Credentials::for_tests(base_url.as_str()).unwrap();
    let now = Timestamp::now();
    let url = format!("{base_url}/rest/4/{}/do", request.path());
    let token = RequestToken::build(&credentials, &Options::default(), request, now).unwrap();
    Outgoing::signed(url, token, timeout)
}

/// A request of a given size.
struct Filler(usize);

impl Request for Filler {
    type Reply = Members;

    fn path(&self) -> &str {
        "filler"
    }

    fn class(&self) -> RetryClass {
        RetryClass::OneTime
    }

    fn client_data(&self) -> ClientData {
        ClientData::Ignored
    }

    fn own_client_data(&self) -> Option<&str> {
        None
    }

    fn check(&self) -> Result<()> {
        Ok(())
    }

    fn confirm(&self, _: &Members) -> Result<()> {
        Ok(())
    }

    fn write_body(&self, _: &BodyStyle<'_>, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"filler\":\"");
        out.resize(out.len() + self.0, b'x');
        out.extend_from_slice(b"\"}");
    }
}
