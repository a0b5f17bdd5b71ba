//! The services that pairings speak with: settings and clients of either are used in one way.

use std::path::PathBuf;
use std::time::Duration;

use clap::ArgMatches;
use pingpair::client::{CallReport, Pairing, PingOne};
use pingpair::credentials::BaseUrl;
use pingpair::pairing::Kind;
use pingpair::pingone::PingOneSettings;
use pingpair::snapshot::{SnapshotKey, Stored};
use pingpair::{Client, Credentials, Result};

use super::keeping::{KEY_FILE, Keeping};
use super::remains::Adding;
use crate::commands::Context;
use crate::credentials;
use crate::failure::Failure;
use crate::files::MAXIMUM_SECRET;

/// The settings of a service.
pub(crate) trait Party {
    type Client: Caller;

    /// A client that keeps what it begins, and whose calls are looked at.
    fn client(
        self,
        context: &Context<'_>,
        keeping: &Keeping,
        adding: Adding,
    ) -> std::result::Result<Self::Client, Failure>;
}

/// A client of a service.
pub(crate) trait Caller: Sized {
    /// Goes on with what a store gave.
    fn resume_from(&self, kind: Kind, stored: &Stored, context: &[u8]) -> Result<Pairing>;

    /// What links of activation codes begin with, where there are such codes.
    fn base_url(&self) -> Option<BaseUrl>;

    /// The same client with another bound on calls.
    fn with_deadline(self, deadline: Duration) -> Self;

    /// The same client with another bound on pairings.
    fn with_pairing_deadline(self, deadline: Duration) -> Self;
}

impl Party for Credentials {
    type Client = Client;

    fn client(
        self,
        context: &Context<'_>,
        keeping: &Keeping,
        adding: Adding,
    ) -> std::result::Result<Client, Failure> {
        let builder = credentials::builder(self, context.matches, &context.input)?
            .observer(move |report: &CallReport| adding.observe(report));
        credentials::interruptible(match keeping.file() {
            Some(file) => builder.lease(file.clone()).store(file.clone()),
            None => builder,
        })
    }
}

impl Party for PingOneSettings {
    type Client = PingOne;

    fn client(
        self,
        context: &Context<'_>,
        keeping: &Keeping,
        _: Adding,
    ) -> std::result::Result<PingOne, Failure> {
        let builder = credentials::pingone::builder(self, context.matches, &context.input)?;
        credentials::pingone::interruptible(match keeping.file() {
            Some(file) => {
                let keys = snapshot_key(context)?;
                let builder = builder.lease(file.clone()).store(file.clone());
                builder.snapshot_keys(keys.into_iter().collect::<Vec<_>>())
            }
            None => builder,
        })
    }
}

/// The key that was given: of PingOne no other can be derived.
fn snapshot_key(context: &Context<'_>) -> std::result::Result<Option<SnapshotKey>, Failure> {
    let given = |matches: &ArgMatches| matches.get_one::<PathBuf>(KEY_FILE).cloned();
    match given(context.matches) {
        Some(path) => {
            let bytes = context.input.read(&path, MAXIMUM_SECRET)?;
            Ok(Some(SnapshotKey::new(&bytes)?))
        }
        None => Ok(None),
    }
}

impl Caller for Client {
    fn resume_from(&self, kind: Kind, stored: &Stored, context: &[u8]) -> Result<Pairing> {
        Self::resume_from(self, kind, stored, context)
    }

    fn base_url(&self) -> Option<BaseUrl> {
        Some(self.credentials().base_url().clone())
    }

    fn with_deadline(self, deadline: Duration) -> Self {
        Self::with_deadline(self, deadline)
    }

    fn with_pairing_deadline(self, deadline: Duration) -> Self {
        Self::with_pairing_deadline(self, deadline)
    }
}

impl Caller for PingOne {
    fn resume_from(&self, kind: Kind, stored: &Stored, context: &[u8]) -> Result<Pairing> {
        Self::resume_from(self, kind, stored, context)
    }

    fn base_url(&self) -> Option<BaseUrl> {
        None
    }

    fn with_deadline(self, deadline: Duration) -> Self {
        Self::with_deadline(self, deadline)
    }

    fn with_pairing_deadline(self, deadline: Duration) -> Self {
        Self::with_pairing_deadline(self, deadline)
    }
}
