//! What a row of the table says of its operation.

/// A row of the table.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    pub(super) words: &'static str,
    pub(super) operation: &'static str,
    /// What the command does, where it is not all that the operation does.
    pub(crate) about: Option<&'static str>,
    /// What becomes of the operation.
    pub(crate) manner: Manner,
    /// The members that are given by their position.
    pub(crate) positions: &'static [&'static str],
    /// The options that stand for members, of which one is given.
    pub(crate) instead: &'static [Instead],
    /// The option that chooses this operation among those at the same words.
    pub(crate) flag: Option<&'static str>,
    /// What is asked before anything is sent, with members in braces; a bar stands before what is
    /// said of one that is absent.
    pub(crate) question: Option<&'static str>,
    /// Whether it begins a job that can be waited for.
    pub(crate) begins_job: bool,
    pub(super) defaults: &'static [(&'static str, &'static str)],
    pub(super) omitted: &'static [&'static str],
}

/// What a command does with an operation.
#[derive(Clone, Copy)]
pub(crate) enum Manner {
    /// It shows the reply.
    Shown,
    /// It shows the member of the reply that is reached by these names.
    ShownInPart(&'static [&'static str]),
    /// It writes the reply, which is a stream, to a file.
    Streamed,
    /// It repeats the operation until the job is over.
    Awaited,
}

/// An option that stands for members.
#[derive(Clone, Copy)]
pub(crate) struct Instead {
    /// The option's name.
    pub(crate) option: &'static str,
    /// What it sets.
    pub(crate) sets: Sets,
}

/// What an option sets that stands for members.
#[derive(Clone, Copy)]
pub(crate) enum Sets {
    /// A member to one of its known values, and another to what is given.
    Attribute {
        /// The member, and the known value as on the wire.
        choice: (&'static str, &'static str),
        /// The other member.
        value: &'static str,
        /// What the other member is, where nothing is given.
        fixed: Option<&'static str>,
    },
    /// A time, to this long from now.
    FromNow(&'static str),
}

impl Row {
    pub(crate) const fn at(words: &'static str, operation: &'static str) -> Self {
        Self {
            words,
            operation,
            about: None,
            manner: Manner::Shown,
            positions: &[],
            instead: &[],
            flag: None,
            question: None,
            begins_job: false,
            defaults: &[],
            omitted: &[],
        }
    }

    pub(super) const fn about(mut self, about: &'static str) -> Self {
        self.about = Some(about);
        self
    }

    pub(super) const fn manner(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }

    pub(crate) const fn positions(mut self, positions: &'static [&'static str]) -> Self {
        self.positions = positions;
        self
    }

    pub(super) const fn instead(mut self, instead: &'static [Instead]) -> Self {
        self.instead = instead;
        self
    }

    pub(super) const fn flag(mut self, flag: &'static str) -> Self {
        self.flag = Some(flag);
        self
    }

    pub(super) const fn asks(mut self, question: &'static str) -> Self {
        self.question = Some(question);
        self
    }

    pub(super) const fn begins_job(mut self) -> Self {
        self.begins_job = true;
        self
    }

    pub(crate) const fn defaults(
        mut self,
        defaults: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.defaults = defaults;
        self
    }

    pub(crate) const fn without(mut self, omitted: &'static [&'static str]) -> Self {
        self.omitted = omitted;
        self
    }
}
