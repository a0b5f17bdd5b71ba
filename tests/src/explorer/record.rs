//! What happened in a run, as the world saw it: what the machine says is held against it.

use std::collections::{BTreeMap, BTreeSet};

use pingpair::pingid::DeviceId;

/// What the explorer notes of a run beside the engine's own log.
#[derive(Default)]
pub(super) struct Record {
    /// The deliveries that the network made of its own, by their numbers in the engine's log.
    pub copies: BTreeSet<u64>,
    /// How many answers of a person were taken, but for those that begin again.
    pub answers: usize,
    /// How often a person's wish to begin again was taken.
    pub begun_again: usize,
    /// The OTPs that a person typed.
    pub typed: Vec<String>,
    /// The OTPs that the client sent.
    pub sent: Vec<String>,
    /// The origins that the client sent with credentials.
    pub origins: Vec<String>,
    /// The devices that were paired by this pairing, also those that are gone again.
    pub completed: BTreeSet<DeviceId>,
    /// The devices of which the phone has not filled in the form.
    pub half: BTreeSet<DeviceId>,
    /// The devices that somebody else paired meanwhile.
    pub foreign: BTreeSet<DeviceId>,
    /// Whether a correlated reading reached the machine that shows its device, and no other new one.
    pub was_shown: bool,
    /// Whether the lease may have changed hands.
    pub lease_moved: bool,
    /// The numbers with which the service itself refused because a test said so.
    pub denied: BTreeSet<i64>,
    /// Whether the reply to a second delivery came in the place of the first one's.
    pub refused_twice: bool,
    /// How many older signed replies came in the place of the service's.
    pub older_replies: usize,
    /// How many processes sleep.
    pub sleepers: usize,
    /// Whether somebody suspended the user.
    pub suspended: bool,
    /// Whether the caller cancelled.
    pub cancelled: bool,
    /// Whether the phone has finished.
    pub is_finished: bool,
    /// Whether `SUCCESS` came to the client.
    pub success_told: bool,
    /// Whether the client asked again afterwards.
    pub asked_after_success: bool,
    /// The latest signed success of each operation that came to the client.
    pub replies: BTreeMap<&'static str, Vec<u8>>,
}
