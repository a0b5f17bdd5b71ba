//! Pairing a phone with a user of PingOne, by a pairing key that the phone's app takes.
//!
//! ```text
//!   Listing ─▶ CreatePairingKey ─▶ show the key, ask every 2 s ─▶ CLAIMED ─▶ list devices ─▶ one new: inferred
//!      ▲            (C, once)          (ReadPairingKey)     │                        └──▶ several: candidates
//!      │               │ lost                               └─▶ FAILED, gone, expired ─▶ not paired
//!      └─ KeyLost ◀────┘
//! ```
//!
//! Whoever has the key pairs their own phone, and nothing that PingOne tells of a claimed key names the
//! device: the one new phone is inferred, while one lease was held from the baseline to the reading.

use std::collections::BTreeSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::call::{Loss, Reply};
use super::listing::Listed;
use super::outcome::{Evidence, Outcome, PairedDevice, Reason};
use super::prompt::{Answer, MOST_STARTS};
use super::schedule::Schedule;
use super::script::{
    Event, Plan, Script, Situation, before_reading_again, denied, denied_by, denied_for,
    not_paired, undetermined,
};
use super::user_creation::start_again;
use super::view::Parts;
use super::{sealed, sealed_outcome};
use crate::error::Result;
use crate::pingone::{
    CreatePairingKey, Id, ListDevices, MfaDevice, MfaDeviceType, Operation, PairingKey,
    PairingKeyStatus, ReadPairingKey,
};
use crate::qr::PairingKeyText;
use crate::secret::Secret;
use crate::snapshot::Fence;
use crate::time::Timestamp;

/// Whose phone is paired, and how far it is.
#[derive(Serialize, Deserialize)]
pub(super) struct MfaMobile {
    #[serde(with = "sealed::record")]
    request: CreatePairingKey,
    /// The text of the user's id.
    user: String,
    stage: Stage,
    #[serde(with = "sealed::ids")]
    baseline: BTreeSet<Id>,
    /// The lease that was held when the baseline was read.
    fence: Option<Fence>,
    starts: u32,
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Listing { tries: u32 },
    Creating,
    KeyLost,
    Polling { key: Key, schedule: Schedule },
    Settling { settling: Settling, cause: Cause },
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

/// A pairing key that is shown.
#[derive(Serialize, Deserialize)]
struct Key {
    #[serde(with = "sealed::id")]
    id: Id,
    #[serde(with = "sealed::secret")]
    code: Secret,
    /// What a QR code holds, where it is not the code.
    #[serde(with = "sealed::optional_secret")]
    uri: Option<Secret>,
    #[serde(with = "sealed::optional_timestamp")]
    expires: Option<Timestamp>,
    status: String,
    /// Whether it was asked for after it had expired.
    was_asked_late: bool,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Settling {
    readings: u32,
    failures: u32,
}

/// Why the devices are listed, and so what it means that there is no new one.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Cause {
    /// A phone has taken the key.
    Claimed,
    /// The key is of no use any more.
    Over {
        reason: Reason,
        code: Option<String>,
        authenticated: bool,
    },
    /// The caller wants no more, or the time is over, and a phone may have taken a key.
    Ended,
}

impl MfaMobile {
    pub(super) fn new(request: CreatePairingKey) -> Result<Self> {
        request.check()?;
        Ok(Self {
            user: request.user_id.to_string(),
            request,
            stage: Stage::Listing { tries: 0 },
            baseline: BTreeSet::new(),
            fence: None,
            starts: 0,
        })
    }

    fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.finish(outcome);
        Some(Duration::ZERO)
    }

    fn settle(&mut self, cause: Cause, at: &Situation) -> Option<Duration> {
        self.stage = Stage::Settling {
            settling: Settling::default(),
            cause,
        };
        Some(at.jittered(PAUSE))
    }

    fn listed(&mut self, tries: u32, listed: Listed, at: &Situation) -> Option<Duration> {
        match listed {
            Listed::Found(devices) => {
                self.baseline = devices.iter().map(|device| device.id).collect();
                self.fence = at.fence;
                self.starts = self.starts.saturating_add(1);
                self.stage = Stage::Creating;
                Some(Duration::ZERO)
            }
            Listed::NoUser(refusal) => self.end(denied_for(Reason::UserNotFound, &refusal)),
            Listed::Refused(refusal) => self.end(denied(&refusal)),
            Listed::Unknown => {
                let tries = tries.saturating_add(1);
                self.stage = Stage::Listing { tries };
                Some(before_reading_again(tries, at))
            }
        }
    }

    fn created(&mut self, event: Event) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::CreatePairingKey(key),
                ..
            } => match Key::of(*key) {
                Some(key) => {
                    self.stage = Stage::Polling {
                        key,
                        schedule: Schedule::default(),
                    };
                    Some(FIRST_POLL)
                }
                None => self.end(not_paired(Reason::OptionsRefused, None, false)),
            },
            Event::Denied {
                refusal,
                lost: false,
                ..
            } => self.end(denied(&refusal)),
            // Nobody has seen the key: no phone takes it.
            _ if self.starts < MOST_STARTS => {
                self.stage = Stage::KeyLost;
                Some(Duration::ZERO)
            }
            _ => self.end(not_paired(Reason::SessionEnded, None, false)),
        }
    }

    fn polled(
        &mut self,
        mut key: Key,
        mut schedule: Schedule,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        let is_late = key.expires.is_some_and(|expires| at.now.wall >= expires);
        let pause = match event {
            Event::Replied {
                reply: Reply::ReadPairingKey(read),
                ..
            } => {
                key.status = read.status.as_str().to_owned();
                match read.status {
                    PairingKeyStatus::Claimed => return self.settle(Cause::Claimed, at),
                    PairingKeyStatus::Failed => {
                        let code = read.error.and_then(|error| error.code);
                        let cause = Cause::Over {
                            reason: Reason::PairingFailed,
                            code,
                            authenticated: true,
                        };
                        return self.settle(cause, at);
                    }
                    PairingKeyStatus::Unclaimed if is_late && key.was_asked_late => {
                        // By our clock: the service's may let a phone take it a little later.
                        return self.settle(expired(None, false), at);
                    }
                    _ => {
                        key.was_asked_late = is_late;
                        key.expires = read
                            .expires_at
                            .and_then(|expires| expires.timestamp)
                            .or(key.expires);
                        schedule.after_answer(at)
                    }
                }
            }
            Event::Denied { refusal, .. } => {
                let cause = if refusal.is_not_found() {
                    expired(Some(refusal.telling_code().to_owned()), true)
                } else {
                    Cause::Over {
                        reason: Reason::of_refusal(&refusal),
                        code: Some(refusal.telling_code().to_owned()),
                        authenticated: false,
                    }
                };
                return self.settle(cause, at);
            }
            Event::Lost(loss) => schedule.after_loss(&loss, at),
            _ => schedule.after_loss(&Loss::default(), at),
        };
        self.stage = Stage::Polling { key, schedule };
        Some(pause)
    }

    fn settled(
        &mut self,
        mut settling: Settling,
        cause: Cause,
        listed: Listed,
        at: &Situation,
    ) -> Option<Duration> {
        match listed {
            Listed::Found(devices) => {
                let mut new: Vec<_> = devices
                    .into_iter()
                    .filter(|device| self.may_be_ours(device))
                    .collect();
                let is_leased = self.fence.is_some() && self.fence == at.fence;
                let is_claimed = matches!(cause, Cause::Claimed);
                if new.len() == 1 && is_leased && is_claimed {
                    return self.end(Outcome::Paired {
                        device: PairedDevice::of_mfa(new.swap_remove(0)),
                        evidence: Evidence::Inferred,
                    });
                }
                if !new.is_empty() {
                    return self.end(candidates(new));
                }
                settling.readings += 1;
            }
            Listed::NoUser(refusal) => {
                return self.end(denied_for(Reason::UserNotFound, &refusal));
            }
            Listed::Refused(_) | Listed::Unknown => settling.failures += 1,
        }
        if settling.readings < READINGS && settling.failures < FAILURES {
            let doubled = PAUSE.saturating_mul(1 << (settling.readings + settling.failures).min(4));
            self.stage = Stage::Settling { settling, cause };
            return Some(at.jittered(doubled));
        }
        let is_read = settling.readings >= READINGS;
        self.end(match cause {
            Cause::Over {
                reason,
                code,
                authenticated,
            } if is_read => {
                let mut outcome = denied_by(reason, code);
                if let Outcome::NotPaired {
                    authenticated: proven,
                    ..
                } = &mut outcome
                {
                    *proven = authenticated;
                }
                outcome
            }
            _ => undetermined(),
        })
    }

    fn may_be_ours(&self, device: &MfaDevice) -> bool {
        device.kind == MfaDeviceType::Mobile
            && device.is_active()
            && !self.baseline.contains(&device.id)
    }

    /// Ends it without a device, for a reason of the caller's or the clock's.
    fn give_up(&mut self, reason: Reason, at_once: bool, at: &Situation) -> Option<Duration> {
        match &self.stage {
            Stage::Polling { .. } if at_once => self.end(not_paired(reason, None, false)),
            Stage::Polling { .. } => {
                let cause = Cause::Over {
                    reason,
                    code: None,
                    authenticated: false,
                };
                self.settle(cause, at)
            }
            _ => self.end(not_paired(reason, None, true)),
        }
    }
}

impl Key {
    fn of(key: PairingKey) -> Option<Self> {
        Some(Self {
            id: key.id,
            code: key.code?,
            uri: key.uri,
            expires: key.expires_at.and_then(|expires| expires.timestamp),
            status: key.status.as_str().to_owned(),
            was_asked_late: false,
        })
    }

    /// What the phone scans. A `uri` that nothing can be drawn of leaves the code.
    fn text(&self) -> Option<PairingKeyText> {
        let text = PairingKeyText::new(self.uri.as_ref(), &self.code);
        text.or_else(|_| PairingKeyText::new(None, &self.code)).ok()
    }
}

impl Script for MfaMobile {
    fn plan(&self) -> Plan {
        let user = self.request.user_id;
        match &self.stage {
            Stage::Listing { .. } | Stage::Settling { .. } => {
                Plan::Send(ListDevices::new(user).into())
            }
            Stage::Creating => Plan::Send(self.request.clone().into()),
            Stage::KeyLost => Plan::Ask(start_again(self.starts)),
            Stage::Polling { key, .. } => Plan::Send(ReadPairingKey::new(user, key.id).into()),
            Stage::Finished(outcome) => Plan::Finish(outcome.clone()),
        }
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        match event {
            Event::Unsendable => return self.give_up(Reason::NotSendable, false, at),
            Event::Deadline if !self.is_settling() => {
                return self.give_up(Reason::DeadlinePassed, false, at);
            }
            Event::Cancelled if !self.is_settling() => {
                return self.give_up(Reason::Cancelled, true, at);
            }
            _ => {}
        }
        match (std::mem::replace(&mut self.stage, Stage::Creating), event) {
            (Stage::Finished(outcome), _) => {
                self.stage = Stage::Finished(outcome);
                None
            }
            (Stage::Settling { .. }, Event::Cancelled) => self.end(undetermined()),
            (stage @ Stage::Settling { .. }, Event::Deadline) => {
                self.stage = stage;
                None
            }
            (Stage::Settling { settling, cause }, event) => {
                self.settled(settling, cause, Listed::of(event), at)
            }
            (Stage::Listing { tries }, event) => self.listed(tries, Listed::of(event), at),
            (Stage::Creating, event) => self.created(event),
            (Stage::Polling { key, schedule }, event) => self.polled(key, schedule, event, at),
            (Stage::KeyLost, Event::Answered(Answer::StartAgain)) => {
                self.stage = Stage::Listing { tries: 0 };
                Some(Duration::ZERO)
            }
            (stage @ Stage::KeyLost, _) => {
                self.stage = stage;
                None
            }
        }
    }

    fn check(&self, _: &Answer) -> Result<()> {
        Ok(())
    }

    fn username(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn show(&self, parts: &mut Parts) {
        if let Stage::Polling { key, .. } = &self.stage {
            parts.status = Some(key.status.clone());
            parts.code = Some(key.code.clone());
            if let Some(text) = key.text() {
                parts.link = text.link().map(Secret::from);
                parts.qr = Some(Secret::from(text.expose()));
            }
            parts.expires = key.expires;
        }
    }

    fn reconcile(&mut self) -> bool {
        if !matches!(self.stage, Stage::Finished(Outcome::Undetermined { .. })) {
            return false;
        }
        self.stage = Stage::Settling {
            settling: Settling::default(),
            cause: Cause::Ended,
        };
        true
    }

    fn finish(&mut self, outcome: Outcome) {
        self.stage = Stage::Finished(outcome);
    }
}

impl MfaMobile {
    fn is_settling(&self) -> bool {
        matches!(self.stage, Stage::Settling { .. } | Stage::Finished(_))
    }
}

fn expired(code: Option<String>, authenticated: bool) -> Cause {
    Cause::Over {
        reason: Reason::CodeExpired,
        code,
        authenticated,
    }
}

fn candidates(mfa_candidates: Vec<MfaDevice>) -> Outcome {
    Outcome::Undetermined {
        candidates: Vec::new(),
        mfa_candidates,
    }
}

/// As soon as the vendor's page asks.
const FIRST_POLL: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_secs(1);
const READINGS: u32 = 3;
const FAILURES: u32 = 6;
