//! Made-up rows, for reports of any size: users whose cells are as unpleasant as real ones can be.

use pingpair::Timestamp;

use super::row::Row;

/// So many rows, each made from the seed and its place when it is asked for: the same ones each
/// time.
#[derive(Clone, Copy)]
pub(super) struct MadeUpRows {
    pub(super) rows: u64,
    pub(super) seed: u64,
}

impl MadeUpRows {
    /// The row at a place, counted from 0.
    pub(super) fn row(&self, index: u64) -> Row {
        let rows_per_round = u64::from(ROWS_OF_USERS.iter().sum::<u8>());
        let mut user = index / rows_per_round * USERS_PER_ROUND;
        let mut ordinal = index % rows_per_round;
        for rows in ROWS_OF_USERS.map(u64::from) {
            if ordinal < rows {
                break;
            }
            ordinal -= rows;
            user += 1;
        }
        // The last user has no more devices than there are rows left.
        let left = self.rows.saturating_sub(index.saturating_sub(ordinal));
        let place = usize::try_from(user % USERS_PER_ROUND).unwrap_or_default();
        let devices = DEVICES_OF_USERS.get(place).copied().unwrap_or_default();
        let row = self.user(user, u64::from(devices).min(left));
        if row.device_count == 0 {
            row
        } else {
            self.with_device(row, user, ordinal)
        }
    }

    /// What is the same in all rows of a user.
    fn user(&self, number: u64, device_count: u64) -> Row {
        let mut draw = Draw::new(&[self.seed, number]);
        let seed = self.seed;
        let username = format!("{} {seed}-{number}", at(UNPLEASANT, number));
        let created = draw.time();
        let statuses = if device_count == 0 { UNPAIRED } else { PAIRED };
        Row {
            username,
            status: draw.one_of(statuses).to_owned(),
            user_created: Some(created),
            user_email: match draw.below(3) {
                0 => String::new(),
                1 => format!("user{number}@example.com"),
                _ => format!("{}@example.com", draw.one_of(UNPLEASANT)),
            },
            device_count,
            last_transaction: draw.maybe_time(),
            bypass_until: draw.maybe_time(),
            ..Row::default()
        }
    }

    fn with_device(&self, user_row: Row, user: u64, ordinal: u64) -> Row {
        let mut draw = Draw::new(&[self.seed, user, ordinal]);
        // Every type comes by, and every unpleasant cell in the column where people write freely.
        let device_type = *at(DEVICE_TYPES, user.wrapping_add(ordinal));
        let mut row = Row {
            device_id: (FIRST_ID + draw.below(FIRST_ID)).to_string(),
            device_type: device_type.to_owned(),
            device_role: if ordinal == 0 { "Primary" } else { "Secondary" }.to_owned(),
            device_paired: Some(draw.time()),
            last_device_transaction: draw.maybe_time(),
            ..user_row
        };
        match device_type {
            "Android" | "iPhone" | "Desktop" => {
                row.device_model = draw.one_of(UNPLEASANT).to_owned();
                row.os_version = format!("{}.{}", 10 + draw.below(10), draw.below(10));
                row.app_version = format!("2.{}.0", draw.below(10));
            }
            "SMS" | "Voice" => {
                row.country_code = draw.one_of(&["1", "44", "49", "+972"]).to_owned();
                row.phone_number = format!("{:010}", draw.below(10_000_000_000));
            }
            "YubiKey" => row.yubikey_serial_number = format!("{:08}", draw.below(100_000_000)),
            "Email" => row.device_email = format!("{}@example.org", draw.one_of(UNPLEASANT)),
            _ => {}
        }
        row
    }
}

/// Numbers that follow from a seed: SplitMix64.
struct Draw(u64);

impl Draw {
    fn new(seeds: &[u64]) -> Self {
        seeds.iter().fold(Self(0), |mut draw, seed| {
            let state = draw.next() ^ seed;
            Self(state)
        })
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    fn one_of(&mut self, texts: &[&'static str]) -> &'static str {
        at(texts, self.next())
    }

    /// In the years 2021 to 2025.
    fn time(&mut self) -> Timestamp {
        let offset = std::time::Duration::from_millis(self.below(FIVE_YEARS));
        let first = Timestamp::from_milliseconds(YEAR_2021);
        first.unwrap_or_else(Timestamp::now).saturating_add(offset)
    }

    fn maybe_time(&mut self) -> Option<Timestamp> {
        let time = self.time();
        (self.below(2) == 0).then_some(time)
    }
}

/// The text at this place of an endless repetition.
fn at<'a>(texts: &'a [&'static str], place: u64) -> &'a &'static str {
    let count = u64::try_from(texts.len()).unwrap_or(1).max(1);
    let place = usize::try_from(place % count).unwrap_or_default();
    texts.get(place).unwrap_or(&"")
}

/// What spreadsheets run, readers of CSV trip over, and people really type.
const UNPLEASANT: &[&str] = &[
    "Meredith Archer",
    "Archer, Meredith",
    "Meredith \"Merry\" Archer",
    "=HYPERLINK(\"http://example.com\",\"Meredith\")",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "two\r\nlines",
    "two\nlines, \"and\" more",
    "Zo\u{eb} M\u{fc}ller",
    "\u{5c71}\u{7530} \u{592a}\u{90ce}",
    "\u{1f98a} fox",
    "\tafter a tab",
    "\rafter a return",
    " blanks around ",
    "\"",
    "\"\"",
    ",",
    "'quoted'",
    "back\\slash",
    "<b>bold</b>",
    "null",
    "0123",
    "\u{202e}backwards",
];
const DEVICE_TYPES: &[&str] = &[
    "Android",
    "iPhone",
    "SMS",
    "Voice",
    "YubiKey",
    "Email",
    "Desktop",
    "Security Key",
    "FIDO2 Biometrics",
    "Hardware Token",
    "Authenticator App",
];
const PAIRED: &[&str] = &["ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED"];
const UNPAIRED: &[&str] = &[
    "NOT_ACTIVE",
    "PENDING",
    "PENDING_ACTIVATION",
    "PENDING_CHANGE_DEVICE",
];
/// How many devices users have, again and again.
const DEVICES_OF_USERS: [u8; 4] = [1, 2, 0, 3];
/// How many rows that makes.
const ROWS_OF_USERS: [u8; 4] = [1, 2, 1, 3];
const USERS_PER_ROUND: u64 = 4;
/// Device ids have 18 digits.
const FIRST_ID: u64 = 100_000_000_000_000_000;
const YEAR_2021: i64 = 1_609_459_200_000;
const FIVE_YEARS: u64 = 1826 * 86_400_000;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn rows(rows: u64, seed: u64) -> Vec<Row> {
        let made_up = MadeUpRows { rows, seed };
        (0..rows).map(|index| made_up.row(index)).collect()
    }

    fn json(rows: &[Row]) -> Vec<Vec<u8>> {
        let json = |row: &Row| {
            let mut out = Vec::new();
            row.write_json(&mut out);
            out
        };
        rows.iter().map(json).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_rows_and_another_one_others() {
        assert_eq!(json(&rows(50, 7)), json(&rows(50, 7)));
        let (sevens, eights) = (json(&rows(50, 7)), json(&rows(50, 8)));
        assert!(sevens.iter().all(|row| !eights.contains(row)));
    }

    #[test]
    fn users_have_as_many_rows_as_devices_and_at_least_one() {
        for total in 0..30 {
            let mut by_user: BTreeMap<String, Vec<Row>> = BTreeMap::new();
            for row in rows(total, 1) {
                by_user.entry(row.username.clone()).or_default().push(row);
            }
            for rows in by_user.values() {
                let count = rows[0].device_count;
                assert_eq!(rows.len() as u64, count.max(1));
                for row in rows {
                    assert_eq!(row.device_count, count);
                    assert_eq!(row.status, rows[0].status);
                    assert_eq!(row.user_created, rows[0].user_created);
                }
                assert!(
                    rows.iter()
                        .all(|row| row.device_id.is_empty() == (count == 0))
                );
                let ids: BTreeSet<_> = rows.iter().map(|row| &row.device_id).collect();
                assert_eq!(ids.len(), rows.len());
            }
        }
    }

    #[test]
    fn a_hundred_rows_hold_every_type_and_every_unpleasant_cell() {
        let rows = rows(100, 3);
        let types: BTreeSet<_> = rows.iter().map(|row| row.device_type.as_str()).collect();
        assert!(DEVICE_TYPES.iter().all(|kind| types.contains(kind)));
        for text in UNPLEASANT {
            assert!(
                rows.iter().any(|row| row.username.starts_with(text)),
                "{text:?}"
            );
        }
    }
}
