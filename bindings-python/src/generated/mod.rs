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
        ActivationCode, AddedUser, Device, FoundUser, PairingProgress, Service, UserDetails,
    };
    #[pymodule_export]
    use super::{
        DeviceRole, DeviceType, OathTokenType, PairingDeviceType, PairingStatus, Role,
        ServiceStatus, UserStatus,
    };
    #[pymodule_export]
    use crate::client::Client;
    #[pymodule_export]
    use crate::error::PingPairError;
    #[pymodule_export]
    use crate::time::MountainTime;
}
