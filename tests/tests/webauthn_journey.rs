//! Security keys and biometrics paired as an application does it: by a client, the converter, and a
//! browser in software.

use pingpair::pingid::{
    AddUser, Device, DeviceType, UserStatus, WebAuthnFinishPairing, WebAuthnPairing,
    WebAuthnStartPairing, WebAuthnType,
};
use pingpair::webauthn::{CreationOptions, RegistrationCredential, RelyingParty};
use pingpair::{Client, Code, Error, Result};
use pingpair_sandbox::{Attestation, Misbehaviour, Sandbox, VirtualAuthenticator};

/// The application's client and configuration, with a user to pair.
struct Application {
    sandbox: Sandbox,
    client: Client,
    relying_party: RelyingParty,
}

impl Application {
    fn new() -> Self {
        let sandbox = Sandbox::start().unwrap();
        let client = Client::builder(sandbox.credentials()).build().unwrap();
        client.add_user(AddUser::new(USER)).unwrap();
        Self {
            sandbox,
            client,
            relying_party: RelyingParty::new("example.com", [ORIGIN]).unwrap(),
        }
    }

    fn start(&self, kind: WebAuthnType) -> (WebAuthnPairing, CreationOptions) {
        let request = WebAuthnStartPairing::new(USER, self.relying_party.id(), "Example", kind);
        let pairing = self.client.web_authn_start_pairing(request).unwrap();
        let options = pairing.options.expose();
        let options = CreationOptions::from_service(options, &self.relying_party).unwrap();
        (pairing, options)
    }

    fn check(
        &self,
        from_browser: &str,
        options: &CreationOptions,
    ) -> Result<RegistrationCredential> {
        let challenge = options.challenge();
        RegistrationCredential::from_browser(from_browser, &self.relying_party, challenge)
    }

    fn finish(&self, pairing: &WebAuthnPairing, credential: &RegistrationCredential) -> Result<()> {
        let request = WebAuthnFinishPairing::new(
            USER,
            self.relying_party.id(),
            pairing.session_id.clone(),
            credential.origin(),
            credential.to_service().clone(),
        );
        self.client.web_authn_finish_pairing(request).map(drop)
    }

    fn devices(&self) -> Vec<Device> {
        self.client.get_user_details(USER).unwrap().user.devices
    }

    /// How many requests to finish a pairing have arrived.
    fn finishes(&self) -> usize {
        let log = self.sandbox.log();
        let finishes = log
            .iter()
            .filter(|it| it.operation == "webauthnfinishpairing");
        finishes.count()
    }
}

fn create(authenticator: &mut VirtualAuthenticator, options: &CreationOptions) -> String {
    authenticator
        .create(options.to_json().expose(), ORIGIN)
        .unwrap()
}

#[test]
fn what_a_browser_creates_is_paired_and_shown_among_the_users_devices() {
    let application = Application::new();
    let biometrics = DeviceType::Fido2Biometrics;
    for (kind, device_type) in [
        (WebAuthnType::SecurityKey, DeviceType::SecurityKey),
        (WebAuthnType::Platform, biometrics.clone()),
        (WebAuthnType::PlatformAndroid, biometrics.clone()),
        (WebAuthnType::PlatformIphone, biometrics.clone()),
        (WebAuthnType::PlatformMacintosh, biometrics.clone()),
        (WebAuthnType::PlatformWindows, biometrics),
    ] {
        let (pairing, options) = application.start(kind.clone());
        let mut authenticator = VirtualAuthenticator::new().attestation(Attestation::Packed);
        let from_browser = create(&mut authenticator, &options);
        let credential = application.check(&from_browser, &options).unwrap();
        application.finish(&pairing, &credential).unwrap();

        let devices = application.devices();
        let device = devices.last().unwrap();
        assert_eq!(Some(device.id), pairing.device_id);
        assert!(device.device_uuid.is_some());
        assert_eq!(device.device_uuid, pairing.device_uuid);
        assert_eq!(device.kind, Some(device_type));
        assert_eq!(device.display_id.as_deref(), Some(kind.as_str()));
    }
    assert_eq!(application.devices().len(), 6);
    let user = application.client.get_user_details(USER).unwrap().user;
    assert_eq!(user.status, UserStatus::Active);
}

#[test]
fn a_browser_that_is_misled_is_found_out_before_the_session_is_spent() {
    let application = Application::new();
    let (pairing, options) = application.start(WebAuthnType::SecurityKey);
    for misbehaviour in [
        Misbehaviour::WrongCeremony,
        Misbehaviour::WrongChallenge,
        Misbehaviour::WrongOrigin,
    ] {
        let mut authenticator = VirtualAuthenticator::new().misbehaviour(misbehaviour);
        let from_browser = create(&mut authenticator, &options);
        let refused = application.check(&from_browser, &options).unwrap_err();
        assert_eq!(refused.code(), Code::CredentialRefused, "{misbehaviour:?}");
    }
    assert_eq!(application.finishes(), 0);
    let from_browser = create(&mut VirtualAuthenticator::new(), &options);
    let credential = application.check(&from_browser, &options).unwrap();
    application.finish(&pairing, &credential).unwrap();
    assert_eq!(application.devices().len(), 1);
}

#[test]
fn what_only_the_service_can_tell_is_refused_by_it_and_sent_once() {
    for misbehaviour in [
        Misbehaviour::TamperedSignature,
        Misbehaviour::WrongRelyingParty,
    ] {
        let application = Application::new();
        let (pairing, options) = application.start(WebAuthnType::SecurityKey);
        let mut authenticator = VirtualAuthenticator::new().misbehaviour(misbehaviour);
        let from_browser = create(&mut authenticator, &options);
        let credential = application.check(&from_browser, &options).unwrap();
        let finish = || application.finish(&pairing, &credential).unwrap_err();
        let outcome = |error: &Error| (error.code(), error.error_id());
        assert_eq!(outcome(&finish()), (Code::Refused, Some(400)));
        assert_eq!(application.finishes(), 1);
        assert_eq!(outcome(&finish()), (Code::Refused, Some(20517)));
        assert!(application.devices().is_empty(), "{misbehaviour:?}");
    }
}

#[test]
fn a_machine_that_is_paired_is_asked_to_make_no_other_credential() {
    let application = Application::new();
    let mut authenticator = VirtualAuthenticator::new();
    let (pairing, options) = application.start(WebAuthnType::Platform);
    let from_browser = create(&mut authenticator, &options);
    let credential = application.check(&from_browser, &options).unwrap();
    application.finish(&pairing, &credential).unwrap();
    let (_, options) = application.start(WebAuthnType::Platform);
    let again = authenticator.create(options.to_json().expose(), ORIGIN);
    assert_eq!(again.unwrap_err().code(), "credential_excluded");
    create(&mut VirtualAuthenticator::new(), &options);
}

const ORIGIN: &str = "https://login.example.com";
const USER: &str = "meredith";
