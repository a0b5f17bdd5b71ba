//! Registering a user in a flow of PingOne.

mod asking_code;
mod asking_user;
mod completing;
mod reading;
mod registering;
mod resending;
mod settling;
mod starting;
mod verifying;

use pingpair::Secret;
use pingpair::pairing::{Answer, FlowStart, Registration, RegistrationData};
use pingpair::pingone::{Cookies, Id};
use pingpair_sandbox::FaultKind;

use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Starting", "offered", "AskingUser"),
    ("Starting", "given", "Registering"),
    ("Starting", "not offered", "Finished"),
    ("Starting", "refused", "Finished"),
    ("Starting", "unknown", "Starting"),
    ("Starting", "cancelled", "Finished"),
    ("Starting", "deadline", "Finished"),
    ("Reading", "offered", "AskingUser"),
    ("Reading", "registered", "AskingCode"),
    ("Reading", "not offered", "Finished"),
    ("Reading", "gone", "Finished"),
    ("Reading", "unknown", "Reading"),
    ("Reading", "cancelled", "Finished"),
    ("Reading", "deadline", "Finished"),
    ("AskingUser", "answered", "Registering"),
    ("AskingUser", "cancelled", "Finished"),
    ("AskingUser", "deadline", "Finished"),
    ("Registering", "told", "AskingCode"),
    ("Registering", "completed", "Resuming"),
    ("Registering", "completed", "Finished"),
    ("Registering", "refused", "Settling"),
    ("Registering", "lost", "Settling"),
    ("Registering", "unknown status", "Settling"),
    ("Registering", "not sent", "Registering"),
    ("Registering", "cancelled", "Finished"),
    ("Registering", "deadline", "Finished"),
    ("AskingCode", "answered", "Verifying"),
    ("AskingCode", "start again", "Resending"),
    ("AskingCode", "cancelled", "Finished"),
    ("AskingCode", "deadline", "Finished"),
    ("Resending", "told", "AskingCode"),
    ("Resending", "lost", "AskingCode"),
    ("Resending", "quota", "AskingCode"),
    ("Resending", "gone", "Finished"),
    ("Resending", "not sent", "Resending"),
    ("Resending", "cancelled", "Finished"),
    ("Resending", "deadline", "Finished"),
    ("Verifying", "told", "Resuming"),
    ("Verifying", "told", "Finished"),
    ("Verifying", "wrong", "Settling"),
    ("Verifying", "lost", "Settling"),
    ("Verifying", "not sent", "Verifying"),
    ("Verifying", "cancelled", "Finished"),
    ("Verifying", "deadline", "Finished"),
    ("Settling", "waits for data", "AskingUser"),
    ("Settling", "waits for data", "Settling"),
    ("Settling", "waits for data", "Finished"),
    ("Settling", "registered", "AskingCode"),
    ("Settling", "waits for the code", "AskingCode"),
    ("Settling", "waits for the code", "Settling"),
    ("Settling", "waits for the code", "Finished"),
    ("Settling", "completed", "Resuming"),
    ("Settling", "unknown", "Settling"),
    ("Settling", "unreadable", "Finished"),
    ("Settling", "unreadable", "AskingUser"),
    ("Settling", "gone", "Finished"),
    ("Settling", "cancelled", "Finished"),
    ("Settling", "deadline", "Settling"),
    ("Resuming", "told", "Exchanging"),
    ("Resuming", "lost", "Finished"),
    ("Resuming", "refused", "Finished"),
    ("Resuming", "cancelled", "Finished"),
    ("Resuming", "deadline", "Finished"),
    ("Exchanging", "told", "Finished"),
    ("Exchanging", "lost", "Finished"),
    ("Exchanging", "cancelled", "Finished"),
    ("Exchanging", "deadline", "Finished"),
    ("Finished", "reconciled", "Settling"),
];

const NAME: &str = "nora";
const EMAIL: &str = "nora@example.com";
const PASSWORD: &str = "Correct-horse-7-battery";

fn data() -> RegistrationData {
    RegistrationData::new(NAME, EMAIL, PASSWORD)
}

fn answer() -> Answer {
    Answer::Registration(Box::new(data()))
}

fn of(setting: Setting, rules: Registration) -> Walk {
    let pairing = setting.mfa_client().register(rules);
    Walk::of(setting, "registration", "Starting", pairing.unwrap())
}

fn starting() -> Walk {
    of(Setting::pingone(), Registration::new())
}

/// The data are given to begin with.
fn given() -> Walk {
    let mut walk = of(Setting::pingone(), Registration::new().user(data()));
    walk.goes("given", "Registering");
    walk
}

fn asking_user() -> Walk {
    let mut walk = starting();
    walk.goes("offered", "AskingUser");
    walk
}

fn registering() -> Walk {
    let mut walk = asking_user();
    walk.says(answer(), "Registering");
    walk
}

fn asking_code() -> Walk {
    let mut walk = registering();
    walk.goes("told", "AskingCode");
    walk
}

fn resending() -> Walk {
    let mut walk = asking_code();
    walk.starts_again("Resending");
    walk
}

fn verifying() -> Walk {
    let mut walk = asking_code();
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying");
    walk
}

fn resuming() -> Walk {
    let mut walk = verifying();
    walk.goes("told", "Resuming");
    walk
}

/// A registration that was lost and carried out.
fn lost_registration() -> Walk {
    let mut walk = registering();
    walk.setting.fault("RegisterUser", FaultKind::Lost);
    walk.goes("lost", "Settling");
    walk
}

/// A registration that was lost and not carried out.
fn open_registration() -> Walk {
    let mut walk = registering();
    walk.setting.fault("RegisterUser", FaultKind::Dropped);
    walk.goes("lost", "Settling");
    walk
}

/// A verification that was lost and carried out.
fn lost_verification() -> Walk {
    let mut walk = verifying();
    walk.setting.fault("VerifyUser", FaultKind::Lost);
    walk.goes("lost", "Settling");
    walk
}

/// A flow that a browser was redirected into: its id, its cookies, and the `state` of our own.
fn redirected(setting: &Setting) -> FlowStart {
    let client = setting.mfa_client();
    let flow = client
        .start_flow(pingpair::pingone::StartFlow::new())
        .unwrap();
    let session = flow.session().clone();
    FlowStart::Redirect {
        flow_id: session.flow_id,
        cookies: session.cookies,
        state: session.state.unwrap(),
        code_verifier: session.code_verifier,
    }
}

fn reading() -> Walk {
    let setting = Setting::pingone();
    let start = redirected(&setting);
    let pairing = setting.mfa_client().register_in(start, Registration::new());
    Walk::of(setting, "registration", "Reading", pairing.unwrap())
}

/// Ends the flow as time would.
fn expire(walk: &Walk) {
    let mut engine = walk.setting.world.engine();
    let flow = engine
        .log()
        .filter(|entry| entry.operation == "StartFlow")
        .find_map(|entry| entry.pingone.as_ref()?.object.clone())
        .unwrap();
    engine.pingone().expire_flow(&flow).unwrap();
}

/// Whether PingOne knows the user, with a verified address.
fn is_registered(walk: &Walk) -> bool {
    let users = walk.setting.mfa_users();
    users
        .iter()
        .any(|user| user.username == NAME && user.verified)
}

/// Before anything was sent that could register, or after an account was made that nobody has verified, it
/// ends surely.
#[track_caller]
fn ends_surely(make: fn() -> Walk) {
    use pingpair::pairing::Reason;

    let mut walk = make();
    walk.cancels("Finished");
    walk.not_registered(Reason::Cancelled, true);
    let mut walk = make();
    walk.is_late("Finished");
    walk.not_registered(Reason::DeadlinePassed, true);
}

#[test]
fn a_flow_needs_cookies_and_a_state() {
    let client = Setting::pingone().mfa_client();
    let id = Id::parse("0321ad7a-f526-407d-a1d2-8484ad08eb67").unwrap();
    for (cookies, state) in [
        (Cookies::default(), Secret::from("state")),
        (Cookies::from_header("ST=a"), Secret::from("")),
    ] {
        let start = FlowStart::Redirect {
            flow_id: id,
            cookies,
            state,
            code_verifier: None,
        };
        let refused = client.register_in(start, Registration::new()).unwrap_err();
        assert_eq!(refused.code(), pingpair::Code::ValueMissing);
    }
}

#[test]
fn cookies_and_password_go_to_the_auth_host_alone_and_no_debug_shows_them() {
    let mut walk = resuming();
    walk.goes("told", "Exchanging").goes("told", "Finished");
    let view = walk.pairing.view();
    let shown = format!("{:?} {view:?} {:?}", walk.pairing, walk.outcome());
    for secret in [PASSWORD, NAME, EMAIL, "ST=", "eyJ"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
}
