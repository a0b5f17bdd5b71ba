//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pyo3::prelude::*;

use super::records::*;
use crate::client::Client;
use crate::declared;
use crate::given::Given;
use crate::held::Step;

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl Client {
    /// Adds a user to the organisation.
    ///
    /// With `activate_user` the reply carries an activation code to pair a phone with. The user name
    /// comes from your directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "AddUser".
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
    ///
    /// Returns:
    ///     `AddedUser`: A user who was added.
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
    ) -> "AddedUser")]
    fn add_user(
        &self,
        py: Python<'_>,
        username: Given<String>,
        activate_user: bool,
        first_name: Option<Given<String>>,
        last_name: Option<Given<String>>,
        email: Option<Given<String>>,
        role: Option<Given<declared::Role>>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
    ) -> PyResult<AddedUser> {
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
        self.send(py, request).map(AddedUser::own)
    }

    /// Reads a user's details and devices.
    ///
    /// Source: the vendor's page, "GetUserDetails".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     same_device_users: Whether to return the other users who are paired with the same
    ///         device. Default: `False`.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `FoundUser`: A user who was found.
    #[pyo3(signature = (
        username: "str",
        *,
        same_device_users: "bool" = false,
        client_data: "str | None" = None,
    ) -> "FoundUser")]
    fn get_user_details(
        &self,
        py: Python<'_>,
        username: Given<String>,
        same_device_users: bool,
        client_data: Option<Given<String>>,
    ) -> PyResult<FoundUser> {
        let mut request = declared::GetUserDetails::new(username.take());
        request.same_device_users = same_device_users;
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(FoundUser::own)
    }

    /// Changes a user's details; what is not given stays as it is.
    ///
    /// With `activate_user` the reply carries an activation code to pair a phone with, and the request is
    /// sent once.
    /// Source: the vendor's page, "EditUser".
    ///
    /// Args:
    ///     username: The user's name; it cannot be changed. From 1 to 250 characters.
    ///     activate_user: Whether to mint an activation code at once. Default: `False`.
    ///     email: The user's e-mail address.
    ///     first_name: The user's first name.
    ///     last_name: The user's last name.
    ///     role: What the user may do.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `EditedUser`: A user who was changed.
    #[pyo3(signature = (
        username: "str",
        *,
        activate_user: "bool" = false,
        email: "str | None" = None,
        first_name: "str | None" = None,
        last_name: "str | None" = None,
        role: "Role | str | None" = None,
        client_data: "str | None" = None,
    ) -> "EditedUser")]
    fn edit_user(
        &self,
        py: Python<'_>,
        username: Given<String>,
        activate_user: bool,
        email: Option<Given<String>>,
        first_name: Option<Given<String>>,
        last_name: Option<Given<String>>,
        role: Option<Given<declared::Role>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<EditedUser> {
        let mut request = declared::EditUser::new(username.take());
        request.activate_user = activate_user;
        request.email = email.map(Given::take);
        request.first_name = first_name.map(Given::take);
        request.last_name = last_name.map(Given::take);
        request.role = role.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(EditedUser::own)
    }

    /// Removes a user and all of the user's devices.
    ///
    /// A repetition that is told that there is no such user counts as done, if the first request may have
    /// been carried out.
    /// Source: the vendor's page, "DeleteUser".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn delete_user(
        &self,
        py: Python<'_>,
        username: Given<String>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::DeleteUser::new(username.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Keeps a user from authenticating until ActivateUser.
    ///
    /// When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
    /// request may have been carried out.
    /// Source: the vendor's page, "SuspendUser".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn suspend_user(
        &self,
        py: Python<'_>,
        username: Given<String>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::SuspendUser::new(username.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Lets a suspended user authenticate again, or begins the activation of one who is not paired.
    ///
    /// The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
    /// PENDING_ACTIVATION.
    /// Source: the vendor's page, "ActivateUser".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///     device_type: The one type of device that the activation code may pair; any permitted one
    ///         if not given.
    ///
    /// Returns:
    ///     `ActivatedUser`: A user who was activated.
    #[pyo3(signature = (
        username: "str",
        *,
        client_data: "str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
    ) -> "ActivatedUser")]
    fn activate_user(
        &self,
        py: Python<'_>,
        username: Given<String>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
    ) -> PyResult<ActivatedUser> {
        let mut request = declared::ActivateUser::new(username.take());
        request.client_data = client_data.map(Given::take);
        request.device_type = device_type.map(Given::take);
        self.send(py, request).map(ActivatedUser::own)
    }

    /// Lets a user log in without a second factor until a given time.
    ///
    /// Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
    /// Source: the vendor's page, "ToggleUserBypass".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     until: When the bypass ends.
    ///     client_data: A text of your own that comes back unchanged.
    ///     services: The aliases of the services that are bypassed, such as `web`; all of them if
    ///         not given. From 1 to 100 entries.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        until: "datetime.datetime",
        *,
        client_data: "str | None" = None,
        services: "list[str] | None" = None,
    ) -> "Acknowledged")]
    fn toggle_user_bypass(
        &self,
        py: Python<'_>,
        username: Given<String>,
        until: Given<pingpair::Timestamp>,
        client_data: Option<Given<String>>,
        services: Option<Given<Vec<String>>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::ToggleUserBypass::new(username.take(), until.take());
        request.client_data = client_data.map(Given::take);
        request.services = services.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Ends a bypass at once: the user needs the second factor again.
    ///
    /// Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///     services: The aliases of the services whose bypass ends, such as `web`; all of them if
    ///         not given. From 1 to 100 entries.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        *,
        client_data: "str | None" = None,
        services: "list[str] | None" = None,
    ) -> "Acknowledged")]
    fn end_user_bypass(
        &self,
        py: Python<'_>,
        username: Given<String>,
        client_data: Option<Given<String>>,
        services: Option<Given<Vec<String>>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::EndUserBypass::new(username.take());
        request.client_data = client_data.map(Given::take);
        request.services = services.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Adds an authentication service to a user who has never used it.
    ///
    /// A bypass of one service needs it first.
    /// Source: the newer edition of the vendor's page, "AddService".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     service: The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250
    ///         characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        service: "str",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn add_service(
        &self,
        py: Python<'_>,
        username: Given<String>,
        service: Given<String>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::AddService::new(username.take(), service.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Mints an activation code for a user, who pairs a device with it.
    ///
    /// The user name comes from your directory or login session, never from the form that asks to
    /// enrol: whoever gets the code can pair a device of their own.
    /// Source: the vendor's page, "GetActivationCode".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///     device_type: The one type of device that the code may pair; any permitted one if not
    ///         given.
    ///     hours_until_expiration: How many hours the code is valid; 48 if not given. From 1 to
    ///         336.
    ///
    /// Returns:
    ///     `ActivationCode`: An activation code that was minted.
    #[pyo3(signature = (
        username: "str",
        *,
        client_data: "str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
        hours_until_expiration: "int | None" = None,
    ) -> "ActivationCode")]
    fn get_activation_code(
        &self,
        py: Python<'_>,
        username: Given<String>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
        hours_until_expiration: Option<Given<i64>>,
    ) -> PyResult<ActivationCode> {
        let mut request = declared::GetActivationCode::new(username.take());
        request.client_data = client_data.map(Given::take);
        request.device_type = device_type.map(Given::take);
        request.hours_until_expiration = hours_until_expiration.map(Given::take);
        self.send(py, request).map(ActivationCode::own)
    }

    /// Reads how far the pairing by an activation code has come.
    ///
    /// `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
    /// Source: the vendor's page, "GetPairingStatus".
    ///
    /// Args:
    ///     activation_code: The activation code: digits, leading zeros kept. From 1 to 40
    ///         characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `PairingProgress`: How far a pairing has come.
    #[pyo3(signature = (
        activation_code: "str",
        *,
        client_data: "str | None" = None,
    ) -> "PairingProgress")]
    fn get_pairing_status(
        &self,
        py: Python<'_>,
        activation_code: Given<pingpair::Secret>,
        client_data: Option<Given<String>>,
    ) -> PyResult<PairingProgress> {
        let mut request = declared::GetPairingStatus::new(activation_code.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(PairingProgress::own)
    }

    /// Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
    /// OATH token.
    ///
    /// It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
    /// FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
    /// never from the form that asks to enrol.
    /// Source: the vendor's page, "StartOfflinePairing".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     kind: What is paired.
    ///     pairing_data: By the type: a phone number such as `+12025550123`, for VOICE also with
    ///         extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
    ///         must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
    ///         characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///
    /// Returns:
    ///     `StartedPairing`: A pairing that waits for an OTP.
    #[pyo3(signature = (
        username: "str",
        kind: "OfflineDeviceType | str",
        pairing_data: "str",
        *,
        client_data: "str | None" = None,
        validate_unique_device: "bool | None" = None,
    ) -> "StartedPairing")]
    fn start_offline_pairing(
        &self,
        py: Python<'_>,
        username: Given<String>,
        kind: Given<declared::OfflineDeviceType>,
        pairing_data: Given<String>,
        client_data: Option<Given<String>>,
        validate_unique_device: Option<Given<bool>>,
    ) -> PyResult<StartedPairing> {
        let mut request =
            declared::StartOfflinePairing::new(username.take(), kind.take(), pairing_data.take());
        request.client_data = client_data.map(Given::take);
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.send(py, request).map(StartedPairing::own)
    }

    /// Completes a pairing with the OTP that the user received or that the OATH token shows.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "FinalizeOfflinePairing".
    ///
    /// Args:
    ///     session_id: The session of StartOfflinePairing. From 1 to 1024 characters.
    ///     otp: The OTP: digits, leading zeros kept. From 1 to 40 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///     oath_resync: Whether the service may ask for the next OTP of a token that is out of
    ///         step; no if not given.
    ///
    /// Returns:
    ///     `FinalizedPairing`: A pairing that was completed.
    ///     `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
    #[pyo3(signature = (
        session_id: "str",
        otp: "str",
        *,
        client_data: "str | None" = None,
        oath_resync: "bool | None" = None,
    ) -> "FinalizedPairing | NextOtp")]
    fn finalize_offline_pairing(
        &self,
        py: Python<'_>,
        session_id: Given<pingpair::Secret>,
        otp: Given<pingpair::Secret>,
        client_data: Option<Given<String>>,
        oath_resync: Option<Given<bool>>,
    ) -> PyResult<Step<FinalizedPairing, NextOtp>> {
        let mut request = declared::FinalizeOfflinePairing::new(session_id.take(), otp.take());
        request.client_data = client_data.map(Given::take);
        request.oath_resync = oath_resync.map(Given::take);
        self.send(py, request).map(|reply| match reply {
            declared::Progress::Done(reply) => Step::Done(FinalizedPairing::own(reply)),
            declared::Progress::NextOtp(next) => Step::Next(NextOtp::own(next)),
        })
    }

    /// Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
    ///
    /// Nobody proves that the device is theirs: use it only with data that your directory has verified.
    /// Source: the vendor's page, "OfflinePairing", and its newer edition.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     kind: What is paired.
    ///     pairing_data: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
    ///         secret in Base32. From 1 to 254 characters.
    ///     client_data: A text of your own; the service need not return it.
    ///     validate_unique_device: Whether the device must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///
    /// Returns:
    ///     `OfflinePaired`: A device that was paired without an OTP.
    #[pyo3(signature = (
        username: "str",
        kind: "DirectDeviceType | str",
        pairing_data: "str",
        *,
        client_data: "str | None" = None,
        validate_unique_device: "bool | None" = None,
    ) -> "OfflinePaired")]
    fn offline_pairing(
        &self,
        py: Python<'_>,
        username: Given<String>,
        kind: Given<declared::DirectDeviceType>,
        pairing_data: Given<pingpair::Secret>,
        client_data: Option<Given<String>>,
        validate_unique_device: Option<Given<bool>>,
    ) -> PyResult<OfflinePaired> {
        let mut request =
            declared::OfflinePairing::new(username.take(), kind.take(), pairing_data.take());
        request.client_data = client_data.map(Given::take);
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.send(py, request).map(OfflinePaired::own)
    }

    /// Pairs a user with the YubiKey that made an OTP.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "PairYubiKey".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     otp: The OTP that the YubiKey typed: 44 characters of modhex in lower case.
    ///     client_data: A text of your own that comes back unchanged.
    ///     validate_unique_device: Whether the YubiKey must not be paired with anyone else in the
    ///         organisation; no if not given.
    ///
    /// Returns:
    ///     `PairedYubiKey`: A YubiKey that was paired.
    #[pyo3(signature = (
        username: "str",
        otp: "str",
        *,
        client_data: "str | None" = None,
        validate_unique_device: "bool | None" = None,
    ) -> "PairedYubiKey")]
    fn pair_yubi_key(
        &self,
        py: Python<'_>,
        username: Given<String>,
        otp: Given<pingpair::Secret>,
        client_data: Option<Given<String>>,
        validate_unique_device: Option<Given<bool>>,
    ) -> PyResult<PairedYubiKey> {
        let mut request = declared::PairYubiKey::new(username.take(), otp.take());
        request.client_data = client_data.map(Given::take);
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.send(py, request).map(PairedYubiKey::own)
    }

    /// Brings an OATH token and the service into step again.
    ///
    /// Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
    /// sent in the session that it names. It burns the OTPs: it is sent once.
    /// Source: the vendor's page, "ResyncOathToken".
    ///
    /// Args:
    ///     serial_number: The serial number of the token. From 1 to 254 characters.
    ///     otps: One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries.
    ///     initiated_by: Who asks for it; an administrator if not given.
    ///     session_id: The session that the reply before this one named. From 1 to 1024 characters.
    ///     username: The name of the user who asks: needed for USER, and not allowed otherwise.
    ///         From 1 to 250 characters.
    ///     client_data: A text of your own; the service need not return it.
    ///
    /// Returns:
    ///     `ResyncedToken`: A token that is in step again.
    ///     `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
    #[pyo3(signature = (
        serial_number: "str",
        otps: "list[str]",
        *,
        initiated_by: "ResyncInitiator | str | None" = None,
        session_id: "str | None" = None,
        username: "str | None" = None,
        client_data: "str | None" = None,
    ) -> "ResyncedToken | NextOtp")]
    fn resync_oath_token(
        &self,
        py: Python<'_>,
        serial_number: Given<String>,
        otps: Given<Vec<pingpair::Secret>>,
        initiated_by: Option<Given<declared::ResyncInitiator>>,
        session_id: Option<Given<pingpair::Secret>>,
        username: Option<Given<String>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Step<ResyncedToken, NextOtp>> {
        let mut request = declared::ResyncOathToken::new(serial_number.take(), otps.take());
        request.initiated_by = initiated_by.map(Given::take);
        request.session_id = session_id.map(Given::take);
        request.username = username.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(|reply| match reply {
            declared::Progress::Done(reply) => Step::Done(ResyncedToken::own(reply)),
            declared::Progress::NextOtp(next) => Step::Next(NextOtp::own(next)),
        })
    }

    /// Begins a job that adds OATH tokens to the organisation.
    ///
    /// GetJobStatus tells how it ends.
    /// Source: the newer edition of the vendor's page, "CreateOrgTokens".
    ///
    /// Args:
    ///     tokens: The tokens. From 1 to 10000 entries.
    ///     org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///         characters.
    ///     client_data: A text of your own; the service need not return it.
    ///
    /// Returns:
    ///     `CreatedJob`: A job that was begun.
    #[pyo3(signature = (
        tokens: "list[OathToken]",
        *,
        org_alias: "str | None" = None,
        client_data: "str | None" = None,
    ) -> "CreatedJob")]
    fn create_org_tokens(
        &self,
        py: Python<'_>,
        tokens: Given<Vec<declared::OathToken>>,
        org_alias: Option<Given<String>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<CreatedJob> {
        let mut request = declared::CreateOrgTokens::new(tokens.take());
        request.org_alias = org_alias.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(CreatedJob::own)
    }

    /// Begins a job that removes OATH tokens from the organisation.
    ///
    /// GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
    /// be unpaired before.
    /// Source: the newer edition of the vendor's page, "RevokeOrgTokens".
    ///
    /// Args:
    ///     serial_numbers: The serial numbers of the tokens. From 1 to 10000 entries.
    ///     org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///         characters.
    ///     unpair_before_delete: Whether tokens are unpaired from their users first; no if not
    ///         given.
    ///     client_data: A text of your own; the service need not return it.
    ///
    /// Returns:
    ///     `CreatedJob`: A job that was begun.
    #[pyo3(signature = (
        serial_numbers: "list[str]",
        *,
        org_alias: "str | None" = None,
        unpair_before_delete: "bool | None" = None,
        client_data: "str | None" = None,
    ) -> "CreatedJob")]
    fn revoke_org_tokens(
        &self,
        py: Python<'_>,
        serial_numbers: Given<Vec<String>>,
        org_alias: Option<Given<String>>,
        unpair_before_delete: Option<Given<bool>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<CreatedJob> {
        let mut request = declared::RevokeOrgTokens::new(serial_numbers.take());
        request.org_alias = org_alias.map(Given::take);
        request.unpair_before_delete = unpair_before_delete.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(CreatedJob::own)
    }

    /// Unpairs one device from a user.
    ///
    /// When a repetition is refused, the user's details are read: a device that is not there counts as
    /// done, if the first request may have been carried out.
    /// Source: the vendor's page, "UnpairDevice".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     device_id: The device's id, as GetUserDetails tells it.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        device_id: "int",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn unpair_device(
        &self,
        py: Python<'_>,
        username: Given<String>,
        device_id: Given<declared::DeviceId>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::UnpairDevice::new(username.take(), device_id.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Unpairs **every** device from a user, who cannot authenticate until another is paired.
    ///
    /// A late repetition would take a new device away: it is sent once.
    /// Source: the vendor's page, "UnpairDevice" without a device's id.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn unpair_all_devices(
        &self,
        py: Python<'_>,
        username: Given<String>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::UnpairAllDevices::new(username.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Makes a device the primary one, names it, or gives it a place among the user's devices.
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     device_id: The device's id, as GetUserDetails tells it.
    ///     attribute: What is set.
    ///     value: For SET_PRIMARY `True`; for NICKNAME what the user calls the device; for ORDER
    ///         its place, from 1 to the number of the user's devices. From 1 to 250 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        device_id: "int",
        attribute: "DeviceAttributeName | str",
        value: "str",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn update_device_attributes(
        &self,
        py: Python<'_>,
        username: Given<String>,
        device_id: Given<declared::DeviceId>,
        attribute: Given<declared::DeviceAttributeName>,
        value: Given<String>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::UpdateDeviceAttributes::new(
            username.take(),
            device_id.take(),
            attribute.take(),
            value.take(),
        );
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Mints the secret that an authenticator app makes its OTPs from.
    ///
    /// Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
    /// directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "AuthenticatorAppStartPairing".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     pairing_type: How the app makes its OTPs. Default: `TOTP`.
    ///     client_data: A text of your own; the service need not return it.
    ///
    /// Returns:
    ///     `AuthenticatorAppPairing`: What pairs an authenticator app.
    #[pyo3(signature = (
        username: "str",
        *,
        pairing_type: "AuthenticatorAppPairingType | str | None" = None,
        client_data: "str | None" = None,
    ) -> "AuthenticatorAppPairing")]
    fn authenticator_app_start_pairing(
        &self,
        py: Python<'_>,
        username: Given<String>,
        pairing_type: Option<Given<declared::AuthenticatorAppPairingType>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<AuthenticatorAppPairing> {
        let mut request = declared::AuthenticatorAppStartPairing::new(username.take());
        if let Some(pairing_type) = pairing_type {
            request.pairing_type = pairing_type.take();
        }
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(AuthenticatorAppPairing::own)
    }

    /// Completes a pairing with the OTP that the authenticator app shows.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "AuthenticatorAppFinishPairing".
    ///
    /// Args:
    ///     session_id: The session of AuthenticatorAppStartPairing. From 1 to 1024 characters.
    ///     otp: The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters.
    ///     client_data: A text of your own; the service need not return it.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        session_id: "str",
        otp: "str",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn authenticator_app_finish_pairing(
        &self,
        py: Python<'_>,
        session_id: Given<pingpair::Secret>,
        otp: Given<pingpair::Secret>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request =
            declared::AuthenticatorAppFinishPairing::new(session_id.take(), otp.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Begins the pairing of a security key or of the biometrics of a computer or phone.
    ///
    /// The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
    /// your directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "WebAuthnStartPairing".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     relying_party_id: The relying party's id: your domain, such as `example.com`.
    ///         Authentication needs the same. From 1 to 253 characters.
    ///     relying_party_name: The relying party's name, as people know it. From 1 to 250
    ///         characters.
    ///     kind: What is paired.
    ///     name: The name that the choice of accounts shows; the device's own way if not given.
    ///         From 1 to 100 characters.
    ///     display_name: The longer name that the choice of accounts shows; the device's own way if
    ///         not given. From 1 to 100 characters.
    ///     client_data: A text of your own; the service need not return it.
    ///
    /// Returns:
    ///     `WebAuthnPairing`: A pairing that waits for the browser's credential.
    #[pyo3(signature = (
        username: "str",
        relying_party_id: "str",
        relying_party_name: "str",
        kind: "WebAuthnType | str",
        *,
        name: "str | None" = None,
        display_name: "str | None" = None,
        client_data: "str | None" = None,
    ) -> "WebAuthnPairing")]
    fn web_authn_start_pairing(
        &self,
        py: Python<'_>,
        username: Given<String>,
        relying_party_id: Given<String>,
        relying_party_name: Given<String>,
        kind: Given<declared::WebAuthnType>,
        name: Option<Given<String>>,
        display_name: Option<Given<String>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<WebAuthnPairing> {
        let mut request = declared::WebAuthnStartPairing::new(
            username.take(),
            relying_party_id.take(),
            relying_party_name.take(),
            kind.take(),
        );
        request.name = name.map(Given::take);
        request.display_name = display_name.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(WebAuthnPairing::own)
    }

    /// Completes the pairing with the credential that the browser made.
    ///
    /// It burns the credential: it is sent once. Check the credential against your relying party and the
    /// challenge first; `pingpair::webauthn` does.
    /// Source: the vendor's page, "WebAuthnFinishPairing".
    ///
    /// Args:
    ///     username: The user's name. From 1 to 250 characters.
    ///     relying_party_id: The relying party's id that the pairing began with. From 1 to 253
    ///         characters.
    ///     session_id: The session of WebAuthnStartPairing. From 1 to 1024 characters.
    ///     origin: The origin of your own page, such as `https://login.example.com`: from your
    ///         configuration, never from the browser's request. From 1 to 512 characters.
    ///     credential: The credential in the service's form. From 1 to 524288 characters.
    ///     client_data: A text of your own; the service need not return it.
    ///
    /// Returns:
    ///     `Acknowledged`: The service did what was asked, and has nothing to add.
    #[pyo3(signature = (
        username: "str",
        relying_party_id: "str",
        session_id: "str",
        origin: "str",
        credential: "str",
        *,
        client_data: "str | None" = None,
    ) -> "Acknowledged")]
    fn web_authn_finish_pairing(
        &self,
        py: Python<'_>,
        username: Given<String>,
        relying_party_id: Given<String>,
        session_id: Given<pingpair::Secret>,
        origin: Given<String>,
        credential: Given<pingpair::Secret>,
        client_data: Option<Given<String>>,
    ) -> PyResult<Acknowledged> {
        let mut request = declared::WebAuthnFinishPairing::new(
            username.take(),
            relying_party_id.take(),
            session_id.take(),
            origin.take(),
            credential.take(),
        );
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(Acknowledged::own)
    }

    /// Begins a job.
    ///
    /// Source: the vendor's page, "CreateJob".
    ///
    /// Args:
    ///     job_type: What the job does. Default: `USER_REPORTS`.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `CreatedJob`: A job that was begun.
    #[pyo3(signature = (
        *,
        job_type: "JobType | str | None" = None,
        client_data: "str | None" = None,
    ) -> "CreatedJob")]
    fn create_job(
        &self,
        py: Python<'_>,
        job_type: Option<Given<declared::JobType>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<CreatedJob> {
        let mut request = declared::CreateJob::new();
        if let Some(job_type) = job_type {
            request.job_type = job_type.take();
        }
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(CreatedJob::own)
    }

    /// Reads how far a job has come.
    ///
    /// Source: the vendor's page, "GetJobStatus".
    ///
    /// Args:
    ///     job_token: The job's token. From 1 to 1024 characters.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `JobProgress`: How far a job has come.
    #[pyo3(signature = (
        job_token: "str",
        *,
        client_data: "str | None" = None,
    ) -> "JobProgress")]
    fn get_job_status(
        &self,
        py: Python<'_>,
        job_token: Given<String>,
        client_data: Option<Given<String>>,
    ) -> PyResult<JobProgress> {
        let mut request = declared::GetJobStatus::new(job_token.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(JobProgress::own)
    }

    /// Reads how far several jobs have come.
    ///
    /// Source: the vendor's page, "GetBulkJobStatus".
    ///
    /// Args:
    ///     job_tokens: The jobs' tokens. From 1 to 1000 entries.
    ///     client_data: A text of your own that comes back unchanged.
    ///
    /// Returns:
    ///     `BulkJobProgress`: How far several jobs have come.
    #[pyo3(signature = (
        job_tokens: "list[str]",
        *,
        client_data: "str | None" = None,
    ) -> "BulkJobProgress")]
    fn get_bulk_job_status(
        &self,
        py: Python<'_>,
        job_tokens: Given<Vec<String>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<BulkJobProgress> {
        let mut request = declared::GetBulkJobStatus::new(job_tokens.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(BulkJobProgress::own)
    }
}
