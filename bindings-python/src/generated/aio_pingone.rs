//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pyo3::prelude::*;

use super::records::*;
use crate::declared;
use crate::given::Given;
use crate::held::Step;
use crate::pingone::AsyncPingOne;

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl AsyncPingOne {
    /// Creates a device of a user, which is paired once it is activated.
    ///
    /// SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
    /// `secret`, `key_uri` and the credential options of the reply hold is told once. A device that is not
    /// activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
    /// CreatePairingKey instead.
    /// Source: the vendor's page "Create MFA User Device".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     kind: The type of the device.
    ///     phone: The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
    ///         characters.
    ///     extension: What is dialled after a call was answered, of VOICE; the client must allow
    ///         it. From 1 to 32 characters.
    ///     email: The e-mail address of EMAIL. From 3 to 254 characters.
    ///     serial_number: The serial number of OATH_TOKEN; the token must be known to the
    ///         environment. From 1 to 250 characters.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
    ///         of the policy's. From 1 to 253 characters.
    ///     rp_name: What users are shown for that domain. From 1 to 250 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     template_locale: The language of the message that carries the OTP, such as `en`. From 1
    ///         to 35 characters.
    ///     template_variant: The variant of that message. From 1 to 100 characters.
    ///     template_variables: What the variables of that message stand for, by name.
    ///     test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///         against a tenant.
    ///     status: Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has
    ///         proven to have. Default: `ACTIVATION_REQUIRED`.
    ///
    /// Returns:
    ///     `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
    ///         pages "Activate MFA User Device", and the page "MFA devices".
    #[pyo3(signature = (
        user_id: "str",
        kind: "MfaDeviceType | str",
        *,
        phone: "str | None" = None,
        extension: "str | None" = None,
        email: "str | None" = None,
        serial_number: "str | None" = None,
        nickname: "str | None" = None,
        rp_id: "str | None" = None,
        rp_name: "str | None" = None,
        policy_id: "str | None" = None,
        template_locale: "str | None" = None,
        template_variant: "str | None" = None,
        template_variables: "dict[str, str] | None" = None,
        test_mode: "bool | None" = None,
        status: "MfaDeviceStatus | str | None" = None,
    ) -> "asyncio.Future[MfaDevice]")]
    fn create_device<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        kind: Given<declared::MfaDeviceType>,
        phone: Option<Given<String>>,
        extension: Option<Given<String>>,
        email: Option<Given<String>>,
        serial_number: Option<Given<String>>,
        nickname: Option<Given<String>>,
        rp_id: Option<Given<String>>,
        rp_name: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        template_locale: Option<Given<String>>,
        template_variant: Option<Given<String>>,
        template_variables: Option<Given<std::collections::BTreeMap<String, String>>>,
        test_mode: Option<Given<bool>>,
        status: Option<Given<declared::MfaDeviceStatus>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let mut request = declared::CreateDevice::new(user_id.take(), kind.take());
        request.phone = phone.map(Given::take);
        request.extension = extension.map(Given::take);
        request.email = email.map(Given::take);
        request.serial_number = serial_number.map(Given::take);
        request.nickname = nickname.map(Given::take);
        request.rp_id = rp_id.map(Given::take);
        request.rp_name = rp_name.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        request.template_locale = template_locale.map(Given::take);
        request.template_variant = template_variant.map(Given::take);
        request.template_variables = template_variables.map(Given::take);
        request.test_mode = test_mode.map(Given::take);
        if let Some(status) = status {
            request.status = status.take();
        }
        self.send::<_, MfaDevice>(py, request, MfaDevice::own)
    }

    /// Activates a device: by the OTP that the user received or that the token shows, by the attestation of
    /// PingID Desktop, or by a FIDO2 credential with its origin.
    ///
    /// It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
    /// next OTP where `oath_resync` is true.
    /// Source: the vendor's pages "Activate MFA User Device".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_id: The device's id.
    ///     otp: The OTP: digits, leading zeros kept. From 4 to 10 characters.
    ///     oath_resync: Whether an OATH token that is out of step is brought in step by a second
    ///         OTP.
    ///     origin: The origin of the page that made a FIDO2 credential, as its own client data
    ///         names it. From 1 to 300 characters.
    ///     attestation: The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON
    ///         text. From 1 to 65536 characters.
    ///
    /// Returns:
    ///     `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
    ///         pages "Activate MFA User Device", and the page "MFA devices".
    ///     `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
    #[pyo3(signature = (
        user_id: "str",
        device_id: "str",
        *,
        otp: "str | None" = None,
        oath_resync: "bool | None" = None,
        origin: "str | None" = None,
        attestation: "str | None" = None,
    ) -> "asyncio.Future[MfaDevice | NextOtp]")]
    fn activate_device<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_id: Given<declared::Id>,
        otp: Option<Given<pingpair::Secret>>,
        oath_resync: Option<Given<bool>>,
        origin: Option<Given<String>>,
        attestation: Option<Given<pingpair::Secret>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let mut request = declared::ActivateDevice::new(user_id.take(), device_id.take());
        request.otp = otp.map(Given::take);
        request.oath_resync = oath_resync.map(Given::take);
        request.origin = origin.map(Given::take);
        request.attestation = attestation.map(Given::take);
        self.send::<_, Step<MfaDevice, NextOtp>>(py, request, |reply| match reply {
            declared::Progress::Done(reply) => Step::Done(MfaDevice::own(reply)),
            declared::Progress::NextOtp(next) => Step::Next(NextOtp::own(next)),
        })
    }

    /// Sends the OTP for the activation of a device again.
    ///
    /// It reaches a person, and may cost money: it is sent once.
    /// Source: the vendor's page "Resend Pairing OTP".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_id: The device's id.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
        device_id: "str",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn send_activation_code<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::SendActivationCode::new(user_id.take(), device_id.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Reads a device.
    ///
    /// Source: the vendor's page "Read One MFA User Device".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_id: The device's id.
    ///
    /// Returns:
    ///     `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
    ///         pages "Activate MFA User Device", and the page "MFA devices".
    #[pyo3(signature = (
        user_id: "str",
        device_id: "str",
    ) -> "asyncio.Future[MfaDevice]")]
    fn read_device<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::ReadDevice::new(user_id.take(), device_id.take());
        self.send::<_, MfaDevice>(py, request, MfaDevice::own)
    }

    /// Reads the devices of a user.
    ///
    /// Source: the vendor's page "Read All MFA User Devices".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     filter: Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not
    ///         given. From 1 to 1024 characters.
    ///     expand: `order` for the order that the user gave them. From 1 to 100 characters.
    ///
    /// Returns:
    ///     `MfaDevices`: The devices of a user.
    #[pyo3(signature = (
        user_id: "str",
        *,
        filter: "str | None" = None,
        expand: "str | None" = None,
    ) -> "asyncio.Future[MfaDevices]")]
    fn list_devices<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        filter: Option<Given<String>>,
        expand: Option<Given<String>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let mut request = declared::ListDevices::new(user_id.take());
        request.filter = filter.map(Given::take);
        request.expand = expand.map(Given::take);
        self.send::<_, MfaDevices>(py, request, MfaDevices::own)
    }

    /// Removes a device from a user.
    ///
    /// Source: the vendor's page "Delete MFA User Device".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_id: The device's id.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
        device_id: "str",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn delete_device<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::DeleteDevice::new(user_id.take(), device_id.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Blocks a device: the user cannot authenticate with it until it is unblocked.
    ///
    /// Source: the vendor's page "Block MFA User Device".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_id: The device's id.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
        device_id: "str",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn block_device<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::BlockDevice::new(user_id.take(), device_id.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Unblocks a device.
    ///
    /// Source: the vendor's page "Unblock MFA User Device".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_id: The device's id.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
        device_id: "str",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn unblock_device<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::UnblockDevice::new(user_id.take(), device_id.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Names a device. An empty name takes it away.
    ///
    /// Source: the vendor's page "Update MFA User Device Nickname".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_id: The device's id.
    ///     nickname: What the user calls the device. From 0 to 100 characters.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
        device_id: "str",
        nickname: "str",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn set_device_nickname<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_id: Given<declared::Id>,
        nickname: Given<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request =
            declared::SetDeviceNickname::new(user_id.take(), device_id.take(), nickname.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Orders the devices of a user; the first is tried first.
    ///
    /// Source: the vendor's page "Set MFA User Device Order".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     device_ids: The ids of the devices, in their order. From 1 to 15 entries.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
        device_ids: "list[str]",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn set_device_order<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        device_ids: Given<Vec<declared::Id>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::SetDeviceOrder::new(user_id.take(), device_ids.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Takes the order of a user's devices away.
    ///
    /// Source: the vendor's page "Remove MFA User Device Order".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn remove_device_order<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::RemoveDeviceOrder::new(user_id.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Creates a key that a phone with PingOne's SDK pairs itself by.
    ///
    /// Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
    /// and a user has 20 valid ones at most: it is sent once.
    /// Source: the vendor's page "Create MFA Pairing Key".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     application_ids: The ids of the native applications that may take it; all of the
    ///         environment's if none are given. From 0 to 20 entries. Default: `[]`.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///
    /// Returns:
    ///     `PairingKey`: A key that a phone pairs itself by.
    #[pyo3(signature = (
        user_id: "str",
        *,
        application_ids: "list[str] | None" = None,
        policy_id: "str | None" = None,
    ) -> "asyncio.Future[PairingKey]")]
    fn create_pairing_key<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        application_ids: Option<Given<Vec<declared::Id>>>,
        policy_id: Option<Given<declared::Id>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let mut request = declared::CreatePairingKey::new(user_id.take());
        if let Some(application_ids) = application_ids {
            request.application_ids = application_ids.take();
        }
        request.policy_id = policy_id.map(Given::take);
        self.send::<_, PairingKey>(py, request, PairingKey::own)
    }

    /// Reads a pairing key: whether a phone has taken it.
    ///
    /// Source: the vendor's page "Read One MFA Pairing Key".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     pairing_key_id: The key's id.
    ///
    /// Returns:
    ///     `PairingKey`: A key that a phone pairs itself by.
    #[pyo3(signature = (
        user_id: "str",
        pairing_key_id: "str",
    ) -> "asyncio.Future[PairingKey]")]
    fn read_pairing_key<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        pairing_key_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::ReadPairingKey::new(user_id.take(), pairing_key_id.take());
        self.send::<_, PairingKey>(py, request, PairingKey::own)
    }

    /// Reads the pairing keys of a user.
    ///
    /// Source: the vendor's page "Read All MFA Pairing Keys".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///
    /// Returns:
    ///     `PairingKeys`: The pairing keys of a user.
    #[pyo3(signature = (
        user_id: "str",
    ) -> "asyncio.Future[PairingKeys]")]
    fn list_pairing_keys<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::ListPairingKeys::new(user_id.take());
        self.send::<_, PairingKeys>(py, request, PairingKeys::own)
    }

    /// Removes a pairing key, so that no phone can take it any more.
    ///
    /// Source: the vendor's page "Delete MFA Pairing Key".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     pairing_key_id: The key's id.
    ///
    /// Returns:
    ///     `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
    #[pyo3(signature = (
        user_id: "str",
        pairing_key_id: "str",
    ) -> "asyncio.Future[MfaAcknowledged]")]
    fn delete_pairing_key<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        pairing_key_id: Given<declared::Id>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::DeletePairingKey::new(user_id.take(), pairing_key_id.take());
        self.send::<_, MfaAcknowledged>(py, request, MfaAcknowledged::own)
    }

    /// Sets whether a user authenticates with a second factor. A new user does not.
    ///
    /// Source: the vendor's page "Update User MFA Enabled".
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     mfa_enabled: Whether the user does.
    ///
    /// Returns:
    ///     `MfaEnabled`: Whether a user authenticates with a second factor.
    #[pyo3(signature = (
        user_id: "str",
        mfa_enabled: "bool",
    ) -> "asyncio.Future[MfaEnabled]")]
    fn set_mfa_enabled<'py>(
        &self,
        py: Python<'py>,
        user_id: Given<declared::Id>,
        mfa_enabled: Given<bool>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = declared::SetMfaEnabled::new(user_id.take(), mfa_enabled.take());
        self.send::<_, MfaEnabled>(py, request, MfaEnabled::own)
    }
}
