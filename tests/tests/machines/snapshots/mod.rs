//! Snapshots of machines: what is refused, what cannot be read, and what goes on from one.

mod forked;
mod futures;
mod refusals;
mod secrecy;
mod twice;

use pingpair::Client;
use pingpair::client::Pairing;
use pingpair::snapshot::SnapshotKey;

use crate::walk::Setting;

const SESSION: &[u8] = b"session 7";

fn key(byte: u8) -> SnapshotKey {
    SnapshotKey::new(&[byte; 32]).unwrap()
}

fn client(setting: &Setting) -> Client {
    let keys = vec![key(1)];
    setting.builder().snapshot_keys(keys).build().unwrap()
}

/// A message that asks for its OTP, and the text that was sealed then.
fn asking(setting: &Setting) -> (Pairing, String) {
    let client = client(setting);
    let pairing = client.pair_sms("meredith", crate::journeys::NUMBER);
    let mut pairing = pairing.unwrap().context(SESSION);
    for _ in 0..2 {
        let _ = pairing.step().unwrap();
    }
    let text = pairing.snapshot().unwrap();
    (pairing, text)
}

/// A code that waits for a phone, and the text that was sealed then.
fn polling(setting: &Setting) -> (Pairing, String) {
    let client = client(setting);
    let pairing = client.pair_online("meredith", None).unwrap();
    let mut pairing = pairing.context(SESSION);
    for _ in 0..3 {
        let _ = pairing.step().unwrap();
    }
    let text = pairing.snapshot().unwrap();
    (pairing, text)
}
