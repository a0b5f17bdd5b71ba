//! Stores: what must not be sent twice leaves only after its intent was stored.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pingpair::client::Step;
use pingpair::pairing::{Answer, Evidence, Kind, Outcome};
use pingpair::pingid::{CreateOrgTokens, OathToken, OathTokenType};
use pingpair::snapshot::{
    Fence, Generation, InProcessStore, SnapshotKey, Store, Stored, SubjectKey,
};
use pingpair::{Client, Code, Result};

use super::{NUMBER, SESSION, lease_and_store, to_the_end};
use crate::walk::Setting;

/// A store that fails at some calls, before or after it has stored.
#[derive(Clone)]
struct Failing {
    inner: InProcessStore,
    puts: Arc<AtomicU32>,
    /// From which put on, how many of them, and whether they are stored all the same.
    fails: (u32, u32, bool),
    /// How many requests had left when each text was put.
    order: Arc<Mutex<Vec<u32>>>,
}

impl Failing {
    fn new(inner: InProcessStore, from: u32, puts: u32, stored: bool) -> Self {
        Self {
            inner,
            puts: Arc::default(),
            fails: (from, puts, stored),
            order: Arc::default(),
        }
    }
}

impl Store for Failing {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool> {
        let number = self.puts.fetch_add(1, Ordering::SeqCst);
        self.order.lock().unwrap().push(number);
        let (from, puts, stored) = self.fails;
        let fails = (from..from + puts).contains(&number);
        if fails && !stored {
            return Err(Code::StoreFailed.into());
        }
        let put = self.inner.put(key, fence, generation, text);
        if fails {
            assert!(put?);
            return Err(Code::StoreFailed.into());
        }
        put
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        self.inner.get(key)
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        self.inner.remove(key, fence)
    }
}

fn client_with(setting: &Setting, store: impl Store + 'static) -> Client {
    let (lease, _) = lease_and_store(&setting.world);
    let builder = setting.builder().lease(lease).store(store);
    builder.build().unwrap()
}

#[test]
fn a_store_that_fails_once_stops_sending_and_the_pairing_goes_on_to_its_one_end() {
    for stored in [false, true] {
        for from in 0..6 {
            let setting = Setting::new();
            let store = Failing::new(InProcessStore::new(), from, 1, stored);
            let client = client_with(&setting, store.clone());
            let pairing = client.pair_sms("meredith", NUMBER).unwrap();
            let mut pairing = pairing.context(SESSION);
            let outcome = to_the_end(&setting, &mut pairing, 1);
            assert!(
                matches!(
                    outcome,
                    Outcome::Paired {
                        evidence: Evidence::Told,
                        ..
                    }
                ),
                "{outcome:?} after put {from}"
            );
            assert_eq!(setting.wire.count("startofflinepairing"), 1);
            assert_eq!(setting.wire.count("finalizeofflinepairing"), 1);
        }
    }
}

#[test]
fn while_the_store_fails_nothing_leaves_that_must_not_be_sent_twice() {
    let setting = Setting::new();
    // The first put follows the first reading, the second one precedes the start.
    let store = Failing::new(InProcessStore::new(), 1, u32::MAX - 1, false);
    let client = client_with(&setting, store);
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut pairing = pairing.context(SESSION);
    let mut failures = 0;
    for _ in 0..20 {
        match pairing.step() {
            Ok(Step::Wait(wait)) => setting.world.pass(wait),
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error.code(), Code::StoreFailed);
                failures += 1;
            }
        }
    }
    assert!(failures > 5);
    assert_eq!(setting.wire.operations(), ["getuserdetails"]);
    assert!(pairing.outcome().is_none());
}

#[test]
fn the_intent_is_stored_before_each_request_that_must_not_be_sent_twice() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let client = setting.builder().lease(lease).store(store.clone());
    let client = client.build().unwrap();
    for (make, requests) in [
        ("sms", ["startofflinepairing", "finalizeofflinepairing"]),
        ("online", ["getactivationcode", "pairingstatus"]),
    ] {
        for (index, request) in requests.iter().enumerate() {
            let pairing = match make {
                "sms" => client.pair_sms("meredith", NUMBER),
                _ => client.pair_online("meredith", None),
            };
            let mut pairing = pairing.unwrap().context(SESSION);
            // The request is lost, and with it the process.
            let fault = pingpair_sandbox::FaultKind::Lost;
            setting.faults(request, fault, if index == 1 { 3 } else { 1 });
            let before = setting.wire.count(request);
            let mut last = None;
            while setting.wire.count(request) == before {
                last = pairing.last_snapshot().map(str::to_owned);
                match pairing.step().unwrap() {
                    Step::Ask(prompt, _) if prompt.wanted.as_str() == "start_again" => {}
                    Step::Ask(..) => pairing.answer(Answer::Otp(setting.otp())).unwrap(),
                    Step::Wait(wait) => setting.world.pass(wait),
                    _ => {}
                }
            }
            assert!(last.is_some());
            let kind = pairing.kind();
            drop(pairing);
            setting.world.engine().clear_faults();
            setting.world.pass(std::time::Duration::from_secs(300));
            let resumed = client.resume_stored(kind, "meredith", SESSION).unwrap();
            let mut resumed = resumed.unwrap();
            let sent = setting.wire.count(request);
            let step = resumed.step();
            if *request != "pairingstatus" {
                assert_eq!(setting.wire.count(request), sent, "{request}: {step:?}");
            }
            // Some are over already.
            let _ = resumed.cancel();
            let _ = resumed.step();
        }
    }
}

#[test]
fn another_process_goes_on_with_what_is_stored() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let client = || {
        let builder = setting.builder().lease(lease.clone());
        builder.store(store.clone()).build().unwrap()
    };
    let pairing = client().pair_sms("meredith", NUMBER).unwrap();
    let mut pairing = pairing.context(SESSION);
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
    // The process ends, and its lease runs out.
    drop(pairing);
    setting.world.pass(Duration::from_secs(121));
    let other = client();
    let stored = other.resume_stored(Kind::Offline, "meredith", SESSION);
    let mut resumed = stored.unwrap().unwrap();
    let outcome = to_the_end(&setting, &mut resumed, 0);
    assert!(outcome.is_success());
    assert_eq!(setting.wire.count("startofflinepairing"), 1);
    let again = client().resume_stored(Kind::Offline, "meredith", SESSION);
    // The end is stored, too.
    assert!(again.unwrap().unwrap().outcome().unwrap().is_success());
    let nobody = client().resume_stored(Kind::Offline, "bartholomew", SESSION);
    assert!(nobody.unwrap().is_none());
}

#[test]
fn each_step_can_run_in_another_process_also_one_that_had_nothing_to_send() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let client = || {
        let builder = setting.builder().lease(lease.clone());
        builder.store(store.clone()).build().unwrap()
    };
    let pairing = client().pair_online("meredith", None).unwrap();
    let _ = pairing.context(SESSION).step().unwrap();
    let mut waits = 0;
    while waits < 4 {
        let stored = client().resume_stored(Kind::Online, "meredith", SESSION);
        if let Step::Wait(wait) = stored.unwrap().unwrap().step().unwrap() {
            waits += 1;
            // The first two come back before it is time.
            setting
                .world
                .pass(if waits > 2 { wait } else { Duration::ZERO });
        }
    }
    assert_eq!(setting.wire.count("getactivationcode"), 1);
}

#[test]
fn what_was_stored_under_an_older_key_is_found_and_gone_on_with() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let with = |numbers: &[u8]| {
        let keys: Vec<_> = numbers
            .iter()
            .map(|number| SnapshotKey::new(&[*number; 32]).unwrap())
            .collect();
        let builder = setting.builder().lease(lease.clone()).store(store.clone());
        builder.snapshot_keys(keys).build().unwrap()
    };
    let pairing = with(&[1]).pair_sms("meredith", NUMBER).unwrap();
    let mut pairing = pairing.context(SESSION);
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
    drop(pairing);
    let resumed = with(&[2, 1]).resume_stored(Kind::Offline, "meredith", SESSION);
    let mut resumed = resumed.unwrap().unwrap();
    assert!(to_the_end(&setting, &mut resumed, 0).is_success());
    assert_eq!(setting.wire.count("startofflinepairing"), 1);
    let without = with(&[2]).resume_stored(Kind::Offline, "meredith", SESSION);
    assert!(without.unwrap().is_none());
}

#[test]
fn an_older_text_that_was_put_back_is_refused() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let client = setting.builder().lease(lease).store(store.clone());
    let client = client.build().unwrap();
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut pairing = pairing.context(SESSION);
    let _ = pairing.step().unwrap();
    let old = pairing.last_snapshot().unwrap().to_owned();
    let _ = pairing.step().unwrap();
    let now = pairing.generation();
    let refused = client
        .resume_from(Kind::Offline, &Stored::new(now, old), SESSION)
        .unwrap_err();
    assert_eq!(refused.code(), Code::SnapshotRefused);
    let text = pairing.last_snapshot().unwrap();
    let stored = Stored::new(now, text);
    assert!(client.resume_from(Kind::Offline, &stored, SESSION).is_ok());
}

#[test]
fn a_snapshot_that_the_caller_takes_does_not_disturb_what_is_stored() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let client = setting.builder().lease(lease).store(store.clone());
    let client = client.build().unwrap();
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut pairing = pairing.context(SESSION);
    pairing.snapshot().unwrap();
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {
        pairing.snapshot().unwrap();
        pairing.snapshot().unwrap();
    }
    let text = pairing.snapshot().unwrap();
    let resumed = client.resume_stored(Kind::Offline, "meredith", SESSION);
    let resumed = resumed.unwrap().unwrap();
    assert_eq!(resumed.generation(), pairing.generation());
    assert_eq!(pairing.last_snapshot(), Some(&*text));
    drop(resumed);
    assert!(to_the_end(&setting, &mut pairing, 0).is_success());
}

#[test]
fn without_a_context_nothing_is_stored_and_there_is_no_snapshot() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let client = setting.builder().lease(lease).store(store.clone());
    let client = client.build().unwrap();
    let mut pairing = client.pair_sms("meredith", NUMBER).unwrap();
    assert_eq!(pairing.snapshot().unwrap_err().code(), Code::ValueMissing);
    to_the_end(&setting, &mut pairing, 0);
    let stored = client.resume_stored(Kind::Offline, "meredith", SESSION);
    assert!(stored.unwrap().is_none());
}

#[test]
fn a_job_that_does_not_fit_into_a_snapshot_is_not_begun() {
    let setting = Setting::new();
    let (lease, store) = lease_and_store(&setting.world);
    let client = setting.builder().lease(lease).store(store.clone());
    let client = client.build().unwrap();
    let key = "3132333435363738393031323334353637383930";
    let token = |number: i32| OathToken::new(number.to_string(), OathTokenType::Hotp, key, 6);
    let tokens: Vec<_> = (0..10_000).map(token).collect();
    let pairing = client.add_tokens(CreateOrgTokens::new(tokens)).unwrap();
    let mut pairing = pairing.context(SESSION);
    let refused = pairing.step().unwrap_err();
    assert_eq!(refused.code(), Code::ValueOutOfRange);
    assert!(setting.wire.sent().is_empty());
}
