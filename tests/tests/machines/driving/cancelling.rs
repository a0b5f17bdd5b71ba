//! Cancelling: the caller is free at once, and what was sent still lands.

use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use pingpair::client::{Cancellation, Step};
use pingpair::exchange::{Delivery, Outgoing};
use pingpair::pairing::{Answer, Evidence, Outcome, PairingView, Reason};
use pingpair::pingid::AddUser;
use pingpair::transport::Transport;
use pingpair::{Client, Code, UreqTransport};
use pingpair_sandbox::{Phone, Sandbox};
use pingpair_tests::outgoing::within_ten_seconds;
use pingpair_tests::virtual_world::operation;

use super::NUMBER;
use crate::walk::Setting;

/// A gate behind which the answers of one operation wait.
#[derive(Clone, Default)]
struct Gate(Arc<(Mutex<(bool, u32)>, Condvar)>);

impl Gate {
    /// Lets every answer through, now and later.
    fn open(&self) {
        self.0.0.lock().unwrap().0 = true;
        self.0.1.notify_all();
    }

    /// Waits until an answer waits here.
    fn someone_waits(&self) {
        let mut state = self.0.0.lock().unwrap();
        while state.1 == 0 {
            state = self.0.1.wait(state).unwrap();
        }
    }

    fn pass(&self) {
        let mut state = self.0.0.lock().unwrap();
        state.1 += 1;
        self.0.1.notify_all();
        while !state.0 {
            state = self.0.1.wait(state).unwrap();
        }
    }
}

/// Real HTTP, with a gate before the answers of an operation.
struct Gated(UreqTransport, Gate, &'static str);

impl Transport for Gated {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let delivery = self.0.deliver(outgoing);
        if operation(outgoing) == self.2 {
            self.1.pass();
        }
        delivery
    }
}

/// A client of this sandbox with a gate, and the switch that cancels it.
fn gated(sandbox: &Sandbox, operation: &'static str) -> (Client, Gate, Cancellation) {
    let credentials = sandbox.credentials();
    let transport = UreqTransport::builder(credentials.base_url());
    let gate = Gate::default();
    let gated = Gated(transport.build().unwrap(), gate.clone(), operation);
    let client = Client::builder(credentials).transport(gated).build();
    let cancellation = Cancellation::new();
    let client = client.unwrap().with_cancellation(cancellation.clone());
    (client, gate, cancellation)
}

#[test]
fn a_caller_is_freed_while_a_poll_is_in_flight_and_its_success_still_lands() {
    within_ten_seconds(|| {
        let sandbox = Sandbox::start().unwrap();
        let plain = Client::builder(sandbox.credentials()).build().unwrap();
        plain.add_user(AddUser::new("meredith")).unwrap();
        let code = plain.get_activation_code("meredith").unwrap();
        let code = code.activation_code;
        sandbox.scan(code.expose(), Phone::mobile()).unwrap();
        let device = sandbox.pair(code.expose()).unwrap();
        sandbox.finish(code.expose()).unwrap();

        let (client, gate, cancellation) = gated(&sandbox, "pairingstatus");
        let pairing = client.pair_online("meredith", code).unwrap();
        let running = thread::spawn(move || {
            let mut pairing = pairing;
            let ran = pairing.run(|_: &PairingView| ());
            (ran, pairing)
        });
        gate.someone_waits();
        cancellation.cancel();
        // The gate is shut: the answer, by which SUCCESS is told, has not come.
        let (ran, mut pairing) = running.join().unwrap();
        assert_eq!(ran.unwrap_err().code(), Code::Cancelled);
        gate.open();
        let Step::Finished(Outcome::Paired {
            device: told,
            evidence,
        }) = pairing.step().unwrap()
        else {
            panic!("{:?}", pairing.outcome())
        };
        assert_eq!((told.id, evidence), (Some(device), Evidence::Told));
        let polls = sandbox.log();
        let polls = polls.iter().filter(|it| it.operation == "pairingstatus");
        assert_eq!(polls.count(), 1);
    });
}

#[test]
fn a_message_that_was_sent_while_the_caller_cancelled_is_known_of() {
    within_ten_seconds(|| {
        let sandbox = Sandbox::start().unwrap();
        let plain = Client::builder(sandbox.credentials()).build().unwrap();
        plain.add_user(AddUser::new("meredith")).unwrap();
        let (client, gate, cancellation) = gated(&sandbox, "startofflinepairing");
        let pairing = client.pair_sms("meredith", NUMBER).unwrap();
        let running = thread::spawn(move || {
            let mut pairing = pairing;
            let ran = pairing.run(|_: &PairingView| ());
            (ran, pairing)
        });
        gate.someone_waits();
        cancellation.cancel();
        let (ran, mut pairing) = running.join().unwrap();
        assert_eq!(ran.unwrap_err().code(), Code::Cancelled);
        gate.open();
        let step = pairing.step().unwrap();
        let Step::Finished(outcome) = step else {
            panic!("{step:?}")
        };
        assert_eq!(outcome.reason(), Some(Reason::Cancelled));
        assert_eq!(sandbox.messages().len(), 1);
    });
}

#[test]
fn a_wait_ends_at_once_when_it_is_cancelled() {
    within_ten_seconds(|| {
        let sandbox = Sandbox::start().unwrap();
        let plain = Client::builder(sandbox.credentials()).build().unwrap();
        plain.add_user(AddUser::new("meredith")).unwrap();
        let cancellation = Cancellation::new();
        let client = plain.with_cancellation(cancellation.clone());
        let mut pairing = client.pair_online("meredith", None).unwrap();
        let outcome = pairing.run(|view: &PairingView| {
            // From here on it would wait and poll for ten minutes.
            if view.status.as_deref() == Some("NOT_CLAIMED") {
                cancellation.cancel();
            }
        });
        assert_eq!(outcome.unwrap().reason(), Some(Reason::Cancelled));
    });
}

#[test]
fn a_client_that_was_cancelled_before_sends_nothing() {
    let setting = Setting::new();
    let cancellation = Cancellation::new();
    let client = setting.client().with_cancellation(cancellation.clone());
    cancellation.cancel();
    let mut pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let outcome = pairing.run(|_: &PairingView| None::<Answer>).unwrap();
    assert_eq!(outcome.reason(), Some(Reason::Cancelled));
    assert!(setting.wire.sent().is_empty());
}
