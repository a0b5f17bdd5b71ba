//! The drivers around a machine: steps, events, cancelling, leases, stores, and what panics.

mod cancelling;
mod ends;
mod events;
mod leases;
mod panics;
mod steps;
mod stores;

use pingpair::client::{Pairing, Step};
use pingpair::pairing::{Answer, Outcome};
use pingpair::snapshot::{InProcessLease, InProcessStore};
use pingpair_tests::virtual_world::World;

use crate::walk::Setting;

const NUMBER: &str = "+12025550123";
const SESSION: &str = "session 7";

/// A lease that goes by the clock of a world, and a store beside it.
fn lease_and_store(world: &World) -> (InProcessLease, InProcessStore) {
    let clock = world.clone();
    let lease = InProcessLease::with_clock(move || clock.now().monotonic);
    let store = InProcessStore::beside(&lease);
    (lease, store)
}

/// Steps to the end, answering by the OTP of the last message; an error that a step returns is gone on
/// after, at most so often.
#[track_caller]
fn to_the_end(setting: &Setting, pairing: &mut Pairing, mut errors: u32) -> Outcome {
    for _ in 0..200 {
        match pairing.step() {
            Ok(Step::Again) => {}
            Ok(Step::Wait(wait)) => setting.world.pass(wait),
            Ok(Step::Ask(..)) => pairing.answer(Answer::Otp(setting.otp())).unwrap(),
            Ok(Step::Finished(outcome)) => return outcome,
            Err(error) => {
                assert!(errors > 0, "{error}");
                errors -= 1;
            }
        }
    }
    panic!("it does not end");
}
