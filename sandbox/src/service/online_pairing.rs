//! GetActivationCode and GetPairingStatus.

use pingpair::Timestamp;
use pingpair::pingid::{
    ActivationCode, GetActivationCode, GetPairingStatus, PairingProgress, PairingStatus,
};

use super::{Handle, Row, Service, ServiceError};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<GetActivationCode>(),
    Row::of::<GetPairingStatus>(),
];

impl Handle<GetActivationCode> for Service {
    fn handle(
        &mut self,
        request: GetActivationCode,
        now: Timestamp,
    ) -> Result<ActivationCode, ServiceError> {
        let hours = request.hours_until_expiration.map(u64::try_from);
        let hours = hours.and_then(Result::ok).unwrap_or(DEFAULT_HOURS);
        let code = self.activate(&request.username, request.device_type, hours, now)?;
        Ok(ActivationCode::new(code))
    }
}

impl Handle<GetPairingStatus> for Service {
    fn handle(
        &mut self,
        request: GetPairingStatus,
        now: Timestamp,
    ) -> Result<PairingProgress, ServiceError> {
        let code = request.activation_code.expose();
        let Some(pairing) = self.codes.get(code) else {
            return Ok(PairingProgress::new(PairingStatus::NotExist));
        };
        let mut progress = PairingProgress::new(pairing.status());
        progress.device_id = pairing.device_id();
        match progress.status {
            // Told once.
            PairingStatus::Success => drop(self.forget_code(code)),
            PairingStatus::NotClaimed => self.make_appointment(code, now),
            _ => {}
        }
        Ok(progress)
    }
}

/// How long a code is valid where nothing else is asked for.
pub(super) const DEFAULT_HOURS: u64 = 48;
