//! What sends the requests of pairings: a client of one of the services.

use std::io::Write;

use super::Persistence;
use crate::client::{Cancellation, Client, Clock, PingOne};
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

    /// What snapshots, leases and stores of this client are bound to.
    fn home(&self) -> Home;

    /// What a page or a phone may see of a machine.
    fn view(&self, machine: &mut Machine, now: Now) -> PairingView;
}

/// The organisation or environment that a client calls for, and where.
pub(crate) struct Home {
    pub(crate) organisation: String,
    pub(crate) base_url: String,
}

impl Home {
    /// What a snapshot is bound to, together with this context.
    pub(crate) fn seal<'a>(&'a self, context: &'a [u8]) -> Seal<'a> {
        Seal {
            organisation: &self.organisation,
            base_url: &self.base_url,
            context,
        }
    }
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

    fn home(&self) -> Home {
        let credentials = self.credentials();
        Home {
            organisation: credentials.org_alias().to_owned(),
            base_url: credentials.base_url().as_str().to_owned(),
        }
    }

    fn view(&self, machine: &mut Machine, now: Now) -> PairingView {
        machine.view(Some(self.credentials().base_url()), now)
    }
}

impl Caller for PingOne {
    fn service(&self) -> Service {
        Service::PingOne
    }

    fn call(&self, call: Call) -> Landed {
        call.send_by(PingOneSender(self))
    }

    // No machine of PingOne downloads a report.
    fn download(&self, _: GetOrganizationReport, _: &mut dyn Write) -> Result<u64> {
        Err(Code::Internal.into())
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

    fn home(&self) -> Home {
        let environment = self.environment();
        let hosts = self.hosts();
        let [auth, api] = [hosts.auth_base(environment), hosts.api_base(environment)];
        Home {
            organisation: environment.to_string(),
            base_url: format!("{auth} {api}"),
        }
    }

    fn view(&self, machine: &mut Machine, now: Now) -> PairingView {
        machine.view(None, now)
    }
}

/// Sends whichever operation of PingOne it is.
struct PingOneSender<'a>(&'a PingOne);

impl Visitor for PingOneSender<'_> {
    type Output = Landed;

    // No machine of PingOne has such a call, and none of PingID goes on with this client.
    fn visit<O: Callable>(self, _: O) -> Landed {
        foreign()
    }

    fn visit_pingone<O: PingOneCallable>(self, operation: O) -> Landed {
        let driven = self.0.drive(operation);
        let error = driven.result.as_ref().err();
        Landed {
            error: error.filter(|error| ends(error)).cloned(),
            result: CallResult::pingone::<O>(driven.result, driven.lost, driven.sent),
        }
    }
}

/// What came of a request to the other service: nothing was sent.
fn foreign() -> Landed {
    Landed {
        result: CallResult::not_sent(),
        error: Some(Code::Internal.into()),
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
        foreign()
    }
}
