//! Machines as sealed snapshots, and back.

use std::fmt;
use std::io::{self, Write};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::deadline::Deadline;
use super::kind::{AnyScript, Kind};
use super::{Machine, Settings};
use crate::entropy::Entropy;
use crate::error::{Code, Error, Result};
use crate::pairing::call::CallResult;
use crate::pairing::ended::Ended;
use crate::pairing::script::{Event, Script};
use crate::snapshot::sealed::{Binding, Label, open, seal};
use crate::snapshot::{Fence, Generation, SnapshotKey};
use crate::time::Now;

/// What a snapshot is sealed under and bound to.
#[derive(Clone, Copy)]
pub struct Seal<'a> {
    /// The alias of PingID's organisation, or the id of PingOne's environment.
    pub organisation: &'a str,
    /// PingID's base URL, or those of PingOne's hosts.
    pub base_url: &'a str,
    /// What the snapshot belongs to, such as the id of the login session: it must be given again.
    pub context: &'a [u8],
}

impl Machine {
    /// Seals what the machine knows, and raises its generation.
    ///
    /// # Errors
    /// [`Code::ValueMissing`] for an empty context, [`Code::ValueOutOfRange`] for more than fits into a
    /// snapshot, [`Code::EntropyUnavailable`], and [`Code::Internal`] after a fault of ours: then the last
    /// snapshot is what is left.
    pub fn snapshot(
        &mut self,
        key: &SnapshotKey,
        to: &Seal<'_>,
        now: Now,
        entropy: &dyn Entropy,
    ) -> Result<String> {
        let text = self.seal_next(key, to, now, entropy)?;
        self.generation = self.generation.saturating_add(1);
        Ok(text)
    }

    /// Seals it as the next generation, which counts once it has been stored: see
    /// [`number`](Self::number).
    pub(crate) fn seal_next(
        &self,
        key: &SnapshotKey,
        to: &Seal<'_>,
        now: Now,
        entropy: &dyn Entropy,
    ) -> Result<String> {
        if self.poisoned {
            return Err(Code::Internal.into());
        }
        let payload = {
            let generation = self.generation.saturating_add(1);
            let sealed = SealedRef::of(self, generation, now);
            let mut json = Wiped::default();
            serde_json::to_writer(&mut json, &sealed).map_err(|_| Error::from(Code::Internal))?;
            json.0
        };
        let expiry = self.parts().expires.unwrap_or_else(|| {
            let left = self.deadline.left(now.monotonic).unwrap_or_default();
            now.wall.saturating_add(left)
        });
        let label = Label::new(to.binding(self.kind()), expiry, now.wall);
        seal(&payload, &label, key, entropy)
    }

    /// Says which generation was stored last.
    pub(crate) fn number(&mut self, generation: Generation) {
        self.generation = generation.0;
    }

    /// Goes on from a snapshot, under any of these keys.
    ///
    /// What was in flight when it was sealed counts as lost: it may have been carried out. An answer
    /// that had not left is asked for again.
    ///
    /// # Errors
    /// [`Code::SnapshotRefused`] for whatever does not fit.
    pub fn resume(
        kind: Kind,
        text: &str,
        keys: &[SnapshotKey],
        seal: &Seal<'_>,
        now: Now,
        seed: u64,
    ) -> Result<Self> {
        let opened = open(text, &seal.binding(kind), keys, now.wall)?;
        let refused = |_| Error::from(Code::SnapshotRefused);
        let sealed: Sealed = serde_json::from_slice(&opened.payload).map_err(refused)?;
        if sealed.script.kind() != kind {
            return Err(Code::SnapshotRefused.into());
        }
        Ok(sealed.into_machine(now, seed))
    }
}

impl Seal<'_> {
    fn binding(&self, kind: Kind) -> Binding<'_> {
        Binding {
            kind: kind.as_str(),
            service: kind.service().as_str(),
            organisation: self.organisation,
            base_url: self.base_url,
            context: self.context,
        }
    }
}

impl fmt::Debug for Seal<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Seal")
    }
}

/// What is sealed. Times of the monotonic clock stand as what was left of them.
#[derive(Serialize)]
struct SealedRef<'a> {
    script: SealedScript<'a>,
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Serialize)]
#[serde(untagged)]
enum SealedScript<'a> {
    Running(&'a AnyScript),
    Over(Box<AnyScript>),
}

#[derive(Deserialize)]
struct Sealed {
    script: AnyScript,
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Serialize, Deserialize)]
struct Rest {
    correlation: bool,
    /// Absent once the deadline has passed.
    deadline_left: Option<u64>,
    pause_left: u64,
    cooling_left: u64,
    in_flight: bool,
    next_id: u64,
    cancelled: bool,
    fence: Option<Fence>,
    held_since: Option<Fence>,
    code_fence: Option<Fence>,
    generation: u64,
    sealed_at: i64,
}

impl<'a> SealedRef<'a> {
    fn of(machine: &'a Machine, generation: u64, now: Now) -> Self {
        let left = |until: Duration| milliseconds(until.saturating_sub(now.monotonic));
        let script = match machine.outcome() {
            // What is left open needs the rest to be settled.
            Some(outcome) if !outcome.is_unknown() => {
                SealedScript::Over(Box::new(AnyScript::Ended(Ended {
                    kind: machine.kind(),
                    username: machine.username().map(str::to_owned),
                    outcome,
                })))
            }
            _ => SealedScript::Running(&machine.script),
        };
        Self {
            script,
            rest: Rest {
                correlation: machine.settings.correlation,
                deadline_left: machine.deadline.left(now.monotonic).map(milliseconds),
                pause_left: left(machine.not_before),
                cooling_left: left(machine.cooled),
                in_flight: machine.flight.is_some(),
                next_id: machine.next_id,
                cancelled: machine.cancelled,
                fence: machine.fence,
                held_since: machine.held_since,
                code_fence: machine.code_fence,
                generation,
                sealed_at: now.wall.milliseconds(),
            },
        }
    }
}

impl Sealed {
    fn into_machine(self, now: Now, seed: u64) -> Machine {
        let Self { script, rest } = self;
        let passed = now.wall.milliseconds().saturating_sub(rest.sealed_at);
        let passed = Duration::from_millis(u64::try_from(passed).unwrap_or_default());
        let left = |milliseconds| Duration::from_millis(milliseconds).saturating_sub(passed);
        let until = |milliseconds| now.monotonic.saturating_add(left(milliseconds));
        let mut machine = Machine {
            script,
            settings: Settings {
                correlation: rest.correlation,
                seed,
                ..Settings::default()
            },
            deadline: rest
                .deadline_left
                .map_or(Deadline::Over, |left| Deadline::At(until(left))),
            not_before: until(rest.pause_left),
            cooled: until(rest.cooling_left),
            flight: None,
            taken: None,
            next_id: rest.next_id,
            unsent: 0,
            cancelled: rest.cancelled,
            fence: rest.fence,
            held_since: rest.held_since,
            code_fence: rest.code_fence,
            generation: rest.generation,
            poisoned: false,
        };
        if rest.in_flight {
            machine.next_id = machine.next_id.saturating_add(1);
            let CallResult(lost) = CallResult::lost();
            machine.deliver(lost, now);
        }
        machine.script.resumed();
        if machine.cancelled && machine.outcome().is_none() {
            machine.deliver(Event::Cancelled, now);
        }
        machine
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// What is written, and nothing of it elsewhere: a vector that grows by itself leaves its content behind.
#[derive(Default)]
struct Wiped(Zeroizing<Vec<u8>>);

impl Write for Wiped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.0.len().saturating_add(bytes.len());
        if length > self.0.capacity() {
            let room = length.saturating_mul(2).max(ROOM);
            let mut larger = Zeroizing::new(Vec::with_capacity(room));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Most machines take less.
const ROOM: usize = 4096;
