//! Credentials for the sandbox and for tests, marked so that nobody takes them for real ones.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::credentials::properties;
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::Result;
use crate::jws::SigningKey;
use crate::secret::Secret;

/// How the organisation's alias and the token of sandbox credentials begin; in the alias a `-`
/// follows.
pub const SANDBOX_MARK: &str = "5a4db0c5";

/// The text of a properties file with new sandbox credentials for this base URL.
///
/// # Errors
/// [`Code::EntropyUnavailable`](crate::Code::EntropyUnavailable) when the operating system gives
/// no random bytes.
pub fn sandbox_properties_text(base_url: &str) -> Result<Secret> {
    let Marked {
        org_alias,
        token,
        key,
    } = Marked::new(&SystemEntropy)?;
    Ok(properties::properties_text(
        &org_alias, &token, &key, base_url,
    ))
}

/// Whether both carry the mark: one alone may be chance, or a real token beside a sandbox's alias.
pub(super) fn is_marked(org_alias: &str, token: &str) -> bool {
    let rest = org_alias.strip_prefix(SANDBOX_MARK);
    rest.is_some_and(|rest| rest.starts_with('-')) && token.starts_with(SANDBOX_MARK)
}

/// A new organisation in the form of a real one: a UUID, 32 hexadecimal digits, 32 bytes in Base64.
pub(super) struct Marked {
    pub(super) org_alias: String,
    pub(super) token: Secret,
    pub(super) key: Secret,
}

impl Marked {
    pub(super) fn new(entropy: &dyn Entropy) -> Result<Self> {
        let first = u64::from_le_bytes(*random(entropy)?);
        let last = u64::from_le_bytes(*random(entropy)?);
        let token = Zeroizing::new(u128::from_le_bytes(*random(entropy)?));
        let key: Zeroizing<[u8; SigningKey::MINIMUM_LENGTH]> = random(entropy)?;
        Ok(Self {
            org_alias: format!(
                "{SANDBOX_MARK}-{:04x}-4{:03x}-8{:03x}-{:012x}",
                first >> 48,
                first & 0xfff,
                (first >> 12) & 0xfff,
                last >> 16
            ),
            token: wiped(format!("{SANDBOX_MARK}{:024x}", *token >> 32)),
            key: wiped(STANDARD.encode(*key)),
        })
    }
}

fn random<const LENGTH: usize>(entropy: &dyn Entropy) -> Result<Zeroizing<[u8; LENGTH]>> {
    let mut bytes = Zeroizing::new([0; LENGTH]);
    entropy.fill(bytes.as_mut_slice())?;
    Ok(bytes)
}

/// Moves a text into memory of exactly its length, and wipes where it was.
fn wiped(text: String) -> Secret {
    Secret::from(Zeroizing::new(text).as_str())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::credentials::Credentials;
    use crate::error::Code;

    struct NoEntropy;

    impl Entropy for NoEntropy {
        fn fill(&self, _: &mut [u8]) -> Result<()> {
            Err(Code::EntropyUnavailable.into())
        }
    }

    #[test]
    fn marked_credentials_have_the_form_of_real_ones() {
        for _ in 0..1000 {
            let Marked {
                org_alias,
                token,
                key,
            } = Marked::new(&SystemEntropy).unwrap();
            let groups: Vec<_> = org_alias.split('-').collect();
            let lengths: Vec<_> = groups.iter().map(|group| group.len()).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{org_alias}");
            assert_eq!((groups[0], token.expose().len()), ("5a4db0c5", 32));
            let digits = format!("{}{}", groups.concat(), token.expose());
            assert!(digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
            assert_eq!(STANDARD.decode(key.expose()).unwrap().len(), 32);
            assert!(is_marked(&org_alias, token.expose()));
        }
    }

    #[test]
    fn no_two_are_alike_in_any_part() {
        let mut seen = BTreeSet::new();
        for _ in 0..100 {
            let marked = Marked::new(&SystemEntropy).unwrap();
            assert!(seen.insert(marked.org_alias.clone()));
            assert!(seen.insert(marked.token.expose().to_owned()));
            assert!(seen.insert(marked.key.expose().to_owned()));
        }
    }

    #[test]
    fn without_random_bytes_there_are_none() {
        let error = Marked::new(&NoEntropy).err().unwrap();
        assert_eq!(error.code(), Code::EntropyUnavailable);
    }

    #[test]
    fn the_properties_text_gives_sandbox_credentials() {
        let text = sandbox_properties_text("http://127.0.0.1:8080/pingid").unwrap();
        let credentials = Credentials::from_properties(text.expose()).unwrap();
        assert!(credentials.is_sandbox());
        assert_eq!(
            credentials.base_url().as_str(),
            "http://127.0.0.1:8080/pingid"
        );
    }

    #[test]
    fn both_alias_and_token_must_carry_the_mark() {
        for (org_alias, token, marked) in [
            ("5a4db0c5-0000", "5a4db0c5", true),
            ("5a4db0c5", "5a4db0c5", false),
            ("5a4db0c50000", "5a4db0c5", false),
            ("5A4DB0C5-0000", "5a4db0c5", false),
            ("5a4db0c5-0000", "15a4db0c5", false),
            ("aaaaaaaa-0000", "5a4db0c5", false),
            ("", "", false),
        ] {
            assert_eq!(is_marked(org_alias, token), marked, "{org_alias} {token}");
        }
    }
}
