//! Views with the same values in the place of what is random.

use pingpair::Secret;
use pingpair::qr::ActivationLink;
use serde_json::{Value, json};

use crate::walk::Setting;

/// The view with the same values in the place of what is random.
pub(super) fn comparable(setting: &Setting, mut view: Value) -> Value {
    let replace = |members: &mut Value, name: &str, other: Value| {
        if let Some(value) = members.get_mut(name).filter(|value| !value.is_null()) {
            *value = other;
        }
    };
    if view["link"].is_string() {
        let credentials = setting.world.credentials();
        let base_url = credentials.base_url();
        let code = Secret::from(view["activation_code"].as_str().unwrap());
        let link = ActivationLink::new(base_url, &code).unwrap();
        assert_eq!(view["link"], link.expose());
        let link = ActivationLink::new(base_url, &Secret::from(CODE)).unwrap();
        view["link"] = json!(link.expose());
    }
    replace(&mut view, "activation_code", json!(CODE));
    replace(&mut view, "expires", json!(1_770_984_000_000_i64));
    let prompt = &mut view["prompt"];
    replace(
        prompt,
        "link",
        json!("otpauth://totp/PingID:meredith?secret=RRHWKYHJZAYBEONJ"),
    );
    replace(prompt, "key", json!("RRHW KYHJ ZAYB EONJ"));
    replace(
        prompt,
        "options",
        json!("{\"challenge\":\"l-tKnZr8NQ0JvKNFmLh3JA\"}"),
    );
    let outcome = &mut view["outcome"];
    if let Some(device) = outcome.get_mut("device") {
        replace(device, "id", json!("284159158921096000"));
    }
    let candidates = outcome.get_mut("candidates").and_then(Value::as_array_mut);
    for (number, device) in candidates.into_iter().flatten().enumerate() {
        replace(
            device,
            "id",
            json!((284_159_158_921_096_001 + number as i64).to_string()),
        );
    }
    view
}

const CODE: &str = "292070522701";
