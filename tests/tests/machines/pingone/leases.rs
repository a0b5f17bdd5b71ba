//! One pairing of a user and one driver of a flow at a time, and each service's own snapshots.

use std::time::Duration;

use pingpair::Code;
use pingpair::client::Step;
use pingpair::pairing::{Kind, Registration};
use pingpair::pingone::Id;
use pingpair::snapshot::InProcessStore;

use super::journeys::{answer, moves};
use super::{SESSION, asking};
use crate::walk::Setting;

#[test]
fn two_pairings_of_one_user_do_not_go_on_at_once() {
    let setting = Setting::pingone();
    let client = setting.mfa_client();
    let (first, _) = asking(&setting, &client);
    let mut second = client.pair_mfa_totp(setting.mfa_user()).unwrap();
    assert_eq!(second.step().unwrap_err().code(), Code::LeaseTaken);
    drop(first);
    setting.world.pass(Duration::from_secs(121));
    assert!(second.step().is_ok());
}

#[test]
fn one_flow_is_driven_by_one_process() {
    let setting = Setting::pingone();
    let client = setting.mfa_client();
    let mut pairing = client
        .register(Registration::new())
        .unwrap()
        .context(SESSION);
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
    let text = pairing.snapshot().unwrap();
    let resume = || {
        setting
            .mfa_client()
            .resume(Kind::Registration, &text, SESSION)
    };
    let mut other = resume().unwrap();
    let _ = other.step().unwrap();
    // Who sealed it is shut out, and so is a third.
    assert_eq!(pairing.step().unwrap_err().code(), Code::LeaseLost);
    assert_eq!(
        resume().unwrap().step().unwrap_err().code(),
        Code::SnapshotRefused
    );
    while moves(&setting, &mut other).is_none() {}
    assert!(other.outcome().unwrap().is_success());
}

#[test]
fn a_store_gives_back_what_the_user_or_the_context_has() {
    let setting = Setting::pingone();
    let store = InProcessStore::beside(&setting.lease);
    let builder = || {
        let properties = setting.world.engine().pingone().properties_text();
        pingpair_tests::virtual_world::pingone_builder(properties.expose())
            .transport(setting.wire.clone())
            .clock(setting.world.clone())
            .lease(setting.lease.clone())
            .store(store.clone())
            .snapshot_keys([pingpair::snapshot::SnapshotKey::new(&[1; 32]).unwrap()])
    };
    let client = builder().build().unwrap();
    let (pairing, _) = asking(&setting, &client);
    drop(pairing);
    let found = builder().build().unwrap();
    let found = found.resume_stored(Kind::MfaOtp, setting.mfa_user(), SESSION);
    let mut found = found.unwrap().unwrap();
    while moves(&setting, &mut found).is_none() {}
    assert!(found.outcome().unwrap().is_success());

    let mut first = client
        .register(Registration::new())
        .unwrap()
        .context(SESSION);
    let prompt = loop {
        if let Step::Ask(prompt, _) = first.step().unwrap() {
            break prompt;
        }
    };
    first.answer(answer(&setting, &prompt)).unwrap();
    let _ = first.step().unwrap();
    drop(first);
    let found = client.resume_stored_by_context(Kind::Registration, SESSION);
    let mut found = found.unwrap().unwrap();
    while moves(&setting, &mut found).is_none() {}
    assert!(found.outcome().unwrap().is_success());
    assert_eq!(setting.wire.count("RegisterUser"), 1);
    let nobody = Id::parse("5a4db0c5-0000-4000-8000-000000000000").unwrap();
    let none = client.resume_stored(Kind::MfaOtp, nobody, SESSION).unwrap();
    assert!(none.is_none());
}

#[test]
fn a_snapshot_of_another_service_kind_context_key_or_environment_is_refused() {
    let setting = Setting::pingone();
    let client = setting.mfa_client();
    let (_pairing, text) = asking(&setting, &client);
    let refused = |result: pingpair::Result<pingpair::client::Pairing>| {
        assert_eq!(result.unwrap_err().code(), Code::SnapshotRefused);
    };
    for kind in Kind::ALL {
        if *kind != Kind::MfaOtp {
            refused(client.resume(*kind, &text, SESSION));
        }
        refused(setting.client().resume(*kind, &text, SESSION));
    }
    refused(client.resume(Kind::MfaOtp, &text, "another session"));
    refused(
        Setting::pingone()
            .mfa_client()
            .resume(Kind::MfaOtp, &text, SESSION),
    );
    let (head, _) = text.rsplit_once('.').unwrap();
    refused(client.resume(Kind::MfaOtp, &format!("{head}.AAAA"), SESSION));
    // And the other way round.
    let keys = vec![pingpair::snapshot::SnapshotKey::new(&[1; 32]).unwrap()];
    let pingid = setting.builder().snapshot_keys(keys).build().unwrap();
    pingid
        .add_user(pingpair::pingid::AddUser::new("meredith"))
        .unwrap();
    let mut other = pingid
        .pair_sms("meredith", "+13035551234")
        .unwrap()
        .context(SESSION);
    let _ = other.step().unwrap();
    let text = other.snapshot().unwrap();
    for kind in Kind::ALL {
        refused(client.resume(*kind, &text, SESSION));
    }
}

#[test]
fn without_a_key_nothing_is_sealed() {
    let setting = Setting::pingone();
    let properties = setting.world.engine().pingone().properties_text();
    let client = pingpair_tests::virtual_world::pingone_builder(properties.expose())
        .transport(setting.wire.clone())
        .clock(setting.world.clone())
        .build()
        .unwrap();
    let pairing = client.pair_mfa_totp(setting.mfa_user()).unwrap();
    let mut pairing = pairing.context(SESSION);
    let refused = pairing.snapshot().unwrap_err();
    assert_eq!(refused.code(), Code::CredentialsMissing);
    assert!(refused.to_string().contains("a snapshot key"));
    // One of a user goes on at a time all the same, and one drives a flow.
    let mut second = client.pair_mfa_totp(setting.mfa_user()).unwrap();
    assert_eq!(second.step().unwrap_err().code(), Code::LeaseTaken);
    let mut registration = client.register(Registration::new()).unwrap();
    while moves(&setting, &mut registration).is_none() {}
    assert!(registration.outcome().unwrap().is_success());
}
