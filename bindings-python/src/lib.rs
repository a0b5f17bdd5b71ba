//! The native module `_core` of the Python package: classes and methods for every operation.
//!
//! What is below `generated` is printed from the core's descriptions; the rest is conversions of
//! kinds. No rule of the service stands here.
#![forbid(unsafe_code)]

mod client;
mod error;
mod generated;
mod given;
mod held;
mod json;
mod report;
mod time;
