//! The schedule explorer for PingOne's machines, against the sandbox's engine in virtual time.
//!
//! It is the sibling of [`explorer`](crate::explorer), which says what a run, a point and a schedule are.
//! PingOne signs and echoes nothing, so the network's events are those that TLS leaves: requests and replies
//! that are lost, late, held back or delivered twice, and a service that fails, refuses, or speaks of
//! something else.
//!
//! # What is held against a run
//! The engine's log of deliveries and its state, and never what the machine says of itself:
//!
//! - nothing that creates, reaches a person or burns a code is sent but by a person's answer, and no OTP,
//!   code or password more often than it was typed,
//! - `Told` names a device that an activation of this client made active, and `Matched` one that this
//!   pairing created or that has its own number, and that was active,
//! - what is said to be certainly not paired, or not registered, is not, also when everything that was
//!   held back has arrived,
//! - a user who is said to be registered is there, with a verified address where the policy asks for that,
//! - cookies and passwords go to the authentication host alone, the worker's token to the API's alone, and
//!   no view shows any of them,
//! - it ends, and nothing panics.
//!
//! [`Planted`] faults make the client wrong in eight ways; [`hunt`] finds each, and nothing without it.

mod coverage;
mod event;
mod explore;
mod fault;
mod flow;
mod oracle;
mod person;
mod plan;
mod process;
mod record;
mod run;
mod scene;
mod store;
mod wire;

pub use coverage::Coverage;
pub use event::{Event, KINDS};
pub use explore::{exhaustive, explore, hunt, random};
pub use fault::Planted;
pub use flow::Flow;
pub use plan::{Planner, Schedule};
pub use run::{Course, Start, run};
