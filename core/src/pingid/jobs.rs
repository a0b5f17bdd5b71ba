//! Jobs and the report: CreateJob, GetJobStatus, GetBulkJobStatus, GetOrganizationReport.

use std::collections::BTreeMap;

use pingpair_macros::{operation, reply, values};

use crate::operation::{Declared, Members};
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<CreateJob>(),
    Declared::of::<GetJobStatus>(),
    Declared::of::<GetBulkJobStatus>(),
    Declared::of::<GetOrganizationReport>(),
];

/// Begins a job.
///
/// Source: the vendor's page, "CreateJob".
#[operation("createjob", retry = Create, client_data = Echoed, reply = CreatedJob)]
pub struct CreateJob {
    /// What the job does.
    #[default(JobType::UserReports)]
    pub job_type: JobType,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Reads how far a job has come.
///
/// Source: the vendor's page, "GetJobStatus".
#[operation("getjobstatus", retry = Read, client_data = Echoed, reply = JobProgress)]
pub struct GetJobStatus {
    /// The job's token.
    #[limit(1..=1024)]
    #[form(Name)]
    pub job_token: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Reads how far several jobs have come.
///
/// Source: the vendor's page, "GetBulkJobStatus".
#[operation("getbulkjobstatus", retry = Read, client_data = Echoed, reply = BulkJobProgress)]
pub struct GetBulkJobStatus {
    /// The jobs' tokens.
    #[limit(1..=1000)]
    #[form(Name)]
    pub job_tokens: Vec<String>,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Downloads the report of the last USER_REPORTS job that is done.
///
/// The reply is a raw stream that nobody has signed: decide nothing by it. The service answers with the
/// same report for up to two hours.
/// Source: the vendor's page, "GetOrganizationReport".
#[operation("getorgreport", retry = Read, client_data = Ignored, reply = Members, streams = true)]
pub struct GetOrganizationReport {
    /// The form of the report.
    pub file_type: ReportFileType,
    /// A text of your own; the service does not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// A job that was begun.
#[reply]
pub struct CreatedJob {
    /// The token that names the job.
    pub job_token: String,
}

/// How far a job has come.
#[reply]
pub struct JobProgress {
    /// The status.
    pub status: JobStatus,
    /// What the job leaves behind.
    #[wire("jobResult")]
    pub result: Option<JobResult>,
}

/// How far several jobs have come.
#[reply]
pub struct BulkJobProgress {
    /// Each job's result, by its token.
    #[wire("jobResults")]
    pub results: BTreeMap<String, JobResult>,
}

/// What a job leaves behind.
#[reply]
pub struct JobResult {
    /// The type of the result, such as `JobResult` or `CreateOath`.
    #[wire("type")]
    pub kind: Option<String>,
    /// The status.
    pub status: Option<JobStatus>,
    /// Why a job failed, in the service's words, which may name users.
    #[personal]
    pub message: Option<String>,
    /// The tokens that CreateOrgTokens did not add, because their serial numbers exist.
    #[default]
    pub duplicates: Vec<DuplicateToken>,
    /// How many these are.
    #[wire("numberOfDuplicates")]
    pub duplicate_count: Option<i64>,
    /// The tokens that RevokeOrgTokens did not remove, because they are paired: serial number and user.
    #[default]
    #[personal]
    pub paired_serials: BTreeMap<String, String>,
}

/// A token that was not added, because its serial number exists.
#[reply]
pub struct DuplicateToken {
    /// The place of the token in the request.
    pub row: Option<i64>,
    /// The serial number.
    pub serial: Option<String>,
    /// The token's secret.
    pub password: Option<Secret>,
}

/// What a job does.
#[values]
pub enum JobType {
    /// It makes the organisation's report of users and devices.
    UserReports = "USER_REPORTS",
}

/// How far a job has come. The service spells it in lower case and in upper case.
#[values(ignores_case)]
pub enum JobStatus {
    /// It is done.
    Done = "done",
    /// It failed.
    Failure = "failure",
    /// It is under way.
    InProgress = "in_progress",
    /// It has not begun.
    Pending = "pending",
}

/// The form of a report.
#[values]
pub enum ReportFileType {
    /// Lines of values between commas (RFC 4180).
    Csv = "CSV",
    /// One JSON object with all rows.
    Json = "JSON",
}
