//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pingpair::pingid;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use crate::given::{Given, Wrapped};
use crate::held::{Held, quoted};

/// How an authenticator app makes its OTPs.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct AuthenticatorAppPairingType(pingid::AuthenticatorAppPairingType);

#[pymethods]
impl AuthenticatorAppPairingType {
    /// By time (RFC 6238).
    #[classattr]
    #[pyo3(name = "TOTP")]
    fn totp() -> Self {
        Self(pingid::AuthenticatorAppPairingType::Totp)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("AuthenticatorAppPairingType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::AuthenticatorAppPairingType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::AuthenticatorAppPairingType {
    type Class = AuthenticatorAppPairingType;

    fn of(class: &AuthenticatorAppPairingType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::AuthenticatorAppPairingType {
    type Python<'a> = AuthenticatorAppPairingType;

    fn output(&self) -> AuthenticatorAppPairingType {
        AuthenticatorAppPairingType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// The attributes of a device that can be set.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct DeviceAttributeName(pingid::DeviceAttributeName);

#[pymethods]
impl DeviceAttributeName {
    /// What the user calls the device.
    #[classattr]
    #[pyo3(name = "NICKNAME")]
    fn nickname() -> Self {
        Self(pingid::DeviceAttributeName::Nickname)
    }

    /// Its place among the user's devices.
    #[classattr]
    #[pyo3(name = "ORDER")]
    fn order() -> Self {
        Self(pingid::DeviceAttributeName::Order)
    }

    /// Whether it is tried first.
    #[classattr]
    #[pyo3(name = "SET_PRIMARY")]
    fn set_primary() -> Self {
        Self(pingid::DeviceAttributeName::SetPrimary)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("DeviceAttributeName({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::DeviceAttributeName>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::DeviceAttributeName {
    type Class = DeviceAttributeName;

    fn of(class: &DeviceAttributeName) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::DeviceAttributeName {
    type Python<'a> = DeviceAttributeName;

    fn output(&self) -> DeviceAttributeName {
        DeviceAttributeName(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// Whether a device is the user's primary one. Replies spell it in upper case, the report does not.
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// What OfflinePairing pairs.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct DirectDeviceType(pingid::DirectDeviceType);

#[pymethods]
impl DirectDeviceType {
    /// An authenticator app, by its TOTP secret.
    #[classattr]
    #[pyo3(name = "AUTHENTICATOR_APP")]
    fn authenticator_app() -> Self {
        Self(pingid::DirectDeviceType::AuthenticatorApp)
    }

    /// An e-mail address.
    #[classattr]
    #[pyo3(name = "EMAIL")]
    fn email() -> Self {
        Self(pingid::DirectDeviceType::Email)
    }

    /// A phone number, for text messages.
    #[classattr]
    #[pyo3(name = "SMS")]
    fn sms() -> Self {
        Self(pingid::DirectDeviceType::Sms)
    }

    /// An OATH token.
    #[classattr]
    #[pyo3(name = "TOKEN")]
    fn token() -> Self {
        Self(pingid::DirectDeviceType::Token)
    }

    /// A phone number, for calls.
    #[classattr]
    #[pyo3(name = "VOICE")]
    fn voice() -> Self {
        Self(pingid::DirectDeviceType::Voice)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("DirectDeviceType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::DirectDeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::DirectDeviceType {
    type Class = DirectDeviceType;

    fn of(class: &DirectDeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::DirectDeviceType {
    type Python<'a> = DirectDeviceType;

    fn output(&self) -> DirectDeviceType {
        DirectDeviceType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// How far a job has come. The service spells it in lower case and in upper case.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct JobStatus(pingid::JobStatus);

#[pymethods]
impl JobStatus {
    /// It is done.
    #[classattr]
    #[pyo3(name = "DONE")]
    fn done() -> Self {
        Self(pingid::JobStatus::Done)
    }

    /// It failed.
    #[classattr]
    #[pyo3(name = "FAILURE")]
    fn failure() -> Self {
        Self(pingid::JobStatus::Failure)
    }

    /// It is under way.
    #[classattr]
    #[pyo3(name = "IN_PROGRESS")]
    fn in_progress() -> Self {
        Self(pingid::JobStatus::InProgress)
    }

    /// It has not begun.
    #[classattr]
    #[pyo3(name = "PENDING")]
    fn pending() -> Self {
        Self(pingid::JobStatus::Pending)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("JobStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::JobStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::JobStatus {
    type Class = JobStatus;

    fn of(class: &JobStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::JobStatus {
    type Python<'a> = JobStatus;

    fn output(&self) -> JobStatus {
        JobStatus(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// What a job does.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct JobType(pingid::JobType);

#[pymethods]
impl JobType {
    /// It makes the organisation's report of users and devices.
    #[classattr]
    #[pyo3(name = "USER_REPORTS")]
    fn user_reports() -> Self {
        Self(pingid::JobType::UserReports)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("JobType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::JobType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::JobType {
    type Class = JobType;

    fn of(class: &JobType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::JobType {
    type Python<'a> = JobType;

    fn output(&self) -> JobType {
        JobType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// What StartOfflinePairing pairs.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct OfflineDeviceType(pingid::OfflineDeviceType);

#[pymethods]
impl OfflineDeviceType {
    /// An e-mail address, by an OTP in an e-mail.
    #[classattr]
    #[pyo3(name = "EMAIL")]
    fn email() -> Self {
        Self(pingid::OfflineDeviceType::Email)
    }

    /// A phone number, by an OTP in a text message.
    #[classattr]
    #[pyo3(name = "SMS")]
    fn sms() -> Self {
        Self(pingid::OfflineDeviceType::Sms)
    }

    /// An OATH token, by the OTP that it shows.
    #[classattr]
    #[pyo3(name = "TOKEN")]
    fn token() -> Self {
        Self(pingid::OfflineDeviceType::Token)
    }

    /// A phone number, by an OTP in a call.
    #[classattr]
    #[pyo3(name = "VOICE")]
    fn voice() -> Self {
        Self(pingid::OfflineDeviceType::Voice)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("OfflineDeviceType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::OfflineDeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::OfflineDeviceType {
    type Class = OfflineDeviceType;

    fn of(class: &OfflineDeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::OfflineDeviceType {
    type Python<'a> = OfflineDeviceType;

    fn output(&self) -> OfflineDeviceType {
        OfflineDeviceType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// The form of a report.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ReportFileType(pingid::ReportFileType);

#[pymethods]
impl ReportFileType {
    /// Lines of values between commas (RFC 4180).
    #[classattr]
    #[pyo3(name = "CSV")]
    fn csv() -> Self {
        Self(pingid::ReportFileType::Csv)
    }

    /// One JSON object with all rows.
    #[classattr]
    #[pyo3(name = "JSON")]
    fn json() -> Self {
        Self(pingid::ReportFileType::Json)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("ReportFileType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::ReportFileType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::ReportFileType {
    type Class = ReportFileType;

    fn of(class: &ReportFileType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::ReportFileType {
    type Python<'a> = ReportFileType;

    fn output(&self) -> ReportFileType {
        ReportFileType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// Who asks for an OATH token to be brought into step.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ResyncInitiator(pingid::ResyncInitiator);

#[pymethods]
impl ResyncInitiator {
    /// An administrator.
    #[classattr]
    #[pyo3(name = "ADMIN")]
    fn admin() -> Self {
        Self(pingid::ResyncInitiator::Admin)
    }

    /// The user whose token it is.
    #[classattr]
    #[pyo3(name = "USER")]
    fn user() -> Self {
        Self(pingid::ResyncInitiator::User)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("ResyncInitiator({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::ResyncInitiator>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::ResyncInitiator {
    type Class = ResyncInitiator;

    fn of(class: &ResyncInitiator) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::ResyncInitiator {
    type Python<'a> = ResyncInitiator;

    fn output(&self) -> ResyncInitiator {
        ResyncInitiator(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
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

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

/// What is paired; it chooses the e-mail that the user gets.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct WebAuthnType(pingid::WebAuthnType);

#[pymethods]
impl WebAuthnType {
    /// The biometrics of a device of any kind.
    #[classattr]
    #[pyo3(name = "PLATFORM")]
    fn platform() -> Self {
        Self(pingid::WebAuthnType::Platform)
    }

    /// The biometrics of an Android device.
    #[classattr]
    #[pyo3(name = "PLATFORM_ANDROID")]
    fn platform_android() -> Self {
        Self(pingid::WebAuthnType::PlatformAndroid)
    }

    /// The biometrics of an iPhone.
    #[classattr]
    #[pyo3(name = "PLATFORM_IPHONE")]
    fn platform_iphone() -> Self {
        Self(pingid::WebAuthnType::PlatformIphone)
    }

    /// The biometrics of a Mac.
    #[classattr]
    #[pyo3(name = "PLATFORM_MACINTOSH")]
    fn platform_macintosh() -> Self {
        Self(pingid::WebAuthnType::PlatformMacintosh)
    }

    /// The biometrics of a Windows computer.
    #[classattr]
    #[pyo3(name = "PLATFORM_WINDOWS")]
    fn platform_windows() -> Self {
        Self(pingid::WebAuthnType::PlatformWindows)
    }

    /// A security key.
    #[classattr]
    #[pyo3(name = "SECURITY_KEY")]
    fn security_key() -> Self {
        Self(pingid::WebAuthnType::SecurityKey)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }

    fn __repr__(&self) -> String {
        format!("WebAuthnType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<pingid::WebAuthnType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for pingid::WebAuthnType {
    type Class = WebAuthnType;

    fn of(class: &WebAuthnType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for pingid::WebAuthnType {
    type Python<'a> = WebAuthnType;

    fn output(&self) -> WebAuthnType {
        WebAuthnType(self.clone())
    }

    fn show(&self, text: &mut String) {
        text.push_str(&quoted(self.as_str()));
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}
