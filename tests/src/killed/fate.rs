//! When children die.

use pingpair::describe::RetryClass;
use pingpair::pingid;
use serde_json::Value;

/// When a child is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// The intent is stored, and the request has not left.
    NotLeft,
    /// The request has left and the service has not got it: it comes later.
    Underway,
    /// The service has carried it out, and the reply has not been read.
    NotRead,
    /// The reply is read, and nothing is stored.
    NotStored,
    /// The next snapshot is made, and is not stored.
    Storing,
    /// It is stored.
    Stored,
    /// A lease was acquired, or what an older pairing stored was removed.
    Held,
    /// A question stands.
    Asking,
    /// A wait has begun.
    Waiting,
    /// It is over.
    Over,
}

impl Moment {
    /// Every moment.
    pub const ALL: [Self; 10] = [
        Self::NotLeft,
        Self::Underway,
        Self::NotRead,
        Self::NotStored,
        Self::Storing,
        Self::Stored,
        Self::Held,
        Self::Asking,
        Self::Waiting,
        Self::Over,
    ];
}

/// When children die, and what else happens.
#[derive(Clone, Copy, Debug)]
pub enum Fate {
    /// Nobody dies.
    Undisturbed,
    /// The first child dies at its message of this number; then somebody else pairs a device, where
    /// `foreign` says so.
    Killed {
        message: usize,
        moment: Moment,
        foreign: bool,
    },
    /// The same, and the store has forgotten all that it was given.
    Forgotten { message: usize, moment: Moment },
    /// Every child dies, each one message later than the one before, until one has come to the end.
    Hunted { message: usize },
    /// The first child sleeps at its message of this number while another one goes on to the end, and
    /// wakes up afterwards.
    Asleep { message: usize },
}

impl Fate {
    /// Whether the first child falls asleep at its message of this number.
    pub(super) fn sleeps(self, number: usize, children: usize) -> bool {
        matches!(self, Self::Asleep { message } if children == 0 && number == message)
    }

    /// The moment at which a child dies, at its message of this number or never.
    pub(super) fn fatal(
        self,
        number: usize,
        children: usize,
        moments: &[Moment],
    ) -> Option<Moment> {
        match self {
            Self::Undisturbed | Self::Asleep { .. } => None,
            Self::Killed {
                message, moment, ..
            }
            | Self::Forgotten { message, moment } => {
                (children == 0 && number == message).then_some(moment)
            }
            Self::Hunted { message } => {
                let index = children.checked_rem(moments.len())?;
                (number >= message + children).then(|| moments[index])
            }
        }
    }
}

/// The moments at which a child can be killed that says this.
pub(super) fn moments(message: &Value) -> Vec<Moment> {
    let operation = message["operation"].as_str().unwrap_or_default();
    match message["ask"].as_str().unwrap_or_default() {
        "send" if leaves_traces(operation) => {
            vec![Moment::NotLeft, Moment::Underway, Moment::NotRead]
        }
        "send" => vec![Moment::NotLeft],
        "arrived" => vec![Moment::NotStored],
        "put" => vec![Moment::Storing, Moment::Stored],
        "acquire" | "take_over" | "remove" => vec![Moment::Held],
        "person" => vec![Moment::Asking],
        "wait" => vec![Moment::Waiting],
        "finished" => vec![Moment::Over],
        _ => Vec::new(),
    }
}

pub(super) fn leaves_traces(path: &str) -> bool {
    let mut operations = pingid::operations().map(|declared| declared.info());
    let info = operations.find(|info| info.path == path);
    info.is_none_or(|info| info.class != RetryClass::Read || path == "pairingstatus")
}
