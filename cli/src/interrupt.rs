//! Ctrl-C and SIGTERM: the first ends waits, the second the process.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::{fs, process};

use pingpair::Code;
use pingpair::client::Cancellation;

use crate::failure::Failure;

/// The switch that the first interrupt throws, from the first call on.
///
/// A request in flight still gets its answer, so that what it did is known; a second interrupt does
/// not wait for it.
pub(crate) fn cancellation() -> Result<Cancellation, Failure> {
    static CANCELLATION: OnceLock<Cancellation> = OnceLock::new();

    if let Some(cancellation) = CANCELLATION.get() {
        return Ok(cancellation.clone());
    }
    let cancellation = CANCELLATION.get_or_init(Cancellation::new);
    ctrlc::set_handler(|| {
        if cancellation.is_cancelled() {
            remove_unfinished();
            process::exit(INTERRUPTED);
        }
        cancellation.cancel();
    })
    .map_err(|_| Failure::from(Code::Internal))?;
    Ok(cancellation.clone())
}

/// A file that is not complete: the second interrupt removes it, too.
pub(crate) struct Unfinished(());

impl Unfinished {
    pub(crate) fn new(path: &Path) -> Self {
        *unfinished() = Some(path.to_owned());
        Self(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        *unfinished() = None;
    }
}

fn remove_unfinished() {
    if let Some(path) = &*unfinished() {
        // Nobody is left to be told.
        let _ = fs::remove_file(path);
    }
}

fn unfinished() -> MutexGuard<'static, Option<PathBuf>> {
    static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// 128 and the number of SIGINT, as shells report it.
const INTERRUPTED: i32 = 130;
