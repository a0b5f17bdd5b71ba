//! What begins a registration or a pairing with PingOne.

use super::Pairing;
use super::resuming::{resume, resume_from, resume_stored};
use crate::client::PingOne;
use crate::error::Result;
use crate::pairing::{FlowStart, Kind, Machine, Registration, Settings};
use crate::pingone::{CreateDevice, CreatePairingKey, Id, MfaDeviceType};
use crate::snapshot::{Stored, Subject};
use crate::webauthn::RelyingParty;

impl PingOne {
    /// Registers a user, in a flow of the application that is started.
    ///
    /// The user is asked for name, e-mail address and password, unless they are given, and for the code
    /// that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be
    /// its own, such as the id of the visitor's session.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn register(&self, rules: Registration) -> Result<Pairing> {
        let machine = Machine::registration(rules, self.pairing_settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// The same in a flow that was started elsewhere: by a browser that came with a flow's id.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn register_in(&self, flow: FlowStart, rules: Registration) -> Result<Pairing> {
        let machine = Machine::registration_in(flow, rules, self.pairing_settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs a phone number by a text message.
    ///
    /// The user's id comes from your login session or directory, never from the form that asks to enrol.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_sms(&self, user_id: Id, phone: impl Into<String>) -> Result<Pairing> {
        self.pair_mfa_otp(CreateDevice::new(user_id, MfaDeviceType::Sms).phone(phone))
    }

    /// Pairs a phone number by a call.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_voice(&self, user_id: Id, phone: impl Into<String>) -> Result<Pairing> {
        self.pair_mfa_otp(CreateDevice::new(user_id, MfaDeviceType::Voice).phone(phone))
    }

    /// Pairs an e-mail address.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_email(&self, user_id: Id, email: impl Into<String>) -> Result<Pairing> {
        self.pair_mfa_otp(CreateDevice::new(user_id, MfaDeviceType::Email).email(email))
    }

    /// Pairs an authenticator app.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_totp(&self, user_id: Id) -> Result<Pairing> {
        self.pair_mfa_otp(CreateDevice::new(user_id, MfaDeviceType::Totp))
    }

    /// Pairs a phone number, an e-mail address or an authenticator app, with what else its creation takes.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type. Nothing is sent yet.
    pub fn pair_mfa_otp(&self, request: CreateDevice) -> Result<Pairing> {
        let machine = Machine::mfa_otp(request, self.pairing_settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs an OATH token of the environment, by its serial number.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_oath_token(
        &self,
        user_id: Id,
        serial_number: impl Into<String>,
    ) -> Result<Pairing> {
        let request = CreateDevice::new(user_id, MfaDeviceType::OathToken);
        self.pair_mfa_oath_token_with(request.serial_number(serial_number))
    }

    /// The same with what else its creation takes.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type. Nothing is sent yet.
    pub fn pair_mfa_oath_token_with(&self, request: CreateDevice) -> Result<Pairing> {
        let machine = Machine::mfa_oath_token(request, self.pairing_settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs the user's computer, on which PingID Desktop runs.
    ///
    /// The registration in the question goes to that computer, whose agent makes the attestation
    /// ([`DesktopAgent`](crate::DesktopAgent)). Take an attestation only from the login
    /// session that began the pairing, and let the user confirm the outcome's operating system, nickname
    /// and model.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_desktop(&self, user_id: Id) -> Result<Pairing> {
        self.pair_mfa_desktop_with(CreateDevice::new(user_id, MfaDeviceType::PingIdDesktop))
    }

    /// The same with what else its creation takes.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type. Nothing is sent yet.
    pub fn pair_mfa_desktop_with(&self, request: CreateDevice) -> Result<Pairing> {
        let machine = Machine::mfa_desktop(request, self.pairing_settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs a FIDO2 credential: of a security key, or of the user's own device.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_fido2(&self, user_id: Id, relying_party: &RelyingParty) -> Result<Pairing> {
        let request = CreateDevice::new(user_id, MfaDeviceType::Fido2)
            .rp_id(relying_party.id())
            .rp_name(relying_party.id());
        self.pair_mfa_fido2_with(request, relying_party)
    }

    /// The same with what else its creation takes. The request names the relying party's id.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type, and
    /// [`Code::RelyingPartyRefused`](crate::Code::RelyingPartyRefused). Nothing is sent yet.
    pub fn pair_mfa_fido2_with(
        &self,
        request: CreateDevice,
        relying_party: &RelyingParty,
    ) -> Result<Pairing> {
        let machine = Machine::mfa_fido2(request, relying_party, self.pairing_settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.
    ///
    /// Whoever sees the key can pair a phone of their own.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_mobile(&self, user_id: Id) -> Result<Pairing> {
        self.pair_mfa_mobile_with(CreatePairingKey::new(user_id))
    }

    /// The same with what else the key's creation takes.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_mfa_mobile_with(&self, request: CreatePairingKey) -> Result<Pairing> {
        let machine = Machine::mfa_mobile(request, self.pairing_settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Goes on with a registration or pairing from its snapshot.
    ///
    /// The first step shuts out whoever sealed it. Where the client has a store, only the text that was
    /// stored last goes on then.
    ///
    /// # Errors
    /// [`Code::SnapshotRefused`](crate::Code::SnapshotRefused) for whatever does not fit: another kind,
    /// context, environment or key, a machine of PingID, or a text that was changed or is too old.
    pub fn resume(&self, kind: Kind, text: &str, context: impl Into<Vec<u8>>) -> Result<Pairing> {
        resume(self, kind, text, context.into(), self.pairing_settings()?)
    }

    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    ///
    /// # Errors
    /// Those of [`resume`](Self::resume); [`Code::StoreFailed`](crate::Code::StoreFailed);
    /// [`Code::ValueMissing`](crate::Code::ValueMissing) for a client without a store.
    pub fn resume_stored(
        &self,
        kind: Kind,
        user_id: Id,
        context: impl Into<Vec<u8>>,
    ) -> Result<Option<Pairing>> {
        let user = user_id.to_string();
        let subject = Subject::User(&user);
        let settings = self.pairing_settings()?;
        resume_stored(self, kind, &subject, context.into(), settings)
    }

    /// Goes on with the registration that was begun with this context, if the client's store holds it.
    ///
    /// # Errors
    /// Those of [`resume_stored`](Self::resume_stored).
    pub fn resume_stored_by_context(
        &self,
        kind: Kind,
        context: impl Into<Vec<u8>>,
    ) -> Result<Option<Pairing>> {
        let context = context.into();
        let settings = self.pairing_settings()?;
        let subject = Subject::Context(&context);
        resume_stored(self, kind, &subject, context.clone(), settings)
    }

    /// Goes on with what a store gave, of whichever user it is.
    ///
    /// # Errors
    /// Those of [`resume`](Self::resume), also for a text that was put back from somewhere.
    pub fn resume_from(
        &self,
        kind: Kind,
        stored: &Stored,
        context: impl Into<Vec<u8>>,
    ) -> Result<Pairing> {
        let settings = self.pairing_settings()?;
        resume_from(self, kind, stored, context.into(), settings)
    }

    fn pairing_settings(&self) -> Result<Settings> {
        let mut seed = [0; 8];
        self.shared.context.entropy().fill(&mut seed)?;
        Ok(Settings {
            deadline: self.pairing_deadline,
            seed: u64::from_le_bytes(seed),
            ..Settings::default()
        })
    }
}
