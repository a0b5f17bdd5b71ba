//! Every transition of every machine, and the check that a test goes through each.
//!
//! A test names its transitions by the methods of [`Walk`](crate::walk::Walk), which hold the machine to
//! them: a state is known by the request that it sends, by the question that it asks, or by the end.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::process::Command;

/// What a state is known by.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sign {
    /// It sends this operation; where that alone does not tell, with or without waiting before.
    Sends {
        operation: &'static str,
        pauses: Option<bool>,
    },
    /// It asks one of these questions.
    Asks(&'static [&'static str]),
    /// It is the end.
    Ends,
}

/// The sign of a machine's state.
pub(crate) fn sign(machine: &str, state: &str) -> Sign {
    let sends = |operation| Sign::Sends {
        operation,
        pauses: None,
    };
    let read = |operation, pauses| Sign::Sends { operation, pauses };
    let of_pingone = match (machine, state) {
        ("mfa_mobile", "Creating") => Some(sends("CreatePairingKey")),
        ("mfa_mobile", "Settling") => Some(read("ListDevices", Some(true))),
        ("registration", "Resending") => Some(sends("SendVerificationCode")),
        ("registration", "Settling") => Some(read("ReadFlow", Some(true))),
        ("registration", "Starting") => Some(sends("StartFlow")),
        ("registration", "Reading") => Some(sends("ReadFlow")),
        (_, "Activating") => Some(sends("ActivateDevice")),
        (_, "AskingCode") => Some(Sign::Asks(&["verification_code"])),
        (_, "AskingUser") => Some(Sign::Asks(&["registration"])),
        (_, "Exchanging") => Some(sends("ExchangeCode")),
        (_, "Finding") => Some(read("ListDevices", Some(true))),
        (_, "KeyLost") => Some(Sign::Asks(&["start_again"])),
        (_, "Listing") => Some(sends("ListDevices")),
        (_, "Registering") => Some(sends("RegisterUser")),
        (_, "Resuming") => Some(sends("ResumeFlow")),
        (_, "Verifying") => Some(sends("VerifyUser")),
        (machine, "Creating") if machine.starts_with("mfa_") => Some(sends("CreateDevice")),
        (machine, "Polling") if machine.starts_with("mfa_") => Some(sends("ReadPairingKey")),
        (machine, "Resending") if machine.starts_with("mfa_") => Some(sends("SendActivationCode")),
        (machine, "Settling") if machine.starts_with("mfa_") => {
            Some(read("ReadDevice", Some(true)))
        }
        _ => None,
    };
    if let Some(sign) = of_pingone {
        return sign;
    }
    let (start, finish) = match machine {
        "authenticator_app" => (
            "authenticatorappstartpairing",
            "authenticatorappfinishpairing",
        ),
        "job" => ("createjob", ""),
        "job_of_tokens" => ("createorgtokens", ""),
        "job_of_revocation" => ("revokeorgtokens", ""),
        "offline_unverified" => ("", "offlinepairing"),
        "webauthn" => ("webauthnstartpairing", "webauthnfinishpairing"),
        "yubikey" => ("", "pairyubikey"),
        _ => ("startofflinepairing", "finalizeofflinepairing"),
    };
    match state {
        "Adding" => sends("adduser"),
        "Asking" => Sign::Asks(QUESTIONS),
        "Choosing" => Sign::Asks(&["method"]),
        "Creating" | "Starting" => sends(start),
        "CreateLost" | "AddLost" | "MintLost" | "StartLost" => Sign::Asks(&["start_again"]),
        "Detailing" => Sign::Sends {
            operation: "getuserdetails",
            pauses: Some(false),
        },
        "Downloading" => sends("getorgreport"),
        "Finished" => Sign::Ends,
        "Finishing" => sends(finish),
        "Minting" => sends("getactivationcode"),
        "Polling" => sends("pairingstatus"),
        "Sending" => sends("resyncoathtoken"),
        "Settling" => Sign::Sends {
            operation: "getuserdetails",
            pauses: Some(true),
        },
        "Waiting" => sends("getjobstatus"),
        "Checking" | "Chosen" | "Looking" | "LookingAfter" | "Reading" | "ReadingAgain" => {
            sends("getuserdetails")
        }
        other => panic!("there is no state {other}"),
    }
}

/// Keeps that a test went through a transition, which the table must have.
#[track_caller]
pub(crate) fn seen(machine: &str, from: &str, event: &str, to: &str) {
    let row = row(machine, from, event, to);
    assert!(all().contains(&row), "the table has no {row}");
    if let Some(path) = std::env::var_os(SEEN) {
        let mut file = OpenOptions::new().append(true).open(path).unwrap();
        // One write, so that the tests that run beside this one do not come between.
        file.write_all(format!("{row}\n").as_bytes()).unwrap();
    }
}

fn all() -> BTreeSet<String> {
    let rows = TABLE.iter().flat_map(|(machine, rows)| {
        let row = move |(from, event, to): &(&str, &str, &str)| row(machine, from, event, to);
        rows.iter().map(row)
    });
    rows.collect()
}

fn row(machine: &str, from: &str, event: &str, to: &str) -> String {
    [machine, from, event, to].join(" | ")
}

#[test]
fn a_test_goes_through_every_transition() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let run = Command::new(std::env::current_exe().unwrap())
        .args(FOLDERS)
        .env(SEEN, file.path())
        .output()
        .unwrap();
    assert!(run.status.success(), "the tests of the machines fail");
    let seen = fs::read_to_string(file.path()).unwrap();
    let seen: BTreeSet<_> = seen.lines().map(str::to_owned).collect();
    let missing: Vec<_> = all().difference(&seen).cloned().collect();
    assert_eq!(missing, [""; 0], "no test goes through these");
}

/// The tests that go through transitions, by the folders of the machines.
const FOLDERS: &[&str] = &[
    "authenticator_app::",
    "enrolment::",
    "job::",
    "mfa_desktop::",
    "mfa_fido2::",
    "mfa_mobile::",
    "mfa_oath_token::",
    "mfa_otp::",
    "offline::",
    "offline_unverified::",
    "online::",
    "registration::",
    "resync::",
    "webauthn::",
    "yubikey::",
];

/// The environment's name of the file in which transitions are kept.
const SEEN: &str = "PINGPAIR_TRANSITIONS";

const QUESTIONS: &[&str] = &[
    "otp",
    "token_otp",
    "next_otp",
    "two_otps",
    "yubikey_otp",
    "authenticator_otp",
    "credential",
    "attestation",
];

type Rows = &'static [(&'static str, &'static str, &'static str)];

/// State, what happens in it, and the state that follows, by machine.
const TABLE: &[(&str, Rows)] = &[
    ("authenticator_app", crate::authenticator_app::TRANSITIONS),
    ("enrolment", crate::enrolment::TRANSITIONS),
    ("job", crate::job::TRANSITIONS),
    ("job_of_tokens", crate::job::OF_TOKENS),
    ("job_of_revocation", crate::job::OF_TOKENS),
    ("mfa_desktop", crate::mfa_desktop::TRANSITIONS),
    ("mfa_fido2", crate::mfa_fido2::TRANSITIONS),
    ("mfa_mobile", crate::mfa_mobile::TRANSITIONS),
    ("mfa_oath_token", crate::mfa_oath_token::TRANSITIONS),
    ("mfa_otp", crate::mfa_otp::TRANSITIONS),
    ("offline", crate::offline::TRANSITIONS),
    ("offline_unverified", crate::offline_unverified::TRANSITIONS),
    ("online", crate::online::TRANSITIONS),
    ("registration", crate::registration::TRANSITIONS),
    ("resync", crate::resync::TRANSITIONS),
    ("webauthn", crate::webauthn::TRANSITIONS),
    ("yubikey", crate::yubikey::TRANSITIONS),
];
