//! A hardware token for OTPs, as its owner holds it.

use std::fmt;

use pingpair::{Secret, Timestamp};

use super::oath::{OathCredential, OathKey, OathTokenType, OtpLength, TimeStep};

/// A hardware token. Its counter, or its clock, is its own: the server's record of it can be left
/// behind.
///
/// `Debug` shows neither key nor counter.
#[derive(Clone)]
pub struct OathToken {
    key: OathKey,
    otp_length: OtpLength,
    moving: Moving,
}

impl OathToken {
    /// A token straight from its factory: its counter is 0, or its clock is right.
    pub fn new(credential: OathCredential) -> Self {
        let moving = match credential.token_type {
            OathTokenType::Hotp => Moving::Counter(0),
            OathTokenType::Totp(step) => Moving::Clock { step, drift: 0 },
        };
        Self {
            key: credential.key,
            otp_length: credential.otp_length,
            moving,
        }
    }

    /// Presses the button: returns the OTP that the token shows.
    ///
    /// An HOTP token shows another one at each press; its counter begins again at 0 after
    /// 2^64 − 1. A TOTP token shows the same one until its time step ends; a clock that was
    /// moved to before 1970 stands still.
    pub fn press(&mut self, now: Timestamp) -> Secret {
        let position = match &mut self.moving {
            Moving::Counter(next) => {
                let position = *next;
                *next = position.wrapping_add(1);
                position
            }
            Moving::Clock { step, drift } => step.count(now).saturating_add_signed(*drift),
        };
        self.key.otp(position, self.otp_length)
    }

    /// Takes the token out of step with its server.
    ///
    /// A TOTP token's clock is moved so many time steps on, or back if the number is negative. An
    /// HOTP token's button is pressed that often where nobody reads the OTP; a negative number
    /// changes nothing, because its counter cannot be turned back.
    pub fn drift(&mut self, steps: i64) {
        match &mut self.moving {
            Moving::Counter(next) => {
                *next = next.wrapping_add(u64::try_from(steps).unwrap_or_default());
            }
            Moving::Clock { drift, .. } => *drift = drift.saturating_add(steps),
        }
    }
}

impl fmt::Debug for OathToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            key: _,
            otp_length: _,
            moving,
        } = self;
        formatter.write_str(match moving {
            Moving::Counter(_) => "OathToken(HOTP)",
            Moving::Clock { .. } => "OathToken(TOTP)",
        })
    }
}

#[derive(Clone, Copy)]
enum Moving {
    /// The next counter.
    Counter(u64),
    /// By how many steps the clock is ahead.
    Clock { step: TimeStep, drift: i64 },
}

#[cfg(test)]
mod tests {
    use super::super::oath::tests::{at, key};
    use super::*;

    const TOTP: OathTokenType = OathTokenType::Totp(TimeStep::ThirtySeconds);

    fn token(token_type: OathTokenType) -> OathToken {
        OathToken::new(OathCredential::new(key(), token_type, OtpLength::Six))
    }

    fn shown(token: &mut OathToken, seconds: i64) -> String {
        token.press(at(seconds)).expose().to_owned()
    }

    #[test]
    fn an_hotp_token_counts_its_presses_whatever_the_time() {
        let mut token = token(OathTokenType::Hotp);
        assert_eq!(shown(&mut token, 59), "755224");
        assert_eq!(shown(&mut token, 59), "287082");
        token.drift(5);
        assert_eq!(shown(&mut token, -59), "162583");
        token.drift(-5);
        assert_eq!(shown(&mut token, 0), "399871");
    }

    #[test]
    fn an_hotp_counter_begins_again_after_its_last_value() {
        let mut token = token(OathTokenType::Hotp);
        for steps in [i64::MAX, i64::MAX, 1] {
            token.drift(steps);
        }
        assert_eq!(shown(&mut token, 0), "094451");
        assert_eq!(shown(&mut token, 0), "755224");
    }

    #[test]
    fn a_totp_token_changes_with_its_clock_alone() {
        let mut token = token(TOTP);
        assert_eq!(shown(&mut token, 0), "755224");
        assert_eq!(shown(&mut token, 29), "755224");
        assert_eq!(shown(&mut token, 30), "287082");
        token.drift(3);
        assert_eq!(shown(&mut token, 30), "338314");
        token.drift(-4);
        assert_eq!(shown(&mut token, 60), "287082");
    }

    #[test]
    fn a_clock_stops_at_the_ends_of_time() {
        let mut token = token(TOTP);
        token.drift(i64::MIN);
        token.drift(i64::MIN);
        assert_eq!(shown(&mut token, 1_000_000), "755224");
        let last = Timestamp::from_milliseconds(253_402_207_199_999).unwrap();
        for _ in 0..3 {
            token.drift(i64::MAX);
            assert_eq!(token.press(last).expose().len(), 6);
        }
    }

    #[test]
    fn debug_shows_the_type_only() {
        assert_eq!(format!("{:?}", token(TOTP)), "OathToken(TOTP)");
        assert_eq!(
            format!("{:?}", token(OathTokenType::Hotp)),
            "OathToken(HOTP)"
        );
    }
}
