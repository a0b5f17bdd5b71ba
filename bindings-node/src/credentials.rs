//! Credentials: what a client needs to know of its organisation.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use napi_derive::napi;
use pingpair::{Credentials, Secret};
use pingpair_border::credentials::Organisation;

use crate::error::{Result, thrown};
use crate::runtime::{Done, Made, NativeRuntime};

/// An organisation, and how its requests are signed. It shows no secret.
#[napi]
pub struct NativeCredentials(AssertUnwindSafe<Organisation>);

#[napi]
impl NativeCredentials {
    /// Credentials of these values.
    #[napi(factory, catch_unwind)]
    pub fn from_values(
        org_alias: String,
        token: String,
        key: String,
        base_url: String,
    ) -> Result<Self> {
        let (token, key) = (Secret::from(token), Secret::from(key));
        Credentials::new(org_alias, token, key, &base_url)
            .map(Self::of)
            .map_err(thrown)
    }

    /// Credentials of the text of a properties file.
    #[napi(factory, catch_unwind)]
    pub fn from_text(text: String) -> Result<Self> {
        Credentials::from_properties(&text)
            .map(Self::of)
            .map_err(thrown)
    }

    /// Credentials that are marked as a sandbox's.
    #[napi(factory, catch_unwind)]
    pub fn for_tests(base_url: String) -> Result<Self> {
        Credentials::for_tests(&base_url)
            .map(Self::of)
            .map_err(thrown)
    }

    /// The organisation's alias.
    #[napi(getter, catch_unwind)]
    pub fn org_alias(&self) -> String {
        self.core().org_alias().to_owned()
    }

    /// The service's address.
    #[napi(getter, catch_unwind)]
    pub fn base_url(&self) -> String {
        self.core().base_url().as_str().to_owned()
    }

    /// Whether they are marked as a sandbox's.
    #[napi(getter, catch_unwind)]
    pub fn is_sandbox(&self) -> bool {
        self.core().is_sandbox()
    }

    /// What is unusual about them, in plain words.
    #[napi(getter, catch_unwind)]
    pub fn warnings(&self) -> Vec<String> {
        self.0.warnings()
    }
}

/// Reads a properties file, on another thread.
#[napi(catch_unwind)]
pub fn credentials_of_file(runtime: &NativeRuntime, call: u32, path: String) {
    runtime
        .shared()
        .start(call, move || made(Credentials::from_properties_file(path)));
}

/// Reads the environment, and the file that it may name, on another thread.
#[napi(catch_unwind)]
pub fn credentials_of_environment(runtime: &NativeRuntime, call: u32) {
    runtime
        .shared()
        .start(call, || made(Credentials::from_env()));
}

fn made(credentials: pingpair::Result<Credentials>) -> pingpair::Result<Done> {
    credentials.map(|credentials| Done::made(Made::Credentials(NativeCredentials::of(credentials))))
}

impl NativeCredentials {
    pub(crate) fn of(credentials: Credentials) -> Self {
        Self(AssertUnwindSafe(Organisation::of(credentials)))
    }

    pub(crate) fn core(&self) -> &Arc<Credentials> {
        self.0.credentials()
    }

    pub(crate) fn organisation(&self) -> &Organisation {
        &self.0
    }
}
