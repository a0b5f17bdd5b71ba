//! Which machines there are.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::describe::Service;
use crate::error::Result;
use crate::pairing::activation::Activation;
use crate::pairing::authenticator_app::AuthenticatorApp;
use crate::pairing::ended::Ended;
use crate::pairing::enrolment::Enrolment;
use crate::pairing::job::Job;
use crate::pairing::mfa_desktop::MfaDesktop;
use crate::pairing::mfa_fido2::MfaFido2;
use crate::pairing::mfa_mobile::MfaMobile;
use crate::pairing::mfa_oath_token::MfaOathToken;
use crate::pairing::mfa_otp::MfaOtp;
use crate::pairing::offline::Offline;
use crate::pairing::offline_unverified::OfflineUnverified;
use crate::pairing::online::Online;
use crate::pairing::outcome::Outcome;
use crate::pairing::prompt::Answer;
use crate::pairing::proof::Proof;
use crate::pairing::registration::Registering;
use crate::pairing::resync::Resync;
use crate::pairing::script::{Event, Plan, Script, Situation};
use crate::pairing::values::names;
use crate::pairing::view::Parts;
use crate::pairing::webauthn::WebAuthn;
use crate::pairing::yubikey::YubiKey;
use crate::secret::Secret;
use crate::snapshot::Subject;

names! {
    /// Which machine it is.
    pub enum Kind {
        /// An authenticator app.
        AuthenticatorApp = "authenticator_app",
        /// The user is made sure of and chooses a way to pair.
        Enrolment = "enrolment",
        /// A job: the report, or the organisation's OATH tokens.
        Job = "job",
        /// A computer with PingID Desktop, with a user of PingOne.
        MfaDesktop = "mfa_desktop",
        /// A FIDO2 credential, with a user of PingOne.
        MfaFido2 = "mfa_fido2",
        /// A phone with PingOne's SDK, by a pairing key.
        MfaMobile = "mfa_mobile",
        /// An OATH token, with a user of PingOne.
        MfaOathToken = "mfa_oath_token",
        /// A phone number, an e-mail address or an authenticator app, with a user of PingOne.
        MfaOtp = "mfa_otp",
        /// A phone number, an e-mail address or an OATH token, by an OTP.
        Offline = "offline",
        /// The same without a proof of possession.
        OfflineUnverified = "offline_unverified",
        /// The PingID app, by an activation code.
        Online = "online",
        /// A user registers with PingOne.
        Registration = "registration",
        /// An OATH token is brought into step.
        Resync = "resync",
        /// A security key or the biometrics of a device.
        WebAuthn = "webauthn",
        /// A YubiKey.
        YubiKey = "yubikey",
    }
}

/// Declares once which scripts there are, by the service that they speak with.
macro_rules! scripts {
    ($($service:ident { $($name:ident($script:ty)),+ $(,)? })+) => {
        /// The script of one machine.
        #[derive(Serialize, Deserialize)]
        pub(in crate::pairing) enum AnyScript {
            $($($name($script),)+)+
            Ended(Ended),
        }

        impl AnyScript {
            fn inner(&self) -> &dyn Script {
                match self { $($(Self::$name(script) => script,)+)+ Self::Ended(script) => script }
            }

            fn inner_mut(&mut self) -> &mut dyn Script {
                match self { $($(Self::$name(script) => script,)+)+ Self::Ended(script) => script }
            }

            pub(in crate::pairing) fn kind(&self) -> Kind {
                match self { $($(Self::$name(_) => Kind::$name,)+)+ Self::Ended(script) => script.kind }
            }
        }

        impl Kind {
            /// The service that the machine speaks with.
            pub const fn service(self) -> Service {
                match self { $($(Self::$name => Service::$service,)+)+ }
            }
        }
    };
}

scripts!(
    PingId {
    AuthenticatorApp(Proof<AuthenticatorApp>),
    Enrolment(Enrolment),
    Job(Job),
    Offline(Proof<Offline>),
    OfflineUnverified(Proof<OfflineUnverified>),
    Online(Online),
    Resync(Resync),
    WebAuthn(Proof<WebAuthn>),
    YubiKey(Proof<YubiKey>),
    }
    PingOne {
        MfaDesktop(Activation<MfaDesktop>),
        MfaFido2(Activation<MfaFido2>),
        MfaMobile(MfaMobile),
        MfaOathToken(Activation<MfaOathToken>),
        MfaOtp(Activation<MfaOtp>),
        Registration(Registering),
    }
);

impl Script for AnyScript {
    fn plan(&self) -> Plan {
        self.inner().plan()
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        self.inner_mut().on(event, at)
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        self.inner().check(answer)
    }

    fn resumed(&mut self) {
        self.inner_mut().resumed();
    }

    fn username(&self) -> Option<&str> {
        self.inner().username()
    }

    fn activation_code(&self) -> Option<&Secret> {
        self.inner().activation_code()
    }

    fn polled(&self) -> Option<Subject<'_>> {
        self.inner().polled()
    }

    fn show(&self, parts: &mut Parts) {
        self.inner().show(parts);
    }

    fn reconcile(&mut self) -> bool {
        self.inner_mut().reconcile()
    }

    fn finish(&mut self, outcome: Outcome) {
        self.inner_mut().finish(outcome);
    }
}
