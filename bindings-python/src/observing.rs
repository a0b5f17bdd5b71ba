//! What the application sees of calls: its observer, its say in destinations, and the logger `pingpair`.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicU8, Ordering};

use pingpair::Group;
use pingpair::client::{CallReport, Observer};
use pingpair::operation::{Channel, Destination};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

use crate::{caller, ending, raised};

/// Looks from which level on somebody listens to the logger, so that calls need not ask.
pub(crate) fn look(py: Python<'_>) {
    let least = || -> PyResult<u8> {
        let function = LEAST_LEVEL.get_or_try_init(py, || {
            let logger = py.import("pingpair._logging")?;
            Ok::<_, PyErr>(logger.getattr("least_level")?.unbind())
        })?;
        function.bind(py).call0()?.extract()
    };
    LISTENED.store(least().unwrap_or(u8::MAX), Ordering::Relaxed);
}

static LEAST_LEVEL: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static LISTENED: AtomicU8 = AtomicU8::new(u8::MAX);

/// The level at which an attempt is logged: Python's number for it.
fn level(report: &CallReport) -> u8 {
    match report.attempt.failure.map(|code| code.group()) {
        None => DEBUG,
        Some(Group::Cancelled | Group::Input | Group::Refused) => INFO,
        Some(_) => WARNING,
    }
}

const DEBUG: u8 = 10;
const INFO: u8 = 20;
const WARNING: u8 = 30;

/// Tells the application's observer and the logger of each attempt.
pub(crate) struct Watch(Option<Py<PyAny>>);

impl Watch {
    pub(crate) fn new(observer: Option<Py<PyAny>>) -> Self {
        Self(observer)
    }
}

impl Observer for Watch {
    fn observe(&self, report: &CallReport) {
        let level = level(report);
        let listened = level >= LISTENED.load(Ordering::Relaxed);
        if self.0.is_none() && !listened {
            return;
        }
        let told = ending::attach(|py| -> PyResult<()> {
            let shown = shown(py, report)?;
            if listened {
                let logging = py.import("pingpair._logging")?;
                caller::call_method(&logging, "attempt", (level, &shown))?;
            }
            match &self.0 {
                Some(observer) => caller::call(observer.bind(py), (shown,)).map(drop),
                None => Ok(()),
            }
        });
        if matches!(told, Some(Err(_))) {
            // The core counts it, and the hook that prints panics is not called.
            resume_unwind(Box::new("the observer raised an exception"));
        }
    }
}

/// The application's say in destinations. One that raises has said no.
pub(crate) fn accept(
    function: Py<PyAny>,
) -> impl Fn(&Destination<'_>) -> bool + Send + Sync + 'static {
    move |destination| {
        let answer = ending::attach(|py| -> PyResult<bool> {
            let members = PyDict::new(py);
            members.set_item("channel", channel(destination.channel()))?;
            members.set_item("address", destination.address())?;
            members.set_item("extension", destination.extension())?;
            members.set_item("masked", destination.to_string())?;
            let class = py.import("pingpair._results")?.getattr("Destination")?;
            let destination = class.call((), Some(&members))?;
            caller::call(function.bind(py), (destination,))?.is_truthy()
        });
        match answer {
            Some(Ok(accepted)) => accepted,
            Some(Err(error)) => {
                raised::keep(error);
                false
            }
            None => false,
        }
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
        Channel::Voice => "voice",
        _ => "other",
    }
}

fn shown<'py>(py: Python<'py>, report: &CallReport) -> PyResult<Bound<'py, PyAny>> {
    let attempt = &report.attempt;
    let members = PyDict::new(py);
    members.set_item("operation", &attempt.operation)?;
    members.set_item("attempt", attempt.number)?;
    members.set_item("retry_class", attempt.class.as_str())?;
    members.set_item("failure", attempt.failure.map(|code| code.as_str()))?;
    members.set_item("repeated", attempt.repeated)?;
    members.set_item("error_id", attempt.error_id)?;
    members.set_item("unique_msg_id", &attempt.unique_msg_id)?;
    let provenance = attempt.provenance.map(|provenance| provenance.as_str());
    members.set_item("provenance", provenance)?;
    members.set_item("duration", report.duration.as_secs_f64())?;
    let results = py.import("pingpair._results")?;
    results.call_method("call_report", (), Some(&members))
}
