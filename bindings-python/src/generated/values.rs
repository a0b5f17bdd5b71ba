//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pingpair::pingid;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::given::{Given, Wrapped};
use crate::held::{Held, quoted};

/// Whether a device is the user's primary one.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct DeviceRole(pingid::DeviceRole);

#[pymethods]
impl DeviceRole {
    /// The device that is tried first.
    #[classattr]
    #[pyo3(name = "PRIMARY")]
    fn primary() -> Self {
        Self(pingid::DeviceRole::Primary)
    }

    /// Any other device.
    #[classattr]
    #[pyo3(name = "SECONDARY")]
    fn secondary() -> Self {
        Self(pingid::DeviceRole::Secondary)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("DeviceRole({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::DeviceRole>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::DeviceRole {
    type Class = DeviceRole;

    fn of(class: &DeviceRole) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::DeviceRole {
    type Python<'a> = DeviceRole;

    fn output(&self) -> DeviceRole {
        DeviceRole(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// The type of a device.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct DeviceType(pingid::DeviceType);

#[pymethods]
impl DeviceType {
    /// An Android phone with the PingID app.
    #[classattr]
    #[pyo3(name = "ANDROID")]
    fn android() -> Self {
        Self(pingid::DeviceType::Android)
    }

    /// A password generator app.
    #[classattr]
    #[pyo3(name = "AUTHENTICATOR_APP")]
    fn authenticator_app() -> Self {
        Self(pingid::DeviceType::AuthenticatorApp)
    }

    /// A computer with the PingID desktop app.
    #[classattr]
    #[pyo3(name = "DESKTOP")]
    fn desktop() -> Self {
        Self(pingid::DeviceType::Desktop)
    }

    /// An e-mail address.
    #[classattr]
    #[pyo3(name = "EMAIL")]
    fn email() -> Self {
        Self(pingid::DeviceType::Email)
    }

    /// A platform authenticator such as a fingerprint reader.
    #[classattr]
    #[pyo3(name = "FIDO2_BIOMETRICS")]
    fn fido2_biometrics() -> Self {
        Self(pingid::DeviceType::Fido2Biometrics)
    }

    /// An OATH token.
    #[classattr]
    #[pyo3(name = "HARDWARE_TOKEN")]
    fn hardware_token() -> Self {
        Self(pingid::DeviceType::HardwareToken)
    }

    /// An iPhone with the PingID app.
    #[classattr]
    #[pyo3(name = "I_PHONE")]
    fn i_phone() -> Self {
        Self(pingid::DeviceType::IPhone)
    }

    /// An old desktop app, seen with request versions below 4.9.
    #[classattr]
    #[pyo3(name = "PC_CLIENT")]
    fn pc_client() -> Self {
        Self(pingid::DeviceType::PcClient)
    }

    /// A FIDO security key.
    #[classattr]
    #[pyo3(name = "SECURITY_KEY")]
    fn security_key() -> Self {
        Self(pingid::DeviceType::SecurityKey)
    }

    /// A phone number for text messages.
    #[classattr]
    #[pyo3(name = "SMS")]
    fn sms() -> Self {
        Self(pingid::DeviceType::Sms)
    }

    /// A phone number for calls.
    #[classattr]
    #[pyo3(name = "VOICE")]
    fn voice() -> Self {
        Self(pingid::DeviceType::Voice)
    }

    /// A YubiKey.
    #[classattr]
    #[pyo3(name = "YUBI_KEY")]
    fn yubi_key() -> Self {
        Self(pingid::DeviceType::YubiKey)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("DeviceType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::DeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::DeviceType {
    type Class = DeviceType;

    fn of(class: &DeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::DeviceType {
    type Python<'a> = DeviceType;

    fn output(&self) -> DeviceType {
        DeviceType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// How an OATH token makes its OTPs.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct OathTokenType(pingid::OathTokenType);

#[pymethods]
impl OathTokenType {
    /// By a counter (RFC 4226).
    #[classattr]
    #[pyo3(name = "HOTP")]
    fn hotp() -> Self {
        Self(pingid::OathTokenType::Hotp)
    }

    /// By time (RFC 6238).
    #[classattr]
    #[pyo3(name = "TOTP")]
    fn totp() -> Self {
        Self(pingid::OathTokenType::Totp)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("OathTokenType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::OathTokenType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::OathTokenType {
    type Class = OathTokenType;

    fn of(class: &OathTokenType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::OathTokenType {
    type Python<'a> = OathTokenType;

    fn output(&self) -> OathTokenType {
        OathTokenType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// The types of device that an activation code can be bound to.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingDeviceType(pingid::PairingDeviceType);

#[pymethods]
impl PairingDeviceType {
    /// A computer.
    #[classattr]
    #[pyo3(name = "DESKTOP")]
    fn desktop() -> Self {
        Self(pingid::PairingDeviceType::Desktop)
    }

    /// A phone or tablet.
    #[classattr]
    #[pyo3(name = "MOBILE")]
    fn mobile() -> Self {
        Self(pingid::PairingDeviceType::Mobile)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("PairingDeviceType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::PairingDeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::PairingDeviceType {
    type Class = PairingDeviceType;

    fn of(class: &PairingDeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::PairingDeviceType {
    type Python<'a> = PairingDeviceType;

    fn output(&self) -> PairingDeviceType {
        PairingDeviceType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// How far a pairing has come.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingStatus(pingid::PairingStatus);

#[pymethods]
impl PairingStatus {
    /// Nobody used the code yet.
    #[classattr]
    #[pyo3(name = "NOT_CLAIMED")]
    fn not_claimed() -> Self {
        Self(pingid::PairingStatus::NotClaimed)
    }

    /// There is no such code: it is wrong, expired, or its `SUCCESS` was told before.
    #[classattr]
    #[pyo3(name = "NOT_EXIST")]
    fn not_exist() -> Self {
        Self(pingid::PairingStatus::NotExist)
    }

    /// The device is paired; the user has not filled in the registration form.
    #[classattr]
    #[pyo3(name = "PAIRED")]
    fn paired() -> Self {
        Self(pingid::PairingStatus::Paired)
    }

    /// The user completed the pairing. Told once.
    #[classattr]
    #[pyo3(name = "SUCCESS")]
    fn success() -> Self {
        Self(pingid::PairingStatus::Success)
    }

    /// The user used the code; the pairing is not complete.
    #[classattr]
    #[pyo3(name = "VERIFIED")]
    fn verified() -> Self {
        Self(pingid::PairingStatus::Verified)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("PairingStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::PairingStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::PairingStatus {
    type Class = PairingStatus;

    fn of(class: &PairingStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::PairingStatus {
    type Python<'a> = PairingStatus;

    fn output(&self) -> PairingStatus {
        PairingStatus(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// What a user may do.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Role(pingid::Role);

#[pymethods]
impl Role {
    /// An administrator.
    #[classattr]
    #[pyo3(name = "ADMIN")]
    fn admin() -> Self {
        Self(pingid::Role::Admin)
    }

    /// Not an administrator.
    #[classattr]
    #[pyo3(name = "REGULAR")]
    fn regular() -> Self {
        Self(pingid::Role::Regular)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Role({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::Role>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::Role {
    type Class = Role;

    fn of(class: &Role) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::Role {
    type Python<'a> = Role;

    fn output(&self) -> Role {
        Role(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// Whether a user can use an authentication service.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ServiceStatus(pingid::ServiceStatus);

#[pymethods]
impl ServiceStatus {
    /// The user can.
    #[classattr]
    #[pyo3(name = "ACTIVE")]
    fn active() -> Self {
        Self(pingid::ServiceStatus::Active)
    }

    /// The user can, without a second factor.
    #[classattr]
    #[pyo3(name = "BYPASS")]
    fn bypass() -> Self {
        Self(pingid::ServiceStatus::Bypass)
    }

    /// The user cannot.
    #[classattr]
    #[pyo3(name = "NOT_ACTIVE")]
    fn not_active() -> Self {
        Self(pingid::ServiceStatus::NotActive)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("ServiceStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::ServiceStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::ServiceStatus {
    type Class = ServiceStatus;

    fn of(class: &ServiceStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::ServiceStatus {
    type Python<'a> = ServiceStatus;

    fn output(&self) -> ServiceStatus {
        ServiceStatus(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// Where a user stands. Source: the vendor's page, "User Status Values".
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct UserStatus(pingid::UserStatus);

#[pymethods]
impl UserStatus {
    /// Paired with a device; can authenticate.
    #[classattr]
    #[pyo3(name = "ACTIVE")]
    fn active() -> Self {
        Self(pingid::UserStatus::Active)
    }

    /// Added but not activated, or the activation code expired.
    #[classattr]
    #[pyo3(name = "NOT_ACTIVE")]
    fn not_active() -> Self {
        Self(pingid::UserStatus::NotActive)
    }

    /// Began to register and did not finish.
    #[classattr]
    #[pyo3(name = "PENDING")]
    fn pending() -> Self {
        Self(pingid::UserStatus::Pending)
    }

    /// Activated but not paired with a device.
    #[classattr]
    #[pyo3(name = "PENDING_ACTIVATION")]
    fn pending_activation() -> Self {
        Self(pingid::UserStatus::PendingActivation)
    }

    /// An administrator removed the device; a new activation code is needed.
    #[classattr]
    #[pyo3(name = "PENDING_CHANGE_DEVICE")]
    fn pending_change_device() -> Self {
        Self(pingid::UserStatus::PendingChangeDevice)
    }

    /// An administrator suspended the user.
    #[classattr]
    #[pyo3(name = "SUSPENDED")]
    fn suspended() -> Self {
        Self(pingid::UserStatus::Suspended)
    }

    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {
        Self(value.into())
    }

    /// The text.
    #[getter]
    fn value(&self) -> &str {
        self.0.as_str()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("UserStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::UserStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::UserStatus {
    type Class = UserStatus;

    fn of(class: &UserStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::UserStatus {
    type Python<'a> = UserStatus;

    fn output(&self) -> UserStatus {
        UserStatus(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}
