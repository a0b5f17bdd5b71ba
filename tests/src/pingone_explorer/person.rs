//! The person at the page, the computer with PingID Desktop, and the phone.

use pingpair::Secret;
use pingpair::pairing::{Answer, Prompt, RegistrationData, Wanted};
use pingpair_sandbox::{DESKTOP_AGENT_URL, Misbehaviour, VirtualAuthenticator};

use super::event::Event;
use super::flow::{ADDRESS, NEW_USER, ORIGIN, PASSWORD, SERIAL, USER};
use super::scene::Scene;

impl Scene {
    /// What the person answers; nothing where the question cannot be answered any more.
    pub(super) fn answer(&mut self, prompt: &Prompt, event: Event) -> Option<Answer> {
        let is_right = !matches!(event, Event::Wrong);
        Some(match &prompt.wanted {
            Wanted::Otp { .. } => {
                let otp = self.engine.messages().last()?.otp.clone();
                Answer::Otp(typed(&otp, is_right))
            }
            Wanted::TokenOtp { .. } | Wanted::NextOtp { .. } => {
                let otp = self.engine.press_oath_token(SERIAL).ok()?;
                Answer::Otp(typed(&otp, is_right))
            }
            Wanted::AuthenticatorOtp { link, .. } => {
                let otp = self.engine.authenticator_app_otp(link.expose()).ok()?;
                Answer::Otp(typed(&otp, is_right))
            }
            Wanted::VerificationCode { .. } => {
                let code = self.engine.messages().last()?.otp.clone();
                Answer::VerificationCode(typed(&code, is_right))
            }
            Wanted::Registration { .. } => Answer::Registration(Box::new(data(event))),
            Wanted::Attestation { registration } => {
                let registration = registration.expose().to_owned();
                Answer::Attestation(self.attestation(&registration, is_right)?)
            }
            Wanted::Credential { options } => {
                Answer::Credential(credential(options.expose(), event)?)
            }
            Wanted::StartAgain => Answer::StartAgain,
            _ => return None,
        })
    }

    /// What the agent on the user's computer makes of a registration.
    fn attestation(&mut self, registration: &str, is_right: bool) -> Option<Secret> {
        let headers = [
            ("Content-Type", "application/jwt"),
            ("Origin", "https://pingone.example.com"),
        ];
        let url = format!("{DESKTOP_AGENT_URL}/register");
        let body = registration.as_bytes();
        let answer = self.engine.deliver_pingone("POST", &url, &headers, body);
        let text = String::from_utf8(answer.body?).ok()?;
        if is_right {
            return Some(Secret::from(text));
        }
        // Another signature.
        let (signed, _) = text.rsplit_once('.')?;
        Some(Secret::from(format!("{signed}.AAAA")))
    }

    /// The phone takes its next step; whether there was one.
    pub(super) fn phone_steps(&mut self, event: Event) -> bool {
        let Some(key) = self.key.clone() else {
            return false;
        };
        let mut pingone = self.engine.pingone();
        if event == Event::PhoneFails {
            let failed = pingone.fail_pairing_key(&key, "DEVICE_ROOTED", "planned by a test");
            return failed.is_ok();
        }
        match pingone.claim_pairing_key(&key, Some("Pixel 9"), Some("Meredith's phone")) {
            Ok(id) => self.record.claimed.insert(id),
            Err(_) => false,
        }
    }
}

/// An OTP or code that is as it should be, or has another last character.
fn typed(otp: &Secret, is_right: bool) -> Secret {
    let mut text = otp.expose().to_owned();
    if !is_right {
        let last = text.pop();
        text.push(match last {
            Some('2') => '3',
            Some(letter) if letter.is_ascii_alphabetic() => '3',
            _ => '2',
        });
    }
    Secret::from(text)
}

/// Who registers; a person's mistake is a password that the policy does not take, or somebody's name.
fn data(event: Event) -> RegistrationData {
    match event {
        Event::Wrong => RegistrationData::new(NEW_USER, ADDRESS, "short"),
        Event::Taken => RegistrationData::new(USER, ADDRESS, PASSWORD),
        _ => RegistrationData::new(NEW_USER, ADDRESS, PASSWORD),
    }
}

/// What the browser makes of the options; an authenticator of the user's own at each time.
fn credential(options: &str, event: Event) -> Option<Secret> {
    let mut authenticator = VirtualAuthenticator::new();
    let made = match event {
        Event::Wrong => authenticator
            .misbehaviour(Misbehaviour::TamperedSignature)
            .create(options, ORIGIN),
        Event::EvilOrigin => {
            // The client data name https://evilexample.com.
            let mut lenient = authenticator.misbehaviour(Misbehaviour::WrongOrigin);
            lenient.create(options, "https://example.com")
        }
        _ => authenticator.create(options, ORIGIN),
    };
    made.ok().map(Secret::from)
}
