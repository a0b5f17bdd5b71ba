//! The machines, state by state, against the sandbox's engine in virtual time.

mod online;
mod transitions;
mod walk;
