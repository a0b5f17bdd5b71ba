//! One request on its way.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::client::{Cancellation, Client};
use crate::error::{Code, Error, Group, Result};
use crate::pairing::{Call, CallId, CallResult, Callable, Visitor};
use crate::pingid::GetOrganizationReport;

/// A request that was sent or is on its way.
pub(super) struct Flight {
    id: CallId,
    state: State,
}

/// What came of a request.
pub(super) struct Landed {
    pub(super) result: CallResult,
    /// What the caller has to be told: the client's own rules refuse the request.
    pub(super) error: Option<Error>,
}

enum State {
    Landed(Box<Landed>),
    OnItsWay(Arc<Mutex<Option<Landed>>>, Cancellation),
}

impl Flight {
    /// Sends a request on this thread.
    pub(super) fn inline(id: CallId, client: &Client, call: Call) -> Self {
        Self::landed(id, sent(client, call))
    }

    /// Sends a request on a thread of its own, so that a caller who cancels is let go at once.
    pub(super) fn start(id: CallId, client: &Client, call: Call) -> Self {
        let place = Arc::new(Mutex::new(None));
        let done = Cancellation::new();
        let (there, told) = (Arc::clone(&place), done.clone());
        // What is cancelled is the wait, not the request.
        let mut sender = client.clone();
        sender.cancellation = Cancellation::new();
        let caller = client.clone();
        let spare = call.clone();
        let spawned = thread::Builder::new()
            .name("pingpair-exchange".into())
            .spawn(move || {
                let landed = sent(&sender, call);
                *there.lock().unwrap_or_else(PoisonError::into_inner) = Some(landed);
                told.cancel();
            });
        match spawned {
            Ok(_) => Self {
                id,
                state: State::OnItsWay(place, done),
            },
            // No thread to be had: the caller waits.
            Err(_) => Self::inline(id, &caller, spare),
        }
    }

    /// Downloads a report on this thread.
    pub(super) fn download(
        id: CallId,
        client: &Client,
        request: GetOrganizationReport,
        out: Option<std::io::Result<Box<dyn Write + Send>>>,
    ) -> Self {
        let downloaded: Result<u64> = match out {
            Some(Ok(mut out)) => {
                let download = || client.get_organization_report(request, &mut *out);
                catch_unwind(AssertUnwindSafe(download))
                    .unwrap_or_else(|_| Err(Code::Internal.into()))
                    .map(|downloaded| downloaded.bytes)
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
fn sent(client: &Client, call: Call) -> Landed {
    catch_unwind(AssertUnwindSafe(|| call.send_by(Sender(client)))).unwrap_or_else(|_| Landed {
        result: CallResult::lost(),
        error: Some(Code::Internal.into()),
    })
}

/// Sends whichever operation it is.
struct Sender<'a>(&'a Client);

impl Visitor for Sender<'_> {
    type Output = Landed;

    fn visit<O: Callable>(self, operation: O) -> Landed {
        let driven = self.0.drive(operation);
        let error = driven.result.as_ref().err();
        Landed {
            error: error.filter(|error| ends(error)).cloned(),
            result: CallResult::new::<O>(driven.result, driven.lost, driven.sent),
        }
    }
}

/// Whether an error is the caller's to mend.
fn ends(error: &Error) -> bool {
    matches!(
        error.group(),
        Group::Input | Group::Configuration | Group::Internal
    )
}

/// How long at most until a cancellation is noticed.
const LOOK: Duration = Duration::from_millis(20);
