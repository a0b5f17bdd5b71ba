//! The client of PingOne: calls, flows, and what begins machines.

use std::sync::Arc;

use pingpair::client::PingOne;
use pingpair_border::client::{GoneOn, kind, object, stored};
use pingpair_border::entropy::GivenEntropy;
use pingpair_border::settings::{Given, PingOneOptions};
use pingpair_border::{begin, begin_pingone, pingone};

use crate::application::{Application, NativeCancellation, functions};
use crate::clock::NativeClock;
use crate::error::Result;
use crate::flow::NativeFlow;
use crate::holder::Holder;
use crate::pairing::NativePairing;
use crate::pingone_settings::NativePingOneSettings;

/// Calls PingOne for one environment.
#[derive(uniffi::Object)]
pub struct NativePingOne(Holder<PingOne>);

#[uniffi::export]
impl NativePingOne {
    /// A client with these options, as JSON. Nothing is sent.
    #[uniffi::constructor]
    pub fn new(
        settings: Arc<NativePingOneSettings>,
        options: String,
        application: Option<Arc<dyn Application>>,
        clock: Option<Arc<NativeClock>>,
        snapshot_keys: Vec<Vec<u8>>,
        entropy: Option<Vec<u8>>,
    ) -> Result<Self> {
        let functions = functions(application);
        let given = Given {
            application: functions.as_ref(),
            clock: clock.map(|clock| clock.passed()),
            snapshot_keys: &snapshot_keys,
            entropy: entropy.map(|bytes| GivenEntropy::new(&bytes)),
        };
        let client = PingOneOptions::read(&options)?.client(settings.core().clone(), given)?;
        Ok(Self(Holder::new(client)))
    }

    /// Lets connections go; calls in flight run to their end.
    pub fn close(&self) -> Result<()> {
        self.0.close();
        Ok(())
    }

    /// Sends the operation of this name, its request as JSON; its reply comes as JSON.
    pub fn send(
        &self,
        operation: String,
        request: String,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<String> {
        let client = self.0.bound(deadline, cancellation)?;
        Ok(pingone::send(&client, &operation, &request)?)
    }

    /// Tells whether hosts, environment and worker go together.
    pub fn check(
        &self,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<()> {
        Ok(self.0.bound(deadline, cancellation)?.check()?)
    }

    /// Starts a flow of the application.
    pub fn start_flow(
        &self,
        acr_values: Option<String>,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<Arc<NativeFlow>> {
        let client = self.0.bound(deadline, cancellation)?;
        Ok(NativeFlow::of(pingone::start_flow(&client, acr_values)?))
    }

    /// Goes on with a flow that a browser was redirected into, described as JSON.
    pub fn join_flow(
        &self,
        redirect: String,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<Arc<NativeFlow>> {
        let client = self.0.bound(deadline, cancellation)?;
        Ok(NativeFlow::of(pingone::join_flow(&client, &redirect)?))
    }

    /// Goes on with a flow that was sealed, after reading it.
    pub fn open_flow(
        &self,
        sealed: String,
        context: Vec<u8>,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<Arc<NativeFlow>> {
        let client = self.0.bound(deadline, cancellation)?;
        Ok(NativeFlow::of(client.open_flow(&sealed, &context)?))
    }

    /// Begins a machine. Nothing is sent.
    pub fn begin(
        &self,
        machine: String,
        request: String,
        context: Option<Vec<u8>>,
        deadline: Option<f64>,
    ) -> Result<Arc<NativePairing>> {
        Ok(self.0.begin(deadline, |client| {
            let pairing = begin_pingone::begin(client, &machine, object(&request)?)?;
            Ok(begin::bound_to(pairing, context.as_deref()))
        })?)
    }

    /// Goes on with a registration or pairing from its snapshot.
    pub fn resume(
        &self,
        kind_name: String,
        snapshot: String,
        context: Vec<u8>,
        allow: Option<f64>,
    ) -> Result<Arc<NativePairing>> {
        Ok(self.0.begin(None, |client| {
            gone_on(allow).with(client.resume(kind(&kind_name)?, &snapshot, context)?)
        })?)
    }

    /// Goes on with a registration or pairing from what a store gave for it.
    pub fn resume_from(
        &self,
        kind_name: String,
        generation: u64,
        snapshot: String,
        context: Vec<u8>,
        allow: Option<f64>,
    ) -> Result<Arc<NativePairing>> {
        Ok(self.0.begin(None, |client| {
            let stored = stored(generation, snapshot);
            gone_on(allow).with(client.resume_from(kind(&kind_name)?, &stored, context)?)
        })?)
    }

    /// Goes on with what the client's store holds, of a user or of this context.
    pub fn resume_stored(
        &self,
        kind_name: String,
        user_id: Option<String>,
        context: Vec<u8>,
        allow: Option<f64>,
    ) -> Result<Option<Arc<NativePairing>>> {
        Ok(self.0.resume_stored(gone_on(allow), |client| {
            let kind = kind(&kind_name)?;
            match user_id {
                Some(id) => client.resume_stored(kind, pingone::user(&id)?, context),
                None => client.resume_stored_by_context(kind, context),
            }
        })?)
    }
}

fn gone_on(allow: Option<f64>) -> GoneOn {
    GoneOn {
        application: None,
        allow,
    }
}
