//! What a row of the organisation's report holds.

use std::collections::BTreeMap;

use pingpair_macros::reply;

use super::{DeviceRole, DeviceType, UserStatus};
use crate::device_id::DeviceId;
use crate::operation::Record;
use crate::time::Timestamp;

/// A row of the organisation's report: a device and its user, or a user without a device.
///
/// Cells without text are absent. A cell that is not what its column documents is absent too, and its
/// text stands in `unreadable`: no row is lost for it. Nobody has signed a report: decide nothing by it.
/// Source: the vendor's page, "GetOrganizationReport".
#[reply]
pub struct ReportRow {
    /// The user's name, the same in all rows of a user; empty if the cell is.
    #[personal]
    pub username: String,
    /// The device's id.
    #[wire("deviceID")]
    pub device_id: Option<DeviceId>,
    /// Where the user stands, the same in all rows of a user.
    pub status: Option<UserStatus>,
    /// When the user was added, the same in all rows of a user. JSON has milliseconds, CSV seconds.
    #[wire("userCreationTime")]
    pub user_created: Option<Timestamp>,
    /// The user's e-mail address, the same in all rows of a user.
    #[wire("orgEmail")]
    #[personal]
    pub user_email: Option<String>,
    /// How many devices the user has, the same in all rows of a user.
    pub device_count: Option<i64>,
    /// The type of the device, such as `iPhone`.
    pub device_type: Option<DeviceType>,
    /// Whether the device is the user's primary one.
    pub device_role: Option<DeviceRole>,
    /// When the device was paired.
    #[wire("devicePairingDate")]
    pub device_paired: Option<Timestamp>,
    /// The model of the phone, tablet or computer with the PingID app.
    pub device_model: Option<String>,
    /// The version of its operating system.
    pub os_version: Option<String>,
    /// The version of the PingID app on it.
    pub app_version: Option<String>,
    /// The country code of the phone number, for SMS and voice.
    #[personal]
    pub country_code: Option<String>,
    /// The phone number without the country code, for SMS and voice.
    #[personal]
    pub phone_number: Option<String>,
    /// The serial number of a YubiKey.
    pub yubikey_serial_number: Option<String>,
    /// The e-mail address that receives OTPs, for e-mail authentication.
    #[personal]
    pub device_email: Option<String>,
    /// When the user last authenticated with any device, the same in all rows of a user; absent if
    /// never since October 2018.
    #[wire("lastTrxTime")]
    pub last_transaction: Option<Timestamp>,
    /// When the user's bypass ends or ended, if an administrator set one.
    pub bypass_until: Option<Timestamp>,
    /// When the user last authenticated with this device; absent if never since March 2020.
    #[wire("lastDeviceTrxTime")]
    pub last_device_transaction: Option<Timestamp>,
    /// The cells that are not what their columns document, as text, by the names of the columns.
    #[default]
    #[personal]
    pub unreadable: BTreeMap<String, String>,
}

/// The columns of the report, in the order of the vendor's page, "GetOrganizationReport".
pub const REPORT_COLUMNS: [&str; ReportRow::INFO.fields.len() - 1] = columns();

/// All members but the last, which is no column.
#[allow(clippy::indexing_slicing)]
const fn columns<const COUNT: usize>() -> [&'static str; COUNT] {
    let mut columns = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        columns[index] = ReportRow::INFO.fields[index].wire;
        index += 1;
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_or_reaches_a_person_is_not_printed() {
        let row = ReportRow::new("meredith")
            .user_email("meredith@example.com")
            .country_code("1")
            .phone_number("3035551234")
            .device_email("merry@example.com")
            .unreadable(BTreeMap::from([("deviceID".into(), "swordfish".into())]));
        let text = format!("{row:?}");
        for personal in ["meredith", "merry", "3035551234", "\"1\"", "swordfish"] {
            assert!(!text.contains(personal), "{text}");
        }
        assert!(text.contains("device_id: None"), "{text}");
    }
}
