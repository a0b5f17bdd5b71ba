//! How a fault changes what the service said.

use serde_json::{Map, Value, json};

use super::cookies::SET_COOKIE;
use super::problem::NO_ID;
use super::reply::{Content, Reply};
use crate::fault_kind::FaultKind;
use crate::random;

/// The reply as the fault makes it. Faults of the sending leave it as it is.
pub(crate) fn altered(mut reply: Reply, fault: &FaultKind) -> Reply {
    match fault {
        FaultKind::AboutAnotherUser => {
            if let Some(members) = reply.members() {
                rename(members.get_mut("user"));
                let embedded = members.get_mut("_embedded");
                rename(embedded.and_then(|embedded| embedded.get_mut("user")));
                let embedded = members.get_mut("_embedded");
                let devices = embedded.and_then(|embedded| embedded.get_mut("devices"));
                for device in devices.and_then(Value::as_array_mut).into_iter().flatten() {
                    rename(device.get_mut("user"));
                }
            }
        }
        FaultKind::AboutAnotherId => {
            if let Some(id) = reply.members().and_then(|members| members.get_mut("id")) {
                *id = another_id();
            }
        }
        FaultKind::ForeignLinks { origin } => {
            if let Content::Json(body) = &mut reply.body {
                divert(body, origin);
            }
            for (name, value) in &mut reply.headers {
                if *name == "location" {
                    *value = diverted(value, origin);
                }
            }
        }
        FaultKind::UnknownStatus => {
            if let Some(status) = reply
                .members()
                .and_then(|members| members.get_mut("status"))
            {
                *status = "SOMETHING_NEW".into();
            }
        }
        FaultKind::WrongState => {
            let state = random::foreign_client_data();
            for (name, value) in &mut reply.headers {
                if *name == "location" {
                    *value = with_state(value, &state);
                }
            }
            let response = reply
                .members()
                .and_then(|members| members.get_mut("authorizeResponse"));
            if let Some(Value::Object(members)) = response {
                members.insert("state".into(), state.into());
            }
        }
        FaultKind::ContentType { content_type } => {
            reply = reply.header("content-type", content_type.as_str());
        }
        FaultKind::CookieFlood => {
            let value = "x".repeat(COOKIE_LENGTH);
            for number in 0..COOKIES {
                let cookie = format!("flood-{number}={value}; Domain=attacker.example; Path=/");
                reply.headers.push((SET_COOKIE, cookie));
            }
        }
        FaultKind::Oversized => {
            if let Some(members) = reply.members() {
                members.insert("padding".into(), "x".repeat(OVERSIZE).into());
            }
        }
        _ => {}
    }
    reply
}

/// The error that a test has planned.
pub(crate) fn refusal(fault: &FaultKind) -> Reply {
    let FaultKind::Refusal {
        http_status,
        code,
        detail,
        target,
        retry_after,
    } = fault
    else {
        return Reply::empty(500);
    };
    let mut body = json!({
        "id": random::uuid().unwrap_or_else(|_| NO_ID.to_owned()),
        "code": code,
        "message": "planned by a test",
    });
    if let (Value::Object(members), Some(detail)) = (&mut body, detail) {
        let mut entry = Map::new();
        entry.insert("code".into(), detail.as_str().into());
        entry.insert("message".into(), "planned by a test".into());
        if let Some(target) = target {
            entry.insert("target".into(), target.as_str().into());
        }
        members.insert("details".into(), json!([entry]));
    }
    let mut reply = Reply::json(*http_status, body);
    (reply.code, reply.detail) = (Some(code.clone()), detail.clone());
    if let Some(text) = retry_after {
        reply = reply.header("retry-after", text.as_str());
    }
    reply
}

/// Another id in the place of a user's.
fn rename(user: Option<&mut Value>) {
    if let Some(id) = user.and_then(|user| user.get_mut("id")) {
        *id = another_id();
    }
}

fn another_id() -> Value {
    random::uuid().unwrap_or_else(|_| NO_ID.to_owned()).into()
}

/// Lets all addresses point to another host.
fn divert(value: &mut Value, origin: &str) {
    match value {
        Value::String(text) if text.starts_with("http://") || text.starts_with("https://") => {
            *text = diverted(text, origin);
        }
        Value::Array(elements) => elements.iter_mut().for_each(|value| divert(value, origin)),
        Value::Object(members) => members.values_mut().for_each(|value| divert(value, origin)),
        _ => {}
    }
}

fn diverted(address: &str, origin: &str) -> String {
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    let path = rest
        .find('/')
        .and_then(|place| rest.get(place..))
        .unwrap_or_default();
    format!("{origin}{path}")
}

fn with_state(location: &str, state: &str) -> String {
    let Ok(mut url) = url::Url::parse(location) else {
        return location.to_owned();
    };
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let mut query = url.query_pairs_mut();
    query.clear();
    for (name, value) in pairs.iter().filter(|(name, _)| name != "state") {
        query.append_pair(name, value);
    }
    query.append_pair("state", state);
    drop(query);
    url.into()
}

/// More than any client need take.
const COOKIES: usize = 40;
const COOKIE_LENGTH: usize = 5000;
const OVERSIZE: usize = 3 << 19;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_points_elsewhere_with_its_path() {
        let mut body = json!({
            "_links": { "self": { "href": "http://127.0.0.1:9/a/b?c" } },
            "resumeUrl": "http://127.0.0.1:9/as/resume?flowId=1",
            "status": "ACTIVE",
            "list": ["https://x"],
        });
        divert(&mut body, "https://attacker.example");
        let expected = json!({
            "_links": { "self": { "href": "https://attacker.example/a/b?c" } },
            "resumeUrl": "https://attacker.example/as/resume?flowId=1",
            "status": "ACTIVE",
            "list": ["https://attacker.example"],
        });
        assert_eq!(body, expected);
    }

    #[test]
    fn a_wrong_state_is_the_only_one_in_the_redirect() {
        let location = with_state("https://app.example.com/callback?code=a&state=b", "c d");
        assert_eq!(
            location,
            "https://app.example.com/callback?code=a&state=c+d"
        );
    }
}
