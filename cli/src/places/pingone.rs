//! Where PingOne's operations stand on the command line: below the word `pingone`.

use super::Row;
use super::{Manner, USER_ID};

/// The rows of the table.
pub(super) const PLACES: &[Row] = &[
    Row::at("pingone device list", "ListDevices")
        .about("Lists a user's devices")
        .positions(USER_ID)
        .manner(Manner::ShownInPart(&["devices"])),
    Row::at("pingone device show", "ReadDevice").positions(DEVICE),
    Row::at("pingone device activate", "ActivateDevice").positions(DEVICE),
    Row::at("pingone device resend", "SendActivationCode").positions(DEVICE),
    Row::at("pingone device rename", "SetDeviceNickname").positions(&[
        "user_id",
        "device_id",
        "nickname",
    ]),
    Row::at("pingone device order", "SetDeviceOrder").positions(&["user_id", "device_ids"]),
    Row::at("pingone device order", "RemoveDeviceOrder")
        .positions(USER_ID)
        .flag("remove"),
    Row::at("pingone device block", "BlockDevice")
        .positions(DEVICE)
        .asks("Block device {device_id} of user {user_id}?"),
    Row::at("pingone device unblock", "UnblockDevice").positions(DEVICE),
    Row::at("pingone device delete", "DeleteDevice")
        .positions(DEVICE)
        .asks("Delete device {device_id} of user {user_id}?"),
    Row::at("pingone op set-mfa-enabled", "SetMfaEnabled")
        .positions(USER_ID)
        .asks("Set whether user {user_id} needs a second factor to {mfa_enabled}?"),
];

/// What the commands of a word have in common.
pub(super) const GROUPS: &[(&str, &str)] = &[
    (
        "pingone",
        "Registers users and pairs their devices with PingOne",
    ),
    (
        "pingone device",
        "Pairs, lists, changes and removes users' devices",
    ),
    ("pingone op", "Calls any other operation of PingOne"),
];

const DEVICE: &[&str] = &["user_id", "device_id"];
