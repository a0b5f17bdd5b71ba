//! The things that make one-time passwords, and what a server keeps to check them.
//!
//! They are devices for tests. They stand on their own and need no running
//! [`Sandbox`](crate::Sandbox):
//!
//! - [`OathToken`] is a hardware token, with a counter of its own or a clock that drifts;
//! - [`OathVerifier`] is the server's record of one: it follows a token that drifts a little, and
//!   resynchronises one that drifted far;
//! - [`AuthenticatorApp`] is set up by an otpauth link or a typed pairing key, and is checked by an
//!   [`OathVerifier`], too;
//! - [`YubiKey`] types 44 characters at a touch;
//! - [`YubiKeyVerifier`] is the server's record of one: it opens them and refuses replays.
//!
//! Nothing here reads a clock: the moment is given to each call. All keys are for tests.
//!
//! ```
//! use pingpair::Timestamp;
//! use pingpair_sandbox::authenticators::{
//!     OathCredential, OathKey, OathToken, OathTokenType, OathVerdict, OathVerifier, OtpLength,
//! };
//!
//! # fn main() -> pingpair_sandbox::Result<()> {
//! let credential = OathCredential::new(OathKey::generate()?, OathTokenType::Hotp, OtpLength::Six);
//! let mut token = OathToken::new(credential.clone());
//! let mut server = OathVerifier::new(credential);
//!
//! let otp = token.press(Timestamp::now());
//! assert_eq!(server.verify(otp.expose(), Timestamp::now()), OathVerdict::Accepted);
//! # Ok(())
//! # }
//! ```

mod authenticator_app;
mod oath;
mod oath_token;
mod oath_verifier;
mod yubico_otp;
mod yubikey;

pub use self::authenticator_app::AuthenticatorApp;
pub use self::oath::{OathCredential, OathKey, OathTokenType, OtpLength, TimeStep};
pub use self::oath_token::OathToken;
pub use self::oath_verifier::{OathVerdict, OathVerifier, PendingResync};
pub use self::yubico_otp::YubicoOtp;
pub use self::yubikey::{YubiKey, YubiKeyCredential, YubiKeyId, YubiKeyVerdict, YubiKeyVerifier};

/// Texts of every kind, among them many that look nearly right.
#[cfg(test)]
fn texts() -> impl Iterator<Item = String> {
    let alphabet: Vec<char> = "0189 cbdefghijklnrtuv=-+%&?:/#@AZ27\0\n\u{661}\u{e9}\u{1f642}"
        .chars()
        .collect();
    let starts = [
        "",
        "",
        "otpauth://totp/",
        "otpauth://totp/?secret=",
        "cccccccccccc",
    ];
    let mut state = 1_u64;
    let mut below = move |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % bound
    };
    (0..2000).map(move |_| {
        let mut text = starts[below(starts.len())].to_owned();
        text.extend((0..below(50)).map(|_| alphabet[below(alphabet.len())]));
        text
    })
}
