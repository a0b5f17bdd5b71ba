//! AddUser and GetUserDetails.

use std::collections::BTreeSet;

use pingpair::pingid::{
    AddUser, AddedUser, Device, DeviceRole, FoundUser, GetUserDetails, Role, UserDetails,
    UserStatus, error_id,
};
use pingpair::{Secret, Timestamp};

use super::online_pairing::DEFAULT_HOURS;
use super::outbox::DailyMessages;
use super::{Handle, Service, ServiceError};
use crate::error::{Error, Result};

/// A user of the organisation.
#[derive(Clone)]
pub(crate) struct User {
    pub(crate) status: UserStatus,
    pub(crate) id: i64,
    pub(crate) role: Role,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) devices: Vec<Device>,
    /// The activation codes that are valid or whose pairing is not told yet.
    pub(crate) codes: BTreeSet<String>,
    pub(crate) messages: DailyMessages,
}

impl Handle<AddUser> for Service {
    fn handle(&mut self, request: AddUser, now: Timestamp) -> Result<AddedUser, ServiceError> {
        let username = request.username;
        if self.users.contains_key(&username) {
            return Err(ServiceError::new(
                error_id::USER_EXISTS,
                "the user exists already",
            ));
        }
        let count = i64::try_from(self.users.len()).unwrap_or(i64::MAX);
        let user = User {
            status: UserStatus::NotActive,
            id: FIRST_ID.saturating_add(count),
            role: request.role,
            first_name: request.first_name,
            last_name: request.last_name,
            email: request.email,
            devices: Vec::new(),
            codes: BTreeSet::new(),
            messages: DailyMessages::default(),
        };
        self.users.insert(username.clone(), user);
        // The service sends an empty text where there is no code.
        let mut code = Secret::from("");
        if request.activate_user {
            code = match self.mint(&username, request.device_type, DEFAULT_HOURS, now) {
                Ok(code) => code.into(),
                Err(error) => {
                    self.users.remove(&username);
                    return Err(error.into());
                }
            };
            self.set_status(&username, UserStatus::PendingActivation)?;
        }
        Ok(AddedUser::new(self.details(&username)?).activation_code(code))
    }
}

impl Handle<GetUserDetails> for Service {
    fn handle(
        &mut self,
        request: GetUserDetails,
        now: Timestamp,
    ) -> Result<FoundUser, ServiceError> {
        let mut found = FoundUser::new(self.details(&request.username)?);
        self.tell_quotas(&request.username, &mut found.user, now);
        if !request.same_device_users {
            return Ok(found);
        }
        let ids = |user: &User| user.devices.iter().map(|device| device.id).collect();
        let own: BTreeSet<_> = self
            .users
            .get(&request.username)
            .map(ids)
            .unwrap_or_default();
        let others = self.users.iter().filter(|(name, user)| {
            let shares = user.devices.iter().any(|device| own.contains(&device.id));
            **name != request.username && shares
        });
        let others = others.map(|(name, user)| user.details(name));
        Ok(found.same_device_users(others.collect::<Vec<_>>()))
    }
}

impl Service {
    /// Sets a user's status by hand.
    pub(crate) fn set_status(&mut self, username: &str, status: UserStatus) -> Result<()> {
        let user = self.users.get_mut(username).ok_or(Error::UserNotFound)?;
        user.status = status;
        Ok(())
    }

    fn details(&self, username: &str) -> Result<UserDetails, ServiceError> {
        let user = self.users.get(username);
        user.map(|user| user.details(username))
            .ok_or_else(ServiceError::unknown_user)
    }
}

impl User {
    /// What the service tells of the user.
    pub(crate) fn details(&self, username: &str) -> UserDetails {
        let Self {
            status,
            id,
            role,
            first_name,
            last_name,
            email,
            devices,
            codes: _,
            messages: _,
        } = self;
        let mut details = UserDetails::new(username, status.clone())
            .role(role.clone())
            .user_id(*id)
            .enabled(*status == UserStatus::Active)
            .devices(devices.clone());
        details.first_name.clone_from(first_name);
        details.last_name.clone_from(last_name);
        details.email.clone_from(email);
        details.device = devices
            .iter()
            .find(|device| device.role == Some(DeviceRole::Primary))
            .cloned();
        details
    }
}

const FIRST_ID: i64 = 100_001;
