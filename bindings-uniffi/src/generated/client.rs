//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pingpair::pingid;

use super::records::*;
use super::values::*;
use crate::client::Client;
use crate::error::PingPairError;
use crate::kinds::{Inward, Outward, inward};

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
}
