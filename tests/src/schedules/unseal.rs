//! Opening the snapshots of a run, by the documented form alone.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde_json::Value;
use sha2::Sha256;

/// What a snapshot is sealed under and bound to.
pub(crate) struct Sealed<'a> {
    pub(crate) key: &'a [u8],
    /// `pingid` or `pingone`.
    pub(crate) service: &'a str,
    pub(crate) organisation: &'a str,
    pub(crate) base_url: &'a str,
    pub(crate) context: &'a [u8],
}

impl Sealed<'_> {
    /// The JSON that a snapshot holds.
    pub(crate) fn open(&self, text: &str) -> Option<Value> {
        let mut parts = text.split('.').map(|part| URL_SAFE_NO_PAD.decode(part));
        let [header, nonce, sealed] = [
            parts.next()?.ok()?,
            parts.next()?.ok()?,
            parts.next()?.ok()?,
        ];
        let mut key = [0; 32];
        let derivation = Hkdf::<Sha256>::new(Some(b"pingpair snapshots"), self.key);
        derivation.expand(b"sealing", &mut key).ok()?;
        let mut data = Vec::new();
        for part in [
            &header[..],
            self.service.as_bytes(),
            self.organisation.as_bytes(),
            self.base_url.as_bytes(),
            self.context,
        ] {
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
}
