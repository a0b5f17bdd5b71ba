//! `jobs`: what they have come to, and letting the next one fail.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read};
use crate::engine::Engine;
use crate::service::KnownJob;
use crate::shared::Shared;

pub(super) fn list(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(jobs(&shared.engine()))
}

pub(super) fn plan(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Plan { fail } = read(body)?;
    let mut engine = shared.engine();
    engine.fail_next_job(fail);
    Ok(jobs(&engine))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Plan {
    fail: bool,
}

fn jobs(engine: &Engine) -> Value {
    json!({
        "nextFails": engine.next_job_fails(),
        "jobs": engine.jobs().iter().map(job).collect::<Vec<_>>(),
    })
}

fn job(job: &KnownJob) -> Value {
    let KnownJob {
        job_token,
        kind,
        status,
        created,
        ends,
    } = job;
    json!({
        "jobToken": job_token,
        "kind": kind,
        "status": status.as_str(),
        "created": created.to_string(),
        "ends": ends.to_string(),
    })
}
