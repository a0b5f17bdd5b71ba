//! Links and QR codes.

use pingpair_border::link::Linked;

use crate::error::Result;

/// A link and its QR code, or a QR code alone.
#[derive(uniffi::Object)]
pub struct NativeCode(Linked);

#[uniffi::export]
impl NativeCode {
    /// The link of an activation code.
    #[uniffi::constructor]
    pub fn activation(base_url: String, activation_code: String) -> Result<Self> {
        Ok(Self(Linked::activation(&base_url, activation_code)?))
    }

    /// An activation link that was built before, or the otpauth link of an authenticator app.
    #[uniffi::constructor]
    pub fn parse(text: String) -> Result<Self> {
        Ok(Self(Linked::parse(&text)?))
    }

    /// A pairing key of PingOne that is an https link.
    #[uniffi::constructor]
    pub fn pairing_link(text: String) -> Result<Self> {
        Ok(Self(Linked::pairing_link(text)?))
    }

    /// What a phone scans to take a pairing key of PingOne.
    #[uniffi::constructor]
    pub fn pairing_key(code: String, uri: Option<String>) -> Result<Self> {
        Ok(Self(Linked::pairing_key(code, uri)?))
    }

    /// A QR code of any text.
    #[uniffi::constructor]
    pub fn any(text: String) -> Result<Self> {
        Ok(Self(Linked::any(&text)?))
    }

    /// The link itself.
    pub fn url(&self) -> Result<Option<String>> {
        Ok(self.0.url())
    }

    /// How many modules it has a side.
    pub fn size(&self) -> Result<u32> {
        Ok(self.0.size())
    }

    /// The code as an SVG image.
    pub fn svg(&self) -> Result<String> {
        Ok(self.0.svg())
    }

    /// The code as a PNG image.
    pub fn png(&self, pixels_per_module: u32) -> Result<Vec<u8>> {
        Ok(self.0.png(pixels_per_module)?)
    }

    /// The code as text for a terminal, `dark` or `light`.
    pub fn terminal(&self, background: String) -> Result<String> {
        Ok(self.0.terminal(&background)?)
    }
}
