//! Rows of anything that can be read.

use std::fmt;
use std::io::{ErrorKind, Read};

use super::{ReportDecoder, ReportRow};
use crate::error::{Code, Error, Result};

/// The rows of a report that is read from `R`, such as a file or a slice of bytes.
///
/// It reads in pieces of 64 KiB: a buffered reader gains nothing. After an error it ends.
pub struct ReportReader<R> {
    source: R,
    decoder: ReportDecoder,
    piece: Box<[u8]>,
    /// What of `piece` was not decoded yet.
    start: usize,
    end: usize,
    has_ended: bool,
}

impl<R: Read> ReportReader<R> {
    /// Reads nothing yet.
    pub fn new(source: R) -> Self {
        Self {
            source,
            decoder: ReportDecoder::new(),
            piece: vec![0; PIECE].into(),
            start: 0,
            end: 0,
            has_ended: false,
        }
    }

    fn read_row(&mut self) -> Result<Option<ReportRow>> {
        loop {
            let mut rest = self.piece.get(self.start..self.end).unwrap_or_default();
            let row = self.decoder.next_row(&mut rest)?;
            self.start = self.end.saturating_sub(rest.len());
            if row.is_some() {
                return Ok(row);
            }
            self.end = match self.source.read(&mut self.piece) {
                Ok(0) => {
                    self.has_ended = true;
                    return self.decoder.finish();
                }
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => 0,
                // The text of the error may hold what is no business of ours, such as a path.
                Err(error) => {
                    return Err(Error::new(Code::ReadFailed).detail(error.kind().to_string()));
                }
            };
            self.start = 0;
        }
    }
}

impl<R: Read> Iterator for ReportReader<R> {
    type Item = Result<ReportRow>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.has_ended {
            return None;
        }
        let row = self.read_row();
        self.has_ended |= row.is_err();
        row.transpose()
    }
}

impl<R: Read> std::iter::FusedIterator for ReportReader<R> {}

impl<R> fmt::Debug for ReportReader<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReportReader")
            .field("decoder", &self.decoder)
            .field("has_ended", &self.has_ended)
            .finish_non_exhaustive()
    }
}

const PIECE: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    /// Gives its pieces one at a time.
    struct Pieces(Vec<io::Result<&'static [u8]>>);

    impl Read for Pieces {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return Ok(0);
            }
            let piece = self.0.remove(0)?;
            out[..piece.len()].copy_from_slice(piece);
            Ok(piece.len())
        }
    }

    fn names(pieces: Vec<io::Result<&'static [u8]>>) -> Vec<Result<String, Code>> {
        let rows = ReportReader::new(Pieces(pieces)).take(10);
        rows.map(|row| row.map(|row| row.username).map_err(|error| error.code()))
            .collect()
    }

    #[test]
    fn rows_come_until_the_source_ends() {
        let interrupted = || Err(io::Error::from(ErrorKind::Interrupted));
        let pieces = vec![
            Ok(b"username\nj".as_slice()),
            interrupted(),
            Ok(b"doe\nann\nzo\xc3"),
            Ok(b"\xab"),
        ];
        assert_eq!(
            names(pieces),
            [Ok("jdoe".into()), Ok("ann".into()), Ok("zoë".into())]
        );
    }

    #[test]
    fn a_source_that_fails_ends_the_rows_with_an_error() {
        let failed = Err(io::Error::other("/home/meredith"));
        let pieces = vec![Ok(b"username\njdoe\nan".as_slice()), failed, Ok(b"n\n")];
        assert_eq!(names(pieces), [Ok("jdoe".into()), Err(Code::ReadFailed)]);
        let failed = Err(io::Error::other("/home/meredith"));
        let error = ReportReader::new(Pieces(vec![failed])).next().unwrap();
        assert!(!error.unwrap_err().to_string().contains("meredith"));
    }

    #[test]
    fn a_report_that_is_no_report_ends_the_rows_with_an_error() {
        let pieces = vec![Ok(b"username\njdoe\na,b\nann\n".as_slice())];
        assert_eq!(
            names(pieces),
            [Ok("jdoe".into()), Err(Code::ReportMalformed)]
        );
        assert_eq!(names(vec![]), [Err(Code::ReportMalformed)]);
    }
}
