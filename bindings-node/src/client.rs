//! The client: calls, downloads, and what begins machines.

use std::panic::AssertUnwindSafe;

use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use pingpair::{Client, Code, Error};
use pingpair_border::begin;
use pingpair_border::client::{self, GoneOn, kind as machine, object};
use pingpair_border::entropy::GivenEntropy;
use pingpair_border::settings::{Given, Settings};
use pingpair_border::typed::Typed;

use crate::clock::NativeClock;
use crate::credentials::NativeCredentials;
use crate::error::{Result, thrown};
use crate::holder::{Bounds, Holder, stored};
use crate::pairing::NativePairing;
use crate::runtime::{Done, Hooks, NativeRuntime};

/// Calls the service for one organisation.
#[napi]
pub struct NativeClient(AssertUnwindSafe<Holder<Client>>);

#[napi]
impl NativeClient {
    /// A client with these settings, as JSON. Nothing is sent.
    #[napi(constructor, catch_unwind)]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        runtime: &NativeRuntime,
        credentials: &NativeCredentials,
        settings: String,
        hooks: Option<u32>,
        clock: Option<&NativeClock>,
        snapshot_keys: Vec<Uint8Array>,
        entropy: Option<Uint8Array>,
    ) -> Result<Self> {
        let settings = Settings::read(&settings).map_err(thrown)?;
        let hooks = hooks.map(|number| Hooks::of(runtime.shared(), number));
        let keys: Vec<_> = snapshot_keys.iter().map(|key| key.to_vec()).collect();
        let given = Given {
            application: hooks.as_ref(),
            clock: clock.map(NativeClock::passed),
            snapshot_keys: &keys,
            entropy: entropy.map(|bytes| GivenEntropy::new(&bytes)),
        };
        let client = settings.client(credentials.core(), given).map_err(thrown)?;
        let holder = Holder::new(runtime.shared(), client, settings.calls_when_dropped());
        Ok(Self(AssertUnwindSafe(holder)))
    }

    /// Lets connections go; calls in flight run to their end.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.0.close();
    }

    /// Sends the operation of this name, its request in parts or as JSON; its reply comes as JSON. It begins nothing
    /// and says so where JSON must judge the parts.
    #[napi(catch_unwind)]
    pub fn send(
        &self,
        call: u32,
        operation: String,
        request: String,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<bool> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        let typed =
            Typed::named(&operation).ok_or_else(|| thrown(Error::from(Code::UnknownOperation)))?;
        if request.starts_with('{') {
            let send = move |client| (typed.send)(&client, object(&request)?).map(Done::text);
            return self.0.start(&bounds, send).map(|()| true);
        }
        let Some(send) = (typed.send_packed)(&request) else {
            return Ok(false);
        };
        let send = move |client| send(&client).map(Done::text);
        self.0.start(&bounds, send).map(|()| true)
    }

    /// Calls an operation by the part of its path that names it, with JSON in the wire's names.
    #[napi(catch_unwind)]
    pub fn call(
        &self,
        call: u32,
        path_suffix: String,
        body: String,
        retry_class: Option<String>,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        self.0.start(&bounds, move |client| {
            let class = retry_class.as_deref();
            client::call(&client, &path_suffix, &body, class).map(Done::text)
        })
    }

    /// Makes sure that a user exists.
    #[napi(catch_unwind)]
    pub fn ensure_user(
        &self,
        call: u32,
        user: String,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        self.0.start(&bounds, move |client| {
            client::ensure_user(&client, &user).map(Done::text)
        })
    }

    /// Tells whether clock, TLS and one signed read work.
    #[napi(catch_unwind)]
    pub fn check(&self, call: u32, deadline: Option<f64>, cancellable: bool) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        self.0
            .start(&bounds, |client| client::check(&client).map(Done::text))
    }

    /// Downloads the organisation's report, and gives each piece to the function `write`.
    #[napi(catch_unwind)]
    pub fn report(
        &self,
        call: u32,
        file_type: String,
        hooks: u32,
        deadline: Option<f64>,
        cancellable: bool,
    ) -> Result<()> {
        let bounds = Bounds {
            call,
            deadline,
            cancellable,
        };
        let hooks = self.0.hooks(Some(hooks));
        self.0.start(&bounds, move |client| {
            let hooks = hooks.ok_or(Code::Internal)?;
            client::report(&client, &file_type, hooks).map(Done::text)
        })
    }

    /// Begins a machine. Nothing is sent.
    #[napi(catch_unwind)]
    pub fn begin(
        &self,
        machine: String,
        request: String,
        context: Option<Uint8Array>,
        deadline: Option<f64>,
        hooks: Option<u32>,
    ) -> Result<NativePairing> {
        let hooks = self.0.hooks(hooks);
        self.0.begin(deadline, |client| {
            let pairing = begin::begin(client, &machine, object(&request)?, hooks)?;
            Ok(begin::bound_to(pairing, context.as_deref()))
        })
    }

    /// Goes on with a pairing from its snapshot.
    #[napi(catch_unwind)]
    pub fn resume(
        &self,
        kind: String,
        snapshot: String,
        context: Uint8Array,
        allow: Option<f64>,
        hooks: Option<u32>,
    ) -> Result<NativePairing> {
        let hooks = self.0.hooks(hooks);
        self.0.begin(None, |client| {
            let pairing = client.resume(machine(&kind)?, &snapshot, context.to_vec())?;
            GoneOn {
                application: hooks,
                allow,
            }
            .with(pairing)
        })
    }

    /// Goes on with a pairing from what a store gave for it.
    #[napi(catch_unwind)]
    pub fn resume_from(
        &self,
        kind: String,
        generation: f64,
        snapshot: String,
        context: Uint8Array,
        allow: Option<f64>,
        hooks: Option<u32>,
    ) -> Result<NativePairing> {
        let hooks = self.0.hooks(hooks);
        self.0.begin(None, |client| {
            let stored = stored(generation, snapshot)?;
            let pairing = client.resume_from(machine(&kind)?, &stored, context.to_vec())?;
            GoneOn {
                application: hooks,
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
        username: Option<String>,
        context: Uint8Array,
        allow: Option<f64>,
        hooks: Option<u32>,
    ) -> Result<()> {
        let hooks = self.0.hooks(hooks);
        let context = context.to_vec();
        let gone_on = GoneOn {
            application: hooks,
            allow,
        };
        self.0.resume_stored(call, gone_on, move |client| {
            let kind = machine(&kind)?;
            match username {
                Some(username) => client.resume_stored(kind, &username, context),
                None => client.resume_stored_by_context(kind, context),
            }
        })
    }

    /// Panics, as a fault of ours would, so that tests see what becomes of it.
    #[napi(catch_unwind)]
    pub fn panic_for_tests(&self, call: Option<u32>) -> Result<()> {
        let Some(call) = call else {
            panic!("on purpose, for a test");
        };
        let bounds = Bounds {
            call,
            deadline: None,
            cancellable: false,
        };
        self.0.start(&bounds, |_| panic!("on purpose, for a test"))
    }
}
