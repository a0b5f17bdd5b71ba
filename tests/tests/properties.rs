//! The properties reader against Java's, and against the file that the vendor shows.

use std::collections::BTreeMap;
use std::fs;

use pingpair::credentials::properties::Properties;
use pingpair::{Code, Credentials};
use serde_json::Value;

#[test]
fn ten_thousand_texts_read_as_java_reads_them() {
    let cases = vector("java-properties.json");
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 10_000);
    let (mut read, mut refused) = (0, 0);
    for case in cases {
        let text = case[0].as_str().unwrap();
        let properties = Properties::parse(text);
        match &case[1] {
            Value::Object(expected) => {
                let properties = properties.unwrap_or_else(|error| panic!("{text:?}: {error}"));
                let found: BTreeMap<_, _> = properties
                    .entries()
                    .iter()
                    .map(|entry| (entry.name(), entry.value().expose()))
                    .collect();
                let expected: BTreeMap<_, _> = expected
                    .iter()
                    .map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
                    .collect();
                assert_eq!(found, expected, "{text:?}");
                for (name, value) in expected {
                    assert_eq!(properties.value(name).unwrap().expose(), value, "{text:?}");
                }
                read += 1;
            }
            // Java refuses the text, or takes half of a surrogate pair, which no Unicode text has.
            Value::Null | Value::String(_) => {
                let error = properties.expect_err(text);
                assert_eq!(error.code(), Code::PropertiesMalformed, "{text:?}");
                refused += 1;
            }
            other => panic!("not an outcome: {other}"),
        }
    }
    assert!(
        read > 8_000 && refused > 500,
        "{read} read, {refused} refused"
    );
}

#[test]
fn the_vendors_properties_verify_the_vendors_reply() {
    let example = vector("vendor-registration-example.json");
    let member = |name: &str| example[name].as_str().unwrap();
    let credentials = Credentials::from_properties(member("properties")).unwrap();
    assert_eq!(
        credentials.org_alias(),
        "aaaaaaaa-a1b2-123a-b456-1234abcd5678"
    );
    assert_eq!(credentials.token().expose(), "1a2b3c4d5e6f");
    assert_eq!(
        credentials.base_url().as_str(),
        "https://idpxnyl3m.pingidentity.com/pingid"
    );
    assert!(credentials.warnings().is_empty());
    let reply = member("response_token_valid").as_bytes();
    assert!(credentials.key().verify(reply).is_ok());
    for name in [
        "request_token_bad_signature",
        "request_token_bad_signature_overview",
    ] {
        let error = credentials.key().verify(member(name).as_bytes());
        assert_eq!(
            error.unwrap_err().code(),
            Code::TokenSignatureWrong,
            "{name}"
        );
    }
}

fn vector(name: &str) -> Value {
    let text = fs::read_to_string(pingpair_tests::vectors().join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}
