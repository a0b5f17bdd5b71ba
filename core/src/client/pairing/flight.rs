//! One request on its way.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::caller::{Caller, Landed, ends};
use crate::client::Cancellation;
use crate::error::{Code, Error, Result};
use crate::pairing::{Call, CallId, CallResult};
use crate::pingid::GetOrganizationReport;

/// A request that was sent or is on its way.
pub(super) struct Flight {
    id: CallId,
    state: State,
}

enum State {
    Landed(Box<Landed>),
    OnItsWay(Arc<Mutex<Option<Landed>>>, Cancellation),
}

impl Flight {
    /// Sends a request on this thread.
    pub(super) fn inline(id: CallId, client: &Arc<dyn Caller>, call: Call) -> Self {
        Self::landed(id, sent(&**client, call))
    }

    /// Sends a request on a thread of its own, so that a caller who cancels is let go at once.
    pub(super) fn start(id: CallId, client: &Arc<dyn Caller>, call: Call) -> Self {
        let place = Arc::new(Mutex::new(None));
        let done = Cancellation::new();
        let (there, told) = (Arc::clone(&place), done.clone());
        // What is cancelled is the wait, not the request.
        let sender = client.uncancelled();
        let spare = call.clone();
        let spawned = thread::Builder::new()
            .name("pingpair-exchange".into())
            .spawn(move || {
                let landed = sent(&*sender, call);
                *there.lock().unwrap_or_else(PoisonError::into_inner) = Some(landed);
                told.cancel();
            });
        match spawned {
            Ok(_) => Self {
                id,
                state: State::OnItsWay(place, done),
            },
            // No thread to be had: the caller waits.
            Err(_) => Self::inline(id, client, spare),
        }
    }

    /// Downloads a report on this thread.
    pub(super) fn download(
        id: CallId,
        client: &Arc<dyn Caller>,
        request: GetOrganizationReport,
        out: Option<std::io::Result<Box<dyn Write + Send>>>,
    ) -> Self {
        let downloaded: Result<u64> = match out {
            Some(Ok(mut out)) => {
                let download = || client.download(request, &mut *out);
                catch_unwind(AssertUnwindSafe(download))
                    .unwrap_or_else(|_| Err(Code::Internal.into()))
            }
            Some(Err(_)) => Err(Code::WriteFailed.into()),
            None => Err(Error::new(Code::ValueMissing).detail("what the report is written to")),
        };
        let error = downloaded
            .as_ref()
            .err()
            .filter(|error| ends(error))
            .cloned();
        let result = CallResult::downloaded(downloaded);
        Self::landed(id, Landed { result, error })
    }

    pub(super) fn id(&self) -> CallId {
        self.id
    }

    /// Waits until it has landed; gives it back when the caller cancels before.
    pub(super) fn wait(self, cancellation: &Cancellation) -> Result<Landed, Self> {
        let (place, done) = match self.state {
            State::Landed(landed) => return Ok(*landed),
            State::OnItsWay(place, done) => (place, done),
        };
        let already = cancellation.is_cancelled();
        loop {
            let landed = place.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(landed) = landed {
                return Ok(landed);
            }
            if cancellation.is_cancelled() && !already {
                return Err(Self {
                    id: self.id,
                    state: State::OnItsWay(place, done),
                });
            }
            done.wait(LOOK);
        }
    }

    fn landed(id: CallId, landed: Landed) -> Self {
        Self {
            id,
            state: State::Landed(Box::new(landed)),
        }
    }
}

/// Sends a request. After a panic on the way, in a transport of the caller's, it may have left.
fn sent(client: &dyn Caller, call: Call) -> Landed {
    catch_unwind(AssertUnwindSafe(|| client.call(call))).unwrap_or_else(|_| Landed {
        result: CallResult::lost(),
        error: Some(Code::Internal.into()),
    })
}

/// How long at most until a cancellation is noticed.
const LOOK: Duration = Duration::from_millis(20);
