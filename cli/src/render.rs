//! Replies as lines for people, by their descriptions.

use pingpair::Timestamp;
use pingpair::describe::{Kind, RecordInfo};
use pingpair::operation::Record;
use pingpair::pingid::{Device, DuplicateToken, Service};
use pingpair::pingone::{MfaDevice, PairingKey};
use pingpair::text::visible;
use serde_json::{Map, Value};

/// The members of a reply in declared order; absent ones are left out.
///
/// What is not declared is named without its value, which may be a secret.
pub(crate) fn lines(info: &RecordInfo, members: &Map<String, Value>) -> Vec<String> {
    let mut lines = Vec::new();
    record(&mut lines, info, members, 0);
    lines
}

/// A member of a reply that is itself a group of members, or several of them.
pub(crate) fn part(kind: &Kind, value: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    parts(&mut lines, kind.inner(), value, 0);
    lines
}

/// Labels and values in two columns.
pub(crate) fn pairs(pairs: &[(&str, String)]) -> Vec<String> {
    let width = pairs.iter().map(|(label, _)| length(label)).max();
    let width = width.unwrap_or_default() + 1;
    pairs
        .iter()
        .map(|(label, value)| format!("{:width$}  {value}", format!("{label}:")))
        .collect()
}

fn record(lines: &mut Vec<String>, info: &RecordInfo, members: &Map<String, Value>, depth: usize) {
    let indentation = " ".repeat(depth * INDENTATION);
    let shown = || {
        let value = |name| members.get(name).filter(|value| !is_absent(value));
        info.fields
            .iter()
            // Links are for programs.
            .filter(|field| field.wire != LINKS)
            .filter_map(move |field| Some((field, value(field.name)?)))
    };
    let simple: Vec<_> = shown()
        .filter_map(|(field, value)| Some((label(field.name), text(&field.kind, value)?)))
        .collect();
    let simple: Vec<_> = simple
        .iter()
        .map(|(label, text)| (label.as_str(), text.clone()))
        .collect();
    for pair in pairs(&simple) {
        lines.push(format!("{indentation}{pair}"));
    }
    for (field, value) in shown() {
        if text(&field.kind, value).is_none() {
            lines.push(format!("{indentation}{}:", label(field.name)));
            parts(lines, field.kind.inner(), value, depth + 1);
        }
    }
    let others: Vec<_> = members
        .keys()
        .filter(|name| info.by_name(name).is_none())
        .map(|name| visible(name).to_string())
        .collect();
    if !others.is_empty() {
        let others = others.join(", ");
        lines.push(format!("{indentation}also: {others} (--json shows them)"));
    }
}

/// Records below a member: as a table where there is one for them.
fn parts(lines: &mut Vec<String>, kind: &Kind, value: &Value, depth: usize) {
    if let (Kind::Map(inner), Value::Object(values)) = (kind, value) {
        return keyed(lines, inner, values, depth);
    }
    let (Kind::Record(info) | Kind::List(Kind::Record(info))) = kind else {
        return;
    };
    let rows: Vec<_> = match value {
        Value::Array(values) => values.iter().filter_map(Value::as_object).collect(),
        value => value.as_object().into_iter().collect(),
    };
    let columns = TABLES.iter().find(|(table, _)| table.name == info.name);
    match columns {
        Some((_, columns)) => {
            let indentation = " ".repeat(depth * INDENTATION);
            for line in table(info, columns, &rows, WIDTH - indentation.len()) {
                lines.push(format!("{indentation}{line}"));
            }
        }
        None => rows.iter().for_each(|row| record(lines, info, row, depth)),
    }
}

/// Values below their keys, which come from outside.
fn keyed(lines: &mut Vec<String>, kind: &Kind, values: &Map<String, Value>, depth: usize) {
    let indentation = " ".repeat(depth * INDENTATION);
    let keys: Vec<_> = values.keys().map(|key| visible(key).to_string()).collect();
    let texts: Option<Vec<_>> = values.values().map(|value| text(kind, value)).collect();
    if let Some(texts) = texts {
        let labels = keys.iter().map(String::as_str);
        for pair in pairs(&labels.zip(texts).collect::<Vec<_>>()) {
            lines.push(format!("{indentation}{pair}"));
        }
        return;
    }
    for (key, value) in keys.iter().zip(values.values()) {
        lines.push(format!("{indentation}{key}:"));
        parts(lines, kind, value, depth + 1);
    }
}

/// A value that fits on its label's line.
fn text(kind: &Kind, value: &Value) -> Option<String> {
    match (kind.inner(), value) {
        (Kind::Record(_) | Kind::List(Kind::Record(_)) | Kind::Map(_), _) => None,
        (Kind::List(inner), Value::Array(values)) => {
            let texts: Option<Vec<_>> = values.iter().map(|value| text(inner, value)).collect();
            texts.map(|texts| texts.join(", "))
        }
        (Kind::Time, value) => {
            let instant = value.as_i64().and_then(Timestamp::from_milliseconds);
            Some(instant.map_or_else(|| value.to_string(), |instant| instant.to_string()))
        }
        (_, Value::Bool(value)) => Some(if *value { "yes" } else { "no" }.to_owned()),
        (_, Value::String(text)) => Some(visible(text).to_string()),
        (_, value) => Some(pingpair::text::ascii_json(&value.to_string())),
    }
}

/// Rows below capital headings, the widest columns shortened until the table fits.
fn table(
    info: &RecordInfo,
    columns: &[&str],
    rows: &[&Map<String, Value>],
    width: usize,
) -> Vec<String> {
    let cell = |row: &Map<String, Value>, name: &str| {
        let field = info.by_name(name)?;
        let value = row.get(name).filter(|value| !is_absent(value))?;
        text(&field.kind, value)
    };
    let mut table: Vec<Vec<String>> = vec![columns.iter().map(|name| heading(name)).collect()];
    for row in rows {
        let cells = columns.iter().map(|name| cell(row, name));
        table.push(cells.map(Option::unwrap_or_default).collect());
    }
    let widths = widths(&table, width);
    let line = |row: &Vec<String>| {
        let cells: Vec<_> = row
            .iter()
            .zip(&widths)
            .map(|(cell, &width)| format!("{:width$}", shortened(cell, width)))
            .collect();
        cells.join(GAP).trim_end().to_owned()
    };
    table.iter().map(line).collect()
}

fn widths(table: &[Vec<String>], width: usize) -> Vec<usize> {
    let columns = table.first().map_or(0, Vec::len);
    let widest = |column: usize| {
        let cells = table.iter().filter_map(|row| row.get(column));
        cells.map(|cell| length(cell)).max().unwrap_or_default()
    };
    let mut widths: Vec<_> = (0..columns).map(widest).collect();
    let gaps = GAP.len() * columns.saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > width {
        // The first column names the row and stays whole.
        match widths.iter_mut().skip(1).max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => break,
        }
    }
    widths
}

fn shortened(text: &str, width: usize) -> String {
    if length(text) <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    kept + "…"
}

fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

fn label(name: &str) -> String {
    name.replace('_', " ")
}

fn heading(name: &str) -> String {
    match name {
        "kind" => "TYPE".to_owned(),
        name => label(name).to_uppercase(),
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The columns of records that are shown as tables; the first one names the row.
const TABLES: &[(&RecordInfo, &[&str])] = &[
    (Device::INFO, &["id", "kind", "role", "nickname", "model"]),
    (DuplicateToken::INFO, &["serial", "row"]),
    (MfaDevice::INFO, &["id", "kind", "status", "nickname"]),
    (PairingKey::INFO, &["id", "status", "expires_at"]),
    (
        Service::INFO,
        &["alias", "status", "bypass_expiration", "name"],
    ),
];
/// What PingOne calls the links of a reply.
const LINKS: &str = "_links";
const INDENTATION: usize = 2;
const GAP: &str = "  ";
const WIDTH: usize = 80;
const NARROWEST: usize = 4;

#[cfg(test)]
mod tests {
    use pingpair::pingid::{BulkJobProgress, FoundUser, JobProgress};
    use serde_json::json;

    use super::*;

    fn found(user: Value) -> Vec<String> {
        let reply = json!({ "user": user, "same_device_users": [] });
        lines(FoundUser::INFO, reply.as_object().unwrap())
    }

    #[test]
    fn a_user_is_labelled_lines_and_the_devices_a_table() {
        let shown = found(json!({
            "username": "meredith", "status": "ACTIVE", "enabled": true, "email": null,
            "last_login": 1_577_934_245_006_i64,
            "devices": [
                { "id": 284159158921096001_i64, "kind": "iPhone", "role": "PRIMARY",
                  "nickname": "Meredith's iPhone", "model": null },
                { "id": 7, "kind": "Hardware Token", "role": "SECONDARY" },
            ],
        }));
        assert_eq!(
            shown,
            [
                "user:",
                "  username:    meredith",
                "  status:      ACTIVE",
                "  enabled:     yes",
                "  last login:  2020-01-02T03:04:05.006Z",
                "  devices:",
                "    ID                  TYPE            ROLE       NICKNAME           MODEL",
                "    284159158921096001  iPhone          PRIMARY    Meredith's iPhone",
                "    7                   Hardware Token  SECONDARY",
            ]
        );
    }

    #[test]
    fn tables_fit_80_columns_and_ids_stay_whole() {
        let long = "x".repeat(200);
        let shown = found(json!({
            "username": "m", "status": "ACTIVE",
            "devices": [{ "id": i64::MAX, "kind": long, "role": long, "nickname": long,
                          "model": long }],
        }));
        let row = shown.last().unwrap();
        assert!(length(row) <= 80, "{row}");
        assert!(row.contains(&i64::MAX.to_string()), "{row}");
    }

    #[test]
    fn characters_that_act_are_escaped_and_members_of_the_future_only_named() {
        let shown = found(json!({
            "username": "m\u{1b}]52;c;QQ\u{7}", "status": "ACTIVE",
            "devices": [{ "id": 1, "nickname": "a\r\nb\u{202e}" }],
            "pass\nword": "swordfish",
        }))
        .join("\n");
        for raw in ['\u{1b}', '\u{7}', '\r', '\u{202e}'] {
            assert!(!shown.contains(raw), "{shown:?}");
        }
        assert!(!shown.contains("swordfish"), "{shown}");
        assert!(shown.contains("also: pass\\u{a}word (--json"), "{shown}");
    }

    #[test]
    fn every_column_is_a_member_and_none_a_secret() {
        for (info, columns) in TABLES {
            for column in *columns {
                let field = info.by_name(column).unwrap();
                assert!(!matches!(field.kind.inner(), Kind::Secret), "{column}");
            }
        }
    }

    #[test]
    fn values_with_keys_stand_below_them_and_keys_have_no_effect() {
        let job = json!({
            "status": "failure", "message": "a\rb", "duplicates": [],
            "paired_serials": { "100\u{1b}": "meredith", "2": "jdoe" },
        });
        let reply = json!({ "results": { "a\u{7}": job, "b": { "status": "done" } } });
        assert_eq!(
            lines(BulkJobProgress::INFO, reply.as_object().unwrap()),
            [
                "results:",
                "  a\\u{7}:",
                "    status:   failure",
                "    message:  a\\u{d}b",
                "    paired serials:",
                "      100\\u{1b}:  meredith",
                "      2:          jdoe",
                "  b:",
                "    status:  done",
            ]
        );
    }

    #[test]
    fn tokens_that_exist_are_a_table_without_their_secrets() {
        let reply = json!({ "status": "done", "result": { "duplicates": [
            { "row": 3, "serial": "100", "password": "swordfish" },
        ] } });
        let shown = lines(JobProgress::INFO, reply.as_object().unwrap());
        assert_eq!(shown.last().unwrap(), "    100     3");
        assert!(!shown.concat().contains("swordfish"));
    }

    #[test]
    fn a_part_stands_alone() {
        let field = FoundUser::INFO.by_name("user").unwrap();
        let Kind::Record(user) = field.kind else {
            panic!("no record");
        };
        let devices = user.by_name("devices").unwrap();
        let shown = part(&devices.kind, &json!([{ "id": 7, "kind": "SMS" }]));
        assert_eq!(shown[1], "7   SMS");
    }
}
