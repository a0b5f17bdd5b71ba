//! An authenticator app on a phone: it is set up once, and shows OTPs by the time.

use std::fmt;

use percent_encoding::percent_decode_str;
use pingpair::{Secret, Timestamp};
use url::form_urlencoded;

use super::oath::{OathKey, OtpLength, TimeStep};
use crate::error::{Error, Result};

/// An authenticator app with one account, for TOTP by HMAC-SHA-1.
///
/// `Debug` shows neither the key nor whose it is.
#[derive(Clone)]
pub struct AuthenticatorApp {
    key: OathKey,
    otp_length: OtpLength,
    time_step: TimeStep,
    issuer: Option<String>,
    account: Option<String>,
}

impl AuthenticatorApp {
    /// Scans a QR code: reads its link, `otpauth://totp/{issuer}:{account}?secret={base32}`.
    ///
    /// The form is the one of "Key Uri Format", in the wiki of Google Authenticator. The parameters
    /// `digits` (6 or 8, default 6), `period` (30 or 60 seconds, default 30), `algorithm` (SHA1,
    /// the default) and `issuer` may follow, each once. Other parameters are passed over, and
    /// misprinted percent-encoding is taken as it stands: the vendor's own example has some.
    ///
    /// # Errors
    /// [`Error::OtpAuthLinkRefused`] for any other text, and [`Error::OathKeyRefused`] for a link
    /// whose secret [`OathKey::from_base32`] refuses.
    pub fn scan(link: &str) -> Result<Self> {
        let refused = || Error::OtpAuthLinkRefused;
        let rest = link.strip_prefix(START).ok_or_else(refused)?;
        let (rest, _fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (label, query) = rest.split_once('?').ok_or_else(refused)?;
        let parameters = Parameters::read(query)?;

        let label = percent_decode_str(label).decode_utf8_lossy();
        let (issuer, account) = match label.split_once(':') {
            Some((issuer, account)) => (Some(issuer), account),
            None => (None, &*label),
        };
        let issuer = parameters.issuer.as_deref().or(issuer);
        Ok(Self {
            key: OathKey::from_base32(parameters.secret.ok_or_else(refused)?.expose())?,
            otp_length: parameters.otp_length.unwrap_or(OtpLength::Six),
            time_step: parameters.time_step.unwrap_or(TimeStep::ThirtySeconds),
            issuer: issuer.and_then(shown),
            account: shown(account),
        })
    }

    /// Sets the app up by hand, with a pairing key: base32 in groups, such as
    /// `RRHW KYHJ ZAYB EONJ REBU TW3G KL2V LZK2`. It shows six digits for 30 seconds.
    ///
    /// # Errors
    /// [`Error::OathKeyRefused`] for a text that [`OathKey::from_base32`] refuses.
    pub fn type_in(pairing_key: &str) -> Result<Self> {
        Ok(Self {
            key: OathKey::from_base32(pairing_key)?,
            otp_length: OtpLength::Six,
            time_step: TimeStep::ThirtySeconds,
            issuer: None,
            account: None,
        })
    }

    /// The OTP that the app shows at this moment. The phone's clock is right.
    pub fn show(&self, now: Timestamp) -> Secret {
        self.key.otp(self.time_step.count(now), self.otp_length)
    }

    /// Who issued the key, as the app lists it.
    pub fn issuer(&self) -> Option<&str> {
        self.issuer.as_deref()
    }

    /// Whose account it is, as the app lists it.
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }
}

impl fmt::Debug for AuthenticatorApp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            key: _,
            otp_length: _,
            time_step: _,
            issuer: _,
            account: _,
        } = self;
        formatter.write_str("AuthenticatorApp([redacted])")
    }
}

/// What the query of a link says, each at most once.
#[derive(Default)]
struct Parameters {
    secret: Option<Secret>,
    issuer: Option<String>,
    otp_length: Option<OtpLength>,
    time_step: Option<TimeStep>,
    is_sha_1: Option<bool>,
}

impl Parameters {
    fn read(query: &str) -> Result<Self> {
        let mut parameters = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let fits = match &*name {
                "secret" => put(&mut parameters.secret, Some((*value).into())),
                "issuer" => put(&mut parameters.issuer, Some(value.into_owned())),
                "digits" => put(
                    &mut parameters.otp_length,
                    value.parse().ok().and_then(OtpLength::from_digits),
                ),
                "period" => put(
                    &mut parameters.time_step,
                    value.parse().ok().and_then(TimeStep::from_seconds),
                ),
                "algorithm" => put(
                    &mut parameters.is_sha_1,
                    value.eq_ignore_ascii_case("SHA1").then_some(true),
                ),
                _ => true,
            };
            if !fits {
                return Err(Error::OtpAuthLinkRefused);
            }
        }
        Ok(parameters)
    }
}

/// Fills an empty place. Returns whether it was empty and there is something to fill it with.
fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let fits = place.is_none() && value.is_some();
    *place = value;
    fits
}

fn shown(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

const START: &str = "otpauth://totp/";

#[cfg(test)]
mod tests {
    use super::super::oath::tests::at;
    use super::*;
    use crate::authenticators::texts;

    const SECRET: &str = "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn scanned(query: &str) -> Result<AuthenticatorApp> {
        AuthenticatorApp::scan(&format!("otpauth://totp/MyOrg:jdoe?{query}"))
    }

    fn shown(query: &str, seconds: i64) -> String {
        scanned(query)
            .unwrap()
            .show(at(seconds))
            .expose()
            .to_owned()
    }

    #[test]
    fn the_vendors_link_and_pairing_key_show_the_same_otps() {
        let scanned = AuthenticatorApp::scan(
            "otpauth://totp/MyOrg%3Ajdoe%myorg.com\
             ?secret=RRHWKYHJZAYBEONJREBUTW3GKL2VLZK2&issuer=MyOrg",
        );
        let scanned = scanned.unwrap();
        assert_eq!(scanned.issuer(), Some("MyOrg"));
        assert_eq!(scanned.account(), Some("jdoe%myorg.com"));
        let typed = AuthenticatorApp::type_in("RRHW KYHJ ZAYB EONJ REBU TW3G KL2V LZK2").unwrap();
        assert_eq!((typed.issuer(), typed.account()), (None, None));
        for seconds in [0, 1_770_811_200] {
            let now = at(seconds);
            assert_eq!(scanned.show(now).expose(), typed.show(now).expose());
        }
    }

    #[test]
    fn digits_and_period_are_obeyed() {
        assert_eq!(shown(SECRET, 59), "287082");
        assert_eq!(shown(SECRET, 60), "359152");
        assert_eq!(shown(&format!("{SECRET}&digits=8"), 59), "94287082");
        assert_eq!(
            shown(&format!("{SECRET}&period=60&digits=6"), 119),
            "287082"
        );
        let every = format!("algorithm=sha1&period=30&image=x&{SECRET}&digits=8#top");
        assert_eq!(shown(&every, 59), "94287082");
    }

    #[test]
    fn the_account_is_listed_as_the_link_names_it() {
        for (link, issuer, account) in [
            (
                "otpauth://totp/My%20Org:%20John%20Doe?",
                Some("My Org"),
                Some("John Doe"),
            ),
            (
                "otpauth://totp/John%20Doe?issuer=My+Org&",
                Some("My Org"),
                Some("John Doe"),
            ),
            (
                "otpauth://totp/Old:jdoe?issuer=New&",
                Some("New"),
                Some("jdoe"),
            ),
            ("otpauth://totp/?", None, None),
        ] {
            let app = AuthenticatorApp::scan(&format!("{link}{SECRET}")).unwrap();
            assert_eq!((app.issuer(), app.account()), (issuer, account), "{link}");
        }
    }

    #[test]
    fn other_links_are_refused() {
        for query in [
            "",
            "issuer=MyOrg",
            &format!("{SECRET}&{SECRET}"),
            &format!("{SECRET}&digits=7"),
            &format!("{SECRET}&digits="),
            &format!("{SECRET}&digits=6&digits=6"),
            &format!("{SECRET}&period=0"),
            &format!("{SECRET}&period=99999999999999999999"),
            &format!("{SECRET}&algorithm=SHA256"),
        ] {
            assert!(
                matches!(scanned(query), Err(Error::OtpAuthLinkRefused)),
                "{query}"
            );
        }
        for query in ["secret=", "secret=GEZDGNB1"] {
            assert!(
                matches!(scanned(query), Err(Error::OathKeyRefused)),
                "{query}"
            );
        }
        for link in [
            "",
            "otpauth://totp/MyOrg:jdoe",
            &format!("otpauth://hotp/MyOrg:jdoe?{SECRET}&counter=0"),
            &format!("https://example.com/?{SECRET}"),
            &format!("otpauth://totp?{SECRET}"),
        ] {
            let refused = AuthenticatorApp::scan(link);
            assert!(matches!(refused, Err(Error::OtpAuthLinkRefused)), "{link}");
        }
    }

    #[test]
    fn no_text_does_harm() {
        for text in texts() {
            drop(AuthenticatorApp::scan(&text));
            drop(AuthenticatorApp::type_in(&text));
            let app = AuthenticatorApp::scan(&format!("otpauth://totp/{text}?{SECRET}"));
            drop(app.map(|app| app.show(at(0))));
        }
    }

    #[test]
    fn debug_shows_nobody() {
        let app = scanned(SECRET).unwrap();
        assert_eq!(format!("{app:?}"), "AuthenticatorApp([redacted])");
    }
}
