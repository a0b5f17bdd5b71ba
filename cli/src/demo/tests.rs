//! The example against a sandbox whose clock is moved on instead of waited for.

use std::sync::Arc;

use pingpair::pingid::{GetActivationCode, error_id};
use pingpair::time::Now;
use pingpair_sandbox::{Fault, FaultKind, Phone, PhoneMode, Sandbox};

use super::*;

/// Waits by moving the sandbox's clock on.
struct Moving(Arc<Sandbox>);

impl Clock for Moving {
    fn now(&self) -> Now {
        let wall = self.0.now();
        let milliseconds = u64::try_from(wall.milliseconds()).unwrap();
        Now {
            monotonic: Duration::from_millis(milliseconds),
            wall,
        }
    }

    fn wait(&self, duration: Duration, _cancellation: &Cancellation) {
        self.0.advance_time(duration);
    }
}

/// What was shown, in order.
#[derive(Default)]
struct Shown {
    statuses: Vec<String>,
    unanswered: usize,
}

struct Stage {
    sandbox: Arc<Sandbox>,
    client: Client,
    cancellation: Cancellation,
    deadline: Duration,
}

impl Stage {
    fn new(phone: PhoneMode) -> Self {
        let sandbox = Arc::new(Sandbox::builder().phone(phone).start().unwrap());
        let client = Client::builder(sandbox.credentials())
            .clock(Moving(Arc::clone(&sandbox)))
            .build()
            .unwrap();
        Self {
            sandbox,
            client,
            cancellation: Cancellation::new(),
            deadline: Duration::from_secs(120),
        }
    }

    fn fault(&self, operation: &str, kind: FaultKind, times: u32) {
        self.sandbox
            .add_fault(Fault::new(operation, kind).unwrap().times(times));
    }

    fn run(&self) -> (Result<Paired>, Shown) {
        self.run_with(|_| ())
    }

    /// Runs the example; `also` sees each event.
    fn run_with(&self, also: impl Fn(&Event<'_>)) -> (Result<Paired>, Shown) {
        let mut shown = Shown::default();
        let demonstration = Demonstration {
            client: &self.client,
            clock: &Moving(Arc::clone(&self.sandbox)),
            cancellation: &self.cancellation,
            deadline: self.deadline,
        };
        let result = demonstration.run(AddUser::new("meredith"), |event| {
            also(&event);
            match event {
                Event::Added { .. } => {}
                Event::Status(status) => shown.statuses.push(status.as_str().to_owned()),
                Event::Unanswered(_) => shown.unanswered += 1,
            }
            Ok::<(), Error>(())
        });
        (result, shown)
    }

    /// Somebody pairs a phone with a code of their own.
    fn pair_another_phone(&self) {
        let minted = GetActivationCode::new("meredith");
        let minted = self.client.get_activation_code(minted).unwrap();
        let code = minted.activation_code.expose();
        self.sandbox.scan(code, Phone::mobile()).unwrap();
        self.sandbox.pair(code).unwrap();
        self.sandbox.finish(code).unwrap();
    }

    fn deliveries(&self, operation: &str) -> usize {
        let log = self.sandbox.log();
        log.iter()
            .filter(|delivery| delivery.operation == operation)
            .count()
    }
}

#[test]
fn a_phone_that_pairs_is_told_with_every_status_and_its_details() {
    let stage = Stage::new(PhoneMode::Auto);
    let (result, shown) = stage.run();
    let Paired { device, told } = result.unwrap();
    assert!(told);
    assert!(device.unwrap().model.is_some());
    assert_eq!(
        shown.statuses,
        ["NOT_CLAIMED", "VERIFIED", "PAIRED", "SUCCESS"]
    );
    assert_eq!(stage.deliveries("adduser"), 1);
    assert_eq!(stage.deliveries("pairingstatus"), 4);
}

#[test]
fn success_in_a_lost_reply_is_settled_by_the_details() {
    let stage = Stage::new(PhoneMode::Auto);
    let (result, shown) = stage.run_with(|event| {
        if matches!(event, Event::Status(PairingStatus::Paired)) {
            stage.fault("pairingstatus", FaultKind::Lost, 1);
        }
    });
    let Paired { device, told } = result.unwrap();
    assert!(!told);
    assert!(device.is_some());
    assert_eq!(shown.statuses.last().unwrap(), "NOT_EXIST");
}

#[test]
fn a_code_that_expires_without_a_device_leaves_the_outcome_unknown() {
    let mut stage = Stage::new(PhoneMode::Manual);
    stage.deadline = Duration::from_secs(50 * 3600);
    let (result, shown) = stage.run_with(|event| {
        if matches!(event, Event::Status(PairingStatus::NotClaimed)) {
            stage.sandbox.advance_time(Duration::from_secs(49 * 3600));
        }
    });
    assert_eq!(result.unwrap_err().group(), Group::UnknownOutcome);
    assert_eq!(shown.statuses, ["NOT_CLAIMED", "NOT_EXIST"]);
}

#[test]
fn success_that_another_poller_took_is_settled_by_the_details_or_unknown() {
    for (readable, devices, paired) in [(true, 1, true), (false, 1, false), (true, 2, false)] {
        let stage = Stage::new(PhoneMode::Manual);
        let (result, shown) = stage.run_with(|event| match event {
            Event::Added {
                activation_code, ..
            } => {
                let code = activation_code.expose();
                stage.sandbox.scan(code, Phone::mobile()).unwrap();
            }
            Event::Status(PairingStatus::Verified) => {
                if !readable {
                    stage.fault("getuserdetails", FaultKind::Dropped, 1000);
                }
                let users = stage.sandbox.users();
                let code = users[0].codes[0].activation_code.clone();
                stage.sandbox.pair(code.expose()).unwrap();
                stage.sandbox.finish(code.expose()).unwrap();
                let other = stage.client.get_pairing_status(GetPairingStatus::new(code));
                assert_eq!(other.unwrap().status, PairingStatus::Success);
                for _ in 1..devices {
                    stage.pair_another_phone();
                }
            }
            _ => {}
        });
        match result {
            Ok(Paired { device, told }) => assert!(paired && device.is_some() && !told),
            Err(error) => {
                assert!(!paired);
                assert_eq!(error.group(), Group::UnknownOutcome);
            }
        }
        assert_eq!(shown.statuses, ["VERIFIED", "NOT_EXIST"]);
    }
}

#[test]
fn a_user_who_exists_is_not_paired() {
    let stage = Stage::new(PhoneMode::Auto);
    stage.client.add_user(AddUser::new("meredith")).unwrap();
    let (result, shown) = stage.run();
    let error = result.unwrap_err();
    assert_eq!(error.error_id(), Some(error_id::USER_EXISTS));
    assert!(shown.statuses.is_empty());
    assert_eq!(stage.deliveries("pairingstatus"), 0);
    assert_eq!(stage.deliveries("getactivationcode"), 0);
}

#[test]
fn unsigned_and_foreign_statuses_are_no_answer() {
    for kind in [
        FaultKind::Unsigned,
        FaultKind::Forged,
        FaultKind::Html,
        FaultKind::NoEcho,
        FaultKind::Reflected,
        FaultKind::Swapped {
            with: Default::default(),
        },
    ] {
        let stage = Stage::new(PhoneMode::Auto);
        stage.fault("pairingstatus", kind.clone(), 1);
        let (result, shown) = stage.run();
        assert!(result.is_ok(), "{kind:?}");
        assert_eq!(shown.unanswered, 1, "{kind:?}");
    }
}

#[test]
fn a_signed_refusal_of_a_poll_ends_the_example() {
    let stage = Stage::new(PhoneMode::Auto);
    let refused = FaultKind::SignedError {
        error_id: error_id::INVALID_INPUT,
        echo: true,
    };
    stage.fault("pairingstatus", refused, 1);
    assert_eq!(stage.run().0.unwrap_err().group(), Group::Refused);
}

#[test]
fn without_a_phone_it_ends_at_the_deadline() {
    let stage = Stage::new(PhoneMode::Manual);
    let error = stage.run().0.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
    assert!(error.to_string().contains("no phone used"), "{error}");
    // Every 2 seconds for a minute, then every 5, and once at the end.
    assert!((41..=44).contains(&stage.deliveries("pairingstatus")));
}

#[test]
fn a_phone_that_does_not_finish_is_told_apart_from_none() {
    let stage = Stage::new(PhoneMode::Manual);
    let (result, shown) = stage.run_with(|event| {
        if let Event::Added {
            activation_code, ..
        } = event
        {
            let code = activation_code.expose();
            stage.sandbox.scan(code, Phone::mobile()).unwrap();
        }
    });
    let error = result.unwrap_err();
    assert_eq!(error.group(), Group::Unavailable);
    assert!(error.to_string().contains("did not finish"), "{error}");
    assert_eq!(shown.statuses, ["VERIFIED"]);
}

#[test]
fn a_service_that_falls_silent_leaves_the_outcome_unknown() {
    let stage = Stage::new(PhoneMode::Manual);
    stage.fault("pairingstatus", FaultKind::Dropped, 1000);
    let (result, shown) = stage.run();
    assert_eq!(result.unwrap_err().group(), Group::UnknownOutcome);
    assert!(shown.unanswered > 1);
}

#[test]
fn a_poll_that_is_answered_makes_up_for_one_that_was_not() {
    let stage = Stage::new(PhoneMode::Manual);
    stage.fault("pairingstatus", FaultKind::Html, 1);
    let (result, shown) = stage.run();
    assert_eq!(result.unwrap_err().group(), Group::Unavailable);
    assert_eq!(shown.unanswered, 1);
}

#[test]
fn the_device_that_was_told_is_shown_among_others() {
    let stage = Stage::new(PhoneMode::Auto);
    let (result, _) = stage.run_with(|event| {
        if matches!(event, Event::Status(PairingStatus::Success)) {
            stage.pair_another_phone();
        }
    });
    let users = stage.sandbox.users();
    assert_eq!(users[0].details.devices.len(), 2);
    let device = result.unwrap().device.unwrap();
    assert_eq!(device.id, users[0].details.devices[0].id);
}

#[test]
fn cancelling_ends_the_wait() {
    let stage = Stage::new(PhoneMode::Manual);
    let (result, _) = stage.run_with(|_| stage.cancellation.cancel());
    assert_eq!(result.unwrap_err().group(), Group::Cancelled);
}

#[test]
fn success_stands_although_the_details_cannot_be_read() {
    let stage = Stage::new(PhoneMode::Auto);
    stage.fault("getuserdetails", FaultKind::Dropped, 1000);
    let Paired { device, told } = stage.run().0.unwrap();
    assert!(told && device.is_none());
}

#[test]
fn a_lost_reply_to_add_user_leaves_the_outcome_unknown_and_is_not_repeated() {
    let stage = Stage::new(PhoneMode::Auto);
    stage.fault("adduser", FaultKind::Lost, 1);
    let (result, shown) = stage.run();
    assert_eq!(result.unwrap_err().group(), Group::UnknownOutcome);
    assert_eq!(stage.deliveries("adduser"), 1);
    assert!(shown.statuses.is_empty());
}
