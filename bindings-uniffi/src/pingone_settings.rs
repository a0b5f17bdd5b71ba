//! What a client of PingOne needs to know: hosts, environment, worker and application.

use pingpair::pingone::PingOneSettings;
use pingpair_border::pingone_settings::read;

use crate::error::Result;

/// Settings of PingOne. They show no secret.
#[derive(uniffi::Object)]
pub struct NativePingOneSettings(Box<PingOneSettings>);

#[uniffi::export]
impl NativePingOneSettings {
    /// Settings of these values, an object as JSON.
    #[uniffi::constructor]
    pub fn from_values(values: String) -> Result<Self> {
        Ok(Self(Box::new(read(&values)?)))
    }

    /// Settings of the text of a properties file.
    #[uniffi::constructor]
    pub fn from_text(text: String) -> Result<Self> {
        Ok(Self(Box::new(PingOneSettings::from_properties(&text)?)))
    }

    /// Settings of a properties file.
    #[uniffi::constructor]
    pub fn from_file(path: String) -> Result<Self> {
        Ok(Self(Box::new(PingOneSettings::from_properties_file(path)?)))
    }

    /// Settings of the environment, and the file that it may name.
    #[uniffi::constructor]
    pub fn from_environment() -> Result<Self> {
        Ok(Self(Box::new(PingOneSettings::from_env()?)))
    }

    /// The environment of the users.
    pub fn environment_id(&self) -> Result<String> {
        Ok(self.0.environment.to_string())
    }

    /// The address of the host for flows and tokens.
    pub fn auth_url(&self) -> Result<String> {
        Ok(self.0.hosts.auth().as_str().to_owned())
    }

    /// The address of the host for users and devices.
    pub fn api_url(&self) -> Result<String> {
        Ok(self.0.hosts.api().as_str().to_owned())
    }

    /// What is unusual about them, in plain words.
    pub fn warnings(&self) -> Result<Vec<String>> {
        Ok(self.0.warnings.iter().map(ToString::to_string).collect())
    }
}

impl NativePingOneSettings {
    pub(crate) fn core(&self) -> &PingOneSettings {
        &self.0
    }
}
