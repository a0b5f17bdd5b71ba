//! Registers users and pairs their devices with PingID and PingOne.
//!
//! # In scope
//! - Building and signing request tokens, and verifying replies, for the operations that
//!   [`pingid::operations`] lists; [`Client::call`] for those that it does not.
//! - Whole pairings, resyncs and jobs as state machines that survive lost replies ([`pairing`]), sealed
//!   between two processes ([`snapshot`]).
//! - PingOne: the operations of users' devices and pairing keys, registration in a flow, and the desktop's half
//!   of PingID Desktop ([`pingone`], [`PingOne`], [`DesktopAgent`]).
//! - Activation links and QR codes.
//! - WebAuthn: the service's credential options for browsers, and browsers' credentials for the
//!   service ([`webauthn`]).
//! - The organisation's report, row by row as it comes ([`report`]).
//! - One call as a state machine without input and output ([`exchange`]), so that every language
//!   shares its retry rules.
//!
//! # Out of scope
//! - Asynchronous runtimes: the core is synchronous, and bindings bring their own waiting.
//! - Authentication of users; this crate registers them.
//!
//! The organisation's key belongs on a server. Whoever holds it can act on every user.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod client;
pub mod credentials;
pub mod describe;
mod device_id;
pub mod entropy;
pub mod error;
pub mod exchange;
mod json;
pub mod jws;
pub mod operation;
pub mod pairing;
pub mod pingid;
pub mod pingone;
pub mod provenance;
pub mod qr;
pub mod report;
pub mod secret;
pub mod snapshot;
pub mod testing;
pub mod text;
pub mod time;
pub mod transport;
pub mod webauthn;
pub mod wire;

#[cfg(feature = "ureq")]
pub use crate::client::DesktopAgent;
pub use crate::client::{Client, ClientBuilder, PingOne, PingOneBuilder};
pub use crate::credentials::Credentials;
pub use crate::error::{Code, Error, Group, Refusal, Result};
pub use crate::provenance::Provenance;
pub use crate::secret::Secret;
pub use crate::time::{InternetTime, MountainTime, Timestamp};
#[cfg(feature = "ureq")]
pub use crate::transport::UreqTransport;
pub use crate::wire::{Options, Verified};

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
