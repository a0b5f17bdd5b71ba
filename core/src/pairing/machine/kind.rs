//! Which machines there are.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::pairing::authenticator_app::AuthenticatorApp;
use crate::pairing::ended::Ended;
use crate::pairing::enrolment::Enrolment;
use crate::pairing::job::Job;
use crate::pairing::offline::Offline;
use crate::pairing::offline_unverified::OfflineUnverified;
use crate::pairing::online::Online;
use crate::pairing::outcome::Outcome;
use crate::pairing::prompt::Answer;
use crate::pairing::proof::Proof;
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
        /// A phone number, an e-mail address or an OATH token, by an OTP.
        Offline = "offline",
        /// The same without a proof of possession.
        OfflineUnverified = "offline_unverified",
        /// The PingID app, by an activation code.
        Online = "online",
        /// An OATH token is brought into step.
        Resync = "resync",
        /// A security key or the biometrics of a device.
        WebAuthn = "webauthn",
        /// A YubiKey.
        YubiKey = "yubikey",
    }
}

/// Declares once which scripts there are.
macro_rules! scripts {
    ($($name:ident($script:ty)),+ $(,)?) => {
        /// The script of one machine.
        #[derive(Serialize, Deserialize)]
        pub(in crate::pairing) enum AnyScript {
            $($name($script),)+
            Ended(Ended),
        }

        impl AnyScript {
            fn inner(&self) -> &dyn Script {
                match self { $(Self::$name(script) => script,)+ Self::Ended(script) => script }
            }

            fn inner_mut(&mut self) -> &mut dyn Script {
                match self { $(Self::$name(script) => script,)+ Self::Ended(script) => script }
            }

            pub(in crate::pairing) fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$name,)+ Self::Ended(script) => script.kind }
            }
        }
    };
}

scripts!(
    AuthenticatorApp(Proof<AuthenticatorApp>),
    Enrolment(Enrolment),
    Job(Job),
    Offline(Proof<Offline>),
    OfflineUnverified(Proof<OfflineUnverified>),
    Online(Online),
    Resync(Resync),
    WebAuthn(Proof<WebAuthn>),
    YubiKey(Proof<YubiKey>),
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
