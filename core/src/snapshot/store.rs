//! Where the last snapshot of a pairing lies.

use std::fmt;

use super::lease::Fence;
use super::subject::SubjectKey;
use crate::error::Result;

/// The number of a snapshot within its pairing: 1 for the first, one more for each that follows.
///
/// It is sealed into the snapshot as well: a stored text whose own number is another one was put
/// back from somewhere. Numbers stay below 2^53.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Generation(pub u64);

/// What a store holds for a key.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stored {
    /// The number under which the text was put.
    pub generation: Generation,
    /// The sealed snapshot.
    pub text: String,
}

impl Stored {
    /// What an implementation read.
    pub fn new(generation: Generation, text: impl Into<String>) -> Self {
        Self {
            generation,
            text: text.into(),
        }
    }
}

impl fmt::Debug for Stored {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { generation, text } = self;
        formatter
            .debug_struct("Stored")
            .field("generation", generation)
            .field("text", &format_args!("[{} bytes]", text.len()))
            .finish()
    }
}

/// Keeps the last snapshot of each pairing, and refuses those who are behind.
///
/// A request that changes something leaves only after the snapshot that says so was put. So a
/// holder that slept through its lease, or that was resumed from an old text, neither sends nor
/// overwrites: its `put` answers `false`, which it reports as
/// [`Code::LeaseLost`](crate::Code::LeaseLost).
///
/// # What an implementation keeps
/// For each key the text and its generation, and the highest fence seen. Nothing stored counts as
/// generation 0. A fence counts as seen when a `put` or `remove` with it answered `true`, and, where
/// lease and store are one database, as they should be, when
/// [`Lease::acquire`](super::Lease::acquire) gave it out: only then is a sleeping holder stopped
/// before the next one has put anything. Every call is one atomic step (one statement, transaction
/// or script).
///
/// A key, its fence included, may be forgotten 15 days after it was last put: no snapshot opens any
/// longer. Generation and fence must not go back when texts are restored from a backup: keep them
/// with the lease.
///
/// # A new pairing
/// Whoever acquired the lease reads with [`get`](Self::get). What is there is resumed; or, if it
/// has ended, cannot be opened or is not wanted any more, it is removed, and the new pairing begins
/// with generation 1.
///
/// # Errors
/// All methods: [`Code::StoreFailed`](crate::Code::StoreFailed) when the database fails or cannot
/// be reached, with a text of the implementation's own that holds nothing secret. Nothing is sent
/// after it.
///
/// [`conformance::check_store`](super::conformance::check_store) tries an implementation, and
/// [`conformance::check_together`](super::conformance::check_together) one with its lease.
pub trait Store: Send + Sync {
    /// Stores the text, and says whether it could: if the stored generation is exactly one below
    /// `generation`, and `fence` is not below the highest fence seen for the key.
    ///
    /// Otherwise it changes nothing. The same call again answers `false`: also after the first
    /// one's answer was lost, which is safe because the holder then reads what is stored. The text
    /// is ASCII of at most [`MAXIMUM_TEXT`](super::MAXIMUM_TEXT) bytes.
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool>;

    /// What was last put and not removed.
    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>>;

    /// Removes text and generation but not the fence, and says whether it could: if `fence` is not
    /// below the highest fence seen for the key. `true` also if nothing was stored.
    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool>;
}
