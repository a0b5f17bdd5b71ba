//! The forms of what is paired: phone numbers, e-mail addresses, TOTP secrets.
//!
//! Source: the vendor's page, "StartOfflinePairing"; ITU-T E.164 for the length of phone numbers, RFC
//! 5321 for that of e-mail addresses, RFC 4648 for Base32.

use crate::error::{Code, Error, Result};

/// A number in international form: `+12025550123` or `12025550123`.
pub(super) fn check_phone_number(text: &str) -> Result<()> {
    if text.contains(',') {
        return Err(refused(
            "a phone number without extension: only VOICE has them",
        ));
    }
    if is_phone_number(text) {
        Ok(())
    } else {
        Err(refused(PHONE_NUMBER))
    }
}

/// A number, and what is dialled after the call was answered: `+12025550123,#2992,,,#2991`.
pub(super) fn check_phone_number_and_extensions(text: &str) -> Result<()> {
    let (number, extensions) = match text.split_once(',') {
        Some((number, extensions)) => (number, Some(extensions)),
        None => (text, None),
    };
    if !is_phone_number(number) {
        return Err(refused(PHONE_NUMBER));
    }
    let dialled = |byte: u8| byte.is_ascii_digit() || byte == b'#' || byte == b'*';
    match extensions {
        None => Ok(()),
        // More commas wait longer; nothing is dialled after the last one.
        Some(text)
            if text.bytes().all(|byte| dialled(byte) || byte == b',')
                && text.bytes().last().is_some_and(dialled) =>
        {
            Ok(())
        }
        Some(_) => Err(refused(
            "extensions of digits, # and *, each behind one or more commas",
        )),
    }
}

/// One `@` with something on both sides and a domain behind it.
pub(super) fn check_email(text: &str) -> Result<()> {
    let parts = text.rsplit_once('@');
    let fits = parts.is_some_and(|(local, domain)| {
        (1..=64).contains(&local.len())
            && !local.contains('@')
            && domain.split('.').all(|label| !label.is_empty())
            && !text.contains(char::is_whitespace)
    });
    if fits {
        Ok(())
    } else {
        Err(refused("an e-mail address such as name@example.com"))
    }
}

/// Base32 text, which people write in groups.
pub(super) fn check_totp_secret(text: &str) -> Result<()> {
    let secret = text.trim_end_matches('=');
    let base32 = |byte: u8| matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'2'..=b'7');
    if secret.len() >= SHORTEST_SECRET && secret.bytes().all(base32) {
        Ok(())
    } else {
        Err(refused("a TOTP secret: 16 or more characters of Base32"))
    }
}

fn is_phone_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    (7..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0')
}

fn refused(expected: &str) -> Error {
    Error::new(Code::ValueMalformed).detail(format!("pairing_data: {expected}"))
}

const PHONE_NUMBER: &str =
    "an international phone number: 7 to 15 digits, the country code first, + before it or not";

/// 80 bits: what services hand out at least.
const SHORTEST_SECRET: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_the_page_are_taken() {
        for number in ["+12025550123", "13035551234"] {
            assert!(check_phone_number(number).is_ok(), "{number}");
            assert!(
                check_phone_number_and_extensions(number).is_ok(),
                "{number}"
            );
        }
        for extensions in [
            "2992",
            "#2992",
            "2992#",
            "#2992,#2991",
            "#2992,,,#2991",
            ",,*7",
        ] {
            let number = format!("+12025550123,{extensions}");
            assert!(
                check_phone_number_and_extensions(&number).is_ok(),
                "{number}"
            );
            assert!(check_phone_number(&number).is_err(), "{number}");
        }
    }

    #[test]
    fn other_phone_numbers_are_refused() {
        for number in [
            "",
            "+",
            "123456",
            "1234567890123456",
            "0041441234567",
            "+1 202 555 0123",
            "+1-202-555-0123",
            "++12025550123",
            "12025550123+",
            "１２０２５５５０１２３",
        ] {
            assert!(check_phone_number(number).is_err(), "{number}");
            assert!(
                check_phone_number_and_extensions(number).is_err(),
                "{number}"
            );
        }
        for extensions in ["", ",", "29a2", "2992,", "2992, 1", "p2992", "2992;"] {
            let number = format!("+12025550123,{extensions}");
            assert!(
                check_phone_number_and_extensions(&number).is_err(),
                "{number}"
            );
        }
    }

    #[test]
    fn e_mail_addresses_have_a_name_and_a_domain() {
        for address in [
            "jdoe@pingdevelopers.com",
            "a@b",
            "ö@example.com",
            "a+b@x.example",
        ] {
            assert!(check_email(address).is_ok(), "{address}");
        }
        for address in [
            "",
            "@",
            "jdoe",
            "jdoe@",
            "@example.com",
            "a b@example.com",
            "a@b@c",
            "a@b..c",
        ] {
            assert!(check_email(address).is_err(), "{address}");
        }
    }

    #[test]
    fn totp_secrets_are_base32() {
        assert!(check_totp_secret("RRHWKYHJZAYBEONJREBUTW3GKL2VLZK2").is_ok());
        assert!(check_totp_secret("rrhwkyhjzaybeonj====").is_ok());
        for secret in [
            "",
            "RRHWKYHJZAYBEON",
            "RRHWKYHJZAYBEON1",
            "RRHW KYHJ ZAYB EONJ",
        ] {
            assert!(check_totp_secret(secret).is_err(), "{secret}");
        }
    }
}
