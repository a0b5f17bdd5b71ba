//! A YubiKey that types Yubico OTPs, and what a server keeps of it.

use std::fmt;

use pingpair::Secret;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::yubico_otp::{MODHEX, YubicoOtp};
use crate::error::Result;
use crate::random;

/// A YubiKey in a socket.
///
/// `Debug` shows nothing of it.
#[derive(Clone)]
pub struct YubiKey {
    credential: YubiKeyCredential,
    usage_counter: u16,
    session_counter: u8,
    timer: u32,
}

impl YubiKey {
    /// A key straight from its factory, plugged in for the first time.
    pub fn new(credential: YubiKeyCredential) -> Self {
        let mut key = Self {
            credential,
            usage_counter: 0,
            session_counter: 0,
            timer: 0,
        };
        key.plug_in();
        key
    }

    /// Touches the key: returns the 44 modhex characters that it types, 12 of its public id and 32
    /// of the encrypted OTP. Each touch comes a second after the one before it.
    ///
    /// After the 256th since the key was plugged in, it counts as plugged in again.
    pub fn press(&mut self) -> Secret {
        let otp = YubicoOtp {
            private_id: *self.credential.private_id,
            usage_counter: self.usage_counter,
            timestamp: self.timer,
            session_counter: self.session_counter,
            // Nothing rests on it here.
            random: u16::from_le_bytes(random::bytes().unwrap_or_default()),
        };
        self.timer = self.timer.wrapping_add(TICKS) & TIMER;
        match self.session_counter.checked_add(1) {
            Some(next) => self.session_counter = next,
            None => self.plug_in(),
        }
        let otp = otp.encrypt(&self.credential.aes_key);
        [&*self.credential.public_id.modhex(), otp.expose()]
            .concat()
            .into()
    }

    /// Pulls the key out and plugs it in again: its usage counter goes on by one, its session
    /// counter starts anew.
    ///
    /// A real key can be plugged in 32,767 times. Then it is used up: the counter stays, and
    /// servers take its OTPs for replayed.
    pub fn plug_in(&mut self) {
        self.usage_counter = self.usage_counter.saturating_add(1).min(USAGE);
        self.session_counter = 0;
        self.timer = u32::from_le_bytes(random::bytes().unwrap_or_default()) & TIMER;
    }

    /// The id that its OTPs begin with.
    pub fn id(&self) -> YubiKeyId {
        self.credential.public_id
    }
}

impl fmt::Debug for YubiKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            credential: _,
            usage_counter: _,
            session_counter: _,
            timer: _,
        } = self;
        formatter.write_str("YubiKey([redacted])")
    }
}

/// All that a YubiKey and its server agree on.
///
/// It is wiped when dropped, and `Debug` does not show it.
#[derive(Clone)]
pub struct YubiKeyCredential {
    public_id: YubiKeyId,
    private_id: Zeroizing<[u8; 6]>,
    aes_key: Zeroizing<[u8; 16]>,
}

impl YubiKeyCredential {
    /// What a key and its server agree on.
    pub fn new(public_id: YubiKeyId, private_id: [u8; 6], aes_key: [u8; 16]) -> Self {
        Self {
            public_id,
            private_id: Zeroizing::new(private_id),
            aes_key: Zeroizing::new(aes_key),
        }
    }

    /// Makes a credential. Its public id begins `cccc`, as those from Yubico's factory do, and the
    /// rest is random.
    ///
    /// # Errors
    /// [`Error::EntropyUnavailable`](crate::Error::EntropyUnavailable) when the operating system
    /// gives no random bytes.
    pub fn generate() -> Result<Self> {
        let [byte2, byte3, byte4, byte5] = random::bytes()?;
        let public_id = YubiKeyId::new([0, 0, byte2, byte3, byte4, byte5]);
        Ok(Self::new(public_id, random::bytes()?, random::bytes()?))
    }

    /// The id that the key's OTPs begin with.
    pub fn public_id(&self) -> YubiKeyId {
        self.public_id
    }
}

impl fmt::Debug for YubiKeyCredential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            public_id: _,
            private_id: _,
            aes_key: _,
        } = self;
        formatter.write_str("YubiKeyCredential([redacted])")
    }
}

/// The public id of a YubiKey, which tells one key from another. It is no secret.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YubiKeyId([u8; 6]);

impl YubiKeyId {
    /// The id of six bytes.
    pub const fn new(bytes: [u8; 6]) -> Self {
        Self(bytes)
    }

    /// Reads the id at the start of an OTP of 44 modhex characters. It proves nothing about the
    /// rest.
    pub fn of_otp(otp: &str) -> Option<Self> {
        Parts::read(otp).map(|parts| parts.public_id)
    }

    /// The id in 12 modhex characters.
    pub fn modhex(&self) -> String {
        MODHEX.encode(&self.0)
    }

    /// The serial number in decimal digits: the id, read as a number.
    pub fn serial_number(&self) -> String {
        let [byte0, byte1, byte2, byte3, byte4, byte5] = self.0;
        u64::from_be_bytes([0, 0, byte0, byte1, byte2, byte3, byte4, byte5]).to_string()
    }
}

impl fmt::Debug for YubiKeyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(_) = self;
        // It leads to a person.
        formatter.write_str("YubiKeyId([redacted])")
    }
}

/// A server's record of one YubiKey.
///
/// `Debug` shows nothing of it.
#[derive(Clone)]
pub struct YubiKeyVerifier {
    credential: YubiKeyCredential,
    /// Usage counter and session counter of the last accepted OTP.
    last: Option<(u16, u8)>,
}

impl YubiKeyVerifier {
    /// The record of a key of which no OTP was seen.
    pub fn new(credential: YubiKeyCredential) -> Self {
        Self {
            credential,
            last: None,
        }
    }

    /// Checks an OTP: 44 modhex characters, in small or capital letters. Only an accepted one
    /// changes the record.
    pub fn verify(&mut self, otp: &str) -> YubiKeyVerdict {
        let Some(otp) = self.decrypt(otp) else {
            return YubiKeyVerdict::Wrong;
        };
        // The first bit is no part of the count: early keys set it when caps lock started them.
        let counters = (otp.usage_counter & USAGE, otp.session_counter);
        if self.last.is_some_and(|last| counters <= last) {
            return YubiKeyVerdict::Replayed;
        }
        self.last = Some(counters);
        YubiKeyVerdict::Accepted
    }

    /// The OTP in clear, if this key made it.
    fn decrypt(&self, otp: &str) -> Option<YubicoOtp> {
        let parts = Parts::read(otp)?;
        if parts.public_id != self.credential.public_id {
            return None;
        }
        let otp = YubicoOtp::decrypt(parts.encrypted, &self.credential.aes_key)?;
        let is_same: bool = otp.private_id.ct_eq(&*self.credential.private_id).into();
        is_same.then_some(otp)
    }
}

impl fmt::Debug for YubiKeyVerifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            credential: _,
            last: _,
        } = self;
        formatter.write_str("YubiKeyVerifier([redacted])")
    }
}

/// What a server makes of a YubiKey's OTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YubiKeyVerdict {
    /// The key made it, after every OTP that was accepted before.
    Accepted,
    /// The key made it, but not after the last accepted one: it was used, or kept back.
    Replayed,
    /// The key did not make it.
    Wrong,
}

/// The two parts of an OTP: both are modhex.
struct Parts<'a> {
    public_id: YubiKeyId,
    encrypted: &'a str,
}

impl<'a> Parts<'a> {
    fn read(otp: &'a str) -> Option<Self> {
        if otp.len() != LENGTH {
            return None;
        }
        let (id, encrypted) = otp.split_at_checked(ID_LENGTH)?;
        let bytes = MODHEX.decode(id.as_bytes()).ok()?;
        MODHEX.decode(encrypted.as_bytes()).ok()?;
        Some(Self {
            public_id: YubiKeyId::new(bytes.try_into().ok()?),
            encrypted,
        })
    }
}

const LENGTH: usize = 44;
const ID_LENGTH: usize = 12;

/// The highest usage counter: 15 bits.
const USAGE: u16 = 0x7fff;

/// The highest value of the timer: 24 bits.
const TIMER: u32 = 0x00ff_ffff;

/// What the timer counts in a second.
const TICKS: u32 = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authenticators::texts;

    fn pair() -> (YubiKey, YubiKeyVerifier) {
        let credential = YubiKeyCredential::generate().unwrap();
        (
            YubiKey::new(credential.clone()),
            YubiKeyVerifier::new(credential),
        )
    }

    #[test]
    fn every_touch_is_accepted_once() {
        let (mut key, mut server) = pair();
        // Far enough for the session counter to begin again.
        for touch in 0..600 {
            let otp = key.press();
            assert_eq!(otp.expose().len(), 44);
            assert_eq!(
                server.verify(otp.expose()),
                YubiKeyVerdict::Accepted,
                "{touch}"
            );
            assert_eq!(
                server.verify(otp.expose()),
                YubiKeyVerdict::Replayed,
                "{touch}"
            );
            if touch % 100 == 0 {
                key.plug_in();
            }
        }
    }

    #[test]
    fn an_otp_that_was_kept_back_is_replayed() {
        let (mut key, mut server) = pair();
        let old = key.press();
        let same_session = key.press();
        key.plug_in();
        let new = key.press();
        assert_eq!(
            server.verify(same_session.expose()),
            YubiKeyVerdict::Accepted
        );
        assert_eq!(server.verify(old.expose()), YubiKeyVerdict::Replayed);
        assert_eq!(server.verify(new.expose()), YubiKeyVerdict::Accepted);
        assert_eq!(
            server.verify(same_session.expose()),
            YubiKeyVerdict::Replayed
        );
    }

    #[test]
    fn capital_letters_are_the_same_otp() {
        let (mut key, mut server) = pair();
        let otp = key.press();
        let capitals = otp.expose().to_uppercase();
        assert_eq!(YubiKeyId::of_otp(&capitals), Some(key.id()));
        assert_eq!(server.verify(&capitals), YubiKeyVerdict::Accepted);
        assert_eq!(server.verify(otp.expose()), YubiKeyVerdict::Replayed);
    }

    #[test]
    fn the_caps_lock_flag_is_no_part_of_the_usage_counter() {
        let (mut key, mut server) = pair();
        key.usage_counter = 0x8001;
        assert_eq!(
            server.verify(key.press().expose()),
            YubiKeyVerdict::Accepted
        );
        key.usage_counter = 1;
        assert_eq!(
            server.verify(key.press().expose()),
            YubiKeyVerdict::Accepted
        );
        key.plug_in();
        assert_eq!(
            server.verify(key.press().expose()),
            YubiKeyVerdict::Accepted
        );
    }

    #[test]
    fn a_key_that_was_plugged_in_too_often_is_used_up() {
        let (mut key, mut server) = pair();
        for _ in 0..40_000 {
            key.plug_in();
        }
        assert_eq!(key.usage_counter, 0x7fff);
        for _ in 0..256 {
            assert_eq!(
                server.verify(key.press().expose()),
                YubiKeyVerdict::Accepted
            );
        }
        for _ in 0..300 {
            assert_eq!(
                server.verify(key.press().expose()),
                YubiKeyVerdict::Replayed
            );
        }
    }

    #[test]
    fn the_otp_of_another_key_is_wrong() {
        let (mut key, _) = pair();
        let YubiKeyCredential {
            public_id,
            private_id,
            aes_key,
        } = key.credential.clone();
        for other in [
            YubiKeyCredential::generate().unwrap(),
            YubiKeyCredential::new(YubiKeyId::new([9; 6]), *private_id, *aes_key),
            YubiKeyCredential::new(public_id, [9; 6], *aes_key),
            YubiKeyCredential::new(public_id, *private_id, [9; 16]),
        ] {
            let mut server = YubiKeyVerifier::new(other);
            assert_eq!(server.verify(key.press().expose()), YubiKeyVerdict::Wrong);
        }
    }

    #[test]
    fn serial_numbers_are_the_id_in_decimal_digits() {
        for (bytes, modhex, serial_number) in [
            ([0; 6], "cccccccccccc", "0"),
            ([0, 0, 0, 0, 1, 0], "cccccccccbcc", "256"),
            ([0xff; 6], "vvvvvvvvvvvv", "281474976710655"),
        ] {
            let id = YubiKeyId::new(bytes);
            assert_eq!(id.modhex(), modhex);
            assert_eq!(id.serial_number(), serial_number);
        }
    }

    #[test]
    fn made_keys_are_told_apart_by_their_ids() {
        let (key, other) = (pair().0, pair().0);
        assert_ne!(key.id(), other.id());
        assert!(key.id().modhex().starts_with("cccc"));
    }

    #[test]
    fn no_text_does_harm() {
        let (mut key, mut server) = pair();
        let right = key.press().expose().to_owned();
        let around = [
            right[..43].to_owned(),
            right[1..].to_owned(),
            format!("{right}c"),
            format!("{right}\n"),
            format!("{}\u{e9}{}", &right[..11], &right[13..]),
            format!("{}\u{e9}{}", &right[..20], &right[22..]),
            right.replace(|_: char| true, "a"),
        ];
        for text in texts().chain(around) {
            assert_eq!(server.verify(&text), YubiKeyVerdict::Wrong, "{text:?}");
            assert_eq!(YubiKeyId::of_otp(&text), None, "{text:?}");
        }
        assert_eq!(server.verify(&right), YubiKeyVerdict::Accepted);
    }

    #[test]
    fn debug_shows_nothing() {
        let (key, server) = pair();
        let shown = format!("{key:?} {server:?} {:?} {:?}", key.credential, key.id());
        assert_eq!(
            shown,
            "YubiKey([redacted]) YubiKeyVerifier([redacted]) \
             YubiKeyCredential([redacted]) YubiKeyId([redacted])"
        );
    }
}
