//! WebAuthnStartPairing and WebAuthnFinishPairing.

use std::collections::BTreeMap;

use pingpair::pingid::{
    Acknowledged, Device, DeviceId, DeviceType, WebAuthnFinishPairing, WebAuthnPairing,
    WebAuthnStartPairing, WebAuthnType, error_id,
};
use pingpair::{Secret, Timestamp};

use super::sessions::Sessions;
use super::{Handle, Row, Service, ServiceError};
use crate::error::{Error, Result};
use crate::random;
use crate::webauthn::{
    Attachment, CreationOptions, CredentialRefused, Registration, RelyingParty, VerifiedCredential,
};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<WebAuthnStartPairing>(),
    Row::of::<WebAuthnFinishPairing>(),
];

/// Pairings that wait for the browser's credential, and the credentials that are paired.
#[derive(Clone, Default)]
pub(crate) struct WebAuthn {
    sessions: Sessions<Session>,
    /// What authenticators know users by, by the service's own id of the user.
    user_handles: BTreeMap<i64, [u8; 32]>,
    /// The credentials of devices, which may have been unpaired since.
    credentials: BTreeMap<DeviceId, Credential>,
}

/// A pairing that waits for the browser's credential.
#[derive(Clone)]
struct Session {
    user_id: i64,
    relying_party_id: String,
    /// What the authenticator becomes when it is paired.
    device: Device,
    registration: Registration,
}

#[derive(Clone)]
struct Credential {
    user_id: i64,
    relying_party_id: String,
    id: Vec<u8>,
}

impl Handle<WebAuthnStartPairing> for Service {
    fn handle(
        &mut self,
        request: WebAuthnStartPairing,
        now: Timestamp,
    ) -> Result<WebAuthnPairing, ServiceError> {
        let user_id = self.pairing_user(&request.username)?;
        let relying_party_id = request.relying_party_id;
        let page = format!("https://{relying_party_id}");
        RelyingParty::new(Some(&relying_party_id), &page).ok_or_else(|| {
            ServiceError::invalid("reqBody.rpId is not the domain of a relying party")
        })?;
        self.forget_unpaired_credentials();
        let excluded = self.webauthn.credentials_of(user_id, &relying_party_id);
        let registration = Registration::begin(excluded).ok_or(Error::EntropyUnavailable)?;
        let attachment = attachment(&request.kind);
        let device = self.webauthn_device(&request.kind)?;
        let username = request.username;
        let options = CreationOptions {
            relying_party_id: &relying_party_id,
            relying_party_name: &request.relying_party_name,
            user_id: &self.webauthn.user_handle(user_id)?,
            name: request.name.as_ref().unwrap_or(&username),
            display_name: request.display_name.as_ref().unwrap_or(&username),
            challenge: registration.challenge(),
            attachment: Some(attachment),
            excluded: registration.excluded(),
        };
        let (options, device_id) = (options.to_text(), device.id);
        let device_uuid = device.device_uuid.clone();
        let session = Session {
            user_id,
            relying_party_id,
            device,
            registration,
        };
        let session_id = self.webauthn.sessions.open_by_uuid(session, now)?;
        self.begin_registration(&username);
        let mut pairing = WebAuthnPairing::new(options, session_id);
        (pairing.device_id, pairing.device_uuid) = (Some(device_id), device_uuid);
        Ok(pairing)
    }
}

impl Handle<WebAuthnFinishPairing> for Service {
    fn handle(
        &mut self,
        request: WebAuthnFinishPairing,
        now: Timestamp,
    ) -> Result<Acknowledged, ServiceError> {
        let user_id = self.pairing_user(&request.username)?;
        let session = self.webauthn.take(&request.session_id, user_id, now);
        let session = session.ok_or_else(ServiceError::no_session)?;
        if request.relying_party_id != session.relying_party_id {
            return Err(ServiceError::invalid(
                "reqBody.rpId is not the one that the pairing began with",
            ));
        }
        let relying_party = RelyingParty::new(Some(&session.relying_party_id), &request.origin);
        let relying_party = relying_party.ok_or_else(|| {
            ServiceError::invalid("reqBody.origin is not an origin of the relying party")
        })?;
        let registration = &session.registration;
        let VerifiedCredential { id, .. } = registration
            .verify(&relying_party, request.credential.expose())
            .map_err(credential_refused)?;
        self.forget_unpaired_credentials();
        let credential = Credential {
            user_id,
            relying_party_id: session.relying_party_id,
            id,
        };
        if self.webauthn.is_registered(&credential) {
            return Err(credential_refused(CredentialRefused::Excluded));
        }
        let device_id = session.device.id;
        self.pair_device(&request.username, session.device, now)?;
        self.webauthn.credentials.insert(device_id, credential);
        Ok(Acknowledged::new())
    }
}

impl Service {
    /// The service's id of a user who may be given a device.
    fn pairing_user(&self, username: &str) -> Result<i64, ServiceError> {
        self.refuse_pairing(username)?;
        let user = self.users.get(username);
        user.map(|user| user.id)
            .ok_or_else(ServiceError::unknown_user)
    }

    /// What an authenticator becomes when it is paired.
    pub(super) fn webauthn_device(&mut self, kind: &WebAuthnType) -> Result<Device> {
        let device_type = device_type(attachment(kind));
        let nickname = device_type.as_str().to_owned();
        let device = self.new_device(device_type)?;
        Ok(device.nickname(nickname).display_id(kind.as_str()))
    }

    /// A credential goes with its device.
    fn forget_unpaired_credentials(&mut self) {
        let Self {
            users, webauthn, ..
        } = self;
        webauthn.credentials.retain(|device_id, _| {
            let mut devices = users.values().flat_map(|user| &user.devices);
            devices.any(|device| device.id == *device_id)
        });
    }
}

impl WebAuthn {
    /// What authenticators know the user by: 32 random bytes, always the same.
    fn user_handle(&mut self, user_id: i64) -> Result<[u8; 32]> {
        if let Some(handle) = self.user_handles.get(&user_id) {
            return Ok(*handle);
        }
        let handle = random::bytes()?;
        self.user_handles.insert(user_id, handle);
        Ok(handle)
    }

    /// The ids of the user's credentials for this relying party.
    fn credentials_of(&self, user_id: i64, relying_party_id: &str) -> Vec<Vec<u8>> {
        let credentials = self.credentials.values().filter(|credential| {
            credential.user_id == user_id && credential.relying_party_id == relying_party_id
        });
        credentials
            .map(|credential| credential.id.clone())
            .collect()
    }

    /// Whether anyone has paired this credential for this relying party.
    fn is_registered(&self, credential: &Credential) -> bool {
        self.credentials.values().any(|known| {
            known.id == credential.id && known.relying_party_id == credential.relying_party_id
        })
    }

    /// The user's session, which is spent by that.
    fn take(&mut self, id: &Secret, user_id: i64, now: Timestamp) -> Option<Session> {
        let session = self.sessions.get_mut(id, now)?;
        if session.user_id != user_id {
            return None;
        }
        let session = session.clone();
        self.sessions.close(id);
        Some(session)
    }
}

fn device_type(attachment: Attachment) -> DeviceType {
    match attachment {
        Attachment::CrossPlatform => DeviceType::SecurityKey,
        Attachment::Platform => DeviceType::Fido2Biometrics,
    }
}

fn attachment(kind: &WebAuthnType) -> Attachment {
    match kind {
        WebAuthnType::SecurityKey => Attachment::CrossPlatform,
        _ => Attachment::Platform,
    }
}

/// A wrong OTP has a number of its own, which asks for another try in the same session; here the
/// session is spent.
fn credential_refused(reason: CredentialRefused) -> ServiceError {
    let number = match reason {
        CredentialRefused::Excluded => error_id::DEVICE_EXISTS,
        _ => error_id::INVALID_INPUT,
    };
    ServiceError::new(number, reason.to_string())
}
