//! The native module `_core` of the Python package: classes and methods for every operation and machine.
//!
//! What is below `generated` is printed from the core's descriptions; the rest is conversions of
//! kinds, threads and callbacks. No rule of the service stands here.
#![forbid(unsafe_code)]

mod agent;
mod aio;
mod answer;
mod caller;
mod calls;
mod cancellation;
mod client;
mod client_methods;
mod clock;
mod conformance;
mod credentials;
mod declared;
mod doors;
mod ending;
mod entropy;
mod error;
mod flow;
mod generated;
mod given;
mod held;
mod json;
mod jws;
mod leases;
mod link;
mod names;
mod observing;
mod outputs;
mod pairing;
mod pickling;
mod pingone;
mod pingone_options;
mod pingone_settings;
mod plain;
mod pool;
mod raised;
mod registering;
mod report;
mod resuming;
mod resuming_pingone;
mod running;
mod sandbox;
mod seconds;
mod settings;
mod slot;
mod text;
mod time;
mod tokens;
mod typed;
mod view;
mod webauthn;
