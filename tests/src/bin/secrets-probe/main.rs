//! Uses the organisation's secrets, drops everything, and waits to be looked into.
//!
//! Its first argument names a properties file, beside which lie the replies that its pairings get; with
//! `hold` as the second one it drops nothing. A line on standard output says that it is done, and the
//! end of standard input ends it.

mod pairings;

use std::io::{Read, Write};
use std::sync::Arc;

use pingpair::pingid::{FoundUser, GetUserDetails};
use pingpair::snapshot::{SnapshotKey, Subject};
use pingpair::wire::{ReplyReader, RequestSigner};
use pingpair::{Credentials, Options, Timestamp, testing};
use zeroize::Zeroizing;

fn main() {
    let path = std::env::args()
        .nth(1)
        .expect("the path of a properties file");
    let held = std::env::args()
        .nth(2)
        .is_some_and(|argument| argument == "hold");
    let used: Vec<_> = (0..3)
        .map(|_| use_secrets(&path))
        .filter(|_| held)
        .collect();
    let paired: Vec<_> = (0..3)
        .map(|round| pairings::use_secrets(&path, round, held))
        .filter(|_| held)
        .collect();
    println!("done");
    std::io::stdout()
        .flush()
        .expect("the one who looks reads this");
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
    drop((used, paired));
}

fn use_secrets(path: &str) -> (RequestSigner, ReplyReader, SnapshotKey) {
    let credentials = Arc::new(Credentials::from_properties_file(path).expect("a properties file"));
    let signer = RequestSigner::new(&credentials, &Options::default()).expect("default options");
    let reader = ReplyReader::new(Arc::clone(&credentials));
    let request = GetUserDetails::new("meredith");
    let token = signer
        .sign(&request, None, Timestamp::now())
        .expect("a right request");
    assert!(token.expose().len() > 100);
    let user = serde_json::json!({ "userDetails": { "userName": "meredith", "status": "ACTIVE" } });
    let reply = testing::sign_reply(&credentials, user.as_object().expect("an object"));
    let reply = Zeroizing::new(reply.expect("credentials of the sandbox"));
    reader
        .verify::<FoundUser>(reply.as_bytes())
        .expect("a right reply");
    let snapshots = SnapshotKey::from_credentials(&credentials).expect("a derived key");
    snapshots
        .subject(&Subject::User("meredith"), credentials.org_alias())
        .expect("a name");
    (signer, reader, snapshots)
}
