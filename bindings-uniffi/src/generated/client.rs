//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pingpair::pingid;

use super::records::*;
use super::values::*;
use crate::client::Client;
use crate::error::PingPairError;
use crate::kinds::{Inward, Outward, extra, inward};

#[uniffi::export]
#[allow(clippy::too_many_arguments)]
impl Client {
    /// Adds a user to the organisation.
    ///
    /// With `activateUser` the reply carries an activation code to pair a phone with. The user name
    /// comes from your directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "AddUser".
    ///
    /// - `username`: The user's name, unique in the organisation; blanks are allowed inside. From
    ///   1 to 250 characters.
    /// - `activateUser`: Whether to mint an activation code at once. Default: `false`.
    /// - `firstName`: The user's first name.
    /// - `lastName`: The user's last name.
    /// - `email`: The user's e-mail address.
    /// - `role`: What the user may do. Default: `REGULAR`.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `deviceType`: The one type of device that the activation code may pair; any permitted
    ///   one if not given.
    #[uniffi::method(default(
        activate_user = false,
        first_name = None,
        last_name = None,
        email = None,
        role = None,
        client_data = None,
        device_type = None,
    ))]
    pub fn add_user(
        &self,
        username: String,
        activate_user: bool,
        first_name: Option<String>,
        last_name: Option<String>,
        email: Option<String>,
        role: Option<Role>,
        client_data: Option<String>,
        device_type: Option<PairingDeviceType>,
    ) -> Result<AddedUser, PingPairError> {
        let mut request = pingid::AddUser::new(inward::<String>(username)?);
        request.activate_user = activate_user;
        request.first_name = first_name.inward()?;
        request.last_name = last_name.inward()?;
        request.email = email.inward()?;
        if let Some(role) = role {
            request.role = role.inward()?;
        }
        request.client_data = client_data.inward()?;
        request.device_type = device_type.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Reads a user's details and devices.
    ///
    /// Source: the vendor's page, "GetUserDetails".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `sameDeviceUsers`: Whether to return the other users who are paired with the same
    ///   device. Default: `false`.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        same_device_users = false,
        client_data = None,
    ))]
    pub fn get_user_details(
        &self,
        username: String,
        same_device_users: bool,
        client_data: Option<String>,
    ) -> Result<FoundUser, PingPairError> {
        let mut request = pingid::GetUserDetails::new(inward::<String>(username)?);
        request.same_device_users = same_device_users;
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Changes a user's details; what is not given stays as it is.
    ///
    /// With `activateUser` the reply carries an activation code to pair a phone with, and the request is
    /// sent once.
    /// Source: the vendor's page, "EditUser".
    ///
    /// - `username`: The user's name; it cannot be changed. From 1 to 250 characters.
    /// - `activateUser`: Whether to mint an activation code at once. Default: `false`.
    /// - `email`: The user's e-mail address.
    /// - `firstName`: The user's first name.
    /// - `lastName`: The user's last name.
    /// - `role`: What the user may do.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        activate_user = false,
        email = None,
        first_name = None,
        last_name = None,
        role = None,
        client_data = None,
    ))]
    pub fn edit_user(
        &self,
        username: String,
        activate_user: bool,
        email: Option<String>,
        first_name: Option<String>,
        last_name: Option<String>,
        role: Option<Role>,
        client_data: Option<String>,
    ) -> Result<EditedUser, PingPairError> {
        let mut request = pingid::EditUser::new(inward::<String>(username)?);
        request.activate_user = activate_user;
        request.email = email.inward()?;
        request.first_name = first_name.inward()?;
        request.last_name = last_name.inward()?;
        request.role = role.inward()?;
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Removes a user and all of the user's devices.
    ///
    /// A repetition that is told that there is no such user counts as done, if the first request may have
    /// been carried out.
    /// Source: the vendor's page, "DeleteUser".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn delete_user(
        &self,
        username: String,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::DeleteUser::new(inward::<String>(username)?);
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Keeps a user from authenticating until ActivateUser.
    ///
    /// When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
    /// request may have been carried out.
    /// Source: the vendor's page, "SuspendUser".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn suspend_user(
        &self,
        username: String,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::SuspendUser::new(inward::<String>(username)?);
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Lets a suspended user authenticate again, or begins the activation of one who is not paired.
    ///
    /// The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
    /// PENDING_ACTIVATION.
    /// Source: the vendor's page, "ActivateUser".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `deviceType`: The one type of device that the activation code may pair; any permitted
    ///   one if not given.
    #[uniffi::method(default(
        client_data = None,
        device_type = None,
    ))]
    pub fn activate_user(
        &self,
        username: String,
        client_data: Option<String>,
        device_type: Option<PairingDeviceType>,
    ) -> Result<ActivatedUser, PingPairError> {
        let mut request = pingid::ActivateUser::new(inward::<String>(username)?);
        request.client_data = client_data.inward()?;
        request.device_type = device_type.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Lets a user log in without a second factor until a given time.
    ///
    /// Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
    /// Source: the vendor's page, "ToggleUserBypass".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `until`: When the bypass ends.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `services`: The aliases of the services that are bypassed, such as `web`; all of them if
    ///   not given. From 1 to 100 entries.
    #[uniffi::method(default(
        client_data = None,
        services = None,
    ))]
    pub fn toggle_user_bypass(
        &self,
        username: String,
        until: std::time::SystemTime,
        client_data: Option<String>,
        services: Option<Vec<String>>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::ToggleUserBypass::new(
            inward::<String>(username)?,
            inward::<pingpair::Timestamp>(until)?,
        );
        request.client_data = client_data.inward()?;
        request.services = services.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Ends a bypass at once: the user needs the second factor again.
    ///
    /// Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `services`: The aliases of the services whose bypass ends, such as `web`; all of them if
    ///   not given. From 1 to 100 entries.
    #[uniffi::method(default(
        client_data = None,
        services = None,
    ))]
    pub fn end_user_bypass(
        &self,
        username: String,
        client_data: Option<String>,
        services: Option<Vec<String>>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::EndUserBypass::new(inward::<String>(username)?);
        request.client_data = client_data.inward()?;
        request.services = services.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Adds an authentication service to a user who has never used it.
    ///
    /// A bypass of one service needs it first.
    /// Source: the newer edition of the vendor's page, "AddService".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `service`: The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250
    ///   characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn add_service(
        &self,
        username: String,
        service: String,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request =
            pingid::AddService::new(inward::<String>(username)?, inward::<String>(service)?);
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Mints an activation code for a user, who pairs a device with it.
    ///
    /// The user name comes from your directory or login session, never from the form that asks to
    /// enrol: whoever gets the code can pair a device of their own.
    /// Source: the vendor's page, "GetActivationCode".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `deviceType`: The one type of device that the code may pair; any permitted one if not
    ///   given.
    /// - `hoursUntilExpiration`: How many hours the code is valid; 48 if not given. From 1 to
    ///   336.
    #[uniffi::method(default(
        client_data = None,
        device_type = None,
        hours_until_expiration = None,
    ))]
    pub fn get_activation_code(
        &self,
        username: String,
        client_data: Option<String>,
        device_type: Option<PairingDeviceType>,
        hours_until_expiration: Option<i64>,
    ) -> Result<ActivationCode, PingPairError> {
        let mut request = pingid::GetActivationCode::new(inward::<String>(username)?);
        request.client_data = client_data.inward()?;
        request.device_type = device_type.inward()?;
        request.hours_until_expiration = hours_until_expiration.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Reads how far the pairing by an activation code has come.
    ///
    /// `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
    /// Source: the vendor's page, "GetPairingStatus".
    ///
    /// - `activationCode`: The activation code: digits, leading zeros kept. From 1 to 40
    ///   characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn get_pairing_status(
        &self,
        activation_code: String,
        client_data: Option<String>,
    ) -> Result<PairingProgress, PingPairError> {
        let mut request =
            pingid::GetPairingStatus::new(inward::<pingpair::Secret>(activation_code)?);
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
    /// OATH token.
    ///
    /// It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
    /// FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
    /// never from the form that asks to enrol.
    /// Source: the vendor's page, "StartOfflinePairing".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `kind`: What is paired.
    /// - `pairingData`: By the type: a phone number such as `+12025550123`, for VOICE also with
    ///   extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
    ///   must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
    ///   characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `validateUniqueDevice`: Whether the device must not be paired with anyone else in the
    ///   organisation; no if not given.
    #[uniffi::method(default(
        client_data = None,
        validate_unique_device = None,
    ))]
    pub fn start_offline_pairing(
        &self,
        username: String,
        kind: OfflineDeviceType,
        pairing_data: String,
        client_data: Option<String>,
        validate_unique_device: Option<bool>,
    ) -> Result<StartedPairing, PingPairError> {
        let mut request = pingid::StartOfflinePairing::new(
            inward::<String>(username)?,
            inward::<pingid::OfflineDeviceType>(kind)?,
            inward::<String>(pairing_data)?,
        );
        request.client_data = client_data.inward()?;
        request.validate_unique_device = validate_unique_device.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Completes a pairing with the OTP that the user received or that the OATH token shows.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "FinalizeOfflinePairing".
    ///
    /// - `sessionId`: The session of StartOfflinePairing. From 1 to 1024 characters.
    /// - `otp`: The OTP: digits, leading zeros kept. From 1 to 40 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `oathResync`: Whether the service may ask for the next OTP of a token that is out of
    ///   step; no if not given.
    #[uniffi::method(default(
        client_data = None,
        oath_resync = None,
    ))]
    pub fn finalize_offline_pairing(
        &self,
        session_id: String,
        otp: String,
        client_data: Option<String>,
        oath_resync: Option<bool>,
    ) -> Result<FinalizeOfflinePairingStep, PingPairError> {
        let mut request = pingid::FinalizeOfflinePairing::new(
            inward::<pingpair::Secret>(session_id)?,
            inward::<pingpair::Secret>(otp)?,
        );
        request.client_data = client_data.inward()?;
        request.oath_resync = oath_resync.inward()?;
        Ok(match self.send(request)? {
            pingid::Progress::Done(reply) => FinalizeOfflinePairingStep::Done {
                reply: reply.outward(),
            },
            pingid::Progress::NextOtp(next) => FinalizeOfflinePairingStep::NextOtp {
                session_id: next.session_id.outward(),
                extra: extra(&next.extra),
            },
        })
    }

    /// Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
    ///
    /// Nobody proves that the device is theirs: use it only with data that your directory has verified.
    /// Source: the vendor's page, "OfflinePairing", and its newer edition.
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `kind`: What is paired.
    /// - `pairingData`: By the type: as for StartOfflinePairing; for an authenticator app the
    ///   TOTP secret in Base32. From 1 to 254 characters.
    /// - `clientData`: A text of your own; the service need not return it.
    /// - `validateUniqueDevice`: Whether the device must not be paired with anyone else in the
    ///   organisation; no if not given.
    #[uniffi::method(default(
        client_data = None,
        validate_unique_device = None,
    ))]
    pub fn offline_pairing(
        &self,
        username: String,
        kind: DirectDeviceType,
        pairing_data: String,
        client_data: Option<String>,
        validate_unique_device: Option<bool>,
    ) -> Result<OfflinePaired, PingPairError> {
        let mut request = pingid::OfflinePairing::new(
            inward::<String>(username)?,
            inward::<pingid::DirectDeviceType>(kind)?,
            inward::<pingpair::Secret>(pairing_data)?,
        );
        request.client_data = client_data.inward()?;
        request.validate_unique_device = validate_unique_device.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Pairs a user with the YubiKey that made an OTP.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "PairYubiKey".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `otp`: The OTP that the YubiKey typed: 44 characters of modhex in lower case.
    /// - `clientData`: A text of your own that comes back unchanged.
    /// - `validateUniqueDevice`: Whether the YubiKey must not be paired with anyone else in the
    ///   organisation; no if not given.
    #[uniffi::method(default(
        client_data = None,
        validate_unique_device = None,
    ))]
    pub fn pair_yubi_key(
        &self,
        username: String,
        otp: String,
        client_data: Option<String>,
        validate_unique_device: Option<bool>,
    ) -> Result<PairedYubiKey, PingPairError> {
        let mut request = pingid::PairYubiKey::new(
            inward::<String>(username)?,
            inward::<pingpair::Secret>(otp)?,
        );
        request.client_data = client_data.inward()?;
        request.validate_unique_device = validate_unique_device.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Brings an OATH token and the service into step again.
    ///
    /// Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
    /// sent in the session that it names. It burns the OTPs: it is sent once.
    /// Source: the vendor's page, "ResyncOathToken".
    ///
    /// - `serialNumber`: The serial number of the token. From 1 to 254 characters.
    /// - `otps`: One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries.
    /// - `initiatedBy`: Who asks for it; an administrator if not given.
    /// - `sessionId`: The session that the reply before this one named. From 1 to 1024
    ///   characters.
    /// - `username`: The name of the user who asks: needed for USER, and not allowed otherwise.
    ///   From 1 to 250 characters.
    /// - `clientData`: A text of your own; the service need not return it.
    #[uniffi::method(default(
        initiated_by = None,
        session_id = None,
        username = None,
        client_data = None,
    ))]
    pub fn resync_oath_token(
        &self,
        serial_number: String,
        otps: Vec<String>,
        initiated_by: Option<ResyncInitiator>,
        session_id: Option<String>,
        username: Option<String>,
        client_data: Option<String>,
    ) -> Result<ResyncOathTokenStep, PingPairError> {
        let mut request = pingid::ResyncOathToken::new(
            inward::<String>(serial_number)?,
            inward::<Vec<pingpair::Secret>>(otps)?,
        );
        request.initiated_by = initiated_by.inward()?;
        request.session_id = session_id.inward()?;
        request.username = username.inward()?;
        request.client_data = client_data.inward()?;
        Ok(match self.send(request)? {
            pingid::Progress::Done(reply) => ResyncOathTokenStep::Done {
                reply: reply.outward(),
            },
            pingid::Progress::NextOtp(next) => ResyncOathTokenStep::NextOtp {
                session_id: next.session_id.outward(),
                extra: extra(&next.extra),
            },
        })
    }

    /// Begins a job that adds OATH tokens to the organisation.
    ///
    /// GetJobStatus tells how it ends.
    /// Source: the newer edition of the vendor's page, "CreateOrgTokens".
    ///
    /// - `tokens`: The tokens. From 1 to 10000 entries.
    /// - `orgAlias`: The alias of the organisation; the one that calls if not given. From 1 to
    ///   250 characters.
    /// - `clientData`: A text of your own; the service need not return it.
    #[uniffi::method(default(
        org_alias = None,
        client_data = None,
    ))]
    pub fn create_org_tokens(
        &self,
        tokens: Vec<OathToken>,
        org_alias: Option<String>,
        client_data: Option<String>,
    ) -> Result<CreatedJob, PingPairError> {
        let mut request = pingid::CreateOrgTokens::new(inward::<Vec<pingid::OathToken>>(tokens)?);
        request.org_alias = org_alias.inward()?;
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Begins a job that removes OATH tokens from the organisation.
    ///
    /// GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
    /// be unpaired before.
    /// Source: the newer edition of the vendor's page, "RevokeOrgTokens".
    ///
    /// - `serialNumbers`: The serial numbers of the tokens. From 1 to 10000 entries.
    /// - `orgAlias`: The alias of the organisation; the one that calls if not given. From 1 to
    ///   250 characters.
    /// - `unpairBeforeDelete`: Whether tokens are unpaired from their users first; no if not
    ///   given.
    /// - `clientData`: A text of your own; the service need not return it.
    #[uniffi::method(default(
        org_alias = None,
        unpair_before_delete = None,
        client_data = None,
    ))]
    pub fn revoke_org_tokens(
        &self,
        serial_numbers: Vec<String>,
        org_alias: Option<String>,
        unpair_before_delete: Option<bool>,
        client_data: Option<String>,
    ) -> Result<CreatedJob, PingPairError> {
        let mut request = pingid::RevokeOrgTokens::new(inward::<Vec<String>>(serial_numbers)?);
        request.org_alias = org_alias.inward()?;
        request.unpair_before_delete = unpair_before_delete.inward()?;
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Unpairs one device from a user.
    ///
    /// When a repetition is refused, the user's details are read: a device that is not there counts as
    /// done, if the first request may have been carried out.
    /// Source: the vendor's page, "UnpairDevice".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `deviceId`: The device's id, as GetUserDetails tells it.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn unpair_device(
        &self,
        username: String,
        device_id: i64,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::UnpairDevice::new(
            inward::<String>(username)?,
            inward::<pingid::DeviceId>(device_id)?,
        );
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Unpairs **every** device from a user, who cannot authenticate until another is paired.
    ///
    /// A late repetition would take a new device away: it is sent once.
    /// Source: the vendor's page, "UnpairDevice" without a device's id.
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn unpair_all_devices(
        &self,
        username: String,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::UnpairAllDevices::new(inward::<String>(username)?);
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Makes a device the primary one, names it, or gives it a place among the user's devices.
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `deviceId`: The device's id, as GetUserDetails tells it.
    /// - `attribute`: What is set.
    /// - `value`: For SET_PRIMARY `true`; for NICKNAME what the user calls the device; for ORDER
    ///   its place, from 1 to the number of the user's devices. From 1 to 250 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn update_device_attributes(
        &self,
        username: String,
        device_id: i64,
        attribute: DeviceAttributeName,
        value: String,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::UpdateDeviceAttributes::new(
            inward::<String>(username)?,
            inward::<pingid::DeviceId>(device_id)?,
            inward::<pingid::DeviceAttributeName>(attribute)?,
            inward::<String>(value)?,
        );
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Mints the secret that an authenticator app makes its OTPs from.
    ///
    /// Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
    /// directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "AuthenticatorAppStartPairing".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `pairingType`: How the app makes its OTPs. Default: `TOTP`.
    /// - `clientData`: A text of your own; the service need not return it.
    #[uniffi::method(default(
        pairing_type = None,
        client_data = None,
    ))]
    pub fn authenticator_app_start_pairing(
        &self,
        username: String,
        pairing_type: Option<AuthenticatorAppPairingType>,
        client_data: Option<String>,
    ) -> Result<AuthenticatorAppPairing, PingPairError> {
        let mut request = pingid::AuthenticatorAppStartPairing::new(inward::<String>(username)?);
        if let Some(pairing_type) = pairing_type {
            request.pairing_type = pairing_type.inward()?;
        }
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Completes a pairing with the OTP that the authenticator app shows.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "AuthenticatorAppFinishPairing".
    ///
    /// - `sessionId`: The session of AuthenticatorAppStartPairing. From 1 to 1024 characters.
    /// - `otp`: The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters.
    /// - `clientData`: A text of your own; the service need not return it.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn authenticator_app_finish_pairing(
        &self,
        session_id: String,
        otp: String,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::AuthenticatorAppFinishPairing::new(
            inward::<pingpair::Secret>(session_id)?,
            inward::<pingpair::Secret>(otp)?,
        );
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Begins the pairing of a security key or of the biometrics of a computer or phone.
    ///
    /// The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
    /// your directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "WebAuthnStartPairing".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `relyingPartyId`: The relying party's id: your domain, such as `example.com`.
    ///   Authentication needs the same. From 1 to 253 characters.
    /// - `relyingPartyName`: The relying party's name, as people know it. From 1 to 250
    ///   characters.
    /// - `kind`: What is paired.
    /// - `name`: The name that the choice of accounts shows; the device's own way if not given.
    ///   From 1 to 100 characters.
    /// - `displayName`: The longer name that the choice of accounts shows; the device's own way
    ///   if not given. From 1 to 100 characters.
    /// - `clientData`: A text of your own; the service need not return it.
    #[uniffi::method(default(
        name = None,
        display_name = None,
        client_data = None,
    ))]
    pub fn web_authn_start_pairing(
        &self,
        username: String,
        relying_party_id: String,
        relying_party_name: String,
        kind: WebAuthnType,
        name: Option<String>,
        display_name: Option<String>,
        client_data: Option<String>,
    ) -> Result<WebAuthnPairing, PingPairError> {
        let mut request = pingid::WebAuthnStartPairing::new(
            inward::<String>(username)?,
            inward::<String>(relying_party_id)?,
            inward::<String>(relying_party_name)?,
            inward::<pingid::WebAuthnType>(kind)?,
        );
        request.name = name.inward()?;
        request.display_name = display_name.inward()?;
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Completes the pairing with the credential that the browser made.
    ///
    /// It burns the credential: it is sent once. Check the credential against your relying party and the
    /// challenge first; `pingpair::webauthn` does.
    /// Source: the vendor's page, "WebAuthnFinishPairing".
    ///
    /// - `username`: The user's name. From 1 to 250 characters.
    /// - `relyingPartyId`: The relying party's id that the pairing began with. From 1 to 253
    ///   characters.
    /// - `sessionId`: The session of WebAuthnStartPairing. From 1 to 1024 characters.
    /// - `origin`: The origin of your own page, such as `https://login.example.com`: from your
    ///   configuration, never from the browser's request. From 1 to 512 characters.
    /// - `credential`: The credential in the service's form. From 1 to 524288 characters.
    /// - `clientData`: A text of your own; the service need not return it.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn web_authn_finish_pairing(
        &self,
        username: String,
        relying_party_id: String,
        session_id: String,
        origin: String,
        credential: String,
        client_data: Option<String>,
    ) -> Result<Acknowledged, PingPairError> {
        let mut request = pingid::WebAuthnFinishPairing::new(
            inward::<String>(username)?,
            inward::<String>(relying_party_id)?,
            inward::<pingpair::Secret>(session_id)?,
            inward::<String>(origin)?,
            inward::<pingpair::Secret>(credential)?,
        );
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Begins a job.
    ///
    /// Source: the vendor's page, "CreateJob".
    ///
    /// - `jobType`: What the job does. Default: `USER_REPORTS`.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        job_type = None,
        client_data = None,
    ))]
    pub fn create_job(
        &self,
        job_type: Option<JobType>,
        client_data: Option<String>,
    ) -> Result<CreatedJob, PingPairError> {
        let mut request = pingid::CreateJob::new();
        if let Some(job_type) = job_type {
            request.job_type = job_type.inward()?;
        }
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Reads how far a job has come.
    ///
    /// Source: the vendor's page, "GetJobStatus".
    ///
    /// - `jobToken`: The job's token. From 1 to 1024 characters.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn get_job_status(
        &self,
        job_token: String,
        client_data: Option<String>,
    ) -> Result<JobProgress, PingPairError> {
        let mut request = pingid::GetJobStatus::new(inward::<String>(job_token)?);
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }

    /// Reads how far several jobs have come.
    ///
    /// Source: the vendor's page, "GetBulkJobStatus".
    ///
    /// - `jobTokens`: The jobs' tokens. From 1 to 1000 entries.
    /// - `clientData`: A text of your own that comes back unchanged.
    #[uniffi::method(default(
        client_data = None,
    ))]
    pub fn get_bulk_job_status(
        &self,
        job_tokens: Vec<String>,
        client_data: Option<String>,
    ) -> Result<BulkJobProgress, PingPairError> {
        let mut request = pingid::GetBulkJobStatus::new(inward::<Vec<String>>(job_tokens)?);
        request.client_data = client_data.inward()?;
        Ok(self.send(request)?.outward())
    }
}
