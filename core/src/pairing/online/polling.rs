//! Asking what became of the code.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Cause, Online, Stage};
use crate::pairing::call::{Loss, Reply};
use crate::pairing::detailing::Detailing;
use crate::pairing::outcome::Reason;
use crate::pairing::schedule::Schedule;
use crate::pairing::script::{Event, Situation};
use crate::pairing::settling::Settling;
use crate::pingid::{PairingProgress, PairingStatus, error_id};
use crate::provenance::Provenance;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Polling {
    /// The last status that a reply told, as on the wire.
    pub(super) status: Option<String>,
    /// Whether a poll was lost since.
    pub(super) lost: bool,
    schedule: Schedule,
}

impl Polling {
    /// Whether a device may be paired, or about to be.
    pub(super) fn is_open(&self) -> bool {
        let begun = [PairingStatus::Verified, PairingStatus::Paired];
        let status = self.status.as_deref();
        self.lost || begun.iter().any(|begun| status == Some(begun.as_str()))
    }
}

impl Online {
    pub(super) fn on_polling(
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
                    return self.settle(Settling::default(), Cause::Open, at);
                }
                let id = refusal.error_id;
                self.settle(Settling::once(), Cause::Refused(Reason::of(id), id), at)
            }
            Event::Lost(loss) => {
                polling.lost |= loss.sent;
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
        // An older reply may tell of an older code: that one is no sign of success.
        if progress.status != PairingStatus::Success || provenance == Provenance::Correlated {
            self.status = Some(progress.status.as_str().to_owned());
        }
        if progress.status == PairingStatus::NotExist {
            return self.gone(&polling, at);
        }
        if provenance == Provenance::Correlated {
            self.named.tell(progress.device_id);
        } else {
            self.named.note(progress.device_id, None);
        }
        if progress.status == PairingStatus::Success {
            if provenance != Provenance::Correlated {
                return self.settle(Settling::default(), Cause::Open, at);
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
            let cause = Cause::Ended(Reason::CodeExpired);
            return self.settle(Settling::once(), cause, at);
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
}
