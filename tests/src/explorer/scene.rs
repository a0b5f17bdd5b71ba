//! The world of one run: the service, the time, and what is to happen.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use pingpair::Credentials;
use pingpair::pingid::{DeviceType, UserStatus};
use pingpair_sandbox::{Engine, EngineAnswer, Fault, FaultKind, ForeignDevice};

use super::Planner;
use super::alphabet::{Extent, Place, alphabet};
use super::event::Event;
use super::fault::Planted;
use super::flow::USER;
use super::record::Record;
use super::setup::{Setup, devices};
use crate::schedules::Hands;

/// The world of one run.
pub(super) struct Scene {
    pub(super) setup: Arc<Setup>,
    pub(super) engine: Engine,
    pub(super) credentials: Arc<Credentials>,
    pub(super) hands: Hands,
    /// How far the engine's clock has followed.
    followed: Duration,
    pub(super) planner: Planner,
    pub(super) extent: Extent,
    pub(super) record: Record,
    /// How many requests left in this step.
    pub(super) attempt: u32,
    /// How often in a row the phone did nothing.
    pub(super) waits: u32,
    /// Whether one of them may have been carried out.
    pub(super) is_call_lost: bool,
    /// What was stored or sealed last.
    pub(super) text: Option<String>,
    /// Whether the person's last answer was right: it is in no snapshot.
    pub(super) answered_right: Option<bool>,
    /// The activation code that the client showed last.
    pub(super) code: Option<String>,
    /// When the process ended, if it did in this step.
    pub(super) killed: Option<Duration>,
    /// Whether nothing out of the ordinary happens any more.
    pub(super) is_quiet: bool,
    pub(super) planted: Option<Planted>,
    /// The session of WebAuthnStartPairing.
    pub(super) session: Option<String>,
    /// What a client with a planted fault has come to believe.
    pub(super) was_lost: bool,
    pub(super) was_gone: bool,
}

/// A scene that the transport, the driver and the clock share.
pub(super) type Shared = Arc<Mutex<Scene>>;

/// The scene; a process that was ended while it held it has not left it half changed.
pub(super) fn locked(scene: &Shared) -> MutexGuard<'_, Scene> {
    scene.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Scene {
    pub(super) fn new(
        setup: &Arc<Setup>,
        planner: Planner,
        extent: Extent,
        planted: Option<Planted>,
    ) -> Self {
        Self {
            engine: setup.engine.clone(),
            credentials: setup.engine.credentials(),
            setup: Arc::clone(setup),
            hands: Hands::default(),
            followed: Duration::ZERO,
            planner,
            extent,
            record: Record::default(),
            attempt: 0,
            waits: 0,
            is_call_lost: false,
            text: None,
            answered_right: None,
            code: None,
            killed: None,
            is_quiet: false,
            planted,
            session: None,
            was_lost: false,
            was_gone: false,
        }
    }

    /// What happens here.
    pub(super) fn choose(&mut self, place: Place<'_>) -> Event {
        if self.is_quiet {
            return Event::Well;
        }
        self.follow();
        let alphabet = alphabet(self.setup.flow, self.extent, place);
        let state = if self.planner.is_traced() {
            super::state::state(self, place)
        } else {
            0
        };
        self.planner.choose(place, &alphabet, || state)
    }

    /// Lets time pass.
    pub(super) fn pass(&mut self, duration: Duration) {
        self.hands.pass(duration);
        self.follow();
    }

    /// The service's clock follows the client's; what is due happens.
    pub(super) fn follow(&mut self) {
        let elapsed = self.hands.elapsed();
        let behind = elapsed.saturating_sub(self.followed);
        if !behind.is_zero() {
            self.followed = elapsed;
            self.engine.advance(behind);
            self.notice();
        }
    }

    /// Delivers a request as it came.
    pub(super) fn deliver(
        &mut self,
        path: &str,
        token: &[u8],
        fault: Option<FaultKind>,
    ) -> EngineAnswer {
        let silent = || {
            self.setup
                .silent
                .contains(path)
                .then_some(FaultKind::NoEcho)
        };
        if let Some(kind) = fault.or_else(silent)
            && let Ok(fault) = Fault::new(path, kind)
        {
            self.engine.add_fault(fault);
        }
        let answer = self.engine.deliver(path, token);
        self.notice();
        answer
    }

    /// Delivers a request that the client did not send, or not now.
    pub(super) fn deliver_copy(&mut self, path: &str, token: &[u8]) -> EngineAnswer {
        let before = self.engine.log().count();
        let answer = self.deliver(path, token, None);
        let entries = self.engine.log().skip(before);
        let copies: Vec<_> = entries
            .filter(|entry| entry.held_from.is_none())
            .map(|entry| entry.index)
            .collect();
        self.record.copies.extend(copies);
        answer
    }

    /// Notes the devices that came by this pairing. The phone's are noted by the phone.
    fn notice(&mut self) {
        if !self.setup.flow.pairs() || self.setup.flow.has_phone() {
            return;
        }
        let setup = &self.setup;
        let record = &mut self.record;
        let new = devices(&self.engine)
            .into_iter()
            .filter(|id| !setup.before.contains(id) && !record.foreign.contains(id));
        let new: Vec<_> = new.collect();
        record.completed.extend(new);
    }

    /// Somebody else does something.
    pub(super) fn act(&mut self, event: Event) {
        match event {
            Event::ForeignPairs => {
                let device = ForeignDevice::new(self.foreign_type());
                if let Ok(id) = self.engine.pair_foreign_device(USER, device) {
                    self.record.foreign.insert(id);
                }
            }
            Event::ForeignUnpairs => {
                let users = self.engine.users();
                let user = users.iter().find(|user| user.details.username == USER);
                let newest = user.and_then(|user| user.details.devices.last());
                if let Some(device) = newest {
                    let _ = self.engine.unpair_device(USER, device.id);
                }
            }
            Event::Suspended => {
                let suspended = self.engine.set_user_status(USER, UserStatus::Suspended);
                self.record.suspended |= suspended.is_ok();
            }
            Event::JobFails => self.engine.fail_next_job(true),
            _ => {}
        }
    }

    fn foreign_type(&self) -> DeviceType {
        self.setup.flow.device_type()
    }

    /// A reading of the user's details came to the machine, and can be held against its request.
    pub(super) fn note_reading(&mut self) {
        let Self { setup, record, .. } = self;
        let correlated = setup.mode.correlates() && setup.mode.echoes();
        if !correlated || record.completed.is_empty() || !record.foreign.is_empty() {
            return;
        }
        let now = devices(&self.engine);
        if self.record.completed.iter().any(|id| now.contains(id)) {
            self.record.was_shown = true;
        }
    }
}
