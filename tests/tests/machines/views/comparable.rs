//! Views with the same values in the place of what is random.

use pingpair::Secret;
use pingpair::describe::Service;
use pingpair::pairing::Kind;
use pingpair::qr::ActivationLink;
use serde_json::{Value, json};

use crate::walk::Setting;

/// The view with the same values in the place of what is random.
pub(super) fn comparable(setting: &Setting, kind: Kind, mut view: Value) -> Value {
    let replace = |members: &mut Value, name: &str, other: Value| {
        if let Some(value) = members.get_mut(name).filter(|value| !value.is_null()) {
            *value = other;
        }
    };
    let is_pingone = kind.service() == Service::PingOne;
    if is_pingone && view["link"].is_string() {
        let code = view["activation_code"].as_str().unwrap();
        let link = |code: &str| format!("{PAIRING_PAGE}{code}");
        assert_eq!(view["link"], link(code));
        assert_eq!(view["link"], view["qr"]);
        view["link"] = json!(link(PAIRING_KEY));
        view["qr"] = json!(link(PAIRING_KEY));
    } else if view["link"].is_string() {
        let credentials = setting.world.credentials();
        let base_url = credentials.base_url();
        let code = Secret::from(view["activation_code"].as_str().unwrap());
        let link = ActivationLink::new(base_url, &code).unwrap();
        assert_eq!(view["link"], link.expose());
        let link = ActivationLink::new(base_url, &Secret::from(CODE)).unwrap();
        view["link"] = json!(link.expose());
    }
    let code = if is_pingone { PAIRING_KEY } else { CODE };
    replace(&mut view, "activation_code", json!(code));
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
    replace(prompt, "registration", json!(REGISTRATION));
    let outcome = &mut view["outcome"];
    if let Some(device) = outcome.get_mut("device") {
        replace(device, "id", json!(device_id(is_pingone, 0)));
    }
    let candidates = outcome.get_mut("candidates").and_then(Value::as_array_mut);
    for (number, device) in candidates.into_iter().flatten().enumerate() {
        replace(device, "id", json!(device_id(is_pingone, number + 1)));
    }
    view
}

/// A device's id: a number, or at PingOne a UUID.
fn device_id(is_pingone: bool, number: usize) -> String {
    if is_pingone {
        format!("0e2f3a71-6c58-4d0b-9f1e-{number:012}")
    } else {
        format!("{}", 284_159_158_921_096_000 + number)
    }
}

const CODE: &str = "292070522701";
/// Where the sandbox's pairing keys lead.
const PAIRING_PAGE: &str = "https://pairing.pingone.example.com/pair?pairing_key=";
const PAIRING_KEY: &str = "734950218364";
/// `{"alg":"RS256"}`, `{}` and `sig`.
const REGISTRATION: &str = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln";
