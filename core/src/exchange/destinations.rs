//! Whom the service may be made to call, text or write to.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::error::{Code, Error, Result};
use crate::operation::Destination;

/// What a client was set up to reach. By default that is everything but extensions.
#[derive(Clone, Default)]
pub struct Destinations {
    pub(crate) extensions: bool,
    pub(crate) accept: Option<Accept>,
}

/// Says whether a destination may be reached.
pub(crate) type Accept = Arc<dyn Fn(&Destination<'_>) -> bool + Send + Sync>;

impl Destinations {
    /// Allows extensions: what is dialled after a call was answered.
    ///
    /// Whoever chooses an extension chooses what a telephone system is told, and what it costs.
    pub fn allow_extensions(mut self) -> Self {
        self.extensions = true;
        self
    }

    /// Asks `accept` before anything is sent that makes the service reach a person. One that panics
    /// has said no.
    pub fn only(
        mut self,
        accept: impl Fn(&Destination<'_>) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.accept = Some(Arc::new(accept));
        self
    }

    pub(super) fn admit(&self, destination: Option<Destination<'_>>) -> Result<()> {
        let Some(destination) = destination else {
            return Ok(());
        };
        if destination.extension().is_some() && !self.extensions {
            return Err(Code::ExtensionRefused.into());
        }
        let accepted = |accept: &Accept| {
            catch_unwind(AssertUnwindSafe(|| accept(&destination))).unwrap_or(false)
        };
        if self.accept.as_ref().is_none_or(accepted) {
            Ok(())
        } else {
            Err(Error::new(Code::DestinationRefused).detail(destination.to_string()))
        }
    }
}

impl fmt::Debug for Destinations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Destinations")
            .field("extensions", &self.extensions)
            .field("accept", &self.accept.as_ref().map(|_| "[function]"))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Channel;

    fn refused(destinations: &Destinations, address: &str) -> Option<Code> {
        let destination = Destination::new(Channel::Voice, address);
        let admitted = destinations.admit(Some(destination));
        admitted.err().map(|error| error.code())
    }

    #[test]
    fn extensions_are_refused_unless_allowed() {
        let default = Destinations::default();
        assert_eq!(refused(&default, "+12025550123"), None);
        assert_eq!(
            refused(&default, "+12025550123,1"),
            Some(Code::ExtensionRefused)
        );
        let allowing = Destinations::default().allow_extensions();
        assert_eq!(refused(&allowing, "+12025550123,1"), None);
    }

    #[test]
    fn a_function_decides_and_sees_the_number_without_its_extension() {
        let own = |to: &Destination<'_>| to.address().starts_with("+41");
        let destinations = Destinations::default().allow_extensions().only(own);
        assert_eq!(refused(&destinations, "+41441234567,9"), None);
        let other = refused(&destinations, "+12025550123");
        assert_eq!(other, Some(Code::DestinationRefused));
    }

    #[test]
    fn a_function_that_panics_has_said_no() {
        let destinations = Destinations::default().only(|_| panic!("on purpose"));
        let answer = refused(&destinations, "+12025550123");
        assert_eq!(answer, Some(Code::DestinationRefused));
    }

    #[test]
    fn the_refusal_shows_the_destination_masked() {
        let destinations = Destinations::default().only(|_| false);
        let number = Destination::new(Channel::Sms, "+12025550123");
        let error = destinations.admit(Some(number)).unwrap_err();
        assert!(!error.to_string().contains("202555"), "{error}");
        assert!(error.to_string().contains("***23"), "{error}");
    }
}
