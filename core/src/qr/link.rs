//! The texts that may become a QR code.

use std::ops::RangeInclusive;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::credentials::BaseUrl;
use crate::error::{Code, Error, Result};
use crate::qr::code::QrCode;
use crate::secret::Secret;

/// The link that pairs the phone on which it is opened, for as long as its activation code lives.
///
/// It is the base URL, `/QRRedirection?`, and the standard Base64 of `act_code=` and the code. The
/// query has no parameter name and is not percent-encoded (the vendor's registration guide). The
/// PingID app takes the scanned link; any other reader is sent on to the app or its store.
///
/// Whoever holds the link can pair a phone of their own. `Debug` does not show it.
#[derive(Clone, Debug)]
pub struct ActivationLink(Secret);

impl ActivationLink {
    /// Builds the link of an activation code of 1 to 40 ASCII digits. Leading zeros are kept.
    ///
    /// # Errors
    /// [`Code::ValueMalformed`] for any other code.
    pub fn new(base_url: &BaseUrl, activation_code: &Secret) -> Result<Self> {
        let digits = activation_code.expose();
        if !LENGTHS.contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Error::new(Code::ValueMalformed)
                .detail("an activation code is 1 to 40 ASCII digits"));
        }
        let query = Zeroizing::new([PARAMETER, digits].concat());
        let encoded = Zeroizing::new(STANDARD.encode(query.as_bytes()));
        let link = [base_url.as_str(), PATH, encoded.as_str()].concat();
        Ok(Self(Secret::from(link)))
    }

    /// Takes a link that [`new`](Self::new) built, such as the one of a
    /// [`PairingView`](crate::pairing::PairingView) that came as JSON.
    ///
    /// # Errors
    /// [`Code::QrContentRefused`] for any other text.
    pub fn parse(text: &str) -> Result<Self> {
        let built = || {
            let (base_url, query) = text.rsplit_once(PATH)?;
            let query = Zeroizing::new(STANDARD.decode(query).ok()?);
            let code = std::str::from_utf8(&query).ok()?.strip_prefix(PARAMETER)?;
            Self::new(&BaseUrl::parse(base_url).ok()?, &Secret::from(code)).ok()
        };
        built().filter(|link| link.expose() == text).ok_or_else(|| {
            Error::new(Code::QrContentRefused)
                .detail("it must be an activation link of the service")
        })
    }

    /// The link itself, for the one user whom it pairs.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The link as a QR code.
    ///
    /// # Errors
    /// [`Code::QrContentRefused`] when the base URL is so long that the link does not fit.
    pub fn qr_code(&self) -> Result<QrCode> {
        QrCode::new(self.expose())
    }
}

/// The link that sets up an authenticator app, as the service gave it: `otpauth://totp/` or
/// `otpauth://hotp/`, byte for byte.
///
/// It holds the key of all one-time passwords to come. `Debug` does not show it.
#[derive(Clone, Debug)]
pub struct OtpAuthLink(Secret);

impl OtpAuthLink {
    /// Takes a link of at most 2 KiB (2,048 bytes) without control characters. Nothing is decoded,
    /// mended or encoded: the service's own example is not a well-formed URL.
    ///
    /// # Errors
    /// [`Code::QrContentRefused`] for any other text.
    pub fn parse(text: &str) -> Result<Self> {
        let refused = |detail| Err(Error::new(Code::QrContentRefused).detail(detail));
        if !OTPAUTH.iter().any(|start| text.starts_with(start)) {
            return refused("it must start with otpauth://totp/ or otpauth://hotp/");
        }
        if text.len() > MAXIMUM_OTPAUTH {
            return refused("it must have at most 2 KiB");
        }
        if text.chars().any(char::is_control) {
            return refused("it must hold no control characters");
        }
        Ok(Self(Secret::from(text)))
    }

    /// The link itself, for the one user whose authenticator app it sets up.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The link as a QR code.
    ///
    /// # Errors
    /// None for a link that was parsed: 2 KiB fit.
    pub fn qr_code(&self) -> Result<QrCode> {
        QrCode::new(self.expose())
    }
}

/// Makes a QR code of any text, such as a pairing key's address that is no otpauth link.
///
/// This is dangerous with text that came from outside. A phone acts on what it scans: it opens web
/// pages and apps, dials, writes messages, joins networks, and people trust the code because it
/// stands on your page. Nothing is checked here, neither scheme nor host, so use it only for text
/// that you wrote yourself or whose sender you have authenticated.
///
/// The text is 1 to 2,331 bytes of UTF-8; more fit when it is digits alone (5,596), or digits,
/// capital letters, blanks and `$%*+-./:` alone (3,391).
///
/// # Errors
/// [`Code::QrContentRefused`] for an empty text and for one that does not fit.
pub fn danger_any(text: &str) -> Result<QrCode> {
    QrCode::new(text)
}

const LENGTHS: RangeInclusive<usize> = 1..=40;
const PARAMETER: &str = "act_code=";
const PATH: &str = "/QRRedirection?";
const OTPAUTH: [&str; 2] = ["otpauth://totp/", "otpauth://hotp/"];
const MAXIMUM_OTPAUTH: usize = 2 << 10;
