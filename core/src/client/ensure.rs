//! `ensure_user`: a user who exists afterwards, and whether this call created it.

use super::Client;
use crate::error::{Code, Error, Group, Result};
use crate::pingid::{AddUser, GetUserDetails, UserDetails, error_id};
use crate::provenance::Provenance;
use crate::secret::Secret;

/// A user who exists, and whether this call created the user.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Ensured {
    /// The user's details.
    pub user: UserDetails,
    /// Whether this call created the user. Never pair a device for a user whom it did not create
    /// without knowing from elsewhere who is asking.
    pub created: bool,
    /// The activation code, if the user was created and activated and the reply was not lost.
    pub activation_code: Option<Secret>,
}

impl Client {
    /// Makes sure that a user exists, and tells whether this call created the user.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to
    /// enrol: whoever types a colleague's name would otherwise be taken for the colleague.
    ///
    /// A lost reply to AddUser counts as created only if a signed and correlated answer said before
    /// that there was no such user, and the user who is there afterwards has the details that were
    /// sent and no device.
    ///
    /// # Errors
    /// Those of [`send`](Self::send) for GetUserDetails and AddUser.
    pub fn ensure_user(&self, user: AddUser) -> Result<Ensured> {
        let (found, proven_absent) = self.look_up(&user)?;
        if let Some(found) = found {
            return Ok(Ensured {
                user: found,
                created: false,
                activation_code: None,
            });
        }
        match self.send(user.clone()) {
            Ok(reply) => {
                let added = reply.into_value();
                let activation_code = added.activation_code;
                Ok(Ensured {
                    user: added.user,
                    created: true,
                    activation_code,
                })
            }
            Err(error) if error.error_id() == Some(error_id::USER_EXISTS) => {
                self.found_after(&user, false, error)
            }
            Err(error) if error.request_sent() && error.group() != Group::Refused => {
                self.found_after(&user, proven_absent, error)
            }
            Err(error) => Err(error),
        }
    }

    /// The user who is there although AddUser did not report success.
    fn found_after(&self, user: &AddUser, proven_absent: bool, error: Error) -> Result<Ensured> {
        match self.look_up(user)? {
            (Some(found), _) => {
                let created = proven_absent && user.describes(&found);
                Ok(Ensured {
                    user: found,
                    created,
                    activation_code: None,
                })
            }
            // Absence is no proof: the request may yet be carried out.
            (None, _) if error.group() == Group::Refused => Err(error),
            (None, _) => Err(error.with_code(Code::OutcomeUnknown)),
        }
    }

    /// The user's details if there is such a user; if not, whether that is proven.
    fn look_up(&self, user: &AddUser) -> Result<(Option<UserDetails>, bool)> {
        match self.send(GetUserDetails::new(user.username.as_str())) {
            Ok(reply) => Ok((Some(reply.into_value().user), false)),
            Err(error) if error.group() == Group::Refused => match error.refusal() {
                Some(refusal) if refusal.error_id == error_id::USER_NOT_FOUND => {
                    Ok((None, refusal.provenance == Provenance::Correlated))
                }
                _ => Err(error),
            },
            Err(error) => Err(error),
        }
    }
}
