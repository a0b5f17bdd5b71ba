//! Going on with pairings that were sealed, in this process or another.

use pingpair::pairing::Kind;
use pingpair::snapshot::{Generation, Stored};
use pyo3::prelude::*;

use crate::client::{AsyncClient, Client};
use crate::given::Given;
use crate::pairing::{AsyncPairing, Binding, Pairing, Reports};
use crate::seconds::Seconds;
use crate::{aio, running};

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl Client {
    /// Goes on with a pairing from its snapshot.
    ///
    /// Args:
    ///     kind: Which machine it is, such as `online`.
    ///     snapshot: The sealed text.
    ///     context: What the pairing belongs to, as it was given when it began.
    ///     report_to: Makes what a report is written to, for the job of a report.
    ///     allow: So many seconds it may go on from the next step on, whatever is left of what was allowed
    ///         before: for one that is gone on with late.
    ///
    /// Raises:
    ///     InputError: `snapshot_refused` for whatever does not fit.
    #[pyo3(signature = (
        kind: "Kind | str",
        snapshot: "str",
        context: "bytes | str",
        *,
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "Pairing")]
    fn resume(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        snapshot: String,
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<Pairing> {
        let gone_on = GoneOn { report_to, allow };
        self.begin(py, None, |client| {
            client
                .resume(kind.take(), &snapshot, context.0)
                .map(|it| gone_on.with(it))
        })
    }

    /// Goes on with a pairing from what a store gave for it, of whichever user it is.
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
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "Pairing")]
    fn resume_from(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        stored: (u64, String),
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<Pairing> {
        let gone_on = GoneOn { report_to, allow };
        self.begin(py, None, |client| {
            client
                .resume_from(kind.take(), &what_a_store_gave(stored), context.0)
                .map(|it| gone_on.with(it))
        })
    }

    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    #[pyo3(signature = (
        kind: "Kind | str",
        username: "str",
        context: "bytes | str",
        *,
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "Pairing | None")]
    fn resume_stored(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        username: String,
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<Option<Pairing>> {
        let gone_on = GoneOn { report_to, allow };
        let (client, clock) = (self.core(py)?, self.clock(py));
        let found = running::call(
            py,
            move || client.resume_stored(kind.take(), &username, context.0),
            || (),
        )?;
        Ok(found.map(|it| Pairing::of(gone_on.with(it), clock)))
    }

    /// Goes on with what belongs to no user and was begun with this context, if the client's store holds
    /// it: a job, or a resync that an administrator asked for.
    #[pyo3(signature = (
        kind: "Kind | str",
        context: "bytes | str",
        *,
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "Pairing | None")]
    fn resume_stored_by_context(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<Option<Pairing>> {
        let gone_on = GoneOn { report_to, allow };
        let (client, clock) = (self.core(py)?, self.clock(py));
        let found = running::call(
            py,
            move || client.resume_stored_by_context(kind.take(), context.0),
            || (),
        )?;
        Ok(found.map(|it| Pairing::of(gone_on.with(it), clock)))
    }
}

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl AsyncClient {
    /// Goes on with a pairing from its snapshot.
    ///
    /// Args:
    ///     kind: Which machine it is, such as `online`.
    ///     snapshot: The sealed text.
    ///     context: What the pairing belongs to, as it was given when it began.
    ///     report_to: Makes what a report is written to, for the job of a report.
    ///     allow: So many seconds it may go on from the next step on, whatever is left of what was allowed
    ///         before: for one that is gone on with late.
    ///
    /// Raises:
    ///     InputError: `snapshot_refused` for whatever does not fit.
    #[pyo3(signature = (
        kind: "Kind | str",
        snapshot: "str",
        context: "bytes | str",
        *,
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "AsyncPairing")]
    fn resume(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        snapshot: String,
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<AsyncPairing> {
        let gone_on = GoneOn { report_to, allow };
        self.begin(py, None, |client| {
            client
                .resume(kind.take(), &snapshot, context.0)
                .map(|it| gone_on.with(it))
        })
    }

    /// Goes on with a pairing from what a store gave for it, of whichever user it is.
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
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "AsyncPairing")]
    fn resume_from(
        &self,
        py: Python<'_>,
        kind: Given<Kind>,
        stored: (u64, String),
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<AsyncPairing> {
        let gone_on = GoneOn { report_to, allow };
        self.begin(py, None, |client| {
            client
                .resume_from(kind.take(), &what_a_store_gave(stored), context.0)
                .map(|it| gone_on.with(it))
        })
    }

    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    #[pyo3(signature = (
        kind: "Kind | str",
        username: "str",
        context: "bytes | str",
        *,
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "asyncio.Future[AsyncPairing | None]")]
    fn resume_stored<'py>(
        &self,
        py: Python<'py>,
        kind: Given<Kind>,
        username: String,
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let gone_on = GoneOn { report_to, allow };
        let (client, clock) = (self.core(py)?, self.clock(py));
        aio::start(
            py,
            move || client.resume_stored(kind.take(), &username, context.0),
            move |py, found| {
                let found = found.map(|it| AsyncPairing::of(gone_on.with(it), clock));
                Ok(found.into_pyobject(py)?.unbind())
            },
        )
    }

    /// Goes on with what belongs to no user and was begun with this context, if the client's store holds
    /// it: a job, or a resync that an administrator asked for.
    #[pyo3(signature = (
        kind: "Kind | str",
        context: "bytes | str",
        *,
        report_to: "collections.abc.Callable[[], typing.IO[bytes]] | None" = None,
        allow: "float | datetime.timedelta | None" = None,
    ) -> "asyncio.Future[AsyncPairing | None]")]
    fn resume_stored_by_context<'py>(
        &self,
        py: Python<'py>,
        kind: Given<Kind>,
        context: Binding,
        report_to: Option<Reports>,
        allow: Option<Seconds>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let gone_on = GoneOn { report_to, allow };
        let (client, clock) = (self.core(py)?, self.clock(py));
        aio::start(
            py,
            move || client.resume_stored_by_context(kind.take(), context.0),
            move |py, found| {
                let found = found.map(|it| AsyncPairing::of(gone_on.with(it), clock));
                Ok(found.into_pyobject(py)?.unbind())
            },
        )
    }
}

/// What is said anew about a pairing that is gone on with.
pub(crate) struct GoneOn {
    report_to: Option<Reports>,
    allow: Option<Seconds>,
}

impl GoneOn {
    /// One that may go on for so long.
    pub(crate) fn within(allow: Option<Seconds>) -> Self {
        let report_to = None;
        Self { report_to, allow }
    }

    pub(crate) fn with(self, mut pairing: pingpair::client::Pairing) -> pingpair::client::Pairing {
        if let Some(out) = self.report_to {
            pairing = pairing.report_to(out.maker());
        }
        match self.allow {
            Some(deadline) => pairing.allow(deadline.0),
            None => pairing,
        }
    }
}

pub(crate) fn what_a_store_gave((generation, text): (u64, String)) -> Stored {
    Stored::new(Generation(generation), text)
}
