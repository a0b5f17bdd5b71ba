//! The native module of the Node package: texts in, one verified text out.
//!
//! Requests and replies are JSON in the names of TypeScript, by the core's descriptions; what a thin layer of
//! TypeScript makes of them is generated from the same descriptions. What waits, waits on threads of the
//! package's own. No rule of the service stands here.
#![deny(unsafe_code)]
// What JavaScript sees is public by its attribute, wherever it stands.
#![allow(unreachable_pub)]

mod agent;
mod answer;
mod begin;
mod begin_pingone;
mod client;
mod clock;
mod conformance;
mod credentials;
mod declared;
mod doors;
mod entropy;
mod error;
mod flow;
mod generated;
mod given;
mod holder;
mod leases;
mod link;
mod names;
mod observing;
mod outputs;
mod pairing;
mod pingone;
mod pingone_settings;
mod pool;
mod report;
mod runtime;
mod sandbox;
mod settings;
mod tokens;
mod told;
mod transport;
mod typed;
mod view;
mod webauthn;

use napi_derive::napi;

/// The version of this module, which must be the package's.
#[napi(catch_unwind)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The build that this module belongs to, which must be the package's.
#[napi(catch_unwind)]
pub fn build_id() -> String {
    env!("PINGPAIR_BUILD_ID").to_owned()
}

/// The text with everything spelt out that acts in terminals, logs and pages.
#[napi(catch_unwind)]
pub fn visible(text: String) -> String {
    pingpair::text::visible(&text).to_string()
}
