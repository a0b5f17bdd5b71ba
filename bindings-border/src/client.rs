//! A client of PingID: calls, downloads, and what goes on with machines.

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use pingpair::client::{Cancellation, Pairing, PingOne};
use pingpair::describe::RetryClass;
use pingpair::operation::{Record, from_arguments};
use pingpair::pairing::Kind;
use pingpair::pingid::{AddUser, GetOrganizationReport, ReportFileType};
use pingpair::snapshot::{Generation, Stored};
use pingpair::{Client, Code, Error, Result};
use serde_json::{Map, Value, json};

use crate::application::Application;
use crate::settings::duration;
use crate::typed::Typed;
use crate::{begin, names, outputs};

/// A client of the core, of either service.
pub trait CoreClient: Clone + Send + 'static {
    /// The same client, whose calls end within this time.
    fn bound_by(self, deadline: Duration) -> Self;

    /// The same client, whose machines end within this time.
    fn pairing_within(self, deadline: Duration) -> Self;

    /// The same client, whose waits this ends.
    fn cancelled_by(self, cancellation: Cancellation) -> Self;

    /// The same client, whose calls end within so many milliseconds.
    fn bound(self, milliseconds: Option<f64>) -> Result<Self> {
        Ok(match milliseconds {
            Some(deadline) => self.bound_by(duration(deadline, "deadline")?),
            None => self,
        })
    }
}

macro_rules! core_clients {
    ($($client:ty),+) => { $(
        impl CoreClient for $client {
            fn bound_by(self, deadline: Duration) -> Self {
                self.with_deadline(deadline)
            }

            fn pairing_within(self, deadline: Duration) -> Self {
                self.with_pairing_deadline(deadline)
            }

            fn cancelled_by(self, cancellation: Cancellation) -> Self {
                self.with_cancellation(cancellation)
            }
        }
    )+ };
}

core_clients!(Client, PingOne);

/// Sends the operation of this name, its request as JSON; its reply comes as JSON.
pub fn send(client: &Client, operation: &str, request: &str) -> Result<String> {
    let typed = Typed::named(operation).ok_or(Code::UnknownOperation)?;
    (typed.send)(client, object(request)?)
}

/// Calls an operation by the part of its path that names it, with JSON in the wire's names.
pub fn call(
    client: &Client,
    path_suffix: &str,
    body: &str,
    retry_class: Option<&str>,
) -> Result<String> {
    let class = retry_class.map(class).transpose()?;
    let reply = client.call(path_suffix, object(body)?, class)?;
    Ok(Value::Object(names::exact_members(reply.into_value())).to_string())
}

/// Makes sure that a user exists.
pub fn ensure_user(client: &Client, user: &str) -> Result<String> {
    let user = from_arguments::<AddUser>(&names::arguments(object(user)?, AddUser::INFO)?)?;
    outputs::ensured(&client.ensure_user(user)?).map(|value| value.to_string())
}

/// Tells whether clock, TLS and one signed read work.
pub fn check(client: &Client) -> Result<String> {
    Ok(outputs::check(&client.check()?).to_string())
}

/// Downloads the organisation's report, and gives each piece to the function `write`; tells how many bytes it has.
pub fn report(
    client: &Client,
    file_type: &str,
    application: Arc<dyn Application>,
) -> Result<String> {
    let request = GetOrganizationReport::new(ReportFileType::from(file_type));
    let downloaded = client.get_organization_report(request, &mut Out(application))?;
    Ok(downloaded.bytes.to_string())
}

/// What pairings that are gone on with are given.
pub struct GoneOn {
    /// Where a report goes.
    pub application: Option<Arc<dyn Application>>,
    /// Milliseconds from the next step on.
    pub allow: Option<f64>,
}

impl GoneOn {
    /// The pairing with it.
    pub fn with(self, mut pairing: Pairing) -> Result<Pairing> {
        if let Some(allow) = self.allow {
            pairing = pairing.allow(duration(allow, "allow")?);
        }
        Ok(begin::reporting(pairing, self.application))
    }
}

/// What a store gave.
pub fn stored(generation: u64, text: String) -> Stored {
    Stored::new(Generation(generation), text)
}

/// Writes by the function `write` of the application.
pub(crate) struct Out(pub(crate) Arc<dyn Application>);

impl Write for Out {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        match self.0.ask("write", "[]", Some(piece.to_vec())) {
            Some(_) => Ok(piece.len()),
            None => Err(io::ErrorKind::Other.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An object of JSON that a layer wrote.
pub fn object(json: impl AsRef<[u8]>) -> Result<Map<String, Value>> {
    match serde_json::from_slice(json.as_ref()) {
        Ok(Value::Object(members)) => Ok(members),
        _ => Err(Error::new(Code::BodyMalformed).detail("an object")),
    }
}

/// The kind of machine of this name.
pub fn kind(name: &str) -> Result<Kind> {
    Kind::from_text(name)
        .ok_or_else(|| expected("kind", Kind::ALL.iter().map(|kind| kind.as_str())))
}

fn class(name: &str) -> Result<RetryClass> {
    let mut classes = RetryClass::ALL.iter().copied();
    classes.find(|class| class.as_str() == name).ok_or_else(|| {
        expected(
            "retryClass",
            RetryClass::ALL.iter().map(|class| class.as_str()),
        )
    })
}

/// The error of a name that is none of these.
pub fn expected(what: &str, names: impl Iterator<Item = &'static str>) -> Error {
    let names = json!(names.collect::<Vec<_>>()).to_string();
    Error::new(Code::ValueMalformed).detail(format!("{what}: one of {names}"))
}
