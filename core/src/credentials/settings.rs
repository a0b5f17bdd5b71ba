//! The four settings as arguments, properties or environment variables give them.

use std::ffi::OsString;
use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::credentials::properties::{self, Properties};
use crate::error::{Code, Error, Result};
use crate::secret::Secret;

/// The four settings, none of them checked yet.
pub(super) struct Settings {
    pub(super) names: &'static Names,
    pub(super) org_alias: Secret,
    pub(super) token: Secret,
    pub(super) key: Secret,
    pub(super) base_url: Secret,
}

impl Settings {
    /// Takes them from properties; others are ignored.
    pub(super) fn from_properties(properties: &Properties) -> Result<Self> {
        Self::read(&PROPERTIES, |name| property(properties, name))
    }

    fn read(
        names: &'static Names,
        find: impl Fn(&'static str) -> Result<Option<Secret>>,
    ) -> Result<Self> {
        let need = |name| {
            let missing = || Error::new(Code::PropertyMissing).detail(name);
            find(name)?.ok_or_else(missing)
        };
        Ok(Self {
            names,
            org_alias: need(names.org_alias)?,
            token: need(names.token)?,
            key: need(names.key)?,
            base_url: need(names.base_url)?,
        })
    }
}

/// What environment variables give: the settings, or the file that holds them.
pub(super) enum Environment {
    File(PathBuf),
    Settings(Settings),
}

impl Environment {
    /// Reads the variables through `lookup`. An empty one counts as absent.
    pub(super) fn read(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        let lookup = |name| lookup(name).filter(|value| !value.is_empty());
        let Names {
            org_alias,
            token,
            key,
            base_url,
        } = VARIABLES;
        let mut given = [org_alias, token, key, base_url]
            .into_iter()
            .filter(|name| lookup(name).is_some());
        match (lookup(FILE), given.next()) {
            (Some(_), Some(name)) => {
                let detail = format!("set either {FILE} or {name}, not both");
                Err(Error::new(Code::PropertiesContradictory).detail(detail))
            }
            (Some(path), None) => Ok(Self::File(path.into())),
            (None, Some(_)) => {
                let find = |name| lookup(name).map_or(Ok(None), |value| variable(name, value));
                Settings::read(&VARIABLES, find).map(Self::Settings)
            }
            (None, None) => {
                let detail = format!("{FILE}, or {org_alias}, {token}, {key} and {base_url}");
                Err(Error::new(Code::PropertyMissing).detail(detail))
            }
        }
    }
}

/// What the settings are called where they come from, so that errors can name them.
pub(super) struct Names {
    pub(super) org_alias: &'static str,
    pub(super) token: &'static str,
    pub(super) key: &'static str,
    pub(super) base_url: &'static str,
}

/// The names that the arguments of a constructor have.
pub(super) const ARGUMENTS: Names = Names {
    org_alias: "org_alias",
    token: "token",
    key: "key",
    base_url: "base_url",
};

/// A property without outer blanks, unless nothing is left of it. All its occurrences must agree:
/// Java takes the last one, other readers the first.
pub(crate) fn property(properties: &Properties, name: &str) -> Result<Option<Secret>> {
    let mut occurrences = properties.occurrences(name);
    let Some(first) = occurrences.next() else {
        return Ok(None);
    };
    let value = trim(first.value().expose());
    if let Some(other) = occurrences.find(|entry| trim(entry.value().expose()) != value) {
        let lines = (first.line(), other.line());
        let detail = format!("{name}, on lines {} and {}", lines.0, lines.1);
        return Err(Error::new(Code::PropertiesContradictory).detail(detail));
    }
    Ok(present(value))
}

pub(crate) fn variable(name: &str, value: OsString) -> Result<Option<Secret>> {
    let value = value.into_string().map(Zeroizing::new).map_err(|_| {
        Error::new(Code::PropertiesMalformed).detail(format!("{name} must be Unicode text"))
    })?;
    Ok(present(trim(&value)))
}

fn present(value: &str) -> Option<Secret> {
    (!value.is_empty()).then(|| value.into())
}

fn trim(value: &str) -> &str {
    value.trim_matches([' ', '\t', '\n', '\x0c', '\r'])
}

const PROPERTIES: Names = Names {
    org_alias: properties::ORG_ALIAS,
    token: properties::TOKEN,
    key: properties::KEY,
    base_url: properties::BASE_URL,
};

const VARIABLES: Names = Names {
    org_alias: "PINGPAIR_ORG_ALIAS",
    token: "PINGPAIR_TOKEN",
    key: "PINGPAIR_KEY",
    base_url: "PINGPAIR_BASE_URL",
};

const FILE: &str = "PINGPAIR_PROPERTIES";

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: [(&str, &str); 4] = [
        ("PINGPAIR_ORG_ALIAS", "alias"),
        ("PINGPAIR_TOKEN", "abc"),
        ("PINGPAIR_KEY", "AAAA"),
        ("PINGPAIR_BASE_URL", "https://h.test"),
    ];

    fn environment(variables: &[(&str, &str)]) -> Result<Environment> {
        Environment::read(|name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| value.into())
        })
    }

    fn settings(text: &str) -> Result<[String; 4]> {
        Settings::from_properties(&Properties::parse(text)?).map(texts)
    }

    fn texts(settings: Settings) -> [String; 4] {
        let Settings {
            names: _,
            org_alias,
            token,
            key,
            base_url,
        } = settings;
        [org_alias, token, key, base_url].map(|text| text.expose().to_owned())
    }

    #[test]
    fn properties_lose_outer_blanks_and_others_are_ignored() {
        let text = "use_signature=true\nuse_signature=false\nadmin_url=x\norg_alias = alias \t\n\
                    token:abc \nuse_base64_key= AAAA\\=\\n\nidp_url=https\\://h.test\n\
                    other=\\u00e9";
        assert_eq!(
            settings(text).unwrap(),
            ["alias", "abc", "AAAA=", "https://h.test"]
        );
    }

    #[test]
    fn a_missing_or_empty_property_is_named() {
        let lines = ["org_alias=a", "token=b", "use_base64_key=c", "idp_url=d"];
        for missing in 0..4 {
            let name = lines[missing].split('=').next().unwrap();
            for replacement in [String::new(), format!("{name}="), format!("{name}= \\t")] {
                let mut lines = lines.map(str::to_owned);
                lines[missing] = replacement;
                let error = settings(&lines.join("\n")).unwrap_err();
                assert_eq!(error.code(), Code::PropertyMissing);
                assert!(error.to_string().contains(name), "{error}");
            }
        }
    }

    #[test]
    fn a_property_given_twice_must_have_one_value() {
        let once = "org_alias=a\ntoken=b\nuse_base64_key=c\nidp_url=d\n";
        for name in ["org_alias", "token", "use_base64_key", "idp_url"] {
            for value in ["other", ""] {
                let error = settings(&format!("{once}{name}={value}")).unwrap_err();
                assert_eq!(error.code(), Code::PropertiesContradictory);
                assert!(error.to_string().contains(name), "{error}");
                assert!(error.to_string().contains("and 5"), "{error}");
                assert!(!error.to_string().contains("other"), "{error}");
            }
        }
        assert!(settings(&format!("{once}{once}token = b ")).is_ok());
    }

    #[test]
    fn variables_lose_outer_blanks() {
        let mut variables = FULL;
        variables[2].1 = " AAAA\n";
        let Environment::Settings(settings) = environment(&variables).unwrap() else {
            panic!("the variables name no file");
        };
        assert_eq!(texts(settings), ["alias", "abc", "AAAA", "https://h.test"]);
    }

    #[test]
    fn a_variable_names_the_file() {
        let read = environment(&[(FILE, "/etc/pingid.properties"), ("PINGPAIR_KEY", "")]);
        assert!(
            matches!(read.unwrap(), Environment::File(path) if path.ends_with("pingid.properties"))
        );
    }

    #[test]
    fn a_file_and_a_value_at_once_contradict_each_other() {
        for variable in FULL {
            let error = environment(&[(FILE, "x"), variable]).err().unwrap();
            assert_eq!(error.code(), Code::PropertiesContradictory);
            for name in [FILE, variable.0] {
                assert!(error.to_string().contains(name), "{error}");
            }
        }
    }

    #[test]
    fn a_missing_or_empty_variable_is_named() {
        for missing in 0..4 {
            for replacement in ["", " \n"] {
                let mut variables = FULL;
                variables[missing].1 = replacement;
                let error = environment(&variables).err().unwrap();
                assert_eq!(error.code(), Code::PropertyMissing);
                assert!(error.to_string().contains(FULL[missing].0), "{error}");
            }
        }
        let error = environment(&[]).err().unwrap();
        assert_eq!(error.code(), Code::PropertyMissing);
        assert!(error.to_string().contains(FILE), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_variable_that_is_not_unicode_is_refused() {
        use std::os::unix::ffi::OsStringExt;

        let error = Environment::read(|name| {
            (name != FILE).then(|| OsString::from_vec(b"ab\xff".to_vec()))
        });
        let error = error.err().unwrap();
        assert_eq!(error.code(), Code::PropertiesMalformed);
        assert!(!format!("{error} {error:?}").contains("ab\\"), "{error:?}");
    }
}
