//! The service without a socket and, if wanted, without a clock that runs.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use pingpair::credentials::Credentials;
use pingpair::describe::OperationInfo;
use pingpair::pingid::{DeviceId, UserStatus};
use pingpair::{Secret, Timestamp, jws};

use crate::answer::Answer;
use crate::authenticators::{AuthenticatorApp, OathCredential};
use crate::engine_answer::EngineAnswer;
use crate::error::{Error, Result};
use crate::faults::Fault;
use crate::identity::Identity;
use crate::log::Delivery;
use crate::options::Options;
use crate::pingone;
use crate::router;
use crate::service::{Clock, ForeignDevice, KnownJob, KnownUser, Message, Phone};
use crate::state::State;
use crate::webauthn::{Attestation, Misbehaviour};

/// The service without HTTP and without a running clock: for tests that run many schedules of
/// requests, faults and people against it, in one thread and in no time.
///
/// It is what a [`Sandbox`](crate::Sandbox) serves: the same requests get the same answers, befallen
/// by the same faults, and are logged alike. Its clock stands still until
/// [`advance`](Self::advance) moves it. A clone has the same credentials, users, sessions, faults and
/// log, and goes its own way from there; codes, ids and OTPs are random in each.
///
/// ```
/// use std::time::Duration;
///
/// use pingpair::Timestamp;
/// use pingpair_sandbox::{Engine, Options};
///
/// # fn main() -> pingpair_sandbox::Result<()> {
/// let start = Timestamp::from_milliseconds(1_770_999_342_125).unwrap_or(Timestamp::now());
/// let mut engine = Engine::new(start, Options::default())?;
/// // A real test sends what a client has built with `engine.credentials()`.
/// let answer = engine.deliver("adduser", b"not a signed request");
/// assert_eq!(answer.status, 400);
/// let branch = engine.clone();
/// assert_eq!(engine.advance(Duration::from_secs(60)).milliseconds(), 1_770_999_402_125);
/// assert_eq!(branch.now(), start);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Engine {
    identity: Arc<Identity>,
    pub(crate) state: State,
}

impl Engine {
    /// A service with new credentials and without users, whose clock stands still at `now`.
    ///
    /// # Errors
    /// [`Error::EntropyUnavailable`] when the operating system gives no random bytes.
    pub fn new(now: Timestamp, options: Options) -> Result<Self> {
        let identity = Identity::new(BASE_URL)?;
        let pingone = pingone::Identity::without_socket()?;
        Self::with(identity, pingone, Clock::standing(now), options)
    }

    pub(crate) fn with(
        identity: Identity,
        pingone: pingone::Identity,
        clock: Clock,
        options: Options,
    ) -> Result<Self> {
        let pingone = pingone::Service::new(pingone)?;
        Ok(Self {
            identity: Arc::new(identity),
            state: State::new(clock, pingone, options),
        })
    }

    /// Takes in a request: the token that a client would POST to this operation, which is named by
    /// its path, such as `adduser`.
    ///
    /// What is due has happened before, and what became due by it has happened when this returns.
    pub fn deliver(&mut self, path: &str, token: &[u8]) -> EngineAnswer {
        self.settle();
        let answer = match router::operation(path) {
            _ if token.len() > jws::MAXIMUM_TOKEN => Answer::body_too_large(),
            None => router::unknown_operation(),
            Some(operation) => self.respond(operation, token),
        };
        self.settle();
        EngineAnswer::new(answer)
    }

    /// Moves the clock on, and returns what it says then. What became due has happened.
    pub fn advance(&mut self, by: Duration) -> Timestamp {
        self.state.clock.advance(by);
        self.settle();
        self.now()
    }

    /// The phone scans an activation code: its status becomes `VERIFIED`, and a user without a
    /// device becomes `PENDING`.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`], [`Error::DeviceTypeRefused`] or [`Error::UserSuspended`].
    pub fn scan(&mut self, activation_code: &str, phone: Phone) -> Result<()> {
        self.state.service.scan(activation_code, phone)
    }

    /// The phone that scanned the code is paired: `PAIRED`.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`], [`Error::StepOutOfOrder`], [`Error::UserSuspended`] or
    /// [`Error::DeviceLimitReached`].
    pub fn pair(&mut self, activation_code: &str) -> Result<DeviceId> {
        let now = self.now();
        self.state.service.pair(activation_code, now)
    }

    /// The user has filled in the registration form: `SUCCESS`, told once, and the user becomes
    /// `ACTIVE`.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`], [`Error::StepOutOfOrder`] or [`Error::UserSuspended`].
    pub fn finish(&mut self, activation_code: &str) -> Result<DeviceId> {
        self.state.service.finish(activation_code)
    }

    /// Somebody else pairs a device with a user: another administrator or an attacker, who does not
    /// come through the client. It is listed, counted and limited like any other device, and the
    /// user becomes `ACTIVE`; [`KnownUser::foreign_devices`] tells which ones came this way.
    ///
    /// # Errors
    /// [`Error::UserNotFound`], [`Error::UserSuspended`], [`Error::DeviceLimitReached`],
    /// [`Error::DeviceRefused`], [`Error::AuthenticatorNotFound`], [`Error::DevicePaired`] or
    /// [`Error::EntropyUnavailable`].
    pub fn pair_foreign_device(
        &mut self,
        username: &str,
        device: ForeignDevice,
    ) -> Result<DeviceId> {
        let now = self.now();
        self.state
            .service
            .pair_foreign_device(username, device, now)
    }

    /// Somebody else unpairs a device from a user, whoever paired it. What follows is that of
    /// UnpairDevice.
    ///
    /// # Errors
    /// [`Error::UserNotFound`] or [`Error::DeviceNotFound`].
    pub fn unpair_device(&mut self, username: &str, device_id: DeviceId) -> Result<()> {
        self.state.service.unpair_device(username, device_id)
    }

    /// A browser creates a WebAuthn credential with the engine's own authenticator, which behaves
    /// and does not attest. For one that attests or misbehaves make a
    /// [`VirtualAuthenticator`](crate::VirtualAuthenticator).
    ///
    /// # Errors
    /// Those of [`VirtualAuthenticator::create`](crate::VirtualAuthenticator::create).
    pub fn create_credential(&mut self, options: &str, origin: &str) -> Result<String> {
        self.create_credential_so(options, origin, Attestation::None, None)
    }

    pub(crate) fn create_credential_so(
        &mut self,
        options: &str,
        origin: &str,
        attestation: Attestation,
        misbehaviour: Option<Misbehaviour>,
    ) -> Result<String> {
        self.state.authenticator.set(attestation, misbehaviour);
        self.state.authenticator.create(options, origin)
    }

    /// Forgets the messages; their numbers go on.
    pub fn clear_messages(&mut self) {
        self.state.service.clear_messages();
    }

    /// Adds an OATH token to the organisation and to PingOne's environment, unless there is one with
    /// this serial number; returns whether the organisation got it.
    pub fn add_oath_token(&mut self, serial_number: &str, credential: OathCredential) -> bool {
        let pingone = &mut self.state.pingone;
        pingone.add_oath_token(serial_number, credential.clone());
        self.state.service.add_oath_token(serial_number, credential)
    }

    /// Presses the button of an OATH token of the organisation.
    ///
    /// # Errors
    /// [`Error::AuthenticatorNotFound`].
    pub fn press_oath_token(&mut self, serial_number: &str) -> Result<Secret> {
        let now = self.now();
        self.state.service.press_oath_token(serial_number, now)
    }

    /// Takes an OATH token out of step with the service: its clock moves by so many time steps, or
    /// its button is pressed so often.
    ///
    /// # Errors
    /// [`Error::AuthenticatorNotFound`].
    pub fn drift_oath_token(&mut self, serial_number: &str, steps: i64) -> Result<()> {
        self.state.service.drift_oath_token(serial_number, steps)
    }

    /// Makes a YubiKey that the service knows, and returns its serial number.
    ///
    /// # Errors
    /// [`Error::EntropyUnavailable`].
    pub fn make_yubikey(&mut self) -> Result<String> {
        let (serial_number, _) = self.make_named_yubikey()?;
        Ok(serial_number)
    }

    /// Makes a YubiKey, and returns its serial number and its public id.
    pub(crate) fn make_named_yubikey(&mut self) -> Result<(String, String)> {
        self.state.service.make_yubikey()
    }

    /// Touches a YubiKey that [`make_yubikey`](Self::make_yubikey) made.
    ///
    /// # Errors
    /// [`Error::AuthenticatorNotFound`].
    pub fn press_yubikey(&mut self, serial_number: &str) -> Result<Secret> {
        self.state.service.press_yubikey(serial_number)
    }

    /// Plans a fault.
    pub fn add_fault(&mut self, fault: Fault) {
        self.state.faults.add(fault);
    }

    /// Forgets the faults that wait.
    pub fn clear_faults(&mut self) {
        self.state.faults.clear();
    }

    /// Forgets the deliveries so far; their numbers go on.
    pub fn clear_log(&mut self) {
        self.state.log.clear();
    }

    /// Lets the next job that is begun fail, or not.
    pub fn fail_next_job(&mut self, fail: bool) {
        self.state.service.jobs.let_next_fail(fail);
    }

    /// Adds made-up rows to the reports that are made from here on. The same seed makes the same
    /// rows; without one they differ from those that were added before.
    pub fn add_report_rows(&mut self, rows: u64, seed: Option<u64>) {
        self.state.service.reports.add_made_up_rows(rows, seed);
    }

    /// Forgets the made-up rows. A report that is made already keeps them.
    pub fn clear_report_rows(&mut self) {
        self.state.service.reports.clear_made_up_rows();
    }

    /// Sets how the service answers and whether the phone acts by itself.
    pub fn set_options(&mut self, options: Options) {
        self.state.set_options(options);
    }

    /// Sets a user's status by hand, such as `SUSPENDED`.
    ///
    /// # Errors
    /// [`Error::UserNotFound`], and [`Error::StatusRefused`] for a status that is not documented.
    pub fn set_user_status(&mut self, username: &str, status: UserStatus) -> Result<()> {
        if matches!(status, UserStatus::Unknown(_)) {
            return Err(Error::StatusRefused);
        }
        self.state.service.set_status(username, status)
    }

    /// The OTP that an authenticator app shows now, when it was set up with this `pairingKeyUri`: a
    /// link that begins `otpauth://totp/`.
    ///
    /// # Errors
    /// [`Error::OtpAuthLinkRefused`] or [`Error::OathKeyRefused`].
    pub fn authenticator_app_otp(&self, pairing_key_uri: &str) -> Result<Secret> {
        Ok(AuthenticatorApp::scan(pairing_key_uri)?.show(self.now()))
    }

    /// Credentials for a client, the same in all clones. They are marked as a sandbox's, and their
    /// address is one where nothing listens.
    pub fn credentials(&self) -> Arc<Credentials> {
        self.identity.credentials().clone()
    }

    /// The text of a properties file with these credentials.
    pub fn properties_text(&self) -> Secret {
        self.identity.properties().clone()
    }

    /// What the clock says.
    pub fn now(&self) -> Timestamp {
        self.state.clock.now()
    }

    /// When something is to happen next by itself, if the clock is moved on so far: a held request is
    /// delivered, a code or a bypass ends, the phone takes a step, or a job is done. Sessions end
    /// without being told here.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.state.next_due()
    }

    /// By how much the clock was moved on.
    pub(crate) fn advanced(&self) -> Duration {
        self.state.clock.advanced()
    }

    /// The faults that wait, in the order in which they were planned.
    pub fn faults(&self) -> Vec<Fault> {
        self.state.faults.waiting()
    }

    /// The latest 10,000 deliveries, the newest last.
    pub fn log(&self) -> impl Iterator<Item = &Delivery> {
        self.state.log.deliveries()
    }

    /// Every job, in the order in which they were begun.
    pub fn jobs(&self) -> Vec<KnownJob> {
        self.state.service.jobs.known(self.now())
    }

    /// Whether the next job that is begun fails.
    pub(crate) fn next_job_fails(&self) -> bool {
        self.state.service.jobs.next_fails()
    }

    /// The messages with OTPs that were sent to people, the latest last.
    pub fn messages(&self) -> &[Message] {
        self.state.service.messages()
    }

    /// How many made-up rows the next report has.
    pub fn report_rows(&self) -> u64 {
        self.state.service.reports.made_up_rows()
    }

    /// How the service answers and whether the phone acts by itself.
    pub fn options(&self) -> Options {
        *self.state.options()
    }

    /// Every user, by name.
    pub fn users(&self) -> Vec<KnownUser> {
        self.state.service.known_users()
    }

    /// Lets everything happen that is due.
    pub(crate) fn settle(&mut self) {
        self.state.settle(&self.identity);
    }

    /// Takes in a request for a declared operation; what is due has happened.
    pub(crate) fn respond(&mut self, operation: &'static OperationInfo, token: &[u8]) -> Answer {
        self.state.deliver(&self.identity, operation, token)
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Engine({})", self.now())
    }
}

/// Loopback, as a sandbox's credentials must have it; the discard port, where nothing listens.
const BASE_URL: &str = "http://127.0.0.1:9/pingid";
