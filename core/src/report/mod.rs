//! The organisation's report, row by row and in flat memory.
//!
//! - [`ReportDecoder`] takes bytes in pieces of any size and gives rows; it reads and writes nothing.
//! - [`ReportReader`] is an iterator over the rows of anything that can be read, such as a file.
//! - [`ReportWriter`] can be written to, by a download for example, and hands each row to a function.
//!
//! CSV and JSON are told apart by their first character, and give the same [`ReportRow`]s; JSON alone
//! has fractions of seconds in its times. A byte order mark is passed over.
//!
//! CSV is read as RFC 4180 has it: the first line names the columns, in any order and any case, and
//! lines end in CRLF, LF or CR. `username` must be among the columns; others may be missing, and those
//! that are not documented are kept in `extra`. A row must have as many cells as there are columns.
//! JSON is one object with the rows as objects in the list `data`, whatever stands before or behind
//! it, or the list alone. A row must have the member `username`; null and empty texts are absent cells.
//!
//! Nobody has signed a report: decide nothing by it. Cells are what people typed: show them through
//! [`visible`](crate::text::visible) only.
//!
//! # Reports that are cut off
//! JSON has an end, and without it there is an error. CSV has none: what was cut inside of quotes, or
//! in a row whose last cells are missing then, is refused, but not what was cut behind a row, or
//! inside of the last cell of one. A download proves the end by itself.
//!
//! # Limits
//! A row has at most 1 MiB and 256 cells, a text or number beside the rows at most 1 MiB, and JSON at
//! most 32 levels: [`Code::ReportTooLarge`]. Every other fault is [`Code::ReportMalformed`]. After an
//! error there are no more rows, and the ones before it are to be thrown away.
//!
//! # Examples
//! ```
//! use pingpair::pingid::{DeviceType, UserStatus};
//! use pingpair::report::ReportReader;
//!
//! let report = "username,deviceID,status,deviceType\r\n\
//!               meredith,284159158921096000,ACTIVE,iPhone\r\n";
//! for row in ReportReader::new(report.as_bytes()) {
//!     let row = row?;
//!     assert_eq!(row.username, "meredith");
//!     assert_eq!(row.status, Some(UserStatus::Active));
//!     assert_eq!(row.device_type, Some(DeviceType::IPhone));
//! }
//! # Ok::<(), pingpair::Error>(())
//! ```
//!
//! While it is downloaded:
//! ```no_run
//! use pingpair::Client;
//! use pingpair::pingid::{GetOrganizationReport, ReportFileType};
//! use pingpair::report::ReportWriter;
//!
//! let client = Client::from_properties("pingid.properties")?;
//! let mut unpaired = 0;
//! let mut rows = ReportWriter::new(|row| {
//!     unpaired += u64::from(row.device_id.is_none());
//!     Ok(())
//! });
//! client.get_organization_report(GetOrganizationReport::new(ReportFileType::Csv), &mut rows)?;
//! rows.finish()?;
//! println!("{unpaired} users have no device");
//! # Ok::<(), pingpair::Error>(())
//! ```

mod cells;
mod csv;
mod json;
mod reader;
mod writer;

use std::fmt;

use self::csv::CsvRows;
use self::json::JsonRows;
pub use self::reader::ReportReader;
pub use self::writer::ReportWriter;
use crate::error::{Code, Error, Result};
pub use crate::pingid::{REPORT_COLUMNS, ReportRow};

/// Makes rows of a report that comes in pieces.
///
/// Give each piece to [`next_row`](Self::next_row) until it has no more rows, then call
/// [`finish`](Self::finish). After an error both return the same error again.
#[derive(Default)]
pub struct ReportDecoder {
    stage: Stage,
    rows: u64,
    failure: Option<Error>,
}

impl ReportDecoder {
    /// A decoder for one report, in either form.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next row, if it ends in `piece`, which is left with what stands behind it.
    ///
    /// Without a row all of the piece was taken: go on with the next one.
    ///
    /// # Errors
    /// [`Code::ReportMalformed`] and [`Code::ReportTooLarge`].
    pub fn next_row(&mut self, piece: &mut &[u8]) -> Result<Option<ReportRow>> {
        self.run(|stage| stage.next(piece))
    }

    /// Tells that there are no more pieces, and returns the last row of a CSV report without a line end
    /// behind it.
    ///
    /// # Errors
    /// [`Code::ReportMalformed`] if the report cannot have ended here.
    pub fn finish(&mut self) -> Result<Option<ReportRow>> {
        self.run(Stage::finish)
    }

    /// How many rows there were so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Ends the decoding with an error that came from elsewhere.
    fn fail(&mut self, error: Error) -> Error {
        self.failure = Some(error.clone());
        self.stage = Stage::Ended;
        error
    }

    fn run(
        &mut self,
        step: impl FnOnce(&mut Stage) -> Result<Option<ReportRow>, Fault>,
    ) -> Result<Option<ReportRow>> {
        if let Some(error) = &self.failure {
            return Err(error.clone());
        }
        match step(&mut self.stage) {
            Ok(row) => {
                self.rows = self.rows.saturating_add(u64::from(row.is_some()));
                Ok(row)
            }
            Err(fault) => {
                let error = fault.error(self.rows);
                Err(self.fail(error))
            }
        }
    }
}

impl fmt::Debug for ReportDecoder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReportDecoder")
            .field("rows", &self.rows)
            .field("failure", &self.failure)
            .finish_non_exhaustive()
    }
}

/// How far a report has come.
enum Stage {
    /// Nothing yet but so many bytes of a byte order mark.
    Start(usize),
    Csv(Box<CsvRows>),
    Json(Box<JsonRows>),
    Ended,
}

impl Default for Stage {
    fn default() -> Self {
        Self::Start(0)
    }
}

impl Stage {
    fn next(&mut self, piece: &mut &[u8]) -> Result<Option<ReportRow>, Fault> {
        if let Self::Start(_) = self {
            self.start(piece)?;
        }
        match self {
            Self::Csv(rows) => rows.next(piece),
            Self::Json(rows) => rows.next(piece),
            Self::Start(_) => Ok(None),
            Self::Ended if piece.is_empty() => Ok(None),
            Self::Ended => Err(Fault::Outside("nothing behind its end")),
        }
    }

    /// Tells the form by the first character.
    fn start(&mut self, piece: &mut &[u8]) -> Result<(), Fault> {
        while let (Self::Start(marked), Some((byte, rest))) = (&mut *self, piece.split_first()) {
            let is_inside = (1..BYTE_ORDER_MARK.len()).contains(marked);
            match BYTE_ORDER_MARK.get(*marked) {
                Some(expected) if byte == expected => *marked += 1,
                _ if is_blank(*byte) && !is_inside => {
                    *marked = BYTE_ORDER_MARK.len();
                }
                _ if matches!(byte, b'{' | b'[') && !is_inside => {
                    *self = Self::Json(Box::default());
                    // The bracket is the reader's.
                    return Ok(());
                }
                begun => {
                    // A text may begin as the mark does.
                    let begun = begun.map_or(0, |_| *marked);
                    let mut rows = Box::new(CsvRows::new());
                    rows.begin(BYTE_ORDER_MARK.get(..begun).unwrap_or_default(), *byte)?;
                    *self = Self::Csv(rows);
                }
            }
            *piece = rest;
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<Option<ReportRow>, Fault> {
        match std::mem::replace(self, Self::Ended) {
            Self::Start(_) => Err(Fault::Outside("columns or rows, not nothing")),
            Self::Csv(mut rows) => rows.finish(),
            Self::Json(rows) => rows.finish().map(|()| None),
            Self::Ended => Ok(None),
        }
    }
}

/// What is wrong, and what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// In the row that comes next.
    Malformed(&'static str),
    /// In what stands around the rows.
    Outside(&'static str),
    /// In the row that comes next.
    TooLarge(&'static str),
}

impl Fault {
    fn error(self, rows: u64) -> Error {
        let row = rows.saturating_add(1);
        match self {
            Self::Malformed(expected) => {
                Error::new(Code::ReportMalformed).detail(format!("row {row}: {expected}"))
            }
            Self::Outside(expected) => Error::new(Code::ReportMalformed).detail(expected),
            Self::TooLarge(bound) => {
                Error::new(Code::ReportTooLarge).detail(format!("row {row}: {bound}"))
            }
        }
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

const MAXIMUM_RECORD: usize = 1 << 20;
const MAXIMUM_CELLS: usize = 256;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: u64 = 200_000;

    /// A report of so many rows, made while it is decoded: what the decoder holds at most.
    fn most_held(begin: &str, end: &str, row: impl Fn(u64) -> String) -> usize {
        let mut decoder = ReportDecoder::new();
        let mut most = 0;
        let mut feed = |text: &str, decoder: &mut ReportDecoder| {
            for mut piece in text.as_bytes().chunks(61) {
                while let Some(row) = decoder.next_row(&mut piece).unwrap() {
                    assert!(row.username.starts_with("Archer, \""), "{}", row.username);
                }
                most = most.max(decoder.stage.held());
            }
        };
        feed(begin, &mut decoder);
        (0..ROWS).for_each(|number| feed(&row(number), &mut decoder));
        feed(end, &mut decoder);
        assert!(decoder.finish().unwrap().is_none());
        assert_eq!(decoder.rows(), ROWS);
        most
    }

    impl Stage {
        fn held(&self) -> usize {
            match self {
                Self::Start(_) | Self::Ended => 0,
                Self::Csv(rows) => rows.held(),
                Self::Json(rows) => rows.held(),
            }
        }
    }

    #[test]
    fn reports_of_any_length_are_decoded_in_the_memory_of_one_row() {
        let csv = most_held("username,deviceModel,status\r\n", "", |number| {
            format!("\"Archer, \"\"{number}\",\"two\r\nlines\",ACTIVE\r\n")
        });
        assert!(csv <= 16 * 1024, "{csv}");
        let json = most_held("{\"data\":[", "]}", |number| {
            let comma = if number == 0 { "" } else { "," };
            format!("{comma}{{\"username\":\"Archer, \\\"{number}\",\"deviceModel\":null}}")
        });
        assert!(json <= 16 * 1024, "{json}");
    }

    #[test]
    fn a_row_without_end_is_refused_before_it_takes_up_memory() {
        for begin in ["username\n\"", "[{\"username\":\""] {
            let mut decoder = ReportDecoder::new();
            assert!(decoder.next_row(&mut begin.as_bytes()).unwrap().is_none());
            let piece = vec![b'a'; 1 << 16];
            let mut held = 0;
            let taken = (0..1000).take_while(|_| {
                held = held.max(decoder.stage.held());
                decoder.next_row(&mut &*piece).is_ok()
            });
            assert!((15..=16).contains(&taken.count()), "{begin}");
            assert!(held <= 2 * MAXIMUM_RECORD, "{held}");
        }
    }
}
