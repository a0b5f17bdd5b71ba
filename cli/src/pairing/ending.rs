//! How pairings end: what people and programs are told, and the exit code.

use pingpair::Group;
use pingpair::describe::{Kind as MemberKind, Service};
use pingpair::operation::{Record, to_callers};
use pingpair::pairing::{Evidence, JobEnd, Outcome, PairedDevice, Reason, RegisteredUser};
use pingpair::pingid::{Device, JobProgress};
use pingpair::pingone::MfaDevice;
use pingpair::text::visible;
use serde_json::{Map, Value, json};

use crate::failure::{Failure, Undone};
use crate::ids;
use crate::output::Output;
use crate::prose;
use crate::redact;
use crate::render;

/// Shows what was done.
pub(crate) fn tell(outcome: &Outcome, output: &Output) -> Result<(), Failure> {
    match outcome {
        Outcome::Paired { device, evidence } => paired(device, *evidence, output),
        Outcome::Resynced { correlated } => {
            if !correlated {
                output.note(OLDER);
            }
            if output.is_json() {
                return Ok(());
            }
            output.line("The OATH token is in step.")
        }
        Outcome::Registered { user } => registered(user, output),
        Outcome::JobDone { job } if output.is_json() => output.document(&job_members(job)),
        Outcome::JobDone { job } => output.lines(job_lines(job)),
        _ => Ok(()),
    }
}

fn registered(user: &RegisteredUser, output: &Output) -> Result<(), Failure> {
    if user.evidence == Evidence::Matched {
        output.note("no reply said so, but the flow shows that the user is registered");
    }
    let id = user.user_id.map(|id| id.to_string());
    if output.is_json() {
        let user = json!({ "user_id": id, "username": user.username });
        return output.document(&json!({ "user": user }));
    }
    let name = user.username.as_ref();
    let name = name.map(|name| visible(name).to_string());
    let pairs = [("user name", name), ("user id", id)];
    let pairs: Vec<_> = pairs
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect();
    output.line("")?;
    output.line("Registered:")?;
    let lines = render::pairs(&pairs);
    output.lines(lines.iter().map(|line| format!("  {line}")))
}

fn paired(device: &PairedDevice, evidence: Evidence, output: &Output) -> Result<(), Failure> {
    if device.details.is_none() && device.mfa.is_none() {
        output.warning("the device is paired, but the user's details do not show it yet");
    }
    match evidence {
        Evidence::Told | Evidence::Confirmed => {}
        Evidence::Matched => {
            output.note("no reply said so, but the user's details show this very device");
        }
        _ => output.warning(prose::plain(evidence.meaning())),
    }
    if output.is_json() {
        return Ok(());
    }
    output.line("")?;
    output.line("Paired:")?;
    let lines = details(device);
    output.lines(lines.iter().map(|line| format!("  {line}")))
}

/// The failure that an outcome of PingID is; nothing where it was done. `interrupted` says whether the
/// user ended it.
pub(crate) fn failure(
    outcome: &Outcome,
    username: Option<&str>,
    interrupted: bool,
) -> Option<Failure> {
    failure_at(Service::PingId, outcome, username, interrupted)
}

/// The same of either service.
pub(crate) fn failure_at(
    service: Service,
    outcome: &Outcome,
    username: Option<&str>,
    interrupted: bool,
) -> Option<Failure> {
    let mut group = outcome.group()?;
    let mut paragraphs = Vec::new();
    let mut members = Map::new();
    let message = match outcome {
        Outcome::NotPaired { reason, .. } => {
            format!("no device was paired: {}", because(*reason))
        }
        Outcome::NotResynced { reason, .. } => {
            format!(
                "the OATH token was not brought into step: {}",
                because(*reason)
            )
        }
        Outcome::JobFailed { reason, job, .. } => {
            if let Some(job) = job {
                paragraphs.extend(job_lines(job));
                members.insert("job".to_owned(), job_members(job));
            }
            match reason {
                Reason::JobFailed => "the job failed".to_owned(),
                reason => format!("the job was not done: {}", because(*reason)),
            }
        }
        Outcome::NotRegistered { reason, .. } => {
            format!("the user was not registered: {}", because(*reason))
        }
        Outcome::RegistrationUnknown => {
            paragraphs.push(SETTLE_REGISTRATION.to_owned());
            "whether the user is registered is not known".to_owned()
        }
        Outcome::Undetermined {
            candidates,
            mfa_candidates,
        } => {
            let pingid = candidates.iter().map(device_members);
            let values: Vec<_> = pingid
                .chain(mfa_candidates.iter().map(mfa_device_members))
                .collect();
            paragraphs.extend(look(service, &values, username));
            members.insert("candidates".to_owned(), values.into());
            "whether a device was paired is not known".to_owned()
        }
        Outcome::JobUnknown {
            job_token: Some(job_token),
        } => {
            // What is not known is only when it ends.
            group = if interrupted {
                Group::Cancelled
            } else {
                Group::Unavailable
            };
            members.insert("job_token".to_owned(), job_token.as_str().into());
            paragraphs.push(format!(
                "The job goes on, and can be waited for again: its token is {job_token}"
            ));
            "the job was not over in time".to_owned()
        }
        _ => "whether the job was begun is not known".to_owned(),
    };
    if let Some(reason) = outcome.reason() {
        members.insert("reason".to_owned(), reason.as_str().into());
    }
    if let Outcome::NotPaired {
        code: Some(code), ..
    }
    | Outcome::NotRegistered {
        code: Some(code), ..
    } = outcome
    {
        members.insert("service_code".to_owned(), code.as_str().into());
        paragraphs.push(format!("the service's code: {}", visible(code)));
    }
    if let Outcome::NotRegistered { authenticated, .. } = outcome {
        members.insert("authenticated".to_owned(), (*authenticated).into());
    }
    if let Outcome::NotPaired {
        error_id,
        authenticated,
        ..
    }
    | Outcome::NotResynced {
        error_id,
        authenticated,
        ..
    } = outcome
    {
        members.insert("authenticated".to_owned(), (*authenticated).into());
        members.insert("error_id".to_owned(), (*error_id).into());
        if !authenticated {
            paragraphs.push(UNPROVEN.to_owned());
        }
    }
    Some(Failure::Undone(Box::new(Undone {
        code: outcome.as_str(),
        group,
        message,
        paragraphs,
        members,
    })))
}

/// What people are shown of a job that is over.
fn job_lines(job: &JobEnd) -> Vec<String> {
    match to_callers(&job.progress) {
        Ok(mut members) => {
            redact::parts(JobProgress::INFO, &mut members);
            render::lines(JobProgress::INFO, &members)
        }
        Err(_) => Vec::new(),
    }
}

/// What programs are shown of a job that is over.
fn job_members(job: &JobEnd) -> Value {
    let mut members = to_callers(&job.progress).unwrap_or_default();
    redact::parts(JobProgress::INFO, &mut members);
    let mut members = ids::as_text(JobProgress::INFO, members);
    members.insert("job_token".to_owned(), job.job_token.as_str().into());
    Value::Object(members)
}

fn device_members(device: &Device) -> Value {
    let members = to_callers(device).unwrap_or_default();
    Value::Object(ids::as_text(Device::INFO, members))
}

fn mfa_device_members(device: &MfaDevice) -> Value {
    let mut members = to_callers(device).unwrap_or_default();
    redact::members(MfaDevice::INFO, &mut members, |field| field.name);
    Value::Object(members)
}

/// What the user confirms of a device of PingOne.
fn mfa_details(device: &MfaDevice) -> Vec<String> {
    let text = |text: &Option<String>| text.as_ref().map(|text| visible(text).to_string());
    let model = device.model.as_ref();
    let model = model.and_then(|model| text(&model.marketing_name).or(text(&model.name)));
    let os = device.os.as_ref().map(|os| {
        let parts = [text(&os.kind), text(&os.version)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let pairs = [
        ("type", Some(visible(device.kind.as_str()).to_string())),
        ("system", os),
        ("model", model),
        ("id", Some(device.id.to_string())),
        ("nickname", text(&device.nickname)),
    ];
    let pairs: Vec<_> = pairs
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect();
    render::pairs(&pairs)
}

fn details(device: &PairedDevice) -> Vec<String> {
    if let Some(device) = &device.mfa {
        return mfa_details(device);
    }
    let details = device.details.as_deref();
    let kind = details.and_then(|details| details.kind.as_ref());
    let text = |text: &Option<String>| text.as_ref().map(|text| visible(text).to_string());
    let pairs = [
        ("type", kind.map(|kind| visible(kind.as_str()).to_string())),
        ("model", details.and_then(|details| text(&details.model))),
        ("id", device.id.map(|id| id.to_string())),
        (
            "nickname",
            details.and_then(|details| text(&details.nickname)),
        ),
    ];
    let pairs: Vec<_> = pairs
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect();
    render::pairs(&pairs)
}

/// How to find out what became of it.
fn look(service: Service, candidates: &[Value], username: Option<&str>) -> Vec<String> {
    let (command, devices, nobody) = match service {
        Service::PingId => ("device list", &DEVICES, "USERNAME"),
        Service::PingOne => ("pingone device list", &MFA_DEVICES, "USER_ID"),
    };
    let user = username.filter(|name| is_plain(name)).unwrap_or(nobody);
    let how = format!(
        "A request that was held back can still be carried out. `pingpair {command} {user}` shows \
         the user's devices: let the user confirm nickname and model."
    );
    if candidates.is_empty() {
        return vec![how];
    }
    let mut paragraphs = vec!["It may be one of these:".to_owned()];
    paragraphs.extend(render::part(devices, &Value::Array(candidates.to_vec())));
    paragraphs.push(how);
    paragraphs.push(SETTLE.to_owned());
    paragraphs
}

/// Whether a name stands in a command as it is.
fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._@+-".contains(&byte);
    !name.is_empty() && !name.starts_with('-') && name.bytes().all(plain)
}

/// The first sentence of what a reason means.
fn because(reason: Reason) -> String {
    let meaning = prose::summary(reason.meaning());
    let mut letters = meaning.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

const DEVICES: MemberKind = MemberKind::List(&MemberKind::Record(Device::INFO));
const MFA_DEVICES: MemberKind = MemberKind::List(&MemberKind::Record(MfaDevice::INFO));
const OLDER: &str = "the reply is signed but does not echo this request: it may be an older one";
const SETTLE: &str =
    "Where the pairing is kept in a file, --resume FILE --confirm DEVICE_ID settles it.";
const SETTLE_REGISTRATION: &str = "Where the registration is kept in a file, --resume FILE reads the \
                                   flow once more.";
const UNPROVEN: &str = "This rests on an answer that proves nothing, and on the user's details, \
                        which did not show a device.";

#[cfg(test)]
mod tests {
    use super::*;

    fn exit_code(outcome: &Outcome, interrupted: bool) -> Option<u8> {
        failure(outcome, Some("meredith"), interrupted).map(|failure| failure.exit_code())
    }

    #[test]
    fn every_reason_has_an_exit_code_and_a_sentence() {
        for reason in Reason::ALL {
            let outcome = Outcome::NotPaired {
                reason: *reason,
                error_id: None,
                code: None,
                authenticated: true,
            };
            let failure = failure(&outcome, None, false).unwrap();
            assert!((4..=9).contains(&failure.exit_code()), "{reason}");
            let text = failure.paragraphs().join("\n");
            assert!(text.starts_with("error: no device was paired: "), "{text}");
            assert!(!text.ends_with(": "), "{text}");
            assert_eq!(failure.json()["error"]["reason"], reason.as_str());
        }
    }

    #[test]
    fn what_is_not_known_says_so_and_how_to_look() {
        let outcome = Outcome::Undetermined {
            candidates: Vec::new(),
            mfa_candidates: Vec::new(),
        };
        assert_eq!(exit_code(&outcome, false), Some(7));
        let told = failure(&outcome, Some("meredith"), true).unwrap();
        let told = told.paragraphs().join("\n");
        assert!(told.contains("`pingpair device list meredith`"), "{told}");
        let told = failure(&outcome, Some("m; reboot"), true).unwrap();
        let told = told.paragraphs().join("\n");
        assert!(told.contains("`pingpair device list USERNAME`"), "{told}");
    }

    #[test]
    fn a_job_that_goes_on_is_no_unknown_outcome() {
        let outcome = |job_token| Outcome::JobUnknown { job_token };
        assert_eq!(exit_code(&outcome(None), true), Some(7));
        assert_eq!(exit_code(&outcome(Some("t".to_owned())), false), Some(8));
        assert_eq!(exit_code(&outcome(Some("t".to_owned())), true), Some(9));
    }
}
