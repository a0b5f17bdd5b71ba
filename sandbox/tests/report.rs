//! The report of users and devices, in both forms and of any size.

mod common;

use std::io::{Read, Write};
use std::time::Duration;

use common::{add_activated, call, connect, control, pair_phone, path, raw, request, token};
use flate2::read::GzDecoder;
use pingpair::pingid::REPORT_COLUMNS;
use pingpair_sandbox::{Fault, FaultKind, Phone, Sandbox};
use serde_json::{Value, json};

fn ask(sandbox: &Sandbox, form: &str) -> Vec<u8> {
    let body = token(sandbox, json!({ "fileType": form }));
    let headers = [("Connection", "close")];
    let address = sandbox.address();
    request(address, "POST", &path("getorgreport"), &headers, &body)
}

/// Head and body of what comes.
fn split(answer: &[u8]) -> (String, &[u8]) {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = answer.split_at(end.expect("a head") + 4);
    (
        String::from_utf8(head.to_vec()).unwrap().to_lowercase(),
        body,
    )
}

fn fetch(sandbox: &Sandbox, form: &str) -> (String, Vec<u8>) {
    let answer = raw(sandbox.address(), &ask(sandbox, form));
    let (head, body) = split(&answer);
    (head, body.to_vec())
}

/// The data of a body in chunks, and whether its last chunk came.
fn dechunk(mut body: &[u8]) -> (Vec<u8>, bool) {
    let mut data = Vec::new();
    while let Some(end) = body.windows(2).position(|two| two == b"\r\n") {
        let length = std::str::from_utf8(&body[..end]).unwrap();
        let length = usize::from_str_radix(length, 16).unwrap();
        body = &body[end + 2..];
        if length == 0 {
            assert_eq!(body, b"\r\n");
            return (data, true);
        }
        data.extend_from_slice(&body[..length.min(body.len())]);
        body = body.get(length + 2..).unwrap_or_default();
    }
    (data, false)
}

fn report(sandbox: &Sandbox, form: &str) -> Vec<u8> {
    let (head, body) = fetch(sandbox, form);
    assert!(head.starts_with("http/1.1 200 "), "{head}");
    assert!(head.contains("\r\ncontent-type: application/octet-stream\r\n"));
    assert!(head.contains("\r\ntransfer-encoding: chunked\r\n"));
    let (data, whole) = dechunk(&body);
    assert!(whole);
    data
}

fn json_rows(sandbox: &Sandbox) -> Vec<Value> {
    let report: Value = serde_json::from_slice(&report(sandbox, "JSON")).unwrap();
    assert_eq!(report.as_object().unwrap().len(), 1);
    report["data"].as_array().unwrap().clone()
}

/// Reads RFC 4180, character by character.
fn csv_rows(sandbox: &Sandbox) -> Vec<Vec<String>> {
    let text = String::from_utf8(report(sandbox, "CSV")).unwrap();
    let (mut rows, mut row, mut cell, mut quoted) = (vec![], vec![], String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty());
    rows
}

/// Begins a job and lets it end.
fn run_job(sandbox: &Sandbox) {
    let begun = call(sandbox, "createjob", json!({ "jobType": "USER_REPORTS" }));
    assert_eq!(begun.error_id(), 200);
    sandbox.advance_time(Duration::from_secs(10));
}

/// A sandbox with a user who has two devices, one who has none, and a report.
fn two_users() -> Sandbox {
    let sandbox = Sandbox::start().unwrap();
    let zoe = "Zo\u{eb}, \"Z\"\r\n=1+1";
    let body = json!({ "username": zoe, "activateUser": true, "email": "zoe@example.com" });
    let added = call(&sandbox, "adduser", body);
    let code = added.members["activationCode"].as_str().unwrap();
    pair_phone(&sandbox, code, Phone::mobile().model("Pixel 9"));
    let body = json!({ "userName": zoe });
    let minted = call(&sandbox, "getactivationcode", body);
    let code = minted.members["activationCode"].as_str().unwrap();
    pair_phone(&sandbox, code, Phone::desktop());
    call(&sandbox, "adduser", json!({ "username": "ann" }));
    run_job(&sandbox);
    sandbox
}

fn plan(sandbox: &Sandbox, kind: FaultKind) {
    sandbox.add_fault(Fault::new("getorgreport", kind).unwrap());
}

#[test]
fn without_a_job_that_is_done_the_report_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let refused = || call(&sandbox, "getorgreport", json!({ "fileType": "CSV" }));
    assert_eq!((refused().status, refused().error_id()), (400, 400));
    sandbox.fail_next_job(true);
    run_job(&sandbox);
    assert_eq!(refused().error_id(), 400);
    let mut options = sandbox.options();
    options.job_duration = Duration::from_secs(300);
    sandbox.set_options(options);
    call(&sandbox, "createjob", json!({ "jobType": "USER_REPORTS" }));
    assert_eq!(refused().error_id(), 400);
    sandbox.advance_time(Duration::from_secs(300));
    assert_eq!(csv_rows(&sandbox), [REPORT_COLUMNS]);
    assert_eq!(report(&sandbox, "JSON"), br#"{"data":[]}"#);
}

#[test]
fn a_report_of_another_form_is_refused() {
    let sandbox = two_users();
    for body in [
        json!({ "fileType": "XML" }),
        json!({}),
        json!({ "fileType": 1 }),
    ] {
        let refused = call(&sandbox, "getorgreport", body);
        assert_eq!((refused.status, refused.error_id()), (400, 400));
    }
}

#[test]
fn the_csv_report_has_the_columns_of_the_page_and_a_row_per_device() {
    let sandbox = two_users();
    let rows = csv_rows(&sandbox);
    assert_eq!(rows[0], REPORT_COLUMNS);
    assert_eq!(rows.len(), 4);
    let named = |row: &[String], name: &str| {
        let place = REPORT_COLUMNS
            .iter()
            .position(|column| *column == name)
            .unwrap();
        row[place].clone()
    };
    let users = sandbox.users();
    let zoe = &users[0].details;
    let created = zoe.devices[0].enrolled.as_ref().unwrap();
    let date = created.timestamp.unwrap().to_string()[..10].replace('-', "/");
    for (row, device) in rows[1..3].iter().zip(&zoe.devices) {
        assert_eq!(row.len(), 19);
        assert_eq!(named(row, "username"), zoe.username);
        assert_eq!(named(row, "deviceID"), device.id.to_string());
        assert_eq!(named(row, "status"), "ACTIVE");
        assert_eq!(named(row, "orgEmail"), "zoe@example.com");
        assert_eq!(named(row, "deviceCount"), "2");
        assert_eq!(named(row, "deviceModel"), device.model.clone().unwrap());
        for name in ["userCreationTime", "devicePairingDate"] {
            let time = named(row, name);
            assert!(time.starts_with(&format!("{date} ")), "{time}");
            assert_eq!(time.len(), "yyyy/mm/dd hh:mm:ss".len());
        }
        assert_eq!(named(row, "lastTrxTime"), "");
    }
    assert_eq!(named(&rows[1], "deviceRole"), "Primary");
    assert_eq!(named(&rows[2], "deviceRole"), "Secondary");
    assert_eq!(named(&rows[1], "deviceType"), "Android");
    assert_eq!(named(&rows[2], "deviceType"), "Desktop");
    let ann = &rows[3];
    assert_eq!(named(ann, "username"), "ann");
    assert_eq!(named(ann, "deviceCount"), "0");
    assert_eq!(named(ann, "status"), "NOT_ACTIVE");
    assert_eq!(named(ann, "deviceID"), "");
}

#[test]
fn the_json_report_has_numbers_for_times_and_null_for_nothing() {
    let sandbox = two_users();
    let rows = json_rows(&sandbox);
    assert_eq!(rows.len(), 3);
    let zoe = &sandbox.users()[0].details;
    let enrolled = zoe.devices[0].enrolled.as_ref().unwrap();
    let enrolled = enrolled.timestamp.unwrap().milliseconds();
    assert_eq!(rows[0]["devicePairingDate"], enrolled);
    assert_eq!(rows[0]["deviceID"], zoe.devices[0].id.to_string());
    assert_eq!(rows[0]["deviceCount"], 2);
    assert!(rows[0]["userCreationTime"].as_i64().unwrap() <= enrolled);
    assert_eq!(rows[0]["lastTrxTime"], Value::Null);
    assert_eq!(rows[2]["username"], "ann");
    assert_eq!(rows[2]["deviceID"], Value::Null);
    for row in &rows {
        let names: Vec<_> = row.as_object().unwrap().keys().collect();
        let mut expected = REPORT_COLUMNS.to_vec();
        expected.sort_unstable();
        let mut names = names.into_iter().map(String::as_str).collect::<Vec<_>>();
        names.sort_unstable();
        assert_eq!(names, expected);
    }
}

#[test]
fn both_forms_hold_the_same_cells_however_unpleasant() {
    let sandbox = two_users();
    let body = json!({ "rows": 200, "seed": 5 });
    let added = control(&sandbox, "POST", "report-rows", Some(body));
    assert_eq!(added, (200, json!({ "rows": 200 })));
    sandbox.advance_time(Duration::from_secs(7200));
    run_job(&sandbox);
    let (csv, json) = (csv_rows(&sandbox), json_rows(&sandbox));
    assert_eq!((csv.len(), json.len()), (204, 203));
    for (csv, json) in csv[1..].iter().zip(&json) {
        for (name, cell) in REPORT_COLUMNS.iter().zip(csv) {
            match &json[*name] {
                Value::Null => assert_eq!(cell, ""),
                Value::String(text) => assert_eq!(cell, text),
                number if *name == "deviceCount" => assert_eq!(*cell, number.to_string()),
                time => {
                    let time = time
                        .as_i64()
                        .and_then(pingpair::Timestamp::from_milliseconds);
                    let text = time
                        .unwrap()
                        .to_string()
                        .replace('-', "/")
                        .replace('T', " ");
                    assert_eq!(*cell, text[..19]);
                }
            }
        }
    }
    let starts: Vec<_> = csv.iter().filter_map(|row| row[0].chars().next()).collect();
    assert!(
        ['=', '+', '-', '@', '"', '\t']
            .iter()
            .all(|first| starts.contains(first))
    );
}

#[test]
fn a_job_within_two_hours_gives_the_same_report() {
    let sandbox = two_users();
    let before = report(&sandbox, "JSON");
    call(&sandbox, "adduser", json!({ "username": "late" }));
    sandbox.advance_time(Duration::from_secs(6000));
    run_job(&sandbox);
    assert_eq!(report(&sandbox, "JSON"), before);
    sandbox.advance_time(Duration::from_secs(1200));
    assert_eq!(report(&sandbox, "JSON"), before, "no job, no new report");
    run_job(&sandbox);
    assert_eq!(json_rows(&sandbox).len(), 4);
}

#[test]
fn the_cache_lasts_as_long_as_the_option_says() {
    let sandbox = two_users();
    let option = json!({ "reportCacheSeconds": 0 });
    assert_eq!(control(&sandbox, "POST", "options", Some(option)).0, 200);
    call(&sandbox, "adduser", json!({ "username": "late" }));
    run_job(&sandbox);
    assert_eq!(json_rows(&sandbox).len(), 4);
}

#[test]
fn made_up_rows_are_in_every_later_report_until_they_are_forgotten() {
    let sandbox = Sandbox::start().unwrap();
    let mut options = sandbox.options();
    options.report_cache = Duration::ZERO;
    sandbox.set_options(options);
    sandbox.add_report_rows(10, None);
    sandbox.add_report_rows(20, None);
    assert_eq!(sandbox.report_rows(), 30);
    run_job(&sandbox);
    let rows = json_rows(&sandbox);
    assert_eq!(rows.len(), 30);
    assert!(rows[..10].iter().all(|row| !rows[10..].contains(row)));
    run_job(&sandbox);
    assert_eq!(json_rows(&sandbox), rows);
    let cleared = control(&sandbox, "DELETE", "report-rows", None);
    assert_eq!(cleared, (200, json!({ "rows": 0 })));
    assert_eq!(
        json_rows(&sandbox),
        rows,
        "a report that is made keeps its rows"
    );
    run_job(&sandbox);
    assert_eq!(json_rows(&sandbox).len(), 0);
    for body in [
        json!({}),
        json!({ "rows": -1 }),
        json!({ "rows": 1, "seed": "x" }),
    ] {
        assert_eq!(control(&sandbox, "POST", "report-rows", Some(body)).0, 400);
    }
    assert_eq!(
        control(&sandbox, "GET", "report-rows", None).1,
        json!({ "rows": 0 })
    );
}

#[test]
fn a_report_without_an_end_in_sight_begins_at_once_and_delays_nobody() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.add_report_rows(1_000_000_000_000, Some(1));
    run_job(&sandbox);
    let mut stream = connect(sandbox.address());
    stream.write_all(&ask(&sandbox, "CSV")).unwrap();
    let mut bytes = vec![0; 1 << 20];
    stream.read_exact(&mut bytes).unwrap();
    assert!(split(&bytes).1.len() > 1 << 19);
    // Nobody reads on; the service answers others.
    call(&sandbox, "adduser", json!({ "username": "ann" }));
    let delivery = &sandbox.log()[1];
    assert_eq!(
        (delivery.operation, delivery.error_id),
        ("getorgreport", Some(200))
    );
    assert!(delivery.processed);
}

#[test]
fn a_large_report_comes_whole() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.add_report_rows(10_007, Some(1));
    run_job(&sandbox);
    assert_eq!(csv_rows(&sandbox).len(), 10_008);
    assert_eq!(json_rows(&sandbox).len(), 10_007);
}

#[test]
fn a_client_of_http_1_0_gets_the_report_without_chunks() {
    let sandbox = two_users();
    let whole = report(&sandbox, "CSV");
    let request = String::from_utf8(ask(&sandbox, "CSV")).unwrap();
    let request = request.replace(" HTTP/1.1\r\n", " HTTP/1.0\r\n");
    let answer = raw(sandbox.address(), request.as_bytes());
    assert_eq!(split(&answer).1, whole);
}

#[test]
fn a_cut_report_ends_in_its_middle_without_its_last_chunk() {
    let sandbox = two_users();
    let small = report(&sandbox, "CSV");
    plan(&sandbox, FaultKind::Cut);
    let (data, whole) = dechunk(&fetch(&sandbox, "CSV").1);
    assert!(!whole);
    assert_eq!(data, small[..small.len() / 2]);

    sandbox.add_report_rows(5000, Some(1));
    sandbox.advance_time(Duration::from_secs(7200));
    run_job(&sandbox);
    let large = report(&sandbox, "JSON");
    plan(&sandbox, FaultKind::Cut);
    let (data, whole) = dechunk(&fetch(&sandbox, "JSON").1);
    assert!(!whole && large.starts_with(&data));
    let share = data.len() * 100 / large.len();
    assert!((40..60).contains(&share), "{share} %");
}

#[test]
fn a_close_delimited_report_has_no_length_and_no_chunks() {
    let sandbox = two_users();
    let whole = report(&sandbox, "JSON");
    plan(&sandbox, FaultKind::CloseDelimited);
    let (head, body) = fetch(&sandbox, "JSON");
    assert!(head.starts_with("http/1.1 200 "), "{head}");
    for header in ["content-length", "transfer-encoding"] {
        assert!(!head.contains(header), "{head}");
    }
    assert_eq!(body, whole);
}

#[test]
fn a_duplicated_report_comes_twice() {
    let sandbox = two_users();
    let once = raw(sandbox.address(), &ask(&sandbox, "CSV"));
    plan(&sandbox, FaultKind::Duplicated);
    let twice = raw(sandbox.address(), &ask(&sandbox, "CSV"));
    let (first, second) = twice.split_at(twice.len() / 2);
    assert_eq!(first, second);
    assert_eq!(split(first).1, split(&once).1);
}

#[test]
fn a_compressed_report_unpacks_to_the_same() {
    let sandbox = two_users();
    sandbox.add_report_rows(1000, Some(1));
    sandbox.advance_time(Duration::from_secs(7200));
    run_job(&sandbox);
    let whole = report(&sandbox, "CSV");
    plan(&sandbox, FaultKind::Compressed);
    let (head, body) = fetch(&sandbox, "CSV");
    assert!(head.contains("\r\ncontent-encoding: gzip\r\n"));
    let (data, complete) = dechunk(&body);
    assert!(complete);
    let mut unpacked = Vec::new();
    GzDecoder::new(&data[..])
        .read_to_end(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, whole);
}

#[test]
fn lost_and_late_reports_are_lost_and_late() {
    let sandbox = two_users();
    plan(&sandbox, FaultKind::Lost);
    assert_eq!(raw(sandbox.address(), &ask(&sandbox, "CSV")), b"");
    assert!(sandbox.log().pop().unwrap().processed);
    let delay = Duration::from_millis(300);
    plan(&sandbox, FaultKind::Late { delay });
    let started = std::time::Instant::now();
    assert_eq!(csv_rows(&sandbox).len(), 4);
    assert!(started.elapsed() >= delay);
}

#[test]
fn signed_and_plain_errors_can_take_the_report_s_place() {
    let sandbox = two_users();
    plan(
        &sandbox,
        FaultKind::SignedError {
            error_id: 200,
            echo: true,
        },
    );
    let refused = call(&sandbox, "getorgreport", json!({ "fileType": "CSV" }));
    assert_eq!((refused.status, refused.error_id()), (200, 200));
    plan(
        &sandbox,
        FaultKind::Status {
            http_status: 200,
            retry_after: None,
            body: Some(r#"{"errorId":10551}"#.into()),
        },
    );
    let (head, body) = fetch(&sandbox, "CSV");
    assert!(head.starts_with("http/1.1 200 "));
    assert_eq!(body, br#"{"errorId":10551}"#);
    plan(
        &sandbox,
        FaultKind::Swapped {
            with: pingpair_sandbox::Swap::Operation,
        },
    );
    let other = call(&sandbox, "getorgreport", json!({ "fileType": "CSV" }));
    assert_eq!(other.error_id(), 200);
    // Faults that change what is signed leave a report as it is.
    for kind in [
        FaultKind::Forged,
        FaultKind::NoEcho,
        FaultKind::Unsigned,
        FaultKind::Oversized,
    ] {
        plan(&sandbox, kind);
        assert_eq!(csv_rows(&sandbox).len(), 4);
    }
    plan(&sandbox, FaultKind::Replayed);
    assert_eq!(csv_rows(&sandbox).len(), 4);
}

#[test]
fn an_unpaired_user_with_a_code_is_in_the_report_as_it_was_when_the_job_ended() {
    let sandbox = Sandbox::start().unwrap();
    add_activated(&sandbox, "ann");
    call(&sandbox, "createjob", json!({ "jobType": "USER_REPORTS" }));
    // The code expires long after the job has ended.
    sandbox.advance_time(Duration::from_secs(3 * 86_400));
    assert_eq!(json_rows(&sandbox)[0]["status"], "PENDING_ACTIVATION");
    assert_eq!(common::user_status(&sandbox, "ann"), "NOT_ACTIVE");
}

#[test]
fn every_kind_of_device_fills_its_own_columns() {
    let sandbox = Sandbox::start().unwrap();
    call(
        &sandbox,
        "adduser",
        json!({ "username": "ann", "activateUser": true }),
    );
    for (kind, data) in [("SMS", "+13035551234"), ("EMAIL", "ann@example.com")] {
        let body = json!({ "username": "ann", "type": kind, "pairingData": data });
        assert_eq!(
            call(&sandbox, "offlinepairing", body).error_id(),
            200,
            "{kind}"
        );
    }
    let serial_number = sandbox.make_yubikey().unwrap();
    let otp = sandbox.press_yubikey(&serial_number).unwrap();
    let body = json!({ "username": "ann", "otp": otp.expose() });
    assert_eq!(call(&sandbox, "pairyubikey", body).error_id(), 200);
    let until = sandbox.now().milliseconds() + 600_000;
    let body = json!({ "userName": "ann", "bypassUntil": until });
    assert_eq!(call(&sandbox, "userbypass", body).error_id(), 200);
    call(&sandbox, "createjob", json!({ "jobType": "USER_REPORTS" }));
    // The bypass is over then, and was not when the job ended.
    sandbox.advance_time(Duration::from_secs(3600));
    let rows = json_rows(&sandbox);
    let [sms, email, yubikey] = &rows[..] else {
        panic!("three rows");
    };
    assert_eq!(
        (&sms["countryCode"], &sms["phoneNumber"]),
        (&json!("1"), &json!("3035551234"))
    );
    assert_eq!(email["deviceEmail"], "ann@example.com");
    assert_eq!(yubikey["yubikeySerialNumber"], serial_number);
    let filled = |row: &Value, name: &str| row[name] != Value::Null;
    for (row, own) in [
        (sms, "phoneNumber"),
        (email, "deviceEmail"),
        (yubikey, "yubikeySerialNumber"),
    ] {
        for name in ["phoneNumber", "deviceEmail", "yubikeySerialNumber"] {
            assert_eq!(filled(row, name), name == own, "{name}");
        }
        assert_eq!(row["bypassUntil"], until);
    }
}
