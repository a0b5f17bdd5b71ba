//! Who may go on with a pairing.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::subject::SubjectKey;
use crate::error::Result;

/// The number of an acquired lease: whoever acquires later has a higher one.
///
/// Numbers begin with 1 (0, the default, is below all of them) and stay below 2^53, so that every database can hold and compare them.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Fence(pub u64);

/// Lets one holder at a time go on with a pairing.
///
/// # What an implementation keeps
/// For each key the number of its last holder and the instant at which the lease runs out, or that
/// it was released. Every call is one atomic step (one statement, transaction or script), by the
/// clock of the database and not by those of its clients, to the millisecond.
///
/// Numbers rise for ever: also after a lease ran out, was released, or was forgotten. Draw them
/// from one counter for all keys, then a key may be forgotten 15 days after its lease ran out or
/// was released, because no snapshot opens any longer. A database that can lose what it has
/// confirmed, such as a replica that takes over before it has everything, may give a number twice:
/// set it up so that it cannot.
///
/// # Errors
/// All methods: [`Code::StoreFailed`](crate::Code::StoreFailed) when the database fails or cannot
/// be reached, with a text of the implementation's own that holds nothing secret. Nothing is sent
/// after it.
///
/// [`conformance::check_lease`](super::conformance::check_lease) tries an implementation.
pub trait Lease: Send + Sync {
    /// Acquires the lease for a while, and gives a number higher than all before for that key.
    ///
    /// Gives `None` and changes nothing while a lease on that key has not run out: also to the
    /// process that holds it.
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> Result<Option<Fence>>;

    /// Acquires the lease instead of the holder of this number, also while theirs has not run out, and
    /// gives a number higher than all before for that key. The holder of `from` can no longer renew.
    ///
    /// So whoever goes on from a snapshot shuts out the one who sealed it, and of two who go on from
    /// the same one only the first can. Gives `None` and changes nothing if somebody acquired the
    /// lease since, or if it was released. A key of which nothing is known counts as held under
    /// `from`: what was known within a process ends with it.
    fn take_over(&self, key: &SubjectKey, from: Fence, duration: Duration)
    -> Result<Option<Fence>>;

    /// Lets the lease of this number run out `duration` from now, and says whether it could.
    ///
    /// It can, if nobody acquired the lease since and it was not released: also when its time ran
    /// out in between. So `true` says that from `acquire` until now nobody else held it, on which
    /// evidence of a pairing may rest.
    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> Result<bool>;

    /// Gives the lease of this number up. Without effect if somebody acquired it since.
    fn release(&self, key: &SubjectKey, fence: Fence) -> Result<()>;
}
