//! What a line of a person's answers means.

use pingpair::Secret;
use pingpair::pairing::{Answer, Method, MethodKind, Prompt, Wanted};
use pingpair::pingid::{PairingDeviceType, WebAuthnType};

/// What a line means.
pub(crate) enum Meaning {
    /// An answer to the question.
    Answer(Answer),
    /// The person wants no more.
    Stop,
    /// A way to pair that needs to know more: this question is the next one.
    Needs(MethodKind),
}

/// Reads a line that answers a question; `at_terminal` allows what only a person there can see, such
/// as the numbers of a list.
pub(crate) fn meaning(
    prompt: &Prompt,
    line: &Secret,
    at_terminal: bool,
) -> Result<Meaning, String> {
    let text = line.expose();
    if text == AGAIN && prompt.start_again_from.is_some() {
        return Ok(Meaning::Answer(Answer::StartAgain));
    }
    Ok(Meaning::Answer(match &prompt.wanted {
        Wanted::Method(methods) => return method(methods, text, at_terminal),
        Wanted::StartAgain => match text {
            STOP => return Ok(Meaning::Stop),
            AGAIN => Answer::StartAgain,
            _ => return Err("`again` or `stop` is expected".to_owned()),
        },
        Wanted::TwoOtps { .. } => {
            let mut otps = text.split_whitespace();
            match (otps.next(), otps.next(), otps.next()) {
                (Some(first), Some(second), None) => {
                    Answer::Otps(Secret::from(first), Secret::from(second))
                }
                _ => return Err("two OTPs with a blank between them are expected".to_owned()),
            }
        }
        Wanted::Credential { .. } => Answer::Credential(line.clone()),
        Wanted::Attestation { .. } => Answer::Attestation(line.clone()),
        Wanted::VerificationCode { .. } => Answer::VerificationCode(line.clone()),
        _ => Answer::Otp(line.clone()),
    }))
}

/// The method of a kind that needed to know more, with what a line says.
pub(crate) fn detailed(kind: MethodKind, line: &Secret) -> Result<Answer, String> {
    let Some(method) = with_data(kind, line.expose()) else {
        return Err(format!(
            "{} is expected",
            wanted_data(kind).unwrap_or("something else")
        ));
    };
    Ok(Answer::Method(method))
}

/// What a method has to know, if anything.
pub(crate) fn wanted_data(kind: MethodKind) -> Option<&'static str> {
    match kind {
        MethodKind::Email => Some("an e-mail address"),
        MethodKind::Sms | MethodKind::Voice => Some("a phone number such as +12025550123"),
        MethodKind::Token => Some("the serial number of an OATH token"),
        _ => None,
    }
}

/// The name of a method on the command line, which is that of its command.
pub(crate) fn name(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::AuthenticatorApp => "authenticator",
        kind => kind.as_str(),
    }
}

/// The method of a name.
pub(crate) fn kind(name: &str) -> Option<MethodKind> {
    let mut kinds = MethodKind::ALL.iter().copied();
    kinds.find(|kind| self::name(*kind) == name || kind.as_str() == name)
}

fn method(methods: &[MethodKind], text: &str, at_terminal: bool) -> Result<Meaning, String> {
    let (word, data) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let data = data.trim_start();
    let numbered = || {
        let place = word.parse::<usize>().ok()?.checked_sub(1)?;
        methods.get(place).copied().filter(|_| at_terminal)
    };
    let given = numbered().or_else(|| kind(&word.to_ascii_lowercase()));
    let Some(kind) = given.filter(|kind| methods.contains(kind)) else {
        let names: Vec<_> = methods.iter().map(|kind| name(*kind)).collect();
        return Err(format!("one of these is expected: {}", names.join(", ")));
    };
    if let Some(method) = with_data(kind, data) {
        return Ok(Meaning::Answer(Answer::Method(method)));
    }
    match wanted_data(kind) {
        Some(_) if at_terminal && data.is_empty() => Ok(Meaning::Needs(kind)),
        Some(wanted) => Err(format!("{wanted} is expected behind `{}`", name(kind))),
        None => Err(format!("there is no such type of `{}`", name(kind))),
    }
}

/// A method with what it has to know; nothing where that is missing.
fn with_data(kind: MethodKind, data: &str) -> Option<Method> {
    let text = || (!data.is_empty()).then(|| data.to_owned());
    let none = data.is_empty();
    Some(match kind {
        MethodKind::AuthenticatorApp if none => Method::AuthenticatorApp,
        MethodKind::YubiKey if none => Method::YubiKey,
        MethodKind::Email => Method::Email(text()?),
        MethodKind::Sms => Method::Sms(text()?),
        MethodKind::Token => Method::Token(text()?),
        MethodKind::Voice => Method::Voice(text()?),
        MethodKind::Online if none => Method::Online(None),
        MethodKind::Online => {
            let wire = known(PairingDeviceType::INFO, data)?;
            Method::Online(Some(PairingDeviceType::from(wire)))
        }
        MethodKind::WebAuthn if none => Method::WebAuthn(WebAuthnType::SecurityKey),
        MethodKind::WebAuthn => {
            Method::WebAuthn(WebAuthnType::from(known(WebAuthnType::INFO, data)?))
        }
        _ => return None,
    })
}

/// A known value, as the wire spells it.
fn known(info: &pingpair::describe::ValuesInfo, text: &str) -> Option<&'static str> {
    let mut values = info.values.iter().map(|value| value.wire);
    values.find(|wire| wire.eq_ignore_ascii_case(text))
}

/// Begins again.
pub(crate) const AGAIN: &str = "again";
/// Ends it.
pub(crate) const STOP: &str = "stop";

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(text: &str, at_terminal: bool) -> Result<Meaning, String> {
        let methods = [MethodKind::Sms, MethodKind::YubiKey, MethodKind::WebAuthn];
        method(&methods, text, at_terminal)
    }

    #[track_caller]
    fn assert_method(text: &str, at_terminal: bool, expected: &Method) {
        match chosen(text, at_terminal) {
            Ok(Meaning::Answer(Answer::Method(method))) => assert_eq!(method, *expected),
            Ok(_) => panic!("{text} is no method"),
            Err(error) => panic!("{text}: {error}"),
        }
    }

    #[test]
    fn methods_are_chosen_by_name_and_by_number_at_a_terminal() {
        let sms = Method::Sms("+12025550123".to_owned());
        assert_method("sms +12025550123", false, &sms);
        assert_method("SMS  +12025550123", true, &sms);
        assert_method("1 +12025550123", true, &sms);
        assert_method("yubikey", false, &Method::YubiKey);
        assert_method("2", true, &Method::YubiKey);
        let platform = Method::WebAuthn(WebAuthnType::Platform);
        assert_method("webauthn webauthn_platform", false, &platform);
        assert_method(
            "webauthn",
            false,
            &Method::WebAuthn(WebAuthnType::SecurityKey),
        );
        assert!(matches!(
            chosen("sms", true),
            Ok(Meaning::Needs(MethodKind::Sms))
        ));
        for (text, at_terminal) in [
            ("sms", false),
            ("1 +12025550123", false),
            ("0", true),
            ("4", true),
            ("email a@example.com", true),
            ("yubikey 7", true),
            ("webauthn none", true),
            ("", true),
        ] {
            assert!(chosen(text, at_terminal).is_err(), "{text}");
        }
    }

    #[test]
    fn every_method_is_named_as_its_command_is() {
        for kind in MethodKind::ALL {
            assert_eq!(self::kind(name(*kind)), Some(*kind));
            assert_eq!(self::kind(kind.as_str()), Some(*kind));
        }
        assert_eq!(kind("authenticator"), Some(MethodKind::AuthenticatorApp));
        assert_eq!(kind("none"), None);
    }
}
