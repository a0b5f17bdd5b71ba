//! Pairings that survive lost replies, as state machines without clock, socket or randomness.
//!
//! # The loop
//! 1. [`Machine::poll`] says what to do. Asking twice changes nothing.
//! 2. On [`Output::Send`], [`Machine::take`] gives the call; from then on it counts as sent. Before one
//!    that must not be sent twice leaves, seal and store the machine ([`Machine::snapshot`]).
//! 3. What came of it goes to [`Machine::handle`], with the call's id. A request without an answer is a
//!    state of the machine, not an error.
//! 4. On [`Output::Ask`] a person's [`Answer`] goes to `handle`; on [`Output::Wait`] the time passes.
//! 5. [`Output::Finished`] tells the [`Outcome`].
//!
//! What makes no sense is refused, and changes nothing. [`Client`](crate::Client) has drivers for all of
//! it; nobody needs to write this loop.
//!
//! # The machines
//! | machine | made by | file |
//! | --- | --- | --- |
//! | the PingID app, by an activation code | [`Machine::online`], [`Machine::online_new_user`] | `online/` |
//! | phone number, e-mail address, OATH token | [`Machine::offline`] | `offline.rs` |
//! | the same without a proof | [`Machine::offline_unverified`] | `offline_unverified.rs` |
//! | YubiKey | [`Machine::yubikey`] | `yubikey.rs` |
//! | authenticator app | [`Machine::authenticator_app`] | `authenticator_app.rs` |
//! | security key, biometrics | [`Machine::webauthn`] | `webauthn.rs` |
//! | the user chooses among these | [`Machine::enrolment`] | `enrolment.rs` |
//! | resync of an OATH token | [`Machine::resync`] | `resync.rs` |
//! | report, organisation tokens | [`Machine::report`], [`Machine::create_tokens`], [`Machine::revoke_tokens`] | `job.rs` |
//! | PingOne: a user registers in a flow | [`Machine::registration`], [`Machine::registration_in`] | `registration/` |
//! | PingOne: SMS, call, e-mail, authenticator app | [`Machine::mfa_otp`] | `mfa_otp.rs`, `activation/` |
//! | PingOne: OATH token | [`Machine::mfa_oath_token`] | `mfa_oath_token.rs`, `activation/` |
//! | PingOne: PingID Desktop | [`Machine::mfa_desktop`] | `mfa_desktop.rs`, `activation/` |
//! | PingOne: FIDO2 | [`Machine::mfa_fido2`] | `mfa_fido2.rs`, `activation/` |
//! | PingOne: a phone, by a pairing key | [`Machine::mfa_mobile`] | `mfa_mobile.rs` |
//!
//! # What is never done
//! No request that creates, reaches a person or burns a code is sent twice by a machine: only a person's
//! answer sends another one. Nothing of PingID that is not signed, and nothing that may be an older reply, ends
//! in [`Outcome::Paired`] without the user's details. PingOne signs nothing: there a reply counts that came on
//! the connection of this very request, about the ids that were asked for.

mod activation;
mod authenticator_app;
mod call;
mod detailing;
mod ended;
mod enrolment;
mod evidence;
mod job;
mod listing;
mod machine;
mod mfa_desktop;
mod mfa_fido2;
mod mfa_mobile;
mod mfa_oath_token;
mod mfa_otp;
mod offline;
mod offline_unverified;
mod online;
mod outcome;
mod prompt;
mod proof;
mod registration;
mod resync;
mod schedule;
mod script;
mod sealed;
mod sealed_outcome;
mod settling;
mod transcode;
mod user_creation;
mod values;
mod view;
mod webauthn;
mod yubikey;

pub use self::call::{Call, CallId, CallResult, Callable, PingOneCallable, Replied, Visitor};
pub use self::enrolment::EnrolmentRules;
pub use self::machine::{Input, Kind, Machine, Output, Seal, Settings};
pub use self::outcome::{
    Evidence, JobEnd, Outcome, OutcomeKind, PairedDevice, Reason, RegisteredUser, ReportEnd,
};
pub use self::prompt::{Answer, Method, MethodKind, Problem, Prompt, Wanted, WantedKind};
pub use self::registration::{FlowStart, Registration, RegistrationData};
pub use self::resync::ResyncRules;
pub use self::user_creation::IfExists;
pub use self::view::{PairingView, ViewDevice, ViewOutcome, ViewPrompt, ViewState};
