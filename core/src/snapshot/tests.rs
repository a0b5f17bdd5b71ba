//! Known answers, computed by a script that shares no code with us.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::sealed::{Binding, open};
use super::*;
use crate::credentials::Credentials;
use crate::error::Result;
use crate::secret::Secret;
use crate::time::Timestamp;

#[test]
fn keys_have_their_names() {
    for case in &cases("keys") {
        let key = match case.get("org_alias") {
            Some(_) => SnapshotKey::from_credentials(&credentials(case)),
            None => SnapshotKey::new(&bytes(&case["key"])),
        };
        let id = key.map(|key| key.id().iter().map(|byte| format!("{byte:02x}")).collect());
        compare(case, id, case["id"].as_str().map(str::to_owned));
    }
}

#[test]
fn subjects_have_their_names() {
    for case in &cases("subjects") {
        let key = SnapshotKey::new(&bytes(&case["key"])).unwrap();
        let code = case["activation_code"].as_str().map(Secret::from);
        let context = case["context"].as_str().map(str::as_bytes);
        let subject = match (&code, context) {
            (Some(code), _) => Subject::ActivationCode(code),
            (None, Some(context)) => Subject::Context(context),
            (None, None) => Subject::User(text(case, "user")),
        };
        let name = key.subject(&subject, text(case, "organisation")).unwrap();
        assert_eq!(name.as_str(), text(case, "subject"), "{case}");
    }
}

#[test]
fn snapshots_open_and_are_refused_as_listed() {
    for case in &cases("snapshots") {
        let keys = case["keys"].as_array().unwrap().iter();
        let keys: Vec<_> = keys
            .map(|key| SnapshotKey::new(&bytes(key)).unwrap())
            .collect();
        let context = bytes(&case["context"]);
        let expected = Binding {
            kind: text(case, "kind"),
            service: text(case, "service"),
            organisation: text(case, "organisation"),
            base_url: text(case, "base_url"),
            context: &context,
        };
        let now = Timestamp::from_milliseconds(case["now"].as_i64().unwrap()).unwrap();
        let payload =
            open(text(case, "text"), &expected, &keys, now).map(|opened| opened.payload.to_vec());
        compare(case, payload, case.get("payload").map(bytes));
    }
}

#[track_caller]
fn compare<T: PartialEq + std::fmt::Debug>(case: &Value, found: Result<T>, expected: Option<T>) {
    let code = found.as_ref().map_err(|error| error.code().as_str()).err();
    assert_eq!(code, case["code"].as_str(), "{case}");
    assert_eq!(found.ok(), expected, "{case}");
}

fn credentials(case: &Value) -> Credentials {
    let base_url = "https://idpxnyl3m.pingidentity.com/pingid";
    let [alias, key] = ["org_alias", "organisation_key"].map(|member| text(case, member));
    Credentials::new(alias, "token", key, base_url).unwrap()
}

fn cases(list: &str) -> Vec<Value> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/vectors/snapshots.json"
    );
    let suite: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = suite[list].as_array().unwrap();
    assert!(cases.len() > 3, "{list}");
    cases.clone()
}

fn text<'a>(case: &'a Value, member: &str) -> &'a str {
    case[member].as_str().unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    STANDARD.decode(value.as_str().unwrap()).unwrap()
}
