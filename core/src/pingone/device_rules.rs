//! What holds across the members of the operations of devices, and what their replies must name.

use super::answer::unexpected;
use super::confirm::About;
use super::device::{MfaDevice, MfaDeviceStatus, MfaDeviceType, MfaDevices};
use super::devices::*;
use super::id::Id;
use crate::error::{Code, Error, Result};
use crate::operation::{Channel, Destination, Progress};

fn about(environment: Id, user: Id) -> About {
    About { environment, user }
}

pub(super) fn confirm_created(
    request: &CreateDevice,
    reply: &MfaDevice,
    environment: Id,
) -> Result<()> {
    about(environment, request.user_id).confirm_device(reply, None)?;
    if reply.kind != request.kind {
        return Err(Error::new(Code::ReplyAboutAnotherObject).detail("type"));
    }
    // A device that is active without having been activated was not asked for.
    if reply.status != MfaDeviceStatus::ActivationRequired {
        return Err(unexpected("status: ACTIVATION_REQUIRED"));
    }
    Ok(())
}

pub(super) fn confirm_activated(
    request: &ActivateDevice,
    reply: &Progress<MfaDevice>,
    environment: Id,
) -> Result<()> {
    let Progress::Done(device) = reply else {
        return Ok(());
    };
    about(environment, request.user_id).confirm_device(device, Some(request.device_id))?;
    if device.is_active() {
        Ok(())
    } else {
        Err(unexpected("status: ACTIVE"))
    }
}

pub(super) fn confirm_read(request: &ReadDevice, reply: &MfaDevice, environment: Id) -> Result<()> {
    about(environment, request.user_id).confirm_device(reply, Some(request.device_id))
}

pub(super) fn confirm_list(
    request: &ListDevices,
    reply: &MfaDevices,
    environment: Id,
) -> Result<()> {
    let about = about(environment, request.user_id);
    let mut devices = reply.devices.iter();
    devices.try_for_each(|device| about.confirm_device(device, None))
}

pub(super) fn confirm_sent(
    request: &SendActivationCode,
    reply: &MfaAcknowledged,
    _: Id,
) -> Result<()> {
    reply.confirm(request.device_id)
}

pub(super) fn confirm_deleted(
    request: &DeleteDevice,
    reply: &MfaAcknowledged,
    _: Id,
) -> Result<()> {
    reply.confirm(request.device_id)
}

pub(super) fn confirm_blocked(request: &BlockDevice, reply: &MfaAcknowledged, _: Id) -> Result<()> {
    reply.confirm(request.device_id)
}

pub(super) fn confirm_unblocked(
    request: &UnblockDevice,
    reply: &MfaAcknowledged,
    _: Id,
) -> Result<()> {
    reply.confirm(request.device_id)
}

pub(super) fn confirm_named(
    request: &SetDeviceNickname,
    reply: &MfaAcknowledged,
    _: Id,
) -> Result<()> {
    reply.confirm(request.device_id)
}

pub(super) fn create_destination(request: &CreateDevice) -> Option<Destination<'_>> {
    let phone = |channel| {
        let number = request.phone.as_deref()?;
        Some(Destination::dialling(
            channel,
            number,
            request.extension.as_deref(),
        ))
    };
    match request.kind {
        MfaDeviceType::Sms | MfaDeviceType::WhatsApp => phone(Channel::Sms),
        MfaDeviceType::Voice => phone(Channel::Voice),
        MfaDeviceType::Email => {
            let address = request.email.as_deref()?;
            Some(Destination::new(Channel::Email, address))
        }
        _ => None,
    }
}

/// What each type takes is what it needs, and nothing that the service would pass over.
pub(super) fn check_create(request: &CreateDevice) -> Result<()> {
    use MfaDeviceType::{Email, Fido2, Mobile, OathToken, PingIdDesktop, Sms, Voice, WhatsApp};
    let kind = &request.kind;
    let malformed = |text: &str| Err(Error::new(Code::ValueMalformed).detail(text));
    if matches!(kind, Mobile) {
        return malformed("kind: a phone with PingOne's SDK is paired by a pairing key");
    }
    if request.status != MfaDeviceStatus::ActivationRequired {
        return malformed("status: ACTIVATION_REQUIRED, so that possession is proven");
    }
    let takes_phone = matches!(kind, Sms | Voice | WhatsApp);
    let takes_template = takes_phone || *kind == Email;
    let template = request.template_locale.is_some()
        || request.template_variant.is_some()
        || request.template_variables.is_some();
    needed_or_absent("phone", request.phone.is_some(), takes_phone)?;
    needed_or_absent("email", request.email.is_some(), *kind == Email)?;
    let serial_number = request.serial_number.is_some();
    needed_or_absent("serial_number", serial_number, *kind == OathToken)?;
    let given = request.rp_id.is_some();
    needed_or_absent(
        "rp_id",
        given,
        *kind == Fido2 || (given && *kind == PingIdDesktop),
    )?;
    if request.rp_name.is_some() && !given {
        return malformed("rp_name: only beside rp_id");
    }
    if request.extension.is_some() && *kind != Voice {
        return malformed("extension: for VOICE only");
    }
    if template && !takes_template {
        return malformed(
            "template_locale, template_variant, template_variables: for SMS, VOICE and EMAIL",
        );
    }
    Ok(())
}

fn needed_or_absent(name: &str, given: bool, needed: bool) -> Result<()> {
    match (given, needed) {
        (false, true) => Err(Error::new(Code::ValueMissing).detail(name)),
        (true, false) => {
            let expected = format!("{name}: not for this type of device");
            Err(Error::new(Code::ValueMalformed).detail(expected))
        }
        _ => Ok(()),
    }
}

pub(super) fn check_activate(request: &ActivateDevice) -> Result<()> {
    let malformed = |text: &str| Err(Error::new(Code::ValueMalformed).detail(text));
    match (&request.otp, &request.attestation) {
        (None, None) => return Err(Error::new(Code::ValueMissing).detail("otp or attestation")),
        (Some(_), Some(_)) => return malformed("otp or attestation: one of both"),
        _ => {}
    }
    if request.origin.is_some() && request.attestation.is_none() {
        return malformed("origin: only beside attestation");
    }
    if request.oath_resync.is_some() && request.otp.is_none() {
        return malformed("oath_resync: only beside otp");
    }
    Ok(())
}
