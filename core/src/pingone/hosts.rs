//! Where PingOne is: regions, custom domains, and what each path begins with.

use std::fmt;

use super::id::Id;
use crate::credentials::BaseUrl;
use crate::error::{Code, Error, Result};

/// A region of PingOne. A tenant lies in one: users of another are not found, and credentials of
/// another look wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    /// `com`.
    NorthAmerica,
    /// `ca`.
    Canada,
    /// `eu`.
    Europe,
    /// `com.au`.
    Australia,
    /// `sg`.
    Singapore,
    /// `asia`.
    AsiaPacific,
}

impl Region {
    /// Every region.
    pub const ALL: &[Self] = &[
        Self::NorthAmerica,
        Self::Canada,
        Self::Europe,
        Self::Australia,
        Self::Singapore,
        Self::AsiaPacific,
    ];

    /// What the hosts of the region end in, such as `com.au`.
    pub const fn top_level_domain(self) -> &'static str {
        match self {
            Self::NorthAmerica => "com",
            Self::Canada => "ca",
            Self::Europe => "eu",
            Self::Australia => "com.au",
            Self::Singapore => "sg",
            Self::AsiaPacific => "asia",
        }
    }

    /// The region of this name, such as `europe`, `asia_pacific` or `eu`.
    ///
    /// # Errors
    /// [`Code::OptionRefused`] when there is none.
    pub fn parse(name: &str) -> Result<Self> {
        let called = |region: &Self| {
            name.eq_ignore_ascii_case(region.as_str())
                || name.eq_ignore_ascii_case(region.top_level_domain())
        };
        Self::ALL.iter().copied().find(called).ok_or_else(|| {
            let names: Vec<_> = Self::ALL.iter().map(|region| region.as_str()).collect();
            Error::new(Code::OptionRefused).detail(format!("region: {}", names.join(", ")))
        })
    }

    /// The stable name, such as `north_america`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NorthAmerica => "north_america",
            Self::Canada => "canada",
            Self::Europe => "europe",
            Self::Australia => "australia",
            Self::Singapore => "singapore",
            Self::AsiaPacific => "asia_pacific",
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The two hosts of PingOne: one for flows and tokens, one for users and devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosts {
    auth: BaseUrl,
    api: BaseUrl,
    /// Where workers get their tokens, whose environment may be another than the users'.
    tokens: BaseUrl,
    /// Whether the authentication host stands for one environment, so that paths do not name it.
    custom_domain: bool,
}

impl Hosts {
    /// The hosts of a region.
    pub fn region(region: Region) -> Self {
        let domain = region.top_level_domain();
        // What is written here can be read.
        let host = |name: &str| BaseUrl::trusted(&format!("{name}.pingone.{domain}"));
        Self {
            auth: host("auth"),
            api: host("api"),
            tokens: host("auth"),
            custom_domain: false,
        }
    }

    /// The hosts of a region, with a domain of your own for flows and tokens, such as
    /// `login.example.com`. It stands for one environment; workers get their tokens from the region's
    /// own host.
    ///
    /// # Errors
    /// [`Code::BaseUrlRefused`] for anything but the name of a host.
    pub fn custom_domain(region: Region, domain: &str) -> Result<Self> {
        if domain.contains(['/', ':', '@']) {
            return Err(Error::new(Code::BaseUrlRefused).detail("custom_domain: a host's name"));
        }
        let auth = BaseUrl::parse(&format!("https://{domain}"))?;
        Ok(Self {
            auth,
            custom_domain: true,
            ..Self::region(region)
        })
    }

    /// Hosts at these URLs, such as a sandbox's. The path `/v1` is ours: it may be given or not.
    ///
    /// # Errors
    /// [`Code::BaseUrlRefused`].
    pub fn at(auth_url: &str, api_url: &str) -> Result<Self> {
        let api_url = api_url.strip_suffix('/').unwrap_or(api_url);
        let api_url = api_url.strip_suffix("/v1").unwrap_or(api_url);
        let auth = BaseUrl::parse(auth_url)?;
        Ok(Self {
            tokens: auth.clone(),
            auth,
            api: BaseUrl::parse(api_url)?,
            custom_domain: false,
        })
    }

    /// The same, with an authentication host that stands for one environment: its paths do not name it.
    pub fn without_environment(mut self) -> Self {
        self.custom_domain = true;
        self
    }

    /// The host of flows and tokens.
    pub fn auth(&self) -> &BaseUrl {
        &self.auth
    }

    /// The host of users and devices.
    pub fn api(&self) -> &BaseUrl {
        &self.api
    }

    /// What the URLs of flows and tokens begin with.
    pub fn auth_base(&self, environment: Id) -> String {
        if self.custom_domain {
            self.auth.to_string()
        } else {
            format!("{}/{environment}", self.auth)
        }
    }

    /// What the URL of a worker's token begins with, in the worker's environment.
    pub fn token_base(&self, environment: Id) -> String {
        if self.tokens == self.auth {
            self.auth_base(environment)
        } else {
            format!("{}/{environment}", self.tokens)
        }
    }

    /// Every host that requests go to, each once.
    pub fn all(&self) -> Vec<&BaseUrl> {
        let mut all = vec![&self.auth, &self.api];
        if self.tokens != self.auth {
            all.push(&self.tokens);
        }
        all
    }

    /// What the URLs of users and devices begin with.
    pub fn api_base(&self, environment: Id) -> String {
        format!("{}/v1/environments/{environment}", self.api)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENVIRONMENT: &str = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6";

    fn bases(hosts: &Hosts) -> (String, String) {
        let environment = Id::parse(ENVIRONMENT).unwrap();
        (hosts.auth_base(environment), hosts.api_base(environment))
    }

    #[test]
    fn each_region_has_two_hosts() {
        for (region, domain) in Region::ALL
            .iter()
            .zip(["com", "ca", "eu", "com.au", "sg", "asia"])
        {
            let (auth, api) = bases(&Hosts::region(*region));
            assert_eq!(auth, format!("https://auth.pingone.{domain}/{ENVIRONMENT}"));
            let expected = format!("https://api.pingone.{domain}/v1/environments/{ENVIRONMENT}");
            assert_eq!(api, expected);
            assert_eq!(Region::parse(region.as_str()).unwrap(), *region);
            assert_eq!(Region::parse(domain).unwrap(), *region);
        }
        assert_eq!(
            Region::parse("mars").unwrap_err().code(),
            Code::OptionRefused
        );
    }

    #[test]
    fn a_custom_domain_is_for_flows_and_tokens_and_drops_the_environment() {
        let hosts = Hosts::custom_domain(Region::Europe, "login.example.com").unwrap();
        let (auth, api) = bases(&hosts);
        assert_eq!(auth, "https://login.example.com");
        let environment = Id::parse(ENVIRONMENT).unwrap();
        let expected = format!("https://auth.pingone.eu/{ENVIRONMENT}");
        assert_eq!(hosts.token_base(environment), expected);
        assert_eq!(hosts.all().len(), 3);
        assert!(api.starts_with("https://api.pingone.eu/v1/environments/"));
        for domain in ["", "a/b", "u@example.com", "example.com:1", "127.1"] {
            let refused = Hosts::custom_domain(Region::Europe, domain).unwrap_err();
            assert_eq!(refused.code(), Code::BaseUrlRefused, "{domain}");
        }
    }

    #[test]
    fn the_version_of_the_api_is_never_doubled() {
        for api in [
            "http://127.0.0.1:2",
            "http://127.0.0.1:2/v1",
            "http://127.0.0.1:2/v1/",
        ] {
            let hosts = Hosts::at("http://127.0.0.1:1", api).unwrap();
            let (auth, api) = bases(&hosts);
            assert_eq!(auth, format!("http://127.0.0.1:1/{ENVIRONMENT}"));
            assert_eq!(
                api,
                format!("http://127.0.0.1:2/v1/environments/{ENVIRONMENT}")
            );
        }
    }
}
