//! Writing the known answers.

use std::collections::BTreeMap;
use std::fs;

use pingpair::pairing::PairingView;
use pingpair_tests::vectors;
use serde_json::{Map, Value, json};

use super::{FILE, fields};

/// Writes these views, and what is tolerated and refused.
pub(super) fn write(shown: &BTreeMap<String, String>) {
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    let views: Vec<Value> = shown
        .iter()
        .map(|(json, line)| {
            let view: Value = serde_json::from_str(json).unwrap();
            let name = format!("{}, {line}", view["kind"].as_str().unwrap());
            let count = names.entry(name.clone()).or_default();
            *count += 1;
            let name = match count {
                1 => name,
                count => format!("{name} ({count})"),
            };
            let read = PairingView::from_json(json).unwrap();
            json!({ "name": name, "view": view, "shown": line, "fields": fields(&read) })
        })
        .collect();
    let first = &views[0]["view"];
    let with = |name: &str, value: Value| {
        let mut view: Map<String, Value> = first.as_object().unwrap().clone();
        view.insert(name.to_owned(), value);
        Value::Object(view)
    };
    let without = |name: &str| {
        let mut view: Map<String, Value> = first.as_object().unwrap().clone();
        view.remove(name).unwrap();
        Value::Object(view)
    };
    let tolerated = [
        (
            "a member that is not known",
            with("added_later", json!({ "a": [1] })),
        ),
        (
            "a status that is not known",
            with("status", json!("ADDED_LATER")),
        ),
        ("an absent member that may be null", without("status")),
    ];
    let tolerated = tolerated.map(|(name, view)| {
        let read = PairingView::from_json(&view.to_string()).unwrap();
        json!({ "name": name, "view": view, "fields": fields(&read) })
    });
    let refused = [
        ("a later version", with("version", json!(2)).to_string()),
        ("no version", without("version").to_string()),
        ("a version as text", with("version", json!("1")).to_string()),
        (
            "an unknown kind",
            with("kind", json!("nonesuch")).to_string(),
        ),
        (
            "an unknown state",
            with("state", json!("nonesuch")).to_string(),
        ),
        ("no state", without("state").to_string()),
        ("a link that is no text", with("link", json!(7)).to_string()),
        ("an array", "[]".to_owned()),
        ("cut off", first.to_string()[..40].to_owned()),
        ("nothing", String::new()),
    ];
    let refused = refused.map(|(name, text)| json!({ "name": name, "text": text }));
    let file = json!({ "views": views, "tolerated": tolerated, "refused": refused });
    let text = serde_json::to_string_pretty(&file).unwrap() + "\n";
    fs::write(vectors().join(FILE), text).unwrap();
}
