//! What is declared for PingID, in one place for generated code.

pub(crate) use pingpair::pingid::*;
