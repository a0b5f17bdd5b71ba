//! Whether a reply is about what was asked for.

use super::device::{MfaDevice, MfaReference};
use super::id::Id;
use crate::error::{Code, Error, Result};

/// What a request was about.
#[derive(Clone, Copy)]
pub(super) struct About {
    pub(super) environment: Id,
    pub(super) user: Id,
}

impl About {
    /// Refuses a device of another user or environment, or that says neither, and another device than
    /// `device`.
    pub(super) fn confirm_device(self, reply: &MfaDevice, device: Option<Id>) -> Result<()> {
        confirm("environment", named(&reply.environment), self.environment)?;
        confirm("user", named(&reply.user), self.user)?;
        match device {
            Some(device) => confirm("id", Some(reply.id), device),
            None => Ok(()),
        }
    }

    /// The same for a reply that need not name its owner.
    pub(super) fn confirm_owner(
        self,
        environment: &Option<MfaReference>,
        user: &Option<MfaReference>,
    ) -> Result<()> {
        let ours = named(environment).or(Some(self.environment));
        confirm("environment", ours, self.environment)?;
        confirm("user", named(user).or(Some(self.user)), self.user)
    }
}

/// Refuses another id than that which was asked for.
pub(super) fn confirm(what: &str, id: Option<Id>, expected: Id) -> Result<()> {
    if id == Some(expected) {
        Ok(())
    } else {
        Err(Error::new(Code::ReplyAboutAnotherObject).detail(what))
    }
}

fn named(reference: &Option<MfaReference>) -> Option<Id> {
    reference.as_ref().map(|reference| reference.id)
}
