//! What leases and stores call a user or an activation code.

use std::fmt;

use hmac::{HmacReset, KeyInit, Mac};
use sha2::Sha256;

use super::key::SnapshotKey;
use crate::error::{Code, Error, Result};
use crate::secret::Secret;

/// Whom or what a pairing is about: one pairing per user, one poller per activation code, one driver
/// per flow.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Subject<'a> {
    /// A user's name, exactly as it is sent: nothing is folded. For PingOne the user's id.
    User(&'a str),
    /// The id of a flow of PingOne, whose cookies change with every reply.
    Flow(&'a str),
    /// The code of an online pairing.
    ActivationCode(&'a Secret),
    /// What belongs to no user, such as a job: the context that it was begun with.
    Context(&'a [u8]),
}

impl fmt::Debug for Subject<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::User(_) => "User([personal])",
            Self::Flow(_) => "Flow([redacted])",
            Self::ActivationCode(_) => "ActivationCode([redacted])",
            Self::Context(_) => "Context([redacted])",
        })
    }
}

/// The name of a subject for leases and stores: 64 hexadecimal digits in lower case.
///
/// It is a MAC of organisation and subject under a key of its own, so that whoever reads the
/// database learns no name, and cannot find a code of twelve digits by trying all of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubjectKey(String);

impl SubjectKey {
    /// The text, which may be shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SubjectKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl SnapshotKey {
    /// What leases and stores call a subject of an organisation (its alias) or environment (its
    /// id).
    ///
    /// # Errors
    /// None that a caller can bring about.
    pub fn subject(&self, subject: &Subject<'_>, organisation: &str) -> Result<SubjectKey> {
        let (kind, text) = match subject {
            Subject::User(name) => ("user", name.as_bytes()),
            Subject::Flow(id) => ("flow", id.as_bytes()),
            Subject::ActivationCode(code) => ("activation code", code.expose().as_bytes()),
            Subject::Context(context) => ("context", *context),
        };
        let mut mac = HmacReset::<Sha256>::new_from_slice(self.naming())
            .map_err(|_| Error::from(Code::Internal))?;
        for part in [kind.as_bytes(), organisation.as_bytes(), text] {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        let tag = mac.finalize_reset().into_bytes();
        Ok(SubjectKey(
            tag.iter().map(|byte| format!("{byte:02x}")).collect(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const CODE: &str = "292070522701";

    fn key(byte: u8) -> SnapshotKey {
        SnapshotKey::new(&[byte; 32]).unwrap()
    }

    fn name(key: &SnapshotKey, subject: Subject<'_>, organisation: &str) -> String {
        key.subject(&subject, organisation).unwrap().to_string()
    }

    #[test]
    fn a_subject_has_one_name_of_64_hexadecimal_digits() {
        let code = Secret::from(CODE);
        for subject in [Subject::User("meredith"), Subject::ActivationCode(&code)] {
            let text = name(&key(1), subject, "alias");
            assert_eq!(text, name(&key(1), subject, "alias"));
            assert_eq!(text.len(), 64);
            let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            assert!(text.bytes().all(digit), "{text}");
        }
    }

    #[test]
    fn kind_text_organisation_and_key_tell_names_apart() {
        let code = Secret::from(CODE);
        let next = Secret::from("292070522702");
        let names = [
            name(&key(1), Subject::User(CODE), "alias"),
            name(&key(1), Subject::ActivationCode(&code), "alias"),
            name(&key(1), Subject::ActivationCode(&next), "alias"),
            name(&key(1), Subject::Flow(CODE), "alias"),
            name(&key(1), Subject::User("meredith"), "alias"),
            name(&key(1), Subject::User("Meredith"), "alias"),
            name(&key(1), Subject::User("meredith"), "other"),
            name(&key(1), Subject::Context(b"meredith"), "alias"),
            name(&key(1), Subject::User("smeredith"), "alia"),
            name(&key(1), Subject::User(""), "aliasmeredith"),
            name(&key(2), Subject::User("meredith"), "alias"),
        ];
        assert_eq!(BTreeSet::from(names.clone()).len(), names.len());
    }

    #[test]
    fn debug_shows_neither_name_nor_code() {
        let code = Secret::from(CODE);
        let shown = format!(
            "{:?} {:?} {:?} {:?}",
            Subject::User("meredith"),
            Subject::Flow("0321ad7a-f526-407d-a1d2-8484ad08eb67"),
            Subject::ActivationCode(&code),
            Subject::Context(b"login session")
        );
        let expected =
            "User([personal]) Flow([redacted]) ActivationCode([redacted]) Context([redacted])";
        assert_eq!(shown, expected);
    }
}
