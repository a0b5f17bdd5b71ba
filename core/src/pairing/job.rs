//! Jobs: the organisation's report through to the download, and the organisation's OATH tokens.
//!
//! ```text
//!   CreateJob, CreateOrgTokens or RevokeOrgTokens (C, once); nothing for a job that was begun elsewhere
//!      │   └─ lost ─▶ begin again, when a person says so
//!      ▼
//!   GetJobStatus ─┬─ pending, in_progress ─▶ ask again: every 2 s, then every 5
//!                 ├─ failure ─▶ failed
//!                 └─ done ─▶ done; for the report ─▶ GetOrganizationReport ─▶ downloaded
//! ```
//!
//! The service answers with the report of the last job that is done, whosever it was, and keeps one for
//! up to two hours: the outcome tells how old it can be. Nobody has signed it.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::call::{Call, Loss, Reply};
use super::outcome::{JobEnd, Outcome, Reason, ReportEnd};
use super::prompt::{Answer, MOST_STARTS};
use super::schedule::Schedule;
use super::script::{Event, Plan, Script, Situation, Undownloaded};
use super::sealed;
use super::sealed_outcome;
use super::user_creation::start_again;
use super::view::Parts;
use crate::error::{Code, Refusal, Result};
use crate::pingid::{
    CreateJob, CreateOrgTokens, GetJobStatus, GetOrganizationReport, JobProgress, JobStatus,
    ReportFileType, RevokeOrgTokens, error_id,
};
use crate::provenance::Provenance;
use crate::time::Timestamp;

/// A job that is begun and waited for.
#[derive(Serialize, Deserialize)]
pub(super) struct Job {
    task: Task,
    stage: Stage,
    starts: u32,
    /// Whether a job may have been begun whose token was lost.
    lost: bool,
    /// What the service last said of the job, as on the wire.
    #[serde(default)]
    status: Option<String>,
    #[serde(with = "sealed::optional_timestamp")]
    began: Option<Timestamp>,
}

/// What the job does.
#[derive(Serialize, Deserialize)]
pub(super) enum Task {
    /// It makes the report of this organisation, which is then downloaded in this form.
    Report { form: String, organisation: String },
    /// It adds OATH tokens to the organisation.
    CreateTokens(#[serde(with = "sealed::operation")] CreateOrgTokens),
    /// It removes OATH tokens from the organisation.
    RevokeTokens(#[serde(with = "sealed::operation")] RevokeOrgTokens),
    /// It was begun elsewhere, whatever it does.
    Begun(String),
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Creating,
    CreateLost,
    Waiting(Waiting),
    Downloading(Waiting),
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

#[derive(Clone, Serialize, Deserialize)]
struct Waiting {
    job_token: String,
    correlated: bool,
    schedule: Schedule,
    /// How often what came was no report.
    downloads: u32,
}

impl Job {
    pub(super) fn new(task: Task) -> Result<Self> {
        let job = Self {
            task,
            stage: Stage::Creating,
            starts: 1,
            lost: false,
            status: None,
            began: None,
        };
        job.create().check()?;
        Ok(job)
    }

    /// A job that was begun elsewhere, of this token.
    pub(super) fn begun(job_token: String) -> Result<Self> {
        let mut job = Self::new(Task::Begun(job_token.clone()))?;
        job.stage = Stage::Waiting(Waiting {
            job_token,
            correlated: true,
            schedule: Schedule::default(),
            downloads: 0,
        });
        Ok(job)
    }

    /// The request that begins it; for one that was begun, the request that reads it.
    fn create(&self) -> Call {
        match &self.task {
            Task::Begun(job_token) => GetJobStatus::new(job_token.as_str()).into(),
            Task::Report { .. } => CreateJob::new().into(),
            Task::CreateTokens(request) => request.clone().into(),
            Task::RevokeTokens(request) => request.clone().into(),
        }
    }

    /// Whether the declaration says that the service returns what ties the reply to its request.
    fn is_correlated(&self) -> bool {
        matches!(self.task, Task::Report { .. })
    }

    fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.stage = Stage::Finished(outcome);
        Some(Duration::ZERO)
    }

    fn failed(&mut self, reason: Reason, refusal: Option<&Refusal>) -> Option<Duration> {
        let correlated = |refusal: &Refusal| refusal.provenance == Provenance::Correlated;
        self.end(Outcome::JobFailed {
            reason,
            error_id: refusal.map(|refusal| refusal.error_id),
            authenticated: refusal.is_none_or(correlated),
            job: None,
        })
    }

    /// This request began no job; one that was lost before may have.
    fn not_begun(&mut self, reason: Reason, refusal: Option<&Refusal>) -> Option<Duration> {
        if self.lost {
            return self.unknown(None);
        }
        self.failed(reason, refusal)
    }

    fn unknown(&mut self, job_token: Option<String>) -> Option<Duration> {
        self.end(Outcome::JobUnknown { job_token })
    }

    fn on_creating(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        let created = match event {
            Event::Replied {
                reply: Reply::CreateJob(created),
                provenance,
                ..
            } if at.moves(provenance) => Some((created.job_token, provenance)),
            Event::Replied {
                reply: Reply::CreateOrgTokens(created) | Reply::RevokeOrgTokens(created),
                provenance,
                ..
            } => Some((created.job_token, provenance)),
            Event::Refused { refusal, .. }
                if at.moves(refusal.provenance) || !self.is_correlated() =>
            {
                return self.not_begun(Reason::of(refusal.error_id), Some(&refusal));
            }
            _ => None,
        };
        let Some((job_token, provenance)) = created else {
            self.lost = true;
            if self.starts < MOST_STARTS {
                self.stage = Stage::CreateLost;
                return Some(Duration::ZERO);
            }
            return self.unknown(None);
        };
        // The report can be as old as the request, not as the reply.
        self.began = Some(at.sent);
        if !matches!(self.task, Task::Report { .. }) {
            // What was asked for is not needed any more, and holds the keys of tokens.
            self.task = Task::Begun(job_token.clone());
        }
        self.stage = Stage::Waiting(Waiting {
            job_token,
            correlated: provenance == Provenance::Correlated,
            schedule: Schedule::default(),
            downloads: 0,
        });
        Some(Duration::ZERO)
    }

    fn on_waiting(
        &mut self,
        mut waiting: Waiting,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        let pause = match event {
            Event::Replied {
                reply: Reply::GetJobStatus(progress),
                provenance,
                ..
            } if at.moves(provenance) => {
                // One that may be an older reply may tell of an older job.
                let correlated = provenance == Provenance::Correlated;
                waiting.correlated &= correlated;
                self.status = Some(progress.status.as_str().to_owned());
                match progress.status {
                    JobStatus::Done => return self.done(waiting, *progress),
                    JobStatus::Failure => {
                        let job = Some(waiting.end(*progress));
                        return self.end(Outcome::JobFailed {
                            reason: Reason::JobFailed,
                            error_id: None,
                            authenticated: correlated,
                            job,
                        });
                    }
                    _ => waiting.schedule.after_answer(at),
                }
            }
            Event::Refused { refusal, .. }
                if at.moves(refusal.provenance)
                    && refusal.error_id != error_id::TRANSACTION_FAILED =>
            {
                return self.failed(Reason::of(refusal.error_id), Some(&refusal));
            }
            Event::Lost(loss) => waiting.schedule.after_loss(&loss, at),
            _ => waiting.schedule.after_loss(&Loss::default(), at),
        };
        self.stage = Stage::Waiting(waiting);
        Some(pause)
    }

    fn done(&mut self, waiting: Waiting, progress: JobProgress) -> Option<Duration> {
        if let Task::Report { .. } = self.task {
            self.stage = Stage::Downloading(waiting);
            return Some(Duration::ZERO);
        }
        let job = waiting.end(progress);
        self.end(Outcome::JobDone { job })
    }

    fn on_downloading(
        &mut self,
        mut waiting: Waiting,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        match event {
            Event::Downloaded { bytes } => {
                let organisation = match &self.task {
                    Task::Report { organisation, .. } => organisation.clone(),
                    _ => String::new(),
                };
                let job_began = self.began.unwrap_or(at.now.wall);
                let oldest = job_began.milliseconds().saturating_sub(KEPT_MILLISECONDS);
                self.end(Outcome::ReportDownloaded {
                    report: Box::new(ReportEnd {
                        organisation,
                        bytes,
                        job_token: waiting.job_token,
                        job_began,
                        downloaded: at.now.wall,
                        not_older_than: Timestamp::from_milliseconds(oldest).unwrap_or(job_began),
                    }),
                })
            }
            Event::Refused { refusal, .. } => {
                self.failed(Reason::of(refusal.error_id), Some(&refusal))
            }
            Event::Undownloaded(Undownloaded::Unwritten) => self.failed(Reason::WriteFailed, None),
            Event::Undownloaded(Undownloaded::Untrusted) if waiting.downloads >= MOST_DOWNLOADS => {
                self.unknown(Some(waiting.job_token))
            }
            event => {
                let loss = match event {
                    Event::Lost(loss) => loss,
                    _ => Loss::default(),
                };
                waiting.downloads = waiting.downloads.saturating_add(1);
                let pause = waiting.schedule.after_loss(&loss, at);
                self.stage = Stage::Downloading(waiting);
                Some(pause)
            }
        }
    }

    fn give_up(&mut self, stage: Stage, reason: Reason) -> Option<Duration> {
        match stage {
            Stage::Waiting(waiting) | Stage::Downloading(waiting)
                if reason != Reason::NotSendable =>
            {
                self.unknown(Some(waiting.job_token))
            }
            Stage::Creating | Stage::CreateLost => self.not_begun(reason, None),
            _ => self.failed(reason, None),
        }
    }
}

impl Waiting {
    fn end(self, progress: JobProgress) -> Box<JobEnd> {
        Box::new(JobEnd {
            job_token: self.job_token,
            correlated: self.correlated,
            progress,
        })
    }
}

impl Script for Job {
    fn plan(&self) -> Plan {
        match (&self.stage, &self.task) {
            (Stage::Creating, _) => Plan::Send(self.create()),
            (Stage::CreateLost, _) => Plan::Ask(start_again(self.starts)),
            (Stage::Downloading(_), Task::Report { form, .. }) => {
                let form = ReportFileType::from(form.as_str());
                Plan::Send(GetOrganizationReport::new(form).into())
            }
            (Stage::Waiting(waiting) | Stage::Downloading(waiting), _) => {
                Plan::Send(GetJobStatus::new(waiting.job_token.as_str()).into())
            }
            (Stage::Finished(outcome), _) => Plan::Finish(outcome.clone()),
        }
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        let reason = match &event {
            Event::Deadline => Some(Reason::DeadlinePassed),
            Event::Cancelled => Some(Reason::Cancelled),
            Event::Unsendable => Some(Reason::NotSendable),
            _ => None,
        };
        match (
            std::mem::replace(&mut self.stage, Stage::CreateLost),
            reason,
        ) {
            (Stage::Finished(outcome), _) => {
                self.stage = Stage::Finished(outcome);
                None
            }
            (stage, Some(reason)) => self.give_up(stage, reason),
            (Stage::Creating, None) => self.on_creating(event, at),
            (Stage::CreateLost, None) => {
                if let Event::Answered(_) = event {
                    self.starts = self.starts.saturating_add(1);
                    self.stage = Stage::Creating;
                }
                Some(Duration::ZERO)
            }
            (Stage::Waiting(waiting), None) => self.on_waiting(waiting, event, at),
            (Stage::Downloading(waiting), None) => self.on_downloading(waiting, event, at),
        }
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        match answer {
            Answer::StartAgain => Ok(()),
            _ => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn username(&self) -> Option<&str> {
        None
    }

    fn show(&self, parts: &mut Parts) {
        parts.status = self.status.clone();
        let waits = matches!(self.stage, Stage::Waiting(_) | Stage::Downloading(_));
        parts.is_waiting = waits && self.status.is_some();
    }

    fn finish(&mut self, outcome: Outcome) {
        self.stage = Stage::Finished(outcome);
    }
}

/// So often what is no report is downloaded once more.
const MOST_DOWNLOADS: u32 = 2;
/// How long the service keeps a report: two hours (the vendor's page, "CreateJob").
const KEPT_MILLISECONDS: i64 = 2 * 3600 * 1000;
