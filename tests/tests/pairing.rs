//! The machines against the sandbox's engine in virtual time, without faults.

use pingpair::Secret;
use pingpair::pairing::{
    Answer, EnrolmentRules, Evidence, Method, MethodKind, Outcome, PairingView, ResyncRules,
};
use pingpair::pingid::*;
use pingpair::webauthn::RelyingParty;
use pingpair_sandbox::Phone;
use pingpair_sandbox::authenticators::{
    OathCredential, OathKey, OathTokenType as HowMade, OtpLength,
};
use pingpair_tests::virtual_world::World;

fn world_with_meredith() -> World {
    let world = World::new();
    world.client().add_user(AddUser::new("meredith")).unwrap();
    world
}

fn last_otp(world: &World) -> Secret {
    let engine = world.engine();
    engine.messages().last().unwrap().otp.clone()
}

#[track_caller]
fn paired(outcome: &Outcome, evidence: Evidence) -> DeviceId {
    match outcome {
        Outcome::Paired {
            device,
            evidence: found,
        } => {
            assert_eq!(*found, evidence);
            assert!(device.details.is_some());
            device.id.unwrap()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_new_user_pairs_the_app() {
    let world = World::new();
    let client = world.client();
    let mut pairing = client.pair_new_user(AddUser::new("meredith")).unwrap();
    let mut statuses = Vec::new();
    let outcome = pairing
        .run(|view: &PairingView| {
            statuses.push(view.to_string());
            let mut engine = world.engine();
            match (&view.activation_code, view.status.as_deref()) {
                (Some(code), Some("NOT_CLAIMED")) => {
                    engine.scan(code.expose(), Phone::mobile()).unwrap();
                }
                (None, Some("VERIFIED")) => {
                    let code = engine.users()[0].codes[0].activation_code.clone();
                    engine.pair(code.expose()).unwrap();
                }
                (None, Some("PAIRED")) => {
                    let code = engine.users()[0].codes[0].activation_code.clone();
                    engine.finish(code.expose()).unwrap();
                }
                _ => {}
            }
        })
        .unwrap();
    paired(&outcome, Evidence::Told);
    println!("{statuses:?}");
}

#[test]
fn a_phone_number_is_paired_by_its_otp() {
    let world = world_with_meredith();
    let mut pairing = world.client().pair_sms("meredith", "+12025550123").unwrap();
    let outcome = pairing
        .run(|view: &PairingView| view.prompt.as_ref().map(|_| Answer::Otp(last_otp(&world))))
        .unwrap();
    paired(&outcome, Evidence::Told);
}

#[test]
fn a_token_out_of_step_is_asked_for_its_next_otp() {
    let world = world_with_meredith();
    let credential = OathCredential::new(
        OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap(),
        HowMade::Hotp,
        OtpLength::Six,
    );
    world.engine().add_oath_token("123", credential);
    world.engine().drift_oath_token("123", 40).unwrap();
    let mut pairing = world.client().pair_token("meredith", "123").unwrap();
    let outcome = pairing
        .run(|view: &PairingView| {
            view.prompt
                .as_ref()
                .map(|_| Answer::Otp(world.engine().press_oath_token("123").unwrap()))
        })
        .unwrap();
    paired(&outcome, Evidence::Told);
}

#[test]
fn a_yubikey_is_paired_by_a_touch() {
    let world = world_with_meredith();
    let serial = world.engine().make_yubikey().unwrap();
    let mut pairing = world.client().pair_yubikey_by_touch("meredith").unwrap();
    let outcome = pairing
        .run(|view: &PairingView| {
            view.prompt
                .as_ref()
                .map(|_| Answer::Otp(world.engine().press_yubikey(&serial).unwrap()))
        })
        .unwrap();
    paired(&outcome, Evidence::Told);
}

#[test]
fn an_authenticator_app_is_paired_by_an_otp() {
    let world = world_with_meredith();
    let mut pairing = world.client().pair_authenticator_app("meredith").unwrap();
    let outcome = pairing
        .run(|view: &PairingView| {
            let link = view.prompt.as_ref()?.link.as_ref()?;
            Some(Answer::Otp(
                world.engine().authenticator_app_otp(link).unwrap(),
            ))
        })
        .unwrap();
    paired(&outcome, Evidence::Told);
}

#[test]
fn a_security_key_is_paired_by_a_credential() {
    let world = world_with_meredith();
    let party = RelyingParty::new("example.com", ["https://login.example.com"]).unwrap();
    let start = WebAuthnStartPairing::new(
        "meredith",
        "example.com",
        "Example",
        WebAuthnType::SecurityKey,
    );
    let mut pairing = world.client().pair_webauthn(start, &party).unwrap();
    let outcome = pairing
        .run(|view: &PairingView| {
            let options = view.prompt.as_ref()?.options.as_ref()?;
            let made = world
                .engine()
                .create_credential(options, "https://login.example.com");
            Some(Answer::Credential(Secret::from(made.unwrap())))
        })
        .unwrap();
    paired(&outcome, Evidence::Told);
}

#[test]
fn a_user_enrols_by_an_e_mail_address() {
    let world = World::new();
    let rules = EnrolmentRules::new(
        AddUser::new("meredith"),
        [MethodKind::Email, MethodKind::Online],
    );
    let mut pairing = world.client().enrol(rules).unwrap();
    let outcome = pairing
        .run(
            |view: &PairingView| match view.prompt.as_ref()?.wanted.as_str() {
                "method" => Some(Answer::Method(Method::Email("meredith@example.com".into()))),
                _ => Some(Answer::Otp(last_otp(&world))),
            },
        )
        .unwrap();
    paired(&outcome, Evidence::Told);
}

#[test]
fn a_phone_number_of_the_directory_is_paired_at_once() {
    let world = world_with_meredith();
    let request = OfflinePairing::new("meredith", DirectDeviceType::Sms, "+12025550123");
    let outcome = world
        .client()
        .pair_offline_unverified(request)
        .unwrap()
        .run(|_: &PairingView| ())
        .unwrap();
    paired(&outcome, Evidence::Told);
}

#[test]
fn a_token_is_brought_into_step_in_two_steps_and_in_one() {
    let world = world_with_meredith();
    let credential = OathCredential::new(
        OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap(),
        HowMade::Hotp,
        OtpLength::Six,
    );
    world.engine().add_oath_token("123", credential);
    let press = || world.engine().press_oath_token("123").unwrap();
    for rules in [ResyncRules::new("123"), ResyncRules::new("123").at_once()] {
        world.engine().drift_oath_token("123", 40).unwrap();
        let outcome = world
            .client()
            .resync(rules)
            .unwrap()
            .run(
                |view: &PairingView| match view.prompt.as_ref()?.wanted.as_str() {
                    "two_otps" => Some(Answer::Otps(press(), press())),
                    _ => Some(Answer::Otp(press())),
                },
            );
        assert!(matches!(
            outcome.unwrap(),
            Outcome::Resynced { correlated: true }
        ));
    }
}

#[test]
fn the_report_is_made_and_downloaded() {
    let world = world_with_meredith();
    let mut pairing = world
        .client()
        .make_report(&ReportFileType::Csv, || Ok(Vec::new()))
        .unwrap();
    let outcome = pairing.run(|_: &PairingView| ()).unwrap();
    let Outcome::ReportDownloaded { report } = outcome else {
        panic!("{outcome:?}")
    };
    assert!(report.bytes > 100);
    assert!(report.not_older_than < report.job_began);
}
