//! The life of a user: AddUser, GetUserDetails, EditUser, DeleteUser.

use pingpair_macros::{operation, reply, values};
use serde_json::Value;

use super::device::Device;
use crate::error::{Code, Result};
use crate::operation::Declared;
use crate::secret::Secret;
use crate::time::Timestamp;
use crate::wire::error_id;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<AddUser>(),
    Declared::of::<GetUserDetails>(),
    Declared::of::<EditUser>(),
    Declared::of::<DeleteUser>(),
];

/// Adds a user to the organisation.
///
/// With `activate_user` the reply carries an activation code to pair a phone with. The user name
/// comes from your directory or login session, never from the form that asks to enrol.
/// Source: the vendor's page, "AddUser".
#[operation("adduser", retry = Create, client_data = Echoed, reply = AddedUser, confirm = added)]
pub struct AddUser {
    /// Whether to mint an activation code at once.
    #[default]
    pub activate_user: bool,
    /// The user's first name.
    #[wire("fname")]
    #[legacy("fName")]
    #[personal]
    pub first_name: Option<String>,
    /// The user's last name.
    #[wire("lname")]
    #[personal]
    pub last_name: Option<String>,
    /// The user's e-mail address.
    #[personal]
    pub email: Option<String>,
    /// The user's name, unique in the organisation; blanks are allowed inside.
    #[username("username")]
    pub username: String,
    /// What the user may do.
    #[default(Role::Regular)]
    pub role: Role,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// The one type of device that the activation code may pair; any permitted one if not given.
    pub device_type: Option<super::PairingDeviceType>,
}

/// Reads a user's details and devices.
///
/// Source: the vendor's page, "GetUserDetails".
#[operation("getuserdetails", retry = Read, client_data = Echoed, reply = FoundUser, confirm = found)]
pub struct GetUserDetails {
    /// Whether to return the other users who are paired with the same device.
    #[wire("getSameDeviceUsers")]
    #[default]
    pub same_device_users: bool,
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Changes a user's details; what is not given stays as it is.
///
/// With `activate_user` the reply carries an activation code to pair a phone with, and the request is
/// sent once.
/// Source: the vendor's page, "EditUser".
#[operation("edituser", retry = Idempotent, when = activate_user: Create, client_data = Echoed,
            reply = EditedUser, confirm = edited)]
pub struct EditUser {
    /// Whether to mint an activation code at once.
    #[default]
    pub activate_user: bool,
    /// The user's e-mail address.
    #[personal]
    pub email: Option<String>,
    /// The user's first name.
    #[wire("fname")]
    #[legacy("fName")]
    #[personal]
    pub first_name: Option<String>,
    /// The user's last name.
    #[wire("lname")]
    #[legacy("lName")]
    #[personal]
    pub last_name: Option<String>,
    /// What the user may do.
    pub role: Option<Role>,
    /// The user's name; it cannot be changed.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Removes a user and all of the user's devices.
///
/// A repetition that is told that there is no such user counts as done, if the first request may have
/// been carried out.
/// Source: the vendor's page, "DeleteUser".
#[operation("deleteuser", retry = Idempotent, client_data = Echoed, reply = Acknowledged,
            already_done = error_id::USER_NOT_FOUND)]
pub struct DeleteUser {
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// The service did what was asked, and has nothing to add.
#[reply]
pub struct Acknowledged {}

/// A user who was added.
#[reply]
pub struct AddedUser {
    /// The user's details.
    #[wire("userDetails")]
    pub user: UserDetails,
    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    #[blank_is_absent]
    pub activation_code: Option<Secret>,
}

/// A user who was changed.
#[reply]
pub struct EditedUser {
    /// The user's details.
    #[wire("userDetails")]
    pub user: UserDetails,
    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    #[blank_is_absent]
    pub activation_code: Option<Secret>,
    /// The other users who are paired with the same device.
    #[wire("sameDeviceUsersDetails")]
    #[default]
    pub same_device_users: Vec<UserDetails>,
}

/// A user who was found.
#[reply]
pub struct FoundUser {
    /// The user's details.
    #[wire("userDetails")]
    pub user: UserDetails,
    /// The other users who are paired with the same device, if they were asked for.
    #[wire("sameDeviceUsersDetails")]
    #[default]
    pub same_device_users: Vec<UserDetails>,
}

/// What the service knows of a user. Source: the tables `userDetails` of the vendor's page.
#[reply]
pub struct UserDetails {
    /// The user's name.
    #[wire("userName")]
    #[personal]
    pub username: String,
    /// Where the user stands between being added and being paired.
    pub status: UserStatus,
    /// Whether the user is an administrator.
    pub role: Option<Role>,
    /// The service's own number for the user.
    pub user_id: Option<i64>,
    /// The user's e-mail address.
    #[personal]
    pub email: Option<String>,
    /// The user's first name.
    #[wire("fname")]
    #[personal]
    pub first_name: Option<String>,
    /// The user's last name.
    #[wire("lname")]
    #[personal]
    pub last_name: Option<String>,
    /// The service's key for the user's picture.
    #[wire("picURL")]
    #[personal]
    pub picture: Option<String>,
    /// Whether an administrator enabled the user, who can then pair a device.
    #[wire("userEnabled")]
    pub enabled: Option<bool>,
    /// When the user last logged in.
    pub last_login: Option<Timestamp>,
    /// The default device.
    #[wire("deviceDetails")]
    pub device: Option<Device>,
    /// All devices.
    #[wire("devicesDetails")]
    #[default]
    pub devices: Vec<Device>,
    /// The authentication services that the user can reach.
    #[wire("spList")]
    #[default]
    pub services: Vec<Service>,
    /// Deprecated by the service: whether the user may log in without a second factor.
    #[wire("userInBypass")]
    pub in_bypass: Option<bool>,
    /// Deprecated by the service: when the bypass ends.
    pub bypass_expiration: Option<Timestamp>,
    /// The user's last transactions, as the service gives them.
    #[default]
    #[personal]
    pub last_transactions: Vec<Value>,
}

/// An authentication service that a user can reach. Source: the tables `spList`.
#[reply]
pub struct Service {
    /// The alias, such as `web`, `pingone`, `ssh` or `vpn`.
    #[wire("spAlias")]
    pub alias: String,
    /// The name.
    #[wire("spName")]
    pub name: Option<String>,
    /// Whether the user can use it.
    pub status: Option<ServiceStatus>,
    /// When a bypass of this service ends.
    pub bypass_expiration: Option<Timestamp>,
}

/// What a user may do.
#[values]
pub enum Role {
    /// An administrator.
    Admin = "ADMIN",
    /// Not an administrator.
    Regular = "REGULAR",
}

/// Where a user stands. Source: the vendor's page, "User Status Values".
#[values]
pub enum UserStatus {
    /// Paired with a device; can authenticate.
    Active = "ACTIVE",
    /// Added but not activated, or the activation code expired.
    NotActive = "NOT_ACTIVE",
    /// Began to register and did not finish.
    Pending = "PENDING",
    /// Activated but not paired with a device.
    PendingActivation = "PENDING_ACTIVATION",
    /// An administrator removed the device; a new activation code is needed.
    PendingChangeDevice = "PENDING_CHANGE_DEVICE",
    /// An administrator suspended the user.
    Suspended = "SUSPENDED",
}

/// Whether a user can use an authentication service.
#[values]
pub enum ServiceStatus {
    /// The user can.
    Active = "ACTIVE",
    /// The user can, without a second factor.
    Bypass = "BYPASS",
    /// The user cannot.
    NotActive = "NOT_ACTIVE",
}

impl AddUser {
    /// Whether a user has the details that this request sends, and no device: so looks a user whom it
    /// has just added.
    pub(crate) fn describes(&self, found: &UserDetails) -> bool {
        let same = |sent: &Option<String>, found: &Option<String>| {
            sent.as_deref().unwrap_or_default() == found.as_deref().unwrap_or_default()
        };
        same(&self.first_name, &found.first_name)
            && same(&self.last_name, &found.last_name)
            && same(&self.email, &found.email)
            && found.role.as_ref().is_none_or(|role| *role == self.role)
            && found.device.is_none()
            && found.devices.is_empty()
    }
}

fn added(request: &AddUser, reply: &AddedUser) -> Result<()> {
    same_user(&request.username, &reply.user)
}

fn found(request: &GetUserDetails, reply: &FoundUser) -> Result<()> {
    same_user(&request.username, &reply.user)
}

fn edited(request: &EditUser, reply: &EditedUser) -> Result<()> {
    same_user(&request.username, &reply.user)
}

/// Names are compared as they are: what the service folds or trims is another user to us.
pub(super) fn same_user(asked: &str, user: &UserDetails) -> Result<()> {
    if user.username == asked {
        Ok(())
    } else {
        Err(Code::ReplyAboutAnotherUser.into())
    }
}
