//! What is paired while processes die.

use pingpair::Client;
use pingpair::pingid::{AddUser, DeviceType};
use pingpair_sandbox::Sandbox;
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use serde_json::{Value, json};

/// A machine, what it is begun with, and who else pairs.
#[derive(Clone)]
pub struct Flow {
    pub name: &'static str,
    /// What begins, and its arguments, as scenarios have them.
    pub machine: &'static str,
    pub arguments: Value,
    /// The machine's kind.
    pub kind: &'static str,
    /// Whose pairing it is.
    pub username: Option<&'static str>,
    /// Whether the user is there before.
    pub user_exists: bool,
    /// What the user chooses in an enrolment.
    pub method: Value,
    /// What somebody else pairs in between.
    pub foreign: Option<DeviceType>,
}

impl Flow {
    fn new(name: &'static str, machine: &'static str, arguments: Value) -> Self {
        Self {
            name,
            machine,
            arguments,
            kind: machine,
            username: Some(USER),
            user_exists: true,
            method: Value::Null,
            foreign: None,
        }
    }

    fn foreign(mut self, foreign: DeviceType) -> Self {
        self.foreign = Some(foreign);
        self
    }

    fn new_user(mut self, kind: &'static str) -> Self {
        (self.user_exists, self.kind) = (false, kind);
        self
    }

    fn method(mut self, method: Value) -> Self {
        self.method = method;
        self
    }

    fn nobodys(mut self, kind: &'static str) -> Self {
        (self.username, self.kind) = (None, kind);
        self
    }

    /// Makes what the flow needs, through the client of somebody else.
    ///
    /// # Panics
    /// When the sandbox does not do it.
    pub fn set_up(&self, sandbox: &Sandbox, client: &Client) {
        if self.user_exists {
            client.add_user(AddUser::new(USER)).expect("a user");
        }
        let key = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").expect("a key");
        let credential = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
        sandbox.add_oath_token(TOKEN, credential);
        sandbox.drift_oath_token(TOKEN, 40).expect("a token");
    }
}

/// Every machine, and of those that differ by what is paired each kind of way.
pub fn all() -> Vec<Flow> {
    let user = json!({"username": USER});
    let named =
        json!({"username": USER, "first_name": "Meredith", "email": "meredith@example.com"});
    let offline =
        |kind: &str, data: &str| json!({"username": USER, "kind": kind, "pairing_data": data});
    let enrolment = json!({"user": named, "methods": ["online", "sms", "yubikey"]});
    let webauthn = |kind: &str| {
        json!({"username": USER, "relying_party_id": "example.com", "relying_party_name": "Example",
            "kind": kind, "origins": [ORIGIN]})
    };
    let token = json!({"serial_number": "777", "token_type": "HOTP", "otp_length": 6,
        "secret_key": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"});
    vec![
        Flow::new("online", "online", user.clone()).foreign(DeviceType::IPhone),
        Flow::new("online, a new user", "online_new_user", named)
            .new_user("online")
            .foreign(DeviceType::IPhone),
        Flow::new("offline, SMS", "offline", offline("SMS", "+13035551234"))
            .foreign(DeviceType::Sms),
        Flow::new(
            "offline, VOICE",
            "offline",
            offline("VOICE", "+13035551234"),
        )
        .foreign(DeviceType::Voice),
        Flow::new(
            "offline, EMAIL",
            "offline",
            offline("EMAIL", "m@example.com"),
        )
        .foreign(DeviceType::Email),
        Flow::new(
            "offline, TOKEN out of step",
            "offline",
            offline("TOKEN", TOKEN),
        )
        .foreign(DeviceType::HardwareToken),
        Flow::new(
            "offline unverified",
            "offline_unverified",
            offline("SMS", "+13035551234"),
        )
        .foreign(DeviceType::Sms),
        Flow::new("YubiKey", "yubikey", user.clone()).foreign(DeviceType::YubiKey),
        Flow::new("authenticator app", "authenticator_app", user)
            .foreign(DeviceType::AuthenticatorApp),
        Flow::new("security key", "webauthn", webauthn("WebAuthn"))
            .foreign(DeviceType::SecurityKey),
        Flow::new("biometrics", "webauthn", webauthn("webauthn_platform"))
            .foreign(DeviceType::Fido2Biometrics),
        Flow::new("enrolment by SMS", "enrolment", enrolment.clone())
            .new_user("enrolment")
            .method(json!({"kind": "sms", "data": "+13035551234"}))
            .foreign(DeviceType::Sms),
        Flow::new("enrolment by the app", "enrolment", enrolment)
            .new_user("enrolment")
            .method(json!({"kind": "online"}))
            .foreign(DeviceType::IPhone),
        Flow::new(
            "resync in two steps",
            "resync",
            json!({"serial_number": TOKEN}),
        )
        .nobodys("resync"),
        Flow::new(
            "resync in one step",
            "resync",
            json!({"serial_number": TOKEN, "at_once": true}),
        )
        .nobodys("resync"),
        Flow::new("report", "report", json!({"file_type": "CSV"})).nobodys("job"),
        Flow::new("tokens added", "create_tokens", json!({"tokens": [token]})).nobodys("job"),
        Flow::new(
            "tokens removed",
            "revoke_tokens",
            json!({"serial_numbers": [TOKEN]}),
        )
        .nobodys("job"),
    ]
}

pub(super) const USER: &str = "meredith";
pub(super) const TOKEN: &str = "123321";
pub(super) const ORIGIN: &str = "https://login.example.com";
