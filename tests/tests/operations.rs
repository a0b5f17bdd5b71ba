//! The page's examples of every declared operation, from arguments to bytes and from reply to result.

use pingpair::operation::{BodyStyle, Members};
use pingpair::pingid;
use serde_json::Value;

fn cases() -> Vec<Value> {
    let path = pingpair_tests::vectors().join("operations.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_declared_operation_has_an_example() {
    let cases = cases();
    for declared in pingid::operations() {
        let name = declared.info().name;
        assert!(cases.iter().any(|case| case["operation"] == name), "{name}");
    }
}

#[test]
fn arguments_make_the_bytes_of_the_page() {
    for case in cases() {
        let declared = pingid::operation(case["operation"].as_str().unwrap()).unwrap();
        let operation = declared
            .parse(case["arguments"].as_object().unwrap())
            .unwrap();
        let mut body = Vec::new();
        let style = BodyStyle {
            client_data: operation.own_client_data(),
            legacy_names: false,
        };
        operation.write_body(&style, &mut body);
        assert_eq!(
            std::str::from_utf8(&body).unwrap(),
            case["body"].as_str().unwrap()
        );
    }
}

#[test]
fn replies_of_the_page_are_read() {
    const ENVELOPE: [&str; 4] = ["errorId", "errorMsg", "uniqueMsgId", "clientData"];
    for case in cases() {
        let declared = pingid::operation(case["operation"].as_str().unwrap()).unwrap();
        let operation = declared
            .parse(case["arguments"].as_object().unwrap())
            .unwrap();
        let members = case["reply"].as_object().unwrap().clone().into_iter();
        let members: Members = members
            .filter(|(name, _)| !ENVELOPE.contains(&&**name))
            .collect();
        let result = Value::Object(operation.finish(members).unwrap());
        assert_contains(&result, &case["result"]);
    }
}

/// Whether `found` has all that is expected, and otherwise only absent or empty members.
fn assert_contains(found: &Value, expected: &Value) {
    let (Value::Object(found), Value::Object(expected)) = (found, expected) else {
        assert_eq!(found, expected);
        return;
    };
    for (name, value) in found {
        match expected.get(name) {
            Some(expected) => assert_contains(value, expected),
            None => assert!(
                value.is_null() || value == &serde_json::json!([]),
                "{name}: {value}"
            ),
        }
    }
    assert!(expected.keys().all(|name| found.contains_key(name)));
}
