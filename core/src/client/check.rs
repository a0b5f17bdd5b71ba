//! `check`: whether clock, TLS and one signed read work.

use super::Client;
use crate::credentials::Warning;
use crate::entropy::Correlation;
use crate::error::{Group, Result};
use crate::pingid::GetUserDetails;
use crate::provenance::Provenance;

/// What [`Client::check`] found.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Check {
    /// Whether key, organisation alias and token are proven right: only a signed reply that echoes
    /// this very request proves it.
    pub proven: bool,
    /// How much the reply proves.
    pub provenance: Provenance,
    /// The `errorId` of the reply: 10564 is the expected one, for a user that nobody has.
    pub error_id: Option<i64>,
    /// By how many milliseconds the service's clock is ahead of ours, to about a second; from an
    /// unsigned header, for information only.
    pub clock_ahead: Option<i64>,
    /// Whether the connection is encrypted.
    pub encrypted: bool,
    /// What is unusual about the settings.
    pub warnings: Vec<Warning>,
}

impl Client {
    /// Tells whether clock, TLS and one signed read work, by asking for a user that nobody has.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), other than a refusal: the service must be reached.
    pub fn check(&self) -> Result<Check> {
        let random = Correlation::new(self.shared.context.entropy())?.with(None);
        let driven = self.drive(GetUserDetails::new(format!("pingpair-check-{random}")));
        let clock_ahead = driven.clock_ahead;
        let (provenance, error_id) = match driven.result {
            Ok(reply) => (reply.provenance(), None),
            Err(error) => match error.refusal() {
                Some(refusal) if matches!(error.group(), Group::Refused | Group::Unavailable) => {
                    (refusal.provenance, Some(refusal.error_id))
                }
                _ => return Err(error),
            },
        };
        Ok(Check {
            proven: provenance == Provenance::Correlated,
            provenance,
            error_id,
            clock_ahead,
            encrypted: self.credentials().base_url().is_secure(),
            warnings: self.credentials().warnings().to_vec(),
        })
    }
}
