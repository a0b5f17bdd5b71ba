//! Written by `make generate`; change the declarations below core/src/pingid instead.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use super::values::*;
use crate::declared;
use crate::given::{Given, Wrapped};
use crate::held::{self, Held, Spelling};
use crate::json::Json;
use crate::pickling;
use crate::plain::PlainMembers;

/// A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Device(declared::Device);

impl Device {
    pub(super) fn own(record: declared::Device) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::Device {
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

impl Held for declared::Device {
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
pub(crate) struct Service(declared::Service);

impl Service {
    pub(super) fn own(record: declared::Service) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::Service {
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

impl Held for declared::Service {
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
    Own(Box<declared::UserDetails>),
    AddedUserUser(Py<AddedUser>),
    FoundUserUser(Py<FoundUser>),
    EditedUserUser(Py<EditedUser>),
}

impl UserDetails {
    pub(super) fn own(record: declared::UserDetails) -> Self {
        Self(UserDetailsPlace::Own(Box::new(record)))
    }

    fn core(&self) -> &declared::UserDetails {
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

impl Held for declared::UserDetails {
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
pub(crate) struct AddedUser(declared::AddedUser);

impl AddedUser {
    pub(super) fn own(record: declared::AddedUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::AddedUser {
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

impl Held for declared::AddedUser {
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
pub(crate) struct FoundUser(declared::FoundUser);

impl FoundUser {
    pub(super) fn own(record: declared::FoundUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::FoundUser {
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

impl Held for declared::FoundUser {
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
pub(crate) struct EditedUser(declared::EditedUser);

impl EditedUser {
    pub(super) fn own(record: declared::EditedUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::EditedUser {
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

impl Held for declared::EditedUser {
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
pub(crate) struct Acknowledged(declared::Acknowledged);

impl Acknowledged {
    pub(super) fn own(record: declared::Acknowledged) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::Acknowledged {
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

impl Held for declared::Acknowledged {
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
pub(crate) struct ActivatedUser(declared::ActivatedUser);

impl ActivatedUser {
    pub(super) fn own(record: declared::ActivatedUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::ActivatedUser {
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

impl Held for declared::ActivatedUser {
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
pub(crate) struct ActivationCode(declared::ActivationCode);

impl ActivationCode {
    pub(super) fn own(record: declared::ActivationCode) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::ActivationCode {
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

impl Held for declared::ActivationCode {
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
pub(crate) struct PairingProgress(declared::PairingProgress);

impl PairingProgress {
    pub(super) fn own(record: declared::PairingProgress) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PairingProgress {
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

impl Held for declared::PairingProgress {
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
pub(crate) struct StartedPairing(declared::StartedPairing);

impl StartedPairing {
    pub(super) fn own(record: declared::StartedPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::StartedPairing {
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

impl Held for declared::StartedPairing {
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
pub(crate) struct OathParameters(declared::OathParameters);

impl OathParameters {
    pub(super) fn own(record: declared::OathParameters) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::OathParameters {
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

impl Held for declared::OathParameters {
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
pub(crate) struct FinalizedPairing(declared::FinalizedPairing);

impl FinalizedPairing {
    pub(super) fn own(record: declared::FinalizedPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::FinalizedPairing {
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

impl Held for declared::FinalizedPairing {
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
pub(crate) struct NextOtp(declared::NextOtp);

impl NextOtp {
    pub(super) fn own(record: declared::NextOtp) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::NextOtp {
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

impl Held for declared::NextOtp {
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
pub(crate) struct OfflinePaired(declared::OfflinePaired);

impl OfflinePaired {
    pub(super) fn own(record: declared::OfflinePaired) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::OfflinePaired {
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

impl Held for declared::OfflinePaired {
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
pub(crate) struct PairedYubiKey(declared::PairedYubiKey);

impl PairedYubiKey {
    pub(super) fn own(record: declared::PairedYubiKey) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PairedYubiKey {
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

impl Held for declared::PairedYubiKey {
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
pub(crate) struct ResyncedToken(declared::ResyncedToken);

impl ResyncedToken {
    pub(super) fn own(record: declared::ResyncedToken) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::ResyncedToken {
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

impl Held for declared::ResyncedToken {
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
pub(crate) struct CreatedJob(declared::CreatedJob);

impl CreatedJob {
    pub(super) fn own(record: declared::CreatedJob) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::CreatedJob {
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

impl Held for declared::CreatedJob {
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
pub(crate) struct AuthenticatorAppPairing(declared::AuthenticatorAppPairing);

impl AuthenticatorAppPairing {
    pub(super) fn own(record: declared::AuthenticatorAppPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::AuthenticatorAppPairing {
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

impl Held for declared::AuthenticatorAppPairing {
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
pub(crate) struct WebAuthnPairing(declared::WebAuthnPairing);

impl WebAuthnPairing {
    pub(super) fn own(record: declared::WebAuthnPairing) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::WebAuthnPairing {
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

impl Held for declared::WebAuthnPairing {
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
pub(crate) struct DuplicateToken(declared::DuplicateToken);

impl DuplicateToken {
    pub(super) fn own(record: declared::DuplicateToken) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::DuplicateToken {
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

impl Held for declared::DuplicateToken {
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
pub(crate) struct JobResult(declared::JobResult);

impl JobResult {
    pub(super) fn own(record: declared::JobResult) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::JobResult {
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

impl Held for declared::JobResult {
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
pub(crate) struct JobProgress(declared::JobProgress);

impl JobProgress {
    pub(super) fn own(record: declared::JobProgress) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::JobProgress {
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

impl Held for declared::JobProgress {
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
pub(crate) struct BulkJobProgress(declared::BulkJobProgress);

impl BulkJobProgress {
    pub(super) fn own(record: declared::BulkJobProgress) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::BulkJobProgress {
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

impl Held for declared::BulkJobProgress {
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

/// A link of a reply. It is read for its name: no request goes to where it points.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaLink(declared::MfaLink);

impl MfaLink {
    pub(super) fn own(record: declared::MfaLink) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaLink {
        &self.0
    }
}

#[pymethods]
impl MfaLink {
    /// Where it points, as the service wrote it.
    #[getter]
    fn href(&self) -> Option<&str> {
        self.core().href.output()
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
        PyTuple::new(py, ["href"] as [&str; 1])
    }
}

impl Held for declared::MfaLink {
    type Python<'a> = MfaLink;

    fn output(&self) -> MfaLink {
        MfaLink::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaLink", text)
            .member("href", &self.href)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.href.same(&other.href) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("href", &self.href)?
            .extra(&self.extra)?
            .finish())
    }
}

/// Whom a credential is for.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaRelyingParty(declared::MfaRelyingParty);

impl MfaRelyingParty {
    pub(super) fn own(record: declared::MfaRelyingParty) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaRelyingParty {
        &self.0
    }
}

#[pymethods]
impl MfaRelyingParty {
    /// The domain.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.core().id.output()
    }

    /// What users are shown.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.core().name.output()
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
        PyTuple::new(py, ["id", "name"] as [&str; 2])
    }
}

impl Held for declared::MfaRelyingParty {
    type Python<'a> = MfaRelyingParty;

    fn output(&self) -> MfaRelyingParty {
        MfaRelyingParty::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaRelyingParty", text)
            .member("id", &self.id)
            .member("name", &self.name)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.id.same(&other.id) && self.name.same(&other.name) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("id", &self.id)?
            .member("name", &self.name)?
            .extra(&self.extra)?
            .finish())
    }
}

/// Names another object by its id.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaReference(declared::MfaReference);

impl MfaReference {
    pub(super) fn own(record: declared::MfaReference) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaReference {
        &self.0
    }
}

#[pymethods]
impl MfaReference {
    /// The id.
    #[getter]
    fn id(&self) -> String {
        self.core().id.output()
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
        PyTuple::new(py, ["id"] as [&str; 1])
    }
}

impl Held for declared::MfaReference {
    type Python<'a> = MfaReference;

    fn output(&self) -> MfaReference {
        MfaReference::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaReference", text)
            .member("id", &self.id)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.id.same(&other.id) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("id", &self.id)?
            .extra(&self.extra)?
            .finish())
    }
}

/// Whether failed attempts have locked a device.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaLock(declared::MfaLock);

impl MfaLock {
    pub(super) fn own(record: declared::MfaLock) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaLock {
        &self.0
    }
}

#[pymethods]
impl MfaLock {
    /// Whether they have.
    #[getter]
    fn status(&self) -> Option<MfaLockStatus> {
        self.core().status.output()
    }

    /// When it ends.
    #[getter]
    fn expires_at(&self) -> Option<crate::time::InternetTime> {
        self.core().expires_at.output()
    }

    /// Which attempts failed, such as `OTP` or `PUSH`.
    #[getter]
    fn reason(&self) -> Option<&str> {
        self.core().reason.output()
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
        PyTuple::new(py, ["status", "expires_at", "reason"] as [&str; 3])
    }
}

impl Held for declared::MfaLock {
    type Python<'a> = MfaLock;

    fn output(&self) -> MfaLock {
        MfaLock::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaLock", text)
            .member("status", &self.status)
            .member("expires_at", &self.expires_at)
            .member("reason", &self.reason)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.status.same(&other.status)
            && self.expires_at.same(&other.expires_at)
            && self.reason.same(&other.reason)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("status", &self.status)?
            .member("expires_at", &self.expires_at)?
            .member("reason", &self.reason)?
            .extra(&self.extra)?
            .finish())
    }
}

/// Whether an administrator has blocked a device.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaBlock(declared::MfaBlock);

impl MfaBlock {
    pub(super) fn own(record: declared::MfaBlock) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaBlock {
        &self.0
    }
}

#[pymethods]
impl MfaBlock {
    /// Whether one has.
    #[getter]
    fn status(&self) -> Option<MfaBlockStatus> {
        self.core().status.output()
    }

    /// When.
    #[getter]
    fn blocked_at(&self) -> Option<crate::time::InternetTime> {
        self.core().blocked_at.output()
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
        PyTuple::new(py, ["status", "blocked_at"] as [&str; 2])
    }
}

impl Held for declared::MfaBlock {
    type Python<'a> = MfaBlock;

    fn output(&self) -> MfaBlock {
        MfaBlock::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaBlock", text)
            .member("status", &self.status)
            .member("blocked_at", &self.blocked_at)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.status.same(&other.status)
            && self.blocked_at.same(&other.blocked_at)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("status", &self.status)?
            .member("blocked_at", &self.blocked_at)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The operating system of a device.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaOperatingSystem(declared::MfaOperatingSystem);

impl MfaOperatingSystem {
    pub(super) fn own(record: declared::MfaOperatingSystem) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaOperatingSystem {
        &self.0
    }
}

#[pymethods]
impl MfaOperatingSystem {
    /// The version, such as `15.7.3`.
    #[getter]
    fn version(&self) -> Option<&str> {
        self.core().version.output()
    }

    /// The type, such as `MAC`.
    #[getter]
    fn kind(&self) -> Option<&str> {
        self.core().kind.output()
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
        PyTuple::new(py, ["version", "kind"] as [&str; 2])
    }
}

impl Held for declared::MfaOperatingSystem {
    type Python<'a> = MfaOperatingSystem;

    fn output(&self) -> MfaOperatingSystem {
        MfaOperatingSystem::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaOperatingSystem", text)
            .member("version", &self.version)
            .member("kind", &self.kind)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.version.same(&other.version)
            && self.kind.same(&other.kind)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("version", &self.version)?
            .member("kind", &self.kind)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The model of a device.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaModel(declared::MfaModel);

impl MfaModel {
    pub(super) fn own(record: declared::MfaModel) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaModel {
        &self.0
    }
}

#[pymethods]
impl MfaModel {
    /// The manufacturer's name of it.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.core().name.output()
    }

    /// The name that it is sold under.
    #[getter]
    fn marketing_name(&self) -> Option<&str> {
        self.core().marketing_name.output()
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
        PyTuple::new(py, ["name", "marketing_name"] as [&str; 2])
    }
}

impl Held for declared::MfaModel {
    type Python<'a> = MfaModel;

    fn output(&self) -> MfaModel {
        MfaModel::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaModel", text)
            .member("name", &self.name)
            .member("marketing_name", &self.marketing_name)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.name.same(&other.name)
            && self.marketing_name.same(&other.marketing_name)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("name", &self.name)?
            .member("marketing_name", &self.marketing_name)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The app on a device.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaApplication(declared::MfaApplication);

impl MfaApplication {
    pub(super) fn own(record: declared::MfaApplication) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaApplication {
        &self.0
    }
}

#[pymethods]
impl MfaApplication {
    /// Its id.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.core().id.output()
    }

    /// What users know it by, such as `PingID Desktop`.
    #[getter]
    fn native_name(&self) -> Option<&str> {
        self.core().native_name.output()
    }

    /// Its version.
    #[getter]
    fn version(&self) -> Option<&str> {
        self.core().version.output()
    }

    /// Whether pushes go to the sandbox of the push service.
    #[getter]
    fn push_sandbox(&self) -> Option<bool> {
        self.core().push_sandbox.output()
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
            ["id", "native_name", "version", "push_sandbox"] as [&str; 4],
        )
    }
}

impl Held for declared::MfaApplication {
    type Python<'a> = MfaApplication;

    fn output(&self) -> MfaApplication {
        MfaApplication::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaApplication", text)
            .member("id", &self.id)
            .member("native_name", &self.native_name)
            .member("version", &self.version)
            .member("push_sandbox", &self.push_sandbox)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.id.same(&other.id)
            && self.native_name.same(&other.native_name)
            && self.version.same(&other.version)
            && self.push_sandbox.same(&other.push_sandbox)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("id", &self.id)?
            .member("native_name", &self.native_name)?
            .member("version", &self.version)?
            .member("push_sandbox", &self.push_sandbox)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What comes back in test mode.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaTest(declared::MfaTest);

impl MfaTest {
    pub(super) fn own(record: declared::MfaTest) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaTest {
        &self.0
    }
}

#[pymethods]
impl MfaTest {
    /// The OTP. The service writes it as a number: its leading zeros are lost.
    #[getter]
    fn otp(&self) -> Option<&str> {
        self.core().otp.output()
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
        PyTuple::new(py, ["otp"] as [&str; 1])
    }
}

impl Held for declared::MfaTest {
    type Python<'a> = MfaTest;

    fn output(&self) -> MfaTest {
        MfaTest::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaTest", text)
            .member("otp", &self.otp)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.otp.same(&other.otp) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("otp", &self.otp)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A device of a user, for a second factor. Source: the example replies of the pages "Activate MFA User
/// Device", and the page "MFA devices".
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaDevice(declared::MfaDevice);

impl MfaDevice {
    pub(super) fn own(record: declared::MfaDevice) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaDevice {
        &self.0
    }
}

#[pymethods]
impl MfaDevice {
    /// The links of the reply.
    #[getter]
    fn links(&self) -> BTreeMap<&str, MfaLink> {
        self.core().links.output()
    }

    /// Whom a FIDO2 credential, or that of PingID Desktop, is for.
    #[getter]
    fn rp(&self) -> Option<MfaRelyingParty> {
        self.core().rp.output()
    }

    /// The device's id.
    #[getter]
    fn id(&self) -> String {
        self.core().id.output()
    }

    /// The environment.
    #[getter]
    fn environment(&self) -> Option<MfaReference> {
        self.core().environment.output()
    }

    /// The user.
    #[getter]
    fn user(&self) -> Option<MfaReference> {
        self.core().user.output()
    }

    /// The type of the device.
    #[getter]
    fn kind(&self) -> MfaDeviceType {
        self.core().kind.output()
    }

    /// What the user calls the device.
    #[getter]
    fn nickname(&self) -> Option<&str> {
        self.core().nickname.output()
    }

    /// Whether failed attempts have locked the device.
    #[getter]
    fn lock(&self) -> Option<MfaLock> {
        self.core().lock.output()
    }

    /// Whether an administrator has blocked the device.
    #[getter]
    fn block(&self) -> Option<MfaBlock> {
        self.core().block.output()
    }

    /// How far its pairing is. Only `ACTIVE` is paired.
    #[getter]
    fn status(&self) -> MfaDeviceStatus {
        self.core().status.output()
    }

    /// When it was created.
    #[getter]
    fn created_at(&self) -> Option<crate::time::InternetTime> {
        self.core().created_at.output()
    }

    /// When it was changed.
    #[getter]
    fn updated_at(&self) -> Option<crate::time::InternetTime> {
        self.core().updated_at.output()
    }

    /// The operating system.
    #[getter]
    fn os(&self) -> Option<MfaOperatingSystem> {
        self.core().os.output()
    }

    /// The model.
    #[getter]
    fn model(&self) -> Option<MfaModel> {
        self.core().model.output()
    }

    /// The app on the device.
    #[getter]
    fn application(&self) -> Option<MfaApplication> {
        self.core().application.output()
    }

    /// What tells one installation of PingID Desktop from another.
    #[getter]
    fn unit_id(&self) -> Option<&str> {
        self.core().unit_id.output()
    }

    /// The phone number, of SMS, VOICE and WHATSAPP.
    #[getter]
    fn phone(&self) -> Option<&str> {
        self.core().phone.output()
    }

    /// What is dialled after a call was answered, of VOICE.
    #[getter]
    fn extension(&self) -> Option<&str> {
        self.core().extension.output()
    }

    /// The e-mail address, of EMAIL.
    #[getter]
    fn email(&self) -> Option<&str> {
        self.core().email.output()
    }

    /// The serial number, of OATH_TOKEN.
    #[getter]
    fn serial_number(&self) -> Option<&str> {
        self.core().serial_number.output()
    }

    /// How an OATH token makes its OTPs.
    #[getter]
    fn token_type(&self) -> Option<MfaTokenType> {
        self.core().token_type.output()
    }

    /// Whether the OTP comes back in `test` instead of being sent.
    #[getter]
    fn test_mode(&self) -> Option<bool> {
        self.core().test_mode.output()
    }

    /// What comes back in test mode.
    #[getter]
    fn test(&self) -> Option<MfaTest> {
        self.core().test.output()
    }

    /// The secret that OTPs are made from, of TOTP: told once, when the device is created.
    #[getter]
    fn secret(&self) -> Option<&str> {
        self.core().secret.output()
    }

    /// The same as a link for authenticator apps: `otpauth://totp/..`.
    #[getter]
    fn key_uri(&self) -> Option<&str> {
        self.core().key_uri.output()
    }

    /// What a browser makes a credential from, of FIDO2, as JSON text: told once.
    #[getter]
    fn public_key_credential_creation_options(&self) -> Option<&str> {
        self.core().public_key_credential_creation_options.output()
    }

    /// What PingID Desktop makes its attestation from: a signed JWT, told once.
    #[getter]
    fn desktop_credential_creation_options(&self) -> Option<&str> {
        self.core().desktop_credential_creation_options.output()
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
                "links",
                "rp",
                "id",
                "environment",
                "user",
                "kind",
                "nickname",
                "lock",
                "block",
                "status",
                "created_at",
                "updated_at",
                "os",
                "model",
                "application",
                "unit_id",
                "phone",
                "extension",
                "email",
                "serial_number",
                "token_type",
                "test_mode",
                "test",
                "secret",
                "key_uri",
                "public_key_credential_creation_options",
                "desktop_credential_creation_options",
            ] as [&str; 27],
        )
    }
}

impl Held for declared::MfaDevice {
    type Python<'a> = MfaDevice;

    fn output(&self) -> MfaDevice {
        MfaDevice::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaDevice", text)
            .member("links", &self.links)
            .member("rp", &self.rp)
            .member("id", &self.id)
            .member("environment", &self.environment)
            .member("user", &self.user)
            .member("kind", &self.kind)
            .personal("nickname", &self.nickname)
            .member("lock", &self.lock)
            .member("block", &self.block)
            .member("status", &self.status)
            .member("created_at", &self.created_at)
            .member("updated_at", &self.updated_at)
            .member("os", &self.os)
            .member("model", &self.model)
            .member("application", &self.application)
            .member("unit_id", &self.unit_id)
            .personal("phone", &self.phone)
            .member("extension", &self.extension)
            .personal("email", &self.email)
            .member("serial_number", &self.serial_number)
            .member("token_type", &self.token_type)
            .member("test_mode", &self.test_mode)
            .member("test", &self.test)
            .member("secret", &self.secret)
            .member("key_uri", &self.key_uri)
            .member(
                "public_key_credential_creation_options",
                &self.public_key_credential_creation_options,
            )
            .member(
                "desktop_credential_creation_options",
                &self.desktop_credential_creation_options,
            )
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.links.same(&other.links)
            && self.rp.same(&other.rp)
            && self.id.same(&other.id)
            && self.environment.same(&other.environment)
            && self.user.same(&other.user)
            && self.kind.same(&other.kind)
            && self.nickname.same(&other.nickname)
            && self.lock.same(&other.lock)
            && self.block.same(&other.block)
            && self.status.same(&other.status)
            && self.created_at.same(&other.created_at)
            && self.updated_at.same(&other.updated_at)
            && self.os.same(&other.os)
            && self.model.same(&other.model)
            && self.application.same(&other.application)
            && self.unit_id.same(&other.unit_id)
            && self.phone.same(&other.phone)
            && self.extension.same(&other.extension)
            && self.email.same(&other.email)
            && self.serial_number.same(&other.serial_number)
            && self.token_type.same(&other.token_type)
            && self.test_mode.same(&other.test_mode)
            && self.test.same(&other.test)
            && self.secret.same(&other.secret)
            && self.key_uri.same(&other.key_uri)
            && self
                .public_key_credential_creation_options
                .same(&other.public_key_credential_creation_options)
            && self
                .desktop_credential_creation_options
                .same(&other.desktop_credential_creation_options)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("links", &self.links)?
            .member("rp", &self.rp)?
            .member("id", &self.id)?
            .member("environment", &self.environment)?
            .member("user", &self.user)?
            .member("kind", &self.kind)?
            .member("nickname", &self.nickname)?
            .member("lock", &self.lock)?
            .member("block", &self.block)?
            .member("status", &self.status)?
            .member("created_at", &self.created_at)?
            .member("updated_at", &self.updated_at)?
            .member("os", &self.os)?
            .member("model", &self.model)?
            .member("application", &self.application)?
            .member("unit_id", &self.unit_id)?
            .member("phone", &self.phone)?
            .member("extension", &self.extension)?
            .member("email", &self.email)?
            .member("serial_number", &self.serial_number)?
            .member("token_type", &self.token_type)?
            .member("test_mode", &self.test_mode)?
            .member("test", &self.test)?
            .member("secret", &self.secret)?
            .member("key_uri", &self.key_uri)?
            .member(
                "public_key_credential_creation_options",
                &self.public_key_credential_creation_options,
            )?
            .member(
                "desktop_credential_creation_options",
                &self.desktop_credential_creation_options,
            )?
            .extra(&self.extra)?
            .finish())
    }
}

/// The service has done it. What it says beyond that is in `extra`.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaAcknowledged(declared::MfaAcknowledged);

impl MfaAcknowledged {
    pub(super) fn own(record: declared::MfaAcknowledged) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaAcknowledged {
        &self.0
    }
}

#[pymethods]
impl MfaAcknowledged {
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

impl Held for declared::MfaAcknowledged {
    type Python<'a> = MfaAcknowledged;

    fn output(&self) -> MfaAcknowledged {
        MfaAcknowledged::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaAcknowledged", text)
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

/// The devices of a user.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaDevices(declared::MfaDevices);

impl MfaDevices {
    pub(super) fn own(record: declared::MfaDevices) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaDevices {
        &self.0
    }
}

#[pymethods]
impl MfaDevices {
    /// The links of the reply.
    #[getter]
    fn links(&self) -> BTreeMap<&str, MfaLink> {
        self.core().links.output()
    }

    /// The devices; on the wire they lie in `_embedded`.
    #[getter]
    fn devices(&self) -> Vec<MfaDevice> {
        self.core().devices.output()
    }

    /// How many there are.
    #[getter]
    fn count(&self) -> Option<i64> {
        self.core().count.output()
    }

    /// How many this reply holds.
    #[getter]
    fn size(&self) -> Option<i64> {
        self.core().size.output()
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
        PyTuple::new(py, ["links", "devices", "count", "size"] as [&str; 4])
    }
}

impl Held for declared::MfaDevices {
    type Python<'a> = MfaDevices;

    fn output(&self) -> MfaDevices {
        MfaDevices::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaDevices", text)
            .member("links", &self.links)
            .member("devices", &self.devices)
            .member("count", &self.count)
            .member("size", &self.size)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.links.same(&other.links)
            && self.devices.same(&other.devices)
            && self.count.same(&other.count)
            && self.size.same(&other.size)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("links", &self.links)?
            .member("devices", &self.devices)?
            .member("count", &self.count)?
            .member("size", &self.size)?
            .extra(&self.extra)?
            .finish())
    }
}

/// Why a phone could not take a pairing key.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingKeyError(declared::PairingKeyError);

impl PairingKeyError {
    pub(super) fn own(record: declared::PairingKeyError) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PairingKeyError {
        &self.0
    }
}

#[pymethods]
impl PairingKeyError {
    /// The service's code.
    #[getter]
    fn code(&self) -> Option<&str> {
        self.core().code.output()
    }

    /// The service's own words.
    #[getter]
    fn message(&self) -> Option<&str> {
        self.core().message.output()
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
        PyTuple::new(py, ["code", "message"] as [&str; 2])
    }
}

impl Held for declared::PairingKeyError {
    type Python<'a> = PairingKeyError;

    fn output(&self) -> PairingKeyError {
        PairingKeyError::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PairingKeyError", text)
            .member("code", &self.code)
            .personal("message", &self.message)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.code.same(&other.code)
            && self.message.same(&other.message)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("code", &self.code)?
            .member("message", &self.message)?
            .extra(&self.extra)?
            .finish())
    }
}

/// A key that a phone pairs itself by.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingKey(declared::PairingKey);

impl PairingKey {
    pub(super) fn own(record: declared::PairingKey) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PairingKey {
        &self.0
    }
}

#[pymethods]
impl PairingKey {
    /// The links of the reply.
    #[getter]
    fn links(&self) -> BTreeMap<&str, MfaLink> {
        self.core().links.output()
    }

    /// The key's id.
    #[getter]
    fn id(&self) -> String {
        self.core().id.output()
    }

    /// The environment.
    #[getter]
    fn environment(&self) -> Option<MfaReference> {
        self.core().environment.output()
    }

    /// The user.
    #[getter]
    fn user(&self) -> Option<MfaReference> {
        self.core().user.output()
    }

    /// The key itself: digits or letters, of a length that the environment chooses.
    #[getter]
    fn code(&self) -> Option<&str> {
        self.core().code.output()
    }

    /// The same as what a QR code holds, where the service tells it.
    #[getter]
    fn uri(&self) -> Option<&str> {
        self.core().uri.output()
    }

    /// Whether a phone has taken it.
    #[getter]
    fn status(&self) -> PairingKeyStatus {
        self.core().status.output()
    }

    /// Why a phone could not.
    #[getter]
    fn error(&self) -> Option<PairingKeyError> {
        self.core().error.output()
    }

    /// The applications that may take it.
    #[getter]
    fn applications(&self) -> Vec<MfaReference> {
        self.core().applications.output()
    }

    /// The policy that decides.
    #[getter]
    fn policy(&self) -> Option<MfaReference> {
        self.core().policy.output()
    }

    /// When it was created.
    #[getter]
    fn created_at(&self) -> Option<crate::time::InternetTime> {
        self.core().created_at.output()
    }

    /// When it was changed.
    #[getter]
    fn updated_at(&self) -> Option<crate::time::InternetTime> {
        self.core().updated_at.output()
    }

    /// When it ends.
    #[getter]
    fn expires_at(&self) -> Option<crate::time::InternetTime> {
        self.core().expires_at.output()
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
                "links",
                "id",
                "environment",
                "user",
                "code",
                "uri",
                "status",
                "error",
                "applications",
                "policy",
                "created_at",
                "updated_at",
                "expires_at",
            ] as [&str; 13],
        )
    }
}

impl Held for declared::PairingKey {
    type Python<'a> = PairingKey;

    fn output(&self) -> PairingKey {
        PairingKey::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PairingKey", text)
            .member("links", &self.links)
            .member("id", &self.id)
            .member("environment", &self.environment)
            .member("user", &self.user)
            .member("code", &self.code)
            .member("uri", &self.uri)
            .member("status", &self.status)
            .member("error", &self.error)
            .member("applications", &self.applications)
            .member("policy", &self.policy)
            .member("created_at", &self.created_at)
            .member("updated_at", &self.updated_at)
            .member("expires_at", &self.expires_at)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.links.same(&other.links)
            && self.id.same(&other.id)
            && self.environment.same(&other.environment)
            && self.user.same(&other.user)
            && self.code.same(&other.code)
            && self.uri.same(&other.uri)
            && self.status.same(&other.status)
            && self.error.same(&other.error)
            && self.applications.same(&other.applications)
            && self.policy.same(&other.policy)
            && self.created_at.same(&other.created_at)
            && self.updated_at.same(&other.updated_at)
            && self.expires_at.same(&other.expires_at)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("links", &self.links)?
            .member("id", &self.id)?
            .member("environment", &self.environment)?
            .member("user", &self.user)?
            .member("code", &self.code)?
            .member("uri", &self.uri)?
            .member("status", &self.status)?
            .member("error", &self.error)?
            .member("applications", &self.applications)?
            .member("policy", &self.policy)?
            .member("created_at", &self.created_at)?
            .member("updated_at", &self.updated_at)?
            .member("expires_at", &self.expires_at)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The pairing keys of a user.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingKeys(declared::PairingKeys);

impl PairingKeys {
    pub(super) fn own(record: declared::PairingKeys) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PairingKeys {
        &self.0
    }
}

#[pymethods]
impl PairingKeys {
    /// The links of the reply.
    #[getter]
    fn links(&self) -> BTreeMap<&str, MfaLink> {
        self.core().links.output()
    }

    /// The keys; on the wire they lie in `_embedded`.
    #[getter]
    fn pairing_keys(&self) -> Vec<PairingKey> {
        self.core().pairing_keys.output()
    }

    /// How many there are.
    #[getter]
    fn count(&self) -> Option<i64> {
        self.core().count.output()
    }

    /// How many this reply holds.
    #[getter]
    fn size(&self) -> Option<i64> {
        self.core().size.output()
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
        PyTuple::new(py, ["links", "pairing_keys", "count", "size"] as [&str; 4])
    }
}

impl Held for declared::PairingKeys {
    type Python<'a> = PairingKeys;

    fn output(&self) -> PairingKeys {
        PairingKeys::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PairingKeys", text)
            .member("links", &self.links)
            .member("pairing_keys", &self.pairing_keys)
            .member("count", &self.count)
            .member("size", &self.size)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.links.same(&other.links)
            && self.pairing_keys.same(&other.pairing_keys)
            && self.count.same(&other.count)
            && self.size.same(&other.size)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("links", &self.links)?
            .member("pairing_keys", &self.pairing_keys)?
            .member("count", &self.count)?
            .member("size", &self.size)?
            .extra(&self.extra)?
            .finish())
    }
}

/// Whether a user authenticates with a second factor.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaEnabled(declared::MfaEnabled);

impl MfaEnabled {
    pub(super) fn own(record: declared::MfaEnabled) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::MfaEnabled {
        &self.0
    }
}

#[pymethods]
impl MfaEnabled {
    /// Whether the user does.
    #[getter]
    fn mfa_enabled(&self) -> bool {
        self.core().mfa_enabled.output()
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
        PyTuple::new(py, ["mfa_enabled"] as [&str; 1])
    }
}

impl Held for declared::MfaEnabled {
    type Python<'a> = MfaEnabled;

    fn output(&self) -> MfaEnabled {
        MfaEnabled::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("MfaEnabled", text)
            .member("mfa_enabled", &self.mfa_enabled)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.mfa_enabled.same(&other.mfa_enabled) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("mfa_enabled", &self.mfa_enabled)?
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
pub(crate) struct ReportRow(declared::ReportRow);

impl ReportRow {
    pub(super) fn own(record: declared::ReportRow) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::ReportRow {
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

impl Held for declared::ReportRow {
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

/// The session of a user who is signed in.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FlowSignOn(declared::FlowSignOn);

impl FlowSignOn {
    pub(super) fn own(record: declared::FlowSignOn) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::FlowSignOn {
        &self.0
    }
}

#[pymethods]
impl FlowSignOn {
    /// Its id.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.core().id.output()
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
        PyTuple::new(py, ["id"] as [&str; 1])
    }
}

impl Held for declared::FlowSignOn {
    type Python<'a> = FlowSignOn;

    fn output(&self) -> FlowSignOn {
        FlowSignOn::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("FlowSignOn", text)
            .member("id", &self.id)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.id.same(&other.id) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("id", &self.id)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The user of a flow.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FlowUser(declared::FlowUser);

impl FlowUser {
    pub(super) fn own(record: declared::FlowUser) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::FlowUser {
        &self.0
    }
}

#[pymethods]
impl FlowUser {
    /// The user's id.
    #[getter]
    fn id(&self) -> Option<String> {
        self.core().id.output()
    }

    /// The user's name.
    #[getter]
    fn username(&self) -> Option<&str> {
        self.core().username.output()
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
        PyTuple::new(py, ["id", "username"] as [&str; 2])
    }
}

impl Held for declared::FlowUser {
    type Python<'a> = FlowUser;

    fn output(&self) -> FlowUser {
        FlowUser::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("FlowUser", text)
            .member("id", &self.id)
            .personal("username", &self.username)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.id.same(&other.id) && self.username.same(&other.username) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("id", &self.id)?
            .member("username", &self.username)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The application of a flow.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FlowApplication(declared::FlowApplication);

impl FlowApplication {
    pub(super) fn own(record: declared::FlowApplication) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::FlowApplication {
        &self.0
    }
}

#[pymethods]
impl FlowApplication {
    /// Its name.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.core().name.output()
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
        PyTuple::new(py, ["name"] as [&str; 1])
    }
}

impl Held for declared::FlowApplication {
    type Python<'a> = FlowApplication;

    fn output(&self) -> FlowApplication {
        FlowApplication::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("FlowApplication", text)
            .member("name", &self.name)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.name.same(&other.name) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("name", &self.name)?
            .extra(&self.extra)?
            .finish())
    }
}

/// How long a password must be.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PasswordLength(declared::PasswordLength);

impl PasswordLength {
    pub(super) fn own(record: declared::PasswordLength) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PasswordLength {
        &self.0
    }
}

#[pymethods]
impl PasswordLength {
    /// At least.
    #[getter]
    fn min(&self) -> Option<i64> {
        self.core().min.output()
    }

    /// At most.
    #[getter]
    fn max(&self) -> Option<i64> {
        self.core().max.output()
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
        PyTuple::new(py, ["min", "max"] as [&str; 2])
    }
}

impl Held for declared::PasswordLength {
    type Python<'a> = PasswordLength;

    fn output(&self) -> PasswordLength {
        PasswordLength::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PasswordLength", text)
            .member("min", &self.min)
            .member("max", &self.max)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.min.same(&other.min) && self.max.same(&other.max) && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("min", &self.min)?
            .member("max", &self.max)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What a password must be like: for hints, the service decides.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PasswordPolicy(declared::PasswordPolicy);

impl PasswordPolicy {
    pub(super) fn own(record: declared::PasswordPolicy) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PasswordPolicy {
        &self.0
    }
}

#[pymethods]
impl PasswordPolicy {
    /// How long it must be.
    #[getter]
    fn length(&self) -> Option<PasswordLength> {
        self.core().length.output()
    }

    /// How many characters of each set it must have, by the characters of the set.
    #[getter]
    fn min_characters(&self) -> BTreeMap<&str, i64> {
        self.core().min_characters.output()
    }

    /// How often one character may be repeated.
    #[getter]
    fn max_repeated_characters(&self) -> Option<i64> {
        self.core().max_repeated_characters.output()
    }

    /// How many different characters it must have.
    #[getter]
    fn min_unique_characters(&self) -> Option<i64> {
        self.core().min_unique_characters.output()
    }

    /// How hard to guess it must be.
    #[getter]
    fn min_complexity(&self) -> Option<i64> {
        self.core().min_complexity.output()
    }

    /// Whether it must differ from the user's profile.
    #[getter]
    fn not_similar_to_current(&self) -> Option<bool> {
        self.core().not_similar_to_current.output()
    }

    /// Whether common passwords are refused.
    #[getter]
    fn excludes_commonly_used(&self) -> Option<bool> {
        self.core().excludes_commonly_used.output()
    }

    /// Whether what stands in the user's profile is refused.
    #[getter]
    fn excludes_profile_data(&self) -> Option<bool> {
        self.core().excludes_profile_data.output()
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
                "length",
                "min_characters",
                "max_repeated_characters",
                "min_unique_characters",
                "min_complexity",
                "not_similar_to_current",
                "excludes_commonly_used",
                "excludes_profile_data",
            ] as [&str; 8],
        )
    }
}

impl Held for declared::PasswordPolicy {
    type Python<'a> = PasswordPolicy;

    fn output(&self) -> PasswordPolicy {
        PasswordPolicy::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PasswordPolicy", text)
            .member("length", &self.length)
            .member("min_characters", &self.min_characters)
            .member("max_repeated_characters", &self.max_repeated_characters)
            .member("min_unique_characters", &self.min_unique_characters)
            .member("min_complexity", &self.min_complexity)
            .member("not_similar_to_current", &self.not_similar_to_current)
            .member("excludes_commonly_used", &self.excludes_commonly_used)
            .member("excludes_profile_data", &self.excludes_profile_data)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.length.same(&other.length)
            && self.min_characters.same(&other.min_characters)
            && self
                .max_repeated_characters
                .same(&other.max_repeated_characters)
            && self
                .min_unique_characters
                .same(&other.min_unique_characters)
            && self.min_complexity.same(&other.min_complexity)
            && self
                .not_similar_to_current
                .same(&other.not_similar_to_current)
            && self
                .excludes_commonly_used
                .same(&other.excludes_commonly_used)
            && self
                .excludes_profile_data
                .same(&other.excludes_profile_data)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("length", &self.length)?
            .member("min_characters", &self.min_characters)?
            .member("max_repeated_characters", &self.max_repeated_characters)?
            .member("min_unique_characters", &self.min_unique_characters)?
            .member("min_complexity", &self.min_complexity)?
            .member("not_similar_to_current", &self.not_similar_to_current)?
            .member("excludes_commonly_used", &self.excludes_commonly_used)?
            .member("excludes_profile_data", &self.excludes_profile_data)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What the application gets once a flow is completed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct AuthorizeResponse(declared::AuthorizeResponse);

impl AuthorizeResponse {
    pub(super) fn own(record: declared::AuthorizeResponse) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::AuthorizeResponse {
        &self.0
    }
}

#[pymethods]
impl AuthorizeResponse {
    /// The code that is exchanged for tokens, once.
    #[getter]
    fn code(&self) -> Option<&str> {
        self.core().code.output()
    }

    /// The `state` that the flow was started with.
    #[getter]
    fn state(&self) -> Option<&str> {
        self.core().state.output()
    }

    /// A token, where the application is set up for that.
    #[getter]
    fn access_token(&self) -> Option<&str> {
        self.core().access_token.output()
    }

    /// An ID token, where the application is set up for that: nobody has verified it.
    #[getter]
    fn unverified_id_token(&self) -> Option<&str> {
        self.core().unverified_id_token.output()
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
            ["code", "state", "access_token", "unverified_id_token"] as [&str; 4],
        )
    }
}

impl Held for declared::AuthorizeResponse {
    type Python<'a> = AuthorizeResponse;

    fn output(&self) -> AuthorizeResponse {
        AuthorizeResponse::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("AuthorizeResponse", text)
            .member("code", &self.code)
            .member("state", &self.state)
            .member("access_token", &self.access_token)
            .member("unverified_id_token", &self.unverified_id_token)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.code.same(&other.code)
            && self.state.same(&other.state)
            && self.access_token.same(&other.access_token)
            && self.unverified_id_token.same(&other.unverified_id_token)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("code", &self.code)?
            .member("state", &self.state)?
            .member("access_token", &self.access_token)?
            .member("unverified_id_token", &self.unverified_id_token)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What the service says of a flow. Source: the example reply of the page "Register User", and the page
/// "Flows".
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FlowState(declared::FlowState);

impl FlowState {
    pub(super) fn own(record: declared::FlowState) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::FlowState {
        &self.0
    }
}

#[pymethods]
impl FlowState {
    /// The actions that the flow offers, by name.
    #[getter]
    fn links(&self) -> BTreeMap<&str, MfaLink> {
        self.core().links.output()
    }

    /// The flow's id.
    #[getter]
    fn id(&self) -> String {
        self.core().id.output()
    }

    /// The environment.
    #[getter]
    fn environment(&self) -> Option<MfaReference> {
        self.core().environment.output()
    }

    /// Where a completed flow is resumed. It is checked, and never followed as it is.
    #[getter]
    fn resume_url(&self) -> Option<&str> {
        self.core().resume_url.output()
    }

    /// What the flow waits for.
    #[getter]
    fn status(&self) -> FlowStatus {
        self.core().status.output()
    }

    /// When it began.
    #[getter]
    fn created_at(&self) -> Option<crate::time::InternetTime> {
        self.core().created_at.output()
    }

    /// When it ends, unless an action makes that later.
    #[getter]
    fn expires_at(&self) -> Option<crate::time::InternetTime> {
        self.core().expires_at.output()
    }

    /// The session of a user who is signed in.
    #[getter]
    fn session(&self) -> Option<FlowSignOn> {
        self.core().session.output()
    }

    /// The user, once there is one; on the wire it lies in `_embedded`.
    #[getter]
    fn user(&self) -> Option<FlowUser> {
        self.core().user.output()
    }

    /// The application; on the wire it lies in `_embedded`.
    #[getter]
    fn application(&self) -> Option<FlowApplication> {
        self.core().application.output()
    }

    /// What a password must be like; on the wire it lies in `_embedded`.
    #[getter]
    fn password_policy(&self) -> Option<PasswordPolicy> {
        self.core().password_policy.output()
    }

    /// Where the verification code was sent, masked.
    #[getter]
    fn email(&self) -> Option<&str> {
        self.core().email.output()
    }

    /// What the application gets once the flow is completed.
    #[getter]
    fn authorize_response(&self) -> Option<AuthorizeResponse> {
        self.core().authorize_response.output()
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
                "links",
                "id",
                "environment",
                "resume_url",
                "status",
                "created_at",
                "expires_at",
                "session",
                "user",
                "application",
                "password_policy",
                "email",
                "authorize_response",
            ] as [&str; 13],
        )
    }
}

impl Held for declared::FlowState {
    type Python<'a> = FlowState;

    fn output(&self) -> FlowState {
        FlowState::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("FlowState", text)
            .member("links", &self.links)
            .member("id", &self.id)
            .member("environment", &self.environment)
            .member("resume_url", &self.resume_url)
            .member("status", &self.status)
            .member("created_at", &self.created_at)
            .member("expires_at", &self.expires_at)
            .member("session", &self.session)
            .member("user", &self.user)
            .member("application", &self.application)
            .member("password_policy", &self.password_policy)
            .personal("email", &self.email)
            .member("authorize_response", &self.authorize_response)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.links.same(&other.links)
            && self.id.same(&other.id)
            && self.environment.same(&other.environment)
            && self.resume_url.same(&other.resume_url)
            && self.status.same(&other.status)
            && self.created_at.same(&other.created_at)
            && self.expires_at.same(&other.expires_at)
            && self.session.same(&other.session)
            && self.user.same(&other.user)
            && self.application.same(&other.application)
            && self.password_policy.same(&other.password_policy)
            && self.email.same(&other.email)
            && self.authorize_response.same(&other.authorize_response)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("links", &self.links)?
            .member("id", &self.id)?
            .member("environment", &self.environment)?
            .member("resume_url", &self.resume_url)?
            .member("status", &self.status)?
            .member("created_at", &self.created_at)?
            .member("expires_at", &self.expires_at)?
            .member("session", &self.session)?
            .member("user", &self.user)?
            .member("application", &self.application)?
            .member("password_policy", &self.password_policy)?
            .member("email", &self.email)?
            .member("authorize_response", &self.authorize_response)?
            .extra(&self.extra)?
            .finish())
    }
}

/// The tokens of a user. Each is a secret.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Tokens(declared::Tokens);

impl Tokens {
    pub(super) fn own(record: declared::Tokens) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::Tokens {
        &self.0
    }
}

#[pymethods]
impl Tokens {
    /// What the user's requests to PingOne carry.
    #[getter]
    fn access_token(&self) -> &str {
        self.core().access_token.output()
    }

    /// How it is carried: `Bearer`.
    #[getter]
    fn token_type(&self) -> &str {
        self.core().token_type.output()
    }

    /// For how many seconds it is valid.
    #[getter]
    fn expires_in(&self) -> Option<i64> {
        self.core().expires_in.output()
    }

    /// What the token allows, scopes with blanks between them.
    #[getter]
    fn scope(&self) -> Option<&str> {
        self.core().scope.output()
    }

    /// Gets new tokens, where the application asked for that.
    #[getter]
    fn refresh_token(&self) -> Option<&str> {
        self.core().refresh_token.output()
    }

    /// The ID token, as it came: nobody has verified it, and no claim of it was read.
    #[getter]
    fn unverified_id_token(&self) -> Option<&str> {
        self.core().unverified_id_token.output()
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
                "access_token",
                "token_type",
                "expires_in",
                "scope",
                "refresh_token",
                "unverified_id_token",
            ] as [&str; 6],
        )
    }
}

impl Held for declared::Tokens {
    type Python<'a> = Tokens;

    fn output(&self) -> Tokens {
        Tokens::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("Tokens", text)
            .member("access_token", &self.access_token)
            .member("token_type", &self.token_type)
            .member("expires_in", &self.expires_in)
            .member("scope", &self.scope)
            .member("refresh_token", &self.refresh_token)
            .member("unverified_id_token", &self.unverified_id_token)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.access_token.same(&other.access_token)
            && self.token_type.same(&other.token_type)
            && self.expires_in.same(&other.expires_in)
            && self.scope.same(&other.scope)
            && self.refresh_token.same(&other.refresh_token)
            && self.unverified_id_token.same(&other.unverified_id_token)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("access_token", &self.access_token)?
            .member("token_type", &self.token_type)?
            .member("expires_in", &self.expires_in)?
            .member("scope", &self.scope)?
            .member("refresh_token", &self.refresh_token)?
            .member("unverified_id_token", &self.unverified_id_token)?
            .extra(&self.extra)?
            .finish())
    }
}

/// What PingOne expected instead.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PingOneInnerError(declared::PingOneInnerError);

impl PingOneInnerError {
    pub(super) fn own(record: declared::PingOneInnerError) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PingOneInnerError {
        &self.0
    }
}

#[pymethods]
impl PingOneInnerError {
    /// The least number.
    #[getter]
    fn range_minimum_value(&self) -> Option<i64> {
        self.core().range_minimum_value.output()
    }

    /// The greatest number.
    #[getter]
    fn range_maximum_value(&self) -> Option<i64> {
        self.core().range_maximum_value.output()
    }

    /// What a text must look like, as a regular expression.
    #[getter]
    fn allowed_pattern(&self) -> Option<&str> {
        self.core().allowed_pattern.output()
    }

    /// The values that there are.
    #[getter]
    fn allowed_values(&self) -> Vec<&str> {
        self.core().allowed_values.output()
    }

    /// The greatest value.
    #[getter]
    fn maximum_value(&self) -> Option<i64> {
        self.core().maximum_value.output()
    }

    /// The id of the one that there is already.
    #[getter]
    fn existing_id(&self) -> Option<&str> {
        self.core().existing_id.output()
    }

    /// The claim that it is about.
    #[getter]
    fn claim(&self) -> Option<&str> {
        self.core().claim.output()
    }

    /// How many are allowed.
    #[getter]
    fn quota_limit(&self) -> Option<i64> {
        self.core().quota_limit.output()
    }

    /// When they are counted anew.
    #[getter]
    fn quota_reset_time(&self) -> Option<crate::time::InternetTime> {
        self.core().quota_reset_time.output()
    }

    /// When it may be asked for again.
    #[getter]
    fn retry_after(&self) -> Option<crate::time::InternetTime> {
        self.core().retry_after.output()
    }

    /// The attributes that there are.
    #[getter]
    fn supported_attributes(&self) -> Vec<&str> {
        self.core().supported_attributes.output()
    }

    /// The operators that there are.
    #[getter]
    fn supported_operators(&self) -> Vec<&str> {
        self.core().supported_operators.output()
    }

    /// The values that refer to it.
    #[getter]
    fn referenced_values(&self) -> Vec<&str> {
        self.core().referenced_values.output()
    }

    /// What a password lacks.
    #[getter]
    fn unsatisfied_requirements(&self) -> Vec<&str> {
        self.core().unsatisfied_requirements.output()
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
                "range_minimum_value",
                "range_maximum_value",
                "allowed_pattern",
                "allowed_values",
                "maximum_value",
                "existing_id",
                "claim",
                "quota_limit",
                "quota_reset_time",
                "retry_after",
                "supported_attributes",
                "supported_operators",
                "referenced_values",
                "unsatisfied_requirements",
            ] as [&str; 14],
        )
    }
}

impl Held for declared::PingOneInnerError {
    type Python<'a> = PingOneInnerError;

    fn output(&self) -> PingOneInnerError {
        PingOneInnerError::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PingOneInnerError", text)
            .member("range_minimum_value", &self.range_minimum_value)
            .member("range_maximum_value", &self.range_maximum_value)
            .member("allowed_pattern", &self.allowed_pattern)
            .member("allowed_values", &self.allowed_values)
            .member("maximum_value", &self.maximum_value)
            .member("existing_id", &self.existing_id)
            .member("claim", &self.claim)
            .member("quota_limit", &self.quota_limit)
            .member("quota_reset_time", &self.quota_reset_time)
            .member("retry_after", &self.retry_after)
            .member("supported_attributes", &self.supported_attributes)
            .member("supported_operators", &self.supported_operators)
            .member("referenced_values", &self.referenced_values)
            .member("unsatisfied_requirements", &self.unsatisfied_requirements)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.range_minimum_value.same(&other.range_minimum_value)
            && self.range_maximum_value.same(&other.range_maximum_value)
            && self.allowed_pattern.same(&other.allowed_pattern)
            && self.allowed_values.same(&other.allowed_values)
            && self.maximum_value.same(&other.maximum_value)
            && self.existing_id.same(&other.existing_id)
            && self.claim.same(&other.claim)
            && self.quota_limit.same(&other.quota_limit)
            && self.quota_reset_time.same(&other.quota_reset_time)
            && self.retry_after.same(&other.retry_after)
            && self.supported_attributes.same(&other.supported_attributes)
            && self.supported_operators.same(&other.supported_operators)
            && self.referenced_values.same(&other.referenced_values)
            && self
                .unsatisfied_requirements
                .same(&other.unsatisfied_requirements)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("range_minimum_value", &self.range_minimum_value)?
            .member("range_maximum_value", &self.range_maximum_value)?
            .member("allowed_pattern", &self.allowed_pattern)?
            .member("allowed_values", &self.allowed_values)?
            .member("maximum_value", &self.maximum_value)?
            .member("existing_id", &self.existing_id)?
            .member("claim", &self.claim)?
            .member("quota_limit", &self.quota_limit)?
            .member("quota_reset_time", &self.quota_reset_time)?
            .member("retry_after", &self.retry_after)?
            .member("supported_attributes", &self.supported_attributes)?
            .member("supported_operators", &self.supported_operators)?
            .member("referenced_values", &self.referenced_values)?
            .member("unsatisfied_requirements", &self.unsatisfied_requirements)?
            .extra(&self.extra)?
            .finish())
    }
}

/// One of the things that are wrong with a request.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PingOneDetail(declared::PingOneDetail);

impl PingOneDetail {
    pub(super) fn own(record: declared::PingOneDetail) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PingOneDetail {
        &self.0
    }
}

#[pymethods]
impl PingOneDetail {
    /// The reason, such as `INVALID_OTP`.
    #[getter]
    fn code(&self) -> &str {
        self.core().code.output()
    }

    /// The member that it is about, such as `otp`.
    #[getter]
    fn target(&self) -> Option<&str> {
        self.core().target.output()
    }

    /// The service's own words, raw: show them only through `text::visible`.
    #[getter]
    fn message(&self) -> Option<&str> {
        self.core().message.output()
    }

    /// What was expected.
    #[getter]
    fn inner_error(&self) -> Option<PingOneInnerError> {
        self.core().inner_error.output()
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
            ["code", "target", "message", "inner_error"] as [&str; 4],
        )
    }
}

impl Held for declared::PingOneDetail {
    type Python<'a> = PingOneDetail;

    fn output(&self) -> PingOneDetail {
        PingOneDetail::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PingOneDetail", text)
            .member("code", &self.code)
            .member("target", &self.target)
            .personal("message", &self.message)
            .member("inner_error", &self.inner_error)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.code.same(&other.code)
            && self.target.same(&other.target)
            && self.message.same(&other.message)
            && self.inner_error.same(&other.inner_error)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("code", &self.code)?
            .member("target", &self.target)?
            .member("message", &self.message)?
            .member("inner_error", &self.inner_error)?
            .extra(&self.extra)?
            .finish())
    }
}

/// PingOne's answer that it did not do what was asked.
///
/// Codes may change, the vendor says: look at `code` first, and at the codes of the details where that does
/// not tell enough. Messages are English, for debugging, and are not shown.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PingOneRefusal(declared::PingOneRefusal);

impl PingOneRefusal {
    pub(super) fn own(record: declared::PingOneRefusal) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::PingOneRefusal {
        &self.0
    }
}

#[pymethods]
impl PingOneRefusal {
    /// The id that the vendor's support asks for.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.core().id.output()
    }

    /// The reason, such as `INVALID_DATA`; of the token endpoint such as `invalid_client`.
    #[getter]
    fn code(&self) -> &str {
        self.core().code.output()
    }

    /// The service's own words, raw: show them only through `text::visible`.
    #[getter]
    fn message(&self) -> Option<&str> {
        self.core().message.output()
    }

    /// The member that it is about.
    #[getter]
    fn target(&self) -> Option<&str> {
        self.core().target.output()
    }

    /// What is wrong, one by one.
    #[getter]
    fn details(&self) -> Vec<PingOneDetail> {
        self.core().details.output()
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
            ["id", "code", "message", "target", "details"] as [&str; 5],
        )
    }
}

impl Held for declared::PingOneRefusal {
    type Python<'a> = PingOneRefusal;

    fn output(&self) -> PingOneRefusal {
        PingOneRefusal::own(self.clone())
    }

    fn show(&self, text: &mut String) {
        Spelling::new("PingOneRefusal", text)
            .member("id", &self.id)
            .member("code", &self.code)
            .personal("message", &self.message)
            .member("target", &self.target)
            .member("details", &self.details)
            .extra(&self.extra)
            .finish();
    }

    fn same(&self, other: &Self) -> bool {
        self.id.same(&other.id)
            && self.code.same(&other.code)
            && self.message.same(&other.message)
            && self.target.same(&other.target)
            && self.details.same(&other.details)
            && self.extra == other.extra
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PlainMembers::new(py)
            .member("id", &self.id)?
            .member("code", &self.code)?
            .member("message", &self.message)?
            .member("target", &self.target)?
            .member("details", &self.details)?
            .extra(&self.extra)?
            .finish())
    }
}

/// An OATH token to be added to an organisation.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct OathToken(declared::OathToken);

impl OathToken {
    pub(super) fn own(record: declared::OathToken) -> Self {
        Self(record)
    }

    fn core(&self) -> &declared::OathToken {
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
        token_type: Given<declared::OathTokenType>,
        secret_key: Given<pingpair::Secret>,
        otp_length: Given<i64>,
        time_step: Option<Given<i64>>,
    ) -> Self {
        let mut request = declared::OathToken::new(
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

impl Held for declared::OathToken {
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

impl Wrapped for declared::OathToken {
    type Class = OathToken;

    fn of(class: &OathToken) -> &Self {
        class.core()
    }
}
