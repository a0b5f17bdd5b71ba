//! The reader of reports: known answers, pieces of every size, reports that are cut off, and the
//! sandbox's reports in both forms.

use std::fs;
use std::io::Write;
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine};
use pingpair::operation::{Record, to_callers};
use pingpair::pingid::{
    AddUser, CreateJob, GetJobStatus, GetOrganizationReport, JobStatus, REPORT_COLUMNS,
    ReportFileType,
};
use pingpair::report::{ReportDecoder, ReportReader, ReportRow, ReportWriter};
use pingpair::{Client, Code, Group};
use pingpair_sandbox::{Fault, FaultKind, Sandbox};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Rows in callers' JSON, or the code of the error.
type Outcome = Result<Vec<Value>, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: Option<String>,
    bytes: Option<String>,
    parts: Option<Vec<Part>>,
    rows: Option<Vec<Value>>,
    code: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    text: String,
    count: usize,
}

impl Case {
    fn all() -> Vec<Self> {
        let text = fs::read(pingpair_tests::vectors().join("report.json")).unwrap();
        let File { cases, .. } = serde_json::from_slice(&text).unwrap();
        cases
    }

    fn report(&self) -> Vec<u8> {
        let repeat = |Part { text, count }: &Part| -> String {
            (0..*count)
                .map(|number| text.replace("{n}", &number.to_string()))
                .collect()
        };
        match (&self.text, &self.bytes, &self.parts) {
            (Some(text), None, None) => text.clone().into_bytes(),
            (None, Some(bytes), None) => BASE64_STANDARD.decode(bytes).unwrap(),
            (None, None, Some(parts)) => parts.iter().map(repeat).collect::<String>().into(),
            _ => panic!("{}: one of text, bytes and parts", self.name),
        }
    }

    fn expected(&self) -> Outcome {
        match (&self.rows, &self.code) {
            (Some(rows), None) => Ok(rows.clone()),
            (None, Some(code)) => Err(code.clone()),
            _ => panic!("{}: rows or a code", self.name),
        }
    }

    fn is_short(&self) -> bool {
        self.parts.is_none()
    }
}

/// The members of a row that are there, long texts by their length.
fn present(row: &ReportRow) -> Value {
    let mut members = to_callers(row).unwrap();
    members.retain(|_, value| !value.is_null() && *value != json!({}));
    for value in members.values_mut() {
        if let Some(text) = value.as_str().filter(|text| text.len() > 1000) {
            *value = json!({ "length": text.len() });
        }
    }
    members.into()
}

fn decode<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Outcome {
    let mut decoder = ReportDecoder::new();
    let mut rows = Vec::new();
    let run = || {
        for mut piece in pieces {
            while let Some(row) = decoder.next_row(&mut piece)? {
                rows.push(present(&row));
            }
            assert!(piece.is_empty());
        }
        rows.extend(decoder.finish()?.as_ref().map(present));
        assert_eq!(decoder.rows(), rows.len() as u64);
        Ok(rows)
    };
    run().map_err(|error: pingpair::Error| error.code().as_str().to_owned())
}

#[test]
fn reports_give_the_known_answers() {
    let cases = Case::all();
    for case in &cases {
        assert_eq!(decode([&*case.report()]), case.expected(), "{}", case.name);
    }
    assert!(cases.len() > 100);
}

#[test]
fn pieces_of_any_size_give_the_same_rows() {
    for case in Case::all() {
        let (report, expected) = (case.report(), case.expected());
        if case.is_short() {
            for place in 0..=report.len() {
                let (start, end) = report.split_at(place);
                assert_eq!(decode([start, end]), expected, "{} at {place}", case.name);
            }
        }
        let sizes: &[usize] = if case.is_short() {
            &[1, 2, 3]
        } else {
            &[65_536, 4093]
        };
        for size in sizes {
            let pieces = report.chunks(*size);
            assert_eq!(decode(pieces), expected, "{} by {size}", case.name);
        }
    }
}

#[test]
fn readers_give_what_decoders_give() {
    for case in Case::all() {
        let report = case.report();
        let rows = ReportReader::new(&*report);
        let rows: Result<Vec<_>, _> = rows.map(|row| row.map(|row| present(&row))).collect();
        let rows = rows.map_err(|error| error.code().as_str().to_owned());
        assert_eq!(rows, case.expected(), "{}", case.name);
    }
}

#[test]
fn json_that_is_cut_off_anywhere_is_refused() {
    let mut cut = 0;
    for case in Case::all() {
        let report = case.report();
        let report = report.trim_ascii_end();
        if !case.name.starts_with("json") || case.rows.is_none() || !case.is_short() {
            continue;
        }
        for end in 0..report.len() {
            let outcome = decode([&report[..end]]);
            assert_eq!(
                outcome,
                Err("report_malformed".into()),
                "{} at {end}",
                case.name
            );
            cut += 1;
        }
    }
    assert!(cut > 1000);
}

#[test]
fn json_with_one_byte_changed_is_taken_where_another_reader_takes_it() {
    let (mut taken, mut refused) = (0, 0);
    for case in Case::all() {
        if !case.name.starts_with("json") || case.rows.is_none() || !case.is_short() {
            continue;
        }
        let report = case.report();
        for place in 0..report.len() {
            for byte in *b"\"\\{}[],: 0-au\n\x0c\xff" {
                let mut changed = report.clone();
                changed[place] = byte;
                let outcome = decode([&*changed]);
                let bare = changed.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&changed);
                let expected = serde_json::from_slice(bare).ok().and_then(rows_of);
                let count = outcome.as_ref().ok().map(Vec::len);
                assert_eq!(count, expected, "{}", String::from_utf8_lossy(&changed));
                taken += usize::from(count.is_some());
                refused += usize::from(count.is_none());
            }
        }
    }
    assert!(taken > 1000 && refused > 1000, "{taken} {refused}");
}

/// How many rows a report has that was read as a whole, if it is one.
fn rows_of(report: Value) -> Option<usize> {
    let rows = match report {
        Value::Object(mut members) => members.remove("data")?,
        rows => rows,
    };
    let has_name = |row: &Value| {
        let mut names = row.as_object()?.keys();
        names.find(|name| name.eq_ignore_ascii_case("username"))?;
        Some(())
    };
    let rows = rows.as_array()?;
    rows.iter()
        .all(|row| has_name(row).is_some())
        .then_some(rows.len())
}

#[test]
fn csv_that_is_cut_off_in_a_row_is_refused_where_that_can_be_seen() {
    let report = "username,deviceModel,status\r\n\"Archer, \"\"Merry\"\"\",\"a\r\nb\",ACTIVE\r\n\
                  \"jdoe\",,\"PENDING\"\r\n";
    let rows = decode([report.as_bytes()]).unwrap();
    let header = report.find('\n').unwrap();
    for end in header..report.len() {
        let (start, _) = report.split_at(end);
        // Quotes, and commas outside of them, in what stands behind the last whole row.
        let (mut quotes, mut commas, mut is_begun) = (0, 0, false);
        for character in start.chars() {
            match character {
                '"' => quotes += 1,
                ',' if quotes % 2 == 0 => commas += 1,
                '\r' | '\n' if quotes % 2 == 0 => commas = 0,
                _ => {}
            }
            is_begun = quotes % 2 != 0 || !matches!(character, '\r' | '\n');
        }
        let can_be_seen = quotes % 2 != 0 || (is_begun && commas < 2);
        match decode([start.as_bytes()]) {
            Ok(found) => {
                assert!(!can_be_seen, "at {end}");
                let whole = found.len().saturating_sub(usize::from(is_begun));
                assert_eq!(found[..whole], rows[..whole], "at {end}");
            }
            Err(code) => {
                assert!(can_be_seen, "at {end}");
                assert_eq!(code, "report_malformed");
            }
        }
    }
}

#[test]
fn after_an_error_there_are_no_more_rows() {
    for report in ["username\na,b\njdoe\n", "[{},{\"username\":\"jdoe\"}]"] {
        let mut decoder = ReportDecoder::new();
        let mut piece = report.as_bytes();
        let first = decoder.next_row(&mut piece).unwrap_err().to_string();
        assert!(first.contains("row 1: "), "{first}");
        let mut again = b"jdoe\n".as_slice();
        assert_eq!(decoder.next_row(&mut again).unwrap_err().to_string(), first);
        assert_eq!(decoder.finish().unwrap_err().to_string(), first);
    }
}

#[test]
fn nothing_of_a_report_is_in_an_error_or_a_decoder_that_is_printed() {
    for case in Case::all() {
        let report = case.report();
        let mut decoder = ReportDecoder::new();
        let error = decoder
            .next_row(&mut &*report)
            .and_then(|_| decoder.finish())
            .err();
        let text = format!("{decoder:?} {error:?} {error:?}");
        for content in ["jdoe", "meredith", "Archer", "swordfish"] {
            assert!(!text.contains(content), "{text}");
        }
    }
}

#[test]
fn rows_have_the_columns_of_the_report_and_one_member_for_what_is_not_read() {
    let wires = ReportRow::INFO.fields.iter().map(|field| field.wire);
    let expected: Vec<_> = REPORT_COLUMNS.into_iter().chain(["unreadable"]).collect();
    assert_eq!(wires.collect::<Vec<_>>(), expected);
}

/// A sandbox with a user and so many made-up rows in its report.
fn sandbox(rows: u64) -> (Sandbox, Client) {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::builder(sandbox.credentials()).build().unwrap();
    let user = AddUser::new("meredith").email("meredith@example.com");
    client.add_user(user).unwrap();
    sandbox.add_report_rows(rows, Some(7));
    let job = client.create_job(CreateJob::new()).unwrap();
    sandbox.advance_time(Duration::from_secs(60));
    let progress = client
        .get_job_status(GetJobStatus::new(job.job_token))
        .unwrap();
    assert_eq!(progress.status, JobStatus::Done);
    (sandbox, client)
}

fn download(client: &Client, form: ReportFileType) -> Vec<Map<String, Value>> {
    let mut rows = Vec::new();
    let mut writer = ReportWriter::new(|row: ReportRow| {
        assert!(row.unreadable.is_empty() && row.extra.is_empty());
        rows.push(to_callers(&row).unwrap());
        Ok(())
    });
    let request = GetOrganizationReport::new(form);
    client
        .get_organization_report(request, &mut writer)
        .unwrap();
    writer.finish().unwrap();
    rows
}

#[test]
fn both_forms_of_a_report_give_the_same_rows_but_for_fractions_of_seconds() {
    let (_sandbox, client) = sandbox(5000);
    let csv = download(&client, ReportFileType::Csv);
    let mut json = download(&client, ReportFileType::Json);
    assert_eq!((csv.len(), json.len()), (5001, 5001));
    let mut times = 0;
    for row in &mut json {
        for name in TIMES {
            if let Some(milliseconds) = row[name].as_i64() {
                row.insert(name.into(), (milliseconds / 1000 * 1000).into());
                times += 1;
            }
        }
    }
    assert!(times > 10_000);
    for (csv, json) in csv.iter().zip(&json) {
        assert_eq!(csv, json);
    }
    assert_eq!(csv[0]["username"], "meredith");
    let seen = |name: &str| csv.iter().any(|row| !row[name].is_null());
    for field in ReportRow::INFO.fields {
        assert!(seen(field.name), "{} is never there", field.name);
    }
    for role in ["PRIMARY", "SECONDARY"] {
        assert!(csv.iter().any(|row| row["device_role"] == role));
    }
}

#[test]
fn a_download_of_what_cannot_be_read_says_so_itself() {
    let (_sandbox, client) = sandbox(0);
    // As if a report came that is none.
    let mut refusing = ReportWriter::new(|_| Ok(()));
    refusing.write_all(b"username,").unwrap();
    let request = GetOrganizationReport::new(ReportFileType::Csv);
    let error = client.get_organization_report(request, &mut refusing);
    assert_eq!(error.unwrap_err().code(), Code::ReportMalformed);
}

#[test]
fn a_download_that_breaks_off_is_unavailable_and_no_whole_report() {
    let (sandbox, client) = sandbox(3);
    sandbox.add_fault(Fault::new("getorgreport", FaultKind::Cut).unwrap());
    let mut writer = ReportWriter::new(|_| Ok(()));
    let request = GetOrganizationReport::new(ReportFileType::Json);
    let error = client.get_organization_report(request, &mut writer);
    assert_eq!(error.unwrap_err().group(), Group::Unavailable);
    assert_eq!(writer.finish().unwrap_err().code(), Code::ReportMalformed);
}

const TIMES: [&str; 5] = [
    "user_created",
    "device_paired",
    "last_transaction",
    "bypass_until",
    "last_device_transaction",
];
