//! The services that a user can reach, and logging in without a second factor: AddService,
//! ToggleUserBypass, EndUserBypass.

use std::collections::BTreeMap;

use pingpair::Timestamp;
use pingpair::pingid::{
    Acknowledged, AddService, EndUserBypass, Service as AuthenticationService, ServiceStatus,
    ToggleUserBypass, UserStatus, error_id,
};

use super::users::User;
use super::{Handle, Row, Service, ServiceError};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<AddService>(),
    Row::of::<ToggleUserBypass>(),
    Row::of::<EndUserBypass>(),
];

/// What a user can reach, and how.
#[derive(Clone, Default)]
pub(crate) struct Access {
    /// When the bypass of all services ends, if there is one.
    pub(crate) bypass: Option<Timestamp>,
    /// By its alias each service that the user has, and when its bypass ends.
    services: BTreeMap<String, Option<Timestamp>>,
}

impl Access {
    /// The services as the user's details list them.
    pub(super) fn services(&self, status: &UserStatus) -> Vec<AuthenticationService> {
        let listed = |(alias, bypass): (&String, &Option<Timestamp>)| {
            let status = match (bypass, status) {
                (Some(_), _) => ServiceStatus::Bypass,
                (None, UserStatus::Active) => ServiceStatus::Active,
                (None, _) => ServiceStatus::NotActive,
            };
            let mut service = AuthenticationService::new(alias.as_str()).status(status);
            service.name = name(alias).map(str::to_owned);
            service.bypass_expiration = *bypass;
            service
        };
        self.services.iter().map(listed).collect()
    }

    /// Ends the bypasses that last no longer than this.
    fn end_by(&mut self, end: Timestamp) {
        let Self { bypass, services } = self;
        for bypass in services.values_mut().chain([bypass]) {
            *bypass = bypass.filter(|until| *until > end);
        }
    }
}

impl Handle<AddService> for Service {
    fn handle(&mut self, request: AddService, _: Timestamp) -> Result<Acknowledged, ServiceError> {
        let access = &mut self.user_mut(&request.username)?.access;
        let alias = request.service;
        if name(&alias).is_none() {
            return Err(ServiceError::new(
                error_id::SERVICE_NOT_ADDED,
                "the organisation has no such service",
            ));
        }
        if access.services.contains_key(&alias) {
            return Err(ServiceError::new(
                error_id::SERVICE_USER_EXISTS,
                "the user has the service already",
            ));
        }
        // A bypass of all services is one of this too.
        access.services.insert(alias, access.bypass);
        Ok(Acknowledged::new())
    }
}

impl Handle<ToggleUserBypass> for Service {
    fn handle(
        &mut self,
        request: ToggleUserBypass,
        now: Timestamp,
    ) -> Result<Acknowledged, ServiceError> {
        let ToggleUserBypass {
            username,
            until,
            services,
            ..
        } = request;
        let user = self.user_mut(&username)?;
        if until <= now {
            return Err(ServiceError::invalid(
                "reqBody.bypassUntil must be in the future",
            ));
        }
        set_bypass(user, services, Some(until))?;
        self.bypass_ends.insert((until, username));
        Ok(Acknowledged::new())
    }
}

impl Handle<EndUserBypass> for Service {
    fn handle(
        &mut self,
        request: EndUserBypass,
        _: Timestamp,
    ) -> Result<Acknowledged, ServiceError> {
        let user = self.user_mut(&request.username)?;
        set_bypass(user, request.services, None)?;
        // What a service is left out of is no bypass of all.
        user.access.bypass = None;
        Ok(Acknowledged::new())
    }
}

impl Service {
    pub(super) fn next_bypass_end(&self) -> Option<Timestamp> {
        self.bypass_ends.first().map(|(end, _)| *end)
    }

    /// Ends the bypass whose time is over first.
    pub(super) fn end_next_bypass(&mut self) {
        let Some((end, username)) = self.bypass_ends.pop_first() else {
            return;
        };
        if let Some(user) = self.users.get_mut(&username) {
            user.access.end_by(end);
        }
    }
}

/// Sets the bypass of these services, or of all; of none if the user does not have one of them.
fn set_bypass(
    user: &mut User,
    services: Option<Vec<String>>,
    until: Option<Timestamp>,
) -> Result<(), ServiceError> {
    let Access {
        bypass,
        services: known,
    } = &mut user.access;
    let Some(aliases) = services else {
        for bypass in known.values_mut().chain([bypass]) {
            *bypass = until;
        }
        return Ok(());
    };
    if !aliases.iter().all(|alias| known.contains_key(alias)) {
        return Err(ServiceError::new(
            error_id::SERVICE_NOT_UPDATED,
            "the user does not have the service",
        ));
    }
    for alias in aliases {
        known.insert(alias, until);
    }
    Ok(())
}

/// What the organisation calls a service, if it has it.
fn name(alias: &str) -> Option<&'static str> {
    let row = NAMES.iter().find(|(known, _)| *known == alias);
    row.map(|(_, name)| *name)
}

/// The aliases that the vendor's pages and clients use.
const NAMES: &[(&str, &str)] = &[
    ("maclocal", "Mac login"),
    ("pingone", "PingOne single sign-on"),
    ("rescuecode", "Rescue code"),
    ("ssh", "SSH"),
    ("sso", "Single sign-on"),
    ("vpn", "VPN"),
    ("web", "Web"),
    ("winlocal", "Windows login"),
    ("winremote", "Windows remote login"),
];
