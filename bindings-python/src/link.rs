//! Links and QR codes.

use pingpair::credentials::BaseUrl;
use pingpair::qr::{self, ActivationLink, Background, OtpAuthLink};
use pingpair::{Code, Result, Secret};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::error::exception;
use crate::given::Given;
use crate::pickling;

/// A link for one person: of an activation code, or of an authenticator app.
///
/// **It is a bearer secret**: whoever sees it, or a QR code of it, can pair a phone of their own, or make
/// the OTPs. `repr` shows nothing of it, and it is not pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Link {
    text: Secret,
    code: qr::QrCode,
}

#[pymethods]
impl Link {
    /// The link of an activation code.
    ///
    /// Args:
    ///     base_url: The service's address, such as `client.base_url`.
    ///     activation_code: 1 to 40 digits.
    #[staticmethod]
    fn activation(base_url: &str, activation_code: String) -> PyResult<Self> {
        made(|| {
            let code = Secret::from(activation_code);
            let link = ActivationLink::new(&BaseUrl::parse(base_url)?, &code)?;
            Ok((link.expose().to_owned(), link.qr_code()?))
        })
    }

    /// A link of an activation code, as it was built before, or of an authenticator app (`otpauth://totp/`
    /// or `otpauth://hotp/`), as the service gave it. Any other text is refused.
    #[staticmethod]
    fn parse(text: &str) -> PyResult<Self> {
        made(|| {
            if let Ok(link) = ActivationLink::parse(text) {
                return Ok((link.expose().to_owned(), link.qr_code()?));
            }
            let link = OtpAuthLink::parse(text)?;
            Ok((link.expose().to_owned(), link.qr_code()?))
        })
    }

    /// A pairing key of PingOne that is an https link.
    #[staticmethod]
    fn _of_pairing_key(text: String) -> PyResult<Self> {
        made(|| {
            let text = Secret::from(text);
            let key = qr::PairingKeyText::new(Some(&text), &text)?;
            let link = key.link().ok_or(Code::QrContentRefused)?;
            Ok((link.to_owned(), key.qr_code()?))
        })
    }

    /// The link itself, for the one user whom it is for.
    #[getter]
    fn url(&self) -> &str {
        self.text.expose()
    }

    /// The QR code as an SVG image, without text in it.
    fn svg(&self, py: Python<'_>) -> String {
        py.detach(|| self.code.svg())
    }

    /// The QR code as a PNG image.
    ///
    /// Args:
    ///     pixels_per_module: 1 to 32.
    #[pyo3(signature = (pixels_per_module = 8))]
    fn png<'py>(&self, py: Python<'py>, pixels_per_module: u8) -> PyResult<Bound<'py, PyBytes>> {
        png(py, &self.code, pixels_per_module)
    }

    /// The QR code as text for a terminal.
    ///
    /// Args:
    ///     background: `dark` or `light`: what the terminal shows where nothing is written.
    #[pyo3(signature = (background: "str" = Given(Background::Dark)))]
    fn terminal(&self, background: Given<Background>) -> String {
        self.code.terminal(background.take())
    }

    fn __repr__(&self) -> &'static str {
        "Link([redacted])"
    }

    fn __eq__(&self, other: &Self) -> bool {
        use subtle::ConstantTimeEq;
        let (own, other) = (self.text.expose(), other.text.expose());
        own.as_bytes().ct_eq(other.as_bytes()).into()
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

/// What a phone scans to take a pairing key of PingOne: its `uri` where the service tells one, otherwise its
/// `code`.
///
/// **It is a bearer secret**: whoever has it pairs their own phone. It is drawn as it is, and is no link to follow.
/// `repr` shows nothing of it, and it is not pickled.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct PairingKeyText {
    key: qr::PairingKeyText,
    code: qr::QrCode,
}

#[pymethods]
impl PairingKeyText {
    /// Takes what `create_pairing_key` returned.
    #[new]
    #[pyo3(signature = (code: "str", uri: "str | None" = None))]
    fn new(code: String, uri: Option<String>) -> PyResult<Self> {
        let (code, uri) = (Secret::from(code), uri.map(Secret::from));
        let key = qr::PairingKeyText::new(uri.as_ref(), &code);
        match key.and_then(|key| Ok((key.qr_code()?, key))) {
            Ok((code, key)) => Ok(Self { key, code }),
            Err(error) => Err(exception(&error)),
        }
    }

    /// The text itself, for the one user whose phone it pairs.
    #[getter]
    fn text(&self) -> &str {
        self.key.expose()
    }

    /// The QR code as an SVG image, without text in it.
    fn svg(&self, py: Python<'_>) -> String {
        py.detach(|| self.code.svg())
    }

    /// The QR code as a PNG image, 1 to 32 pixels to a module.
    #[pyo3(signature = (pixels_per_module = 8))]
    fn png<'py>(&self, py: Python<'py>, pixels_per_module: u8) -> PyResult<Bound<'py, PyBytes>> {
        png(py, &self.code, pixels_per_module)
    }

    /// The QR code as text for a terminal whose background is `dark` or `light`.
    #[pyo3(signature = (background: "str" = Given(Background::Dark)))]
    fn terminal(&self, background: Given<Background>) -> String {
        self.code.terminal(background.take())
    }

    fn __repr__(&self) -> &'static str {
        "PairingKeyText([redacted])"
    }

    fn __eq__(&self, other: &Self) -> bool {
        use subtle::ConstantTimeEq;
        let (own, other) = (self.key.expose(), other.key.expose());
        own.as_bytes().ct_eq(other.as_bytes()).into()
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

/// A QR code of any text.
#[pyclass(frozen, module = "pingpair.qr")]
pub(crate) struct QrCode(qr::QrCode);

#[pymethods]
impl QrCode {
    /// The code as an SVG image, without text in it.
    fn svg(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.svg())
    }

    /// The code as a PNG image, 1 to 32 pixels to a module.
    #[pyo3(signature = (pixels_per_module = 8))]
    fn png<'py>(&self, py: Python<'py>, pixels_per_module: u8) -> PyResult<Bound<'py, PyBytes>> {
        png(py, &self.0, pixels_per_module)
    }

    /// The code as text for a terminal whose background is `dark` or `light`.
    #[pyo3(signature = (background: "str" = Given(Background::Dark)))]
    fn terminal(&self, background: Given<Background>) -> String {
        self.0.terminal(background.take())
    }

    /// How many modules it has a side.
    #[getter]
    fn size(&self) -> usize {
        self.0.size()
    }

    fn __repr__(&self) -> String {
        format!("QrCode({} modules a side)", self.0.size())
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

/// Makes a QR code of any text.
///
/// This is dangerous with text that came from outside: a phone acts on what it scans, and nothing is
/// checked here. Use it only for text that you wrote yourself or whose sender you have authenticated.
#[pyfunction]
pub(crate) fn danger_any(text: &str) -> PyResult<QrCode> {
    match qr::danger_any(text) {
        Ok(code) => Ok(QrCode(code)),
        Err(error) => Err(exception(&error)),
    }
}

fn made(make: impl FnOnce() -> Result<(String, qr::QrCode)>) -> PyResult<Link> {
    match make() {
        Ok((text, code)) => Ok(Link {
            text: Secret::from(text),
            code,
        }),
        Err(error) => Err(exception(&error)),
    }
}

fn png<'py>(
    py: Python<'py>,
    code: &qr::QrCode,
    pixels_per_module: u8,
) -> PyResult<Bound<'py, PyBytes>> {
    match py.detach(|| code.png(pixels_per_module)) {
        Ok(image) => Ok(PyBytes::new(py, &image)),
        Err(error) => Err(exception(&error)),
    }
}
