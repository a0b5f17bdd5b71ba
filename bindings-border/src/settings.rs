//! How clients are set up.

use std::sync::Arc;
use std::time::Duration;

use pingpair::client::{ClientBuilder, PingOne, PingOneBuilder};
use pingpair::pingone::PingOneSettings;
use pingpair::snapshot::SnapshotKey;
use pingpair::wire::{HeaderSpelling, Options};
use pingpair::{Client, Code, Credentials, Error, Result};
use serde::Deserialize;

use crate::application::Application;
use crate::clock::Passed;
use crate::entropy::GivenEntropy;
use crate::leases::{ForeignLease, ForeignStore};
use crate::observing::{Watch, accept};
use crate::transport::ForeignTransport;

/// Settings of a service's own, and those that both have. Durations are milliseconds; functions and bytes are
/// given beside them.
macro_rules! settings {
    ($(#[$doc:meta])* $name:ident { $($own:tt)* } for $builder:ty) => {
        $(#[$doc])*
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            $($own)*
            deadline: Option<f64>,
            attempt_timeout: Option<f64>,
            pairing_deadline: Option<f64>,
            #[serde(default)]
            allow_extensions: bool,
            root_certificates: Option<String>,
            proxy: Option<String>,
            #[serde(default)]
            proxy_from_environment: bool,
            user_agent: Option<String>,
            max_concurrency: Option<usize>,
            /// Which functions the application brings.
            #[serde(default)]
            functions: Vec<Function>,
        }

        impl $name {
            pub fn read(json: &str) -> Result<Self> {
                // The error of JSON tells names and types only, but for texts of the application's.
                serde_json::from_str(json)
                    .map_err(|error| Error::new(Code::OptionRefused).detail(expected(&error)))
            }

            /// Whether what is dropped may call functions of the application's.
            pub fn calls_when_dropped(&self) -> bool {
                self.functions.contains(&Function::Lease)
            }

            fn with_common(
                &self,
                builder: $builder,
                given: Given<'_>,
            ) -> Result<$builder> {
                let mut builder = self.with_connection(self.with_limits(builder)?);
                if let Some(application) = given.application {
                    builder = self.with_functions(builder, application);
                }
                if let Some(clock) = given.clock {
                    builder = builder.clock(clock);
                }
                if let Some(entropy) = given.entropy {
                    builder = builder.entropy(entropy);
                }
                if !given.snapshot_keys.is_empty() {
                    let keys = given.snapshot_keys.iter().map(|key| SnapshotKey::new(key));
                    builder = builder.snapshot_keys(keys.collect::<Result<Vec<_>>>()?);
                }
                Ok(builder)
            }

            fn with_limits(&self, mut builder: $builder) -> Result<$builder> {
                if let Some(deadline) = self.deadline {
                    builder = builder.deadline(duration(deadline, "deadline")?);
                }
                if let Some(timeout) = self.attempt_timeout {
                    builder = builder.attempt_timeout(duration(timeout, "attemptTimeout")?);
                }
                if self.allow_extensions {
                    builder = builder.allow_extensions();
                }
                Ok(builder)
            }

            fn with_connection(&self, mut builder: $builder) -> $builder {
                if let Some(pem) = &self.root_certificates {
                    builder = builder.root_certificates(pem);
                }
                if let Some(url) = &self.proxy {
                    builder = builder.proxy(url);
                }
                if self.proxy_from_environment {
                    builder = builder.proxy_from_environment();
                }
                if let Some(user_agent) = &self.user_agent {
                    builder = builder.user_agent(user_agent);
                }
                if let Some(calls) = self.max_concurrency {
                    builder = builder.max_concurrency(calls);
                }
                builder
            }

            fn with_functions(&self, mut builder: $builder, application: &Arc<dyn Application>) -> $builder {
                for function in &self.functions {
                    let application = Arc::clone(application);
                    builder = match function {
                        Function::Destinations => builder.destinations(accept(application)),
                        Function::Lease => builder.lease(ForeignLease(application)),
                        Function::Observer => builder.observer(Watch(application)),
                        Function::Store => builder.store(ForeignStore(application)),
                        Function::Transport => builder.transport(ForeignTransport(application)),
                    };
                }
                builder
            }
        }
    };
}

settings! {
    /// What a layer gives for a client of PingID.
    Settings {
        locale: Option<String>,
        version: Option<String>,
        header_spelling: Option<String>,
        #[serde(default)]
        legacy_names: bool,
        correlation: Option<bool>,
        danger_allow_http: Option<String>,
    } for ClientBuilder
}

settings! {
    /// What a layer gives for a client of PingOne.
    PingOneOptions {
        session_id: Option<String>,
        #[serde(default)]
        danger_allow_http: Vec<String>,
    } for PingOneBuilder
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
enum Function {
    Destinations,
    Lease,
    Observer,
    Store,
    Transport,
}

/// Functions, and what else is given beside the settings.
pub struct Given<'a> {
    pub application: Option<&'a Arc<dyn Application>>,
    pub clock: Option<Passed>,
    pub snapshot_keys: &'a [Vec<u8>],
    pub entropy: Option<GivenEntropy>,
}

/// A duration that was given in milliseconds.
pub fn duration(milliseconds: f64, name: &str) -> Result<Duration> {
    Duration::try_from_secs_f64(milliseconds / 1000.0).map_err(|_| {
        Error::new(Code::OptionRefused).detail(format!("{name}: milliseconds from 0 on"))
    })
}

impl Settings {
    pub fn client(&self, credentials: &Arc<Credentials>, given: Given<'_>) -> Result<Client> {
        let mut builder = Client::builder(Arc::clone(credentials)).options(self.options()?);
        if let Some(authority) = &self.danger_allow_http {
            builder = builder.danger_allow_http(authority);
        }
        let client = self.with_common(builder, given)?.build()?;
        Ok(match self.pairing_deadline {
            Some(deadline) => client.with_pairing_deadline(duration(deadline, "pairingDeadline")?),
            None => client,
        })
    }

    fn options(&self) -> Result<Options> {
        let mut options = Options::default();
        if let Some(locale) = &self.locale {
            options.locale = locale.clone();
        }
        if let Some(version) = &self.version {
            options.version = version.clone();
        }
        if let Some(text) = &self.header_spelling {
            options.header_spelling = spelling(text)?;
        }
        options.legacy_names = self.legacy_names;
        options.correlation = self.correlation.unwrap_or(options.correlation);
        Ok(options)
    }
}

impl PingOneOptions {
    pub fn client(&self, settings: PingOneSettings, given: Given<'_>) -> Result<PingOne> {
        let mut builder = PingOne::with_settings(settings);
        for authority in &self.danger_allow_http {
            builder = builder.danger_allow_http(authority);
        }
        if let Some(session_id) = &self.session_id {
            builder = builder.session_id(session_id);
        }
        let client = self.with_common(builder, given)?.build()?;
        Ok(match self.pairing_deadline {
            Some(deadline) => client.with_pairing_deadline(duration(deadline, "pairingDeadline")?),
            None => client,
        })
    }
}

fn expected(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.split_once(" at line ") {
        Some((text, _)) => text.to_owned(),
        None => text,
    }
}

fn spelling(text: &str) -> Result<HeaderSpelling> {
    [HeaderSpelling::OrgAlias, HeaderSpelling::CamelCase]
        .into_iter()
        .find(|spelling| spelling.as_str() == text)
        .ok_or_else(|| {
            Error::new(Code::OptionRefused).detail("headerSpelling: org_alias or orgAlias")
        })
}
