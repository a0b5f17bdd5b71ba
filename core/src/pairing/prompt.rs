//! What a machine asks a person, and what it takes for an answer.

use std::fmt;
use std::time::Duration;

use super::registration::RegistrationData;
use super::values::names;
use crate::error::{Code, Error, Result};
use crate::pingid::{PairingDeviceType, WebAuthnType};
use crate::pingone::PasswordPolicy;
use crate::secret::Secret;

/// A question to a person.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Prompt {
    /// What is wanted.
    pub wanted: Wanted,
    /// How many answers the machine still takes to this question.
    pub answers_left: u32,
    /// Why it is asked again.
    pub problem: Option<Problem>,
    /// Whether [`Answer::StartAgain`] is taken, and from which time of the monotonic clock: it sends
    /// another message or makes another code, and the one before is of no use then.
    pub start_again_from: Option<Duration>,
}

impl Prompt {
    pub(super) fn new(wanted: Wanted, answers_left: u32) -> Self {
        Self {
            wanted,
            answers_left,
            problem: None,
            start_again_from: None,
        }
    }
}

/// What a question wants.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Wanted {
    /// The way to pair, one of these: [`Answer::Method`].
    Method(Vec<MethodKind>),
    /// The OTP that was sent by message, call or e-mail: [`Answer::Otp`].
    Otp {
        /// Where it went, masked.
        destination: String,
    },
    /// The OTP that an OATH token shows: [`Answer::Otp`].
    TokenOtp {
        /// The serial number of the token.
        serial_number: String,
    },
    /// The OTP was right, and the token is out of step: the OTP that the token shows **next**, not the
    /// same one again: [`Answer::Otp`].
    NextOtp {
        /// The serial number of the token.
        serial_number: String,
    },
    /// Two OTPs of a token that follow each other: [`Answer::Otps`].
    TwoOtps {
        /// The serial number of the token.
        serial_number: String,
    },
    /// A touch of the YubiKey, which types an OTP: [`Answer::Otp`].
    YubiKeyOtp,
    /// The OTP of an authenticator app, once it was set up by the link or key: [`Answer::Otp`].
    AuthenticatorOtp {
        /// The otpauth link, for a QR code: whoever sees it can make the OTPs.
        link: Secret,
        /// The same in groups of letters, for typing.
        key: Secret,
    },
    /// A credential of the browser or phone, made by these options: [`Answer::Credential`].
    Credential {
        /// A `PublicKeyCredentialCreationOptionsJSON` (WebAuthn Level 3).
        options: Secret,
    },
    /// The attestation that PingID Desktop makes of a registration on the user's own computer:
    /// [`Answer::Attestation`].
    Attestation {
        /// The registration, a signed JWT: for the agent on the user's computer and nobody else.
        registration: Secret,
    },
    /// The name, e-mail address and password of a new user: [`Answer::Registration`].
    Registration {
        /// What the password must be like, where the service tells: for hints, the service decides.
        policy: Option<Box<PasswordPolicy>>,
    },
    /// The code that was sent to the e-mail address of a new user: [`Answer::VerificationCode`].
    VerificationCode {
        /// Where it went, masked.
        destination: Option<String>,
    },
    /// Whether to begin again, because the answer to the first request was lost:
    /// [`Answer::StartAgain`].
    StartAgain,
}

impl Wanted {
    /// Which question it is.
    pub fn kind(&self) -> WantedKind {
        match self {
            Self::Method(_) => WantedKind::Method,
            Self::Otp { .. } => WantedKind::Otp,
            Self::TokenOtp { .. } => WantedKind::TokenOtp,
            Self::NextOtp { .. } => WantedKind::NextOtp,
            Self::TwoOtps { .. } => WantedKind::TwoOtps,
            Self::YubiKeyOtp => WantedKind::YubiKeyOtp,
            Self::AuthenticatorOtp { .. } => WantedKind::AuthenticatorOtp,
            Self::Credential { .. } => WantedKind::Credential,
            Self::Attestation { .. } => WantedKind::Attestation,
            Self::Registration { .. } => WantedKind::Registration,
            Self::VerificationCode { .. } => WantedKind::VerificationCode,
            Self::StartAgain => WantedKind::StartAgain,
        }
    }

    /// The stable text, that of its [`kind`](Self::kind).
    pub fn as_str(&self) -> &'static str {
        self.kind().as_str()
    }
}

names! {
    /// What a question wants, without what goes with it.
    pub enum WantedKind {
        /// The attestation that PingID Desktop makes of the registration.
        Attestation = "attestation",
        /// The OTP of an authenticator app, once it was set up by the link or key.
        AuthenticatorOtp = "authenticator_otp",
        /// A credential of the browser or phone, made by the options.
        Credential = "credential",
        /// The way to pair, one of those that are offered.
        Method = "method",
        /// The first OTP was right, and the token is out of step: the OTP that it shows next.
        NextOtp = "next_otp",
        /// The OTP that was sent by message, call or e-mail.
        Otp = "otp",
        /// The name, e-mail address and password of a new user.
        Registration = "registration",
        /// Whether to begin again, because the answer to the first request was lost.
        StartAgain = "start_again",
        /// The OTP that an OATH token shows.
        TokenOtp = "token_otp",
        /// Two OTPs of an OATH token that follow each other.
        TwoOtps = "two_otps",
        /// The code that was sent to the e-mail address of a new user.
        VerificationCode = "verification_code",
        /// A touch of the YubiKey, which types an OTP.
        YubiKeyOtp = "yubikey_otp",
    }
}

names! {
    /// Why a question is asked again.
    pub enum Problem {
        /// The answer to the request was lost, and reading shows no effect of it: the OTP or code may or may
        /// not have arrived.
        AnswerLost = "answer_lost",
        /// The e-mail address belongs to another user.
        EmailTaken = "email_taken",
        /// The service could not send another OTP or code: the one before can still be typed.
        OtpNotSent = "otp_not_sent",
        /// The OTP was wrong.
        OtpWrong = "otp_wrong",
        /// The OTP seems to have been wrong: the answer that says so proves nothing.
        OtpWrongUnproven = "otp_wrong_unproven",
        /// The password is not as the service wants it.
        PasswordRefused = "password_refused",
        /// The service does not take these data.
        RegistrationRefused = "registration_refused",
        /// The user name belongs to another user. Do not tell strangers which names there are.
        UsernameTaken = "username_taken",
        /// The verification code was wrong.
        VerificationCodeWrong = "verification_code_wrong",
    }
}

/// What a person answered.
#[derive(Clone)]
#[non_exhaustive]
pub enum Answer {
    /// The attestation of PingID Desktop, a JWT.
    Attestation(Secret),
    /// The credential that the browser or phone made, as its `toJSON()` gives it.
    Credential(Secret),
    /// The way to pair.
    Method(Method),
    /// An OTP: digits, or what a YubiKey types.
    Otp(Secret),
    /// Two OTPs of a token, in the order in which it showed them.
    Otps(Secret, Secret),
    /// Who registers.
    Registration(Box<RegistrationData>),
    /// Begin again: send another message, or make another code.
    StartAgain,
    /// The code that was sent by e-mail.
    VerificationCode(Secret),
}

impl Answer {
    /// The stable text: `attestation`, `credential`, `method`, `otp`, `otps`, `registration`, `start_again` or
    /// `verification_code`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Attestation(_) => "attestation",
            Self::Credential(_) => "credential",
            Self::Method(_) => "method",
            Self::Otp(_) => "otp",
            Self::Otps(..) => "otps",
            Self::Registration(_) => "registration",
            Self::StartAgain => "start_again",
            Self::VerificationCode(_) => "verification_code",
        }
    }

    /// Refuses an answer to another question.
    pub(super) fn fits(&self, wanted: &Wanted) -> Result<()> {
        let fits = match self {
            Self::Attestation(_) => matches!(wanted, Wanted::Attestation { .. }),
            Self::Registration(_) => matches!(wanted, Wanted::Registration { .. }),
            Self::VerificationCode(_) => matches!(wanted, Wanted::VerificationCode { .. }),
            Self::Credential(_) => matches!(wanted, Wanted::Credential { .. }),
            Self::Method(method) => {
                matches!(wanted, Wanted::Method(kinds) if kinds.contains(&method.kind()))
            }
            Self::Otp(_) => matches!(
                wanted,
                Wanted::Otp { .. }
                    | Wanted::TokenOtp { .. }
                    | Wanted::NextOtp { .. }
                    | Wanted::YubiKeyOtp
                    | Wanted::AuthenticatorOtp { .. }
            ),
            Self::Otps(..) => matches!(wanted, Wanted::TwoOtps { .. }),
            Self::StartAgain => matches!(wanted, Wanted::StartAgain),
        };
        if fits {
            Ok(())
        } else {
            Err(Error::new(Code::AnswerUnexpected).detail(wanted.as_str()))
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Answer({})", self.as_str())
    }
}

/// A way to pair, with what it needs. `Debug` tells the way alone.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Method {
    /// An authenticator app.
    AuthenticatorApp,
    /// An e-mail address.
    Email(String),
    /// The PingID app, on a phone or computer; on any device if no type is given.
    Online(Option<PairingDeviceType>),
    /// A phone number for text messages.
    Sms(String),
    /// An OATH token, by its serial number.
    Token(String),
    /// A phone number for calls.
    Voice(String),
    /// A security key or the biometrics of a device.
    WebAuthn(WebAuthnType),
    /// A YubiKey.
    YubiKey,
}

impl Method {
    /// Which way it is.
    pub fn kind(&self) -> MethodKind {
        match self {
            Self::AuthenticatorApp => MethodKind::AuthenticatorApp,
            Self::Email(_) => MethodKind::Email,
            Self::Online(_) => MethodKind::Online,
            Self::Sms(_) => MethodKind::Sms,
            Self::Token(_) => MethodKind::Token,
            Self::Voice(_) => MethodKind::Voice,
            Self::WebAuthn(_) => MethodKind::WebAuthn,
            Self::YubiKey => MethodKind::YubiKey,
        }
    }
}

impl fmt::Debug for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Method({})", self.kind())
    }
}

names! {
    /// A way to pair.
    pub enum MethodKind {
        /// An authenticator app.
        AuthenticatorApp = "authenticator_app",
        /// An e-mail address.
        Email = "email",
        /// The PingID app.
        Online = "online",
        /// A phone number for text messages.
        Sms = "sms",
        /// An OATH token.
        Token = "token",
        /// A phone number for calls.
        Voice = "voice",
        /// A security key or the biometrics of a device.
        WebAuthn = "webauthn",
        /// A YubiKey.
        YubiKey = "yubikey",
    }
}

/// How many answers a machine takes to one question.
pub(super) const MOST_ANSWERS: u32 = 5;
/// How often a machine begins: by itself, and when it was told to begin again.
pub(super) const MOST_STARTS: u32 = 3;
/// How long a machine waits before it begins again.
pub(super) const BETWEEN_STARTS: Duration = Duration::from_secs(30);
