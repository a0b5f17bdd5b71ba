//! Everything that the sandbox remembers, behind one lock.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pingpair::describe::OperationInfo;
use pingpair::{Secret, Timestamp};

use crate::faults::Faults;
use crate::identity::Identity;
use crate::log::Log;
use crate::options::Options;
use crate::service::{Clock, Service};
use crate::webauthn::VirtualAuthenticator;

/// What the server's connections and the sandbox's own methods share.
pub(crate) struct Shared {
    pub(crate) identity: Identity,
    pub(crate) control_token: Secret,
    pub(crate) address: SocketAddr,
    state: Mutex<State>,
}

impl Shared {
    pub(crate) fn new(
        identity: Identity,
        control_token: Secret,
        address: SocketAddr,
        options: Options,
    ) -> Self {
        Self {
            identity,
            control_token,
            address,
            state: Mutex::new(State::new(options)),
        }
    }

    /// The state at this moment: what was due has happened.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.settle(&self.identity);
        state
    }
}

/// What the sandbox remembers.
pub(crate) struct State {
    pub(crate) clock: Clock,
    pub(crate) service: Service,
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
pub(crate) struct HeldRequest {
    pub(crate) operation: &'static OperationInfo,
    pub(crate) token: Vec<u8>,
    pub(crate) due: Timestamp,
}

impl State {
    pub(crate) fn new(options: Options) -> Self {
        let mut state = Self {
            clock: Clock::new(),
            service: Service::default(),
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
    }

    /// Lets everything happen that is due: held requests, expiry, the phone.
    pub(crate) fn settle(&mut self, identity: &Identity) {
        let now = self.clock.now();
        let due = |request: &HeldRequest| request.due <= now;
        while self.held.front().is_some_and(due)
            && let Some(request) = self.held.pop_front()
        {
            self.service.settle(request.due);
            self.deliver_held(identity, &request);
        }
        self.service.settle(now);
    }

    /// Keeps a request until it is due.
    pub(crate) fn hold(&mut self, request: HeldRequest) {
        let place = self.held.partition_point(|other| other.due <= request.due);
        self.held.insert(place, request);
    }
}
