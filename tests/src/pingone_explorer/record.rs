//! What happened in a run, as the world saw it: what the machine says is held against it.

use std::collections::BTreeSet;

/// What the explorer notes of a run beside the engine's own log.
#[derive(Default)]
pub(super) struct Record {
    /// The deliveries that the network made of its own, by their numbers in the engine's log.
    pub copies: BTreeSet<u64>,
    /// How many answers of a person were taken, but for those that begin again.
    pub answers: usize,
    /// How often a person's wish to begin again was taken.
    pub begun_again: usize,
    /// The OTPs, codes and passwords that a person typed.
    pub typed: Vec<String>,
    /// Those that the client sent.
    pub sent: Vec<String>,
    /// The origins that the client sent with credentials.
    pub origins: Vec<String>,
    /// The devices that were active at some time.
    pub active: BTreeSet<String>,
    /// The devices that a phone has become by a key of this pairing.
    pub claimed: BTreeSet<String>,
    /// The devices that somebody else made or made active.
    pub foreign: BTreeSet<String>,
    /// What went where it must not go.
    pub leaks: Vec<String>,
    /// Whether the service itself said what is not so, because a test said so.
    pub denied: bool,
    /// Whether the caller cancelled.
    pub cancelled: bool,
    /// Whether the reply to a second delivery came in the place of the first one's.
    pub twice_second: bool,
}
