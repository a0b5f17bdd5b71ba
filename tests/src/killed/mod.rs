//! Processes that are killed while they pair, and others that go on.
//!
//! The parent has the sandbox, the clock, the store, and plays the person. The child is a real process with
//! a client over HTTP. Before it does anything that can be seen from outside, it says so and waits for
//! leave: so the parent kills it at exact moments, and nothing depends on how long something takes.

pub mod child;
mod fate;
pub mod flows;
pub mod parent;
mod process;
mod shelf;

pub use self::fate::{Fate, Moment};
pub use self::shelf::Shelf;
