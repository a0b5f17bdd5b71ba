//! From adding or reading the user to an activation code.

use std::time::Duration;

use super::polling::Polling;
use super::{Online, Stage};
use crate::operation::Operation;
use crate::pairing::call::Reply;
use crate::pairing::evidence::Baseline;
use crate::pairing::outcome::Reason;
use crate::pairing::prompt::MOST_STARTS;
use crate::pairing::script::{
    Details, Event, Situation, before_reading_again, not_paired, refused, undetermined,
};
use crate::pairing::user_creation::Created;
use crate::pingid::{GetPairingStatus, UserStatus};
use crate::secret::Secret;

impl Online {
    pub(super) fn on_creating(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        let Some(creation) = &mut self.creation else {
            return self.end(not_paired(Reason::Refused, None, false));
        };
        let created = creation.on(event, at);
        // A lost reply may have told an activation code.
        self.mint_lost |= creation.is_lost();
        match created {
            Created::NotYet(pause) => {
                self.stage = Stage::Creating;
                pause
            }
            Created::New(Some(code)) => {
                self.baseline = Baseline::empty(at);
                self.minted(code, DEFAULT_HOURS, at)
            }
            Created::New(None) | Created::Existing => {
                self.stage = Stage::Reading { tries: 0 };
                Some(Duration::ZERO)
            }
            Created::End(outcome) => self.end(outcome),
        }
    }

    pub(super) fn read(
        &mut self,
        tries: u32,
        details: Details,
        at: &Situation,
    ) -> Option<Duration> {
        match details {
            Details::Found(user) if user.status == UserStatus::Suspended => {
                self.end(not_paired(Reason::UserSuspended, None, true))
            }
            Details::Found(user) => {
                self.baseline = Baseline::of(&user, at);
                self.stage = match &self.code {
                    Some(_) => Stage::Polling(Polling::default()),
                    None => {
                        self.starts = self.starts.saturating_add(1);
                        Stage::Minting
                    }
                };
                Some(Duration::ZERO)
            }
            Details::Absent { .. } => self.no_user(at),
            Details::Refused(refusal) => self.end(refused(&refusal)),
            Details::Unknown => {
                let tries = tries.saturating_add(1);
                self.stage = Stage::Reading { tries };
                Some(before_reading_again(tries, at))
            }
        }
    }

    pub(super) fn on_minting(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::GetActivationCode(minted),
                provenance,
                ..
            } if at.moves(provenance) => {
                let hours = self.mint.hours_until_expiration.unwrap_or(DEFAULT_HOURS);
                self.minted(minted.activation_code, hours, at)
            }
            Event::Refused { refusal, .. } if at.moves(refusal.provenance) => {
                self.end(refused(&refusal))
            }
            _ => self.mint_is_lost(),
        }
    }

    fn mint_is_lost(&mut self) -> Option<Duration> {
        self.mint_lost = true;
        if self.starts < MOST_STARTS {
            self.stage = Stage::MintLost;
            return Some(Duration::ZERO);
        }
        self.end(undetermined())
    }

    fn minted(&mut self, code: Secret, hours: i64, at: &Situation) -> Option<Duration> {
        if GetPairingStatus::new(code.clone()).check().is_err() {
            return self.end(not_paired(Reason::CodeNotValid, None, false));
        }
        let valid = u64::try_from(hours)
            .unwrap_or_default()
            .saturating_mul(3600);
        self.expires = Some(at.now.wall.saturating_add(Duration::from_secs(valid)));
        self.code = Some(code);
        self.stage = Stage::Polling(Polling::default());
        Some(Duration::ZERO)
    }
}

/// How long a code is valid unless something else was asked for.
const DEFAULT_HOURS: i64 = 48;
