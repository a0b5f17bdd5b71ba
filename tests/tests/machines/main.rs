//! The machines, state by state, against the sandbox's engine in virtual time.

mod authenticator_app;
mod enrolment;
mod job;
mod offline;
mod offline_unverified;
mod online;
mod proof;
mod resync;
mod transitions;
mod walk;
mod webauthn;
mod yubikey;
