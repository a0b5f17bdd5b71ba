//! The port of the PingID Desktop agent, which can be closed and opened again at once.

use std::future::poll_fn;
use std::io;
use std::net::{SocketAddr, TcpListener as StdListener};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;

/// A port of this machine that listens while the agent runs. While it does not, connections are
/// refused.
pub(crate) struct AgentPort {
    address: SocketAddr,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// The runtime that accepts, once there is one.
    runtime: Option<Handle>,
    listener: Option<TcpListener>,
    /// Who waits for a connection.
    waiting: Option<Waker>,
}

impl AgentPort {
    pub(crate) fn new(address: SocketAddr) -> Self {
        Self {
            address,
            state: Mutex::default(),
        }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes over the socket; called on the runtime that accepts.
    pub(crate) fn listen(&self, listener: StdListener) -> io::Result<()> {
        listener.set_nonblocking(true)?;
        let mut state = self.state();
        state.runtime = Some(Handle::current());
        state.listener = Some(TcpListener::from_std(listener)?);
        Ok(())
    }

    /// Opens the port or closes it. It has happened when this returns.
    pub(crate) fn set_open(&self, open: bool) -> io::Result<()> {
        let mut state = self.state();
        if !open {
            drop(state.listener.take());
            return Ok(());
        }
        if state.listener.is_some() {
            return Ok(());
        }
        let Some(runtime) = state.runtime.clone() else {
            return Ok(());
        };
        let listener = StdListener::bind(self.address)?;
        listener.set_nonblocking(true)?;
        let _inside = runtime.enter();
        state.listener = Some(TcpListener::from_std(listener)?);
        if let Some(waiting) = state.waiting.take() {
            waiting.wake();
        }
        Ok(())
    }

    /// The next connection; while the port is closed there is none.
    pub(crate) async fn accept(&self) -> io::Result<TcpStream> {
        poll_fn(|context| {
            let mut state = self.state();
            state.waiting = Some(context.waker().clone());
            match &state.listener {
                Some(listener) => listener
                    .poll_accept(context)
                    .map(|accepted| accepted.map(|(stream, _)| stream)),
                None => Poll::Pending,
            }
        })
        .await
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
