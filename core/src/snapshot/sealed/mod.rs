//! Sealing and opening.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::key::SnapshotKey;
use crate::entropy::Entropy;
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// The longest text of a snapshot, in bytes: 256 KiB.
pub const MAXIMUM_TEXT: usize = 256 << 10;

/// What a snapshot is bound to: it opens only where all of it is the same.
#[derive(Clone, Copy)]
pub(crate) struct Binding<'a> {
    /// The kind of machine: 1 to 64 lower-case letters, digits and `_`.
    pub(crate) kind: &'a str,
    /// The service, such as `pingid`.
    pub(crate) service: &'a str,
    /// The organisation's alias, or the environment's id.
    pub(crate) organisation: &'a str,
    /// The base URL, as it is used.
    pub(crate) base_url: &'a str,
    /// What the caller says the snapshot belongs to, such as the id of the login session.
    pub(crate) context: &'a [u8],
}

/// What is said of a snapshot when it is sealed.
#[derive(Clone, Copy)]
pub(crate) struct Label<'a> {
    binding: Binding<'a>,
    not_after: Timestamp,
}

impl<'a> Label<'a> {
    /// The label of a machine whose code or flow expires at `expiry`: its snapshot opens for 24
    /// hours more, and 15 days from now at most.
    pub(crate) fn new(binding: Binding<'a>, expiry: Timestamp, now: Timestamp) -> Self {
        let not_after = expiry.saturating_add(AFTER_EXPIRY);
        Self {
            binding,
            not_after: not_after.min(now.saturating_add(LONGEST)),
        }
    }

    /// The last instant at which the snapshot opens.
    #[cfg(test)]
    pub(crate) fn not_after(&self) -> Timestamp {
        self.not_after
    }
}

/// An opened snapshot.
pub(crate) struct Opened {
    /// What was sealed.
    pub(crate) payload: Zeroizing<Vec<u8>>,
    /// The last instant at which the snapshot opens.
    #[cfg(test)]
    pub(crate) not_after: Timestamp,
}

/// Seals what a machine knows.
///
/// # Errors
/// [`Code::ValueMissing`] for an empty context, which would let anybody resume the machine;
/// [`Code::EntropyUnavailable`]; [`Code::Internal`] for a kind that is malformed; [`Code::ValueOutOfRange`] for a payload
/// that makes the text longer than [`MAXIMUM_TEXT`].
pub(crate) fn seal(
    payload: &[u8],
    label: &Label<'_>,
    key: &SnapshotKey,
    entropy: &dyn Entropy,
) -> Result<String> {
    let Label { binding, not_after } = label;
    if binding.context.is_empty() {
        return Err(Error::new(Code::ValueMissing).detail("context"));
    }
    let kind = binding.kind.as_bytes();
    let plain = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'_';
    if !(1..=MAXIMUM_KIND).contains(&kind.len()) || !kind.iter().all(plain) {
        return Err(Error::new(Code::Internal).detail("the kind of a snapshot is malformed"));
    }
    let mut header = Vec::with_capacity(HEADER + kind.len());
    header.push(VERSION);
    header.extend_from_slice(&key.id());
    header.extend_from_slice(&not_after.milliseconds().to_be_bytes());
    header.extend_from_slice(kind);

    let mut nonce = XNonce::default();
    entropy.fill(&mut nonce)?;
    // Room for the tag, so that the payload is not left behind where the buffer grew.
    let mut sealed = Zeroizing::new(Vec::with_capacity(payload.len() + TAG));
    sealed.extend_from_slice(payload);
    let data = associated_data(&header, binding);
    let tag = cipher(key)
        .encrypt_inout_detached(&nonce, &data, sealed.as_mut_slice().into())
        .map_err(|_| Error::from(Code::Internal))?;
    sealed.extend_from_slice(&tag);

    let [header, nonce, sealed] =
        [&header[..], &nonce, &sealed].map(|part| URL_SAFE_NO_PAD.encode(part));
    let text = [header, nonce, sealed].join(".");
    if text.len() > MAXIMUM_TEXT {
        return Err(Error::new(Code::ValueOutOfRange).detail("snapshot: at most 256 KiB"));
    }
    Ok(text)
}

/// Opens a snapshot with the key that its header names.
///
/// # Errors
/// [`Code::SnapshotRefused`] for everything that does not fit, always in the same words.
pub(crate) fn open(
    text: &str,
    expected: &Binding<'_>,
    keys: &[SnapshotKey],
    now: Timestamp,
) -> Result<Opened> {
    opened(text, expected, keys, now).ok_or_else(|| Code::SnapshotRefused.into())
}

fn opened(
    text: &str,
    expected: &Binding<'_>,
    keys: &[SnapshotKey],
    now: Timestamp,
) -> Option<Opened> {
    if text.len() > MAXIMUM_TEXT {
        return None;
    }
    let (header, rest) = text.split_once('.')?;
    let (nonce, sealed) = rest.split_once('.')?;
    let header = URL_SAFE_NO_PAD.decode(header).ok()?;
    let nonce: [u8; NONCE] = URL_SAFE_NO_PAD.decode(nonce).ok()?.try_into().ok()?;
    let mut sealed = Zeroizing::new(URL_SAFE_NO_PAD.decode(sealed).ok()?);

    let (&version, fields) = header.split_first()?;
    let (key_id, fields) = fields.split_first_chunk()?;
    let (milliseconds, kind) = fields.split_first_chunk()?;
    let not_after = Timestamp::from_milliseconds(i64::from_be_bytes(*milliseconds))?;
    if version != VERSION || kind != expected.kind.as_bytes() || now > not_after {
        return None;
    }

    let data = associated_data(&header, expected);
    let (payload, tag) = sealed.split_last_chunk_mut::<TAG>()?;
    let tag = Tag::from(*tag);
    // The tag is checked before anything is deciphered: a key that fails leaves the bytes alone.
    let fits = |key: &SnapshotKey| {
        cipher(key)
            .decrypt_inout_detached(&XNonce::from(nonce), &data, (&mut *payload).into(), &tag)
            .is_ok()
    };
    keys.iter()
        .filter(|key| key.id() == *key_id)
        .any(fits)
        .then_some(())?;
    let length = payload.len();
    sealed.truncate(length);
    Some(Opened {
        payload: sealed,
        #[cfg(test)]
        not_after,
    })
}

fn cipher(key: &SnapshotKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.sealing().into())
}

/// Everything that is authenticated beside the payload; the lengths keep the parts apart.
fn associated_data(header: &[u8], binding: &Binding<'_>) -> Vec<u8> {
    let Binding {
        kind: _,
        service,
        organisation,
        base_url,
        context,
    } = binding;
    let [service, organisation, base_url] =
        [service, organisation, base_url].map(|it| it.as_bytes());
    let mut data = Vec::new();
    for part in [header, service, organisation, base_url, context] {
        data.extend_from_slice(&(part.len() as u64).to_be_bytes());
        data.extend_from_slice(part);
    }
    data
}

const VERSION: u8 = 1;
/// The header's length without the kind.
const HEADER: usize = 17;
const MAXIMUM_KIND: usize = 64;
const NONCE: usize = 24;
const TAG: usize = 16;
/// How long after the expiry of its code or flow a machine can still be resumed, to settle it.
const AFTER_EXPIRY: Duration = Duration::from_secs(24 * 60 * 60);
/// Codes live 14 days at most, and the 24 hours come on top.
const LONGEST: Duration = Duration::from_secs(15 * 24 * 60 * 60);

#[cfg(test)]
mod tests;
