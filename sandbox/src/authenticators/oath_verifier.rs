//! What a server keeps of an OATH token, and how it follows a token that drifts.

use std::fmt;

use pingpair::Timestamp;
use subtle::ConstantTimeEq;

use super::oath::{OathCredential, OathKey, OathTokenType, OtpLength, TimeStep};
use crate::error::{Error, Result};

/// A server's record of one token.
///
/// - An HOTP token may be up to 9 presses ahead of the counter that is expected, a TOTP token one
///   time step beside its known drift. An accepted OTP moves the record to where the token stands
///   (RFC 4226, section 7.4; RFC 6238, section 6).
/// - No OTP is accepted twice, and none that is older than an accepted one.
/// - A token further away is out of step: up to 999 presses ahead, or up to 500 time steps to
///   either side (4 hours and 10 minutes at 30 s). It is found by one OTP and proven by the next
///   one ([`begin_resync`](Self::begin_resync), [`finish_resync`](Self::finish_resync)), because
///   one guess in a thousand hits some OTP of six digits among a thousand.
///
/// Guesses are not counted: blocking who guesses is the caller's business. `Debug` shows neither
/// key nor counter.
#[derive(Clone)]
pub struct OathVerifier {
    key: OathKey,
    otp_length: OtpLength,
    record: Record,
}

impl OathVerifier {
    /// The record of a token straight from its factory, as [`OathToken::new`] makes it.
    ///
    /// [`OathToken::new`]: super::OathToken::new
    pub fn new(credential: OathCredential) -> Self {
        let record = match credential.token_type {
            OathTokenType::Hotp => Record::Counter { next: 0 },
            OathTokenType::Totp(step) => Record::Clock {
                step,
                drift: 0,
                last: None,
            },
        };
        Self {
            key: credential.key,
            otp_length: credential.otp_length,
            record,
        }
    }

    /// Checks an OTP. Only an accepted one changes the record.
    pub fn verify(&mut self, otp: &str, now: Timestamp) -> OathVerdict {
        let near = self.record.window(Reach::Near, now);
        let found = self.find(otp, near).next();
        if let Some(position) = found {
            self.record.accept(position, now);
            return OathVerdict::Accepted;
        }
        self.begin_resync(otp, now)
            .map_or(OathVerdict::Wrong, OathVerdict::OutOfSync)
    }

    /// Looks for a token by one OTP, near and far. The record stays as it is.
    ///
    /// # Errors
    /// [`Error::OtpRefused`] when the token would not show this OTP anywhere in reach.
    pub fn begin_resync(&self, otp: &str, now: Timestamp) -> Result<PendingResync> {
        let far = self.record.window(Reach::Far, now);
        let found: Vec<_> = self.find(otp, far).collect();
        if found.is_empty() {
            return Err(Error::OtpRefused);
        }
        Ok(PendingResync { found })
    }

    /// Takes the OTP that the token shows next, and follows the token to where it stands.
    ///
    /// The caller keeps `pending` between the two, and decides how long. It can be tried again
    /// after a refusal, and is worthless once the record has moved past it.
    ///
    /// # Errors
    /// [`Error::OtpRefused`] when the OTP is not the one right after the first. The record stays as
    /// it is.
    pub fn finish_resync(
        &mut self,
        pending: &PendingResync,
        otp: &str,
        now: Timestamp,
    ) -> Result<()> {
        // The first OTP may have been the last one in reach.
        let window = self.record.window(Reach::NextToFar, now);
        let next = pending
            .found
            .iter()
            .map(|position| position.wrapping_add(1))
            .find(|next| window.contains(*next) && self.shows(*next, otp));
        self.record.accept(next.ok_or(Error::OtpRefused)?, now);
        Ok(())
    }

    /// Resynchronises in one step, by two OTPs that the token showed one after the other; `now` is
    /// when the second one is shown.
    ///
    /// # Errors
    /// [`Error::OtpRefused`] as [`begin_resync`](Self::begin_resync) and
    /// [`finish_resync`](Self::finish_resync). The record stays as it is.
    pub fn resync(&mut self, first: &str, second: &str, now: Timestamp) -> Result<()> {
        let pending = self.begin_resync(first, now)?;
        self.finish_resync(&pending, second, now)
    }

    /// The positions in a window at which the token shows this OTP.
    fn find<'a>(&'a self, otp: &'a str, window: Window) -> impl Iterator<Item = u64> + 'a {
        let count = if otp.len() == self.otp_length.digits() {
            window.count
        } else {
            0
        };
        (0..count)
            .map(move |offset| window.start.wrapping_add(offset))
            .filter(move |position| self.shows(*position, otp))
    }

    fn shows(&self, position: u64, otp: &str) -> bool {
        let right = self.key.otp(position, self.otp_length);
        right.expose().as_bytes().ct_eq(otp.as_bytes()).into()
    }
}

impl fmt::Debug for OathVerifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            key: _,
            otp_length: _,
            record,
        } = self;
        formatter.write_str(match record {
            Record::Counter { .. } => "OathVerifier(HOTP)",
            Record::Clock { .. } => "OathVerifier(TOTP)",
        })
    }
}

/// What a server makes of an OTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OathVerdict {
    /// It is right, and was not used before.
    Accepted,
    /// The token may have drifted. The next OTP tells, given to [`OathVerifier::finish_resync`].
    OutOfSync(PendingResync),
    /// It is none that the token shows, or it is used up.
    Wrong,
}

/// Where a token may stand that was found by one OTP, until the next one proves it.
#[derive(Clone, PartialEq, Eq)]
pub struct PendingResync {
    /// Six digits occur twice among a thousand OTPs now and then: all places are kept.
    found: Vec<u64>,
}

impl fmt::Debug for PendingResync {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found: _ } = self;
        formatter.write_str("PendingResync")
    }
}

#[derive(Clone, Copy)]
enum Record {
    Counter {
        /// The lowest counter whose OTP is unused.
        next: u64,
    },
    Clock {
        step: TimeStep,
        /// By how many steps the token's clock is ahead.
        drift: i64,
        /// The step of the last accepted OTP.
        last: Option<u64>,
    },
}

impl Record {
    /// The positions that are looked at: never one that is used.
    fn window(&self, reach: Reach, now: Timestamp) -> Window {
        match *self {
            Self::Counter { next } => Window {
                start: next,
                count: reach.presses(),
            },
            Self::Clock { step, drift, last } => {
                let expected = step.count(now).saturating_add_signed(drift);
                let unused = last.map_or(0, |last| last.saturating_add(1));
                let start = expected.saturating_sub(reach.steps()).max(unused);
                let end = expected.saturating_add(reach.steps()).saturating_add(1);
                Window {
                    start,
                    count: end.saturating_sub(start),
                }
            }
        }
    }

    fn accept(&mut self, position: u64, now: Timestamp) {
        match self {
            Self::Counter { next } => *next = position.wrapping_add(1),
            Self::Clock { step, drift, last } => {
                *last = Some(position);
                // Both are counts of steps since 1970, far below what an i64 holds.
                let [seen, expected] = [position, step.count(now)]
                    .map(|count| i64::try_from(count).unwrap_or(i64::MAX));
                *drift = seen.saturating_sub(expected);
            }
        }
    }
}

/// Neighbouring positions. Behind the last counter comes 0.
#[derive(Clone, Copy)]
struct Window {
    start: u64,
    count: u64,
}

impl Window {
    fn contains(&self, position: u64) -> bool {
        position.wrapping_sub(self.start) < self.count
    }
}

/// How far a server looks for a token.
#[derive(Clone, Copy)]
enum Reach {
    Near,
    Far,
    NextToFar,
}

impl Reach {
    /// How many counters are looked at, the expected one included.
    const fn presses(self) -> u64 {
        match self {
            Self::Near => 10,
            Self::Far => 1000,
            Self::NextToFar => 1001,
        }
    }

    /// How many time steps are looked at, to either side of the expected one.
    const fn steps(self) -> u64 {
        match self {
            Self::Near => 1,
            // While the token moves on by a step, so does what is expected.
            Self::Far | Self::NextToFar => 500,
        }
    }
}

#[cfg(test)]
mod tests {
    use pingpair::Secret;

    use super::super::OathToken;
    use super::super::oath::tests::{at, key};
    use super::*;
    use crate::authenticators::texts;

    const HOTP: OathTokenType = OathTokenType::Hotp;
    const TOTP: OathTokenType = OathTokenType::Totp(TimeStep::ThirtySeconds);
    /// Well away from 1970, so that no window is cut there.
    const NOON: i64 = 1_770_811_200;

    fn pair(token_type: OathTokenType) -> (OathToken, OathVerifier) {
        let credential = OathCredential::new(key(), token_type, OtpLength::Eight);
        (
            OathToken::new(credential.clone()),
            OathVerifier::new(credential),
        )
    }

    /// The verdict on an OTP, without what is pending.
    fn verdict(server: &mut OathVerifier, otp: &Secret, seconds: i64) -> &'static str {
        match server.verify(otp.expose(), at(seconds)) {
            OathVerdict::Accepted => "accepted",
            OathVerdict::OutOfSync(_) => "out of sync",
            OathVerdict::Wrong => "wrong",
        }
    }

    fn drifted(token_type: OathTokenType, steps: i64) -> (OathToken, OathVerifier) {
        let (mut token, server) = pair(token_type);
        token.drift(steps);
        (token, server)
    }

    #[test]
    fn every_otp_in_turn_is_accepted_once() {
        for (token_type, seconds) in [(HOTP, 0), (TOTP, 30)] {
            let (mut token, mut server) = pair(token_type);
            for turn in 0..20 {
                let now = NOON + turn * seconds;
                let otp = token.press(at(now));
                assert_eq!(verdict(&mut server, &otp, now), "accepted");
                assert_eq!(verdict(&mut server, &otp, now), "wrong");
                assert_eq!(verdict(&mut server, &otp, now + seconds), "wrong");
            }
        }
    }

    #[test]
    fn an_otp_older_than_an_accepted_one_is_wrong() {
        for token_type in [HOTP, TOTP] {
            let (mut token, mut server) = pair(token_type);
            let old = token.press(at(NOON - 30));
            let new = token.press(at(NOON));
            assert_eq!(verdict(&mut server, &new, NOON), "accepted");
            assert_eq!(verdict(&mut server, &old, NOON), "wrong");
        }
    }

    #[test]
    fn tokens_are_accepted_near_and_found_far_and_lost_beyond() {
        for (token_type, steps, expected) in [
            (HOTP, 9, "accepted"),
            (HOTP, 10, "out of sync"),
            (HOTP, 999, "out of sync"),
            (HOTP, 1000, "wrong"),
            (TOTP, 1, "accepted"),
            (TOTP, -1, "accepted"),
            (TOTP, 2, "out of sync"),
            (TOTP, -2, "out of sync"),
            (TOTP, 500, "out of sync"),
            (TOTP, -500, "out of sync"),
            (TOTP, 501, "wrong"),
            (TOTP, -501, "wrong"),
        ] {
            let (mut token, mut server) = drifted(token_type, steps);
            let otp = token.press(at(NOON));
            assert_eq!(
                verdict(&mut server, &otp, NOON),
                expected,
                "{token_type:?} {steps}"
            );
        }
    }

    #[test]
    fn a_clock_that_drifts_slowly_is_followed() {
        let (mut token, mut server) = pair(TOTP);
        for day in 0..50 {
            let now = NOON + day * 86_400;
            token.drift(1);
            let otp = token.press(at(now));
            assert_eq!(verdict(&mut server, &otp, now), "accepted", "day {day}");
        }
    }

    #[test]
    fn resync_in_one_step_takes_two_otps_in_turn() {
        for (token_type, steps) in [(HOTP, 0), (HOTP, 700), (TOTP, 0), (TOTP, 400), (TOTP, -400)] {
            let (mut token, mut server) = drifted(token_type, steps);
            let [first, second] = [0, 30].map(|passed| token.press(at(NOON + passed)));
            server
                .resync(first.expose(), second.expose(), at(NOON + 30))
                .unwrap();
            for used in [&first, &second] {
                assert_eq!(verdict(&mut server, used, NOON + 30), "wrong");
            }
            let third = token.press(at(NOON + 60));
            assert_eq!(verdict(&mut server, &third, NOON + 60), "accepted");
        }
    }

    #[test]
    fn resync_in_two_steps_changes_the_record_at_the_second_only() {
        for (token_type, steps) in [(HOTP, 700), (TOTP, 400), (TOTP, -400)] {
            let (mut token, mut server) = drifted(token_type, steps);
            let first = token.press(at(NOON));
            let OathVerdict::OutOfSync(pending) = server.verify(first.expose(), at(NOON)) else {
                panic!("the token has drifted");
            };
            assert_eq!(
                server.begin_resync(first.expose(), at(NOON)).unwrap(),
                pending
            );
            assert_eq!(verdict(&mut server, &first, NOON), "out of sync");

            let second = token.press(at(NOON + 30));
            server
                .finish_resync(&pending, second.expose(), at(NOON + 30))
                .unwrap();
            assert_eq!(verdict(&mut server, &second, NOON + 30), "wrong");
            let third = token.press(at(NOON + 60));
            assert_eq!(verdict(&mut server, &third, NOON + 60), "accepted");
        }
    }

    #[test]
    fn resync_reaches_to_the_edges() {
        for (token_type, steps) in [(HOTP, 999), (TOTP, 500), (TOTP, -500)] {
            let (mut token, mut server) = drifted(token_type, steps);
            let first = token.press(at(NOON));
            let pending = server.begin_resync(first.expose(), at(NOON)).unwrap();
            let second = token.press(at(NOON + 30));
            server
                .finish_resync(&pending, second.expose(), at(NOON + 30))
                .unwrap();
        }
    }

    #[test]
    fn resync_refuses_what_does_not_follow_and_changes_nothing() {
        for token_type in [HOTP, TOTP] {
            let (mut token, mut server) = drifted(token_type, 300);
            let [first, second, third] = [0, 30, 60].map(|passed| token.press(at(NOON + passed)));
            for (one, other) in [(&first, &first), (&first, &third), (&second, &first)] {
                let refused = server.resync(one.expose(), other.expose(), at(NOON + 60));
                assert!(matches!(refused, Err(Error::OtpRefused)));
            }
            assert!(server.begin_resync("12345678", at(NOON)).is_err());
            server
                .resync(second.expose(), third.expose(), at(NOON + 60))
                .unwrap();
        }
    }

    #[test]
    fn a_pending_resync_is_worthless_once_the_record_moved_past_it() {
        for token_type in [HOTP, TOTP] {
            let (mut token, mut server) = pair(token_type);
            let [first, second] = [0, 30].map(|passed| token.press(at(NOON + passed)));
            let pending = server.begin_resync(first.expose(), at(NOON)).unwrap();
            assert_eq!(verdict(&mut server, &second, NOON + 30), "accepted");
            let replayed = server.finish_resync(&pending, second.expose(), at(NOON + 30));
            assert!(matches!(replayed, Err(Error::OtpRefused)));
        }
    }

    #[test]
    fn counters_are_followed_over_their_last_value() {
        // Twice the largest i64 is two below 2^64.
        for (steps, ahead) in [(0, 0), (1, 499)] {
            let (mut token, mut server) = pair(HOTP);
            for steps in [i64::MAX, i64::MAX, steps] {
                token.drift(steps);
            }
            let next = u64::MAX - 1 + steps.unsigned_abs() - ahead;
            server.record = Record::Counter { next };
            let [first, second] = [0, 0].map(|now| token.press(at(now)));
            server
                .resync(first.expose(), second.expose(), at(0))
                .unwrap();
            for _ in 0..3 {
                let otp = token.press(at(0));
                assert_eq!(verdict(&mut server, &otp, 0), "accepted");
            }
        }
    }

    #[test]
    fn the_first_steps_after_1970_have_none_before_them() {
        let (mut token, mut server) = pair(TOTP);
        for now in [0, 30, 60] {
            let otp = token.press(at(now));
            assert_eq!(verdict(&mut server, &otp, now), "accepted");
        }
        assert_eq!(verdict(&mut server, &Secret::from("84755224"), -1), "wrong");
    }

    #[test]
    fn every_place_of_an_otp_that_occurs_twice_is_kept() {
        let credential = OathCredential::new(key(), HOTP, OtpLength::Six);
        let server = OathVerifier::new(credential);
        // The OTPs of these two counters are the same; both are in reach from the first one.
        let (one, other) = twins(&server);
        let start = Record::Counter { next: one };
        for counter in [one, other] {
            let mut server = OathVerifier {
                record: start,
                ..server.clone()
            };
            let [first, second] =
                [counter, counter + 1].map(|at| server.key.otp(at, OtpLength::Six));
            let pending = server.begin_resync(first.expose(), at(0)).unwrap();
            assert_eq!(pending.found, [one, other]);
            server
                .finish_resync(&pending, second.expose(), at(0))
                .unwrap();
        }
    }

    /// Two counters less than a thousand apart, with the same OTP of six digits.
    fn twins(server: &OathVerifier) -> (u64, u64) {
        let otps: Vec<_> = (0..10_000)
            .map(|counter| server.key.otp(counter, OtpLength::Six))
            .collect();
        for (one, otp) in otps.iter().enumerate() {
            let after = otps.iter().enumerate().skip(one + 1).take(998);
            for (other, known) in after {
                if known.expose() == otp.expose() {
                    return (one as u64, other as u64);
                }
            }
        }
        panic!("there are none");
    }

    #[test]
    fn no_text_does_harm() {
        for token_type in [HOTP, TOTP] {
            let (mut token, mut server) = pair(token_type);
            let right = token.press(at(NOON)).expose().to_owned();
            for text in texts().chain([
                right[..7].to_owned(),
                format!("{right}0"),
                format!(" {right}"),
                right.replace(|digit: char| digit.is_ascii_digit(), "\u{661}"),
            ]) {
                assert_eq!(
                    server.verify(&text, at(NOON)),
                    OathVerdict::Wrong,
                    "{text:?}"
                );
            }
            assert_eq!(server.verify(&right, at(NOON)), OathVerdict::Accepted);
        }
    }
}
