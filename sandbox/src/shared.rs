//! What the server's connections and the sandbox's own methods share.

use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pingpair::Secret;

use crate::agent_port::AgentPort;
use crate::engine::Engine;

/// The services behind one lock, and what their doors are known by.
pub(crate) struct Shared {
    pub(crate) control_token: Secret,
    pub(crate) address: SocketAddr,
    agent: AgentPort,
    engine: Mutex<Engine>,
}

impl Shared {
    pub(crate) fn new(
        engine: Engine,
        control_token: Secret,
        address: SocketAddr,
        agent: AgentPort,
    ) -> Self {
        Self {
            control_token,
            address,
            agent,
            engine: Mutex::new(engine),
        }
    }

    /// The port of the PingID Desktop agent.
    pub(crate) fn agent(&self) -> &AgentPort {
        &self.agent
    }

    /// The service at this moment: what was due has happened.
    pub(crate) fn engine(&self) -> MutexGuard<'_, Engine> {
        let mut engine = self.engine.lock().unwrap_or_else(PoisonError::into_inner);
        engine.settle();
        engine
    }
}
