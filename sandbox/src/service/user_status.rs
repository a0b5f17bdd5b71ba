//! SuspendUser and ActivateUser.

use pingpair::Timestamp;
use pingpair::pingid::{
    Acknowledged, ActivateUser, ActivatedUser, SuspendUser, UserStatus, error_id,
};

use super::online_pairing::DEFAULT_HOURS;
use super::{Handle, Row, Service, ServiceError};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[Row::of::<SuspendUser>(), Row::of::<ActivateUser>()];

impl Handle<SuspendUser> for Service {
    fn handle(&mut self, request: SuspendUser, _: Timestamp) -> Result<Acknowledged, ServiceError> {
        let user = self.user_mut(&request.username)?;
        if user.status != UserStatus::Active {
            let message = "the user is not active";
            return Err(ServiceError::new(error_id::USER_NOT_ACTIVE, message));
        }
        user.set_status(UserStatus::Suspended);
        Ok(Acknowledged::new())
    }
}

impl Handle<ActivateUser> for Service {
    fn handle(
        &mut self,
        request: ActivateUser,
        now: Timestamp,
    ) -> Result<ActivatedUser, ServiceError> {
        let username = request.username;
        let mut activated = ActivatedUser::new();
        match self.user(&username)?.status {
            UserStatus::Active => return Err(ServiceError::already_active()),
            UserStatus::Suspended => {
                let user = self.user_mut(&username)?;
                user.status = user.suspended_from.clone();
            }
            UserStatus::NotActive | UserStatus::Pending | UserStatus::PendingActivation => {
                let code = self.activate(&username, request.device_type, DEFAULT_HOURS, now)?;
                activated = activated.activation_code(code);
            }
            // The page has no code for PENDING_CHANGE_DEVICE: GetActivationCode makes one.
            _ => {}
        }
        Ok(activated)
    }
}

impl ServiceError {
    pub(super) fn already_active() -> Self {
        Self::new(error_id::USER_ALREADY_ACTIVE, "the user is active already")
    }
}
