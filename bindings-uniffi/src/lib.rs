//! The native library below the Swift package and the Kotlin library.
//!
//! What is below `generated` is printed from the core's descriptions; the rest is conversions of
//! kinds. No rule of the service stands here.
#![forbid(unsafe_code)]

mod client;
mod error;
mod generated;
mod kinds;
mod report;

pub use client::Client;
pub use error::PingPairError;
pub use generated::*;
pub use kinds::{MountainTime, SecretText};
pub use report::ReportWriter;

uniffi::setup_scaffolding!("pingpair");
