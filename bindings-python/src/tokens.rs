//! Request tokens and replies by themselves, for audits, tools and tests.

use pingpair::wire;
use pingpair::{Timestamp, pingid, testing};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use serde_json::{Map, Value};

use crate::credentials::Credentials;
use crate::error::exception;
use crate::given::Given;
use crate::json::Json;
use crate::jws::Octets;
use crate::pickling;
use crate::typed::Members;

/// A signed request: a credential without an end date.
///
/// It carries the client's token readably, and the service does not enforce its timestamp: whoever holds it
/// can send it again. `repr` shows its length only, and it is not pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct RequestToken(pub(crate) wire::RequestToken);

#[pymethods]
impl RequestToken {
    /// Builds the token of a request, as an audit or another tool would check it: no correlation is added.
    ///
    /// Args:
    ///     credentials: The organisation's.
    ///     operation: Its name, such as `GetUserDetails` or `get_user_details`.
    ///     body: The arguments, in callers' names, such as `{"username": "meredith"}`.
    ///     now: The timestamp; the present one if none is given.
    #[staticmethod]
    #[pyo3(signature = (
        credentials,
        operation,
        body: "dict[str, typing.Any]",
        now: "datetime.datetime | None" = None,
    ))]
    fn build(
        credentials: &Credentials,
        operation: &str,
        body: Given<Map<String, Value>>,
        now: Option<Given<Timestamp>>,
    ) -> PyResult<Self> {
        let now = now.map_or_else(Timestamp::now, Given::take);
        let built = pingid::operation(operation).and_then(|declared| {
            let request = declared.parse(&body.take())?;
            let own = pingpair::operation::Request::own_client_data(&*request);
            credentials.signer()?.sign(&*request, own, now)
        });
        built.map(Self).map_err(|error| exception(&error))
    }

    /// The token's text, for the body of the request.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        PyString::from_bytes(py, self.0.as_bytes())
    }

    fn __repr__(&self) -> String {
        format!("RequestToken({} bytes)", self.0.as_bytes().len())
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

/// A reply that was verified by itself, without the request that it answers.
///
/// Nothing ties it to a request: it may be an older one. `repr` shows its number only.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Reply(wire::Reply);

#[pymethods]
impl Reply {
    /// Verifies a signed reply: signature, organisation, token, and that it is a reply at all.
    ///
    /// Raises:
    ///     UntrustedReplyError: it proves nothing.
    #[staticmethod]
    #[pyo3(signature = (credentials, token: "bytes | str"))]
    fn verify(credentials: &Credentials, token: Octets<'_>) -> PyResult<Self> {
        let verified = wire::Reply::verify(credentials.core(), token.0);
        verified.map(Self).map_err(|error| exception(&error))
    }

    /// 200 for done; 30000 to 30999 for a further step; any other for a refusal.
    #[getter]
    fn error_id(&self) -> i64 {
        self.0.error_id
    }

    /// The service's own words, raw: show them only through `visible`.
    #[getter]
    fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The id that the vendor's support asks for.
    #[getter]
    fn unique_msg_id(&self) -> Option<&str> {
        self.0.unique_msg_id.as_deref()
    }

    /// The text that the request carried in `clientData`.
    #[getter]
    fn client_data(&self) -> Option<&str> {
        self.0.client_data.as_deref()
    }

    /// The operation's own members, by the wire's names.
    #[getter]
    fn members(&self, py: Python<'_>) -> PyResult<Members> {
        let members = PyDict::new(py);
        for (name, value) in self.0.members.iter() {
            members.set_item(name, Json(value))?;
        }
        Ok(Members(members.into_any().unbind()))
    }

    fn __repr__(&self) -> String {
        format!("Reply(error_id={})", self.0.error_id)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

/// Signs a reply as the service would, so that a test can hand it to the code that reads it.
///
/// Args:
///     credentials: Marked as a sandbox's, such as `Credentials.for_tests` makes them.
///     body: The operation's members, by the wire's names. `errorId` 200, `errorMsg`, a fresh `uniqueMsgId`
///         and `clientData` are added where they are absent.
///
/// Raises:
///     ConfigurationError: the credentials are real ones.
#[pyfunction]
#[pyo3(signature = (credentials, body: "dict[str, typing.Any]"))]
pub(crate) fn sign_reply(
    credentials: &Credentials,
    body: Given<Map<String, Value>>,
) -> PyResult<String> {
    testing::sign_reply(credentials.core(), &body.take()).map_err(|error| exception(&error))
}
