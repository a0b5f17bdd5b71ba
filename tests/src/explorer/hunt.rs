//! Looking for a planted fault, and nothing without it.

use super::alphabet::Extent;
use super::coverage::Coverage;
use super::exhaustive::exhaustive;
use super::fault::Planted;
use super::flow::Flow;
use super::mode::Mode;
use super::schedule::Schedule;
use super::setup::Setup;
use crate::schedules::Bound;

/// Explores every schedule with two events, of the machines that can have the fault, with the fault and
/// without it. Gives a shortest schedule that shows it; nothing where it is not found, or where something
/// is found without it too.
pub fn hunt(planted: Planted) -> Option<String> {
    let (flow, mode) = planted.habitat();
    let setup = Setup::new(flow, mode);
    let search = |planted, most| {
        let mut coverage = Coverage::default();
        let bound = Bound::Deviations(most);
        exhaustive(
            &setup,
            bound,
            Extent::Representatives,
            planted,
            &mut coverage,
        );
        coverage.violations
    };
    let (most, found) = (0..=2).find_map(|most| {
        let found = search(Some(planted), most);
        Some((most, found.into_iter().next()?))
    })?;
    let (schedule, violation): (Schedule, String) = found;
    let is_clean = search(None, most).is_empty();
    is_clean.then(|| format!("{violation}: {schedule}"))
}

impl Planted {
    /// A machine and a tenant in which a client with the fault goes wrong.
    fn habitat(self) -> (Flow, Mode) {
        match self {
            Self::ResentStart
            | Self::NoBaseline
            | Self::AnotherUser
            | Self::UnsignedCounts
            | Self::StaleSnapshot => (Flow::Sms, Mode::Declared),
            Self::UncheckedCorrelation => (Flow::Email, Mode::Declared),
            Self::PairedIsSuccess | Self::GoneIsFailure | Self::TwoPollers => {
                (Flow::Online, Mode::Declared)
            }
            Self::BareSuccessCounts => (Flow::AuthenticatorApp, Mode::Declared),
            Self::TypeIsProof => (Flow::YubiKey, Mode::Declared),
            Self::SuffixOrigin => (Flow::SecurityKey, Mode::Declared),
        }
    }
}
