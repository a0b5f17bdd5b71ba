//! Each kind of device, from its creation to its activation.

use pingpair::client::Cancellation;
use pingpair::operation::Progress;
use pingpair::pingone::{
    ActivateDevice, BlockDevice, CreateDevice, CreatePairingKey, DeleteDevice, DeletePairingKey,
    ListDevices, ListPairingKeys, MfaBlockStatus, MfaDeviceStatus, MfaDeviceType, PairingKeyStatus,
    ReadDevice, ReadPairingKey, RemoveDeviceOrder, SendActivationCode, SetDeviceNickname,
    SetDeviceOrder, SetMfaEnabled, UnblockDevice,
};
use pingpair::webauthn::{CreationOptions, RegistrationCredential, RelyingParty};
use pingpair::{Code, DesktopAgent, Provenance, Secret};
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{Fido2Bytes, Sandbox};

use super::service::{activated, deliveries, last_message, start, user};

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

const SERIAL: &str = "4711";
