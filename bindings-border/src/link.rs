//! Links and QR codes.

use pingpair::credentials::BaseUrl;
use pingpair::qr::{self, ActivationLink, Background, OtpAuthLink, PairingKeyText, QrCode};
use pingpair::{Code, Result, Secret};

use crate::client::expected;

/// A link and its QR code, or a QR code alone.
pub struct Linked {
    text: Option<Secret>,
    code: QrCode,
}

impl Linked {
    /// The link of an activation code.
    pub fn activation(base_url: &str, activation_code: String) -> Result<Self> {
        let code = Secret::from(activation_code);
        let link = ActivationLink::new(&BaseUrl::parse(base_url)?, &code)?;
        Ok(Self::of(link.expose(), link.qr_code()?))
    }

    /// An activation link that was built before, or the otpauth link of an authenticator app.
    pub fn parse(text: &str) -> Result<Self> {
        if let Ok(link) = ActivationLink::parse(text) {
            return Ok(Self::of(link.expose(), link.qr_code()?));
        }
        let link = OtpAuthLink::parse(text)?;
        Ok(Self::of(link.expose(), link.qr_code()?))
    }

    /// A pairing key of PingOne that is an https link.
    pub fn pairing_link(text: String) -> Result<Self> {
        let text = Secret::from(text);
        let key = PairingKeyText::new(Some(&text), &text)?;
        let link = key.link().ok_or(Code::QrContentRefused)?;
        Ok(Self::of(link, key.qr_code()?))
    }

    /// What a phone scans to take a pairing key of PingOne.
    pub fn pairing_key(code: String, uri: Option<String>) -> Result<Self> {
        let (code, uri) = (Secret::from(code), uri.map(Secret::from));
        let key = PairingKeyText::new(uri.as_ref(), &code)?;
        Ok(Self::of(key.expose(), key.qr_code()?))
    }

    /// A QR code of any text.
    pub fn any(text: &str) -> Result<Self> {
        let code = qr::danger_any(text)?;
        Ok(Self { text: None, code })
    }

    /// The link itself.
    pub fn url(&self) -> Option<String> {
        self.text.as_ref().map(|text| text.expose().to_owned())
    }

    /// How many modules it has a side.
    pub fn size(&self) -> u32 {
        u32::try_from(self.code.size()).unwrap_or_default()
    }

    /// The code as an SVG image.
    pub fn svg(&self) -> String {
        self.code.svg()
    }

    /// The code as a PNG image.
    pub fn png(&self, pixels_per_module: u32) -> Result<Vec<u8>> {
        // The core refuses what is too large.
        self.code
            .png(u8::try_from(pixels_per_module).unwrap_or(u8::MAX))
    }

    /// The code as text for a terminal, `dark` or `light`.
    pub fn terminal(&self, background: &str) -> Result<String> {
        let background = match background {
            "dark" => Background::Dark,
            "light" => Background::Light,
            _ => return Err(expected("background", ["dark", "light"].into_iter())),
        };
        Ok(self.code.terminal(background))
    }

    fn of(text: &str, code: QrCode) -> Self {
        Self {
            text: Some(Secret::from(text)),
            code,
        }
    }
}
