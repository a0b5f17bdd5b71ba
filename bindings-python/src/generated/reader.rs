//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pyo3::prelude::*;

use super::records::*;
use crate::declared;
use crate::doors::ReplyReader;
use crate::held::Step;
use crate::jws::Octets;

#[pymethods]
impl ReplyReader {
    /// Verifies and reads a reply to `add_user`.
    #[pyo3(signature = (token: "bytes | str") -> "AddedUser")]
    fn add_user(&self, token: Octets<'_>) -> PyResult<AddedUser> {
        self.read(token).map(AddedUser::own)
    }

    /// Verifies and reads a reply to `get_user_details`.
    #[pyo3(signature = (token: "bytes | str") -> "FoundUser")]
    fn get_user_details(&self, token: Octets<'_>) -> PyResult<FoundUser> {
        self.read(token).map(FoundUser::own)
    }

    /// Verifies and reads a reply to `edit_user`.
    #[pyo3(signature = (token: "bytes | str") -> "EditedUser")]
    fn edit_user(&self, token: Octets<'_>) -> PyResult<EditedUser> {
        self.read(token).map(EditedUser::own)
    }

    /// Verifies and reads a reply to `delete_user`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn delete_user(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `suspend_user`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn suspend_user(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `activate_user`.
    #[pyo3(signature = (token: "bytes | str") -> "ActivatedUser")]
    fn activate_user(&self, token: Octets<'_>) -> PyResult<ActivatedUser> {
        self.read(token).map(ActivatedUser::own)
    }

    /// Verifies and reads a reply to `toggle_user_bypass`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn toggle_user_bypass(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `end_user_bypass`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn end_user_bypass(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `add_service`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn add_service(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `get_activation_code`.
    #[pyo3(signature = (token: "bytes | str") -> "ActivationCode")]
    fn get_activation_code(&self, token: Octets<'_>) -> PyResult<ActivationCode> {
        self.read(token).map(ActivationCode::own)
    }

    /// Verifies and reads a reply to `get_pairing_status`.
    #[pyo3(signature = (token: "bytes | str") -> "PairingProgress")]
    fn get_pairing_status(&self, token: Octets<'_>) -> PyResult<PairingProgress> {
        self.read(token).map(PairingProgress::own)
    }

    /// Verifies and reads a reply to `start_offline_pairing`.
    #[pyo3(signature = (token: "bytes | str") -> "StartedPairing")]
    fn start_offline_pairing(&self, token: Octets<'_>) -> PyResult<StartedPairing> {
        self.read(token).map(StartedPairing::own)
    }

    /// Verifies and reads a reply to `finalize_offline_pairing`.
    #[pyo3(signature = (token: "bytes | str") -> "FinalizedPairing | NextOtp")]
    fn finalize_offline_pairing(
        &self,
        token: Octets<'_>,
    ) -> PyResult<Step<FinalizedPairing, NextOtp>> {
        self.read(token).map(|reply| match reply {
            declared::Progress::Done(reply) => Step::Done(FinalizedPairing::own(reply)),
            declared::Progress::NextOtp(next) => Step::Next(NextOtp::own(next)),
        })
    }

    /// Verifies and reads a reply to `offline_pairing`.
    #[pyo3(signature = (token: "bytes | str") -> "OfflinePaired")]
    fn offline_pairing(&self, token: Octets<'_>) -> PyResult<OfflinePaired> {
        self.read(token).map(OfflinePaired::own)
    }

    /// Verifies and reads a reply to `pair_yubi_key`.
    #[pyo3(signature = (token: "bytes | str") -> "PairedYubiKey")]
    fn pair_yubi_key(&self, token: Octets<'_>) -> PyResult<PairedYubiKey> {
        self.read(token).map(PairedYubiKey::own)
    }

    /// Verifies and reads a reply to `resync_oath_token`.
    #[pyo3(signature = (token: "bytes | str") -> "ResyncedToken | NextOtp")]
    fn resync_oath_token(&self, token: Octets<'_>) -> PyResult<Step<ResyncedToken, NextOtp>> {
        self.read(token).map(|reply| match reply {
            declared::Progress::Done(reply) => Step::Done(ResyncedToken::own(reply)),
            declared::Progress::NextOtp(next) => Step::Next(NextOtp::own(next)),
        })
    }

    /// Verifies and reads a reply to `create_org_tokens`.
    #[pyo3(signature = (token: "bytes | str") -> "CreatedJob")]
    fn create_org_tokens(&self, token: Octets<'_>) -> PyResult<CreatedJob> {
        self.read(token).map(CreatedJob::own)
    }

    /// Verifies and reads a reply to `revoke_org_tokens`.
    #[pyo3(signature = (token: "bytes | str") -> "CreatedJob")]
    fn revoke_org_tokens(&self, token: Octets<'_>) -> PyResult<CreatedJob> {
        self.read(token).map(CreatedJob::own)
    }

    /// Verifies and reads a reply to `unpair_device`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn unpair_device(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `unpair_all_devices`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn unpair_all_devices(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `update_device_attributes`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn update_device_attributes(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `authenticator_app_start_pairing`.
    #[pyo3(signature = (token: "bytes | str") -> "AuthenticatorAppPairing")]
    fn authenticator_app_start_pairing(
        &self,
        token: Octets<'_>,
    ) -> PyResult<AuthenticatorAppPairing> {
        self.read(token).map(AuthenticatorAppPairing::own)
    }

    /// Verifies and reads a reply to `authenticator_app_finish_pairing`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn authenticator_app_finish_pairing(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `web_authn_start_pairing`.
    #[pyo3(signature = (token: "bytes | str") -> "WebAuthnPairing")]
    fn web_authn_start_pairing(&self, token: Octets<'_>) -> PyResult<WebAuthnPairing> {
        self.read(token).map(WebAuthnPairing::own)
    }

    /// Verifies and reads a reply to `web_authn_finish_pairing`.
    #[pyo3(signature = (token: "bytes | str") -> "Acknowledged")]
    fn web_authn_finish_pairing(&self, token: Octets<'_>) -> PyResult<Acknowledged> {
        self.read(token).map(Acknowledged::own)
    }

    /// Verifies and reads a reply to `create_job`.
    #[pyo3(signature = (token: "bytes | str") -> "CreatedJob")]
    fn create_job(&self, token: Octets<'_>) -> PyResult<CreatedJob> {
        self.read(token).map(CreatedJob::own)
    }

    /// Verifies and reads a reply to `get_job_status`.
    #[pyo3(signature = (token: "bytes | str") -> "JobProgress")]
    fn get_job_status(&self, token: Octets<'_>) -> PyResult<JobProgress> {
        self.read(token).map(JobProgress::own)
    }

    /// Verifies and reads a reply to `get_bulk_job_status`.
    #[pyo3(signature = (token: "bytes | str") -> "BulkJobProgress")]
    fn get_bulk_job_status(&self, token: Octets<'_>) -> PyResult<BulkJobProgress> {
        self.read(token).map(BulkJobProgress::own)
    }
}
