//! Opening the snapshots of a run, by the documented form alone.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde_json::Value;
use sha2::Sha256;

use super::process::{CONTEXT, SNAPSHOT_KEY};
use super::scene::Scene;

/// The JSON that a snapshot holds.
pub(super) fn open(scene: &Scene, text: &str) -> Option<Value> {
    let mut parts = text.split('.').map(|part| URL_SAFE_NO_PAD.decode(part));
    let [header, nonce, sealed] = [
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    ];
    let mut key = [0; 32];
    let derivation = Hkdf::<Sha256>::new(Some(b"pingpair snapshots"), &SNAPSHOT_KEY);
    derivation.expand(b"sealing", &mut key).ok()?;
    let alias = scene.credentials.org_alias().as_bytes();
    let base_url = scene.credentials.base_url().as_str().as_bytes();
    let mut data = Vec::new();
    for part in [&header[..], b"pingid", alias, base_url, CONTEXT] {
        data.extend_from_slice(&(part.len() as u64).to_be_bytes());
        data.extend_from_slice(part);
    }
    let nonce: [u8; 24] = nonce.try_into().ok()?;
    let payload = Payload {
        msg: &sealed,
        aad: &data,
    };
    let cipher = XChaCha20Poly1305::new(&key.into());
    let opened = cipher.decrypt(&XNonce::from(nonce), payload).ok()?;
    serde_json::from_slice(&opened).ok()
}
