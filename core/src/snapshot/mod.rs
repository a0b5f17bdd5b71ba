//! Snapshots of state machines: sealed texts, their keys, and who may go on with one.
//!
//! A machine that waits for a person outlives requests, processes and hosts. Its snapshot is a
//! text that anyone may carry and nobody can read or change: it is sealed under a [`SnapshotKey`]
//! with XChaCha20-Poly1305 and bound to the machine's kind, the service, the organisation, the
//! base URL and a `context` that the caller gives, such as the id of the login session. Whatever
//! does not fit is refused with [`Code::SnapshotRefused`](crate::Code::SnapshotRefused), without
//! saying what.
//!
//! Sealing cannot see that an old text was brought back, or that two processes go on at once. A
//! [`Lease`] lets one of them at a time; a [`Store`] takes only the snapshot that follows the
//! stored one, from whoever acquired the lease last. Both go by [`SubjectKey`]s, which tell neither
//! names nor codes. [`InProcessLease`] and [`InProcessStore`] serve one process; for more, write
//! both over the same database and run [`conformance`] on them.
//!
//! # The text
//! Three parts of base64url without padding, joined by dots, at most [`MAXIMUM_TEXT`] bytes:
//!
//! 1. the header: the version, which is 1 (1 byte); the key's id (8 bytes); the last instant at
//!    which it opens, in milliseconds since 1970 UTC (8 bytes, signed, most significant first); the
//!    kind of machine (1 to 64 bytes of `a` to `z`, digits and `_`),
//! 2. the nonce (24 bytes), new for every seal,
//! 3. what was sealed and its tag of 16 bytes.
//!
//! The associated data are the header, the service, the organisation or environment, the base URL
//! and the context, each behind its length (8 bytes, most significant first).

pub mod conformance;
mod in_process;
mod key;
mod lease;
pub(crate) mod sealed;
mod store;
mod subject;
#[cfg(test)]
mod tests;

pub use in_process::{InProcessLease, InProcessStore};
pub use key::SnapshotKey;
pub use lease::{Fence, Lease};
pub use sealed::MAXIMUM_TEXT;
pub use store::{Generation, Store, Stored};
pub use subject::{Subject, SubjectKey};
