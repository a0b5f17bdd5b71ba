//! What a client of PingOne needs to know: hosts, environment, worker and application.

use napi_derive::napi;
use pingpair::pingone::PingOneSettings;
use pingpair_border::pingone_settings::read;

use crate::error::{Result, thrown};
use crate::runtime::{Done, Made, NativeRuntime};

/// Settings of PingOne. They show no secret.
#[napi]
pub struct NativePingOneSettings(Box<PingOneSettings>);

#[napi]
impl NativePingOneSettings {
    /// Settings of these values, an object as JSON.
    #[napi(factory, catch_unwind)]
    pub fn from_values(values: String) -> Result<Self> {
        read(&values)
            .map(|settings| Self(Box::new(settings)))
            .map_err(thrown)
    }

    /// Settings of the text of a properties file.
    #[napi(factory, catch_unwind)]
    pub fn from_text(text: String) -> Result<Self> {
        PingOneSettings::from_properties(&text)
            .map(|settings| Self(Box::new(settings)))
            .map_err(thrown)
    }

    /// The environment of the users.
    #[napi(getter, catch_unwind)]
    pub fn environment_id(&self) -> String {
        self.0.environment.to_string()
    }

    /// The address of the host for flows and tokens.
    #[napi(getter, catch_unwind)]
    pub fn auth_url(&self) -> String {
        self.0.hosts.auth().as_str().to_owned()
    }

    /// The address of the host for users and devices.
    #[napi(getter, catch_unwind)]
    pub fn api_url(&self) -> String {
        self.0.hosts.api().as_str().to_owned()
    }

    /// What is unusual about them, in plain words.
    #[napi(getter, catch_unwind)]
    pub fn warnings(&self) -> Vec<String> {
        self.0.warnings.iter().map(ToString::to_string).collect()
    }
}

/// Reads a properties file, on another thread.
#[napi(catch_unwind)]
pub fn pingone_settings_of_file(runtime: &NativeRuntime, call: u32, path: String) {
    runtime.shared().start(call, move || {
        made(PingOneSettings::from_properties_file(path))
    });
}

/// Reads the environment, and the file that it may name, on another thread.
#[napi(catch_unwind)]
pub fn pingone_settings_of_environment(runtime: &NativeRuntime, call: u32) {
    runtime
        .shared()
        .start(call, || made(PingOneSettings::from_env()));
}

impl NativePingOneSettings {
    pub(crate) fn core(&self) -> &PingOneSettings {
        &self.0
    }
}

fn made(settings: pingpair::Result<PingOneSettings>) -> pingpair::Result<Done> {
    let made = NativePingOneSettings(Box::new(settings?));
    Ok(Done::made(Made::PingOneSettings(made)))
}
