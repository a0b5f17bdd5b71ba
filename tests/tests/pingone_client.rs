//! The client of PingOne against the sandbox, over real HTTP: registration by hand, each kind of device,
//! and what becomes of requests whose answers are lost.

use pingpair::client::Cancellation;
use pingpair::describe::RetryClass;
use pingpair::operation::Progress;
use pingpair::pingone::*;
use pingpair::snapshot::SnapshotKey;
use pingpair::webauthn::{CreationOptions, RegistrationCredential, RelyingParty};
use pingpair::{Code, DesktopAgent, Group, PingOne, Provenance, Secret};
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{Fault, FaultKind, Fido2Bytes, NewUser, Sandbox};

fn start() -> (Sandbox, PingOne) {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    (sandbox, client)
}

fn client(sandbox: &Sandbox) -> PingOne {
    let text = sandbox.pingone().properties_text();
    let settings = PingOneSettings::from_properties(text.expose()).unwrap();
    PingOne::with_settings(settings).build().unwrap()
}

fn user(sandbox: &Sandbox) -> Id {
    let user = NewUser::new("meredith").email("meredith@example.com");
    Id::parse(&sandbox.pingone().create_user(user).unwrap()).unwrap()
}

fn last_message(sandbox: &Sandbox) -> Secret {
    sandbox.messages().last().unwrap().otp.clone()
}

/// How often an operation arrived.
fn deliveries(sandbox: &Sandbox, operation: &str) -> usize {
    let log = sandbox.log();
    log.iter()
        .filter(|delivery| delivery.operation == operation)
        .count()
}

fn fault(sandbox: &Sandbox, operation: &str, kind: FaultKind) {
    sandbox.add_fault(Fault::new(operation, kind).unwrap());
}

fn activated(progress: Activated) -> MfaDevice {
    progress.done().expect("no further OTP is asked for")
}

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
fn a_phone_number_is_paired_named_blocked_and_removed() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    let request = CreateDevice::new(user, MfaDeviceType::Sms).phone("+15551234567");
    let device = client.send(request).unwrap();
    assert_eq!(device.provenance(), Provenance::Channel);
    let device = device.into_value();
    assert_eq!(device.status, MfaDeviceStatus::ActivationRequired);
    let activate =
        |otp: Secret| client.activate_device(ActivateDevice::new(user, device.id).otp(otp));
    let error = activate(Secret::from("000000")).unwrap_err();
    assert!(error.pingone_refusal().unwrap().has("INVALID_OTP"));
    client
        .send_activation_code(SendActivationCode::new(user, device.id))
        .unwrap();
    assert!(activated(activate(last_message(&sandbox)).unwrap()).is_active());
    client
        .set_device_nickname(SetDeviceNickname::new(user, device.id, "Work"))
        .unwrap();
    client
        .block_device(BlockDevice::new(user, device.id))
        .unwrap();
    let read = client
        .read_device(ReadDevice::new(user, device.id))
        .unwrap();
    assert_eq!(read.nickname.as_deref(), Some("Work"));
    assert_eq!(read.block.unwrap().status, Some(MfaBlockStatus::Blocked));
    client
        .unblock_device(UnblockDevice::new(user, device.id))
        .unwrap();
    client
        .set_device_order(SetDeviceOrder::new(user, vec![device.id]))
        .unwrap();
    client
        .remove_device_order(RemoveDeviceOrder::new(user))
        .unwrap();
    let listed = client.list_devices(ListDevices::new(user)).unwrap();
    assert_eq!(listed.devices.len(), 1);
    client
        .delete_device(DeleteDevice::new(user, device.id))
        .unwrap();
    let error = client
        .read_device(ReadDevice::new(user, device.id))
        .unwrap_err();
    assert!(error.pingone_refusal().unwrap().is_not_found());
    assert!(
        client
            .set_mfa_enabled(SetMfaEnabled::new(user, true))
            .unwrap()
            .mfa_enabled
    );
}

#[test]
fn an_authenticator_app_is_paired_by_its_link() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    let device = client
        .create_device(CreateDevice::new(user, MfaDeviceType::Totp))
        .unwrap();
    let uri = device.key_uri.unwrap();
    let otp = sandbox.authenticator_app_otp(uri.expose()).unwrap();
    let request = ActivateDevice::new(user, device.id).otp(otp);
    assert!(activated(client.activate_device(request).unwrap()).is_active());
}

#[test]
fn pingid_desktop_is_paired_by_the_attestation_of_its_agent() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    let device = client
        .create_device(CreateDevice::new(user, MfaDeviceType::PingIdDesktop))
        .unwrap();
    let url = sandbox.pingone().desktop_agent_url().unwrap();
    let port = url.rsplit(':').next().unwrap().parse().unwrap();
    let agent = DesktopAgent::new("https://pingone.example.com")
        .unwrap()
        .port(port);
    let registration = device.desktop_credential_creation_options.unwrap();
    let attested = agent.register(&registration, &Cancellation::new()).unwrap();
    let request = ActivateDevice::new(user, device.id).attestation(attested);
    let device = activated(client.activate_device(request).unwrap());
    assert!(device.is_active());
    assert!(
        device.os.unwrap().kind.is_some(),
        "the user confirms what it is"
    );
    let foreign = DesktopAgent::new("https://evil.example")
        .unwrap()
        .port(port);
    let error = foreign
        .register(&registration, &Cancellation::new())
        .unwrap_err();
    assert_eq!(error.code(), Code::AgentRefused);
}

#[test]
fn a_fido2_credential_is_paired_in_either_form_and_no_foreign_one_is_sent() {
    let origin = "https://login.example.com";
    let party = RelyingParty::new("example.com", [origin]).unwrap();
    for bytes in [Fido2Bytes::Signed, Fido2Bytes::Base64url] {
        let (sandbox, client) = start();
        let user = user(&sandbox);
        let mut options = sandbox.pingone().options();
        options.fido2_bytes = bytes;
        sandbox.pingone().set_options(options).unwrap();
        let request = CreateDevice::new(user, MfaDeviceType::Fido2);
        let request = request.rp_id(party.id()).rp_name("Example");
        let device = client.create_device(request).unwrap();
        let told = device.public_key_credential_creation_options.unwrap();
        let options = CreationOptions::from_pingone(told.expose(), &party).unwrap();
        let made = |origin| {
            let made = sandbox.create_credential(options.to_json().expose(), origin);
            let made = made.unwrap();
            RegistrationCredential::from_browser(&made, &party, options.challenge())
        };
        let error = made("https://evil.example.com").unwrap_err();
        assert_eq!(error.code(), Code::CredentialRefused);
        let credential = made(origin).unwrap();
        let request = ActivateDevice::new(user, device.id).origin(credential.origin());
        let request = request.attestation(credential.to_service().clone());
        assert!(activated(client.activate_device(request).unwrap()).is_active());
    }
}

#[test]
fn a_phone_is_paired_by_a_key() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    let key = client
        .create_pairing_key(CreatePairingKey::new(user))
        .unwrap();
    assert_eq!(key.status, PairingKeyStatus::Unclaimed);
    let code = key.code.unwrap();
    sandbox
        .pingone()
        .claim_pairing_key(code.expose(), None, None)
        .unwrap();
    let read = client
        .read_pairing_key(ReadPairingKey::new(user, key.id))
        .unwrap();
    assert_eq!(read.status, PairingKeyStatus::Claimed);
    let keys = client
        .list_pairing_keys(ListPairingKeys::new(user))
        .unwrap();
    assert_eq!(keys.pairing_keys.len(), 1);
    client
        .delete_pairing_key(DeletePairingKey::new(user, key.id))
        .unwrap();
}

#[test]
fn a_token_that_was_revoked_costs_one_more_request() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    client.check().unwrap();
    client.list_devices(ListDevices::new(user)).unwrap();
    assert_eq!(deliveries(&sandbox, "RequestWorkerToken"), 1);
    sandbox.pingone().revoke_tokens();
    client.list_devices(ListDevices::new(user)).unwrap();
    assert_eq!(deliveries(&sandbox, "RequestWorkerToken"), 2);
    assert_eq!(deliveries(&sandbox, "ListDevices"), 4);
}

#[test]
fn a_worker_that_is_not_known_is_told_as_such() {
    let sandbox = Sandbox::start().unwrap();
    let text = sandbox.pingone().properties_text();
    let mut settings = PingOneSettings::from_properties(text.expose()).unwrap();
    let id = sandbox.pingone().worker_client_id();
    settings.worker = Some(Worker::new(id, "another secret".replace(' ', "-")));
    let client = PingOne::with_settings(settings).build().unwrap();
    let error = client.check().unwrap_err();
    assert_eq!(
        (error.code(), error.group()),
        (Code::WorkerRefused, Group::Configuration)
    );
    assert!(!error.to_string().contains("another"));
}

#[test]
fn what_may_have_been_carried_out_is_never_sent_again() {
    for (kind, carried_out) in [(FaultKind::Lost, 1), (FaultKind::Dropped, 0)] {
        let (sandbox, client) = start();
        let user = user(&sandbox);
        fault(&sandbox, "create_device", kind);
        let request = CreateDevice::new(user, MfaDeviceType::Sms).phone("+15551234567");
        assert_eq!(Operation::class(&request), RetryClass::Human);
        let error = client.create_device(request).unwrap_err();
        assert_eq!(error.code(), Code::OutcomeUnknown);
        assert_eq!(deliveries(&sandbox, "CreateDevice"), 1);
        assert_eq!(sandbox.messages().len(), carried_out);
    }
}

#[test]
fn what_only_reads_is_sent_again() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    fault(&sandbox, "list_devices", FaultKind::Lost);
    assert!(client.list_devices(ListDevices::new(user)).is_ok());
    assert_eq!(deliveries(&sandbox, "ListDevices"), 2);
}

#[test]
fn a_cap_is_told_apart_from_a_rate_limit() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    for _ in 0..5 {
        let foreign = pingpair_sandbox::ForeignMfaDevice::new("SMS");
        let mut pingone = sandbox.pingone();
        pingone
            .add_foreign_device(&user.to_string(), &foreign)
            .unwrap();
    }
    let request = CreateDevice::new(user, MfaDeviceType::Totp);
    let error = client.create_device(request).unwrap_err();
    assert_eq!(
        (error.code(), error.group()),
        (Code::LimitReached, Group::Refused)
    );
    assert_eq!(deliveries(&sandbox, "CreateDevice"), 1);
}

#[test]
fn unknown_statuses_types_and_members_are_kept() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    let mut options = sandbox.pingone().options();
    options.unknown_values = true;
    sandbox.pingone().set_options(options).unwrap();
    let flow = client.start_flow(StartFlow::new()).unwrap();
    let status = flow.state().status.clone();
    assert!(matches!(status, FlowStatus::Unknown(_)) || !flow.state().extra.is_empty());
    let listed = client.list_devices(ListDevices::new(user)).unwrap();
    let unknown = |device: &MfaDevice| matches!(device.kind, MfaDeviceType::Unknown(_));
    assert!(listed.devices.iter().any(unknown) || !listed.extra.is_empty());
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

#[test]
fn an_oath_token_that_drifted_is_asked_for_its_next_otp() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    oath_token(&sandbox);
    sandbox.drift_oath_token(SERIAL, 40).unwrap();
    let request = CreateDevice::new(user, MfaDeviceType::OathToken).serial_number(SERIAL);
    let device = client.create_device(request).unwrap();
    let press = || sandbox.press_oath_token(SERIAL).unwrap();
    let activate = |otp| {
        let request = ActivateDevice::new(user, device.id).otp(otp);
        client.activate_device(request.oath_resync(true)).unwrap()
    };
    assert!(matches!(activate(press()), Progress::NextOtp(_)));
    assert!(activated(activate(press())).is_active());
    assert_eq!(deliveries(&sandbox, "ActivateDevice"), 2);
}

fn oath_token(sandbox: &Sandbox) {
    let key = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
    let credential = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
    assert!(sandbox.add_oath_token(SERIAL, credential));
}

#[test]
fn another_id_or_foreign_links_are_no_success() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    let request = CreateDevice::new(user, MfaDeviceType::Totp);
    let device = client.create_device(request).unwrap();
    fault(&sandbox, "read_device", FaultKind::AboutAnotherId);
    let error = client
        .read_device(ReadDevice::new(user, device.id))
        .unwrap_err();
    assert_eq!(error.code(), Code::ReplyAboutAnotherObject);
    let mut flow = client.start_flow(StartFlow::new()).unwrap();
    let origin = "https://evil.example".to_owned();
    fault(
        &sandbox,
        "register_user",
        FaultKind::ForeignLinks { origin },
    );
    let error = flow
        .register("mallory", "mallory@example.com", "Corr3ct-Horse-Battery!")
        .unwrap_err();
    assert_eq!(error.code(), Code::ReplyAboutAnotherObject);
    let state = flow.read().unwrap();
    assert_eq!(state.status, FlowStatus::VerificationCodeRequired);
    flow.verify(last_message(&sandbox)).unwrap();
    let origin = "https://evil.example".to_owned();
    fault(&sandbox, "resume_flow", FaultKind::ForeignLinks { origin });
    assert_eq!(flow.tokens().unwrap_err().code(), Code::FlowRedirectRefused);
    assert!(flow.tokens().is_ok());
}

const SERIAL: &str = "4711";
