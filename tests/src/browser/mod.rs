//! A real browser, Chromium without a window, for the tests of what pages do.
//!
//! | file | subject |
//! | --- | --- |
//! | `executable` | which Chromium |
//! | `process` | its start and its end |
//! | `devtools` | the protocol that it is driven with |
//! | `page` | a page of it |
//! | `authenticator` | the security keys and biometrics of a page |
//! | `page_server` | where pages come from |
//!
//! Everything ends when it is dropped: a page is closed, the process is gone and its folder removed.
//! Every wait has an end, by which it is an error.

mod authenticator;
mod devtools;
mod error;
mod executable;
mod page;
mod page_server;
mod process;

use std::env;
use std::io::{self, Write as _};

pub use self::authenticator::{Authenticator, AuthenticatorKind};
pub use self::error::{BrowserError, Result};
pub use self::executable::CHROMIUM_VARIABLE;
pub use self::page::Page;
pub use self::page_server::PageServer;
use self::process::Process;

/// A running browser.
pub struct Browser {
    process: Process,
}

impl Browser {
    /// Starts the browser that `PINGPAIR_CHROMIUM` names, or else the one that is installed. It has
    /// a profile of its own, which is new and empty.
    ///
    /// # Errors
    /// When there is none, or when it does not start within a minute.
    pub fn start() -> Result<Self> {
        let executable = executable::find()?.ok_or_else(|| BrowserError::new(MISSING))?;
        let process = Process::start(&executable)?;
        Ok(Self { process })
    }

    /// Starts the browser as [`Browser::start`] does. Where none is installed there is none, and
    /// the terminal says that `test` was skipped.
    ///
    /// # Panics
    /// When the browser does not start; when there is none, but the environment says by
    /// `PINGPAIR_SKIP_NOTHING` that nothing may be skipped, or names one that does not exist.
    pub fn start_or_skip(test: &str) -> Option<Self> {
        let is_installed = executable::find().unwrap().is_some();
        let may_skip = env::var_os(SKIP_NOTHING_VARIABLE).is_none_or(|value| value.is_empty());
        if !is_installed && may_skip {
            let line = format!("browser: SKIPPED {test}, because {MISSING}\n");
            // Unlike what the macros print, this shows although the test passes.
            io::stderr().write_all(line.as_bytes()).unwrap();
            return None;
        }
        Some(Self::start().unwrap())
    }

    /// Opens a page, and waits until it has loaded. It shares nothing with other pages: cookies and
    /// storage are its own, as if another person had opened it.
    ///
    /// # Errors
    /// When it does not load within half a minute.
    pub fn page(&self, url: &str) -> Result<Page> {
        Page::open(self.process.address(), url)
    }
}

const SKIP_NOTHING_VARIABLE: &str = "PINGPAIR_SKIP_NOTHING";
const MISSING: &str = "Chromium is missing (PINGPAIR_CHROMIUM may name one)";
