//! `jobs`: what they have come to, and letting the next one fail.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read};
use crate::service::KnownJob;
use crate::state::{Shared, State};

pub(super) fn list(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(jobs(&shared.state()))
}

pub(super) fn plan(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Plan { fail } = read(body)?;
    let mut state = shared.state();
    state.service.jobs.let_next_fail(fail);
    Ok(jobs(&state))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Plan {
    fail: bool,
}

fn jobs(state: &State) -> Value {
    let known = state.service.jobs.known(state.clock.now());
    json!({
        "nextFails": state.service.jobs.next_fails(),
        "jobs": known.iter().map(job).collect::<Vec<_>>(),
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
