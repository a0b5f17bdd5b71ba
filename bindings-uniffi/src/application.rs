//! Functions of the application, and what ends the waits of a call.

use std::fmt;
use std::sync::Arc;

use pingpair::client::Cancellation;
use pingpair_border::Answer;

use crate::error::Result;

/// Functions that the application wrote: a transport, an observer, a lease, a store, a clock, where a report goes.
///
/// They are called on the thread that made the call, and may block it.
#[uniffi::export(rust, foreign)]
pub trait Application: Send + Sync {
    /// Calls one with these arguments, a JSON array.
    fn ask(
        &self,
        method: String,
        arguments: String,
        bytes: Option<Vec<u8>>,
    ) -> std::result::Result<ApplicationAnswer, ApplicationError>;

    /// Calls one with these arguments, a JSON array. What comes of it does not matter.
    fn tell(&self, method: String, arguments: String) -> std::result::Result<(), ApplicationError>;
}

/// What the application answered.
#[derive(uniffi::Record)]
pub struct ApplicationAnswer {
    /// As JSON.
    pub text: Option<String>,
    /// What cannot stand in a text.
    pub bytes: Option<Vec<u8>>,
}

/// A function of the application threw. The layer keeps what it threw.
#[derive(Debug, uniffi::Error)]
pub enum ApplicationError {
    /// What stands there is not shown to anybody.
    Failed {
        /// A word or two.
        reason: String,
    },
}

impl fmt::Display for ApplicationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a function of the application threw an error")
    }
}

impl std::error::Error for ApplicationError {}

impl From<uniffi::UnexpectedUniFFICallbackError> for ApplicationError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed {
            reason: "unexpected".into(),
        }
    }
}

/// The functions as the border calls them.
pub(crate) fn functions(
    application: Option<Arc<dyn Application>>,
) -> Option<Arc<dyn pingpair_border::Application>> {
    application.map(called)
}

/// The functions as the border calls them.
pub(crate) fn called(application: Arc<dyn Application>) -> Arc<dyn pingpair_border::Application> {
    Arc::new(Foreign(application))
}

struct Foreign(Arc<dyn Application>);

impl pingpair_border::Application for Foreign {
    fn ask(&self, method: &str, arguments: &str, bytes: Option<Vec<u8>>) -> Option<Answer> {
        let answer = self.0.ask(method.to_owned(), arguments.to_owned(), bytes);
        let ApplicationAnswer { text, bytes } = answer.ok()?;
        Some(Answer { text, bytes })
    }

    fn tell(&self, method: &str, arguments: &str) {
        // Nobody waits for what comes of it.
        let _ = self.0.tell(method.to_owned(), arguments.to_owned());
    }
}

/// Ends the waits of the call that it was given to. What has left runs to its end.
#[derive(uniffi::Object)]
pub struct NativeCancellation(Cancellation);

#[uniffi::export]
impl NativeCancellation {
    /// One for one call.
    #[uniffi::constructor]
    pub fn new() -> Result<Self> {
        Ok(Self(Cancellation::new()))
    }

    /// Ends its waits.
    pub fn cancel(&self) -> Result<()> {
        self.0.cancel();
        Ok(())
    }
}

impl NativeCancellation {
    pub(crate) fn core(&self) -> Cancellation {
        self.0.clone()
    }
}
