//! As much of JSON Schema (2020-12) as the schema of scenarios uses.

use serde_json::{Map, Value};

/// A schema. A keyword that is not known here is refused, so that none is passed over.
pub struct Schema(Value);

impl Schema {
    /// A schema that has no keyword but those that are checked.
    ///
    /// # Errors
    /// The keyword that is not known, or the form that is not right.
    pub fn new(schema: Value) -> Result<Self, String> {
        check_keywords(&schema)?;
        Ok(Self(schema))
    }

    /// Where a value is not as the schema says.
    ///
    /// # Errors
    /// The path to it, and what is wrong.
    pub fn check(&self, value: &Value) -> Result<(), String> {
        self.check_by(&self.0, value, "")
    }

    fn check_by(&self, schema: &Value, value: &Value, path: &str) -> Result<(), String> {
        let Some(schema) = schema.as_object() else {
            // True takes everything.
            return Ok(());
        };
        for (keyword, rule) in schema {
            self.check_keyword(schema, keyword, rule, value, path)?;
        }
        Ok(())
    }

    fn check_keyword(
        &self,
        schema: &Map<String, Value>,
        keyword: &str,
        rule: &Value,
        value: &Value,
        path: &str,
    ) -> Result<(), String> {
        let refuse = |what: String| Err(format!("{path}: {what}"));
        match (keyword, value) {
            ("$ref", _) => {
                let name = rule.as_str().and_then(|it| it.strip_prefix("#/$defs/"));
                let found = name.and_then(|name| self.0["$defs"].get(name));
                let found = found.ok_or_else(|| format!("{path}: no definition {rule}"))?;
                self.check_by(found, value, path)
            }
            ("type", _) if !has_type(rule, value) => refuse(format!("{rule} is wanted")),
            ("const", _) if rule != value => refuse(format!("{rule} is wanted")),
            ("enum", _) if !list(rule).contains(value) => {
                refuse(format!("one of {rule} is wanted"))
            }
            ("oneOf", _) => {
                let checked = list(rule).iter().map(|it| self.check_by(it, value, path));
                let refusals: Vec<_> = checked.filter_map(Result::err).collect();
                match list(rule).len() - refusals.len() {
                    1 => Ok(()),
                    0 => refuse(format!("none fits: {}", refusals.join("; "))),
                    fits => refuse(format!("{fits} fit")),
                }
            }
            ("required", Value::Object(members)) => {
                let names = list(rule).iter().filter_map(Value::as_str);
                let absent = names.into_iter().find(|name| !members.contains_key(*name));
                absent.map_or(Ok(()), |name| refuse(format!("{name} is not there")))
            }
            ("properties", Value::Object(members)) => {
                for (name, value) in members {
                    if let Some(schema) = rule.get(name) {
                        self.check_by(schema, value, &format!("{path}/{name}"))?;
                    }
                }
                Ok(())
            }
            ("additionalProperties", Value::Object(members)) => {
                let listed = schema.get("properties");
                let is_listed = |name: &str| listed.is_some_and(|it| it.get(name).is_some());
                for (name, value) in members.iter().filter(|(name, _)| !is_listed(name)) {
                    if *rule == Value::Bool(false) {
                        return refuse(format!("{name} is not known"));
                    }
                    self.check_by(rule, value, &format!("{path}/{name}"))?;
                }
                Ok(())
            }
            ("items", Value::Array(entries)) => {
                let mut entries = entries.iter().enumerate();
                entries.try_for_each(|(index, entry)| {
                    self.check_by(rule, entry, &format!("{path}/{index}"))
                })
            }
            ("minItems", Value::Array(entries)) if (entries.len() as u64) < number(rule) => {
                refuse(format!("at least {rule} entries are wanted"))
            }
            ("maxItems", Value::Array(entries)) if entries.len() as u64 > number(rule) => {
                refuse(format!("at most {rule} entries are wanted"))
            }
            ("minProperties", Value::Object(members)) if (members.len() as u64) < number(rule) => {
                refuse(format!("at least {rule} members are wanted"))
            }
            ("minLength", Value::String(text)) if (text.len() as u64) < number(rule) => {
                refuse(format!("at least {rule} characters are wanted"))
            }
            ("minimum", Value::Number(found)) if found.as_f64() < rule.as_f64() => {
                refuse(format!("at least {rule} is wanted"))
            }
            _ => Ok(()),
        }
    }
}

fn check_keywords(schema: &Value) -> Result<(), String> {
    let schema = match schema {
        Value::Object(schema) => schema,
        Value::Bool(_) => return Ok(()),
        other => return Err(format!("not a schema: {other}")),
    };
    for (keyword, rule) in schema {
        match keyword.as_str() {
            "properties" | "$defs" => {
                let schemas = rule.as_object().ok_or(keyword.as_str())?;
                schemas.values().try_for_each(check_keywords)?;
            }
            "items" | "additionalProperties" => check_keywords(rule)?,
            "oneOf" => list(rule).iter().try_for_each(check_keywords)?,
            "$schema" | "$id" | "title" | "description" | "$ref" | "type" | "const" | "enum"
            | "required" | "minItems" | "maxItems" | "minProperties" | "minLength" | "minimum" => {}
            other => return Err(format!("the keyword {other} is not checked")),
        }
    }
    Ok(())
}

fn has_type(rule: &Value, value: &Value) -> bool {
    match rule.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        _ => list(rule).iter().any(|rule| has_type(rule, value)),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn schema() -> Schema {
        Schema::new(json!({
            "$defs": {"name": {"type": "string", "minLength": 1}},
            "type": "object",
            "required": ["name"],
            "additionalProperties": false,
            "properties": {
                "name": {"$ref": "#/$defs/name"},
                "numbers": {"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": 1}},
                "one": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"const": 5}]}
            }
        }))
        .unwrap()
    }

    #[test]
    fn what_fits_is_taken_and_what_does_not_is_named() {
        let schema = schema();
        for value in [
            json!({"name": "a"}),
            json!({"name": "a", "numbers": [1], "one": 4}),
        ] {
            schema.check(&value).unwrap();
        }
        for (value, told) in [
            (json!([]), ": \"object\" is wanted"),
            (json!({}), ": name is not there"),
            (
                json!({"name": ""}),
                "/name: at least 1 characters are wanted",
            ),
            (json!({"name": "a", "x": 1}), ": x is not known"),
            (
                json!({"name": "a", "numbers": []}),
                "/numbers: at least 1 entries are wanted",
            ),
            (
                json!({"name": "a", "numbers": [0]}),
                "/numbers/0: at least 1 is wanted",
            ),
            (json!({"name": "a", "one": 5}), "/one: 2 fit"),
        ] {
            assert_eq!(schema.check(&value).unwrap_err(), told);
        }
        let none = schema
            .check(&json!({"name": "a", "one": null}))
            .unwrap_err();
        assert!(none.starts_with("/one: none fits"), "{none}");
    }

    #[test]
    fn a_keyword_that_is_not_checked_is_refused() {
        assert!(Schema::new(json!({"items": {"pattern": "a"}})).is_err());
        assert!(Schema::new(json!({"$defs": {"a": {"not": {}}}})).is_err());
    }
}
