//! The contract of every machine in every state: polling is repeatable, what makes no sense changes
//! nothing, and the same events lead to the same end.
//!
//! Each state of each journey is sealed, and opened as bare machines, which are led on by random events
//! that need no reply: results that were lost or did not leave, answers, waits, the deadline, cancelling.

use std::collections::BTreeSet;
use std::time::Duration;

use pingpair::pairing::{
    Answer, CallId, CallResult, Input, Kind, Machine, Method, Output, Prompt, Seal,
};
use pingpair::pingid::DeviceId;
use pingpair::snapshot::SnapshotKey;
use pingpair::time::Now;
use pingpair::{Code, Group, Secret};

use crate::journeys::{JOURNEYS, moves};
use crate::walk::Setting;

const SESSION: &[u8] = b"session 7";

fn key() -> SnapshotKey {
    SnapshotKey::new(&[1; 32]).unwrap()
}

/// A state that a journey came through, sealed.
struct Stop {
    name: String,
    kind: Kind,
    text: String,
    setting: Setting,
}

impl Stop {
    fn open(&self) -> Machine {
        let credentials = self.setting.world.credentials();
        let seal = Seal {
            organisation: credentials.org_alias(),
            base_url: credentials.base_url().as_str(),
            context: SESSION,
        };
        let now = self.setting.world.now();
        Machine::resume(self.kind, &self.text, &[key()], &seal, now, 7).unwrap()
    }
}

/// Calls `look` at every state of every journey.
fn at_every_stop(mut look: impl FnMut(&Stop)) {
    for journey in JOURNEYS {
        let setting = journey.setting();
        let client = setting.builder().snapshot_keys(vec![key()]);
        let client = client.build().unwrap();
        let mut pairing = journey.begin(&client).context(SESSION);
        let mut number = 0;
        let mut ended = false;
        while !ended {
            let text = pairing.snapshot().unwrap();
            let stop = Stop {
                name: format!("{} at {number}", journey.name),
                kind: journey.kind,
                text,
                setting: Setting::of(setting.world.branch()),
            };
            look(&stop);
            ended = moves(&setting, &mut pairing).is_some();
            number += 1;
        }
        let stop = Stop {
            name: format!("{} at the end", journey.name),
            kind: journey.kind,
            text: pairing.snapshot().unwrap(),
            setting: Setting::of(setting.world.branch()),
        };
        look(&stop);
    }
}

/// Numbers that seem random and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// What of a machine can be seen from outside.
fn seen(machine: &mut Machine, stop: &Stop, now: Now) -> String {
    let credentials = stop.setting.world.credentials();
    let output = format!("{:?}", machine.poll(now));
    let view = machine
        .view(Some(credentials.base_url()), now)
        .to_json()
        .unwrap();
    let code = machine
        .activation_code()
        .map(|code| code.expose().to_owned());
    format!(
        "{output} {} {machine:?} {:?} {code:?} {:?}",
        view.expose(),
        machine.outcome(),
        machine.username()
    )
}

/// Hands over everything that makes no sense now, and sees it refused.
fn disturb(machine: &mut Machine, old: &[CallId], now: Now) {
    let output = machine.poll(now);
    let wanted = match &output {
        Output::Ask(prompt, _) => Some(prompt.clone()),
        _ => None,
    };
    for answer in answers() {
        if wanted
            .as_ref()
            .is_some_and(|prompt| may_fit(prompt, &answer))
        {
            continue;
        }
        let code = refused(machine.handle(Input::Answer(answer), now));
        assert!(code == Code::AnswerUnexpected || code == Code::StartTooSoon);
    }
    for id in old {
        for result in [CallResult::lost(), CallResult::not_sent()] {
            let refusal = machine.handle(Input::Result(*id, result), now);
            assert_eq!(refused(refusal), Code::InputUnexpected);
        }
        assert_eq!(refused(machine.take(*id, now)), Code::InputUnexpected);
    }
    if let Output::Send(id, _) = output {
        // It was not taken yet.
        let refusal = machine.handle(Input::Result(id, CallResult::lost()), now);
        assert_eq!(refused(refusal), Code::InputUnexpected);
    }
    let open = machine
        .outcome()
        .is_some_and(|outcome| outcome.as_str() == "undetermined");
    if !open {
        assert_eq!(refused(machine.reconcile(now)), Code::InputUnexpected);
    }
    let none = DeviceId::new(1);
    assert_eq!(refused(machine.confirm(none)), Code::InputUnexpected);
    if machine.outcome().is_some() {
        let refusal = machine.handle(Input::Cancel, now);
        assert_eq!(refused(refusal), Code::InputUnexpected);
    }
}

#[track_caller]
fn refused<T>(result: pingpair::Result<T>) -> Code {
    match result {
        Ok(_) => panic!("it was taken"),
        Err(error) => {
            assert_eq!(error.group(), Group::Input);
            error.code()
        }
    }
}

fn answers() -> [Answer; 5] {
    [
        Answer::Otp(Secret::from("123456")),
        Answer::Otps(Secret::from("123456"), Secret::from("234567")),
        Answer::Credential(Secret::from("{}")),
        Answer::Method(Method::YubiKey),
        Answer::StartAgain,
    ]
}

/// Whether an answer of this form is one to the question.
fn may_fit(prompt: &Prompt, answer: &Answer) -> bool {
    let wanted = prompt.wanted.as_str();
    match answer.as_str() {
        "start_again" => wanted == "start_again" || prompt.start_again_from.is_some(),
        "otp" => wanted.ends_with("otp"),
        "otps" => wanted == "two_otps",
        other => wanted == other,
    }
}

/// Leads a machine on by random events, and tells all that was seen of it.
fn lead(machine: &mut Machine, stop: &Stop, seed: u64, disturbs: bool) -> Vec<String> {
    let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut now = stop.setting.world.now();
    let mut told = Vec::new();
    let mut old = Vec::new();
    for _ in 0..40 {
        told.push(seen(machine, stop, now));
        if disturbs {
            disturb(machine, &old, now);
        }
        match machine.poll(now) {
            Output::Finished(outcome) => {
                if outcome.as_str() == "undetermined" && numbers.below(2) == 0 {
                    machine.reconcile(now).unwrap();
                    continue;
                }
                break;
            }
            Output::Wait(until) => {
                let wait = until.saturating_sub(now.monotonic);
                advance(&mut now, wait);
            }
            Output::Ask(prompt, _) => ask(machine, &prompt, &mut numbers, &mut now),
            Output::Send(id, operation) => {
                let call = machine.take(id, now).unwrap();
                told.push(format!("{} {}", operation.name, call.leaves_traces()));
                if disturbs {
                    assert_eq!(refused(machine.take(id, now)), Code::InputUnexpected);
                }
                assert!(matches!(machine.poll(now), Output::InFlight(flying) if flying == id));
                if numbers.below(12) == 0 {
                    machine.handle(Input::Cancel, now).unwrap();
                }
                advance(&mut now, Duration::from_millis(numbers.below(3000)));
                let result = if numbers.below(3) == 0 {
                    CallResult::not_sent()
                } else {
                    CallResult::lost()
                };
                machine.handle(Input::Result(id, result), now).unwrap();
                old.push(id);
            }
            other => panic!("{other:?}"),
        }
    }
    told
}

fn ask(machine: &mut Machine, prompt: &Prompt, numbers: &mut Numbers, now: &mut Now) {
    let wanted = prompt.wanted.as_str();
    match numbers.below(6) {
        0 => advance(now, Duration::from_secs(700)),
        1 => machine.handle(Input::Cancel, *now).unwrap(),
        _ if wanted == "start_again" => {
            advance(now, Duration::from_secs(31));
            machine
                .handle(Input::Answer(Answer::StartAgain), *now)
                .unwrap();
        }
        _ => {
            let answer = match wanted {
                "two_otps" => Answer::Otps(Secret::from("123456"), Secret::from("234567")),
                "yubikey_otp" => Answer::Otp(Secret::from("c".repeat(44))),
                "method" => Answer::Method(Method::Email("meredith@example.com".into())),
                _ => Answer::Otp(Secret::from("123456")),
            };
            // A credential cannot be made up: then it is cancelled.
            if machine.handle(Input::Answer(answer), *now).is_err() {
                machine.handle(Input::Cancel, *now).unwrap();
            }
        }
    }
}

fn advance(now: &mut Now, by: Duration) {
    now.monotonic += by;
    now.wall = now.wall.saturating_add(by);
}

#[test]
fn polling_is_repeatable_in_every_state() {
    at_every_stop(|stop| {
        let mut machine = stop.open();
        let now = stop.setting.world.now();
        let first = seen(&mut machine, stop, now);
        for _ in 0..3 {
            assert_eq!(seen(&mut machine, stop, now), first, "{}", stop.name);
        }
    });
}

#[test]
fn what_makes_no_sense_changes_nothing_in_any_state() {
    let mut states = BTreeSet::new();
    at_every_stop(|stop| {
        let now = stop.setting.world.now();
        let mut machine = stop.open();
        let before = seen(&mut machine, stop, now);
        disturb(&mut machine, &[], now);
        assert_eq!(seen(&mut machine, stop, now), before, "{}", stop.name);
        states.insert(before);
    });
    assert!(states.len() > 80, "{}", states.len());
}

#[test]
fn a_machine_that_was_disturbed_has_the_same_future_as_one_that_was_not() {
    let mut events = 0;
    at_every_stop(|stop| {
        for seed in 1..=8 {
            let quiet = lead(&mut stop.open(), stop, seed, false);
            let disturbed = lead(&mut stop.open(), stop, seed, true);
            assert_eq!(quiet, disturbed, "{} by {seed}", stop.name);
            events += quiet.len();
        }
    });
    assert!(events > 5000, "{events}");
}

#[test]
fn no_call_is_taken_twice_under_one_id() {
    at_every_stop(|stop| {
        let mut machine = stop.open();
        let mut now = stop.setting.world.now();
        let mut ids = BTreeSet::new();
        for _ in 0..20 {
            match machine.poll(now) {
                Output::Send(id, _) => {
                    assert!(ids.insert(id), "{}", stop.name);
                    machine.take(id, now).unwrap();
                    let lost = Input::Result(id, CallResult::lost());
                    machine.handle(lost, now).unwrap();
                }
                Output::Wait(until) => {
                    let wait = until.saturating_sub(now.monotonic);
                    advance(&mut now, wait);
                }
                _ => break,
            }
        }
    });
}

#[test]
fn a_request_that_leaves_traces_counts_as_lost_when_it_was_sealed_in_flight() {
    at_every_stop(|stop| {
        let mut machine = stop.open();
        let now = stop.setting.world.now();
        let Output::Send(id, _) = machine.poll(now) else {
            return;
        };
        let call = machine.take(id, now).unwrap();
        let credentials = stop.setting.world.credentials();
        let seal = Seal {
            organisation: credentials.org_alias(),
            base_url: credentials.base_url().as_str(),
            context: SESSION,
        };
        let entropy = pingpair::entropy::SystemEntropy;
        let text = machine.snapshot(&key(), &seal, now, &entropy).unwrap();
        let keys = [key()];
        let mut resumed = Machine::resume(stop.kind, &text, &keys, &seal, now, 7).unwrap();
        let name = call.operation().name;
        if call.class() == pingpair::describe::RetryClass::Read {
            return;
        }
        // Led on without a person's answer, it never wants the same again.
        let mut later = now;
        for _ in 0..40 {
            match resumed.poll(later) {
                Output::Send(next, operation) => {
                    assert_ne!(operation.name, name, "{}", stop.name);
                    resumed.take(next, later).unwrap();
                    let lost = Input::Result(next, CallResult::lost());
                    resumed.handle(lost, later).unwrap();
                }
                Output::Wait(until) => {
                    let wait = until.saturating_sub(later.monotonic);
                    advance(&mut later, wait);
                }
                _ => break,
            }
        }
    });
}
