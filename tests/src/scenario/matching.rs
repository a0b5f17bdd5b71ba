//! Whether a value looks as it is expected to.

use serde_json::Value;

/// Where `found` does not look as `expected`; nothing where it does.
///
/// An object needs the members that are expected, and may have others. A list has as many entries as
/// are expected, in this order. All else is equal.
pub fn difference(expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            expected.iter().find_map(|(name, expected)| {
                let found = found.get(name).unwrap_or(&Value::Null);
                difference(expected, found).map(|difference| format!("{name}: {difference}"))
            })
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            let pairs = expected.iter().zip(found).enumerate();
            pairs.into_iter().find_map(|(index, (expected, found))| {
                difference(expected, found).map(|difference| format!("{index}: {difference}"))
            })
        }
        _ if expected == found => None,
        _ => Some(format!("expected {expected}, found {found}")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_object_may_have_more_and_a_list_may_not() {
        let found =
            json!({"state": "asking", "prompt": {"wanted": "otp"}, "methods": [1, {"a": 2}]});
        let expected = json!({"prompt": {"wanted": "otp"}, "methods": [1, {}], "outcome": null});
        assert_eq!(difference(&expected, &found), None);
        let wrong = json!({"methods": [1]});
        let told = difference(&wrong, &found).unwrap();
        assert_eq!(told, "methods: expected [1], found [1,{\"a\":2}]");
        let wrong = json!({"prompt": {"wanted": "method"}});
        let told = difference(&wrong, &found).unwrap();
        assert_eq!(told, "prompt: wanted: expected \"method\", found \"otp\"");
    }
}
