//! Hosts, environment, worker and application, as a properties file or the environment give them.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::Path;

use super::credentials::{Application, ClientAuthentication, Worker};
use super::hosts::{Hosts, Region};
use super::id::Id;
use crate::credentials::properties::Properties;
use crate::credentials::{PropertiesFile, Warning, property, variable};
use crate::error::{Code, Error, Result};
use crate::secret::Secret;

/// What a client of PingOne is set up with: hosts, environment, worker and application.
///
/// The names are `region`, or `auth_url` and `api_url`; `custom_domain`; `environment_id`;
/// `worker_client_id`, `worker_client_secret`, `worker_environment_id` and `worker_authentication`
/// (`basic` or `post`); `application_client_id`, `application_client_secret`, `redirect_uri` and `scope`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PingOneSettings {
    /// Where PingOne is.
    pub hosts: Hosts,
    /// The environment of the users.
    pub environment: Id,
    /// Who acts on users and devices.
    pub worker: Option<Worker>,
    /// What users register in.
    pub application: Option<Application>,
    /// What is unusual about them.
    pub warnings: Vec<Warning>,
}

impl PingOneSettings {
    /// Reads a properties file, such as `pingone.properties`: a regular file of at most 64 KiB.
    ///
    /// # Errors
    /// [`Code::PropertiesUnreadable`] for the file, and the errors of
    /// [`from_properties`](Self::from_properties) for what it holds.
    pub fn from_properties_file(path: impl AsRef<Path>) -> Result<Self> {
        let file = PropertiesFile::read(path.as_ref())?;
        let mut settings = Self::from_properties(&file.text)?;
        if file.readable_by_others {
            settings.warnings.insert(0, Warning::ReadableByOthers);
        }
        Ok(settings)
    }

    /// Reads the text of a properties file. Other properties are ignored.
    ///
    /// # Errors
    /// [`Code::PropertiesMalformed`], [`Code::PropertyMissing`] or
    /// [`Code::PropertiesContradictory`], and those of what the values are read by.
    pub fn from_properties(text: &str) -> Result<Self> {
        let properties = Properties::parse(text)?;
        Self::read(|name| property(&properties, name), str::to_owned)
    }

    /// Takes the settings from `value`, which gives each by its name, or nothing. Errors name them.
    ///
    /// # Errors
    /// Those of [`from_properties`](Self::from_properties).
    pub fn from_values(value: impl Fn(&'static str) -> Option<Secret>) -> Result<Self> {
        Self::read(|name| Ok(value(name)), str::to_owned)
    }

    /// Reads environment variables: `PINGPAIR_PINGONE_PROPERTIES` names a properties file, or
    /// `PINGPAIR_PINGONE_REGION`, `PINGPAIR_PINGONE_ENVIRONMENT_ID` and so on are the settings.
    ///
    /// # Errors
    /// [`Code::PropertiesContradictory`] when both ways are used at once, and those of
    /// [`from_properties`](Self::from_properties) or
    /// [`from_properties_file`](Self::from_properties_file).
    pub fn from_env() -> Result<Self> {
        Self::from_lookup(|name| env::var_os(name))
    }

    fn from_lookup(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        let given = |name: &str| lookup(name).filter(|value| !value.is_empty());
        if let Some(path) = given(FILE) {
            let mut names = NAMES.iter().map(|name| variable_of(name));
            if let Some(name) = names.find(|name| given(name).is_some()) {
                let detail = format!("set either {FILE} or {name}, not both");
                return Err(Error::new(Code::PropertiesContradictory).detail(detail));
            }
            return Self::from_properties_file(path);
        }
        let find = |name: &'static str| {
            let name = variable_of(name);
            given(&name).map_or(Ok(None), |value| variable(&name, value))
        };
        Self::read(find, variable_of)
    }

    fn read(
        find: impl Fn(&'static str) -> Result<Option<Secret>>,
        named: impl Fn(&str) -> String,
    ) -> Result<Self> {
        let text = |name| Ok::<_, Error>(find(name)?.map(|value| value.expose().to_owned()));
        let missing = |name: &str| Error::new(Code::PropertyMissing).detail(named(name));
        let need = |name| text(name)?.ok_or_else(|| missing(name));
        let id = |name: &'static str, value: &str| {
            Id::parse(value).map_err(|_| {
                let expected = format!("{}: a UUID", named(name));
                Error::new(Code::PropertiesMalformed).detail(expected)
            })
        };
        let hosts = Self::hosts(&text, &named)?;
        let environment = id(ENVIRONMENT_ID, &need(ENVIRONMENT_ID)?)?;
        let worker = match text(WORKER_CLIENT_ID)? {
            Some(client_id) => {
                let secret = find(WORKER_CLIENT_SECRET)?;
                let secret = secret.ok_or_else(|| missing(WORKER_CLIENT_SECRET))?;
                let mut worker = Worker::new(client_id, secret);
                if let Some(own) = text(WORKER_ENVIRONMENT_ID)? {
                    worker = worker.environment(id(WORKER_ENVIRONMENT_ID, &own)?);
                }
                if let Some(way) = text(WORKER_AUTHENTICATION)? {
                    worker = worker.authentication(ClientAuthentication::parse(&way)?);
                }
                Some(worker)
            }
            None => None,
        };
        let application = match text(APPLICATION_CLIENT_ID)? {
            Some(client_id) => {
                let mut application = Application::new(client_id, need(REDIRECT_URI)?);
                if let Some(secret) = find(APPLICATION_CLIENT_SECRET)? {
                    application = application.client_secret(secret);
                }
                if let Some(scope) = text(SCOPE)? {
                    application = application.scope(scope);
                }
                Some(application)
            }
            None => None,
        };
        Ok(Self {
            hosts,
            environment,
            worker,
            application,
            warnings: Vec::new(),
        })
    }

    fn hosts(
        text: &impl Fn(&'static str) -> Result<Option<String>>,
        named: &impl Fn(&str) -> String,
    ) -> Result<Hosts> {
        let missing = |name: &str| Error::new(Code::PropertyMissing).detail(name);
        let urls = (text(AUTH_URL)?, text(API_URL)?);
        let contradictory = |names: &str| {
            let detail = format!("set either {} or {names}, not both", named(REGION));
            Err(Error::new(Code::PropertiesContradictory).detail(detail))
        };
        match (text(REGION)?, urls, text(CUSTOM_DOMAIN)?) {
            (Some(_), (Some(_), _) | (_, Some(_)), _) => contradictory(&named(AUTH_URL)),
            (Some(region), _, Some(domain)) => {
                Hosts::custom_domain(Region::parse(&region)?, &domain)
            }
            (Some(region), _, None) => Ok(Hosts::region(Region::parse(&region)?)),
            (None, _, Some(_)) => Err(missing(&named(REGION))),
            (None, (Some(auth), Some(api)), None) => Hosts::at(&auth, &api),
            (None, (Some(_), None), None) => Err(missing(&named(API_URL))),
            (None, (None, Some(_)), None) => Err(missing(&named(AUTH_URL))),
            (None, (None, None), None) => Err(missing(&named(REGION))),
        }
    }
}

impl fmt::Debug for PingOneSettings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PingOneSettings")
            .field("hosts", &self.hosts)
            .field("environment", &self.environment)
            .field("worker", &self.worker)
            .field("application", &self.application)
            .field("warnings", &self.warnings)
            .finish()
    }
}

fn variable_of(name: &str) -> String {
    format!("PINGPAIR_PINGONE_{}", name.to_ascii_uppercase())
}

const FILE: &str = "PINGPAIR_PINGONE_PROPERTIES";
const REGION: &str = "region";
const AUTH_URL: &str = "auth_url";
const API_URL: &str = "api_url";
const CUSTOM_DOMAIN: &str = "custom_domain";
const ENVIRONMENT_ID: &str = "environment_id";
const WORKER_CLIENT_ID: &str = "worker_client_id";
const WORKER_CLIENT_SECRET: &str = "worker_client_secret";
const WORKER_ENVIRONMENT_ID: &str = "worker_environment_id";
const WORKER_AUTHENTICATION: &str = "worker_authentication";
const APPLICATION_CLIENT_ID: &str = "application_client_id";
const APPLICATION_CLIENT_SECRET: &str = "application_client_secret";
const REDIRECT_URI: &str = "redirect_uri";
const SCOPE: &str = "scope";
const NAMES: [&str; 13] = [
    REGION,
    AUTH_URL,
    API_URL,
    CUSTOM_DOMAIN,
    ENVIRONMENT_ID,
    WORKER_CLIENT_ID,
    WORKER_CLIENT_SECRET,
    WORKER_ENVIRONMENT_ID,
    WORKER_AUTHENTICATION,
    APPLICATION_CLIENT_ID,
    APPLICATION_CLIENT_SECRET,
    REDIRECT_URI,
    SCOPE,
];

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: &str = "region=europe\nenvironment_id=abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6\n\
        worker_client_id=worker\nworker_client_secret=s3cr3t\nworker_authentication=post\n\
        worker_environment_id=11111111-49eb-49f5-a5d9-80ad5c98f9f6\napplication_client_id=app\n\
        redirect_uri=https\\://app.example.com/back\nscope=openid profile\nother=x";

    fn refused(text: &str) -> Error {
        PingOneSettings::from_properties(text).unwrap_err()
    }

    #[test]
    fn a_whole_file_is_read_and_shows_no_secret() {
        let settings = PingOneSettings::from_properties(FULL).unwrap();
        assert_eq!(settings.hosts, Hosts::region(Region::Europe));
        let worker = settings.worker.as_ref().unwrap();
        assert_eq!(worker.client_id(), "worker");
        assert_eq!(worker.client.authentication, ClientAuthentication::Post);
        assert!(worker.environment.is_some());
        let application = settings.application.as_ref().unwrap();
        assert_eq!(application.redirect_uri(), "https://app.example.com/back");
        assert_eq!(application.scope, "openid profile");
        assert!(!format!("{settings:?}").contains("s3cr3t"));
    }

    #[test]
    fn what_is_missing_or_contradictory_is_named() {
        for (line, name) in [
            ("region=europe\n", "region"),
            (
                "environment_id=abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6\n",
                "environment_id",
            ),
            ("worker_client_secret=s3cr3t\n", "worker_client_secret"),
            (
                "redirect_uri=https\\://app.example.com/back\n",
                "redirect_uri",
            ),
        ] {
            let error = refused(&FULL.replace(line, ""));
            assert_eq!(error.code(), Code::PropertyMissing, "{name}");
            assert!(error.to_string().contains(name), "{error}");
        }
        let both = refused(&format!("auth_url=http\\://127.0.0.1\n{FULL}"));
        assert_eq!(both.code(), Code::PropertiesContradictory);
        let one = refused(&FULL.replace("region=europe", "auth_url=http\\://127.0.0.1:1"));
        assert!(one.to_string().contains("api_url"), "{one}");
        let malformed = refused(&FULL.replace("abfba8f6", "zzzz"));
        assert_eq!(malformed.code(), Code::PropertiesMalformed);
        assert!(!malformed.to_string().contains("zzzz"));
    }

    #[test]
    fn variables_are_called_after_the_properties() {
        let lookup = |name: &str| -> Option<OsString> {
            let found = FULL.lines().filter_map(|line| line.split_once('='));
            let mut found = found.filter(|(known, _)| variable_of(known) == name);
            Some(found.next()?.1.replace('\\', "").into())
        };
        let settings = PingOneSettings::from_lookup(lookup).unwrap();
        assert_eq!(settings.worker.unwrap().client_id(), "worker");
        let both = |name: &str| match name {
            FILE => Some("/nowhere".into()),
            name => lookup(name),
        };
        let error = PingOneSettings::from_lookup(both).unwrap_err();
        assert_eq!(error.code(), Code::PropertiesContradictory);
        let error = PingOneSettings::from_lookup(|_| None).unwrap_err();
        assert!(
            error.to_string().contains("PINGPAIR_PINGONE_REGION"),
            "{error}"
        );
    }
}
