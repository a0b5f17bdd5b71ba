//! The exported object, records and enums, against a sandbox.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use pingpair_sandbox::Sandbox;
use pingpair_uniffi::{
    Client, OathToken, OathTokenType, PingPairError, ReportWriter, Role, SecretText, UserStatus,
};

#[test]
fn an_operation_takes_arguments_and_returns_a_record() {
    let (_sandbox, client) = start();
    let added = client
        .add_user(
            "meredith".into(),
            true,
            Some("Meredith".into()),
            None,
            None,
            Some(Role::Admin),
            None,
            None,
        )
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(added.user.username, "meredith");
    assert_eq!(added.user.status, UserStatus::PendingActivation);
    assert_eq!(added.user.role, Some(Role::Admin));
    assert!(added.extra.is_empty());
    let Some(SecretText(code)) = added.activation_code else {
        panic!("no activation code");
    };
    assert_eq!(format!("{code:?}"), "[redacted]");
    let progress = client.get_pairing_status(code.expose().to_owned(), None);
    assert!(progress.is_ok());
}

#[test]
fn a_refusal_has_the_code_of_the_core() {
    let (_sandbox, client) = start();
    let refused = client.get_user_details("nobody".into(), false, None);
    let Err(PingPairError::Failed { code, reason }) = refused else {
        panic!("not refused");
    };
    assert_eq!(code, "refused");
    assert!(reason.contains("10564"), "{reason}");
}

#[test]
fn parts_are_checked_by_the_core_and_instants_here() {
    let (_sandbox, client) = start();
    let token = OathToken {
        serial_number: "123".into(),
        token_type: OathTokenType::Totp,
        secret_key: SecretText("3132".into()),
        otp_length: 7,
        time_step: None,
    };
    let refused = client.create_org_tokens(vec![token], None, None);
    let Err(PingPairError::Failed { code, .. }) = refused else {
        panic!("not refused");
    };
    assert_eq!(code, "value_malformed");
    let never = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40);
    let refused = client.toggle_user_bypass("meredith".into(), never, None, None);
    let Err(PingPairError::Failed { code, .. }) = refused else {
        panic!("not refused");
    };
    assert_eq!(code, "value_out_of_range");
}

#[test]
fn a_value_that_is_not_listed_keeps_its_text() {
    let unknown = Role::Unknown {
        text: "BOSS".into(),
    };
    assert_eq!(unknown.to_string(), "BOSS");
    assert_eq!(Role::Admin.to_string(), "ADMIN");
}

#[test]
fn a_report_is_written_as_it_comes_and_its_writer_can_end_it() {
    struct Kept(Mutex<Vec<u8>>, bool);
    impl ReportWriter for Kept {
        fn write(&self, piece: Vec<u8>) -> bool {
            self.0.lock().expect("no panic before").extend(piece);
            self.1
        }
    }
    let (sandbox, client) = start();
    let created = client.create_job(None, None);
    assert!(created.is_ok());
    sandbox.advance_time(Duration::from_secs(60));
    for goes_on in [true, false] {
        let kept = Arc::new(Kept(Mutex::default(), goes_on));
        let writer: Arc<dyn ReportWriter> = kept.clone();
        let bytes = client.get_organization_report("CSV".into(), writer);
        let written = kept.0.lock().expect("no panic before").clone();
        assert!(written.starts_with(b"username,"));
        match bytes {
            Ok(bytes) => assert!(goes_on && bytes == written.len() as u64),
            Err(PingPairError::Failed { code, .. }) => {
                assert!(!goes_on);
                assert_eq!(code, "write_failed");
            }
        }
    }
}

fn start() -> (Sandbox, Arc<Client>) {
    let sandbox = Sandbox::start().expect("a free port");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sandbox.properties");
    std::fs::write(&path, sandbox.properties_text().expose()).expect("a file");
    let path = path.to_str().expect("a path of Unicode").to_owned();
    let client = Client::from_properties(path).unwrap_or_else(|error| panic!("{error}"));
    (sandbox, Arc::new(client))
}
