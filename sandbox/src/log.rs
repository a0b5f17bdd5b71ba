//! What reached the service, delivery by delivery.

use std::collections::VecDeque;
use std::fmt::Write;

use pingpair::Timestamp;
use pingpair::describe::OperationInfo;
use sha2::{Digest, Sha256};

/// One request that reached the service whole, for an operation that is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery {
    /// Its number, counted from 0 since the start; clearing the log does not reset it.
    pub index: u64,
    /// The part of the path that names the operation, such as `adduser`.
    pub operation: &'static str,
    /// When, by the sandbox's clock.
    pub at: Timestamp,
    /// The SHA-256 of the body in hexadecimal: equal where the same body came twice.
    pub body_sha256: String,
    /// The fault that befell it.
    pub fault: Option<&'static str>,
    /// What the service said of it, also where the reply was lost or tampered with; or the number
    /// that a fault put in its place.
    pub error_id: Option<i64>,
    /// Whether the service carried it out or refused it by its own rules. A request that was
    /// dropped, or not ours by its signature, is not processed.
    pub processed: bool,
}

/// The latest deliveries.
#[derive(Default)]
pub(crate) struct Log {
    next: u64,
    deliveries: VecDeque<Delivery>,
}

impl Log {
    pub(crate) fn add(
        &mut self,
        operation: &OperationInfo,
        at: Timestamp,
        body: &[u8],
        fault: Option<&'static str>,
        (error_id, processed): (Option<i64>, bool),
    ) {
        if self.deliveries.len() == MAXIMUM {
            self.deliveries.pop_front();
        }
        self.deliveries.push_back(Delivery {
            index: self.next,
            operation: operation.path,
            at,
            body_sha256: hexadecimal(&Sha256::digest(body)),
            fault,
            error_id,
            processed,
        });
        self.next += 1;
    }

    pub(crate) fn clear(&mut self) {
        self.deliveries.clear();
    }

    pub(crate) fn deliveries(&self) -> Vec<Delivery> {
        self.deliveries.iter().cloned().collect()
    }
}

/// The log holds this many deliveries and then forgets the oldest.
const MAXIMUM: usize = 10_000;

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
