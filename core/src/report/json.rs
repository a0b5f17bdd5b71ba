//! Rows of JSON.
//!
//! What stands around the rows is followed bracket by bracket, and only its names and scalars are
//! kept, one at a time, to be checked. A row is kept whole and read by `serde_json`.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::cells::{Cells, Column, Form};
use super::{Fault, MAXIMUM_CELLS, MAXIMUM_RECORD, is_blank};
use crate::json::{DEPTH, Strict};
use crate::operation::NameSeed;
use crate::pingid::{REPORT_COLUMNS, ReportRow};

/// Makes rows of JSON that comes in pieces.
#[derive(Default)]
pub(super) struct JsonRows {
    expects: Expects,
    /// The brackets that are open around what comes next.
    open: Vec<Bracket>,
    reading: Option<Token>,
    /// What has come of it.
    text: Vec<u8>,
    /// Whether the member is `data` whose value comes next.
    is_data: bool,
    has_rows: bool,
}

/// What may come next, blanks aside.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Expects {
    #[default]
    Value,
    ValueOrEnd,
    Name,
    NameOrEnd,
    Colon,
    CommaOrEnd,
    Nothing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bracket {
    /// The object that has `data`.
    Report,
    /// The list of rows.
    Rows,
    Object,
    List,
}

/// What is kept until it is whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Name(Scan),
    Text(Scan),
    Row(Scan),
    /// A number, true, false or null.
    Scalar,
}

/// Where a scan stands that looks for the end of a text or an object.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Scan {
    level: usize,
    in_text: bool,
    is_escaped: bool,
}

impl JsonRows {
    /// The next row, if it ends in `piece`, which is left with what stands behind it.
    pub(super) fn next(&mut self, piece: &mut &[u8]) -> Result<Option<ReportRow>, Fault> {
        while let Some((byte, rest)) = piece.split_first() {
            if let Some(token) = self.reading {
                let (taken, is_whole) = self.take(token, piece)?;
                *piece = piece.get(taken..).unwrap_or_default();
                if is_whole && let Some(row) = self.finish_token(token)? {
                    return Ok(Some(row));
                }
            } else if is_blank(*byte) || self.begin(*byte)? {
                *piece = rest;
            }
        }
        Ok(None)
    }

    /// Whether the report is whole.
    pub(super) fn finish(&self) -> Result<(), Fault> {
        match self.expects {
            Expects::Nothing if self.has_rows => Ok(()),
            Expects::Nothing => Err(Fault::Outside("a list data")),
            _ => Err(Fault::Outside("the end of the JSON")),
        }
    }

    /// Takes a byte outside of any token, or begins the token that it stands at the start of. Returns
    /// whether it was taken.
    fn begin(&mut self, byte: u8) -> Result<bool, Fault> {
        let around = self.open.last().copied();
        match (self.expects, byte) {
            (Expects::ValueOrEnd, b']') => self.close(),
            (Expects::Value | Expects::ValueOrEnd, _) => return self.begin_value(around, byte),
            (Expects::Name | Expects::NameOrEnd, b'"') => {
                self.reading = Some(Token::Name(Scan::default()));
                return Ok(false);
            }
            (Expects::NameOrEnd, b'}') => self.close(),
            (Expects::Colon, b':') => self.expects = Expects::Value,
            (Expects::CommaOrEnd, b',') => {
                self.expects = match around {
                    Some(Bracket::Report | Bracket::Object) => Expects::Name,
                    _ => Expects::Value,
                };
            }
            (Expects::CommaOrEnd, b'}' | b']') => {
                let is_object = matches!(around, Some(Bracket::Report | Bracket::Object));
                if is_object != (byte == b'}') {
                    return Err(MALFORMED);
                }
                self.close();
            }
            (Expects::Nothing, _) => return Err(Fault::Outside("nothing behind its end")),
            _ => return Err(MALFORMED),
        }
        Ok(true)
    }

    fn begin_value(&mut self, around: Option<Bracket>, byte: u8) -> Result<bool, Fault> {
        let is_data = std::mem::take(&mut self.is_data);
        match (around, byte) {
            (None, b'{') => self.open(Bracket::Report, Expects::NameOrEnd)?,
            (None, b'[') => self.open_rows()?,
            (Some(Bracket::Report), b'[') if is_data => self.open_rows()?,
            (Some(Bracket::Report), _) if is_data => return Err(Fault::Outside("a list data")),
            (Some(Bracket::Rows), b'{') => {
                self.reading = Some(Token::Row(Scan::default()));
                return Ok(false);
            }
            (None | Some(Bracket::Rows), _) => return Err(Fault::Malformed("an object")),
            (_, b'{') => self.open(Bracket::Object, Expects::NameOrEnd)?,
            (_, b'[') => self.open(Bracket::List, Expects::ValueOrEnd)?,
            (_, b'"') => {
                self.reading = Some(Token::Text(Scan::default()));
                return Ok(false);
            }
            (_, b',' | b':' | b'}' | b']') => return Err(MALFORMED),
            _ => {
                self.reading = Some(Token::Scalar);
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn open_rows(&mut self) -> Result<(), Fault> {
        if std::mem::replace(&mut self.has_rows, true) {
            return Err(Fault::Outside("one list data"));
        }
        self.open(Bracket::Rows, Expects::ValueOrEnd)
    }

    fn open(&mut self, bracket: Bracket, expects: Expects) -> Result<(), Fault> {
        if self.open.len() >= DEPTH {
            return Err(TOO_DEEP);
        }
        self.open.push(bracket);
        self.expects = expects;
        Ok(())
    }

    fn close(&mut self) {
        self.open.pop();
        self.expects = if self.open.is_empty() {
            Expects::Nothing
        } else {
            Expects::CommaOrEnd
        };
    }

    /// Keeps what belongs to the token: how much of `piece` that is, and whether the token is whole.
    fn take(&mut self, token: Token, piece: &[u8]) -> Result<(usize, bool), Fault> {
        let scanned = match token {
            Token::Scalar => {
                let is_end = |byte: &u8| is_blank(*byte) || b",:}]".contains(byte);
                piece.iter().position(is_end)
            }
            Token::Name(mut scan) | Token::Text(mut scan) | Token::Row(mut scan) => {
                let end = scan.run(piece, DEPTH.saturating_sub(self.open.len()))?;
                self.reading = Some(match token {
                    Token::Name(_) => Token::Name(scan),
                    Token::Text(_) => Token::Text(scan),
                    _ => Token::Row(scan),
                });
                end
            }
        };
        let taken = scanned.unwrap_or(piece.len());
        if self.text.len() + taken > MAXIMUM_RECORD {
            return Err(Fault::TooLarge("at most 1 MiB"));
        }
        self.text
            .extend_from_slice(piece.get(..taken).unwrap_or_default());
        Ok((taken, scanned.is_some()))
    }

    fn finish_token(&mut self, token: Token) -> Result<Option<ReportRow>, Fault> {
        self.reading = None;
        self.expects = Expects::CommaOrEnd;
        let text = std::str::from_utf8(&self.text);
        let row = match token {
            Token::Row(_) => {
                let text = text.map_err(|_| Fault::Malformed("UTF-8"))?;
                Some(read_row(text)?)
            }
            Token::Name(_) => {
                let text = text.map_err(|_| MALFORMED)?;
                let name: String = serde_json::from_str(text).map_err(|_| MALFORMED)?;
                self.is_data = self.open.last() == Some(&Bracket::Report) && name == "data";
                self.expects = Expects::Colon;
                None
            }
            Token::Text(_) | Token::Scalar => {
                let text = text.map_err(|_| MALFORMED)?;
                let IgnoredAny = serde_json::from_str(text).map_err(|_| MALFORMED)?;
                None
            }
        };
        self.text.clear();
        Ok(row)
    }
}

impl Scan {
    /// Where the text or object ends, if it does in `piece`.
    fn run(&mut self, piece: &[u8], depth: usize) -> Result<Option<usize>, Fault> {
        let mut place = 0;
        while let Some(byte) = piece.get(place) {
            place += 1;
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' if self.in_text => self.is_escaped = true,
                b'"' => self.in_text = !self.in_text,
                _ if self.in_text => {
                    // Nothing else has a meaning in a text.
                    let rest = piece.get(place..).unwrap_or_default();
                    place += memchr::memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
                }
                b'{' | b'[' => self.level += 1,
                b'}' | b']' => self.level = self.level.saturating_sub(1),
                _ => {}
            }
            if self.level > depth {
                return Err(TOO_DEEP);
            }
            if self.level == 0 && !self.in_text {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }
}

fn read_row(text: &str) -> Result<ReportRow, Fault> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let row = deserializer.deserialize_map(RowVisitor);
    let row = row.map_err(|_| Fault::Malformed("an object without duplicate members"))?;
    deserializer.end().map_err(|_| MALFORMED)?;
    row
}

/// Reads the cells of an object, or says what is wrong with them although the JSON is right.
struct RowVisitor;

impl<'de> Visitor<'de> for RowVisitor {
    type Value = Result<ReportRow, Fault>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut cells: Vec<(Column<'_>, Value)> = Vec::with_capacity(REPORT_COLUMNS.len());
        while let Some(name) = access.next_key_seed(NameSeed)? {
            let Strict(cell) = access.next_value()?;
            if cells.len() < MAXIMUM_CELLS {
                cells.push((Column::new(name), cell));
            } else {
                while access.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                return Ok(Err(Fault::TooLarge("at most 256 cells")));
            }
        }
        let names: BTreeSet<_> = cells.iter().map(|(column, _)| column.name()).collect();
        if names.len() != cells.len() {
            return Ok(Err(Fault::Malformed("an object without duplicate members")));
        }
        let mut row = Cells::new(Form::Json);
        for (column, cell) in cells {
            row.add(column, cell);
        }
        Ok(row.row())
    }
}

const MALFORMED: Fault = Fault::Outside("well-formed JSON");
const TOO_DEEP: Fault = Fault::TooLarge("at most 32 levels");

#[cfg(test)]
impl JsonRows {
    /// How many bytes are held for the row that is being read.
    pub(super) fn held(&self) -> usize {
        self.text.capacity() + self.open.capacity()
    }
}
