//! What is declared for both services, in one place for generated code: no name stands for two things.

pub(crate) use pingpair::pingid::*;
pub(crate) use pingpair::pingone::*;
