//! The low-level doors, whose methods for operations are in [`generated`](crate::generated).

use std::sync::Arc;

use pingpair::operation::{Operation, Record};
use pingpair::wire::{self, Options};
use pingpair::{Timestamp, Verified};
use pyo3::prelude::*;

use crate::credentials::Credentials;
use crate::error::exception;
use crate::given::Given;
use crate::jws::Octets;
use crate::pickling;
use crate::tokens::RequestToken;

/// Signs requests one by one, as an audit or another tool would check them: nothing is sent.
///
/// It has the methods of `Client`, with the same arguments, and `now` for the timestamp. What they return
/// is what `RequestToken.build` makes of the operation's name and a dict, many times as fast: no
/// correlation is added. `repr` shows nothing, and it is not pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct RequestSigner(wire::RequestSigner);

#[pymethods]
impl RequestSigner {
    /// Prepares what is the same in every request of the organisation.
    #[new]
    fn new(credentials: &Credentials) -> PyResult<Self> {
        let signer = wire::RequestSigner::new(credentials.core(), &Options::default());
        signer.map(Self).map_err(|error| exception(&error))
    }

    fn __repr__(&self) -> &'static str {
        "RequestSigner()"
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl RequestSigner {
    pub(crate) fn sign<O: Operation>(
        &self,
        request: &O,
        now: Option<Given<Timestamp>>,
    ) -> PyResult<RequestToken> {
        let now = now.map_or_else(Timestamp::now, Given::take);
        let own = Operation::own_client_data(request);
        match self.0.sign(request, own, now) {
            Ok(token) => Ok(RequestToken(token)),
            Err(error) => Err(exception(&error)),
        }
    }
}

/// Verifies signed replies one by one and reads them as what the operation returns.
///
/// It has the methods of `Client`, each of which takes the token of a reply. Nothing ties a reply to a
/// request: it may be an older one, or the answer to another operation. `repr` shows nothing, and it is
/// not pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ReplyReader(wire::ReplyReader);

#[pymethods]
impl ReplyReader {
    /// Prepares what reading any reply to the organisation needs.
    #[new]
    fn new(credentials: &Credentials) -> Self {
        Self(wire::ReplyReader::new(Arc::clone(credentials.core())))
    }

    fn __repr__(&self) -> &'static str {
        "ReplyReader()"
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl ReplyReader {
    /// The reply.
    ///
    /// `RefusedError` when the service said no, `UntrustedReplyError` when the token proves nothing.
    pub(crate) fn read<T: Record>(&self, token: Octets<'_>) -> PyResult<T> {
        match self.0.verify(token.0) {
            Ok(reply) => Ok(Verified::into_value(reply)),
            Err(error) => Err(exception(&error)),
        }
    }
}
