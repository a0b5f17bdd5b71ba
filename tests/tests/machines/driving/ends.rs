//! Ends: they come also when nothing can be sent, and are stored however they come.

use pingpair::Code;
use pingpair::client::{Client, Pairing, Step};
use pingpair::pairing::{Answer, Input, Kind, Machine, Outcome, Output, Reason, Seal, Settings};
use pingpair::pingid::{AddUser, CreateOrgTokens, OathToken, OathTokenType, ReportFileType};
use pingpair::snapshot::SnapshotKey;
use pingpair_sandbox::FaultKind;

use super::{NUMBER, SESSION, lease_and_store, to_the_end};
use crate::walk::Setting;

fn storing(setting: &Setting) -> Client {
    let (lease, store) = lease_and_store(&setting.world);
    let builder = setting.builder().lease(lease).store(store);
    builder.build().unwrap()
}

/// Steps until a person is asked.
fn asked(pairing: &mut Pairing) {
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
}

#[test]
fn a_lost_finish_ends_as_not_known_while_nothing_can_be_read() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    asked(&mut pairing);
    setting.fault("FinalizeOfflinePairing", FaultKind::Lost);
    pairing.answer(Answer::Otp(setting.otp())).unwrap();
    while setting.wire.count("finalizeofflinepairing") == 0 {
        let _ = pairing.step().unwrap();
    }
    setting.wire.cut(true);
    let outcome = to_the_end(&setting, &mut pairing, 0);
    assert!(matches!(outcome, Outcome::Undetermined { .. }));
    // The same when it is read once more, and what was paired once the wire is mended.
    pairing.reconcile().unwrap();
    let outcome = to_the_end(&setting, &mut pairing, 0);
    assert!(matches!(outcome, Outcome::Undetermined { .. }));
    setting.wire.cut(false);
    pairing.reconcile().unwrap();
    assert!(to_the_end(&setting, &mut pairing, 0).is_success());
}

#[test]
fn what_was_cancelled_is_not_gone_on_with_from_the_store() {
    let setting = Setting::new();
    let client = storing(&setting);
    let mut pairing = client
        .pair_sms("meredith", NUMBER)
        .unwrap()
        .context(SESSION);
    asked(&mut pairing);
    pairing.cancel().unwrap();
    assert!(matches!(pairing.step().unwrap(), Step::Finished(_)));
    drop(pairing);
    let resumed = client.resume_stored(Kind::Offline, "meredith", SESSION);
    let outcome = resumed.unwrap().unwrap().outcome().unwrap();
    assert_eq!(outcome.reason(), Some(Reason::Cancelled));
}

#[test]
fn what_the_deadline_ended_is_not_gone_on_with_from_the_store() {
    let setting = Setting::new();
    let client = storing(&setting);
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let mut pairing = pairing.context(SESSION);
    asked(&mut pairing);
    setting.world.pass(std::time::Duration::from_secs(600));
    assert!(matches!(pairing.step().unwrap(), Step::Finished(_)));
    let resumed = client.resume_stored(Kind::Offline, "meredith", SESSION);
    let outcome = resumed.unwrap().unwrap().outcome().unwrap();
    assert_eq!(outcome.reason(), Some(Reason::DeadlinePassed));
}

#[test]
fn a_machine_after_a_fault_of_ours_is_not_sealed_over_what_was_sealed_before() {
    let setting = Setting::new();
    let now = setting.world.now();
    let credentials = setting.world.credentials();
    let key = SnapshotKey::from_credentials(&credentials).unwrap();
    let seal = Seal {
        organisation: credentials.org_alias(),
        base_url: credentials.base_url().as_str(),
        context: SESSION.as_bytes(),
    };
    let request = pingpair::pingid::StartOfflinePairing::new(
        "meredith",
        pingpair::pingid::OfflineDeviceType::Sms,
        NUMBER,
    );
    let mut machine = Machine::offline(request, Settings::default()).unwrap();
    let entropy = pingpair::entropy::SystemEntropy;
    let text = machine.snapshot(&key, &seal, now, &entropy).unwrap();
    machine.poison();
    let refused = machine.snapshot(&key, &seal, now, &entropy).unwrap_err();
    assert_eq!(refused.code(), Code::Internal);
    let resumed = Machine::resume(Kind::Offline, &text, &[key], &seal, now, 7);
    let mut resumed = resumed.unwrap();
    assert!(matches!(resumed.poll(now), Output::Send(..)));
    assert!(resumed.handle(Input::Cancel, now).is_ok());
}

#[test]
fn where_nothing_is_echoed_a_lost_addition_makes_nobody_new() {
    let setting = Setting::empty();
    let client = setting.client_without_correlation();
    let mut pairing = client.pair_new_user(AddUser::new("meredith")).unwrap();
    setting.fault("AddUser", FaultKind::Lost);
    let outcome = to_the_end(&setting, &mut pairing, 0);
    assert_eq!(outcome.reason(), Some(Reason::UserExists));
    assert_eq!(setting.wire.count("getactivationcode"), 0);
}

#[test]
fn what_is_no_report_is_downloaded_three_times_at_most() {
    let setting = Setting::new();
    let client = setting.client();
    let report = client.make_report(&ReportFileType::Csv, || Ok(Vec::new()));
    let mut pairing = report.unwrap();
    setting.faults("GetOrganizationReport", FaultKind::Html, 100);
    let outcome = to_the_end(&setting, &mut pairing, 0);
    assert!(matches!(
        outcome,
        Outcome::JobUnknown { job_token: Some(_) }
    ));
    assert_eq!(setting.wire.count("getorgreport"), 3);
}

#[test]
fn the_keys_of_tokens_are_sealed_only_until_the_job_is_begun() {
    let setting = Setting::new();
    let client = setting.client();
    let key = "3132333435363738393031323334353637383930";
    let token = |number: u32| OathToken::new(number.to_string(), OathTokenType::Hotp, key, 6);
    let request = CreateOrgTokens::new((0..200).map(token).collect::<Vec<_>>());
    let mut pairing = client.add_tokens(request).unwrap().context(SESSION);
    let before = pairing.snapshot().unwrap();
    while setting.wire.count("createorgtokens") == 0 {
        let _ = pairing.step().unwrap();
    }
    let after = pairing.snapshot().unwrap();
    assert!(before.len() > 200 * key.len() && after.len() < 2000);
}

#[test]
fn a_report_of_another_process_is_not_read_before_it_is_known_where_it_goes() {
    let setting = Setting::new();
    let client = storing(&setting);
    let report = client.make_report(&ReportFileType::Csv, || Ok(Vec::new()));
    let mut pairing = report.unwrap().context(SESSION);
    while setting.wire.count("getjobstatus") == 0 {
        let _ = pairing.step().unwrap();
    }
    drop(pairing);
    let resumed = client.resume_stored_by_context(Kind::Job, SESSION);
    let mut resumed = resumed.unwrap().unwrap();
    let refused = loop {
        match resumed.step() {
            Ok(Step::Wait(wait)) => setting.world.pass(wait),
            Ok(_) => {}
            Err(error) => break error,
        }
    };
    assert_eq!(refused.code(), Code::ValueMissing);
    assert_eq!(setting.wire.count("getorgreport"), 0);
    let mut resumed = resumed.report_to(|| Ok(Vec::new()));
    assert!(to_the_end(&setting, &mut resumed, 0).is_success());
}
