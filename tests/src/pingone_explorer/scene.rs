//! The world of one run: the service, the time, and what is to happen.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use pingpair::exchange::Outgoing;
use pingpair::{Secret, Timestamp};
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{
    Engine, EngineAnswer, Fault, FaultKind, ForeignMfaDevice, KnownPingOneUser, NewUser, Options,
};

use super::event::{Event, Place, alphabet};
use super::fault::Planted;
use super::flow::{Flow, SERIAL, TOKEN_KEY, USER};
use super::plan::Planner;
use super::record::Record;
use crate::explorer::Hands;
use crate::virtual_world::{World, deliver_pingone};

/// A machine's world before it begins. Runs clone it.
#[derive(Clone)]
pub(super) struct Setup {
    pub(super) flow: Flow,
    pub(super) engine: Engine,
    pub(super) began: Timestamp,
    /// The text of the properties file.
    pub(super) properties: Secret,
    /// The user's id.
    pub(super) user: String,
    pub(super) auth_url: String,
    pub(super) api_url: String,
}

impl Setup {
    pub(super) fn new(flow: Flow) -> Self {
        let mut engine = Engine::new(World::start(), Options::default()).expect("an engine");
        let key = OathKey::from_base32(TOKEN_KEY).expect("a key");
        let token = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
        engine.add_oath_token(SERIAL, token);
        if flow == Flow::OathDrifted {
            engine.drift_oath_token(SERIAL, 40).expect("a token");
        }
        let began = engine.now();
        let mut pingone = engine.pingone();
        let mut options = pingone.options();
        options.registration = flow != Flow::RegisterOff;
        options.verification = flow != Flow::RegisterUnverified;
        pingone.set_options(options).expect("options");
        let user = pingone.create_user(NewUser::new(USER)).expect("a user");
        if !flow.registers() {
            // A device of the same type, with the same number, was there before.
            let device = foreign(flow);
            pingone
                .add_foreign_device(&user, &device)
                .expect("a device");
        }
        let properties = pingone.properties_text();
        let (auth_url, api_url) = (pingone.auth_url(), pingone.api_url());
        Self {
            flow,
            engine,
            began,
            properties,
            user,
            auth_url,
            api_url,
        }
    }
}

/// The world of one run.
pub(super) struct Scene {
    pub(super) setup: Arc<Setup>,
    pub(super) engine: Engine,
    pub(super) hands: Hands,
    /// How far the engine's clock has followed.
    followed: Duration,
    pub(super) planner: Planner,
    pub(super) record: Record,
    /// How often in a row the phone did nothing.
    pub(super) waits: u32,
    /// The pairing key that the client showed last.
    pub(super) key: Option<String>,
    /// When the process ended, if it did in this step.
    pub(super) killed: Option<Duration>,
    /// Whether nothing out of the ordinary happens any more.
    pub(super) is_quiet: bool,
    pub(super) planted: Option<Planted>,
    /// Whether an activation was lost, as a client with a planted fault remembers it.
    pub(super) was_lost: bool,
}

/// A scene that the transport, the driver and the clock share.
pub(super) type Shared = Arc<Mutex<Scene>>;

/// The scene; a process that was ended while it held it has not left it half changed.
pub(super) fn locked(scene: &Shared) -> MutexGuard<'_, Scene> {
    scene.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Scene {
    pub(super) fn new(setup: &Arc<Setup>, planner: Planner, planted: Option<Planted>) -> Self {
        Self {
            engine: setup.engine.clone(),
            setup: Arc::clone(setup),
            hands: Hands::default(),
            followed: Duration::ZERO,
            planner,
            record: Record::default(),
            waits: 0,
            key: None,
            killed: None,
            is_quiet: false,
            planted,
            was_lost: false,
        }
    }

    /// What happens here.
    pub(super) fn choose(&mut self, place: Place<'_>) -> Event {
        if self.is_quiet {
            return Event::Well;
        }
        self.follow();
        self.planner.choose(place, alphabet(self.setup.flow, place))
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
        operation: &str,
        outgoing: &Outgoing,
        fault: Option<FaultKind>,
    ) -> EngineAnswer {
        if let Some(kind) = fault
            && let Ok(fault) = Fault::new(operation, kind)
        {
            self.engine.add_fault(fault);
        }
        let answer = deliver_pingone(&mut self.engine, outgoing);
        self.notice();
        answer
    }

    /// Delivers a request that the client did not send once more.
    pub(super) fn deliver_copy(&mut self, operation: &str, outgoing: &Outgoing) -> EngineAnswer {
        let before = self.engine.log().count();
        let answer = self.deliver(operation, outgoing, None);
        let copies: Vec<_> = self.engine.log().skip(before).map(|it| it.index).collect();
        self.record.copies.extend(copies);
        answer
    }

    /// The user.
    pub(super) fn user(&mut self) -> Option<KnownPingOneUser> {
        let users = self.engine.pingone().users();
        users.into_iter().find(|user| user.id == self.setup.user)
    }

    /// Notes which devices are active.
    fn notice(&mut self) {
        let Some(user) = self.user() else { return };
        let active = user.devices.into_iter().filter(|it| it.status == "ACTIVE");
        self.record.active.extend(active.map(|device| device.id));
    }

    /// Somebody else does something.
    pub(super) fn act(&mut self, event: Event) {
        let setup = Arc::clone(&self.setup);
        let device = foreign(setup.flow);
        match event {
            Event::ForeignPairs | Event::ForeignCreates => {
                let waits = event == Event::ForeignCreates;
                let device = if waits { device.waiting() } else { device };
                let mut pingone = self.engine.pingone();
                if let Ok(id) = pingone.add_foreign_device(&setup.user, &device) {
                    self.record.foreign.insert(id);
                }
            }
            Event::ForeignActivates => {
                let waiting = self.newest(|status| status == "ACTIVATION_REQUIRED");
                if let Some(id) = waiting {
                    let mut pingone = self.engine.pingone();
                    let _ = pingone.activate_device(&setup.user, &id);
                    self.record.foreign.insert(id);
                }
            }
            Event::ForeignDeletes => {
                if let Some(id) = self.newest(|_| true) {
                    let _ = self.engine.pingone().delete_device(&setup.user, &id);
                }
            }
            Event::FlowExpires => {
                let flows: Vec<_> = self
                    .engine
                    .log()
                    .filter(|entry| entry.operation == "StartFlow")
                    .filter_map(|entry| entry.pingone.as_ref()?.object.clone())
                    .collect();
                for flow in flows {
                    let _ = self.engine.pingone().expire_flow(&flow);
                }
            }
            Event::StaleToken => self.engine.pingone().revoke_tokens(),
            _ => {}
        }
        self.notice();
    }

    fn newest(&mut self, wanted: impl Fn(&str) -> bool) -> Option<String> {
        let user = self.user()?;
        let mut devices = user.devices.into_iter().rev();
        devices
            .find(|device| wanted(device.status))
            .map(|device| device.id)
    }
}

/// A device of somebody else's making that could be taken for the flow's.
fn foreign(flow: Flow) -> ForeignMfaDevice {
    let device = ForeignMfaDevice::new(flow.device_type());
    match flow.destination() {
        Some(destination) => device.destination(destination),
        None => device,
    }
}
