//! Going on with a pairing from its snapshot, with a client of either service.

use super::caller::Caller;
use super::guard::Guard;
use super::{Pairing, Persistence};
use crate::error::{Code, Error, Result};
use crate::pairing::{Kind, Machine, Settings};
use crate::snapshot::{Stored, Subject};

/// From a text.
pub(crate) fn resume<C: Caller + Clone + 'static>(
    client: &C,
    kind: Kind,
    text: &str,
    context: Vec<u8>,
    settings: Settings,
) -> Result<Pairing> {
    if kind.service() != client.service() {
        return Err(Code::SnapshotRefused.into());
    }
    let Persistence { keys, .. } = client.persistence();
    let now = client.clock().now();
    let home = client.home();
    let seal = home.seal(&context);
    let machine = Machine::resume(kind, text, keys, &seal, now, settings.seed)?;
    let mut pairing = Pairing::of(client.clone(), machine);
    pairing.guard = Guard::resumed(context);
    Ok(pairing)
}

/// From what a store gave.
pub(crate) fn resume_from<C: Caller + Clone + 'static>(
    client: &C,
    kind: Kind,
    stored: &Stored,
    context: Vec<u8>,
    settings: Settings,
) -> Result<Pairing> {
    let pairing = resume(client, kind, &stored.text, context, settings)?;
    if pairing.generation() != stored.generation {
        return Err(Code::SnapshotRefused.into());
    }
    Ok(pairing)
}

/// From what the client's store holds of a subject, if it holds something.
pub(crate) fn resume_stored<C: Caller + Clone + 'static>(
    client: &C,
    kind: Kind,
    subject: &Subject<'_>,
    context: Vec<u8>,
    settings: Settings,
) -> Result<Option<Pairing>> {
    let persistence = client.persistence();
    if persistence.store.is_none() {
        return Err(Error::new(Code::ValueMissing).detail("store"));
    }
    let names = persistence.subjects(client, subject)?;
    match persistence.stored(&names)? {
        Some((_, stored)) => resume_from(client, kind, &stored, context, settings).map(Some),
        None => Ok(None),
    }
}
