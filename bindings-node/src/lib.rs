//! The native module of the Node package: texts in, one verified text out.
//!
//! What is said at this border is said in `pingpair-border`; here is only how Node takes it. What waits, waits on
//! threads of the package's own.
#![deny(unsafe_code)]
// What JavaScript sees is public by its attribute, wherever it stands.
#![allow(unreachable_pub)]

mod agent;
mod client;
mod clock;
mod conformance;
mod credentials;
mod doors;
mod error;
mod flow;
mod holder;
mod link;
mod pairing;
mod pingone;
mod pingone_settings;
mod pool;
mod report;
mod runtime;
mod sandbox;
mod tokens;
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
