//! What the schedule explorers of [`explorer`](crate::explorer) and
//! [`pingone_explorer`](crate::pingone_explorer) share: planning what happens at which point of a run,
//! searching every schedule up to a bound without going twice through what looks alike, and virtual clocks.

mod hands;
mod looks;
mod planner;
mod search;
mod shrink;
mod unseal;

pub(crate) use hands::{ClientClock, Hands, Numbers};
pub(crate) use looks::Looks;
pub(crate) use search::search;
pub(crate) use shrink::shrink;
pub(crate) use unseal::Sealed;

pub use planner::{Bound, Planner, Search};
