//! The schedule explorer: every machine against the sandbox's engine in virtual time.

mod alphabet;
mod event;
mod fault;
mod flow;
mod hands;
mod mode;
mod oracle;
mod person;
mod planner;
mod process;
mod record;
mod replies;
mod run;
mod scene;
mod schedule;
mod setup;
mod shrink;
mod state;
mod store;
mod wire;

pub use alphabet::Extent;
pub use event::{Event, KINDS};
pub use fault::Planted;
pub use flow::Flow;
pub use mode::Mode;
pub use planner::Planner;
pub use run::{Course, run};
pub use schedule::Schedule;
pub use setup::Setup;
pub use shrink::shrink;
