//! What begins a pairing.

use std::io::Write;

use super::Pairing;
use super::resuming::{resume, resume_from, resume_stored};
use crate::client::Client;
use crate::error::Result;
use crate::pairing::{EnrolmentRules, Kind, Machine, ResyncRules, Settings};
use crate::pingid::{
    AddUser, CreateOrgTokens, GetActivationCode, OfflineDeviceType, OfflinePairing, ReportFileType,
    RevokeOrgTokens, StartOfflinePairing, WebAuthnStartPairing,
};
use crate::secret::Secret;
use crate::snapshot::{Stored, Subject};
use crate::webauthn::RelyingParty;

impl Client {
    /// Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to enrol:
    /// whoever sees the link can pair a phone of their own.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_online(
        &self,
        username: impl Into<String>,
        activation_code: impl Into<Option<Secret>>,
    ) -> Result<Pairing> {
        self.pair_online_with(GetActivationCode::new(username), activation_code)
    }

    /// The same with the type of device that the code may pair and how long it is valid.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_online_with(
        &self,
        mint: GetActivationCode,
        activation_code: impl Into<Option<Secret>>,
    ) -> Result<Pairing> {
        let machine = Machine::online(mint, activation_code.into(), self.settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent
    /// after the reading that shows it.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_new_user(&self, user: AddUser) -> Result<Pairing> {
        Ok(Pairing::of(
            self.clone(),
            Machine::online_new_user(user, self.settings()?)?,
        ))
    }

    /// Pairs a phone number by a text message.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_sms(
        &self,
        username: impl Into<String>,
        phone_number: impl Into<String>,
    ) -> Result<Pairing> {
        let kind = OfflineDeviceType::Sms;
        self.pair_offline(StartOfflinePairing::new(username, kind, phone_number))
    }

    /// Pairs a phone number by a call.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_voice(
        &self,
        username: impl Into<String>,
        phone_number: impl Into<String>,
    ) -> Result<Pairing> {
        let kind = OfflineDeviceType::Voice;
        self.pair_offline(StartOfflinePairing::new(username, kind, phone_number))
    }

    /// Pairs an e-mail address.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_email(
        &self,
        username: impl Into<String>,
        address: impl Into<String>,
    ) -> Result<Pairing> {
        let kind = OfflineDeviceType::Email;
        self.pair_offline(StartOfflinePairing::new(username, kind, address))
    }

    /// Pairs an OATH token of the organisation, by its serial number.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_token(
        &self,
        username: impl Into<String>,
        serial_number: impl Into<String>,
    ) -> Result<Pairing> {
        let kind = OfflineDeviceType::Token;
        self.pair_offline(StartOfflinePairing::new(username, kind, serial_number))
    }

    /// Pairs a phone number, an e-mail address or an OATH token, by an OTP.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_offline(&self, request: StartOfflinePairing) -> Result<Pairing> {
        Ok(Pairing::of(
            self.clone(),
            Machine::offline(request, self.settings()?)?,
        ))
    }

    /// Pairs at once, **without a proof that the device is the user's**: use it only with data that your
    /// directory has verified.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_offline_unverified(&self, request: OfflinePairing) -> Result<Pairing> {
        let machine = Machine::offline_unverified(request, self.settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs a YubiKey.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_yubikey_by_touch(&self, username: impl Into<String>) -> Result<Pairing> {
        Ok(Pairing::of(
            self.clone(),
            Machine::yubikey(username, None, self.settings()?)?,
        ))
    }

    /// The same; with `validate_unique_device` the YubiKey must not be paired with anyone else in the
    /// organisation.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_yubikey_by_touch_with(
        &self,
        username: impl Into<String>,
        validate_unique_device: bool,
    ) -> Result<Pairing> {
        let unique = Some(validate_unique_device);
        let machine = Machine::yubikey(username, unique, self.settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs an authenticator app.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn pair_authenticator_app(&self, username: impl Into<String>) -> Result<Pairing> {
        let machine = Machine::authenticator_app(username, self.settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Pairs a security key or the biometrics of a device. The request names the relying party's id.
    ///
    /// # Errors
    /// An error of the group `Input`, and [`Code::RelyingPartyRefused`](crate::Code::RelyingPartyRefused). Nothing is sent yet.
    pub fn pair_webauthn(
        &self,
        request: WebAuthnStartPairing,
        relying_party: &RelyingParty,
    ) -> Result<Pairing> {
        let machine = Machine::webauthn(request, relying_party, self.settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Makes sure of a user, lets the user choose a way to pair, and pairs.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to enrol:
    /// whoever types a colleague's name would otherwise pair a device with the colleague.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn enrol(&self, rules: EnrolmentRules) -> Result<Pairing> {
        Ok(Pairing::of(
            self.clone(),
            Machine::enrolment(rules, self.settings()?)?,
        ))
    }

    /// Brings an OATH token and the service into step.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn resync(&self, rules: ResyncRules) -> Result<Pairing> {
        Ok(Pairing::of(
            self.clone(),
            Machine::resync(rules, self.settings()?)?,
        ))
    }

    /// Has the organisation's report made, waits, and downloads it. `out` makes what it is written to,
    /// anew for each attempt: what an attempt wrote that failed is to be thrown away.
    ///
    /// Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn make_report<W: Write + Send + 'static>(
        &self,
        file_type: &ReportFileType,
        out: impl FnMut() -> std::io::Result<W> + Send + 'static,
    ) -> Result<Pairing> {
        let organisation = self.credentials().org_alias();
        let machine = Machine::report(file_type, organisation, self.settings()?)?;
        Ok(Pairing::of(self.clone(), machine).report_to(out))
    }

    /// Adds OATH tokens to the organisation, and waits until that is done.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn add_tokens(&self, request: CreateOrgTokens) -> Result<Pairing> {
        Ok(Pairing::of(
            self.clone(),
            Machine::create_tokens(request, self.settings()?)?,
        ))
    }

    /// Removes OATH tokens from the organisation, and waits until that is done.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn remove_tokens(&self, request: RevokeOrgTokens) -> Result<Pairing> {
        Ok(Pairing::of(
            self.clone(),
            Machine::revoke_tokens(request, self.settings()?)?,
        ))
    }

    /// Waits for a job that was begun elsewhere, by the token that names it.
    ///
    /// # Errors
    /// An error of the group `Input`. Nothing is sent yet.
    pub fn wait_for_job(&self, job_token: impl Into<String>) -> Result<Pairing> {
        let machine = Machine::job(job_token, self.settings()?)?;
        Ok(Pairing::of(self.clone(), machine))
    }

    /// Goes on with a pairing from its snapshot.
    ///
    /// The first step shuts out whoever sealed it. Where the client has a store, only the text that was
    /// stored last goes on then.
    ///
    /// # Errors
    /// [`Code::SnapshotRefused`](crate::Code::SnapshotRefused) for whatever does not fit: another kind, context, organisation or key, or
    /// a text that was changed or is too old.
    pub fn resume(&self, kind: Kind, text: &str, context: impl Into<Vec<u8>>) -> Result<Pairing> {
        resume(self, kind, text, context.into(), self.settings()?)
    }

    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    ///
    /// # Errors
    /// Those of [`resume`](Self::resume); [`Code::StoreFailed`](crate::Code::StoreFailed); [`Code::ValueMissing`](crate::Code::ValueMissing) for a client
    /// without a store.
    pub fn resume_stored(
        &self,
        kind: Kind,
        username: &str,
        context: impl Into<Vec<u8>>,
    ) -> Result<Option<Pairing>> {
        let subject = Subject::User(username);
        resume_stored(self, kind, &subject, context.into(), self.settings()?)
    }

    /// Goes on with what belongs to no user and was begun with this context, if the client's store holds
    /// it: a job, or a resync that an administrator asked for.
    ///
    /// # Errors
    /// Those of [`resume_stored`](Self::resume_stored).
    pub fn resume_stored_by_context(
        &self,
        kind: Kind,
        context: impl Into<Vec<u8>>,
    ) -> Result<Option<Pairing>> {
        let context = context.into();
        let subject = Subject::Context(&context);
        resume_stored(self, kind, &subject, context.clone(), self.settings()?)
    }

    /// Goes on with a pairing from what a store gave for it, of whichever user it is.
    ///
    /// # Errors
    /// Those of [`resume`](Self::resume), also for a text that was put back from somewhere.
    pub fn resume_from(
        &self,
        kind: Kind,
        stored: &Stored,
        context: impl Into<Vec<u8>>,
    ) -> Result<Pairing> {
        resume_from(self, kind, stored, context.into(), self.settings()?)
    }

    fn settings(&self) -> Result<Settings> {
        let mut seed = [0; 8];
        self.shared.context.entropy().fill(&mut seed)?;
        Ok(Settings {
            correlation: self.shared.persistence.correlation,
            deadline: self.pairing_deadline,
            seed: u64::from_le_bytes(seed),
        })
    }
}
