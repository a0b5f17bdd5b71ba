//! Which events can happen where.

use std::fmt;

use pingpair::describe::RetryClass;
use pingpair::pingone;

use super::event::Event::{self, *};
use super::flow::Flow;

/// How many representatives of alike events there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The few that matter most: for searches that go far.
    Few,
    /// One of each sort: for the exhaustive search.
    Representatives,
    /// All of them.
    All,
}

/// Where a schedule has come to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    /// A request for this operation leaves.
    Delivery(&'a str),
    /// A person is asked: for what, and whether it can be begun again.
    Prompt {
        wanted: &'static str,
        start_again: bool,
    },
    /// Time passes.
    Wait,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Delivery(operation) => formatter.write_str(operation),
            Self::Prompt { wanted, .. } => write!(formatter, "prompt for {wanted}"),
            Self::Wait => formatter.write_str("wait"),
        }
    }
}

/// What can happen at a place; the first is that all goes well.
pub(super) fn alphabet(flow: Flow, extent: Extent, place: Place<'_>) -> Vec<Event> {
    let mut events = vec![Well];
    match place {
        _ if extent == Extent::Few => few(flow, place, &mut events),
        Place::Delivery("RequestWorkerToken") => {
            events.extend([Dropped, Unsent, Lost, Html, Throttled, Unavailable]);
        }
        Place::Delivery(operation) => delivery(flow, extent, operation, &mut events),
        Place::Prompt {
            wanted,
            start_again,
        } => prompt(flow, wanted, start_again, &mut events),
        Place::Wait => {
            if flow.has_phone() {
                events.extend([Idle, PhoneFails, KeyExpires]);
            }
            between(flow, &mut events);
        }
    }
    events
}

fn few(flow: Flow, place: Place<'_>, events: &mut Vec<Event>) {
    let stranger = if flow.registers() {
        FlowExpires
    } else {
        ForeignPairs
    };
    match place {
        Place::Delivery("RequestWorkerToken") => {}
        Place::Delivery(operation) if class(operation) != RetryClass::Read => {
            events.extend([Dropped, Lost, HeldLong, TwiceSecond, Refused, KilledAfter]);
        }
        Place::Delivery(_) => events.push(Lost),
        Place::Prompt { wanted, .. } => {
            if wanted != "start_again" {
                events.push(Wrong);
            }
            events.extend([Restarted, stranger]);
        }
        Place::Wait if flow.has_phone() => events.extend([PhoneFails, Restarted, stranger]),
        Place::Wait => events.push(Restarted),
    }
}

fn delivery(flow: Flow, extent: Extent, operation: &str, events: &mut Vec<Event>) {
    let reads = class(operation) == RetryClass::Read;
    let all = extent == Extent::All;
    events.extend([
        Unsent,
        Lost,
        OtherId,
        UnknownStatus,
        NotFound,
        Refused,
        KilledAfter,
    ]);
    if !reads || all {
        events.extend([Dropped, Twice, Throttled]);
    }
    if all {
        events.extend([Late, OtherUser, ForeignLinks, Html, Unavailable, Gateway]);
    }
    if !reads {
        events.extend([Held, HeldLong, TwiceSecond, KilledBefore]);
        events.extend([InvalidValue, NotUnique, LimitExceeded, QuotaExceeded]);
    }
    if !flow.registers() {
        events.push(StaleToken);
    }
    actors(flow, events);
}

fn prompt(flow: Flow, wanted: &str, start_again: bool, events: &mut Vec<Event>) {
    if wanted != "start_again" {
        events.push(Wrong);
    }
    if wanted == "registration" {
        events.push(Taken);
    }
    if wanted == "credential" {
        events.push(EvilOrigin);
    }
    if start_again && wanted != "start_again" {
        events.push(StartAgain);
    }
    between(flow, events);
}

fn between(flow: Flow, events: &mut Vec<Event>) {
    events.extend([Cancelled, Deadline, Restarted, LeaseTaken, TakenOver]);
    actors(flow, events);
}

fn actors(flow: Flow, events: &mut Vec<Event>) {
    if flow.registers() {
        events.push(FlowExpires);
    } else {
        events.extend([ForeignPairs, ForeignDeletes]);
        if !flow.has_phone() {
            events.extend([ForeignCreates, ForeignActivates]);
        }
    }
}

/// What may be done when an answer is missing.
pub(super) fn class(operation: &str) -> RetryClass {
    let mut declared = pingone::operations().chain(pingone::flow_operations());
    let found = declared.find(|declared| declared.info().name == operation);
    found.map_or(RetryClass::Idempotent, |declared| declared.info().class)
}
