//! The functions of the application: transport, observer, lease, store, clock, and where reports go.

/// Calls functions that the application wrote in its own language.
pub trait Application: Send + Sync {
    /// Calls one with these arguments, a JSON array, and waits for what it answers: nothing where it threw, or is
    /// over.
    fn ask(&self, method: &str, arguments: &str, bytes: Option<Vec<u8>>) -> Option<Answer>;

    /// Calls one with these arguments, a JSON array. What comes of it does not matter.
    fn tell(&self, method: &str, arguments: &str);
}

/// What the application answered.
#[derive(Default)]
pub struct Answer {
    /// As JSON.
    pub text: Option<String>,
    /// What cannot stand in a text.
    pub bytes: Option<Vec<u8>>,
}
