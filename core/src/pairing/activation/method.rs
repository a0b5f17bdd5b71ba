//! What one type of device does in the places that differ.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Result;
use crate::pairing::outcome::Reason;
use crate::pairing::prompt::{Answer, Wanted};
use crate::pingone::{ActivateDevice, CreateDevice, Id, MfaDevice};

/// What one type of device does in the places that differ.
pub(in crate::pairing) trait Method: Serialize + DeserializeOwned {
    /// The request that creates the device.
    fn create(&self) -> &CreateDevice;

    /// Keeps what the creation told once, such as a secret or options.
    ///
    /// # Errors
    /// The reason why what came is not fit to go on with.
    fn created(&mut self, device: &MfaDevice) -> Result<(), Reason> {
        let _ = device;
        Ok(())
    }

    /// Whether a device can be activated that was only found: its creation told nothing that is needed.
    fn takes_found(&self) -> bool {
        false
    }

    /// Whether a device has what belongs to this pairing alone, such as its phone number.
    fn is_own(&self, device: &MfaDevice) -> bool {
        let _ = device;
        false
    }

    /// The question. `next` asks for the OTP after the one that was right.
    fn wanted(&self, next: bool) -> Option<Wanted>;

    /// The request that activates the device. What it refuses is no answer to send.
    fn activate(&self, device: Id, answer: &Answer) -> Result<ActivateDevice>;

    /// Whether another answer can be sent for the same device after one was lost or refused.
    fn takes_more_answers(&self) -> bool {
        true
    }

    /// Whether the service sends the OTP, and so can send it again.
    fn can_resend(&self) -> bool {
        false
    }

    /// Whether the service may ask for the next OTP.
    fn has_next(&self) -> bool {
        false
    }

    /// Forgets what only the way to the end needed.
    fn forget(&mut self) {}
}
