//! What comes of machines and of calls that are no operation, as classes of Python.

use pingpair::client::{Check, Ensured};
use pingpair::pairing::{JobEnd, Outcome, PairedDevice, Reason, RegisteredUser, ReportEnd};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::held::Held;
use crate::time::Instant;

/// One of the closed sets of names.
pub(crate) fn name(py: Python<'_>, class: &str, text: &str) -> PyResult<Py<PyAny>> {
    let names = py.import("pingpair._names")?;
    Ok(names.getattr(class)?.call1((text,))?.unbind())
}

pub(crate) fn ensured(py: Python<'_>, ensured: &Ensured) -> PyResult<Py<PyAny>> {
    let members = PyDict::new(py);
    members.set_item("user", ensured.user.output())?;
    members.set_item("created", ensured.created)?;
    let code = ensured.activation_code.as_ref().map(|code| code.expose());
    members.set_item("activation_code", code)?;
    made(py, "Ensured", &members)
}

pub(crate) fn check(py: Python<'_>, check: &Check) -> PyResult<Py<PyAny>> {
    let members = PyDict::new(py);
    members.set_item("proven", check.proven)?;
    let provenance = name(py, "Provenance", check.provenance.as_str())?;
    members.set_item("provenance", provenance)?;
    members.set_item("error_id", check.error_id)?;
    let ahead = check
        .clock_ahead
        .map(|milliseconds| milliseconds as f64 / 1000.0);
    members.set_item("clock_ahead", ahead)?;
    members.set_item("encrypted", check.encrypted)?;
    let warnings: Vec<_> = check.warnings.iter().map(ToString::to_string).collect();
    members.set_item("warnings", warnings)?;
    made(py, "Check", &members)
}

pub(crate) fn outcome(py: Python<'_>, outcome: &Outcome) -> PyResult<Py<PyAny>> {
    let members = PyDict::new(py);
    let class = match outcome {
        Outcome::Paired { device, evidence } => {
            members.set_item("device", paired_device(py, device)?)?;
            members.set_item("evidence", name(py, "Evidence", evidence.as_str())?)?;
            "Paired"
        }
        Outcome::NotPaired {
            reason,
            error_id,
            code,
            authenticated,
        } => {
            refusal(py, &members, *reason, *error_id)?;
            members.set_item("code", code.as_deref())?;
            members.set_item("authenticated", authenticated)?;
            "NotPaired"
        }
        Outcome::Undetermined {
            candidates,
            mfa_candidates,
        } => {
            members.set_item("candidates", candidates.output())?;
            members.set_item("mfa_candidates", mfa_candidates.output())?;
            "Undetermined"
        }
        Outcome::Registered { user } => {
            members.set_item("user", registered_user(py, user)?)?;
            "Registered"
        }
        Outcome::NotRegistered {
            reason,
            code,
            authenticated,
        } => {
            members.set_item("reason", name(py, "Reason", reason.as_str())?)?;
            members.set_item("code", code.as_deref())?;
            members.set_item("authenticated", authenticated)?;
            "NotRegistered"
        }
        Outcome::RegistrationUnknown => "RegistrationUnknown",
        Outcome::Resynced { correlated } => {
            members.set_item("correlated", correlated)?;
            "Resynced"
        }
        Outcome::NotResynced {
            reason,
            error_id,
            authenticated,
        } => {
            refusal(py, &members, *reason, *error_id)?;
            members.set_item("authenticated", authenticated)?;
            "NotResynced"
        }
        Outcome::JobDone { job } => {
            members.set_item("job", job_end(py, job)?)?;
            "JobDone"
        }
        Outcome::ReportDownloaded { report } => {
            members.set_item("report", report_end(py, report)?)?;
            "ReportDownloaded"
        }
        Outcome::JobFailed {
            reason,
            error_id,
            authenticated,
            job,
        } => {
            refusal(py, &members, *reason, *error_id)?;
            members.set_item("authenticated", authenticated)?;
            let job = job.as_ref().map(|job| job_end(py, job)).transpose()?;
            members.set_item("job", job)?;
            "JobFailed"
        }
        Outcome::JobUnknown { job_token } => {
            members.set_item("job_token", job_token.as_deref())?;
            "JobUnknown"
        }
        _ => return Err(crate::error::exception(&pingpair::Code::Internal.into())),
    };
    made(py, class, &members)
}

fn refusal(
    py: Python<'_>,
    members: &Bound<'_, PyDict>,
    reason: Reason,
    error_id: Option<i64>,
) -> PyResult<()> {
    members.set_item("reason", name(py, "Reason", reason.as_str())?)?;
    members.set_item("error_id", error_id)
}

fn paired_device(py: Python<'_>, device: &PairedDevice) -> PyResult<Py<PyAny>> {
    let members = PyDict::new(py);
    members.set_item("id", device.id.map(|id| id.value()))?;
    members.set_item("uuid", device.uuid.as_deref())?;
    members.set_item("details", device.details.as_deref().map(Held::output))?;
    members.set_item("mfa", device.mfa.as_deref().map(Held::output))?;
    made(py, "PairedDevice", &members)
}

fn registered_user(py: Python<'_>, user: &RegisteredUser) -> PyResult<Py<PyAny>> {
    let members = PyDict::new(py);
    members.set_item("user_id", user.user_id.as_ref().map(Held::output))?;
    members.set_item("username", user.username.as_deref())?;
    members.set_item("evidence", name(py, "Evidence", user.evidence.as_str())?)?;
    members.set_item("tokens", user.tokens.as_deref().map(Held::output))?;
    made(py, "RegisteredUser", &members)
}

fn job_end(py: Python<'_>, job: &JobEnd) -> PyResult<Py<PyAny>> {
    let members = PyDict::new(py);
    members.set_item("job_token", &job.job_token)?;
    members.set_item("correlated", job.correlated)?;
    members.set_item("progress", job.progress.output())?;
    made(py, "JobEnd", &members)
}

fn report_end(py: Python<'_>, report: &ReportEnd) -> PyResult<Py<PyAny>> {
    let members = PyDict::new(py);
    members.set_item("organisation", &report.organisation)?;
    members.set_item("bytes", report.bytes)?;
    members.set_item("job_token", &report.job_token)?;
    members.set_item("job_began", Instant(report.job_began))?;
    members.set_item("downloaded", Instant(report.downloaded))?;
    members.set_item("not_older_than", Instant(report.not_older_than))?;
    made(py, "ReportEnd", &members)
}

fn made(py: Python<'_>, class: &str, members: &Bound<'_, PyDict>) -> PyResult<Py<PyAny>> {
    let results = py.import("pingpair._results")?;
    Ok(results.getattr(class)?.call((), Some(members))?.unbind())
}
