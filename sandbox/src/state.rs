//! Everything that the sandbox remembers.

use std::collections::VecDeque;

use pingpair::Timestamp;
use pingpair::describe::OperationInfo;

use crate::faults::Faults;
use crate::identity::Identity;
use crate::log::Log;
use crate::options::Options;
use crate::pingone;
use crate::service::{Clock, Service};
use crate::webauthn::VirtualAuthenticator;

/// What the sandbox remembers.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) clock: Clock,
    pub(crate) service: Service,
    pub(crate) pingone: pingone::Service,
    pub(crate) faults: Faults,
    pub(crate) log: Log,
    pub(crate) authenticator: VirtualAuthenticator,
    options: Options,
    /// Requests that are delivered later, the next one first.
    held: VecDeque<HeldRequest>,
    /// The last signed success of each operation, by its path; the newest of all last.
    pub(crate) successes: Vec<(&'static str, Vec<u8>)>,
}

/// A request that was held back.
#[derive(Clone)]
pub(crate) struct HeldRequest {
    pub(crate) what: Held,
    pub(crate) due: Timestamp,
    /// The number of the delivery at which it came.
    pub(crate) came: u64,
}

/// Which service a request is for, and what it says.
#[derive(Clone)]
pub(crate) enum Held {
    PingId {
        operation: &'static OperationInfo,
        token: Vec<u8>,
    },
    PingOne(pingone::Request),
}

impl State {
    pub(crate) fn new(clock: Clock, pingone: pingone::Service, options: Options) -> Self {
        let mut state = Self {
            clock,
            service: Service::default(),
            pingone,
            faults: Faults::default(),
            log: Log::default(),
            authenticator: VirtualAuthenticator::new(),
            options,
            held: VecDeque::new(),
            successes: Vec::new(),
        };
        state.set_options(options);
        state
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    pub(crate) fn set_options(&mut self, options: Options) {
        self.options = options;
        self.service.set_options(options);
        self.pingone.set_phone(options.phone);
    }

    /// Lets everything happen that is due: held requests, expiry, the phone.
    pub(crate) fn settle(&mut self, identity: &Identity) {
        let now = self.clock.now();
        let due = |request: &HeldRequest| request.due <= now;
        while self.held.front().is_some_and(due)
            && let Some(request) = self.held.pop_front()
        {
            self.service.settle(request.due);
            self.pingone.settle(request.due);
            let HeldRequest { what, due, came } = request;
            match what {
                Held::PingId { operation, token } => {
                    self.deliver_held(identity, operation, &token, due, came);
                }
                Held::PingOne(request) => self.deliver_held_pingone(&request, due, came),
            }
        }
        self.service.settle(now);
        self.pingone.settle(now);
    }

    /// When something is due next.
    pub(crate) fn next_due(&self) -> Option<Timestamp> {
        let held = self.held.front().map(|request| request.due);
        let due = held.into_iter().chain(self.service.next_due());
        due.chain(self.pingone.next_due()).min()
    }

    /// Keeps a request until it is due.
    pub(crate) fn hold(&mut self, request: HeldRequest) {
        let place = self.held.partition_point(|other| other.due <= request.due);
        self.held.insert(place, request);
    }
}
