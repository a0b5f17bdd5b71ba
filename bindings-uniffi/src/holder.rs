//! What a client of a layer holds: a client of the core, until it is closed.

use std::sync::{Arc, Mutex, PoisonError};

use pingpair::client::Pairing;
use pingpair::{Code, Error, Result};
use pingpair_border::client::{CoreClient, GoneOn};
use pingpair_border::settings::duration;

use crate::application::NativeCancellation;
use crate::pairing::NativePairing;

pub(crate) struct Holder<C>(Mutex<Option<C>>);

impl<C: CoreClient> Holder<C> {
    pub(crate) fn new(core: C) -> Self {
        Self(Mutex::new(Some(core)))
    }

    /// Lets connections go; calls in flight run to their end.
    pub(crate) fn close(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// The client for one call, with a deadline in milliseconds.
    pub(crate) fn bound(
        &self,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<C> {
        let client = self.core()?.bound(deadline)?;
        Ok(match cancellation {
            Some(cancellation) => client.cancelled_by(cancellation.core()),
            None => client,
        })
    }

    /// Begins a machine, or goes on with one. Nothing is sent.
    pub(crate) fn begin(
        &self,
        deadline: Option<f64>,
        begin: impl FnOnce(&C) -> Result<Pairing>,
    ) -> Result<Arc<NativePairing>> {
        let mut client = self.core()?;
        if let Some(deadline) = deadline {
            client = client.pairing_within(duration(deadline, "deadline")?);
        }
        begin(&client).map(NativePairing::of)
    }

    /// Goes on with what a store may hold.
    pub(crate) fn resume_stored(
        &self,
        gone_on: GoneOn,
        find: impl FnOnce(C) -> Result<Option<Pairing>>,
    ) -> Result<Option<Arc<NativePairing>>> {
        let Some(pairing) = find(self.core()?)? else {
            return Ok(None);
        };
        Ok(Some(NativePairing::of(gone_on.with(pairing)?)))
    }

    fn core(&self) -> Result<C> {
        let core = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        core.clone()
            .ok_or_else(|| Error::new(Code::Internal).detail("the client is closed"))
    }
}
