//! `options`: how the service answers, what it allows, and whether the phone acts by itself.

use std::time::Duration;

use pingpair::wire::HeaderSpelling;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read as read_body};
use crate::options::{Options, PhoneMode};
use crate::shared::Shared;

pub(super) fn read(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(value(&shared.engine().options()))
}

pub(super) fn set(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let change: Change = read_body(body)?;
    let mut engine = shared.engine();
    let mut options = engine.options();
    if let Some(text) = change.header_spelling {
        let mut spellings = [HeaderSpelling::OrgAlias, HeaderSpelling::CamelCase].into_iter();
        let spelling = spellings.find(|spelling| spelling.as_str() == text);
        options.header_spelling = spelling
            .ok_or_else(|| Refusal::malformed("headerSpelling must be org_alias or orgAlias"))?;
    }
    if let Some(text) = change.phone {
        let mut modes = [PhoneMode::Manual, PhoneMode::Auto].into_iter();
        let mode = modes.find(|mode| mode.as_str() == text);
        options.phone = mode.ok_or_else(|| Refusal::malformed("phone must be manual or auto"))?;
    }
    options.daily_message_quota = change
        .daily_message_quota
        .unwrap_or(options.daily_message_quota);
    options.device_limit = change.device_limit.unwrap_or(options.device_limit);
    if let Some(seconds) = change.job_seconds {
        options.job_duration = Duration::from_secs(seconds);
    }
    if let Some(seconds) = change.report_cache_seconds {
        options.report_cache = Duration::from_secs(seconds);
    }
    options.wrapped = change.wrapped.unwrap_or(options.wrapped);
    options.echo = change.echo.unwrap_or(options.echo);
    engine.set_options(options);
    Ok(value(&options))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Change {
    header_spelling: Option<String>,
    wrapped: Option<bool>,
    echo: Option<bool>,
    phone: Option<String>,
    device_limit: Option<u32>,
    daily_message_quota: Option<u32>,
    job_seconds: Option<u64>,
    report_cache_seconds: Option<u64>,
}

fn value(options: &Options) -> Value {
    let Options {
        header_spelling,
        wrapped,
        echo,
        phone,
        device_limit,
        daily_message_quota,
        job_duration,
        report_cache,
    } = options;
    json!({
        "headerSpelling": header_spelling.as_str(),
        "wrapped": wrapped,
        "echo": echo,
        "phone": phone.as_str(),
        "deviceLimit": device_limit,
        "dailyMessageQuota": daily_message_quota,
        "jobSeconds": job_duration.as_secs(),
        "reportCacheSeconds": report_cache.as_secs(),
    })
}
