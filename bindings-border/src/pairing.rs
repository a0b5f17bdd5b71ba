//! Machines, and what drives them: one act after the other.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use pingpair::client::{Advance, Offered, Pairing, Step};
use pingpair::pairing::{Outcome, PairingView};
use pingpair::pingid::DeviceId;
use pingpair::pingone::Id;
use pingpair::{Code, Error, Result};
use serde_json::{Value, json};

use crate::answer::Given;
use crate::outputs;

/// A pairing, a resync or a job, and what drives it.
pub struct Driven {
    pairing: Mutex<Pairing>,
    /// What was there to see before the act that is under way.
    seen: Mutex<Seen>,
}

impl Driven {
    /// The one that drives this.
    pub fn of(mut pairing: Pairing) -> Self {
        Self {
            seen: Mutex::new(Seen::of(&mut pairing)),
            pairing: Mutex::new(pairing),
        }
    }

    /// Does something by it, which may take a call to the service; what comes of it is JSON.
    pub fn act(&self, act: &str, arguments: &str) -> Result<String> {
        let given: Value = serde_json::from_str(arguments)
            .map_err(|_| Error::new(Code::ValueMalformed).detail(UNICODE))?;
        let mut pairing = lock(&self.pairing);
        let result = acted(&mut pairing, act, given);
        *lock(&self.seen) = Seen::of(&mut pairing);
        result.map(|value| value.to_string())
    }

    /// What is to be seen of it now, as JSON; while an act is under way, what was to be seen before it.
    pub fn see(&self) -> Result<String> {
        if let Ok(mut pairing) = self.pairing.try_lock() {
            *lock(&self.seen) = Seen::of(&mut pairing);
        }
        let seen = lock(&self.seen).clone();
        let outcome = seen.outcome.as_ref().map(outputs::outcome).transpose()?;
        Ok(json!({
            "view": outputs::view(&seen.view)?,
            "outcome": outcome,
            "generation": seen.generation,
            "lastSnapshot": seen.last_snapshot,
        })
        .to_string())
    }
}

#[derive(Clone)]
struct Seen {
    view: PairingView,
    outcome: Option<Outcome>,
    generation: u64,
    last_snapshot: Option<String>,
}

impl Seen {
    fn of(pairing: &mut Pairing) -> Self {
        Self {
            view: pairing.view(),
            outcome: pairing.outcome(),
            generation: pairing.generation().0,
            last_snapshot: pairing.last_snapshot().map(str::to_owned),
        }
    }
}

fn acted(pairing: &mut Pairing, act: &str, given: Value) -> Result<Value> {
    match act {
        "advance" => Ok(match pairing.advance()? {
            Advance::Event(view) => json!({ "event": outputs::view(&view)? }),
            Advance::Over => json!({ "over": true }),
            Advance::Wait(wait) => json!({ "wait": milliseconds(wait) }),
        }),
        "step" => {
            let step = pairing.step()?;
            Ok(match step {
                Step::Again => json!({ "next": "again" }),
                Step::Wait(wait) => json!({ "next": "wait", "wait": milliseconds(wait) }),
                Step::Ask(_, left) => {
                    let view = outputs::view(&pairing.view())?;
                    json!({ "next": "ask", "view": view, "left": left.map(milliseconds) })
                }
                Step::Finished(outcome) => {
                    json!({ "next": "finished", "outcome": outputs::outcome(&outcome)? })
                }
            })
        }
        "answer" => pairing
            .answer(Given::read(given)?.into_core()?)
            .map(|()| Value::Null),
        "offer" => offered(pairing, given),
        "cancel" => pairing.cancel().map(|()| Value::Null),
        "reconcile" => pairing.reconcile().map(|()| Value::Null),
        "confirm" => confirm(pairing, given.as_str().unwrap_or_default()).map(|()| Value::Null),
        "waiting" => {
            let next = Duration::try_from_secs_f64(given.as_f64().unwrap_or_default() / 1000.0);
            let waiting = pairing.waiting(next.unwrap_or_default());
            Ok(json!({
                "next": milliseconds(waiting.next),
                "left": waiting.left.map(milliseconds),
            }))
        }
        "snapshot" => pairing.snapshot().map(Value::String),
        _ => Err(Code::Internal.into()),
    }
}

/// Devices of PingID have numbers, and those of PingOne UUIDs.
fn confirm(pairing: &mut Pairing, device_id: &str) -> Result<()> {
    if let Ok(id) = device_id.parse() {
        return pairing.confirm(DeviceId::new(id));
    }
    match Id::parse(device_id) {
        Ok(id) => pairing.confirm_mfa(id),
        Err(_) => {
            let expected = "deviceId: the text of its digits, or a UUID";
            Err(Error::new(Code::ValueMalformed).detail(expected))
        }
    }
}

/// Offers the answer to the question of a view that was shown.
fn offered(pairing: &mut Pairing, given: Value) -> Result<Value> {
    let Value::Array(given) = given else {
        return Err(Code::Internal.into());
    };
    let [Value::String(view), answer, refused] = given.as_slice() else {
        return Err(Code::Internal.into());
    };
    let view = PairingView::from_json(view)?;
    let answer = Given::read(answer.clone())?.into_core()?;
    let mut refused = refused
        .as_u64()
        .and_then(|count| u32::try_from(count).ok())
        .unwrap_or_default();
    let came = pairing.offer(&view, answer, &mut refused)?;
    Ok(match came {
        Offered::Over => json!({ "offered": "over", "refused": refused }),
        Offered::AskAgain => json!({ "offered": "askAgain", "refused": refused }),
        Offered::Later(wait) => {
            json!({ "offered": "later", "wait": milliseconds(wait), "refused": refused })
        }
    })
}

/// What a layer writes is JSON, unless a text is none.
const UNICODE: &str = "a text with half of a pair of surrogates";

fn milliseconds(wait: Duration) -> f64 {
    wait.as_secs_f64() * 1000.0
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
