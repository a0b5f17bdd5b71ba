//! Who may authenticate, and how: SuspendUser, ActivateUser, ToggleUserBypass, AddService.

use pingpair_macros::{operation, reply};

use super::{Acknowledged, PairingDeviceType};
use crate::operation::{Declared, Effect, Null};
use crate::secret::Secret;
use crate::time::Timestamp;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<SuspendUser>(),
    Declared::of::<ActivateUser>(),
    Declared::of::<ToggleUserBypass>(),
    Declared::of::<EndUserBypass>(),
    Declared::of::<AddService>(),
];

/// Keeps a user from authenticating until ActivateUser.
///
/// When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
/// request may have been carried out.
/// Source: the vendor's page, "SuspendUser".
#[operation("suspenduser", retry = Idempotent, client_data = Echoed, reply = Acknowledged,
            effect = suspended)]
pub struct SuspendUser {
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Lets a suspended user authenticate again, or begins the activation of one who is not paired.
///
/// The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
/// PENDING_ACTIVATION.
/// Source: the vendor's page, "ActivateUser".
#[operation("activateuser", retry = Create, client_data = Echoed, reply = ActivatedUser)]
pub struct ActivateUser {
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// The one type of device that the activation code may pair; any permitted one if not given.
    pub device_type: Option<PairingDeviceType>,
}

/// Lets a user log in without a second factor until a given time.
///
/// Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
/// Source: the vendor's page, "ToggleUserBypass".
#[operation("userbypass", retry = Create, client_data = Echoed, reply = Acknowledged)]
pub struct ToggleUserBypass {
    /// When the bypass ends.
    #[wire("bypassUntil")]
    pub until: Timestamp,
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// The aliases of the services that are bypassed, such as `web`; all of them if not given.
    #[wire("spAliases")]
    #[limit(1..=100)]
    #[form(Name)]
    pub services: Option<Vec<String>>,
}

/// Ends a bypass at once: the user needs the second factor again.
///
/// Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
#[operation("userbypass", retry = Create, client_data = Echoed, reply = Acknowledged)]
pub struct EndUserBypass {
    /// Null: there is no end to a bypass that does not exist.
    pub bypass_until: Null,
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// The aliases of the services whose bypass ends, such as `web`; all of them if not given.
    #[wire("spAliases")]
    #[limit(1..=100)]
    #[form(Name)]
    pub services: Option<Vec<String>>,
}

/// Adds an authentication service to a user who has never used it.
///
/// A bypass of one service needs it first.
/// Source: the newer edition of the vendor's page, "AddService".
#[operation("addservice", retry = Create, client_data = Echoed, reply = Acknowledged)]
pub struct AddService {
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// The alias of the service, such as `web`, `vpn` or `ssh`.
    #[wire("spAlias")]
    #[limit(1..=250)]
    #[form(Name)]
    pub service: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// A user who was activated.
#[reply]
pub struct ActivatedUser {
    /// The code that pairs a device, for a user who is not paired: whoever holds it can pair a device
    /// of their own.
    #[blank_is_absent]
    pub activation_code: Option<Secret>,
}

fn suspended(request: &SuspendUser) -> Effect<'_> {
    Effect::Status {
        username: &request.username,
        status: "SUSPENDED",
    }
}
