//! Where the operations of PingID stand, and what is said of them there.

use super::OTHERS;
use super::row::{Instead, Manner, Row, Sets};

/// The rows of the table.
pub(super) const PLACES: &[Row] = &[
    Row::at("user add", "AddUser").positions(USERNAME),
    Row::at("user show", "GetUserDetails").positions(USERNAME),
    Row::at("user edit", "EditUser").positions(USERNAME),
    Row::at("user delete", "DeleteUser")
        .positions(USERNAME)
        .asks("Delete user {username}?"),
    Row::at("user suspend", "SuspendUser")
        .positions(USERNAME)
        .asks("Suspend user {username}?"),
    Row::at("user activate", "ActivateUser").positions(USERNAME),
    Row::at("user bypass", "ToggleUserBypass")
        .positions(USERNAME)
        .instead(&[Instead {
            option: "for",
            sets: Sets::FromNow("until"),
        }])
        .asks(
            "Let user {username} log in to {services|every service} without a second factor until \
             {until}?",
        ),
    Row::at("user bypass", "EndUserBypass")
        .positions(USERNAME)
        .flag("end"),
    Row::at("device list", "GetUserDetails")
        .about("Lists a user's devices")
        .positions(USERNAME)
        .without(&["same_device_users"])
        .manner(Manner::ShownInPart(&["user", "devices"])),
    Row::at("device unpair", "UnpairDevice")
        .positions(DEVICE)
        .asks("Unpair device {device_id} of user {username}?"),
    Row::at("device unpair", "UnpairAllDevices")
        .positions(USERNAME)
        .flag("all")
        .asks("Unpair EVERY device of user {username}?"),
    Row::at("device update", "UpdateDeviceAttributes")
        .positions(DEVICE)
        .instead(&[
            Instead {
                option: "primary",
                sets: attribute("SET_PRIMARY", Some("true")),
            },
            Instead {
                option: "nickname",
                sets: attribute("NICKNAME", None),
            },
            Instead {
                option: "order",
                sets: attribute("ORDER", None),
            },
        ]),
    Row::at("service add", "AddService").positions(&["username", "service"]),
    Row::at("code", "GetActivationCode").positions(USERNAME),
    Row::at("tokens create", "CreateOrgTokens")
        .positions(&["tokens"])
        .begins_job(),
    Row::at("tokens revoke", "RevokeOrgTokens")
        .positions(&["serial_numbers"])
        .begins_job()
        .asks("Remove from the organisation the OATH tokens {serial_numbers}?"),
    Row::at("job create", "CreateJob"),
    Row::at("job status", "GetJobStatus").positions(&["job_token"]),
    Row::at("job wait", "GetJobStatus")
        .about("Waits until a job is done or has failed")
        .positions(&["job_token"])
        .manner(Manner::Awaited),
    Row::at("job bulk-status", "GetBulkJobStatus").positions(&["job_tokens"]),
    Row::at("report", "GetOrganizationReport")
        .defaults(&[("file_type", "CSV")])
        .manner(Manner::Streamed),
];

/// What the commands of a word have in common.
pub(super) const GROUPS: &[(&str, &str)] = &[
    ("user", "Adds, shows, changes and removes users"),
    ("device", "Lists, unpairs and changes users' devices"),
    ("service", "Gives users the services that they log in to"),
    ("tokens", "Adds and removes the organisation's OATH tokens"),
    (
        "job",
        "Begins jobs, and tells how far they and others have come",
    ),
    (OTHERS, "Calls any other operation of the service"),
];

const fn attribute(known: &'static str, fixed: Option<&'static str>) -> Sets {
    Sets::Attribute {
        choice: ("attribute", known),
        value: "value",
        fixed,
    }
}

const USERNAME: &[&str] = &["username"];
const DEVICE: &[&str] = &["username", "device_id"];
