//! What reached the service, delivery by delivery.

use std::collections::VecDeque;
use std::fmt;

use data_encoding::HEXLOWER;
use pingpair::Timestamp;
use sha2::{Digest, Sha256};

/// One request that reached a service whole: PingID for an operation that is declared, PingOne for
/// any.
///
/// `Debug` leaves `clientData` out: a client's own text can be in it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery {
    /// Its number, counted from 0 since the start; clearing the log does not reset it.
    pub index: u64,
    /// The part of the path that names the operation, such as `adduser`; at PingOne its name, such
    /// as `CreateDevice`, or `Unrecognized` for a request that is for none.
    pub operation: &'static str,
    /// When, by the sandbox's clock.
    pub at: Timestamp,
    /// The SHA-256 of the body in hexadecimal: equal where the same body came twice.
    pub body_sha256: String,
    /// The text of `clientData` in the request, where that is ours by its signature and has one: it
    /// tells which request of the client this is.
    pub client_data: Option<String>,
    /// The fault that befell it.
    pub fault: Option<&'static str>,
    /// What the service said of it, also where the reply was lost or tampered with; or the number
    /// that a fault put in its place.
    pub error_id: Option<i64>,
    /// Whether the service carried it out or refused it by its own rules. A request that was
    /// dropped, or not ours by its signature, is not processed.
    pub processed: bool,
    /// For a request that was held back and is delivered now, the number of the delivery at which
    /// it came.
    pub held_from: Option<u64>,
    /// What is told of requests to PingOne alone; there `error_id` and `client_data` are none.
    pub pingone: Option<PingOneDelivery>,
}

/// What is told of a request to PingOne: no query, no body, no credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PingOneDelivery {
    /// The verb.
    pub method: String,
    /// The path.
    pub path: String,
    /// The header `Content-Type`, byte for byte.
    pub content_type: Option<String>,
    /// The header `Accept`.
    pub accept: Option<String>,
    /// The header `X-Ping-External-Transaction-Id`.
    pub transaction_id: Option<String>,
    /// The header `X-Ping-External-Session-Id`.
    pub session_id: Option<String>,
    /// What the service answered, also where the reply was lost; none where it was not asked.
    pub http_status: Option<u16>,
    /// The code of an error.
    pub code: Option<String>,
    /// The code of an error's first detail.
    pub detail: Option<String>,
    /// The id of the device, flow or pairing key in the reply.
    pub object: Option<String>,
}

impl Delivery {
    /// What the log says of a request to PingOne before anything happened to it.
    pub(crate) fn of_pingone(operation: &'static str, at: Timestamp, body: &[u8]) -> Self {
        Self {
            index: 0,
            operation,
            at,
            body_sha256: digest(body),
            client_data: None,
            fault: None,
            error_id: None,
            processed: false,
            held_from: None,
            pingone: None,
        }
    }
}

impl fmt::Debug for Delivery {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            index,
            operation,
            at,
            body_sha256,
            client_data: _,
            fault,
            error_id,
            processed,
            held_from,
            pingone,
        } = self;
        let mut shown = formatter.debug_struct("Delivery");
        shown.field("index", index).field("operation", operation);
        shown.field("at", at).field("body_sha256", body_sha256);
        shown.field("fault", fault).field("error_id", error_id);
        shown.field("processed", processed);
        shown.field("held_from", held_from);
        shown.field("pingone", pingone);
        shown.finish_non_exhaustive()
    }
}

/// The SHA-256 of a body, as the log shows it.
pub(crate) fn digest(body: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(body))
}

/// The latest deliveries.
#[derive(Clone, Default)]
pub(crate) struct Log {
    next: u64,
    deliveries: VecDeque<Delivery>,
}

impl Log {
    /// Adds a delivery, to which it gives its number.
    pub(crate) fn add(&mut self, delivery: Delivery) {
        if self.deliveries.len() == MAXIMUM {
            self.deliveries.pop_front();
        }
        let index = self.next;
        self.deliveries.push_back(Delivery { index, ..delivery });
        self.next += 1;
    }

    /// The number of the next delivery.
    pub(crate) fn next(&self) -> u64 {
        self.next
    }

    pub(crate) fn clear(&mut self) {
        self.deliveries.clear();
    }

    pub(crate) fn deliveries(&self) -> impl Iterator<Item = &Delivery> {
        self.deliveries.iter()
    }
}

/// The log holds this many deliveries and then forgets the oldest.
const MAXIMUM: usize = 10_000;
