//! Errors on their way to TypeScript, which makes its classes of them.

use pingpair::Error;
use pingpair_border::error::described;

/// A result whose error is one of the core's, as JSON.
pub(crate) type Result<T> = napi::Result<T, String>;

/// What an export throws.
pub(crate) fn thrown(error: Error) -> napi::Error<String> {
    napi::Error::new(MARK.to_owned(), described(&error))
}

/// Tells the core's errors from those of wrong types of arguments.
const MARK: &str = "PINGPAIR";
