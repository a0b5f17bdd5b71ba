//! Written by `make generate`; change the declarations below core/src/pingid instead.

mod client;
mod records;
mod values;

pub(crate) use records::*;
pub(crate) use values::*;

/// The native module below the package `pingpair`.
#[pyo3::pymodule]
mod _core {
    #[pymodule_export]
    use super::{
        Acknowledged, ActivatedUser, ActivationCode, AddedUser, AuthenticatorAppPairing,
        BulkJobProgress, CreatedJob, Device, DuplicateToken, EditedUser, FinalizedPairing,
        FoundUser, JobProgress, JobResult, NextOtp, OathParameters, OathToken, OfflinePaired,
        PairedYubiKey, PairingProgress, ResyncedToken, Service, StartedPairing, UserDetails,
        WebAuthnPairing,
    };
    #[pymodule_export]
    use super::{
        AuthenticatorAppPairingType, DeviceAttributeName, DeviceRole, DeviceType, DirectDeviceType,
        JobStatus, JobType, OathTokenType, OfflineDeviceType, PairingDeviceType, PairingStatus,
        ResyncInitiator, Role, ServiceStatus, UserStatus, WebAuthnType,
    };
    #[pymodule_export]
    use crate::client::Client;
    #[pymodule_export]
    use crate::error::PingPairError;
    #[pymodule_export]
    use crate::time::MountainTime;
}
