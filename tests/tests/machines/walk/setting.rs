//! A world with a user in it, and what a test does to both.

use std::cell::Cell;

use pingpair::Secret;
use pingpair::client::{Client, ClientBuilder};
use pingpair::pingid::{AddUser, Device, DeviceId, DeviceType};
use pingpair::snapshot::InProcessLease;
use pingpair_sandbox::{Fault, FaultKind, ForeignDevice, Options};
use pingpair_tests::tapped_wire::TappedWire;
use pingpair_tests::virtual_world::World;

/// A world, in which the user meredith is registered, and a wire into it.
pub(crate) struct Setting {
    pub(crate) world: World,
    pub(crate) wire: TappedWire,
    /// What the clients of the world share.
    pub(crate) lease: InProcessLease,
    /// The serial number of the YubiKey that was made.
    pub(crate) yubikey: String,
    /// The id of the user of PingOne.
    pub(crate) mfa_user: String,
    /// How often a person answered.
    pub(crate) answers: Cell<usize>,
}

impl Setting {
    pub(crate) fn new() -> Self {
        let setting = Self::empty();
        let client = setting.world.client();
        client.add_user(AddUser::new("meredith")).unwrap();
        setting
    }

    /// Nobody is registered.
    pub(crate) fn empty() -> Self {
        Self::of(World::new())
    }

    pub(crate) fn of(world: World) -> Self {
        let wire = TappedWire::new(&world);
        let clock = world.clone();
        Self {
            world,
            wire,
            lease: InProcessLease::with_clock(move || clock.now().monotonic),
            yubikey: String::new(),
            mfa_user: String::new(),
            answers: Cell::default(),
        }
    }

    pub(crate) fn builder(&self) -> ClientBuilder {
        let builder = self.world.builder(self.wire.clone());
        builder.lease(self.lease.clone())
    }

    pub(crate) fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    /// A client of a tenant that echoes nothing, in a world that is such a tenant from now on.
    pub(crate) fn client_without_correlation(&self) -> Client {
        self.options(|options| options.echo = false);
        let mut options = pingpair::Options::default();
        options.correlation = false;
        self.builder().options(options).build().unwrap()
    }

    /// Lets a fault befall the next delivery of an operation.
    pub(crate) fn fault(&self, operation: &str, kind: FaultKind) {
        self.faults(operation, kind, 1);
    }

    pub(crate) fn faults(&self, operation: &str, kind: FaultKind, times: u32) {
        let fault = Fault::new(operation, kind).unwrap().times(times);
        self.world.engine().add_fault(fault);
    }

    /// Lets the next readings of a user's details tell nothing: all attempts of each are lost.
    pub(crate) fn lose_readings(&self, readings: u32) {
        self.faults("GetUserDetails", FaultKind::Lost, ATTEMPTS * readings);
    }

    pub(crate) fn options(&self, change: impl FnOnce(&mut Options)) {
        let mut engine = self.world.engine();
        let mut options = engine.options();
        change(&mut options);
        engine.set_options(options);
    }

    /// Somebody else pairs a device with meredith.
    pub(crate) fn foreign(&self, kind: DeviceType) -> DeviceId {
        let device = ForeignDevice::new(kind);
        let mut engine = self.world.engine();
        engine.pair_foreign_device("meredith", device).unwrap()
    }

    pub(crate) fn devices(&self) -> Vec<Device> {
        let users = self.world.engine().users();
        let meredith = users
            .iter()
            .find(|user| user.details.username == "meredith");
        meredith.unwrap().details.devices.clone()
    }

    /// The OTP of the last message.
    pub(crate) fn otp(&self) -> Secret {
        let engine = self.world.engine();
        engine.messages().last().unwrap().otp.clone()
    }

    /// The last activation code that was minted.
    pub(crate) fn code(&self) -> Secret {
        let users = self.world.engine().users();
        let codes = users.iter().flat_map(|user| &user.codes);
        let last = codes.max_by_key(|code| code.expires).unwrap();
        last.activation_code.clone()
    }
}

/// So often the client tries a reading.
pub(super) const ATTEMPTS: u32 = 3;

/// A refusal that belongs to the request.
pub(crate) const REFUSED: FaultKind = FaultKind::SignedError {
    error_id: 10559,
    echo: true,
};

/// The numbers by which an unsigned error could pretend that something is done or over.
pub(crate) const UNSIGNED: [i64; 9] = [
    10556, 10561, 10562, 10564, 10565, 20513, 20517, 20558, 20562,
];
