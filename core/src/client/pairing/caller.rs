//! What sends the requests of pairings: a client of one of the services.

use std::io::Write;

use super::Persistence;
use crate::client::{Cancellation, Client, Clock};
use crate::describe::Service;
use crate::entropy::Entropy;
use crate::error::{Code, Error, Group, Result};
use crate::pairing::{
    Call, CallResult, Callable, Machine, PairingView, PingOneCallable, Seal, Visitor,
};
use crate::pingid::GetOrganizationReport;
use crate::time::Now;

/// A client of one of the services, as the driver of pairings needs it.
pub(crate) trait Caller: Send + Sync {
    /// The service that it calls.
    fn service(&self) -> Service;

    /// Drives one request of a machine to its end.
    fn call(&self, call: Call) -> Landed;

    /// Downloads a report.
    fn download(&self, request: GetOrganizationReport, out: &mut dyn Write) -> Result<u64>;

    /// The same client, whose calls nobody cancels.
    fn uncancelled(&self) -> Box<dyn Caller>;

    /// What its pairings are sealed under and kept in.
    fn persistence(&self) -> &Persistence;

    fn clock(&self) -> &dyn Clock;

    fn entropy(&self) -> &dyn Entropy;

    fn cancellation(&self) -> &Cancellation;

    /// Whether the cancellation is the caller's own.
    fn is_cancellable(&self) -> bool;

    /// What snapshots of this client are bound to, together with this context.
    fn seal<'a>(&'a self, context: &'a [u8]) -> Seal<'a>;

    /// What a page or a phone may see of a machine.
    fn view(&self, machine: &mut Machine, now: Now) -> PairingView;
}

/// What came of a request.
pub(crate) struct Landed {
    pub(crate) result: CallResult,
    /// What the caller has to be told: the client's own rules refuse the request.
    pub(crate) error: Option<Error>,
}

/// Whether an error is the caller's to mend.
pub(crate) fn ends(error: &Error) -> bool {
    matches!(
        error.group(),
        Group::Input | Group::Configuration | Group::Internal
    )
}

impl Caller for Client {
    fn service(&self) -> Service {
        Service::PingId
    }

    fn call(&self, call: Call) -> Landed {
        call.send_by(Sender(self))
    }

    fn download(&self, request: GetOrganizationReport, out: &mut dyn Write) -> Result<u64> {
        let downloaded = self.get_organization_report(request, out)?;
        Ok(downloaded.bytes)
    }

    fn uncancelled(&self) -> Box<dyn Caller> {
        let mut sender = self.clone();
        sender.cancellation = Cancellation::new();
        Box::new(sender)
    }

    fn persistence(&self) -> &Persistence {
        &self.shared.persistence
    }

    fn clock(&self) -> &dyn Clock {
        &*self.shared.clock
    }

    fn entropy(&self) -> &dyn Entropy {
        self.shared.context.entropy()
    }

    fn cancellation(&self) -> &Cancellation {
        &self.cancellation
    }

    fn is_cancellable(&self) -> bool {
        self.is_cancellable
    }

    fn seal<'a>(&'a self, context: &'a [u8]) -> Seal<'a> {
        let credentials = self.credentials();
        Seal {
            organisation: credentials.org_alias(),
            base_url: credentials.base_url().as_str(),
            context,
        }
    }

    fn view(&self, machine: &mut Machine, now: Now) -> PairingView {
        machine.view(Some(self.credentials().base_url()), now)
    }
}

/// Sends whichever operation it is.
struct Sender<'a>(&'a Client);

impl Visitor for Sender<'_> {
    type Output = Landed;

    fn visit<O: Callable>(self, operation: O) -> Landed {
        let driven = self.0.drive(operation);
        let error = driven.result.as_ref().err();
        Landed {
            error: error.filter(|error| ends(error)).cloned(),
            result: CallResult::new::<O>(driven.result, driven.lost, driven.sent),
        }
    }

    // No machine of PingID has such a call, and none of PingOne goes on with this client.
    fn visit_pingone<O: PingOneCallable>(self, _: O) -> Landed {
        Landed {
            result: CallResult::not_sent(),
            error: Some(Code::Internal.into()),
        }
    }
}
