//! PingOne: flows on its auth host, users' devices on its api host, and the PingID Desktop agent.
//!
//! It shares with PingID's side what is neither's own: the clock, faults, log, outbox, tokens and
//! authenticators. It knows nothing of the core's client for PingOne, which it judges.

mod agent;
mod alteration;
mod body;
mod cookies;
mod delivery;
mod devices;
mod engine;
mod flows;
mod foreign;
mod handle;
mod identity;
mod jwt;
mod known;
mod operation;
mod options;
mod pairing_keys;
mod password;
mod problem;
mod reply;
mod request;
mod users;

use std::collections::BTreeMap;
use std::sync::Arc;

use pingpair::Timestamp;

use self::agent::Agent;
use self::cookies::Sessions;
use self::devices::OathRecords;
use self::flows::{AuthorizationCode, Flow, WorkerTokens};
use self::operation::Routed;
use self::problem::Problem;
use self::reply::Reply;
use self::users::Users;
use crate::error::Result;
use crate::options::PhoneMode;
use crate::service::Outbox;

pub use self::engine::DESKTOP_AGENT_URL;
pub use self::foreign::ForeignMfaDevice;
pub use self::handle::{NewUser, PingOne};
pub(crate) use self::identity::Identity;
pub use self::known::{KnownMfaDevice, KnownPairingKey, KnownPingOneUser};
pub(crate) use self::operation::Operation;
pub use self::options::{
    AgentMode, Authentication, CookieMode, Fido2Bytes, PairingKeyFormat, PingOneOptions,
};
pub(crate) use self::request::{Door, Request};

/// What PingOne knows.
#[derive(Clone)]
pub(crate) struct Service {
    identity: Arc<Identity>,
    options: PingOneOptions,
    phone: PhoneMode,
    users: Users,
    flows: BTreeMap<String, Flow>,
    sessions: Sessions,
    codes: BTreeMap<String, AuthorizationCode>,
    worker_tokens: WorkerTokens,
    oath: OathRecords,
    /// The credentials of FIDO2 devices, by the devices' ids.
    credentials: BTreeMap<String, Vec<u8>>,
    agent: Agent,
    /// The last success of each operation, the newest of all last.
    successes: Vec<(Operation, Reply)>,
}

/// A request that is carried out.
pub(crate) struct Call<'a> {
    request: &'a Request,
    /// The user in the path.
    user: &'a str,
    /// The device, pairing key or flow.
    object: &'a str,
    now: Timestamp,
    outbox: &'a mut Outbox,
}

impl Service {
    pub(crate) fn new(identity: Identity) -> Result<Self> {
        Ok(Self {
            identity: Arc::new(identity),
            options: PingOneOptions::default(),
            phone: PhoneMode::Manual,
            users: Users::default(),
            flows: BTreeMap::new(),
            sessions: Sessions::default(),
            codes: BTreeMap::new(),
            worker_tokens: WorkerTokens::new(),
            oath: OathRecords::new(),
            credentials: BTreeMap::new(),
            agent: Agent::new()?,
            successes: Vec::new(),
        })
    }

    /// Lets everything happen that is due.
    pub(crate) fn settle(&mut self, now: Timestamp) {
        self.keep_appointments(now);
        for user in self.users.all_mut() {
            user.devices.retain(|device| !device.is_expired(now));
        }
    }

    /// When something is due next.
    pub(crate) fn next_due(&self) -> Option<Timestamp> {
        let devices = self.users.all().flat_map(|user| &user.devices);
        let ends = devices.filter_map(|device| device.expires);
        ends.chain(self.next_appointment()).min()
    }

    /// Carries a request out, by its rules alone.
    fn carry_out(
        &mut self,
        routed: &Routed,
        request: &Request,
        now: Timestamp,
        outbox: &mut Outbox,
    ) -> Reply {
        let mut call = Call {
            request,
            user: &routed.user,
            object: &routed.object,
            now,
            outbox,
        };
        let outcome = self.admit(routed.operation, &call);
        let outcome = outcome.and_then(|()| self.run(routed.operation, &mut call));
        let mut reply = outcome.unwrap_or_else(|problem| problem.reply());
        if routed.operation.is_of_flow() && reply.status != 401 {
            reply.session = self.flows.get(&routed.object).map(|flow| flow.session);
        }
        reply
    }

    /// Refuses who may not ask: without a token on the api host, without the flow's cookies.
    fn admit(&self, operation: Operation, call: &Call<'_>) -> Result<(), Problem> {
        if call.request.header_bytes() > LONGEST_HEADERS {
            let message = "The headers have more than 6 KB.";
            return Err(Problem::new(431, "INVALID_REQUEST", message));
        }
        if call.request.door == Door::Api {
            return self.check_bearer(call);
        }
        if operation.is_of_flow() {
            let flow = self.flows.get(call.object).ok_or_else(Problem::not_found)?;
            if !self.sessions.admits(flow.session, call.request) {
                return Err(Problem::session());
            }
        }
        Ok(())
    }

    fn run(&mut self, operation: Operation, call: &mut Call<'_>) -> Result<Reply, Problem> {
        match operation {
            Operation::RequestWorkerToken => self.request_worker_token(call),
            Operation::StartFlow => self.start_flow(call),
            Operation::ReadFlow => self.read_flow(call),
            Operation::RegisterUser => self.register_user(call),
            Operation::VerifyUser => self.verify_user(call),
            Operation::SendVerificationCode => self.send_verification_code(call),
            Operation::CheckPassword => self.check_password(call),
            Operation::ResumeFlow => self.resume_flow(call),
            Operation::ExchangeCode => self.exchange_code(call),
            Operation::CreateDevice => self.create_device(call),
            Operation::ActivateDevice => self.activate_device(call),
            Operation::SendActivationCode => self.send_activation_code(call),
            Operation::ReadDevice => self.read_device(call),
            Operation::ListDevices => self.list_devices(call),
            Operation::DeleteDevice => self.delete_device(call),
            Operation::BlockDevice => self.block_device(call),
            Operation::UnblockDevice => self.unblock_device(call),
            Operation::SetDeviceNickname => self.set_device_nickname(call),
            Operation::SetDeviceOrder => self.set_device_order(call),
            Operation::RemoveDeviceOrder => self.remove_device_order(call),
            Operation::CreatePairingKey => self.create_pairing_key(call),
            Operation::ReadPairingKey => self.read_pairing_key(call),
            Operation::ListPairingKeys => self.list_pairing_keys(call),
            Operation::DeletePairingKey => self.delete_pairing_key(call),
            Operation::SetMfaEnabled => self.set_mfa_enabled(call),
            Operation::RegisterDesktop => Ok(self.register_desktop(call)?),
            Operation::Unrecognized => Err(Problem::not_found()),
        }
    }
}

/// The platform's limit for all headers together.
const LONGEST_HEADERS: usize = 6 * 1024;
