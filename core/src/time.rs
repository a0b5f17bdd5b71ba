//! Instants: the service's three ways to write them, and the two clocks that machines are given.

use std::fmt;
use std::ops::Range;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::civil::DateTime;
use jiff::tz::Offset;

/// An instant between the years 1 and 9999, in milliseconds since 1970-01-01 00:00:00 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The instant that lies `milliseconds` after 1970-01-01 00:00:00 UTC, unless it is outside
    /// the years 1 to 9999.
    pub const fn from_milliseconds(milliseconds: i64) -> Option<Self> {
        if milliseconds >= FIRST && milliseconds <= LAST {
            Some(Self(milliseconds))
        } else {
            None
        }
    }

    /// The operating system's clock, now.
    pub fn now() -> Self {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Self(i64::try_from(since.as_millis()).unwrap_or(LAST).min(LAST))
    }

    /// Milliseconds since 1970-01-01 00:00:00 UTC.
    pub const fn milliseconds(self) -> i64 {
        self.0
    }

    /// The instant `duration` later, at most the last one that there is.
    pub fn saturating_add(self, duration: Duration) -> Self {
        let milliseconds = i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(milliseconds).min(LAST))
    }

    /// `yyyy-MM-dd HH:mm:ss.SSS` in UTC, as a request's header carries it.
    pub(crate) fn request_text(self) -> [u8; 23] {
        let civil = self.civil();
        let [year, milliseconds] = [civil.year(), civil.millisecond()].map(i16::unsigned_abs);
        let [month, day, hour, minute, second] = [
            civil.month(),
            civil.day(),
            civil.hour(),
            civil.minute(),
            civil.second(),
        ]
        .map(|value| u16::from(value.unsigned_abs()));
        let digit = |value: u16, unit: u16| b'0' + (value / unit % 10) as u8;
        #[rustfmt::skip]
        let text = [
            digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), b'-',
            digit(month, 10), digit(month, 1), b'-',
            digit(day, 10), digit(day, 1), b' ',
            digit(hour, 10), digit(hour, 1), b':',
            digit(minute, 10), digit(minute, 1), b':',
            digit(second, 10), digit(second, 1), b'.',
            digit(milliseconds, 100), digit(milliseconds, 10), digit(milliseconds, 1),
        ];
        text
    }

    fn civil(self) -> DateTime {
        let instant =
            jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        Offset::UTC.to_datetime(instant)
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 with milliseconds, in UTC.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.request_text();
        let (date, time) = text.split_at(10);
        let ascii = |bytes: &[u8]| {
            bytes
                .iter()
                .map(|&byte| char::from(byte))
                .collect::<String>()
        };
        write!(
            formatter,
            "{}T{}Z",
            ascii(date),
            ascii(time.get(1..).unwrap_or_default())
        )
    }
}

/// A service text in U.S. Mountain Standard Time (UTC−7 all year), with the instant it means.
///
/// The text is kept as it came: no decision is made on a service time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MountainTime {
    /// The text as the service wrote it, such as `2026-02-11 09:15:42.000`.
    pub text: String,
    /// The instant, when the text is `yyyy-MM-dd HH:mm:ss.SSS`.
    pub timestamp: Option<Timestamp>,
}

impl MountainTime {
    /// Reads a service text; a form that is not the documented one leaves `timestamp` empty.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let timestamp = Self::read(&text);
        Self { text, timestamp }
    }

    /// The text that the service writes for an instant.
    pub fn from_timestamp(timestamp: Timestamp) -> Self {
        let shifted = Timestamp(timestamp.0.saturating_sub(MOUNTAIN_MILLISECONDS).max(FIRST));
        let text = shifted
            .request_text()
            .iter()
            .map(|&byte| char::from(byte))
            .collect();
        Self {
            text,
            timestamp: Some(timestamp),
        }
    }

    fn read(text: &str) -> Option<Timestamp> {
        let utc = civil_milliseconds(text, MOUNTAIN_FORM)?;
        Timestamp::from_milliseconds(utc.checked_add(MOUNTAIN_MILLISECONDS)?)
    }
}

/// A service text by RFC 3339, such as `2026-02-17T13:34:34.840Z`, with the instant it means.
///
/// The text is kept as it came: a form that is not known makes no reply unreadable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InternetTime {
    /// The text as the service wrote it.
    pub text: String,
    /// The instant, to the millisecond, when the text is by RFC 3339.
    pub timestamp: Option<Timestamp>,
}

impl InternetTime {
    /// Reads a service text; one of another form leaves `timestamp` empty.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let instant = text.parse::<jiff::Timestamp>().ok();
        let timestamp =
            instant.and_then(|instant| Timestamp::from_milliseconds(instant.as_millisecond()));
        Self { text, timestamp }
    }
}

impl From<Timestamp> for InternetTime {
    fn from(timestamp: Timestamp) -> Self {
        Self {
            text: timestamp.to_string(),
            timestamp: Some(timestamp),
        }
    }
}

/// What both clocks say at one moment.
///
/// Waits and deadlines use the monotonic clock, which no clock step or suspended laptop upsets;
/// request timestamps and expiry use the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Time since an arbitrary origin; it never runs backwards.
    pub monotonic: Duration,
    /// The wall clock.
    pub wall: Timestamp,
}

/// Reads the time that an HTTP header gives in the form of RFC 9110, section 5.6.7.
pub(crate) fn http_date(text: &str) -> Option<Timestamp> {
    let instant = jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_timestamp(text)
        .ok()?;
    Timestamp::from_milliseconds(instant.as_millisecond())
}

/// Reads the time that a cell of a CSV report gives: `yyyy/MM/dd HH:mm:ss` in UTC.
pub(crate) fn report_time(text: &str) -> Option<Timestamp> {
    Timestamp::from_milliseconds(civil_milliseconds(text, REPORT_FORM)?)
}

/// The milliseconds since 1970 of a date and time of this form, as if it were UTC.
fn civil_milliseconds(text: &str, form: &[u8]) -> Option<i64> {
    let fits = |(byte, form): (u8, &u8)| match form {
        b'0' => byte.is_ascii_digit(),
        separator => byte == *separator,
    };
    if text.len() != form.len() || !text.bytes().zip(form).all(fits) {
        return None;
    }
    let number = |place: Range<usize>| text.get(place)?.parse::<i16>().ok();
    let pair = |start: usize| i8::try_from(number(start..start + 2)?).ok();
    let fraction = if form.len() > WITHOUT_FRACTION {
        number(20..23)?
    } else {
        0
    };
    let civil = DateTime::new(
        number(0..4)?,
        pair(5)?,
        pair(8)?,
        pair(11)?,
        pair(14)?,
        pair(17)?,
        i32::from(fraction) * 1_000_000,
    );
    let instant = Offset::UTC.to_timestamp(civil.ok()?).ok()?;
    Some(instant.as_millisecond())
}

/// How replies write a time, a zero for any digit.
const MOUNTAIN_FORM: &[u8] = b"0000-00-00 00:00:00.000";
/// How a CSV report does.
const REPORT_FORM: &[u8] = b"0000/00/00 00:00:00";
const WITHOUT_FRACTION: usize = REPORT_FORM.len();
const FIRST: i64 = -62_135_596_800_000;
/// 9999-12-30 21:59:59.999: every time zone can still write it with four digits.
const LAST: i64 = 253_402_207_199_999;
const MOUNTAIN_MILLISECONDS: i64 = 7 * 3_600_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> Timestamp {
        Timestamp::from_milliseconds(milliseconds).unwrap()
    }

    #[test]
    fn request_text_is_utc_with_milliseconds() {
        assert_eq!(
            &at(1_577_934_245_006).request_text(),
            b"2020-01-02 03:04:05.006"
        );
        assert_eq!(&at(0).request_text(), b"1970-01-01 00:00:00.000");
        assert_eq!(&at(LAST).request_text(), b"9999-12-30 21:59:59.999");
        assert_eq!(&at(FIRST).request_text(), b"0001-01-01 00:00:00.000");
        assert_eq!(
            at(1_577_934_245_006).to_string(),
            "2020-01-02T03:04:05.006Z"
        );
    }

    #[test]
    fn instants_outside_years_1_to_9999_are_refused() {
        for milliseconds in [FIRST - 1, LAST + 1, i64::MIN, i64::MAX] {
            assert_eq!(Timestamp::from_milliseconds(milliseconds), None);
        }
    }

    #[test]
    fn mountain_time_is_seven_hours_behind_all_year() {
        for text in ["2026-02-11 09:15:42.000", "2026-07-11 09:15:42.125"] {
            let read = MountainTime::new(text);
            let instant = read.timestamp.unwrap();
            assert!(instant.to_string().contains("T16:15:42"), "{instant}");
            assert_eq!(MountainTime::from_timestamp(instant), read);
        }
    }

    #[test]
    fn other_forms_of_mountain_time_keep_their_text() {
        for text in [
            "",
            "yesterday",
            "2026-02-30 09:15:42.000",
            "2026-02-11T09:15:42.000",
            "2026-02-11 09:15:42",
            "2026-02-11 09:15:42.0000",
            "2026-02-1/ 09:15:42.000",
            "2026-02-1: 09:15:42.000",
            "+026-02-11 09:15:42.000",
            "2026-02-11 24:00:00.000",
            "2026-02-11 09:15:60.000",
            "2026-02-11 09:15:42\u{2008}0",
        ] {
            let read = MountainTime::new(text);
            assert_eq!((read.text.as_str(), read.timestamp), (text, None));
        }
    }

    #[test]
    fn times_of_reports_are_utc_to_the_second() {
        assert_eq!(
            report_time("2026/02/11 16:15:42"),
            Some(at(1_770_826_542_000))
        );
        for text in [
            "",
            "2026-02-11 16:15:42",
            "2026/02/30 16:15:42",
            "2026/02/11 24:00:00",
            "2026/02/11 16:15:42.000",
            "2026/2/11 16:15:42",
            "0000/01/01 00:00:00",
        ] {
            assert_eq!(report_time(text), None, "{text}");
        }
    }

    #[test]
    fn internet_times_are_read_and_other_texts_kept() {
        let read = InternetTime::new("2026-02-11T16:15:42.000Z");
        assert_eq!(read.timestamp, Some(at(1_770_826_542_000)));
        assert_eq!(InternetTime::from(at(1_770_826_542_000)), read);
        let other = InternetTime::new("2026-02-11T17:15:42+01:00");
        assert_eq!(other.timestamp, read.timestamp);
        for text in ["", "soon", "2026-02-11", "1770826542000"] {
            let read = InternetTime::new(text);
            assert_eq!((read.text.as_str(), read.timestamp), (text, None));
        }
    }

    #[test]
    fn http_dates_are_read() {
        assert_eq!(
            http_date("Sun, 06 Nov 1994 08:49:37 GMT"),
            Some(at(784_111_777_000))
        );
        assert_eq!(http_date("soon"), None);
    }
}
