//! The service itself: users, devices and activation codes, and what each operation does to them.
//!
//! An operation is imitated by `impl Handle<Operation> for Service` and a row in the list of its file. One
//! that is declared and has no row is answered with 501.

mod authenticator_apps;
mod bypass;
mod clock;
mod codes;
mod device;
mod devices;
mod foreign;
mod jobs;
mod limits;
mod oath_tokens;
mod offline_pairing;
mod online_pairing;
mod org_tokens;
mod outbox;
mod phone;
mod report;
mod sessions;
mod user_status;
mod users;
mod view;
mod webauthn;
mod yubikeys;

use std::collections::{BTreeMap, BTreeSet};

use pingpair::Timestamp;
use pingpair::describe::OperationInfo;
use pingpair::operation::{Operation, Record, read_record};
use pingpair::pingid::{Device, DeviceId, error_id};
use serde_json::{Map, Value};

use self::authenticator_apps::AppPairing;
use self::codes::Codes;
use self::jobs::Jobs;
use self::oath_tokens::{OathTokens, Resync};
use self::offline_pairing::Waiting;
use self::phone::Appointments;
use self::report::Reports;
use self::sessions::Sessions;
use self::users::User;
use self::webauthn::WebAuthn;
use self::yubikeys::YubiKeys;
use crate::answer::Chunks;
use crate::error::Error;
use crate::json;
use crate::options::{Options, PhoneMode};

pub(crate) use self::clock::Clock;
pub use self::foreign::ForeignDevice;
pub use self::jobs::KnownJob;
pub use self::outbox::Message;
pub(crate) use self::outbox::Outbox;
pub use self::phone::Phone;
pub use self::view::{KnownCode, KnownUser};

/// What one operation does.
pub(crate) trait Handle<O: Operation> {
    /// Carries the request out at this moment, by the sandbox's clock.
    fn handle(&mut self, request: O, now: Timestamp) -> Result<O::Reply, ServiceError>;
}

/// What one operation does whose answer is a raw stream.
pub(crate) trait HandleStream<O: Operation> {
    /// Carries the request out at this moment, by the sandbox's clock.
    fn handle_stream(&mut self, request: O, now: Timestamp) -> Result<Chunks, ServiceError>;
}

/// Reads the members of `reqBody`, carries the request out, and gives what it brings.
pub(crate) type Handler =
    fn(&mut Service, Map<String, Value>, Timestamp) -> Result<Product, ServiceError>;

/// What a request that was carried out brings.
pub(crate) enum Product {
    /// The number and the members of a signed reply.
    Reply(i64, Map<String, Value>),
    /// A raw stream that nobody signs.
    Stream(Chunks),
}

/// The handler of an operation, if it is imitated.
pub(crate) fn handler(operation: &OperationInfo) -> Option<Handler> {
    let mut rows = HANDLERS.iter().copied().flatten();
    let row = rows.find(|row| row.name == operation.name);
    row.map(|row| row.handler)
}

/// The operations that are imitated, by the files that do it.
const HANDLERS: &[&[Row]] = &[
    users::HANDLERS,
    user_status::HANDLERS,
    bypass::HANDLERS,
    online_pairing::HANDLERS,
    offline_pairing::HANDLERS,
    yubikeys::HANDLERS,
    oath_tokens::HANDLERS,
    org_tokens::HANDLERS,
    devices::HANDLERS,
    authenticator_apps::HANDLERS,
    webauthn::HANDLERS,
    jobs::HANDLERS,
    report::HANDLERS,
];

/// What the service knows.
#[derive(Clone, Default)]
pub(crate) struct Service {
    users: BTreeMap<String, User>,
    /// How many there ever were, those who were deleted included.
    added_users: i64,
    /// When a bypass ends, and whose.
    bypass_ends: BTreeSet<(Timestamp, String)>,
    codes: Codes,
    /// The devices that tests gave a name: their ids stay when they are unpaired.
    named_devices: BTreeMap<String, Device>,
    device_ids: BTreeSet<i64>,
    /// The devices that a foreign actor paired, those too that are unpaired since.
    foreign_devices: BTreeSet<DeviceId>,
    appointments: Appointments,
    offline_pairings: Sessions<Waiting>,
    app_pairings: Sessions<AppPairing>,
    oath_tokens: OathTokens,
    resyncs: Sessions<Resync>,
    yubikeys: YubiKeys,
    outbox: Outbox,
    webauthn: WebAuthn,
    pub(crate) jobs: Jobs,
    pub(crate) reports: Reports,
    options: Options,
}

impl Service {
    /// Sets how the service behaves from here on.
    pub(crate) fn set_options(&mut self, options: Options) {
        self.options = options;
        if options.phone == PhoneMode::Manual {
            self.drop_appointments();
        }
    }

    /// Lets everything happen that is due at this moment, in the order of time.
    pub(crate) fn settle(&mut self, now: Timestamp) {
        let next = |service: &Self| {
            let (due, happen) = service.next()?;
            (due <= now).then_some(happen)
        };
        while let Some(happen) = next(self) {
            happen(self);
        }
    }

    /// When something is due next.
    pub(crate) fn next_due(&self) -> Option<Timestamp> {
        self.next().map(|(due, _)| due)
    }

    fn next(&self) -> Option<(Timestamp, Happen)> {
        let times = DUE
            .iter()
            .filter_map(|(next, happen)| Some((next(self)?, *happen)));
        times.min_by_key(|(due, _)| *due)
    }
}

/// What happens by itself; of what is due at the same moment the first.
const DUE: &[(NextDue, Happen)] = &[
    (Service::next_bypass_end, Service::end_next_bypass),
    (|service| service.codes.next_expiry(), Service::expire_next),
    (
        |service| service.appointments.next(),
        Service::keep_next_appointment,
    ),
    (|service| service.jobs.next_end(), Service::end_next_job),
];

/// When the first of several things is due.
type NextDue = fn(&Service) -> Option<Timestamp>;
/// Lets it happen.
type Happen = fn(&mut Service);

/// The service's answer that it does not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServiceError {
    pub(crate) error_id: i64,
    pub(crate) message: String,
}

impl ServiceError {
    fn new(error_id: i64, message: impl Into<String>) -> Self {
        Self {
            error_id,
            message: message.into(),
        }
    }

    fn invalid(message: impl Into<String>) -> Self {
        Self::new(error_id::INVALID_INPUT, message)
    }

    fn unknown_user() -> Self {
        Self::new(error_id::USER_NOT_FOUND, "the user does not exist")
    }

    fn wrong_otp() -> Self {
        Self::new(error_id::OTP_WRONG, "the OTP is wrong")
    }

    fn no_session() -> Self {
        let message = "there is no such session, or it has ended";
        Self::new(error_id::SESSION_NOT_VALID, message)
    }
}

impl From<Error> for ServiceError {
    /// What no rule of the service refuses is wanting randomness.
    fn from(error: Error) -> Self {
        let error_id = match error {
            Error::DeviceLimitReached => error_id::TOO_MANY_DEVICES,
            Error::UserNotFound => return Self::unknown_user(),
            Error::UserSuspended => error_id::USER_NOT_ACTIVATED,
            _ => error_id::TRANSACTION_FAILED,
        };
        Self::new(error_id, error.to_string())
    }
}

struct Row {
    name: &'static str,
    handler: Handler,
}

impl Row {
    const fn of<O: Operation>() -> Self
    where
        Service: Handle<O>,
    {
        Self {
            name: O::OPERATION.name,
            handler: run::<O>,
        }
    }

    const fn of_stream<O: Operation>() -> Self
    where
        Service: HandleStream<O>,
    {
        Self {
            name: O::OPERATION.name,
            handler: run_stream::<O>,
        }
    }
}

fn run<O: Operation>(
    service: &mut Service,
    body: Map<String, Value>,
    now: Timestamp,
) -> Result<Product, ServiceError>
where
    Service: Handle<O>,
{
    let reply = service.handle(read::<O>(body)?, now)?;
    Ok(Product::Reply(reply.error_id(), json::wire(&reply)))
}

fn run_stream<O: Operation>(
    service: &mut Service,
    body: Map<String, Value>,
    now: Timestamp,
) -> Result<Product, ServiceError>
where
    Service: HandleStream<O>,
{
    service
        .handle_stream(read::<O>(body)?, now)
        .map(Product::Stream)
}

fn read<O: Operation>(body: Map<String, Value>) -> Result<O, ServiceError> {
    limits::check(&body, <O as Record>::INFO)?;
    read_record(Value::Object(body))
        .map_err(|_| ServiceError::invalid("a member holds a value of another type"))
}

#[cfg(test)]
mod tests {
    use pingpair::pingid;

    use super::*;

    #[test]
    fn every_declared_operation_is_imitated() {
        let missing: Vec<_> = pingid::operations()
            .map(|declared| declared.info())
            .filter(|info| handler(info).is_none())
            .map(|info| info.name)
            .collect();
        assert_eq!(missing, [""; 0]);
    }
}
