//! What the native modules below Node, Swift and Kotlin share: texts in, one verified text out.
//!
//! Requests and replies are JSON with names in camelCase, by the core's descriptions; a thin layer in each language
//! makes its types of them, which are generated from the same descriptions. A native module adds how its language
//! calls this, and on which threads. No rule of the service stands here.
#![forbid(unsafe_code)]

pub mod agent;
mod answer;
pub mod application;
pub mod begin;
pub mod begin_pingone;
pub mod client;
pub mod clock;
pub mod conformance;
pub mod credentials;
pub mod declared;
pub mod doors;
pub mod entropy;
pub mod error;
pub mod flow;
mod generated;
pub mod given;
pub mod leases;
pub mod link;
pub mod names;
pub mod observing;
pub mod outputs;
pub mod pairing;
pub mod pingone;
pub mod pingone_settings;
pub mod report;
#[cfg_attr(not(feature = "sandbox"), path = "no_sandbox.rs")]
pub mod sandbox;
pub mod settings;
pub mod told;
pub mod transport;
pub mod typed;
pub mod webauthn;

pub use application::{Answer, Application};
