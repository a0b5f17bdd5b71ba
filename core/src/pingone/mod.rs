//! The operations of PingOne's platform APIs, each declared once: registration in a flow, and the
//! devices of a user.
//!
//! PingOne signs nothing. A success is TLS to the configured host, the documented status and JSON type,
//! and the ids that were asked for. Links of replies are read for their names: every URL is built here.
//! Source: the vendor's pages "PingOne Platform APIs".

mod answer;
mod body;
mod confirm;
mod cookies;
mod credentials;
mod device;
mod device_rules;
mod devices;
mod flow;
mod flow_actions;
mod hosts;
mod id;
mod link;
mod operation;
mod pairing_keys;
mod refusal;
mod settings;
mod sheet;
mod sketch;
mod tokens;
mod users;

pub use answer::Answer;
pub use body::{BodyWriter, Query};
pub use cookies::Cookies;
pub use credentials::{Application, ClientAuthentication, Worker};
pub use device::*;
pub use devices::*;
pub use flow::*;
pub use flow_actions::*;
pub use hosts::{Hosts, Region};
pub use id::Id;
pub use link::MfaLink;
pub use operation::{AnyOperation, Declared, Operation, Request};
pub use pairing_keys::*;
pub use refusal::*;
pub use settings::PingOneSettings;
pub use sheet::{Setting, Sheet};
pub use sketch::Sketch;
pub use tokens::Tokens;
pub use users::*;

pub(crate) use credentials::OAuthClient;
pub(crate) use sheet::Fresh;
pub(crate) use sketch::append_path;

pub use crate::operation::{Channel, Destination, NextOtp, Progress};

use crate::error::{Code, Error, Result};

/// What ActivateDevice returns: the device, or that the next OTP of the token is wanted.
pub type Activated = Progress<MfaDevice>;

/// Every declared operation of the API's host, in the order of the vendor's pages.
pub fn operations() -> impl Iterator<Item = &'static Declared> {
    GROUPS.iter().copied().flatten()
}

/// Every declared action of the authentication host. They need a flow, and are no methods of clients.
pub fn flow_operations() -> impl Iterator<Item = &'static Declared> {
    flow_actions::OPERATIONS.iter()
}

/// The operation of the API's host that has this name, by the declaration's name or the method's:
/// `ListDevices` or `list_devices`.
///
/// # Errors
/// [`Code::UnknownOperation`] when there is none.
pub fn operation(name: &str) -> Result<&'static Declared> {
    operations()
        .find(|declared| declared.info().name == name || declared.info().method == name)
        .ok_or_else(|| Error::from(Code::UnknownOperation))
}

const GROUPS: &[&[Declared]] = &[
    devices::OPERATIONS,
    pairing_keys::OPERATIONS,
    users::OPERATIONS,
];

#[cfg(test)]
mod tests;
