//! What a phone scans that takes a pairing key of PingOne.

use super::code::QrCode;
use super::link::OtpAuthLink;
use crate::error::{Code, Error, Result};
use crate::secret::Secret;

/// What a phone scans to take a pairing key: its `uri` where the service tells one, otherwise its `code`,
/// byte for byte.
///
/// Whoever has it pairs their own phone. The service chooses the scheme of a `uri`, so that it becomes a
/// link on a page only where that is harmless: see [`link`](Self::link). `Debug` does not show it.
#[derive(Clone, Debug)]
pub struct PairingKeyText(Secret);

impl PairingKeyText {
    /// Takes what CreatePairingKey returned.
    ///
    /// # Errors
    /// [`Code::QrContentRefused`] for an empty text, one of more than 2 KiB, and one with control
    /// characters.
    pub fn new(uri: Option<&Secret>, code: &Secret) -> Result<Self> {
        let text = uri.unwrap_or(code);
        let length = text.expose().len();
        if !(1..=MAXIMUM).contains(&length) || text.expose().chars().any(char::is_control) {
            let expected = "a pairing key: 1 byte to 2 KiB without control characters";
            return Err(Error::new(Code::QrContentRefused).detail(expected));
        }
        Ok(Self(text.clone()))
    }

    /// The text itself, for the one user whose phone it pairs.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The text as a link to open on the phone itself: an https address of visible ASCII, or an otpauth
    /// link; nothing otherwise.
    pub fn link(&self) -> Option<&str> {
        let text = self.expose();
        let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
        let is_web = text.starts_with("https://") && visible;
        (is_web || OtpAuthLink::parse(text).is_ok()).then_some(text)
    }

    /// The text as a QR code.
    ///
    /// # Errors
    /// None for a text that was taken: 2 KiB fit.
    pub fn qr_code(&self) -> Result<QrCode> {
        QrCode::new(self.expose())
    }
}

const MAXIMUM: usize = 2 << 10;

#[cfg(test)]
mod tests {
    use super::*;

    fn text(uri: Option<&str>) -> Result<PairingKeyText> {
        let uri = uri.map(Secret::from);
        PairingKeyText::new(uri.as_ref(), &Secret::from("123456789012"))
    }

    #[test]
    fn the_uri_comes_first_and_either_is_drawn_as_it_came() {
        assert_eq!(text(None).unwrap().expose(), "123456789012");
        let uri = "pingone://pair?key=123456789012";
        let taken = text(Some(uri)).unwrap();
        assert_eq!(taken.expose(), uri);
        assert!(taken.qr_code().is_ok());
        assert!(!format!("{taken:?}").contains("1234"));
    }

    #[test]
    fn only_https_and_otpauth_become_links() {
        for (uri, is_link) in [
            ("https://pair.example.com/k?x=1", true),
            ("otpauth://totp/x?secret=GEZDGNBV", true),
            ("http://pair.example.com/k", false),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("pingone://pair", false),
            ("HTTPS://pair.example.com", false),
            ("https://pair.example.com/\u{202e}", false),
            ("https://pair.example.com/ x", false),
        ] {
            let taken = text(Some(uri)).unwrap();
            assert_eq!(taken.link().is_some(), is_link, "{uri}");
        }
        assert_eq!(text(None).unwrap().link(), None);
    }

    #[test]
    fn what_is_empty_too_long_or_acts_is_refused() {
        let long = "x".repeat(MAXIMUM + 1);
        for uri in ["", "a\nb", "a\u{1b}]0;x", &long] {
            let error = text(Some(uri)).unwrap_err();
            assert_eq!(error.code(), Code::QrContentRefused);
        }
        assert!(text(Some(&"x".repeat(MAXIMUM))).unwrap().qr_code().is_ok());
    }
}
