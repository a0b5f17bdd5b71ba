//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pingpair::Timestamp;
use pyo3::prelude::*;

use crate::declared;
use crate::doors::RequestSigner;
use crate::given::Given;
use crate::tokens::RequestToken;

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl RequestSigner {
    /// Signs a request of `add_user`, whose arguments are those of `Client.add_user`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        activate_user: "bool" = false,
        first_name: "str | None" = None,
        last_name: "str | None" = None,
        email: "str | None" = None,
        role: "Role | str | None" = None,
        client_data: "str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
    ))]
    fn add_user(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        activate_user: bool,
        first_name: Option<Given<String>>,
        last_name: Option<Given<String>>,
        email: Option<Given<String>>,
        role: Option<Given<declared::Role>>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
    ) -> PyResult<RequestToken> {
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
        self.sign(&request, now)
    }

    /// Signs a request of `get_user_details`, whose arguments are those of
    /// `Client.get_user_details`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        same_device_users: "bool" = false,
        client_data: "str | None" = None,
    ))]
    fn get_user_details(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        same_device_users: bool,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::GetUserDetails::new(username.take());
        request.same_device_users = same_device_users;
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `edit_user`, whose arguments are those of `Client.edit_user`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        activate_user: "bool" = false,
        email: "str | None" = None,
        first_name: "str | None" = None,
        last_name: "str | None" = None,
        role: "Role | str | None" = None,
        client_data: "str | None" = None,
    ))]
    fn edit_user(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        activate_user: bool,
        email: Option<Given<String>>,
        first_name: Option<Given<String>>,
        last_name: Option<Given<String>>,
        role: Option<Given<declared::Role>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::EditUser::new(username.take());
        request.activate_user = activate_user;
        request.email = email.map(Given::take);
        request.first_name = first_name.map(Given::take);
        request.last_name = last_name.map(Given::take);
        request.role = role.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `delete_user`, whose arguments are those of `Client.delete_user`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn delete_user(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::DeleteUser::new(username.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `suspend_user`, whose arguments are those of `Client.suspend_user`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn suspend_user(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::SuspendUser::new(username.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `activate_user`, whose arguments are those of `Client.activate_user`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
    ))]
    fn activate_user(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::ActivateUser::new(username.take());
        request.client_data = client_data.map(Given::take);
        request.device_type = device_type.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `toggle_user_bypass`, whose arguments are those of
    /// `Client.toggle_user_bypass`.
    #[pyo3(signature = (
        username: "str",
        until: "datetime.datetime",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        services: "list[str] | None" = None,
    ))]
    fn toggle_user_bypass(
        &self,
        username: Given<String>,
        until: Given<pingpair::Timestamp>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        services: Option<Given<Vec<String>>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::ToggleUserBypass::new(username.take(), until.take());
        request.client_data = client_data.map(Given::take);
        request.services = services.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `end_user_bypass`, whose arguments are those of
    /// `Client.end_user_bypass`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        services: "list[str] | None" = None,
    ))]
    fn end_user_bypass(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        services: Option<Given<Vec<String>>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::EndUserBypass::new(username.take());
        request.client_data = client_data.map(Given::take);
        request.services = services.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `add_service`, whose arguments are those of `Client.add_service`.
    #[pyo3(signature = (
        username: "str",
        service: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn add_service(
        &self,
        username: Given<String>,
        service: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::AddService::new(username.take(), service.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `get_activation_code`, whose arguments are those of
    /// `Client.get_activation_code`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        device_type: "PairingDeviceType | str | None" = None,
        hours_until_expiration: "int | None" = None,
    ))]
    fn get_activation_code(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        device_type: Option<Given<declared::PairingDeviceType>>,
        hours_until_expiration: Option<Given<i64>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::GetActivationCode::new(username.take());
        request.client_data = client_data.map(Given::take);
        request.device_type = device_type.map(Given::take);
        request.hours_until_expiration = hours_until_expiration.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `get_pairing_status`, whose arguments are those of
    /// `Client.get_pairing_status`.
    #[pyo3(signature = (
        activation_code: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn get_pairing_status(
        &self,
        activation_code: Given<pingpair::Secret>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::GetPairingStatus::new(activation_code.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `start_offline_pairing`, whose arguments are those of
    /// `Client.start_offline_pairing`.
    #[pyo3(signature = (
        username: "str",
        kind: "OfflineDeviceType | str",
        pairing_data: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        validate_unique_device: "bool | None" = None,
    ))]
    fn start_offline_pairing(
        &self,
        username: Given<String>,
        kind: Given<declared::OfflineDeviceType>,
        pairing_data: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        validate_unique_device: Option<Given<bool>>,
    ) -> PyResult<RequestToken> {
        let mut request =
            declared::StartOfflinePairing::new(username.take(), kind.take(), pairing_data.take());
        request.client_data = client_data.map(Given::take);
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `finalize_offline_pairing`, whose arguments are those of
    /// `Client.finalize_offline_pairing`.
    #[pyo3(signature = (
        session_id: "str",
        otp: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        oath_resync: "bool | None" = None,
    ))]
    fn finalize_offline_pairing(
        &self,
        session_id: Given<pingpair::Secret>,
        otp: Given<pingpair::Secret>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        oath_resync: Option<Given<bool>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::FinalizeOfflinePairing::new(session_id.take(), otp.take());
        request.client_data = client_data.map(Given::take);
        request.oath_resync = oath_resync.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `offline_pairing`, whose arguments are those of
    /// `Client.offline_pairing`.
    #[pyo3(signature = (
        username: "str",
        kind: "DirectDeviceType | str",
        pairing_data: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        validate_unique_device: "bool | None" = None,
    ))]
    fn offline_pairing(
        &self,
        username: Given<String>,
        kind: Given<declared::DirectDeviceType>,
        pairing_data: Given<pingpair::Secret>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        validate_unique_device: Option<Given<bool>>,
    ) -> PyResult<RequestToken> {
        let mut request =
            declared::OfflinePairing::new(username.take(), kind.take(), pairing_data.take());
        request.client_data = client_data.map(Given::take);
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `pair_yubi_key`, whose arguments are those of `Client.pair_yubi_key`.
    #[pyo3(signature = (
        username: "str",
        otp: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
        validate_unique_device: "bool | None" = None,
    ))]
    fn pair_yubi_key(
        &self,
        username: Given<String>,
        otp: Given<pingpair::Secret>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
        validate_unique_device: Option<Given<bool>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::PairYubiKey::new(username.take(), otp.take());
        request.client_data = client_data.map(Given::take);
        request.validate_unique_device = validate_unique_device.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `resync_oath_token`, whose arguments are those of
    /// `Client.resync_oath_token`.
    #[pyo3(signature = (
        serial_number: "str",
        otps: "list[str]",
        *,
        now: "datetime.datetime | None" = None,
        initiated_by: "ResyncInitiator | str | None" = None,
        session_id: "str | None" = None,
        username: "str | None" = None,
        client_data: "str | None" = None,
    ))]
    fn resync_oath_token(
        &self,
        serial_number: Given<String>,
        otps: Given<Vec<pingpair::Secret>>,
        now: Option<Given<Timestamp>>,
        initiated_by: Option<Given<declared::ResyncInitiator>>,
        session_id: Option<Given<pingpair::Secret>>,
        username: Option<Given<String>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::ResyncOathToken::new(serial_number.take(), otps.take());
        request.initiated_by = initiated_by.map(Given::take);
        request.session_id = session_id.map(Given::take);
        request.username = username.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `create_org_tokens`, whose arguments are those of
    /// `Client.create_org_tokens`.
    #[pyo3(signature = (
        tokens: "list[OathToken]",
        *,
        now: "datetime.datetime | None" = None,
        org_alias: "str | None" = None,
        client_data: "str | None" = None,
    ))]
    fn create_org_tokens(
        &self,
        tokens: Given<Vec<declared::OathToken>>,
        now: Option<Given<Timestamp>>,
        org_alias: Option<Given<String>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::CreateOrgTokens::new(tokens.take());
        request.org_alias = org_alias.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `revoke_org_tokens`, whose arguments are those of
    /// `Client.revoke_org_tokens`.
    #[pyo3(signature = (
        serial_numbers: "list[str]",
        *,
        now: "datetime.datetime | None" = None,
        org_alias: "str | None" = None,
        unpair_before_delete: "bool | None" = None,
        client_data: "str | None" = None,
    ))]
    fn revoke_org_tokens(
        &self,
        serial_numbers: Given<Vec<String>>,
        now: Option<Given<Timestamp>>,
        org_alias: Option<Given<String>>,
        unpair_before_delete: Option<Given<bool>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::RevokeOrgTokens::new(serial_numbers.take());
        request.org_alias = org_alias.map(Given::take);
        request.unpair_before_delete = unpair_before_delete.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `unpair_device`, whose arguments are those of `Client.unpair_device`.
    #[pyo3(signature = (
        username: "str",
        device_id: "int",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn unpair_device(
        &self,
        username: Given<String>,
        device_id: Given<declared::DeviceId>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::UnpairDevice::new(username.take(), device_id.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `unpair_all_devices`, whose arguments are those of
    /// `Client.unpair_all_devices`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn unpair_all_devices(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::UnpairAllDevices::new(username.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `update_device_attributes`, whose arguments are those of
    /// `Client.update_device_attributes`.
    #[pyo3(signature = (
        username: "str",
        device_id: "int",
        attribute: "DeviceAttributeName | str",
        value: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn update_device_attributes(
        &self,
        username: Given<String>,
        device_id: Given<declared::DeviceId>,
        attribute: Given<declared::DeviceAttributeName>,
        value: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::UpdateDeviceAttributes::new(
            username.take(),
            device_id.take(),
            attribute.take(),
            value.take(),
        );
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `authenticator_app_start_pairing`, whose arguments are those of
    /// `Client.authenticator_app_start_pairing`.
    #[pyo3(signature = (
        username: "str",
        *,
        now: "datetime.datetime | None" = None,
        pairing_type: "AuthenticatorAppPairingType | str | None" = None,
        client_data: "str | None" = None,
    ))]
    fn authenticator_app_start_pairing(
        &self,
        username: Given<String>,
        now: Option<Given<Timestamp>>,
        pairing_type: Option<Given<declared::AuthenticatorAppPairingType>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::AuthenticatorAppStartPairing::new(username.take());
        if let Some(pairing_type) = pairing_type {
            request.pairing_type = pairing_type.take();
        }
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `authenticator_app_finish_pairing`, whose arguments are those of
    /// `Client.authenticator_app_finish_pairing`.
    #[pyo3(signature = (
        session_id: "str",
        otp: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn authenticator_app_finish_pairing(
        &self,
        session_id: Given<pingpair::Secret>,
        otp: Given<pingpair::Secret>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request =
            declared::AuthenticatorAppFinishPairing::new(session_id.take(), otp.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `web_authn_start_pairing`, whose arguments are those of
    /// `Client.web_authn_start_pairing`.
    #[pyo3(signature = (
        username: "str",
        relying_party_id: "str",
        relying_party_name: "str",
        kind: "WebAuthnType | str",
        *,
        now: "datetime.datetime | None" = None,
        name: "str | None" = None,
        display_name: "str | None" = None,
        client_data: "str | None" = None,
    ))]
    fn web_authn_start_pairing(
        &self,
        username: Given<String>,
        relying_party_id: Given<String>,
        relying_party_name: Given<String>,
        kind: Given<declared::WebAuthnType>,
        now: Option<Given<Timestamp>>,
        name: Option<Given<String>>,
        display_name: Option<Given<String>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::WebAuthnStartPairing::new(
            username.take(),
            relying_party_id.take(),
            relying_party_name.take(),
            kind.take(),
        );
        request.name = name.map(Given::take);
        request.display_name = display_name.map(Given::take);
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `web_authn_finish_pairing`, whose arguments are those of
    /// `Client.web_authn_finish_pairing`.
    #[pyo3(signature = (
        username: "str",
        relying_party_id: "str",
        session_id: "str",
        origin: "str",
        credential: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn web_authn_finish_pairing(
        &self,
        username: Given<String>,
        relying_party_id: Given<String>,
        session_id: Given<pingpair::Secret>,
        origin: Given<String>,
        credential: Given<pingpair::Secret>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::WebAuthnFinishPairing::new(
            username.take(),
            relying_party_id.take(),
            session_id.take(),
            origin.take(),
            credential.take(),
        );
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `create_job`, whose arguments are those of `Client.create_job`.
    #[pyo3(signature = (
        *,
        now: "datetime.datetime | None" = None,
        job_type: "JobType | str | None" = None,
        client_data: "str | None" = None,
    ))]
    fn create_job(
        &self,
        now: Option<Given<Timestamp>>,
        job_type: Option<Given<declared::JobType>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::CreateJob::new();
        if let Some(job_type) = job_type {
            request.job_type = job_type.take();
        }
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `get_job_status`, whose arguments are those of
    /// `Client.get_job_status`.
    #[pyo3(signature = (
        job_token: "str",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn get_job_status(
        &self,
        job_token: Given<String>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::GetJobStatus::new(job_token.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }

    /// Signs a request of `get_bulk_job_status`, whose arguments are those of
    /// `Client.get_bulk_job_status`.
    #[pyo3(signature = (
        job_tokens: "list[str]",
        *,
        now: "datetime.datetime | None" = None,
        client_data: "str | None" = None,
    ))]
    fn get_bulk_job_status(
        &self,
        job_tokens: Given<Vec<String>>,
        now: Option<Given<Timestamp>>,
        client_data: Option<Given<String>>,
    ) -> PyResult<RequestToken> {
        let mut request = declared::GetBulkJobStatus::new(job_tokens.take());
        request.client_data = client_data.map(Given::take);
        self.sign(&request, now)
    }
}
