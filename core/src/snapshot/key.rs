//! The key under which snapshots are sealed, and what is derived from it.

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

use crate::credentials::Credentials;
use crate::error::{Code, Error, Result};

/// A key that seals snapshots and names what leases and stores keep.
///
/// Every process that resumes a machine needs the same key. It goes in and never comes out again;
/// it is wiped when dropped, and neither cloned nor printed.
///
/// To change the key, give the new one and the old one for 15 days where machines are resumed: a
/// snapshot opens with the one that sealed it. [`subject`](Self::subject) has other results
/// under the new key, so let pairings that are under way end before the old one is left out, and
/// look under both for what is stored.
pub struct SnapshotKey {
    id: [u8; ID],
    keys: Box<Zeroizing<Keys>>,
}

impl SnapshotKey {
    /// The fewest bytes that a key may have: 32.
    pub const MINIMUM_LENGTH: usize = 32;

    /// Takes 32 or more random bytes, such as a secret store generates: no passphrase.
    ///
    /// # Errors
    /// [`Code::SnapshotKeyTooShort`] for fewer.
    pub fn new(random_bytes: &[u8]) -> Result<Self> {
        if random_bytes.len() < Self::MINIMUM_LENGTH {
            return Err(Code::SnapshotKeyTooShort.into());
        }
        let (mut pseudorandom_key, derivation) = Hkdf::<Sha256>::extract(Some(SALT), random_bytes);
        pseudorandom_key.as_mut_slice().zeroize();
        let mut id = [0; ID];
        let mut keys = Box::new(Zeroizing::new([[0; KEY]; 2]));
        let [sealing, subject] = &mut **keys;
        for (info, bytes) in [
            (SEALING, sealing.as_mut_slice()),
            (SUBJECT, subject.as_mut_slice()),
            (NAME, id.as_mut_slice()),
        ] {
            let derived = derivation.expand(info, bytes);
            derived.map_err(|_| Error::from(Code::Internal))?;
        }
        Ok(Self { id, keys })
    }

    /// Derives a key from the organisation's, for the machines of this organisation.
    ///
    /// Whoever holds the organisation's key can make it; from a snapshot's key nobody comes back to
    /// the organisation's.
    ///
    /// # Errors
    /// None that a caller can bring about.
    pub fn from_credentials(credentials: &Credentials) -> Result<Self> {
        let bytes = credentials
            .key()
            .derive(ORGANISATION, credentials.org_alias());
        Self::new(bytes.as_slice())
    }

    /// The key's name in the headers of snapshots: derived from the key, and no secret.
    pub fn id(&self) -> [u8; 8] {
        self.id
    }

    /// The key of the cipher.
    pub(super) fn sealing(&self) -> &[u8; KEY] {
        let [sealing, _] = &**self.keys;
        sealing
    }

    /// The key of the MAC behind the names of leases and stores.
    pub(super) fn naming(&self) -> &[u8; KEY] {
        let [_, subject] = &**self.keys;
        subject
    }
}

impl fmt::Debug for SnapshotKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id: _, keys: _ } = self;
        formatter.write_str("SnapshotKey([redacted])")
    }
}

/// One for sealing, one for subjects.
type Keys = [[u8; KEY]; 2];

const KEY: usize = 32;
const ID: usize = 8;

/// The label under which the organisation's key makes the bytes that a snapshot's key is made of.
const ORGANISATION: &str = "pingpair snapshots of an organisation";
const SALT: &[u8] = b"pingpair snapshots";
const SEALING: &[u8] = b"sealing";
const SUBJECT: &[u8] = b"subjects of leases and stores";
const NAME: &[u8] = b"id";

const _: fn() = || {
    fn crosses_threads<T: Send + Sync + 'static>() {}
    crosses_threads::<SnapshotKey>();
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const ORGANISATIONS_KEY: &str = "JWC41crr322aUfdckVfJKHvGKNIPyAPGL7rMsTbzHlA=";

    fn credentials(alias: &str, token: &str, key: &str) -> Credentials {
        Credentials::new(
            alias,
            token,
            key,
            "https://idpxnyl3m.pingidentity.com/pingid",
        )
        .unwrap()
    }

    fn all(key: &SnapshotKey) -> [Vec<u8>; 3] {
        [
            key.id().to_vec(),
            key.sealing().to_vec(),
            key.naming().to_vec(),
        ]
    }

    #[test]
    fn fewer_than_32_bytes_are_refused() {
        for length in 0..32 {
            let error = SnapshotKey::new(&vec![7; length]).unwrap_err();
            assert_eq!(error.code(), Code::SnapshotKeyTooShort, "{length}");
        }
        for length in [32, 33, 64, 65, 1000] {
            assert!(SnapshotKey::new(&vec![7; length]).is_ok(), "{length}");
        }
    }

    #[test]
    fn the_organisations_key_and_alias_decide_but_not_the_token() {
        let derived = |alias, token, key| {
            all(&SnapshotKey::from_credentials(&credentials(alias, token, key)).unwrap())
        };
        let key = derived("alias", "token", ORGANISATIONS_KEY);
        assert_eq!(key, derived("alias", "other", ORGANISATIONS_KEY));
        let others = [
            derived("aliaS", "token", ORGANISATIONS_KEY),
            derived("alias", "token", &ORGANISATIONS_KEY.replace("JWC", "JWD")),
        ];
        for other in others {
            for (mine, theirs) in key.iter().zip(&other) {
                assert_ne!(mine, theirs);
            }
        }
    }

    #[test]
    fn one_key_for_one_purpose() {
        let bytes = [7; 32];
        let [id, sealing, naming] = all(&SnapshotKey::new(&bytes).unwrap());
        let kinds = BTreeSet::from([sealing.clone(), naming.clone(), bytes.to_vec()]);
        assert_eq!(kinds.len(), 3);
        for key in kinds {
            assert!(key.windows(8).all(|window| window != id));
        }
    }

    #[test]
    fn debug_is_redacted() {
        let key = SnapshotKey::new(b"0123456789abcdef0123456789abcdef").unwrap();
        assert_eq!(format!("{key:?}"), "SnapshotKey([redacted])");
    }
}
