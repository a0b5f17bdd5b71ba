//! What every run of a machine begins with: users, devices, and replies of an earlier pairing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pingpair::describe::ClientData;
use pingpair::pingid::{AddUser, DeleteUser, DeviceId, DeviceType, GetActivationCode, operations};
use pingpair::{Client, Secret, Timestamp};
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{Engine, ForeignDevice, Options};

use super::Planner;
use super::alphabet::Extent;
use super::flow::{ADDRESS, COLLEAGUE, Flow, NUMBER, SERIAL, TOKEN_KEY, USER};
use super::mode::{Mode, correlating};
use super::run::run;
use crate::virtual_world::World;

/// A machine's world before it begins. Runs clone it.
pub struct Setup {
    /// The machine.
    pub flow: Flow,
    /// The tenant.
    pub mode: Mode,
    pub(super) engine: Engine,
    pub(super) began: Timestamp,
    /// The text of the properties file of the organisation.
    pub(super) properties: Secret,
    /// The serial number of the user's YubiKey.
    pub(super) yubikey: String,
    /// The activation code that is given to the machine.
    pub(super) code: Option<Secret>,
    /// The devices that the user has before.
    pub(super) before: BTreeSet<DeviceId>,
    /// The jobs that were begun before.
    pub(super) jobs_before: usize,
    /// The service's signed successes of an earlier run, by operation.
    pub(super) older: BTreeMap<&'static str, Vec<u8>>,
    /// The operations whose replies hold no `clientData` at this tenant.
    pub(super) silent: BTreeSet<&'static str>,
}

impl Setup {
    /// Lets an earlier run of the machine go well, undoes what it did, and keeps its replies.
    pub fn new(flow: Flow, mode: Mode) -> Arc<Self> {
        let world = World::new();
        let mut options = Options::default();
        options.echo = mode.echoes();
        world.engine().set_options(options);
        let client = client_of(&world, mode);
        let mut setup = Self::first(flow, mode, &world, &client);
        if matches!(
            flow,
            Flow::SmsBarred | Flow::EnrolRefused | Flow::OnlineWrongCode
        ) {
            return Arc::new(setup);
        }
        // Where the client was not told that nothing comes back, nothing ever goes well.
        setup.mode = if mode == Mode::Silent {
            Mode::Off
        } else {
            mode
        };
        let first = Arc::new(setup);
        let course = run(&first, Planner::well(), Extent::All, None);
        let problems = course.violations;
        assert!(problems.is_empty(), "{flow:?}, {mode:?}: {problems:?}");
        let world = World::of(course.engine);
        let client = client_of(&world, mode);
        let mut setup = Self {
            mode,
            older: course.replies,
            engine: first.engine.clone(),
            properties: first.properties.clone(),
            yubikey: first.yubikey.clone(),
            code: None,
            before: first.before.clone(),
            silent: first.silent.clone(),
            ..*first
        };
        setup.undo(&world, &client);
        Arc::new(setup)
    }

    fn first(flow: Flow, mode: Mode, world: &World, client: &Client) -> Self {
        client
            .add_user(AddUser::new(COLLEAGUE))
            .expect("a colleague");
        if !flow.is_new_user() {
            client.add_user(AddUser::new(USER)).expect("a user");
        }
        let credential = || {
            let key = OathKey::from_base32(TOKEN_KEY).expect("a key");
            OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six)
        };
        let yubikey = {
            let mut engine = world.engine();
            engine.add_oath_token(SERIAL, credential());
            engine.make_yubikey().expect("a YubiKey")
        };
        let engine = world.engine().clone();
        let mut setup = Self {
            flow,
            mode,
            began: engine.now(),
            properties: engine.properties_text(),
            engine,
            yubikey,
            code: None,
            before: BTreeSet::new(),
            jobs_before: 0,
            older: BTreeMap::new(),
            silent: silent(mode),
        };
        {
            let mut engine = world.engine();
            if flow.pairs() {
                // The colleague's device has the very number or address; the user has another one.
                let own = destination(flow, ForeignDevice::new(flow.device_type()));
                engine
                    .pair_foreign_device(COLLEAGUE, own)
                    .expect("a device");
                if !flow.is_bare() {
                    // A message went to the same number before: only the list of devices tells which
                    // one is new.
                    let old = ForeignDevice::new(flow.device_type());
                    let old = match flow {
                        Flow::Sms | Flow::Email => destination(flow, old),
                        _ => old,
                    };
                    engine.pair_foreign_device(USER, old).expect("a device");
                }
            }
            if flow == Flow::ResyncOne {
                let device = ForeignDevice::new(DeviceType::HardwareToken).serial_number(SERIAL);
                engine.pair_foreign_device(USER, device).expect("a token");
            }
        }
        setup.ready(world, client);
        setup
    }

    /// Takes back what an earlier run did.
    fn undo(&mut self, world: &World, client: &Client) {
        let before = std::mem::take(&mut self.before);
        if self.flow.is_new_user() {
            client.delete_user(DeleteUser::new(USER)).expect("deleted");
        } else {
            let devices = devices(&world.engine());
            for id in devices.difference(&before) {
                world.engine().unpair_device(USER, *id).expect("unpaired");
            }
        }
        if self.flow == Flow::EnrolYubiKey {
            client.delete_user(DeleteUser::new(USER)).expect("deleted");
            client.add_user(AddUser::new(USER)).expect("added");
        }
        self.ready(world, client);
    }

    /// What has to be as it is for each run anew.
    fn ready(&mut self, world: &World, client: &Client) {
        if matches!(
            self.flow,
            Flow::TokenDrifted | Flow::ResyncOne | Flow::ResyncTwo
        ) {
            world
                .engine()
                .drift_oath_token(SERIAL, 40)
                .expect("a token");
        }
        if self.flow == Flow::OnlineGiven {
            let minted = client.get_activation_code(GetActivationCode::new(USER));
            self.code = Some(minted.expect("a code").activation_code);
        }
        let mut engine = world.engine();
        engine.clear_log();
        self.before = devices(&engine);
        self.jobs_before = engine.jobs().len();
        self.began = engine.now();
        self.engine = engine.clone();
    }
}

fn destination(flow: Flow, device: ForeignDevice) -> ForeignDevice {
    match flow.device_type() {
        DeviceType::Sms | DeviceType::Voice => device.destination(NUMBER),
        DeviceType::Email => device.destination(ADDRESS),
        _ => device,
    }
}

/// The ids of the user's devices.
pub(super) fn devices(engine: &Engine) -> BTreeSet<DeviceId> {
    let users = engine.users();
    let user = users.iter().find(|user| user.details.username == USER);
    let devices = user.map(|user| user.details.devices.as_slice());
    let devices = devices.unwrap_or_default().iter();
    devices.map(|device| device.id).collect()
}

fn silent(mode: Mode) -> BTreeSet<&'static str> {
    let infos = operations().map(|declared| declared.info());
    let silent = infos.filter(|info| match mode {
        Mode::Declared => info.client_data != ClientData::Echoed,
        _ => false,
    });
    silent.map(|info| info.path).collect()
}

fn client_of(world: &World, mode: Mode) -> Client {
    let options = correlating(mode.correlates() && mode.echoes());
    let builder = world.builder(crate::virtual_world::Wire(world.clone()));
    builder.options(options).build().expect("a client")
}
