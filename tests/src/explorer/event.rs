//! What can happen at one point of a schedule.

use std::fmt;
use std::str::FromStr;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ ; $($(#[$number_doc:meta])* $numbered:ident = $number_text:literal),+ $(,)?) => {
        /// What happens at a point: when a request leaves, when a person is asked, or while time passes.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Event {
            $($(#[$doc])* $name,)+
            $($(#[$number_doc])* $numbered(i64),)+
        }

        impl Event {
            /// The stable text, without the number of an error.
            pub fn kind(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                    $(Self::$numbered(_) => $number_text,)+
                }
            }

            fn number(self) -> Option<i64> {
                match self {
                    $(Self::$numbered(number) => Some(number),)+
                    _ => None,
                }
            }
        }

        impl FromStr for Event {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                match text {
                    $($text => return Ok(Self::$name),)+
                    _ => {}
                }
                let numbered = text.rsplit_once(':').and_then(|(kind, number)| {
                    let number: i64 = number.parse().ok()?;
                    match kind {
                        $($number_text => Some(Self::$numbered(number)),)+
                        _ => None,
                    }
                });
                numbered.ok_or_else(|| format!("there is no event {text:?}"))
            }
        }

        /// The texts of all kinds of events.
        pub const KINDS: &[&str] = &[$($text,)+ $($number_text,)+];
    };
}

events! {
    /// Nothing out of the ordinary: the request is delivered well, the person answers right, the phone
    /// takes its next step.
    #[default]
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
    /// The request does not reach the service; an older signed success of the operation comes.
    Replayed = "replayed",
    /// The service carries the request out; an older signed success of the operation comes.
    ReplayedAfter = "replayed_after",
    /// The request does not reach the service; an older signed success of another operation comes.
    OtherReply = "other_reply",
    /// The service is asked about another user with our `clientData`, and that reply comes.
    OtherUser = "other_user",
    /// The service carries the request out; the reply has a wrong signature.
    Forged = "forged",
    /// The request itself comes back.
    Reflected = "reflected",
    /// The service carries the request out; the signed reply has no `clientData`.
    Unechoed = "unechoed",
    /// The service carries the request out; the reply comes without a signature.
    UnsignedReply = "unsigned_reply",
    /// The service's own reply has a link or options that cannot be used.
    BadOptions = "bad_options",
    /// 429 with `Retry-After`; the request is not carried out.
    Throttled = "throttled",
    /// 503 with `Retry-After`; the request is not carried out.
    Unavailable = "unavailable",
    /// 504; the request was carried out.
    Gateway = "gateway",
    /// The process ends before the request reaches the service, and another goes on from what was stored.
    KilledBefore = "killed_before",
    /// The process ends after the service carried the request out, and another goes on from what was stored.
    KilledAfter = "killed_after",
    /// The job that is begun next fails.
    JobFails = "job_fails",

    /// Somebody else pairs a device of the same type with the user, then it goes on well.
    ForeignPairs = "foreign_pairs",
    /// Somebody else unpairs the newest of the user's devices, then it goes on well.
    ForeignUnpairs = "foreign_unpairs",
    /// Somebody else suspends the user, then it goes on well.
    Suspended = "suspended",

    /// The person answers wrong.
    Wrong = "wrong",
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
    /// The phone takes all its steps at once.
    PhoneHurries = "phone_hurries",
    /// The activation code expires.
    CodeExpires = "code_expires";

    /// The service itself refuses with this number.
    Denied = "denied",
    /// The request does not reach the service; a signed error of this number without echo comes.
    Refused = "refused",
    /// The service carries the request out; a signed error of this number without echo comes.
    RefusedAfter = "refused_after",
    /// The request does not reach the service; an unsigned error of this number comes.
    Unsigned = "unsigned",
    /// The service carries the request out; an unsigned error of this number comes.
    UnsignedAfter = "unsigned_after",
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number() {
            Some(number) => write!(formatter, "{}:{number}", self.kind()),
            None => formatter.write_str(self.kind()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_read_as_it_was_written() {
        for event in [Event::Well, Event::HeldLong, Event::Unsigned(10564)] {
            assert_eq!(event.to_string().parse(), Ok(event));
        }
        assert!("unsigned:".parse::<Event>().is_err());
        assert!("denied".parse::<Event>().is_err());
    }
}
