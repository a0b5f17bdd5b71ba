//! Where and how a sandbox starts.

use std::net::{IpAddr, Ipv4Addr, TcpListener};
use std::sync::Arc;

use crate::agent_port::AgentPort;
use crate::engine::Engine;
use crate::error::{Error, Result};
use crate::identity::Identity;
use crate::options::{Options, PhoneMode};
use crate::pingone;
use crate::random;
use crate::router::BASE_PATH;
use crate::sandbox::{Sandbox, reachable};
use crate::server::{Listeners, Server};
use crate::service::Clock;
use crate::shared::Shared;

/// Where and how a sandbox starts.
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    address: IpAddr,
    port: u16,
    auth_port: u16,
    api_port: u16,
    agent_port: u16,
    options: Options,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            address: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            auth_port: 0,
            api_port: 0,
            agent_port: 0,
            options: Options::default(),
        }
    }
}

impl Builder {
    /// Listens on this port; 0, the default, stands for a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Lets PingOne's auth host listen on this port; 0, the default, stands for a free one.
    pub fn auth_port(mut self, port: u16) -> Self {
        self.auth_port = port;
        self
    }

    /// Lets PingOne's api host listen on this port; 0, the default, stands for a free one.
    pub fn api_port(mut self, port: u16) -> Self {
        self.api_port = port;
        self
    }

    /// Lets the PingID Desktop agent listen on this port of 127.0.0.1; 0, the default, stands for a
    /// free one. The vendor's own has 9410.
    pub fn desktop_agent_port(mut self, port: u16) -> Self {
        self.agent_port = port;
        self
    }

    /// Listens on another address than 127.0.0.1, such as 0.0.0.0 inside a container.
    ///
    /// **Then others on the network can reach the service and try the control door.** The door
    /// keeps its token, and answers only requests that name this machine in `Host`.
    pub fn expose(mut self, address: impl Into<IpAddr>) -> Self {
        self.address = address.into();
        self
    }

    /// Sets whether the phone acts by itself.
    pub fn phone(mut self, phone: PhoneMode) -> Self {
        self.options.phone = phone;
        self
    }

    /// Sets how the service answers and whether the phone acts by itself.
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Starts the sandbox, with new credentials and a new token for the control door.
    ///
    /// # Errors
    /// [`Error::Address`] when the address cannot be listened on; [`Error::Server`] and
    /// [`Error::EntropyUnavailable`] when the operating system does not give what is needed.
    pub fn start(self) -> Result<Sandbox> {
        let listen = |address: IpAddr, port: u16| {
            let listener = TcpListener::bind((address, port)).map_err(Error::Address)?;
            let address = listener.local_addr().map_err(Error::Address)?;
            Ok::<_, Error>((listener, address))
        };
        let (main, address) = listen(self.address, self.port)?;
        let (auth, auth_address) = listen(self.address, self.auth_port)?;
        let (api, api_address) = listen(self.address, self.api_port)?;
        // The agent is for the computer's own user, whoever else reaches the services.
        let (agent, agent_address) = listen(Ipv4Addr::LOCALHOST.into(), self.agent_port)?;
        let identity = Identity::new(&format!("http://{}{BASE_PATH}", reachable(address)))?;
        let hosts = [auth_address, api_address].map(|at| format!("http://{}", reachable(at)));
        let [auth_url, api_url] = hosts;
        let pingone = pingone::Identity::new(auth_url, api_url)?;
        let engine = Engine::with(identity, pingone, Clock::running(), self.options)?;
        let agent_port = AgentPort::new(agent_address);
        let shared = Arc::new(Shared::new(engine, random::token()?, address, agent_port));
        let listeners = Listeners {
            main,
            auth,
            api,
            agent,
        };
        let server = Server::start(listeners, shared.clone()).map_err(Error::Server)?;
        Ok(Sandbox {
            shared,
            _server: server,
        })
    }
}
