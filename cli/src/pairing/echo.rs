//! A terminal that does not show what is typed.

/// The terminal at standard input without its echo, until this is dropped.
#[cfg(unix)]
pub(crate) struct Hidden(rustix::termios::Termios);

#[cfg(unix)]
impl Hidden {
    /// Takes the echo away; nothing where that cannot be done.
    pub(crate) fn new() -> Option<Self> {
        use rustix::stdio::stdin;
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

        let before = tcgetattr(stdin()).ok()?;
        let mut hidden = before.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        // The end of the line is shown, so that what follows begins on a line of its own.
        hidden.local_modes.insert(LocalModes::ECHONL);
        tcsetattr(stdin(), OptionalActions::Flush, &hidden).ok()?;
        Some(Self(before))
    }
}

#[cfg(unix)]
impl Drop for Hidden {
    fn drop(&mut self) {
        use rustix::stdio::stdin;
        use rustix::termios::{OptionalActions, tcsetattr};

        // Nobody can be told.
        let _ = tcsetattr(stdin(), OptionalActions::Now, &self.0);
    }
}

/// No terminal is known to hide what is typed here.
#[cfg(not(unix))]
pub(crate) struct Hidden(());

#[cfg(not(unix))]
impl Hidden {
    pub(crate) fn new() -> Option<Self> {
        None
    }
}
