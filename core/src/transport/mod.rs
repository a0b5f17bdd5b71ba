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
mod socket;
#[cfg(feature = "ureq")]
mod tls;
#[cfg(feature = "ureq")]
mod ureq;
pub(crate) mod watch;

use crate::exchange::{Delivery, Outgoing, Response};

#[cfg(feature = "ureq")]
pub use self::ureq::{UreqTransport, UreqTransportBuilder};
pub use self::watch::Watch;

/// Carries requests.
///
/// The contract, on which the promise rests that nothing that reaches a person or costs money is
/// sent twice: one delivery for each call, also on a connection that breaks; no redirects, no
/// cookies, no caches, no proxy but a given one, no decoding of the body; at most 1 MiB of it;
/// an answer by `outgoing.timeout`; and [`Delivery::NotSent`] only when it is proven that not one
/// byte of the body left or, of a request without a body, of its header.
pub trait Transport: Send + Sync {
    /// Sends the request once.
    fn deliver(&self, outgoing: &Outgoing) -> Delivery;

    /// Sends the request once and gives its body to `receive` as it comes, with the answer's head; an
    /// empty piece tells that the body has ended, proven by its length or its last chunk.
    ///
    /// The body has no bound but `outgoing.timeout` and what `receive` wants: once that returns false,
    /// the rest is not read. The answer that is returned has an empty body. A body that ends with the
    /// connection alone is [`Delivery::Lost`].
    ///
    /// Unless a transport has a way of its own, the body is held whole, 1 MiB at most.
    fn download(&self, outgoing: &Outgoing, receive: &mut Receive<'_>) -> Delivery {
        match self.deliver(outgoing) {
            Delivery::Answered(mut head) => {
                let body = std::mem::take(&mut head.body);
                if receive(&head, &body) && !body.is_empty() {
                    receive(&head, &[]);
                }
                Delivery::Answered(head)
            }
            other => other,
        }
    }
}

/// Takes a piece of a body, with the head of the answer, and tells whether more is wanted.
pub type Receive<'a> = dyn FnMut(&Response, &[u8]) -> bool + 'a;

/// The largest reply that is read, in bytes: 1 MiB.
pub const MAXIMUM_REPLY: usize = crate::jws::MAXIMUM_TOKEN;
