//! What carries a request to the service and brings back what became of it.

#[cfg(feature = "ureq")]
mod body;
#[cfg(feature = "ureq")]
mod connection;
#[cfg(feature = "ureq")]
mod failure;
#[cfg(feature = "ureq")]
mod proxy;
#[cfg(feature = "ureq")]
mod resolver;
#[cfg(feature = "ureq")]
mod tls;
#[cfg(feature = "ureq")]
mod ureq;

use crate::exchange::{Delivery, Outgoing};

#[cfg(feature = "ureq")]
pub use self::ureq::{UreqTransport, UreqTransportBuilder};

/// Carries requests.
///
/// The contract, on which the promise rests that nothing that reaches a person or costs money is
/// sent twice: one delivery for each call, also on a connection that breaks; no redirects, no
/// cookies, no caches, no proxy but a given one, no decoding of the body; at most 1 MiB of it;
/// an answer by `outgoing.timeout`; and [`Delivery::NotSent`] only when it is proven that not one
/// byte of the body left.
pub trait Transport: Send + Sync {
    /// Sends the request once.
    fn deliver(&self, outgoing: &Outgoing) -> Delivery;
}

/// The largest reply that is read, in bytes: 1 MiB.
pub const MAXIMUM_REPLY: usize = crate::jws::MAXIMUM_TOKEN;
