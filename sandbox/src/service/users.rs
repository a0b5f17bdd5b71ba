//! The life of a user: AddUser, GetUserDetails, EditUser, DeleteUser.

use std::collections::BTreeSet;

use pingpair::pingid::{
    Acknowledged, AddUser, AddedUser, DeleteUser, Device, EditUser, EditedUser, FoundUser,
    GetUserDetails, Role, UserDetails, UserStatus, error_id,
};
use pingpair::{Secret, Timestamp};

use super::bypass::Access;
use super::online_pairing::DEFAULT_HOURS;
use super::outbox::DailyMessages;
use super::{Handle, Row, Service, ServiceError};
use crate::error::{Error, Result};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<AddUser>(),
    Row::of::<GetUserDetails>(),
    Row::of::<EditUser>(),
    Row::of::<DeleteUser>(),
];

/// A user of the organisation.
#[derive(Clone)]
pub(crate) struct User {
    pub(crate) status: UserStatus,
    /// What a suspended user becomes again.
    pub(crate) suspended_from: UserStatus,
    pub(crate) id: i64,
    pub(crate) created: Timestamp,
    pub(crate) role: Role,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) email: Option<String>,
    /// In the order in which they are tried; the first one is the primary one.
    pub(crate) devices: Vec<Device>,
    pub(crate) access: Access,
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
        self.added_users = self.added_users.saturating_add(1);
        let user = User {
            status: UserStatus::NotActive,
            suspended_from: UserStatus::NotActive,
            id: LAST_ID_BEFORE.saturating_add(self.added_users),
            created: now,
            role: request.role,
            first_name: request.first_name,
            last_name: request.last_name,
            email: request.email,
            devices: Vec::new(),
            access: Access::default(),
            codes: BTreeSet::new(),
            messages: DailyMessages::default(),
        };
        self.users.insert(username.clone(), user);
        // The service sends an empty text where there is no code.
        let mut code = Secret::from("");
        if request.activate_user {
            code = match self.activate(&username, request.device_type, DEFAULT_HOURS, now) {
                Ok(code) => code,
                Err(error) => {
                    self.users.remove(&username);
                    return Err(error.into());
                }
            };
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

impl Handle<EditUser> for Service {
    fn handle(&mut self, request: EditUser, now: Timestamp) -> Result<EditedUser, ServiceError> {
        let username = request.username;
        let status = &self.user(&username)?.status;
        let mut code = Secret::from("");
        if request.activate_user {
            if *status == UserStatus::Active {
                return Err(ServiceError::already_active());
            }
            code = self.activate(&username, None, DEFAULT_HOURS, now)?;
        }
        let user = self.user_mut(&username)?;
        let change = |member: &mut Option<String>, given: Option<String>| {
            if given.is_some() {
                *member = given;
            }
        };
        change(&mut user.email, request.email);
        change(&mut user.first_name, request.first_name);
        change(&mut user.last_name, request.last_name);
        if let Some(role) = request.role {
            user.role = role;
        }
        Ok(EditedUser::new(self.details(&username)?).activation_code(code))
    }
}

impl Handle<DeleteUser> for Service {
    fn handle(&mut self, request: DeleteUser, _: Timestamp) -> Result<Acknowledged, ServiceError> {
        let user = self.users.remove(&request.username);
        let user = user.ok_or_else(ServiceError::unknown_user)?;
        for code in &user.codes {
            self.codes.forget(code);
        }
        // Whoever gets the name next does not get what was begun under it.
        let username = request.username;
        self.offline_pairings
            .close_where(|waiting| waiting.username == username);
        self.app_pairings
            .close_where(|pairing| pairing.username == username);
        Ok(Acknowledged::new())
    }
}

impl Service {
    /// Sets a user's status.
    pub(crate) fn set_status(&mut self, username: &str, status: UserStatus) -> Result<()> {
        self.user_mut(username)?.set_status(status);
        Ok(())
    }

    pub(super) fn user(&self, username: &str) -> Result<&User> {
        self.users.get(username).ok_or(Error::UserNotFound)
    }

    pub(super) fn user_mut(&mut self, username: &str) -> Result<&mut User> {
        self.users.get_mut(username).ok_or(Error::UserNotFound)
    }

    fn details(&self, username: &str) -> Result<UserDetails, ServiceError> {
        Ok(self.user(username)?.details(username))
    }
}

impl User {
    /// What the service tells of the user.
    pub(crate) fn details(&self, username: &str) -> UserDetails {
        let Self {
            status,
            suspended_from: _,
            id,
            created: _,
            role,
            first_name,
            last_name,
            email,
            devices,
            access,
            codes: _,
            messages: _,
        } = self;
        let mut details = UserDetails::new(username, status.clone())
            .role(role.clone())
            .user_id(*id)
            .enabled(*status == UserStatus::Active)
            .devices(devices.clone())
            .services(access.services(status))
            .in_bypass(access.bypass.is_some());
        details.bypass_expiration = access.bypass;
        details.first_name.clone_from(first_name);
        details.last_name.clone_from(last_name);
        details.email.clone_from(email);
        details.device = devices.first().cloned();
        details
    }

    pub(super) fn set_status(&mut self, status: UserStatus) {
        if status == UserStatus::Suspended && self.status != UserStatus::Suspended {
            self.suspended_from = self.status.clone();
        }
        self.status = status;
    }

    /// Where the user stands, or will stand when the suspension ends.
    pub(super) fn standing_mut(&mut self) -> &mut UserStatus {
        match self.status {
            UserStatus::Suspended => &mut self.suspended_from,
            _ => &mut self.status,
        }
    }
}

const LAST_ID_BEFORE: i64 = 100_000;
