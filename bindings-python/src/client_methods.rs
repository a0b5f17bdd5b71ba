//! What the clients of both services have in common.

/// Gives a blocking and an awaited client what makes, closes and drives them: of this client of the core,
/// which is shared in this slot.
macro_rules! client_methods {
    ($blocking:ident, $awaited:ident: $core:ty, $slot:ident, $source:tt) => {
        $crate::client_methods::client_methods!(@each $blocking, $core, $slot, $source);
        $crate::client_methods::client_methods!(@each $awaited, $core, $slot, $source);

        impl $blocking {
            /// Makes calls while other threads of Python run. A signal that interrupts ends the wait: what was
            /// not sent is not sent then.
            pub(crate) fn work<T: Send + 'static>(
                &self,
                py: Python<'_>,
                work: impl FnOnce(&$core) -> pingpair::Result<T> + Send + 'static,
            ) -> PyResult<T> {
                let mut client = self.core(py)?;
                if $crate::running::is_main(py) {
                    client = client.watched($crate::running::is_interrupted);
                }
                $crate::running::run(py, move || work(&client))
            }

            /// Begins a machine: nothing is sent.
            pub(crate) fn begin(
                &self,
                py: Python<'_>,
                context: Option<$crate::pairing::Binding>,
                begin: impl FnOnce(&$core) -> pingpair::Result<pingpair::client::Pairing>,
            ) -> PyResult<$crate::pairing::Pairing> {
                let begun = begin(&self.core(py)?);
                $crate::pairing::Pairing::begun(begun, self.clock(py), context)
            }
        }

        impl $awaited {
            /// Makes calls on another thread, which end when the future is cancelled.
            pub(crate) fn start<'py, T: Send + 'static>(
                &self,
                py: Python<'py>,
                work: impl FnOnce(&$core) -> pingpair::Result<T> + Send + 'static,
                output: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
            ) -> PyResult<Bound<'py, PyAny>> {
                let client = self.core(py)?;
                $crate::aio::cancellable(py, |cancellation| {
                    let client = client.with_cancellation(cancellation);
                    (move || work(&client), output)
                })
            }

            /// Begins a machine: nothing is sent.
            pub(crate) fn begin(
                &self,
                py: Python<'_>,
                context: Option<$crate::pairing::Binding>,
                begin: impl FnOnce(&$core) -> pingpair::Result<pingpair::client::Pairing>,
            ) -> PyResult<$crate::pairing::AsyncPairing> {
                let begun = begin(&self.core(py)?);
                $crate::pairing::AsyncPairing::begun(begun, self.clock(py), context)
            }
        }

        #[pymethods]
        impl $blocking {
            /// Lets connections go. Calls in flight run to their end; later ones raise `RuntimeError`.
            fn close(&self) {
                self.0.close();
            }
        }

        #[pymethods]
        impl $awaited {
            /// Lets connections go. Calls in flight run to their end; later ones raise `RuntimeError`.
            #[pyo3(name = "_close")]
            fn close(&self) {
                self.0.close();
            }
        }
    };
    (@each $class:ident, $core:ty, $slot:ident, $source:tt) => {
        #[pymethods]
        impl $class {
            #[new]
            #[pyo3(signature = (settings: $source))]
            fn new(
                py: Python<'_>,
                settings: $crate::slot::Source<$core>,
            ) -> PyResult<Self> {
                settings.holder(py).map(Self)
            }

            /// What a client is made of that shares everything with this one but what is given.
            #[pyo3(signature = (
                *,
                deadline: "float | datetime.timedelta | None" = None,
                pairing_deadline: "float | datetime.timedelta | None" = None,
                cancellation: "Cancellation | None" = None,
            ))]
            fn _with(
                &self,
                py: Python<'_>,
                deadline: Option<$crate::seconds::Seconds>,
                pairing_deadline: Option<$crate::seconds::Seconds>,
                cancellation: Option<PyRef<'_, $crate::cancellation::Cancellation>>,
            ) -> $slot {
                let cancellation = cancellation.map(|it| it.core().clone());
                $slot(self.0.with(py, deadline, pairing_deadline, cancellation))
            }

            /// How often the observer raised something.
            #[getter]
            fn observer_failures(&self, py: Python<'_>) -> PyResult<u64> {
                Ok(self.0.core(py)?.observer_failures())
            }

            /// Whether `close` was called.
            #[getter]
            fn is_closed(&self) -> bool {
                self.0.is_closed()
            }

            fn __reduce__(&self) -> PyResult<$crate::typed::Never> {
                Err($crate::pickling::refused())
            }
        }

        impl $class {
            /// The core's client, ready for a call.
            pub(crate) fn core(&self, py: Python<'_>) -> PyResult<$core> {
                $crate::observing::look(py);
                self.0.core(py)
            }

            /// The clock of a test.
            pub(crate) fn clock(&self, py: Python<'_>) -> Option<Py<$crate::clock::VirtualClock>> {
                self.0.settings().clock(py)
            }
        }
    };
}

pub(crate) use client_methods;
