//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pingpair::pairing::{EnrolmentRules, IfExists, MethodKind, ResyncRules};
use pyo3::prelude::*;

use crate::client::AsyncClient;
use crate::declared;
use crate::given::Given;
use crate::outputs;
use crate::pairing::{AsyncPairing, Binding, Reports};
use crate::webauthn::RelyingParty;

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl AsyncClient {
    /// Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to
    /// enrol: whoever sees the link can pair a phone of their own. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     activation_code: A code that was minted before, such as by `add_user`.
    ///     device_type: The one type of device that the code may pair; any permitted one if not
    ///         given.
    ///     hours_until_expiration: How many hours the code is valid; 48 if not given. From 1 to
    ///         336.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        *,
        activation_code: "str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
        hours_until_expiration: "int | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_online(
        &self,
        py: Python<'_>,
        username: Given<String>,
        activation_code: Option<Given<pingpair::Secret>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
        hours_until_expiration: Option<Given<i64>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::GetActivationCode::new(username.take());
        request.device_type = device_type.map(Given::take);
        request.hours_until_expiration = hours_until_expiration.map(Given::take);
        self.begin(py, context, |client| {
            client.pair_online_with(request, activation_code.map(Given::take))
        })
    }

    /// Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent
    /// after the reading that shows it. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name, unique in the organisation; blanks are allowed inside. From 1
    ///         to 250 characters.
    ///     first_name: The user's first name.
    ///     last_name: The user's last name.
    ///     email: The user's e-mail address.
    ///     role: What the user may do. Default: `REGULAR`.
    ///     device_type: The one type of device that the activation code may pair; any permitted one
    ///         if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        *,
        first_name: "str | None" = None,
        last_name: "str | None" = None,
        email: "str | None" = None,
        role: "Role | str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_new_user(
        &self,
        py: Python<'_>,
        username: Given<String>,
        first_name: Option<Given<String>>,
        last_name: Option<Given<String>>,
        email: Option<Given<String>>,
        role: Option<Given<declared::Role>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::AddUser::new(username.take());
        request.first_name = first_name.map(Given::take);
        request.last_name = last_name.map(Given::take);
        request.email = email.map(Given::take);
        if let Some(role) = role {
            request.role = role.take();
        }
        request.device_type = device_type.map(Given::take);
        self.begin(py, context, |client| client.pair_new_user(request))
    }

    /// Pairs a phone number by a text message. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     phone_number: The phone number: digits with the country code, `+` before it.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        phone_number: "str",
        *,
        validate_unique_device: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_sms(
        &self,
        py: Python<'_>,
        username: Given<String>,
        phone_number: Given<String>,
        validate_unique_device: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::StartOfflinePairing::new(
            username.take(),
            declared::OfflineDeviceType::Sms,
            phone_number.take(),
        );
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.begin(py, context, |client| client.pair_offline(request))
    }

    /// Pairs a phone number by a call. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     phone_number: The phone number: digits with the country code, `+` before it.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        phone_number: "str",
        *,
        validate_unique_device: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_voice(
        &self,
        py: Python<'_>,
        username: Given<String>,
        phone_number: Given<String>,
        validate_unique_device: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::StartOfflinePairing::new(
            username.take(),
            declared::OfflineDeviceType::Voice,
            phone_number.take(),
        );
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.begin(py, context, |client| client.pair_offline(request))
    }

    /// Pairs an e-mail address. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     address: The e-mail address.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        address: "str",
        *,
        validate_unique_device: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_email(
        &self,
        py: Python<'_>,
        username: Given<String>,
        address: Given<String>,
        validate_unique_device: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::StartOfflinePairing::new(
            username.take(),
            declared::OfflineDeviceType::Email,
            address.take(),
        );
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.begin(py, context, |client| client.pair_offline(request))
    }

    /// Pairs an OATH token of the organisation. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     serial_number: The serial number of the token.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        serial_number: "str",
        *,
        validate_unique_device: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_token(
        &self,
        py: Python<'_>,
        username: Given<String>,
        serial_number: Given<String>,
        validate_unique_device: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::StartOfflinePairing::new(
            username.take(),
            declared::OfflineDeviceType::Token,
            serial_number.take(),
        );
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.begin(py, context, |client| client.pair_offline(request))
    }

    /// Pairs a phone number, an e-mail address or an OATH token, by an OTP. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     kind: What is paired.
    ///     pairing_data: By the type: a phone number such as `+12025550123`, for VOICE also with
    ///         extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
    ///         must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
    ///         characters.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        kind: "OfflineDeviceType | str",
        pairing_data: "str",
        *,
        validate_unique_device: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_offline(
        &self,
        py: Python<'_>,
        username: Given<String>,
        kind: Given<declared::OfflineDeviceType>,
        pairing_data: Given<String>,
        validate_unique_device: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request =
            declared::StartOfflinePairing::new(username.take(), kind.take(), pairing_data.take());
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.begin(py, context, |client| client.pair_offline(request))
    }

    /// Pairs at once, **without a proof that the device is the user's**: use it only with data that your
    /// directory has verified. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     kind: What is paired.
    ///     pairing_data: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
    ///         secret in Base32. From 1 to 254 characters.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        kind: "DirectDeviceType | str",
        pairing_data: "str",
        *,
        validate_unique_device: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_offline_unverified(
        &self,
        py: Python<'_>,
        username: Given<String>,
        kind: Given<declared::DirectDeviceType>,
        pairing_data: Given<pingpair::Secret>,
        validate_unique_device: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request =
            declared::OfflinePairing::new(username.take(), kind.take(), pairing_data.take());
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.begin(py, context, |client| {
            client.pair_offline_unverified(request)
        })
    }

    /// Pairs a YubiKey. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name, exactly: from your login session or directory.
    ///     validate_unique_device: Whether the YubiKey must not be paired with anyone else in the
    ///         organisation.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        *,
        validate_unique_device: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_yubikey_by_touch(
        &self,
        py: Python<'_>,
        username: Given<String>,
        validate_unique_device: Option<bool>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        self.begin(py, context, |client| match validate_unique_device {
            Some(unique) => client.pair_yubikey_by_touch_with(username.take(), unique),
            None => client.pair_yubikey_by_touch(username.take()),
        })
    }

    /// Pairs an authenticator app. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name, exactly: from your login session or directory.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        *,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_authenticator_app(
        &self,
        py: Python<'_>,
        username: Given<String>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        self.begin(py, context, |client| {
            client.pair_authenticator_app(username.take())
        })
    }

    /// Pairs a security key or the biometrics of a device. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     relying_party_name: The relying party's name, as people know it. From 1 to 250
    ///         characters.
    ///     kind: What is paired.
    ///     relying_party: The pages that may ask for credentials: configuration, never from a
    ///         browser.
    ///     name: The name that the choice of accounts shows; the device's own way if not given.
    ///         From 1 to 100 characters.
    ///     display_name: The longer name that the choice of accounts shows; the device's own way if
    ///         not given. From 1 to 100 characters.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        relying_party_name: "str",
        kind: "WebAuthnType | str",
        relying_party: "RelyingParty",
        *,
        name: "str | None" = None,
        display_name: "str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn pair_webauthn(
        &self,
        py: Python<'_>,
        username: Given<String>,
        relying_party_name: Given<String>,
        kind: Given<declared::WebAuthnType>,
        relying_party: PyRef<'_, RelyingParty>,
        name: Option<Given<String>>,
        display_name: Option<Given<String>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::WebAuthnStartPairing::new(
            username.take(),
            relying_party.core().id(),
            relying_party_name.take(),
            kind.take(),
        );
        request.name = name.map(Given::take);
        request.display_name = display_name.map(Given::take);
        self.begin(py, context, |client| {
            client.pair_webauthn(request, relying_party.core())
        })
    }

    /// Makes sure of a user, lets the user choose a way to pair, and pairs.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to
    /// enrol: whoever types a colleague's name would otherwise pair a device with the colleague.
    /// Nothing is sent yet.
    ///
    /// Args:
    ///     username: The user's name, unique in the organisation; blanks are allowed inside. From 1
    ///         to 250 characters.
    ///     methods: The ways that the user may choose from.
    ///     if_exists: What becomes of a user who exists already. Default: `refuse`.
    ///     relying_party: For security keys and biometrics: the pages that may ask for credentials.
    ///     relying_party_name: The name that people know them by. Default: the relying party's id.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation.
    ///     first_name: The user's first name.
    ///     last_name: The user's last name.
    ///     email: The user's e-mail address.
    ///     role: What the user may do. Default: `REGULAR`.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        username: "str",
        methods: "list[MethodKind | str]",
        *,
        if_exists: "IfExists | str | None" = None,
        relying_party: "RelyingParty | None" = None,
        relying_party_name: "str | None" = None,
        validate_unique_device: "bool | None" = None,
        first_name: "str | None" = None,
        last_name: "str | None" = None,
        email: "str | None" = None,
        role: "Role | str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn enrol(
        &self,
        py: Python<'_>,
        username: Given<String>,
        methods: Given<Vec<MethodKind>>,
        if_exists: Option<Given<IfExists>>,
        relying_party: Option<PyRef<'_, RelyingParty>>,
        relying_party_name: Option<String>,
        validate_unique_device: Option<bool>,
        first_name: Option<Given<String>>,
        last_name: Option<Given<String>>,
        email: Option<Given<String>>,
        role: Option<Given<declared::Role>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::AddUser::new(username.take());
        request.first_name = first_name.map(Given::take);
        request.last_name = last_name.map(Given::take);
        request.email = email.map(Given::take);
        if let Some(role) = role {
            request.role = role.take();
        }
        self.begin(py, context, |client| {
            client.enrol({
                let mut rules = EnrolmentRules::new(request, methods.take());
                rules.if_exists = if_exists.map_or(IfExists::Refuse, Given::take);
                rules.relying_party = relying_party.map(|party| {
                    let name = relying_party_name.unwrap_or_else(|| party.core().id().to_owned());
                    (party.core().clone(), name)
                });
                rules.validate_unique_device = validate_unique_device;
                rules
            })
        })
    }

    /// Brings an OATH token and the service into step. Nothing is sent yet.
    ///
    /// Args:
    ///     serial_number: The serial number of the token.
    ///     username: The user whose token it is, where the user asks for it; an administrator does
    ///         otherwise.
    ///     at_once: Whether both OTPs are asked for at once.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        serial_number: "str",
        *,
        username: "str | None" = None,
        at_once: "bool" = false,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn resync(
        &self,
        py: Python<'_>,
        serial_number: Given<String>,
        username: Option<Given<String>>,
        at_once: bool,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        self.begin(py, context, |client| {
            client.resync({
                let mut rules = ResyncRules::new(serial_number.take());
                rules.username = username.map(Given::take);
                rules.at_once = at_once;
                rules
            })
        })
    }

    /// Has the organisation's report made, waits, and downloads it.
    ///
    /// Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.
    /// Nothing is sent yet.
    ///
    /// Args:
    ///     file_type: `CSV` or `JSON`.
    ///     out: Makes what the report is written to, anew for each attempt: throw away what an
    ///         attempt wrote that failed.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        file_type: "ReportFileType | str",
        out: "collections.abc.Callable[[], typing.IO[bytes]]",
        *,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn make_report(
        &self,
        py: Python<'_>,
        file_type: Given<declared::ReportFileType>,
        out: Reports,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        self.begin(py, context, |client| {
            client.make_report(&file_type.take(), out.maker())
        })
    }

    /// Adds OATH tokens to the organisation, and waits until that is done. Nothing is sent yet.
    ///
    /// Args:
    ///     tokens: The tokens. From 1 to 10000 entries.
    ///     org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///         characters.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        tokens: "list[OathToken]",
        *,
        org_alias: "str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn add_tokens(
        &self,
        py: Python<'_>,
        tokens: Given<Vec<declared::OathToken>>,
        org_alias: Option<Given<String>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::CreateOrgTokens::new(tokens.take());
        request.org_alias = org_alias.map(Given::take);
        self.begin(py, context, |client| client.add_tokens(request))
    }

    /// Removes OATH tokens from the organisation, and waits until that is done. Nothing is sent yet.
    ///
    /// Args:
    ///     serial_numbers: The serial numbers of the tokens. From 1 to 10000 entries.
    ///     org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///         characters.
    ///     unpair_before_delete: Whether tokens are unpaired from their users first; no if not
    ///         given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        serial_numbers: "list[str]",
        *,
        org_alias: "str | None" = None,
        unpair_before_delete: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn remove_tokens(
        &self,
        py: Python<'_>,
        serial_numbers: Given<Vec<String>>,
        org_alias: Option<Given<String>>,
        unpair_before_delete: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        let mut request = declared::RevokeOrgTokens::new(serial_numbers.take());
        request.org_alias = org_alias.map(Given::take);
        request.unpair_before_delete = unpair_before_delete.map(Given::take);
        self.begin(py, context, |client| client.remove_tokens(request))
    }

    /// Waits for a job that was begun elsewhere. Nothing is sent yet.
    ///
    /// Args:
    ///     job_token: The token that names the job.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        job_token: "str",
        *,
        context: "bytes | str | None" = None,
    ) -> "AsyncPairing")]
    fn wait_for_job(
        &self,
        py: Python<'_>,
        job_token: Given<String>,
        context: Option<Binding>,
    ) -> PyResult<AsyncPairing> {
        self.begin(py, context, |client| client.wait_for_job(job_token.take()))
    }

    /// Makes sure that a user exists, and tells whether this call created the user.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to
    /// enrol: whoever types a colleague's name would otherwise be taken for the colleague.
    ///
    /// Args:
    ///     username: The user's name, unique in the organisation; blanks are allowed inside. From 1
    ///         to 250 characters.
    ///     activate_user: Whether to mint an activation code at once. Default: `False`.
    ///     first_name: The user's first name.
    ///     last_name: The user's last name.
    ///     email: The user's e-mail address.
    ///     role: What the user may do. Default: `REGULAR`.
    ///     client_data: A text of your own that comes back unchanged.
    ///     device_type: The one type of device that the activation code may pair; any permitted one
    ///         if not given.
    #[pyo3(signature = (
        username: "str",
        *,
        activate_user: "bool" = false,
        first_name: "str | None" = None,
        last_name: "str | None" = None,
        email: "str | None" = None,
        role: "Role | str | None" = None,
        client_data: "str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
    ) -> "asyncio.Future[Ensured]")]
    fn ensure_user<'py>(
        &self,
        py: Python<'py>,
        username: Given<String>,
        activate_user: bool,
        first_name: Option<Given<String>>,
        last_name: Option<Given<String>>,
        email: Option<Given<String>>,
        role: Option<Given<declared::Role>>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let mut request = declared::AddUser::new(username.take());
        request.activate_user = activate_user;
        request.first_name = first_name.map(Given::take);
        request.last_name = last_name.map(Given::take);
        request.email = email.map(Given::take);
        if let Some(role) = role {
            request.role = role.take();
        }
        request.client_data = client_data.map(Given::take);
        request.device_type = device_type.map(Given::take);
        self.start(
            py,
            move |client| client.ensure_user(request),
            |py, done| outputs::ensured(py, &done),
        )
    }

    /// Tells whether clock, TLS and one signed read work, by asking for a user that nobody has.
    ///
    /// Args:
    #[pyo3(signature = (
    ) -> "asyncio.Future[Check]")]
    fn check<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.start(
            py,
            move |client| client.check(),
            |py, done| outputs::check(py, &done),
        )
    }
}
