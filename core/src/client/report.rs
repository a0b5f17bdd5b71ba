//! The organisation's report, to anything that can be written to.

use std::io::Write;
use std::sync::Arc;

use super::{CallReport, Client, Shared};
use crate::error::{Code, Result};
use crate::exchange::{Download, DownloadOutput, Downloaded};
use crate::pingid::GetOrganizationReport;

impl Client {
    /// Downloads the report of the last USER_REPORTS job that is done, and writes it to `out` as it
    /// comes, byte for byte.
    ///
    /// Nobody has signed it: decide nothing by it. It comes with personal data, and cells may be formulas
    /// to a spreadsheet. On an error what was written is to be thrown away: nothing is asked for again
    /// once a byte was written.
    /// Source: the vendor's page, "GetOrganizationReport".
    ///
    /// # Errors
    /// Those of [`send`](Self::send), and [`Code::WriteFailed`], or the [`Error`](crate::Error) that
    /// `out` fails with, as [`ReportWriter`](crate::report::ReportWriter) does. A stream that breaks off
    /// is `Unavailable`.
    pub fn get_organization_report(
        &self,
        request: impl Into<GetOrganizationReport>,
        out: &mut dyn Write,
    ) -> Result<Downloaded> {
        let Shared {
            context,
            transport,
            clock,
            ..
        } = &*self.shared;
        let context = Arc::clone(context);
        let mut download = Download::new(context, request.into(), self.limits, clock.now())?;
        loop {
            match download.poll(clock.now()) {
                DownloadOutput::Finished(result) => return result,
                _ if self.cancellation.is_cancelled() => return Err(download.cancel()),
                DownloadOutput::Send(outgoing) => {
                    let before = clock.now();
                    let delivery = transport.download(&outgoing, &mut |head, piece| {
                        download.receive(head, piece, out) && !self.cancellation.is_cancelled()
                    });
                    if self.cancellation.is_cancelled() {
                        return Err(download.cancel());
                    }
                    let after = clock.now();
                    let attempt = download.handle(delivery, after)?;
                    let duration = after.monotonic.saturating_sub(before.monotonic);
                    let report = CallReport { attempt, duration };
                    self.shared.observing.tell(&report);
                }
                DownloadOutput::Wait(until) => {
                    let wait = until.saturating_sub(clock.now().monotonic);
                    clock.wait(wait, &self.cancellation);
                }
                DownloadOutput::InFlight => return Err(Code::Internal.into()),
            }
        }
    }
}
