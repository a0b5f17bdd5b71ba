//! The vendor's envelope around every call: signed requests out, verified replies in.
//!
//! This room knows the form of requests and replies and nothing of single operations.

pub mod error_id;
mod options;
mod payload;
mod reply;
mod request;

pub use options::{HeaderSpelling, Options};
pub(crate) use reply::{Expected, Received};
pub use reply::{Reply, ReplyReader, Verified};
pub(crate) use request::header;
pub use request::{RequestSigner, RequestToken};
