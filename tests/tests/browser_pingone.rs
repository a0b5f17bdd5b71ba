//! FIDO2 credentials paired with PingOne in a real browser, by the page that an application would have.

use pingpair::pairing::{Answer, Evidence, Outcome, PairingView};
use pingpair::pingone::{Id, ListDevices, MfaDeviceStatus, MfaDeviceType, PingOneSettings};
use pingpair::webauthn::RelyingParty;
use pingpair::{Code, PingOne};
use pingpair_sandbox::{NewUser, Sandbox};
use pingpair_tests::browser::{AuthenticatorKind, Browser, Page, PageServer};
use serde_json::json;

/// An application with a page, and a user to pair. The browser ends first.
struct Application {
    browser: Browser,
    pages: PageServer,
    sandbox: Sandbox,
    client: PingOne,
    user: Id,
}

impl Application {
    /// None where there is no browser.
    fn start(test: &str) -> Option<Self> {
        let browser = Browser::start_or_skip(test)?;
        let pages = PageServer::start(PAGE);
        let sandbox = Sandbox::start().unwrap();
        let settings = sandbox.pingone().properties_text();
        let settings = PingOneSettings::from_properties(settings.expose()).unwrap();
        let client = PingOne::with_settings(settings).build().unwrap();
        let user = NewUser::new("meredith").email("meredith@example.com");
        let user = Id::parse(&sandbox.pingone().create_user(user).unwrap()).unwrap();
        Some(Self {
            browser,
            pages,
            sandbox,
            client,
            user,
        })
    }

    fn page(&self, origin: &str) -> Page {
        let page = self.browser.page(origin).unwrap();
        page.add_authenticator(AuthenticatorKind::SecurityKey)
            .unwrap();
        page
    }

    fn relying_party(&self) -> RelyingParty {
        RelyingParty::new("localhost", [self.pages.origin()]).unwrap()
    }

    /// How often an operation arrived.
    fn deliveries(&self, operation: &str) -> usize {
        let log = self.sandbox.log();
        log.iter().filter(|it| it.operation == operation).count()
    }
}

/// The credential that the browser makes for the options of the view.
fn credential(page: &Page, view: &PairingView) -> Option<Answer> {
    let options = view.prompt.as_ref()?.options.as_deref()?;
    let made = page.call("options => register(options)", &[json!(options)]);
    Some(Answer::Credential(made.unwrap().as_str()?.into()))
}

#[test]
fn a_credential_that_the_browser_makes_is_accepted_and_its_device_is_active() {
    let Some(application) = Application::start("pairing with PingOne") else {
        return;
    };
    let page = application.page(&application.pages.origin());
    let mut pairing = application
        .client
        .pair_mfa_fido2(application.user, &application.relying_party())
        .unwrap();
    let outcome = pairing.run(|view: &PairingView| credential(&page, view));
    let Outcome::Paired { evidence, .. } = outcome.unwrap() else {
        panic!("it is paired");
    };
    assert_eq!(evidence, Evidence::Told);

    let listed = application
        .client
        .list_devices(ListDevices::new(application.user))
        .unwrap();
    let [device] = &listed.devices[..] else {
        panic!("one device");
    };
    assert_eq!(device.kind, MfaDeviceType::Fido2);
    assert_eq!(device.status, MfaDeviceStatus::Active);
    assert_eq!(application.deliveries("CreateDevice"), 1);
    assert_eq!(application.deliveries("ActivateDevice"), 1);
}

#[test]
fn a_credential_of_a_page_of_another_origin_is_refused_before_anything_is_sent() {
    let Some(application) = Application::start("pages of other origins, with PingOne") else {
        return;
    };
    // A domain is the same on every port: the browser lets this page have a credential of it.
    let elsewhere = PageServer::start(PAGE);
    let page = application.page(&elsewhere.origin());
    let mut pairing = application
        .client
        .pair_mfa_fido2(application.user, &application.relying_party())
        .unwrap();
    let view = pairing
        .events()
        .map(|event| event.unwrap())
        .find(|view| view.prompt.is_some())
        .unwrap();
    let refused = pairing.answer(credential(&page, &view).unwrap());
    assert_eq!(refused.unwrap_err().code(), Code::CredentialRefused);
    assert_eq!(application.deliveries("ActivateDevice"), 0);
}

const PAGE: &str = include_str!("browser/register.html");
