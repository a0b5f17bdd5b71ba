//! Tries implementations of leases and stores: call it in the tests of your own.
//!
//! Every check makes keys that were never used, so it can run beside others and against a database
//! that is not empty. What it leaves behind under those keys does no harm.
//!
//! ```no_run
//! use std::thread;
//!
//! use pingpair::snapshot::{InProcessLease, InProcessStore, conformance};
//!
//! # fn main() -> Result<(), String> {
//! let lease = InProcessLease::new();
//! let store = InProcessStore::beside(&lease);
//! conformance::check_lease(&lease, &thread::sleep)?;
//! conformance::check_store(&store)?;
//! conformance::check_together(&lease, &store, &thread::sleep)
//! # }
//! ```

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use super::key::SnapshotKey;
use super::lease::{Fence, Lease};
use super::sealed::MAXIMUM_TEXT;
use super::store::{Generation, Store, Stored};
use super::subject::{Subject, SubjectKey};
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::{Error, Result as Answer};

/// Tries everything that [`Lease`] promises.
///
/// `wait` lets the time of the lease's clock pass: `thread::sleep` for a real one. It is called
/// twice, with 300 ms.
///
/// # Errors
/// A sentence that says which promise was broken, or how the implementation failed.
pub fn check_lease(lease: &dyn Lease, wait: &dyn Fn(Duration)) -> Result<(), String> {
    let keys = Keys::new()?;
    hold_and_release(lease, &keys)?;
    take_over(lease, &keys)?;
    lapse(lease, &keys, wait)?;
    race_for_lease(lease, &keys.key("raced for")?)
}

/// Tries everything that [`Store`] promises by itself.
///
/// # Errors
/// A sentence that says which promise was broken, or how the implementation failed.
pub fn check_store(store: &dyn Store) -> Result<(), String> {
    let keys = Keys::new()?;
    compare_and_set(store, &keys)?;
    fence_off(store, &keys.key("fenced")?)?;
    remove(store, &keys.key("removed")?)?;
    race_for_store(store, &keys.key("raced for")?)
}

/// Tries that a store sees every fence as soon as its lease gives it out, which it can where both
/// are one database.
///
/// `wait` is as in [`check_lease`], and called once.
///
/// # Errors
/// A sentence that says which promise was broken, or how the implementation failed.
pub fn check_together(
    lease: &dyn Lease,
    store: &dyn Store,
    wait: &dyn Fn(Duration),
) -> Result<(), String> {
    let key = Keys::new()?.key("slept through")?;
    let sleeper = acquired(lease.acquire(&key, SHORT))?;
    let put = |fence, generation, text| told(store.put(&key, fence, Generation(generation), text));
    is(
        put(sleeper, 1, "sleeper")?,
        "put must take generation 1 from who acquired the lease",
    )?;
    wait(LAPSE);
    is(
        put(sleeper, 2, "sleeper")?,
        "put must take the next generation while nobody else acquired the lease, also after it ran out",
    )?;
    let next = acquired(lease.acquire(&key, LONG))?;
    is(
        !put(sleeper, 3, "sleeper")? && !told(store.remove(&key, sleeper))?,
        "put and remove must refuse a holder as soon as somebody else acquired the lease",
    )?;
    stored_is(store, &key, Some((2, "sleeper")))?;
    is(
        put(next, 3, "next")?,
        "put must take what the new holder puts",
    )?;
    stored_is(store, &key, Some((3, "next")))?;
    told(lease.release(&key, next))
}

fn hold_and_release(lease: &dyn Lease, keys: &Keys) -> Result<(), String> {
    let [key, other] = [keys.key("held")?, keys.key("held by another")?];
    is(
        !told(lease.renew(&key, Fence(1), LONG))?,
        "renew must answer false for a key that nobody acquired",
    )?;
    told(lease.release(&key, Fence(1)))?;
    let first = acquired(lease.acquire(&key, LONG))?;
    is(first >= Fence(1), "fences must begin with 1")?;
    is(
        told(lease.acquire(&key, LONG))?.is_none(),
        "acquire must answer with none while the lease is held",
    )?;
    acquired(lease.acquire(&other, LONG))?;
    is(
        told(lease.renew(&key, first, LONG))?,
        "renew must answer true to the holder",
    )?;
    for fence in [Fence(first.0 - 1), Fence(first.0 + 1)] {
        is(
            !told(lease.renew(&key, fence, LONG))?,
            "renew must answer false for another fence than the holder's",
        )?;
        told(lease.release(&key, fence))?;
        is(
            told(lease.acquire(&key, LONG))?.is_none(),
            "release must do nothing for another fence than the holder's",
        )?;
    }
    told(lease.release(&key, first))?;
    is(
        !told(lease.renew(&key, first, LONG))?,
        "renew must answer false after the lease was released",
    )?;
    let second = acquired(lease.acquire(&key, LONG))?;
    is(
        second > first,
        "each fence must be higher than all before it",
    )?;
    told(lease.release(&key, first))?;
    is(
        told(lease.acquire(&key, LONG))?.is_none(),
        "release must do nothing once somebody else acquired the lease",
    )
}

fn take_over(lease: &dyn Lease, keys: &Keys) -> Result<(), String> {
    let [key, unknown] = [keys.key("taken over")?, keys.key("not known")?];
    let take = |fence| told(lease.take_over(&key, fence, LONG));
    let first = acquired(lease.acquire(&key, LONG))?;
    is(
        take(Fence(first.0 + 1))?.is_none() && told(lease.renew(&key, first, LONG))?,
        "take_over must do nothing for another fence than the holder's",
    )?;
    let second = take(first)?.ok_or("take_over must give a fence instead of the holder")?;
    is(
        second > first,
        "each fence must be higher than all before it",
    )?;
    is(
        !told(lease.renew(&key, first, LONG))? && told(lease.renew(&key, second, LONG))?,
        "take_over must shut out the holder before",
    )?;
    is(
        take(first)?.is_none() && told(lease.acquire(&key, LONG))?.is_none(),
        "take_over must give no second fence for the same number",
    )?;
    told(lease.release(&key, second))?;
    is(
        take(second)?.is_none(),
        "take_over must give nothing for a lease that was released",
    )?;
    is(
        told(lease.take_over(&unknown, first, LONG))?.is_some_and(|fence| fence > first),
        "take_over must give a higher fence for a key of which nothing is known",
    )
}

fn lapse(lease: &dyn Lease, keys: &Keys, wait: &dyn Fn(Duration)) -> Result<(), String> {
    let [key, renewed] = [keys.key("run out")?, keys.key("renewed")?];
    let first = acquired(lease.acquire(&key, SHORT))?;
    let kept = acquired(lease.acquire(&renewed, SHORT))?;
    wait(LAPSE);
    let second = told(lease.acquire(&key, SHORT))?
        .ok_or("acquire must give a fence once the lease ran out")?;
    is(
        second > first,
        "each fence must be higher than all before it",
    )?;
    is(
        !told(lease.renew(&key, first, LONG))?,
        "renew must answer false once somebody else acquired the lease",
    )?;
    is(
        told(lease.renew(&renewed, kept, LONG))?,
        "renew must answer true after the lease ran out, if nobody acquired it since",
    )?;
    wait(LAPSE);
    is(
        told(lease.acquire(&renewed, LONG))?.is_none(),
        "renew must prolong the lease",
    )?;
    is(
        !told(lease.renew(&key, first, LONG))?,
        "renew must answer false for ever once somebody else acquired the lease, also when theirs ran out",
    )
}

fn race_for_lease(lease: &dyn Lease, key: &SubjectKey) -> Result<(), String> {
    let won = race(|_| Ok(told(lease.acquire(key, LONG))?.is_some()))?;
    is(
        won.len() == 1,
        "of those who acquire at the same time exactly one must get the lease",
    )
}

fn compare_and_set(store: &dyn Store, keys: &Keys) -> Result<(), String> {
    let [key, other] = [keys.key("put")?, keys.key("put by another")?];
    let put = |generation, text| told(store.put(&key, Fence(7), Generation(generation), text));
    stored_is(store, &key, None)?;
    is(
        !put(0, "zero")? && !put(2, "two")?,
        "put must take generation 1 only, where nothing is stored",
    )?;
    stored_is(store, &key, None)?;
    is(
        put(1, "one")?,
        "put must take generation 1 where nothing is stored",
    )?;
    stored_is(store, &key, Some((1, "one")))?;
    stored_is(store, &other, None)?;
    for generation in [0, 1, 3, 4, MAXIMUM_NUMBER] {
        is(
            !put(generation, "another")?,
            "put must refuse every generation but the one after the stored one",
        )?;
        stored_is(store, &key, Some((1, "one")))?;
    }
    let long = "x".repeat(MAXIMUM_TEXT);
    is(put(2, &long)?, "put must take texts of 256 KiB")?;
    stored_is(store, &key, Some((2, &long)))?;
    stored_is(store, &other, None)
}

fn fence_off(store: &dyn Store, key: &SubjectKey) -> Result<(), String> {
    let put =
        |fence, generation, text| told(store.put(key, Fence(fence), Generation(generation), text));
    is(put(5, 1, "one")?, "put must take the first fence")?;
    is(
        !put(9, 1, "higher")? && put(5, 2, "two")?,
        "a put that was refused must not raise the fence",
    )?;
    is(
        !put(4, 3, "lower")?,
        "put must refuse a fence below the highest seen",
    )?;
    stored_is(store, key, Some((2, "two")))?;
    is(
        put(MAXIMUM_NUMBER, 3, "three")?,
        "put must take a higher fence, up to 2^53 - 1",
    )?;
    is(
        !put(5, 4, "lower")? && !put(MAXIMUM_NUMBER - 1, 4, "lower")?,
        "put must refuse a fence below the highest seen",
    )?;
    stored_is(store, key, Some((3, "three")))
}

fn remove(store: &dyn Store, key: &SubjectKey) -> Result<(), String> {
    let put =
        |fence, generation, text| told(store.put(key, Fence(fence), Generation(generation), text));
    is(
        told(store.remove(key, Fence(3)))?,
        "remove must answer true where nothing is stored",
    )?;
    is(
        !put(2, 1, "lower")?,
        "remove must keep its fence, also where nothing is stored",
    )?;
    is(
        put(3, 1, "one")? && put(3, 2, "two")?,
        "put must follow a remove",
    )?;
    is(
        !told(store.remove(key, Fence(2)))?,
        "remove must refuse a fence below the highest seen",
    )?;
    stored_is(store, key, Some((2, "two")))?;
    is(
        told(store.remove(key, Fence(4)))?,
        "remove must take a higher fence",
    )?;
    stored_is(store, key, None)?;
    is(
        !put(3, 1, "lower")? && !put(3, 3, "lower")?,
        "remove must keep the highest fence",
    )?;
    is(
        !put(4, 3, "three")? && put(4, 1, "anew")?,
        "generations must begin with 1 again after a remove",
    )?;
    stored_is(store, key, Some((1, "anew")))
}

fn race_for_store(store: &dyn Store, key: &SubjectKey) -> Result<(), String> {
    for generation in 1..=8 {
        let won = race(|racer| {
            let text = format!("racer {racer}");
            told(store.put(key, Fence(1), Generation(generation), &text))
        })?;
        let [winner] = won[..] else {
            return Err(
                "of those who put one generation at the same time exactly one must be taken".into(),
            );
        };
        stored_is(store, key, Some((generation, &format!("racer {winner}"))))?;
    }
    Ok(())
}

/// Lets all racers go at once and says which of them got `true`.
fn race(run: impl Fn(usize) -> Result<bool, String> + Sync) -> Result<Vec<usize>, String> {
    let barrier = Barrier::new(RACERS);
    let one = |racer| {
        barrier.wait();
        run(racer).map(|won| won.then_some(racer))
    };
    let answers = thread::scope(|scope| {
        let one = &one;
        let racers: Vec<_> = (0..RACERS)
            .map(|racer| scope.spawn(move || one(racer)))
            .collect();
        racers
            .into_iter()
            .map(|racer| racer.join().unwrap_or_else(|_| Err("it panicked".into())))
            .collect::<Result<Vec<_>, _>>()
    })?;
    Ok(answers.into_iter().flatten().collect())
}

/// Makes keys that nobody has used.
struct Keys(SnapshotKey);

impl Keys {
    fn new() -> Result<Self, String> {
        let mut bytes = [0; SnapshotKey::MINIMUM_LENGTH];
        told(SystemEntropy.fill(&mut bytes))?;
        told(SnapshotKey::new(&bytes)).map(Self)
    }

    fn key(&self, name: &str) -> Result<SubjectKey, String> {
        told(self.0.subject(&Subject::User(name), "conformance"))
    }
}

fn stored_is(
    store: &dyn Store,
    key: &SubjectKey,
    expected: Option<(u64, &str)>,
) -> Result<(), String> {
    let expected = expected.map(|(generation, text)| Stored::new(Generation(generation), text));
    is(
        told(store.get(key))? == expected,
        "get must give the generation and text that were last put under this key and not removed",
    )
}

fn acquired(answer: Answer<Option<Fence>>) -> Result<Fence, String> {
    told(answer)?.ok_or_else(|| "acquire must give a fence while nobody holds the lease".into())
}

fn is(holds: bool, promise: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(promise.into()) }
}

fn told<T>(answer: Answer<T>) -> Result<T, String> {
    answer.map_err(|error: Error| error.to_string())
}

const RACERS: usize = 8;
const MAXIMUM_NUMBER: u64 = (1 << 53) - 1;
/// Longer than a check can take.
const LONG: Duration = Duration::from_secs(600);
const SHORT: Duration = Duration::from_millis(100);
/// Longer than `SHORT` lasts.
const LAPSE: Duration = Duration::from_millis(300);
