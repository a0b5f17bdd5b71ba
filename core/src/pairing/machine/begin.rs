//! Making a machine. It sends nothing.

use super::kind::AnyScript;
use super::{Machine, Settings};
use crate::error::Result;
use crate::pairing::activation::Activation;
use crate::pairing::authenticator_app::AuthenticatorApp;
use crate::pairing::enrolment::{Enrolment, EnrolmentRules};
use crate::pairing::job::{Job, Task};
use crate::pairing::mfa_desktop::MfaDesktop;
use crate::pairing::mfa_fido2::MfaFido2;
use crate::pairing::mfa_mobile::MfaMobile;
use crate::pairing::mfa_oath_token::MfaOathToken;
use crate::pairing::mfa_otp::MfaOtp;
use crate::pairing::offline::Offline;
use crate::pairing::offline_unverified::OfflineUnverified;
use crate::pairing::online::Online;
use crate::pairing::proof::Proof;
use crate::pairing::registration::{FlowStart, Registering, Registration};
use crate::pairing::resync::{Resync, ResyncRules};
use crate::pairing::webauthn::WebAuthn;
use crate::pairing::yubikey::YubiKey;
use crate::pingid::{
    AddUser, CreateOrgTokens, GetActivationCode, OfflinePairing, ReportFileType, RevokeOrgTokens,
    StartOfflinePairing, WebAuthnStartPairing,
};
use crate::pingone::{CreateDevice, CreatePairingKey};
use crate::secret::Secret;
use crate::webauthn::RelyingParty;

impl Machine {
    /// Pairs the PingID app of a user who exists, by this activation code or one that is minted.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn online(
        mint: GetActivationCode,
        code: Option<Secret>,
        settings: Settings,
    ) -> Result<Self> {
        Ok(Self::of(
            AnyScript::Online(Online::existing(mint, code)?),
            settings,
        ))
    }

    /// Adds a user and pairs the PingID app. A user of this name must not exist.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn online_new_user(user: AddUser, settings: Settings) -> Result<Self> {
        Ok(Self::of(
            AnyScript::Online(Online::new_user(user)?),
            settings,
        ))
    }

    /// Pairs a phone number, an e-mail address or an OATH token, by an OTP.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn offline(request: StartOfflinePairing, settings: Settings) -> Result<Self> {
        let proof = Proof::new(Offline::new(request)?);
        Ok(Self::of(AnyScript::Offline(proof), settings))
    }

    /// Pairs at once, **without a proof that the device is the user's**.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn offline_unverified(request: OfflinePairing, settings: Settings) -> Result<Self> {
        let proof = Proof::new(OfflineUnverified::new(request)?);
        Ok(Self::of(AnyScript::OfflineUnverified(proof), settings))
    }

    /// Pairs a YubiKey, which must not be paired with anyone else if `validate_unique_device` says so.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn yubikey(
        username: impl Into<String>,
        validate_unique_device: Option<bool>,
        settings: Settings,
    ) -> Result<Self> {
        let proof = Proof::new(YubiKey::new(username.into(), validate_unique_device)?);
        Ok(Self::of(AnyScript::YubiKey(proof), settings))
    }

    /// Pairs an authenticator app.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn authenticator_app(username: impl Into<String>, settings: Settings) -> Result<Self> {
        let proof = Proof::new(AuthenticatorApp::new(username.into())?);
        Ok(Self::of(AnyScript::AuthenticatorApp(proof), settings))
    }

    /// Pairs a security key or the biometrics of a device.
    ///
    /// # Errors
    /// An error of the group `Input`, and [`Code::RelyingPartyRefused`](crate::Code::RelyingPartyRefused) when
    /// the request names another relying party.
    pub fn webauthn(
        request: WebAuthnStartPairing,
        relying_party: &RelyingParty,
        settings: Settings,
    ) -> Result<Self> {
        let proof = Proof::new(WebAuthn::new(request, relying_party)?);
        Ok(Self::of(AnyScript::WebAuthn(proof), settings))
    }

    /// Makes sure of a user, lets the user choose a way to pair, and pairs.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn enrolment(rules: EnrolmentRules, settings: Settings) -> Result<Self> {
        Ok(Self::of(
            AnyScript::Enrolment(Enrolment::new(rules)?),
            settings,
        ))
    }

    /// Brings an OATH token and the service into step.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn resync(rules: ResyncRules, settings: Settings) -> Result<Self> {
        Ok(Self::of(AnyScript::Resync(Resync::new(rules)?), settings))
    }

    /// Has the report of the organisation of this alias made, and downloads it.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn report(
        file_type: &ReportFileType,
        organisation: impl Into<String>,
        settings: Settings,
    ) -> Result<Self> {
        let task = Task::Report {
            form: file_type.as_str().to_owned(),
            organisation: organisation.into(),
        };
        Ok(Self::of(AnyScript::Job(Job::new(task)?), settings))
    }

    /// Waits for a job that was begun elsewhere.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn job(job_token: impl Into<String>, settings: Settings) -> Result<Self> {
        let job = Job::begun(job_token.into())?;
        Ok(Self::of(AnyScript::Job(job), settings))
    }

    /// Adds OATH tokens to the organisation, and waits until that is done.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn create_tokens(request: CreateOrgTokens, settings: Settings) -> Result<Self> {
        let task = Task::CreateTokens(request);
        Ok(Self::of(AnyScript::Job(Job::new(task)?), settings))
    }

    /// Removes OATH tokens from the organisation, and waits until that is done.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn revoke_tokens(request: RevokeOrgTokens, settings: Settings) -> Result<Self> {
        let task = Task::RevokeTokens(request);
        Ok(Self::of(AnyScript::Job(Job::new(task)?), settings))
    }

    /// Registers a user with PingOne, in a flow that is started.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn registration(rules: Registration, settings: Settings) -> Result<Self> {
        let script = Registering::new(rules)?;
        Ok(Self::of(AnyScript::Registration(script), settings))
    }

    /// Registers a user with PingOne, in a flow that was started elsewhere.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn registration_in(
        flow: FlowStart,
        rules: Registration,
        settings: Settings,
    ) -> Result<Self> {
        let script = Registering::within(flow, rules)?;
        Ok(Self::of(AnyScript::Registration(script), settings))
    }

    /// Pairs a phone number, an e-mail address or an authenticator app with a user of PingOne.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type.
    pub fn mfa_otp(request: CreateDevice, settings: Settings) -> Result<Self> {
        let script = Activation::new(MfaOtp::new(request)?);
        Ok(Self::of(AnyScript::MfaOtp(script), settings))
    }

    /// Pairs an OATH token with a user of PingOne.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type.
    pub fn mfa_oath_token(request: CreateDevice, settings: Settings) -> Result<Self> {
        let script = Activation::new(MfaOathToken::new(request)?);
        Ok(Self::of(AnyScript::MfaOathToken(script), settings))
    }

    /// Pairs a computer with PingID Desktop with a user of PingOne.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type.
    pub fn mfa_desktop(request: CreateDevice, settings: Settings) -> Result<Self> {
        let script = Activation::new(MfaDesktop::new(request)?);
        Ok(Self::of(AnyScript::MfaDesktop(script), settings))
    }

    /// Pairs a FIDO2 credential with a user of PingOne.
    ///
    /// # Errors
    /// An error of the group `Input`, also for a device of another type, and
    /// [`Code::RelyingPartyRefused`](crate::Code::RelyingPartyRefused) when the request names another relying
    /// party.
    pub fn mfa_fido2(
        request: CreateDevice,
        relying_party: &RelyingParty,
        settings: Settings,
    ) -> Result<Self> {
        let script = Activation::new(MfaFido2::new(request, relying_party)?);
        Ok(Self::of(AnyScript::MfaFido2(script), settings))
    }

    /// Pairs a phone with PingOne's SDK with a user of PingOne, by a pairing key.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn mfa_mobile(request: CreatePairingKey, settings: Settings) -> Result<Self> {
        let script = MfaMobile::new(request)?;
        Ok(Self::of(AnyScript::MfaMobile(script), settings))
    }
}
