//! What a point of a run looks like, as a text in which random values have no say.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

/// What a point looks like. Points with equal [hashes](Self::hash) are taken for the same.
///
/// Random values, such as ids and sessions, count by the order in which they first appear.
#[derive(Default)]
pub(crate) struct Looks {
    text: String,
    /// Random values, by the order in which they appear.
    names: BTreeMap<String, usize>,
}

impl Looks {
    /// Adds a random value.
    pub(crate) fn name(&mut self, text: &str) {
        let next = self.names.len();
        let number = *self.names.entry(text.to_owned()).or_insert(next);
        let _ = write!(self, "#{number};");
    }

    /// Adds what a snapshot holds.
    ///
    /// Clocks and counters that only time waits are left out: how long a wait or the deadline lasts
    /// still, how often was polled, read in vain or sealed, why a question is asked again.
    pub(crate) fn sealed(&mut self, sealed: &Value) {
        self.value("", sealed);
    }

    fn value(&mut self, key: &str, value: &Value) {
        match (key, value) {
            (
                "generation" | "sealed_at" | "next_id" | "waited" | "throttled" | "timeouts"
                | "tries" | "problem" | "pause_left" | "cooling_left",
                _,
            ) => {}
            ("deadline_left" | "expires" | "began", value) => {
                let _ = write!(self, "{}", value.is_null());
            }
            (_, Value::Object(members)) => {
                for (name, value) in members {
                    let _ = write!(self, "{name}:");
                    self.value(name, value);
                }
            }
            (_, Value::Array(values)) => {
                let _ = write!(self, "[{}", values.len());
                for value in values {
                    self.value(key, value);
                }
            }
            (_, Value::String(text)) => {
                let is_random = text.len() >= 10 && text.bytes().any(|it| it.is_ascii_digit());
                if is_random {
                    self.name(text);
                } else {
                    self.text.push_str(text);
                }
            }
            ("fence" | "held_since" | "code_fence", Value::Number(number)) => {
                self.name(&format!("fence {number}"));
            }
            (_, Value::Number(number)) if number.as_i64().is_some_and(|it| it > 1_000_000) => {
                self.name(&number.to_string());
            }
            (_, other) => {
                let _ = write!(self, "{other}");
            }
        }
    }

    /// The text in 128 bits.
    pub(crate) fn hash(&self) -> u128 {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            salt.hash(&mut hasher);
            self.text.hash(&mut hasher);
            u128::from(hasher.finish())
        };
        (half(0) << 64) | half(1)
    }
}

impl Write for Looks {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn looks(value: &Value) -> u128 {
        let mut looks = Looks::default();
        looks.sealed(value);
        looks.hash()
    }

    #[test]
    fn random_values_count_by_their_order_alone() {
        let pair = |one: &str, other: &str| looks(&json!({ "id": one, "session": other }));
        let first = pair("00000000-0001", "00000000-0002");
        assert_eq!(first, pair("00000000-0003", "00000000-0009"));
        assert_ne!(first, pair("00000000-0001", "00000000-0001"));
        assert_ne!(first, pair("00000000-0001", "none"));
    }

    #[test]
    fn counters_of_time_do_not_count() {
        let at = |tries: u64, left: Value| looks(&json!({ "tries": tries, "deadline_left": left }));
        assert_eq!(at(1, json!(7)), at(2, json!(9)));
        assert_ne!(at(1, json!(7)), at(1, Value::Null));
    }
}
