//! Written by `make generate`; change the declarations below core/src/pingid instead.

// The maps that UniFFI knows are these.
#![allow(clippy::disallowed_types)]

use std::collections::HashMap;

use pingpair::pingid;

use super::values::*;
use crate::kinds::{self, Outward};

/// A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
#[derive(Clone, uniffi::Record)]
pub struct Device {
    /// The device's id.
    pub id: i64,
    /// The type of the device, such as `iPhone`.
    pub kind: Option<DeviceType>,
    /// Whether the device is the user's primary one.
    pub role: Option<DeviceRole>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
    /// What the user calls the device.
    pub nickname: Option<String>,
    /// Model, serial number, phone number, e-mail address or platform, by the device's type.
    pub display_id: Option<String>,
    /// Manufacturer and model.
    pub model: Option<String>,
    /// The version of the operating system.
    pub os_version: Option<String>,
    /// The version of the PingID app on the device.
    pub app_version: Option<String>,
    /// When the device was paired: a text in U.S. MST (UTC−7 all year).
    pub enrolled: Option<crate::kinds::MountainTime>,
    /// The e-mail address that receives OTPs, for e-mail authentication.
    pub email: Option<String>,
    /// The country code of the phone number, for SMS and voice.
    pub country_code: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// Whether the service can push to the device.
    pub push_enabled: Option<bool>,
    /// Whether an Apple Watch goes with the device.
    pub has_watch: Option<bool>,
    /// How often the user may still ask for an OTP today and use it; set back daily.
    pub available_claimed_sms: Option<i64>,
    /// How often the user may still ask for an OTP today without using it; set back daily.
    pub available_not_claimed_sms: Option<i64>,
    /// Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts.
    pub sent_claimed_sms: Option<i64>,
    /// Deprecated by the service: OTPs asked for and not used today; −1 where it no longer counts.
    pub sent_not_claimed_sms: Option<i64>,
    /// The serial number of an OATH token.
    pub oath_serial_number: Option<String>,
    /// The type of an OATH token.
    pub oath_token_type: Option<OathTokenType>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::Device {
    type Foreign = Device;

    fn outward(self) -> Device {
        Device {
            id: self.id.outward(),
            kind: self.kind.outward(),
            role: self.role.outward(),
            device_uuid: self.device_uuid.outward(),
            nickname: self.nickname.outward(),
            display_id: self.display_id.outward(),
            model: self.model.outward(),
            os_version: self.os_version.outward(),
            app_version: self.app_version.outward(),
            enrolled: self.enrolled.outward(),
            email: self.email.outward(),
            country_code: self.country_code.outward(),
            phone_number: self.phone_number.outward(),
            push_enabled: self.push_enabled.outward(),
            has_watch: self.has_watch.outward(),
            available_claimed_sms: self.available_claimed_sms.outward(),
            available_not_claimed_sms: self.available_not_claimed_sms.outward(),
            sent_claimed_sms: self.sent_claimed_sms.outward(),
            sent_not_claimed_sms: self.sent_not_claimed_sms.outward(),
            oath_serial_number: self.oath_serial_number.outward(),
            oath_token_type: self.oath_token_type.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// An authentication service that a user can reach. Source: the tables `spList`.
#[derive(Clone, uniffi::Record)]
pub struct Service {
    /// The alias, such as `web`, `pingone`, `ssh` or `vpn`.
    pub alias: String,
    /// The name.
    pub name: Option<String>,
    /// Whether the user can use it.
    pub status: Option<ServiceStatus>,
    /// When a bypass of this service ends.
    pub bypass_expiration: Option<std::time::SystemTime>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::Service {
    type Foreign = Service;

    fn outward(self) -> Service {
        Service {
            alias: self.alias.outward(),
            name: self.name.outward(),
            status: self.status.outward(),
            bypass_expiration: self.bypass_expiration.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// What the service knows of a user. Source: the tables `userDetails` of the vendor's page.
#[derive(Clone, uniffi::Record)]
pub struct UserDetails {
    /// The user's name.
    pub username: String,
    /// Where the user stands between being added and being paired.
    pub status: UserStatus,
    /// Whether the user is an administrator.
    pub role: Option<Role>,
    /// The service's own number for the user.
    pub user_id: Option<i64>,
    /// The user's e-mail address.
    pub email: Option<String>,
    /// The user's first name.
    pub first_name: Option<String>,
    /// The user's last name.
    pub last_name: Option<String>,
    /// The service's key for the user's picture.
    pub picture: Option<String>,
    /// Whether an administrator enabled the user, who can then pair a device.
    pub enabled: Option<bool>,
    /// When the user last logged in.
    pub last_login: Option<std::time::SystemTime>,
    /// The default device.
    pub device: Option<Device>,
    /// All devices.
    pub devices: Vec<Device>,
    /// The authentication services that the user can reach.
    pub services: Vec<Service>,
    /// Deprecated by the service: whether the user may log in without a second factor.
    pub in_bypass: Option<bool>,
    /// Deprecated by the service: when the bypass ends.
    pub bypass_expiration: Option<std::time::SystemTime>,
    /// The user's last transactions, as the service gives them.
    pub last_transactions: Vec<String>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::UserDetails {
    type Foreign = UserDetails;

    fn outward(self) -> UserDetails {
        UserDetails {
            username: self.username.outward(),
            status: self.status.outward(),
            role: self.role.outward(),
            user_id: self.user_id.outward(),
            email: self.email.outward(),
            first_name: self.first_name.outward(),
            last_name: self.last_name.outward(),
            picture: self.picture.outward(),
            enabled: self.enabled.outward(),
            last_login: self.last_login.outward(),
            device: self.device.outward(),
            devices: self.devices.outward(),
            services: self.services.outward(),
            in_bypass: self.in_bypass.outward(),
            bypass_expiration: self.bypass_expiration.outward(),
            last_transactions: self.last_transactions.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A user who was added.
#[derive(Clone, uniffi::Record)]
pub struct AddedUser {
    /// The user's details.
    pub user: UserDetails,
    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and whoever holds it can pair a device of their own.
    pub activation_code: Option<crate::kinds::SecretText>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::AddedUser {
    type Foreign = AddedUser;

    fn outward(self) -> AddedUser {
        AddedUser {
            user: self.user.outward(),
            activation_code: self.activation_code.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// A user who was found.
#[derive(Clone, uniffi::Record)]
pub struct FoundUser {
    /// The user's details.
    pub user: UserDetails,
    /// The other users who are paired with the same device, if they were asked for.
    pub same_device_users: Vec<UserDetails>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::FoundUser {
    type Foreign = FoundUser;

    fn outward(self) -> FoundUser {
        FoundUser {
            user: self.user.outward(),
            same_device_users: self.same_device_users.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// An activation code that was minted.
#[derive(Clone, uniffi::Record)]
pub struct ActivationCode {
    /// The code: whoever holds it can pair a device of their own.
    pub activation_code: crate::kinds::SecretText,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::ActivationCode {
    type Foreign = ActivationCode;

    fn outward(self) -> ActivationCode {
        ActivationCode {
            activation_code: self.activation_code.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}

/// How far a pairing has come.
#[derive(Clone, uniffi::Record)]
pub struct PairingProgress {
    /// The status.
    pub status: PairingStatus,
    /// The id of the device, once there is one.
    pub device_id: Option<i64>,

    /// Members that are not documented, as texts of JSON.
    pub extra: HashMap<String, String>,
}

impl Outward for pingid::PairingProgress {
    type Foreign = PairingProgress;

    fn outward(self) -> PairingProgress {
        PairingProgress {
            status: self.status.outward(),
            device_id: self.device_id.outward(),

            extra: kinds::extra(&self.extra),
        }
    }
}
