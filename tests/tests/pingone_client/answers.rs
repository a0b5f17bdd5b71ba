//! Answers that are lost, refused, or not what was asked for.

use pingpair::describe::RetryClass;
use pingpair::pingone::{
    CreateDevice, FlowStatus, ListDevices, MfaDevice, MfaDeviceType, Operation, ReadDevice,
    StartFlow,
};
use pingpair::{Code, Group};
use pingpair_sandbox::FaultKind;

use super::service::{deliveries, fault, last_message, start, user};

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
