//! Links and QR codes.

use std::panic::AssertUnwindSafe;

use napi::bindgen_prelude::Buffer;
use napi_derive::napi;
use pingpair::credentials::BaseUrl;
use pingpair::qr::{self, ActivationLink, Background, OtpAuthLink, PairingKeyText, QrCode};
use pingpair::{Code, Secret};

use crate::client::expected;
use crate::error::{Result, thrown};

/// A link and its QR code, or a QR code alone.
#[napi]
pub struct NativeCode {
    text: Option<Secret>,
    code: AssertUnwindSafe<QrCode>,
}

#[napi]
impl NativeCode {
    /// The link of an activation code.
    #[napi(factory, catch_unwind)]
    pub fn activation(base_url: String, activation_code: String) -> Result<Self> {
        let made = || {
            let code = Secret::from(activation_code);
            let link = ActivationLink::new(&BaseUrl::parse(&base_url)?, &code)?;
            Ok(Self::of(link.expose(), link.qr_code()?))
        };
        made().map_err(thrown)
    }

    /// An activation link that was built before, or the otpauth link of an authenticator app.
    #[napi(factory, catch_unwind)]
    pub fn parse(text: String) -> Result<Self> {
        let made = || {
            if let Ok(link) = ActivationLink::parse(&text) {
                return Ok(Self::of(link.expose(), link.qr_code()?));
            }
            let link = OtpAuthLink::parse(&text)?;
            Ok(Self::of(link.expose(), link.qr_code()?))
        };
        made().map_err(thrown)
    }

    /// A pairing key of PingOne that is an https link.
    #[napi(factory, catch_unwind)]
    pub fn pairing_link(text: String) -> Result<Self> {
        let made = || {
            let text = Secret::from(text);
            let key = PairingKeyText::new(Some(&text), &text)?;
            let link = key.link().ok_or(Code::QrContentRefused)?;
            Ok(Self::of(link, key.qr_code()?))
        };
        made().map_err(thrown)
    }

    /// What a phone scans to take a pairing key of PingOne.
    #[napi(factory, catch_unwind)]
    pub fn pairing_key(code: String, uri: Option<String>) -> Result<Self> {
        let made = || {
            let (code, uri) = (Secret::from(code), uri.map(Secret::from));
            let key = PairingKeyText::new(uri.as_ref(), &code)?;
            Ok(Self::of(key.expose(), key.qr_code()?))
        };
        made().map_err(thrown)
    }

    /// A QR code of any text.
    #[napi(factory, catch_unwind)]
    pub fn any(text: String) -> Result<Self> {
        let code = qr::danger_any(&text).map_err(thrown)?;
        Ok(Self {
            text: None,
            code: AssertUnwindSafe(code),
        })
    }

    /// The link itself.
    #[napi(getter, catch_unwind)]
    pub fn url(&self) -> Option<String> {
        self.text.as_ref().map(|text| text.expose().to_owned())
    }

    /// How many modules it has a side.
    #[napi(getter, catch_unwind)]
    pub fn size(&self) -> u32 {
        u32::try_from(self.code.size()).unwrap_or_default()
    }

    /// The code as an SVG image.
    #[napi(catch_unwind)]
    pub fn svg(&self) -> String {
        self.code.svg()
    }

    /// The code as a PNG image.
    #[napi(catch_unwind)]
    pub fn png(&self, pixels_per_module: u32) -> Result<Buffer> {
        // The core refuses what is too large.
        let pixels = u8::try_from(pixels_per_module).unwrap_or(u8::MAX);
        self.code.png(pixels).map(Buffer::from).map_err(thrown)
    }

    /// The code as text for a terminal.
    #[napi(catch_unwind)]
    pub fn terminal(&self, background: String) -> Result<String> {
        let background = match background.as_str() {
            "dark" => Background::Dark,
            "light" => Background::Light,
            _ => {
                return Err(thrown(expected(
                    "background",
                    ["dark", "light"].into_iter(),
                )));
            }
        };
        Ok(self.code.terminal(background))
    }
}

impl NativeCode {
    fn of(text: &str, code: QrCode) -> Self {
        Self {
            text: Some(Secret::from(text)),
            code: AssertUnwindSafe(code),
        }
    }
}
