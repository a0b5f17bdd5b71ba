//! The sandbox as Rust sees it: start it, ask it, and do by hand what the phone does.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use pingpair::credentials::Credentials;
use pingpair::pingid::{DeviceId, UserStatus};
use pingpair::{Secret, Timestamp};

use crate::authenticators::OathCredential;
use crate::builder::Builder;
use crate::control;
#[cfg(doc)]
use crate::error::Error;
use crate::error::Result;
use crate::faults::Fault;
use crate::log::Delivery;
use crate::options::Options;
use crate::pingone::PingOne;
use crate::router::BASE_PATH;
use crate::server::Server;
use crate::service::{ForeignDevice, KnownJob, KnownUser, Message, Phone};
use crate::shared::Shared;

/// A running sandbox. Dropping it stops the server.
///
/// Every method here does what the call of the same name at the control door does.
pub struct Sandbox {
    pub(crate) shared: Arc<Shared>,
    /// Dropped with the sandbox, which stops it.
    pub(crate) _server: Server,
}

impl Sandbox {
    /// Starts a sandbox on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// Those of [`Builder::start`].
    pub fn start() -> Result<Self> {
        Self::builder().start()
    }

    /// Sets where and how the sandbox starts.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The phone scans an activation code: its status becomes `VERIFIED`, and a user without a
    /// device becomes `PENDING`.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`], [`Error::DeviceTypeRefused`] or [`Error::UserSuspended`].
    pub fn scan(&self, activation_code: &str, phone: Phone) -> Result<()> {
        self.shared.engine().scan(activation_code, phone)
    }

    /// The phone that scanned the code is paired: `PAIRED`.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`], [`Error::StepOutOfOrder`] or [`Error::UserSuspended`].
    pub fn pair(&self, activation_code: &str) -> Result<DeviceId> {
        self.shared.engine().pair(activation_code)
    }

    /// The user has filled in the registration form: `SUCCESS`, told once, and the user becomes
    /// `ACTIVE`.
    ///
    /// # Errors
    /// [`Error::CodeNotValid`], [`Error::StepOutOfOrder`] or [`Error::UserSuspended`].
    pub fn finish(&self, activation_code: &str) -> Result<DeviceId> {
        self.shared.engine().finish(activation_code)
    }

    /// Somebody else pairs a device with a user: another administrator or an attacker, who does not
    /// come through the client. It is listed, counted and limited like any other device, and the
    /// user becomes `ACTIVE`; [`KnownUser::foreign_devices`] tells which ones came this way.
    ///
    /// # Errors
    /// [`Error::UserNotFound`], [`Error::UserSuspended`], [`Error::DeviceLimitReached`],
    /// [`Error::DeviceRefused`], [`Error::AuthenticatorNotFound`], [`Error::DevicePaired`] or
    /// [`Error::EntropyUnavailable`].
    pub fn pair_foreign_device(&self, username: &str, device: ForeignDevice) -> Result<DeviceId> {
        let mut engine = self.shared.engine();
        engine.pair_foreign_device(username, device)
    }

    /// Somebody else unpairs a device from a user, whoever paired it. What follows is that of
    /// UnpairDevice.
    ///
    /// # Errors
    /// [`Error::UserNotFound`] or [`Error::DeviceNotFound`].
    pub fn unpair_device(&self, username: &str, device_id: DeviceId) -> Result<()> {
        self.shared.engine().unpair_device(username, device_id)
    }

    /// A browser creates a WebAuthn credential with the sandbox's own authenticator, which behaves
    /// and does not attest. For one that attests or misbehaves make a
    /// [`VirtualAuthenticator`](crate::VirtualAuthenticator).
    ///
    /// # Errors
    /// Those of [`VirtualAuthenticator::create`](crate::VirtualAuthenticator::create).
    pub fn create_credential(&self, options: &str, origin: &str) -> Result<String> {
        self.shared.engine().create_credential(options, origin)
    }

    /// The messages with OTPs that were sent to people, the latest last.
    pub fn messages(&self) -> Vec<Message> {
        self.shared.engine().messages().to_vec()
    }

    /// Forgets the messages.
    pub fn clear_messages(&self) {
        self.shared.engine().clear_messages();
    }

    /// Adds an OATH token to the organisation, unless there is one with this serial number; returns
    /// whether it did.
    pub fn add_oath_token(&self, serial_number: &str, credential: OathCredential) -> bool {
        let mut engine = self.shared.engine();
        engine.add_oath_token(serial_number, credential)
    }

    /// Presses the button of an OATH token of the organisation.
    ///
    /// # Errors
    /// [`Error::AuthenticatorNotFound`].
    pub fn press_oath_token(&self, serial_number: &str) -> Result<Secret> {
        self.shared.engine().press_oath_token(serial_number)
    }

    /// Takes an OATH token out of step with the service: its clock moves by so many time steps, or its
    /// button is pressed so often.
    ///
    /// # Errors
    /// [`Error::AuthenticatorNotFound`].
    pub fn drift_oath_token(&self, serial_number: &str, steps: i64) -> Result<()> {
        let mut engine = self.shared.engine();
        engine.drift_oath_token(serial_number, steps)
    }

    /// Makes a YubiKey that the service knows, and returns its serial number.
    ///
    /// # Errors
    /// [`Error::EntropyUnavailable`].
    pub fn make_yubikey(&self) -> Result<String> {
        self.shared.engine().make_yubikey()
    }

    /// Touches a YubiKey that [`make_yubikey`](Self::make_yubikey) made.
    ///
    /// # Errors
    /// [`Error::AuthenticatorNotFound`].
    pub fn press_yubikey(&self, serial_number: &str) -> Result<Secret> {
        self.shared.engine().press_yubikey(serial_number)
    }

    /// Moves the sandbox's clock on, and returns what it says then. What became due has happened.
    pub fn advance_time(&self, by: Duration) -> Timestamp {
        self.shared.engine().advance(by)
    }

    /// The OTP that an authenticator app shows now, when it was set up with this `pairingKeyUri`: a
    /// link that begins `otpauth://totp/`.
    ///
    /// # Errors
    /// [`Error::OtpAuthLinkRefused`] or [`Error::OathKeyRefused`].
    pub fn authenticator_app_otp(&self, pairing_key_uri: &str) -> Result<Secret> {
        let engine = self.shared.engine();
        engine.authenticator_app_otp(pairing_key_uri)
    }

    /// Plans a fault.
    pub fn add_fault(&self, fault: Fault) {
        self.shared.engine().add_fault(fault);
    }

    /// Forgets the faults that wait.
    pub fn clear_faults(&self) {
        self.shared.engine().clear_faults();
    }

    /// Forgets the deliveries so far; their numbers go on.
    pub fn clear_log(&self) {
        self.shared.engine().clear_log();
    }

    /// Lets the next job that is begun fail, or not.
    pub fn fail_next_job(&self, fail: bool) {
        self.shared.engine().fail_next_job(fail);
    }

    /// Adds made-up rows to the reports that are made from here on. The same seed makes the same
    /// rows; without one they differ from those that were added before.
    pub fn add_report_rows(&self, rows: u64, seed: Option<u64>) {
        self.shared.engine().add_report_rows(rows, seed);
    }

    /// Forgets the made-up rows. A report that is made already keeps them.
    pub fn clear_report_rows(&self) {
        self.shared.engine().clear_report_rows();
    }

    /// Sets how the service answers and whether the phone acts by itself.
    pub fn set_options(&self, options: Options) {
        self.shared.engine().set_options(options);
    }

    /// Sets a user's status by hand, such as `SUSPENDED`.
    ///
    /// # Errors
    /// [`Error::UserNotFound`], and [`Error::StatusRefused`] for a status that is not documented.
    pub fn set_user_status(&self, username: &str, status: UserStatus) -> Result<()> {
        self.shared.engine().set_user_status(username, status)
    }

    /// The address that the server listens on.
    pub fn address(&self) -> SocketAddr {
        self.shared.address
    }

    /// The service's base URL, such as `http://127.0.0.1:40123/pingid`.
    pub fn base_url(&self) -> String {
        format!("http://{}{BASE_PATH}", reachable(self.shared.address))
    }

    /// Credentials for a client. They are marked as a sandbox's and made anew at each start.
    pub fn credentials(&self) -> Credentials {
        #[allow(clippy::expect_used)]
        Credentials::from_properties(self.properties_text().expose())
            .expect("the same text was read when the sandbox started")
    }

    /// The text of a properties file with these credentials.
    pub fn properties_text(&self) -> Secret {
        self.shared.engine().properties_text()
    }

    /// PingOne's side.
    pub fn pingone(&self) -> PingOne<'_> {
        PingOne::of_sandbox(&self.shared)
    }

    /// The address of the control door, such as `http://127.0.0.1:40123/control`.
    pub fn control_url(&self) -> String {
        let door = control::PATH.trim_end_matches('/');
        format!("http://{}{door}", reachable(self.shared.address))
    }

    /// The token that the control door asks for, made anew at each start.
    pub fn control_token(&self) -> &Secret {
        &self.shared.control_token
    }

    /// What the sandbox's clock says.
    pub fn now(&self) -> Timestamp {
        self.shared.engine().now()
    }

    /// The faults that wait, in the order in which they were planned.
    pub fn faults(&self) -> Vec<Fault> {
        self.shared.engine().faults()
    }

    /// The latest 10,000 deliveries, the newest last.
    pub fn log(&self) -> Vec<Delivery> {
        self.shared.engine().log().cloned().collect()
    }

    /// Every job, in the order in which they were begun.
    pub fn jobs(&self) -> Vec<KnownJob> {
        self.shared.engine().jobs()
    }

    /// How many made-up rows the next report has.
    pub fn report_rows(&self) -> u64 {
        self.shared.engine().report_rows()
    }

    /// How the service answers and whether the phone acts by itself.
    pub fn options(&self) -> Options {
        self.shared.engine().options()
    }

    /// Every user, by name.
    pub fn users(&self) -> Vec<KnownUser> {
        self.shared.engine().users()
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { shared, _server } = self;
        write!(formatter, "Sandbox({})", shared.address)
    }
}

/// The address by which this machine reaches the server.
pub(crate) fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}
