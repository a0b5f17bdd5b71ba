//! Written by `make generate`; change the declarations below core/src/pingid instead.

mod aio;
mod aio_pairings;
mod aio_pingone;
mod aio_pingone_pairings;
mod client;
mod pairings;
mod pingone;
mod pingone_pairings;
mod reader;
mod records;
mod signer;
mod values;

pub(crate) use records::*;
pub(crate) use values::*;

/// The native module below the package `pingpair`.
#[pyo3::pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use super::{
        Acknowledged, ActivatedUser, ActivationCode, AddedUser, AuthenticatorAppPairing,
        AuthorizeResponse, BulkJobProgress, CreatedJob, Device, DuplicateToken, EditedUser,
        FinalizedPairing, FlowApplication, FlowSignOn, FlowState, FlowUser, FoundUser, JobProgress,
        JobResult, MfaAcknowledged, MfaApplication, MfaBlock, MfaDevice, MfaDevices, MfaEnabled,
        MfaLink, MfaLock, MfaModel, MfaOperatingSystem, MfaReference, MfaRelyingParty, MfaTest,
        NextOtp, OathParameters, OathToken, OfflinePaired, PairedYubiKey, PairingKey,
        PairingKeyError, PairingKeys, PairingProgress, PasswordLength, PasswordPolicy,
        PingOneDetail, PingOneInnerError, PingOneRefusal, ReportRow, ResyncedToken, Service,
        StartedPairing, Tokens, UserDetails, WebAuthnPairing,
    };
    #[pymodule_export]
    use super::{
        AuthenticatorAppPairingType, DeviceAttributeName, DeviceRole, DeviceType, DirectDeviceType,
        FlowStatus, JobStatus, JobType, MfaBlockStatus, MfaDeviceStatus, MfaDeviceType,
        MfaLockStatus, MfaTokenType, OathTokenType, OfflineDeviceType, PairingDeviceType,
        PairingKeyStatus, PairingStatus, ReportFileType, ResyncInitiator, Role, ServiceStatus,
        UserStatus, WebAuthnType,
    };
    #[pymodule_export]
    use crate::agent::{AsyncDesktopAgent, DesktopAgent};
    #[pymodule_export]
    use crate::aio::settle;
    #[pymodule_export]
    use crate::answer::Answer;
    #[pymodule_export]
    use crate::cancellation::Cancellation;
    #[pymodule_export]
    use crate::client::{AsyncClient, Client};
    #[pymodule_export]
    use crate::clock::VirtualClock;
    #[pymodule_export]
    use crate::conformance::{check_lease, check_store, check_together};
    #[pymodule_export]
    use crate::credentials::Credentials;
    #[pymodule_export]
    use crate::doors::{ReplyReader, RequestSigner};
    #[pymodule_export]
    use crate::ending::end;
    #[pymodule_export]
    use crate::flow::{AsyncFlow, Flow};
    #[pymodule_export]
    use crate::jws::{jws_sign, jws_verify};
    #[pymodule_export]
    use crate::link::{Link, PairingKeyText, QrCode, danger_any};
    #[pymodule_export]
    use crate::pairing::{AsyncPairing, Pairing};
    #[pymodule_export]
    use crate::pingone::{AsyncPingOne, PingOne};
    #[pymodule_export]
    use crate::pingone_options::PingOneOptions;
    #[pymodule_export]
    use crate::pingone_settings::PingOneSettings;
    #[pymodule_export]
    use crate::report::ReportReader;
    #[pymodule_export]
    use crate::running::panic_for_tests;
    #[pymodule_export]
    use crate::sandbox::RunningSandbox;
    #[pymodule_export]
    use crate::settings::Settings;
    #[pymodule_export]
    use crate::slot::{PingOneSlot, Slot};
    #[pymodule_export]
    use crate::text::visible;
    #[pymodule_export]
    use crate::time::{InternetTime, MountainTime};
    #[pymodule_export]
    use crate::tokens::{Reply, RequestToken, sign_reply};
    #[pymodule_export]
    use crate::view::check_view;
    #[pymodule_export]
    use crate::webauthn::{
        AssertionCredential, CreationOptions, RegistrationCredential, RelyingParty, RequestOptions,
    };
}
