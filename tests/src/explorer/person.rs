//! The person at the page, and the phone in the person's hand.

use pingpair::Secret;
use pingpair::pairing::{Answer, Method, Prompt, Wanted};
use pingpair::pingid::PairingStatus;
use pingpair_sandbox::{Misbehaviour, Phone, VirtualAuthenticator};

use super::event::Event;
use super::flow::{Flow, NUMBER, ORIGIN, SERIAL, USER};
use super::scene::Scene;

impl Scene {
    /// What the person answers; nothing where the question cannot be answered any more.
    pub(super) fn answer(&mut self, prompt: &Prompt, event: Event) -> Option<Answer> {
        let is_right = !matches!(event, Event::Wrong);
        Some(match &prompt.wanted {
            Wanted::Method(_) => Answer::Method(self.method()),
            Wanted::Otp { .. } => {
                let message = self.engine.messages().last()?;
                self.otp(message.otp.clone(), is_right)
            }
            Wanted::TokenOtp { .. } | Wanted::NextOtp { .. } => {
                let otp = self.engine.press_oath_token(SERIAL).ok()?;
                self.otp(otp, is_right)
            }
            Wanted::TwoOtps { .. } => {
                let otps = [(); 2].map(|()| self.engine.press_oath_token(SERIAL).ok());
                let [Some(first), Some(second)] = otps else {
                    return None;
                };
                match (self.otp(first, is_right), self.otp(second, is_right)) {
                    (Answer::Otp(first), Answer::Otp(second)) => Answer::Otps(first, second),
                    _ => return None,
                }
            }
            Wanted::YubiKeyOtp => {
                let otp = self.engine.press_yubikey(&self.setup.yubikey).ok()?;
                self.otp(otp, is_right)
            }
            Wanted::AuthenticatorOtp { link, .. } => {
                let otp = self.engine.authenticator_app_otp(link.expose()).ok()?;
                self.otp(otp, is_right)
            }
            Wanted::Credential { options } => {
                Answer::Credential(credential(options.expose(), event)?)
            }
            Wanted::StartAgain => Answer::StartAgain,
            _ => return None,
        })
    }

    /// An OTP that is as it should be, or has another last character.
    fn otp(&mut self, otp: Secret, is_right: bool) -> Answer {
        let mut text = otp.expose().to_owned();
        if !is_right {
            let last = text.pop();
            text.push(match last {
                Some('1') => '2',
                Some('c') => 'b',
                Some(letter) if letter.is_ascii_alphabetic() => 'c',
                _ => '1',
            });
        }
        Answer::Otp(Secret::from(text))
    }

    fn method(&self) -> Method {
        match self.setup.flow {
            Flow::EnrolOnline => Method::Online(None),
            Flow::EnrolYubiKey => Method::YubiKey,
            _ => Method::Sms(NUMBER.into()),
        }
    }

    /// The phone takes its next step; whether there was one.
    pub(super) fn phone_steps(&mut self) -> bool {
        let Some(code) = self.code.clone() else {
            return false;
        };
        let users = self.engine.users();
        let codes = users.iter().filter(|user| user.details.username == USER);
        let mut codes = codes.flat_map(|user| &user.codes);
        let Some(known) = codes.find(|known| known.activation_code.expose() == code) else {
            return false;
        };
        match known.status {
            PairingStatus::NotClaimed => self.engine.scan(&code, Phone::mobile()).is_ok(),
            PairingStatus::Verified => match self.engine.pair(&code) {
                Ok(id) => self.record.half.insert(id),
                Err(_) => false,
            },
            PairingStatus::Paired => match self.engine.finish(&code) {
                Ok(id) => {
                    self.record.is_finished = true;
                    self.record.completed.insert(id)
                }
                Err(_) => false,
            },
            _ => false,
        }
    }
}

/// What the browser makes of the options; an authenticator of the user's own at each time.
pub(super) fn credential(options: &str, event: Event) -> Option<Secret> {
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
