//! Rows of CSV.

use std::borrow::Cow;
use std::collections::BTreeSet;

use csv_core::{ReadRecordResult, Reader};

use super::cells::{Cells, Column, Form};
use super::{Fault, MAXIMUM_CELLS, MAXIMUM_RECORD};
use crate::pingid::{REPORT_COLUMNS, ReportRow};

/// Makes rows of CSV that comes in pieces.
pub(super) struct CsvRows {
    reader: Reader,
    columns: Option<Vec<Column<'static>>>,
    /// The cells of the record that is being read, one behind the other.
    text: Vec<u8>,
    /// Where each of them ends.
    ends: Vec<usize>,
    filled: usize,
    cells: usize,
    is_complete: bool,
}

impl CsvRows {
    pub(super) fn new() -> Self {
        Self {
            reader: Reader::new(),
            columns: None,
            text: vec![0; 1 << 12],
            // One more than is allowed, so that what is allowed fits.
            ends: vec![0; MAXIMUM_CELLS + 1],
            filled: 0,
            cells: 0,
            is_complete: false,
        }
    }

    /// Takes what the report begins with, behind its byte order mark.
    ///
    /// The reader drops a mark of its own if it comes in one piece: it never gets one.
    pub(super) fn begin(&mut self, like_mark: &[u8], first: u8) -> Result<(), Fault> {
        for byte in like_mark.iter().chain([&first]) {
            self.read(&[*byte])?;
        }
        Ok(())
    }

    /// The next row, if it ends in `piece`, which is left with what stands behind it.
    pub(super) fn next(&mut self, piece: &mut &[u8]) -> Result<Option<ReportRow>, Fault> {
        while !piece.is_empty() {
            let read = self.read(piece)?;
            *piece = piece.get(read..).unwrap_or_default();
            if self.is_complete
                && let Some(row) = self.record()?
            {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    /// The row that has no line end behind it, once there are no more pieces.
    pub(super) fn finish(&mut self) -> Result<Option<ReportRow>, Fault> {
        // A line end ends the row, unless a quotation mark is open: then it belongs to the cell.
        let row = self.next(&mut b"\n".as_slice())?;
        if !self.is_complete && self.filled > 0 {
            return Err(Fault::Malformed("a closing quotation mark"));
        }
        match self.columns {
            Some(_) => Ok(row),
            None => Err(NO_USERNAME),
        }
    }

    fn read(&mut self, piece: &[u8]) -> Result<usize, Fault> {
        if std::mem::take(&mut self.is_complete) {
            (self.filled, self.cells) = (0, 0);
        }
        let text = self.text.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
        let (result, read, written, ended) = self.reader.read_record(piece, text, ends);
        self.filled += written;
        self.cells += ended;
        if self.filled > MAXIMUM_RECORD {
            return Err(Fault::TooLarge("at most 1 MiB"));
        }
        if self.cells > MAXIMUM_CELLS {
            return Err(Fault::TooLarge("at most 256 cells"));
        }
        if matches!(result, ReadRecordResult::OutputFull) {
            let length = (self.text.len() * 2).min(MAXIMUM_RECORD + 1);
            self.text.reserve_exact(length - self.text.len());
            self.text.resize(length, 0);
        }
        self.is_complete = matches!(result, ReadRecordResult::Record);
        Ok(read)
    }

    /// The record that is complete, as a row, unless it is the first one.
    fn record(&mut self) -> Result<Option<ReportRow>, Fault> {
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        let places = std::iter::once(&0).chain(ends).zip(ends);
        let texts = places.map(|(start, end)| {
            let cell = self.text.get(*start..*end).unwrap_or_default();
            std::str::from_utf8(cell).map_err(|_| Fault::Malformed("UTF-8"))
        });
        let Some(columns) = &self.columns else {
            self.columns = Some(header(texts)?);
            return Ok(None);
        };
        if ends.len() != columns.len() {
            return Err(Fault::Malformed("as many cells as there are columns"));
        }
        let mut cells = Cells::new(Form::Csv);
        for (column, text) in columns.iter().zip(texts) {
            cells.add(column.borrowed(), text?.into());
        }
        cells.row().map(Some)
    }
}

/// The columns that the first line names.
fn header<'a>(
    names: impl Iterator<Item = Result<&'a str, Fault>>,
) -> Result<Vec<Column<'static>>, Fault> {
    let columns = names.map(|name| {
        let name = name.map_err(|_| Fault::Outside("columns in UTF-8"))?;
        Ok(Column::new(Cow::Owned(name.trim().to_owned())))
    });
    let columns: Vec<_> = columns.collect::<Result<_, _>>()?;
    let names: BTreeSet<_> = columns.iter().map(Column::name).collect();
    if names.len() != columns.len() {
        return Err(Fault::Outside("columns of different names"));
    }
    if !REPORT_COLUMNS
        .first()
        .is_some_and(|username| names.contains(username))
    {
        return Err(NO_USERNAME);
    }
    Ok(columns)
}

const NO_USERNAME: Fault = Fault::Outside("a column username");

#[cfg(test)]
impl CsvRows {
    /// How many bytes are held for the record that is being read.
    pub(super) fn held(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * size_of::<usize>()
    }
}
