//! Written by `make generate`; change the declarations below core/src/pingid instead.

use crate::declared;
use crate::given::{self, Given, Parts};
use crate::told;
use crate::typed::Typed;

/// The operations of PingID, in the order of their declarations.
pub(crate) const OPERATIONS: &[Typed] = &[
    Typed::of::<declared::AddUser>("add_user"),
    Typed::of::<declared::GetUserDetails>("get_user_details"),
    Typed::of::<declared::EditUser>("edit_user"),
    Typed::of::<declared::DeleteUser>("delete_user"),
    Typed::of::<declared::SuspendUser>("suspend_user"),
    Typed::of::<declared::ActivateUser>("activate_user"),
    Typed::of::<declared::ToggleUserBypass>("toggle_user_bypass"),
    Typed::of::<declared::EndUserBypass>("end_user_bypass"),
    Typed::of::<declared::AddService>("add_service"),
    Typed::of::<declared::GetActivationCode>("get_activation_code"),
    Typed::of::<declared::GetPairingStatus>("get_pairing_status"),
    Typed::of::<declared::StartOfflinePairing>("start_offline_pairing"),
    Typed::of::<declared::FinalizeOfflinePairing>("finalize_offline_pairing"),
    Typed::of::<declared::OfflinePairing>("offline_pairing"),
    Typed::of::<declared::PairYubiKey>("pair_yubi_key"),
    Typed::of::<declared::ResyncOathToken>("resync_oath_token"),
    Typed::of::<declared::CreateOrgTokens>("create_org_tokens"),
    Typed::of::<declared::RevokeOrgTokens>("revoke_org_tokens"),
    Typed::of::<declared::UnpairDevice>("unpair_device"),
    Typed::of::<declared::UnpairAllDevices>("unpair_all_devices"),
    Typed::of::<declared::UpdateDeviceAttributes>("update_device_attributes"),
    Typed::of::<declared::AuthenticatorAppStartPairing>("authenticator_app_start_pairing"),
    Typed::of::<declared::AuthenticatorAppFinishPairing>("authenticator_app_finish_pairing"),
    Typed::of::<declared::WebAuthnStartPairing>("web_authn_start_pairing"),
    Typed::of::<declared::WebAuthnFinishPairing>("web_authn_finish_pairing"),
    Typed::of::<declared::CreateJob>("create_job"),
    Typed::of::<declared::GetJobStatus>("get_job_status"),
    Typed::of::<declared::GetBulkJobStatus>("get_bulk_job_status"),
];

told::records! {
Device {
id: "id",
kind: "kind",
role: "role",
device_uuid: "deviceUuid",
nickname: "nickname",
display_id: "displayId",
model: "model",
os_version: "osVersion",
app_version: "appVersion",
enrolled: "enrolled",
email: "email",
country_code: "countryCode",
phone_number: "phoneNumber",
push_enabled: "pushEnabled",
has_watch: "hasWatch",
available_claimed_sms: "availableClaimedSms",
available_not_claimed_sms: "availableNotClaimedSms",
sent_claimed_sms: "sentClaimedSms",
sent_not_claimed_sms: "sentNotClaimedSms",
oath_serial_number: "oathSerialNumber",
oath_token_type: "oathTokenType",
}
Service {
alias: "alias",
name: "name",
status: "status",
bypass_expiration: "bypassExpiration",
}
UserDetails {
username: "username",
status: "status",
role: "role",
user_id: "userId",
email: "email",
first_name: "firstName",
last_name: "lastName",
picture: "picture",
enabled: "enabled",
last_login: "lastLogin",
device: "device",
devices: "devices",
services: "services",
in_bypass: "inBypass",
bypass_expiration: "bypassExpiration",
last_transactions: "lastTransactions",
}
AddedUser {
user: "user",
activation_code: "activationCode",
}
FoundUser {
user: "user",
same_device_users: "sameDeviceUsers",
}
EditedUser {
user: "user",
activation_code: "activationCode",
same_device_users: "sameDeviceUsers",
}
Acknowledged {
}
ActivatedUser {
activation_code: "activationCode",
}
ActivationCode {
activation_code: "activationCode",
}
PairingProgress {
status: "status",
device_id: "deviceId",
}
StartedPairing {
session_id: "sessionId",
device_id: "deviceId",
device_uuid: "deviceUuid",
token_type: "tokenType",
}
OathParameters {
oath_serial_number: "oathSerialNumber",
oath_token_type: "oathTokenType",
}
FinalizedPairing {
oath_token: "oathToken",
}
NextOtp {
session_id: "sessionId",
}
OfflinePaired {
session_id: "sessionId",
device_id: "deviceId",
device_uuid: "deviceUuid",
token_type: "tokenType",
}
PairedYubiKey {
device_id: "deviceId",
device_uuid: "deviceUuid",
}
ResyncedToken {
}
CreatedJob {
job_token: "jobToken",
}
AuthenticatorAppPairing {
session_id: "sessionId",
pairing_key_uri: "pairingKeyUri",
pairing_key: "pairingKey",
issuer: "issuer",
account: "account",
device_id: "deviceId",
device_uuid: "deviceUuid",
}
WebAuthnPairing {
options: "options",
session_id: "sessionId",
device_id: "deviceId",
device_uuid: "deviceUuid",
}
DuplicateToken {
row: "row",
serial: "serial",
password: "password",
}
JobResult {
kind: "kind",
status: "status",
message: "message",
duplicates: "duplicates",
duplicate_count: "duplicateCount",
paired_serials: "pairedSerials",
}
JobProgress {
status: "status",
result: "result",
}
BulkJobProgress {
results: "results",
}
}

told::values! {
AuthenticatorAppPairingType,
DeviceAttributeName,
DeviceRole,
DeviceType,
DirectDeviceType,
JobStatus,
JobType,
OathTokenType,
OfflineDeviceType,
PairingDeviceType,
PairingStatus,
ResyncInitiator,
Role,
ServiceStatus,
UserStatus,
WebAuthnType,
}

given::values! {
AuthenticatorAppPairingType,
DeviceAttributeName,
DeviceRole,
DeviceType,
DirectDeviceType,
JobStatus,
JobType,
OathTokenType,
OfflineDeviceType,
PairingDeviceType,
PairingStatus,
ResyncInitiator,
Role,
ServiceStatus,
UserStatus,
WebAuthnType,
}

impl Given for declared::AddUser {
    const NAMES: &'static [&'static str] = &[
        "username",
        "activateUser",
        "firstName",
        "lastName",
        "email",
        "role",
        "clientData",
        "deviceType",
    ];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        if let Some(activate_user) = parts.optional()? {
            request.activate_user = activate_user;
        }
        request.first_name = parts.optional()?;
        request.last_name = parts.optional()?;
        request.email = parts.optional()?;
        if let Some(role) = parts.optional()? {
            request.role = role;
        }
        request.client_data = parts.optional()?;
        request.device_type = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::GetUserDetails {
    const NAMES: &'static [&'static str] = &["username", "sameDeviceUsers", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        if let Some(same_device_users) = parts.optional()? {
            request.same_device_users = same_device_users;
        }
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::EditUser {
    const NAMES: &'static [&'static str] = &[
        "username",
        "activateUser",
        "email",
        "firstName",
        "lastName",
        "role",
        "clientData",
    ];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        if let Some(activate_user) = parts.optional()? {
            request.activate_user = activate_user;
        }
        request.email = parts.optional()?;
        request.first_name = parts.optional()?;
        request.last_name = parts.optional()?;
        request.role = parts.optional()?;
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::DeleteUser {
    const NAMES: &'static [&'static str] = &["username", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::SuspendUser {
    const NAMES: &'static [&'static str] = &["username", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::ActivateUser {
    const NAMES: &'static [&'static str] = &["username", "clientData", "deviceType"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        request.client_data = parts.optional()?;
        request.device_type = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::ToggleUserBypass {
    const NAMES: &'static [&'static str] = &[];

    fn given(_: &mut Parts<'_>) -> Option<Self> {
        None
    }
}

impl Given for declared::EndUserBypass {
    const NAMES: &'static [&'static str] = &[];

    fn given(_: &mut Parts<'_>) -> Option<Self> {
        None
    }
}

impl Given for declared::AddService {
    const NAMES: &'static [&'static str] = &["username", "service", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let service = parts.required::<String>()?;
        let mut request = Self::new(username, service);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::GetActivationCode {
    const NAMES: &'static [&'static str] = &[
        "username",
        "clientData",
        "deviceType",
        "hoursUntilExpiration",
    ];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        request.client_data = parts.optional()?;
        request.device_type = parts.optional()?;
        request.hours_until_expiration = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::GetPairingStatus {
    const NAMES: &'static [&'static str] = &["activationCode", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let activation_code = parts.required::<pingpair::Secret>()?;
        let mut request = Self::new(activation_code);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::StartOfflinePairing {
    const NAMES: &'static [&'static str] = &[
        "username",
        "kind",
        "pairingData",
        "clientData",
        "validateUniqueDevice",
    ];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let kind = parts.required::<declared::OfflineDeviceType>()?;
        let pairing_data = parts.required::<String>()?;
        let mut request = Self::new(username, kind, pairing_data);
        request.client_data = parts.optional()?;
        request.validate_unique_device = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::FinalizeOfflinePairing {
    const NAMES: &'static [&'static str] = &["sessionId", "otp", "clientData", "oathResync"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let session_id = parts.required::<pingpair::Secret>()?;
        let otp = parts.required::<pingpair::Secret>()?;
        let mut request = Self::new(session_id, otp);
        request.client_data = parts.optional()?;
        request.oath_resync = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::OfflinePairing {
    const NAMES: &'static [&'static str] = &[
        "username",
        "kind",
        "pairingData",
        "clientData",
        "validateUniqueDevice",
    ];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let kind = parts.required::<declared::DirectDeviceType>()?;
        let pairing_data = parts.required::<pingpair::Secret>()?;
        let mut request = Self::new(username, kind, pairing_data);
        request.client_data = parts.optional()?;
        request.validate_unique_device = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::PairYubiKey {
    const NAMES: &'static [&'static str] =
        &["username", "otp", "clientData", "validateUniqueDevice"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let otp = parts.required::<pingpair::Secret>()?;
        let mut request = Self::new(username, otp);
        request.client_data = parts.optional()?;
        request.validate_unique_device = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::ResyncOathToken {
    const NAMES: &'static [&'static str] = &[];

    fn given(_: &mut Parts<'_>) -> Option<Self> {
        None
    }
}

impl Given for declared::CreateOrgTokens {
    const NAMES: &'static [&'static str] = &[];

    fn given(_: &mut Parts<'_>) -> Option<Self> {
        None
    }
}

impl Given for declared::RevokeOrgTokens {
    const NAMES: &'static [&'static str] = &[];

    fn given(_: &mut Parts<'_>) -> Option<Self> {
        None
    }
}

impl Given for declared::UnpairDevice {
    const NAMES: &'static [&'static str] = &["username", "deviceId", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let device_id = parts.required::<declared::DeviceId>()?;
        let mut request = Self::new(username, device_id);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::UnpairAllDevices {
    const NAMES: &'static [&'static str] = &["username", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::UpdateDeviceAttributes {
    const NAMES: &'static [&'static str] =
        &["username", "deviceId", "attribute", "value", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let device_id = parts.required::<declared::DeviceId>()?;
        let attribute = parts.required::<declared::DeviceAttributeName>()?;
        let value = parts.required::<String>()?;
        let mut request = Self::new(username, device_id, attribute, value);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::AuthenticatorAppStartPairing {
    const NAMES: &'static [&'static str] = &["username", "pairingType", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let mut request = Self::new(username);
        if let Some(pairing_type) = parts.optional()? {
            request.pairing_type = pairing_type;
        }
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::AuthenticatorAppFinishPairing {
    const NAMES: &'static [&'static str] = &["sessionId", "otp", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let session_id = parts.required::<pingpair::Secret>()?;
        let otp = parts.required::<pingpair::Secret>()?;
        let mut request = Self::new(session_id, otp);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::WebAuthnStartPairing {
    const NAMES: &'static [&'static str] = &[
        "username",
        "relyingPartyId",
        "relyingPartyName",
        "kind",
        "name",
        "displayName",
        "clientData",
    ];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let relying_party_id = parts.required::<String>()?;
        let relying_party_name = parts.required::<String>()?;
        let kind = parts.required::<declared::WebAuthnType>()?;
        let mut request = Self::new(username, relying_party_id, relying_party_name, kind);
        request.name = parts.optional()?;
        request.display_name = parts.optional()?;
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::WebAuthnFinishPairing {
    const NAMES: &'static [&'static str] = &[
        "username",
        "relyingPartyId",
        "sessionId",
        "origin",
        "credential",
        "clientData",
    ];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let username = parts.required::<String>()?;
        let relying_party_id = parts.required::<String>()?;
        let session_id = parts.required::<pingpair::Secret>()?;
        let origin = parts.required::<String>()?;
        let credential = parts.required::<pingpair::Secret>()?;
        let mut request = Self::new(username, relying_party_id, session_id, origin, credential);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::CreateJob {
    const NAMES: &'static [&'static str] = &["jobType", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let mut request = Self::new();
        if let Some(job_type) = parts.optional()? {
            request.job_type = job_type;
        }
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::GetJobStatus {
    const NAMES: &'static [&'static str] = &["jobToken", "clientData"];

    fn given(parts: &mut Parts<'_>) -> Option<Self> {
        let job_token = parts.required::<String>()?;
        let mut request = Self::new(job_token);
        request.client_data = parts.optional()?;
        Some(request)
    }
}

impl Given for declared::GetBulkJobStatus {
    const NAMES: &'static [&'static str] = &[];

    fn given(_: &mut Parts<'_>) -> Option<Self> {
        None
    }
}
