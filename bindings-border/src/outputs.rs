//! What comes of machines and of calls that are no operation, as JSON in camelCase.

use pingpair::client::{Check, Ensured};
use pingpair::operation::{Record, to_callers};
use pingpair::pairing::{JobEnd, Outcome, PairedDevice, PairingView, RegisteredUser, ReportEnd};
use pingpair::{Code, Result};
use serde_json::{Map, Value, json};

use crate::names;

/// The view's own JSON, and what it says in a word or two.
pub fn view(view: &PairingView) -> Result<Value> {
    let document = view.to_json()?;
    Ok(json!({ "document": document.expose(), "text": view.to_string() }))
}

pub fn ensured(ensured: &Ensured) -> Result<Value> {
    let code = ensured.activation_code.as_ref().map(|code| code.expose());
    Ok(json!({
        "user": record(&ensured.user)?,
        "created": ensured.created,
        "activationCode": code,
    }))
}

pub fn check(check: &Check) -> Value {
    let warnings: Vec<_> = check.warnings.iter().map(ToString::to_string).collect();
    json!({
        "proven": check.proven,
        "provenance": check.provenance.as_str(),
        "errorId": check.error_id,
        "clockAhead": check.clock_ahead,
        "encrypted": check.encrypted,
        "warnings": warnings,
    })
}

pub fn outcome(outcome: &Outcome) -> Result<Value> {
    let mut members = Map::new();
    members.insert("outcome".into(), outcome.as_str().into());
    let mut add = |name: &str, value: Value| {
        members.insert(name.to_owned(), value);
    };
    match outcome {
        Outcome::Paired { device, evidence } => {
            add("device", paired_device(device)?);
            add("evidence", evidence.as_str().into());
        }
        Outcome::NotPaired {
            reason,
            error_id,
            code,
            authenticated,
        } => {
            add("reason", reason.as_str().into());
            add("errorId", json!(error_id));
            add("code", json!(code));
            add("authenticated", (*authenticated).into());
        }
        Outcome::NotResynced {
            reason,
            error_id,
            authenticated,
        } => {
            add("reason", reason.as_str().into());
            add("errorId", json!(error_id));
            add("authenticated", (*authenticated).into());
        }
        Outcome::Undetermined {
            candidates,
            mfa_candidates,
        } => {
            add("candidates", records(candidates)?);
            add("mfaCandidates", records(mfa_candidates)?);
        }
        Outcome::Registered { user } => add("user", registered_user(user)?),
        Outcome::NotRegistered {
            reason,
            code,
            authenticated,
        } => {
            add("reason", reason.as_str().into());
            add("code", json!(code));
            add("authenticated", (*authenticated).into());
        }
        Outcome::RegistrationUnknown => {}
        Outcome::Resynced { correlated } => add("correlated", (*correlated).into()),
        Outcome::JobDone { job } => add("job", job_end(job)?),
        Outcome::ReportDownloaded { report } => add("report", report_end(report)),
        Outcome::JobFailed {
            reason,
            error_id,
            authenticated,
            job,
        } => {
            add("reason", reason.as_str().into());
            add("errorId", json!(error_id));
            add("authenticated", (*authenticated).into());
            let job = job.as_ref().map(|job| job_end(job)).transpose()?;
            add("job", json!(job));
        }
        Outcome::JobUnknown { job_token } => add("jobToken", json!(job_token)),
        _ => return Err(Code::Internal.into()),
    }
    Ok(members.into())
}

fn paired_device(device: &PairedDevice) -> Result<Value> {
    let details = device.details.as_deref().map(record).transpose()?;
    let mfa = device.mfa.as_deref().map(record).transpose()?;
    Ok(json!({
        "id": device.id.map(|id| id.to_string()),
        "uuid": device.uuid,
        "details": details,
        "mfa": mfa,
    }))
}

fn registered_user(user: &RegisteredUser) -> Result<Value> {
    let tokens = user.tokens.as_deref().map(record).transpose()?;
    Ok(json!({
        "userId": user.user_id.map(|id| id.to_string()),
        "username": user.username,
        "evidence": user.evidence.as_str(),
        "tokens": tokens,
    }))
}

fn job_end(job: &JobEnd) -> Result<Value> {
    Ok(json!({
        "jobToken": job.job_token,
        "correlated": job.correlated,
        "progress": record(&job.progress)?,
    }))
}

fn report_end(report: &ReportEnd) -> Value {
    json!({
        "organisation": report.organisation,
        "bytes": report.bytes,
        "jobToken": report.job_token,
        "jobBegan": report.job_began.milliseconds(),
        "downloaded": report.downloaded.milliseconds(),
        "notOlderThan": report.not_older_than.milliseconds(),
    })
}

fn records<T: Record>(all: &[T]) -> Result<Value> {
    all.iter().map(record).collect()
}

/// A part of a reply.
pub fn record<T: Record>(record: &T) -> Result<Value> {
    names::reply(to_callers(record)?, T::INFO).map(Value::Object)
}
