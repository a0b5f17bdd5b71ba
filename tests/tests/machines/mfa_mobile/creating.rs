//! Making the key, once.

use pingpair::pairing::{Reason, ViewState};

use super::{creating, key_lost};
use crate::mfa::{counts_as_lost, is_sent_once};

#[test]
fn the_key_is_shown_as_it_came() {
    let mut walk = creating();
    walk.goes("told", "Polling");
    let view = walk.pairing.view();
    let key = walk.setting.mfa_users()[0].pairing_keys[0].clone();
    assert_eq!(view.state, ViewState::Waiting);
    assert_eq!(view.status.as_deref(), Some("UNCLAIMED"));
    assert_eq!(view.activation_code.unwrap().expose(), key.code.expose());
    assert_eq!(view.expires, Some(key.expires));
    assert!(view.qr.unwrap().expose().contains(key.code.expose()));
}

#[test]
fn a_web_address_is_drawn_and_is_a_link_too() {
    let mut walk = creating();
    walk.goes("told", "Polling");
    let view = walk.pairing.view();
    let (qr, link) = (view.qr.unwrap(), view.link.unwrap());
    assert!(qr.expose().starts_with("https://"));
    assert_eq!(link.expose(), qr.expose());
}

#[test]
fn without_a_uri_the_qr_code_holds_the_key() {
    let mut walk = creating();
    walk.setting
        .mfa_options(|options| options.pairing_key_uri = false);
    walk.goes("told", "Polling");
    let view = walk.pairing.view();
    assert!(view.link.is_none());
    assert_eq!(
        view.qr.unwrap().expose(),
        view.activation_code.unwrap().expose()
    );
}

#[test]
fn a_refusal_ends_it() {
    let mut walk = creating();
    walk.setting
        .denies("CreatePairingKey", 429, "REQUEST_LIMITED", "LIMIT_EXCEEDED");
    walk.goes("refused", "Finished");
    walk.mfa_not_paired(Reason::TooManyDevices, true, Some("LIMIT_EXCEEDED"));
}

#[test]
fn a_reply_without_a_key_ends_it() {
    let mut walk = creating();
    walk.setting
        .wire
        .spoil("CreatePairingKey", "\"code\"", "\"other\"");
    walk.goes("unfit", "Finished");
    walk.mfa_not_paired(Reason::OptionsRefused, false, None);
}

#[test]
fn a_key_that_nobody_has_seen_is_made_anew_when_a_person_says_so() {
    let mut walk = key_lost();
    for start in 2..=3 {
        walk.starts_again("Listing").goes("found", "Creating");
        walk.setting
            .fault("CreatePairingKey", pingpair_sandbox::FaultKind::Lost);
        match start {
            3 => walk.goes("lost at last", "Finished"),
            _ => walk.goes("lost", "KeyLost"),
        };
    }
    walk.mfa_not_paired(Reason::SessionEnded, false, None);
    assert_eq!(walk.count("CreatePairingKey"), 3);
}

#[test]
fn what_proves_nothing_counts_as_lost_and_no_second_key_is_made() {
    counts_as_lost(creating, "KeyLost", "CreatePairingKey");
    is_sent_once(creating, "Creating", "Polling", "CreatePairingKey");
}
