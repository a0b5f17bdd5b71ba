//! What panics around a machine loses nothing that was read, and hangs nobody.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use pingpair::client::{CallReport, Cancellation, Observer, Step};
use pingpair::exchange::{Delivery, Outgoing};
use pingpair::pairing::{
    Answer, CallResult, Evidence, Input, Machine, Outcome, Output, PairingView, Settings, ViewState,
};
use pingpair::pingid::GetActivationCode;
use pingpair::snapshot::{Fence, Generation, InProcessStore, Store, Stored, SubjectKey};
use pingpair::transport::Transport;
use pingpair::{Code, Result};
use pingpair_sandbox::Phone;
use pingpair_tests::outgoing::within_ten_seconds;
use pingpair_tests::tapped_wire::TappedWire;
use pingpair_tests::virtual_world::operation;

use super::{NUMBER, SESSION, lease_and_store, to_the_end};
use crate::walk::Setting;

#[test]
fn a_callback_that_panics_after_success_was_told_loses_nothing() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_online("meredith", None).unwrap();
    let ran = catch_unwind(AssertUnwindSafe(|| {
        pairing.run(|view: &PairingView| {
            if view.state == ViewState::Finished {
                panic!("on purpose");
            }
            let status = view.status.as_deref();
            if let (Some(code), Some("NOT_CLAIMED")) = (&view.activation_code, status) {
                let mut engine = setting.world.engine();
                engine.scan(code.expose(), Phone::mobile()).unwrap();
                engine.pair(code.expose()).unwrap();
                engine.finish(code.expose()).unwrap();
            }
        })
    }));
    assert!(ran.is_err());
    let Some(Outcome::Paired { evidence, .. }) = pairing.outcome() else {
        panic!("{:?}", pairing.outcome())
    };
    assert_eq!(evidence, Evidence::Told);
}

#[test]
fn a_callback_that_panics_on_the_way_can_be_gone_on_from() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    for _ in 0..2 {
        let ran = catch_unwind(AssertUnwindSafe(|| {
            pairing.run(|view: &PairingView| {
                assert!(view.state != ViewState::Asking, "on purpose");
            })
        }));
        // The second time nothing is new, and the question is still open.
        assert!(ran.is_err() || ran.unwrap().unwrap_err().code() == Code::AnswerMissing);
    }
    pairing.answer(Answer::Otp(setting.otp())).unwrap();
    assert!(to_the_end(&setting, &mut pairing, 0).is_success());
    assert_eq!(setting.wire.count("startofflinepairing"), 1);
}

struct Panicking;

impl Observer for Panicking {
    fn observe(&self, _: &CallReport) {
        panic!("on purpose");
    }
}

#[test]
fn an_observer_that_panics_changes_nothing() {
    let setting = Setting::new();
    let client = setting.builder().observer(Panicking).build().unwrap();
    let mut pairing = client.pair_sms("meredith", NUMBER).unwrap();
    assert!(to_the_end(&setting, &mut pairing, 0).is_success());
    assert_eq!(client.observer_failures(), 5);
}

/// A wire that panics after the request has arrived.
struct Broken(TappedWire, &'static str, AtomicBool);

impl Transport for Broken {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let delivery = self.0.deliver(outgoing);
        if operation(outgoing) == self.1 && !self.2.swap(true, Ordering::SeqCst) {
            panic!("on purpose");
        }
        delivery
    }
}

#[test]
fn a_transport_that_panics_lets_the_request_count_as_lost_and_hangs_nobody() {
    for cancellable in [false, true] {
        let outcome = within_ten_seconds(move || {
            let setting = Setting::new();
            let wire = Broken(
                setting.wire.clone(),
                "finalizeofflinepairing",
                AtomicBool::new(false),
            );
            let client = setting.world.builder(wire).build().unwrap();
            let client = if cancellable {
                client.with_cancellation(Cancellation::new())
            } else {
                client
            };
            let mut pairing = client.pair_sms("meredith", NUMBER).unwrap();
            let outcome = to_the_end(&setting, &mut pairing, 1);
            assert_eq!(setting.wire.count("finalizeofflinepairing"), 1);
            outcome
        });
        assert!(matches!(
            outcome,
            Outcome::Paired {
                evidence: Evidence::Matched,
                ..
            }
        ));
    }
}

/// A store that panics at one of its calls.
struct PanickingStore(InProcessStore, Arc<AtomicU32>, u32);

impl Store for PanickingStore {
    fn put(&self, key: &SubjectKey, fence: Fence, now: Generation, text: &str) -> Result<bool> {
        if self.1.fetch_add(1, Ordering::SeqCst) == self.2 {
            panic!("on purpose");
        }
        self.0.put(key, fence, now, text)
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        self.0.get(key)
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        self.0.remove(key, fence)
    }
}

#[test]
fn a_store_that_panics_sends_nothing_twice_and_keeps_what_was_read() {
    for put in 0..6 {
        let setting = Setting::new();
        let (lease, store) = lease_and_store(&setting.world);
        let store = PanickingStore(store, Arc::default(), put);
        let client = setting.builder().lease(lease).store(store);
        let client = client.build().unwrap();
        let pairing = client.pair_sms("meredith", NUMBER).unwrap();
        let mut pairing = pairing.context(SESSION);
        let mut panicked = false;
        for _ in 0..100 {
            match pairing.step() {
                Err(error) => {
                    // A panic of the store's is a failure of the store's.
                    assert_eq!(error.code(), Code::StoreFailed);
                    panicked = true;
                }
                Ok(Step::Wait(wait)) => setting.world.pass(wait),
                Ok(Step::Ask(..)) => pairing.answer(Answer::Otp(setting.otp())).unwrap(),
                Ok(Step::Finished(_)) => break,
                Ok(Step::Again) => {}
            }
        }
        assert!(panicked, "put {put}");
        let outcome = pairing.outcome();
        assert!(outcome.is_some_and(|it| it.is_success()), "put {put}");
        assert_eq!(setting.wire.count("startofflinepairing"), 1);
        assert_eq!(setting.wire.count("finalizeofflinepairing"), 1);
    }
}

#[test]
fn a_machine_that_is_poisoned_is_not_known_to_have_ended_and_takes_nothing_more() {
    let setting = Setting::new();
    let now = setting.world.now();
    let mint = GetActivationCode::new("meredith");
    let mut machine = Machine::online(mint, None, Settings::default()).unwrap();
    let Output::Send(id, _) = machine.poll(now) else {
        panic!("it sends nothing")
    };
    machine.take(id, now).unwrap();
    machine.poison();
    assert!(matches!(
        machine.poll(now),
        Output::Finished(Outcome::Undetermined { .. })
    ));
    assert!(matches!(
        machine.outcome(),
        Some(Outcome::Undetermined { .. })
    ));
    for input in [
        Input::Cancel,
        Input::Answer(Answer::StartAgain),
        Input::Result(id, CallResult::lost()),
    ] {
        let refused = machine.handle(input, now).unwrap_err();
        assert_eq!(refused.code(), Code::Internal);
    }
    assert!(machine.take(id, now).is_err());
    assert!(machine.reconcile(now).is_err());
}
