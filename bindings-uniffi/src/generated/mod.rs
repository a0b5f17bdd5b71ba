//! Written by `make generate`; change the declarations below core/src/pingid instead.

mod client;
mod records;
mod values;

pub use records::*;
pub use values::*;
