//! Written by `make generate`; change the declarations below core/src/pingid instead.

use std::collections::BTreeMap;

use pingpair::pingid;
use pyo3::prelude::*;

use super::values::*;
use crate::held::{self, Held, Spelling};
use crate::json::Json;

/// A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Device(pingid::Device);

#[pymethods]
impl Device {
    /// The device's id.
    #[getter]
    fn id(&self) -> i64 {
        self.0.id.output()
    }

    /// The type of the device, such as `iPhone`.
    #[getter]
    fn kind(&self) -> Option<DeviceType> {
        self.0.kind.output()
    }

    /// Whether the device is the user's primary one.
    #[getter]
    fn role(&self) -> Option<DeviceRole> {
        self.0.role.output()
    }

    /// The id that WebAuthn operations name the device by.
    #[getter]
    fn device_uuid(&self) -> Option<&str> {
        self.0.device_uuid.output()
    }

    /// What the user calls the device.
    #[getter]
    fn nickname(&self) -> Option<&str> {
        self.0.nickname.output()
    }

    /// Model, serial number, phone number, e-mail address or platform, by the device's type.
    #[getter]
    fn display_id(&self) -> Option<&str> {
        self.0.display_id.output()
    }

    /// Manufacturer and model.
    #[getter]
    fn model(&self) -> Option<&str> {
        self.0.model.output()
    }

    /// The version of the operating system.
    #[getter]
    fn os_version(&self) -> Option<&str> {
        self.0.os_version.output()
    }

    /// The version of the PingID app on the device.
    #[getter]
    fn app_version(&self) -> Option<&str> {
        self.0.app_version.output()
    }

    /// When the device was paired: a text in U.S. MST (UTC−7 all year).
    #[getter]
    fn enrolled(&self) -> Option<crate::time::MountainTime> {
        self.0.enrolled.output()
    }

    /// The e-mail address that receives OTPs, for e-mail authentication.
    #[getter]
    fn email(&self) -> Option<&str> {
        self.0.email.output()
    }

    /// The country code of the phone number, for SMS and voice.
    #[getter]
    fn country_code(&self) -> Option<&str> {
        self.0.country_code.output()
    }

    /// The phone number.
    #[getter]
    fn phone_number(&self) -> Option<&str> {
        self.0.phone_number.output()
    }

    /// Whether the service can push to the device.
    #[getter]
    fn push_enabled(&self) -> Option<bool> {
        self.0.push_enabled.output()
    }

    /// Whether an Apple Watch goes with the device.
    #[getter]
    fn has_watch(&self) -> Option<bool> {
        self.0.has_watch.output()
    }

    /// How often the user may still ask for an OTP today and use it; set back daily.
    #[getter]
    fn available_claimed_sms(&self) -> Option<i64> {
        self.0.available_claimed_sms.output()
    }

    /// How often the user may still ask for an OTP today without using it; set back daily.
    #[getter]
    fn available_not_claimed_sms(&self) -> Option<i64> {
        self.0.available_not_claimed_sms.output()
    }

    /// Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts.
    #[getter]
    fn sent_claimed_sms(&self) -> Option<i64> {
        self.0.sent_claimed_sms.output()
    }

    /// Deprecated by the service: OTPs asked for and not used today; −1 where it no longer counts.
    #[getter]
    fn sent_not_claimed_sms(&self) -> Option<i64> {
        self.0.sent_not_claimed_sms.output()
    }

    /// The serial number of an OATH token.
    #[getter]
    fn oath_serial_number(&self) -> Option<&str> {
        self.0.oath_serial_number.output()
    }

    /// The type of an OATH token.
    #[getter]
    fn oath_token_type(&self) -> Option<OathTokenType> {
        self.0.oath_token_type.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.0.extra)
    }

    fn __repr__(&self) -> String {
        held::repr(&self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl Held for pingid::Device {
    type Python<'a> = Device;

    fn output(&self) -> Device {
        Device(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("Device", text)
            .member("id", &self.id)
            .member("kind", &self.kind)
            .member("role", &self.role)
            .member("device_uuid", &self.device_uuid)
            .personal("nickname", &self.nickname)
            .personal("display_id", &self.display_id)
            .member("model", &self.model)
            .member("os_version", &self.os_version)
            .member("app_version", &self.app_version)
            .member("enrolled", &self.enrolled)
            .personal("email", &self.email)
            .personal("country_code", &self.country_code)
            .personal("phone_number", &self.phone_number)
            .member("push_enabled", &self.push_enabled)
            .member("has_watch", &self.has_watch)
            .member("available_claimed_sms", &self.available_claimed_sms)
            .member("available_not_claimed_sms", &self.available_not_claimed_sms)
            .member("sent_claimed_sms", &self.sent_claimed_sms)
            .member("sent_not_claimed_sms", &self.sent_not_claimed_sms)
            .member("oath_serial_number", &self.oath_serial_number)
            .member("oath_token_type", &self.oath_token_type)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.id.same(&other.id)
            && self.kind.same(&other.kind)
            && self.role.same(&other.role)
            && self.device_uuid.same(&other.device_uuid)
            && self.nickname.same(&other.nickname)
            && self.display_id.same(&other.display_id)
            && self.model.same(&other.model)
            && self.os_version.same(&other.os_version)
            && self.app_version.same(&other.app_version)
            && self.enrolled.same(&other.enrolled)
            && self.email.same(&other.email)
            && self.country_code.same(&other.country_code)
            && self.phone_number.same(&other.phone_number)
            && self.push_enabled.same(&other.push_enabled)
            && self.has_watch.same(&other.has_watch)
            && self
                .available_claimed_sms
                .same(&other.available_claimed_sms)
            && self
                .available_not_claimed_sms
                .same(&other.available_not_claimed_sms)
            && self.sent_claimed_sms.same(&other.sent_claimed_sms)
            && self.sent_not_claimed_sms.same(&other.sent_not_claimed_sms)
            && self.oath_serial_number.same(&other.oath_serial_number)
            && self.oath_token_type.same(&other.oath_token_type)
            && self.extra == other.extra
    }
}

/// An authentication service that a user can reach. Source: the tables `spList`.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Service(pingid::Service);

#[pymethods]
impl Service {
    /// The alias, such as `web`, `pingone`, `ssh` or `vpn`.
    #[getter]
    fn alias(&self) -> &str {
        self.0.alias.output()
    }

    /// The name.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.0.name.output()
    }

    /// Whether the user can use it.
    #[getter]
    fn status(&self) -> Option<ServiceStatus> {
        self.0.status.output()
    }

    /// When a bypass of this service ends.
    #[getter]
    fn bypass_expiration(&self) -> Option<crate::time::Instant> {
        self.0.bypass_expiration.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.0.extra)
    }

    fn __repr__(&self) -> String {
        held::repr(&self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl Held for pingid::Service {
    type Python<'a> = Service;

    fn output(&self) -> Service {
        Service(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("Service", text)
            .member("alias", &self.alias)
            .member("name", &self.name)
            .member("status", &self.status)
            .member("bypass_expiration", &self.bypass_expiration)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.alias.same(&other.alias)
            && self.name.same(&other.name)
            && self.status.same(&other.status)
            && self.bypass_expiration.same(&other.bypass_expiration)
            && self.extra == other.extra
    }
}

/// What the service knows of a user. Source: the tables `userDetails` of the vendor's page.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct UserDetails(pingid::UserDetails);

#[pymethods]
impl UserDetails {
    /// The user's name.
    #[getter]
    fn username(&self) -> &str {
        self.0.username.output()
    }

    /// Where the user stands between being added and being paired.
    #[getter]
    fn status(&self) -> UserStatus {
        self.0.status.output()
    }

    /// Whether the user is an administrator.
    #[getter]
    fn role(&self) -> Option<Role> {
        self.0.role.output()
    }

    /// The service's own number for the user.
    #[getter]
    fn user_id(&self) -> Option<i64> {
        self.0.user_id.output()
    }

    /// The user's e-mail address.
    #[getter]
    fn email(&self) -> Option<&str> {
        self.0.email.output()
    }

    /// The user's first name.
    #[getter]
    fn first_name(&self) -> Option<&str> {
        self.0.first_name.output()
    }

    /// The user's last name.
    #[getter]
    fn last_name(&self) -> Option<&str> {
        self.0.last_name.output()
    }

    /// The service's key for the user's picture.
    #[getter]
    fn picture(&self) -> Option<&str> {
        self.0.picture.output()
    }

    /// Whether an administrator enabled the user, who can then pair a device.
    #[getter]
    fn enabled(&self) -> Option<bool> {
        self.0.enabled.output()
    }

    /// When the user last logged in.
    #[getter]
    fn last_login(&self) -> Option<crate::time::Instant> {
        self.0.last_login.output()
    }

    /// The default device.
    #[getter]
    fn device(&self) -> Option<Device> {
        self.0.device.output()
    }

    /// All devices.
    #[getter]
    fn devices(&self) -> Vec<Device> {
        self.0.devices.output()
    }

    /// The authentication services that the user can reach.
    #[getter]
    fn services(&self) -> Vec<Service> {
        self.0.services.output()
    }

    /// Deprecated by the service: whether the user may log in without a second factor.
    #[getter]
    fn in_bypass(&self) -> Option<bool> {
        self.0.in_bypass.output()
    }

    /// Deprecated by the service: when the bypass ends.
    #[getter]
    fn bypass_expiration(&self) -> Option<crate::time::Instant> {
        self.0.bypass_expiration.output()
    }

    /// The user's last transactions, as the service gives them.
    #[getter]
    fn last_transactions(&self) -> Vec<Json<'_>> {
        self.0.last_transactions.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.0.extra)
    }

    fn __repr__(&self) -> String {
        held::repr(&self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl Held for pingid::UserDetails {
    type Python<'a> = UserDetails;

    fn output(&self) -> UserDetails {
        UserDetails(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("UserDetails", text)
            .personal("username", &self.username)
            .member("status", &self.status)
            .member("role", &self.role)
            .member("user_id", &self.user_id)
            .personal("email", &self.email)
            .personal("first_name", &self.first_name)
            .personal("last_name", &self.last_name)
            .personal("picture", &self.picture)
            .member("enabled", &self.enabled)
            .member("last_login", &self.last_login)
            .member("device", &self.device)
            .member("devices", &self.devices)
            .member("services", &self.services)
            .member("in_bypass", &self.in_bypass)
            .member("bypass_expiration", &self.bypass_expiration)
            .member("last_transactions", &self.last_transactions)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.username.same(&other.username)
            && self.status.same(&other.status)
            && self.role.same(&other.role)
            && self.user_id.same(&other.user_id)
            && self.email.same(&other.email)
            && self.first_name.same(&other.first_name)
            && self.last_name.same(&other.last_name)
            && self.picture.same(&other.picture)
            && self.enabled.same(&other.enabled)
            && self.last_login.same(&other.last_login)
            && self.device.same(&other.device)
            && self.devices.same(&other.devices)
            && self.services.same(&other.services)
            && self.in_bypass.same(&other.in_bypass)
            && self.bypass_expiration.same(&other.bypass_expiration)
            && self.last_transactions.same(&other.last_transactions)
            && self.extra == other.extra
    }
}

/// A user who was added.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct AddedUser(pingid::AddedUser);

#[pymethods]
impl AddedUser {
    /// The user's details.
    #[getter]
    fn user(&self) -> UserDetails {
        self.0.user.output()
    }

    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and whoever holds it can pair a device of their own.
    #[getter]
    fn activation_code(&self) -> Option<&str> {
        self.0.activation_code.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.0.extra)
    }

    fn __repr__(&self) -> String {
        held::repr(&self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl Held for pingid::AddedUser {
    type Python<'a> = AddedUser;

    fn output(&self) -> AddedUser {
        AddedUser(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("AddedUser", text)
            .member("user", &self.user)
            .member("activation_code", &self.activation_code)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.user.same(&other.user)
            && self.activation_code.same(&other.activation_code)
            && self.extra == other.extra
    }
}

/// A user who was found.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FoundUser(pingid::FoundUser);

#[pymethods]
impl FoundUser {
    /// The user's details.
    #[getter]
    fn user(&self) -> UserDetails {
        self.0.user.output()
    }

    /// The other users who are paired with the same device, if they were asked for.
    #[getter]
    fn same_device_users(&self) -> Vec<UserDetails> {
        self.0.same_device_users.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.0.extra)
    }

    fn __repr__(&self) -> String {
        held::repr(&self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl Held for pingid::FoundUser {
    type Python<'a> = FoundUser;

    fn output(&self) -> FoundUser {
        FoundUser(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("FoundUser", text)
            .member("user", &self.user)
            .member("same_device_users", &self.same_device_users)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.user.same(&other.user)
            && self.same_device_users.same(&other.same_device_users)
            && self.extra == other.extra
    }
}

/// An activation code that was minted.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ActivationCode(pingid::ActivationCode);

#[pymethods]
impl ActivationCode {
    /// The code: whoever holds it can pair a device of their own.
    #[getter]
    fn activation_code(&self) -> &str {
        self.0.activation_code.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.0.extra)
    }

    fn __repr__(&self) -> String {
        held::repr(&self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl Held for pingid::ActivationCode {
    type Python<'a> = ActivationCode;

    fn output(&self) -> ActivationCode {
        ActivationCode(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("ActivationCode", text)
            .member("activation_code", &self.activation_code)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.activation_code.same(&other.activation_code) && self.extra == other.extra
    }
}

/// How far a pairing has come.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingProgress(pingid::PairingProgress);

#[pymethods]
impl PairingProgress {
    /// The status.
    #[getter]
    fn status(&self) -> PairingStatus {
        self.0.status.output()
    }

    /// The id of the device, once there is one.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.0.device_id.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.0.extra)
    }

    fn __repr__(&self) -> String {
        held::repr(&self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

impl Held for pingid::PairingProgress {
    type Python<'a> = PairingProgress;

    fn output(&self) -> PairingProgress {
        PairingProgress(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PairingProgress", text)
            .member("status", &self.status)
            .member("device_id", &self.device_id)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.status.same(&other.status)
            && self.device_id.same(&other.device_id)
            && self.extra == other.extra
    }
}
