//! Machines and what drives them.

mod awaited;
mod blocking;
mod settings;
mod shared;

use std::sync::Arc;
use std::time::Duration;

use pingpair::Result;
use pingpair::client::{Offered, Pairing as Core, Step};
use pingpair::pairing::PairingView;
use pingpair::pingid::DeviceId;
use pingpair::pingone::Id;
use pyo3::Borrowed;
use pyo3::prelude::*;
use pyo3::types::PyString;

pub(crate) use self::settings::{Binding, Reports};
use self::shared::Shared;
use crate::clock::VirtualClock;
use crate::error::exception;
use crate::given::Given;
use crate::typed::{KindName, MaybeOutcome, View};
use crate::{outputs, pickling, view};

/// A pairing, a resync or a job, and what drives it. Making one sends nothing.
///
/// Iterate over it for events, or `run` it, or `step` it from a task queue.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Pairing(Arc<Shared>);

/// A pairing, a resync or a job for asyncio. Making one sends nothing.
///
/// Iterate over it with `async for` for events, or `run` it, or `step` it. Between two exchanges nothing but a
/// timer waits.
#[pyclass(frozen, module = "pingpair.aio")]
pub(crate) struct AsyncPairing(Arc<Shared>);

macro_rules! both {
    ($($class:ident),+) => { $(
        #[pymethods]
        impl $class {
            /// What a page or phone may see now. While it holds a link or a code it is a bearer secret.
            #[getter]
            fn view(&self, py: Python<'_>) -> PyResult<View> {
                view::shown(py, &self.0.see().view).map(View)
            }

            /// How it ended, once it has.
            #[getter]
            fn outcome(&self, py: Python<'_>) -> PyResult<MaybeOutcome> {
                match self.0.see().outcome {
                    Some(outcome) => outputs::outcome(py, &outcome).map(MaybeOutcome),
                    None => Ok(MaybeOutcome(py.None())),
                }
            }

            /// Which machine it is.
            #[getter]
            fn kind(&self, py: Python<'_>) -> PyResult<KindName> {
                outputs::name(py, "Kind", self.0.see().view.kind.as_str()).map(KindName)
            }

            /// How often it was sealed.
            #[getter]
            fn generation(&self) -> u64 {
                self.0.see().generation
            }

            /// The snapshot that was sealed last.
            #[getter]
            fn last_snapshot(&self) -> Option<String> {
                self.0.see().last_snapshot
            }

            fn __repr__(&self) -> String {
                format!("Pairing('{}')", self.0.see().view.kind)
            }

            fn __reduce__(&self) -> PyResult<crate::typed::Never> {
                Err(pickling::refused())
            }
        }

        impl $class {
            pub(crate) fn of(pairing: Core, clock: Option<Py<VirtualClock>>) -> Self {
                Self(Shared::new(pairing, clock))
            }

            pub(crate) fn begun(
                begun: Result<Core>,
                clock: Option<Py<VirtualClock>>,
                context: Option<Binding>,
            ) -> PyResult<Self> {
                let pairing = begun.map_err(|error| exception(&error))?;
                let pairing = match context {
                    Some(context) => pairing.context(context.0),
                    None => pairing,
                };
                Ok(Self::of(pairing, clock))
            }
        }
    )+ };
}

both!(Pairing, AsyncPairing);

/// A device that a user chose.
enum Candidate {
    PingId(DeviceId),
    PingOne(Id),
}

impl FromPyObject<'_, '_> for Candidate {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() {
            return object
                .extract::<Given<Id>>()
                .map(|id| Self::PingOne(id.take()));
        }
        object
            .extract::<Given<DeviceId>>()
            .map(|id| Self::PingId(id.take()))
    }
}

impl Candidate {
    fn confirm(self, pairing: &mut Core) -> Result<()> {
        match self {
            Self::PingId(id) => pairing.confirm(id),
            Self::PingOne(id) => pairing.confirm_mfa(id),
        }
    }
}

/// Offers the answer to the question of a view that was shown; see `pingpair._driving`.
fn offer(
    view: String,
    answer: pingpair::pairing::Answer,
    mut refused: u32,
) -> impl FnOnce(&mut Core) -> Result<(f64, u32)> + Send + 'static {
    move |pairing| {
        let view = PairingView::from_json(&view)?;
        let offered = match pairing.offer(&view, answer, &mut refused)? {
            Offered::Over => OVER,
            Offered::AskAgain => ASK_AGAIN,
            Offered::Later(wait) => wait.as_secs_f64(),
        };
        Ok((offered, refused))
    }
}

const OVER: f64 = -1.0;
const ASK_AGAIN: f64 = -2.0;

/// How a wait goes on, for the application's function; nothing while another thread drives the machine.
fn told(py: Python<'_>, shared: &Shared, next: Duration) -> PyResult<Option<Py<PyAny>>> {
    let Some(waiting) = shared.waiting(next) else {
        return Ok(None);
    };
    let left = waiting.left.map(|left| left.as_secs_f64());
    let results = py.import("pingpair._results")?;
    let made = results.call_method1("Waiting", (waiting.next.as_secs_f64(), left))?;
    Ok(Some(made.unbind()))
}

type Stepped = (Step, PairingView);

fn step(pairing: &mut Core) -> Result<Stepped> {
    let step = pairing.step()?;
    let view = pairing.view();
    Ok((step, view))
}

fn stepped(py: Python<'_>, step: Step, now: PairingView) -> PyResult<Py<PyAny>> {
    let results = py.import("pingpair._results")?;
    let made = match step {
        Step::Again => results.call_method0("Again"),
        Step::Wait(wait) => results.call_method1("Wait", (wait.as_secs_f64(),)),
        Step::Ask(_, left) => {
            let prompt = view::shown(py, &now)?.getattr(py, "prompt")?;
            let left = left.map(|left| left.as_secs_f64());
            results.call_method1("Ask", (prompt, left))
        }
        Step::Finished(outcome) => {
            results.call_method1("Finished", (outputs::outcome(py, &outcome)?,))
        }
    };
    Ok(made?.unbind())
}
