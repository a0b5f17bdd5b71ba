//! One row of the report, with the columns of the vendor's page.

use pingpair::Timestamp;
use pingpair::pingid::{Device, DeviceRole, DeviceType, REPORT_COLUMNS};

use crate::service::users::User;

/// A device and its user, or a user without a device.
#[derive(Clone, Default)]
pub(super) struct Row {
    pub(super) username: String,
    pub(super) device_id: String,
    pub(super) status: String,
    pub(super) user_created: Option<Timestamp>,
    pub(super) user_email: String,
    pub(super) device_count: u64,
    pub(super) device_type: String,
    pub(super) device_role: String,
    pub(super) device_paired: Option<Timestamp>,
    pub(super) device_model: String,
    pub(super) os_version: String,
    pub(super) app_version: String,
    pub(super) country_code: String,
    pub(super) phone_number: String,
    pub(super) yubikey_serial_number: String,
    pub(super) device_email: String,
    pub(super) last_transaction: Option<Timestamp>,
    pub(super) bypass_until: Option<Timestamp>,
    pub(super) last_device_transaction: Option<Timestamp>,
}

impl Row {
    /// One row for each of the user's devices, or one without a device.
    pub(super) fn of_user(username: &str, user: &User) -> Vec<Self> {
        let details = user.details(username);
        let common = Self {
            username: username.to_owned(),
            status: details.status.as_str().to_owned(),
            user_created: Some(user.created),
            user_email: details.email.unwrap_or_default(),
            device_count: u64::try_from(user.devices.len()).unwrap_or(u64::MAX),
            last_transaction: details.last_login,
            bypass_until: details.bypass_expiration,
            ..Self::default()
        };
        if user.devices.is_empty() {
            return vec![common];
        }
        let devices = user.devices.iter();
        devices
            .map(|device| common.clone().of_device(device))
            .collect()
    }

    fn of_device(self, device: &Device) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let role = match &device.role {
            Some(DeviceRole::Primary) => "Primary",
            Some(DeviceRole::Secondary) => "Secondary",
            Some(role) => role.as_str(),
            None => "",
        };
        let serial_number = Some(&device.display_id).filter(|_| {
            // Only for these it is the serial number.
            device.kind == Some(DeviceType::YubiKey)
        });
        Self {
            device_id: device.id.to_string(),
            device_type: device.kind.as_ref().map_or("", |kind| kind.as_str()).into(),
            device_role: role.to_owned(),
            device_paired: device
                .enrolled
                .as_ref()
                .and_then(|enrolled| enrolled.timestamp),
            device_model: text(&device.model),
            os_version: text(&device.os_version),
            app_version: text(&device.app_version),
            country_code: text(&device.country_code),
            phone_number: text(&device.phone_number),
            yubikey_serial_number: serial_number.map(text).unwrap_or_default(),
            device_email: text(&device.email),
            ..self
        }
    }

    /// Appends the row as RFC 4180 has it, with its line's end.
    pub(super) fn write_csv(&self, out: &mut Vec<u8>) {
        let cells = self.values().map(|cell| match cell {
            Cell::Text(text) => text.to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Time(time) => time.map(csv_time).unwrap_or_default(),
        });
        write_csv_line(cells.iter().map(String::as_str), out);
    }

    /// Appends the row as a JSON object. Empty cells are null.
    pub(super) fn write_json(&self, out: &mut Vec<u8>) {
        let mut separator = b'{';
        for (name, cell) in self.cells() {
            out.push(separator);
            separator = b',';
            write_json_text(name, out);
            out.push(b':');
            match cell {
                Cell::Text("") | Cell::Time(None) => out.extend_from_slice(b"null"),
                Cell::Text(text) => write_json_text(text, out),
                Cell::Number(number) => out.extend_from_slice(number.to_string().as_bytes()),
                Cell::Time(Some(time)) => {
                    out.extend_from_slice(time.milliseconds().to_string().as_bytes());
                }
            }
        }
        out.push(b'}');
    }

    /// The columns, by the names of the page.
    fn cells(&self) -> impl Iterator<Item = (&'static str, Cell<'_>)> {
        REPORT_COLUMNS.into_iter().zip(self.values())
    }

    /// The values in the order of the columns.
    fn values(&self) -> [Cell<'_>; REPORT_COLUMNS.len()] {
        [
            Cell::Text(&self.username),
            Cell::Text(&self.device_id),
            Cell::Text(&self.status),
            Cell::Time(self.user_created),
            Cell::Text(&self.user_email),
            Cell::Number(self.device_count),
            Cell::Text(&self.device_type),
            Cell::Text(&self.device_role),
            Cell::Time(self.device_paired),
            Cell::Text(&self.device_model),
            Cell::Text(&self.os_version),
            Cell::Text(&self.app_version),
            Cell::Text(&self.country_code),
            Cell::Text(&self.phone_number),
            Cell::Text(&self.yubikey_serial_number),
            Cell::Text(&self.device_email),
            Cell::Time(self.last_transaction),
            Cell::Time(self.bypass_until),
            Cell::Time(self.last_device_transaction),
        ]
    }
}

/// Appends the names of the columns.
pub(super) fn write_csv_header(out: &mut Vec<u8>) {
    write_csv_line(REPORT_COLUMNS.into_iter(), out);
}

enum Cell<'a> {
    Text(&'a str),
    Number(u64),
    Time(Option<Timestamp>),
}

fn write_csv_line<'a>(cells: impl Iterator<Item = &'a str>, out: &mut Vec<u8>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(b',');
        }
        if cell.contains(['"', ',', '\r', '\n']) {
            out.push(b'"');
            out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
            out.push(b'"');
        } else {
            out.extend_from_slice(cell.as_bytes());
        }
    }
    out.extend_from_slice(b"\r\n");
}

/// `yyyy/mm/dd hh:mm:ss` in UTC.
fn csv_time(time: Timestamp) -> String {
    // Of `yyyy-mm-ddThh:mm:ss.mmmZ`.
    let text = time.to_string();
    let text = text.split('.').next().unwrap_or_default();
    text.replace('-', "/").replace('T', " ")
}

fn write_json_text(text: &str, out: &mut Vec<u8>) {
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer(out, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_rfc_4180_asks_for_it() {
        let mut line = Vec::new();
        write_csv_line(
            ["plain", "", "a,b", "\"", "a\r\nb", " =1"].into_iter(),
            &mut line,
        );
        let expected = "plain,,\"a,b\",\"\"\"\",\"a\r\nb\", =1\r\n";
        assert_eq!(String::from_utf8(line).unwrap(), expected);
    }

    #[test]
    fn times_are_written_to_the_second() {
        let time = Timestamp::from_milliseconds(1_770_826_542_999).unwrap();
        assert_eq!(csv_time(time), "2026/02/11 16:15:42");
    }
}
