//! Activation links and QR codes.
//!
//! A new user scans a QR code with the PingID app, or opens the link in it. An [`ActivationLink`]
//! is built here from an activation code. An [`OtpAuthLink`] is what the service gives for an
//! authenticator app, passed through as it came. Either is drawn as SVG, PNG or terminal text.
//!
//! A link is a bearer secret: whoever sees it, or a QR code of it, can pair a phone of their own
//! with the user. Show it to that user alone, answer with `Cache-Control: no-store`, and keep it
//! out of logs and URLs. Links and codes are wiped from memory when dropped and never printed by
//! `Debug`; a drawing is the caller's to protect.
//!
//! ```
//! use pingpair::Secret;
//! use pingpair::credentials::BaseUrl;
//! use pingpair::qr::{ActivationLink, Background};
//!
//! let base_url = BaseUrl::parse("https://idpxnyl3m.pingidentity.com/pingid")?;
//! let link = ActivationLink::new(&base_url, &Secret::from("292070522701"))?;
//! let code = link.qr_code()?;
//! let page = code.svg();
//! let file = code.png(8)?;
//! print!("{}", code.terminal(Background::Dark));
//! # Ok::<(), pingpair::Error>(())
//! ```

mod code;
mod link;
mod pairing_key;
mod png;
mod svg;
mod terminal;

pub use code::QrCode;
pub use link::{ActivationLink, OtpAuthLink, danger_any};
pub use pairing_key::PairingKeyText;
pub use terminal::Background;
