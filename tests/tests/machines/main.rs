//! The machines, state by state, against the sandbox's engine in virtual time.

mod authenticator_app;
mod driving;
mod enrolment;
mod job;
mod journeys;
mod offline;
mod offline_unverified;
mod online;
mod proof;
mod properties;
mod resync;
mod snapshots;
mod transitions;
mod views;
mod walk;
mod webauthn;
mod without_echo;
mod yubikey;
