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

mod ending;
mod polling;
mod starting;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use self::polling::Polling;
use super::detailing::Detailing;
use super::evidence::{Baseline, Named, Target};
use super::outcome::{Outcome, Reason};
use super::prompt::Answer;
use super::script::{Details, Event, Plan, Script, Situation};
use super::sealed;
use super::sealed_outcome;
use super::settling::Settling;
use super::user_creation::{IfExists, UserCreation, start_again};
use super::view::Parts;
use crate::error::{Code, Result};
use crate::operation::Operation;
use crate::pingid::{
    AddUser, DeviceType, GetActivationCode, GetPairingStatus, GetUserDetails, PairingStatus,
};
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
    /// What the service last said of the code, as on the wire.
    #[serde(default)]
    status: Option<String>,
    named: Named,
    baseline: Baseline,
    starts: u32,
    /// Whether a reply was lost in which a code may have been: whoever reads it can pair by the code.
    mint_lost: bool,
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
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

/// What it means when the details do not show a device.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Cause {
    /// The code is of no use any more.
    CodeEnded(Reason),
    /// The service refuses to tell of the code, by this number.
    Refused(Reason, i64),
    /// The clock ended it before the code was seen to be used; it can still be.
    Ended(Reason),
    /// A device may be about to be paired, or be paired.
    Open,
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
            status: None,
            named: Named::default(),
            baseline: Baseline::default(),
            starts: 0,
            mint_lost: false,
        }
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
        parts.status = self.status.clone();
        let Stage::Polling(polling) = &self.stage else {
            return;
        };
        parts.is_waiting = polling.status.is_some();
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
            cause: Cause::Open,
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
