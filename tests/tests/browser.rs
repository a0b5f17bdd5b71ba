//! Security keys and biometrics paired in a real browser, by the page that an application would
//! have, and what the browser makes of people who do not play along.

use pingpair::pingid::{
    AddUser, Device, DeviceType, WebAuthnFinishPairing, WebAuthnPairing, WebAuthnStartPairing,
    WebAuthnType,
};
use pingpair::webauthn::{CreationOptions, RegistrationCredential, RelyingParty};
use pingpair::{Client, Code, Result};
use pingpair_sandbox::Sandbox;
use pingpair_tests::browser::{AuthenticatorKind, Browser, Page, PageServer};
use serde_json::{Value, json};

/// An application with a page, and a user to pair. The browser ends first.
struct Application {
    browser: Browser,
    pages: PageServer,
    sandbox: Sandbox,
    client: Client,
    relying_party: RelyingParty,
}

impl Application {
    /// None where there is no browser.
    fn start(test: &str) -> Option<Self> {
        let browser = Browser::start_or_skip(test)?;
        let pages = PageServer::start(PAGE);
        let sandbox = Sandbox::start().unwrap();
        let client = Client::builder(sandbox.credentials()).build().unwrap();
        client.add_user(AddUser::new(USER)).unwrap();
        Some(Self {
            relying_party: RelyingParty::new("localhost", [pages.origin()]).unwrap(),
            browser,
            pages,
            sandbox,
            client,
        })
    }

    /// The page, open in the browser.
    fn page(&self) -> Page {
        self.browser.page(&self.pages.origin()).unwrap()
    }

    fn begin(&self, kind: WebAuthnType) -> (WebAuthnPairing, CreationOptions) {
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

    /// Pairs by the page, as an application does when all goes well.
    fn pair(&self, page: &Page, kind: WebAuthnType) -> WebAuthnPairing {
        let (pairing, options) = self.begin(kind);
        let from_browser = register(page, options.to_json().expose()).unwrap();
        let credential = self.check(&from_browser, &options).unwrap();
        assert_eq!(credential.origin(), self.pages.origin());
        self.finish(&pairing, &credential).unwrap();
        pairing
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

/// The credential that the browser makes, or the name of the exception that the page gets.
fn register(page: &Page, for_browser: &str) -> Result<String, String> {
    let settled = "forBrowser => register(forBrowser).then(
        credential => ({ credential }), exception => ({ exception: exception.name }))";
    let settled = page.call(settled, &[json!(for_browser)]).unwrap();
    let text = |name: &str| settled[name].as_str().map(str::to_owned);
    text("credential").ok_or_else(|| text("exception").unwrap())
}

/// The options, but the browser waits for its user no longer than half a second.
fn impatient(options: &CreationOptions) -> String {
    let mut options: Value = serde_json::from_str(options.to_json().expose()).unwrap();
    options["timeout"] = json!(500);
    options.to_string()
}

#[test]
fn a_security_key_is_paired_and_shown_among_the_users_devices() {
    let Some(application) = Application::start("pairing a security key") else {
        return;
    };
    let page = application.page();
    let key = page
        .add_authenticator(AuthenticatorKind::SecurityKey)
        .unwrap();
    let pairing = application.pair(&page, WebAuthnType::SecurityKey);
    let [device] = &application.devices()[..] else {
        panic!("one device");
    };
    assert_eq!(Some(device.id), pairing.device_id);
    assert_eq!(device.kind, Some(DeviceType::SecurityKey));
    let [credential] = &key.credentials().unwrap()[..] else {
        panic!("one credential");
    };
    assert_eq!(credential["rpId"], "localhost");
}

#[test]
fn biometrics_are_paired_and_shown_among_the_users_devices() {
    let Some(application) = Application::start("pairing biometrics") else {
        return;
    };
    let page = application.page();
    page.add_authenticator(AuthenticatorKind::Platform).unwrap();
    let pairing = application.pair(&page, WebAuthnType::Platform);
    let [device] = &application.devices()[..] else {
        panic!("one device");
    };
    assert_eq!(Some(device.id), pairing.device_id);
    assert_eq!(device.kind, Some(DeviceType::Fido2Biometrics));
}

#[test]
fn one_authenticator_is_not_paired_twice_and_another_one_is() {
    let Some(application) = Application::start("excluding what is paired") else {
        return;
    };
    let page = application.page();
    let key = page
        .add_authenticator(AuthenticatorKind::SecurityKey)
        .unwrap();
    application.pair(&page, WebAuthnType::SecurityKey);
    let (_, options) = application.begin(WebAuthnType::SecurityKey);
    let refused = register(&page, options.to_json().expose());
    assert_eq!(refused.unwrap_err(), "InvalidStateError");
    assert_eq!(key.credentials().unwrap().len(), 1);
    assert_eq!(application.finishes(), 1);

    let elsewhere = application.page();
    elsewhere
        .add_authenticator(AuthenticatorKind::SecurityKey)
        .unwrap();
    application.pair(&elsewhere, WebAuthnType::SecurityKey);
    assert_eq!(application.devices().len(), 2);
}

#[test]
fn a_user_who_does_not_play_along_can_do_so_later_in_the_same_session() {
    let Some(application) = Application::start("users who cancel") else {
        return;
    };
    let page = application.page();
    let (pairing, options) = application.begin(WebAuthnType::SecurityKey);
    let no_authenticator = register(&page, &impatient(&options));
    assert_eq!(no_authenticator.unwrap_err(), "NotAllowedError");

    let key = page
        .add_authenticator(AuthenticatorKind::SecurityKey)
        .unwrap();
    key.set_user_present(false).unwrap();
    let untouched = register(&page, &impatient(&options));
    assert_eq!(untouched.unwrap_err(), "NotAllowedError");
    assert!(key.credentials().unwrap().is_empty());

    key.set_user_present(true).unwrap();
    let from_browser = register(&page, options.to_json().expose()).unwrap();
    let credential = application.check(&from_browser, &options).unwrap();
    application.finish(&pairing, &credential).unwrap();
    assert_eq!(application.devices().len(), 1);
    assert_eq!(application.finishes(), 1);
}

#[test]
fn a_finger_that_is_not_known_makes_no_credential() {
    let Some(application) = Application::start("unknown fingers") else {
        return;
    };
    let page = application.page();
    let reader = page.add_authenticator(AuthenticatorKind::Platform).unwrap();
    reader.set_user_known(false).unwrap();
    let (_, options) = application.begin(WebAuthnType::Platform);
    let refused = register(&page, &impatient(&options));
    assert_eq!(refused.unwrap_err(), "NotAllowedError");
    assert!(reader.credentials().unwrap().is_empty());
}

#[test]
fn an_authenticator_of_the_wrong_kind_is_not_offered_to_the_user() {
    let Some(application) = Application::start("authenticators of the wrong kind") else {
        return;
    };
    for (wanted, present) in [
        (WebAuthnType::SecurityKey, AuthenticatorKind::Platform),
        (WebAuthnType::Platform, AuthenticatorKind::SecurityKey),
    ] {
        let page = application.page();
        page.add_authenticator(present).unwrap();
        let (_, options) = application.begin(wanted);
        let refused = register(&page, &impatient(&options));
        assert_eq!(refused.unwrap_err(), "NotAllowedError", "{present:?}");
    }
}

#[test]
fn a_credential_made_on_another_page_is_refused_before_anything_is_sent() {
    let Some(application) = Application::start("pages of other origins") else {
        return;
    };
    // A domain is the same on every port: the browser lets this page have a credential of it.
    let other_application = PageServer::start(PAGE);
    let page = application
        .browser
        .page(&other_application.origin())
        .unwrap();
    page.add_authenticator(AuthenticatorKind::SecurityKey)
        .unwrap();
    let (_, options) = application.begin(WebAuthnType::SecurityKey);
    let from_browser = register(&page, options.to_json().expose()).unwrap();
    let refused = application.check(&from_browser, &options).unwrap_err();
    assert_eq!(refused.code(), Code::CredentialRefused);
    assert!(refused.to_string().contains("origin"), "{refused}");
    assert_eq!(application.finishes(), 0);
    assert!(application.devices().is_empty());
}

#[test]
fn a_credential_made_for_another_pairing_is_refused_before_anything_is_sent() {
    let Some(application) = Application::start("credentials of other pairings") else {
        return;
    };
    let page = application.page();
    page.add_authenticator(AuthenticatorKind::SecurityKey)
        .unwrap();
    let (_, earlier) = application.begin(WebAuthnType::SecurityKey);
    let from_browser = register(&page, earlier.to_json().expose()).unwrap();
    let (_, options) = application.begin(WebAuthnType::SecurityKey);
    let refused = application.check(&from_browser, &options).unwrap_err();
    assert_eq!(refused.code(), Code::CredentialRefused);
    assert!(refused.to_string().contains("challenge"), "{refused}");
    assert_eq!(application.finishes(), 0);
}

const PAGE: &str = include_str!("browser/register.html");
const USER: &str = "meredith";
