//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pingpair::pingid;
use pyo3::prelude::*;

use super::records::*;
use crate::client::Client;
use crate::given::Given;
use crate::held::Held;

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
    ///     A user who was added.
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
        role: Option<Given<pingid::Role>>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<pingid::PairingDeviceType>>,
    ) -> PyResult<AddedUser> {
        let mut request = pingid::AddUser::new(username.take());
        request.activate_user = activate_user;
        request.first_name = first_name.map(Given::take);
        request.last_name = last_name.map(Given::take);
        request.email = email.map(Given::take);
        if let Some(role) = role {
            request.role = role.take();
        }
        request.client_data = client_data.map(Given::take);
        request.device_type = device_type.map(Given::take);
        self.send(py, request).map(|reply| reply.output())
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
    ///     A user who was found.
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
        let mut request = pingid::GetUserDetails::new(username.take());
        request.same_device_users = same_device_users;
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(|reply| reply.output())
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
    ///     An activation code that was minted.
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
        device_type: Option<Given<pingid::PairingDeviceType>>,
        hours_until_expiration: Option<Given<i64>>,
    ) -> PyResult<ActivationCode> {
        let mut request = pingid::GetActivationCode::new(username.take());
        request.client_data = client_data.map(Given::take);
        request.device_type = device_type.map(Given::take);
        request.hours_until_expiration = hours_until_expiration.map(Given::take);
        self.send(py, request).map(|reply| reply.output())
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
    ///     How far a pairing has come.
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
        let mut request = pingid::GetPairingStatus::new(activation_code.take());
        request.client_data = client_data.map(Given::take);
        self.send(py, request).map(|reply| reply.output())
    }
}
