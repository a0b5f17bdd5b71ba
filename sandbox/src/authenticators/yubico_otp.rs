//! The OTP of a YubiKey: 16 bytes, encrypted by AES-128, in letters that every keyboard has.
//!
//! The format is the one of Yubico's "OTPs Explained" and of its `test-vectors.txt`:
//!
//! | bytes | |
//! | --- | --- |
//! | 0 to 5 | private id |
//! | 6, 7 | usage counter, low byte first |
//! | 8 to 10 | timestamp, low byte first |
//! | 11 | session counter |
//! | 12, 13 | random |
//! | 14, 15 | the checksum CRC-16/X-25 of the rest, low byte first |
//!
//! With its checksum the block leaves the residue f0b8.

use std::fmt;

use aes::Aes128;
use aes::cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};
use crc::{CRC_16_IBM_SDLC, Crc};
use data_encoding::Encoding;
use pingpair::Secret;

/// What a YubiKey encrypts at a touch.
///
/// The format is fixed, and so are these members. `Debug` shows the counters only.
#[derive(Clone)]
pub struct YubicoOtp {
    /// What only the key and its server know beside the AES key.
    pub private_id: [u8; 6],
    /// How often the key was plugged in. Real keys count to 32,767 (15 bits).
    pub usage_counter: u16,
    /// A timer of 24 bits that runs at about 8 Hz while the key is plugged in.
    pub timestamp: u32,
    /// How many OTPs came before this one since the key was plugged in.
    pub session_counter: u8,
    /// So that no two plain texts are alike.
    pub random: u16,
}

impl YubicoOtp {
    /// Decrypts 32 modhex characters, in small or capital letters.
    ///
    /// Returns nothing for any other text, and when the checksum is wrong, as it is with another
    /// AES key in all but one of 65,536 cases: compare the private id, too.
    pub fn decrypt(text: &str, aes_key: &[u8; 16]) -> Option<Self> {
        let mut block = <[u8; 16]>::try_from(MODHEX.decode(text.as_bytes()).ok()?).ok()?;
        Aes128::new(aes_key.into()).decrypt_block((&mut block).into());
        #[rustfmt::skip]
        let [
            private_id @ .., usage0, usage1, time0, time1, time2, session_counter,
            random0, random1, _, _,
        ] = block;
        let [plain @ .., check0, check1] = block;
        if CHECKSUM.checksum(&plain) != u16::from_le_bytes([check0, check1]) {
            return None;
        }
        Some(Self {
            private_id,
            usage_counter: u16::from_le_bytes([usage0, usage1]),
            timestamp: u32::from_le_bytes([time0, time1, time2, 0]),
            session_counter,
            random: u16::from_le_bytes([random0, random1]),
        })
    }

    /// Encrypts to 32 modhex characters. Of the timestamp the lower 24 bits are taken.
    pub fn encrypt(&self, aes_key: &[u8; 16]) -> Secret {
        let [id0, id1, id2, id3, id4, id5] = self.private_id;
        let [usage0, usage1] = self.usage_counter.to_le_bytes();
        let [time0, time1, time2, _] = self.timestamp.to_le_bytes();
        let [random0, random1] = self.random.to_le_bytes();
        #[rustfmt::skip]
        let mut block = [
            id0, id1, id2, id3, id4, id5, usage0, usage1, time0, time1, time2, self.session_counter,
            random0, random1, 0, 0,
        ];
        let [plain @ .., check0, check1] = &mut block;
        [*check0, *check1] = CHECKSUM.checksum(plain).to_le_bytes();
        Aes128::new(aes_key.into()).encrypt_block((&mut block).into());
        MODHEX.encode(&block).into()
    }
}

impl fmt::Debug for YubicoOtp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            private_id: _,
            usage_counter,
            timestamp: _,
            session_counter,
            random: _,
        } = self;
        formatter
            .debug_struct("YubicoOtp")
            .field("usage_counter", usage_counter)
            .field("session_counter", session_counter)
            .finish_non_exhaustive()
    }
}

/// Hexadecimal with other letters: those that lie in the same place on nearly every keyboard. A
/// key that is touched under caps lock types capitals.
pub(super) const MODHEX: Encoding = data_encoding_macro::new_encoding! {
    symbols: "cbdefghijklnrtuv",
    translate_from: "CBDEFGHIJKLNRTUV",
    translate_to: "cbdefghijklnrtuv",
};

const CHECKSUM: Crc<u16> = Crc::<u16>::new(&CRC_16_IBM_SDLC);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authenticators::texts;

    const KEY: [u8; 16] = [7; 16];

    fn otp() -> YubicoOtp {
        YubicoOtp {
            private_id: [1, 2, 3, 4, 5, 6],
            usage_counter: 0x0203,
            timestamp: 0x0004_0506,
            session_counter: 7,
            random: 0x0809,
        }
    }

    #[test]
    fn what_is_encrypted_decrypts_to_the_same() {
        let text = otp().encrypt(&KEY);
        assert_eq!(text.expose().len(), 32);
        for text in [text.expose().to_owned(), text.expose().to_uppercase()] {
            let plain = YubicoOtp::decrypt(&text, &KEY).unwrap();
            assert_eq!(plain.private_id, [1, 2, 3, 4, 5, 6]);
            assert_eq!((plain.usage_counter, plain.session_counter), (0x0203, 7));
            assert_eq!((plain.timestamp, plain.random), (0x0004_0506, 0x0809));
        }
    }

    #[test]
    fn a_timestamp_has_24_bits() {
        let mut otp = otp();
        otp.timestamp = u32::MAX;
        let plain = YubicoOtp::decrypt(otp.encrypt(&KEY).expose(), &KEY).unwrap();
        assert_eq!(plain.timestamp, 0x00ff_ffff);
    }

    #[test]
    fn the_whole_block_leaves_the_published_residue() {
        // The plain text of Yubico's test-vectors.txt.
        let block = [
            0x87, 0x92, 0xeb, 0xfe, 0x26, 0xcc, 0x13, 0x00, 0x30, 0xc2, 0x00, 0x11, 0xc8, 0x9f,
            0x23, 0xc8,
        ];
        assert_eq!(CHECKSUM.checksum(&block) ^ 0xffff, 0xf0b8);
    }

    #[test]
    fn another_key_and_a_changed_character_are_noticed() {
        let text = otp().encrypt(&KEY);
        assert!(YubicoOtp::decrypt(text.expose(), &[8; 16]).is_none());
        for place in 0..32 {
            let mut changed = text.expose().to_owned().into_bytes();
            changed[place] = if changed[place] == b'c' { b'b' } else { b'c' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(YubicoOtp::decrypt(&changed, &KEY).is_none(), "{place}");
        }
    }

    #[test]
    fn no_text_does_harm() {
        for text in texts() {
            assert!(YubicoOtp::decrypt(&text, &KEY).is_none(), "{text:?}");
        }
    }

    #[test]
    fn debug_shows_no_private_id() {
        assert_eq!(
            format!("{:?}", otp()),
            "YubicoOtp { usage_counter: 515, session_counter: 7, .. }"
        );
    }
}
