//! What a client of JavaScript holds: a client of the core, until it is closed.

use std::sync::{Arc, Mutex, PoisonError};

use pingpair::client::Pairing;
use pingpair::snapshot::Stored;
use pingpair::{Code, Error};
use pingpair_border::Application;
use pingpair_border::client::{self, CoreClient, GoneOn};
use pingpair_border::settings::duration;

use crate::error::{Result, thrown};
use crate::pairing::NativePairing;
use crate::runtime::{Done, Hooks, Made, Runtime};

pub(crate) struct Holder<C> {
    runtime: Arc<Runtime>,
    core: Mutex<Option<C>>,
    calls_when_dropped: bool,
}

/// What may be given for one call.
pub(crate) struct Bounds {
    pub(crate) call: u32,
    /// Milliseconds.
    pub(crate) deadline: Option<f64>,
    pub(crate) cancellable: bool,
}

impl<C: CoreClient> Holder<C> {
    pub(crate) fn new(runtime: &Arc<Runtime>, core: C, calls_when_dropped: bool) -> Self {
        Self {
            runtime: Arc::clone(runtime),
            core: Mutex::new(Some(core)),
            calls_when_dropped,
        }
    }

    /// Lets connections go; calls in flight run to their end.
    pub(crate) fn close(&self) {
        self.core
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }

    pub(crate) fn hooks(&self, number: Option<u32>) -> Option<Arc<dyn Application>> {
        number.map(|number| Hooks::of(&self.runtime, number))
    }

    /// Works on another thread.
    pub(crate) fn start(
        &self,
        bounds: &Bounds,
        work: impl FnOnce(C) -> pingpair::Result<Done> + Send + 'static,
    ) -> Result<()> {
        let client = self
            .core()
            .and_then(|client| client.bound(bounds.deadline))
            .map_err(thrown)?;
        if bounds.cancellable {
            self.runtime.start_cancellable(bounds.call, |cancellation| {
                work(client.cancelled_by(cancellation))
            });
        } else {
            self.runtime.start(bounds.call, || work(client));
        }
        Ok(())
    }

    /// Begins a machine, or goes on with one. Nothing is sent.
    pub(crate) fn begin(
        &self,
        deadline: Option<f64>,
        begin: impl FnOnce(&C) -> pingpair::Result<Pairing>,
    ) -> Result<NativePairing> {
        let begun = || {
            let mut client = self.core()?;
            if let Some(deadline) = deadline {
                client = client.pairing_within(duration(deadline, "deadline")?);
            }
            begin(&client)
        };
        let pairing = begun().map_err(thrown)?;
        Ok(NativePairing::of(
            Arc::clone(&self.runtime),
            pairing,
            self.calls_when_dropped,
        ))
    }

    /// Goes on with what a store may hold, on another thread.
    pub(crate) fn resume_stored(
        &self,
        call: u32,
        gone_on: GoneOn,
        find: impl FnOnce(C) -> pingpair::Result<Option<Pairing>> + Send + 'static,
    ) -> Result<()> {
        let (runtime, calls_when_dropped) = (Arc::clone(&self.runtime), self.calls_when_dropped);
        let bounds = Bounds {
            call,
            deadline: None,
            cancellable: false,
        };
        self.start(&bounds, move |client| {
            let Some(pairing) = find(client)? else {
                return Ok(Done::text("null".into()));
            };
            let pairing = gone_on.with(pairing)?;
            let made = NativePairing::of(runtime, pairing, calls_when_dropped);
            Ok(Done::made(Made::Pairing(made)))
        })
    }

    fn core(&self) -> pingpair::Result<C> {
        let core = self.core.lock().unwrap_or_else(PoisonError::into_inner);
        core.clone()
            .ok_or_else(|| Error::new(Code::Internal).detail("the client is closed"))
    }
}

/// What a store gave.
pub(crate) fn stored(generation: f64, text: String) -> pingpair::Result<Stored> {
    // Numbers of JavaScript are exact so far.
    if !(0.0..=9_007_199_254_740_991.0).contains(&generation) || generation.fract() != 0.0 {
        let expected = "generation: a whole number from 0 on";
        return Err(Error::new(Code::ValueMalformed).detail(expected));
    }
    Ok(client::stored(generation as u64, text))
}
