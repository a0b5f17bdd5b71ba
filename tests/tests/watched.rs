//! Calls whose waits a watch ends, over real HTTP.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use pingpair::pingid::{AddUser, GetUserDetails};
use pingpair::{Client, Code};
use pingpair_sandbox::{Fault, FaultKind, Sandbox};

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
