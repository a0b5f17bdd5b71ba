//! A sandbox and a client of its PingOne.

use pingpair::pingone::{Activated, Id, MfaDevice, PingOneSettings};
use pingpair::{PingOne, Secret};
use pingpair_sandbox::{Fault, FaultKind, NewUser, Sandbox};

pub(crate) fn start() -> (Sandbox, PingOne) {
    let sandbox = Sandbox::start().unwrap();
    let client = client(&sandbox);
    (sandbox, client)
}

pub(crate) fn client(sandbox: &Sandbox) -> PingOne {
    let text = sandbox.pingone().properties_text();
    let settings = PingOneSettings::from_properties(text.expose()).unwrap();
    PingOne::with_settings(settings).build().unwrap()
}

pub(crate) fn user(sandbox: &Sandbox) -> Id {
    let user = NewUser::new("meredith").email("meredith@example.com");
    Id::parse(&sandbox.pingone().create_user(user).unwrap()).unwrap()
}

pub(crate) fn last_message(sandbox: &Sandbox) -> Secret {
    sandbox.messages().last().unwrap().otp.clone()
}

/// How often an operation arrived.
pub(crate) fn deliveries(sandbox: &Sandbox, operation: &str) -> usize {
    let log = sandbox.log();
    log.iter()
        .filter(|delivery| delivery.operation == operation)
        .count()
}

pub(crate) fn fault(sandbox: &Sandbox, operation: &str, kind: FaultKind) {
    sandbox.add_fault(Fault::new(operation, kind).unwrap());
}

pub(crate) fn activated(progress: Activated) -> MfaDevice {
    progress.done().expect("no further OTP is asked for")
}
