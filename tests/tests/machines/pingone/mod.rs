//! What holds for all machines of PingOne: snapshots, leases, and who may go on.

mod futures;
mod journeys;
mod leases;
mod secrecy;

use pingpair::PingOne;
use pingpair::client::Pairing;

use crate::walk::Setting;

const SESSION: &[u8] = b"session 7";

/// A message that asks for its OTP, and the text that was sealed then.
fn asking(setting: &Setting, client: &PingOne) -> (Pairing, String) {
    let pairing = client.pair_mfa_sms(setting.mfa_user(), "+13035551234");
    let mut pairing = pairing.unwrap().context(SESSION);
    for _ in 0..2 {
        let _ = pairing.step().unwrap();
    }
    let text = pairing.snapshot().unwrap();
    (pairing, text)
}
