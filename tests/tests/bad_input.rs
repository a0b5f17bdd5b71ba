//! Bad input and bad answers, over real HTTP: a clear typed error, nothing sent where nothing should
//! be, and nothing lost.

use std::fs;
use std::time::Duration;

use pingpair::pingid::{AddUser, GetActivationCode, GetPairingStatus, GetUserDetails};
use pingpair::{Client, Code, Credentials, Error, Group};
use pingpair_sandbox::{Fault, FaultKind, Sandbox};

fn client(sandbox: &Sandbox) -> Client {
    Client::builder(sandbox.credentials()).build().unwrap()
}

fn plant(sandbox: &Sandbox, operation: &str, kind: FaultKind) {
    sandbox.add_fault(Fault::new(operation, kind).unwrap());
}

#[test]
fn values_out_of_their_limits_are_refused_before_anything_is_sent() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    let long = ["a", "é", "Ж", "\u{1f642}", "\u{10ffff}"].map(|letter| letter.repeat(251));
    let names = long.iter().map(String::as_str).chain([""]);
    let mut errors: Vec<Error> = Vec::new();
    for name in names {
        errors.push(client.add_user(AddUser::new(name)).unwrap_err());
        errors.push(client.get_user_details(name).unwrap_err());
        errors.push(client.get_activation_code(name).unwrap_err());
    }
    for hours in [0, 337, i64::MAX] {
        let request = GetActivationCode::new("meredith").hours_until_expiration(hours);
        errors.push(client.get_activation_code(request).unwrap_err());
    }
    for code in ["", "29207052270A", "２９２０７０５２２７０１"] {
        errors.push(client.get_pairing_status(code).unwrap_err());
    }
    for error in errors {
        assert_eq!(error.group(), Group::Input, "{error}");
        assert!(!error.request_sent());
    }
    assert!(sandbox.log().is_empty());
}

#[test]
fn names_of_250_characters_of_any_plane_are_sent_and_come_back() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    for letter in ["a", "é", "Ж", "\u{1f642}"] {
        let name = letter.repeat(250);
        client.add_user(AddUser::new(name.as_str())).unwrap();
        assert_eq!(
            client
                .get_user_details(name.as_str())
                .unwrap()
                .user
                .username,
            name
        );
    }
}

#[test]
fn settings_that_cannot_be_right_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pingid.properties");
    fs::write(&path, "").unwrap();
    let code = |result: Result<Credentials, Error>| {
        let error = result.unwrap_err();
        assert_eq!(error.group(), Group::Configuration);
        error.code()
    };
    assert_eq!(
        code(Credentials::from_properties_file(&path)),
        Code::PropertyMissing
    );
    let url = "https://idpxnyl3m.pingidentity.com/pingid";
    let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==";
    assert_eq!(
        code(Credentials::new("alias", "token", key, url)),
        Code::KeyTooShort
    );
    let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    let far = Credentials::new(
        "alias",
        "token",
        key,
        "http://idpxnyl3m.pingidentity.com/pingid",
    );
    let error = Client::builder(far.unwrap()).build().unwrap_err();
    assert_eq!(error.code(), Code::PlainHttpRefused);
}

#[test]
fn answers_that_are_no_replies_are_told_apart() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    client.add_user("meredith").unwrap();
    for (kind, code) in [
        (FaultKind::Html, Code::ReplyMalformed),
        (FaultKind::Oversized, Code::ReplyTooLarge),
        (
            FaultKind::Redirect {
                location: "http://127.0.0.1:9/".into(),
            },
            Code::ReplyRedirected,
        ),
        (FaultKind::Compressed, Code::ReplyEncoded),
        (FaultKind::Forged, Code::TokenSignatureWrong),
        (FaultKind::Reflected, Code::ReplyReflected),
        (FaultKind::Unsigned, Code::ReplyUnsigned),
        (FaultKind::NoEcho, Code::ReplyUncorrelated),
        (FaultKind::AboutAnotherUser, Code::ReplyAboutAnotherUser),
    ] {
        sandbox.clear_log();
        plant(&sandbox, "getuserdetails", kind);
        let error = client.get_user_details("meredith").unwrap_err();
        assert_eq!(
            (error.code(), error.group()),
            (code, Group::UntrustedReply),
            "{error}"
        );
        assert_eq!(sandbox.log().len(), 1, "{error}");
    }
    assert_eq!(
        client.get_user_details("meredith").unwrap().user.username,
        "meredith"
    );
}

#[test]
fn a_lost_reply_to_a_change_is_unknown_and_the_change_is_not_lost() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    for (name, kind) in [
        ("lost", FaultKind::Lost),
        ("cut", FaultKind::Cut),
        (
            "late",
            FaultKind::Late {
                delay: Duration::from_secs(30),
            },
        ),
    ] {
        sandbox.clear_log();
        plant(&sandbox, "adduser", kind);
        let hurried = client.clone().with_deadline(Duration::from_millis(700));
        let error = hurried.add_user(name).unwrap_err();
        assert_eq!(error.code(), Code::OutcomeUnknown, "{name}");
        assert_eq!(
            sandbox.log().iter().filter(|entry| entry.processed).count(),
            1,
            "{name}"
        );
        assert_eq!(client.get_user_details(name).unwrap().user.username, name);
    }
}

#[test]
fn reads_survive_what_is_lost_on_the_way() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    client.add_user("meredith").unwrap();
    for kind in [FaultKind::Lost, FaultKind::Dropped, FaultKind::Cut] {
        plant(&sandbox, "getuserdetails", kind);
        assert_eq!(
            client.get_user_details("meredith").unwrap().user.username,
            "meredith"
        );
    }
    sandbox.clear_log();
    sandbox.add_fault(
        Fault::new("getuserdetails", FaultKind::Dropped)
            .unwrap()
            .times(3),
    );
    let error = client.get_user_details("meredith").unwrap_err();
    assert_eq!(error.group(), Group::Unavailable);
    assert_eq!(sandbox.log().len(), 3);
}

#[test]
fn unsigned_refusals_prove_nothing_over_the_wire() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    plant(
        &sandbox,
        "adduser",
        FaultKind::PlainError { error_id: 10556 },
    );
    let error = client.add_user("meredith").unwrap_err();
    assert_eq!(
        (error.code(), error.error_id()),
        (Code::OutcomeUnknown, Some(10556))
    );
    let error = client.get_user_details("meredith").unwrap_err();
    assert_eq!(
        (error.code(), error.error_id()),
        (Code::Refused, Some(10564))
    );
    assert!(error.refusal().unwrap().is_authenticated());
}

#[test]
fn success_is_told_once_and_a_poll_that_loses_it_says_so() {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    let added = client
        .add_user(AddUser::new("meredith").activate_user(true))
        .unwrap();
    let code = added.activation_code.unwrap();
    sandbox
        .scan(code.expose(), pingpair_sandbox::Phone::mobile())
        .unwrap();
    let device = sandbox.pair(code.expose()).unwrap();
    sandbox.finish(code.expose()).unwrap();
    plant(&sandbox, "pairingstatus", FaultKind::Lost);
    let progress = client
        .get_pairing_status(GetPairingStatus::new(code))
        .unwrap();
    assert_eq!(progress.status, "NOT_EXIST");
    let details = client
        .get_user_details(GetUserDetails::new("meredith"))
        .unwrap();
    assert_eq!(details.user.device.unwrap().id, device);
}
