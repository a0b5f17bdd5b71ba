//! What the tests of every language share, and the tests that run over the whole of it.

pub mod browser;
pub mod explorer;
pub mod fault_server;
pub mod jws_cases;
pub mod killed;
pub mod outgoing;
pub mod pingone_explorer;
pub mod pingone_service;
pub mod samples;
pub mod scenario;
pub mod tapped_wire;
pub mod virtual_world;

use std::path::{Path, PathBuf};

/// The folder of the known answers, which every language reads from the same files.
pub fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// The examples of the guide compile, and those that run do so.
#[cfg(doctest)]
#[doc = include_str!("../../docs/pairing.md")]
struct Pairing;
