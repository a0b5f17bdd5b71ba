//! CSV (RFC 4180), record by record and in flat memory.

use std::error::Error;
use std::fmt;
use std::io::{self, Write};

use csv_core::{ReadRecordResult, Reader};
use pingpair::describe::RecordInfo;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

/// Splits CSV that comes in pieces into records.
pub(crate) struct Records {
    reader: Reader,
    text: Zeroizing<Vec<u8>>,
    ends: Vec<usize>,
    filled: usize,
    cells: usize,
    is_complete: bool,
}

/// Why CSV is refused: an unclosed quote makes one endless record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a record of CSV must have at most 1 MiB and 256 cells")
    }
}

impl Error for TooLarge {}

impl Records {
    pub(crate) fn new() -> Self {
        Self {
            reader: Reader::new(),
            // One more than is allowed, so that what is allowed fits.
            text: Zeroizing::new(vec![0; MAXIMUM_RECORD + 1]),
            ends: vec![0; MAXIMUM_CELLS + 1],
            filled: 0,
            cells: 0,
            is_complete: false,
        }
    }

    /// The next record, if it ends in `piece`, which is left with what stands behind it.
    pub(crate) fn next(&mut self, piece: &mut &[u8]) -> Result<Option<Record<'_>>, TooLarge> {
        while !piece.is_empty() {
            let read = self.read(piece)?;
            *piece = piece.get(read..).unwrap_or_default();
            if self.is_complete {
                return Ok(Some(self.record()));
            }
        }
        Ok(None)
    }

    /// The record that has no line end behind it, once there are no more pieces.
    pub(crate) fn last(&mut self) -> Result<Option<Record<'_>>, TooLarge> {
        // To the reader, nothing is the end.
        self.read(&[])?;
        Ok(self.is_complete.then(|| self.record()))
    }

    fn read(&mut self, piece: &[u8]) -> Result<usize, TooLarge> {
        if std::mem::take(&mut self.is_complete) {
            (self.filled, self.cells) = (0, 0);
        }
        let text = self.text.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
        let (result, read, written, ended) = self.reader.read_record(piece, text, ends);
        self.filled += written;
        self.cells += ended;
        if self.filled > MAXIMUM_RECORD || self.cells > MAXIMUM_CELLS {
            return Err(TooLarge);
        }
        self.is_complete = matches!(result, ReadRecordResult::Record);
        Ok(read)
    }

    fn record(&self) -> Record<'_> {
        Record {
            text: &self.text,
            ends: self.ends.get(..self.cells).unwrap_or_default(),
        }
    }
}

/// The cells of a record, without the quotes around them.
pub(crate) struct Record<'a> {
    text: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    pub(crate) fn cells(&self) -> impl Iterator<Item = &'a [u8]> {
        let text = self.text;
        let starts = std::iter::once(&0).chain(self.ends);
        let places = starts.zip(self.ends);
        places.map(move |(start, end)| text.get(*start..*end).unwrap_or_default())
    }
}

/// The records of a file as JSON objects, after a first one that names their members. Cells without
/// text are absent.
pub(crate) fn objects(info: &RecordInfo, mut text: &[u8]) -> Result<Vec<Value>, String> {
    let mut records = Records::new();
    let mut columns: Option<Vec<&'static str>> = None;
    let mut objects = Vec::new();
    loop {
        let record = match records.next(&mut text) {
            Ok(None) => records.last(),
            record => record,
        };
        let Some(record) = record.map_err(|error| error.to_string())? else {
            return Ok(objects);
        };
        match &columns {
            None => columns = Some(header(info, &record)?),
            Some(columns) => objects.push(object(columns, &record, objects.len() + 1)?),
        }
    }
}

/// Writes CSV so that a spreadsheet takes no cell for a formula.
///
/// What comes is read and written anew: the quotes around a cell, and what stands outside of them,
/// leave nothing to be understood in two ways.
pub(crate) struct Spreadsheet<W> {
    out: W,
    records: Records,
    line: Vec<u8>,
    has_begun: bool,
}

impl<W: Write> Spreadsheet<W> {
    pub(crate) fn new(out: W) -> Self {
        Self {
            out,
            records: Records::new(),
            line: Vec::new(),
            has_begun: false,
        }
    }

    /// Writes the record that has no line end behind it.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        if let Some(record) = self.records.last().map_err(io::Error::other)? {
            write_record(&mut self.line, &record);
            self.out.write_all(&self.line)?;
        }
        self.out.flush()
    }
}

impl<W: Write> Write for Spreadsheet<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        // The mark tells spreadsheets that the text is UTF-8; the reader drops it.
        if !std::mem::replace(&mut self.has_begun, true) && piece.starts_with(BYTE_ORDER_MARK) {
            self.out.write_all(BYTE_ORDER_MARK)?;
        }
        let mut rest = piece;
        while let Some(record) = self.records.next(&mut rest).map_err(io::Error::other)? {
            write_record(&mut self.line, &record);
            self.out.write_all(&self.line)?;
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn write_record(line: &mut Vec<u8>, record: &Record<'_>) {
    line.clear();
    for (index, cell) in record.cells().enumerate() {
        if index > 0 {
            line.push(b',');
        }
        write_cell(line, cell);
    }
    if line.is_empty() {
        // Without quotes the line would be no record.
        line.extend_from_slice(b"\"\"");
    }
    line.extend_from_slice(b"\r\n");
}

fn write_cell(line: &mut Vec<u8>, cell: &[u8]) {
    let is_quoted = cell
        .iter()
        .any(|byte| matches!(byte, b'"' | b',' | b'\r' | b'\n'));
    if is_quoted {
        line.push(b'"');
    }
    if is_formula(cell) {
        line.push(b'\'');
    }
    for byte in cell {
        if *byte == b'"' {
            line.push(b'"');
        }
        line.push(*byte);
    }
    if is_quoted {
        line.push(b'"');
    }
}

/// Whether a spreadsheet would take a cell for a formula, or for what leads to one.
fn is_formula(cell: &[u8]) -> bool {
    let text = cell.strip_prefix(BYTE_ORDER_MARK).unwrap_or(cell);
    matches!(
        text.first(),
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r')
    )
}

fn header(info: &RecordInfo, record: &Record<'_>) -> Result<Vec<&'static str>, String> {
    let known = || {
        let known: Vec<_> = info.callers_fields().map(|field| field.name).collect();
        known.join(", ")
    };
    let mut columns = Vec::new();
    for (index, cell) in record.cells().enumerate() {
        let name = std::str::from_utf8(cell).unwrap_or_default().trim();
        let field = info.by_name(name).or_else(|| info.by_wire_name(name));
        let field = field.filter(|field| !columns.contains(&field.name));
        columns.push(
            field
                .ok_or_else(|| {
                    let place = index + 1;
                    format!(
                        "cell {place} of the first line must name a member that no other names: {}",
                        known()
                    )
                })?
                .name,
        );
    }
    Ok(columns)
}

fn object(columns: &[&str], record: &Record<'_>, row: usize) -> Result<Value, String> {
    let cells: Vec<_> = record.cells().collect();
    if cells.len() != columns.len() {
        let (found, expected) = (cells.len(), columns.len());
        return Err(format!(
            "record {row} must have as many cells as the first line, {expected}, not {found}"
        ));
    }
    let mut members = Map::new();
    for (name, cell) in columns.iter().zip(cells) {
        let text = std::str::from_utf8(cell).map_err(|_| format!("record {row} must be UTF-8"))?;
        if !text.is_empty() {
            members.insert((*name).to_owned(), text.into());
        }
    }
    Ok(Value::Object(members))
}

const MAXIMUM_RECORD: usize = 1 << 20;
const MAXIMUM_CELLS: usize = 256;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

#[cfg(test)]
mod tests {
    use pingpair::operation::Record as _;
    use pingpair::pingid::OathToken;
    use serde_json::json;

    use super::*;

    fn spreadsheet(pieces: &[&[u8]]) -> io::Result<String> {
        let mut written = Vec::new();
        let mut spreadsheet = Spreadsheet::new(&mut written);
        for piece in pieces {
            spreadsheet.write_all(piece)?;
        }
        spreadsheet.finish()?;
        Ok(String::from_utf8(written).unwrap())
    }

    #[test]
    fn cells_that_spreadsheets_would_act_on_get_an_apostrophe() {
        let text = "=1,+1,-1,@a,\"\ta\",\"\rb\",a=1,'=,,0\n\"=HYPERLINK(\"\"x\"\",1)\",\" =1\"\n";
        let expected = "'=1,'+1,'-1,'@a,'\ta,\"'\rb\",a=1,'=,,0\r\n\
                        \"'=HYPERLINK(\"\"x\"\",1)\", =1\r\n";
        assert_eq!(spreadsheet(&[text.as_bytes()]).unwrap(), expected);
    }

    #[test]
    fn what_stands_outside_of_quotes_does_not_hide_a_formula() {
        let text = "\"\"=1,\"a\"=1,\"\"\"=1\"\n";
        let expected = "'=1,a=1,\"\"\"=1\"\r\n";
        assert_eq!(spreadsheet(&[text.as_bytes()]).unwrap(), expected);
    }

    #[test]
    fn pieces_of_any_size_make_the_same_text() {
        let text = "\u{feff}=a,\"b\r\n\"\"c\",é\r\n\r\n\"\"\r\n+1,\"d,\"".as_bytes();
        let whole = spreadsheet(&[text]).unwrap();
        assert_eq!(
            whole,
            "\u{feff}'=a,\"b\r\n\"\"c\",é\r\n\"\"\r\n'+1,\"d,\"\r\n"
        );
        for size in 3..text.len() {
            let pieces: Vec<_> = text.chunks(size).collect();
            assert_eq!(spreadsheet(&pieces).unwrap(), whole, "{size}");
        }
        // A mark that comes in pieces is a part of the first cell, and hides no formula either.
        for size in 1..3 {
            let pieces: Vec<_> = text.chunks(size).collect();
            let first = spreadsheet(&pieces).unwrap();
            assert!(first.starts_with("'\u{feff}=a,"), "{first}");
        }
    }

    #[test]
    fn records_without_end_are_refused_in_flat_memory() {
        let mut spreadsheet = Spreadsheet::new(io::sink());
        spreadsheet.write_all(b"\"").unwrap();
        let piece = vec![b'a'; 1 << 16];
        let written = (0..1000).take_while(|_| spreadsheet.write_all(&piece).is_ok());
        assert_eq!(written.count(), 16);
        assert_eq!(spreadsheet.records.text.len(), MAXIMUM_RECORD + 1);

        let fits = [b"\"".as_slice(), &vec![b'a'; MAXIMUM_RECORD], b"\"\n"].concat();
        assert!(self::spreadsheet(&[&fits]).is_ok());
        let does_not = [b"\"".as_slice(), &vec![b'a'; MAXIMUM_RECORD + 1], b"\"\n"].concat();
        assert!(self::spreadsheet(&[&does_not]).is_err());
    }

    #[test]
    fn records_of_many_cells_are_refused() {
        let cells = |count: usize| format!("{}\n", ",".repeat(count - 1));
        assert!(spreadsheet(&[cells(MAXIMUM_CELLS).as_bytes()]).is_ok());
        for many in [MAXIMUM_CELLS + 1, MAXIMUM_CELLS + 2, 10_000] {
            let error = spreadsheet(&[cells(many).as_bytes()]).unwrap_err();
            assert_eq!(error.to_string(), TooLarge.to_string());
        }
    }

    #[test]
    fn tokens_are_read_by_the_names_of_their_members() {
        let text = "serial_number,tokenType,secret_key,otp_length,time_step\r\n\
                    100,TOTP,\"ab,c\",6,30\r\n200,HOTP,d,8,\r\n";
        assert_eq!(
            Value::Array(objects(OathToken::INFO, text.as_bytes()).unwrap()),
            json!([
                { "serial_number": "100", "token_type": "TOTP", "secret_key": "ab,c",
                  "otp_length": "6", "time_step": "30" },
                { "serial_number": "200", "token_type": "HOTP", "secret_key": "d",
                  "otp_length": "8" },
            ])
        );
    }

    #[test]
    fn a_file_that_does_not_fit_is_refused_without_its_content() {
        for text in [
            "serial_number,swordfish\n1,2\n",
            "serial_number,serialNumber\n1,2\n",
            "swordfish\n",
            "serial_number,secret_key\nswordfish\n",
            "serial_number,secret_key\n1,swordfish,3\n",
        ] {
            let reason = objects(OathToken::INFO, text.as_bytes()).unwrap_err();
            assert!(!reason.contains("swordfish"), "{reason}");
        }
        let reason = objects(OathToken::INFO, b"serial_number\n\xff\n").unwrap_err();
        assert!(reason.contains("record 1 must be UTF-8"), "{reason}");
        assert!(objects(OathToken::INFO, b"").unwrap().is_empty());
    }
}
