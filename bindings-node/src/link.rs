//! Links and QR codes.

use std::panic::AssertUnwindSafe;

use napi::bindgen_prelude::Buffer;
use napi_derive::napi;
use pingpair_border::link::Linked;

use crate::error::{Result, thrown};

/// A link and its QR code, or a QR code alone.
#[napi]
pub struct NativeCode(AssertUnwindSafe<Linked>);

#[napi]
impl NativeCode {
    /// The link of an activation code.
    #[napi(factory, catch_unwind)]
    pub fn activation(base_url: String, activation_code: String) -> Result<Self> {
        made(Linked::activation(&base_url, activation_code))
    }

    /// An activation link that was built before, or the otpauth link of an authenticator app.
    #[napi(factory, catch_unwind)]
    pub fn parse(text: String) -> Result<Self> {
        made(Linked::parse(&text))
    }

    /// A pairing key of PingOne that is an https link.
    #[napi(factory, catch_unwind)]
    pub fn pairing_link(text: String) -> Result<Self> {
        made(Linked::pairing_link(text))
    }

    /// What a phone scans to take a pairing key of PingOne.
    #[napi(factory, catch_unwind)]
    pub fn pairing_key(code: String, uri: Option<String>) -> Result<Self> {
        made(Linked::pairing_key(code, uri))
    }

    /// A QR code of any text.
    #[napi(factory, catch_unwind)]
    pub fn any(text: String) -> Result<Self> {
        made(Linked::any(&text))
    }

    /// The link itself.
    #[napi(getter, catch_unwind)]
    pub fn url(&self) -> Option<String> {
        self.0.url()
    }

    /// How many modules it has a side.
    #[napi(getter, catch_unwind)]
    pub fn size(&self) -> u32 {
        self.0.size()
    }

    /// The code as an SVG image.
    #[napi(catch_unwind)]
    pub fn svg(&self) -> String {
        self.0.svg()
    }

    /// The code as a PNG image.
    #[napi(catch_unwind)]
    pub fn png(&self, pixels_per_module: u32) -> Result<Buffer> {
        let png = self.0.png(pixels_per_module);
        png.map(Buffer::from).map_err(thrown)
    }

    /// The code as text for a terminal.
    #[napi(catch_unwind)]
    pub fn terminal(&self, background: String) -> Result<String> {
        self.0.terminal(&background).map_err(thrown)
    }
}

fn made(linked: pingpair::Result<Linked>) -> Result<NativeCode> {
    linked
        .map(|linked| NativeCode(AssertUnwindSafe(linked)))
        .map_err(thrown)
}
