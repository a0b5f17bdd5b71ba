//! OATH's one-time passwords: HOTP (RFC 4226) and TOTP (RFC 6238), by HMAC-SHA-1.

use std::fmt;

use data_encoding::Encoding;
use hmac::{Hmac, KeyInit, Mac};
use pingpair::{Secret, Timestamp};
use sha1::Sha1;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::random;

/// The key that a token and its server share, in RFC 4226 called the shared secret.
///
/// It is wiped when dropped, and `Debug` does not show it.
#[derive(Clone)]
pub struct OathKey {
    bytes: Zeroizing<Box<[u8]>>,
    mac: Hmac<Sha1>,
}

impl OathKey {
    /// Takes a key of 10 to 128 bytes. RFC 4226 asks for 16 or more and recommends 20; many
    /// authenticator apps are set up with 10.
    ///
    /// # Errors
    /// [`Error::OathKeyRefused`] for a shorter or longer one.
    pub fn new(bytes: &[u8]) -> Result<Self> {
        if !(10..=128).contains(&bytes.len()) {
            return Err(Error::OathKeyRefused);
        }
        let mac = Hmac::new_from_slice(bytes).map_err(|_| Error::OathKeyRefused)?;
        Ok(Self {
            bytes: Zeroizing::new(bytes.into()),
            mac,
        })
    }

    /// Reads base32 (RFC 4648, section 6) as people type it: in capital or small letters, in
    /// groups set apart by blanks or hyphens, with or without padding.
    ///
    /// # Errors
    /// [`Error::OathKeyRefused`] for a text that is not base32, and for one whose bytes
    /// [`new`](Self::new) refuses.
    pub fn from_base32(text: &str) -> Result<Self> {
        let unpadded = text.trim_end().trim_end_matches('=');
        let bytes = BASE32
            .decode(unpadded.as_bytes())
            .map_err(|_| Error::OathKeyRefused)?;
        Self::new(&Zeroizing::new(bytes))
    }

    /// Makes a key of 20 random bytes.
    ///
    /// # Errors
    /// [`Error::EntropyUnavailable`] when the operating system gives no random bytes.
    pub fn generate() -> Result<Self> {
        Self::new(Zeroizing::new(random::bytes::<20>()?).as_slice())
    }

    /// The key in base32: capital letters and the digits 2 to 7, without padding.
    pub fn base32(&self) -> Secret {
        BASE32.encode(&self.bytes).into()
    }

    /// The HOTP value of a counter, or of a count of time steps (RFC 4226, section 5.3).
    pub(super) fn otp(&self, position: u64, length: OtpLength) -> Secret {
        let mut mac = self.mac.clone();
        mac.update(&position.to_be_bytes());
        let digest = mac.finalize().into_bytes();
        let offset = usize::from(digest.last().copied().unwrap_or_default() & 0xf);
        let four = digest
            .get(offset..)
            .and_then(|rest| rest.first_chunk().copied());
        let number = u32::from_be_bytes(four.unwrap_or_default()) & 0x7fff_ffff;
        let digits = length.digits();
        format!("{:0digits$}", number % length.bound()).into()
    }
}

impl fmt::Debug for OathKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { bytes: _, mac: _ } = self;
        formatter.write_str("OathKey([redacted])")
    }
}

/// All that a token and its server agree on.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct OathCredential {
    /// The key that both have.
    pub key: OathKey,
    /// By what the OTP changes.
    pub token_type: OathTokenType,
    /// How many digits an OTP has.
    pub otp_length: OtpLength,
}

impl OathCredential {
    /// What a token and its server agree on.
    pub fn new(key: OathKey, token_type: OathTokenType, otp_length: OtpLength) -> Self {
        Self {
            key,
            token_type,
            otp_length,
        }
    }
}

/// By what a token's OTP changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OathTokenType {
    /// With each press of the button (RFC 4226).
    Hotp,
    /// With the time (RFC 6238).
    Totp(TimeStep),
}

/// How many digits an OTP has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtpLength {
    /// Six digits.
    Six,
    /// Eight digits.
    Eight,
}

impl OtpLength {
    /// The length of so many digits, if it is 6 or 8.
    pub const fn from_digits(digits: u64) -> Option<Self> {
        match digits {
            6 => Some(Self::Six),
            8 => Some(Self::Eight),
            _ => None,
        }
    }

    /// 6 or 8.
    pub const fn digits(self) -> usize {
        match self {
            Self::Six => 6,
            Self::Eight => 8,
        }
    }

    /// The number that is too large by one.
    const fn bound(self) -> u32 {
        match self {
            Self::Six => 1_000_000,
            Self::Eight => 100_000_000,
        }
    }
}

/// How long a TOTP token shows the same OTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStep {
    /// Half a minute, the usual one.
    ThirtySeconds,
    /// A minute.
    SixtySeconds,
}

impl TimeStep {
    /// The step of so many seconds, if it is 30 or 60.
    pub const fn from_seconds(seconds: u64) -> Option<Self> {
        match seconds {
            30 => Some(Self::ThirtySeconds),
            60 => Some(Self::SixtySeconds),
            _ => None,
        }
    }

    /// 30 or 60.
    pub const fn seconds(self) -> u64 {
        match self {
            Self::ThirtySeconds => 30,
            Self::SixtySeconds => 60,
        }
    }

    /// How many steps have ended between 1970-01-01 00:00:00 UTC and `now`; 0 before that.
    pub(super) fn count(self, now: Timestamp) -> u64 {
        u64::try_from(now.milliseconds()).unwrap_or_default() / (self.seconds() * 1000)
    }
}

const BASE32: Encoding = data_encoding_macro::new_encoding! {
    symbols: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
    translate_from: "abcdefghijklmnopqrstuvwxyz",
    translate_to: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ignore: " -",
};

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::authenticators::texts;

    pub(in crate::authenticators) fn key() -> OathKey {
        OathKey::new(b"12345678901234567890").unwrap()
    }

    pub(in crate::authenticators) fn at(seconds: i64) -> Timestamp {
        Timestamp::from_milliseconds(seconds * 1000).unwrap()
    }

    #[test]
    fn base32_is_read_as_people_type_it() {
        for text in [
            "RRHWKYHJZAYBEONJREBUTW3GKL2VLZK2",
            "RRHW KYHJ ZAYB EONJ REBU TW3G KL2V LZK2",
            "rrhw-kyhj-zayb-eonj-rebu-tw3g-kl2v-lzk2",
            " RRHWKYHJ ZAYBEONJ REBUTW3G KL2VLZK2 ",
        ] {
            let key = OathKey::from_base32(text).unwrap();
            assert_eq!(key.base32().expose(), "RRHWKYHJZAYBEONJREBUTW3GKL2VLZK2");
        }
        let padded = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY======").unwrap();
        assert_eq!(padded.base32().expose(), "GEZDGNBVGY3TQOJQGEZDGNBVGY");
    }

    #[test]
    fn texts_that_are_no_base32_are_refused() {
        for text in [
            "",
            "====",
            "RRHWKYHJZAYBEON",
            "RRHWKYHJZAYBEON1",
            "RRHWKYHJZAYBEONJA",
            "RRHWKYHJ=ZAYBEONJ",
            "RRHWKYHJZAYBEONJRB",
            "RRHWKYHJ\u{a0}ZAYBEONJ",
            &"A".repeat(208),
        ] {
            assert!(matches!(
                OathKey::from_base32(text),
                Err(Error::OathKeyRefused)
            ));
        }
        for text in texts() {
            drop(OathKey::from_base32(&text));
        }
    }

    #[test]
    fn keys_have_10_to_128_bytes() {
        for length in [10, 64, 65, 128] {
            assert!(OathKey::new(&vec![7; length]).is_ok());
        }
        for length in [0, 9, 129] {
            assert!(OathKey::new(&vec![7; length]).is_err());
        }
    }

    #[test]
    fn keys_are_made_anew_each_time() {
        let keys = [(); 2].map(|()| OathKey::generate().unwrap());
        assert_ne!(keys[0].base32().expose(), keys[1].base32().expose());
        assert_eq!(keys[0].base32().expose().len(), 32);
    }

    #[test]
    fn leading_zeros_are_kept() {
        assert_eq!(key().otp(u64::MAX, OtpLength::Six).expose(), "094451");
        let eight = key().otp(37_037_036, OtpLength::Eight);
        assert_eq!(eight.expose(), "07081804");
    }

    #[test]
    fn a_step_ends_when_the_next_begins() {
        let step = TimeStep::ThirtySeconds;
        assert_eq!(
            [29, 30, 59, 60].map(|second| step.count(at(second))),
            [0, 1, 1, 2]
        );
        assert_eq!(TimeStep::SixtySeconds.count(at(119)), 1);
        assert_eq!(step.count(at(-1)), 0);
    }

    #[test]
    fn debug_shows_no_key() {
        let credential = OathCredential::new(
            key(),
            OathTokenType::Totp(TimeStep::ThirtySeconds),
            OtpLength::Six,
        );
        assert_eq!(
            format!("{credential:?}"),
            "OathCredential { key: OathKey([redacted]), \
             token_type: Totp(ThirtySeconds), otp_length: Six }"
        );
    }
}
