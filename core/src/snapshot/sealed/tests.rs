//! What opens, and that nothing else does.

use std::sync::atomic::{AtomicU64, Ordering};

use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE};

use super::*;
use crate::entropy::SystemEntropy;
use crate::error::Group;

const BINDING: Binding<'_> = Binding {
    kind: "online_pairing",
    service: "pingid",
    organisation: "aaaaaaaa-a1b2-123a-b456-1234abcd5678",
    base_url: "https://idpxnyl3m.pingidentity.com/pingid",
    context: b"session of meredith",
};
const PAYLOAD: &[u8] = br#"{"state":"waiting","activation_code":"292070522701"}"#;
const NOW: i64 = 1_770_000_000_000;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Numbers from a fixed seed, which differ on every call.
struct Counted(AtomicU64);

impl Entropy for Counted {
    fn fill(&self, buffer: &mut [u8]) -> Result<()> {
        for byte in buffer {
            let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            let mixed = (state ^ (state >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *byte = (mixed >> 56) as u8;
        }
        Ok(())
    }
}

struct Failing;

impl Entropy for Failing {
    fn fill(&self, _: &mut [u8]) -> Result<()> {
        Err(Code::EntropyUnavailable.into())
    }
}

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds).unwrap()
}

fn key(byte: u8) -> SnapshotKey {
    SnapshotKey::new(&[byte; 32]).unwrap()
}

/// Expires at the next day's end, a day after the code did.
fn label(binding: Binding<'_>) -> Label<'_> {
    Label::new(binding, at(NOW), at(NOW))
}

fn sealed(payload: &[u8]) -> String {
    seal(payload, &label(BINDING), &key(1), &SystemEntropy).unwrap()
}

#[track_caller]
fn refused(text: &str, expected: &Binding<'_>, keys: &[SnapshotKey], now: i64) {
    let Err(error) = open(text, expected, keys, at(now)) else {
        panic!("it opened");
    };
    assert_eq!(
        (error.code(), error.group()),
        (Code::SnapshotRefused, Group::Input)
    );
    let same = Error::new(Code::SnapshotRefused);
    assert_eq!(format!("{error} {error:?}"), format!("{same} {same:?}"));
}

/// The text whose header was changed, though nobody could seal it so.
fn with_header(text: &str, change: impl FnOnce(&mut Vec<u8>)) -> String {
    let (header, rest) = text.split_once('.').unwrap();
    let mut header = URL_SAFE_NO_PAD.decode(header).unwrap();
    change(&mut header);
    format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header))
}

#[test]
fn what_was_sealed_opens() {
    let entropy = Counted(AtomicU64::new(7));
    for length in (0..200).chain([4096, 190_000]) {
        let mut payload = vec![0; length];
        entropy.fill(&mut payload).unwrap();
        let text = seal(&payload, &label(BINDING), &key(1), &entropy).unwrap();
        let opened = open(&text, &BINDING, &[key(1)], at(NOW)).unwrap();
        assert_eq!(*opened.payload, payload);
        assert_eq!(opened.not_after, at(NOW + DAY));
    }
}

#[test]
fn every_changed_bit_is_refused() {
    let text = sealed(PAYLOAD);
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            // Bytes that are no UTF-8 become a character that is none of base64url.
            let changed = String::from_utf8_lossy(&bytes);
            refused(&changed, &BINDING, &[key(1)], NOW);
        }
    }
}

#[test]
fn every_changed_bit_below_base64url_is_refused() {
    let text = sealed(PAYLOAD);
    let parts: Vec<_> = text
        .split('.')
        .map(|it| URL_SAFE_NO_PAD.decode(it).unwrap())
        .collect();
    for part in 0..parts.len() {
        for place in 0..parts[part].len() {
            for bit in 0..8 {
                let mut changed = parts.clone();
                changed[part][place] ^= 1 << bit;
                let changed: Vec<_> = changed
                    .iter()
                    .map(|it| URL_SAFE_NO_PAD.encode(it))
                    .collect();
                refused(&changed.join("."), &BINDING, &[key(1)], NOW);
            }
        }
    }
}

#[test]
fn texts_that_are_cut_stretched_or_none_of_ours_are_refused() {
    let text = sealed(PAYLOAD);
    for length in 0..text.len() {
        refused(&text[..length], &BINDING, &[key(1)], NOW);
    }
    let parts: Vec<_> = text.split('.').collect();
    let [header, nonce, body] = parts[..] else {
        panic!("three parts");
    };
    for changed in [
        format!("{text}."),
        format!("{text}.AAAA"),
        format!(".{text}"),
        format!(" {text}"),
        format!("{text}\n"),
        format!("{text}="),
        format!("{header}.{nonce}.{body}A"),
        format!("{nonce}.{header}.{body}"),
        format!("{header}.{nonce}AAAA.{body}"),
        format!("{header}.{nonce}"),
        format!("{header}..{body}"),
        "..".into(),
        "é.é.é".into(),
        "A".repeat(MAXIMUM_TEXT + 1),
        "A".repeat(MAXIMUM_TEXT),
    ] {
        refused(&changed, &BINDING, &[key(1)], NOW);
    }
}

#[test]
fn each_part_of_the_binding_counts() {
    let text = sealed(PAYLOAD);
    for other in [
        Binding {
            kind: "offline_pairing",
            ..BINDING
        },
        Binding {
            kind: "",
            ..BINDING
        },
        Binding {
            service: "pingone",
            ..BINDING
        },
        Binding {
            organisation: "aaaaaaaa-a1b2-123a-b456-1234abcd5679",
            ..BINDING
        },
        Binding {
            base_url: "https://idpxnyl3m.pingidentity.eu/pingid",
            ..BINDING
        },
        Binding {
            context: b"session of mallory",
            ..BINDING
        },
        Binding {
            context: b"",
            ..BINDING
        },
    ] {
        refused(&text, &other, &[key(1)], NOW);
    }
}

#[test]
fn parts_of_the_binding_cannot_flow_into_each_other() {
    let binding = Binding {
        service: "pingid",
        organisation: "ab",
        base_url: "c",
        ..BINDING
    };
    let text = seal(PAYLOAD, &label(binding), &key(1), &SystemEntropy).unwrap();
    let shifted = Binding {
        organisation: "a",
        base_url: "bc",
        ..binding
    };
    refused(&text, &shifted, &[key(1)], NOW);
    assert!(open(&text, &binding, &[key(1)], at(NOW)).is_ok());
}

#[test]
fn other_keys_and_none_are_refused() {
    let text = sealed(PAYLOAD);
    refused(&text, &BINDING, &[], NOW);
    refused(&text, &BINDING, &[key(2), key(3)], NOW);
    let renamed = with_header(&text, |it| it[1..9].copy_from_slice(&key(2).id()));
    refused(&renamed, &BINDING, &[key(1), key(2)], NOW);
}

#[test]
fn old_keys_in_the_list_open() {
    let text = sealed(PAYLOAD);
    for keys in [
        [key(3), key(2), key(1)],
        [key(1), key(2), key(3)],
        [key(1), key(1), key(1)],
    ] {
        assert_eq!(
            *open(&text, &BINDING, &keys, at(NOW)).unwrap().payload,
            PAYLOAD
        );
    }
}

#[test]
fn unknown_versions_are_refused_even_if_sealed_with_the_key() {
    for version in [0, 2, 255] {
        // Sealed by hand over the changed header: only the version is wrong.
        let header = [
            &[version][..],
            &key(1).id(),
            &(NOW + DAY).to_be_bytes(),
            b"online_pairing",
        ]
        .concat();
        let nonce = [7; NONCE];
        let mut bytes = PAYLOAD.to_vec();
        let data = associated_data(&header, &BINDING);
        let tag = cipher(&key(1))
            .encrypt_inout_detached(&XNonce::from(nonce), &data, bytes.as_mut_slice().into())
            .unwrap();
        bytes.extend_from_slice(&tag);
        let text = [&header[..], &nonce, &bytes]
            .map(|part| URL_SAFE_NO_PAD.encode(part))
            .join(".");
        refused(&text, &BINDING, &[key(1)], NOW);
    }
}

#[test]
fn a_snapshot_opens_until_its_last_millisecond() {
    let text = sealed(PAYLOAD);
    assert!(open(&text, &BINDING, &[key(1)], at(NOW + DAY)).is_ok());
    refused(&text, &BINDING, &[key(1)], NOW + DAY + 1);
    let later = with_header(&text, |it| {
        it[9..17].copy_from_slice(&(NOW + 2 * DAY).to_be_bytes());
    });
    refused(&later, &BINDING, &[key(1)], NOW + DAY + 1);
    refused(&later, &BINDING, &[key(1)], NOW);
}

#[test]
fn it_opens_a_day_longer_than_its_code_lives_and_15_days_at_most() {
    let not_after = |expiry| Label::new(BINDING, at(expiry), at(NOW)).not_after();
    assert_eq!(not_after(NOW + DAY), at(NOW + 2 * DAY));
    assert_eq!(not_after(NOW + 14 * DAY), at(NOW + 15 * DAY));
    assert_eq!(not_after(NOW + 14 * DAY + 1), at(NOW + 15 * DAY));
    assert_eq!(not_after(NOW + 1000 * DAY), at(NOW + 15 * DAY));
}

#[test]
fn two_seals_share_no_nonce_and_no_ciphertext() {
    let texts: Vec<_> = (0..64).map(|_| sealed(PAYLOAD)).collect();
    let parts: Vec<Vec<_>> = texts.iter().map(|text| text.split('.').collect()).collect();
    for (index, one) in parts.iter().enumerate() {
        for other in &parts[..index] {
            assert_eq!(one[0], other[0]);
            assert_ne!(one[1], other[1]);
            let [one, other] = [one, other].map(|it| URL_SAFE_NO_PAD.decode(it[2]).unwrap());
            let shared = one
                .windows(8)
                .any(|window| other.windows(8).any(|it| it == window));
            assert!(!shared);
        }
    }
}

#[test]
fn without_random_bytes_nothing_is_sealed() {
    let error = seal(PAYLOAD, &label(BINDING), &key(1), &Failing).unwrap_err();
    assert_eq!(error.code(), Code::EntropyUnavailable);
}

#[test]
fn a_context_is_needed() {
    let label = label(Binding {
        context: b"",
        ..BINDING
    });
    let error = seal(PAYLOAD, &label, &key(1), &SystemEntropy).unwrap_err();
    assert_eq!(error.code(), Code::ValueMissing);
    assert!(error.to_string().contains("context"), "{error}");
}

#[test]
fn malformed_kinds_and_texts_beyond_256_kib_are_not_sealed() {
    let long = "x".repeat(65);
    for kind in ["", "Online", "on line", "é", "a.b", &long] {
        let label = label(Binding { kind, ..BINDING });
        let error = seal(PAYLOAD, &label, &key(1), &SystemEntropy).unwrap_err();
        assert_eq!(error.code(), Code::Internal, "{kind}");
    }
    let [mut fits, mut fails] = [0, MAXIMUM_TEXT];
    while fits + 1 < fails {
        let length = usize::midpoint(fits, fails);
        let taken = seal(&vec![0; length], &label(BINDING), &key(1), &SystemEntropy);
        *(if taken.is_ok() { &mut fits } else { &mut fails }) = length;
    }
    let longest = sealed(&vec![0; fits]);
    assert!((MAXIMUM_TEXT - 3..=MAXIMUM_TEXT).contains(&longest.len()));
    assert!(open(&longest, &BINDING, &[key(1)], at(NOW)).is_ok());
}

#[test]
fn nothing_of_payload_context_and_names_is_in_the_text() {
    let text = sealed(PAYLOAD);
    let decoded: Vec<u8> = text
        .split('.')
        .flat_map(|part| URL_SAFE_NO_PAD.decode(part).unwrap())
        .collect();
    let contains =
        |within: &[u8], part: &[u8]| within.windows(part.len()).any(|window| window == part);
    let hidden = [
        PAYLOAD,
        BINDING.context,
        BINDING.organisation.as_bytes(),
        BINDING.base_url.as_bytes(),
    ];
    for window in hidden.iter().flat_map(|it| it.windows(8)) {
        let hex: String = window.iter().map(|byte| format!("{byte:02x}")).collect();
        let forms = [
            window.to_vec(),
            hex.to_uppercase().into_bytes(),
            hex.into_bytes(),
            // Six bytes of the window make whole groups at one of three alignments.
            STANDARD_NO_PAD.encode(&window[..6]).into_bytes(),
            STANDARD_NO_PAD.encode(&window[1..7]).into_bytes(),
            URL_SAFE.encode(&window[..6]).into_bytes(),
            URL_SAFE.encode(&window[2..8]).into_bytes(),
        ];
        for form in forms {
            assert!(!contains(text.as_bytes(), &form));
            assert!(!contains(&decoded, &form));
        }
    }
    assert!(contains(&decoded, b"online_pairing"));
}
