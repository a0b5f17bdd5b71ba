//! WebAuthn: what the service asks of a browser, the check of what comes back, and a browser with
//! an authenticator in software.
//!
//! Source: W3C Web Authentication Level 3, and the vendor's page "PingID User Management API" for
//! the service's own spelling of options and credentials.

mod options;
mod relying_party;
mod verifier;
mod virtual_authenticator;

pub(crate) use self::options::{Attachment, CreationOptions};
pub(crate) use self::relying_party::RelyingParty;
pub(crate) use self::verifier::{CredentialRefused, Registration, VerifiedCredential};
pub use self::virtual_authenticator::{Attestation, Misbehaviour, VirtualAuthenticator};

/// ES256, the one algorithm that every authenticator has: ECDSA on P-256 with SHA-256.
const ES256: i64 = -7;
/// PS256: RSASSA-PSS with SHA-256.
const PS256: i64 = -37;
/// RS256: RSASSA-PKCS1-v1_5 with SHA-256.
const RS256: i64 = -257;

#[cfg(test)]
mod tests;
