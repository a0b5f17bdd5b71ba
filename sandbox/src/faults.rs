//! The faults and oddities that a test plans, and the queue that they wait in.

use std::collections::VecDeque;

use pingpair::pingid;

use crate::error::{Error, Result};
use crate::fault_kind::FaultKind;
use crate::pingone::Operation;

/// A fault that befalls the next deliveries of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    operation: Option<&'static str>,
    kind: FaultKind,
    times: u32,
}

impl Fault {
    /// A fault of the next delivery of an operation, which is named as on the wire, by the page or
    /// by the method: `adduser`, `AddUser` or `add_user`, for PingOne `CreateDevice` or
    /// `create_device`; `*` stands for any of either service that the kind can befall.
    ///
    /// # Errors
    /// [`Error::FaultRefused`] for an operation that is not declared, and for a kind whose values
    /// cannot be used.
    pub fn new(operation: &str, kind: FaultKind) -> Result<Self> {
        kind.check()?;
        let operation = match operation {
            ANY => None,
            name if let Some(operation) = Operation::named(name) => {
                if !kind.befalls_pingone() {
                    return Err(Error::FaultRefused(
                        "PingOne signs nothing and echoes nothing",
                    ));
                }
                Some(operation.name())
            }
            name => {
                if !kind.befalls_pingid() {
                    return Err(Error::FaultRefused(
                        "this kind is for operations of PingOne",
                    ));
                }
                let info = pingid::operations()
                    .map(|declared| declared.info())
                    .find(|info| [info.path, info.name, info.method].contains(&name))
                    .ok_or(Error::FaultRefused("operation must be a declared one or *"))?;
                if kind == FaultKind::AboutAnotherUser
                    && info.reply.by_wire_name("userDetails").is_none()
                {
                    return Err(Error::FaultRefused(
                        "the replies of this operation are about no user",
                    ));
                }
                Some(info.path)
            }
        };
        Ok(Self {
            operation,
            kind,
            times: 1,
        })
    }

    /// Lets the fault befall this many deliveries, at least one.
    pub fn times(mut self, times: u32) -> Self {
        self.times = times.max(1);
        self
    }

    /// The operation by its path, or `*`.
    pub fn operation(&self) -> &'static str {
        self.operation.unwrap_or(ANY)
    }

    /// What happens.
    pub fn kind(&self) -> &FaultKind {
        &self.kind
    }

    /// How many deliveries it has still to befall.
    pub fn remaining(&self) -> u32 {
        self.times
    }
}

/// The faults that wait, in the order in which they were planned.
#[derive(Clone, Default)]
pub(crate) struct Faults(VecDeque<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push_back(fault);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn waiting(&self) -> Vec<Fault> {
        self.0.iter().cloned().collect()
    }

    /// The first one that is meant for this operation of PingID, once.
    pub(crate) fn take_for_pingid(&mut self, path: &str) -> Option<FaultKind> {
        self.take(path, FaultKind::befalls_pingid)
    }

    /// The first one that is meant for this operation of PingOne, once.
    pub(crate) fn take_for_pingone(&mut self, name: &str) -> Option<FaultKind> {
        self.take(name, FaultKind::befalls_pingone)
    }

    fn take(&mut self, name: &str, befalls: fn(&FaultKind) -> bool) -> Option<FaultKind> {
        let meant = |fault: &Fault| match fault.operation {
            Some(operation) => operation == name,
            None => befalls(&fault.kind),
        };
        let place = self.0.iter().position(meant)?;
        let fault = self.0.get_mut(place)?;
        let kind = fault.kind.clone();
        fault.times -= 1;
        if fault.times == 0 {
            self.0.remove(place);
        }
        Some(kind)
    }
}

/// Stands for any operation.
const ANY: &str = "*";

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::fault_kind::Swap;

    #[test]
    fn faults_befall_their_operation_in_the_order_of_planning() {
        let mut faults = Faults::default();
        faults.add(Fault::new("AddUser", FaultKind::Lost).unwrap().times(2));
        faults.add(Fault::new("*", FaultKind::Html).unwrap());
        assert_eq!(
            faults.take_for_pingid("pairingstatus"),
            Some(FaultKind::Html)
        );
        assert_eq!(faults.take_for_pingid("pairingstatus"), None);
        assert_eq!(faults.take_for_pingid("adduser"), Some(FaultKind::Lost));
        assert_eq!(faults.waiting()[0].remaining(), 1);
        assert_eq!(faults.take_for_pingid("adduser"), Some(FaultKind::Lost));
        assert_eq!(faults.take_for_pingid("adduser"), None);
    }

    #[test]
    fn faults_that_cannot_be_are_refused() {
        for (operation, kind) in [
            ("nonesuch", FaultKind::Lost),
            ("pairingstatus", FaultKind::AboutAnotherUser),
            (
                "*",
                FaultKind::Redirect {
                    location: "a\nb".into(),
                },
            ),
            (
                "*",
                FaultKind::Status {
                    http_status: 199,
                    retry_after: None,
                    body: None,
                },
            ),
            (
                "*",
                FaultKind::Late {
                    delay: Duration::from_secs(601),
                },
            ),
        ] {
            let refused = Fault::new(operation, kind);
            assert!(matches!(refused, Err(Error::FaultRefused(_))));
        }
    }

    #[test]
    fn the_wire_and_the_log_call_a_kind_by_the_same_name() {
        for kind in [
            FaultKind::NoEcho,
            FaultKind::AboutAnotherUser,
            FaultKind::CloseDelimited,
            FaultKind::Swapped {
                with: Swap::Operation,
            },
            FaultKind::SignedError {
                error_id: 10564,
                echo: true,
            },
        ] {
            let json = serde_json::to_value(&kind).unwrap();
            assert_eq!(json["kind"], kind.as_str());
        }
    }
}
