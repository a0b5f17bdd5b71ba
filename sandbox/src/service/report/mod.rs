//! The report of users and devices: GetOrganizationReport, and the jobs that make it.

mod made_up;
mod row;

use std::sync::Arc;

use pingpair::Timestamp;
use pingpair::pingid::{GetOrganizationReport, ReportFileType};

use self::made_up::MadeUpRows;
use self::row::Row;
use super::{HandleStream, Row as Handled, Service, ServiceError};
use crate::answer::Chunks;

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Handled] = &[Handled::of_stream::<GetOrganizationReport>()];

impl HandleStream<GetOrganizationReport> for Service {
    fn handle_stream(
        &mut self,
        request: GetOrganizationReport,
        _: Timestamp,
    ) -> Result<Chunks, ServiceError> {
        let form = match request.file_type {
            ReportFileType::Csv => Form::Csv,
            ReportFileType::Json => Form::Json,
            _ => {
                return Err(ServiceError::invalid(
                    "reqBody.fileType must be CSV or JSON",
                ));
            }
        };
        let report = self.reports.last.clone();
        let report = report.ok_or_else(|| {
            ServiceError::invalid("no job has made a report: begin one with CreateJob")
        })?;
        Ok(report.stream(form))
    }
}

/// The last report, and what goes into the next ones beside the users.
#[derive(Clone, Default)]
pub(crate) struct Reports {
    last: Option<Arc<Report>>,
    made_up: Vec<MadeUpRows>,
}

impl Reports {
    /// Adds made-up rows to the reports that are made from here on. Without a seed they differ from
    /// those that were added before.
    pub(crate) fn add_made_up_rows(&mut self, rows: u64, seed: Option<u64>) {
        let ordinal = u64::try_from(self.made_up.len()).unwrap_or(u64::MAX);
        let seed = seed.unwrap_or(ordinal);
        self.made_up.push(MadeUpRows { rows, seed });
    }

    pub(crate) fn clear_made_up_rows(&mut self) {
        self.made_up.clear();
    }

    /// How many made-up rows the next report has.
    pub(crate) fn made_up_rows(&self) -> u64 {
        count(&self.made_up)
    }
}

impl Service {
    /// Makes a report, unless the last one is still good.
    pub(super) fn make_report(&mut self, now: Timestamp) {
        let lifetime = self.options.report_cache;
        let is_good = |report: &Arc<Report>| now < report.made.saturating_add(lifetime);
        if self.reports.last.as_ref().is_some_and(is_good) {
            return;
        }
        let users = self.users.iter();
        let rows = users.flat_map(|(username, user)| Row::of_user(username, user));
        self.reports.last = Some(Arc::new(Report {
            made: now,
            rows: rows.collect(),
            made_up: self.reports.made_up.clone(),
        }));
    }
}

/// What a job found, to be written in either form.
struct Report {
    made: Timestamp,
    rows: Vec<Row>,
    made_up: Vec<MadeUpRows>,
}

impl Report {
    fn stream(self: Arc<Self>, form: Form) -> Chunks {
        let rows = self.len();
        let chunks = usize::try_from(rows.div_ceil(ROWS_PER_CHUNK)).unwrap_or(usize::MAX);
        // An empty report has a beginning and an end, too.
        let chunks = chunks.max(1);
        Box::new((0..chunks).map(move |chunk| {
            let first = u64::try_from(chunk).unwrap_or(u64::MAX);
            let first = first.saturating_mul(ROWS_PER_CHUNK);
            let end = first.saturating_add(ROWS_PER_CHUNK).min(rows);
            let mut bytes = Vec::new();
            if chunk == 0 {
                form.begin(&mut bytes);
            }
            for index in first..end {
                form.write(&self.row(index), index == 0, &mut bytes);
            }
            if chunk + 1 == chunks {
                form.end(&mut bytes);
            }
            bytes
        }))
    }

    fn len(&self) -> u64 {
        let rows = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        rows.saturating_add(count(&self.made_up))
    }

    fn row(&self, index: u64) -> Row {
        let known = usize::try_from(index).ok();
        if let Some(row) = known.and_then(|index| self.rows.get(index)) {
            return row.clone();
        }
        let mut index = index.saturating_sub(u64::try_from(self.rows.len()).unwrap_or(u64::MAX));
        for made_up in &self.made_up {
            if index < made_up.rows {
                return made_up.row(index);
            }
            index -= made_up.rows;
        }
        // Not reached: `len` counts no more.
        Row::default()
    }
}

/// How the report is written.
#[derive(Clone, Copy)]
enum Form {
    Csv,
    Json,
}

impl Form {
    fn begin(self, out: &mut Vec<u8>) {
        match self {
            Self::Csv => row::write_csv_header(out),
            Self::Json => out.extend_from_slice(b"{\"data\":["),
        }
    }

    fn write(self, row: &Row, is_first: bool, out: &mut Vec<u8>) {
        match self {
            Self::Csv => row.write_csv(out),
            Self::Json => {
                if !is_first {
                    out.push(b',');
                }
                row.write_json(out);
            }
        }
    }

    fn end(self, out: &mut Vec<u8>) {
        match self {
            Self::Csv => {}
            Self::Json => out.extend_from_slice(b"]}"),
        }
    }
}

fn count(made_up: &[MadeUpRows]) -> u64 {
    let rows = made_up.iter().map(|made_up| made_up.rows);
    rows.fold(0, u64::saturating_add)
}

/// So many rows make about 64 KiB.
const ROWS_PER_CHUNK: u64 = 256;
