//! What people are asked.

use pingpair::pairing::{MethodKind, Problem, Prompt, Wanted};
use pingpair::pingone::PasswordPolicy;
use pingpair::text::visible;

use super::answers::{self, AGAIN, STOP};

/// The question in whole sentences, without link, key and options.
pub(crate) fn sentences(prompt: &Prompt, at_terminal: bool) -> Vec<String> {
    let mut sentences = Vec::new();
    sentences.extend(prompt.problem.map(|problem| trouble(prompt, problem)));
    sentences.push(match &prompt.wanted {
        Wanted::Method(_) if at_terminal => "Choose a way to pair:".to_owned(),
        Wanted::Method(_) => "Enter a way to pair, with what it needs behind it:".to_owned(),
        Wanted::Otp { destination } => format!("Enter the OTP that was sent to {destination}."),
        Wanted::TokenOtp { serial_number } => {
            format!("Enter the OTP that the OATH token {serial_number} shows.")
        }
        Wanted::NextOtp { serial_number } => format!(
            "The OTP was right, and the OATH token is out of step: wait until {serial_number} \
             shows its next OTP, and enter that."
        ),
        Wanted::TwoOtps { serial_number } => format!(
            "Enter two OTPs of the OATH token {serial_number} that follow each other, with a \
             blank between them."
        ),
        Wanted::YubiKeyOtp => "Touch the YubiKey.".to_owned(),
        Wanted::AuthenticatorOtp { .. } => "Enter the OTP that the app shows.".to_owned(),
        Wanted::Credential { .. } => "Enter the credential, as one line of JSON.".to_owned(),
        Wanted::Attestation { .. } => {
            "Enter the attestation that the agent on the user's computer made.".to_owned()
        }
        Wanted::Registration { policy } => {
            sentences.extend(policy.as_deref().and_then(hints));
            return sentences;
        }
        Wanted::VerificationCode { destination } => match destination {
            Some(destination) => {
                format!("Enter the verification code that was sent to {destination}.")
            }
            None => "Enter the verification code that was sent by e-mail.".to_owned(),
        },
        Wanted::StartAgain => format!(
            "Nobody knows whether the request was carried out. `{AGAIN}` begins again, `{STOP}` \
             ends it."
        ),
        _ => "Enter the answer.".to_owned(),
    });
    if let Wanted::Method(methods) = &prompt.wanted {
        let methods = methods.iter().zip(1..);
        sentences.extend(methods.map(|(kind, number)| choice(*kind, number, at_terminal)));
    }
    if prompt.start_again_from.is_some() {
        sentences.extend(again(&prompt.wanted));
    }
    sentences
}

/// What stands before the place where a person types.
pub(crate) fn label(wanted: &Wanted) -> &'static str {
    match wanted {
        Wanted::Method(_) => "way to pair",
        Wanted::TwoOtps { .. } => "two OTPs",
        Wanted::YubiKeyOtp => "OTP of the YubiKey",
        Wanted::Credential { .. } => "credential",
        Wanted::Attestation { .. } => "attestation",
        Wanted::VerificationCode { .. } => "verification code",
        Wanted::StartAgain => "again or stop",
        _ => "OTP",
    }
}

/// What a password must be like, as far as the service tells.
fn hints(policy: &PasswordPolicy) -> Option<String> {
    let mut hints = Vec::new();
    if let Some(length) = &policy.length {
        hints.extend(match (length.min, length.max) {
            (Some(least), Some(most)) => Some(format!("{least} to {most} characters")),
            (Some(least), None) => Some(format!("at least {least} characters")),
            (None, Some(most)) => Some(format!("at most {most} characters")),
            (None, None) => None,
        });
    }
    let sets = policy.min_characters.iter();
    hints.extend(sets.map(|(set, least)| format!("at least {least} of {}", visible(set))));
    if let Some(least) = policy.min_unique_characters {
        hints.push(format!("at least {least} different ones"));
    }
    if let Some(most) = policy.max_repeated_characters {
        hints.push(format!("no character more than {most} times"));
    }
    (!hints.is_empty()).then(|| format!("A password has {}.", hints.join(", ")))
}

fn choice(kind: MethodKind, number: usize, at_terminal: bool) -> String {
    let name = answers::name(kind);
    let meaning = kind.meaning().trim().trim_end_matches('.');
    let data = answers::wanted_data(kind);
    if at_terminal {
        return format!("  {number}  {name:<14} {meaning}");
    }
    match data {
        Some(data) => format!("  {name}, and {data}"),
        None => format!("  {name}"),
    }
}

fn trouble(prompt: &Prompt, problem: Problem) -> String {
    let left = match prompt.answers_left {
        1 => "one answer is left".to_owned(),
        left => format!("{left} answers are left"),
    };
    match (problem, &prompt.wanted) {
        (Problem::OtpWrong, _) => format!("The OTP was wrong; {left}."),
        (Problem::OtpWrongUnproven, _) => {
            format!("The OTP seems to have been wrong, by an answer that proves nothing; {left}.")
        }
        (Problem::UsernameTaken, _) => {
            format!("The user name belongs to another user; {left}.")
        }
        (Problem::EmailTaken, _) => {
            format!("The e-mail address belongs to another user; {left}.")
        }
        (Problem::PasswordRefused, _) => {
            format!("The password is not as the service wants it; {left}.")
        }
        (Problem::RegistrationRefused, _) => {
            format!("The service does not take this; {left}.")
        }
        (Problem::VerificationCodeWrong, _) => format!("The code was wrong; {left}."),
        (Problem::OtpNotSent, _) => {
            format!("Another one could not be sent: the one before can be entered; {left}.")
        }
        (_, Wanted::Registration { .. } | Wanted::VerificationCode { .. }) => format!(
            "The answer was lost on the way, and reading shows no effect of the request; {left}."
        ),
        (_, Wanted::StartAgain) => "The answer to the request was lost.".to_owned(),
        _ => format!(
            "The answer was lost on the way, and the user's details show no new device; {left}."
        ),
    }
}

fn again(wanted: &Wanted) -> Option<String> {
    let what = match wanted {
        Wanted::Otp { .. } => "sends another OTP; the one before is of no use then",
        Wanted::AuthenticatorOtp { .. } => "makes another key; the one before is of no use then",
        Wanted::TokenOtp { .. } | Wanted::NextOtp { .. } => "begins again",
        Wanted::Credential { .. } => "makes other options",
        Wanted::Attestation { .. } => "makes another registration",
        Wanted::VerificationCode { .. } => "sends another code; the one before is of no use then",
        _ => return None,
    };
    Some(format!("`{AGAIN}` {what}."))
}
