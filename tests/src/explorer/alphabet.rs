//! Which events can happen where.

use std::fmt;

use pingpair::describe::RetryClass;
use pingpair::pingid;

use super::event::Event::{self, *};
use super::flow::Flow;

/// How many representatives of alike events there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The few that matter most: for searches that go far.
    Few,
    /// One of each sort: for the exhaustive search.
    Representatives,
    /// All of them, with errors of every number that machines know: for random schedules.
    All,
}

/// Where a schedule has come to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    /// A request for this operation leaves.
    Delivery(&'a str),
    /// A person is asked: for what, whether it can be begun again, and for an OTP or not.
    Prompt {
        /// The text of `Wanted::as_str`.
        wanted: &'static str,
        /// Whether beginning again is offered beside it.
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
        Place::Delivery(operation) => delivery(flow, extent, operation, &mut events),
        Place::Prompt {
            wanted,
            start_again,
        } => prompt(flow, wanted, start_again, &mut events),
        Place::Wait => wait(flow, &mut events),
    }
    events
}

fn few(flow: Flow, place: Place<'_>, events: &mut Vec<Event>) {
    match place {
        Place::Delivery(operation) if class(operation) != RetryClass::Read => {
            let id = ids(operation).first().copied().unwrap_or_default();
            events.extend([
                Dropped,
                Lost,
                HeldLong,
                TwiceSecond,
                Refused(id),
                KilledAfter,
            ]);
        }
        Place::Delivery(_) => events.push(Lost),
        Place::Prompt { wanted, .. } => {
            if !matches!(wanted, "method" | "start_again") {
                events.push(Wrong);
            }
            events.extend([Restarted, ForeignPairs]);
        }
        Place::Wait if flow.has_phone() => events.extend([PhoneHurries, Restarted, ForeignPairs]),
        Place::Wait => events.push(Restarted),
    }
    if !flow.pairs() {
        events.retain(|event| *event != ForeignPairs);
    }
}

fn delivery(flow: Flow, extent: Extent, operation: &str, events: &mut Vec<Event>) {
    let class = class(operation);
    let reads = class == RetryClass::Read && operation != "pairingstatus";
    let all = extent == Extent::All;
    events.extend([Unsent, Lost, Unechoed, Replayed]);
    if !reads || all {
        events.extend([Dropped, Twice]);
    }
    if all {
        events.extend([Late, Throttled, Gateway, UnsignedReply]);
    }
    if !reads {
        events.extend([TwiceSecond, Held, HeldLong, ReplayedAfter]);
    }
    if all {
        events.extend([OtherReply, Forged, Reflected, Unavailable]);
    }
    if operation == "getuserdetails" {
        events.push(OtherUser);
    }
    if matches!(
        operation,
        "authenticatorappstartpairing" | "webauthnstartpairing"
    ) {
        events.push(BadOptions);
    }
    if matches!(
        operation,
        "createjob" | "createorgtokens" | "revokeorgtokens"
    ) {
        events.push(JobFails);
    }
    if operation != "getorgreport" {
        let ids = if all { ALL_IDS } else { ids(operation) };
        for id in ids {
            events.extend([Denied(*id), Refused(*id), Unsigned(*id)]);
            if !reads {
                events.extend([RefusedAfter(*id), UnsignedAfter(*id)]);
            }
        }
    }
    events.push(KilledAfter);
    if !reads {
        events.push(KilledBefore);
    }
    actors(flow, events);
}

fn prompt(flow: Flow, wanted: &str, start_again: bool, events: &mut Vec<Event>) {
    if !matches!(wanted, "method" | "start_again") {
        events.push(Wrong);
    }
    if wanted == "credential" {
        events.push(EvilOrigin);
    }
    if start_again && wanted != "start_again" {
        events.push(StartAgain);
    }
    between(flow, events);
}

fn wait(flow: Flow, events: &mut Vec<Event>) {
    if flow.has_phone() {
        events.extend([Idle, PhoneHurries, CodeExpires]);
    }
    between(flow, events);
}

fn between(flow: Flow, events: &mut Vec<Event>) {
    events.extend([Cancelled, Deadline, Restarted, LeaseTaken, TakenOver]);
    actors(flow, events);
}

fn actors(flow: Flow, events: &mut Vec<Event>) {
    if flow.pairs() {
        events.extend([ForeignPairs, ForeignUnpairs, Suspended]);
    }
}

/// What may be done when an answer is missing.
pub(super) fn class(path: &str) -> RetryClass {
    let mut declared = pingid::operations().map(|declared| declared.info());
    let found = declared.find(|info| info.path == path);
    found.map_or(RetryClass::Read, |info| info.class)
}

/// The numbers that matter most to a machine that sends an operation.
fn ids(operation: &str) -> &'static [i64] {
    match operation {
        "getuserdetails" => &[10564],
        "adduser" => &[10556],
        "getactivationcode" => &[10564],
        "startofflinepairing" => &[20558],
        "finalizeofflinepairing" => &[20513, 20517, 30016],
        "authenticatorappfinishpairing" | "pairyubikey" => &[20513, 20517],
        "resyncoathtoken" => &[20513, 30016],
        "webauthnfinishpairing" => &[20517],
        "offlinepairing" => &[20549],
        "pairingstatus" => &[10551],
        _ => &[400],
    }
}

const ALL_IDS: &[i64] = &[
    400, 10551, 10556, 10564, 10565, 20513, 20517, 20549, 20558, 20559, 20562, 30016,
];
