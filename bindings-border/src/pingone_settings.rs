//! What a client of PingOne needs to know, of values that a program gives.

use pingpair::describe::camel_case;
use pingpair::pingone::PingOneSettings;
use pingpair::{Code, Error, Result, Secret};
use serde_json::Value;

use crate::client::object;

/// Settings of these values, an object as JSON.
pub fn read(values: &str) -> Result<PingOneSettings> {
    let mut values: Vec<_> = object(values)?
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| match value {
            Value::String(text) => Ok((name, Secret::from(text))),
            _ => Err(Error::new(Code::OptionRefused).detail(format!("{name}: a string"))),
        })
        .collect::<Result<_>>()?;
    let settings = PingOneSettings::from_values(|wanted| {
        let name = camel_case(wanted);
        let (_, value) = values.iter().find(|(given, _)| *given == name)?;
        Some(value.clone())
    })?;
    values.retain(|(name, _)| !NAMES.contains(&name.as_str()));
    match values.first() {
        Some((name, _)) => {
            let unknown = format!("{name} is none of {}", NAMES.join(", "));
            Err(Error::new(Code::OptionRefused).detail(unknown))
        }
        None => Ok(settings),
    }
}

const NAMES: [&str; 13] = [
    "environmentId",
    "region",
    "customDomain",
    "authUrl",
    "apiUrl",
    "workerClientId",
    "workerClientSecret",
    "workerEnvironmentId",
    "workerAuthentication",
    "applicationClientId",
    "applicationClientSecret",
    "redirectUri",
    "scope",
];
