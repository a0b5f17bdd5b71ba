//! Times and durations, as they are typed.

use std::time::Duration;

use jiff::{Span, SpanRelativeTo};

/// Milliseconds since 1970, from what was given as them or by RFC 3339.
pub(super) fn time(text: &str) -> Result<i64, String> {
    if let Ok(milliseconds) = text.parse() {
        return Ok(milliseconds);
    }
    let instant = text.parse::<jiff::Timestamp>().map_err(|_| TIME_EXPECTED)?;
    Ok(instant.as_millisecond())
}

pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let given = || -> Option<Duration> {
        let span: Span = text.parse().ok()?;
        let relative = SpanRelativeTo::days_are_24_hours();
        let duration = Duration::try_from(span.to_duration(relative).ok()?).ok()?;
        (!duration.is_zero()).then_some(duration)
    };
    given().ok_or_else(|| DURATION_EXPECTED.to_owned())
}

const TIME_EXPECTED: &str =
    "milliseconds since 1970 UTC, or RFC 3339 such as 2026-07-31T18:00:00Z, are expected";
const DURATION_EXPECTED: &str = "a duration such as 90m, 2h or 1d is expected";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_milliseconds_or_texts() {
        for (text, expected) in [
            ("1577934245006", 1_577_934_245_006),
            ("-5", -5),
            ("2020-01-02T03:04:05.006Z", 1_577_934_245_006),
            ("2020-01-02T05:04:05.006+02:00", 1_577_934_245_006),
        ] {
            assert_eq!(time(text), Ok(expected), "{text}");
        }
        for text in ["", "soon", "2020-01-02", "2020-01-02T03:04:05", "1e3", "2h"] {
            assert!(time(text).is_err(), "{text}");
        }
    }

    #[test]
    fn durations_are_positive_and_of_known_length() {
        for (text, seconds) in [
            ("90m", 5400),
            ("2h", 7200),
            ("1d", 86_400),
            ("1h 30m", 5400),
        ] {
            assert_eq!(duration(text), Ok(Duration::from_secs(seconds)), "{text}");
        }
        for text in [
            "",
            "0s",
            "-2h",
            "2h ago",
            "1 month",
            "1y",
            "120",
            "soon",
            "9999999999d",
        ] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
