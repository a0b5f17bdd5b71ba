//! Pairings by an activation code and by an OTP, with snapshots on the way.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pingpair::client::{Cancellation, Clock, Pairing, Step};
use pingpair::exchange::{Delivery, Outgoing, Response};
use pingpair::pairing::{Answer, Kind};
use pingpair::pingid::{DirectDeviceType, OfflinePairing};
use pingpair::snapshot::InProcessLease;
use pingpair::time::Now;
use pingpair::transport::Transport;
use pingpair::{Client, Credentials, Options, Secret, Timestamp};
use pingpair_tests::virtual_world::operation;
use zeroize::Zeroizing;

/// Goes through both; those that are held stop while they hold everything.
pub(crate) fn use_secrets(properties: &str, round: u32, held: bool) -> [Pairing; 3] {
    let folder = Path::new(properties).parent().expect("a folder");
    let folder = folder.join(round.to_string());
    let credentials = Credentials::from_properties_file(properties).expect("a properties file");
    let replies = Replies {
        folder: folder.clone(),
        sent: Mutex::default(),
    };
    // The replies were signed before anything was sent, so that they echo nothing.
    let mut options = Options::default();
    options.correlation = false;
    let clock = Quick::default();
    let client = Client::builder(credentials)
        .transport(replies)
        .clock(clock.clone())
        .lease(InProcessLease::new())
        .options(options)
        .build()
        .expect("a client");

    let app = client.pair_online("meredith", None).expect("a pairing");
    let mut app = app.context("session 7");
    step(&clock, &mut app, 3);
    if !held {
        app.cancel().expect("it is not over");
        app.snapshot().expect("a snapshot");
        step(&clock, &mut app, 1);
    }

    let message = client.pair_sms("bartholomew", "+12025550123");
    let mut message = message.expect("a pairing").context("session 7");
    step(&clock, &mut message, 2);
    let otp = Zeroizing::new(fs::read(folder.join("otp")).expect("an OTP"));
    let otp = Secret::new(std::str::from_utf8(&otp).expect("digits"));
    message.answer(Answer::Otp(otp)).expect("an OTP");
    step(&clock, &mut message, 1);
    if !held {
        step(&clock, &mut message, 3);
        let outcome = message.outcome().expect("an end");
        assert!(outcome.is_success(), "{outcome:?}");
        message.snapshot().expect("a snapshot");
    }

    // The key of an authenticator app, which pairs at once.
    let key = Zeroizing::new(fs::read(folder.join("app-key")).expect("a key"));
    let key = Secret::new(std::str::from_utf8(&key).expect("Base32"));
    let kind = DirectDeviceType::AuthenticatorApp;
    let request = OfflinePairing::new("cornelia", kind, key);
    let directly = client.pair_offline_unverified(request).expect("a pairing");
    let mut directly = directly.context("session 7");
    step(&clock, &mut directly, 1);
    let text = directly.snapshot().expect("a snapshot");
    let resumed = client.resume(Kind::OfflineUnverified, &text, "session 7");
    let mut directly = resumed.expect("the same pairing");
    step(&clock, &mut directly, 1);
    if !held {
        step(&clock, &mut directly, 2);
        let outcome = directly.outcome().expect("an end");
        assert!(outcome.is_success(), "{outcome:?}");
        directly.snapshot().expect("a snapshot");
    }
    [app, message, directly]
}

fn step(clock: &Quick, pairing: &mut Pairing, steps: u32) {
    for _ in 0..steps {
        pairing.snapshot().expect("a snapshot");
        if let Step::Wait(wait) = pairing.step().expect("a step") {
            clock.wait(wait, &Cancellation::new());
        }
    }
}

/// A wire on which the next reply of each operation lies in a file.
struct Replies {
    folder: PathBuf,
    sent: Mutex<BTreeMap<String, u32>>,
}

impl Transport for Replies {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let operation = operation(outgoing);
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        let number = sent.entry(operation.to_owned()).or_default();
        let path = self.folder.join(format!("{operation}-{number}"));
        *number += 1;
        let reply = fs::read(&path);
        Delivery::Answered(Response::new(200, reply.expect("a reply for each request")))
    }
}

/// A clock on which waits pass at once.
#[derive(Clone, Default)]
struct Quick(Arc<Mutex<Duration>>);

impl Clock for Quick {
    fn now(&self) -> Now {
        Now {
            monotonic: *self.0.lock().unwrap_or_else(PoisonError::into_inner),
            wall: Timestamp::now(),
        }
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += duration;
    }
}
