//! How outcomes stand in a snapshot: apart from the types themselves, so that nobody else writes a
//! secret that is in one, or reads an outcome from anywhere.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::outcome::{Evidence, JobEnd, Outcome, PairedDevice, Reason, RegisteredUser, ReportEnd};
use super::sealed;
use crate::device_id::DeviceId;
use crate::pingid::{Device, JobProgress};
use crate::pingone::{Id, MfaDevice, Tokens};
use crate::time::Timestamp;

pub(super) fn serialize<S: Serializer>(
    outcome: &Outcome,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    SealedOutcome::serialize(outcome, serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Outcome, D::Error> {
    SealedOutcome::deserialize(deserializer)
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Outcome", tag = "outcome", rename_all = "snake_case")]
enum SealedOutcome {
    Paired {
        #[serde(with = "SealedDevice")]
        device: PairedDevice,
        evidence: Evidence,
    },
    NotPaired {
        reason: Reason,
        error_id: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<String>,
        authenticated: bool,
    },
    Undetermined {
        #[serde(with = "sealed::records")]
        candidates: Vec<Device>,
        #[serde(
            with = "sealed::records",
            default,
            skip_serializing_if = "Vec::is_empty"
        )]
        mfa_candidates: Vec<MfaDevice>,
    },
    Registered {
        #[serde(with = "user")]
        user: Box<RegisteredUser>,
    },
    NotRegistered {
        reason: Reason,
        code: Option<String>,
        authenticated: bool,
    },
    RegistrationUnknown,
    Resynced {
        correlated: bool,
    },
    NotResynced {
        reason: Reason,
        error_id: Option<i64>,
        authenticated: bool,
    },
    JobDone {
        #[serde(with = "job")]
        job: Box<JobEnd>,
    },
    ReportDownloaded {
        #[serde(with = "report")]
        report: Box<ReportEnd>,
    },
    JobFailed {
        reason: Reason,
        error_id: Option<i64>,
        authenticated: bool,
        #[serde(with = "optional_job")]
        job: Option<Box<JobEnd>>,
    },
    JobUnknown {
        job_token: Option<String>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "PairedDevice")]
pub(super) struct SealedDevice {
    #[serde(with = "sealed::device_id")]
    id: Option<DeviceId>,
    uuid: Option<String>,
    #[serde(with = "sealed::boxed_record")]
    details: Option<Box<Device>>,
    #[serde(
        with = "sealed::boxed_record",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    mfa: Option<Box<MfaDevice>>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RegisteredUser")]
struct SealedUser {
    #[serde(with = "sealed::optional_id")]
    user_id: Option<Id>,
    username: Option<String>,
    evidence: Evidence,
    #[serde(with = "sealed::boxed_record")]
    tokens: Option<Box<Tokens>>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "JobEnd")]
struct SealedJob {
    job_token: String,
    correlated: bool,
    #[serde(with = "sealed::record")]
    progress: JobProgress,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ReportEnd")]
struct SealedReport {
    organisation: String,
    bytes: u64,
    job_token: String,
    #[serde(with = "sealed::timestamp")]
    job_began: Timestamp,
    #[serde(with = "sealed::timestamp")]
    downloaded: Timestamp,
    #[serde(with = "sealed::timestamp")]
    not_older_than: Timestamp,
}

mod user {
    use super::*;

    pub(super) fn serialize<S: Serializer>(
        user: &RegisteredUser,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        SealedUser::serialize(user, to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Box<RegisteredUser>, D::Error> {
        SealedUser::deserialize(from).map(Box::new)
    }
}

mod job {
    use super::*;

    pub(super) fn serialize<S: Serializer>(job: &JobEnd, to: S) -> Result<S::Ok, S::Error> {
        SealedJob::serialize(job, to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Box<JobEnd>, D::Error> {
        SealedJob::deserialize(from).map(Box::new)
    }
}

mod optional_job {
    use super::*;

    #[derive(Serialize)]
    struct Written<'a>(#[serde(with = "SealedJob")] &'a JobEnd);

    #[derive(Deserialize)]
    struct Read(#[serde(with = "SealedJob")] JobEnd);

    pub(super) fn serialize<S: Serializer>(
        job: &Option<Box<JobEnd>>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        job.as_deref().map(Written).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Box<JobEnd>>, D::Error> {
        let job = Option::<Read>::deserialize(from)?;
        Ok(job.map(|Read(job)| Box::new(job)))
    }
}

mod report {
    use super::*;

    pub(super) fn serialize<S: Serializer>(report: &ReportEnd, to: S) -> Result<S::Ok, S::Error> {
        SealedReport::serialize(report, to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Box<ReportEnd>, D::Error> {
        SealedReport::deserialize(from).map(Box::new)
    }
}
