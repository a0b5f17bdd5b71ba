//! When the next poll is due.

use std::time::Duration;

use pingpair_sandbox::FaultKind;

use super::polling;
use crate::walk::Walk;

/// Lets the next polls be answered, and holds the waits between them to these seconds, up to a fifth
/// longer or shorter.
#[track_caller]
fn waits(walk: &mut Walk, polls: u32, seconds: f64) -> Vec<Duration> {
    let mut pauses = Vec::new();
    for _ in 0..polls {
        walk.goes("not claimed", "Polling");
        let pause = walk.pause().as_secs_f64();
        assert!(
            (0.799 * seconds..1.201 * seconds).contains(&pause),
            "{pause} for {seconds}"
        );
        pauses.push(walk.pause());
    }
    pauses
}

#[test]
fn a_code_is_polled_every_2_seconds_and_every_5_after_a_minute() {
    let mut walk = polling();
    let pauses = waits(&mut walk, 20, 2.0);
    let distinct: std::collections::BTreeSet<_> = pauses.iter().collect();
    assert!(distinct.len() > 10, "the waits are not jittered");
    while walk.pause() < Duration::from_secs(3) {
        walk.goes("not claimed", "Polling");
    }
    waits(&mut walk, 20, 5.0);
}

#[test]
fn the_minute_is_over_after_a_minute() {
    let mut walk = polling();
    let begin = walk.setting.world.now().monotonic;
    walk.goes("not claimed", "Polling");
    while walk.pause() < Duration::from_secs(3) {
        walk.goes("not claimed", "Polling");
    }
    let passed = (walk.setting.world.now().monotonic - begin).as_secs_f64();
    assert!((58.0..64.0).contains(&passed), "{passed}");
}

fn throttled(http_status: u16, retry_after: Option<&str>) -> FaultKind {
    FaultKind::Status {
        http_status,
        retry_after: retry_after.map(str::to_owned),
        body: None,
    }
}

#[test]
fn a_service_that_is_overloaded_is_polled_5_seconds_later_for_good() {
    for status in [429, 503] {
        let mut walk = polling();
        let fault = throttled(status, None);
        walk.setting.faults("GetPairingStatus", fault.clone(), 3);
        walk.goes("lost", "Polling");
        waits(&mut walk, 2, 7.0);
        walk.setting.faults("GetPairingStatus", fault, 3);
        walk.goes("lost", "Polling");
        waits(&mut walk, 1, 12.0);
    }
}

#[test]
fn what_the_service_asks_for_is_kept() {
    let mut walk = polling();
    let fault = throttled(429, Some("40"));
    walk.setting.faults("GetPairingStatus", fault, 3);
    walk.goes("lost", "Polling");
    assert!(walk.pause() >= Duration::from_secs(40));
}

#[test]
fn a_service_that_does_not_answer_in_time_is_polled_ever_more_seldom() {
    let mut walk = polling();
    for seconds in [4.0, 8.0, 16.0, 30.0, 30.0] {
        walk.setting.wire.silence(3);
        walk.goes("lost", "Polling");
        let pause = walk.pause().as_secs_f64();
        assert!(
            (0.799 * seconds..1.201 * seconds).contains(&pause),
            "{pause} for {seconds}"
        );
    }
    walk.goes("not claimed", "Polling");
    assert!(walk.pause() <= Duration::from_secs(6));
}

#[test]
fn no_wait_goes_past_the_deadline() {
    let mut walk = polling();
    let fault = throttled(429, Some("300"));
    let begin = walk.setting.world.now().monotonic;
    walk.setting.faults("GetPairingStatus", fault, 9);
    walk.goes("lost", "Polling");
    let end = begin + Duration::from_secs(600);
    assert!(walk.setting.world.now().monotonic + walk.pause() <= end);
}
