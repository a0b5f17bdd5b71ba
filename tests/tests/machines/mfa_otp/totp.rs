//! The same with an authenticator app, whose secret is told once.

use pingpair::pairing::{Answer, Evidence, Reason, Wanted};
use pingpair_sandbox::FaultKind;

use crate::walk::{Setting, Walk};

fn creating() -> Walk {
    let setting = Setting::pingone();
    let pairing = setting.mfa_client().pair_mfa_totp(setting.mfa_user());
    let mut walk = Walk::of(setting, "mfa_otp", "Listing", pairing.unwrap());
    walk.goes("found", "Creating");
    walk
}

fn asking() -> Walk {
    let mut walk = creating();
    walk.goes("told", "Asking");
    walk
}

/// What the app shows that was set up by the link in the question.
fn shown(walk: &Walk) -> Answer {
    let Some(Wanted::AuthenticatorOtp { link, .. }) = walk.prompt.as_ref().map(|it| &it.wanted)
    else {
        panic!("{:?}", walk.prompt)
    };
    let engine = walk.setting.world.engine();
    Answer::Otp(engine.authenticator_app_otp(link.expose()).unwrap())
}

/// An activation that was lost and not carried out, after which the person is asked again.
pub(super) fn lost_activation() -> Walk {
    let mut walk = asking();
    let otp = shown(&walk);
    walk.says(otp, "Activating");
    walk.setting.fault("ActivateDevice", FaultKind::Dropped);
    walk.goes("lost", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Asking");
    walk
}

#[test]
fn the_app_is_set_up_by_link_or_key_and_its_otp_activates_it() {
    let mut walk = asking();
    let Some(Wanted::AuthenticatorOtp { link, key }) = walk.prompt.clone().map(|it| it.wanted)
    else {
        panic!("{:?}", walk.prompt)
    };
    assert!(link.expose().starts_with("otpauth://totp/"));
    let groups: Vec<_> = key.expose().split(' ').collect();
    assert!(groups.iter().all(|group| group.len() <= 4) && groups.len() > 3);
    assert!(link.expose().contains(&groups.concat()));
    let otp = shown(&walk);
    walk.says(otp, "Activating").goes("told", "Finished");
    walk.mfa_paired(Evidence::Told);
}

#[test]
fn a_link_that_is_none_ends_it() {
    let mut walk = creating();
    walk.setting
        .wire
        .spoil("CreateDevice", "otpauth://", "https://");
    walk.goes("unfit", "Finished");
    walk.mfa_not_paired(Reason::OptionsRefused, false, None);
}

#[test]
fn where_the_secret_was_lost_it_is_begun_again() {
    let mut walk = creating();
    walk.setting.fault("CreateDevice", FaultKind::Lost);
    walk.goes("lost", "StartLost");
    walk.starts_again("Listing").goes("found", "Creating");
    walk.goes("told", "Asking");
    let otp = shown(&walk);
    walk.says(otp, "Activating").goes("told", "Finished");
    assert_eq!(walk.count("CreateDevice"), 2);
}

#[test]
fn beginning_again_makes_another_secret() {
    let mut walk = asking();
    let first = shown(&walk);
    walk.starts_again("Listing")
        .goes("found", "Creating")
        .goes("told", "Asking");
    let second = shown(&walk);
    let (Answer::Otp(first), Answer::Otp(second)) = (first, second.clone()) else {
        unreachable!()
    };
    assert_ne!(first.expose(), second.expose());
    walk.says(Answer::Otp(second), "Activating")
        .goes("told", "Finished");
}
