//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use crate::declared;
use crate::given::{Given, Wrapped};
use crate::held::{Held, quoted};

/// How an authenticator app makes its OTPs.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct AuthenticatorAppPairingType(declared::AuthenticatorAppPairingType);

#[pymethods]
impl AuthenticatorAppPairingType {
    /// By time (RFC 6238).
    #[classattr]
    #[pyo3(name = "TOTP")]
    fn totp() -> Self {
        Self(declared::AuthenticatorAppPairingType::Totp)
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

    fn __eq__(&self, other: Given<declared::AuthenticatorAppPairingType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::AuthenticatorAppPairingType {
    type Class = AuthenticatorAppPairingType;

    fn of(class: &AuthenticatorAppPairingType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::AuthenticatorAppPairingType {
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
pub(crate) struct DeviceAttributeName(declared::DeviceAttributeName);

#[pymethods]
impl DeviceAttributeName {
    /// What the user calls the device.
    #[classattr]
    #[pyo3(name = "NICKNAME")]
    fn nickname() -> Self {
        Self(declared::DeviceAttributeName::Nickname)
    }

    /// Its place among the user's devices.
    #[classattr]
    #[pyo3(name = "ORDER")]
    fn order() -> Self {
        Self(declared::DeviceAttributeName::Order)
    }

    /// Whether it is tried first.
    #[classattr]
    #[pyo3(name = "SET_PRIMARY")]
    fn set_primary() -> Self {
        Self(declared::DeviceAttributeName::SetPrimary)
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

    fn __eq__(&self, other: Given<declared::DeviceAttributeName>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::DeviceAttributeName {
    type Class = DeviceAttributeName;

    fn of(class: &DeviceAttributeName) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::DeviceAttributeName {
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
pub(crate) struct DeviceRole(declared::DeviceRole);

#[pymethods]
impl DeviceRole {
    /// The device that is tried first.
    #[classattr]
    #[pyo3(name = "PRIMARY")]
    fn primary() -> Self {
        Self(declared::DeviceRole::Primary)
    }

    /// Any other device.
    #[classattr]
    #[pyo3(name = "SECONDARY")]
    fn secondary() -> Self {
        Self(declared::DeviceRole::Secondary)
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

    fn __eq__(&self, other: Given<declared::DeviceRole>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::DeviceRole {
    type Class = DeviceRole;

    fn of(class: &DeviceRole) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::DeviceRole {
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
pub(crate) struct DeviceType(declared::DeviceType);

#[pymethods]
impl DeviceType {
    /// An Android phone with the PingID app.
    #[classattr]
    #[pyo3(name = "ANDROID")]
    fn android() -> Self {
        Self(declared::DeviceType::Android)
    }

    /// A password generator app.
    #[classattr]
    #[pyo3(name = "AUTHENTICATOR_APP")]
    fn authenticator_app() -> Self {
        Self(declared::DeviceType::AuthenticatorApp)
    }

    /// A computer with the PingID desktop app.
    #[classattr]
    #[pyo3(name = "DESKTOP")]
    fn desktop() -> Self {
        Self(declared::DeviceType::Desktop)
    }

    /// An e-mail address.
    #[classattr]
    #[pyo3(name = "EMAIL")]
    fn email() -> Self {
        Self(declared::DeviceType::Email)
    }

    /// A platform authenticator such as a fingerprint reader.
    #[classattr]
    #[pyo3(name = "FIDO2_BIOMETRICS")]
    fn fido2_biometrics() -> Self {
        Self(declared::DeviceType::Fido2Biometrics)
    }

    /// An OATH token.
    #[classattr]
    #[pyo3(name = "HARDWARE_TOKEN")]
    fn hardware_token() -> Self {
        Self(declared::DeviceType::HardwareToken)
    }

    /// An iPhone with the PingID app.
    #[classattr]
    #[pyo3(name = "I_PHONE")]
    fn i_phone() -> Self {
        Self(declared::DeviceType::IPhone)
    }

    /// An old desktop app, seen with request versions below 4.9.
    #[classattr]
    #[pyo3(name = "PC_CLIENT")]
    fn pc_client() -> Self {
        Self(declared::DeviceType::PcClient)
    }

    /// A FIDO security key.
    #[classattr]
    #[pyo3(name = "SECURITY_KEY")]
    fn security_key() -> Self {
        Self(declared::DeviceType::SecurityKey)
    }

    /// A phone number for text messages.
    #[classattr]
    #[pyo3(name = "SMS")]
    fn sms() -> Self {
        Self(declared::DeviceType::Sms)
    }

    /// A phone number for calls.
    #[classattr]
    #[pyo3(name = "VOICE")]
    fn voice() -> Self {
        Self(declared::DeviceType::Voice)
    }

    /// A YubiKey.
    #[classattr]
    #[pyo3(name = "YUBI_KEY")]
    fn yubi_key() -> Self {
        Self(declared::DeviceType::YubiKey)
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

    fn __eq__(&self, other: Given<declared::DeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::DeviceType {
    type Class = DeviceType;

    fn of(class: &DeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::DeviceType {
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
pub(crate) struct DirectDeviceType(declared::DirectDeviceType);

#[pymethods]
impl DirectDeviceType {
    /// An authenticator app, by its TOTP secret.
    #[classattr]
    #[pyo3(name = "AUTHENTICATOR_APP")]
    fn authenticator_app() -> Self {
        Self(declared::DirectDeviceType::AuthenticatorApp)
    }

    /// An e-mail address.
    #[classattr]
    #[pyo3(name = "EMAIL")]
    fn email() -> Self {
        Self(declared::DirectDeviceType::Email)
    }

    /// A phone number, for text messages.
    #[classattr]
    #[pyo3(name = "SMS")]
    fn sms() -> Self {
        Self(declared::DirectDeviceType::Sms)
    }

    /// An OATH token.
    #[classattr]
    #[pyo3(name = "TOKEN")]
    fn token() -> Self {
        Self(declared::DirectDeviceType::Token)
    }

    /// A phone number, for calls.
    #[classattr]
    #[pyo3(name = "VOICE")]
    fn voice() -> Self {
        Self(declared::DirectDeviceType::Voice)
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

    fn __eq__(&self, other: Given<declared::DirectDeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::DirectDeviceType {
    type Class = DirectDeviceType;

    fn of(class: &DirectDeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::DirectDeviceType {
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

/// What a flow waits for.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct FlowStatus(declared::FlowStatus);

#[pymethods]
impl FlowStatus {
    /// The user must confirm to link the account.
    #[classattr]
    #[pyo3(name = "ACCOUNT_CONFIRMATION_REQUIRED")]
    fn account_confirmation_required() -> Self {
        Self(declared::FlowStatus::AccountConfirmationRequired)
    }

    /// An account elsewhere has no match here: the user registers or signs on.
    #[classattr]
    #[pyo3(name = "ACCOUNT_LINKING_REQUIRED")]
    fn account_linking_required() -> Self {
        Self(declared::FlowStatus::AccountLinkingRequired)
    }

    /// The user must agree to something.
    #[classattr]
    #[pyo3(name = "AGREEMENT_CONSENT_REQUIRED")]
    fn agreement_consent_required() -> Self {
        Self(declared::FlowStatus::AgreementConsentRequired)
    }

    /// A FIDO2 assertion is wanted.
    #[classattr]
    #[pyo3(name = "ASSERTION_REQUIRED")]
    fn assertion_required() -> Self {
        Self(declared::FlowStatus::AssertionRequired)
    }

    /// It is completed.
    #[classattr]
    #[pyo3(name = "COMPLETED")]
    fn completed() -> Self {
        Self(declared::FlowStatus::Completed)
    }

    /// Consent to a device is wanted.
    #[classattr]
    #[pyo3(name = "DAG_CONSENT_REQUIRED")]
    fn dag_consent_required() -> Self {
        Self(declared::FlowStatus::DagConsentRequired)
    }

    /// The code that a device shows is wanted.
    #[classattr]
    #[pyo3(name = "DAG_USER_CODE_REQUIRED")]
    fn dag_user_code_required() -> Self {
        Self(declared::FlowStatus::DagUserCodeRequired)
    }

    /// The user must choose a device.
    #[classattr]
    #[pyo3(name = "DEVICE_SELECTION_REQUIRED")]
    fn device_selection_required() -> Self {
        Self(declared::FlowStatus::DeviceSelectionRequired)
    }

    /// The user must authenticate elsewhere.
    #[classattr]
    #[pyo3(name = "EXTERNAL_AUTHENTICATION_REQUIRED")]
    fn external_authentication_required() -> Self {
        Self(declared::FlowStatus::ExternalAuthenticationRequired)
    }

    /// It failed.
    #[classattr]
    #[pyo3(name = "FAILED")]
    fn failed() -> Self {
        Self(declared::FlowStatus::Failed)
    }

    /// The user must choose a new password.
    #[classattr]
    #[pyo3(name = "MUST_CHANGE_PASSWORD")]
    fn must_change_password() -> Self {
        Self(declared::FlowStatus::MustChangePassword)
    }

    /// An OTP is wanted.
    #[classattr]
    #[pyo3(name = "OTP_REQUIRED")]
    fn otp_required() -> Self {
        Self(declared::FlowStatus::OtpRequired)
    }

    /// The password has expired.
    #[classattr]
    #[pyo3(name = "PASSWORD_EXPIRED")]
    fn password_expired() -> Self {
        Self(declared::FlowStatus::PasswordExpired)
    }

    /// A password is wanted.
    #[classattr]
    #[pyo3(name = "PASSWORD_REQUIRED")]
    fn password_required() -> Self {
        Self(declared::FlowStatus::PasswordRequired)
    }

    /// More of the user's profile is wanted.
    #[classattr]
    #[pyo3(name = "PROFILE_DATA_REQUIRED")]
    fn profile_data_required() -> Self {
        Self(declared::FlowStatus::ProfileDataRequired)
    }

    /// The user must confirm on a phone.
    #[classattr]
    #[pyo3(name = "PUSH_CONFIRMATION_REQUIRED")]
    fn push_confirmation_required() -> Self {
        Self(declared::FlowStatus::PushConfirmationRequired)
    }

    /// The user did not confirm on a phone in time.
    #[classattr]
    #[pyo3(name = "PUSH_CONFIRMATION_TIMED_OUT")]
    fn push_confirmation_timed_out() -> Self {
        Self(declared::FlowStatus::PushConfirmationTimedOut)
    }

    /// The code that recovers a password is wanted.
    #[classattr]
    #[pyo3(name = "RECOVERY_CODE_REQUIRED")]
    fn recovery_code_required() -> Self {
        Self(declared::FlowStatus::RecoveryCodeRequired)
    }

    /// The user must sign on.
    #[classattr]
    #[pyo3(name = "SIGN_ON_REQUIRED")]
    fn sign_on_required() -> Self {
        Self(declared::FlowStatus::SignOnRequired)
    }

    /// User name and password are wanted: here a user may register.
    #[classattr]
    #[pyo3(name = "USERNAME_PASSWORD_REQUIRED")]
    fn username_password_required() -> Self {
        Self(declared::FlowStatus::UsernamePasswordRequired)
    }

    /// The verification code is wanted that was sent by e-mail.
    #[classattr]
    #[pyo3(name = "VERIFICATION_CODE_REQUIRED")]
    fn verification_code_required() -> Self {
        Self(declared::FlowStatus::VerificationCodeRequired)
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
        format!("FlowStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<declared::FlowStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::FlowStatus {
    type Class = FlowStatus;

    fn of(class: &FlowStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::FlowStatus {
    type Python<'a> = FlowStatus;

    fn output(&self) -> FlowStatus {
        FlowStatus(self.clone())
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
pub(crate) struct JobStatus(declared::JobStatus);

#[pymethods]
impl JobStatus {
    /// It is done.
    #[classattr]
    #[pyo3(name = "DONE")]
    fn done() -> Self {
        Self(declared::JobStatus::Done)
    }

    /// It failed.
    #[classattr]
    #[pyo3(name = "FAILURE")]
    fn failure() -> Self {
        Self(declared::JobStatus::Failure)
    }

    /// It is under way.
    #[classattr]
    #[pyo3(name = "IN_PROGRESS")]
    fn in_progress() -> Self {
        Self(declared::JobStatus::InProgress)
    }

    /// It has not begun.
    #[classattr]
    #[pyo3(name = "PENDING")]
    fn pending() -> Self {
        Self(declared::JobStatus::Pending)
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

    fn __eq__(&self, other: Given<declared::JobStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::JobStatus {
    type Class = JobStatus;

    fn of(class: &JobStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::JobStatus {
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
pub(crate) struct JobType(declared::JobType);

#[pymethods]
impl JobType {
    /// It makes the organisation's report of users and devices.
    #[classattr]
    #[pyo3(name = "USER_REPORTS")]
    fn user_reports() -> Self {
        Self(declared::JobType::UserReports)
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

    fn __eq__(&self, other: Given<declared::JobType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::JobType {
    type Class = JobType;

    fn of(class: &JobType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::JobType {
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

/// Whether an administrator has blocked a device.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaBlockStatus(declared::MfaBlockStatus);

#[pymethods]
impl MfaBlockStatus {
    /// One has.
    #[classattr]
    #[pyo3(name = "BLOCKED")]
    fn blocked() -> Self {
        Self(declared::MfaBlockStatus::Blocked)
    }

    /// None has.
    #[classattr]
    #[pyo3(name = "UNBLOCKED")]
    fn unblocked() -> Self {
        Self(declared::MfaBlockStatus::Unblocked)
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
        format!("MfaBlockStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<declared::MfaBlockStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::MfaBlockStatus {
    type Class = MfaBlockStatus;

    fn of(class: &MfaBlockStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::MfaBlockStatus {
    type Python<'a> = MfaBlockStatus;

    fn output(&self) -> MfaBlockStatus {
        MfaBlockStatus(self.clone())
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

/// How far the pairing of a device is.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaDeviceStatus(declared::MfaDeviceStatus);

#[pymethods]
impl MfaDeviceStatus {
    /// It waits for its activation.
    #[classattr]
    #[pyo3(name = "ACTIVATION_REQUIRED")]
    fn activation_required() -> Self {
        Self(declared::MfaDeviceStatus::ActivationRequired)
    }

    /// It is paired.
    #[classattr]
    #[pyo3(name = "ACTIVE")]
    fn active() -> Self {
        Self(declared::MfaDeviceStatus::Active)
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
        format!("MfaDeviceStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<declared::MfaDeviceStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::MfaDeviceStatus {
    type Class = MfaDeviceStatus;

    fn of(class: &MfaDeviceStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::MfaDeviceStatus {
    type Python<'a> = MfaDeviceStatus;

    fn output(&self) -> MfaDeviceStatus {
        MfaDeviceStatus(self.clone())
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
pub(crate) struct MfaDeviceType(declared::MfaDeviceType);

#[pymethods]
impl MfaDeviceType {
    /// An e-mail address.
    #[classattr]
    #[pyo3(name = "EMAIL")]
    fn email() -> Self {
        Self(declared::MfaDeviceType::Email)
    }

    /// A FIDO2 credential: a security key, or a platform authenticator such as a fingerprint reader.
    #[classattr]
    #[pyo3(name = "FIDO2")]
    fn fido2() -> Self {
        Self(declared::MfaDeviceType::Fido2)
    }

    /// A phone with an app that uses PingOne's SDK. A pairing key makes one.
    #[classattr]
    #[pyo3(name = "MOBILE")]
    fn mobile() -> Self {
        Self(declared::MfaDeviceType::Mobile)
    }

    /// An OATH token.
    #[classattr]
    #[pyo3(name = "OATH_TOKEN")]
    fn oath_token() -> Self {
        Self(declared::MfaDeviceType::OathToken)
    }

    /// A computer with PingID Desktop, of the second generation.
    #[classattr]
    #[pyo3(name = "PING_ID_DESKTOP")]
    fn ping_id_desktop() -> Self {
        Self(declared::MfaDeviceType::PingIdDesktop)
    }

    /// A phone number for text messages.
    #[classattr]
    #[pyo3(name = "SMS")]
    fn sms() -> Self {
        Self(declared::MfaDeviceType::Sms)
    }

    /// An authenticator app.
    #[classattr]
    #[pyo3(name = "TOTP")]
    fn totp() -> Self {
        Self(declared::MfaDeviceType::Totp)
    }

    /// A phone number for calls.
    #[classattr]
    #[pyo3(name = "VOICE")]
    fn voice() -> Self {
        Self(declared::MfaDeviceType::Voice)
    }

    /// A phone number for WhatsApp.
    #[classattr]
    #[pyo3(name = "WHATS_APP")]
    fn whats_app() -> Self {
        Self(declared::MfaDeviceType::WhatsApp)
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
        format!("MfaDeviceType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<declared::MfaDeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::MfaDeviceType {
    type Class = MfaDeviceType;

    fn of(class: &MfaDeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::MfaDeviceType {
    type Python<'a> = MfaDeviceType;

    fn output(&self) -> MfaDeviceType {
        MfaDeviceType(self.clone())
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

/// Whether failed attempts have locked a device.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaLockStatus(declared::MfaLockStatus);

#[pymethods]
impl MfaLockStatus {
    /// They have, for a while.
    #[classattr]
    #[pyo3(name = "LOCKED")]
    fn locked() -> Self {
        Self(declared::MfaLockStatus::Locked)
    }

    /// They have not.
    #[classattr]
    #[pyo3(name = "UNLOCKED")]
    fn unlocked() -> Self {
        Self(declared::MfaLockStatus::Unlocked)
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
        format!("MfaLockStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<declared::MfaLockStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::MfaLockStatus {
    type Class = MfaLockStatus;

    fn of(class: &MfaLockStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::MfaLockStatus {
    type Python<'a> = MfaLockStatus;

    fn output(&self) -> MfaLockStatus {
        MfaLockStatus(self.clone())
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

/// How an OATH token of PingOne makes its OTPs.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MfaTokenType(declared::MfaTokenType);

#[pymethods]
impl MfaTokenType {
    /// By a counter (RFC 4226).
    #[classattr]
    #[pyo3(name = "HOTP")]
    fn hotp() -> Self {
        Self(declared::MfaTokenType::Hotp)
    }

    /// By time (RFC 6238).
    #[classattr]
    #[pyo3(name = "TOTP")]
    fn totp() -> Self {
        Self(declared::MfaTokenType::Totp)
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
        format!("MfaTokenType({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<declared::MfaTokenType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::MfaTokenType {
    type Class = MfaTokenType;

    fn of(class: &MfaTokenType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::MfaTokenType {
    type Python<'a> = MfaTokenType;

    fn output(&self) -> MfaTokenType {
        MfaTokenType(self.clone())
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
pub(crate) struct OathTokenType(declared::OathTokenType);

#[pymethods]
impl OathTokenType {
    /// By a counter (RFC 4226).
    #[classattr]
    #[pyo3(name = "HOTP")]
    fn hotp() -> Self {
        Self(declared::OathTokenType::Hotp)
    }

    /// By time (RFC 6238).
    #[classattr]
    #[pyo3(name = "TOTP")]
    fn totp() -> Self {
        Self(declared::OathTokenType::Totp)
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

    fn __eq__(&self, other: Given<declared::OathTokenType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::OathTokenType {
    type Class = OathTokenType;

    fn of(class: &OathTokenType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::OathTokenType {
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
pub(crate) struct OfflineDeviceType(declared::OfflineDeviceType);

#[pymethods]
impl OfflineDeviceType {
    /// An e-mail address, by an OTP in an e-mail.
    #[classattr]
    #[pyo3(name = "EMAIL")]
    fn email() -> Self {
        Self(declared::OfflineDeviceType::Email)
    }

    /// A phone number, by an OTP in a text message.
    #[classattr]
    #[pyo3(name = "SMS")]
    fn sms() -> Self {
        Self(declared::OfflineDeviceType::Sms)
    }

    /// An OATH token, by the OTP that it shows.
    #[classattr]
    #[pyo3(name = "TOKEN")]
    fn token() -> Self {
        Self(declared::OfflineDeviceType::Token)
    }

    /// A phone number, by an OTP in a call.
    #[classattr]
    #[pyo3(name = "VOICE")]
    fn voice() -> Self {
        Self(declared::OfflineDeviceType::Voice)
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

    fn __eq__(&self, other: Given<declared::OfflineDeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::OfflineDeviceType {
    type Class = OfflineDeviceType;

    fn of(class: &OfflineDeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::OfflineDeviceType {
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
pub(crate) struct PairingDeviceType(declared::PairingDeviceType);

#[pymethods]
impl PairingDeviceType {
    /// A computer.
    #[classattr]
    #[pyo3(name = "DESKTOP")]
    fn desktop() -> Self {
        Self(declared::PairingDeviceType::Desktop)
    }

    /// A phone or tablet.
    #[classattr]
    #[pyo3(name = "MOBILE")]
    fn mobile() -> Self {
        Self(declared::PairingDeviceType::Mobile)
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

    fn __eq__(&self, other: Given<declared::PairingDeviceType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::PairingDeviceType {
    type Class = PairingDeviceType;

    fn of(class: &PairingDeviceType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::PairingDeviceType {
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

/// Whether a phone has taken a pairing key.
///
/// It equals its text, and may be one that is not listed.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingKeyStatus(declared::PairingKeyStatus);

#[pymethods]
impl PairingKeyStatus {
    /// A phone has.
    #[classattr]
    #[pyo3(name = "CLAIMED")]
    fn claimed() -> Self {
        Self(declared::PairingKeyStatus::Claimed)
    }

    /// A phone tried and could not.
    #[classattr]
    #[pyo3(name = "FAILED")]
    fn failed() -> Self {
        Self(declared::PairingKeyStatus::Failed)
    }

    /// None has yet.
    #[classattr]
    #[pyo3(name = "UNCLAIMED")]
    fn unclaimed() -> Self {
        Self(declared::PairingKeyStatus::Unclaimed)
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
        format!("PairingKeyStatus({})", quoted(self.0.as_str()))
    }

    fn __eq__(&self, other: Given<declared::PairingKeyStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::PairingKeyStatus {
    type Class = PairingKeyStatus;

    fn of(class: &PairingKeyStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::PairingKeyStatus {
    type Python<'a> = PairingKeyStatus;

    fn output(&self) -> PairingKeyStatus {
        PairingKeyStatus(self.clone())
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
pub(crate) struct PairingStatus(declared::PairingStatus);

#[pymethods]
impl PairingStatus {
    /// Nobody used the code yet.
    #[classattr]
    #[pyo3(name = "NOT_CLAIMED")]
    fn not_claimed() -> Self {
        Self(declared::PairingStatus::NotClaimed)
    }

    /// There is no such code: it is wrong, expired, or its `SUCCESS` was told before.
    #[classattr]
    #[pyo3(name = "NOT_EXIST")]
    fn not_exist() -> Self {
        Self(declared::PairingStatus::NotExist)
    }

    /// The device is paired; the user has not filled in the registration form.
    #[classattr]
    #[pyo3(name = "PAIRED")]
    fn paired() -> Self {
        Self(declared::PairingStatus::Paired)
    }

    /// The user completed the pairing. Told once.
    #[classattr]
    #[pyo3(name = "SUCCESS")]
    fn success() -> Self {
        Self(declared::PairingStatus::Success)
    }

    /// The user used the code; the pairing is not complete.
    #[classattr]
    #[pyo3(name = "VERIFIED")]
    fn verified() -> Self {
        Self(declared::PairingStatus::Verified)
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

    fn __eq__(&self, other: Given<declared::PairingStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::PairingStatus {
    type Class = PairingStatus;

    fn of(class: &PairingStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::PairingStatus {
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
pub(crate) struct ReportFileType(declared::ReportFileType);

#[pymethods]
impl ReportFileType {
    /// Lines of values between commas (RFC 4180).
    #[classattr]
    #[pyo3(name = "CSV")]
    fn csv() -> Self {
        Self(declared::ReportFileType::Csv)
    }

    /// One JSON object with all rows.
    #[classattr]
    #[pyo3(name = "JSON")]
    fn json() -> Self {
        Self(declared::ReportFileType::Json)
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

    fn __eq__(&self, other: Given<declared::ReportFileType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::ReportFileType {
    type Class = ReportFileType;

    fn of(class: &ReportFileType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::ReportFileType {
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
pub(crate) struct ResyncInitiator(declared::ResyncInitiator);

#[pymethods]
impl ResyncInitiator {
    /// An administrator.
    #[classattr]
    #[pyo3(name = "ADMIN")]
    fn admin() -> Self {
        Self(declared::ResyncInitiator::Admin)
    }

    /// The user whose token it is.
    #[classattr]
    #[pyo3(name = "USER")]
    fn user() -> Self {
        Self(declared::ResyncInitiator::User)
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

    fn __eq__(&self, other: Given<declared::ResyncInitiator>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::ResyncInitiator {
    type Class = ResyncInitiator;

    fn of(class: &ResyncInitiator) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::ResyncInitiator {
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
pub(crate) struct Role(declared::Role);

#[pymethods]
impl Role {
    /// An administrator.
    #[classattr]
    #[pyo3(name = "ADMIN")]
    fn admin() -> Self {
        Self(declared::Role::Admin)
    }

    /// Not an administrator.
    #[classattr]
    #[pyo3(name = "REGULAR")]
    fn regular() -> Self {
        Self(declared::Role::Regular)
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

    fn __eq__(&self, other: Given<declared::Role>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::Role {
    type Class = Role;

    fn of(class: &Role) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::Role {
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
pub(crate) struct ServiceStatus(declared::ServiceStatus);

#[pymethods]
impl ServiceStatus {
    /// The user can.
    #[classattr]
    #[pyo3(name = "ACTIVE")]
    fn active() -> Self {
        Self(declared::ServiceStatus::Active)
    }

    /// The user can, without a second factor.
    #[classattr]
    #[pyo3(name = "BYPASS")]
    fn bypass() -> Self {
        Self(declared::ServiceStatus::Bypass)
    }

    /// The user cannot.
    #[classattr]
    #[pyo3(name = "NOT_ACTIVE")]
    fn not_active() -> Self {
        Self(declared::ServiceStatus::NotActive)
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

    fn __eq__(&self, other: Given<declared::ServiceStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::ServiceStatus {
    type Class = ServiceStatus;

    fn of(class: &ServiceStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::ServiceStatus {
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
pub(crate) struct UserStatus(declared::UserStatus);

#[pymethods]
impl UserStatus {
    /// Paired with a device; can authenticate.
    #[classattr]
    #[pyo3(name = "ACTIVE")]
    fn active() -> Self {
        Self(declared::UserStatus::Active)
    }

    /// Added but not activated, or the activation code expired.
    #[classattr]
    #[pyo3(name = "NOT_ACTIVE")]
    fn not_active() -> Self {
        Self(declared::UserStatus::NotActive)
    }

    /// Began to register and did not finish.
    #[classattr]
    #[pyo3(name = "PENDING")]
    fn pending() -> Self {
        Self(declared::UserStatus::Pending)
    }

    /// Activated but not paired with a device.
    #[classattr]
    #[pyo3(name = "PENDING_ACTIVATION")]
    fn pending_activation() -> Self {
        Self(declared::UserStatus::PendingActivation)
    }

    /// An administrator removed the device; a new activation code is needed.
    #[classattr]
    #[pyo3(name = "PENDING_CHANGE_DEVICE")]
    fn pending_change_device() -> Self {
        Self(declared::UserStatus::PendingChangeDevice)
    }

    /// An administrator suspended the user.
    #[classattr]
    #[pyo3(name = "SUSPENDED")]
    fn suspended() -> Self {
        Self(declared::UserStatus::Suspended)
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

    fn __eq__(&self, other: Given<declared::UserStatus>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::UserStatus {
    type Class = UserStatus;

    fn of(class: &UserStatus) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::UserStatus {
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
pub(crate) struct WebAuthnType(declared::WebAuthnType);

#[pymethods]
impl WebAuthnType {
    /// The biometrics of a device of any kind.
    #[classattr]
    #[pyo3(name = "PLATFORM")]
    fn platform() -> Self {
        Self(declared::WebAuthnType::Platform)
    }

    /// The biometrics of an Android device.
    #[classattr]
    #[pyo3(name = "PLATFORM_ANDROID")]
    fn platform_android() -> Self {
        Self(declared::WebAuthnType::PlatformAndroid)
    }

    /// The biometrics of an iPhone.
    #[classattr]
    #[pyo3(name = "PLATFORM_IPHONE")]
    fn platform_iphone() -> Self {
        Self(declared::WebAuthnType::PlatformIphone)
    }

    /// The biometrics of a Mac.
    #[classattr]
    #[pyo3(name = "PLATFORM_MACINTOSH")]
    fn platform_macintosh() -> Self {
        Self(declared::WebAuthnType::PlatformMacintosh)
    }

    /// The biometrics of a Windows computer.
    #[classattr]
    #[pyo3(name = "PLATFORM_WINDOWS")]
    fn platform_windows() -> Self {
        Self(declared::WebAuthnType::PlatformWindows)
    }

    /// A security key.
    #[classattr]
    #[pyo3(name = "SECURITY_KEY")]
    fn security_key() -> Self {
        Self(declared::WebAuthnType::SecurityKey)
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

    fn __eq__(&self, other: Given<declared::WebAuthnType>) -> bool {
        self.0 == other.take()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.0.as_str()).hash()
    }
}

impl Wrapped for declared::WebAuthnType {
    type Class = WebAuthnType;

    fn of(class: &WebAuthnType) -> &Self {
        &class.0
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl Held for declared::WebAuthnType {
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
