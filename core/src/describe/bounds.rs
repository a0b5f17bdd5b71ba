//! What a member must keep to: bounds of numbers and lengths, forms of texts.

use crate::text;

/// The inclusive bounds of a number, of a text's length in Unicode scalar values, or of the length of
/// a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The least.
    pub least: i64,
    /// The greatest.
    pub greatest: i64,
}

/// What a text must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// ASCII digits only.
    Digits,
    /// 44 characters of modhex, as a YubiKey types them.
    Modhex,
    /// No control or format characters, and no blank at either end.
    Name,
    /// An OTP of an OATH token: 6 or 8 ASCII digits.
    OathOtp,
    /// A phone number: digits, perhaps a plus sign before them, and what people write between them.
    Phone,
    /// What is dialled after a call was answered: digits, commas, `#` and `*`.
    Extension,
}

impl Form {
    /// What is expected, in words that follow a member's name.
    pub const fn expectation(self) -> &'static str {
        match self {
            Self::Digits => "digits 0 to 9 only",
            Self::Modhex => "44 characters of cbdefghijklnrtuv, as a YubiKey types them",
            Self::Name => "no control or format characters, and no blank at either end",
            Self::OathOtp => "6 or 8 digits",
            Self::Phone => "digits, a plus sign before them, and . - ( ) or blanks between them",
            Self::Extension => "digits, commas, # and *",
        }
    }

    /// Whether a text looks like this.
    pub fn accepts(self, value: &str) -> bool {
        let digits = value.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Self::Digits => digits,
            Self::Modhex => value.len() == 44 && value.bytes().all(|byte| MODHEX.contains(&byte)),
            Self::Name => !text::any_acts(value) && value.trim() == value,
            Self::OathOtp => digits && matches!(value.len(), 6 | 8),
            Self::Phone => is_phone(value),
            Self::Extension => value
                .bytes()
                .all(|byte| is_dialled(byte) || b",#*".contains(&byte)),
        }
    }
}

/// Nothing in it tells a telephone system more than whom to call.
fn is_phone(value: &str) -> bool {
    let rest = value.strip_prefix('+').unwrap_or(value);
    let bytes = || rest.bytes();
    bytes()
        .next()
        .is_some_and(|byte| is_dialled(byte) || byte == b'(')
        && bytes().all(|byte| is_dialled(byte) || b".-() ".contains(&byte))
}

fn is_dialled(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// The letters that stand at the same place of every keyboard.
const MODHEX: &[u8] = b"cbdefghijklnrtuv";
