//! Asking for the way to pair.

use pingpair::pairing::{Answer, EnrolmentRules, Method, MethodKind, Reason};
use pingpair::pingid::{AddUser, WebAuthnType};
use pingpair::{Code, Group};

use super::choosing;
use crate::proof;
use crate::walk::Setting;

#[test]
fn the_ways_that_the_caller_allows_are_shown() {
    let mut walk = choosing();
    let prompt = walk.pairing.view().prompt.unwrap();
    let all: Vec<_> = MethodKind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(prompt.methods, all);
    // Pairing without a proof is none of them.
    assert!(!prompt.methods.iter().any(|it| it.contains("unverified")));
    walk.says(Answer::Method(Method::YubiKey), "Checking");
    walk.goes("allowed", "Asking");
    // It asks for a touch, and sends nothing before.
    assert_eq!(walk.pairing.view().prompt.unwrap().wanted, "yubikey_otp");
}

#[test]
fn a_way_that_is_not_allowed_is_refused() {
    let setting = Setting::empty();
    let rules = EnrolmentRules::new(AddUser::new("meredith"), [MethodKind::Email]);
    let mut walk = super::enrolling(setting, rules);
    walk.goes("absent", "Adding").goes("added", "Choosing");
    for method in [
        Method::YubiKey,
        Method::Online(None),
        Method::Sms("+12025550123".into()),
        Method::WebAuthn(WebAuthnType::SecurityKey),
    ] {
        let refused = walk.pairing.answer(Answer::Method(method)).unwrap_err();
        assert_eq!(refused.code(), Code::AnswerUnexpected);
    }
    let view = walk.pairing.view();
    assert_eq!(view.prompt.unwrap().methods, ["email"]);
}

#[test]
fn data_that_cannot_be_right_is_refused_and_the_user_may_choose_again() {
    let mut walk = choosing();
    for method in [
        Method::Email("nobody".into()),
        Method::Sms("12".into()),
        Method::Voice("no number".into()),
        Method::Token(String::new()),
    ] {
        let refused = walk.pairing.answer(Answer::Method(method)).unwrap_err();
        assert_eq!(refused.group(), Group::Input);
    }
    walk.says(
        Answer::Method(Method::Email("meredith@example.com".into())),
        "Checking",
    );
}

#[test]
fn without_ways_or_without_the_pages_of_webauthn_there_is_no_enrolment() {
    let client = Setting::empty().client();
    for kinds in [&[][..], &[MethodKind::WebAuthn]] {
        let rules = EnrolmentRules::new(AddUser::new("meredith"), kinds);
        let refused = client.enrol(rules).unwrap_err();
        assert_eq!(refused.code(), Code::ValueMissing);
    }
}

#[test]
fn without_a_choice_nothing_is_paired() {
    proof::ends_surely(choosing);
    let mut walk = choosing();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    assert_eq!(walk.count("adduser"), 1);
}
