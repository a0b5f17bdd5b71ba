//! Written by `make generate`; change the declarations below core/src/pingid instead.

mod aio;
mod aio_pairings;
mod client;
mod pairings;
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
        BulkJobProgress, CreatedJob, Device, DuplicateToken, EditedUser, FinalizedPairing,
        FoundUser, JobProgress, JobResult, NextOtp, OathParameters, OathToken, OfflinePaired,
        PairedYubiKey, PairingProgress, ReportRow, ResyncedToken, Service, StartedPairing,
        UserDetails, WebAuthnPairing,
    };
    #[pymodule_export]
    use super::{
        AuthenticatorAppPairingType, DeviceAttributeName, DeviceRole, DeviceType, DirectDeviceType,
        JobStatus, JobType, OathTokenType, OfflineDeviceType, PairingDeviceType, PairingStatus,
        ReportFileType, ResyncInitiator, Role, ServiceStatus, UserStatus, WebAuthnType,
    };
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
    use crate::jws::{jws_sign, jws_verify};
    #[pymodule_export]
    use crate::link::{Link, QrCode, danger_any};
    #[pymodule_export]
    use crate::pairing::{AsyncPairing, Pairing};
    #[pymodule_export]
    use crate::report::ReportReader;
    #[pymodule_export]
    use crate::running::panic_for_tests;
    #[pymodule_export]
    use crate::sandbox::RunningSandbox;
    #[pymodule_export]
    use crate::settings::Settings;
    #[pymodule_export]
    use crate::slot::Slot;
    #[pymodule_export]
    use crate::text::visible;
    #[pymodule_export]
    use crate::time::MountainTime;
    #[pymodule_export]
    use crate::tokens::{Reply, RequestToken, sign_reply};
    #[pymodule_export]
    use crate::view::check_view;
    #[pymodule_export]
    use crate::webauthn::{
        AssertionCredential, CreationOptions, RegistrationCredential, RelyingParty, RequestOptions,
    };
}
