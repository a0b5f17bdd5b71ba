//! Pairing keys: what a phone with PingOne's SDK is paired by.

use pingpair_macros::{operation, reply, values};

use super::confirm::{About, confirm};
use super::device::MfaReference;
use super::devices::MfaAcknowledged;
use super::id::Id;
use super::link::Links;
use super::operation::Declared;
use crate::error::Result;
use crate::secret::Secret;
use crate::time::InternetTime;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<CreatePairingKey>(),
    Declared::of::<ReadPairingKey>(),
    Declared::of::<ListPairingKeys>(),
    Declared::of::<DeletePairingKey>(),
];

/// Creates a key that a phone with PingOne's SDK pairs itself by.
///
/// Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
/// and a user has 20 valid ones at most: it is sent once.
/// Source: the vendor's page "Create MFA Pairing Key".
#[operation(Post "/users/{userId}/pairingKeys", media_type = "application/json", retry = Create,
            reply = PairingKey, confirm = confirm_created)]
pub struct CreatePairingKey {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The ids of the native applications that may take it; all of the environment's if none are given.
    #[wire("applications[].id")]
    #[limit(0..=20)]
    #[default]
    pub application_ids: Vec<Id>,
    /// The MFA policy that decides; the environment's own one if not given.
    #[wire("policy.id")]
    pub policy_id: Option<Id>,
}

/// Reads a pairing key: whether a phone has taken it.
///
/// Source: the vendor's page "Read One MFA Pairing Key".
#[operation(Get "/users/{userId}/pairingKeys/{pairingKeyId}", retry = Read, reply = PairingKey,
            confirm = confirm_read)]
pub struct ReadPairingKey {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The key's id.
    #[path]
    pub pairing_key_id: Id,
}

/// Reads the pairing keys of a user.
///
/// Source: the vendor's page "Read All MFA Pairing Keys".
#[operation(Get "/users/{userId}/pairingKeys", retry = Read, reply = PairingKeys,
            confirm = confirm_list)]
pub struct ListPairingKeys {
    /// The user's id.
    #[path]
    pub user_id: Id,
}

/// Removes a pairing key, so that no phone can take it any more.
///
/// Source: the vendor's page "Delete MFA Pairing Key".
#[operation(Delete "/users/{userId}/pairingKeys/{pairingKeyId}", retry = Idempotent,
            reply = MfaAcknowledged, confirm = confirm_deleted)]
pub struct DeletePairingKey {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The key's id.
    #[path]
    pub pairing_key_id: Id,
}

/// A key that a phone pairs itself by.
#[reply]
pub struct PairingKey {
    /// The links of the reply.
    #[wire("_links")]
    #[default]
    pub links: Links,
    /// The key's id.
    pub id: Id,
    /// The environment.
    pub environment: Option<MfaReference>,
    /// The user.
    pub user: Option<MfaReference>,
    /// The key itself: digits or letters, of a length that the environment chooses.
    pub code: Option<Secret>,
    /// The same as what a QR code holds, where the service tells it.
    pub uri: Option<Secret>,
    /// Whether a phone has taken it.
    pub status: PairingKeyStatus,
    /// Why a phone could not.
    pub error: Option<PairingKeyError>,
    /// The applications that may take it.
    #[default]
    pub applications: Vec<MfaReference>,
    /// The policy that decides.
    pub policy: Option<MfaReference>,
    /// When it was created.
    pub created_at: Option<InternetTime>,
    /// When it was changed.
    pub updated_at: Option<InternetTime>,
    /// When it ends.
    pub expires_at: Option<InternetTime>,
}

/// The pairing keys of a user.
#[reply]
pub struct PairingKeys {
    /// The links of the reply.
    #[wire("_links")]
    #[default]
    pub links: Links,
    /// The keys; on the wire they lie in `_embedded`.
    #[default]
    pub pairing_keys: Vec<PairingKey>,
    /// How many there are.
    pub count: Option<i64>,
    /// How many this reply holds.
    pub size: Option<i64>,
}

/// Why a phone could not take a pairing key.
#[reply]
pub struct PairingKeyError {
    /// The service's code.
    pub code: Option<String>,
    /// The service's own words.
    #[personal]
    pub message: Option<String>,
}

/// Whether a phone has taken a pairing key.
#[values]
pub enum PairingKeyStatus {
    /// A phone has.
    Claimed = "CLAIMED",
    /// A phone tried and could not.
    Failed = "FAILED",
    /// None has yet.
    Unclaimed = "UNCLAIMED",
}

fn confirm_created(request: &CreatePairingKey, reply: &PairingKey, environment: Id) -> Result<()> {
    owner(environment, request.user_id, reply)
}

fn confirm_read(request: &ReadPairingKey, reply: &PairingKey, environment: Id) -> Result<()> {
    confirm("id", Some(reply.id), request.pairing_key_id)?;
    owner(environment, request.user_id, reply)
}

fn confirm_list(request: &ListPairingKeys, reply: &PairingKeys, environment: Id) -> Result<()> {
    let mut keys = reply.pairing_keys.iter();
    keys.try_for_each(|key| owner(environment, request.user_id, key))
}

fn confirm_deleted(request: &DeletePairingKey, reply: &MfaAcknowledged, _: Id) -> Result<()> {
    reply.confirm(request.pairing_key_id)
}

fn owner(environment: Id, user: Id, reply: &PairingKey) -> Result<()> {
    About { environment, user }.confirm_owner(&reply.environment, &reply.user)
}
