//! What PingOne says when it says no.

use pingpair_macros::reply;
use serde_json::Value;

use crate::json;
use crate::operation::read_record;
use crate::text::safe_id;
use crate::time::InternetTime;

/// PingOne's answer that it did not do what was asked.
///
/// Codes may change, the vendor says: look at `code` first, and at the codes of the details where that does
/// not tell enough. Messages are English, for debugging, and are not shown.
#[reply]
pub struct PingOneRefusal {
    /// The id that the vendor's support asks for.
    pub id: Option<String>,
    /// The reason, such as `INVALID_DATA`; of the token endpoint such as `invalid_client`.
    #[default]
    pub code: String,
    /// The service's own words, raw: show them only through `text::visible`.
    #[personal]
    pub message: Option<String>,
    /// The member that it is about.
    pub target: Option<String>,
    /// What is wrong, one by one.
    #[default]
    pub details: Vec<PingOneDetail>,
}

/// One of the things that are wrong with a request.
#[reply]
pub struct PingOneDetail {
    /// The reason, such as `INVALID_OTP`.
    #[default]
    pub code: String,
    /// The member that it is about, such as `otp`.
    pub target: Option<String>,
    /// The service's own words, raw: show them only through `text::visible`.
    #[personal]
    pub message: Option<String>,
    /// What was expected.
    #[legacy("innererror")]
    pub inner_error: Option<PingOneInnerError>,
}

/// What PingOne expected instead.
#[reply]
pub struct PingOneInnerError {
    /// The least number.
    pub range_minimum_value: Option<i64>,
    /// The greatest number.
    pub range_maximum_value: Option<i64>,
    /// What a text must look like, as a regular expression.
    pub allowed_pattern: Option<String>,
    /// The values that there are.
    #[default]
    pub allowed_values: Vec<String>,
    /// The greatest value.
    pub maximum_value: Option<i64>,
    /// The id of the one that there is already.
    pub existing_id: Option<String>,
    /// The claim that it is about.
    pub claim: Option<String>,
    /// How many are allowed.
    pub quota_limit: Option<i64>,
    /// When they are counted anew.
    pub quota_reset_time: Option<InternetTime>,
    /// When it may be asked for again.
    pub retry_after: Option<InternetTime>,
    /// The attributes that there are.
    #[default]
    pub supported_attributes: Vec<String>,
    /// The operators that there are.
    #[default]
    pub supported_operators: Vec<String>,
    /// The values that refer to it.
    #[default]
    pub referenced_values: Vec<String>,
    /// What a password lacks.
    #[default]
    pub unsatisfied_requirements: Vec<String>,
}

impl PingOneDetail {
    /// Whether it is about this member.
    pub fn is_about(&self, target: &str) -> bool {
        self.target.as_deref() == Some(target)
    }
}

impl PingOneRefusal {
    /// Whether what was asked for does not exist.
    pub fn is_not_found(&self) -> bool {
        self.has("NOT_FOUND")
    }

    /// Whether the token or the cookies were not taken, or do not suffice.
    pub fn has_failed_access(&self) -> bool {
        self.has("ACCESS_FAILED")
    }

    /// Whether this code stands at the top or among the details.
    pub fn has(&self, code: &str) -> bool {
        self.code == code || self.details.iter().any(|detail| detail.code == code)
    }

    /// Whether a limit is reached that waiting or trying again does not lift.
    pub fn is_limit(&self) -> bool {
        LIMITS.iter().any(|code| self.has(code))
    }

    /// The codes, each with what it is about, as they may stand in logs.
    pub fn codes(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let details = self.details.iter().map(|detail| {
            (
                safe_code(&detail.code),
                detail.target.as_deref().map(safe_code),
            )
        });
        std::iter::once((safe_code(&self.code), None)).chain(details)
    }

    /// Reads the body of a refusal: JSON of PingOne's, or of an OAuth endpoint.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let mut members = json::object(body).ok()?;
        if let (None, Some(Value::String(error))) = (members.get("code"), members.get("error")) {
            // RFC 6749, section 5.2.
            members.insert("code".into(), Value::String(error.clone()));
        }
        let Some(Value::String(code)) = members.get("code") else {
            return None;
        };
        let bare = Self {
            id: members.get("id").and_then(Value::as_str).map(str::to_owned),
            code: code.clone(),
            ..Self::new()
        };
        // Details of another form do not make the refusal less of one.
        Some(read_record::<Self, _>(Value::Object(members)).unwrap_or(bare))
    }
}

/// A code or a member's name, if it may stand in logs.
fn safe_code(text: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte);
    if (1..=128).contains(&text.len()) && text.bytes().all(plain) {
        text
    } else {
        safe_id("")
    }
}

const LIMITS: [&str; 2] = ["LIMIT_EXCEEDED", "QUOTA_EXCEEDED"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_and_inner_errors_are_read_in_both_spellings() {
        for spelling in ["innerError", "innererror"] {
            let body = format!(
                r#"{{"id":"i","code":"INVALID_DATA","message":"m","details":[{{"code":"OUT_OF_RANGE",
                "target":"otp","message":"m","{spelling}":{{"rangeMinimumValue":"4",
                "rangeMaximumValue":10,"allowedValues":["A"],"future":true}}}}]}}"#
            );
            let refusal = PingOneRefusal::read(body.as_bytes()).unwrap();
            let inner = refusal.details[0].inner_error.as_ref().unwrap();
            assert_eq!(inner.range_minimum_value, Some(4));
            assert_eq!(inner.range_maximum_value, Some(10));
            assert_eq!(inner.allowed_values, ["A"]);
            assert!(refusal.has("OUT_OF_RANGE") && refusal.has("INVALID_DATA"));
            assert!(!refusal.is_limit());
        }
    }

    #[test]
    fn details_of_another_form_leave_the_code() {
        let body = br#"{"id":"i","code":"REQUEST_LIMITED","details":"all wrong"}"#;
        let refusal = PingOneRefusal::read(body).unwrap();
        assert_eq!(
            (refusal.code.as_str(), refusal.id.as_deref()),
            ("REQUEST_LIMITED", Some("i"))
        );
        let oauth = br#"{"error":"invalid_client","error_description":"no"}"#;
        assert_eq!(PingOneRefusal::read(oauth).unwrap().code, "invalid_client");
        for body in ["", "[]", "<html>", "{}", r#"{"code":5}"#] {
            assert!(PingOneRefusal::read(body.as_bytes()).is_none(), "{body}");
        }
    }

    #[test]
    fn what_the_service_wrote_is_not_shown() {
        let body = br#"{"code":"BAD\r\nforged","message":"meredith","details":[{"code":"X",
            "target":"a b","message":"meredith"}]}"#;
        let refusal = PingOneRefusal::read(body).unwrap();
        let codes: Vec<_> = refusal.codes().collect();
        let hidden = "[unprintable]";
        assert_eq!(codes, [(hidden, None), ("X", Some(hidden))]);
        assert!(!format!("{refusal:?}").contains("meredith"));
    }
}
