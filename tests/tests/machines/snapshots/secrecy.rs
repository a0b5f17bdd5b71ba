//! Nothing can be read in a snapshot.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::pairing::{Answer, Outcome};

use super::{SESSION, asking, client, polling};
use crate::journeys::{JOURNEYS, NUMBER, SERIAL, moves};
use crate::walk::Setting;

/// The text, and what stands in its parts.
fn readings(text: &str) -> Vec<Vec<u8>> {
    let mut readings = vec![text.as_bytes().to_vec()];
    readings.extend(
        text.split('.')
            .map(|part| URL_SAFE_NO_PAD.decode(part).unwrap()),
    );
    readings
}

#[track_caller]
fn has_none_of(text: &str, secrets: &[Vec<u8>]) {
    for reading in readings(text) {
        for secret in secrets {
            assert!(secret.len() > 3);
            let found = memchr::memmem::find(&reading, secret);
            assert!(found.is_none(), "{}", String::from_utf8_lossy(secret));
        }
    }
}

/// Everything that was said of the pairing, and the organisation's own secrets.
fn secrets(setting: &Setting) -> Vec<Vec<u8>> {
    let credentials = setting.world.credentials();
    let mut secrets: Vec<Vec<u8>> = [
        "meredith",
        NUMBER,
        SERIAL,
        "activation",
        "session_id",
        "NOT_CLAIMED",
        credentials.token().expose(),
        credentials.org_alias(),
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec();
    let properties = setting.world.engine().properties_text();
    let key = properties
        .expose()
        .lines()
        .find_map(|line| line.strip_prefix("use_base64_key="))
        .unwrap()
        .replace('\\', "");
    secrets.push(key.clone().into_bytes());
    let standard = base64::engine::general_purpose::STANDARD;
    secrets.push(standard.decode(key).unwrap());
    for sent in setting.wire.sent() {
        for (name, value) in sent.body {
            if let ("sessionId" | "otp" | "activationCode" | "clientData", Some(text)) =
                (&*name, value.as_str())
            {
                secrets.push(text.as_bytes().to_vec());
            }
        }
    }
    secrets
}

#[test]
fn neither_otp_nor_code_nor_session_nor_the_organisations_secrets_can_be_read() {
    for journey in JOURNEYS {
        let setting = journey.setting();
        let pairing = journey.begin(&client(&setting));
        let mut pairing = pairing.context(SESSION);
        let mut texts = vec![pairing.snapshot().unwrap()];
        while moves(&setting, &mut pairing).is_none() {
            texts.push(pairing.snapshot().unwrap());
        }
        texts.push(pairing.snapshot().unwrap());
        let secrets = secrets(&setting);
        for text in &texts {
            has_none_of(text, &secrets);
        }
    }
}

#[test]
fn an_otp_that_was_answered_is_not_sealed_and_is_asked_for_again() {
    let setting = Setting::new();
    let (mut pairing, _) = asking(&setting);
    pairing.answer(Answer::Otp(setting.otp())).unwrap();
    let text = pairing.snapshot().unwrap();
    let resumed = client(&setting).resume(pairing.kind(), &text, SESSION);
    let mut resumed = resumed.unwrap();
    let prompt = resumed.view().prompt.unwrap();
    assert_eq!((&*prompt.wanted, prompt.answers_left), ("otp", 4));
    // The one that was not sealed has it still.
    assert!(pairing.view().prompt.is_none());
}

#[test]
fn a_finished_pairing_seals_its_outcome_alone() {
    let setting = Setting::new();
    let (mut pairing, waiting) = polling(&setting);
    pairing.cancel().unwrap();
    let text = pairing.snapshot().unwrap();
    assert!(text.len() < waiting.len());
    let resumed = client(&setting).resume(pairing.kind(), &text, SESSION);
    let mut resumed = resumed.unwrap();
    assert!(matches!(resumed.outcome(), Some(Outcome::NotPaired { .. })));
    let view = resumed.view();
    assert!(view.activation_code.is_none() && view.link.is_none());
    let sent = setting.wire.sent().len();
    let _ = resumed.step().unwrap();
    assert_eq!(setting.wire.sent().len(), sent);
}

#[test]
fn debug_of_a_pairing_shows_nothing_personal_or_secret() {
    for journey in JOURNEYS {
        let setting = journey.setting();
        let mut pairing = journey.begin(&client(&setting)).context(SESSION);
        let mut shown = format!("{pairing:?}");
        loop {
            let end = moves(&setting, &mut pairing);
            shown += &format!("{pairing:?} {:?} {}", pairing.view(), pairing.view());
            if let Some(outcome) = end {
                shown += &format!("{outcome}");
                break;
            }
        }
        let secrets = secrets(&setting);
        let personal = secrets.iter().filter(|it| {
            let text = String::from_utf8_lossy(it);
            !["activation", "session_id", "NOT_CLAIMED"].contains(&&*text)
        });
        for secret in personal {
            let found = memchr::memmem::find(shown.as_bytes(), secret);
            assert!(found.is_none(), "{}", journey.name);
        }
    }
}
