//! Ctrl-C and SIGTERM: the first ends waits, the second the process.

use std::process;
use std::sync::OnceLock;

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
            process::exit(INTERRUPTED);
        }
        cancellation.cancel();
    })
    .map_err(|_| Failure::from(Code::Internal))?;
    Ok(cancellation.clone())
}

/// 128 and the number of SIGINT, as shells report it.
const INTERRUPTED: i32 = 130;
