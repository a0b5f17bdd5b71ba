//! Nothing can be read in a snapshot, and nothing secret is printed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::pairing::Outcome;

use super::SESSION;
use super::journeys::{EMAIL, JOURNEYS, NUMBER, PASSWORD, SERIAL, moves};
use crate::walk::Setting;

/// Everything that was said of the pairing, and the client's own secrets.
fn secrets(setting: &Setting, outcome: &Outcome) -> Vec<String> {
    let mut engine = setting.world.engine();
    let mut pingone = engine.pingone();
    let mut secrets = vec![
        PASSWORD.to_owned(),
        EMAIL.to_owned(),
        NUMBER.to_owned(),
        SERIAL.to_owned(),
        "ST-NO-SS".to_owned(),
        "code_verifier".to_owned(),
        setting.mfa_user.clone(),
        pingone.environment_id(),
        pingone.worker_client_secret().expose().to_owned(),
        pingone.application_client_secret().expose().to_owned(),
    ];
    drop(engine);
    for sent in setting.wire.sent() {
        for name in ["otp", "verificationCode", "attestation"] {
            let text = sent.body.get(name).and_then(|value| value.as_str());
            secrets.extend(text.map(str::to_owned));
        }
    }
    if let Outcome::Registered { user } = outcome {
        let tokens = user.tokens.as_ref().unwrap();
        secrets.push(tokens.access_token.expose().to_owned());
    }
    secrets
}

#[test]
fn neither_snapshots_nor_debug_show_a_secret() {
    for journey in JOURNEYS {
        let setting = journey.setting();
        let client = setting.mfa_client();
        let mut pairing = journey.begin(&client, &setting).context(SESSION);
        let mut texts = Vec::new();
        let mut shown = format!("{client:?} {pairing:?}");
        let outcome = loop {
            texts.push(pairing.snapshot().unwrap());
            let end = moves(&setting, &mut pairing);
            let view = pairing.view();
            shown += &format!("{pairing:?} {view:?} {view}");
            if let Some(outcome) = end {
                break outcome;
            }
        };
        texts.push(pairing.snapshot().unwrap());
        shown += &outcome.to_string();
        let user = (
            &setting.mfa_user,
            setting.world.engine().pingone().environment_id(),
        );
        for secret in secrets(&setting, &outcome) {
            for text in &texts {
                let parts = text
                    .split('.')
                    .map(|part| URL_SAFE_NO_PAD.decode(part).unwrap());
                for reading in parts.chain([text.as_bytes().to_vec()]) {
                    let found = memchr::memmem::find(&reading, secret.as_bytes());
                    assert!(found.is_none(), "{}: {secret}", journey.name);
                }
            }
            // Ids are no secrets.
            if secret != *user.0 && secret != user.1 && secret != SERIAL {
                assert!(!shown.contains(&secret), "{}: {secret}", journey.name);
            }
        }
    }
}

#[test]
fn neither_password_nor_code_is_sealed() {
    // What is sealed is shorter than what would hold them: they are asked for again.
    let setting = Setting::pingone();
    let rules = pingpair::pairing::Registration::new();
    let mut pairing = setting
        .mfa_client()
        .register(rules)
        .unwrap()
        .context(SESSION);
    // The flow is started, and the person has answered.
    let _ = moves(&setting, &mut pairing);
    let text = pairing.snapshot().unwrap();
    let resumed = setting.mfa_client().resume(pairing.kind(), &text, SESSION);
    let prompt = resumed.unwrap().view().prompt.unwrap();
    assert_eq!((&*prompt.wanted, prompt.answers_left), ("registration", 4));
}
