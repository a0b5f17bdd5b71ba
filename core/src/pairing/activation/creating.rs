//! From the list of devices to the question.

use std::time::Duration;

use super::{Activation, Asking, Looking, Method, Stage};
use crate::pairing::call::Reply;
use crate::pairing::listing::Listed;
use crate::pairing::outcome::{Evidence, Outcome, PairedDevice, Reason};
use crate::pairing::prompt::{MOST_STARTS, Problem};
use crate::pairing::script::{
    Event, Situation, before_reading_again, denied, denied_for, not_paired,
};
use crate::pingone::{MfaDevice, MfaDeviceStatus};

impl<M: Method> Activation<M> {
    /// The user's devices before one is created.
    pub(super) fn listed(
        &mut self,
        tries: u32,
        listed: Listed,
        at: &Situation,
    ) -> Option<Duration> {
        match listed {
            Listed::Found(devices) => {
                if let Some(device) = self.activated(&devices) {
                    let device = PairedDevice::of_mfa(device.clone());
                    let evidence = Evidence::Matched;
                    return self.end(Outcome::Paired { device, evidence });
                }
                self.baseline = devices.iter().map(|device| device.id).collect();
                self.starts = self.starts.saturating_add(1);
                self.stage = Stage::Creating;
                Some(Duration::ZERO)
            }
            Listed::NoUser(refusal) => {
                self.end_unless_open(denied_for(Reason::UserNotFound, &refusal), at)
            }
            Listed::Refused(refusal) => self.end_unless_open(denied(&refusal), at),
            Listed::Unknown => {
                let tries = tries.saturating_add(1);
                self.stage = Stage::Listing { tries };
                Some(before_reading_again(tries, at))
            }
        }
    }

    pub(super) fn take_created(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::CreateDevice(device),
                ..
            } if device.status == MfaDeviceStatus::ActivationRequired => {
                match self.method.created(&device) {
                    Ok(()) => {
                        self.created.push(device.id);
                        self.stage = Stage::Asking(Asking::default());
                        Some(Duration::ZERO)
                    }
                    Err(reason) => self.end_unless_open(not_paired(reason, None, false), at),
                }
            }
            Event::Denied {
                refusal,
                lost: false,
                ..
            } => self.end_unless_open(denied(&refusal), at),
            // Also a device that is active at once: nobody has proven to have it.
            _ if self.method.takes_found() => {
                self.stage = Stage::Finding(Looking::default());
                Some(at.jittered(PAUSE))
            }
            _ => self.start_lost(at),
        }
    }

    /// Looks for the one device that the lost request can have created.
    pub(super) fn find(
        &mut self,
        mut looking: Looking,
        listed: Listed,
        at: &Situation,
    ) -> Option<Duration> {
        match listed {
            Listed::Found(devices) => {
                let mut found = devices.iter().filter(|device| self.may_be_ours(device));
                if let (Some(device), None) = (found.next(), found.next()) {
                    self.created.push(device.id);
                    self.stage = Stage::Asking(Asking {
                        problem: Some(Problem::AnswerLost),
                        ..Asking::default()
                    });
                    return Some(Duration::ZERO);
                }
                looking.readings += 1;
            }
            Listed::NoUser(refusal) => {
                return self.end_unless_open(denied_for(Reason::UserNotFound, &refusal), at);
            }
            Listed::Refused(_) | Listed::Unknown => looking.failures += 1,
        }
        if looking.is_over() {
            return self.start_lost(at);
        }
        self.stage = Stage::Finding(looking);
        Some(looking.pause(at))
    }

    /// A device that waits pairs nothing: it can be begun again.
    pub(super) fn start_lost(&mut self, at: &Situation) -> Option<Duration> {
        if self.starts < MOST_STARTS {
            self.stage = Stage::StartLost;
            return Some(Duration::ZERO);
        }
        self.end_unless_open(not_paired(Reason::SessionEnded, None, false), at)
    }

    pub(super) fn take_resent(
        &mut self,
        mut asking: Asking,
        event: Event,
        at: &Situation,
    ) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::SendActivationCode(_),
                ..
            } => asking = Asking::default(),
            Event::Denied {
                refusal,
                lost: false,
                ..
            } => {
                return match Reason::of_refusal(&refusal) {
                    // The code that was sent before can still be typed.
                    Reason::OtpNotSent => self.ask(asking, Problem::OtpNotSent),
                    _ => self.end_unless_open(denied(&refusal), at),
                };
            }
            _ => {
                asking.answers = 0;
                return self.ask(asking, Problem::AnswerLost);
            }
        }
        self.stage = Stage::Asking(asking);
        Some(Duration::ZERO)
    }

    pub(super) fn ask(&mut self, mut asking: Asking, problem: Problem) -> Option<Duration> {
        asking.problem = Some(problem);
        self.stage = Stage::Asking(asking);
        Some(Duration::ZERO)
    }

    /// A device of this pairing that is active: of an activation that was lost before.
    pub(super) fn activated<'a>(&self, devices: &'a [MfaDevice]) -> Option<&'a MfaDevice> {
        let mut own = devices
            .iter()
            .filter(|device| self.created.contains(&device.id));
        own.find(|device| device.is_active())
    }

    fn may_be_ours(&self, device: &MfaDevice) -> bool {
        device.status == MfaDeviceStatus::ActivationRequired
            && device.kind == self.method.create().kind
            && !self.baseline.contains(&device.id)
            && self.method.is_own(device)
    }
}

impl Looking {
    pub(super) fn is_over(self) -> bool {
        self.readings >= READINGS || self.failures >= FAILURES
    }

    /// How long to wait before the next reading.
    pub(super) fn pause(self, at: &Situation) -> Duration {
        at.jittered(PAUSE.saturating_mul(1 << (self.readings + self.failures).min(4)))
    }
}

pub(super) const PAUSE: Duration = Duration::from_secs(1);
const READINGS: u32 = 3;
const FAILURES: u32 = 6;
