//! Scenarios: what happens between an application, a user and the service, free of any language.
//!
//! The files lie in `tests/scenarios`, and `docs/scenarios.md` describes them. This is the runner for
//! Rust: a client over real HTTP, and a sandbox that is spoken to through its control door alone.

mod begin;
mod checks;
mod clock;
mod door;
mod format;
mod matching;
mod runner;
mod schema;
mod values;

pub use self::begin::{answer, begin, begin_pingone};
pub use self::checks::told;
pub use self::clock::QuickClock;
pub use self::door::{ControlDoor, Refused};
pub use self::format::{
    Action, Begin, ClientOptions, Expectation, Page, PageStep, Pages, PagesWorkflow, Scenario,
    ScenarioFile, Step, Workflow,
};
pub use self::matching::difference;
pub use self::runner::{Ran, run};
pub use self::schema::Schema;

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of the scenarios, which every language runs from the same files.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// The files with scenarios in them, by name, each with its text.
///
/// # Errors
/// When the folder cannot be read.
pub fn files() -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_scenario = name.ends_with(".json") && name != SCHEMA && name != PAGES;
        if is_scenario {
            files.push((name.into_owned(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// The file that says what a file of scenarios looks like.
pub const SCHEMA: &str = "schema.json";
/// The file that lists the workflows of the vendor's pages.
pub const PAGES: &str = "pages.json";
