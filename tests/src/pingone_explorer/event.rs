//! What can happen at one point of a schedule, and which events can happen where.

use std::fmt;
use std::str::FromStr;

use pingpair::describe::RetryClass;
use pingpair::pingone;

use super::flow::Flow;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ $(,)?) => {
        /// What happens at a point: when a request leaves, when a person is asked, or while time passes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Event {
            $($(#[$doc])* $name,)+
        }

        impl Event {
            /// The stable text.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }

        impl FromStr for Event {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                match text {
                    $($text => Ok(Self::$name),)+
                    _ => Err(format!("there is no event {text:?}")),
                }
            }
        }

        /// The texts of all events.
        pub const KINDS: &[&str] = &[$($text,)+];
    };
}

events! {
    /// Nothing out of the ordinary.
    Well = "well",

    /// The request does not reach the service, and no reply comes.
    Dropped = "dropped",
    /// The request provably does not leave.
    Unsent = "unsent",
    /// The service carries the request out, and the reply is lost.
    Lost = "lost",
    /// The service carries the request out, and the reply does not come in time.
    Late = "late",
    /// The request is held back for 3 seconds and delivered then; no reply comes.
    Held = "held",
    /// The request is held back for 90 seconds and delivered then; no reply comes.
    HeldLong = "held_long",
    /// The network delivers the request twice, and the first reply comes.
    Twice = "twice",
    /// The network delivers the request twice, and the second reply comes.
    TwiceSecond = "twice_second",
    /// The service carries the request out; the reply is about another id.
    OtherId = "other_id",
    /// The service carries the request out; the reply is about another user.
    OtherUser = "other_user",
    /// The service carries the request out; its status is one that nobody knows.
    UnknownStatus = "unknown_status",
    /// The service carries the request out; its links lead to another host.
    ForeignLinks = "foreign_links",
    /// A page for people comes, and the request is not carried out.
    Html = "html",
    /// 429 with `Retry-After`; the request is not carried out.
    Throttled = "throttled",
    /// 503 with `Retry-After`; the request is not carried out.
    Unavailable = "unavailable",
    /// 504; the request was carried out.
    Gateway = "gateway",
    /// The worker's token has ended.
    StaleToken = "stale_token",
    /// The service refuses: there is no such thing.
    NotFound = "not_found",
    /// The service refuses: a limit is reached.
    LimitExceeded = "limit_exceeded",
    /// The service refuses: a day's messages are used up.
    QuotaExceeded = "quota_exceeded",
    /// The service refuses: a member has a value that it does not take.
    InvalidValue = "invalid_value",
    /// The service refuses: there is one already.
    NotUnique = "not_unique",
    /// The service refuses for a reason that nobody knows.
    Refused = "refused",
    /// The process ends before the request reaches the service, and another goes on from what was stored.
    KilledBefore = "killed_before",
    /// The process ends after the service carried the request out, and another goes on from what was stored.
    KilledAfter = "killed_after",

    /// Somebody else pairs a device of the same type with the user.
    ForeignPairs = "foreign_pairs",
    /// Somebody else creates a device of the same type, with the same number, that waits.
    ForeignCreates = "foreign_creates",
    /// Somebody else makes the newest device that waits active.
    ForeignActivates = "foreign_activates",
    /// Somebody else deletes the newest of the user's devices.
    ForeignDeletes = "foreign_deletes",
    /// The flow ends.
    FlowExpires = "flow_expires",

    /// The person answers wrong.
    Wrong = "wrong",
    /// The person chooses what somebody else has.
    Taken = "taken",
    /// The credential is of a page at an origin whose host only ends like ours.
    EvilOrigin = "evil_origin",
    /// The person wants to begin again.
    StartAgain = "start_again",
    /// The caller cancels.
    Cancelled = "cancelled",
    /// The deadline passes.
    Deadline = "deadline",
    /// The process ends between two steps, and another goes on from what was stored.
    Restarted = "restarted",
    /// Somebody else gets the lease when it has run out, and keeps it for a minute.
    LeaseTaken = "lease_taken",
    /// This process sleeps through its lease, and another goes on from what was stored; then this one
    /// wakes up.
    TakenOver = "taken_over",

    /// The phone does nothing.
    Idle = "idle",
    /// The phone tries in vain.
    PhoneFails = "phone_fails",
    /// The pairing key expires.
    KeyExpires = "key_expires",
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
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
pub(super) fn alphabet(flow: Flow, place: Place<'_>) -> Vec<Event> {
    use Event::*;
    let mut events = vec![Well];
    match place {
        Place::Delivery("RequestWorkerToken") => {
            events.extend([Dropped, Unsent, Lost, Html, Throttled, Unavailable]);
        }
        Place::Delivery(operation) => {
            events.extend([
                Dropped,
                Unsent,
                Lost,
                Late,
                Twice,
                OtherId,
                OtherUser,
                UnknownStatus,
                ForeignLinks,
                Html,
                Throttled,
                Unavailable,
                Gateway,
                NotFound,
                Refused,
                KilledAfter,
            ]);
            if class(operation) != RetryClass::Read {
                events.extend([
                    Held,
                    HeldLong,
                    TwiceSecond,
                    KilledBefore,
                    InvalidValue,
                    NotUnique,
                ]);
                events.extend([LimitExceeded, QuotaExceeded]);
            }
            if !flow.registers() {
                events.push(StaleToken);
            }
            actors(flow, &mut events);
        }
        Place::Prompt {
            wanted,
            start_again,
        } => {
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
            between(flow, &mut events);
        }
        Place::Wait => {
            if flow.has_phone() {
                events.extend([Idle, PhoneFails, KeyExpires]);
            }
            between(flow, &mut events);
        }
    }
    events
}

fn between(flow: Flow, events: &mut Vec<Event>) {
    use Event::*;
    events.extend([Cancelled, Deadline, Restarted, LeaseTaken, TakenOver]);
    actors(flow, events);
}

fn actors(flow: Flow, events: &mut Vec<Event>) {
    use Event::*;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_read_as_it_was_written() {
        for text in KINDS {
            assert_eq!(text.parse::<Event>().unwrap().to_string(), *text);
        }
        assert!("nothing".parse::<Event>().is_err());
    }
}
