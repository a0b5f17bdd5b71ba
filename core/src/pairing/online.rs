//! Pairing the PingID app by an activation code.
//!
//! ```text
//!   a new user:        UserCreation ─▶ added, with a code ───────────────┐
//!                              └─────▶ there, without a code ─┐          │
//!   an existing user:  Reading ─▶ GetActivationCode (C, once)◀┘          ▼
//!                                   │   └───────── minted ──────────▶ Polling ◀─┐ every 2 s, then 5
//!                                   └─ lost ─▶ begin again, if a      │  │  └───┘
//!   a code was given:  Reading ──────────────  person says so         │  │
//!                         └───────────────────────────────────────────┘  │
//!                                                                        ├─ SUCCESS ─▶ Detailing ─▶ paired
//!                                                                        └─ NOT_EXIST, or the end
//!                                                                              └─▶ Settling
//! ```
//!
//! `SUCCESS` is told once. What `NOT_EXIST` means depends on what was seen before:
//!
//! | seen before | a poll was lost since | the machine |
//! | --- | --- | --- |
//! | nothing | no | reads once; the code is wrong or expired |
//! | NOT_CLAIMED | no | reads once; the code expired, or somebody else was told `SUCCESS` |
//! | VERIFIED, PAIRED | no | reads three times; somebody else was told `SUCCESS` |
//! | any | yes | reads three times; `SUCCESS` may have been in the lost reply |
//! | PAIRED with an id | any | looks for this very device |
//!
//! PAIRED is no success: the user has not filled in the registration form.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::call::{Loss, Reply};
use super::detailing::{Detailed, Detailing};
use super::evidence::{Baseline, Named, Target};
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, MOST_STARTS};
use super::schedule::Schedule;
use super::script::{
    Details, Event, Plan, Script, Situation, before_reading_again, not_paired, refused,
};
use super::sealed;
use super::settling::{Settled, Settling};
use super::user_creation::{Created, IfExists, UserCreation, start_again};
use super::view::Parts;
use crate::error::{Code, Result};
use crate::operation::Operation;
use crate::pingid::{
    AddUser, DeviceType, GetActivationCode, GetPairingStatus, GetUserDetails, PairingProgress,
    PairingStatus, UserStatus, error_id,
};
use crate::provenance::Provenance;
use crate::secret::Secret;
use crate::time::Timestamp;

/// A pairing by an activation code.
#[derive(Serialize, Deserialize)]
pub(super) struct Online {
    creation: Option<UserCreation>,
    /// How a code is minted, where none is there yet.
    #[serde(with = "sealed::operation")]
    mint: GetActivationCode,
    #[serde(with = "sealed::optional_secret")]
    code: Option<Secret>,
    #[serde(with = "sealed::optional_timestamp")]
    expires: Option<Timestamp>,
    stage: Stage,
    named: Named,
    baseline: Baseline,
    starts: u32,
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Creating,
    Reading { tries: u32 },
    Minting,
    MintLost,
    Polling(Polling),
    Settling { settling: Settling, cause: Cause },
    Detailing(Detailing),
    Finished(Outcome),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Polling {
    /// The last status that a reply told, as on the wire.
    status: Option<String>,
    /// Whether a poll was lost since.
    lost: bool,
    schedule: Schedule,
}

/// What it means when the details do not show a device.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Cause {
    /// The code is of no use any more.
    CodeEnded(Reason),
    /// A `SUCCESS` came that may be an older one.
    Unproven,
    /// The caller or the clock ended it while a poll was lost.
    EndedAfterLoss,
    /// The clock ended it, and nothing was lost.
    Ended(Reason),
}

impl Online {
    /// A user who exists, by this code or one that is minted.
    pub(super) fn existing(mint: GetActivationCode, code: Option<Secret>) -> Result<Self> {
        mint.check()?;
        if let Some(code) = &code {
            GetPairingStatus::new(code.clone()).check()?;
        }
        Ok(Self::at(Stage::Reading { tries: 0 }, None, mint, code))
    }

    /// A user who is added first, and must not exist.
    pub(super) fn new_user(user: AddUser) -> Result<Self> {
        let mut mint = GetActivationCode::new(user.username.as_str());
        mint.device_type = user.device_type.clone();
        let creation = UserCreation::new(user.activate_user(true), IfExists::Refuse)?;
        Ok(Self::at(Stage::Creating, Some(creation), mint, None))
    }

    fn at(
        stage: Stage,
        creation: Option<UserCreation>,
        mint: GetActivationCode,
        code: Option<Secret>,
    ) -> Self {
        Self {
            creation,
            mint,
            code,
            expires: None,
            stage,
            named: Named::default(),
            baseline: Baseline::default(),
            starts: 0,
        }
    }

    fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.finish(outcome);
        Some(Duration::ZERO)
    }

    fn on_creating(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        let Some(creation) = &mut self.creation else {
            return self.end(not_paired(Reason::Refused, None, false));
        };
        match creation.on(event, at) {
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

    fn read(&mut self, tries: u32, details: Details, at: &Situation) -> Option<Duration> {
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
            Details::Absent => self.no_user(),
            Details::Refused(refusal) => self.end(refused(&refusal, at)),
            Details::Unknown => {
                let tries = tries.saturating_add(1);
                self.stage = Stage::Reading { tries };
                Some(before_reading_again(tries, at))
            }
        }
    }

    fn no_user(&mut self) -> Option<Duration> {
        let id = Some(error_id::USER_NOT_FOUND);
        self.end(not_paired(Reason::UserNotFound, id, true))
    }

    fn on_minting(&mut self, event: Event, at: &Situation) -> Option<Duration> {
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
                self.end(refused(&refusal, at))
            }
            _ if self.starts < MOST_STARTS => {
                self.stage = Stage::MintLost;
                Some(Duration::ZERO)
            }
            _ => self.end(Outcome::Undetermined {
                candidates: Vec::new(),
            }),
        }
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

    fn on_polling(
        &mut self,
        mut polling: Polling,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::GetPairingStatus(progress),
                provenance,
                lost,
            } if at.moves(provenance) => {
                polling.lost |= lost;
                self.progressed(polling, *progress, provenance, at)
            }
            Event::Refused { refusal, lost } if at.moves(refusal.provenance) => {
                polling.lost |= lost;
                if refusal.error_id == error_id::TRANSACTION_FAILED {
                    return self.poll_again(polling, None, at);
                }
                if polling.is_open() {
                    return self.settle(Settling::default(), Cause::EndedAfterLoss, at);
                }
                self.end(refused(&refusal, at))
            }
            Event::Lost(loss) => {
                polling.lost = true;
                self.poll_again(polling, Some(&loss), at)
            }
            // Nothing that counts was said, and `SUCCESS` may have been.
            _ => {
                polling.lost = true;
                self.poll_again(polling, Some(&Loss::default()), at)
            }
        }
    }

    fn poll_again(
        &mut self,
        mut polling: Polling,
        loss: Option<&Loss>,
        at: &Situation,
    ) -> Option<Duration> {
        let pause = match loss {
            Some(loss) => polling.schedule.after_loss(loss, at),
            None => polling.schedule.after_answer(at),
        };
        self.stage = Stage::Polling(polling);
        Some(pause)
    }

    fn progressed(
        &mut self,
        mut polling: Polling,
        progress: PairingProgress,
        provenance: Provenance,
        at: &Situation,
    ) -> Option<Duration> {
        if progress.status == PairingStatus::NotExist {
            return self.gone(&polling, at);
        }
        self.named.note(progress.device_id, None);
        if progress.status == PairingStatus::Success {
            if provenance != Provenance::Correlated {
                return self.settle(Settling::default(), Cause::Unproven, at);
            }
            self.stage = Stage::Detailing(Detailing::of(&self.named));
            return Some(Duration::ZERO);
        }
        // What was lost told no `SUCCESS`: the code would not be there any more.
        polling.lost = false;
        let unclaimed = progress.status == PairingStatus::NotClaimed;
        polling.status = Some(progress.status.as_str().to_owned());
        let expired = self.expires.is_some_and(|expires| at.now.wall >= expires);
        if unclaimed && expired {
            return self.end(not_paired(Reason::CodeExpired, None, true));
        }
        self.poll_again(polling, None, at)
    }

    /// `NOT_EXIST`: see the table.
    fn gone(&mut self, polling: &Polling, at: &Situation) -> Option<Duration> {
        let reason = match polling.status.as_deref() {
            None => Reason::CodeNotValid,
            Some(status) if status == PairingStatus::Paired.as_str() => Reason::DeviceGone,
            Some(_) => Reason::CodeExpired,
        };
        let settling = if polling.is_open() {
            Settling::default()
        } else {
            Settling::once()
        };
        self.settle(settling, Cause::CodeEnded(reason), at)
    }

    fn settle(&mut self, settling: Settling, cause: Cause, at: &Situation) -> Option<Duration> {
        self.stage = Stage::Settling { settling, cause };
        Some(Settling::first_pause(at))
    }

    fn on_settling(
        &mut self,
        mut settling: Settling,
        cause: Cause,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        let details = match Details::of(event, at) {
            Ok(details) => details,
            Err(Event::Cancelled) => {
                return self.end(Outcome::Undetermined {
                    candidates: settling.candidates,
                });
            }
            // It ends soon by itself, and the deadline would only hide what it finds.
            Err(_) => {
                self.stage = Stage::Settling { settling, cause };
                return None;
            }
        };
        match settling.take(details, (&TARGET, &self.named, &self.baseline), at) {
            Settled::NotYet(pause) => {
                self.stage = Stage::Settling { settling, cause };
                Some(pause)
            }
            Settled::Shown(device, evidence) => self.end(Outcome::Paired { device, evidence }),
            Settled::NoUser => self.no_user(),
            Settled::Hidden if settling.candidates.is_empty() => match cause {
                Cause::CodeEnded(reason) | Cause::Ended(reason) => {
                    self.end(not_paired(reason, None, true))
                }
                Cause::Unproven | Cause::EndedAfterLoss => self.end(Outcome::Undetermined {
                    candidates: Vec::new(),
                }),
            },
            Settled::Hidden | Settled::Unreadable => self.end(Outcome::Undetermined {
                candidates: settling.candidates,
            }),
        }
    }

    fn on_detailing(
        &mut self,
        detailing: Detailing,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        match detailing.take(event, (&TARGET, &self.named, &self.baseline), at) {
            Detailed::NotYet(detailing, pause) => {
                self.stage = Stage::Detailing(detailing);
                Some(pause)
            }
            Detailed::Done(outcome) => self.end(outcome),
        }
    }

    /// Ends it for a reason of the caller's or the clock's.
    fn give_up(&mut self, stage: Stage, reason: Reason, at: &Situation) -> Option<Duration> {
        let undetermined = Outcome::Undetermined {
            candidates: Vec::new(),
        };
        match stage {
            Stage::Polling(polling) if polling.is_open() => {
                if reason == Reason::Cancelled {
                    return self.end(undetermined);
                }
                let cause = if polling.lost {
                    Cause::EndedAfterLoss
                } else {
                    Cause::Ended(reason)
                };
                self.settle(Settling::default(), cause, at)
            }
            // Whoever reads the lost reply can pair by the code in it.
            Stage::MintLost => self.end(undetermined),
            _ => self.end(not_paired(reason, None, true)),
        }
    }
}

impl Polling {
    /// Whether a device may be paired, or about to be.
    fn is_open(&self) -> bool {
        let begun = [PairingStatus::Verified, PairingStatus::Paired];
        let status = self.status.as_deref();
        self.lost || begun.iter().any(|begun| status == Some(begun.as_str()))
    }
}

impl Script for Online {
    fn plan(&self) -> Plan {
        let read = || Plan::Send(GetUserDetails::new(self.mint.username.as_str()).into());
        match (&self.stage, &self.creation, &self.code) {
            (Stage::Creating, Some(creation), _) => creation.plan(),
            (Stage::Polling(_), _, Some(code)) => {
                Plan::Send(GetPairingStatus::new(code.clone()).into())
            }
            (Stage::Minting, ..) => Plan::Send(self.mint.clone().into()),
            (Stage::MintLost, ..) => Plan::Ask(start_again(self.starts)),
            (Stage::Finished(outcome), ..) => Plan::Finish(outcome.clone()),
            _ => read(),
        }
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        let reason = match &event {
            Event::Deadline => Some(Reason::DeadlinePassed),
            Event::Cancelled => Some(Reason::Cancelled),
            Event::Unsendable => Some(Reason::NotSendable),
            _ => None,
        };
        match (std::mem::replace(&mut self.stage, Stage::Creating), reason) {
            (Stage::Creating, _) => self.on_creating(event, at),
            (Stage::Settling { settling, cause }, _) => {
                self.on_settling(settling, cause, event, at)
            }
            (Stage::Detailing(detailing), _) => self.on_detailing(detailing, event, at),
            (Stage::Finished(outcome), _) => {
                self.stage = Stage::Finished(outcome);
                None
            }
            (stage, Some(reason)) => self.give_up(stage, reason, at),
            (Stage::Reading { tries }, None) => self.read(
                tries,
                Details::of(event, at).unwrap_or(Details::Unknown),
                at,
            ),
            (Stage::Minting, None) => self.on_minting(event, at),
            (Stage::Polling(polling), None) => self.on_polling(polling, event, at),
            (Stage::MintLost, None) => {
                self.stage = match event {
                    Event::Answered(_) => Stage::Reading { tries: 0 },
                    _ => Stage::MintLost,
                };
                Some(Duration::ZERO)
            }
        }
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        match answer {
            Answer::StartAgain => Ok(()),
            _ => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn username(&self) -> Option<&str> {
        Some(&self.mint.username)
    }

    fn activation_code(&self) -> Option<&Secret> {
        self.code.as_ref()
    }

    fn show(&self, parts: &mut Parts) {
        let Stage::Polling(polling) = &self.stage else {
            return;
        };
        parts.status = polling.status.clone();
        parts.expires = self.expires;
        let claimed = polling.status.is_some()
            && polling.status.as_deref() != Some(PairingStatus::NotClaimed.as_str());
        if !claimed {
            parts.code = self.code.clone();
        }
    }

    fn reconcile(&mut self) -> bool {
        if !matches!(self.stage, Stage::Finished(Outcome::Undetermined { .. })) {
            return false;
        }
        self.stage = Stage::Settling {
            settling: Settling::default(),
            cause: Cause::EndedAfterLoss,
        };
        true
    }

    fn finish(&mut self, outcome: Outcome) {
        self.code = None;
        self.stage = Stage::Finished(outcome);
    }
}

const TARGET: Target = Target {
    kinds: &[
        DeviceType::Android,
        DeviceType::Desktop,
        DeviceType::IPhone,
        DeviceType::PcClient,
    ],
    own: None,
};

/// How long a code is valid unless something else was asked for.
const DEFAULT_HOURS: i64 = 48;
