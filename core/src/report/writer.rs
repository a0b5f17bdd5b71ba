//! Rows of a report that is written, as a download does.

use std::fmt;
use std::io::{self, ErrorKind, Write};

use super::{ReportDecoder, ReportRow};
use crate::error::{Code, Error, Result};

/// Takes a report as it is written, and hands each row to a function.
///
/// A report that cannot be read makes writing fail with an error that holds the [`Error`];
/// [`Client::get_organization_report`](crate::Client::get_organization_report) returns that one.
/// Call [`finish`](Self::finish) at the end: it proves that the report is whole, and hands over a last
/// row of CSV that has no line end behind it. Flushing does nothing.
pub struct ReportWriter<F> {
    decoder: ReportDecoder,
    take: F,
}

impl<F: FnMut(ReportRow) -> io::Result<()>> ReportWriter<F> {
    /// Hands each row to `take`, whose error makes writing fail.
    pub fn new(take: F) -> Self {
        Self {
            decoder: ReportDecoder::new(),
            take,
        }
    }

    /// Ends the report, and returns how many rows it had.
    ///
    /// # Errors
    /// Those of [`ReportDecoder::finish`], and [`Code::WriteFailed`] if `take` failed.
    pub fn finish(mut self) -> Result<u64> {
        if let Some(row) = self.decoder.finish()? {
            (self.take)(row).map_err(|_| Error::from(Code::WriteFailed))?;
        }
        Ok(self.decoder.rows())
    }
}

impl<F: FnMut(ReportRow) -> io::Result<()>> Write for ReportWriter<F> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let mut rest = piece;
        while let Some(row) = self.decoder.next_row(&mut rest).map_err(io::Error::other)? {
            if let Err(error) = (self.take)(row) {
                self.decoder.fail(Code::WriteFailed.into());
                // Whoever writes would repeat the piece, of which rows were taken.
                let is_repeated = error.kind() == ErrorKind::Interrupted;
                return Err(if is_repeated {
                    io::Error::other(error)
                } else {
                    error
                });
            }
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<F> fmt::Debug for ReportWriter<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReportWriter")
            .field("decoder", &self.decoder)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_handed_over_while_they_come_and_the_last_one_at_the_end() {
        let mut names = Vec::new();
        let mut writer = ReportWriter::new(|row: ReportRow| {
            names.push(row.username);
            Ok(())
        });
        for piece in [b"usern".as_slice(), b"ame\njd", b"oe\nann\nzo", b"e"] {
            writer.write_all(piece).unwrap();
        }
        assert_eq!(writer.finish().unwrap(), 3);
        assert_eq!(names, ["jdoe", "ann", "zoe"]);
    }

    #[test]
    fn a_report_that_is_cut_off_is_refused_at_its_end() {
        let mut writer = ReportWriter::new(|_| Ok(()));
        writer.write_all(b"[{\"username\":\"jdoe\"}").unwrap();
        let error = writer.finish().unwrap_err();
        assert_eq!(error.code(), Code::ReportMalformed);
    }

    #[test]
    fn no_row_is_handed_over_after_one_was_not_taken() {
        let mut taken = 0;
        let mut writer = ReportWriter::new(|_| {
            taken += 1;
            Err(ErrorKind::Interrupted.into())
        });
        assert!(writer.write_all(b"username\njdoe\nann\n").is_err());
        assert!(writer.write_all(b"zoe\n").is_err());
        assert_eq!(writer.finish().unwrap_err().code(), Code::WriteFailed);
        assert_eq!(taken, 1);
    }
}
