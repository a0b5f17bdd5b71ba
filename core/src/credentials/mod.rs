//! What a client needs to know of its organisation: alias, token, key and base URL.
//!
//! They come from the `pingid.properties` file that the administrator downloads, from environment
//! variables, or from anywhere as four texts. Prefer a file that only the service can read: an
//! environment variable is inherited by child processes and can be seen by others of the same user.

mod base_url;
mod file;
mod key;
pub mod properties;
mod sandbox;
mod settings;

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::Path;

use crate::credentials::properties::Properties;
use crate::credentials::sandbox::Marked;
use crate::credentials::settings::{ARGUMENTS, Environment, Settings};
use crate::entropy::SystemEntropy;
use crate::error::{Code, Error, Result};
use crate::jws::SigningKey;
use crate::secret::Secret;

pub(crate) use file::PropertiesFile;
pub(crate) use settings::{property, variable};

pub use base_url::BaseUrl;
pub use sandbox::{SANDBOX_MARK, sandbox_properties_text};

/// The organisation's alias, the client's token, the organisation's key and the base URL.
///
/// Whoever holds them can act on every user: they belong on a server. They are wiped when dropped;
/// `Debug` shows neither token nor key. The key goes in and never comes out again: it is held as
/// the state of the MAC only.
pub struct Credentials {
    org_alias: String,
    token: Secret,
    key: SigningKey,
    base_url: BaseUrl,
    warnings: Vec<Warning>,
}

impl Credentials {
    /// Takes the four settings as texts.
    ///
    /// `org_alias` and `token` are 1 to 256 visible ASCII characters without quotation mark and
    /// backslash. `key` is Base64 of at least 32 bytes, in the standard or the URL-safe alphabet,
    /// with its padding or without, and nothing around it. `base_url` ends in `/pingid` at the
    /// service: see [`BaseUrl`].
    ///
    /// # Errors
    /// [`Code::PropertiesMalformed`] for alias and token, [`Code::KeyMalformed`] and
    /// [`Code::KeyTooShort`] for the key, [`Code::BaseUrlRefused`] for the base URL.
    pub fn new(
        org_alias: impl Into<String>,
        token: impl Into<Secret>,
        key: impl Into<Secret>,
        base_url: &str,
    ) -> Result<Self> {
        Self::from_settings(Settings {
            names: &ARGUMENTS,
            org_alias: org_alias.into().into(),
            token: token.into(),
            key: key.into(),
            base_url: base_url.into(),
        })
    }

    /// Reads the service's properties file: a regular file of at most 64 KiB.
    ///
    /// It is read as UTF-8, or else as Latin-1, as Java does. Whether others than its owner may
    /// read it is told by [`warnings`](Self::warnings).
    ///
    /// # Errors
    /// [`Code::PropertiesUnreadable`] for the file, and the errors of
    /// [`from_properties`](Self::from_properties) for what it holds.
    pub fn from_properties_file(path: impl AsRef<Path>) -> Result<Self> {
        let file = PropertiesFile::read(path.as_ref())?;
        let mut credentials = Self::from_properties(&file.text)?;
        if file.readable_by_others {
            credentials.warnings.insert(0, Warning::ReadableByOthers);
        }
        Ok(credentials)
    }

    /// Reads the text of a properties file: `org_alias`, `token`, `use_base64_key` and `idp_url`.
    ///
    /// Other properties are ignored, and blanks around a value are dropped.
    ///
    /// # Errors
    /// [`Code::PropertiesMalformed`], [`Code::PropertyMissing`] or, when one of the four is given
    /// twice with different values, [`Code::PropertiesContradictory`]; and those of
    /// [`new`](Self::new).
    pub fn from_properties(text: &str) -> Result<Self> {
        Self::from_settings(Settings::from_properties(&Properties::parse(text)?)?)
    }

    /// Reads environment variables: `PINGPAIR_PROPERTIES` names a properties file, or
    /// `PINGPAIR_ORG_ALIAS`, `PINGPAIR_TOKEN`, `PINGPAIR_KEY` and `PINGPAIR_BASE_URL` are the
    /// settings.
    ///
    /// Blanks around a setting are dropped, and an empty variable counts as absent.
    ///
    /// # Errors
    /// [`Code::PropertiesContradictory`] when both ways are used at once,
    /// [`Code::PropertyMissing`] when a variable is absent, and those of
    /// [`from_properties_file`](Self::from_properties_file) or [`new`](Self::new).
    pub fn from_env() -> Result<Self> {
        Self::from_lookup(|name| env::var_os(name))
    }

    /// Makes new credentials of no organisation, with a random key, for tests and the sandbox.
    ///
    /// They are marked: [`is_sandbox`](Self::is_sandbox) is true of them.
    ///
    /// # Errors
    /// [`Code::BaseUrlRefused`] for the base URL, and [`Code::EntropyUnavailable`] when the
    /// operating system gives no random bytes.
    pub fn for_tests(base_url: &str) -> Result<Self> {
        let Marked {
            org_alias,
            token,
            key,
        } = Marked::new(&SystemEntropy)?;
        Self::new(org_alias, token, key, base_url)
    }

    /// The organisation's alias, such as `aaaaaaaa-a1b2-123a-b456-1234abcd5678`.
    pub fn org_alias(&self) -> &str {
        &self.org_alias
    }

    /// The client's token. Every request carries it twice, as `token` and as `secretKey`.
    pub fn token(&self) -> &Secret {
        &self.token
    }

    /// The key that signs requests and replies.
    pub fn key(&self) -> &SigningKey {
        &self.key
    }

    /// The address below which the operations lie.
    pub fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }

    /// What is unsafe or unusual about these credentials, though they can be used.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Whether alias and token are both marked as the sandbox's with [`SANDBOX_MARK`].
    ///
    /// The sandbox signs with no others, and a client uses these for loopback only.
    pub fn is_sandbox(&self) -> bool {
        sandbox::is_marked(&self.org_alias, self.token.expose())
    }

    fn from_lookup(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        match Environment::read(lookup)? {
            Environment::File(path) => Self::from_properties_file(path),
            Environment::Settings(settings) => Self::from_settings(settings),
        }
    }

    fn from_settings(settings: Settings) -> Result<Self> {
        let Settings {
            names,
            org_alias,
            token,
            key,
            base_url,
        } = settings;
        check(names.org_alias, org_alias.expose())?;
        check(names.token, token.expose())?;
        let name = |name| move |error: Error| error.detail(name);
        let key = key::signing_key(key.expose()).map_err(name(names.key))?;
        let base_url = BaseUrl::parse(base_url.expose()).map_err(name(names.base_url))?;
        let warnings = if is_known(&base_url) {
            Vec::new()
        } else {
            vec![Warning::HostUnknown]
        };
        Ok(Self {
            org_alias: org_alias.expose().to_owned(),
            token,
            key,
            base_url,
            warnings,
        })
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            org_alias,
            token,
            key,
            base_url,
            warnings,
        } = self;
        formatter
            .debug_struct("Credentials")
            .field("org_alias", org_alias)
            .field("token", token)
            .field("key", key)
            .field("base_url", base_url)
            .field("warnings", warnings)
            .finish()
    }
}

/// Something about credentials that can be used but should be looked at.
///
/// `Display` says in plain words what it is and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// The group of the properties file or everybody may read it, and so has the key.
    ReadableByOthers,
    /// The host is neither the service's, by its name, nor this machine.
    HostUnknown,
}

impl fmt::Display for Warning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::ReadableByOthers => {
                "others than its owner can read the properties file and so the key: \
                 take their permission away, for example with chmod 600"
            }
            Self::HostUnknown => {
                "the host does not end in .pingidentity.com, .pingidentity.eu or \
                 .pingidentity.com.au: see that the base URL is right"
            }
        })
    }
}

/// Alias and token go into JSON as they are.
fn check(name: &str, text: &str) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\';
    if (1..=MAXIMUM_LENGTH).contains(&text.len()) && text.bytes().all(plain) {
        return Ok(());
    }
    let detail = format!(
        "{name} must be 1 to {MAXIMUM_LENGTH} visible ASCII characters without quotation mark and \
         backslash"
    );
    Err(Error::new(Code::PropertiesMalformed).detail(detail))
}

fn is_known(base_url: &BaseUrl) -> bool {
    let host = base_url.host();
    base_url.is_loopback() || DOMAINS.iter().any(|domain| host.ends_with(domain))
}

const MAXIMUM_LENGTH: usize = 256;

/// The service's domains, one for each of its regions.
const DOMAINS: [&str; 3] = [
    ".pingidentity.com",
    ".pingidentity.eu",
    ".pingidentity.com.au",
];

const _: fn() = || {
    fn crosses_threads<T: Send + Sync + 'static>() {}
    crosses_threads::<Credentials>();
};

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    const ORG_ALIAS: &str = "aaaaaaaa-a1b2-123a-b456-1234abcd5678";
    const TOKEN: &str = "1a2b3c4d5e6f";
    const KEY: &str = "JWC41crr322aUfdckVfJKHvGKNIPyAPGL7rMsTbzHlA=";
    const BASE_URL: &str = "https://idpxnyl3m.pingidentity.com/pingid";
    const PROPERTIES: &str = "#Auto-Generated from PingOne\n\
        use_base64_key=JWC41crr322aUfdckVfJKHvGKNIPyAPGL7rMsTbzHlA\\=\n\
        use_signature=true\n\
        token=1a2b3c4d5e6f\n\
        idp_url=https://idpxnyl3m.pingidentity.com/pingid\n\
        org_alias=aaaaaaaa-a1b2-123a-b456-1234abcd5678\n\
        admin_url=https://idpxnyl3m.pingidentity.com/pingid\n";

    #[track_caller]
    fn is_the_vendors_example(credentials: &Credentials) {
        assert_eq!(credentials.org_alias(), ORG_ALIAS);
        assert_eq!(credentials.token().expose(), TOKEN);
        assert_eq!(credentials.base_url().as_str(), BASE_URL);
        assert!(!credentials.is_sandbox());
        let key = key::signing_key(KEY).unwrap();
        let token = key.sign(br#"{"alg":"HS256"}"#, b"x").unwrap();
        assert!(credentials.key().verify(token.as_bytes()).is_ok());
    }

    fn refused(org_alias: &str, token: &str, key: &str, base_url: &str) -> Error {
        Credentials::new(org_alias, token, key, base_url).unwrap_err()
    }

    #[test]
    fn all_ways_lead_to_the_same_credentials() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("pingid.properties");
        fs::write(&path, PROPERTIES).unwrap();
        is_the_vendors_example(&Credentials::from_properties_file(&path).unwrap());
        is_the_vendors_example(&Credentials::from_properties(PROPERTIES).unwrap());
        is_the_vendors_example(&Credentials::new(ORG_ALIAS, TOKEN, KEY, BASE_URL).unwrap());
        let file = Credentials::from_lookup(|name| {
            (name == "PINGPAIR_PROPERTIES").then(|| path.clone().into())
        });
        is_the_vendors_example(&file.unwrap());
        let variables = Credentials::from_lookup(|name| {
            Some(OsString::from(match name {
                "PINGPAIR_ORG_ALIAS" => ORG_ALIAS,
                "PINGPAIR_TOKEN" => TOKEN,
                "PINGPAIR_KEY" => KEY,
                "PINGPAIR_BASE_URL" => BASE_URL,
                _ => return None,
            }))
        });
        is_the_vendors_example(&variables.unwrap());
    }

    #[test]
    fn alias_and_token_must_fit_into_json_as_they_are() {
        let longest = "x".repeat(256);
        assert!(Credentials::new(longest.clone(), longest, KEY, BASE_URL).is_ok());
        for text in [
            "",
            "a b",
            " a",
            "a\n",
            "a\"b",
            "a\\b",
            "é",
            "\u{7f}",
            "\0",
            &"x".repeat(257),
        ] {
            for (error, name) in [
                (refused(text, TOKEN, KEY, BASE_URL), "org_alias"),
                (refused(ORG_ALIAS, text, KEY, BASE_URL), "token"),
            ] {
                assert_eq!(error.code(), Code::PropertiesMalformed, "{text:?}");
                assert!(error.to_string().contains(name), "{error}");
            }
        }
    }

    #[test]
    fn key_and_base_url_are_refused_by_the_name_they_have_where_they_come_from() {
        for (text, replacement, code, name) in [
            ("JWC", "J!C", Code::KeyMalformed, "use_base64_key"),
            ("JWC41crr", "", Code::KeyTooShort, "use_base64_key"),
            ("https", "ftp", Code::BaseUrlRefused, "idp_url"),
            ("1a2b", "é", Code::PropertiesMalformed, "token"),
        ] {
            let error = Credentials::from_properties(&PROPERTIES.replace(text, replacement));
            let error = error.unwrap_err();
            assert_eq!(error.code(), code);
            assert!(error.to_string().contains(name), "{error}");
        }
        assert_eq!(
            refused(ORG_ALIAS, TOKEN, &format!("{KEY}\n"), BASE_URL).code(),
            Code::KeyMalformed
        );
    }

    #[test]
    fn an_empty_file_lacks_properties() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("pingid.properties");
        fs::write(&path, "").unwrap();
        let error = Credentials::from_properties_file(path).unwrap_err();
        assert_eq!(error.code(), Code::PropertyMissing);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_read_is_warned_of() {
        use std::os::unix::fs::PermissionsExt;

        let folder = TempDir::new().unwrap();
        let path = folder.path().join("pingid.properties");
        fs::write(&path, PROPERTIES).unwrap();
        for (mode, warnings) in [(0o640, &[Warning::ReadableByOthers][..]), (0o600, &[])] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let credentials = Credentials::from_properties_file(&path).unwrap();
            assert_eq!(credentials.warnings(), warnings, "{mode:o}");
        }
    }

    #[test]
    fn hosts_that_are_not_the_services_are_warned_of() {
        for (host, known) in [
            ("idpxnyl3m.pingidentity.com", true),
            ("IDPXNYL3M.PingIdentity.EU", true),
            ("idpxnyl3m.pingidentity.com.au:443", true),
            ("localhost:8080", true),
            ("127.0.0.1", true),
            ("[::1]", true),
            ("pingidentity.com", false),
            ("evilpingidentity.com", false),
            ("pingidentity.com.evil.test", false),
            ("idp.pingidentity.au", false),
            ("localhost.evil.test", false),
            ("10.0.0.1", false),
        ] {
            let base_url = format!("https://{host}/pingid");
            let credentials = Credentials::new(ORG_ALIAS, TOKEN, KEY, &base_url).unwrap();
            assert_eq!(credentials.warnings().is_empty(), known, "{host}");
        }
    }

    #[test]
    fn credentials_for_tests_are_the_sandboxs_and_new_each_time() {
        let [first, second] = [(); 2].map(|()| Credentials::for_tests("http://[::1]:1/").unwrap());
        assert!(first.is_sandbox() && second.is_sandbox());
        assert_ne!(first.org_alias(), second.org_alias());
        let token = first.key().sign(br#"{"alg":"HS256"}"#, b"x").unwrap();
        assert!(first.key().verify(token.as_bytes()).is_ok());
        assert!(second.key().verify(token.as_bytes()).is_err());
        let error = Credentials::for_tests("http://evil.test?").unwrap_err();
        assert_eq!(error.code(), Code::BaseUrlRefused);
    }

    #[test]
    fn debug_shows_neither_token_nor_key() {
        let credentials = Credentials::from_properties(PROPERTIES).unwrap();
        assert_eq!(
            format!("{credentials:?}"),
            "Credentials { org_alias: \"aaaaaaaa-a1b2-123a-b456-1234abcd5678\", \
             token: [redacted], key: SigningKey([redacted]), \
             base_url: BaseUrl(https://idpxnyl3m.pingidentity.com/pingid), warnings: [] }"
        );
    }

    #[test]
    fn no_error_repeats_a_value() {
        let secret = "s3cr3t\"";
        for error in [
            refused(secret, TOKEN, KEY, BASE_URL),
            refused(ORG_ALIAS, secret, KEY, BASE_URL),
            refused(ORG_ALIAS, TOKEN, secret, BASE_URL),
            refused(ORG_ALIAS, TOKEN, "czNjcjN0", BASE_URL),
            refused(ORG_ALIAS, TOKEN, KEY, "https://u:s3cr3t@h.test"),
        ] {
            let text = format!("{error} {error:?}");
            assert!(
                !text.contains("s3cr3t") && !text.contains("czNjcjN0"),
                "{text}"
            );
        }
    }

    #[test]
    fn warnings_say_what_to_do() {
        assert!(Warning::ReadableByOthers.to_string().contains("chmod 600"));
        assert!(Warning::HostUnknown.to_string().contains("base URL"));
    }
}
