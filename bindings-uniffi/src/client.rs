//! The client of PingID: calls, downloads, and what begins machines.

use std::sync::Arc;

use pingpair::Client;
use pingpair_border::begin;
use pingpair_border::client::{self, GoneOn, kind, object, stored};
use pingpair_border::entropy::GivenEntropy;
use pingpair_border::settings::{Given, Settings};

use crate::application::{Application, NativeCancellation, called, functions};
use crate::clock::NativeClock;
use crate::credentials::NativeCredentials;
use crate::error::Result;
use crate::holder::Holder;
use crate::pairing::NativePairing;

/// Calls the service for one organisation.
#[derive(uniffi::Object)]
pub struct NativeClient(Holder<Client>);

#[uniffi::export]
impl NativeClient {
    /// A client with these settings, as JSON. Nothing is sent.
    #[uniffi::constructor]
    pub fn new(
        credentials: Arc<NativeCredentials>,
        settings: String,
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
        let client = Settings::read(&settings)?.client(credentials.core(), given)?;
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
        Ok(client::send(&client, &operation, &request)?)
    }

    /// Calls an operation by the part of its path that names it, with JSON in the wire's names.
    pub fn call(
        &self,
        path_suffix: String,
        body: String,
        retry_class: Option<String>,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<String> {
        let client = self.0.bound(deadline, cancellation)?;
        let class = retry_class.as_deref();
        Ok(client::call(&client, &path_suffix, &body, class)?)
    }

    /// Makes sure that a user exists.
    pub fn ensure_user(
        &self,
        user: String,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<String> {
        let client = self.0.bound(deadline, cancellation)?;
        Ok(client::ensure_user(&client, &user)?)
    }

    /// Tells whether clock, TLS and one signed read work.
    pub fn check(
        &self,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<String> {
        Ok(client::check(&self.0.bound(deadline, cancellation)?)?)
    }

    /// Downloads the organisation's report, and gives each piece to the function `write`.
    pub fn report(
        &self,
        file_type: String,
        application: Arc<dyn Application>,
        deadline: Option<f64>,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<String> {
        let client = self.0.bound(deadline, cancellation)?;
        Ok(client::report(&client, &file_type, called(application))?)
    }

    /// Begins a machine. Nothing is sent.
    pub fn begin(
        &self,
        machine: String,
        request: String,
        context: Option<Vec<u8>>,
        deadline: Option<f64>,
        application: Option<Arc<dyn Application>>,
    ) -> Result<Arc<NativePairing>> {
        let functions = functions(application);
        Ok(self.0.begin(deadline, |client| {
            let pairing = begin::begin(client, &machine, object(&request)?, functions)?;
            Ok(begin::bound_to(pairing, context.as_deref()))
        })?)
    }

    /// Goes on with a pairing from its snapshot.
    pub fn resume(
        &self,
        kind_name: String,
        snapshot: String,
        context: Vec<u8>,
        allow: Option<f64>,
        application: Option<Arc<dyn Application>>,
    ) -> Result<Arc<NativePairing>> {
        let gone_on = gone_on(application, allow);
        Ok(self.0.begin(None, |client| {
            gone_on.with(client.resume(kind(&kind_name)?, &snapshot, context)?)
        })?)
    }

    /// Goes on with a pairing from what a store gave for it.
    pub fn resume_from(
        &self,
        kind_name: String,
        generation: u64,
        snapshot: String,
        context: Vec<u8>,
        allow: Option<f64>,
        application: Option<Arc<dyn Application>>,
    ) -> Result<Arc<NativePairing>> {
        let gone_on = gone_on(application, allow);
        Ok(self.0.begin(None, |client| {
            let stored = stored(generation, snapshot);
            gone_on.with(client.resume_from(kind(&kind_name)?, &stored, context)?)
        })?)
    }

    /// Goes on with what the client's store holds, of a user or of this context.
    pub fn resume_stored(
        &self,
        kind_name: String,
        username: Option<String>,
        context: Vec<u8>,
        allow: Option<f64>,
        application: Option<Arc<dyn Application>>,
    ) -> Result<Option<Arc<NativePairing>>> {
        let gone_on = gone_on(application, allow);
        Ok(self.0.resume_stored(gone_on, |client| {
            let kind = kind(&kind_name)?;
            match username {
                Some(username) => client.resume_stored(kind, &username, context),
                None => client.resume_stored_by_context(kind, context),
            }
        })?)
    }

    /// Panics, as a fault of ours would, so that tests see what becomes of it.
    pub fn panic_for_tests(&self) -> Result<()> {
        panic!("on purpose, for a test");
    }
}

fn gone_on(application: Option<Arc<dyn Application>>, allow: Option<f64>) -> GoneOn {
    GoneOn {
        application: functions(application),
        allow,
    }
}
