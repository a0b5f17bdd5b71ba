//! Written by `make generate`; change the declarations below core/src/pingid instead.

use std::collections::BTreeMap;

use pingpair::pingid;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use super::values::*;
use crate::given::{Given, Wrapped};
use crate::held::{self, Held, Spelling};
use crate::json::Json;
use crate::pickling;
use crate::plain::PlainMembers;

/// A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Device(pingid::Device);

impl Device {
    pub(super) fn own(record: pingid::Device) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::Device {
        &self.0
    }
}

#[pymethods]
impl Device {
    /// The device's id.
    #[getter]
    fn id(&self) -> i64 {
        self.core().id.output()
    }

    /// The type of the device, such as `iPhone`.
    #[getter]
    fn kind(&self) -> Option<DeviceType> {
        self.core().kind.output()
    }

    /// Whether the device is the user's primary one.
    #[getter]
    fn role(&self) -> Option<DeviceRole> {
        self.core().role.output()
    }

    /// The id that WebAuthn operations name the device by.
    #[getter]
    fn device_uuid(&self) -> Option<&str> {
        self.core().device_uuid.output()
    }

    /// What the user calls the device.
    #[getter]
    fn nickname(&self) -> Option<&str> {
        self.core().nickname.output()
    }

    /// Model, serial number, phone number, e-mail address or platform, by the device's type.
    #[getter]
    fn display_id(&self) -> Option<&str> {
        self.core().display_id.output()
    }

    /// Manufacturer and model.
    #[getter]
    fn model(&self) -> Option<&str> {
        self.core().model.output()
    }

    /// The version of the operating system.
    #[getter]
    fn os_version(&self) -> Option<&str> {
        self.core().os_version.output()
    }

    /// The version of the PingID app on the device.
    #[getter]
    fn app_version(&self) -> Option<&str> {
        self.core().app_version.output()
    }

    /// When the device was paired: a text in U.S. MST (UTC−7 all year).
    #[getter]
    fn enrolled(&self) -> Option<crate::time::MountainTime> {
        self.core().enrolled.output()
    }

    /// The e-mail address that receives OTPs, for e-mail authentication.
    #[getter]
    fn email(&self) -> Option<&str> {
        self.core().email.output()
    }

    /// The country code of the phone number, for SMS and voice.
    #[getter]
    fn country_code(&self) -> Option<&str> {
        self.core().country_code.output()
    }

    /// The phone number.
    #[getter]
    fn phone_number(&self) -> Option<&str> {
        self.core().phone_number.output()
    }

    /// Whether the service can push to the device.
    #[getter]
    fn push_enabled(&self) -> Option<bool> {
        self.core().push_enabled.output()
    }

    /// Whether an Apple Watch goes with the device.
    #[getter]
    fn has_watch(&self) -> Option<bool> {
        self.core().has_watch.output()
    }

    /// How often the user may still ask for an OTP today and use it; set back daily.
    #[getter]
    fn available_claimed_sms(&self) -> Option<i64> {
        self.core().available_claimed_sms.output()
    }

    /// How often the user may still ask for an OTP today without using it; set back daily.
    #[getter]
    fn available_not_claimed_sms(&self) -> Option<i64> {
        self.core().available_not_claimed_sms.output()
    }

    /// Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts.
    #[getter]
    fn sent_claimed_sms(&self) -> Option<i64> {
        self.core().sent_claimed_sms.output()
    }

    /// Deprecated by the service: OTPs asked for and not used today; −1 where it no longer
    /// counts.
    #[getter]
    fn sent_not_claimed_sms(&self) -> Option<i64> {
        self.core().sent_not_claimed_sms.output()
    }

    /// The serial number of an OATH token.
    #[getter]
    fn oath_serial_number(&self) -> Option<&str> {
        self.core().oath_serial_number.output()
    }

    /// The type of an OATH token.
    #[getter]
    fn oath_token_type(&self) -> Option<OathTokenType> {
        self.core().oath_token_type.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            [
                "id",
                "kind",
                "role",
                "device_uuid",
                "nickname",
                "display_id",
                "model",
                "os_version",
                "app_version",
                "enrolled",
                "email",
                "country_code",
                "phone_number",
                "push_enabled",
                "has_watch",
                "available_claimed_sms",
                "available_not_claimed_sms",
                "sent_claimed_sms",
                "sent_not_claimed_sms",
                "oath_serial_number",
                "oath_token_type",
            ] as [&str; 21],
        )
    }
}

impl Held for pingid::Device {
    type Python<'a> = Device;

    fn output(&self) -> Device {
        Device::own(self.clone())
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("id", &self.id)?
            .member("kind", &self.kind)?
            .member("role", &self.role)?
            .member("device_uuid", &self.device_uuid)?
            .member("nickname", &self.nickname)?
            .member("display_id", &self.display_id)?
            .member("model", &self.model)?
            .member("os_version", &self.os_version)?
            .member("app_version", &self.app_version)?
            .member("enrolled", &self.enrolled)?
            .member("email", &self.email)?
            .member("country_code", &self.country_code)?
            .member("phone_number", &self.phone_number)?
            .member("push_enabled", &self.push_enabled)?
            .member("has_watch", &self.has_watch)?
            .member("available_claimed_sms", &self.available_claimed_sms)?
            .member("available_not_claimed_sms", &self.available_not_claimed_sms)?
            .member("sent_claimed_sms", &self.sent_claimed_sms)?
            .member("sent_not_claimed_sms", &self.sent_not_claimed_sms)?
            .member("oath_serial_number", &self.oath_serial_number)?
            .member("oath_token_type", &self.oath_token_type)?
            .extra(&self.extra)?
            .finish())
    }
}

/// An authentication service that a user can reach. Source: the tables `spList`.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Service(pingid::Service);

impl Service {
    pub(super) fn own(record: pingid::Service) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::Service {
        &self.0
    }
}

#[pymethods]
impl Service {
    /// The alias, such as `web`, `pingone`, `ssh` or `vpn`.
    #[getter]
    fn alias(&self) -> &str {
        self.core().alias.output()
    }

    /// The name.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.core().name.output()
    }

    /// Whether the user can use it.
    #[getter]
    fn status(&self) -> Option<ServiceStatus> {
        self.core().status.output()
    }

    /// When a bypass of this service ends.
    #[getter]
    fn bypass_expiration(&self) -> Option<crate::time::Instant> {
        self.core().bypass_expiration.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            ["alias", "name", "status", "bypass_expiration"] as [&str; 4],
        )
    }
}

impl Held for pingid::Service {
    type Python<'a> = Service;

    fn output(&self) -> Service {
        Service::own(self.clone())
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("alias", &self.alias)?
            .member("name", &self.name)?
            .member("status", &self.status)?
            .member("bypass_expiration", &self.bypass_expiration)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What the service knows of a user. Source: the tables `userDetails` of the vendor's page.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct UserDetails(UserDetailsPlace);

/// Where the record is.
enum UserDetailsPlace {
    Own(Box<pingid::UserDetails>),
    AddedUserUser(Py<AddedUser>),
    FoundUserUser(Py<FoundUser>),
    EditedUserUser(Py<EditedUser>),
}

impl UserDetails {
    pub(super) fn own(record: pingid::UserDetails) -> Self {
        Self(UserDetailsPlace::Own(Box::new(record)))
    }

    fn core(&self) -> &pingid::UserDetails {
        match &self.0 {
            UserDetailsPlace::Own(record) => record,
            UserDetailsPlace::AddedUserUser(holder) => &holder.get().core().user,
            UserDetailsPlace::FoundUserUser(holder) => &holder.get().core().user,
            UserDetailsPlace::EditedUserUser(holder) => &holder.get().core().user,
        }
    }
}

#[pymethods]
impl UserDetails {
    /// The user's name.
    #[getter]
    fn username(&self) -> &str {
        self.core().username.output()
    }

    /// Where the user stands between being added and being paired.
    #[getter]
    fn status(&self) -> UserStatus {
        self.core().status.output()
    }

    /// Whether the user is an administrator.
    #[getter]
    fn role(&self) -> Option<Role> {
        self.core().role.output()
    }

    /// The service's own number for the user.
    #[getter]
    fn user_id(&self) -> Option<i64> {
        self.core().user_id.output()
    }

    /// The user's e-mail address.
    #[getter]
    fn email(&self) -> Option<&str> {
        self.core().email.output()
    }

    /// The user's first name.
    #[getter]
    fn first_name(&self) -> Option<&str> {
        self.core().first_name.output()
    }

    /// The user's last name.
    #[getter]
    fn last_name(&self) -> Option<&str> {
        self.core().last_name.output()
    }

    /// The service's key for the user's picture.
    #[getter]
    fn picture(&self) -> Option<&str> {
        self.core().picture.output()
    }

    /// Whether an administrator enabled the user, who can then pair a device.
    #[getter]
    fn enabled(&self) -> Option<bool> {
        self.core().enabled.output()
    }

    /// When the user last logged in.
    #[getter]
    fn last_login(&self) -> Option<crate::time::Instant> {
        self.core().last_login.output()
    }

    /// The default device.
    #[getter]
    fn device(&self) -> Option<Device> {
        self.core().device.output()
    }

    /// All devices.
    #[getter]
    fn devices(&self) -> Vec<Device> {
        self.core().devices.output()
    }

    /// The authentication services that the user can reach.
    #[getter]
    fn services(&self) -> Vec<Service> {
        self.core().services.output()
    }

    /// Deprecated by the service: whether the user may log in without a second factor.
    #[getter]
    fn in_bypass(&self) -> Option<bool> {
        self.core().in_bypass.output()
    }

    /// Deprecated by the service: when the bypass ends.
    #[getter]
    fn bypass_expiration(&self) -> Option<crate::time::Instant> {
        self.core().bypass_expiration.output()
    }

    /// The user's last transactions, as the service gives them.
    #[getter]
    fn last_transactions(&self) -> Vec<Json<'_>> {
        self.core().last_transactions.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            [
                "username",
                "status",
                "role",
                "user_id",
                "email",
                "first_name",
                "last_name",
                "picture",
                "enabled",
                "last_login",
                "device",
                "devices",
                "services",
                "in_bypass",
                "bypass_expiration",
                "last_transactions",
            ] as [&str; 16],
        )
    }
}

impl Held for pingid::UserDetails {
    type Python<'a> = UserDetails;

    fn output(&self) -> UserDetails {
        UserDetails::own(self.clone())
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
            .personal("last_transactions", &self.last_transactions)
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("username", &self.username)?
            .member("status", &self.status)?
            .member("role", &self.role)?
            .member("user_id", &self.user_id)?
            .member("email", &self.email)?
            .member("first_name", &self.first_name)?
            .member("last_name", &self.last_name)?
            .member("picture", &self.picture)?
            .member("enabled", &self.enabled)?
            .member("last_login", &self.last_login)?
            .member("device", &self.device)?
            .member("devices", &self.devices)?
            .member("services", &self.services)?
            .member("in_bypass", &self.in_bypass)?
            .member("bypass_expiration", &self.bypass_expiration)?
            .member("last_transactions", &self.last_transactions)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A user who was added.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct AddedUser(pingid::AddedUser);

impl AddedUser {
    pub(super) fn own(record: pingid::AddedUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::AddedUser {
        &self.0
    }
}

#[pymethods]
impl AddedUser {
    /// The user's details.
    #[getter]
    fn user(slf: &Bound<'_, Self>) -> UserDetails {
        UserDetails(UserDetailsPlace::AddedUserUser(slf.clone().unbind()))
    }

    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    #[getter]
    fn activation_code(&self) -> Option<&str> {
        self.core().activation_code.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["user", "activation_code"] as [&str; 2])
    }
}

impl Held for pingid::AddedUser {
    type Python<'a> = AddedUser;

    fn output(&self) -> AddedUser {
        AddedUser::own(self.clone())
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("user", &self.user)?
            .member("activation_code", &self.activation_code)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A user who was found.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FoundUser(pingid::FoundUser);

impl FoundUser {
    pub(super) fn own(record: pingid::FoundUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::FoundUser {
        &self.0
    }
}

#[pymethods]
impl FoundUser {
    /// The user's details.
    #[getter]
    fn user(slf: &Bound<'_, Self>) -> UserDetails {
        UserDetails(UserDetailsPlace::FoundUserUser(slf.clone().unbind()))
    }

    /// The other users who are paired with the same device, if they were asked for.
    #[getter]
    fn same_device_users(&self) -> Vec<UserDetails> {
        self.core().same_device_users.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["user", "same_device_users"] as [&str; 2])
    }
}

impl Held for pingid::FoundUser {
    type Python<'a> = FoundUser;

    fn output(&self) -> FoundUser {
        FoundUser::own(self.clone())
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("user", &self.user)?
            .member("same_device_users", &self.same_device_users)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A user who was changed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct EditedUser(pingid::EditedUser);

impl EditedUser {
    pub(super) fn own(record: pingid::EditedUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::EditedUser {
        &self.0
    }
}

#[pymethods]
impl EditedUser {
    /// The user's details.
    #[getter]
    fn user(slf: &Bound<'_, Self>) -> UserDetails {
        UserDetails(UserDetailsPlace::EditedUserUser(slf.clone().unbind()))
    }

    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    #[getter]
    fn activation_code(&self) -> Option<&str> {
        self.core().activation_code.output()
    }

    /// The other users who are paired with the same device.
    #[getter]
    fn same_device_users(&self) -> Vec<UserDetails> {
        self.core().same_device_users.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            ["user", "activation_code", "same_device_users"] as [&str; 3],
        )
    }
}

impl Held for pingid::EditedUser {
    type Python<'a> = EditedUser;

    fn output(&self) -> EditedUser {
        EditedUser::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("EditedUser", text)
            .member("user", &self.user)
            .member("activation_code", &self.activation_code)
            .member("same_device_users", &self.same_device_users)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.user.same(&other.user)
            && self.activation_code.same(&other.activation_code)
            && self.same_device_users.same(&other.same_device_users)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("user", &self.user)?
            .member("activation_code", &self.activation_code)?
            .member("same_device_users", &self.same_device_users)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The service did what was asked, and has nothing to add.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Acknowledged(pingid::Acknowledged);

impl Acknowledged {
    pub(super) fn own(record: pingid::Acknowledged) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::Acknowledged {
        &self.0
    }
}

#[pymethods]
impl Acknowledged {
    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, [] as [&str; 0])
    }
}

impl Held for pingid::Acknowledged {
    type Python<'a> = Acknowledged;

    fn output(&self) -> Acknowledged {
        Acknowledged::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("Acknowledged", text)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py).extra(&self.extra)?.finish())
    }
}

/// A user who was activated.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ActivatedUser(pingid::ActivatedUser);

impl ActivatedUser {
    pub(super) fn own(record: pingid::ActivatedUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::ActivatedUser {
        &self.0
    }
}

#[pymethods]
impl ActivatedUser {
    /// The code that pairs a device, for a user who is not paired: whoever holds it can pair a
    /// device of their own.
    #[getter]
    fn activation_code(&self) -> Option<&str> {
        self.core().activation_code.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["activation_code"] as [&str; 1])
    }
}

impl Held for pingid::ActivatedUser {
    type Python<'a> = ActivatedUser;

    fn output(&self) -> ActivatedUser {
        ActivatedUser::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("ActivatedUser", text)
            .member("activation_code", &self.activation_code)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.activation_code.same(&other.activation_code) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("activation_code", &self.activation_code)?
            .extra(&self.extra)?
            .finish())
    }
}

/// An activation code that was minted.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ActivationCode(pingid::ActivationCode);

impl ActivationCode {
    pub(super) fn own(record: pingid::ActivationCode) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::ActivationCode {
        &self.0
    }
}

#[pymethods]
impl ActivationCode {
    /// The code: whoever holds it can pair a device of their own.
    #[getter]
    fn activation_code(&self) -> &str {
        self.core().activation_code.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["activation_code"] as [&str; 1])
    }
}

impl Held for pingid::ActivationCode {
    type Python<'a> = ActivationCode;

    fn output(&self) -> ActivationCode {
        ActivationCode::own(self.clone())
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("activation_code", &self.activation_code)?
            .extra(&self.extra)?
            .finish())
    }
}

/// How far a pairing has come.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingProgress(pingid::PairingProgress);

impl PairingProgress {
    pub(super) fn own(record: pingid::PairingProgress) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::PairingProgress {
        &self.0
    }
}

#[pymethods]
impl PairingProgress {
    /// The status.
    #[getter]
    fn status(&self) -> PairingStatus {
        self.core().status.output()
    }

    /// The id of the device, once there is one.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.core().device_id.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["status", "device_id"] as [&str; 2])
    }
}

impl Held for pingid::PairingProgress {
    type Python<'a> = PairingProgress;

    fn output(&self) -> PairingProgress {
        PairingProgress::own(self.clone())
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("status", &self.status)?
            .member("device_id", &self.device_id)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A pairing that waits for an OTP.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct StartedPairing(pingid::StartedPairing);

impl StartedPairing {
    pub(super) fn own(record: pingid::StartedPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::StartedPairing {
        &self.0
    }
}

#[pymethods]
impl StartedPairing {
    /// The session, for FinalizeOfflinePairing.
    #[getter]
    fn session_id(&self) -> &str {
        self.core().session_id.output()
    }

    /// The id of the device that is being paired.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.core().device_id.output()
    }

    /// The id that WebAuthn operations name the device by.
    #[getter]
    fn device_uuid(&self) -> Option<&str> {
        self.core().device_uuid.output()
    }

    /// How an OATH token makes its OTPs.
    #[getter]
    fn token_type(&self) -> Option<OathTokenType> {
        self.core().token_type.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            ["session_id", "device_id", "device_uuid", "token_type"] as [&str; 4],
        )
    }
}

impl Held for pingid::StartedPairing {
    type Python<'a> = StartedPairing;

    fn output(&self) -> StartedPairing {
        StartedPairing::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("StartedPairing", text)
            .member("session_id", &self.session_id)
            .member("device_id", &self.device_id)
            .member("device_uuid", &self.device_uuid)
            .member("token_type", &self.token_type)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.session_id.same(&other.session_id)
            && self.device_id.same(&other.device_id)
            && self.device_uuid.same(&other.device_uuid)
            && self.token_type.same(&other.token_type)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("session_id", &self.session_id)?
            .member("device_id", &self.device_id)?
            .member("device_uuid", &self.device_uuid)?
            .member("token_type", &self.token_type)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What is told of an OATH token, so that the user need not type its serial number again.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct OathParameters(pingid::OathParameters);

impl OathParameters {
    pub(super) fn own(record: pingid::OathParameters) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::OathParameters {
        &self.0
    }
}

#[pymethods]
impl OathParameters {
    /// The serial number.
    #[getter]
    fn oath_serial_number(&self) -> Option<&str> {
        self.core().oath_serial_number.output()
    }

    /// How it makes its OTPs.
    #[getter]
    fn oath_token_type(&self) -> Option<OathTokenType> {
        self.core().oath_token_type.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["oath_serial_number", "oath_token_type"] as [&str; 2])
    }
}

impl Held for pingid::OathParameters {
    type Python<'a> = OathParameters;

    fn output(&self) -> OathParameters {
        OathParameters::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("OathParameters", text)
            .member("oath_serial_number", &self.oath_serial_number)
            .member("oath_token_type", &self.oath_token_type)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.oath_serial_number.same(&other.oath_serial_number)
            && self.oath_token_type.same(&other.oath_token_type)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("oath_serial_number", &self.oath_serial_number)?
            .member("oath_token_type", &self.oath_token_type)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A pairing that was completed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FinalizedPairing(pingid::FinalizedPairing);

impl FinalizedPairing {
    pub(super) fn own(record: pingid::FinalizedPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::FinalizedPairing {
        &self.0
    }
}

#[pymethods]
impl FinalizedPairing {
    /// What is told of an OATH token.
    #[getter]
    fn oath_token(&self) -> Option<OathParameters> {
        self.core().oath_token.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["oath_token"] as [&str; 1])
    }
}

impl Held for pingid::FinalizedPairing {
    type Python<'a> = FinalizedPairing;

    fn output(&self) -> FinalizedPairing {
        FinalizedPairing::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("FinalizedPairing", text)
            .member("oath_token", &self.oath_token)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.oath_token.same(&other.oath_token) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("oath_token", &self.oath_token)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The service asks for the next OTP of the token: `errorId` 30016.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct NextOtp(pingid::NextOtp);

impl NextOtp {
    pub(super) fn own(record: pingid::NextOtp) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::NextOtp {
        &self.0
    }
}

#[pymethods]
impl NextOtp {
    /// The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that
    /// it has.
    #[getter]
    fn session_id(&self) -> Option<&str> {
        self.core().session_id.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["session_id"] as [&str; 1])
    }
}

impl Held for pingid::NextOtp {
    type Python<'a> = NextOtp;

    fn output(&self) -> NextOtp {
        NextOtp::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("NextOtp", text)
            .member("session_id", &self.session_id)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.session_id.same(&other.session_id) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("session_id", &self.session_id)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A device that was paired without an OTP.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct OfflinePaired(pingid::OfflinePaired);

impl OfflinePaired {
    pub(super) fn own(record: pingid::OfflinePaired) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::OfflinePaired {
        &self.0
    }
}

#[pymethods]
impl OfflinePaired {
    /// A session; the service names one and has no use for it.
    #[getter]
    fn session_id(&self) -> Option<&str> {
        self.core().session_id.output()
    }

    /// The id of the device.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.core().device_id.output()
    }

    /// The id that WebAuthn operations name the device by.
    #[getter]
    fn device_uuid(&self) -> Option<&str> {
        self.core().device_uuid.output()
    }

    /// How an OATH token makes its OTPs.
    #[getter]
    fn token_type(&self) -> Option<OathTokenType> {
        self.core().token_type.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            ["session_id", "device_id", "device_uuid", "token_type"] as [&str; 4],
        )
    }
}

impl Held for pingid::OfflinePaired {
    type Python<'a> = OfflinePaired;

    fn output(&self) -> OfflinePaired {
        OfflinePaired::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("OfflinePaired", text)
            .member("session_id", &self.session_id)
            .member("device_id", &self.device_id)
            .member("device_uuid", &self.device_uuid)
            .member("token_type", &self.token_type)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.session_id.same(&other.session_id)
            && self.device_id.same(&other.device_id)
            && self.device_uuid.same(&other.device_uuid)
            && self.token_type.same(&other.token_type)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("session_id", &self.session_id)?
            .member("device_id", &self.device_id)?
            .member("device_uuid", &self.device_uuid)?
            .member("token_type", &self.token_type)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A YubiKey that was paired.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairedYubiKey(pingid::PairedYubiKey);

impl PairedYubiKey {
    pub(super) fn own(record: pingid::PairedYubiKey) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::PairedYubiKey {
        &self.0
    }
}

#[pymethods]
impl PairedYubiKey {
    /// The id of the device.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.core().device_id.output()
    }

    /// The id that WebAuthn operations name the device by.
    #[getter]
    fn device_uuid(&self) -> Option<&str> {
        self.core().device_uuid.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["device_id", "device_uuid"] as [&str; 2])
    }
}

impl Held for pingid::PairedYubiKey {
    type Python<'a> = PairedYubiKey;

    fn output(&self) -> PairedYubiKey {
        PairedYubiKey::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PairedYubiKey", text)
            .member("device_id", &self.device_id)
            .member("device_uuid", &self.device_uuid)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.device_id.same(&other.device_id)
            && self.device_uuid.same(&other.device_uuid)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("device_id", &self.device_id)?
            .member("device_uuid", &self.device_uuid)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A token that is in step again.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ResyncedToken(pingid::ResyncedToken);

impl ResyncedToken {
    pub(super) fn own(record: pingid::ResyncedToken) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::ResyncedToken {
        &self.0
    }
}

#[pymethods]
impl ResyncedToken {
    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, [] as [&str; 0])
    }
}

impl Held for pingid::ResyncedToken {
    type Python<'a> = ResyncedToken;

    fn output(&self) -> ResyncedToken {
        ResyncedToken::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("ResyncedToken", text)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py).extra(&self.extra)?.finish())
    }
}

/// A job that was begun.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct CreatedJob(pingid::CreatedJob);

impl CreatedJob {
    pub(super) fn own(record: pingid::CreatedJob) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::CreatedJob {
        &self.0
    }
}

#[pymethods]
impl CreatedJob {
    /// The token that names the job.
    #[getter]
    fn job_token(&self) -> &str {
        self.core().job_token.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["job_token"] as [&str; 1])
    }
}

impl Held for pingid::CreatedJob {
    type Python<'a> = CreatedJob;

    fn output(&self) -> CreatedJob {
        CreatedJob::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("CreatedJob", text)
            .member("job_token", &self.job_token)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.job_token.same(&other.job_token) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("job_token", &self.job_token)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What pairs an authenticator app.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct AuthenticatorAppPairing(pingid::AuthenticatorAppPairing);

impl AuthenticatorAppPairing {
    pub(super) fn own(record: pingid::AuthenticatorAppPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::AuthenticatorAppPairing {
        &self.0
    }
}

#[pymethods]
impl AuthenticatorAppPairing {
    /// The session, for AuthenticatorAppFinishPairing.
    #[getter]
    fn session_id(&self) -> &str {
        self.core().session_id.output()
    }

    /// The `otpauth` URI for a QR code, exactly as the app wants it: whoever sees it can make
    /// the OTPs.
    #[getter]
    fn pairing_key_uri(&self) -> &str {
        self.core().pairing_key_uri.output()
    }

    /// The same secret in groups, for typing.
    #[getter]
    fn pairing_key(&self) -> &str {
        self.core().pairing_key.output()
    }

    /// The organisation's name. The page lists it; it is a part of the URI.
    #[getter]
    fn issuer(&self) -> Option<&str> {
        self.core().issuer.output()
    }

    /// The user's account. The page lists it; it is a part of the URI.
    #[getter]
    fn account(&self) -> Option<&str> {
        self.core().account.output()
    }

    /// The id of the device that is being paired.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.core().device_id.output()
    }

    /// The id that WebAuthn operations name the device by.
    #[getter]
    fn device_uuid(&self) -> Option<&str> {
        self.core().device_uuid.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            [
                "session_id",
                "pairing_key_uri",
                "pairing_key",
                "issuer",
                "account",
                "device_id",
                "device_uuid",
            ] as [&str; 7],
        )
    }
}

impl Held for pingid::AuthenticatorAppPairing {
    type Python<'a> = AuthenticatorAppPairing;

    fn output(&self) -> AuthenticatorAppPairing {
        AuthenticatorAppPairing::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("AuthenticatorAppPairing", text)
            .member("session_id", &self.session_id)
            .member("pairing_key_uri", &self.pairing_key_uri)
            .member("pairing_key", &self.pairing_key)
            .member("issuer", &self.issuer)
            .personal("account", &self.account)
            .member("device_id", &self.device_id)
            .member("device_uuid", &self.device_uuid)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.session_id.same(&other.session_id)
            && self.pairing_key_uri.same(&other.pairing_key_uri)
            && self.pairing_key.same(&other.pairing_key)
            && self.issuer.same(&other.issuer)
            && self.account.same(&other.account)
            && self.device_id.same(&other.device_id)
            && self.device_uuid.same(&other.device_uuid)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("session_id", &self.session_id)?
            .member("pairing_key_uri", &self.pairing_key_uri)?
            .member("pairing_key", &self.pairing_key)?
            .member("issuer", &self.issuer)?
            .member("account", &self.account)?
            .member("device_id", &self.device_id)?
            .member("device_uuid", &self.device_uuid)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A pairing that waits for the browser's credential.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct WebAuthnPairing(pingid::WebAuthnPairing);

impl WebAuthnPairing {
    pub(super) fn own(record: pingid::WebAuthnPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::WebAuthnPairing {
        &self.0
    }
}

#[pymethods]
impl WebAuthnPairing {
    /// The options for the browser, as the service spells them: JSON with signed bytes.
    #[getter]
    fn options(&self) -> &str {
        self.core().options.output()
    }

    /// The session, for WebAuthnFinishPairing.
    #[getter]
    fn session_id(&self) -> &str {
        self.core().session_id.output()
    }

    /// The id of the device that is being paired.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.core().device_id.output()
    }

    /// The id that WebAuthn operations name the device by.
    #[getter]
    fn device_uuid(&self) -> Option<&str> {
        self.core().device_uuid.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            ["options", "session_id", "device_id", "device_uuid"] as [&str; 4],
        )
    }
}

impl Held for pingid::WebAuthnPairing {
    type Python<'a> = WebAuthnPairing;

    fn output(&self) -> WebAuthnPairing {
        WebAuthnPairing::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("WebAuthnPairing", text)
            .member("options", &self.options)
            .member("session_id", &self.session_id)
            .member("device_id", &self.device_id)
            .member("device_uuid", &self.device_uuid)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.options.same(&other.options)
            && self.session_id.same(&other.session_id)
            && self.device_id.same(&other.device_id)
            && self.device_uuid.same(&other.device_uuid)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("options", &self.options)?
            .member("session_id", &self.session_id)?
            .member("device_id", &self.device_id)?
            .member("device_uuid", &self.device_uuid)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A token that was not added, because its serial number exists.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct DuplicateToken(pingid::DuplicateToken);

impl DuplicateToken {
    pub(super) fn own(record: pingid::DuplicateToken) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::DuplicateToken {
        &self.0
    }
}

#[pymethods]
impl DuplicateToken {
    /// The place of the token in the request.
    #[getter]
    fn row(&self) -> Option<i64> {
        self.core().row.output()
    }

    /// The serial number.
    #[getter]
    fn serial(&self) -> Option<&str> {
        self.core().serial.output()
    }

    /// The token's secret.
    #[getter]
    fn password(&self) -> Option<&str> {
        self.core().password.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["row", "serial", "password"] as [&str; 3])
    }
}

impl Held for pingid::DuplicateToken {
    type Python<'a> = DuplicateToken;

    fn output(&self) -> DuplicateToken {
        DuplicateToken::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("DuplicateToken", text)
            .member("row", &self.row)
            .member("serial", &self.serial)
            .member("password", &self.password)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.row.same(&other.row)
            && self.serial.same(&other.serial)
            && self.password.same(&other.password)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("row", &self.row)?
            .member("serial", &self.serial)?
            .member("password", &self.password)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What a job leaves behind.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct JobResult(pingid::JobResult);

impl JobResult {
    pub(super) fn own(record: pingid::JobResult) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::JobResult {
        &self.0
    }
}

#[pymethods]
impl JobResult {
    /// The type of the result, such as `JobResult` or `CreateOath`.
    #[getter]
    fn kind(&self) -> Option<&str> {
        self.core().kind.output()
    }

    /// The status.
    #[getter]
    fn status(&self) -> Option<JobStatus> {
        self.core().status.output()
    }

    /// Why a job failed, in the service's words, which may name users.
    #[getter]
    fn message(&self) -> Option<&str> {
        self.core().message.output()
    }

    /// The tokens that CreateOrgTokens did not add, because their serial numbers exist.
    #[getter]
    fn duplicates(&self) -> Vec<DuplicateToken> {
        self.core().duplicates.output()
    }

    /// How many these are.
    #[getter]
    fn duplicate_count(&self) -> Option<i64> {
        self.core().duplicate_count.output()
    }

    /// The tokens that RevokeOrgTokens did not remove, because they are paired: serial number
    /// and user.
    #[getter]
    fn paired_serials(&self) -> BTreeMap<&str, &str> {
        self.core().paired_serials.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            [
                "kind",
                "status",
                "message",
                "duplicates",
                "duplicate_count",
                "paired_serials",
            ] as [&str; 6],
        )
    }
}

impl Held for pingid::JobResult {
    type Python<'a> = JobResult;

    fn output(&self) -> JobResult {
        JobResult::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("JobResult", text)
            .member("kind", &self.kind)
            .member("status", &self.status)
            .personal("message", &self.message)
            .member("duplicates", &self.duplicates)
            .member("duplicate_count", &self.duplicate_count)
            .personal("paired_serials", &self.paired_serials)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.kind.same(&other.kind)
            && self.status.same(&other.status)
            && self.message.same(&other.message)
            && self.duplicates.same(&other.duplicates)
            && self.duplicate_count.same(&other.duplicate_count)
            && self.paired_serials.same(&other.paired_serials)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("kind", &self.kind)?
            .member("status", &self.status)?
            .member("message", &self.message)?
            .member("duplicates", &self.duplicates)?
            .member("duplicate_count", &self.duplicate_count)?
            .member("paired_serials", &self.paired_serials)?
            .extra(&self.extra)?
            .finish())
    }
}

/// How far a job has come.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct JobProgress(pingid::JobProgress);

impl JobProgress {
    pub(super) fn own(record: pingid::JobProgress) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::JobProgress {
        &self.0
    }
}

#[pymethods]
impl JobProgress {
    /// The status.
    #[getter]
    fn status(&self) -> JobStatus {
        self.core().status.output()
    }

    /// What the job leaves behind.
    #[getter]
    fn result(&self) -> Option<JobResult> {
        self.core().result.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["status", "result"] as [&str; 2])
    }
}

impl Held for pingid::JobProgress {
    type Python<'a> = JobProgress;

    fn output(&self) -> JobProgress {
        JobProgress::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("JobProgress", text)
            .member("status", &self.status)
            .member("result", &self.result)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.status.same(&other.status)
            && self.result.same(&other.result)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("status", &self.status)?
            .member("result", &self.result)?
            .extra(&self.extra)?
            .finish())
    }
}

/// How far several jobs have come.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct BulkJobProgress(pingid::BulkJobProgress);

impl BulkJobProgress {
    pub(super) fn own(record: pingid::BulkJobProgress) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::BulkJobProgress {
        &self.0
    }
}

#[pymethods]
impl BulkJobProgress {
    /// Each job's result, by its token.
    #[getter]
    fn results(&self) -> BTreeMap<&str, JobResult> {
        self.core().results.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["results"] as [&str; 1])
    }
}

impl Held for pingid::BulkJobProgress {
    type Python<'a> = BulkJobProgress;

    fn output(&self) -> BulkJobProgress {
        BulkJobProgress::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("BulkJobProgress", text)
            .member("results", &self.results)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.results.same(&other.results) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("results", &self.results)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A row of the organisation's report: a device and its user, or a user without a device.
///
/// Cells without text are absent. A cell that is not what its column documents is absent too, and its
/// text stands in `unreadable`: no row is lost for it. Nobody has signed a report: decide nothing by it.
/// Source: the vendor's page, "GetOrganizationReport".
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ReportRow(pingid::ReportRow);

impl ReportRow {
    pub(super) fn own(record: pingid::ReportRow) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::ReportRow {
        &self.0
    }
}

#[pymethods]
impl ReportRow {
    /// The user's name, the same in all rows of a user; empty if the cell is.
    #[getter]
    fn username(&self) -> &str {
        self.core().username.output()
    }

    /// The device's id.
    #[getter]
    fn device_id(&self) -> Option<i64> {
        self.core().device_id.output()
    }

    /// Where the user stands, the same in all rows of a user.
    #[getter]
    fn status(&self) -> Option<UserStatus> {
        self.core().status.output()
    }

    /// When the user was added, the same in all rows of a user. JSON has milliseconds, CSV
    /// seconds.
    #[getter]
    fn user_created(&self) -> Option<crate::time::Instant> {
        self.core().user_created.output()
    }

    /// The user's e-mail address, the same in all rows of a user.
    #[getter]
    fn user_email(&self) -> Option<&str> {
        self.core().user_email.output()
    }

    /// How many devices the user has, the same in all rows of a user.
    #[getter]
    fn device_count(&self) -> Option<i64> {
        self.core().device_count.output()
    }

    /// The type of the device, such as `iPhone`.
    #[getter]
    fn device_type(&self) -> Option<DeviceType> {
        self.core().device_type.output()
    }

    /// Whether the device is the user's primary one.
    #[getter]
    fn device_role(&self) -> Option<DeviceRole> {
        self.core().device_role.output()
    }

    /// When the device was paired.
    #[getter]
    fn device_paired(&self) -> Option<crate::time::Instant> {
        self.core().device_paired.output()
    }

    /// The model of the phone, tablet or computer with the PingID app.
    #[getter]
    fn device_model(&self) -> Option<&str> {
        self.core().device_model.output()
    }

    /// The version of its operating system.
    #[getter]
    fn os_version(&self) -> Option<&str> {
        self.core().os_version.output()
    }

    /// The version of the PingID app on it.
    #[getter]
    fn app_version(&self) -> Option<&str> {
        self.core().app_version.output()
    }

    /// The country code of the phone number, for SMS and voice.
    #[getter]
    fn country_code(&self) -> Option<&str> {
        self.core().country_code.output()
    }

    /// The phone number without the country code, for SMS and voice.
    #[getter]
    fn phone_number(&self) -> Option<&str> {
        self.core().phone_number.output()
    }

    /// The serial number of a YubiKey.
    #[getter]
    fn yubikey_serial_number(&self) -> Option<&str> {
        self.core().yubikey_serial_number.output()
    }

    /// The e-mail address that receives OTPs, for e-mail authentication.
    #[getter]
    fn device_email(&self) -> Option<&str> {
        self.core().device_email.output()
    }

    /// When the user last authenticated with any device, the same in all rows of a user; absent
    /// if never since October 2018.
    #[getter]
    fn last_transaction(&self) -> Option<crate::time::Instant> {
        self.core().last_transaction.output()
    }

    /// When the user's bypass ends or ended, if an administrator set one.
    #[getter]
    fn bypass_until(&self) -> Option<crate::time::Instant> {
        self.core().bypass_until.output()
    }

    /// When the user last authenticated with this device; absent if never since March 2020.
    #[getter]
    fn last_device_transaction(&self) -> Option<crate::time::Instant> {
        self.core().last_device_transaction.output()
    }

    /// The cells that are not what their columns document, as text, by the names of the
    /// columns.
    #[getter]
    fn unreadable(&self) -> BTreeMap<&str, &str> {
        self.core().unreadable.output()
    }

    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> {
        held::extra(&self.core().extra)
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> {
        pickling::restored(json).map(Self::own)
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            [
                "username",
                "device_id",
                "status",
                "user_created",
                "user_email",
                "device_count",
                "device_type",
                "device_role",
                "device_paired",
                "device_model",
                "os_version",
                "app_version",
                "country_code",
                "phone_number",
                "yubikey_serial_number",
                "device_email",
                "last_transaction",
                "bypass_until",
                "last_device_transaction",
                "unreadable",
            ] as [&str; 20],
        )
    }
}

impl Held for pingid::ReportRow {
    type Python<'a> = ReportRow;

    fn output(&self) -> ReportRow {
        ReportRow::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("ReportRow", text)
            .personal("username", &self.username)
            .member("device_id", &self.device_id)
            .member("status", &self.status)
            .member("user_created", &self.user_created)
            .personal("user_email", &self.user_email)
            .member("device_count", &self.device_count)
            .member("device_type", &self.device_type)
            .member("device_role", &self.device_role)
            .member("device_paired", &self.device_paired)
            .member("device_model", &self.device_model)
            .member("os_version", &self.os_version)
            .member("app_version", &self.app_version)
            .personal("country_code", &self.country_code)
            .personal("phone_number", &self.phone_number)
            .member("yubikey_serial_number", &self.yubikey_serial_number)
            .personal("device_email", &self.device_email)
            .member("last_transaction", &self.last_transaction)
            .member("bypass_until", &self.bypass_until)
            .member("last_device_transaction", &self.last_device_transaction)
            .personal("unreadable", &self.unreadable)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.username.same(&other.username)
            && self.device_id.same(&other.device_id)
            && self.status.same(&other.status)
            && self.user_created.same(&other.user_created)
            && self.user_email.same(&other.user_email)
            && self.device_count.same(&other.device_count)
            && self.device_type.same(&other.device_type)
            && self.device_role.same(&other.device_role)
            && self.device_paired.same(&other.device_paired)
            && self.device_model.same(&other.device_model)
            && self.os_version.same(&other.os_version)
            && self.app_version.same(&other.app_version)
            && self.country_code.same(&other.country_code)
            && self.phone_number.same(&other.phone_number)
            && self
                .yubikey_serial_number
                .same(&other.yubikey_serial_number)
            && self.device_email.same(&other.device_email)
            && self.last_transaction.same(&other.last_transaction)
            && self.bypass_until.same(&other.bypass_until)
            && self
                .last_device_transaction
                .same(&other.last_device_transaction)
            && self.unreadable.same(&other.unreadable)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("username", &self.username)?
            .member("device_id", &self.device_id)?
            .member("status", &self.status)?
            .member("user_created", &self.user_created)?
            .member("user_email", &self.user_email)?
            .member("device_count", &self.device_count)?
            .member("device_type", &self.device_type)?
            .member("device_role", &self.device_role)?
            .member("device_paired", &self.device_paired)?
            .member("device_model", &self.device_model)?
            .member("os_version", &self.os_version)?
            .member("app_version", &self.app_version)?
            .member("country_code", &self.country_code)?
            .member("phone_number", &self.phone_number)?
            .member("yubikey_serial_number", &self.yubikey_serial_number)?
            .member("device_email", &self.device_email)?
            .member("last_transaction", &self.last_transaction)?
            .member("bypass_until", &self.bypass_until)?
            .member("last_device_transaction", &self.last_device_transaction)?
            .member("unreadable", &self.unreadable)?
            .extra(&self.extra)?
            .finish())
    }
}

/// An OATH token to be added to an organisation.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct OathToken(pingid::OathToken);

impl OathToken {
    pub(super) fn own(record: pingid::OathToken) -> Self {
        Self(record)
    }

    fn core(&self) -> &pingid::OathToken {
        &self.0
    }
}

#[pymethods]
impl OathToken {
    /// Args:
    ///     serial_number: The serial number. From 1 to 254 characters.
    ///     token_type: How it makes its OTPs.
    ///     secret_key: The secret that it shares with the service, as its maker gives it. From 1 to
    ///         1024 characters.
    ///     otp_length: How many digits an OTP has: 6 or 8. From 6 to 8.
    ///     time_step: How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60.
    #[new]
    #[pyo3(signature = (
        serial_number: "str",
        token_type: "OathTokenType | str",
        secret_key: "str",
        otp_length: "int",
        *,
        time_step: "int | None" = None,
    ))]
    fn new(
        serial_number: Given<String>,
        token_type: Given<pingid::OathTokenType>,
        secret_key: Given<pingpair::Secret>,
        otp_length: Given<i64>,
        time_step: Option<Given<i64>>,
    ) -> Self {
        let mut request = pingid::OathToken::new(
            serial_number.take(),
            token_type.take(),
            secret_key.take(),
            otp_length.take(),
        );
        request.time_step = time_step.map(Given::take);
        Self::own(request)
    }

    /// The serial number. From 1 to 254 characters.
    #[getter]
    fn serial_number(&self) -> &str {
        self.core().serial_number.output()
    }

    /// How it makes its OTPs.
    #[getter]
    fn token_type(&self) -> OathTokenType {
        self.core().token_type.output()
    }

    /// The secret that it shares with the service, as its maker gives it. From 1 to 1024
    /// characters.
    #[getter]
    fn secret_key(&self) -> &str {
        self.core().secret_key.output()
    }

    /// How many digits an OTP has: 6 or 8. From 6 to 8.
    #[getter]
    fn otp_length(&self) -> i64 {
        self.core().otp_length.output()
    }

    /// How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60.
    #[getter]
    fn time_step(&self) -> Option<i64> {
        self.core().time_step.output()
    }

    fn __repr__(&self) -> String {
        held::repr(self.core())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().same(other.core())
    }

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core().plain(py)
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(
            py,
            [
                "serial_number",
                "token_type",
                "secret_key",
                "otp_length",
                "time_step",
            ] as [&str; 5],
        )
    }
}

impl Held for pingid::OathToken {
    type Python<'a> = OathToken;

    fn output(&self) -> OathToken {
        OathToken::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("OathToken", text)
            .member("serial_number", &self.serial_number)
            .member("token_type", &self.token_type)
            .member("secret_key", &self.secret_key)
            .member("otp_length", &self.otp_length)
            .member("time_step", &self.time_step)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.serial_number.same(&other.serial_number)
            && self.token_type.same(&other.token_type)
            && self.secret_key.same(&other.secret_key)
            && self.otp_length.same(&other.otp_length)
            && self.time_step.same(&other.time_step)
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("serial_number", &self.serial_number)?
            .member("token_type", &self.token_type)?
            .member("secret_key", &self.secret_key)?
            .member("otp_length", &self.otp_length)?
            .member("time_step", &self.time_step)?
            .finish())
    }
}

impl Wrapped for pingid::OathToken {
    type Class = OathToken;

    fn of(class: &OathToken) -> &Self {
        class.core()
    }
}
