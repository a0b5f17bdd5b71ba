//! A world with a user of PingOne in it, and what a test does to both.

use pingpair::pairing::{Evidence, Outcome, Reason};
use pingpair::pingone::Id;
use pingpair::{PingOne, Secret};
use pingpair_sandbox::{FaultKind, KnownMfaDevice, KnownPingOneUser, NewUser, PingOneOptions};
use pingpair_tests::virtual_world::{World, pingone_builder};

use super::{Setting, Walk};

impl Setting {
    /// A world in which PingOne knows the user meredith.
    pub(crate) fn pingone() -> Self {
        let world = World::new();
        let user = NewUser::new("meredith").email("meredith@example.com");
        let id = world.engine().pingone().create_user(user).unwrap();
        Self {
            mfa_user: id,
            ..Self::of(world)
        }
    }

    pub(crate) fn mfa_client(&self) -> PingOne {
        let properties = self.world.engine().pingone().properties_text();
        let key = pingpair::snapshot::SnapshotKey::new(&[1; 32]).unwrap();
        pingone_builder(properties.expose())
            .transport(self.wire.clone())
            .clock(self.world.clone())
            .lease(self.lease.clone())
            .snapshot_keys([key])
            .build()
            .unwrap()
    }

    pub(crate) fn mfa_user(&self) -> Id {
        Id::parse(&self.mfa_user).unwrap()
    }

    pub(crate) fn mfa_options(&self, change: impl FnOnce(&mut PingOneOptions)) {
        let mut engine = self.world.engine();
        let mut pingone = engine.pingone();
        let mut options = pingone.options();
        change(&mut options);
        pingone.set_options(options).unwrap();
    }

    /// Every user of PingOne.
    pub(crate) fn mfa_users(&self) -> Vec<KnownPingOneUser> {
        self.world.engine().pingone().users()
    }

    /// The devices of meredith.
    pub(crate) fn mfa_devices(&self) -> Vec<KnownMfaDevice> {
        let users = self.mfa_users().into_iter();
        users
            .filter(|user| user.id == self.mfa_user)
            .flat_map(|user| user.devices)
            .collect()
    }

    /// Lets PingOne refuse the next request of an operation.
    pub(crate) fn denies(&self, operation: &str, http_status: u16, code: &str, detail: &str) {
        let fault = FaultKind::Refusal {
            http_status,
            code: code.into(),
            detail: Some(detail.into()).filter(|detail: &String| !detail.is_empty()),
            target: None,
            retry_after: None,
        };
        self.fault(operation, fault);
    }

    /// Lets the next readings tell nothing: all attempts of each are lost.
    pub(crate) fn lose(&self, operation: &str, readings: u32) {
        self.faults(
            operation,
            FaultKind::Lost,
            super::setting::ATTEMPTS * readings,
        );
    }
}

impl Walk {
    /// It ended by a device of PingOne with this evidence.
    #[track_caller]
    pub(crate) fn mfa_paired(&self, evidence: Evidence) -> String {
        match self.outcome() {
            Outcome::Paired {
                device,
                evidence: found,
            } => {
                assert_eq!(found, evidence);
                let mfa = device.mfa.unwrap();
                assert!(mfa.is_active());
                assert_eq!(device.uuid, Some(mfa.id.to_string()));
                mfa.id.to_string()
            }
            other => panic!("{other:?}"),
        }
    }

    /// It ended without a device, for this reason, by this code of PingOne's.
    #[track_caller]
    pub(crate) fn mfa_not_paired(&self, reason: Reason, authenticated: bool, code: Option<&str>) {
        match self.outcome() {
            Outcome::NotPaired {
                reason: found,
                code: told,
                authenticated: proven,
                ..
            } => {
                assert_eq!((found, proven), (reason, authenticated));
                assert_eq!(told.as_deref(), code);
            }
            other => panic!("{other:?}"),
        }
    }

    /// It ended without a user, for this reason.
    #[track_caller]
    pub(crate) fn not_registered(&self, reason: Reason, authenticated: bool) {
        match self.outcome() {
            Outcome::NotRegistered {
                reason: found,
                authenticated: proven,
                ..
            } => assert_eq!((found, proven), (reason, authenticated)),
            other => panic!("{other:?}"),
        }
    }

    /// Whether the user is registered is not known.
    #[track_caller]
    pub(crate) fn registration_unknown(&self) {
        let outcome = self.outcome();
        assert!(
            matches!(outcome, Outcome::RegistrationUnknown),
            "{outcome:?}"
        );
    }

    /// The last message's OTP or code.
    pub(crate) fn message(&self) -> Secret {
        self.setting.otp()
    }
}
