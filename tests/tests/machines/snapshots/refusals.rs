//! What does not fit is refused by one error that does not say what.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::client::Pairing;
use pingpair::pairing::Kind;
use pingpair::snapshot::{MAXIMUM_TEXT, SnapshotKey};
use pingpair::{Client, Credentials, Error};
use pingpair_tests::virtual_world::{Wire, World};

use super::{SESSION, asking, client, key, polling};
use crate::walk::Setting;

/// The one error.
#[track_caller]
fn is_refused<T: std::fmt::Debug>(result: pingpair::Result<T>) -> Error {
    let error = result.unwrap_err();
    assert_eq!(error.code().as_str(), "snapshot_refused");
    let plain = Error::from(pingpair::Code::SnapshotRefused);
    assert_eq!(error.to_string(), plain.to_string());
    assert_eq!(format!("{error:?}"), format!("{plain:?}"));
    error
}

#[test]
fn a_text_in_which_any_one_byte_was_changed_is_refused() {
    let setting = Setting::new();
    let (pairing, text) = asking(&setting);
    let client = client(&setting);
    drop(pairing);
    for position in 0..text.len() {
        for other in ['A', 'B', 'z', '-', '.', '=', ' '] {
            let mut changed: Vec<char> = text.chars().collect();
            if changed[position] == other {
                continue;
            }
            changed[position] = other;
            let changed: String = changed.into_iter().collect();
            is_refused(client.resume(Kind::Offline, &changed, SESSION));
        }
    }
    assert!(client.resume(Kind::Offline, &text, SESSION).is_ok());
}

#[test]
fn a_text_that_is_cut_or_longer_or_none_is_refused() {
    let setting = Setting::new();
    let (_pairing, text) = asking(&setting);
    let client = client(&setting);
    for end in 0..text.len() {
        is_refused(client.resume(Kind::Offline, &text[..end], SESSION));
    }
    let long = "A".repeat(MAXIMUM_TEXT + 1);
    let parts: Vec<_> = text.split('.').collect();
    let swapped = [parts[0], parts[2], parts[1]].join(".");
    for other in [
        format!("{text}A"),
        format!("{text}."),
        format!(".{text}"),
        format!("{text}\n"),
        format!(" {text}"),
        format!("{text}="),
        text.to_uppercase(),
        swapped,
        long,
        "..".to_owned(),
        "{}".to_owned(),
    ] {
        is_refused(client.resume(Kind::Offline, &other, SESSION));
    }
}

#[test]
fn another_key_context_or_kind_is_refused() {
    let setting = Setting::new();
    let (_pairing, text) = asking(&setting);
    let other = setting.builder().snapshot_keys(vec![key(2)]);
    is_refused(other.build().unwrap().resume(Kind::Offline, &text, SESSION));
    // The one that is derived from the organisation's key is another, too.
    is_refused(setting.client().resume(Kind::Offline, &text, SESSION));
    let client = client(&setting);
    for context in [&b"session 8"[..], b"", b"session 7 ", b"Session 7"] {
        is_refused(client.resume(Kind::Offline, &text, context));
    }
    for kind in Kind::ALL {
        if *kind != Kind::Offline {
            is_refused(client.resume(*kind, &text, SESSION));
        }
    }
}

#[test]
fn an_unknown_version_is_refused() {
    let setting = Setting::new();
    let (_pairing, text) = asking(&setting);
    let client = client(&setting);
    let (header, rest) = text.split_once('.').unwrap();
    let header = URL_SAFE_NO_PAD.decode(header).unwrap();
    assert_eq!(header[0], 1);
    for version in [0, 2, 255] {
        let mut header = header.clone();
        header[0] = version;
        let text = format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header));
        is_refused(client.resume(Kind::Offline, &text, SESSION));
    }
}

#[test]
fn another_organisation_and_another_base_url_are_refused() {
    let setting = Setting::new();
    let (_pairing, text) = asking(&setting);
    // Each engine is an organisation of its own; key, context and kind are the same.
    let other = Setting::of(World::new());
    is_refused(client(&other).resume(Kind::Offline, &text, SESSION));

    let properties = setting.world.engine().properties_text();
    let with_url = |url: &str| {
        let kept = properties.expose().lines();
        let kept: Vec<_> = kept.filter(|line| !line.starts_with("idp_url")).collect();
        let text = format!("{}\nidp_url={url}\n", kept.join("\n"));
        let credentials = Credentials::from_properties(&text).unwrap();
        let builder = Client::builder(credentials).transport(Wire(setting.world.clone()));
        let builder = builder.clock(setting.world.clone());
        builder.snapshot_keys(vec![key(1)]).build().unwrap()
    };
    for url in [
        "http://127.0.0.1:10/pingid",
        "http://127.0.0.1:9/other",
        "http://localhost:9/pingid",
    ] {
        is_refused(with_url(url).resume(Kind::Offline, &text, SESSION));
    }
    let same = with_url("http://127.0.0.1:9/pingid");
    assert!(same.resume(Kind::Offline, &text, SESSION).is_ok());
}

#[test]
fn a_text_opens_until_a_day_after_its_pairing_could_have_ended() {
    let day = Duration::from_secs(24 * 3600);
    type Make = fn(&Setting) -> (Pairing, String);
    let offline: (Make, _, _) = (asking, Kind::Offline, 600);
    let online: (Make, _, _) = (polling, Kind::Online, 48 * 3600);
    for (make, kind, seconds) in [offline, online] {
        let setting = Setting::new();
        let begin = setting.world.now().monotonic;
        let (_pairing, text) = make(&setting);
        let client = client(&setting);
        let passed = setting.world.now().monotonic - begin;
        let end = Duration::from_secs(seconds) + day;
        setting.world.pass(end - passed - Duration::from_secs(1));
        assert!(client.resume(kind, &text, SESSION).is_ok());
        setting.world.pass(Duration::from_secs(120));
        is_refused(client.resume(kind, &text, SESSION));
    }
}

#[test]
fn no_text_opens_after_15_days() {
    let setting = Setting::new();
    let client = client(&setting).with_pairing_deadline(Duration::from_secs(60 * 24 * 3600));
    let pairing = client.pair_sms("meredith", crate::journeys::NUMBER);
    let text = pairing.unwrap().context(SESSION).snapshot().unwrap();
    let days = |days: u64| setting.world.pass(Duration::from_secs(days * 24 * 3600));
    days(15);
    assert!(client.resume(Kind::Offline, &text, SESSION).is_ok());
    setting.world.pass(Duration::from_millis(1));
    is_refused(client.resume(Kind::Offline, &text, SESSION));
}

#[test]
fn keys_can_be_changed_and_strand_nobody() {
    let setting = Setting::new();
    let (_pairing, text) = asking(&setting);
    let with = |keys: Vec<SnapshotKey>| {
        let builder = setting.builder().snapshot_keys(keys);
        builder.build().unwrap()
    };
    let resumed = with(vec![key(2), key(1)]).resume(Kind::Offline, &text, SESSION);
    // The first key seals from here on.
    let newer = resumed.unwrap().snapshot().unwrap();
    is_refused(with(vec![key(1)]).resume(Kind::Offline, &newer, SESSION));
    let both = with(vec![key(3), key(2)]);
    assert!(both.resume(Kind::Offline, &newer, SESSION).is_ok());
    is_refused(with(vec![key(2), key(3)]).resume(Kind::Offline, &text, SESSION));
}
