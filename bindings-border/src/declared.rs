//! What is declared for PingID, in one place for generated code.

pub use pingpair::pingid::*;
