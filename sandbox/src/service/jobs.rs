//! CreateJob, GetJobStatus and GetBulkJobStatus, and the work that jobs of every kind do.

use std::collections::{BTreeMap, BTreeSet};

use pingpair::Timestamp;
use pingpair::pingid::{
    BulkJobProgress, CreateJob, CreatedJob, GetBulkJobStatus, GetJobStatus, JobProgress, JobResult,
    JobStatus, JobType, OathToken,
};

use super::{Handle, Row, Service, ServiceError};
use crate::random;

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<CreateJob>(),
    Row::of::<GetJobStatus>(),
    Row::of::<GetBulkJobStatus>(),
];

/// What a job does when its time is over.
#[derive(Clone)]
pub(super) enum Work {
    /// It adds tokens to the organisation.
    CreateTokens(Vec<OathToken>),
    /// It removes the tokens with these serial numbers.
    RevokeTokens {
        serial_numbers: Vec<String>,
        unpairs: bool,
    },
    /// It makes the report of users and devices.
    UserReport,
}

impl Work {
    /// The text by which the control door tells kinds of jobs apart.
    const fn as_str(&self) -> &'static str {
        match self {
            Self::CreateTokens(_) => "CREATE_ORG_TOKENS",
            Self::RevokeTokens { .. } => "REVOKE_ORG_TOKENS",
            Self::UserReport => "USER_REPORTS",
        }
    }

    /// What the service calls the result of such a job.
    const fn result_type(&self) -> &'static str {
        match self {
            Self::CreateTokens(_) => "CreateOath",
            Self::RevokeTokens { .. } | Self::UserReport => "JobResult",
        }
    }
}

impl Handle<CreateJob> for Service {
    fn handle(&mut self, request: CreateJob, now: Timestamp) -> Result<CreatedJob, ServiceError> {
        match request.job_type {
            JobType::UserReports => self.begin_job(Work::UserReport, now),
            _ => Err(ServiceError::invalid("there is no such type of job")),
        }
    }
}

impl Handle<GetJobStatus> for Service {
    fn handle(
        &mut self,
        request: GetJobStatus,
        now: Timestamp,
    ) -> Result<JobProgress, ServiceError> {
        let job = self.jobs.by_token.get(&request.job_token);
        let job = job.ok_or_else(|| ServiceError::invalid("there is no job with this token"))?;
        let mut progress = JobProgress::new(job.status(now));
        progress.result = job.ended.as_ref().map(|ended| ended.result.clone());
        Ok(progress)
    }
}

impl Handle<GetBulkJobStatus> for Service {
    fn handle(
        &mut self,
        request: GetBulkJobStatus,
        now: Timestamp,
    ) -> Result<BulkJobProgress, ServiceError> {
        let known = request.job_tokens.into_iter().filter_map(|token| {
            let job = self.jobs.by_token.get(&token)?;
            let status = capitals(&job.status(now));
            Some((token, JobResult::new().kind("JobResult").status(status)))
        });
        let known: BTreeMap<_, _> = known.collect();
        Ok(BulkJobProgress::new(known))
    }
}

/// How a job ended, and what it leaves behind.
#[derive(Clone)]
pub(super) struct Ended {
    pub(super) status: JobStatus,
    pub(super) result: JobResult,
}

impl Ended {
    pub(super) fn done(result: JobResult) -> Self {
        let status = JobStatus::Done;
        Self { status, result }
    }

    pub(super) fn failure(result: JobResult) -> Self {
        let status = JobStatus::Failure;
        Self { status, result }
    }
}

/// A job, for tests to look at.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct KnownJob {
    /// The token that names the job.
    pub job_token: String,
    /// `USER_REPORTS`, `CREATE_ORG_TOKENS` or `REVOKE_ORG_TOKENS`.
    pub kind: &'static str,
    /// How far it has come.
    pub status: JobStatus,
    /// When it was begun.
    pub created: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
}

/// The jobs, those that ended too.
#[derive(Clone, Default)]
pub(crate) struct Jobs {
    next_fails: bool,
    by_token: BTreeMap<String, Job>,
    running: BTreeSet<(Timestamp, u64, String)>,
}

impl Jobs {
    /// Lets the next job that is begun fail, or not.
    pub(crate) fn let_next_fail(&mut self, fails: bool) {
        self.next_fails = fails;
    }

    pub(crate) fn next_fails(&self) -> bool {
        self.next_fails
    }

    /// Every job, in the order in which they were begun.
    pub(crate) fn known(&self, now: Timestamp) -> Vec<KnownJob> {
        let mut jobs: Vec<_> = self.by_token.iter().collect();
        jobs.sort_by_key(|(_, job)| job.number);
        let known = |(token, job): (&String, &Job)| KnownJob {
            job_token: token.clone(),
            kind: job.kind,
            status: job.status(now),
            created: job.created,
            ends: job.ends,
        };
        jobs.into_iter().map(known).collect()
    }

    pub(super) fn next_end(&self) -> Option<Timestamp> {
        self.running.first().map(|(ends, _, _)| *ends)
    }
}

impl Service {
    /// Begins a job, and returns its token.
    pub(super) fn begin_job(
        &mut self,
        work: Work,
        now: Timestamp,
    ) -> Result<CreatedJob, ServiceError> {
        let token = random::job_token()?;
        let duration = self.options.job_duration;
        let Jobs {
            next_fails,
            by_token,
            running,
        } = &mut self.jobs;
        let number = u64::try_from(by_token.len()).unwrap_or(u64::MAX);
        let ends = now.saturating_add(duration);
        let job = Job {
            number,
            kind: work.as_str(),
            created: now,
            starts: now.saturating_add(duration / 3),
            ends,
            fails: std::mem::take(next_fails),
            work: Some(work),
            ended: None,
        };
        by_token.insert(token.clone(), job);
        running.insert((ends, number, token.clone()));
        Ok(CreatedJob::new(token))
    }

    /// Ends the job whose time is over first.
    pub(super) fn end_next_job(&mut self) {
        let Some((ends, _, token)) = self.jobs.running.pop_first() else {
            return;
        };
        let Some(job) = self.jobs.by_token.get_mut(&token) else {
            return;
        };
        let Some(work) = job.work.take() else {
            return;
        };
        let kind = work.result_type();
        let Ended { status, result } = if job.fails {
            Ended::failure(JobResult::new().message("planned by a test"))
        } else {
            self.carry_out(work, ends)
        };
        if let Some(job) = self.jobs.by_token.get_mut(&token) {
            let result = result.kind(kind).status(capitals(&status));
            job.ended = Some(Ended { status, result });
        }
    }

    fn carry_out(&mut self, work: Work, now: Timestamp) -> Ended {
        match work {
            Work::CreateTokens(tokens) => Ended::done(self.create_tokens(tokens)),
            Work::RevokeTokens {
                serial_numbers,
                unpairs,
            } => self.revoke_tokens(&serial_numbers, unpairs),
            Work::UserReport => {
                self.make_report(now);
                Ended::done(JobResult::new())
            }
        }
    }
}

#[derive(Clone)]
struct Job {
    number: u64,
    kind: &'static str,
    created: Timestamp,
    starts: Timestamp,
    ends: Timestamp,
    fails: bool,
    /// What is to be done, until it ends.
    work: Option<Work>,
    ended: Option<Ended>,
}

impl Job {
    fn status(&self, now: Timestamp) -> JobStatus {
        match &self.ended {
            Some(ended) => ended.status.clone(),
            None if now < self.starts => JobStatus::Pending,
            None => JobStatus::InProgress,
        }
    }
}

/// The status as the service spells it in results.
fn capitals(status: &JobStatus) -> JobStatus {
    JobStatus::Unknown(status.as_str().to_uppercase().into())
}
