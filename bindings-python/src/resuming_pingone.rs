//! Going on with registrations and pairings of PingOne that were sealed, in this process or another.

use pingpair::pairing::Kind;
use pingpair::pingone::Id;
use pyo3::prelude::*;

use crate::given::Given;
use crate::pairing::{AsyncPairing, Binding, Pairing};
use crate::pingone::{AsyncPingOne, PingOne};
use crate::resuming::{GoneOn, what_a_store_gave};
use crate::seconds::Seconds;
use crate::{aio, running};

macro_rules! without_waiting {
    ($class:ident, $pairing:ident, $hint:tt) => {
        #[pymethods]
        impl $class {
            /// Goes on with a registration or pairing from its snapshot.
            ///
            /// Args:
            ///     kind: Which machine it is, such as `mfa_otp`.
            ///     snapshot: The sealed text.
            ///     context: What it belongs to, as it was given when it began.
            ///     allow: So many seconds it may go on from the next step on, whatever is left of what was
            ///         allowed before: for one that is gone on with late.
            ///
            /// Raises:
            ///     InputError: `snapshot_refused` for whatever does not fit, also for one of PingID.
            #[pyo3(signature = (
                                                kind: "Kind | str",
                                                snapshot: "str",
                                                context: "bytes | str",
                                                *,
                                                allow: "float | datetime.timedelta | None" = None,
                                            ) -> $hint)]
            fn resume(
                &self,
                py: Python<'_>,
                kind: Given<Kind>,
                snapshot: String,
                context: Binding,
                allow: Option<Seconds>,
            ) -> PyResult<$pairing> {
                self.begin(py, None, |client| {
                    client
                        .resume(kind.take(), &snapshot, context.0)
                        .map(|it| GoneOn::within(allow).with(it))
                })
            }

            /// Goes on with a registration or pairing from what a store gave for it, of whichever user it
            /// is.
            ///
            /// Args:
            ///     stored: The generation and the text, as the store's `get` returned them.
            ///
            /// Raises:
            ///     InputError: `snapshot_refused`, also for a text that was put back from somewhere.
            #[pyo3(signature = (
                                                kind: "Kind | str",
                                                stored: "tuple[int, str]",
                                                context: "bytes | str",
                                                *,
                                                allow: "float | datetime.timedelta | None" = None,
                                            ) -> $hint)]
            fn resume_from(
                &self,
                py: Python<'_>,
                kind: Given<Kind>,
                stored: (u64, String),
                context: Binding,
                allow: Option<Seconds>,
            ) -> PyResult<$pairing> {
                self.begin(py, None, |client| {
                    client
                        .resume_from(kind.take(), &what_a_store_gave(stored), context.0)
                        .map(|it| GoneOn::within(allow).with(it))
                })
            }
        }
    };
}

without_waiting!(PingOne, Pairing, "Pairing");
without_waiting!(AsyncPingOne, AsyncPairing, "AsyncPairing");

#[pymethods]
impl PingOne {
    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    #[pyo3(signature = (
        kind: "Kind | str",
        user_id: "str",
        context: "bytes | str",
        *,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "Pairing | None")]
    fn resume_stored(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        user_id: Given<Id>,
        context: Binding,
        allow: Option<Seconds>,
    ) -> PyResult<Option<Pairing>> {
        let (client, clock) = (self.core(py)?, self.clock(py));
        let found = running::call(
            py,
            move || client.resume_stored(kind.take(), user_id.take(), context.0),
            || (),
        )?;
        Ok(found.map(|it| Pairing::of(GoneOn::within(allow).with(it), clock)))
    }

    /// Goes on with the registration that was begun with this context, if the client's store holds it.
    #[pyo3(signature = (
        kind: "Kind | str",
        context: "bytes | str",
        *,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "Pairing | None")]
    fn resume_stored_by_context(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        context: Binding,
        allow: Option<Seconds>,
    ) -> PyResult<Option<Pairing>> {
        let (client, clock) = (self.core(py)?, self.clock(py));
        let found = running::call(
            py,
            move || client.resume_stored_by_context(kind.take(), context.0),
            || (),
        )?;
        Ok(found.map(|it| Pairing::of(GoneOn::within(allow).with(it), clock)))
    }
}

#[pymethods]
impl AsyncPingOne {
    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    #[pyo3(signature = (
        kind: "Kind | str",
        user_id: "str",
        context: "bytes | str",
        *,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "asyncio.Future[AsyncPairing | None]")]
    fn resume_stored<'py>(
        &self,
        py: Python<'py>,
        kind: Given<Kind>,
        user_id: Given<Id>,
        context: Binding,
        allow: Option<Seconds>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (client, clock) = (self.core(py)?, self.clock(py));
        aio::start(
            py,
            move || client.resume_stored(kind.take(), user_id.take(), context.0),
            move |py, found| {
                let found = found.map(|it| AsyncPairing::of(GoneOn::within(allow).with(it), clock));
                Ok(found.into_pyobject(py)?.unbind())
            },
        )
    }

    /// Goes on with the registration that was begun with this context, if the client's store holds it.
    #[pyo3(signature = (
        kind: "Kind | str",
        context: "bytes | str",
        *,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "asyncio.Future[AsyncPairing | None]")]
    fn resume_stored_by_context<'py>(
        &self,
        py: Python<'py>,
        kind: Given<Kind>,
        context: Binding,
        allow: Option<Seconds>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (client, clock) = (self.core(py)?, self.clock(py));
        aio::start(
            py,
            move || client.resume_stored_by_context(kind.take(), context.0),
            move |py, found| {
                let found = found.map(|it| AsyncPairing::of(GoneOn::within(allow).with(it), clock));
                Ok(found.into_pyobject(py)?.unbind())
            },
        )
    }
}
