//! PingOne's credential options, whose bytes are arrays of numbers or texts.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};

/// Spreads bytes that are written in base64url, with or without padding, into arrays of numbers. What is
/// written otherwise stays, and is refused or taken as it is.
pub(super) fn spread(options: &mut Map<String, Value>) {
    spread_member(options, "challenge");
    if let Some(Value::Object(user)) = options.get_mut("user") {
        spread_member(user, "id");
    }
    let excluded = options.get_mut("excludeCredentials");
    let excluded = excluded.and_then(Value::as_array_mut).into_iter().flatten();
    for descriptor in excluded.filter_map(Value::as_object_mut) {
        spread_member(descriptor, "id");
    }
}

fn spread_member(members: &mut Map<String, Value>, name: &str) {
    let Some(value) = members.get_mut(name) else {
        return;
    };
    let text = value.as_str().map(|text| text.trim_end_matches('='));
    let bytes = text.and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
    if let Some(bytes) = bytes {
        *value = bytes.into_iter().map(Value::from).collect();
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Code;
    use crate::webauthn::{CreationOptions, RelyingParty};

    fn options(challenge: &str, id: &str) -> String {
        format!(
            r#"{{"rp":{{"id":"example.com","name":"Example"}},"user":{{"id":{id},"name":"n",
            "displayName":"d"}},"challenge":{challenge},"pubKeyCredParams":[{{"type":"public-key",
            "alg":"-7"}}],"excludeCredentials":[{{"type":"public-key","id":{id}}}]}}"#
        )
    }

    #[test]
    fn texts_and_arrays_are_the_same_bytes() {
        let party = RelyingParty::new("example.com", ["https://example.com"]).unwrap();
        let read = |text: &str| CreationOptions::from_pingone(text, &party);
        let numbers = "[-1,-2,0,1,2,3,4,5,6,7,8,9,10,11,12,13]";
        let arrays = read(&options(numbers, "[7,8]")).unwrap();
        for (challenge, id) in [
            (r#""__4AAQIDBAUGBwgJCgsMDQ""#, r#""Bwg""#),
            (r#""__4AAQIDBAUGBwgJCgsMDQ==""#, r#""Bwg=""#),
        ] {
            let texts = read(&options(challenge, id)).unwrap();
            assert_eq!(texts.challenge(), arrays.challenge());
            assert_eq!(texts.to_json().expose(), arrays.to_json().expose());
        }
        for text in [r#""not base64!""#, r#""AAAA""#, "7"] {
            let refused = read(&options(text, "[7]")).unwrap_err();
            assert_eq!(refused.code(), Code::CredentialOptionsMalformed, "{text}");
        }
    }
}
