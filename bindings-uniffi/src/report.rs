//! The organisation's report, which is a stream: its method is written by hand.

use std::io::{self, Write};
use std::sync::Arc;

use pingpair::pingid::{GetOrganizationReport, ReportFileType};

use crate::client::Client;
use crate::error::PingPairError;

/// Something that a report is written to as it comes.
#[uniffi::export(with_foreign)]
pub trait ReportWriter: Send + Sync {
    /// Takes the next piece; false ends the download.
    fn write(&self, piece: Vec<u8>) -> bool;
}

#[uniffi::export]
impl Client {
    /// Downloads the report of the last USER_REPORTS job that is done, `CSV` or `JSON`, and gives it to
    /// `writer` as it comes; returns how many bytes it has.
    ///
    /// Nobody has signed it: decide nothing by it. After an error, throw away what was written.
    ///
    /// Source: the vendor's page, "GetOrganizationReport".
    pub fn get_organization_report(
        &self,
        file_type: String,
        writer: Arc<dyn ReportWriter>,
    ) -> Result<u64, PingPairError> {
        let request = GetOrganizationReport::new(ReportFileType::from(file_type));
        let downloaded = self
            .core()
            .get_organization_report(request, &mut Out(writer))?;
        Ok(downloaded.bytes)
    }
}

struct Out(Arc<dyn ReportWriter>);

impl Write for Out {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if self.0.write(piece.to_vec()) {
            Ok(piece.len())
        } else {
            Err(io::ErrorKind::Other.into())
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
