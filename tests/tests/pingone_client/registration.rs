//! Registrations driven by hand, one action after the other.

use pingpair::pingone::{FlowStatus, Id, PingOneSettings, StartFlow};
use pingpair::snapshot::SnapshotKey;
use pingpair::{Code, Group, PingOne};

use super::service::{client, deliveries, last_message, start};

#[test]
fn a_user_registers_verifies_and_gets_tokens() {
    let (sandbox, client) = start();
    let mut flow = client.start_flow(StartFlow::new()).unwrap();
    assert_eq!(flow.state().status, FlowStatus::UsernamePasswordRequired);
    assert!(flow.offers("user.register") && !flow.is_expired());
    let error = flow.verify("12345678").unwrap_err();
    assert_eq!(error.code(), Code::ActionNotOffered);
    let error = flow
        .register("meredith", "meredith@example.com", "short")
        .unwrap_err();
    let refusal = error.pingone_refusal().unwrap();
    assert!(
        refusal
            .details
            .iter()
            .any(|detail| detail.is_about("password"))
    );
    let state = flow
        .register("meredith", "meredith@example.com", "Corr3ct-Horse-Battery!")
        .unwrap();
    assert_eq!(state.status, FlowStatus::VerificationCodeRequired);
    let first = last_message(&sandbox);
    assert_eq!(flow.verify("WRONGONE").unwrap_err().code(), Code::Refused);
    flow.send_verification_code().unwrap();
    assert_ne!(last_message(&sandbox).expose(), first.expose());
    let state = flow.verify(last_message(&sandbox)).unwrap();
    assert_eq!(state.status, FlowStatus::Completed);
    let tokens = flow.tokens().unwrap();
    assert!(!tokens.access_token.is_empty());
    let known = sandbox.pingone().users();
    assert_eq!(
        (known[0].username.as_str(), known[0].verified),
        ("meredith", true)
    );
}

#[test]
fn a_flow_goes_on_elsewhere_from_its_session() {
    let (sandbox, first) = start();
    let mut flow = first.start_flow(StartFlow::new()).unwrap();
    flow.register("meredith", "meredith@example.com", "Corr3ct-Horse-Battery!")
        .unwrap();
    let session = flow.session().clone();
    let mut resumed = client(&sandbox).go_on(session.clone()).unwrap();
    resumed.verify(last_message(&sandbox)).unwrap();
    resumed.tokens().unwrap();
    let stale = client(&sandbox).go_on(session).unwrap_err();
    assert!(stale.pingone_refusal().unwrap().has_failed_access());
}

#[test]
fn a_sealed_flow_opens_only_in_its_own_session_and_environment() {
    let (sandbox, _) = start();
    let text = sandbox.pingone().properties_text();
    let settings = PingOneSettings::from_properties(text.expose()).unwrap();
    let key = || SnapshotKey::new(&[7; 32]).unwrap();
    let build = |settings: PingOneSettings| {
        PingOne::with_settings(settings)
            .snapshot_keys([key()])
            .build()
            .unwrap()
    };
    let client = build(settings.clone());
    let mut flow = client.start_flow(StartFlow::new()).unwrap();
    flow.register("meredith", "meredith@example.com", "Corr3ct-Horse-Battery!")
        .unwrap();
    let sealed = flow.seal(b"session-1").unwrap();
    assert!(!sealed.contains("ST=") && flow.seal(b"").is_err());
    let refused =
        |client: &PingOne, context: &[u8]| client.open_flow(&sealed, context).unwrap_err().code();
    assert_eq!(refused(&client, b"session-2"), Code::SnapshotRefused);
    let mut elsewhere = settings.clone();
    elsewhere.environment = Id::parse(&sandbox.pingone().worker_environment_id()).unwrap();
    assert_eq!(
        refused(&build(elsewhere), b"session-1"),
        Code::SnapshotRefused
    );
    let mut opened = build(settings.clone())
        .open_flow(&sealed, b"session-1")
        .unwrap();
    opened.verify(last_message(&sandbox)).unwrap();
    opened.tokens().unwrap();
    let without_key = PingOne::with_settings(settings).build().unwrap();
    let flow = without_key.start_flow(StartFlow::new()).unwrap();
    let error = flow.seal(b"session-1").unwrap_err();
    assert_eq!(error.group(), Group::Configuration);
}

#[test]
fn a_policy_without_registration_is_told_before_anything_is_sent() {
    let (sandbox, client) = start();
    let mut options = sandbox.pingone().options();
    options.registration = false;
    sandbox.pingone().set_options(options).unwrap();
    let mut flow = client.start_flow(StartFlow::new()).unwrap();
    let error = flow
        .register("meredith", "m@example.com", "Corr3ct-Horse!")
        .unwrap_err();
    assert_eq!(error.code(), Code::ActionNotOffered);
    assert_eq!(deliveries(&sandbox, "RegisterUser"), 0);
}

#[test]
fn tokens_may_come_as_json() {
    let (sandbox, client) = start();
    let mut options = sandbox.pingone().options();
    options.resume_json = true;
    options.verification = false;
    sandbox.pingone().set_options(options).unwrap();
    let mut flow = client.start_flow(StartFlow::new()).unwrap();
    let state = flow
        .register("meredith", "meredith@example.com", "Corr3ct-Horse-Battery!")
        .unwrap();
    assert_eq!(state.status, FlowStatus::Completed);
    assert!(flow.tokens().is_ok());
}

#[test]
fn a_custom_domain_has_no_environment_in_its_paths() {
    let (sandbox, _) = start();
    let mut options = sandbox.pingone().options();
    options.custom_domain = true;
    sandbox.pingone().set_options(options).unwrap();
    let text = sandbox.pingone().properties_text();
    let settings = PingOneSettings::from_properties(text.expose()).unwrap();
    let hosts = settings.hosts.clone().without_environment();
    let client = PingOne::builder(hosts, settings.environment)
        .application(settings.application.clone().unwrap())
        .build()
        .unwrap();
    let mut flow = client.start_flow(StartFlow::new()).unwrap();
    flow.register("meredith", "meredith@example.com", "Corr3ct-Horse-Battery!")
        .unwrap();
    flow.verify(last_message(&sandbox)).unwrap();
    flow.tokens().unwrap();
}
