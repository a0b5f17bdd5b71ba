//! The machine of the way that was chosen.

use pingpair::Secret;
use pingpair::pairing::{Answer, Evidence, Method, PairingView, Reason};
use pingpair::pingid::WebAuthnType;
use pingpair_sandbox::Phone;
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};

use super::{ORIGIN, choosing};
use crate::walk::{Setting, Walk};

/// Chooses this way.
fn chosen(method: Method) -> Walk {
    let mut walk = choosing();
    let first = match method {
        Method::YubiKey => "Asking",
        _ => "Chosen",
    };
    walk.says(Answer::Method(method), "Checking");
    walk.goes("allowed", first);
    walk
}

/// What a person at the page answers to any question.
fn answer(setting: &Setting, view: &PairingView) -> Option<Answer> {
    let mut engine = setting.world.engine();
    if let (Some(code), Some("NOT_CLAIMED")) = (&view.activation_code, view.status.as_deref()) {
        engine.scan(code.expose(), Phone::mobile()).unwrap();
        engine.pair(code.expose()).unwrap();
        engine.finish(code.expose()).unwrap();
        return None;
    }
    let prompt = view.prompt.as_ref()?;
    Some(match prompt.wanted.as_str() {
        "otp" => Answer::Otp(engine.messages().last().unwrap().otp.clone()),
        "token_otp" => Answer::Otp(engine.press_oath_token("123").unwrap()),
        "yubikey_otp" => Answer::Otp(engine.press_yubikey(&setting.yubikey).unwrap()),
        "authenticator_otp" => {
            let link = prompt.link.as_deref().unwrap();
            Answer::Otp(engine.authenticator_app_otp(link).unwrap())
        }
        "credential" => {
            let options = prompt.options.as_deref().unwrap();
            let made = engine.create_credential(options, ORIGIN).unwrap();
            Answer::Credential(Secret::from(made))
        }
        other => panic!("{other}"),
    })
}

#[test]
fn every_way_leads_to_one_outcome() {
    let number = || "+12025550123".to_owned();
    for method in [
        Method::AuthenticatorApp,
        Method::Email("meredith@example.com".into()),
        Method::Online(None),
        Method::Sms(number()),
        Method::Token("123".into()),
        Method::Voice(number()),
        Method::WebAuthn(WebAuthnType::Platform),
        Method::YubiKey,
    ] {
        let is_yubikey = method == Method::YubiKey;
        let mut walk = chosen(method);
        let credential = OathCredential::new(
            OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap(),
            OathTokenType::Hotp,
            OtpLength::Six,
        );
        walk.setting
            .world
            .engine()
            .add_oath_token("123", credential);
        if is_yubikey {
            let made = walk.setting.world.engine().make_yubikey();
            walk.setting.yubikey = made.unwrap();
        }
        walk.runs("ended", answer);
        let device = walk.paired(Evidence::Told);
        assert_eq!(walk.setting.devices()[0].id, device);
    }
}

#[test]
fn cancelling_and_the_deadline_reach_the_machine_that_was_chosen() {
    let email = || chosen(Method::Email("meredith@example.com".into()));
    email()
        .cancels("Finished")
        .not_paired(Reason::Cancelled, true);
    email()
        .is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
}
