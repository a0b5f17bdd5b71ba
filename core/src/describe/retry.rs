//! What may be done when an answer is missing.

/// What may be done when no answer came, or none that proves anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RetryClass {
    /// R: it only reads, and is sent up to three times.
    Read,
    /// I: repeating it leads to the same state, and it is sent up to three times.
    Idempotent,
    /// C: it creates something, and is sent once; a lost answer is settled by reading.
    Create,
    /// H: it reaches a person or costs money, and is sent once.
    Human,
    /// O: it burns a one-time secret, and is sent once.
    OneTime,
}

impl RetryClass {
    /// Every class, in the order of its letters' meaning: from harmless to costly.
    pub const ALL: &[Self] = &[
        Self::Read,
        Self::Idempotent,
        Self::Create,
        Self::Human,
        Self::OneTime,
    ];

    /// Whether a request may be sent again although it may have been carried out.
    pub const fn may_repeat(self) -> bool {
        matches!(self, Self::Read | Self::Idempotent)
    }

    /// The stable text: `read`, `idempotent`, `create`, `human` or `one_time`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Idempotent => "idempotent",
            Self::Create => "create",
            Self::Human => "human",
            Self::OneTime => "one_time",
        }
    }
}

/// A class that depends on a member.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ClassWhen {
    /// The name of the member.
    pub member: &'static str,
    /// Its values, as on the wire, that have the other class; without any it is true or false.
    pub values: &'static [&'static str],
    /// The class when it has one of these values, or is true.
    pub class: RetryClass,
}
