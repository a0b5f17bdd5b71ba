//! A flow by hand: the lower-level door below the pairing that registers a user.

use std::sync::{Arc, Mutex, PoisonError, TryLockError};

use pingpair::client::{FlowHandle, PingOne as Core};
use pingpair::pingone::{Cookies, FlowState as State, Id, StartFlow};
use pingpair::{Code, Error, Result, Secret};
use pyo3::prelude::*;

use crate::generated::{FlowState, FlowStatus, Tokens};
use crate::given::Given;
use crate::held::Held;
use crate::pairing::Binding;
use crate::pingone::{AsyncPingOne, PingOne};
use crate::{aio, pickling, running};

/// A flow that a user registers in, step by step. Use `PingOne.register` unless you need the steps.
///
/// An action that the flow does not offer is refused before anything is sent. After each answer, a refusal too, it
/// has the cookies that the next action needs. It makes one call at a time. `repr` shows no secret, and it is not
/// pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Flow(Arc<Handle>);

/// A flow that a user registers in, for asyncio; see `pingpair.Flow`.
#[pyclass(frozen, module = "pingpair.aio")]
pub(crate) struct AsyncFlow(Arc<Handle>);

macro_rules! both {
    ($($class:ident),+) => { $(
        #[pymethods]
        impl $class {
            /// The flow's id.
            #[getter]
            fn id(&self) -> String {
                self.0.id.to_string()
            }

            /// What the service said last.
            #[getter]
            fn state(&self) -> FlowState {
                self.0.state().output()
            }

            /// What the flow waits for.
            #[getter]
            fn status(&self) -> FlowStatus {
                self.0.state().status.output()
            }

            /// Whether the flow offers an action, such as `user.register`.
            fn offers(&self, action: &str) -> bool {
                self.0.state().links.contains_key(action)
            }

            fn __repr__(&self) -> String {
                format!(concat!(stringify!($class), "('{}')"), self.0.id)
            }

            fn __reduce__(&self) -> PyResult<crate::typed::Never> {
                Err(pickling::refused())
            }
        }
    )+ };
}

both!(Flow, AsyncFlow);

#[pymethods]
impl Flow {
    /// Reads the flow anew.
    fn read(&self, py: Python<'_>) -> PyResult<FlowState> {
        self.act(py, |flow| flow.read().cloned())
    }

    /// Registers a user. It makes an account and reaches a person: it is sent once.
    ///
    /// Raises:
    ///     InputError: the flow does not offer it (`action_not_offered`).
    #[pyo3(signature = (username: "str", email: "str", password: "str") -> "FlowState")]
    fn register(
        &self,
        py: Python<'_>,
        username: String,
        email: String,
        password: String,
    ) -> PyResult<FlowState> {
        self.act(py, move |flow| {
            flow.register(username, email, password).cloned()
        })
    }

    /// Verifies the user's e-mail address by the code that was sent to it. It burns a try: it is sent once.
    #[pyo3(signature = (verification_code: "str") -> "FlowState")]
    fn verify(&self, py: Python<'_>, verification_code: String) -> PyResult<FlowState> {
        self.act(py, move |flow| flow.verify(verification_code).cloned())
    }

    /// Sends the verification code again. It reaches a person: it is sent once.
    fn send_verification_code(&self, py: Python<'_>) -> PyResult<FlowState> {
        self.act(py, |flow| flow.send_verification_code().cloned())
    }

    /// Seals the flow into a text that anyone may carry and nobody can read or change; `open_flow` goes on with it.
    /// It opens until a day after the flow ends.
    ///
    /// Args:
    ///     context: What the flow belongs to, such as the id of the login session: to be given again.
    ///
    /// Raises:
    ///     ConfigurationError: the client has no `snapshot_keys`.
    #[pyo3(signature = (context: "bytes | str") -> "str")]
    fn seal(&self, py: Python<'_>, context: Binding) -> PyResult<String> {
        let handle = Arc::clone(&self.0);
        running::run(py, move || handle.act(|flow| flow.seal(&context.0)))
    }

    /// Exchanges a completed flow for the user's tokens.
    fn tokens(&self, py: Python<'_>) -> PyResult<Tokens> {
        let handle = Arc::clone(&self.0);
        let tokens = running::call(py, move || handle.act(FlowHandle::tokens), || ())?;
        Ok(tokens.output())
    }
}

#[pymethods]
impl AsyncFlow {
    /// Reads the flow anew.
    #[pyo3(signature = () -> "asyncio.Future[FlowState]")]
    fn read<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.act(py, |flow| flow.read().cloned())
    }

    /// Registers a user. It makes an account and reaches a person: it is sent once.
    #[pyo3(signature = (
        username: "str",
        email: "str",
        password: "str",
    ) -> "asyncio.Future[FlowState]")]
    fn register<'py>(
        &self,
        py: Python<'py>,
        username: String,
        email: String,
        password: String,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.act(py, move |flow| {
            flow.register(username, email, password).cloned()
        })
    }

    /// Verifies the user's e-mail address by the code that was sent to it. It burns a try: it is sent once.
    #[pyo3(signature = (verification_code: "str") -> "asyncio.Future[FlowState]")]
    fn verify<'py>(
        &self,
        py: Python<'py>,
        verification_code: String,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.act(py, move |flow| flow.verify(verification_code).cloned())
    }

    /// Sends the verification code again. It reaches a person: it is sent once.
    #[pyo3(signature = () -> "asyncio.Future[FlowState]")]
    fn send_verification_code<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.act(py, |flow| flow.send_verification_code().cloned())
    }

    /// Seals the flow into a text that anyone may carry and nobody can read or change; `open_flow` goes on with it.
    /// It opens until a day after the flow ends.
    ///
    /// Args:
    ///     context: What the flow belongs to, such as the id of the login session: to be given again.
    ///
    /// Raises:
    ///     ConfigurationError: the client has no `snapshot_keys`.
    #[pyo3(signature = (context: "bytes | str") -> "str")]
    fn seal(&self, py: Python<'_>, context: Binding) -> PyResult<String> {
        let handle = Arc::clone(&self.0);
        running::run(py, move || handle.act(|flow| flow.seal(&context.0)))
    }

    /// Exchanges a completed flow for the user's tokens.
    #[pyo3(signature = () -> "asyncio.Future[Tokens]")]
    fn tokens<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let handle = Arc::clone(&self.0);
        let work = move || handle.act(FlowHandle::tokens);
        aio::start(py, work, |py, tokens| {
            Ok(tokens.output().into_pyobject(py)?.into_any().unbind())
        })
    }
}

impl Flow {
    fn act(
        &self,
        py: Python<'_>,
        action: impl FnOnce(&mut FlowHandle) -> Result<State> + Send + 'static,
    ) -> PyResult<FlowState> {
        let handle = Arc::clone(&self.0);
        let state = running::call(py, move || handle.act(action), || ())?;
        Ok(state.output())
    }
}

impl AsyncFlow {
    fn act<'py>(
        &self,
        py: Python<'py>,
        action: impl FnOnce(&mut FlowHandle) -> Result<State> + Send + 'static,
    ) -> PyResult<Bound<'py, PyAny>> {
        let handle = Arc::clone(&self.0);
        aio::start(
            py,
            move || handle.act(action),
            |py, state| Ok(state.output().into_pyobject(py)?.into_any().unbind()),
        )
    }
}

#[pymethods]
impl PingOne {
    /// Starts a flow of the application, with PKCE and without redirects.
    ///
    /// Args:
    ///     acr_values: The sign-on policies to go by, names with blanks between them. Default: the
    ///         application's own.
    #[pyo3(signature = (*, acr_values: "str | None" = None) -> "Flow")]
    fn start_flow(&self, py: Python<'_>, acr_values: Option<String>) -> PyResult<Flow> {
        let flow = self.work(py, move |client| client.start_flow(start(acr_values)))?;
        Ok(Flow(Handle::new(flow)))
    }

    /// Goes on with a flow that a browser was redirected into.
    ///
    /// A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.
    ///
    /// Args:
    ///     flow_id: The flow's id, from the URL that the browser came with.
    ///     cookies: The cookies of this very browser for the authentication host, as a header `Cookie` has
    ///         them.
    ///     state: The `state` that this very login session was sent to PingOne with.
    ///     code_verifier: The PKCE verifier that it was sent with.
    #[pyo3(signature = (
        flow_id: "str",
        cookies: "str",
        state: "str",
        *,
        code_verifier: "str | None" = None,
    ) -> "Flow")]
    fn join_flow(
        &self,
        py: Python<'_>,
        flow_id: Given<Id>,
        cookies: String,
        state: String,
        code_verifier: Option<String>,
    ) -> PyResult<Flow> {
        let join = join(flow_id, cookies, state, code_verifier);
        Ok(Flow(Handle::new(self.work(py, join)?)))
    }
}

#[pymethods]
impl PingOne {
    /// Goes on with a flow that was sealed, in this process or another, after reading it.
    ///
    /// Raises:
    ///     InputError: `snapshot_refused` for whatever does not fit.
    #[pyo3(signature = (text: "str", context: "bytes | str") -> "Flow")]
    fn open_flow(&self, py: Python<'_>, text: String, context: Binding) -> PyResult<Flow> {
        let opened = self.work(py, move |client| client.open_flow(&text, &context.0))?;
        Ok(Flow(Handle::new(opened)))
    }
}

#[pymethods]
impl AsyncPingOne {
    /// Goes on with a flow that was sealed, in this process or another, after reading it.
    ///
    /// Raises:
    ///     InputError: `snapshot_refused` for whatever does not fit.
    #[pyo3(signature = (text: "str", context: "bytes | str") -> "asyncio.Future[AsyncFlow]")]
    fn open_flow<'py>(
        &self,
        py: Python<'py>,
        text: String,
        context: Binding,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.start(
            py,
            move |client| client.open_flow(&text, &context.0),
            awaited,
        )
    }

    /// Starts a flow of the application, with PKCE and without redirects.
    ///
    /// Args:
    ///     acr_values: The sign-on policies to go by, names with blanks between them. Default: the
    ///         application's own.
    #[pyo3(signature = (*, acr_values: "str | None" = None) -> "asyncio.Future[AsyncFlow]")]
    fn start_flow<'py>(
        &self,
        py: Python<'py>,
        acr_values: Option<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.start(
            py,
            move |client| client.start_flow(start(acr_values)),
            awaited,
        )
    }

    /// Goes on with a flow that a browser was redirected into.
    ///
    /// A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.
    ///
    /// Args:
    ///     flow_id: The flow's id, from the URL that the browser came with.
    ///     cookies: The cookies of this very browser for the authentication host, as a header `Cookie` has
    ///         them.
    ///     state: The `state` that this very login session was sent to PingOne with.
    ///     code_verifier: The PKCE verifier that it was sent with.
    #[pyo3(signature = (
        flow_id: "str",
        cookies: "str",
        state: "str",
        *,
        code_verifier: "str | None" = None,
    ) -> "asyncio.Future[AsyncFlow]")]
    fn join_flow<'py>(
        &self,
        py: Python<'py>,
        flow_id: Given<Id>,
        cookies: String,
        state: String,
        code_verifier: Option<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let join = join(flow_id, cookies, state, code_verifier);
        self.start(py, join, awaited)
    }
}

fn start(acr_values: Option<String>) -> StartFlow {
    let mut request = StartFlow::new();
    request.acr_values = acr_values;
    request
}

fn join(
    flow_id: Given<Id>,
    cookies: String,
    state: String,
    code_verifier: Option<String>,
) -> impl FnOnce(&Core) -> Result<FlowHandle> + Send + 'static {
    let cookies = Cookies::from_header(Secret::from(cookies).expose());
    let (state, code_verifier) = (Secret::from(state), code_verifier.map(Secret::from));
    move |client| client.join_flow(flow_id.take(), cookies, state, code_verifier)
}

fn awaited(py: Python<'_>, flow: FlowHandle) -> PyResult<Py<PyAny>> {
    let flow = AsyncFlow(Handle::new(flow));
    Ok(flow.into_pyobject(py)?.into_any().unbind())
}

/// A flow that makes one call at a time, and what was last seen of it.
struct Handle {
    id: Id,
    flow: Mutex<FlowHandle>,
    seen: Mutex<State>,
}

impl Handle {
    fn new(flow: FlowHandle) -> Arc<Self> {
        Arc::new(Self {
            id: flow.id(),
            seen: Mutex::new(flow.state().clone()),
            flow: Mutex::new(flow),
        })
    }

    fn state(&self) -> State {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.clone()
    }

    fn act<T>(&self, action: impl FnOnce(&mut FlowHandle) -> Result<T>) -> Result<T> {
        let mut flow = match self.flow.try_lock() {
            Ok(flow) => flow,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => {
                let detail = "one call of a flow at a time";
                return Err(Error::new(Code::InputUnexpected).detail(detail));
            }
        };
        let done = action(&mut flow);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        *seen = flow.state().clone();
        done
    }
}
