//! The native library below the Swift package and the Kotlin library: texts in, one verified text out.
//!
//! What is said at this border is said in `pingpair-border`; here is only how UniFFI takes it. Every export throws,
//! and every call blocks: the layers call them on threads of their own. A panic becomes an error of UniFFI's.
#![deny(unsafe_code)]

mod agent;
mod application;
mod client;
mod clock;
mod code;
mod credentials;
mod direct;
mod doors;
mod error;
mod flow;
mod holder;
mod jws;
mod pairing;
mod pingone;
mod pingone_settings;
mod report;
mod sandbox;
mod text;
mod webauthn;

pub use agent::NativeDesktopAgent;
pub use application::{Application, ApplicationAnswer, ApplicationError, NativeCancellation};
pub use client::NativeClient;
pub use clock::NativeClock;
pub use code::NativeCode;
pub use credentials::NativeCredentials;
pub use direct::{pingpair_jws_sign, pingpair_jws_verify, pingpair_sign, pingpair_verify};
pub use doors::{NativeReplyReader, NativeRequestSigner};
pub use error::NativeError;
pub use flow::NativeFlow;
pub use jws::{NativeVerified, jws_sign, jws_verify};
pub use pairing::NativePairing;
pub use pingone::NativePingOne;
pub use pingone_settings::NativePingOneSettings;
pub use report::NativeReport;
pub use sandbox::NativeSandbox;
pub use text::{check_guards, check_view, visible};
pub use webauthn::{
    NativeCredential, NativeOptions, check_relying_party, credential_from_browser,
    options_from_service,
};

uniffi::setup_scaffolding!("pingpair_native");
