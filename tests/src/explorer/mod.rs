//! The schedule explorer: every pairing machine against the sandbox's engine in virtual time.
//!
//! # A run
//! A run is one machine ([`Flow`]) at one kind of tenant ([`Mode`]), driven by the client's own driver over
//! a wire of ours, with a lease, a store, a person, a phone and virtual clocks. It has *points*: each
//! request that leaves, each question to the person, each wait. At a point one [`Event`] happens. Most
//! often all goes well there; a [`Schedule`] names the points at which it does not, and what happens
//! instead. Its text replays the run.
//!
//! # What is held against it
//! The engine's log of deliveries and its state, and never what the machine says of itself:
//!
//! - nothing that creates, reaches a person or burns a code is sent but by a person's answer, and no body
//!   and no OTP twice; what the network delivers twice is not ours,
//! - `Told` and `Matched` name a device that this pairing has paired; a resync and a job that are said to
//!   be done are done,
//! - what is said not to be paired, and to be certain, is not paired, also when everything that was held
//!   back has arrived,
//! - where a correlated reading showed the device, and no stranger's beside it, it is paired,
//! - it ends, and nothing panics.
//!
//! Outcomes that rest on a device's type alone and are wrong are counted, and so are two ways to mislead a
//! machine that it cannot tell: in a resync a network that delivers a request twice and passes on the reply
//! to the second one, and without correlation two older replies that go together.
//!
//! # How far it goes
//! [`exhaustive`] runs every schedule up to a [`Bound`]. To N *events* means: at each of the first N points
//! of a run each event of the alphabet is tried, after everything that can come before it; from then on all
//! goes well, and the run goes on to its end. To N *deviations* means: any N points of the run, however
//! late, go otherwise than well. A branch ends where it comes to a point that looks like one that was
//! reached before with as much of the bound left; what looks alike is told in `state.rs`. The alphabet
//! ([`Extent`]) has one representative of events that no machine can tell apart.
//!
//! Random schedules are drawn from all events, with numbers of all errors that machines know.
//!
//! # That it finds anything
//! [`Planted`] faults make the client wrong in twelve ways; [`hunt`] finds each, and nothing without it.

mod alphabet;
mod coverage;
mod event;
mod exhaustive;
mod fault;
mod flow;
mod hands;
mod hunt;
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
mod unseal;
mod wire;
mod work;

pub(crate) use hands::{ClientClock, Hands, Numbers, STEP, mixed};

pub use alphabet::Extent;
pub use coverage::Coverage;
pub use event::{Event, KINDS};
pub use exhaustive::exhaustive;
pub use fault::Planted;
pub use flow::Flow;
pub use hunt::hunt;
pub use mode::Mode;
pub use planner::{Bound, Planner};
pub use run::{Course, run};
pub use schedule::Schedule;
pub use setup::Setup;
pub use shrink::shrink;
pub use work::{Task, explore};
