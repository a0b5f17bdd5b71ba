//! `docs/pairing.md` says what views really hold.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pingpair::Secret;
use pingpair::client::Pairing;
use pingpair::pairing::{
    Answer, EnrolmentRules, Method, MethodKind, PairingView, Registration, RegistrationData,
    WantedKind,
};
use pingpair::pingid::*;
use pingpair::pingone::Id;
use pingpair::webauthn::RelyingParty;
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{DESKTOP_AGENT_URL, ForeignDevice, NewUser, Phone};
use pingpair_tests::virtual_world::{Wire, World, pingone_builder};
use serde_json::{Map, Value};

/// The members that the page documents below this line.
fn documented(page: &str, heading: &str) -> BTreeSet<String> {
    let table = page.split_once(heading).unwrap().1;
    let rows = table.lines().skip_while(|line| !line.starts_with("| `"));
    let rows = rows.take_while(|line| line.starts_with("| `"));
    rows.map(|line| line.split('`').nth(1).unwrap().to_owned())
        .collect()
}

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pairing.md");
    fs::read_to_string(path).unwrap()
}

/// The members that views had.
#[derive(Default)]
struct Seen {
    views: BTreeSet<String>,
    prompts: BTreeSet<String>,
    outcomes: BTreeSet<String>,
}

impl Seen {
    fn look(&mut self, view: &PairingView) {
        let json: Value = serde_json::from_str(view.to_json().unwrap().expose()).unwrap();
        let names = |value: &Value| -> Vec<String> {
            let members = value.as_object();
            members.into_iter().flat_map(Map::keys).cloned().collect()
        };
        self.views.extend(names(&json));
        self.prompts.extend(names(&json["prompt"]));
        self.outcomes.extend(names(&json["outcome"]));
    }

    fn run(
        &mut self,
        mut pairing: Pairing,
        mut answer: impl FnMut(&PairingView) -> Option<Answer>,
    ) {
        pairing
            .run(|view: &PairingView| {
                self.look(view);
                answer(view)
            })
            .unwrap();
    }
}

#[test]
fn every_member_of_a_view_is_documented_and_every_documented_one_occurs() {
    let world = World::new();
    let client = world.client();
    client.add_user(AddUser::new("meredith")).unwrap();
    let mut seen = Seen::default();
    let otp = |_: &PairingView| {
        let engine = world.engine();
        Some(Answer::Otp(engine.messages().last()?.otp.clone()))
    };
    // Two phones while the code is shown: nobody knows which it is.
    seen.run(client.pair_online("meredith", None).unwrap(), |view| {
        let code = view.activation_code.as_ref()?;
        if view.status.is_some() {
            let mut engine = world.engine();
            let foreign = ForeignDevice::new(DeviceType::Android);
            engine
                .pair_foreign_device("meredith", foreign.clone())
                .unwrap();
            engine.pair_foreign_device("meredith", foreign).unwrap();
            engine.scan(code.expose(), Phone::mobile()).unwrap();
            engine.pair(code.expose()).unwrap();
            engine.finish(code.expose()).unwrap();
            let lost = pingpair_sandbox::FaultKind::Lost;
            engine.add_fault(pingpair_sandbox::Fault::new("pairingstatus", lost).unwrap());
        }
        None
    });
    let rules = EnrolmentRules::new(AddUser::new("walter"), [MethodKind::Sms]);
    seen.run(client.enrol(rules).unwrap(), |view| {
        match view.prompt.as_ref()?.wanted.as_str() {
            "method" => Some(Answer::Method(Method::Sms("+12025550123".into()))),
            _ => otp(view),
        }
    });
    let key = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
    let token = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
    world.engine().add_oath_token("123", token);
    seen.run(client.pair_token("meredith", "123").unwrap(), |view| {
        view.prompt.as_ref()?;
        Some(Answer::Otp(world.engine().press_oath_token("123").unwrap()))
    });
    seen.run(client.pair_authenticator_app("meredith").unwrap(), |view| {
        let link = view.prompt.as_ref()?.link.as_ref()?;
        Some(Answer::Otp(
            world.engine().authenticator_app_otp(link).unwrap(),
        ))
    });
    let party = RelyingParty::new("example.com", ["https://login.example.com"]).unwrap();
    let key = WebAuthnType::SecurityKey;
    let start = WebAuthnStartPairing::new("meredith", "example.com", "Example", key);
    seen.run(client.pair_webauthn(start, &party).unwrap(), |view| {
        let options = view.prompt.as_ref()?.options.as_ref()?;
        let mut engine = world.engine();
        let made = engine.create_credential(options, "https://login.example.com");
        Some(Answer::Credential(Secret::from(made.unwrap())))
    });
    seen.run(client.pair_sms("nobody", "+12025550123").unwrap(), |_| None);
    look_at_pingone(&mut seen, &world);
    let page = page();
    assert_eq!(seen.views, documented(&page, "## The view"));
    assert_eq!(seen.prompts, documented(&page, "Members of `prompt`:"));
    assert_eq!(seen.outcomes, documented(&page, "Members of `outcome`:"));
}

/// A phone by its pairing key, a computer by its attestation, and a person who registers.
fn look_at_pingone(seen: &mut Seen, world: &World) {
    let properties = world.engine().pingone().properties_text();
    let client = pingone_builder(properties.expose())
        .transport(Wire(world.clone()))
        .clock(world.clone())
        .build()
        .unwrap();
    let user = NewUser::new("nora").email("nora@example.com");
    let user = Id::parse(&world.engine().pingone().create_user(user).unwrap()).unwrap();
    seen.run(client.pair_mfa_mobile(user).unwrap(), |view| {
        let key = view.activation_code.as_ref()?;
        // It is claimed once.
        let _ = world
            .engine()
            .pingone()
            .claim_pairing_key(key.expose(), None, None);
        None
    });
    seen.run(client.pair_mfa_desktop(user).unwrap(), |view| {
        let registration = view.prompt.as_ref()?.registration.as_ref()?;
        let headers = [
            ("Content-Type", "application/jwt"),
            ("Origin", "https://pingone.example.com"),
        ];
        let url = format!("{DESKTOP_AGENT_URL}/register");
        let mut engine = world.engine();
        let made = engine.deliver_pingone("POST", &url, &headers, registration.as_bytes());
        let attestation = String::from_utf8(made.body.unwrap()).unwrap();
        Some(Answer::Attestation(attestation.into()))
    });
    seen.run(client.register(Registration::new()).unwrap(), |view| {
        Some(match view.prompt.as_ref()?.wanted.as_str() {
            "registration" => {
                let data =
                    RegistrationData::new("olga", "olga@example.com", "Corr3ct-Horse-Battery!");
                Answer::Registration(Box::new(data))
            }
            _ => Answer::VerificationCode(world.engine().messages().last()?.otp.clone()),
        })
    });
}

#[test]
fn every_question_has_its_answer_on_the_page() {
    let page = page();
    let table = page.split_once("## Questions and answers").unwrap().1;
    let rows = table
        .lines()
        .filter(|line| line.starts_with("| `") && line.contains("`Answer::"));
    let cells: Vec<_> = rows.map(|row| row.split('|').nth(1).unwrap()).collect();
    for kind in WantedKind::ALL {
        let name = format!("`{kind}`");
        assert_eq!(
            cells.iter().filter(|cell| cell.contains(&name)).count(),
            1,
            "{name}"
        );
    }
}
