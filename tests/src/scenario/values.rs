//! Values that a scenario saves and uses again.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// What was saved, by name.
#[derive(Default)]
pub(super) struct Variables(BTreeMap<String, Value>);

impl Variables {
    pub(super) fn set(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    /// Saves what lies at each path of a value.
    pub(super) fn save(
        &mut self,
        paths: &BTreeMap<String, String>,
        value: &Value,
    ) -> Result<(), String> {
        for (name, path) in paths {
            let found = at(value, path).ok_or_else(|| format!("nothing to save at {path:?}"))?;
            self.set(name, found.clone());
        }
        Ok(())
    }

    /// The value with what was saved in the places that name it.
    pub(super) fn filled(&self, value: &Value) -> Result<Value, String> {
        Ok(match value {
            Value::String(text) => match text.strip_prefix('$') {
                Some(path) => self.get(path)?,
                None => value.clone(),
            },
            Value::Array(entries) => {
                let entries: Result<_, _> = entries.iter().map(|it| self.filled(it)).collect();
                Value::Array(entries?)
            }
            Value::Object(members) => match members.get("json") {
                Some(text) if members.len() == 1 => {
                    let text = self.filled(text)?;
                    let text = text.as_str().ok_or("json: a text")?;
                    serde_json::from_str(text).map_err(|error| error.to_string())?
                }
                _ => Value::Object(self.filled_members(members)?),
            },
            _ => value.clone(),
        })
    }

    pub(super) fn filled_members(
        &self,
        members: &Map<String, Value>,
    ) -> Result<Map<String, Value>, String> {
        let filled = members.iter();
        filled
            .map(|(name, value)| Ok((name.clone(), self.filled(value)?)))
            .collect()
    }

    fn get(&self, path: &str) -> Result<Value, String> {
        let (name, rest) = path.split_once('.').unwrap_or((path, ""));
        let value = self.0.get(name).and_then(|value| at(value, rest));
        value
            .cloned()
            .ok_or_else(|| format!("${path} is not there"))
    }
}

/// What lies at a path: names of members and numbers of entries, with dots between them. A number below
/// zero counts from the end; the empty path is the value itself.
fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    if path.is_empty() {
        return Some(value);
    }
    path.split('.').try_fold(value, |value, part| match value {
        Value::Object(members) => members.get(part),
        Value::Array(entries) => {
            let index: i64 = part.parse().ok()?;
            let length = i64::try_from(entries.len()).ok()?;
            let index = if index < 0 { index + length } else { index };
            entries.get(usize::try_from(index).ok()?)
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_path_names_members_and_entries_from_both_ends() {
        let mut variables = Variables::default();
        let outbox = json!({"messages": [{"otp": "111111"}, {"otp": "222222"}]});
        let paths = [("last", "messages.-1.otp"), ("all", "")];
        let paths = paths.map(|(name, path)| (name.to_owned(), path.to_owned()));
        variables.save(&BTreeMap::from(paths), &outbox).unwrap();
        let filled = variables.filled(&json!({"otps": ["$last", "$all.messages.0.otp"]}));
        assert_eq!(filled.unwrap(), json!({"otps": ["222222", "111111"]}));
        assert!(variables.filled(&json!("$nobody")).is_err());
        assert!(variables.filled(&json!("$all.messages.2")).is_err());
    }

    #[test]
    fn a_text_of_json_is_read() {
        let mut variables = Variables::default();
        variables.set("options", json!("{\"challenge\": \"abc\"}"));
        let filled = variables.filled(&json!({"options": {"json": "$options"}}));
        assert_eq!(filled.unwrap(), json!({"options": {"challenge": "abc"}}));
    }
}
