//! What tokens cost, beside a bare MAC and beside the crate that Rust users pick.
//!
//! The cases are listed once. The runner `interleave` visits all of them in every round and prints
//! ratios, which a loaded machine upsets less than times; Criterion measures each by itself.

pub mod bounds;
pub mod cases;
mod fixture;
mod peer;
