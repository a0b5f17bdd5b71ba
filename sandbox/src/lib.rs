//! PingID, imitated on loopback over real HTTP: for tests and demonstrations without a tenant.
//!
//! # In scope
//! - The operations of the vendor's page "PingID User Management API": requests are verified, replies
//!   are signed, users and devices are kept, and a user's status moves by the page's table.
//! - The phone that scans an activation code, by hand or by itself.
//! - A browser with a WebAuthn authenticator in software ([`VirtualAuthenticator`]).
//! - Every fault and oddity that a client must survive, on demand ([`FaultKind`]).
//! - Another administrator or an attacker who pairs and unpairs devices meanwhile ([`ForeignDevice`]).
//! - What people make one-time passwords with: OATH tokens that drift, authenticator apps,
//!   YubiKeys ([`authenticators`]).
//! - Jobs that take time, and the report of users and devices, of any size.
//! - The same service without HTTP and by a clock that stands still ([`Engine`]).
//! - A control door over HTTP for tests in any language; `docs/sandbox.md` documents it.
//!
//! # Out of scope
//! - Real organisations: the sandbox makes its own credentials at each start and takes no others.
//! - Anything that outlives the process: all is kept in memory.
//!
//! ```no_run
//! use pingpair_sandbox::{Phone, Sandbox};
//!
//! # fn main() -> pingpair_sandbox::Result<()> {
//! let sandbox = Sandbox::start()?;
//! println!("the service's address is {}", sandbox.base_url());
//! // Give `sandbox.credentials()` to a client, and the code that it gets to the phone:
//! let code = "292070522701";
//! sandbox.scan(code, Phone::mobile())?;
//! sandbox.pair(code)?;
//! sandbox.finish(code)?;
//! # Ok(())
//! # }
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod agent_port;
mod answer;
pub mod authenticators;
mod builder;
mod control;
mod delivery;
mod engine;
mod engine_answer;
mod envelope;
mod error;
mod fault_io;
mod fault_kind;
mod faults;
mod identity;
mod json;
mod log;
mod options;
mod outgoing;
mod pingone;
mod random;
mod router;
mod sandbox;
mod server;
mod service;
mod shared;
mod state;
mod webauthn;

pub use crate::builder::Builder;
pub use crate::engine::Engine;
pub use crate::engine_answer::EngineAnswer;
pub use crate::error::{Error, Result};
pub use crate::fault_kind::{FaultKind, Swap};
pub use crate::faults::Fault;
pub use crate::log::{Delivery, PingOneDelivery};
pub use crate::options::{Options, PhoneMode};
pub use crate::pingone::{
    AgentMode, Authentication, CookieMode, DESKTOP_AGENT_URL, Fido2Bytes, ForeignMfaDevice,
    KnownMfaDevice, KnownPairingKey, KnownPingOneUser, NewUser, PairingKeyFormat, PingOne,
    PingOneOptions,
};
pub use crate::sandbox::Sandbox;
pub use crate::service::{ForeignDevice, KnownCode, KnownJob, KnownUser, Message, Phone};
pub use crate::webauthn::{Attestation, Misbehaviour, VirtualAuthenticator};
