//! The machines, state by state, against the sandbox's engine in virtual time.

mod authenticator_app;
mod driving;
mod enrolment;
mod job;
mod journeys;
mod mfa;
mod mfa_desktop;
mod mfa_fido2;
mod mfa_mobile;
mod mfa_oath_token;
mod mfa_otp;
mod offline;
mod offline_unverified;
mod online;
mod pingone;
mod proof;
mod properties;
mod registration;
mod resync;
mod snapshots;
mod transitions;
mod views;
mod walk;
mod webauthn;
mod without_echo;
mod yubikey;
