//! The client of PingOne: calls, flows, and what begins machines.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use pingpair::client::{FlowHandle, PingOne};
use pingpair_border::begin::bound_to;
use pingpair_border::client::{GoneOn, kind as machine, object};
use pingpair_border::entropy::GivenEntropy;
use pingpair_border::settings::{Given, PingOneOptions};
use pingpair_border::{begin_pingone, pingone};

use crate::clock::NativeClock;
use crate::error::{Result, thrown};
use crate::flow::NativeFlow;
use crate::holder::{Bounds, Holder, stored};
use crate::pairing::NativePairing;
use crate::pingone_settings::NativePingOneSettings;
use crate::runtime::{Done, Hooks, Made, NativeRuntime, Runtime};

/// Calls PingOne for one environment.
#[napi]
pub struct NativePingOne {
    holder: AssertUnwindSafe<Holder<PingOne>>,
    runtime: AssertUnwindSafe<Arc<Runtime>>,
}

#[napi]
impl NativePingOne {
    /// A client with these options, as JSON. Nothing is sent.
    #[napi(constructor, catch_unwind)]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        runtime: &NativeRuntime,
        settings: &NativePingOneSettings,
        options: String,
        hooks: Option<u32>,
        clock: Option<&NativeClock>,
        snapshot_keys: Vec<Uint8Array>,
        entropy: Option<Uint8Array>,
    ) -> Result<Self> {
        let options = PingOneOptions::read(&options).map_err(thrown)?;
        let hooks = hooks.map(|number| Hooks::of(runtime.shared(), number));
        let keys: Vec<_> = snapshot_keys.iter().map(|key| key.to_vec()).collect();
        let given = Given {
            application: hooks.as_ref(),
            clock: clock.map(NativeClock::passed),
            snapshot_keys: &keys,
            entropy: entropy.map(|bytes| GivenEntropy::new(&bytes)),
        };
        let client = options
            .client(settings.core().clone(), given)
            .map_err(thrown)?;
        let holder = Holder::new(runtime.shared(), client, options.calls_when_dropped());
        Ok(Self {
            holder: AssertUnwindSafe(holder),
            runtime: AssertUnwindSafe(Arc::clone(runtime.shared())),
        })
    }

    /// Lets connections go; calls in flight run to their end.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.holder.close();
    }

    /// Sends the operation of this name, with request and reply as JSON in the names of TypeScript.
    #[napi(catch_unwind)]
    pub fn send(
        &self,
        call: u32,
        operation: String,
        request: String,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        self.holder.start(&bounds, move |client| {
            pingone::send(&client, &operation, &request).map(Done::text)
        })
    }

    /// Tells whether hosts, environment and worker go together.
    #[napi(catch_unwind)]
    pub fn check(&self, call: u32, deadline: Option<f64>, cancellable: bool) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        self.holder.start(&bounds, |client| {
            client.check().map(|()| Done::text(String::new()))
        })
    }

    /// Starts a flow of the application.
    #[napi(catch_unwind)]
    pub fn start_flow(
        &self,
        call: u32,
        acr_values: Option<String>,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        self.flow(&bounds, move |client| {
            pingone::start_flow(&client, acr_values)
        })
    }

    /// Goes on with a flow that a browser was redirected into, described as JSON.
    #[napi(catch_unwind)]
    pub fn join_flow(
        &self,
        call: u32,
        redirect: String,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        self.flow(&bounds, move |client| {
            pingone::join_flow(&client, &redirect)
        })
    }

    /// Goes on with a flow that was sealed, after reading it.
    #[napi(catch_unwind)]
    pub fn open_flow(
        &self,
        call: u32,
        sealed: String,
        context: Uint8Array,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        let context = context.to_vec();
        self.flow(&bounds, move |client| client.open_flow(&sealed, &context))
    }

    /// Begins a machine. Nothing is sent.
    #[napi(catch_unwind)]
    pub fn begin(
        &self,
        machine: String,
        request: String,
        context: Option<Uint8Array>,
        deadline: Option<f64>,
    ) -> Result<NativePairing> {
        self.holder.begin(deadline, |client| {
            let pairing = begin_pingone::begin(client, &machine, object(&request)?)?;
            Ok(bound_to(pairing, context.as_deref()))
        })
    }

    /// Goes on with a registration or pairing from its snapshot.
    #[napi(catch_unwind)]
    pub fn resume(
        &self,
        kind: String,
        snapshot: String,
        context: Uint8Array,
        allow: Option<f64>,
    ) -> Result<NativePairing> {
        self.holder.begin(None, |client| {
            let pairing = client.resume(machine(&kind)?, &snapshot, context.to_vec())?;
            GoneOn {
                application: None,
                allow,
            }
            .with(pairing)
        })
    }

    /// Goes on with a registration or pairing from what a store gave for it.
    #[napi(catch_unwind)]
    pub fn resume_from(
        &self,
        kind: String,
        generation: f64,
        snapshot: String,
        context: Uint8Array,
        allow: Option<f64>,
    ) -> Result<NativePairing> {
        self.holder.begin(None, |client| {
            let stored = stored(generation, snapshot)?;
            let pairing = client.resume_from(machine(&kind)?, &stored, context.to_vec())?;
            GoneOn {
                application: None,
                allow,
            }
            .with(pairing)
        })
    }

    /// Goes on with what the client's store holds, of a user or of this context.
    #[napi(catch_unwind)]
    pub fn resume_stored(
        &self,
        call: u32,
        kind: String,
        user_id: Option<String>,
        context: Uint8Array,
        allow: Option<f64>,
    ) -> Result<()> {
        let context = context.to_vec();
        let gone_on = GoneOn {
            application: None,
            allow,
        };
        self.holder.resume_stored(call, gone_on, move |client| {
            let kind = machine(&kind)?;
            match user_id {
                Some(user_id) => client.resume_stored(kind, pingone::user(&user_id)?, context),
                None => client.resume_stored_by_context(kind, context),
            }
        })
    }
}

impl NativePingOne {
    fn flow(
        &self,
        bounds: &Bounds,
        start: impl FnOnce(PingOne) -> pingpair::Result<FlowHandle> + Send + 'static,
    ) -> Result<()> {
        let runtime = Arc::clone(&self.runtime);
        self.holder.start(bounds, move |client| {
            let flow = start(client)?;
            Ok(Done::made(Made::Flow(NativeFlow::of(runtime, flow))))
        })
    }
}
