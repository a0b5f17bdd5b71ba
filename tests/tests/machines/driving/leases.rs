//! Leases: one pairing of a user at a time, and a holder that slept sends and overwrites nothing.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use pingpair::client::{Pairing, Step};
use pingpair::pairing::{Answer, Evidence, Kind, Outcome};
use pingpair::snapshot::{Fence, InProcessLease, Lease, SubjectKey};
use pingpair::{Code, Result};
use pingpair_sandbox::FaultKind;

use super::{NUMBER, SESSION, lease_and_store, to_the_end};
use crate::walk::Setting;

#[test]
fn a_user_whose_lease_somebody_holds_is_not_paired() {
    let setting = Setting::new();
    let (lease, _) = lease_and_store(&setting.world);
    let client = || setting.builder().lease(lease.clone()).build().unwrap();
    let mut first = client().pair_sms("meredith", NUMBER).unwrap();
    let _ = first.step().unwrap();
    let sent = setting.wire.sent().len();
    let mut second = client().pair_yubikey_by_touch("meredith").unwrap();
    assert_eq!(second.step().unwrap_err().code(), Code::LeaseTaken);
    assert_eq!(setting.wire.sent().len(), sent);
    // The end of the first gives the lease up.
    assert!(to_the_end(&setting, &mut first, 0).is_success());
    assert!(matches!(second.step(), Ok(Step::Ask(..))));
}

#[test]
fn dropping_a_pairing_without_a_context_gives_its_lease_up_at_once() {
    let setting = Setting::new();
    let (lease, _) = lease_and_store(&setting.world);
    let client = setting.builder().lease(lease).build().unwrap();
    let mut first = client.pair_sms("meredith", NUMBER).unwrap();
    let _ = first.step().unwrap();
    drop(first);
    let mut second = client.pair_sms("meredith", NUMBER).unwrap();
    assert!(second.step().is_ok());
}

/// A pairing that was answered and then slept through its lease, and one that goes on with what it stored.
fn sleeper_and_successor(setting: &Setting) -> (Pairing, Pairing) {
    let (lease, store) = lease_and_store(&setting.world);
    let client = || {
        let builder = setting.builder().lease(lease.clone());
        builder.store(store.clone()).build().unwrap()
    };
    let pairing = client().pair_sms("meredith", NUMBER).unwrap();
    let mut sleeper = pairing.context(SESSION);
    while !matches!(sleeper.step().unwrap(), Step::Ask(..)) {}
    sleeper.answer(Answer::Otp(setting.otp())).unwrap();
    setting.world.pass(Duration::from_secs(121));
    let stored = client().resume_stored(Kind::Offline, "meredith", SESSION);
    let mut successor = stored.unwrap().unwrap();
    assert!(matches!(successor.step(), Ok(Step::Ask(..))));
    successor.answer(Answer::Otp(setting.otp())).unwrap();
    (sleeper, successor)
}

/// Steps on, and is refused as often as something was to be stored.
#[track_caller]
fn is_left_behind(setting: &Setting, pairing: &mut Pairing) {
    let before = setting.wire.operations();
    for _ in 0..20 {
        match pairing.step() {
            Err(error) => assert_eq!(error.code(), Code::LeaseLost),
            Ok(Step::Wait(wait)) => setting.world.pass(wait),
            Ok(step) => panic!("{step:?}"),
        }
    }
    let after = setting.wire.operations();
    let sent = after[before.len()..].to_vec();
    assert!(sent.iter().all(|it| it == "getuserdetails"), "{sent:?}");
}

#[test]
fn a_holder_that_slept_through_its_lease_neither_sends_nor_overwrites() {
    for steps in 1..5 {
        let setting = Setting::new();
        let (mut sleeper, mut successor) = sleeper_and_successor(&setting);
        for _ in 0..steps {
            let _ = successor.step().unwrap();
        }
        let stored = successor.generation();
        is_left_behind(&setting, &mut sleeper);
        assert_eq!(successor.generation(), stored);
        if successor.outcome().is_none() {
            assert!(to_the_end(&setting, &mut successor, 0).is_success());
        }
        assert_eq!(setting.wire.count("finalizeofflinepairing"), 1);
        assert_eq!(setting.wire.count("startofflinepairing"), 1);
    }
}

#[test]
fn whoever_goes_on_from_a_snapshot_shuts_out_the_one_who_sealed_it_at_once() {
    let setting = Setting::new();
    let client = setting.client();
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut first = pairing.context(SESSION);
    while !matches!(first.step().unwrap(), Step::Ask(..)) {}
    let text = first.snapshot().unwrap();
    let resume = || client.resume(Kind::Offline, &text, SESSION).unwrap();
    let (mut second, mut third) = (resume(), resume());
    assert!(matches!(second.step(), Ok(Step::Ask(..))));
    let refused = |pairing: &mut Pairing| pairing.step().unwrap_err().code();
    // What the third goes on from was gone on from already.
    assert_eq!(refused(&mut third), Code::SnapshotRefused);
    for _ in 0..3 {
        assert_eq!(refused(&mut first), Code::LeaseLost);
        assert_eq!(refused(&mut third), Code::LeaseLost);
    }
    assert!(to_the_end(&setting, &mut second, 0).is_success());
    assert!(third.step().is_err());
    assert_eq!(setting.wire.count("finalizeofflinepairing"), 1);
}

#[test]
fn a_lease_that_ran_out_and_that_nobody_took_is_prolonged() {
    let setting = Setting::new();
    let (lease, _) = lease_and_store(&setting.world);
    let client = setting.builder().lease(lease).build().unwrap();
    let mut pairing = client.pair_yubikey_by_touch("meredith").unwrap();
    let serial = setting.world.engine().make_yubikey().unwrap();
    assert!(matches!(pairing.step(), Ok(Step::Ask(..))));
    setting.world.pass(Duration::from_secs(300));
    let otp = setting.world.engine().press_yubikey(&serial).unwrap();
    setting.fault("PairYubiKey", FaultKind::Lost);
    pairing.answer(Answer::Otp(otp)).unwrap();
    let outcome = to_the_end(&setting, &mut pairing, 0);
    assert!(matches!(
        outcome,
        Outcome::Paired {
            evidence: Evidence::Inferred,
            ..
        }
    ));
}

#[test]
fn nothing_is_inferred_when_the_lease_was_somebody_elses_in_between() {
    let setting = Setting::new();
    let (lease, _) = lease_and_store(&setting.world);
    let client = || setting.builder().lease(lease.clone()).build().unwrap();
    let mut pairing = client().pair_yubikey_by_touch("meredith").unwrap();
    let serial = setting.world.engine().make_yubikey().unwrap();
    assert!(matches!(pairing.step(), Ok(Step::Ask(..))));
    let otp = setting.world.engine().press_yubikey(&serial).unwrap();
    setting.fault("PairYubiKey", FaultKind::Lost);
    pairing.answer(Answer::Otp(otp)).unwrap();
    while setting.wire.count("pairyubikey") == 0 {
        let _ = pairing.step().unwrap();
    }
    setting.world.pass(Duration::from_secs(121));
    let mut other = client().pair_sms("meredith", NUMBER).unwrap();
    let _ = other.step().unwrap();
    drop(other);
    let sent = setting.wire.sent().len();
    for _ in 0..3 {
        assert_eq!(pairing.step().unwrap_err().code(), Code::LeaseLost);
    }
    assert_eq!(setting.wire.sent().len(), sent);
    assert!(pairing.outcome().is_none());
    // It may still read what became of it, and infers nothing.
    pairing.cancel().unwrap();
    pairing.reconcile().unwrap();
    match to_the_end(&setting, &mut pairing, 0) {
        Outcome::Undetermined { candidates, .. } => assert_eq!(candidates.len(), 1),
        other => panic!("{other:?}"),
    }
}

/// A lease whose database cannot be reached at some calls.
struct Failing(InProcessLease, AtomicU32, u32);

impl Failing {
    fn fails(&self) -> Result<()> {
        if self.1.fetch_add(1, Ordering::SeqCst) == self.2 {
            return Err(Code::StoreFailed.into());
        }
        Ok(())
    }
}

impl Lease for Failing {
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> Result<Option<Fence>> {
        self.fails()?;
        self.0.acquire(key, duration)
    }

    fn take_over(
        &self,
        key: &SubjectKey,
        from: Fence,
        duration: Duration,
    ) -> Result<Option<Fence>> {
        self.fails()?;
        self.0.take_over(key, from, duration)
    }

    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> Result<bool> {
        self.fails()?;
        self.0.renew(key, fence, duration)
    }

    fn release(&self, key: &SubjectKey, fence: Fence) -> Result<()> {
        self.0.release(key, fence)
    }
}

#[test]
fn a_lease_that_fails_stops_sending_and_keeps_the_pairing() {
    for call in 0..5 {
        let setting = Setting::new();
        let (lease, _) = lease_and_store(&setting.world);
        let failing = Failing(lease, AtomicU32::new(0), call);
        let client = setting.builder().lease(failing).build().unwrap();
        let mut pairing = client.pair_sms("meredith", NUMBER).unwrap();
        let mut failed = false;
        loop {
            let sent = setting.wire.sent().len();
            match pairing.step() {
                Err(error) => {
                    assert_eq!(error.code(), Code::StoreFailed);
                    assert_eq!(setting.wire.sent().len(), sent);
                    failed = true;
                }
                Ok(Step::Ask(..)) => pairing.answer(Answer::Otp(setting.otp())).unwrap(),
                Ok(Step::Finished(outcome)) => {
                    assert!(outcome.is_success());
                    break;
                }
                Ok(Step::Wait(wait)) => setting.world.pass(wait),
                Ok(_) => {}
            }
        }
        assert!(failed, "call {call}");
        assert_eq!(setting.wire.count("startofflinepairing"), 1);
    }
}
